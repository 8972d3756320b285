//! Services in Swift.

use super::{Gives, HEADER, Method, One, Parameter, Service, Type};
use std::fmt::Write as _;

/// A service's type.
pub fn service(service: &Service) -> String {
    let Service { name, doc, methods, offline, .. } = service;
    let mut text = format!("{HEADER}\nimport Foundation\n\n");
    comment(&mut text, "", doc, &[]);
    let _ = write!(text, "public struct {name}: Sendable {{\n    let native: Native{name}\n");
    if !offline.is_empty() {
        let _ = write!(text, "\n    /// What needs no server: the code that the server answers with, on this device.\n");
        let _ = writeln!(text, "    public var offline: {name}Offline {{ {name}Offline(native: native.offline()) }}");
    }
    methods.iter().for_each(|each| method(&mut text, each));
    text.push_str("}\n");
    if !offline.is_empty() {
        let _ = write!(text, "\n/// What of ``{name}`` needs no server: the code that the server answers with, on this device.\n");
        let _ = writeln!(text, "public struct {name}Offline: Sendable {{\n    let native: Native{name}Offline");
        offline.iter().for_each(|each| method(&mut text, each));
        text.push_str("}\n");
    }
    text
}

/// The client's services.
pub fn services(services: &[Service]) -> String {
    let mut text = format!("{HEADER}\nextension WattlaneClient {{\n");
    for (index, Service { name, accessor, doc, .. }) in services.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        comment(&mut text, "    ", doc, &[]);
        let _ = writeln!(text, "    public var {accessor}: {name} {{ {name}(native: native.{accessor}()) }}");
    }
    text.push_str("}\n");
    text
}

fn method(text: &mut String, method: &Method) {
    text.push('\n');
    comment(text, "    ", &method.doc, &method.parameters);
    let Method { name, parameters, .. } = method;
    let declared = parameters.iter().map(|parameter| {
        let default = if parameter.kind.optional { " = nil" } else { "" };
        format!("{}: {}{default}", ident(&parameter.name), kind(&parameter.kind))
    });
    let given = parameters.iter().map(|parameter| format!("{}: {}", ident(&parameter.name), argument(parameter)));
    let (declared, given) = (declared.collect::<Vec<_>>().join(", "), given.collect::<Vec<_>>().join(", "));
    let call = format!("native.{name}({given})");
    let _ = match &method.gives {
        Gives::Nothing => writeln!(text, "    public func {name}({declared}) async throws {{\n        try await {call}\n    }}"),
        Gives::One(one) => {
            let one = kind(one);
            writeln!(text, "    public func {name}({declared}) async throws -> {one} {{\n        try await {call}\n    }}")
        }
        Gives::Pages(of) => writeln!(
            text,
            "    public func {name}({declared}) -> Listing<{}> {{\n        Listing {{ [native] in\n            let pages = try {call}\n            return {{ try await pages.next() }}\n        }}\n    }}",
            kind(of)
        ),
        Gives::Messages(of) => writeln!(
            text,
            "    public func {name}({declared}) -> Watch<{}> {{\n        Watch {{ [native] in\n            let stream = try {call}\n            return Stream(\n                \
             next: {{ try await stream.next() }}, nextState: {{ try await stream.nextState() }},\n                cursor: {{ stream.cursor() }}, cancel: {{ stream.cancel() }}\n            )\n        }}\n    }}",
            kind(of)
        ),
    };
}

fn argument(parameter: &Parameter) -> String {
    let name = ident(&parameter.name);
    match parameter.kind.one {
        One::Timeout => format!("{name}?.withinBounds"),
        _ => name,
    }
}

fn kind(of: &Type) -> String {
    let one = match &of.one {
        One::Text => "String",
        One::Bool => "Bool",
        One::Int32 => "Int32",
        One::Int64 => "Int64",
        One::Bytes => "Data",
        One::Timeout => "TimeInterval",
        One::Ours(name) => name,
    };
    let whole = if of.list { format!("[{one}]") } else { one.to_owned() };
    if of.optional { whole + "?" } else { whole }
}

/// Swift's reserved words, as far as they begin with a small letter: names only between backticks.
#[rustfmt::skip]
const RESERVED: [&str; 56] = [
    "as", "associatedtype", "await", "borrowing", "break", "case", "catch", "class", "consuming", "continue", "default", "defer", "deinit",
    "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
    "internal", "is", "let", "nil", "nonisolated", "open", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
    "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
    "where", "while",
];

fn ident(name: &str) -> String {
    if RESERVED.contains(&name) { format!("`{name}`") } else { name.to_owned() }
}

fn comment(text: &mut String, indent: &str, lines: &[String], parameters: &[Parameter]) {
    let told = parameters.iter().filter(|parameter| !parameter.doc.is_empty());
    let told: Vec<String> = told.map(|parameter| format!("- Parameter {}: {}", parameter.name, parameter.doc)).collect();
    let gap = (!told.is_empty()).then(String::new);
    for line in lines.iter().chain(&gap).chain(&told) {
        let _ = writeln!(text, "{}", format!("{indent}/// {line}").trim_end());
    }
}
