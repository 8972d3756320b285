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
    subject: Subject,
    personal: bool,
    descriptor: MessageDescriptor,
    before: Option<DynamicMessage>,
    after: Option<DynamicMessage>,
}

impl Entry {
    /// What became of `before`; None where there is nothing to tell.
    pub(crate) fn of<R: Record>(before: Option<&R>, after: Option<&R>) -> Option<Self> {
        let row = after.or(before)?;
        let descriptor = POOL.get_message_by_name(R::MESSAGE).expect("records name messages of the contract");
        let decode = |row: &R| DynamicMessage::decode(descriptor.clone(), &*row.message()).expect("what was just encoded decodes");
        let mut entry = Entry {
            object_type: R::TYPE,
            object_id: row.uuid(),
            account: row.account(),
            subject: row.subject(),
            personal: false,
            before: before.map(decode),
            after: after.map(decode),
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

    /// The key that this entry takes, by the name of its person; None where nothing personal changed.
    pub(super) fn needs_key(&self) -> Option<KeyOwner> {
        self.personal.then(|| match &self.subject {
            Subject::Driver(id) => KeyOwner::Known(format!("driver:{id}")),
            Subject::Unknown(identity) => KeyOwner::Unknown(identity.clone()),
            Subject::Itself => KeyOwner::Known(format!("{}:{}", self.object_type, self.object_id)),
        })
    }

    /// The fields that changed, as JSON: `[{"field", "before", "after"}]`. Personal values are sealed, secret ones are not there.
    pub(super) fn changes(&self, keys: &SubjectKeys) -> anyhow::Result<String> {
        let key = self.needs_key().map(|owner| keys.key(&owner).context("a person's key is missing")).transpose()?;
        let seal = |text: &str| -> anyhow::Result<String> { json::seal(key.context("no key for a personal value")?, text) };
        let mut changes = Vec::new();
        for field in self.changed().filter(|field| !FLAGS.secret(field)) {
            let mut change = json!({ "field": field.name() });
            for (name, message) in [("before", &self.before), ("after", &self.after)] {
                if let Some(value) = value(message.as_ref(), &field) {
                    change[name] = json::bounded(json::of(&field, &value, &seal)?);
                }
            }
            changes.push(change);
        }
        Ok(serde_json::to_string(&changes)?)
    }
}

/// A field's value, where it has one.
fn value<'m>(message: Option<&'m DynamicMessage>, field: &FieldDescriptor) -> Option<Cow<'m, Value>> {
    message.filter(|message| message.has_field(field)).map(|message| message.get_field(field))
}

/// Whose key.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum KeyOwner {
    /// By the name it is stored under.
    Known(String),
    /// By an identity that is only stored as a pseudonym.
    Unknown(String),
}
