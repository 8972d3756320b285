//! What a runner reports, in the forms that `README.md` fixes.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use std::collections::BTreeMap;

/// A report.
pub struct Report(pub Value);

impl Report {
    /// A value of it. Fails the case where the report has none in that form.
    pub fn value<T: DeserializeOwned>(&self, name: &str) -> T {
        if let Some(thrown) = self.0.get("threw") {
            panic!("the runner threw {thrown}");
        }
        let value = self.0.get(name).cloned().unwrap_or(Value::Null);
        serde_json::from_value(value).unwrap_or_else(|error| panic!("`{name}` of the report {}: {error}", self.0))
    }
}

/// An error, as far as SDKs tell it alike.
#[derive(Clone, Debug, Deserialize)]
pub struct Problem {
    /// `refused`, `deadline_exceeded`, `unavailable`, `invalid` or `cancelled`.
    pub kind: String,
    /// The name of its reason.
    #[serde(default)]
    pub reason: String,
    /// gRPC's status code.
    #[serde(default)]
    pub code: i32,
    /// The fields that are wrong.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// What a program may want to know.
    #[serde(default)]
    pub metadata: BTreeMap<String, String>,
}

/// A field that is wrong.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Field {
    /// Where.
    pub field: String,
    /// How.
    pub description: String,
}

impl Problem {
    /// Holds it to a kind that says it all.
    #[track_caller]
    pub fn is(&self, kind: &str) {
        assert_eq!(self.kind, kind, "{self:?}");
    }

    /// Holds it to be a refusal.
    #[track_caller]
    pub fn is_refusal(&self, reason: &str, code: tonic::Code) {
        assert_eq!((&*self.kind, &*self.reason, self.code), ("refused", reason, code as i32), "{self:?}");
    }
}

/// An amount.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Amount {
    /// ISO 4217.
    pub currency: String,
    /// A decimal number.
    pub amount: String,
}

/// What is looked at of a CDR: a text, an enum, a decimal, a time and an amount.
#[derive(Clone, Debug, Deserialize)]
pub struct Cdr {
    /// Our id.
    pub id: String,
    /// The CPO's.
    pub cdr_id: String,
    /// Its name or number.
    pub status: Name,
    /// A decimal number.
    pub total_energy: String,
    /// RFC 3339.
    pub start_time: String,
    /// What the CPO asks, excluding VAT.
    pub cost: Amount,
}

/// A value of an enum: a name in any case, or the number of one that the SDK does not know.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Name {
    /// Known.
    Known(String),
    /// Newer than the SDK.
    Unknown(i64),
}

impl Name {
    /// In capitals and without underscores, or its digits.
    pub fn plain(&self) -> String {
        match self {
            Name::Known(name) => name.replace('_', "").to_uppercase(),
            Name::Unknown(number) => number.to_string(),
        }
    }
}

/// A 64-bit integer: JavaScript has no number for all of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Whole {
    /// As a number.
    Number(i64),
    /// In digits.
    Digits(String),
}

impl Whole {
    /// Its value.
    pub fn value(&self) -> i64 {
        match self {
            Whole::Number(number) => *number,
            Whole::Digits(digits) => digits.parse().expect("digits"),
        }
    }
}

impl Report {
    /// The positions that a watch told.
    pub fn positions(&self) -> Vec<i64> {
        self.value::<Vec<Whole>>("positions").iter().map(Whole::value).collect()
    }
}
