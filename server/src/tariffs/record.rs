//! A tariff as a row, and each of its versions as another.

use crate::{
    audit::Subject,
    change::Record,
    store::{
        Json, Keep,
        schema::{tariff_versions, tariffs},
    },
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::{
    ids::{ProviderId, TariffId},
    tariff::Tariff,
};
use wattlane_engine::convert::{tariff::to_tariff, to_time};
use wattlane_proto::v1;

/// A tariff in its newest version.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredTariff {
    pub id: TariffId,
    pub tariff: Tariff,
    /// The text that this version came as.
    pub ocpi_json: Option<String>,
    pub version: i64,
    pub create_time: Timestamp,
    pub update_time: Timestamp,
}

impl StoredTariff {
    /// Names its present version.
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.version)
    }

    /// As callers see it.
    pub fn to_message(&self) -> v1::Tariff {
        v1::Tariff {
            id: self.id.to_string(),
            version: self.version,
            etag: self.etag(),
            create_time: Some(to_time(self.create_time)),
            update_time: Some(to_time(self.update_time)),
            ..to_tariff(&self.tariff)
        }
    }
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = tariffs, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
pub(super) struct Row {
    provider_id: Uuid,
    id: Uuid,
    country_code: String,
    party_id: String,
    tariff_id: String,
    content: Json<Tariff>,
    last_updated: Option<jiff_diesel::Timestamp>,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
}

impl Row {
    pub(super) fn read(self) -> StoredTariff {
        StoredTariff {
            id: TariffId::from_uuid(self.id),
            tariff: self.content.0,
            ocpi_json: None,
            version: self.version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
        }
    }
}

impl StoredTariff {
    fn row(&self, provider: ProviderId) -> Row {
        let key = &self.tariff.key;
        Row {
            provider_id: provider.uuid(),
            id: self.id.uuid(),
            country_code: key.country_code.clone(),
            party_id: key.party_id.clone(),
            tariff_id: key.tariff_id.clone(),
            content: Json(self.tariff.clone()),
            last_updated: self.tariff.last_updated.map(|time| time.to_diesel()),
            version: self.version,
            create_time: self.create_time.to_diesel(),
            update_time: self.update_time.to_diesel(),
        }
    }

    async fn append_version(&self, conn: &AsyncPgConnection, row: Row) -> QueryResult<()> {
        diesel::insert_into(tariff_versions::table)
            .values((
                tariff_versions::provider_id.eq(row.provider_id),
                tariff_versions::id.eq(row.id),
                tariff_versions::version.eq(row.version),
                tariff_versions::country_code.eq(row.country_code),
                tariff_versions::party_id.eq(row.party_id),
                tariff_versions::tariff_id.eq(row.tariff_id),
                tariff_versions::content.eq(row.content),
                tariff_versions::ocpi_json.eq(&self.ocpi_json),
                tariff_versions::create_time.eq(row.update_time),
            ))
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}

impl Record for StoredTariff {
    const TYPE: &'static str = "tariff";
    const MESSAGE: &'static str = "wattlane.v1.Tariff";

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn stamp(&mut self, version: i64, now: Timestamp) {
        if version == 1 {
            self.create_time = now;
        }
        (self.version, self.update_time) = (version, now);
    }

    fn message(&self) -> Vec<u8> {
        self.to_message().encode_to_vec()
    }

    fn subject(&self) -> Subject {
        Subject::Itself
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = tariffs::table.filter(tariffs::provider_id.eq(provider.uuid())).filter(tariffs::id.eq(id)).select(Row::as_select());
        let found: Option<Row> = match lock {
            true => row.for_update().first(&mut &*conn).await.optional()?,
            false => row.first(&mut &*conn).await.optional()?,
        };
        Ok(found.map(Row::read))
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::insert_into(tariffs::table).values(self.row(provider)).execute(&mut &*conn).await?;
        self.append_version(conn, self.row(provider)).await
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = self.row(provider);
        diesel::update(tariffs::table.filter(tariffs::provider_id.eq(provider.uuid())).filter(tariffs::id.eq(self.id.uuid())))
            .set((
                tariffs::tariff_id.eq(&row.tariff_id),
                tariffs::content.eq(&row.content),
                tariffs::last_updated.eq(row.last_updated),
                tariffs::version.eq(row.version),
                tariffs::update_time.eq(row.update_time),
            ))
            .kept()
            .execute(&mut &*conn)
            .await?;
        self.append_version(conn, row).await
    }
}
