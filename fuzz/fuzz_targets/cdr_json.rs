//! Any text as a CDR: it is read or refused, and what was read can be checked.

#![no_main]

use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use wattlane_domain::{cdr::check, ocpi};

fuzz_target!(|text: &str| {
    if let Ok(read) = ocpi::read_cdr(text) {
        let _outcome = check(&read.value, Timestamp::UNIX_EPOCH);
    }
    let _charge = ocpi::read_charge(text);
});
