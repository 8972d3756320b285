//! What one change did to one object, found by comparing the messages that callers see.

use super::{
    json::{self, FLAGS, POOL},
    keys::SubjectKeys,
    wire::Fields,
};
use crate::change::Record;
use anyhow::Context;
use prost_reflect::{FieldDescriptor, MessageDescriptor};
use std::fmt::Write as _;
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
    /// The fields that changed.
    changed: Vec<FieldDescriptor>,
    before: Option<Side>,
    after: Option<Side>,
}

/// The object on one side of its change, and whose it was then: what was one person's is theirs still when the object is another's.
struct Side {
    /// As callers see it, encoded.
    message: Vec<u8>,
    owner: KeyOwner,
}

impl Entry {
    /// What became of `before`; None where there is nothing to tell.
    pub(crate) fn of<R: Record>(before: Option<&R>, after: Option<&R>) -> Option<Self> {
        let row = after.or(before)?;
        let descriptor = POOL.get_message_by_name(R::MESSAGE).expect("records name messages of the contract");
        let side = |row: &R| Side { message: row.message(), owner: KeyOwner::of(row) };
        let (before, after) = (before.map(side), after.map(side));
        let changed = changed(&descriptor, before.as_ref(), after.as_ref());
        let entry = Entry { object_type: R::TYPE, object_id: row.uuid(), account: row.account(), changed, before, after };
        (!entry.changed.is_empty()).then_some(entry)
    }

    fn is_personal(&self) -> bool {
        self.changed.iter().any(json::holds_personal)
    }

    /// Whose key `before` takes; None where nothing personal changed, or nothing was there.
    pub(super) fn owner_before(&self) -> Option<&KeyOwner> {
        self.before.as_ref().filter(|_| self.is_personal()).map(|side| &side.owner)
    }

    /// Whose key `after` takes.
    pub(super) fn owner_after(&self) -> Option<&KeyOwner> {
        self.after.as_ref().filter(|_| self.is_personal()).map(|side| &side.owner)
    }

    /// The fields that changed, as JSON: `[{"field", "before", "after"}]`. Personal values are sealed, secret ones are not there.
    pub(super) fn changes(&self, keys: &SubjectKeys) -> anyhow::Result<String> {
        let sides = [("before", &self.before), ("after", &self.after)];
        let sides: Vec<_> =
            sides.into_iter().filter_map(|(name, side)| side.as_ref().map(|side| (name, fields(Some(side)), &side.owner))).collect();
        let mut changes = Vec::new();
        for field in self.changed.iter().filter(|field| !FLAGS.secret(field)) {
            let mut change = format!(r#"{{"field":"{}""#, field.name());
            for (name, fields, owner) in &sides {
                let run = fields.get(field.number());
                if !run.is_empty() {
                    let seal = |text: &str| json::seal(keys.key(owner).context("a person's key is missing")?, text);
                    write!(change, r#","{name}":{}"#, json::bounded(&json::of(field, run, &seal)?))?;
                }
            }
            changes.push(change + "}");
        }
        Ok(format!("[{}]", changes.join(",")))
    }
}

/// The fields that differ between two sides.
fn changed(message: &MessageDescriptor, before: Option<&Side>, after: Option<&Side>) -> Vec<FieldDescriptor> {
    let (before, after) = (fields(before), fields(after));
    let differs = |field: &FieldDescriptor| before.get(field.number()) != after.get(field.number());
    message.fields().filter(|field| !UNINTERESTING.contains(&field.name()) && differs(field)).collect()
}

/// Where the fields of one side lie; of one that is not there, nowhere.
fn fields(side: Option<&Side>) -> Fields<'_> {
    Fields::of(side.map_or(&[], |side| &side.message)).expect("what was just encoded is a message")
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
