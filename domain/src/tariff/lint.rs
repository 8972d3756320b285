//! What there is to say about a tariff by looking at it alone (DOMAIN §4.5).

mod cover;

use super::{Component, ComponentKind, Element, Restrictions, Tariff, week::DAYS_A_WEEK};
use crate::{
    finding::{Finding, FindingCode},
    money::Price,
};
use cover::{Hole, holes, overlap};
use jiff::civil::Time;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// From here on a step bills so much that was not used that a driver notices: a kWh, and five minutes.
const ENERGY_STEP_MAX: u32 = 1_000;
const TIME_STEP_MAX: u32 = 300;

/// All of it: what can never apply, what leaves charges free, what bills more than it seems to.
pub fn lint(tariff: &Tariff) -> Vec<Finding> {
    let mut found = never_holds(tariff);
    let elements = tariff.elements.iter().enumerate();
    for (index, element) in elements {
        of_restrictions(index, element, &mut found);
        of_components(tariff, index, element, &mut found);
        unreachable(tariff, index, element, &mut found);
    }
    for kind in [ComponentKind::Energy, ComponentKind::Time] {
        of_coverage(tariff, kind, &mut found);
    }
    overlaps(tariff, &mut found);
    of_the_whole(tariff, &mut found);
    found
}

/// Restrictions that hold at no moment: their prices are never asked.
pub fn never_holds(tariff: &Tariff) -> Vec<Finding> {
    let mut found = Vec::new();
    for (index, element) in tariff.elements.iter().enumerate() {
        let Some(restrictions) = &element.restrictions else { continue };
        let path = format!("elements[{index}].restrictions");
        if is_empty_window(restrictions) {
            found.push(Finding::new(
                FindingCode::EmptyTimeWindow,
                path.as_str(),
                "begins and ends at the same time of day, so it never holds",
            ));
        }
        for name in contradictions(restrictions) {
            let text = format!("the least {name} is not below the most, so it never holds");
            found.push(Finding::new(FindingCode::ContradictoryBounds, path.as_str(), text));
        }
    }
    found
}

/// Whether these hold at no moment.
pub(super) fn never_hold(restrictions: &Restrictions) -> bool {
    is_empty_window(restrictions) || contradictions(restrictions).next().is_some()
}

fn is_empty_window(restrictions: &Restrictions) -> bool {
    restrictions.start_time.is_some_and(|start| Some(start) == restrictions.end_time && start != Time::midnight())
}

/// The kinds of bounds between which there is nothing.
fn contradictions(of: &Restrictions) -> impl Iterator<Item = &'static str> {
    fn is_crossed<T: PartialOrd>(least: Option<T>, most: Option<T>) -> bool {
        least.zip(most).is_some_and(|(least, most)| least >= most)
    }
    let all = [
        ("energy", is_crossed(of.min_kwh, of.max_kwh)),
        ("current", is_crossed(of.min_current, of.max_current)),
        ("power", is_crossed(of.min_power, of.max_power)),
        // A session has no time before it began; its energy may go back, below nothing.
        ("duration", is_crossed(Some(of.min_duration.unwrap_or_default()), of.max_duration)),
        ("date", is_crossed(of.start_date, of.end_date)),
    ];
    all.into_iter().filter(|(_, crossed)| *crossed).map(|(name, _)| name)
}

fn of_restrictions(index: usize, element: &Element, found: &mut Vec<Finding>) {
    let Some(restrictions) = &element.restrictions else { return };
    let path = format!("elements[{index}].restrictions");
    if *restrictions == Restrictions::default() {
        found.push(Finding::new(FindingCode::EmptyRestrictions, path.as_str(), "restricts nothing"));
    }
    let days: BTreeSet<i8> = restrictions.days.iter().map(|day| i8::from(*day)).collect();
    if days.len() == DAYS_A_WEEK || days.len() < restrictions.days.len() {
        found.push(Finding::new(
            FindingCode::RedundantDays,
            format!("{path}.day_of_week"),
            "names a day twice, or all seven, which restricts nothing",
        ));
    }
}

fn of_components(tariff: &Tariff, index: usize, element: &Element, found: &mut Vec<Finding>) {
    let is_reservation = element.restrictions.as_ref().is_some_and(|one| one.reservation.is_some());
    let parks = tariff.elements.iter().any(|one| is_always(one) && one.component(ComponentKind::ParkingTime).is_some());
    for (place, component) in element.components.iter().enumerate() {
        let path = format!("elements[{index}].price_components[{place}]");
        let mut add = |code, text: &str| found.push(Finding::new(code, path.as_str(), text));
        if element.components[..place].iter().any(|other| other.kind == component.kind) {
            add(FindingCode::DuplicateComponent, "is of a kind that this element prices already: only the first one counts");
        }
        if is_reservation && matches!(component.kind, ComponentKind::Energy | ComponentKind::ParkingTime) {
            add(FindingCode::NotOfReservation, "prices what a reservation does not have: of those only TIME and FLAT count");
        }
        if component.vat.is_some_and(|vat| vat < Decimal::ZERO || vat > Decimal::ONE_HUNDRED) {
            add(FindingCode::VatOutOfRange, "has VAT that is not from 0 to 100 %");
        }
        if component.price < Decimal::ZERO {
            add(FindingCode::NegativePrice, "asks less than nothing");
        }
        if let Some((code, text)) = of_step(component, parks) {
            add(code, text);
        }
    }
}

/// What is odd about a step.
fn of_step(component: &Component, parks: bool) -> Option<(FindingCode, &'static str)> {
    Some(match (component.kind, component.step_size) {
        (ComponentKind::Flat, 2..) => (FindingCode::StepSizeOnFlat, "has a step, which a fixed fee does not go by"),
        (ComponentKind::Flat, _) => return None,
        (_, 0) => (FindingCode::StepSizeZero, "has a step of 0, which OCPI 2.2.1 does not have: nothing is rounded"),
        (ComponentKind::Energy, step) if step > ENERGY_STEP_MAX => {
            (FindingCode::LargeStepSize, "bills up to a step that was not used: more than a kWh")
        }
        (ComponentKind::Time | ComponentKind::ParkingTime, step) if step > TIME_STEP_MAX => {
            (FindingCode::LargeStepSize, "bills up to a step that was not used: more than five minutes")
        }
        (ComponentKind::Time, 2..) if parks => (
            FindingCode::StepSizeUnused,
            "has a step that counts only where nobody parks: where parking is charged for, only that is rounded",
        ),
        _ => return None,
    })
}

/// Whether an element applies at any moment of charging.
fn is_always(element: &Element) -> bool {
    element.restrictions.as_ref().is_none_or(|restrictions| *restrictions == Restrictions::default())
}

/// Whether an earlier element of a kind applies whenever a later one would.
fn precedes(earlier: &Element, later: &Element) -> bool {
    let is_reservation = later.restrictions.as_ref().is_some_and(|one| one.reservation.is_some());
    (is_always(earlier) && !is_reservation) || earlier.restrictions == later.restrictions
}

fn unreachable(tariff: &Tariff, index: usize, element: &Element, found: &mut Vec<Finding>) {
    let before = |kind| tariff.elements[..index].iter().any(|earlier| earlier.component(kind).is_some() && precedes(earlier, element));
    let hidden: Vec<usize> = (0..element.components.len()).filter(|place| before(element.components[*place].kind)).collect();
    let text = "can never be asked: an element before it prices the same whenever this one would";
    if !hidden.is_empty() && hidden.len() == element.components.len() {
        found.push(Finding::new(FindingCode::UnreachableElement, format!("elements[{index}]"), text));
    } else {
        let paths = hidden.into_iter().map(|place| format!("elements[{index}].price_components[{place}]"));
        found.extend(paths.map(|path| Finding::new(FindingCode::UnreachableElement, path, text)));
    }
}

/// The elements that price a kind of charging, with their places.
fn pricing(tariff: &Tariff, kind: ComponentKind) -> impl Iterator<Item = (usize, &Element)> {
    let for_charging = |element: &Element| element.restrictions.as_ref().is_none_or(|one| one.reservation.is_none());
    tariff.elements.iter().enumerate().filter(move |(_, element)| for_charging(element) && element.component(kind).is_some())
}

/// Moments at which nothing prices a kind that is priced at others. Time is usually priced at some moments only, beside energy.
fn of_coverage(tariff: &Tariff, kind: ComponentKind, found: &mut Vec<Finding>) {
    let elements: Vec<_> = pricing(tariff, kind).collect();
    let [(first, _), ..] = elements[..] else { return };
    let other = if kind == ComponentKind::Energy { ComponentKind::Time } else { ComponentKind::Energy };
    let is_beside = kind == ComponentKind::Time && pricing(tariff, other).next().is_some();
    if is_beside || elements.iter().any(|(_, element)| is_always(element)) {
        return;
    }
    let name = if kind == ComponentKind::Energy { "ENERGY" } else { "TIME" };
    match holes(elements.iter().filter_map(|(_, element)| element.restrictions.as_ref())) {
        Hole::None => {}
        Hole::Between(text) => {
            let text = format!("{name} has no price {text}: it is free there");
            found.push(Finding::new(FindingCode::Gap, format!("elements[{first}]"), text));
        }
        Hole::Elsewhere => {
            let text = format!("{name} has a price under restrictions only, and none for all other moments: it is free then");
            found.push(Finding::new(FindingCode::MissingFallback, "elements", text));
        }
    }
}

/// Two elements of a kind that both hold at some moments, and neither only where the other does.
fn overlaps(tariff: &Tariff, found: &mut Vec<Finding>) {
    for kind in ComponentKind::ALL {
        let elements: Vec<_> = pricing(tariff, kind).filter_map(|(index, element)| Some((index, element.restrictions.as_ref()?))).collect();
        for (place, (index, later)) in elements.iter().enumerate() {
            let Some((earlier, _)) = elements[..place].iter().find(|(_, earlier)| overlap(earlier, later)) else { continue };
            let path = format!("elements[{index}].restrictions");
            let text = format!("hold at some moments at which those of elements[{earlier}] do too: that one counts then");
            if !found.iter().any(|other| other.code == FindingCode::OverlappingRestrictions && other.path == path) {
                found.push(Finding::new(FindingCode::OverlappingRestrictions, path, text));
            }
        }
    }
}

fn of_the_whole(tariff: &Tariff, found: &mut Vec<Finding>) {
    let is_priced = |kind| pricing(tariff, kind).next().is_some();
    if !is_priced(ComponentKind::Energy) && !is_priced(ComponentKind::Time) {
        found.push(Finding::new(FindingCode::NothingPriced, "elements", "neither energy nor time of charging has a price"));
    }
    if tariff.min_price.zip(tariff.max_price).is_some_and(|(least, most)| is_above(least, most)) {
        found.push(Finding::new(FindingCode::MinAboveMax, "min_price", "is above max_price, which counts"));
    }
    if tariff.start_time.zip(tariff.end_time).is_some_and(|(start, end)| start >= end) {
        found.push(Finding::new(FindingCode::EmptyValidity, "end_date_time", "is not after start_date_time: the tariff is never valid"));
    }
}

fn is_above(one: Price, other: Price) -> bool {
    let incl = one.incl_vat.zip(other.incl_vat).is_some_and(|(one, other)| one.nanos > other.nanos);
    one.excl_vat.nanos > other.excl_vat.nanos || incl
}
