//! A CDR as a row: what is looked for in columns, the rest as JSON.

use crate::{
    audit::Subject,
    change::Record,
    store::{
        Json, Keep,
        schema::{cdrs, ratings},
    },
};
use diesel::{
    dsl::array,
    prelude::*,
    result::Error::{DeserializationError, SerializationError},
    sql_types::Json as SqlJson,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::{future::try_join_all, try_join};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use serde::{
    Deserialize, Serialize,
    de::{DeserializeOwned, IntoDeserializer},
};
use uuid::Uuid;
use wattlane_domain::{
    Finding,
    cdr::{Cdr, CdrPrice, Context, ReceivedCdr, Rejection, Status, StoredRating},
    ids::{AccountId, CdrId, DriverId, ProviderId},
    session::Link,
    tariff::Unrated,
};
use wattlane_engine::convert::cdr::to_cdr;

diesel::allow_tables_to_appear_in_same_query!(cdrs, ratings);

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = cdrs, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
pub(super) struct Row {
    provider_id: Uuid,
    pub(super) id: Uuid,
    cpo_country: String,
    cpo_party: String,
    cdr_id: String,
    context: String,
    external_cdr_id: Option<String>,
    source: Option<String>,
    contract_id: Option<String>,
    driver_id: Option<Uuid>,
    account_id: Option<Uuid>,
    location_name: Option<String>,
    evse_id: String,
    pub(super) start_time: jiff_diesel::Timestamp,
    pub(super) end_time: jiff_diesel::Timestamp,
    currency: String,
    received_total: i64,
    total_energy: i64,
    pub(super) price_total: Option<i64>,
    status: String,
    unrated_reason: Option<String>,
    verdict: Option<String>,
    waits_for: Vec<String>,
    content: Json<Content>,
    price: Option<Json<CdrPrice>>,
    rejection: Option<Json<Rejection>>,
    version: i64,
    pub(super) create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
    delete_time: Option<jiff_diesel::Timestamp>,
}

/// What of a CDR is in no column of its own.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Content {
    received: ReceivedCdr,
    findings: Vec<Finding>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    session: Option<Link>,
}

/// A word of the domain as text, and back.
fn word<T: Serialize>(value: T) -> QueryResult<String> {
    let json = serde_json::to_value(value).map_err(|error| SerializationError(error.into()))?;
    Ok(json.as_str().unwrap_or_default().to_owned())
}

fn parse<T: DeserializeOwned>(text: &str) -> QueryResult<T> {
    T::deserialize(text.into_deserializer()).map_err(|error: serde::de::value::Error| DeserializationError(error.into()))
}

impl Row {
    pub(super) fn of(cdr: &Cdr, provider: ProviderId) -> QueryResult<Self> {
        let received = &cdr.received;
        Ok(Row {
            provider_id: provider.uuid(),
            id: cdr.id.uuid(),
            cpo_country: received.key.country_code.clone(),
            cpo_party: received.key.party_id.clone(),
            cdr_id: received.key.cdr_id.clone(),
            context: word(cdr.context)?,
            external_cdr_id: cdr.external_cdr_id.clone(),
            source: cdr.source.clone(),
            contract_id: cdr.contract_id.clone(),
            driver_id: cdr.driver.map(|id| id.uuid()),
            account_id: cdr.account.map(|id| id.uuid()),
            location_name: received.location.name.clone(),
            evse_id: received.evse_id.clone(),
            start_time: received.start_time.to_diesel(),
            end_time: received.end_time.to_diesel(),
            currency: received.currency.as_str().to_owned(),
            received_total: received.cost.total.excl_vat.nanos,
            total_energy: received.total_energy.milliwatt_hours(),
            price_total: cdr.price.map(|price| price.total.excl_vat.nanos),
            status: cdr.status.as_str().to_owned(),
            unrated_reason: cdr.unrated.map(word).transpose()?,
            verdict: cdr.reconciliation().map(|reconciliation| reconciliation.verdict.as_str().to_owned()),
            waits_for: super::rate::waits_for(received),
            content: Json(Content { received: received.clone(), findings: cdr.findings.clone(), session: cdr.session }),
            price: cdr.price.map(Json),
            rejection: cdr.rejection.clone().map(Json),
            version: cdr.version,
            create_time: cdr.create_time.to_diesel(),
            update_time: cdr.update_time.to_diesel(),
            delete_time: cdr.delete_time.map(|time| time.to_diesel()),
        })
    }

    pub(super) fn read(self, ratings: Vec<Json<StoredRating>>) -> QueryResult<Cdr> {
        let Content { received, findings, session } = self.content.0;
        Ok(Cdr {
            id: CdrId::from_uuid(self.id),
            context: parse::<Context>(&self.context)?,
            received,
            external_cdr_id: self.external_cdr_id,
            source: self.source,
            contract_id: self.contract_id,
            driver: self.driver_id.map(DriverId::from_uuid),
            account: self.account_id.map(AccountId::from_uuid),
            status: parse::<Status>(&self.status)?,
            rejection: self.rejection.map(|json| json.0),
            ratings: ratings.into_iter().map(|json| json.0).collect(),
            unrated: self.unrated_reason.as_deref().map(parse::<Unrated>).transpose()?,
            price: self.price.map(|json| json.0),
            findings,
            session,
            version: self.version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
            delete_time: self.delete_time.map(Into::into),
        })
    }
}

/// CDRs of these ids, as many as are there. Rows and ratings are one statement: two, in one flush, might fall on either side of its end.
pub(super) async fn by_ids(conn: &AsyncPgConnection, provider: ProviderId, ids: Vec<Uuid>) -> QueryResult<Vec<(Uuid, Cdr)>> {
    let of_cdr = ratings::table
        .filter(ratings::provider_id.eq(provider.uuid()))
        .filter(ratings::cdr_id.eq(cdrs::id))
        .order(ratings::id)
        .select(ratings::content);
    let found: Vec<(Row, Vec<Json<StoredRating>>)> = cdrs::table
        .filter(cdrs::provider_id.eq(provider.uuid()))
        .filter(cdrs::id.eq_any(ids))
        .select((Row::as_select(), array::<SqlJson, _>(of_cdr)))
        .load(&mut &*conn)
        .await?;
    found.into_iter().map(|(row, ratings)| Ok((row.id, row.read(ratings)?))).collect()
}

/// Appends ratings, each by the same prepared statement.
async fn append(conn: &AsyncPgConnection, provider: ProviderId, cdr: CdrId, new: &[StoredRating]) -> QueryResult<()> {
    let insert = async |stored: &StoredRating| {
        let row = (
            ratings::provider_id.eq(provider.uuid()),
            ratings::id.eq(stored.id.uuid()),
            ratings::cdr_id.eq(cdr.uuid()),
            ratings::content.eq(Json(stored)),
            ratings::create_time.eq(stored.create_time.to_diesel()),
        );
        diesel::insert_into(ratings::table).values(row).execute(&mut &*conn).await
    };
    try_join_all(new.iter().map(insert)).await.map(|_| ())
}

impl Record for Cdr {
    const TYPE: &'static str = "cdr";
    const MESSAGE: &'static str = "wattlane.v1.Cdr";

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
        to_cdr(self).encode_to_vec()
    }

    fn subject(&self) -> Subject {
        match self.driver {
            Some(driver) => Subject::Driver(driver),
            None => Subject::Unknown(self.received.token.uid.clone()),
        }
    }

    fn account(&self) -> Option<AccountId> {
        self.account
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        if lock {
            let row = cdrs::table.filter(cdrs::provider_id.eq(provider.uuid())).filter(cdrs::id.eq(id)).select(cdrs::id);
            let locked: Option<Uuid> = row.for_update().first(&mut &*conn).await.optional()?;
            if locked.is_none() {
                return Ok(None);
            }
        }
        Ok(by_ids(conn, provider, vec![id]).await?.pop().map(|(_, cdr)| cdr))
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self, provider)?;
        let row = async { diesel::insert_into(cdrs::table).values(row).execute(&mut &*conn).await };
        // One flush: answers come in the order of the statements, so a key that is taken is told as such.
        try_join!(row, append(conn, provider, self.id, &self.ratings)).map(|_| ())
    }

    async fn update(&self, before: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self, provider)?;
        diesel::update(cdrs::table.filter(cdrs::provider_id.eq(provider.uuid())).filter(cdrs::id.eq(row.id)))
            .set((
                cdrs::external_cdr_id.eq(row.external_cdr_id),
                cdrs::source.eq(row.source),
                cdrs::contract_id.eq(row.contract_id),
                cdrs::driver_id.eq(row.driver_id),
                cdrs::account_id.eq(row.account_id),
                cdrs::price_total.eq(row.price_total),
                cdrs::status.eq(row.status),
                cdrs::unrated_reason.eq(row.unrated_reason),
                cdrs::verdict.eq(row.verdict),
                cdrs::content.eq(row.content),
                cdrs::price.eq(row.price),
                cdrs::rejection.eq(row.rejection),
                cdrs::version.eq(row.version),
                cdrs::update_time.eq(row.update_time),
                cdrs::delete_time.eq(row.delete_time),
            ))
            .kept()
            .execute(&mut &*conn)
            .await?;
        append(conn, provider, self.id, self.ratings.get(before.ratings.len()..).unwrap_or_default()).await
    }
}
