//! Any charge by any tariff: a text of each, apart by a line of its own. It has a price or a reason why not, in time that its length bounds; a credit of
//! it is the same with the other sign, and what its CPO asks can be compared.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wattlane_domain::{
    cdr::Cost,
    ocpi,
    place::Zone,
    reconcile::{Tolerance, reconcile},
    tariff::{Prepared, PriceRequest, PricingPolicy, TariffSource, price},
};

/// What stands between a tariff and a charge.
const APART: &str = "\n---\n";

fuzz_target!(|text: &str| {
    let Some((tariff, charge)) = text.split_once(APART) else { return };
    let (Ok(tariff), Ok(charge)) = (ocpi::read_any_tariff(tariff), ocpi::read_charge(charge)) else { return };
    let (tariffs, charge) = ([Prepared::from(tariff.value)], charge.value);
    for zone in ["Europe/Amsterdam", "Australia/Lord_Howe"] {
        let zone = Zone::named(zone);
        for assume_unmeasured_matches in [false, true] {
            let policy = PricingPolicy { assume_unmeasured_matches, ..PricingPolicy::default() };
            let request =
                |credit| PriceRequest { credit, ..charge.price_request(&tariffs, TariffSource::Request, zone.as_ref(), policy) };
            let (plain, credit) = (price(&request(false)), price(&request(true)));
            let Ok(rating) = plain else {
                assert!(credit.is_err());
                continue;
            };
            assert_eq!(credit.map(|credit| credit.cost.total.excl_vat.nanos), Ok(rating.cost.total.excl_vat.nanos.saturating_neg()));
            let received = Cost::of_total(rating.cost.total);
            let _report = reconcile(&received, &request(false), &rating, Tolerance::default());
        }
    }
});
