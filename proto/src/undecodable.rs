//! Where bytes stop being a message, in the contract's own words. prost tells it in the names that Rust has for fields, and a oneof by none of its own.

use crate::DESCRIPTORS;
use prost::{
    Message,
    encoding::{WireType, decode_key, decode_varint},
};
use prost_types::{
    DescriptorProto, FieldDescriptorProto, FileDescriptorSet,
    field_descriptor_proto::{Label, Type},
};
use std::{collections::HashMap, sync::OnceLock};

/// A field that is none.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, such as `cdr.charging_periods[2].tariff_id`; empty for the message itself.
    pub field: String,
    /// What is wrong with it.
    pub what: String,
}

/// The first fault in the bytes of a message of this full name. None where there is none that can be told.
pub fn find(bytes: &[u8], message: &str) -> Option<Fault> {
    walk(bytes, message, "")
}

/// Every message of the contract by its full name. Read when it is first needed: most servers never are sent what is no message.
fn messages() -> &'static HashMap<String, DescriptorProto> {
    static MESSAGES: OnceLock<HashMap<String, DescriptorProto>> = OnceLock::new();
    MESSAGES.get_or_init(|| {
        let files = FileDescriptorSet::decode(DESCRIPTORS).unwrap_or_default().file;
        let all = files.into_iter().flat_map(|file| {
            let package = file.package().to_owned();
            file.message_type.into_iter().map(move |message| (format!("{package}.{}", message.name()), message))
        });
        all.collect()
    })
}

fn walk(mut rest: &[u8], message: &str, at: &str) -> Option<Fault> {
    let known = messages().get(message)?;
    let mut items: HashMap<i32, usize> = HashMap::new();
    while !rest.is_empty() {
        let Ok((number, wire)) = decode_key(&mut rest) else { return fault(at, "ends in bytes that are no field") };
        let number = number.cast_signed();
        let field = known.field.iter().find(|field| field.number() == number);
        let here = field.map_or_else(|| at.to_owned(), |field| path(at, field, &mut items));
        let value = match take(&mut rest, wire) {
            Taken::Value(value) => value,
            Taken::CutOff => return fault(&here, "is cut off"),
            Taken::Group => return None,
        };
        if let Some(found) = field.and_then(|field| check(field, wire, value, &here)) {
            return Some(found);
        }
    }
    None
}

fn fault(at: &str, what: &str) -> Option<Fault> {
    Some(Fault { field: at.to_owned(), what: what.to_owned() })
}

fn path(above: &str, field: &FieldDescriptorProto, items: &mut HashMap<i32, usize>) -> String {
    let dot = if above.is_empty() { "" } else { "." };
    if field.label() != Label::Repeated {
        return format!("{above}{dot}{}", field.name());
    }
    let index = items.entry(field.number()).or_default();
    *index += 1;
    format!("{above}{dot}{}[{}]", field.name(), *index - 1)
}

enum Taken<'a> {
    /// The bytes of a value that has a length; nothing of one that has none.
    Value(&'a [u8]),
    CutOff,
    /// Groups are older than the contract, which has none.
    Group,
}

fn take<'a>(rest: &mut &'a [u8], wire: WireType) -> Taken<'a> {
    let length = match wire {
        WireType::Varint => return if decode_varint(rest).is_ok() { Taken::Value(&[]) } else { Taken::CutOff },
        WireType::SixtyFourBit => Some(8),
        WireType::ThirtyTwoBit => Some(4),
        WireType::LengthDelimited => decode_varint(rest).ok().and_then(|length| usize::try_from(length).ok()),
        WireType::StartGroup | WireType::EndGroup => return Taken::Group,
    };
    let Some((taken, after)) = length.and_then(|length| rest.split_at_checked(length)) else { return Taken::CutOff };
    *rest = after;
    Taken::Value(taken)
}

fn check(field: &FieldDescriptorProto, wire: WireType, value: &[u8], at: &str) -> Option<Fault> {
    let wanted = match field.r#type() {
        Type::String | Type::Bytes | Type::Message => WireType::LengthDelimited,
        Type::Double | Type::Fixed64 | Type::Sfixed64 => WireType::SixtyFourBit,
        Type::Float | Type::Fixed32 | Type::Sfixed32 => WireType::ThirtyTwoBit,
        _ => WireType::Varint,
    };
    // A list of numbers may come as one value.
    let packed = field.label() == Label::Repeated && wire == WireType::LengthDelimited;
    match field.r#type() {
        _ if wire != wanted && !packed => fault(at, "has a value of another kind"),
        Type::String if std::str::from_utf8(value).is_err() => fault(at, "is no text of UTF-8"),
        Type::Message => walk(value, field.type_name().trim_start_matches('.'), at),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A field with a value that has a length.
    fn field(number: u8, value: &[u8]) -> Vec<u8> {
        [&[number << 3 | 2, value.len() as u8], value].concat()
    }

    fn found(bytes: &[u8]) -> Option<(String, String)> {
        find(bytes, "wattlane.v1.CreateCdrRequest").map(|fault| (fault.field, fault.what))
    }

    fn number_of(message: &str, name: &str) -> u8 {
        messages()[&format!("wattlane.v1.{message}")]
            .field
            .iter()
            .find(|field| field.name() == name)
            .map(|field| field.number() as u8)
            .expect("it has it")
    }

    #[test]
    fn a_field_is_named_as_the_contract_names_it() {
        let cdr = |inner: &[u8]| field(number_of("CreateCdrRequest", "cdr"), inner);
        let token = |inner: &[u8]| cdr(&field(number_of("Cdr", "token"), inner));
        let said = |field: &str, what: &str| Some((field.to_owned(), what.to_owned()));
        let uid = number_of("CdrToken", "uid");
        assert_eq!(found(&token(&field(uid, b"\xff"))), said("cdr.token.uid", "is no text of UTF-8"));
        assert_eq!(
            found(&token(&[number_of("CdrToken", "type") << 3 | 5, 0, 0, 0, 0])),
            said("cdr.token.type", "has a value of another kind")
        );
        assert_eq!(found(&token(&[uid << 3 | 2, 9, b'x'])), said("cdr.token.uid", "is cut off"));
        assert_eq!(found(&cdr(&[0xff])), said("cdr", "ends in bytes that are no field"));
        assert_eq!(found(&[0xff; 16]), said("", "ends in bytes that are no field"));
        assert_eq!(found(&token(&field(uid, b"x"))), None);
    }
}
