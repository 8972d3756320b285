//! A provider and its settings.

use super::settings::Settings;
use crate::{
    audit::Subject,
    change::Record,
    store::{Json, Keep, schema::providers},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;
use wattlane_engine::convert::to_time;
use wattlane_proto::v1;

/// A licensee.
#[derive(Clone, Debug, PartialEq)]
pub struct Provider {
    pub id: ProviderId,
    pub name: String,
    pub settings: Settings,
    pub version: i64,
    pub create_time: Timestamp,
    pub update_time: Timestamp,
}

impl Provider {
    /// A provider that sets nothing yet.
    pub fn new(id: ProviderId, name: String, now: Timestamp) -> Self {
        Provider { id, name, settings: Settings::default(), version: 1, create_time: now, update_time: now }
    }

    /// What a provider has set.
    pub async fn settings(conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<Settings> {
        let found = Provider::find(conn, provider, provider.uuid(), false).await?;
        Ok(found.map(|found| found.settings).unwrap_or_default())
    }

    /// Names its present version.
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.version)
    }

    /// As callers see it.
    pub fn to_message(&self) -> v1::Provider {
        v1::Provider {
            id: self.id.to_string(),
            name: self.name.clone(),
            branding: Some(self.settings.branding.to_message()),
            pricing_policy: Some(self.settings.pricing_policy_message()),
            accept_rule: Some(self.settings.accept_rule_message()),
            reject_rule: Some(self.settings.reject_rule_message()),
            etag: self.etag(),
            create_time: Some(to_time(self.create_time)),
        }
    }
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = providers, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
struct Row {
    provider_id: Uuid,
    name: String,
    settings: Json<Settings>,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
}

impl Row {
    fn of(provider: &Provider) -> Self {
        Row {
            provider_id: provider.id.uuid(),
            name: provider.name.clone(),
            settings: Json(provider.settings.clone()),
            version: provider.version,
            create_time: provider.create_time.to_diesel(),
            update_time: provider.update_time.to_diesel(),
        }
    }

    fn read(self) -> Provider {
        Provider {
            id: ProviderId::from_uuid(self.provider_id),
            name: self.name,
            settings: self.settings.0,
            version: self.version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
        }
    }
}

impl Record for Provider {
    const TYPE: &'static str = "provider";
    const MESSAGE: &'static str = "wattlane.v1.Provider";

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn stamp(&mut self, version: i64, now: Timestamp) {
        (self.version, self.update_time) = (version, now);
    }

    fn message(&self) -> Vec<u8> {
        self.to_message().encode_to_vec()
    }

    fn subject(&self) -> Subject {
        Subject::Itself
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = providers::table
            .filter(providers::provider_id.eq(provider.uuid()))
            .filter(providers::provider_id.eq(id))
            .select(Row::as_select());
        let found: Option<Row> = match lock {
            true => row.for_update().first(&mut &*conn).await.optional()?,
            false => row.first(&mut &*conn).await.optional()?,
        };
        Ok(found.map(Row::read))
    }

    async fn insert(&self, conn: &AsyncPgConnection, _: ProviderId) -> QueryResult<()> {
        diesel::insert_into(providers::table).values(Row::of(self)).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self);
        diesel::update(providers::table.filter(providers::provider_id.eq(provider.uuid())))
            .set((
                providers::name.eq(row.name),
                providers::settings.eq(row.settings),
                providers::version.eq(row.version),
                providers::update_time.eq(row.update_time),
            ))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}
