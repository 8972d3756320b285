//! Prices with tax, without it, and those of which nobody says what comes upon them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod asked;
mod made;

use jiff::{SignedDuration, Timestamp};
use wattlane_domain::{
    Decimal, Price,
    charging::{ChargingPeriod, Dimension, DimensionKind},
    tariff::{Component, ComponentKind, Element, PriceRequest, PricingPolicy, Rounding, Tariff, TaxIncluded, price},
};

/// One kWh at each of some prices, in steps of an hour; the prices stand in tariff elements by energy.
fn total(prices: &[(&str, Option<i64>)], tax_included: Option<TaxIncluded>, rounding: Rounding) -> Price {
    let start: Timestamp = "2026-05-04T09:00:00Z".parse().unwrap();
    let element = |(place, (price, vat)): (usize, &(&str, Option<i64>))| Element {
        components: vec![Component {
            kind: ComponentKind::Energy,
            price: price.parse().unwrap(),
            vat: vat.map(Decimal::from),
            step_size: 1,
        }],
        restrictions: Some(wattlane_domain::tariff::Restrictions { max_kwh: Some((place + 1).into()), ..Default::default() }),
    };
    let tariff = Tariff { tax_included, ..made::tariff(prices.iter().enumerate().map(element).collect()) };
    let hours = |place: usize| SignedDuration::from_hours(i64::try_from(place).unwrap());
    let kwh = || vec![Dimension { kind: DimensionKind::Energy, volume: Decimal::ONE }];
    let period = |place| ChargingPeriod { start_time: start + hours(place), dimensions: kwh(), tariff_id: None };
    let periods: Vec<_> = (0..prices.len()).map(period).collect();
    let rating = price(&PriceRequest {
        policy: PricingPolicy { decimals: Some(6), rounding, ..PricingPolicy::default() },
        ..asked::of(start, start + hours(prices.len()), &periods, &[tariff.into()])
    });
    rating.unwrap().cost.total
}

fn told(price: Price) -> (String, Option<String>) {
    (price.excl_vat.amount().to_string(), price.incl_vat.map(|money| money.amount().to_string()))
}

#[test]
fn what_a_price_with_tax_is_without_it_follows_from_its_vat() {
    let of = |prices: &[(&str, Option<i64>)], tax| told(total(prices, tax, Rounding::HalfAwayFromZero));
    let known = |excl: &str, incl: &str| (excl.to_owned(), Some(incl.to_owned()));
    use TaxIncluded::*;
    assert_eq!(of(&[("1.21", Some(21))], Some(Yes)), known("1", "1.21"));
    assert_eq!(of(&[("1.21", Some(21))], Some(No)), known("1.21", "1.4641"));
    assert_eq!(of(&[("1.21", Some(21))], None), known("1.21", "1.4641"));
    assert_eq!(of(&[("1.21", Some(21))], Some(NotApplicable)), known("1.21", "1.21"));
    assert_eq!(of(&[("1.21", None)], Some(Yes)), known("1.21", "1.21"));
    // 1.21 at 21 % and 1.1 at 10 % are 1 each.
    assert_eq!(of(&[("1.21", Some(21)), ("1.1", Some(10))], Some(Yes)), known("2", "2.31"));
}

#[test]
fn what_nobody_says_is_not_known() {
    let of = |prices: &[(&str, Option<i64>)]| told(total(prices, Some(TaxIncluded::NotStated), Rounding::HalfAwayFromZero));
    assert_eq!(of(&[("1.21", None)]), ("1.21".to_owned(), None));
    assert_eq!(of(&[("1", Some(21))]), ("1".to_owned(), Some("1.21".to_owned())), "a rate that is given all the same");
    assert_eq!(of(&[("1", Some(21)), ("1", None)]), ("2".to_owned(), None));
}

/// Neither 0.40 / 1.21 nor 0.81 / 1.21 ends; rounded down each for itself they would make 0.999999.
#[test]
fn tax_is_taken_out_of_the_sum_and_not_of_each_line() {
    let prices = [("0.40", Some(21)), ("0.81", Some(21))];
    assert_eq!(told(total(&prices, Some(TaxIncluded::Yes), Rounding::Down)).0, "1");
}
