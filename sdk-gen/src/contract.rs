//! The contract as the generators read it: descriptors with our own options and the comments beside them.

use anyhow::{Context, Result};
use prost_reflect::{
    DescriptorPool, DynamicMessage, EnumDescriptor, FieldDescriptor, MessageDescriptor, MethodDescriptor, ServiceDescriptor, Value,
    prost_types::method_options::IdempotencyLevel,
};
use std::{collections::HashMap, fs, path::Path};

/// The package that all of the contract lies in.
pub const PACKAGE: &str = "wattlane.v1";

/// What a field is for, where behaviour depends on it: `FieldRole` of options.proto.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldRole {
    RequestId = 1,
    PageToken = 2,
    NextPageToken = 3,
    ResumeAfter = 4,
    Cursor = 5,
    PageItems = 6,
    Heartbeat = 7,
}

/// What a request's field must look like: `Rule` of options.proto.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rule {
    pub required: bool,
    pub max_length: u32,
    pub max_items: u32,
    pub min: String,
    pub max: String,
    pub unit: String,
    /// The format's name without its prefix, such as `UUID`; empty for any text.
    pub format: String,
}

/// The whole contract.
pub struct Contract {
    pub pool: DescriptorPool,
    /// The encoded descriptor set, options and comments included.
    pub encoded: Vec<u8>,
    comments: HashMap<(String, Vec<i32>), String>,
}

impl Contract {
    /// Reads every file of `proto_dir/wattlane/v1`.
    pub fn load(proto_dir: &Path) -> Result<Self> {
        let folder = proto_dir.join("wattlane/v1");
        let mut files: Vec<String> = fs::read_dir(&folder)
            .with_context(|| format!("reading {}", folder.display()))?
            .map(|entry| Ok(format!("wattlane/v1/{}", entry?.file_name().to_string_lossy())))
            .collect::<Result<_>>()?;
        files.retain(|name| name.ends_with(".proto"));
        files.sort();
        let mut compiler = protox::Compiler::new([proto_dir])?;
        compiler.include_source_info(true).include_imports(true);
        compiler.open_files(&files)?;
        // The encoded form alone keeps options that prost does not know.
        let encoded = compiler.encode_file_descriptor_set();
        let pool = DescriptorPool::decode(&*encoded)?;
        let comments = comments(&pool);
        Ok(Contract { pool, encoded, comments })
    }

    /// The services of the contract, by name.
    pub fn services(&self) -> Vec<ServiceDescriptor> {
        let mut all: Vec<_> = self.pool.services().filter(|s| s.package_name() == PACKAGE).collect();
        all.sort_by(|a, b| a.name().cmp(b.name()));
        all
    }

    /// The methods of the contract, service by service.
    pub fn methods(&self) -> Vec<MethodDescriptor> {
        self.services().iter().flat_map(|service| service.methods().collect::<Vec<_>>()).collect()
    }

    /// The messages of the contract, map entries aside, by file and then as they stand in it.
    pub fn messages(&self) -> Vec<MessageDescriptor> {
        self.pool
            .all_messages()
            .filter(|m| m.package_name() == PACKAGE && !m.is_map_entry() && !is_options_file(m.parent_file().name()))
            .collect()
    }

    /// The enums of the contract, by file and then as they stand in it.
    pub fn enums(&self) -> Vec<EnumDescriptor> {
        self.pool.all_enums().filter(|e| e.package_name() == PACKAGE && !is_options_file(e.parent_file().name())).collect()
    }

    /// The comment before a declaration, its lines without their leading space; empty if there is none.
    pub fn comment(&self, file: &str, path: &[i32]) -> Vec<String> {
        let Some(text) = self.comments.get(&(file.to_owned(), path.to_vec())) else { return Vec::new() };
        text.trim_end().lines().map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned()).collect()
    }

    /// The scope that a method needs. A method without one is an error of the contract.
    pub fn scope(&self, method: &MethodDescriptor) -> Result<String> {
        match self.option(method.options(), "scope") {
            Some(Value::String(scope)) if !scope.is_empty() => Ok(scope),
            _ => anyhow::bail!("{} has no scope: say `option (scope) = \"…\";`", method.full_name()),
        }
    }

    /// Whether a method only reads.
    pub fn reads(&self, method: &MethodDescriptor) -> bool {
        method.method_descriptor_proto().options.as_ref().is_some_and(|o| o.idempotency_level() == IdempotencyLevel::NoSideEffects)
    }

    /// Whether a method is a pure function of its request, which the SDKs answer without a server.
    pub fn offline(&self, method: &MethodDescriptor) -> bool {
        matches!(self.option(method.options(), "offline"), Some(Value::Bool(true)))
    }

    /// The field of a message that has a role.
    pub fn field_with_role(&self, message: &MessageDescriptor, role: FieldRole) -> Option<FieldDescriptor> {
        message.fields().find(|f| matches!(self.option(f.options(), "role"), Some(Value::EnumNumber(n)) if n == role as i32))
    }

    /// The rule of a field; all empty where it has none.
    pub fn rule(&self, field: &FieldDescriptor) -> Rule {
        let Some(Value::Message(m)) = self.option(field.options(), "rule") else { return Rule::default() };
        let text = |name: &str| m.get_field_by_name(name).and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
        let number = |name: &str| m.get_field_by_name(name).and_then(|v| v.as_u32()).unwrap_or_default();
        let format = m.get_field_by_name("format").and_then(|v| v.as_enum_number()).unwrap_or_default();
        Rule {
            required: m.get_field_by_name("required").and_then(|v| v.as_bool()).unwrap_or_default(),
            max_length: number("max_length"),
            max_items: number("max_items"),
            min: text("min"),
            max: text("max"),
            unit: text("unit"),
            format: self.format_name(format),
        }
    }

    /// Whether a field holds personal data.
    pub fn personal(&self, field: &FieldDescriptor) -> bool {
        matches!(self.option(field.options(), "personal"), Some(Value::Bool(true)))
    }

    /// Whether `google.api.field_behavior` names this behaviour, such as `OUTPUT_ONLY`.
    pub fn behaves(&self, field: &FieldDescriptor, behaviour: &str) -> bool {
        let Some(extension) = self.pool.get_extension_by_name("google.api.field_behavior") else { return false };
        let options = field.options();
        let Some(values) = options.get_extension(&extension).as_list().map(<[Value]>::to_vec) else { return false };
        let kind = extension.kind();
        let Some(kind) = kind.as_enum() else { return false };
        values.iter().filter_map(Value::as_enum_number).any(|n| kind.get_value(n).is_some_and(|v| v.name() == behaviour))
    }

    fn option(&self, options: DynamicMessage, name: &str) -> Option<Value> {
        let extension = self.pool.get_extension_by_name(&format!("{PACKAGE}.{name}"))?;
        options.has_extension(&extension).then(|| options.get_extension(&extension).into_owned())
    }

    fn format_name(&self, number: i32) -> String {
        let formats = self.pool.get_enum_by_name(&format!("{PACKAGE}.Format"));
        let name = formats.and_then(|e| e.get_value(number)).map(|v| v.name().trim_start_matches("FORMAT_").to_owned());
        name.filter(|name| name != "UNSPECIFIED").unwrap_or_default()
    }
}

/// options.proto tells generators what to do; it is no part of what they write.
fn is_options_file(name: &str) -> bool {
    name.ends_with("/options.proto")
}

fn comments(pool: &DescriptorPool) -> HashMap<(String, Vec<i32>), String> {
    let mut all = HashMap::new();
    for file in pool.files() {
        for location in file.file_descriptor_proto().source_code_info.iter().flat_map(|info| &info.location) {
            if let Some(text) = &location.leading_comments {
                all.insert((file.name().to_owned(), location.path.clone()), text.clone());
            }
        }
    }
    all
}
