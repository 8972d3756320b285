//! OCPI 2.2.1's JSON as our types. Numbers are read from their digits, never through a float; every wrong field is found at once and named by
//! its path; fields that OCPI does not know are kept quiet about only in the answer's findings.

mod cdr;
mod charge;
mod json;
mod location;
mod place_parts;
mod question;
mod reader;
mod session;
mod tariff;
mod token;

pub use cdr::read_cdr;
pub use charge::{Charge, read_charge};
pub use location::{read_connector, read_evse, read_location};
pub use question::{Question, read_question};
pub use reader::{Fault, Read};
pub use session::{read_session, read_session_patch};
pub use tariff::{date, read_any_tariff, read_tariff, time_of_day};
pub use token::read_token;

/// Whether two texts are the same JSON: the same values, whatever their order and blanks. Numbers are compared as they are written, less
/// trailing zeros.
pub fn same_json(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    matches!((reader::canonical(one), reader::canonical(other)), (Some(one), Some(other)) if one == other)
}
