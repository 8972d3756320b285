//! One of a provider's own people.

use crate::{
    audit::Subject,
    auth::Role,
    change::Record,
    store::{Keep, schema::staff},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::ids::{ProviderId, StaffId};
use wattlane_engine::convert::to_time;
use wattlane_proto::v1;

/// One of a provider's own people.
#[derive(Clone, Debug, PartialEq)]
pub struct Staff {
    pub id: StaffId,
    pub issuer: String,
    pub subject: String,
    pub name: String,
    pub email: Option<String>,
    pub role: Role,
    pub version: i64,
    pub create_time: Timestamp,
    /// When they left; they can be put back.
    pub delete_time: Option<Timestamp>,
}

impl Staff {
    /// As callers see them.
    pub fn to_message(&self) -> v1::StaffMember {
        v1::StaffMember {
            id: self.id.to_string(),
            subject: Some(v1::OidcSubject { issuer: self.issuer.clone(), subject: self.subject.clone() }),
            name: self.name.clone(),
            email: self.email.clone(),
            role: self.role.to_message().into(),
            create_time: Some(to_time(self.create_time)),
        }
    }
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = staff, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
struct Row {
    provider_id: Uuid,
    id: Uuid,
    issuer: String,
    subject: String,
    name: String,
    email: Option<String>,
    role: String,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    delete_time: Option<jiff_diesel::Timestamp>,
}

impl Row {
    fn read(self) -> Staff {
        Staff {
            id: StaffId::from_uuid(self.id),
            issuer: self.issuer,
            subject: self.subject,
            name: self.name,
            email: self.email,
            role: Role::parse(&self.role).unwrap_or(Role::Staff),
            version: self.version,
            create_time: self.create_time.into(),
            delete_time: self.delete_time.map(Into::into),
        }
    }
}

impl Record for Staff {
    const TYPE: &'static str = "staff";
    const MESSAGE: &'static str = "wattlane.v1.StaffMember";

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
        let row = staff::table.filter(staff::provider_id.eq(provider.uuid())).filter(staff::id.eq(id)).select(Row::as_select());
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
            issuer: self.issuer.clone(),
            subject: self.subject.clone(),
            name: self.name.clone(),
            email: self.email.clone(),
            role: self.role.as_str().to_owned(),
            version: self.version,
            create_time: self.create_time.to_diesel(),
            delete_time: self.delete_time.map(|time| time.to_diesel()),
        };
        diesel::insert_into(staff::table).values(row).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::update(staff::table.filter(staff::provider_id.eq(provider.uuid())).filter(staff::id.eq(self.id.uuid())))
            .set((
                staff::name.eq(&self.name),
                staff::email.eq(&self.email),
                staff::role.eq(self.role.as_str()),
                staff::version.eq(self.version),
                staff::delete_time.eq(self.delete_time.map(|time| time.to_diesel())),
            ))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}

/// The id of somebody who is, or was, on the staff.
pub(super) async fn id_of(conn: &AsyncPgConnection, provider: ProviderId, issuer: &str, subject: &str) -> QueryResult<Option<Uuid>> {
    staff::table
        .filter(staff::provider_id.eq(provider.uuid()))
        .filter(staff::issuer.eq(issuer))
        .filter(staff::subject.eq(subject))
        .select(staff::id)
        .first(&mut &*conn)
        .await
        .optional()
}

/// The staff before an id, newest first, one more than `limit` if there are more.
pub(super) async fn list(conn: &AsyncPgConnection, provider: ProviderId, before: Option<Uuid>, limit: usize) -> QueryResult<Vec<Staff>> {
    let mut query = staff::table
        .filter(staff::provider_id.eq(provider.uuid()))
        .filter(staff::delete_time.is_null())
        .order(staff::id.desc())
        .limit(limit as i64 + 1)
        .select(Row::as_select())
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(staff::id.lt(before));
    }
    Ok(query.load::<Row>(&mut &*conn).await?.into_iter().map(Row::read).collect())
}
