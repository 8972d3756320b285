//! How Stekker is reached, as a row: one of each provider.

use crate::{
    audit::Subject,
    auth::Caller,
    change::Record,
    error::Result,
    parse::known_as,
    store::{Db, Json, Keep, boxed, schema::stekker_connections},
};
use diesel::{prelude::*, result::Error::DeserializationError};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wattlane_domain::{ids::ProviderId, location::LocationKey};
use wattlane_engine::convert::{smart_charging::to_location_key, to_time};
use wattlane_proto::v1;

/// How Stekker is reached, and what is handed to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Connection {
    pub provider: ProviderId,
    /// Without a `/` at its end.
    pub base_url: String,
    pub scheme: Scheme,
    pub enabled: bool,
    /// None: all.
    pub locations: Vec<LocationKey>,
    /// Sealed for its provider.
    pub token: Vec<u8>,
    pub token_time: Timestamp,
    pub hook_secret_sha256: Vec<u8>,
    pub hook_secret_time: Timestamp,
    pub version: i64,
    pub create_time: Timestamp,
    pub update_time: Timestamp,
}

/// How its token is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Token,
    Bearer,
}

impl Scheme {
    /// As it stands in the header, and in the row.
    pub fn word(self) -> &'static str {
        match self {
            Scheme::Token => "Token",
            Scheme::Bearer => "Bearer",
        }
    }
}

/// A location, as the row keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Place {
    country_code: String,
    party_id: String,
    location_id: String,
}

impl Connection {
    /// Whether sessions at a location are handed over.
    pub fn covers(&self, key: &LocationKey) -> bool {
        let is_it = |one: &LocationKey| {
            (&one.country_code, &one.party_id) == (&key.country_code, &key.party_id)
                && known_as(&one.location_id) == known_as(&key.location_id)
        };
        self.enabled && (self.locations.is_empty() || self.locations.iter().any(is_it))
    }

    /// That of a provider.
    pub async fn of(db: &Db, caller: &Caller) -> Result<Option<Self>> {
        let provider = caller.provider;
        db.read(caller, move |conn| boxed(Connection::find(conn, provider, provider.uuid(), false))).await
    }

    /// Names its present version.
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.version)
    }

    /// As callers see it, without where schedules come in.
    pub fn to_message(&self) -> v1::StekkerConnection {
        let scheme = match self.scheme {
            Scheme::Token => v1::StekkerScheme::Token,
            Scheme::Bearer => v1::StekkerScheme::Bearer,
        };
        v1::StekkerConnection {
            base_url: self.base_url.clone(),
            scheme: scheme.into(),
            enabled: self.enabled,
            locations: self.locations.iter().map(to_location_key).collect(),
            hook_url: String::new(),
            token_time: Some(to_time(self.token_time)),
            hook_secret_time: Some(to_time(self.hook_secret_time)),
            etag: self.etag(),
            create_time: Some(to_time(self.create_time)),
            update_time: Some(to_time(self.update_time)),
        }
    }
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = stekker_connections, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
struct Row {
    provider_id: Uuid,
    base_url: String,
    scheme: String,
    enabled: bool,
    locations: Json<Vec<Place>>,
    token: Vec<u8>,
    token_time: jiff_diesel::Timestamp,
    hook_secret_sha256: Vec<u8>,
    hook_secret_time: jiff_diesel::Timestamp,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
}

impl Row {
    fn of(connection: &Connection) -> Self {
        let place = |key: &LocationKey| {
            let LocationKey { country_code, party_id, location_id } = key.clone();
            Place { country_code, party_id, location_id }
        };
        Row {
            provider_id: connection.provider.uuid(),
            base_url: connection.base_url.clone(),
            scheme: connection.scheme.word().to_owned(),
            enabled: connection.enabled,
            locations: Json(connection.locations.iter().map(place).collect()),
            token: connection.token.clone(),
            token_time: connection.token_time.to_diesel(),
            hook_secret_sha256: connection.hook_secret_sha256.clone(),
            hook_secret_time: connection.hook_secret_time.to_diesel(),
            version: connection.version,
            create_time: connection.create_time.to_diesel(),
            update_time: connection.update_time.to_diesel(),
        }
    }

    fn read(self) -> QueryResult<Connection> {
        let Some(scheme) = [Scheme::Token, Scheme::Bearer].into_iter().find(|scheme| scheme.word() == self.scheme) else {
            return Err(DeserializationError(format!("a token is shown as {}", self.scheme).into()));
        };
        let key = |Place { country_code, party_id, location_id }| LocationKey { country_code, party_id, location_id };
        Ok(Connection {
            provider: ProviderId::from_uuid(self.provider_id),
            base_url: self.base_url,
            scheme,
            enabled: self.enabled,
            locations: self.locations.0.into_iter().map(key).collect(),
            token: self.token,
            token_time: self.token_time.into(),
            hook_secret_sha256: self.hook_secret_sha256,
            hook_secret_time: self.hook_secret_time.into(),
            version: self.version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
        })
    }
}

impl Record for Connection {
    const TYPE: &'static str = "stekker_connection";
    const MESSAGE: &'static str = "wattlane.v1.StekkerConnection";

    fn uuid(&self) -> Uuid {
        self.provider.uuid()
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

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, _: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = stekker_connections::table.filter(stekker_connections::provider_id.eq(provider.uuid())).select(Row::as_select());
        let found: Option<Row> = match lock {
            true => row.for_update().first(&mut &*conn).await.optional()?,
            false => row.first(&mut &*conn).await.optional()?,
        };
        found.map(Row::read).transpose()
    }

    async fn insert(&self, conn: &AsyncPgConnection, _: ProviderId) -> QueryResult<()> {
        diesel::insert_into(stekker_connections::table).values(Row::of(self)).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self);
        diesel::update(stekker_connections::table.filter(stekker_connections::provider_id.eq(provider.uuid())))
            .set((
                stekker_connections::base_url.eq(row.base_url),
                stekker_connections::scheme.eq(row.scheme),
                stekker_connections::enabled.eq(row.enabled),
                stekker_connections::locations.eq(row.locations),
                stekker_connections::token.eq(row.token),
                stekker_connections::token_time.eq(row.token_time),
                stekker_connections::hook_secret_sha256.eq(row.hook_secret_sha256),
                stekker_connections::hook_secret_time.eq(row.hook_secret_time),
                stekker_connections::version.eq(row.version),
                stekker_connections::update_time.eq(row.update_time),
            ))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}
