//! A tariff that is nothing but its elements.

use wattlane_domain::{
    Currency,
    tariff::{Element, Tariff, TariffKey},
};

pub fn tariff(elements: Vec<Element>) -> Tariff {
    Tariff {
        key: TariffKey { country_code: "NL".into(), party_id: "ABC".into(), tariff_id: "T".into() },
        currency: Currency::EUR,
        kind: None,
        alt_text: Vec::new(),
        alt_url: None,
        min_price: None,
        max_price: None,
        tax_included: None,
        elements,
        start_time: None,
        end_time: None,
        last_updated: None,
    }
}
