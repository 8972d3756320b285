//! OpenID Connect issuers that a provider has registered.

use crate::{
    audit::Subject,
    auth::{Caller, Role},
    change::Record,
    error::Result,
    store::{Db, Json, Keep, optional, schema::oidc_issuers},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;
use wattlane_proto::v1;

/// The most issuers of a provider.
pub const MOST: usize = 20;

/// An issuer whose users may sign in.
#[derive(Clone, Debug, PartialEq)]
pub struct Issuer {
    pub id: Uuid,
    pub issuer: String,
    pub audience: String,
    pub jwks_uri: Option<String>,
    pub role_claim: Option<String>,
    pub role_mappings: Vec<Mapping>,
    pub version: i64,
    pub create_time: Timestamp,
}

/// A value of the role claim, and the role it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    pub value: String,
    pub role: String,
}

impl Issuer {
    /// The role that a value of the role claim stands for.
    pub fn role_of(&self, value: &str) -> Option<Role> {
        self.role_mappings.iter().find(|mapping| mapping.value == value).and_then(|mapping| Role::parse(&mapping.role))
    }

    /// As callers see it.
    pub fn to_message(&self) -> v1::OidcIssuer {
        let mapping = |m: &Mapping| v1::RoleMapping {
            value: m.value.clone(),
            role: Role::parse(&m.role).map_or(v1::Role::Unspecified, Role::to_message).into(),
        };
        v1::OidcIssuer {
            issuer: self.issuer.clone(),
            audience: self.audience.clone(),
            jwks_uri: self.jwks_uri.clone(),
            role_claim: self.role_claim.clone(),
            role_mappings: self.role_mappings.iter().map(mapping).collect(),
        }
    }
}

#[derive(Insertable, Queryable, Selectable, AsChangeset)]
#[diesel(table_name = oidc_issuers, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg), primary_key(provider_id, id), treat_none_as_null = true)]
struct Row {
    provider_id: Uuid,
    id: Uuid,
    issuer: String,
    audience: String,
    jwks_uri: Option<String>,
    role_claim: Option<String>,
    role_mappings: Json<Vec<Mapping>>,
    version: i64,
    create_time: jiff_diesel::Timestamp,
}

impl Row {
    fn of(issuer: &Issuer, provider: ProviderId) -> Self {
        Row {
            provider_id: provider.uuid(),
            id: issuer.id,
            issuer: issuer.issuer.clone(),
            audience: issuer.audience.clone(),
            jwks_uri: issuer.jwks_uri.clone(),
            role_claim: issuer.role_claim.clone(),
            role_mappings: Json(issuer.role_mappings.clone()),
            version: issuer.version,
            create_time: issuer.create_time.to_diesel(),
        }
    }

    fn read(self) -> Issuer {
        Issuer {
            id: self.id,
            issuer: self.issuer,
            audience: self.audience,
            jwks_uri: self.jwks_uri,
            role_claim: self.role_claim,
            role_mappings: self.role_mappings.0,
            version: self.version,
            create_time: self.create_time.into(),
        }
    }
}

impl Record for Issuer {
    const TYPE: &'static str = "oidc_issuer";
    const MESSAGE: &'static str = "wattlane.v1.OidcIssuer";

    fn uuid(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn stamp(&mut self, version: i64, now: Timestamp) {
        self.version = version;
        if version == 1 {
            self.create_time = now;
        }
    }

    fn message(&self) -> Vec<u8> {
        self.to_message().encode_to_vec()
    }

    fn subject(&self) -> Subject {
        Subject::Itself
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = oidc_issuers::table
            .filter(oidc_issuers::provider_id.eq(provider.uuid()))
            .filter(oidc_issuers::id.eq(id))
            .select(Row::as_select());
        let found: Option<Row> = match lock {
            true => row.for_update().first(&mut &*conn).await.optional()?,
            false => row.first(&mut &*conn).await.optional()?,
        };
        Ok(found.map(Row::read))
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::insert_into(oidc_issuers::table).values(Row::of(self, provider)).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::update(oidc_issuers::table.filter(oidc_issuers::provider_id.eq(provider.uuid())).filter(oidc_issuers::id.eq(self.id)))
            .set(Row::of(self, provider))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}

/// The issuer of that address.
pub async fn find(db: &Db, caller: &Caller, issuer: &str) -> Result<Option<Issuer>> {
    let (provider, issuer) = (caller.provider, issuer.to_owned());
    let found = db.read_one(caller, move |conn| optional(first(conn, provider, issuer.clone())));
    Ok(found.await?.map(Row::read))
}

async fn first(conn: &AsyncPgConnection, provider: ProviderId, issuer: String) -> QueryResult<Row> {
    oidc_issuers::table
        .filter(oidc_issuers::provider_id.eq(provider.uuid()))
        .filter(oidc_issuers::issuer.eq(issuer))
        .select(Row::as_select())
        .first(&mut &*conn)
        .await
}

/// The id of the issuer of that address, in a transaction.
pub async fn id_of(conn: &AsyncPgConnection, provider: ProviderId, issuer: String) -> QueryResult<Option<Uuid>> {
    first(conn, provider, issuer).await.optional().map(|row| row.map(|row| row.id))
}

/// All of them, by address.
pub async fn all(conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<Vec<Issuer>> {
    let rows: Vec<Row> = oidc_issuers::table
        .filter(oidc_issuers::provider_id.eq(provider.uuid()))
        .order(oidc_issuers::issuer)
        .select(Row::as_select())
        .load(&mut &*conn)
        .await?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// Takes one out.
pub async fn remove(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid) -> QueryResult<()> {
    diesel::delete(oidc_issuers::table.filter(oidc_issuers::provider_id.eq(provider.uuid())).filter(oidc_issuers::id.eq(id)))
        .execute(&mut &*conn)
        .await
        .map(|_| ())
}
