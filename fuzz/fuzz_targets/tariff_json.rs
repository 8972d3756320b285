//! Any text as a tariff: it is read or refused, and what was read can be looked at, told in every language and prepared.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wattlane_domain::{
    ocpi,
    tariff::{Language, Prepared, explain, lint},
};

fuzz_target!(|text: &str| {
    for read in [ocpi::read_tariff(text), ocpi::read_any_tariff(text)] {
        let Ok(read) = read else { continue };
        let tariff = read.value;
        lint(&tariff);
        for language in Language::ALL {
            assert!(explain(&tariff, language).iter().all(|sentence| !sentence.is_empty()));
        }
        assert_eq!(tariff.snapshot_sha256(), tariff.clone().snapshot_sha256());
        let _prepared = Prepared::from(tariff);
    }
});
