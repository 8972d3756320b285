//! What a reservation costs, alone and beside a charge (DOMAIN §4.1 and §4.3).
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod asked;
mod made;

use jiff::{SignedDuration, Timestamp};
use wattlane_domain::{
    Decimal,
    charging::{ChargingPeriod, Dimension, DimensionKind as D},
    tariff::{Component, ComponentKind, Element, Rating, Reservation, Restrictions, price},
};

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn component(kind: ComponentKind, price: &str, vat: i64, step_size: u32) -> Component {
    Component { kind, price: number(price), vat: Some(vat.into()), step_size }
}

fn charging(components: &[Component]) -> Element {
    Element { components: components.to_vec(), restrictions: None }
}

fn reserving(reservation: Reservation, components: &[Component]) -> Element {
    let restrictions = Restrictions { reservation: Some(reservation), ..Restrictions::default() };
    Element { components: components.to_vec(), restrictions: Some(restrictions) }
}

/// Periods of so many minutes, each with what was measured in it.
fn rate(elements: Vec<Element>, parts: &[(i64, &[(D, Decimal)])]) -> Rating {
    let start: Timestamp = "2026-05-04T09:00:00Z".parse().unwrap();
    let (mut at, mut periods) = (start, Vec::new());
    for (minutes, measured) in parts {
        let dimensions = measured.iter().map(|(kind, volume)| Dimension { kind: *kind, volume: *volume }).collect();
        periods.push(ChargingPeriod { start_time: at, dimensions, tariff_id: None });
        at += SignedDuration::from_mins(*minutes);
    }
    let tariff = made::tariff(elements);
    price(&asked::of(start, at, &periods, &[tariff.into()])).unwrap()
}

fn hours(minutes: i64) -> Decimal {
    (Decimal::from(minutes) / Decimal::from(60)).round_dp(4)
}

fn costs(rating: &Rating, excl_vat: &str, incl_vat: &str) {
    let total = rating.cost.total;
    assert_eq!((total.excl_vat.amount(), total.incl_vat.unwrap().amount()), (number(excl_vat), number(incl_vat)), "{rating:#?}");
}

/// 20 kWh in an hour at 0.25, with a start fee of 0.50.
fn usual() -> Element {
    charging(&[component(ComponentKind::Flat, "0.50", 20, 0), component(ComponentKind::Energy, "0.25", 10, 1)])
}

#[test]
fn a_reservation_of_no_time_takes_no_price_away() {
    let hourly = reserving(Reservation::Reservation, &[component(ComponentKind::Time, "5", 20, 1)]);
    let charge = [(D::ReservationTime, Decimal::ZERO), (D::Energy, 20.into())];
    costs(&rate(vec![hourly, usual()], &[(60, &charge)]), "5.50", "6.10");
}

#[test]
fn a_period_of_reservation_and_energy_pays_for_both() {
    let hourly = reserving(Reservation::Reservation, &[component(ComponentKind::Time, "5", 20, 1)]);
    let both = [(D::ReservationTime, number("0.25")), (D::Energy, 20.into())];
    let rating = rate(vec![hourly, usual()], &[(75, &both)]);
    costs(&rating, "6.75", "7.60");
    assert_eq!(rating.cost.reservation.unwrap().excl_vat.amount(), number("1.25"));
    assert_eq!(rating.cost.energy.unwrap().excl_vat.amount(), 5.into());
}

#[test]
fn reservations_that_were_used_cost_what_the_specification_computes() {
    use Reservation::Reservation as Pending;
    let fee = component(ComponentKind::Flat, "2", 20, 0);
    let hourly = |price, step| component(ComponentKind::Time, price, 20, step);
    let cases: [(Element, i64, &str, &str); 3] = [
        (reserving(Pending, &[hourly("5", 1)]), 15, "6.75", "7.60"),
        (reserving(Pending, &[fee, hourly("5", 300)]), 13, "8.75", "10.00"),
        (reserving(Pending, &[hourly("2", 600)]), 22, "6.50", "7.30"),
    ];
    for (element, minutes, excl_vat, incl_vat) in cases {
        let parts: [(i64, &[(D, Decimal)]); 2] = [(minutes, &[(D::ReservationTime, hours(minutes))]), (60, &[(D::Energy, 20.into())])];
        costs(&rate(vec![element, usual()], &parts), excl_vat, incl_vat);
    }
}

#[test]
fn reservations_that_lapsed_cost_what_the_specification_computes() {
    let hourly = |price| component(ComponentKind::Time, price, 20, 600);
    let fee = component(ComponentKind::Flat, "4", 20, 0);
    let cases: [(Component, i64, &str, &str); 2] = [(fee, 60, "6.00", "7.20"), (hourly("6"), 90, "9.00", "10.80")];
    for (expiry, minutes, excl_vat, incl_vat) in cases {
        let elements =
            vec![reserving(Reservation::ReservationExpires, &[expiry]), reserving(Reservation::Reservation, &[hourly("2")]), usual()];
        costs(&rate(elements, &[(minutes, &[(D::ReservationTime, hours(minutes))])]), excl_vat, incl_vat);
    }
}
