//! API keys of a provider's backends: all that is kept of one is its hash.

use crate::{
    audit::Subject,
    auth::{ApiKeySecret, Role},
    change::Record,
    store::{Keep, schema::api_keys},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::ids::{ApiKeyId, ProviderId};
use wattlane_engine::convert::to_time;
use wattlane_proto::v1;

/// So many may be active: one, and the one that takes its place.
pub const ACTIVE_MAX: i64 = 2;

/// A key, without the key itself.
#[derive(Clone, Debug, PartialEq)]
pub struct ApiKey {
    pub id: ApiKeyId,
    pub name: String,
    pub role: Role,
    pub sha256: Vec<u8>,
    pub hint: String,
    pub version: i64,
    pub create_time: Timestamp,
    pub revoke_time: Option<Timestamp>,
}

impl ApiKey {
    /// What is kept of a new key.
    pub fn new(id: ApiKeyId, name: String, role: Role, secret: &ApiKeySecret, now: Timestamp) -> Self {
        let sha256 = secret.hash().0.to_vec();
        ApiKey { id, name, role, sha256, hint: secret.hint(), version: 1, create_time: now, revoke_time: None }
    }

    /// As callers see it.
    pub fn to_message(&self) -> v1::ApiKey {
        v1::ApiKey {
            id: self.id.to_string(),
            name: self.name.clone(),
            role: self.role.to_message().into(),
            hint: self.hint.clone(),
            create_time: Some(to_time(self.create_time)),
            revoke_time: self.revoke_time.map(to_time),
        }
    }
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = api_keys, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
struct Row {
    provider_id: Uuid,
    id: Uuid,
    name: String,
    role: String,
    key_sha256: Vec<u8>,
    hint: String,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    revoke_time: Option<jiff_diesel::Timestamp>,
}

impl Row {
    fn read(self) -> ApiKey {
        ApiKey {
            id: ApiKeyId::from_uuid(self.id),
            name: self.name,
            role: Role::parse(&self.role).unwrap_or(Role::Staff),
            sha256: self.key_sha256,
            hint: self.hint,
            version: self.version,
            create_time: self.create_time.into(),
            revoke_time: self.revoke_time.map(Into::into),
        }
    }
}

impl Record for ApiKey {
    const TYPE: &'static str = "api_key";
    const MESSAGE: &'static str = "wattlane.v1.ApiKey";

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

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = api_keys::table.filter(api_keys::provider_id.eq(provider.uuid())).filter(api_keys::id.eq(id)).select(Row::as_select());
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
            role: self.role.as_str().to_owned(),
            key_sha256: self.sha256.clone(),
            hint: self.hint.clone(),
            version: self.version,
            create_time: self.create_time.to_diesel(),
            revoke_time: None,
        };
        diesel::insert_into(api_keys::table).values(row).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::update(api_keys::table.filter(api_keys::provider_id.eq(provider.uuid())).filter(api_keys::id.eq(self.id.uuid())))
            .set((api_keys::revoke_time.eq(self.revoke_time.map(|time| time.to_diesel())), api_keys::version.eq(self.version)))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}

/// How many keys are active. The provider's row is locked by whoever counts to add one.
pub(super) async fn active(conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<i64> {
    api_keys::table
        .filter(api_keys::provider_id.eq(provider.uuid()))
        .filter(api_keys::revoke_time.is_null())
        .count()
        .get_result(&mut &*conn)
        .await
}

/// Keys before an id, newest first, one more than `limit` if there are more.
pub(super) async fn list(conn: &AsyncPgConnection, provider: ProviderId, before: Option<Uuid>, limit: usize) -> QueryResult<Vec<ApiKey>> {
    let mut query = api_keys::table
        .filter(api_keys::provider_id.eq(provider.uuid()))
        .order(api_keys::id.desc())
        .limit(limit as i64 + 1)
        .select(Row::as_select())
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(api_keys::id.lt(before));
    }
    Ok(query.load::<Row>(&mut &*conn).await?.into_iter().map(Row::read).collect())
}
