//! What holds for every tariff and every charge.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod asked;
mod made;

use jiff::{SignedDuration, Timestamp, civil::time};
use proptest::{collection::vec, option, prelude::*, sample::select};
use wattlane_domain::{
    Decimal, Money, Price,
    charging::{ChargingPeriod, Dimension, DimensionKind},
    money::Currency,
    place::Zone,
    tariff::{
        Component, ComponentKind, Day, Element, PriceRequest, PricingPolicy, Rating, Reservation, Restrictions, Rounding, Tariff, price,
    },
};

/// A part of a charge: so many minutes of charging or parking, so many Wh where it charges, at so many amperes.
#[derive(Clone, Copy, Debug)]
struct Part {
    minutes: i64,
    watt_hours: Option<i64>,
    amperes: i64,
}

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let part = (2i64..120, option::weighted(0.8, 0i64..60_000), 0i64..40);
    vec(part.prop_map(|(minutes, watt_hours, amperes)| Part { minutes, watt_hours, amperes }), 1..8)
}

fn periods(parts: &[Part]) -> (Vec<ChargingPeriod>, Timestamp) {
    let mut at = start();
    let mut periods = Vec::new();
    for part in parts {
        // To OCPI's four decimals, as CPOs send it.
        let hours = (Decimal::from(part.minutes) / Decimal::from(60)).round_dp(4);
        let dimension = |kind, volume| Dimension { kind, volume };
        let measured = match part.watt_hours {
            Some(wh) => vec![dimension(DimensionKind::Energy, Decimal::new(wh, 3)), dimension(DimensionKind::Time, hours)],
            None => vec![dimension(DimensionKind::ParkingTime, hours)],
        };
        let dimensions = measured.into_iter().chain([dimension(DimensionKind::MaxCurrent, part.amperes.into())]).collect();
        periods.push(ChargingPeriod { start_time: at, dimensions, tariff_id: None });
        at += SignedDuration::from_mins(part.minutes);
    }
    (periods, at)
}

/// Sunday evening, so that charges run over midnight and into another day of the week.
fn start() -> Timestamp {
    "2026-05-03T18:00:00Z".parse().unwrap()
}

/// A price that is not negative, to four decimals, in steps that sessions reach.
fn component() -> impl Strategy<Value = Component> {
    let kind = select(vec![ComponentKind::Energy, ComponentKind::Flat, ComponentKind::ParkingTime, ComponentKind::Time]);
    let vat = option::of(select(vec![0i64, 55, 100, 210]).prop_map(|permille| Decimal::new(permille, 1)));
    (kind, 0i64..100_000, vat, 0u32..2_000).prop_map(|(kind, price, vat, step_size)| Component {
        kind,
        price: Decimal::new(price, 4),
        vat,
        step_size,
    })
}

/// Restrictions on the charge's current alone.
fn by_current() -> impl Strategy<Value = Restrictions> {
    let bound = || option::of((0i64..40).prop_map(Decimal::from));
    (bound(), bound()).prop_map(|(min_current, max_current)| Restrictions { min_current, max_current, ..Restrictions::default() })
}

/// Restrictions of every kind that a charge may meet.
fn any_restrictions() -> impl Strategy<Value = Restrictions> {
    let kwh = || option::weighted(0.3, (0i64..100).prop_map(Decimal::from));
    let seconds = || option::weighted(0.3, 0i64..20_000);
    let clock = || option::weighted(0.3, (0i8..24).prop_map(|hour| time(hour, 0, 0, 0)));
    let days = prop_oneof![Just(Vec::new()), vec((1i8..8).prop_map(|day| Day::try_from(day).unwrap()), 1..3)];
    (by_current(), kwh(), kwh(), seconds(), seconds(), clock(), clock(), days).prop_map(
        |(rest, min_kwh, max_kwh, min_duration, max_duration, start_time, end_time, days)| Restrictions {
            min_kwh,
            max_kwh,
            min_duration,
            max_duration,
            start_time,
            end_time,
            days,
            ..rest
        },
    )
}

/// Restrictions that hold at no moment of any charge without a reservation.
fn impossible() -> impl Strategy<Value = Restrictions> {
    let none = Restrictions::default;
    let noon = Some(time(12, 0, 0, 0));
    select(vec![
        Restrictions { max_kwh: Some(Decimal::ZERO), ..none() },
        Restrictions { max_duration: Some(0), ..none() },
        Restrictions { min_kwh: Some(2.into()), max_kwh: Some(1.into()), ..none() },
        Restrictions { min_current: Some(1_000.into()), ..none() },
        Restrictions { start_time: noon, end_time: noon, ..none() },
        Restrictions { end_date: Some("2026-05-03".parse().unwrap()), ..none() },
        Restrictions { reservation: Some(Reservation::Reservation), ..none() },
    ])
}

fn rounding() -> impl Strategy<Value = Rounding> {
    select(vec![Rounding::HalfAwayFromZero, Rounding::HalfEven, Rounding::Up, Rounding::Down])
}

fn elements(restrictions: impl Strategy<Value = Restrictions>) -> impl Strategy<Value = Vec<Element>> {
    let element = (vec(component(), 1..4), option::of(restrictions));
    vec(element.prop_map(|(components, restrictions)| Element { components, restrictions }), 1..5)
}

fn tariff(elements: &[Element]) -> Tariff {
    made::tariff(elements.to_vec())
}

fn rate(tariff: Tariff, (periods, end): &(Vec<ChargingPeriod>, Timestamp)) -> Rating {
    rate_with(tariff, periods, *end, Rounding::HalfAwayFromZero, false)
}

fn rate_with(tariff: Tariff, periods: &[ChargingPeriod], end: Timestamp, rounding: Rounding, credit: bool) -> Rating {
    price(&PriceRequest {
        zone: Zone::named("Europe/Amsterdam").as_ref(),
        policy: PricingPolicy { decimals: Some(6), rounding, ..PricingPolicy::default() },
        credit,
        ..asked::of(start(), end, periods, &[tariff.into()])
    })
    .unwrap()
}

fn euros(nanos: i64) -> Money {
    Money { currency: Currency::EUR, nanos }
}

/// Its lines, but for where their prices stand in the tariff.
fn lines(rating: &Rating) -> Vec<(usize, ComponentKind, Decimal, Decimal, Option<Decimal>)> {
    rating.lines.iter().map(|line| (line.period, line.kind, line.billed(), line.unit_price(), line.vat())).collect()
}

/// Half of the fourth decimal: what rounding one part may move.
const HALF: i64 = 50_000;

proptest! {
    #[test]
    fn prices_that_are_not_negative_make_no_cost_negative_and_vat_makes_none_less(elements in elements(any_restrictions()), parts in parts()) {
        let rating = rate(tariff(&elements), &periods(&parts));
        for (name, cost) in rating.cost.named() {
            prop_assert!(cost.excl_vat.nanos >= 0, "{name}: {cost:?}");
            prop_assert!(cost.incl_vat.unwrap().nanos >= cost.excl_vat.nanos, "{name}: {cost:?}");
        }
        prop_assert!(rating.lines.iter().all(|line| line.amount().nanos >= 0 && line.billed() >= Decimal::ZERO));
    }

    #[test]
    fn parts_and_lines_add_up_to_the_total(elements in elements(any_restrictions()), parts in parts()) {
        let rating = rate(tariff(&elements), &periods(&parts));
        let total = rating.cost.total;
        let apart = |sum: i64, count: usize, total: Money| (sum - total.nanos).abs() <= HALF * (count as i64 + 1);
        let costs: Vec<Price> = rating.cost.parts().map(|(_, price)| price).collect();
        prop_assert!(apart(costs.iter().map(|cost| cost.excl_vat.nanos).sum(), costs.len(), total.excl_vat), "{:?}", rating.cost);
        prop_assert!(apart(costs.iter().map(|cost| cost.incl_vat.unwrap().nanos).sum(), costs.len(), total.incl_vat.unwrap()), "{:?}", rating.cost);
        prop_assert!(apart(rating.lines.iter().map(|line| line.amount().nanos).sum(), rating.lines.len(), total.excl_vat), "{:?}", rating.lines);
    }

    /// A CPO may cut periods where it likes: as long as the same prices are active on both sides, it is one session with one rounding to steps.
    #[test]
    fn cutting_a_period_in_two_changes_no_cost(elements in elements(by_current()), parts in parts(), which: prop::sample::Index, share in 0i64..=100) {
        let whole = rate(tariff(&elements), &periods(&parts));
        let index = which.index(parts.len());
        let part = parts[index];
        let minutes = (part.minutes * share / 100).clamp(1, part.minutes - 1);
        let first = Part { minutes, watt_hours: part.watt_hours.map(|wh| wh * share / 100), ..part };
        let second = Part { minutes: part.minutes - minutes, watt_hours: part.watt_hours.zip(first.watt_hours).map(|(all, wh)| all - wh), ..part };
        let cut = [&parts[..index], &[first, second], &parts[index + 1..]].concat();
        prop_assert_eq!(rate(tariff(&elements), &periods(&cut)).cost, whole.cost);
    }

    #[test]
    fn the_order_in_which_periods_are_listed_changes_no_cost(elements in elements(any_restrictions()), (parts, order) in parts().prop_flat_map(|parts| {
        let order = Just((0..parts.len()).collect::<Vec<_>>()).prop_shuffle();
        (Just(parts), order)
    })) {
        let (listed, end) = periods(&parts);
        let shuffled: Vec<ChargingPeriod> = order.iter().map(|index| listed[*index].clone()).collect();
        let (one, other) = (rate(tariff(&elements), &(listed, end)), rate(tariff(&elements), &(shuffled, end)));
        prop_assert_eq!(&other.cost, &one.cost);
        // Lines name the period by its place in the list.
        let of_periods = |rating: &Rating, place: &dyn Fn(usize) -> usize| {
            let mut lines: Vec<_> = rating.lines.iter().map(|line| (place(line.period), line.billed(), line.amount())).collect();
            lines.sort_by_key(|line| line.0);
            lines
        };
        prop_assert_eq!(of_periods(&other, &|period| order[period]), of_periods(&one, &|period| period));
    }

    #[test]
    fn an_element_that_never_holds_changes_nothing_wherever_it_stands(
        elements in elements(any_restrictions()), parts in parts(), never in impossible(), components in vec(component(), 1..4), at: prop::sample::Index,
    ) {
        let without = rate(tariff(&elements), &periods(&parts));
        let mut more = elements;
        more.insert(at.index(more.len() + 1), Element { components, restrictions: Some(never) });
        let with = rate(tariff(&more), &periods(&parts));
        prop_assert_eq!(lines(&with), lines(&without));
        prop_assert_eq!((with.cost, with.findings), (without.cost, without.findings));
    }

    /// Energy, time, parking and fixed fees look for their price each on their own (DOMAIN §4.1 step 3).
    #[test]
    fn an_element_of_several_prices_is_as_good_as_an_element_for_each(elements in elements(any_restrictions()), parts in parts()) {
        let one_each = elements.iter().flat_map(|element| {
            element.components.iter().map(|component| Element { components: vec![*component], restrictions: element.restrictions.clone() })
        });
        let (together, apart) = (rate(tariff(&elements), &periods(&parts)), rate(tariff(&one_each.collect::<Vec<_>>()), &periods(&parts)));
        prop_assert_eq!(lines(&apart), lines(&together));
        prop_assert_eq!((apart.cost, apart.findings), (together.cost, together.findings));
    }

    #[test]
    fn a_step_bills_its_next_multiple_and_no_more(parts in parts(), step_size in 1u32..5_000) {
        let energy = Component { kind: ComponentKind::Energy, price: Decimal::ONE, vat: None, step_size };
        let rating = rate(tariff(&[Element { components: vec![energy], restrictions: None }]), &periods(&parts));
        let measured = Decimal::new(parts.iter().filter_map(|part| part.watt_hours).sum(), 3);
        let (billed, step) = (rating.lines.iter().map(|line| line.billed()).sum::<Decimal>(), Decimal::new(step_size.into(), 3));
        prop_assert!((billed % step).is_zero(), "{billed} kWh in steps of {step}");
        prop_assert!(billed >= measured && billed < measured + step, "{billed} kWh for {measured} in steps of {step}");
    }

    #[test]
    fn a_total_lies_within_the_limits_of_its_tariff(elements in elements(any_restrictions()), parts in parts(), least in 0i64..20, room in 0i64..20) {
        let limit = |units: i64| Some(Price { excl_vat: euros(units * 1_000_000_000), incl_vat: Some(euros(units * 1_200_000_000)) });
        let bounded = Tariff { min_price: limit(least), max_price: limit(least + room), ..tariff(&elements) };
        let (free, total) = (rate(tariff(&elements), &periods(&parts)).cost.total, rate(bounded, &periods(&parts)).cost.total);
        let within = |nanos: i64, unit: i64| nanos.clamp(least * unit, (least + room) * unit);
        prop_assert_eq!(total.excl_vat.nanos, within(free.excl_vat.nanos, 1_000_000_000));
        prop_assert_eq!(total.incl_vat.unwrap().nanos, within(free.incl_vat.unwrap().nanos, 1_200_000_000));
    }

    #[test]
    fn a_credit_takes_back_the_total_to_the_last_digit(elements in elements(any_restrictions()), parts in parts(), rounding in rounding()) {
        let (periods, end) = periods(&parts);
        let of = |credit| rate_with(tariff(&elements), &periods, end, rounding, credit).cost;
        let (charged, credited) = (of(false), of(true));
        prop_assert_eq!(credited.total, charged.total.negated());
        prop_assert_eq!(credited.parts().collect::<Vec<_>>(), charged.parts().collect::<Vec<_>>(), "only the total is negated");
    }
}
