//! `ocpi-tariffs`, asked as ../harness.rs asks.

#[path = "../../harness.rs"]
mod harness;

use chrono_tz::Tz;
use harness::{Case, Engine};
use ocpi_tariffs::{Money, Price, Version, cdr, json, price, tariff};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

struct Tariffs;

impl Engine for Tariffs {
    type Tariff = (tariff::Versioned<'static>, Tz);
    type Charge = (cdr::Versioned<'static>, Tz);

    fn tariff(case: &Case) -> Option<Self::Tariff> {
        let text: &'static str = case.tariff.clone().leak();
        Some((tariff::from_json(json::parse_object(text).ok()?, version(case)).into_parts().0, case.time_zone.parse().ok()?))
    }

    /// It prices fastest by a tariff that the charge brings along: one that is handed over is given away with each call.
    fn charge(case: &Case) -> Option<Self::Charge> {
        let mut cdr: Value = serde_json::from_str(&case.cdr).ok()?;
        let tariff: Value = serde_json::from_str(&case.tariff).ok()?;
        cdr.as_object_mut()?.insert("tariffs".to_owned(), Value::from(vec![tariff]));
        let text: &'static str = cdr.to_string().leak();
        Some((cdr::from_json(json::parse_object(text).ok()?, Version::V221).into_parts().0, case.time_zone.parse().ok()?))
    }

    fn price((charge, zone): &Self::Charge, _: &Self::Tariff) -> bool {
        std::hint::black_box(cdr::price(charge, price::TariffSource::UseCdr, *zone)).is_ok()
    }

    fn price_json(case: &Case, (tariff, zone): &Self::Tariff) -> bool {
        let Ok(document) = json::parse_object(&case.cdr) else { return false };
        let (cdr, _) = cdr::from_json(document, Version::V221).into_parts();
        std::hint::black_box(cdr::price(&cdr, price::TariffSource::single(tariff.clone()), *zone)).is_ok()
    }

    fn answer(case: &Case) -> Value {
        let (Some((tariff, zone)), Ok(document)) = (Self::tariff(case), json::parse_object(&case.cdr)) else {
            return json!({ "error": "the charge or its tariff could not be read" });
        };
        let (cdr, _) = cdr::from_json(document, version(case)).into_parts();
        match cdr::price(&cdr, price::TariffSource::single(tariff), zone) {
            Ok(report) => amounts(&report.into_parts().0),
            Err(set) => json!({ "error": set.into_parts().0.warning().to_string() }),
        }
    }
}

fn version(case: &Case) -> Version {
    if case.version.as_deref() == Some("2.1.1") { Version::V211 } else { Version::V221 }
}

fn amounts(report: &price::Report) -> Value {
    let parts = [
        ("total_cost", report.total_cost.calculated),
        ("total_energy_cost", report.total_energy_cost.calculated),
        ("total_time_cost", report.total_charging_time_cost.calculated),
        ("total_parking_cost", report.total_idle_cost.calculated),
        ("total_fixed_cost", report.total_fixed_cost.calculated),
    ];
    let known = parts.into_iter().filter_map(|(name, price)| Some((name.to_owned(), amount(price?))));
    Map::from_iter(known).into()
}

fn amount(price: Price) -> Value {
    let decimal = |money: Money| Decimal::from(money).to_string();
    json!({ "excl_vat": decimal(price.excl_vat), "incl_vat": price.incl_vat.map(decimal) })
}

fn main() {
    harness::run::<Tariffs>();
}
