//! What would explain a difference: each reading of the tariff that CPOs are known to take is priced, and the one that fits to the cent is named.

use super::{Cause, CauseKind, Difference, Part, is_near, is_sum_of_parts, words};
use crate::{
    cdr::Cost,
    charging::DimensionKind,
    money::{Money, NANOS, Price},
    place::Zone,
    tariff::{Component, ComponentKind, PriceRequest, Rating, RatingLine, TariffKey, price},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// One for each part that differs, the largest first; None where an amount is out of range.
pub(super) fn causes(received: &Cost, request: &PriceRequest<'_>, rating: &Rating, differences: &[Difference]) -> Option<Vec<Cause>> {
    let looking = Looking { request, rating };
    let total = differences.first()?;
    let parts = &differences[1..];
    let mut causes: Vec<Cause> = parts.iter().filter(|one| !is_near(one.amount.nanos, 0)).map(|one| looking.cause_of(one)).collect();
    let explained: i64 = parts.iter().map(|one| one.amount.nanos).try_fold(0i64, i64::checked_add)?;
    let rest = total.amount.nanos.checked_sub(explained)?;
    if !is_near(rest, 0) {
        let rest = Money { nanos: rest, ..total.amount };
        let has_parts = received.parts().next().is_some();
        causes.push(if has_parts && !is_sum_of_parts(received) {
            sum_of_parts(received, rest)
        } else {
            looking.of_total_alone(total, rest)
        });
    }
    if causes.is_empty() {
        causes.extend(vat(received.total, rating.cost.total));
    }
    causes.sort_by_key(|cause| std::cmp::Reverse(cause.amount.nanos.unsigned_abs()));
    Some(causes)
}

fn cause(part: Part, kind: CauseKind, amount: Money, text: String) -> Cause {
    Cause { part, kind, amount, quantity: None, element: None, text: format!("{}: {text}.", words::name(part)) }
}

fn sum_of_parts(received: &Cost, rest: Money) -> Cause {
    let text = format!(
        "the parts of the CPO make up {}, its total is {}",
        {
            let sum = received.parts().map(|(_, price)| price.excl_vat.nanos).sum();
            words::money(Money { nanos: sum, ..rest })
        },
        words::money(received.total.excl_vat)
    );
    cause(Part::Total, CauseKind::SumOfParts, rest, text)
}

/// Amounts with VAT that differ where those without it do not.
fn vat(received: Price, ours: Price) -> Option<Cause> {
    let (theirs, our) = (received.incl_vat?, ours.incl_vat?);
    let amount = theirs.checked_sub(our).filter(|amount| !is_near(amount.nanos, 0))?;
    let text = format!("with VAT it is {} and not {}", words::money(theirs), words::money(our));
    Some(cause(Part::Total, CauseKind::Vat, amount, text))
}

/// The charge, and what our engine found.
struct Looking<'a> {
    request: &'a PriceRequest<'a>,
    rating: &'a Rating,
}

impl Looking<'_> {
    /// What explains the difference of a part.
    fn cause_of(&self, difference: &Difference) -> Cause {
        let Difference { part, received, ours, amount } = *difference;
        self.reading(part, amount)
            .or_else(|| self.vat_included(part, received, ours))
            .or_else(|| self.other_quantity(part, amount))
            .unwrap_or_else(|| self.unexplained(part, amount))
    }

    /// What explains a difference of totals alone: the first part that one reading of the tariff changes by just as much.
    fn of_total_alone(&self, total: &Difference, rest: Money) -> Cause {
        if let Some(cause) = self.vat_included(Part::Total, total.received, total.ours) {
            return cause;
        }
        let parts = Part::PARTS.into_iter().filter(|part| part.kind().is_some_and(|kind| self.components(kind).next().is_some()));
        let found = parts.clone().find_map(|part| self.reading(part, rest));
        let single = || Some(parts.clone().next()?).filter(|_| parts.clone().count() == 1).and_then(|part| self.other_quantity(part, rest));
        found.or_else(single).unwrap_or_else(|| self.unexplained(Part::Total, rest))
    }

    /// A reading of the tariff that changes a part by this much.
    fn reading(&self, part: Part, amount: Money) -> Option<Cause> {
        let kind = part.kind()?;
        self.free_billed(part, kind, amount)
            .or_else(|| self.steps_left_out(part, kind, amount))
            .or_else(|| self.time_in_utc(part, amount))
            .or_else(|| self.other_element(part, kind, amount))
    }

    fn free_billed(&self, part: Part, kind: ComponentKind, amount: Money) -> Option<Cause> {
        let priced: Decimal = self.lines(kind).map(RatingLine::measured).sum();
        let free = self.measured(kind)?.checked_sub(priced).filter(|free| *free > Decimal::ZERO)?;
        let (element, component) = self.components(kind).find(|(_, component)| is_amount(amount, free, component.price))?;
        let (quantity, asked) = (words::quantity(kind, free), self.asked(component));
        let text = format!("{quantity} that the tariff leaves free are billed at {asked}, the price of element {}", element + 1);
        Some(Cause { quantity: Some(free), element: Some(element), ..cause(part, CauseKind::FreeBilled, amount, text) })
    }

    fn steps_left_out(&self, part: Part, kind: ComponentKind, amount: Money) -> Option<Cause> {
        let added = |line: &RatingLine| (line.billed() - line.measured()).checked_mul(line.unit_price());
        let steps = self.lines(kind).map(added).try_fold(Decimal::ZERO, |sum, one| sum.checked_add(one?))?;
        let quantity: Decimal = self.lines(kind).map(|line| line.billed() - line.measured()).sum();
        if quantity.is_zero() || !is_amount(amount, -steps, Decimal::ONE) {
            return None;
        }
        let text = format!("it is not rounded up by step sizes, which add {}", words::quantity(kind, quantity));
        Some(Cause { quantity: Some(quantity), ..cause(part, CauseKind::StepsLeftOut, amount, text) })
    }

    fn time_in_utc(&self, part: Part, amount: Money) -> Option<Cause> {
        let local = self.rating.time_zone.as_deref().filter(|name| *name != "UTC")?;
        let utc = Zone::named("UTC")?;
        let there = price(&PriceRequest { zone: Some(&utc), ..*self.request }).ok()?;
        let of = |rating: &Rating| part.of(&rating.cost).map_or(0, |price| price.excl_vat.nanos);
        let text = format!("times of the tariff are taken as UTC, and not as those of {local}");
        is_near(of(&there) - of(self.rating), amount.nanos).then(|| cause(part, CauseKind::TimeInUtc, amount, text))
    }

    fn other_element(&self, part: Part, kind: ComponentKind, amount: Money) -> Option<Cause> {
        let ours = part.of(&self.rating.cost).map_or(0, |price| price.excl_vat.nanos);
        let theirs = Money { nanos: ours.checked_add(amount.nanos)?, ..amount };
        let billed: Decimal = self.lines(kind).map(RatingLine::billed).sum();
        let quantities = [Some(billed), self.measured(kind)].into_iter().flatten().filter(|quantity| !quantity.is_zero());
        let mut readings = quantities.flat_map(|quantity| self.components(kind).map(move |found| (quantity, found)));
        let (quantity, (element, component)) = readings.find(|(quantity, (_, one))| is_amount(theirs, *quantity, one.price))?;
        let (said, asked) = (words::quantity(kind, quantity), self.asked(component));
        let text = format!("all {said} are billed at {asked}, the price of element {}", element + 1);
        Some(Cause { quantity: Some(quantity), element: Some(element), ..cause(part, CauseKind::OtherElement, amount, text) })
    }

    fn vat_included(&self, part: Part, received: Option<Price>, ours: Option<Price>) -> Option<Cause> {
        let (theirs, our) = (received?.excl_vat, ours?);
        let incl = our.incl_vat.filter(|incl| *incl != our.excl_vat && is_near(incl.nanos, theirs.nanos))?;
        let text = format!("{} is the amount with VAT; without it is {}", words::money(incl), words::money(our.excl_vat));
        Some(cause(part, CauseKind::VatIncluded, theirs.checked_sub(our.excl_vat)?, text))
    }

    /// What the difference is at the one price that applies.
    fn other_quantity(&self, part: Part, amount: Money) -> Option<Cause> {
        let kind = part.kind()?;
        let mut prices: Vec<Decimal> = self.lines(kind).map(RatingLine::unit_price).collect();
        if prices.is_empty() {
            prices = self.components(kind).map(|(_, component)| component.price).collect();
        }
        prices.dedup();
        let [one] = prices[..] else { return None };
        let quantity = amount.amount().checked_div(one)?;
        let (said, more) = (words::quantity(kind, quantity.abs()), if quantity > Decimal::ZERO { "more" } else { "less" });
        let text =
            format!("that is {said} {more} at {} {}", words::money(Money::from_decimal(amount.currency, one).ok()?), words::per(kind));
        Some(Cause { quantity: Some(quantity), ..cause(part, CauseKind::OtherQuantity, amount, text) })
    }

    fn unexplained(&self, part: Part, amount: Money) -> Cause {
        let more = if amount.nanos > 0 { "more" } else { "less" };
        let absolute = Money { nanos: amount.nanos.saturating_abs(), ..amount };
        cause(
            part,
            CauseKind::Unexplained,
            amount,
            format!("{} {more}, for which no reading of the tariff accounts", words::money(absolute)),
        )
    }

    fn lines(&self, kind: ComponentKind) -> impl Iterator<Item = &RatingLine> {
        self.rating.lines.iter().filter(move |line| line.kind == kind && !line.reservation)
    }

    /// The components of a kind of the tariffs in use, with the element each is in; reservations aside.
    fn components(&self, kind: ComponentKind) -> impl Iterator<Item = (usize, &Component)> + Clone {
        let used = |key: &TariffKey| self.rating.tariffs.iter().any(|rated| rated.key == *key);
        let tariffs = self.request.tariffs.iter().map(|prepared| prepared.tariff()).filter(move |tariff| used(&tariff.key));
        let elements = tariffs.flat_map(|tariff| tariff.elements.iter().enumerate());
        let charging = elements.filter(|(_, element)| element.restrictions.as_ref().is_none_or(|one| one.reservation.is_none()));
        charging.filter_map(move |(index, element)| Some((index, element.component(kind)?)))
    }

    /// kWh or hours of a kind in all periods; None where there are too many.
    fn measured(&self, kind: ComponentKind) -> Option<Decimal> {
        let dimension = match kind {
            ComponentKind::Energy => DimensionKind::Energy,
            ComponentKind::Time => DimensionKind::Time,
            ComponentKind::ParkingTime => DimensionKind::ParkingTime,
            ComponentKind::Flat => return Some(Decimal::ONE),
        };
        let volumes = self.request.periods.iter().map(|period| period.volume(dimension));
        volumes.map(|volume| volume.ok()).try_fold(Decimal::ZERO, |sum, volume| sum.checked_add(volume?.unwrap_or_default()))
    }

    fn asked(&self, component: &Component) -> String {
        let currency = self.rating.cost.total.excl_vat.currency;
        let price = Money::from_decimal(currency, component.price).unwrap_or(Money::zero(currency));
        format!("{} {}", words::money(price), words::per(component.kind))
    }
}

/// Whether an amount is so much at a price, but for rounding.
fn is_amount(amount: Money, quantity: Decimal, price: Decimal) -> bool {
    let exact = quantity.checked_mul(price).and_then(|exact| exact.checked_mul(Decimal::from(NANOS))).and_then(|nanos| nanos.to_i64());
    exact.is_some_and(|exact| is_near(exact, amount.nanos))
}
