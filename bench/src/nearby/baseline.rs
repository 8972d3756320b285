//! What ours is held against: the same boxes of the same tables, asked by a superuser, past row-level security and without a transaction, each by
//! one prepared statement that is told the right box beforehand and lets the database sort. What comes back is not even parsed.

use anyhow::Result;
use std::path::Path;
use tokio_postgres::{Client, NoTls, Statement};
use uuid::Uuid;
use wattlane_domain::{location::Area, place::Coordinates};

const BOX: &str =
    "FROM locations WHERE provider_id = $1 AND latitude BETWEEN $2 AND $3 AND longitude BETWEEN $4 AND $5 AND zorder IS NOT NULL";

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
        let order = "ORDER BY ((latitude - $6)::float8) ^ 2 + ((longitude - $7)::float8 * $8::float8) ^ 2 LIMIT $9";
        let columns = "id, country_code, party_id, location_id, publish, country, latitude, longitude, summary::text";
        let nearest = client.prepare(&format!("SELECT {columns} {BOX} {order}")).await?;
        let clusters = format!("SELECT count(*), sum(latitude), sum(longitude) {BOX} GROUP BY zorder >> $6");
        let clusters = client.prepare(&clusters).await?;
        Ok(Baseline { client, provider, nearest, clusters })
    }

    /// The nearest so many of a box. Answers how many.
    pub async fn nearest(&self, area: Area, center: Coordinates, wanted: i64) -> Result<usize> {
        let shrink = (f64::from(center.latitude) / 1e6).to_radians().cos();
        let rows = self
            .client
            .query(
                &self.nearest,
                &[&self.provider, &area.south, &area.north, &area.west, &area.east, &center.latitude, &center.longitude, &shrink, &wanted],
            )
            .await?;
        Ok(rows.len())
    }

    /// The clusters of a box. Answers how many.
    pub async fn clusters(&self, area: Area, shift: i32) -> Result<usize> {
        let rows = self.client.query(&self.clusters, &[&self.provider, &area.south, &area.north, &area.west, &area.east, &shift]).await?;
        Ok(rows.len())
    }
}
