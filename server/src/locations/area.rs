//! Statements by area. An index by latitude and longitude holds all that they compare and, for places and counts, all that they answer. It
//! serves them behind the wall of row-level security too: integers are compared by leakproof operators.
//!
//! Counts go by an expression that diesel's own words do not know, and all of them ask for the same area; so these are queries of our own.

use crate::store::{Json, Unread, schema::locations};
use diesel::{
    pg::Pg,
    prelude::*,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    sql_types::{BigInt, Bool, Integer, Json as SqlJson, Nullable, Text, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::Stream;
use uuid::Uuid;
use wattlane_domain::{
    ids::ProviderId,
    location::{Area, Summary},
    place::Coordinates,
};

/// A location as maps and lists show it.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = locations, check_for_backend(diesel::pg::Pg))]
pub struct Pin {
    pub id: Uuid,
    pub country_code: String,
    pub party_id: String,
    pub location_id: String,
    pub publish: bool,
    pub country: String,
    pub latitude: i32,
    pub longitude: i32,
    pub(crate) summary: Json<Summary>,
}

impl Pin {
    /// Where it is.
    pub fn place(&self) -> Coordinates {
        Coordinates { latitude: self.latitude, longitude: self.longitude }
    }

    /// What of it is shown.
    pub fn summary(&self) -> &Summary {
        &self.summary.0
    }
}

/// A pin whose summary is not read yet.
#[derive(Debug, Queryable)]
pub(super) struct Found {
    pub(super) id: Uuid,
    country_code: String,
    party_id: String,
    location_id: String,
    publish: bool,
    country: String,
    latitude: i32,
    longitude: i32,
    summary: Unread,
}

impl Found {
    /// Where it is.
    pub(super) fn place(&self) -> Coordinates {
        Coordinates { latitude: self.latitude, longitude: self.longitude }
    }

    /// All of it.
    pub(super) fn read(self) -> QueryResult<Pin> {
        let Found { id, country_code, party_id, location_id, publish, country, latitude, longitude, summary } = self;
        let summary = summary.read().map_err(diesel::result::Error::DeserializationError)?;
        Ok(Pin { id, country_code, party_id, location_id, publish, country, latitude, longitude, summary })
    }
}

/// Whose locations in which part of an area, which does not span the antimeridian.
#[derive(Clone, Copy)]
pub(super) struct Within {
    provider: Uuid,
    part: Area,
    /// Whether what is not published too.
    all: bool,
}

impl Within {
    /// Each part of an area. `published`: only what is.
    pub(super) fn parts(provider: ProviderId, area: Area, published: bool) -> Vec<Self> {
        area.parts().into_iter().map(|part| Within { provider: provider.uuid(), part, all: !published }).collect()
    }

    fn walk<'b>(&'b self, out: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql(" FROM locations WHERE locations.provider_id = ");
        out.push_bind_param::<SqlUuid, _>(&self.provider)?;
        between(out, " AND locations.latitude BETWEEN ", &self.part.south, &self.part.north)?;
        between(out, " AND locations.longitude BETWEEN ", &self.part.west, &self.part.east)?;
        out.push_sql(" AND locations.zorder IS NOT NULL AND (locations.publish OR ");
        out.push_bind_param::<Bool, _>(&self.all)?;
        out.push_sql(")");
        Ok(())
    }
}

fn between<'b>(out: &mut AstPass<'_, 'b, Pg>, text: &str, low: &'b i32, high: &'b i32) -> QueryResult<()> {
    out.push_sql(text);
    out.push_bind_param::<Integer, _>(low)?;
    out.push_sql(" AND ");
    out.push_bind_param::<Integer, _>(high)
}

/// Where they are: answered by the index alone.
pub(super) struct Spots<'w>(pub(super) &'w Within);

/// All that is shown of them.
pub(super) struct Pins<'w>(pub(super) &'w Within);

/// The same of so many at most, whichever.
pub(super) struct SomePins<'w>(Pins<'w>, i64);

/// How many lie together in each square, whose numbers are the same without so many last bits, and the sums of their coordinates.
pub(super) struct Squares<'w>(pub(super) &'w Within, pub(super) i32);

type PinColumns = (SqlUuid, Text, Text, Text, Bool, Text, Integer, Integer, SqlJson);

macro_rules! query {
    ($name:ident, $answers:ty) => {
        impl QueryId for $name<'_> {
            type QueryId = $name<'static>;
            const HAS_STATIC_QUERY_ID: bool = true;
        }

        impl Query for $name<'_> {
            type SqlType = $answers;
        }
    };
}

query!(Spots, (SqlUuid, Integer, Integer));
query!(Pins, PinColumns);
query!(SomePins, PinColumns);
query!(Squares, (BigInt, Nullable<BigInt>, Nullable<BigInt>));

impl QueryFragment<Pg> for Spots<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql("SELECT locations.id, locations.latitude, locations.longitude");
        self.0.walk(&mut out)
    }
}

impl QueryFragment<Pg> for Pins<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql(
            "SELECT locations.id, locations.country_code, locations.party_id, locations.location_id, locations.publish, locations.country, locations.latitude, locations.longitude, \
             locations.summary",
        );
        self.0.walk(&mut out)
    }
}

impl QueryFragment<Pg> for SomePins<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.0.walk_ast(out.reborrow())?;
        out.push_sql(" LIMIT ");
        out.push_bind_param::<BigInt, _>(&self.1)
    }
}

impl QueryFragment<Pg> for Squares<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql("SELECT count(*), sum(locations.latitude), sum(locations.longitude)");
        self.0.walk(&mut out)?;
        out.push_sql(" GROUP BY locations.zorder >> ");
        out.push_bind_param::<Integer, _>(&self.1)
    }
}

/// The places of locations.
pub(super) async fn spots(conn: &AsyncPgConnection, within: &Within) -> QueryResult<Vec<(Uuid, Coordinates)>> {
    let found: Vec<(Uuid, i32, i32)> = Spots(within).load(&mut &*conn).await?;
    Ok(found.into_iter().map(|(id, latitude, longitude)| (id, Coordinates { latitude, longitude })).collect())
}

/// Locations, so many at most, whichever.
pub(super) async fn some(conn: &AsyncPgConnection, within: Within, most: usize) -> QueryResult<Vec<Found>> {
    SomePins(Pins(&within), most as i64).load(&mut &*conn).await
}

/// Locations as they come, in any order: there may be more than are kept.
pub(super) async fn stream<'c>(
    mut conn: &'c AsyncPgConnection,
    within: &'c Within,
) -> QueryResult<impl Stream<Item = QueryResult<Pin>> + Unpin + use<'c>> {
    Pins(within).load_stream(&mut conn).await
}

/// How many lie in each square that has any, and their middle.
pub(super) async fn squares(conn: &AsyncPgConnection, within: &Within, shift: i32) -> QueryResult<Vec<(i64, Coordinates)>> {
    let found: Vec<(i64, Option<i64>, Option<i64>)> = Squares(within, shift).load(&mut &*conn).await?;
    let middle = |sum: Option<i64>, count: i64| i32::try_from(sum.unwrap_or_default() / count.max(1)).unwrap_or_default();
    let square = |(count, north, east): (i64, Option<i64>, Option<i64>)| {
        (count, Coordinates { latitude: middle(north, count), longitude: middle(east, count) })
    };
    Ok(found.into_iter().map(square).collect())
}

/// Locations of these ids, in any order.
pub(super) async fn of_ids(conn: &AsyncPgConnection, provider: ProviderId, ids: Vec<Uuid>) -> QueryResult<Vec<Pin>> {
    locations::table
        .filter(locations::provider_id.eq(provider.uuid()))
        .filter(locations::id.eq_any(ids))
        .select(Pin::as_select())
        .load(&mut &*conn)
        .await
}
