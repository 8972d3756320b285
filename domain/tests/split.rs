//! Periods that are made of meter values: nothing of the session is lost, and no price changes within one.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod asked;
mod made;

use jiff::{SignedDuration, Timestamp, civil::time};
use proptest::{collection::vec, option, prelude::*};
use wattlane_domain::{
    Decimal, Energy,
    charging::{ChargingPeriod, DimensionKind},
    finding::FindingCode,
    place::Zone,
    tariff::{Component, ComponentKind, Element, MeterValue, Prepared, PriceRequest, PricingPolicy, Rating, Restrictions, price, split},
};

fn start() -> Timestamp {
    "2026-10-24T21:00:00Z".parse().unwrap()
}

fn value(minutes: i64, watt_hours: i64, amperes: i64) -> MeterValue {
    MeterValue {
        time: start() + SignedDuration::from_mins(minutes),
        energy: Energy::from_milliwatt_hours(watt_hours * 1_000),
        current: Some(amperes.into()),
        power: Some(Decimal::new(amperes * 690, 3)),
        paused: false,
    }
}

fn element(kind: ComponentKind, price: i64, restrictions: Restrictions) -> Element {
    let component = Component { kind, price: Decimal::new(price, 2), vat: None, step_size: 1 };
    Element { components: vec![component], restrictions: Some(restrictions) }
}

fn rate(tariff: &Prepared, periods: &[ChargingPeriod], end: Timestamp) -> Rating {
    price(&PriceRequest {
        zone: zone().as_ref(),
        policy: PricingPolicy { decimals: Some(9), ..PricingPolicy::default() },
        ..asked::of(start(), end, periods, std::slice::from_ref(tariff))
    })
    .unwrap()
}

fn zone() -> Option<Zone> {
    Zone::named("Europe/Amsterdam")
}

fn sum(periods: &[ChargingPeriod], kind: DimensionKind) -> Decimal {
    periods.iter().filter_map(|period| period.volume(kind).unwrap()).sum()
}

#[test]
fn a_tier_and_a_window_cut_where_they_begin() {
    let tiers = vec![
        element(ComponentKind::Energy, 20, Restrictions { max_kwh: Some(5.into()), ..Restrictions::default() }),
        element(
            ComponentKind::Energy,
            30,
            Restrictions { start_time: Some(time(0, 0, 0, 0)), end_time: Some(time(6, 0, 0, 0)), ..Restrictions::default() },
        ),
        element(ComponentKind::Energy, 40, Restrictions::default()),
    ];
    let tariff = Prepared::from(made::tariff(tiers));
    // From 23:00 by the clock, 10 kWh in two hours: 5 kWh at midnight, where the window begins too.
    let periods = split(&tariff, zone().as_ref(), &[value(0, 0, 16), value(120, 10_000, 16)]).unwrap();
    let starts: Vec<String> = periods.iter().map(|period| period.start_time.to_string()).collect();
    assert_eq!(starts, ["2026-10-24T21:00:00Z", "2026-10-24T22:00:00Z"]);
    assert_eq!(rate(&tariff, &periods, start() + SignedDuration::from_hours(2)).cost.total.excl_vat.amount(), Decimal::new(25, 1));
}

#[test]
fn a_reading_stays_where_energy_did_not_come_evenly_and_a_restriction_lies_in_between() {
    // Down and up again: at midnight, where the window begins, less than nothing was charged; evenly it would have been more.
    let window = Restrictions { end_time: Some(time(0, 1, 0, 0)), min_kwh: Some(0.into()), ..Restrictions::default() };
    let tariff = Prepared::from(made::tariff(vec![element(ComponentKind::Energy, 20, window)]));
    let values = [value(0, 0, 0), value(41, -1_728, 0), value(166, 1, 0)];
    let periods = split(&tariff, zone().as_ref(), &values).unwrap();
    let starts: Vec<String> = periods.iter().map(|period| period.start_time.to_string()).collect();
    assert_eq!(starts, ["2026-10-24T21:00:00Z", "2026-10-24T21:41:00Z"]);
    let rating = rate(&tariff, &periods, start() + SignedDuration::from_mins(166));
    assert!(rating.findings.iter().all(|finding| finding.code != FindingCode::PeriodSpansPriceChange), "{:?}", rating.findings);
}

#[test]
fn who_is_held_back_does_not_park() {
    let tariff = Prepared::from(made::tariff(vec![element(ComponentKind::ParkingTime, 600, Restrictions::default())]));
    let held = MeterValue { paused: true, ..value(60, 7_000, 0) };
    let parked = split(&tariff, None, &[value(0, 0, 16), value(60, 7_000, 0), value(120, 7_000, 0)]).unwrap();
    let paused = split(&tariff, None, &[value(0, 0, 16), held, value(120, 7_000, 0)]).unwrap();
    let hour = Decimal::ONE;
    assert_eq!([sum(&parked, DimensionKind::ParkingTime), sum(&parked, DimensionKind::Time)], [hour, hour]);
    assert_eq!([sum(&paused, DimensionKind::ParkingTime), sum(&paused, DimensionKind::Time)], [Decimal::ZERO, hour * Decimal::TWO]);
}

fn restrictions() -> impl Strategy<Value = Restrictions> {
    let kwh = || option::weighted(0.3, (0i64..40).prop_map(Decimal::from));
    let seconds = || option::weighted(0.3, 0i64..20_000);
    let clock = || option::weighted(0.4, (0i8..24, 0i8..60).prop_map(|(hour, minute)| time(hour, minute, 0, 0)));
    let amperes = || option::weighted(0.3, (0i64..40).prop_map(Decimal::from));
    (kwh(), kwh(), seconds(), seconds(), clock(), clock(), amperes(), amperes()).prop_map(
        |(min_kwh, max_kwh, min_duration, max_duration, start_time, end_time, min_current, max_current)| Restrictions {
            min_kwh,
            max_kwh,
            min_duration,
            max_duration,
            start_time,
            end_time,
            min_current,
            max_current,
            ..Restrictions::default()
        },
    )
}

proptest! {
    #[test]
    fn nothing_is_lost_and_no_price_changes_within_a_period(
        elements in vec((prop::sample::select(ComponentKind::ALL.to_vec()), 0i64..200, restrictions()), 1..6),
        steps in vec((1i64..200, prop_oneof![2 => 0i64..20_000, 1 => Just(0), 1 => -3_000i64..0], 0i64..40), 1..8),
    ) {
        let tariff = Prepared::from(made::tariff(elements.into_iter().map(|(kind, price, one)| element(kind, price, one)).collect()));
        let (mut minutes, mut energy, mut values) = (0, 0, vec![value(0, 0, steps[0].2)]);
        for (more, gained, amperes) in &steps {
            (minutes, energy) = (minutes + more, energy + gained);
            values.push(value(minutes, energy, *amperes));
        }
        let periods = split(&tariff, zone().as_ref(), &values).unwrap();
        prop_assert_eq!(sum(&periods, DimensionKind::Energy), Decimal::new(energy, 3));
        let end = values.last().unwrap().time;
        let rating = rate(&tariff, &periods, end);
        let spans: Vec<_> = rating.findings.iter().filter(|finding| finding.code == FindingCode::PeriodSpansPriceChange).collect();
        prop_assert!(spans.is_empty(), "{:?} in {:?}", spans, periods);
        let hours = sum(&periods, DimensionKind::Time) + sum(&periods, DimensionKind::ParkingTime);
        prop_assert_eq!((hours * Decimal::from(60)).round_dp(9), Decimal::from(minutes));
        prop_assert!(periods.is_sorted_by(|one, next| one.start_time < next.start_time));
    }
}
