//! Nested parts of a row: JSON, which is read straight into its type and written straight from it.

use diesel::{
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    pg::{Pg, PgValue},
    serialize::{self, IsNull, Output, ToSql},
    sql_types::Json as SqlJson,
};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;

/// A nested part of a row, in a column of type `json`. (`jsonb` would be taken apart when written and put together again at
/// each read, which costs Postgres more than all else of a read, and nothing looks into it.)
#[derive(Clone, Debug, PartialEq, AsExpression, FromSqlRow)]
#[diesel(sql_type = SqlJson)]
pub struct Json<T: Debug>(pub(crate) T);

impl<T: Debug + DeserializeOwned> FromSql<SqlJson, Pg> for Json<T> {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Json(serde_json::from_slice(value.as_bytes())?))
    }
}

impl<T: Debug + Serialize> ToSql<SqlJson, Pg> for Json<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        serde_json::to_writer(out, &self.0)?;
        Ok(IsNull::No)
    }
}

/// The same, not read yet: of more rows than are wanted, only those that are.
#[derive(Debug, FromSqlRow)]
pub(crate) struct Unread(Box<[u8]>);

impl Unread {
    /// What it says.
    pub(crate) fn read<T: Debug + DeserializeOwned>(&self) -> deserialize::Result<Json<T>> {
        Ok(Json(serde_json::from_slice(&self.0)?))
    }
}

impl FromSql<SqlJson, Pg> for Unread {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Unread(value.as_bytes().into()))
    }
}
