//! Values of the contract as the audit trail keeps them: JSON, with personal texts sealed.

use super::wire::{self, Fields, Wire};
use crate::vault::Key;
use anyhow::{Context, Result};
use aws_lc_rs::digest;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use prost::Message;
use prost_reflect::{DescriptorPool, EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor};
use serde_json::{Map, Value, json};
use std::{collections::HashSet, sync::LazyLock};
use wattlane_proto::{Decimal, Money};

/// A value with more bytes than this is kept as its size and hash: the row has it whole.
const VALUE_BYTES_MAX: usize = 16 * 1024;
/// What a sealed value is called.
const SEALED: &str = "$sealed";

/// The contract.
pub static POOL: LazyLock<DescriptorPool> =
    LazyLock::new(|| DescriptorPool::decode(wattlane_proto::DESCRIPTORS).expect("the contract's own descriptors decode"));

/// Which fields are personal, and which secret.
pub static FLAGS: LazyLock<Flags> = LazyLock::new(Flags::read);

/// Options of fields, read once.
pub struct Flags {
    personal: HashSet<String>,
    secret: HashSet<String>,
    /// Messages that have personal fields anywhere in them.
    holds_personal: HashSet<String>,
}

impl Flags {
    fn read() -> Self {
        let with = |option: &str| {
            let option = POOL.get_extension_by_name(&format!("wattlane.v1.{option}")).expect("an option of the contract");
            let fields = POOL.all_messages().flat_map(|m| m.fields().collect::<Vec<_>>());
            fields.filter(|f| f.options().has_extension(&option)).map(|f| f.full_name().to_owned()).collect::<HashSet<_>>()
        };
        let personal = with("personal");
        let mut holds_personal = HashSet::new();
        loop {
            let more: Vec<String> = POOL
                .all_messages()
                .filter(|m| !holds_personal.contains(m.full_name()))
                .filter(|m| {
                    m.fields().any(|f| {
                        personal.contains(f.full_name())
                            || matches!(f.kind(), Kind::Message(inner) if holds_personal.contains(inner.full_name()))
                    })
                })
                .map(|m| m.full_name().to_owned())
                .collect();
            if more.is_empty() {
                return Flags { personal, secret: with("secret"), holds_personal };
            }
            holds_personal.extend(more);
        }
    }

    /// Whether a field's value goes nowhere.
    pub fn secret(&self, field: &FieldDescriptor) -> bool {
        self.secret.contains(field.full_name())
    }
}

/// Whether a field is personal or holds something that is.
pub fn holds_personal(field: &FieldDescriptor) -> bool {
    FLAGS.personal.contains(field.full_name()) || matches!(field.kind(), Kind::Message(m) if FLAGS.holds_personal.contains(m.full_name()))
}

/// What becomes of a personal text.
pub type Seal<'a> = &'a dyn Fn(&str) -> Result<String>;

/// A field's values, as [`Fields::get`] has them, its personal texts passed through `seal`.
pub fn of(field: &FieldDescriptor, run: &[u8], seal: Seal<'_>) -> Result<Value> {
    if FLAGS.personal.contains(field.full_name()) {
        let plain = plain(field, run, &|text: &str| Ok(text.to_owned()))?;
        return Ok(json!({ SEALED: seal(&serde_json::to_string(&plain)?)? }));
    }
    plain(field, run, seal)
}

fn plain(field: &FieldDescriptor, run: &[u8], seal: Seal<'_>) -> Result<Value> {
    let kind = field.kind();
    let mut values = Vec::new();
    for value in wire::values(run)? {
        match (&kind, value) {
            (kind, Wire::Number(value)) => values.push(number(kind, value)),
            (Kind::String, Wire::Bytes(text)) => values.push(str::from_utf8(text)?.into()),
            (Kind::Bytes, Wire::Bytes(bytes)) => values.push(STANDARD.encode(bytes).into()),
            (Kind::Message(message), Wire::Bytes(bytes)) => values.push(of_message(message, bytes, seal)?),
            (kind, Wire::Bytes(bytes)) => values.extend(wire::packed(bytes)?.into_iter().map(|value| number(kind, value))),
        }
    }
    // Of a field that is not repeated the last value counts.
    Ok(if field.is_list() { Value::Array(values) } else { values.pop().unwrap_or_default() })
}

/// The contract's whole numbers are `int32`, `int64`, `uint32` and `uint64`; a negative one is written in 64 bits.
fn number(kind: &Kind, value: u64) -> Value {
    match kind {
        Kind::Bool => (value != 0).into(),
        Kind::Enum(kind) => enum_name(kind, value as i32),
        Kind::Uint32 | Kind::Uint64 => value.into(),
        _ => value.cast_signed().into(),
    }
}

/// `CDR_STATUS_PENDING` as `PENDING`.
fn enum_name(kind: &EnumDescriptor, number: i32) -> Value {
    let Some(value) = kind.get_value(number) else { return number.into() };
    let zero = kind.get_value(0).map(|zero| zero.name().trim_end_matches("UNSPECIFIED").to_owned()).unwrap_or_default();
    value.name().trim_start_matches(&zero).into()
}

fn of_message(message: &MessageDescriptor, bytes: &[u8], seal: Seal<'_>) -> Result<Value> {
    match message.full_name() {
        "google.protobuf.Timestamp" => {
            let time = prost_types::Timestamp::decode(bytes)?;
            let time = jiff::Timestamp::new(time.seconds, time.nanos);
            return Ok(time.map(|time| time.to_string()).unwrap_or_default().into());
        }
        "google.type.Decimal" => return Ok(Decimal::decode(bytes)?.value.into()),
        "google.type.Money" => {
            let Money { currency_code, units, nanos } = Money::decode(bytes)?;
            let sign = if units < 0 || nanos < 0 { "-" } else { "" };
            let amount = format!("{sign}{}.{:09}", units.unsigned_abs(), nanos.unsigned_abs());
            let amount = amount.trim_end_matches('0').trim_end_matches('.');
            return Ok(json!({ "currency": currency_code, "amount": amount }));
        }
        _ => {}
    }
    let mut object = Map::new();
    for (number, run) in Fields::of(bytes)?.iter() {
        let field = message.get_field(number).with_context(|| format!("{} has no field {number}", message.full_name()))?;
        if !FLAGS.secret(&field) {
            object.insert(field.name().to_owned(), of(&field, run, seal)?);
        }
    }
    Ok(object.into())
}

/// The value's text, or its size and hash where it is too long for a trail.
pub fn bounded(value: &Value) -> String {
    let text = value.to_string();
    if text.len() <= VALUE_BYTES_MAX {
        return text;
    }
    let hash = crate::vault::hex(digest::digest(&digest::SHA256, text.as_bytes()).as_ref());
    json!({ "$bytes": text.len(), "$sha256": hash }).to_string()
}

/// A personal text under its person's key.
pub fn seal(key: &Key, text: &str) -> Result<String> {
    Ok(STANDARD.encode(key.seal(text.as_bytes(), b"audit")?))
}

/// The value with its sealed texts opened; what no key opens any more says `erased`.
pub fn open(value: Value, key: Option<&Key>) -> Value {
    match value {
        Value::Object(mut object) => {
            if let Some(Value::String(sealed)) = object.get(SEALED) {
                return opened(sealed, key).unwrap_or_else(|| "erased".into());
            }
            object.values_mut().for_each(|inner| *inner = open(inner.take(), key));
            object.into()
        }
        Value::Array(items) => items.into_iter().map(|item| open(item, key)).collect(),
        other => other,
    }
}

fn opened(sealed: &str, key: Option<&Key>) -> Option<Value> {
    serde_json::from_str(&unseal(sealed, key)?).ok()
}

/// A text that was sealed; None where no key opens it any more.
pub fn unseal(sealed: &str, key: Option<&Key>) -> Option<String> {
    let plain = key?.open(&STANDARD.decode(sealed).ok()?, b"audit").ok()?;
    String::from_utf8(plain).ok()
}
