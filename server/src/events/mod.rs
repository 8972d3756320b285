//! The outbox: what happened, written in the transaction in which it happened; and the relay, which says where it stands in history.

mod feed;
pub mod grpc;
pub mod history;
pub mod listen;
mod notices;
mod place;
mod relay;
mod store;

pub use feed::Feed;
pub use notices::{Notice, Notices};
pub use relay::Relay;

use crate::{auth::Caller, change::Record, store::schema::outbox};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_proto::v1;

macro_rules! events {
    ($($name:ident),* $(,)?) => {
        /// Something that happened: a message of events.proto. What it carries is contract.
        #[derive(Clone, Debug)]
        pub enum Event { $(#[doc = concat!("`wattlane.v1.", stringify!($name), "`.")] $name(v1::$name),)* }

        impl Event {
            /// Its type: the name of its message.
            pub fn name(&self) -> &'static str {
                match self { $(Event::$name(_) => stringify!($name),)* }
            }

            fn payload(&self) -> Vec<u8> {
                match self { $(Event::$name(message) => message.encode_to_vec(),)* }
            }

            /// A payload of that type, as callers get it; None for a type that this version does not know.
            fn payload_of(name: &str, payload: &[u8]) -> Option<v1::event_payload::Kind> {
                match name {
                    $(stringify!($name) => v1::$name::decode(payload).ok().map(v1::event_payload::Kind::$name),)*
                    _ => None,
                }
            }

            /// The names of all of them.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];
        }
    };
}

events!(
    AccountChanged,
    ApiKeyChanged,
    CdrAccepted,
    CdrBilled,
    CdrCostChanged,
    CdrCreated,
    CdrDeleted,
    CdrRejected,
    CdrUndeleted,
    CdrUpdated,
    ChargingPlanChanged,
    ChargingPreferencesChanged,
    ChargingSiteChanged,
    DriverChanged,
    LocationChanged,
    ProviderChanged,
    SessionEnded,
    SessionStarted,
    SessionUpdated,
    SignalsChanged,
    StaffChanged,
    StekkerConnectionChanged,
    TariffChanged,
    TariffNoteChanged,
    TokenChanged,
);

/// A row of the outbox.
#[derive(Insertable)]
#[diesel(table_name = outbox, treat_none_as_default_value = false)]
pub struct OutboxRow {
    provider_id: Uuid,
    id: Uuid,
    aggregate_type: &'static str,
    aggregate_id: Uuid,
    aggregate_version: i64,
    event_type: &'static str,
    payload: Vec<u8>,
    actor_kind: &'static str,
    actor_id: Option<Uuid>,
    trace_id: Option<String>,
    create_time: jiff_diesel::Timestamp,
}

impl OutboxRow {
    /// What happened to `row`, by `caller`. Events of one version follow one another by their ids, which this process gives out in order.
    pub fn new<R: Record>(caller: &Caller, row: &R, event: &Event, now: Timestamp) -> Self {
        OutboxRow {
            provider_id: caller.provider.uuid(),
            id: Uuid::now_v7(),
            aggregate_type: R::TYPE,
            aggregate_id: row.uuid(),
            aggregate_version: row.version(),
            event_type: event.name(),
            payload: event.payload(),
            actor_kind: caller.actor.kind(),
            actor_id: caller.actor.id(),
            trace_id: caller.request.trace_id.clone(),
            create_time: now.to_diesel(),
        }
    }
}

/// Writes events, each by the same prepared statement, in one flush.
pub(crate) async fn write(conn: &AsyncPgConnection, rows: &[OutboxRow]) -> QueryResult<()> {
    let inserts = rows.iter().map(|row| async move { diesel::insert_into(outbox::table).values(row).execute(&mut &*conn).await });
    futures_util::future::try_join_all(inserts).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use prost_reflect::DescriptorPool;

    fn pool() -> DescriptorPool {
        DescriptorPool::decode(wattlane_proto::DESCRIPTORS).unwrap()
    }

    #[test]
    fn every_message_of_events_proto_is_an_event() {
        let pool = pool();
        let file = pool.get_file_by_name("wattlane/v1/events.proto").unwrap();
        let mut messages: Vec<_> = file.messages().map(|m| m.name().to_owned()).collect();
        messages.sort();
        assert_eq!(messages, Event::NAMES);
    }

    #[test]
    fn every_event_has_its_place_in_what_callers_get() {
        let pool = pool();
        let kinds = pool.get_message_by_name("wattlane.v1.EventPayload").unwrap();
        let mut kinds: Vec<_> = kinds.fields().map(|field| field.kind().as_message().unwrap().name().to_owned()).collect();
        kinds.sort();
        assert_eq!(kinds, Event::NAMES);
    }

    #[test]
    fn no_event_carries_personal_data_or_a_secret() {
        let pool = pool();
        let file = pool.get_file_by_name("wattlane/v1/events.proto").unwrap();
        for message in file.messages() {
            for flag in ["personal", "secret"] {
                let option = pool.get_extension_by_name(&format!("wattlane.v1.{flag}")).unwrap();
                let marked: Vec<_> =
                    message.fields().filter(|f| f.options().has_extension(&option)).map(|f| f.full_name().to_owned()).collect();
                assert!(marked.is_empty(), "{marked:?}");
            }
        }
    }
}
