//! Values of the contract as the audit trail keeps them: JSON, with personal texts sealed.

use crate::vault::Key;
use aws_lc_rs::digest;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use prost_reflect::{DescriptorPool, DynamicMessage, FieldDescriptor, Kind, MapKey, Value as Proto};
use serde_json::{Map, Value, json};
use std::{collections::HashSet, sync::LazyLock};

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
pub type Seal<'a> = &'a dyn Fn(&str) -> anyhow::Result<String>;

/// A field's value, its personal texts passed through `seal`.
pub fn of(field: &FieldDescriptor, value: &Proto, seal: Seal<'_>) -> anyhow::Result<Value> {
    if FLAGS.personal.contains(field.full_name()) {
        let plain = plain(field, value, &|text: &str| Ok(text.to_owned()))?;
        return Ok(json!({ SEALED: seal(&serde_json::to_string(&plain)?)? }));
    }
    plain(field, value, seal)
}

fn plain(field: &FieldDescriptor, value: &Proto, seal: Seal<'_>) -> anyhow::Result<Value> {
    Ok(match value {
        Proto::Bool(b) => (*b).into(),
        Proto::I32(n) => (*n).into(),
        Proto::I64(n) => (*n).into(),
        Proto::U32(n) => (*n).into(),
        Proto::U64(n) => (*n).into(),
        Proto::F32(n) => (*n).into(),
        Proto::F64(n) => (*n).into(),
        Proto::String(text) => text.as_str().into(),
        Proto::Bytes(bytes) => STANDARD.encode(bytes).into(),
        Proto::EnumNumber(number) => enum_name(field, *number),
        Proto::Message(message) => of_message(message, seal)?,
        Proto::List(items) => Value::Array(items.iter().map(|item| plain(field, item, seal)).collect::<anyhow::Result<_>>()?),
        Proto::Map(entries) => {
            let mut object = Map::new();
            for (key, value) in entries {
                let MapKey::String(key) = key else { continue };
                object.insert(key.clone(), plain(field, value, seal)?);
            }
            object.into()
        }
    })
}

/// `CDR_STATUS_PENDING` as `PENDING`.
fn enum_name(field: &FieldDescriptor, number: i32) -> Value {
    let Kind::Enum(kind) = field.kind() else { return number.into() };
    let Some(value) = kind.get_value(number) else { return number.into() };
    let zero = kind.get_value(0).map(|zero| zero.name().trim_end_matches("UNSPECIFIED").to_owned()).unwrap_or_default();
    value.name().trim_start_matches(&zero).into()
}

fn of_message(message: &DynamicMessage, seal: Seal<'_>) -> anyhow::Result<Value> {
    use prost_reflect::ReflectMessage;
    let number =
        |name: &str| message.get_field_by_name(name).and_then(|v| v.as_i64().or_else(|| v.as_i32().map(i64::from))).unwrap_or_default();
    let text = |name: &str| message.get_field_by_name(name).and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    match message.descriptor().full_name() {
        "google.protobuf.Timestamp" => {
            let time = jiff::Timestamp::new(number("seconds"), number("nanos") as i32);
            return Ok(time.map(|time| time.to_string()).unwrap_or_default().into());
        }
        "google.type.Decimal" => return Ok(text("value").into()),
        "google.type.Money" => {
            let (units, nanos) = (number("units"), number("nanos"));
            let sign = if units < 0 || nanos < 0 { "-" } else { "" };
            let amount = format!("{sign}{}.{:09}", units.unsigned_abs(), nanos.unsigned_abs());
            let amount = amount.trim_end_matches('0').trim_end_matches('.');
            return Ok(json!({ "currency": text("currency_code"), "amount": amount }));
        }
        _ => {}
    }
    let mut object = Map::new();
    for field in message.descriptor().fields().filter(|field| message.has_field(field) && !FLAGS.secret(field)) {
        object.insert(field.name().to_owned(), of(&field, &message.get_field(&field), seal)?);
    }
    Ok(object.into())
}

/// The value, or its size and hash where it is too long for a trail.
pub fn bounded(value: Value) -> Value {
    let text = value.to_string();
    if text.len() <= VALUE_BYTES_MAX {
        return value;
    }
    json!({ "$bytes": text.len(), "$sha256": crate::vault::hex(digest::digest(&digest::SHA256, text.as_bytes()).as_ref()) })
}

/// A personal text under its person's key.
pub fn seal(key: &Key, text: &str) -> anyhow::Result<String> {
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
