//! `ocpi-kit`, asked as ../harness.rs asks.

#[path = "../../harness.rs"]
mod harness;

use harness::{Case, Engine};
use ocpi_kit::{
    convert::Upgrade,
    tariffs::{CostBreakdown, PricedPeriod, PricedSession, PricingEngine, TimeZone},
    v2_2_1::{cdrs::Cdr, tariffs::Tariff as Tariff221},
    v2_3_0::tariffs::{Tariff, TariffDimensionType},
};
use serde_json::{Map, Value, json};
use std::cell::OnceCell;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

struct Kit;

impl Engine for Kit {
    type Tariff = ([Tariff; 1], TimeZone);
    type Charge = PricedSession;

    fn tariff(case: &Case) -> Option<Self::Tariff> {
        let tariff: Tariff221 = serde_json::from_str(&case.tariff).ok()?;
        Some(([tariff.upgrade().ignore_losses()], TimeZone::named(&case.time_zone).ok()?))
    }

    fn charge(case: &Case) -> Option<Self::Charge> {
        let cdr: Cdr = serde_json::from_str(&case.cdr).ok()?;
        Some(PricedSession::from_cdr_v2_2_1(&cdr, TimeZone::named(&case.time_zone).ok()?))
    }

    fn price(charge: &Self::Charge, (tariff, _): &Self::Tariff) -> bool {
        engine(|engine| std::hint::black_box(engine.price(charge, tariff)).is_ok())
    }

    fn price_json(case: &Case, (tariff, zone): &Self::Tariff) -> bool {
        let Ok(cdr) = serde_json::from_str::<Cdr>(&case.cdr) else { return false };
        let session = PricedSession::from_cdr_v2_2_1(&cdr, zone.clone());
        engine(|engine| std::hint::black_box(engine.price(&session, tariff)).is_ok())
    }

    fn answer(case: &Case) -> Value {
        match cost(case) {
            Ok(cost) => amounts(&cost),
            Err(error) => json!({ "error": error }),
        }
    }
}

fn engine<T>(work: impl FnOnce(&PricingEngine) -> T) -> T {
    thread_local!(static ENGINE: OnceCell<PricingEngine> = const { OnceCell::new() });
    ENGINE.with(|cell| work(cell.get_or_init(PricingEngine::new)))
}

/// In full precision: what is compared is not how anybody rounds.
fn cost(case: &Case) -> Result<CostBreakdown, String> {
    let text = std::iter::once(&case.tariff).chain(&case.others);
    let tariffs = text.map(|text| match case.version.as_deref() {
        Some("2.3.0") => serde_json::from_str::<Tariff>(text),
        _ => serde_json::from_str::<Tariff221>(text).map(|tariff| tariff.upgrade().ignore_losses()),
    });
    let tariffs: Vec<Tariff> = tariffs.collect::<Result<_, _>>().map_err(|error| error.to_string())?;
    let cdr: Cdr = serde_json::from_str(&case.cdr).map_err(|error| error.to_string())?;
    let zone = TimeZone::named(&case.time_zone).map_err(|error| error.to_string())?;
    let mut policy = ocpi_kit::tariffs::PricingPolicy::default();
    (policy.component_decimals, policy.currency_decimals) = (12, 12);
    let mut session = PricedSession::from_cdr_v2_2_1(&cdr, zone);
    // A CDR of 2.2.1 does not say it, and it asks the caller.
    let used =
        |period: &PricedPeriod| [period.energy_kwh, period.charging_hours, period.parking_hours].iter().any(|volume| !volume.is_zero());
    session.reservation_expired = !session.periods.iter().any(used);
    PricingEngine::with_policy(policy).price(&session, &tariffs).map_err(|error| error.to_string())
}

fn amounts(cost: &CostBreakdown) -> Value {
    let mut answer = Map::new();
    let total = json!({ "excl_vat": cost.total_excl_vat.to_string(), "incl_vat": cost.total_incl_vat.to_string() });
    answer.insert("total_cost".to_owned(), total);
    for (name, kind) in [
        ("total_energy_cost", TariffDimensionType::Energy),
        ("total_time_cost", TariffDimensionType::Time),
        ("total_parking_cost", TariffDimensionType::ParkingTime),
        ("total_fixed_cost", TariffDimensionType::Flat),
    ] {
        let Some(part) = cost.dimension(kind) else { continue };
        let price = json!({ "excl_vat": part.cost.to_string(), "incl_vat": part.cost_with_vat().to_string() });
        answer.insert(name.to_owned(), price);
    }
    answer.into()
}

fn main() {
    harness::run::<Kit>();
}
