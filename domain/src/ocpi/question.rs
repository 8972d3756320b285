//! What `wattlane price --jsonl` is asked: a charge and what to price it by, in one line.

use super::{
    charge::{Charge, charge},
    reader::{Fault, Object, Read, read},
    tariff::any_tariff,
};
use crate::tariff::Tariff;

/// A charge and what to price it by.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What it is called, as it stands in the text: any JSON.
    pub id: Option<String>,
    /// The tariffs that were given; empty: the charge's own count.
    pub tariffs: Vec<Tariff>,
    /// The zone that was given.
    pub time_zone: Option<String>,
    /// The charge; else what is wrong in the whole.
    pub charge: Result<Charge, Vec<Fault>>,
}

/// Reads `{"id", "tariff" or "tariffs", "cdr", "tz"}`; other keys are ignored. Errors: it is no JSON object, so that nobody knows its id.
pub fn read_question(text: &str) -> Result<Read<Question>, Vec<Fault>> {
    let mut id = None;
    let asked = read(text, |json| {
        id = json.raw("id");
        question(json)
    });
    match asked {
        Ok(Read { value: (tariffs, time_zone, charge), findings }) => {
            Ok(Read { value: Question { id, tariffs, time_zone, charge: Ok(charge) }, findings })
        }
        Err(faults) if id.is_some() => {
            let question = Question { id, tariffs: Vec::new(), time_zone: None, charge: Err(faults) };
            Ok(Read { value: question, findings: Vec::new() })
        }
        Err(faults) => Err(faults),
    }
}

fn question(json: &Object<'_>) -> Option<(Vec<Tariff>, Option<String>, Charge)> {
    let time_zone = json.text("tz", 64);
    let mut tariffs = json.list("tariffs", 1_000, any_tariff);
    tariffs.extend(json.object("tariff").and_then(|json| any_tariff(&json)));
    let cdr = json.required("cdr", json.object("cdr"));
    json.rest();
    Some((tariffs, time_zone, charge(&cdr?)?))
}
