//! What charges come to: lines, parts and a total within the tariff's limits.

use super::{
    ComponentKind, PriceRequest, RatingLine, Rounding, Tariff,
    exact::{Exact, HOUR, OutOfRange},
    steps::Charge,
};
use crate::{
    cdr::Cost,
    energy::Energy,
    finding::{Finding, FindingCode},
    money::{Currency, Money, Price},
};
use rust_decimal::Decimal;

/// Decimals that OCPI gives of an amount.
const OCPI_DIGITS: u32 = 4;

pub(super) fn amount(charge: &Charge<'_>) -> Result<Exact, OutOfRange> {
    let price = charge.component.price;
    match charge.component.kind {
        ComponentKind::Flat => Exact::once(price),
        ComponentKind::Energy => {
            Exact::of_energy(Energy::from_milliwatt_hours(i64::try_from(charge.quantity).map_err(|_| OutOfRange)?), price)
        }
        ComponentKind::Time | ComponentKind::ParkingTime => Exact::of_time(charge.quantity, price),
    }
}

pub(super) fn line(charge: &Charge<'_>, excl: Exact, currency: Currency) -> Result<RatingLine, OutOfRange> {
    let quantity = match charge.component.kind {
        ComponentKind::Flat => Decimal::ONE,
        ComponentKind::Energy => Decimal::try_from_i128_with_scale(charge.quantity, 6).map_err(|_| OutOfRange)?,
        ComponentKind::Time | ComponentKind::ParkingTime => {
            let hours = Decimal::try_from_i128_with_scale(charge.quantity, 0).map_err(|_| OutOfRange)?;
            (hours / Decimal::from_i128_with_scale(HOUR, 0)).round_dp(9)
        }
    };
    Ok(RatingLine {
        period: charge.period,
        kind: charge.component.kind,
        quantity: quantity.normalize(),
        unit_price: charge.component.price,
        vat: charge.component.vat,
        amount: excl.round_to(currency, OCPI_DIGITS, Rounding::HalfAwayFromZero)?,
    })
}

/// Exact sums, by part.
#[derive(Default)]
pub(super) struct Sums {
    energy: Option<Pair>,
    time: Option<Pair>,
    fixed: Option<Pair>,
    parking: Option<Pair>,
    reservation: Option<Pair>,
    total: Pair,
    /// The rate that all of it has; None where there are several, or nothing.
    rate: Rate,
}

#[derive(Clone, Copy, Default)]
struct Pair {
    excl: Exact,
    incl: Exact,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Rate {
    #[default]
    None,
    One(Option<Decimal>),
    Several,
}

impl Rate {
    fn and(self, vat: Option<Decimal>) -> Self {
        match self {
            Rate::None => Rate::One(vat),
            Rate::One(rate) if rate == vat => self,
            _ => Rate::Several,
        }
    }

    /// The one that all prices of a tariff have: a session that costs nothing would have had it.
    fn of(tariff: &Tariff) -> Self {
        tariff.elements.iter().flat_map(|element| &element.components).fold(Rate::None, |rate, component| rate.and(component.vat))
    }
}

impl Sums {
    pub(super) fn add(&mut self, charge: &Charge<'_>, excl: Exact) -> Result<(), OutOfRange> {
        let vat = charge.component.vat;
        let more = Pair { excl, incl: excl.with_vat(vat)? };
        let part = match charge.component.kind {
            _ if charge.reservation => &mut self.reservation,
            ComponentKind::Energy => &mut self.energy,
            ComponentKind::Time => &mut self.time,
            ComponentKind::Flat => &mut self.fixed,
            ComponentKind::ParkingTime => &mut self.parking,
        };
        *part = Some(part.unwrap_or_default().plus(more)?);
        self.total = self.total.plus(more)?;
        // What costs nothing has no rate: 0 kWh at 10 % beside a fee at 20 % is all at 20 %.
        if excl != Exact::default() {
            self.rate = self.rate.and(vat);
        }
        Ok(())
    }

    /// Parts to OCPI's four decimals, the total, bounded by the tariff's limits, by the policy.
    pub(super) fn cost(&self, request: &PriceRequest<'_>, tariff: &Tariff, findings: &mut Vec<Finding>) -> Result<Cost, OutOfRange> {
        let currency = request.currency;
        let part = |pair: Option<Pair>| {
            pair.map(|pair| pair.price(|exact| exact.round_to(currency, OCPI_DIGITS, Rounding::HalfAwayFromZero))).transpose()
        };
        let (excl, incl) = self.bounded(tariff, findings)?;
        let round = |exact: Exact| exact.round(currency, &request.policy);
        let total = Price { excl_vat: round(excl)?, incl_vat: incl.map(round).transpose()? };
        Ok(Cost {
            // Rounded first: up and down go the same way on both sides of zero, and a credit takes back what was charged.
            total: if request.credit { total.negated() } else { total },
            energy: part(self.energy)?,
            time: part(self.time)?,
            fixed: part(self.fixed)?,
            parking: part(self.parking)?,
            reservation: part(self.reservation)?,
        })
    }

    /// The total within `min_price` and then `max_price`, which bound the amounts without and with VAT each for itself. A limit without VAT
    /// bounds the amount with VAT in proportion where all is of one rate; else that amount is not known (A9).
    fn bounded(&self, tariff: &Tariff, findings: &mut Vec<Finding>) -> Result<(Exact, Option<Exact>), OutOfRange> {
        let rate = if self.rate == Rate::None { Rate::of(tariff) } else { self.rate };
        let (mut excl, mut incl) = (self.total.excl, Some(self.total.incl));
        for (limit, lower, name) in [(tariff.min_price, true, "min_price"), (tariff.max_price, false, "max_price")] {
            let Some(limit) = limit else { continue };
            let beyond = |amount: Exact, bound: Exact| if lower { amount < bound } else { amount > bound };
            let bound = Exact::of_money(limit.excl_vat)?;
            let clamps = beyond(excl, bound);
            if clamps {
                excl = bound;
            }
            incl = match (limit.incl_vat, incl, rate) {
                (Some(bound), Some(amount), _) => {
                    let bound = Exact::of_money(bound)?;
                    Some(if beyond(amount, bound) { bound } else { amount })
                }
                (None, amount, _) if !clamps => amount,
                (None, Some(_), Rate::One(rate)) => Some(bound.with_vat(rate)?),
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

impl Pair {
    fn plus(self, other: Pair) -> Result<Pair, OutOfRange> {
        Ok(Pair { excl: self.excl.plus(other.excl)?, incl: self.incl.plus(other.incl)? })
    }

    fn price(self, round: impl Fn(Exact) -> Result<Money, OutOfRange>) -> Result<Price, OutOfRange> {
        Ok(Price { excl_vat: round(self.excl)?, incl_vat: Some(round(self.incl)?) })
    }
}
