//! A token as a row.

use crate::{
    audit::Subject,
    change::Record,
    store::{Json, Keep, schema::tokens},
};
use diesel::{prelude::*, result::Error::SerializationError};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::{
    charging::TokenType,
    ids::{DriverId, ProviderId, TokenId},
    token::{Block, Token},
};
use wattlane_engine::convert::{to_time, token::to_token};
use wattlane_proto::v1;

/// A token with what was made of it here.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredToken {
    pub id: TokenId,
    pub token: Token,
    pub driver: Option<DriverId>,
    pub block: Option<Block>,
    pub version: i64,
    pub create_time: Timestamp,
    pub update_time: Timestamp,
}

impl StoredToken {
    /// Names its present version.
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.version)
    }

    /// As callers see it.
    pub fn to_message(&self) -> v1::Token {
        let block = |block: &Block| v1::TokenBlock { reason: block.reason.clone(), time: Some(to_time(block.time)) };
        v1::Token {
            id: self.id.to_string(),
            driver_id: self.driver.map(|id| id.to_string()).unwrap_or_default(),
            block: self.block.as_ref().map(block),
            version: self.version,
            etag: self.etag(),
            create_time: Some(to_time(self.create_time)),
            update_time: Some(to_time(self.update_time)),
            ..to_token(&self.token)
        }
    }
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = tokens, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
pub(super) struct Row {
    provider_id: Uuid,
    id: Uuid,
    country_code: String,
    party_id: String,
    uid: String,
    token_type: String,
    contract_id: String,
    driver_id: Option<Uuid>,
    content: Json<Token>,
    block: Option<Json<Block>>,
    last_updated: Option<jiff_diesel::Timestamp>,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
}

impl Row {
    pub(super) fn read(self) -> StoredToken {
        StoredToken {
            id: TokenId::from_uuid(self.id),
            token: self.content.0,
            driver: self.driver_id.map(DriverId::from_uuid),
            block: self.block.map(|block| block.0),
            version: self.version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
        }
    }
}

/// A type as its column has it.
pub(super) fn type_word(token_type: TokenType) -> QueryResult<String> {
    let json = serde_json::to_value(token_type).map_err(|error| SerializationError(error.into()))?;
    Ok(json.as_str().unwrap_or_default().to_owned())
}

impl StoredToken {
    fn row(&self, provider: ProviderId) -> QueryResult<Row> {
        let key = &self.token.key;
        Ok(Row {
            provider_id: provider.uuid(),
            id: self.id.uuid(),
            country_code: key.country_code.clone(),
            party_id: key.party_id.clone(),
            uid: key.uid.clone(),
            token_type: type_word(key.token_type)?,
            contract_id: self.token.contract_id.clone(),
            driver_id: self.driver.map(|id| id.uuid()),
            content: Json(self.token.clone()),
            block: self.block.clone().map(Json),
            last_updated: self.token.last_updated.map(|time| time.to_diesel()),
            version: self.version,
            create_time: self.create_time.to_diesel(),
            update_time: self.update_time.to_diesel(),
        })
    }
}

impl Record for StoredToken {
    const TYPE: &'static str = "token";
    const MESSAGE: &'static str = "wattlane.v1.Token";

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
        match self.driver {
            Some(driver) => Subject::Driver(driver),
            None => Subject::Unknown(self.token.key.uid.clone()),
        }
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = tokens::table.filter(tokens::provider_id.eq(provider.uuid())).filter(tokens::id.eq(id)).select(Row::as_select());
        let found: Option<Row> = match lock {
            true => row.for_update().first(&mut &*conn).await.optional()?,
            false => row.first(&mut &*conn).await.optional()?,
        };
        Ok(found.map(Row::read))
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::insert_into(tokens::table).values(self.row(provider)?).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = self.row(provider)?;
        diesel::update(tokens::table.filter(tokens::provider_id.eq(provider.uuid())).filter(tokens::id.eq(row.id)))
            .set((
                tokens::uid.eq(row.uid),
                tokens::contract_id.eq(row.contract_id),
                tokens::driver_id.eq(row.driver_id),
                tokens::content.eq(row.content),
                tokens::block.eq(row.block),
                tokens::last_updated.eq(row.last_updated),
                tokens::version.eq(row.version),
                tokens::update_time.eq(row.update_time),
            ))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}
