//! What ours is held against: the same boxes of the same tables, asked by a superuser, past row-level security and without a transaction, each by
//! one prepared statement that is told the right box beforehand and lets the database sort. What comes back is not even parsed.

use anyhow::Result;
use std::path::Path;
use tokio_postgres::{Client, NoTls, Statement};
use uuid::Uuid;
use wattlane_domain::{
    location::{Area, zorder},
    place::Coordinates,
};

/// A box is found by ranges of Z-order numbers too: of the indexes that were tried (also latitude and longitude, and GiST of points) this one
/// is as fast as any for boxes.
const BOX: &str = "FROM unnest($1::bigint[], $2::bigint[]) AS ranges (first, last) \
    JOIN locations ON zorder BETWEEN ranges.first AND ranges.last WHERE provider_id = $3 \
    AND latitude BETWEEN $4 AND $5 AND longitude BETWEEN $6 AND $7";

/// A superuser's connection with its statements.
pub struct Baseline {
    client: Client,
    provider: Uuid,
    nearest: Statement,
    clusters: Statement,
}

impl Baseline {
    /// Connects to the database whose socket is there.
    pub async fn connect(socket: &Path, provider: Uuid) -> Result<Self> {
        let mut config = tokio_postgres::Config::new();
        config.host_path(socket).user("postgres").dbname("wattlane");
        let (client, connection) = config.connect(NoTls).await?;
        tokio::spawn(connection);
        // On a plane, which orders as well where a box is small.
        let order = "ORDER BY ((latitude - $8)::float8) ^ 2 + ((longitude - $9)::float8 * $10::float8) ^ 2 LIMIT $11";
        let columns = "id, country_code, party_id, location_id, publish, country, latitude, longitude, summary::text";
        let nearest = client.prepare(&format!("SELECT {columns} {BOX} {order}")).await?;
        let clusters = format!("SELECT count(*), sum(latitude), sum(longitude) {BOX} GROUP BY zorder >> $8");
        let clusters = client.prepare(&clusters).await?;
        Ok(Baseline { client, provider, nearest, clusters })
    }

    /// The nearest so many of a box. Answers how many.
    pub async fn nearest(&self, area: Area, center: Coordinates, wanted: i64) -> Result<usize> {
        let (first, last): (Vec<i64>, Vec<i64>) = zorder::ranges(area).into_iter().unzip();
        let shrink = (f64::from(center.latitude) / 1e6).to_radians().cos();
        let rows = self
            .client
            .query(
                &self.nearest,
                &[
                    &first,
                    &last,
                    &self.provider,
                    &area.south,
                    &area.north,
                    &area.west,
                    &area.east,
                    &center.latitude,
                    &center.longitude,
                    &shrink,
                    &wanted,
                ],
            )
            .await?;
        Ok(rows.len())
    }

    /// The clusters of a box. Answers how many.
    pub async fn clusters(&self, area: Area, shift: i32) -> Result<usize> {
        let (first, last): (Vec<i64>, Vec<i64>) = zorder::ranges(area).into_iter().unzip();
        let rows = self
            .client
            .query(&self.clusters, &[&first, &last, &self.provider, &area.south, &area.north, &area.west, &area.east, &shift])
            .await?;
        Ok(rows.len())
    }
}
