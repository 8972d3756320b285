//! A driver, with the contracts and subjects that are theirs alone.

use crate::{
    audit::Subject as AuditSubject,
    change::Record,
    store::{
        Json, Keep,
        schema::{driver_contracts, driver_subjects, drivers},
    },
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wattlane_domain::{
    contract::{contract_identity, contract_keys},
    ids::{AccountId, DriverId, ProviderId},
};
use wattlane_engine::convert::to_time;
use wattlane_proto::v1;

/// A person who charges.
#[derive(Clone, Debug, PartialEq)]
pub struct Driver {
    pub id: DriverId,
    pub account: AccountId,
    pub name: String,
    pub email: Option<String>,
    pub contract_ids: Vec<String>,
    pub subjects: Vec<Subject>,
    pub version: i64,
    pub create_time: Timestamp,
}

/// Somebody, as an issuer knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    pub issuer: String,
    pub subject: String,
}

impl Driver {
    /// As callers see them.
    pub fn to_message(&self) -> v1::Driver {
        let subject = |s: &Subject| v1::OidcSubject { issuer: s.issuer.clone(), subject: s.subject.clone() };
        v1::Driver {
            id: self.id.to_string(),
            account_id: self.account.to_string(),
            name: self.name.clone(),
            email: self.email.clone(),
            contract_ids: self.contract_ids.clone(),
            subjects: self.subjects.iter().map(subject).collect(),
            create_time: Some(to_time(self.create_time)),
            etag: format!("\"{}\"", self.version),
        }
    }
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = drivers, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
struct Row {
    provider_id: Uuid,
    id: Uuid,
    account_id: Uuid,
    name: String,
    email: Option<String>,
    contract_ids: Vec<String>,
    subjects: Json<Vec<Subject>>,
    version: i64,
    create_time: jiff_diesel::Timestamp,
}

impl Row {
    fn read(self) -> Driver {
        Driver {
            id: DriverId::from_uuid(self.id),
            account: AccountId::from_uuid(self.account_id),
            name: self.name,
            email: self.email,
            contract_ids: self.contract_ids,
            subjects: self.subjects.0,
            version: self.version,
            create_time: self.create_time.into(),
        }
    }
}

impl Record for Driver {
    const TYPE: &'static str = "driver";
    const MESSAGE: &'static str = "wattlane.v1.Driver";

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
        self.version = version;
    }

    fn message(&self) -> Vec<u8> {
        self.to_message().encode_to_vec()
    }

    fn subject(&self) -> AuditSubject {
        AuditSubject::Driver(self.id)
    }

    fn account(&self) -> Option<AccountId> {
        Some(self.account)
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = drivers::table.filter(drivers::provider_id.eq(provider.uuid())).filter(drivers::id.eq(id)).select(Row::as_select());
        let found: Option<Row> = match lock {
            true => row.for_update().first(&mut &*conn).await.optional()?,
            false => row.first(&mut &*conn).await.optional()?,
        };
        Ok(found.map(Row::read))
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row {
            provider_id: provider.uuid(),
            id: self.id.uuid(),
            account_id: self.account.uuid(),
            name: self.name.clone(),
            email: self.email.clone(),
            contract_ids: self.contract_ids.clone(),
            subjects: Json(self.subjects.clone()),
            version: self.version,
            create_time: self.create_time.to_diesel(),
        };
        diesel::insert_into(drivers::table).values(row).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::update(drivers::table.filter(drivers::provider_id.eq(provider.uuid())).filter(drivers::id.eq(self.id.uuid())))
            .set((drivers::name.eq(&self.name), drivers::email.eq(&self.email), drivers::version.eq(self.version)))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}

impl Driver {
    /// Claims the driver's contracts; false where another driver has one of them, or one is named twice.
    pub(super) async fn claim_contracts(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<bool> {
        for contract in &self.contract_ids {
            let written = diesel::insert_into(driver_contracts::table)
                .values((
                    driver_contracts::provider_id.eq(provider.uuid()),
                    driver_contracts::contract_key.eq(contract_identity(contract)),
                    driver_contracts::driver_id.eq(self.id.uuid()),
                ))
                .on_conflict_do_nothing()
                .execute(&mut &*conn)
                .await?;
            if written == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Claims the driver's subjects; false where another driver has one of them, or one is named twice.
    pub(super) async fn claim_subjects(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<bool> {
        for subject in &self.subjects {
            let written = diesel::insert_into(driver_subjects::table)
                .values((
                    driver_subjects::provider_id.eq(provider.uuid()),
                    driver_subjects::issuer.eq(&subject.issuer),
                    driver_subjects::subject.eq(&subject.subject),
                    driver_subjects::driver_id.eq(self.id.uuid()),
                ))
                .on_conflict_do_nothing()
                .execute(&mut &*conn)
                .await?;
            if written == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// The account of a driver.
pub async fn account_of(conn: &AsyncPgConnection, provider: ProviderId, driver: DriverId) -> QueryResult<Option<AccountId>> {
    let row = drivers::table.filter(drivers::provider_id.eq(provider.uuid())).filter(drivers::id.eq(driver.uuid()));
    Ok(row.select(drivers::account_id).first::<Uuid>(&mut &*conn).await.optional()?.map(AccountId::from_uuid))
}

/// Which drivers are wanted; all that is set must hold.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    pub id: Option<DriverId>,
    pub account: Option<AccountId>,
    pub contract_id: Option<String>,
}

/// Drivers before an id, newest first, one more than `limit` if there are more.
pub(super) async fn list(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    filter: Filter,
    before: Option<Uuid>,
    limit: usize,
) -> QueryResult<Vec<Driver>> {
    let mut query = drivers::table
        .filter(drivers::provider_id.eq(provider.uuid()))
        .order(drivers::id.desc())
        .limit(limit as i64 + 1)
        .select(Row::as_select())
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(drivers::id.lt(before));
    }
    if let Some(id) = filter.id {
        query = query.filter(drivers::id.eq(id.uuid()));
    }
    if let Some(account) = filter.account {
        query = query.filter(drivers::account_id.eq(account.uuid()));
    }
    if let Some(contract) = filter.contract_id {
        let owner: Option<Uuid> = driver_contracts::table
            .filter(driver_contracts::provider_id.eq(provider.uuid()))
            .filter(driver_contracts::contract_key.eq_any(contract_keys(&contract)))
            .select(driver_contracts::driver_id)
            .first(&mut &*conn)
            .await
            .optional()?;
        query = query.filter(drivers::id.eq(owner.unwrap_or_default()));
    }
    Ok(query.load::<Row>(&mut &*conn).await?.into_iter().map(Row::read).collect())
}
