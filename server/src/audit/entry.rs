//! What one change did to one object, found by comparing the messages that callers see.

use super::{
    json::{self, FLAGS, POOL},
    keys::SubjectKeys,
};
use crate::change::Record;
use anyhow::Context;
use prost_reflect::{DynamicMessage, FieldDescriptor, MessageDescriptor, Value};
use serde_json::json;
use std::borrow::Cow;
use uuid::Uuid;
use wattlane_domain::ids::{AccountId, DriverId};

/// Whose personal data an object holds: the key it is encrypted under where it is kept for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A driver.
    Driver(DriverId),
    /// Somebody of whom only a token's uid or a contract is known: named by it until a driver is found, and never kept in the clear.
    Unknown(String),
    /// One of the staff, an account: the object itself.
    Itself,
}

/// Fields that change with every change and say nothing.
const UNINTERESTING: &[&str] = &["version", "etag", "update_time"];

/// A change of one object.
pub struct Entry {
    pub(super) object_type: &'static str,
    pub(super) object_id: Uuid,
    pub(super) account: Option<AccountId>,
    personal: bool,
    descriptor: MessageDescriptor,
    before: Option<Side>,
    after: Option<Side>,
}

/// The object on one side of its change, and whose it was then: what was one person's is theirs still when the object is another's.
struct Side {
    message: DynamicMessage,
    owner: KeyOwner,
}

impl Entry {
    /// What became of `before`; None where there is nothing to tell.
    pub(crate) fn of<R: Record>(before: Option<&R>, after: Option<&R>) -> Option<Self> {
        let row = after.or(before)?;
        let descriptor = POOL.get_message_by_name(R::MESSAGE).expect("records name messages of the contract");
        let side = |row: &R| Side {
            message: DynamicMessage::decode(descriptor.clone(), &*row.message()).expect("what was just encoded decodes"),
            owner: KeyOwner::of(row),
        };
        let mut entry = Entry {
            object_type: R::TYPE,
            object_id: row.uuid(),
            account: row.account(),
            personal: false,
            before: before.map(side),
            after: after.map(side),
            descriptor: descriptor.clone(),
        };
        let changed: Vec<FieldDescriptor> = entry.changed().collect();
        entry.personal = changed.iter().any(json::holds_personal);
        (!changed.is_empty()).then_some(entry)
    }

    /// The fields that changed.
    fn changed(&self) -> impl Iterator<Item = FieldDescriptor> + '_ {
        self.descriptor.fields().filter(|field| {
            !UNINTERESTING.contains(&field.name()) && value(self.before.as_ref(), field) != value(self.after.as_ref(), field)
        })
    }

    /// Whose key `before` takes; None where nothing personal changed, or nothing was there.
    pub(super) fn owner_before(&self) -> Option<&KeyOwner> {
        self.before.as_ref().filter(|_| self.personal).map(|side| &side.owner)
    }

    /// Whose key `after` takes.
    pub(super) fn owner_after(&self) -> Option<&KeyOwner> {
        self.after.as_ref().filter(|_| self.personal).map(|side| &side.owner)
    }

    /// The fields that changed, as JSON: `[{"field", "before", "after"}]`. Personal values are sealed, secret ones are not there.
    pub(super) fn changes(&self, keys: &SubjectKeys) -> anyhow::Result<String> {
        let mut changes = Vec::new();
        for field in self.changed().filter(|field| !FLAGS.secret(field)) {
            let mut change = json!({ "field": field.name() });
            for (name, side) in [("before", &self.before), ("after", &self.after)] {
                if let (Some(side), Some(value)) = (side, value(side.as_ref(), &field)) {
                    let seal = |text: &str| json::seal(keys.key(&side.owner).context("a person's key is missing")?, text);
                    change[name] = json::bounded(json::of(&field, &value, &seal)?);
                }
            }
            changes.push(change);
        }
        Ok(serde_json::to_string(&changes)?)
    }
}

/// A field's value, where it has one.
fn value<'m>(side: Option<&'m Side>, field: &FieldDescriptor) -> Option<Cow<'m, Value>> {
    side.map(|side| &side.message).filter(|message| message.has_field(field)).map(|message| message.get_field(field))
}

/// Whose key.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum KeyOwner {
    /// By the name it is stored under.
    Known(String),
    /// By an identity that is only stored as a pseudonym.
    Unknown(String),
}

impl KeyOwner {
    fn of<R: Record>(row: &R) -> Self {
        match row.subject() {
            Subject::Driver(id) => KeyOwner::Known(format!("driver:{id}")),
            Subject::Unknown(identity) => KeyOwner::Unknown(identity),
            Subject::Itself => KeyOwner::Known(format!("{}:{}", R::TYPE, row.uuid())),
        }
    }
}
