//! What charges come to: parts, and a total within the tariff's limits.

use super::{
    ComponentKind, Prepared, PriceRequest, RatingLine, Rounding, Tariff,
    exact::{Exact, OutOfRange, Rate, Tax},
};
use crate::{
    cdr::Cost,
    finding::{Finding, FindingCode},
    money::{Money, Price},
};

/// Decimals that OCPI gives of an amount.
pub(super) const OCPI_DIGITS: u32 = 4;

/// A part for each kind of component, and one for reservations.
const PARTS: usize = ComponentKind::ALL.len() + 1;
const RESERVATION: usize = PARTS - 1;

/// Exact sums, by part.
pub(super) struct Sums {
    parts: [Sum; PARTS],
    total: Sum,
}

/// A sum of some lines.
#[derive(Clone, Copy)]
struct Sum {
    excl: Exact,
    incl: Exact,
    /// The VAT that all of it has.
    vat: Vat,
    /// Whether there is anything of it, be it nothing.
    is_known: bool,
    /// Whether there is something that is without VAT, and something that is with it.
    has: [bool; 2],
    /// Whether there is something of which nobody knows the VAT.
    has_unknown: bool,
}

/// The VAT of several amounts, millionths of each.
#[derive(Clone, Copy, PartialEq)]
enum Vat {
    /// There are no amounts.
    None,
    One(Option<i64>),
    Several,
}

impl Vat {
    fn and(self, vat: Option<i64>) -> Self {
        match self {
            Vat::None => Vat::One(vat),
            Vat::One(one) if one == vat => self,
            _ => Vat::Several,
        }
    }

    /// The one that all prices of a tariff have: a session that costs nothing would have had it.
    fn of(tariff: &Tariff) -> Self {
        tariff
            .elements
            .iter()
            .flat_map(|element| &element.components)
            .fold(Vat::None, |all, component| Rate::of(component, tariff.tax_included).map_or(Vat::Several, |rate| all.and(rate.vat())))
    }
}

impl Sums {
    /// Before the first line.
    pub(super) const NOTHING: Sums = Sums { parts: [Sum::NOTHING; PARTS], total: Sum::NOTHING };

    pub(super) fn add(&mut self, line: &RatingLine) -> Result<(), OutOfRange> {
        let amounts = line.rate.amounts(line.kind, line.billed)?;
        let part = if line.reservation { RESERVATION } else { line.kind as usize };
        self.parts[part].add(line.rate, amounts)?;
        self.total.add(line.rate, amounts)
    }

    /// Parts to OCPI's four decimals, the total, bounded by the tariff's limits, by the policy.
    pub(super) fn cost(&self, request: &PriceRequest<'_>, tariff: &Prepared, findings: &mut Vec<Finding>) -> Result<Cost, OutOfRange> {
        let currency = request.currency;
        let digits = request.policy.digits(currency);
        let part_digits = digits.max(OCPI_DIGITS);
        let (excl, incl) = self.bounded(tariff.tariff(), findings)?;
        let round = |exact: Exact| exact.round_to(currency, digits, request.policy.rounding);
        let total = Price { excl_vat: round(excl)?, incl_vat: incl.map(round).transpose()? };
        // Rounded first: up and down go the same way on both sides of zero, and a credit takes back what was charged.
        let mut cost = Cost::of_total(if request.credit { total.negated() } else { total });
        for (part, place) in [
            (ComponentKind::Energy as usize, &mut cost.energy),
            (ComponentKind::Time as usize, &mut cost.time),
            (ComponentKind::Flat as usize, &mut cost.fixed),
            (ComponentKind::ParkingTime as usize, &mut cost.parking),
            (RESERVATION, &mut cost.reservation),
        ] {
            let part = &self.parts[part];
            if part.is_known {
                *place = Some(part.price(|exact| exact.round_to(currency, part_digits, Rounding::HalfAwayFromZero))?);
            }
        }
        Ok(cost)
    }

    /// The total within `min_price` and then `max_price`, which bound the amounts without and with VAT each for itself. A limit without VAT
    /// bounds the amount with VAT in proportion where all is of one rate; else that amount is not known (A9).
    fn bounded(&self, tariff: &Tariff, findings: &mut Vec<Finding>) -> Result<(Exact, Option<Exact>), OutOfRange> {
        let (mut excl, mut incl) = self.total.amounts()?;
        if tariff.min_price.is_none() && tariff.max_price.is_none() {
            return Ok((excl, incl));
        }
        for (limit, lower, name) in [(tariff.min_price, true, "min_price"), (tariff.max_price, false, "max_price")] {
            let Some(limit) = limit else { continue };
            let vat = if self.total.vat == Vat::None { Vat::of(tariff) } else { self.total.vat };
            let beyond = |amount: Exact, bound: Exact| if lower { amount < bound } else { amount > bound };
            let bound = Exact::of_money(limit.excl_vat)?;
            let clamps = beyond(excl, bound);
            if clamps {
                excl = bound;
            }
            incl = match (limit.incl_vat, incl, vat) {
                (Some(bound), Some(amount), _) => {
                    let bound = Exact::of_money(bound)?;
                    Some(if beyond(amount, bound) { bound } else { amount })
                }
                (None, amount, _) if !clamps => amount,
                (None, Some(_), Vat::One(vat)) => Some(bound.with_vat(vat)?),
                (None, Some(_), _) => {
                    let text =
                        "the limit says no amount including VAT, and there are several rates: what it costs including VAT is not known";
                    findings.push(Finding::new(FindingCode::LimitWithoutVat, name, text));
                    None
                }
                (_, None, _) => None,
            };
        }
        Ok((excl, incl))
    }
}

impl Sum {
    const NOTHING: Sum = Sum { excl: Exact::ZERO, incl: Exact::ZERO, vat: Vat::None, is_known: false, has: [false; 2], has_unknown: false };

    fn add(&mut self, rate: Rate, (excl, incl): (Exact, Exact)) -> Result<(), OutOfRange> {
        (self.excl, self.incl) = (self.excl.plus(excl)?, self.incl.plus(incl)?);
        self.is_known = true;
        self.has[usize::from(rate.tax() == Tax::Contained)] = true;
        self.has_unknown |= rate.tax() == Tax::Unknown;
        // What costs nothing has no rate: 0 kWh at 10 % beside a fee at 20 % is all at 20 %.
        if excl != Exact::ZERO {
            self.vat = self.vat.and(rate.vat());
        }
        Ok(())
    }

    /// Without VAT, and with it where that is known. Of prices with VAT the sum is divided, not each line: 0.40 and 0.81 at 21 % are 1 without it.
    fn amounts(&self) -> Result<(Exact, Option<Exact>), OutOfRange> {
        let excl = match (self.vat, self.has) {
            (Vat::One(vat), [false, true]) => self.incl.without_vat(vat)?,
            _ => self.excl,
        };
        Ok((excl, (!self.has_unknown).then_some(self.incl)))
    }

    fn price(&self, round: impl Fn(Exact) -> Result<Money, OutOfRange>) -> Result<Price, OutOfRange> {
        let (excl, incl) = self.amounts()?;
        let excl_vat = round(excl)?;
        let incl_vat = incl.map(|incl| if incl == excl { Ok(excl_vat) } else { round(incl) }).transpose()?;
        Ok(Price { excl_vat, incl_vat })
    }
}
