//! What a CPO bills beside what we find: an error that was planted is named, with its part and its amount.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod asked;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use serde_json::{Value, json};
use wattlane_domain::{
    Decimal,
    cdr::Cost,
    charging::{ChargingPeriod, Dimension, DimensionKind},
    money::{Money, Price},
    ocpi,
    place::Zone,
    reconcile::{CauseKind, Part, Reconciliation, Tolerance, Verdict, reconcile},
    tariff::{Prepared, PriceRequest, Rating, price},
};

/// A cent.
const CENT: i64 = 10_000_000;
/// Of parking, by the usual tariff.
const FREE_MINUTES: i64 = 30;

/// Energy in the first hour from 21:30 UTC, and so many minutes of parking after it, cut where the usual tariff begins to ask for them.
struct Charge {
    periods: Vec<ChargingPeriod>,
    end: Timestamp,
}

fn start() -> Timestamp {
    "2026-01-15T21:30:00Z".parse().unwrap()
}

fn charge(watt_hours: i64, parked_minutes: i64) -> Charge {
    let hour = start() + SignedDuration::from_hours(1);
    let period = |start_time, kind, volume| ChargingPeriod { start_time, dimensions: vec![Dimension { kind, volume }], tariff_id: None };
    let energy = period(start(), DimensionKind::Energy, Decimal::new(watt_hours, 3));
    let parking = |from: i64, minutes: i64| {
        let start = hour + SignedDuration::from_mins(from);
        period(start, DimensionKind::ParkingTime, Decimal::from(minutes) / Decimal::from(60))
    };
    let free = parked_minutes.min(FREE_MINUTES);
    let periods = vec![energy, parking(0, free), parking(free, parked_minutes - free)];
    Charge { periods, end: hour + SignedDuration::from_mins(parked_minutes) }
}

fn tariff(elements: &Value) -> [Prepared; 1] {
    let tariff = json!({"country_code": "NL", "party_id": "ABC", "id": "1", "currency": "EUR", "elements": elements});
    [ocpi::read_tariff(&tariff.to_string()).unwrap().value.into()]
}

fn element(kind: &str, price: &str, step_size: u32, restrictions: Value) -> Value {
    json!({"price_components": [{"type": kind, "price": price, "step_size": step_size, "vat": 21}], "restrictions": restrictions})
}

/// Energy by day and night, parking an hour and a half after the start, and a fee.
fn usual() -> Value {
    json!([
        element("ENERGY", "0.20", 1, json!({"start_time": "23:00", "end_time": "07:00"})),
        element("ENERGY", "0.40", 1, Value::Null),
        element("PARKING_TIME", "3.00", 1, json!({"min_duration": 5_400})),
        element("FLAT", "1.00", 1, Value::Null),
    ])
}

/// What we find, and what is said of a cost that is ours with a change.
fn compared(charge: &Charge, elements: &Value, change: impl FnOnce(&mut Cost, &Rating), tolerance: Tolerance) -> Reconciliation {
    let (tariffs, zone) = (tariff(elements), Zone::named("Europe/Amsterdam"));
    let request = PriceRequest { zone: zone.as_ref(), ..asked::of(start(), charge.end, &charge.periods, &tariffs) };
    let rating = price(&request).unwrap();
    let mut received = rating.cost.clone();
    change(&mut received, &rating);
    reconcile(&received, &request, &rating, tolerance).unwrap()
}

fn cents(tolerance: i64) -> Tolerance {
    Tolerance { amount: Decimal::new(tolerance, 2), percent: Decimal::ZERO }
}

fn eur(amount: &str) -> Money {
    format!("{amount} EUR").parse().unwrap()
}

/// The part set to so much, and the total with it.
fn set(cost: &mut Cost, part: Part, amount: Money) {
    let place = match part {
        Part::Total => return cost.total = Price { excl_vat: amount, incl_vat: None },
        Part::Energy => &mut cost.energy,
        Part::Time => &mut cost.time,
        Part::Parking => &mut cost.parking,
        Part::Fixed => &mut cost.fixed,
        Part::Reservation => &mut cost.reservation,
    };
    let before = place.map_or(0, |price| price.excl_vat.nanos);
    *place = Some(Price { excl_vat: amount, incl_vat: None });
    let total = Money { nanos: cost.total.excl_vat.nanos + amount.nanos - before, ..amount };
    cost.total = Price { excl_vat: total, incl_vat: None };
}

/// The one cause that is found where a part costs so much, or, where the CPO gives its total alone, where the total does.
fn cause(charge: &Charge, elements: &Value, part: Part, amount: &str, alone: bool) -> (CauseKind, Part, String) {
    let change = |cost: &mut Cost, _: &Rating| {
        set(cost, part, eur(amount));
        if alone {
            *cost = Cost::of_total(cost.total);
        }
    };
    let report = compared(charge, elements, change, cents(1));
    let [cause] = &report.causes[..] else { panic!("{:#?}", report.causes) };
    (cause.kind, cause.part, cause.text.clone())
}

#[test]
fn what_agrees_agrees_and_what_is_near_enough_is_tolerated() {
    let charge = charge(10_000, 60);
    let of = |nanos: i64, tolerance| {
        let change = |cost: &mut Cost, _: &Rating| cost.total.excl_vat.nanos += nanos;
        compared(&charge, &usual(), change, tolerance).verdict
    };
    assert_eq!(of(0, cents(0)), Verdict::Agrees);
    assert_eq!(of(CENT / 4, cents(0)), Verdict::Agrees, "half of a cent is nobody's");
    assert_eq!(of(2 * CENT, cents(2)), Verdict::Tolerated);
    assert_eq!(of(3 * CENT, cents(2)), Verdict::Differs);
    let percent = Tolerance { amount: Decimal::ZERO, percent: Decimal::ONE };
    assert_eq!((of(2 * CENT, percent), of(50 * CENT, percent)), (Verdict::Tolerated, Verdict::Differs));
    let report = compared(&charge, &usual(), |_, _| {}, cents(0));
    assert!(report.causes.is_empty());
}

#[test]
fn a_report_says_what_a_person_needs_who_argues_with_a_cpo() {
    // From 22:30 to 24:00 local time; parking costs from 23:00 local time on, which is an hour and a half after the start.
    let charge = charge(10_000, 60);
    let report = compared(&charge, &usual(), |cost, _| set(cost, Part::Parking, eur("3.00")), cents(1));
    assert_eq!(report.verdict, Verdict::Differs);
    assert_eq!(
        report.text,
        "The CPO bills 8.00 EUR without VAT, tariff NL*ABC*1 gives 6.50 EUR: 1.50 EUR more. \
         Parking: 30 min that the tariff leaves free are billed at 3.00 EUR an hour, the price of element 3."
    );
}

#[test]
fn each_reading_that_cpos_take_is_named() {
    let usual = usual();
    let sure = charge(10_000, 60);
    for alone in [false, true] {
        let of = |charge: &Charge, elements: &Value, part, amount| {
            let (kind, found, _) = cause(charge, elements, part, amount, alone);
            (kind, found)
        };
        // Half an hour of parking that is free at 3.00 an hour.
        assert_eq!(of(&sure, &usual, Part::Parking, "3.00"), (CauseKind::FreeBilled, Part::Parking), "alone: {alone}");
        // In UTC the hour begins at 21:30, and the night at 23:00: all by day, as all of the other element would be.
        let split = json!([
            element("ENERGY", "0.20", 1, json!({"start_time": "22:00", "end_time": "07:00"})),
            element("ENERGY", "0.40", 1, Value::Null),
        ]);
        assert_eq!(of(&sure, &split, Part::Energy, "4.00"), (CauseKind::TimeInUtc, Part::Energy), "alone: {alone}");
        let of_energy = |price, step| json!([element("ENERGY", price, step, Value::Null)]);
        // 10.3 kWh in steps of 1 kWh are 11.
        assert_eq!(of(&charge(10_300, 0), &of_energy("0.30", 1_000), Part::Energy, "3.09"), (CauseKind::StepsLeftOut, Part::Energy));
        assert_eq!(of(&sure, &usual, Part::Energy, "2.00"), (CauseKind::OtherElement, Part::Energy), "alone: {alone}");
        // 2.5 kWh more at 0.40.
        assert_eq!(of(&sure, &of_energy("0.40", 1), Part::Energy, "5.00"), (CauseKind::OtherQuantity, Part::Energy));
    }
}

#[test]
fn vat_where_none_should_be_and_parts_that_are_not_the_total_are_named() {
    let sure = charge(10_000, 0);
    let energy = json!([element("ENERGY", "0.40", 1, Value::Null)]);
    assert_eq!(cause(&sure, &energy, Part::Energy, "4.84", false).0, CauseKind::VatIncluded);
    assert_eq!(cause(&sure, &energy, Part::Total, "4.84", true).0, CauseKind::VatIncluded);
    let odd = compared(&sure, &energy, |cost, _| cost.total.excl_vat.nanos += 100 * CENT, cents(1));
    assert_eq!((odd.causes[0].kind, odd.causes[0].amount), (CauseKind::SumOfParts, eur("1")));
    let other_vat = |cost: &mut Cost, _: &Rating| cost.total.incl_vat = Some(eur("4.76"));
    let vat = compared(&sure, &energy, other_vat, cents(1));
    assert_eq!((vat.verdict, vat.causes[0].kind, vat.causes[0].amount), (Verdict::Agrees, CauseKind::Vat, eur("-0.08")));
}

#[test]
fn what_a_credit_takes_back_too_much_is_explained_as_in_the_charge() {
    let (charge, tariffs, zone) = (charge(10_000, 60), tariff(&usual()), Zone::named("Europe/Amsterdam"));
    let request = PriceRequest { zone: zone.as_ref(), credit: true, ..asked::of(start(), charge.end, &charge.periods, &tariffs) };
    let rating = price(&request).unwrap();
    let mut received = price(&PriceRequest { credit: false, ..request }).unwrap().cost;
    set(&mut received, Part::Parking, eur("3.00"));
    received.total = received.total.negated();
    for received in [Cost::of_total(received.total), received] {
        let report = reconcile(&received, &request, &rating, cents(1)).unwrap();
        assert_eq!((report.verdict, report.differences[0].amount), (Verdict::Differs, eur("-1.50")));
        let causes: Vec<_> = report.causes.iter().map(|cause| (cause.part, cause.kind, cause.amount)).collect();
        assert_eq!(causes, [(Part::Parking, CauseKind::FreeBilled, eur("1.50"))]);
    }
}

#[test]
fn what_no_reading_accounts_for_is_said_to_be_so() {
    let report = compared(&charge(10_000, 60), &usual(), |cost, _| set(cost, Part::Fixed, eur("1.37")), cents(1));
    assert_eq!(report.causes[0].part, Part::Fixed);
    let report = compared(
        &charge(10_000, 60),
        &usual(),
        |cost, _| *cost = Cost::of_total(Price { excl_vat: eur("99.99"), incl_vat: None }),
        cents(1),
    );
    assert_eq!((report.causes[0].part, report.causes[0].kind), (Part::Total, CauseKind::Unexplained));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn an_error_that_was_planted_is_named_with_its_part_and_amount(
        watt_hours in 1_000..80_000i64,
        parked in 31..600i64,
        place in 0..3usize,
        error in prop_oneof![2..3_000i64, -3_000..-1i64],
    ) {
        let part = [Part::Energy, Part::Parking, Part::Fixed][place];
        let plant = |cost: &mut Cost, rating: &Rating| {
            let ours = part.of(&rating.cost).unwrap().excl_vat;
            set(cost, part, Money { nanos: ours.nanos + error * CENT, ..ours });
        };
        let report = compared(&charge(watt_hours, parked), &usual(), plant, cents(1));
        prop_assert_eq!(report.verdict, Verdict::Differs);
        prop_assert_eq!((report.causes[0].part, report.causes[0].amount.nanos), (part, error * CENT));
        prop_assert_eq!(report.causes.len(), 1);
        for one in &report.differences {
            let planted = one.part == part || one.part == Part::Total;
            prop_assert_eq!(one.amount.nanos, if planted { error * CENT } else { 0 }, "{:?}", one.part);
        }
    }
}
