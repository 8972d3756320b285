//! The table that the browser's codec goes by: enums, messages and services, as small as text can say them. `table.ts` reads it.
//!
//! Three parts, divided by a line of a dash, a line for each enum, message and service; an enum and a message go by the number of their line.
//! - The first enum is `Reason`. An enum is its values' names without their prefix, `PENDING,ACCEPTED`; one whose number is not the last one's and one is `NAME=33`.
//! - A message is its fields, divided by spaces: `id version:l@48 cdrs:m3* note:s? energy:d!`. What follows the colon is its kind, with
//!   the number of the enum or message where it has one; `*` is a list, `?` a scalar that may be absent, `!` what is never absent though its kind
//!   may be; `@48` its number, where that is not the last one's and one. A field without a colon is a text.
//! - A service is `accessor Service` and its methods, `GetCdr:12:13:r`: the messages that go out and come back, then `r` if it only reads, `s` if
//!   it streams, `o` if it can be answered without a server.
//!
//! Roles of fields need no marks: the fields that have one are known by their names, which is looked after here.

use crate::{
    contract::{Contract, FieldRole, PACKAGE},
    names::{always, lower_camel, real_oneof, service, value_name},
};
use anyhow::{Context, Result, ensure};
use prost_reflect::{EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor, MethodDescriptor};
use std::{collections::HashMap, fmt::Write as _};

/// What fields of these names are for, and only they, in requests and answers.
const ROLES: [(FieldRole, &str); 6] = [
    (FieldRole::RequestId, "request_id"),
    (FieldRole::PageToken, "page_token"),
    (FieldRole::NextPageToken, "next_page_token"),
    (FieldRole::ResumeAfter, "resume_after"),
    (FieldRole::Cursor, "cursor"),
    (FieldRole::Heartbeat, "heartbeat"),
];

/// Between two parts.
const DIVIDER: &str = "\n-\n";

/// The file with the table.
pub fn of(contract: &Contract) -> Result<String> {
    let mut table = Table { contract, enums: Part::default(), messages: Part::default() };
    let reasons = contract.pool.get_enum_by_name(&format!("{PACKAGE}.Reason")).context("the contract has no Reason")?;
    table.enumeration(&reasons);
    let mut services = String::new();
    for descriptor in contract.services() {
        let (_, accessor) = service(&descriptor);
        write!(services, "{} {}", lower_camel(&accessor.to_string()), descriptor.name())?;
        for method in descriptor.methods() {
            check_roles(contract, &method)?;
            let [input, output] = [method.input(), method.output()].map(|message| table.message(&message));
            write!(services, " {}:{input}:{output}:{}", method.name(), flags(contract, &method))?;
        }
        services.push('\n');
    }
    let mut text = String::from("\nexport const TABLE = `\n");
    for part in [table.enums.lines.join("\n"), table.messages.lines.join("\n"), services.trim_end().to_owned()] {
        ensure!(!part.contains(['`', '$', '\\']), "the table has a character that TypeScript reads as more than itself");
        text.push_str(&part);
        text.push_str(DIVIDER);
    }
    text.truncate(text.len() - DIVIDER.len());
    text.push_str("`;\n");
    Ok(text)
}

fn flags(contract: &Contract, method: &MethodDescriptor) -> String {
    let all = [(contract.reads(method), 'r'), (method.is_server_streaming(), 's'), (contract.offline(method), 'o')];
    all.iter().filter(|(is, _)| *is).map(|(_, flag)| flag).collect()
}

/// Roles are known by names: a field that has the one has the other.
fn check_roles(contract: &Contract, method: &MethodDescriptor) -> Result<()> {
    for message in [method.input(), method.output()] {
        for (role, name) in ROLES {
            let by_role = contract.field_with_role(&message, role);
            ensure!(
                by_role == message.get_field_by_name(name),
                "{}: `{name}` is the name of fields with the role {role:?}",
                message.name()
            );
        }
    }
    let output = method.output();
    if let Some(items) = contract.field_with_role(&output, FieldRole::PageItems) {
        let first = output.fields().find(FieldDescriptor::is_list);
        ensure!(first == Some(items), "{}: the items of a page are its first list", output.name());
    }
    for message in [method.input(), output] {
        for oneof in message.oneofs().filter(|oneof| !oneof.is_synthetic()) {
            ensure!(oneof.fields().len() > 1, "{}: a oneof of one field reads as that field", message.name());
        }
    }
    Ok(())
}

/// The lines of one part, and where each name stands.
#[derive(Default)]
struct Part {
    places: HashMap<String, usize>,
    lines: Vec<String>,
}

impl Part {
    /// The place of a name, and whether it is new there.
    fn place(&mut self, name: &str) -> (usize, bool) {
        if let Some(place) = self.places.get(name) {
            return (*place, false);
        }
        let place = self.lines.len();
        self.places.insert(name.to_owned(), place);
        self.lines.push(String::new());
        (place, true)
    }
}

struct Table<'a> {
    contract: &'a Contract,
    enums: Part,
    messages: Part,
}

impl Table<'_> {
    fn message(&mut self, message: &MessageDescriptor) -> usize {
        let (place, new) = self.messages.place(message.full_name());
        if new {
            let mut next = 1;
            let fields: Vec<String> = message
                .fields()
                .map(|field| {
                    let number = field.number();
                    let at = if number == next { String::new() } else { format!("@{number}") };
                    next = number + 1;
                    let kind = self.kind(&field) + &at;
                    let name = lower_camel(field.name());
                    if kind == "s" { name } else { format!("{name}:{kind}") }
                })
                .collect();
            self.messages.lines[place] = fields.join(" ");
        }
        place
    }

    fn kind(&mut self, field: &FieldDescriptor) -> String {
        let (kind, message) = match field.kind() {
            Kind::String => ("s".to_owned(), false),
            Kind::Bool => ("b".to_owned(), false),
            Kind::Int32 => ("i".to_owned(), false),
            Kind::Int64 => ("l".to_owned(), false),
            Kind::Bytes => ("y".to_owned(), false),
            Kind::Enum(kind) => (format!("e{}", self.enumeration(&kind)), false),
            Kind::Message(message) => (self.message_kind(&message), true),
            kind => panic!("{}: the contract has no fields of kind {kind:?}", field.full_name()),
        };
        let suffix = match () {
            () if field.is_list() => "*",
            () if field.supports_presence() && always(self.contract, field) => "!",
            () if !message && (field.supports_presence() || real_oneof(field).is_some()) => "?",
            () => "",
        };
        kind + suffix
    }

    fn message_kind(&mut self, message: &MessageDescriptor) -> String {
        match message.full_name() {
            "google.protobuf.Timestamp" => "t".to_owned(),
            "google.protobuf.FieldMask" => "k".to_owned(),
            "google.type.Money" => "c".to_owned(),
            "google.type.Decimal" => "d".to_owned(),
            _ => format!("m{}", self.message(message)),
        }
    }

    fn enumeration(&mut self, kind: &EnumDescriptor) -> usize {
        let (place, new) = self.enums.place(kind.full_name());
        if new {
            let mut next = 0;
            let values: Vec<String> = kind
                .values()
                .map(|value| {
                    let name = value_name(kind, value.name()).to_owned();
                    let text = if value.number() == next { name } else { format!("{name}={}", value.number()) };
                    next = value.number() + 1;
                    text
                })
                .collect();
            self.enums.lines[place] = values.join(",");
        }
        place
    }
}
