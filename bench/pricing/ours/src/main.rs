//! Our engine, asked as ../harness.rs asks; and what asks all of them: `bench`, and `differ` with a number of pairs and a seed.

mod bench;
mod children;
mod differ;
#[path = "../../harness.rs"]
mod harness;
mod made;

use harness::{Case, Engine};
use serde_json::{Map, Value, json};
use wattlane_domain::{
    Price,
    ocpi::{self, Charge},
    place::Zone,
    tariff::{Prepared, PricingPolicy, Rating, TariffSource, Unrated, price},
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

struct Ours;

impl Engine for Ours {
    type Tariff = ([Prepared; 1], Zone);
    type Charge = Charge;

    fn tariff(case: &Case) -> Option<Self::Tariff> {
        Some(([ocpi::read_tariff(&case.tariff).ok()?.value.into()], Zone::named(&case.time_zone)?))
    }

    fn charge(case: &Case) -> Option<Self::Charge> {
        Some(ocpi::read_charge(&case.cdr).ok()?.value)
    }

    fn price(charge: &Self::Charge, (tariffs, zone): &Self::Tariff) -> bool {
        std::hint::black_box(rate(charge, (tariffs, zone), PricingPolicy::default())).is_ok()
    }

    fn price_json(case: &Case, tariff: &Self::Tariff) -> bool {
        Self::charge(case).is_some_and(|charge| Self::price(&charge, tariff))
    }

    fn answer(case: &Case) -> Value {
        let (Some(charge), Some(zone)) = (Self::charge(case), Zone::named(&case.time_zone)) else {
            return json!({ "error": "the charge could not be read" });
        };
        let texts = std::iter::once(&case.tariff).chain(&case.others);
        let tariffs = texts.map(|text| Some(charge.meaning(ocpi::read_any_tariff(text).ok()?.value).into()));
        let Some(tariffs) = tariffs.collect::<Option<Vec<Prepared>>>() else {
            return json!({ "error": "the tariff could not be read" });
        };
        match rate(&charge, (&tariffs, &zone), PricingPolicy { decimals: Some(9), ..PricingPolicy::default() }) {
            Ok(rating) => amounts(&rating),
            Err(unrated) => json!({ "error": unrated.to_string() }),
        }
    }
}

fn rate(charge: &Charge, (tariffs, zone): (&[Prepared], &Zone), policy: PricingPolicy) -> Result<Rating, Unrated> {
    price(&charge.price_request(tariffs, TariffSource::Request, Some(zone), policy))
}

fn amounts(rating: &Rating) -> Value {
    let parts = rating.cost.parts().map(|(name, price)| (format!("total_{name}_cost"), amount(price)));
    Map::from_iter(parts.chain([("total_cost".to_owned(), amount(rating.cost.total))])).into()
}

fn amount(price: Price) -> Value {
    json!({ "excl_vat": price.excl_vat.amount().to_string(), "incl_vat": price.incl_vat.map(|money| money.amount().to_string()) })
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    match arguments.next().as_deref() {
        Some("bench") => bench::run(arguments.any(|argument| argument == "--quick")),
        Some("differ") => {
            let mut number = |otherwise| arguments.next().map_or(otherwise, |text| text.parse().expect("a number"));
            differ::run(number(200_000), number(1));
        }
        _ => harness::run::<Ours>(),
    }
}
