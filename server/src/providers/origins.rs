//! Web origins from which browsers may call for a provider.

use crate::{
    audit::Subject,
    change::Record,
    store::{Keep, schema::allowed_origins},
};
use diesel::{
    prelude::*,
    sql_types::{Bool, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;
use wattlane_proto::v1;

/// The most origins of a provider.
pub const MOST: usize = 100;

/// A web origin that is allowed.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    pub id: Uuid,
    pub origin: String,
    pub create_time: Timestamp,
}

impl Origin {
    /// As callers see it.
    pub fn to_message(&self) -> v1::AllowedOrigin {
        v1::AllowedOrigin { origin: self.origin.clone() }
    }
}

impl Record for Origin {
    const TYPE: &'static str = "allowed_origin";
    const MESSAGE: &'static str = "wattlane.v1.AllowedOrigin";

    fn uuid(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        1
    }

    fn stamp(&mut self, _: i64, now: Timestamp) {
        self.create_time = now;
    }

    fn message(&self) -> Vec<u8> {
        self.to_message().encode_to_vec()
    }

    fn subject(&self) -> Subject {
        Subject::Itself
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, _: bool) -> QueryResult<Option<Self>> {
        let row = allowed_origins::table.filter(allowed_origins::provider_id.eq(provider.uuid())).filter(allowed_origins::id.eq(id));
        first(row.select((allowed_origins::id, allowed_origins::origin, allowed_origins::create_time)).first(&mut &*conn).await)
    }

    /// Into the provider's own list, and into the one that preflights are held against.
    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::insert_into(allowed_origins::table)
            .values((
                allowed_origins::provider_id.eq(provider.uuid()),
                allowed_origins::id.eq(self.id),
                allowed_origins::origin.eq(&self.origin),
                allowed_origins::create_time.eq(self.create_time.to_diesel()),
            ))
            .execute(&mut &*conn)
            .await?;
        list_publicly(conn, &self.origin, true).await
    }

    /// An origin has nothing that could change.
    async fn update(&self, _: &Self, _: &AsyncPgConnection, _: ProviderId) -> QueryResult<()> {
        Ok(())
    }
}

type Columns = (Uuid, String, jiff_diesel::Timestamp);

fn first(found: QueryResult<Columns>) -> QueryResult<Option<Origin>> {
    Ok(found.optional()?.map(|(id, origin, time)| Origin { id, origin, create_time: time.into() }))
}

async fn list_publicly(conn: &AsyncPgConnection, origin: &str, allowed: bool) -> QueryResult<()> {
    diesel::sql_query("SELECT shared.list_origin($1, $2)")
        .bind::<Text, _>(origin)
        .bind::<Bool, _>(allowed)
        .kept()
        .execute(&mut &*conn)
        .await
        .map(|_| ())
}

/// The provider's origin of that name.
pub(super) async fn find_by_name(conn: &AsyncPgConnection, provider: ProviderId, origin: &str) -> QueryResult<Option<Origin>> {
    let row = allowed_origins::table.filter(allowed_origins::provider_id.eq(provider.uuid())).filter(allowed_origins::origin.eq(origin));
    first(row.select((allowed_origins::id, allowed_origins::origin, allowed_origins::create_time)).first(&mut &*conn).await)
}

/// All of them, by name.
pub(super) async fn all(conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<Vec<Origin>> {
    let rows: Vec<Columns> = allowed_origins::table
        .filter(allowed_origins::provider_id.eq(provider.uuid()))
        .order(allowed_origins::origin)
        .select((allowed_origins::id, allowed_origins::origin, allowed_origins::create_time))
        .load(&mut &*conn)
        .await?;
    Ok(rows.into_iter().map(|(id, origin, time)| Origin { id, origin, create_time: time.into() }).collect())
}

/// Takes one out of both lists.
pub(super) async fn remove(conn: &AsyncPgConnection, provider: ProviderId, origin: &Origin) -> QueryResult<()> {
    diesel::delete(
        allowed_origins::table.filter(allowed_origins::provider_id.eq(provider.uuid())).filter(allowed_origins::id.eq(origin.id)),
    )
    .execute(&mut &*conn)
    .await?;
    list_publicly(conn, &origin.origin, false).await
}
