//! Every rule of the contract, broken on the wire: each request field that has one, by the descriptors.

use prost::encoding::encode_varint;
use prost_reflect::{DescriptorPool, DynamicMessage, FieldDescriptor, Kind, MessageDescriptor, ReflectMessage, Value, prost::Message};
use tonic::Code;
use wattlane_proto::methods::METHODS;
use wattlane_tests::{
    Site,
    raw::{RawClient, violations},
};

/// A rule as options.proto writes it.
#[derive(Default)]
struct Rule {
    required: bool,
    max_length: usize,
    max_items: usize,
    min: String,
    max: String,
    unit: String,
    format: String,
}

/// What is no decimal number, or none that could be kept exactly.
const NO_DECIMALS: [&str; 5] = ["x", "1,5", "", "1_000", "1.23456789012345678901234567891e0"];

struct Contract(DescriptorPool);

impl Contract {
    fn rule(&self, field: &FieldDescriptor) -> Rule {
        let option = self.0.get_extension_by_name("wattlane.v1.rule").unwrap();
        let options = field.options();
        if !options.has_extension(&option) {
            return Rule::default();
        }
        let value = options.get_extension(&option).into_owned();
        let rule = value.as_message().unwrap();
        let get = |name: &str| rule.get_field_by_name(name).unwrap().into_owned();
        let formats = self.0.get_enum_by_name("wattlane.v1.Format").unwrap();
        let format = formats.get_value(get("format").as_enum_number().unwrap()).unwrap().name().trim_start_matches("FORMAT_").to_owned();
        Rule {
            required: get("required").as_bool().unwrap(),
            max_length: get("max_length").as_u32().unwrap() as usize,
            max_items: get("max_items").as_u32().unwrap() as usize,
            min: get("min").as_str().unwrap().to_owned(),
            max: get("max").as_str().unwrap().to_owned(),
            unit: get("unit").as_str().unwrap().to_owned(),
            format,
        }
    }

    fn is_output(&self, field: &FieldDescriptor) -> bool {
        let option = self.0.get_extension_by_name("google.api.field_behavior").unwrap();
        let output = option.kind().as_enum().unwrap().get_value_by_name("OUTPUT_ONLY").unwrap().number();
        field.options().get_extension(&option).as_list().is_some_and(|list| list.iter().any(|value| value.as_enum_number() == Some(output)))
    }

    /// The fields that a caller sets; of a oneof only the one at `pick`.
    fn inputs(&self, message: &MessageDescriptor, pick: usize) -> Vec<FieldDescriptor> {
        let chosen = |field: &FieldDescriptor| match field.containing_oneof().filter(|oneof| !oneof.is_synthetic()) {
            Some(oneof) => oneof.fields().nth(pick.min(oneof.fields().len() - 1)).as_ref() == Some(field),
            None => true,
        };
        message.fields().filter(|field| !self.is_output(field) && chosen(field)).collect()
    }

    /// A message that keeps every rule, with everything in it.
    fn whole(&self, kind: &MessageDescriptor, pick: usize) -> DynamicMessage {
        let mut message = DynamicMessage::new(kind.clone());
        for field in self.inputs(kind, pick) {
            let one = self.good(&field, pick);
            message.set_field(&field, if field.is_list() { Value::List(vec![one]) } else { one });
        }
        message
    }

    fn good(&self, field: &FieldDescriptor, pick: usize) -> Value {
        let rule = self.rule(field);
        match field.kind() {
            Kind::String => Value::String(good_text(&rule.format).to_owned()),
            Kind::Bool => Value::Bool(false),
            Kind::Int32 => Value::I32(rule.min.parse().unwrap_or_default()),
            Kind::Int64 => Value::I64(rule.min.parse().unwrap_or_default()),
            Kind::Enum(_) => Value::EnumNumber(1),
            Kind::Message(kind) => Value::Message(match kind.full_name() {
                "google.type.Decimal" => text_message(&kind, "value", if rule.min.is_empty() { "1" } else { &rule.min }),
                "google.type.Money" => text_message(&kind, "currency_code", "EUR"),
                "google.protobuf.Timestamp" => DynamicMessage::new(kind),
                "google.protobuf.FieldMask" => {
                    let mut mask = DynamicMessage::new(kind);
                    mask.set_field_by_name("paths", Value::List(vec![Value::String("remark".into())]));
                    mask
                }
                _ => self.whole(&kind, pick),
            }),
            kind => panic!("{}: no value of kind {kind:?}", field.full_name()),
        }
    }

    /// Every way to break one rule: where, and the message broken there.
    fn broken(&self, message: &DynamicMessage, pick: usize) -> Vec<(String, DynamicMessage)> {
        let mut all = Vec::new();
        for field in self.inputs(&message.descriptor(), pick) {
            let (rule, name) = (self.rule(&field), field.name());
            let mut with = |path: String, value: Option<Value>| {
                let mut other = message.clone();
                match value {
                    Some(value) => other.set_field(&field, value),
                    None => other.clear_field(&field),
                }
                all.push((path, other));
            };
            let value = message.get_field(&field).into_owned();
            if rule.required {
                with(name.to_owned(), None);
            }
            let (at, one) = match &value {
                Value::List(items) => (format!("{name}[0]"), items[0].clone()),
                one => (name.to_owned(), one.clone()),
            };
            if field.is_list() && rule.max_items > 0 && rule.max_items < 20_000 {
                with(name.to_owned(), Some(Value::List(vec![one.clone(); rule.max_items + 1])));
            }
            for (below, bad) in self.bad_values(&field, &rule, &one, pick) {
                let path = if below.is_empty() { at.clone() } else { format!("{at}.{below}") };
                with(path, Some(if field.is_list() { Value::List(vec![bad]) } else { bad }));
            }
        }
        all
    }

    /// Values that break a rule, and where below the field.
    fn bad_values(&self, field: &FieldDescriptor, rule: &Rule, one: &Value, pick: usize) -> Vec<(String, Value)> {
        let here = |value: Value| (String::new(), value);
        let beyond = |text: &str, by: i128| text.parse::<i128>().ok().map(|number| number + by);
        let bounds = [beyond(&rule.min, -1), beyond(&rule.max, 1)].into_iter().flatten();
        match (field.kind(), one) {
            (Kind::String, _) => {
                let long = (rule.max_length > 0).then(|| here(Value::String("x".repeat(rule.max_length + 1))));
                let odd = (rule.format != "UNSPECIFIED" && !rule.format.is_empty()).then(|| here(Value::String("§".into())));
                long.into_iter().chain(odd).collect()
            }
            (Kind::Int32, _) => bounds.filter_map(|number| i32::try_from(number).ok()).map(|number| here(Value::I32(number))).collect(),
            (Kind::Int64, _) => bounds.filter_map(|number| i64::try_from(number).ok()).map(|number| here(Value::I64(number))).collect(),
            (Kind::Enum(_), _) => vec![here(Value::EnumNumber(9_999))],
            (Kind::Message(kind), Value::Message(message)) => match kind.full_name() {
                "google.type.Decimal" => {
                    let text = |text: &str| here(Value::Message(text_message(&kind, "value", text)));
                    let with_unit = (!rule.unit.is_empty()).then(|| text(&format!("1 {}", rule.unit)));
                    let with_wrong_unit = (!rule.unit.is_empty()).then(|| text(if rule.unit == "kWh" { "1 Wh" } else { "1 kWh" }));
                    let beyond = bounds.map(|number| text(&number.to_string()));
                    beyond.chain(NO_DECIMALS.map(text)).chain(with_unit).chain(with_wrong_unit).collect()
                }
                "google.type.Money" => {
                    let mut nanos = message.clone();
                    nanos.set_field_by_name("nanos", Value::I32(1_000_000_000));
                    let currency = text_message(&kind, "currency_code", "eur");
                    vec![("currency_code".into(), Value::Message(currency)), ("nanos".into(), Value::Message(nanos))]
                }
                "google.protobuf.Timestamp" => {
                    let mut late = message.clone();
                    late.set_field_by_name("seconds", Value::I64(i64::MAX));
                    vec![here(Value::Message(late))]
                }
                "google.protobuf.FieldMask" => vec![("paths".into(), Value::Message(DynamicMessage::new(kind)))],
                _ => self.broken(message, pick).into_iter().map(|(path, message)| (path, Value::Message(message))).collect(),
            },
            _ => Vec::new(),
        }
    }
}

fn text_message(kind: &MessageDescriptor, field: &str, text: &str) -> DynamicMessage {
    let mut message = DynamicMessage::new(kind.clone());
    message.set_field_by_name(field, Value::String(text.to_owned()));
    message
}

fn good_text(format: &str) -> &'static str {
    match format {
        "UUID" => "01a20a79-bd1e-70a8-b1b2-b7c5371f8d45",
        "CURRENCY" => "EUR",
        "COUNTRY_ALPHA2" => "NL",
        "COUNTRY_ALPHA3" => "NLD",
        "PARTY_ID" => "ABC",
        "TIME_ZONE" => "Europe/Amsterdam",
        "ORIGIN" => "https://a.example.com",
        "URL" => "https://a.example.com/x",
        "TIME_OF_DAY" => "10:00",
        "DATE" => "2026-01-01",
        "COLOUR" => "#112233",
        "EMAIL" => "a@example.com",
        "LANGUAGE" => "nl",
        _ => "xx",
    }
}

#[tokio::test]
async fn every_broken_rule_is_refused_by_the_name_of_its_field() {
    let provider = Site::start().provider();
    let client = RawClient::new(&provider.address).bearer(&provider.key);
    let contract = Contract(DescriptorPool::decode(wattlane_proto::DESCRIPTORS).unwrap());
    let (mut tried, mut wrong) = (0, Vec::new());
    for method in METHODS {
        let input = contract.0.get_message_by_name(method.input).unwrap();
        let alternatives = input.oneofs().filter(|oneof| !oneof.is_synthetic()).map(|oneof| oneof.fields().len()).max().unwrap_or(1);
        for pick in 0..alternatives {
            for (path, message) in contract.broken(&contract.whole(&input, pick), pick) {
                tried += 1;
                let outcome = client.bytes(method.path, message.encode_to_vec().into()).await;
                let fine =
                    matches!(&outcome, Err(status) if status.code() == Code::InvalidArgument && violations(status) == [path.clone()]);
                if !fine {
                    let got = outcome
                        .map(|_| "an answer".to_owned())
                        .unwrap_or_else(|status| format!("{:?} {:?} {}", status.code(), violations(&status), status.message()));
                    wrong.push(format!("{} {path}: {got:.200}", method.path));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried} broken rules:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried > 300, "only {tried} rules were tried");
}

#[tokio::test]
async fn two_wrong_fields_are_two_violations() {
    let provider = Site::start().provider();
    let client = RawClient::new(&provider.address).bearer(&provider.key);
    let contract = Contract(DescriptorPool::decode(wattlane_proto::DESCRIPTORS).unwrap());
    let mut tried = 0;
    for method in METHODS {
        let input = contract.0.get_message_by_name(method.input).unwrap();
        let required: Vec<FieldDescriptor> = contract.inputs(&input, 0).into_iter().filter(|field| contract.rule(field).required).collect();
        let [first, second, ..] = required.as_slice() else { continue };
        let mut message = contract.whole(&input, 0);
        message.clear_field(first);
        message.clear_field(second);
        let status = client.bytes(method.path, message.encode_to_vec().into()).await.unwrap_err();
        let mut named = violations(&status);
        let mut cleared = vec![first.name().to_owned(), second.name().to_owned()];
        named.sort();
        cleared.sort();
        assert_eq!(named, cleared, "{}", method.path);
        tried += 1;
    }
    assert!(tried >= 3, "only {tried} requests have two fields that must be there");
}

/// The value of every text of a message, wherever it lies, and the path there.
fn texts(contract: &Contract, kind: &MessageDescriptor, above: &[FieldDescriptor]) -> Vec<Vec<FieldDescriptor>> {
    let mut all = Vec::new();
    for field in kind.fields().filter(|field| !contract.is_output(field)) {
        let here = [above, std::slice::from_ref(&field)].concat();
        match field.kind() {
            Kind::String => all.push(here),
            Kind::Message(inner) => all.extend(texts(contract, &inner, &here)),
            _ => {}
        }
    }
    all
}

#[tokio::test]
async fn a_text_that_is_no_utf_8_is_refused_by_the_name_of_its_field() {
    let provider = Site::start().provider();
    let client = RawClient::new(&provider.address).bearer(&provider.key);
    let contract = Contract(DescriptorPool::decode(wattlane_proto::DESCRIPTORS).unwrap());
    let mut deepest = 0;
    for method in METHODS {
        let input = contract.0.get_message_by_name(method.input).unwrap();
        for path in texts(&contract, &input, &[]) {
            let body = path.iter().rev().fold(vec![0xff, 0xff], |value, field| {
                let mut outer = Vec::new();
                encode_varint(u64::from(field.number()) << 3 | 2, &mut outer);
                encode_varint(value.len() as u64, &mut outer);
                outer.extend(value);
                outer
            });
            let name = |field: &FieldDescriptor| format!("{}{}", field.name(), if field.is_list() { "[0]" } else { "" });
            let named = path.iter().map(name).collect::<Vec<_>>().join(".");
            let status = client.bytes(method.path, body.into()).await.unwrap_err();
            assert_eq!(status.code(), Code::InvalidArgument, "{} {named}", method.path);
            assert_eq!(violations(&status), [named], "{}", method.path);
            deepest = deepest.max(path.len());
        }
    }
    assert!(deepest >= 5, "a tariff's restrictions lie deeper than {deepest}");
}
