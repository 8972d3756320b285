//! Writes docs/api: a page for each service, as its callers read it.

use crate::{
    contract::{Contract, Rule},
    names::is_own,
    source,
};
use anyhow::Result;
use prost_reflect::{FieldDescriptor, Kind, MessageDescriptor, ServiceDescriptor};
use std::{collections::BTreeMap, fmt::Write as _, path::Path};

/// Writes a page for each service and one that lists them.
pub fn write(contract: &Contract, folder: &Path) -> Result<()> {
    let mut index = String::from(
        "# The API\n\nWritten by sdk-gen from the contract in proto/; do not edit.\n\n| service | what it is |\n| --- | --- |\n",
    );
    for service in contract.services() {
        let name = service.name();
        let comment = contract.comment(service.parent_file().name(), service.path()).join(" ");
        writeln!(index, "| [{name}]({name}.md) | {comment} |")?;
        source::write(&folder.join(format!("{name}.md")), page(contract, &service)?)?;
    }
    index.push_str("\nErrors: the reasons of a refusal are in [Reason](reasons.md).\n");
    source::write(&folder.join("README.md"), index)?;
    source::write(&folder.join("reasons.md"), reasons(contract)?)
}

fn page(contract: &Contract, service: &ServiceDescriptor) -> Result<String> {
    let file = service.parent_file().name().to_owned();
    let comment = contract.comment(&file, service.path()).join("\n");
    let mut text = format!("# {}\n\nWritten by sdk-gen from the contract in proto/; do not edit.\n\n{comment}\n", service.name());
    let mut shown = BTreeMap::new();
    for method in service.methods() {
        let comment = contract.comment(&file, method.path()).join("\n");
        let kind = match (method.is_server_streaming(), contract.reads(&method)) {
            (true, _) => "answers with a stream, which goes on after `resume_after`",
            (false, true) => "reads",
            (false, false) => "writes",
        };
        write!(text, "\n## {}\n\n{comment}\n\nTakes the scope `{}`; {kind}.\n", method.name(), contract.scope(&method)?)?;
        let answer = if method.is_server_streaming() { "Each message" } else { "Answer" };
        for (what, message) in [("Request", method.input()), (answer, method.output())] {
            table(contract, &mut text, what, &message)?;
            nested(&message, &mut shown);
        }
    }
    if !shown.is_empty() {
        text.push_str("\n# Messages\n");
    }
    for message in shown.values() {
        let comment = contract.comment(message.parent_file().name(), message.path()).join("\n");
        write!(text, "\n## {}\n\n{comment}\n", message.name())?;
        table(contract, &mut text, "Fields", message)?;
    }
    Ok(text)
}

/// The messages of ours that lie within one.
fn nested(message: &MessageDescriptor, shown: &mut BTreeMap<String, MessageDescriptor>) {
    for field in message.fields() {
        let Kind::Message(inner) = field.kind() else { continue };
        if is_own(&inner) && shown.insert(inner.name().to_owned(), inner.clone()).is_none() {
            nested(&inner, shown);
        }
    }
}

fn table(contract: &Contract, text: &mut String, what: &str, message: &MessageDescriptor) -> Result<()> {
    if message.fields().len() == 0 {
        return Ok(writeln!(text, "\n{what}: nothing.")?);
    }
    write!(text, "\n| {what} | type | what it is |\n| --- | --- | --- |\n")?;
    for field in message.fields() {
        let comment = contract.comment(message.parent_file().name(), field.path()).join(" ");
        let rule = rule(&contract.rule(&field));
        writeln!(text, "| `{}` | {} | {comment}{rule} |", field.name(), kind(&field))?;
    }
    Ok(())
}

fn kind(field: &FieldDescriptor) -> String {
    let name = match field.kind() {
        Kind::Message(message) => message.name().to_owned(),
        Kind::Enum(kind) => kind.name().to_owned(),
        other => format!("{other:?}").to_lowercase(),
    };
    if field.is_list() { format!("list of {name}") } else { name }
}

/// A rule in words, after the comment.
fn rule(rule: &Rule) -> String {
    let mut parts = Vec::new();
    if rule.required {
        parts.push("required".to_owned());
    }
    if rule.max_length > 0 {
        parts.push(format!("at most {} characters", rule.max_length));
    }
    if rule.max_items > 0 {
        parts.push(format!("at most {} items", rule.max_items));
    }
    if !rule.min.is_empty() || !rule.max.is_empty() {
        parts.push(format!("{} to {} {}", rule.min, rule.max, rule.unit).trim_end().to_owned());
    }
    if parts.is_empty() { String::new() } else { format!(" *({})*", parts.join(", ")) }
}

fn reasons(contract: &Contract) -> Result<String> {
    let mut text = String::from(
        "# Reasons\n\nWritten by sdk-gen from the contract in proto/; do not edit.\n\nA refusal carries a `google.rpc.ErrorInfo` of domain `wattlane` whose \
         `reason` is one of these, and a `google.rpc.BadRequest` that names every wrong field.\n\n| reason | what it means |\n| --- | --- |\n",
    );
    for kind in contract.enums().into_iter().filter(|kind| kind.name() == "Reason") {
        for value in kind.values().filter(|value| value.number() != 0) {
            let comment = contract.comment(kind.parent_file().name(), value.path()).join(" ");
            writeln!(text, "| `{}` | {comment} |", value.name().trim_start_matches("REASON_"))?;
        }
    }
    Ok(text)
}
