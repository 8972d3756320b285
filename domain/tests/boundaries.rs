//! Periods that a CPO should have cut: priced as they began, and told (DOMAIN A1).
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod asked;

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Value, json};
use wattlane_domain::{
    charging::{ChargingPeriod, Dimension, DimensionKind},
    finding::FindingCode,
    ocpi,
    place::Zone,
    tariff::{PriceRequest, Rating, price},
};

const ZONE: &str = "Europe/Amsterdam";

/// A local time of May 2026, which begins with a Friday.
fn at(day_and_time: &str) -> Timestamp {
    let local: jiff::civil::DateTime = format!("2026-05-{day_and_time}").parse().unwrap();
    local.to_zoned(TimeZone::get(ZONE).unwrap()).unwrap().timestamp()
}

fn period(start_time: Timestamp, kwh: i64) -> ChargingPeriod {
    ChargingPeriod { start_time, dimensions: vec![Dimension { kind: DimensionKind::Energy, volume: kwh.into() }], tariff_id: None }
}

fn rate(elements: &Value, periods: &[ChargingPeriod], end: Timestamp) -> Rating {
    let tariff = json!({"country_code": "NL", "party_id": "ABC", "id": "T", "currency": "EUR", "elements": elements});
    let tariff = ocpi::read_tariff(&tariff.to_string()).unwrap().value;
    let zone = Zone::named(ZONE);
    price(&PriceRequest { zone: zone.as_ref(), ..asked::of(periods[0].start_time, end, periods, &[tariff.into()]) }).unwrap()
}

fn told(rating: &Rating) -> Vec<&str> {
    let spans = rating.findings.iter().filter(|finding| finding.code == FindingCode::PeriodSpansPriceChange);
    spans.map(|finding| finding.path.as_str()).collect()
}

fn element(kind: &str, price: &str, restrictions: Value) -> Value {
    json!({"price_components": [{"type": kind, "price": price, "step_size": 1}], "restrictions": restrictions})
}

/// Another price under these restrictions, and one of all other times.
fn tiers(restrictions: Value) -> Value {
    json!([element("ENERGY", "0.20", restrictions), element("ENERGY", "0.40", Value::Null)])
}

#[test]
fn a_window_that_lies_within_a_period_is_told() {
    let night = json!({"start_time": "23:00", "end_time": "07:00"});
    let weekend = json!({"day_of_week": ["SATURDAY", "SUNDAY"]});
    let cases = [
        (night.clone(), "04T22:30", "05T07:30", true),
        (night.clone(), "04T22:30", "04T23:00", false),
        (night.clone(), "04T22:30", "04T23:00:01", true),
        (night.clone(), "04T23:00", "05T07:00", false),
        (night.clone(), "04T23:00", "05T07:00:01", true),
        (night, "04T07:00", "04T23:00", false),
        (weekend.clone(), "01T12:00", "04T12:00", true),
        (weekend.clone(), "04T12:00", "08T12:00", false),
        (weekend, "02T00:00", "04T00:00", false),
        (json!({"start_date": "2026-05-05", "end_date": "2026-05-06"}), "04T12:00", "06T12:00", true),
        (json!({"start_date": "2026-05-05", "end_date": "2026-05-06"}), "06T00:00", "06T12:00", false),
        (json!({"min_duration": 3600, "max_duration": 5400}), "04T12:00", "04T14:00", true),
        (json!({"min_duration": 3600, "max_duration": 5400}), "04T12:00", "04T13:00", false),
        (json!({"min_kwh": 4, "max_kwh": 6}), "04T12:00", "04T14:00", true),
        (json!({"min_kwh": 10}), "04T12:00", "04T14:00", false),
        // A third of the energy has flowed when this window opens, and it is over before half of it has.
        (json!({"start_time": "14:00", "end_time": "14:30", "min_kwh": 5}), "04T12:00", "04T18:00", false),
        (json!({"start_time": "14:00", "end_time": "14:30", "min_kwh": 4}), "04T12:00", "04T18:00", true),
    ];
    for (restrictions, start, end, want) in cases {
        let rating = rate(&tiers(restrictions.clone()), &[period(at(start), 10)], at(end));
        assert_eq!(told(&rating), if want { vec!["charging_periods[0]"] } else { vec![] }, "{restrictions} from {start} to {end}");
    }
}

#[test]
fn an_hour_that_comes_twice_has_its_boundaries_twice() {
    let half_past_two = tiers(json!({"start_time": "02:30", "end_time": "03:00"}));
    let utc = |time: &str| format!("2026-10-25T{time}Z").parse::<Timestamp>().unwrap();
    // 02:45 in summer time to 02:15 in winter time: the clock goes back at 03:00, and the window ends there.
    assert_eq!(told(&rate(&half_past_two, &[period(utc("00:45:00"), 10)], utc("01:15:00"))), ["charging_periods[0]"]);
    assert_eq!(told(&rate(&half_past_two, &[period(utc("01:00:00"), 10)], utc("01:45:00"))), ["charging_periods[0]"]);
    assert_eq!(told(&rate(&half_past_two, &[period(utc("01:00:00"), 10)], utc("01:30:00"))), [""; 0]);
}

#[test]
fn a_fixed_fee_that_begins_within_a_period_is_charged_by_a_later_one_or_told() {
    let elements = json!([element("FLAT", "2", json!({"min_duration": 3600})), element("ENERGY", "0.40", Value::Null)]);
    let (start, end) = (at("04T12:00"), at("04T14:00"));
    let whole = rate(&elements, &[period(start, 10)], end);
    assert_eq!((told(&whole), whole.cost.fixed), (vec!["charging_periods[0]"], None));
    let cut = rate(&elements, &[period(start, 5), period(at("04T13:00"), 5)], end);
    assert_eq!((told(&cut), cut.cost.fixed.is_some()), (vec![], true));
    let later = rate(&elements, &[period(start, 5), period(at("04T13:30"), 5)], end);
    assert_eq!((told(&later), later.cost.fixed), (vec![], cut.cost.fixed), "the fee is the same, whenever it is charged");
    let short = rate(&elements, &[period(start, 10)], at("04T13:00"));
    assert_eq!((told(&short), short.cost.fixed), (vec![], None));
}

#[test]
fn a_charge_of_eight_thousand_years_is_told_and_soon_done() {
    let night = tiers(json!({"start_time": "23:00", "end_time": "23:00", "day_of_week": ["MONDAY"]}));
    let periods: Vec<ChargingPeriod> =
        (0..1_000).map(|n| period(at("04T12:00").saturating_add((n * 60_000).hours()).unwrap(), 1)).collect();
    let rating = rate(&night, &periods, Timestamp::MAX);
    assert!(told(&rating).len() > 900, "{}", told(&rating).len());
}

proptest! {
    /// Told exactly where a look at each minute finds another price.
    #[test]
    fn each_minute_of_a_period_is_as_good_as_its_boundaries(
        windows in vec((option::of(0i64..24), option::of(0i64..24), option::of(1u64..6), option::of(0i64..8)), 1..4),
        start in select(vec!["02T20:00", "04T09:30", "09T23:59"]), minutes in 1i64..3_000,
    ) {
        let clock = |hour: Option<i64>| hour.map(|hour| format!("{hour:02}:00"));
        let mut elements: Vec<Value> = windows.iter().enumerate().map(|(index, (from, until, kwh, hours))| {
            let restrictions = json!({"start_time": clock(*from), "end_time": clock(*until), "max_kwh": kwh, "min_duration": hours.map(|h| h * 3_600)});
            element("ENERGY", &format!("0.{}", index + 1), restrictions)
        }).collect();
        elements.push(element("ENERGY", "1", Value::Null));
        let start = at(start);
        let end = start + minutes.minutes();
        // 1 kWh a minute would cross a bound within one: here it is reached on the minute.
        let whole = rate(&elements.clone().into(), &[period(start, minutes)], end);
        let each: Vec<ChargingPeriod> = (0..minutes).map(|n| period(start + n.minutes(), 1)).collect();
        let prices = rate(&elements.into(), &each, end).lines.into_iter().map(|line| line.unit_price()).collect::<Vec<_>>();
        let changes = prices.iter().any(|price| *price != prices[0]);
        prop_assert_eq!(!told(&whole).is_empty(), changes, "{:?}", prices);
    }
}
