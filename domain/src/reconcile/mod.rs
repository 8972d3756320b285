//! What a CPO bills beside what our engine finds: where they differ, by how much, and what would explain it. Nothing here decides a CDR.

mod cause;
mod words;

use crate::{
    cdr::Cost,
    money::{Money, Price},
    tariff::{ComponentKind, PriceRequest, Rating},
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What an invoice line may be off by its own rounding: half of the fourth decimal, to which OCPI's parts are rounded, and half a cent in totals.
const ROUNDING_NANOS: i64 = 5_000_000;

/// A received cost beside ours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reconciliation {
    pub verdict: Verdict,
    /// The total, then each part that either side knows, in the order of OCPI.
    pub differences: Vec<Difference>,
    /// What would explain them, the largest first; empty where nothing differs.
    pub causes: Vec<Cause>,
    /// All of it in a sentence or more, in English.
    pub text: String,
}

/// How the two stand to each other, by their totals without VAT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Verdict {
    /// They are the same to the currency's digits.
    Agrees,
    /// They differ, and the tolerance covers it.
    Tolerated,
    /// They differ by more.
    Differs,
}

impl Verdict {
    /// As it is stored and searched.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Agrees => "AGREES",
            Verdict::Tolerated => "TOLERATED",
            Verdict::Differs => "DIFFERS",
        }
    }
}

/// The total of a cost or one of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Part {
    Total,
    Energy,
    Time,
    Parking,
    Fixed,
    Reservation,
}

impl Part {
    /// All but the total.
    pub const PARTS: [Part; 5] = [Part::Energy, Part::Time, Part::Parking, Part::Fixed, Part::Reservation];

    /// What of a cost it is.
    pub fn of(self, cost: &Cost) -> Option<Price> {
        match self {
            Part::Total => Some(cost.total),
            Part::Energy => cost.energy,
            Part::Time => cost.time,
            Part::Parking => cost.parking,
            Part::Fixed => cost.fixed,
            Part::Reservation => cost.reservation,
        }
    }

    /// The kind of component that asks it; None for the total, and for a reservation, which any kind may ask.
    pub fn kind(self) -> Option<ComponentKind> {
        match self {
            Part::Energy => Some(ComponentKind::Energy),
            Part::Time => Some(ComponentKind::Time),
            Part::Parking => Some(ComponentKind::ParkingTime),
            Part::Fixed => Some(ComponentKind::Flat),
            Part::Total | Part::Reservation => None,
        }
    }
}

/// One part on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    pub part: Part,
    /// None where the CPO does not say, and what it says leaves open what it is.
    pub received: Option<Price>,
    /// None where we ask nothing for it.
    pub ours: Option<Price>,
    /// Received less ours, without VAT; zero where the CPO does not say.
    pub amount: Money,
}

/// What would explain a difference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cause {
    pub part: Part,
    pub kind: CauseKind,
    /// What of the difference it explains, without VAT: above zero where the CPO bills more, or takes back more by a credit.
    pub amount: Money,
    /// kWh or hours that it is about, where it is about some.
    pub quantity: Option<Decimal>,
    /// The element of the tariff that it is about, from 0.
    pub element: Option<usize>,
    /// In a sentence, in English.
    pub text: String,
}

/// The kinds of causes, in the order in which they are looked for: the first that fits to the cent is it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CauseKind {
    /// What the tariff leaves free was billed, such as parking before a grace period ended.
    FreeBilled,
    /// Step sizes were left out.
    StepsLeftOut,
    /// Restrictions by time of day, weekday or date were judged in UTC.
    TimeInUtc,
    /// All was billed at the price of one element.
    OtherElement,
    /// The amount without VAT has VAT in it.
    VatIncluded,
    /// More or less was billed than was measured, at the tariff's price.
    OtherQuantity,
    /// The CPO's total is not the sum of its parts.
    SumOfParts,
    /// The amounts without VAT agree, and those with it do not.
    Vat,
    /// Nothing of these.
    Unexplained,
}

/// How far apart totals may be: within either is near enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tolerance {
    /// In the currency of the charge.
    pub amount: Decimal,
    /// Percent of the received total.
    pub percent: Decimal,
}

impl Tolerance {
    /// Whether a difference is near enough.
    pub fn covers(&self, difference: Money, received: Money) -> bool {
        let difference = difference.amount().abs();
        difference <= self.amount || received.share(self.percent).is_some_and(|share| difference <= share)
    }
}

/// Compares a received cost with the rating that `request` was answered with. None where an amount is out of range.
pub fn reconcile(received: &Cost, request: &PriceRequest<'_>, rating: &Rating, tolerance: Tolerance) -> Option<Reconciliation> {
    let ours = &rating.cost;
    let total = received.total.excl_vat.checked_sub(ours.total.excl_vat)?;
    // A credit has the parts of what it takes back as they were (DOMAIN §2.6): what explains them is looked for with the total of that.
    let (charged, found) = if request.credit {
        (taken_back(received), &Rating { cost: taken_back(ours), ..rating.clone() })
    } else {
        (received.clone(), rating)
    };
    let mut differences = differences(&charged, &found.cost)?;
    let causes = cause::causes(&charged, request, found, &differences)?;
    differences[0] = Difference { part: Part::Total, received: Some(received.total), ours: Some(ours.total), amount: total };
    let digits = total.currency.digits();
    let verdict = if total.amount().round_dp(digits).is_zero() {
        Verdict::Agrees
    } else if tolerance.covers(total, received.total.excl_vat) {
        Verdict::Tolerated
    } else {
        Verdict::Differs
    };
    let text = words::summary(received, rating, total, &causes);
    Some(Reconciliation { verdict, differences, causes, text })
}

/// The cost that a credit takes back.
fn taken_back(credit: &Cost) -> Cost {
    Cost { total: credit.total.negated(), ..credit.clone() }
}

/// The total and each part on both sides. A CPO that gives parts which make up its total asks nothing for the others; what one gives that do not, or
/// gives none, leaves the others open.
fn differences(received: &Cost, ours: &Cost) -> Option<Vec<Difference>> {
    let zero = Money::zero(received.total.excl_vat.currency);
    let is_whole = is_sum_of_parts(received);
    let one = |part: Part| {
        let (theirs, our) = (part.of(received), part.of(ours));
        let excl = |price: Option<Price>| price.map_or(zero, |price| price.excl_vat);
        let amount = if theirs.is_some() || is_whole { excl(theirs).checked_sub(excl(our))? } else { zero };
        Some(Difference { part, received: theirs, ours: our, amount })
    };
    let parts = Part::PARTS.into_iter().filter(|part| part.of(received).is_some() || part.of(ours).is_some());
    std::iter::once(Part::Total).chain(parts).map(one).collect()
}

/// Whether a cost has parts, and they make up its total.
fn is_sum_of_parts(cost: &Cost) -> bool {
    let mut parts = cost.parts().map(|(_, price)| price.excl_vat.nanos).peekable();
    if parts.peek().is_none() {
        return false;
    }
    parts.try_fold(0i64, i64::checked_add).is_some_and(|sum| is_near(sum, cost.total.excl_vat.nanos))
}

/// Whether two amounts are the same but for rounding.
fn is_near(one: i64, other: i64) -> bool {
    one.abs_diff(other) <= ROUNDING_NANOS.unsigned_abs()
}
