//! An account.

use crate::{
    audit::Subject,
    change::Record,
    error::{Error, Result},
    store::{Keep, schema::accounts},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::ids::{AccountId, ProviderId};
use wattlane_engine::convert::to_time;
use wattlane_proto::v1;

/// Who pays.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    pub id: AccountId,
    pub name: String,
    pub kind: AccountKind,
    pub country: Option<String>,
    pub external_id: Option<String>,
    pub version: i64,
    pub create_time: Timestamp,
}

/// What an account is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountKind {
    Company,
    Individual,
}

impl AccountKind {
    fn as_str(self) -> &'static str {
        match self {
            AccountKind::Company => "company",
            AccountKind::Individual => "individual",
        }
    }
}

impl Account {
    /// As callers see it.
    pub fn to_message(&self) -> v1::Account {
        let kind = match self.kind {
            AccountKind::Company => v1::AccountKind::Company,
            AccountKind::Individual => v1::AccountKind::Individual,
        };
        v1::Account {
            id: self.id.to_string(),
            name: self.name.clone(),
            kind: kind.into(),
            country: self.country.clone(),
            external_id: self.external_id.clone(),
            create_time: Some(to_time(self.create_time)),
            etag: format!("\"{}\"", self.version),
        }
    }
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = accounts, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
struct Row {
    provider_id: Uuid,
    id: Uuid,
    name: String,
    kind: String,
    country: Option<String>,
    external_id: Option<String>,
    version: i64,
    create_time: jiff_diesel::Timestamp,
}

impl Row {
    fn read(self) -> Account {
        let kind = if self.kind == AccountKind::Company.as_str() { AccountKind::Company } else { AccountKind::Individual };
        Account {
            id: AccountId::from_uuid(self.id),
            name: self.name,
            kind,
            country: self.country,
            external_id: self.external_id,
            version: self.version,
            create_time: self.create_time.into(),
        }
    }
}

impl Record for Account {
    const TYPE: &'static str = "account";
    const MESSAGE: &'static str = "wattlane.v1.Account";

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

    fn subject(&self) -> Subject {
        Subject::Itself
    }

    fn account(&self) -> Option<AccountId> {
        Some(self.id)
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = accounts::table.filter(accounts::provider_id.eq(provider.uuid())).filter(accounts::id.eq(id)).select(Row::as_select());
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
            name: self.name.clone(),
            kind: self.kind.as_str().to_owned(),
            country: self.country.clone(),
            external_id: self.external_id.clone(),
            version: self.version,
            create_time: self.create_time.to_diesel(),
        };
        diesel::insert_into(accounts::table).values(row).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::update(accounts::table.filter(accounts::provider_id.eq(provider.uuid())).filter(accounts::id.eq(self.id.uuid())))
            .set((
                accounts::name.eq(&self.name),
                accounts::country.eq(&self.country),
                accounts::external_id.eq(&self.external_id),
                accounts::version.eq(self.version),
            ))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}

/// The account of that id. Errors: NOT_FOUND.
pub(crate) async fn require(conn: &AsyncPgConnection, provider: ProviderId, id: AccountId) -> Result<Account> {
    Account::find(conn, provider, id.uuid(), false).await?.ok_or_else(|| Error::not_found("account", id))
}

/// Accounts before an id, newest first, one more than `limit` if there are more.
pub(super) async fn list(conn: &AsyncPgConnection, provider: ProviderId, before: Option<Uuid>, limit: usize) -> QueryResult<Vec<Account>> {
    let mut query = accounts::table
        .filter(accounts::provider_id.eq(provider.uuid()))
        .order(accounts::id.desc())
        .limit(limit as i64 + 1)
        .select(Row::as_select())
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(accounts::id.lt(before));
    }
    Ok(query.load::<Row>(&mut &*conn).await?.into_iter().map(Row::read).collect())
}
