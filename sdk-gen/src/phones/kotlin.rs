//! Services in Kotlin.

use super::{Gives, HEADER, Method, One, Parameter, Service, Type};
use std::fmt::Write as _;

/// A service's class.
pub fn service(service: &Service) -> String {
    let Service { name, doc, methods, offline, .. } = service;
    let mut text = format!("{HEADER}\npackage com.wattlane\n\nimport kotlin.time.Duration\n\n");
    comment(&mut text, "", doc, &[]);
    let _ = writeln!(text, "public class {name} internal constructor(private val native: Native{name}) {{");
    if !offline.is_empty() {
        let _ = writeln!(text, "    /** What needs no server: the code that the server answers with, on this device. */");
        let _ = write!(text, "    public val offline: {name}Offline = {name}Offline(native.offline())\n\n");
    }
    text.push_str(&methods.iter().map(method).collect::<Vec<_>>().join("\n"));
    let close = if offline.is_empty() { "" } else { "        offline.close()\n" };
    let _ = write!(text, "\n    internal fun close() {{\n{close}        native.close()\n    }}\n}}\n");
    if !offline.is_empty() {
        let _ = write!(text, "\n/** What of [{name}] needs no server: the code that the server answers with, on this device. */\n");
        let _ = writeln!(text, "public class {name}Offline internal constructor(private val native: Native{name}Offline) {{");
        text.push_str(&offline.iter().map(method).collect::<Vec<_>>().join("\n"));
        text.push_str("\n    internal fun close() {\n        native.close()\n    }\n}\n");
    }
    text
}

/// What the client stands on: all services.
pub fn services(services: &[Service]) -> String {
    let mut text = format!("{HEADER}\npackage com.wattlane\n\n/** The services of the contract. */\n");
    text.push_str("public abstract class Services internal constructor(internal val native: NativeClient) {\n");
    for Service { name, accessor, doc, .. } in services {
        comment(&mut text, "    ", doc, &[]);
        let _ = write!(text, "    public val {accessor}: {name} = {name}(native.{accessor}())\n\n");
    }
    text.push_str("    internal fun closeServices() {\n");
    for Service { accessor, .. } in services {
        let _ = writeln!(text, "        {accessor}.close()");
    }
    text.push_str("    }\n}\n");
    text
}

fn method(method: &Method) -> String {
    let mut text = String::new();
    comment(&mut text, "    ", &method.doc, &method.parameters);
    let Method { name, parameters, .. } = method;
    let (gives, body) = match &method.gives {
        Gives::Nothing => ("Unit".to_owned(), "calling { native.CALL }".to_owned()),
        Gives::One(one) => (kind(one), "calling { native.CALL }".to_owned()),
        Gives::Pages(of) => (format!("Listing<{}>", kind(of)), format!("listing({{ native.CALL }}, {}::next)", method.pulled())),
        Gives::Messages(of) => (
            format!("Watch<{}>", kind(of)),
            "Watch { native.CALL.run { Stream(::next, ::nextState, ::cursor, ::cancel, ::close) } }".to_owned(),
        ),
    };
    let suspend = if matches!(method.gives, Gives::Nothing | Gives::One(_)) { "suspend " } else { "" };
    let _ = writeln!(text, "    public {suspend}fun {name}(");
    for parameter in parameters {
        let default = if parameter.kind.optional { " = null" } else { "" };
        let _ = writeln!(text, "        {}: {}{default},", ident(&parameter.name), kind(&parameter.kind));
    }
    let given: Vec<_> = parameters.iter().map(argument).collect();
    let call = format!("{name}({})", given.join(", "));
    let _ = writeln!(text, "    ): {gives} = {}", body.replace("CALL", &call));
    text
}

fn argument(parameter: &Parameter) -> String {
    let name = ident(&parameter.name);
    match parameter.kind.one {
        One::Timeout => format!("{name}?.withinBounds()"),
        _ => name,
    }
}

fn kind(of: &Type) -> String {
    let one = match &of.one {
        One::Text => "String",
        One::Bool => "Boolean",
        One::Int32 => "Int",
        One::Int64 => "Long",
        One::Bytes => "ByteArray",
        One::Timeout => "Duration",
        One::Ours(name) => name,
    };
    let whole = if of.list { format!("List<{one}>") } else { one.to_owned() };
    if of.optional { whole + "?" } else { whole }
}

/// Kotlin's hard keywords: names only between backticks.
#[rustfmt::skip]
const RESERVED: [&str; 28] = [
    "as", "break", "class", "continue", "do", "else", "false", "for", "fun", "if", "in", "interface", "is", "null", "object", "package",
    "return", "super", "this", "throw", "true", "try", "typealias", "typeof", "val", "var", "when", "while",
];

fn ident(name: &str) -> String {
    if RESERVED.contains(&name) { format!("`{name}`") } else { name.to_owned() }
}

fn comment(text: &mut String, indent: &str, lines: &[String], parameters: &[Parameter]) {
    let _ = writeln!(text, "{indent}/**");
    let told = parameters.iter().filter(|parameter| !parameter.doc.is_empty());
    let told: Vec<String> = told.map(|parameter| format!("@param {} {}", parameter.name, parameter.doc)).collect();
    let gap = (!told.is_empty()).then(String::new);
    for line in lines.iter().chain(&gap).chain(&told) {
        // What would end the comment, or open one in it.
        let line = line.replace("*/", "* /").replace("/*", "/ *");
        let _ = writeln!(text, "{}", format!("{indent} * {line}").trim_end());
    }
    let _ = writeln!(text, "{indent} */");
}
