//! Things noticed about a CDR or a tariff that do not stop the work.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Something a person should know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Finding {
    /// What kind it is.
    pub code: FindingCode,
    /// The field it is about, such as `charging_periods[2]`; empty for the whole.
    pub path: String,
    /// What it is, in a sentence.
    pub text: String,
}

impl Finding {
    /// A finding about the field at `path`.
    pub fn new(code: FindingCode, path: impl Into<String>, text: impl Into<String>) -> Self {
        Finding { code, path: path.into(), text: text.into() }
    }

    /// The same about a part of something larger: `elements[0]` within `tariffs[1]` is `tariffs[1].elements[0]`.
    pub fn within(self, part: &str) -> Self {
        let path = if self.path.is_empty() { part.to_owned() } else { format!("{part}.{}", self.path) };
        Finding { path, ..self }
    }
}

/// The kinds of findings. Their names are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum FindingCode {
    /// A field that OCPI does not know: misspelt, it changes prices in silence.
    UnknownField,
    /// A word that OCPI does not know where it has a list of them: what it stands for was not used.
    UnknownValue,
    /// A number in quotes, where OCPI has none.
    NumberAsText,
    /// Comments in what should be JSON.
    JsonComments,
    /// A charging period in which another price should have begun (DOMAIN A1).
    PeriodSpansPriceChange,
    /// A restriction on current or power, and a period in which neither was measured (A3).
    UnmeasuredRestriction,
    /// A restriction that begins and ends at the same time of day never holds (A5).
    EmptyTimeWindow,
    /// A least bound that is not below the most one: the restriction never holds.
    ContradictoryBounds,
    /// Restrictions that restrict nothing.
    EmptyRestrictions,
    /// A day that is named twice, or all seven.
    RedundantDays,
    /// A second price of a kind in one element: only the first one counts.
    DuplicateComponent,
    /// A price of energy or parking for a reservation, which has neither.
    NotOfReservation,
    /// VAT that is not from 0 to 100 %.
    VatOutOfRange,
    /// A price below zero.
    NegativePrice,
    /// A step of a fixed fee, which has none.
    StepSizeOnFlat,
    /// A step of 0 of what should have one.
    StepSizeZero,
    /// A step of more than a kWh or five minutes.
    LargeStepSize,
    /// A step of time that counts only where nobody parks.
    StepSizeUnused,
    /// A price that one before it always stands in front of.
    UnreachableElement,
    /// Tiers or windows with a hole between them, in which charging is free.
    Gap,
    /// Prices under restrictions, and none for all other moments.
    MissingFallback,
    /// Tiers or windows that overlap: the first one counts.
    OverlappingRestrictions,
    /// Neither energy nor time of charging has a price.
    NothingPriced,
    /// `min_price` above `max_price`.
    MinAboveMax,
    /// A tariff that ends before it begins.
    EmptyValidity,
    /// `min_price` or `max_price` bounds an amount including VAT that is not known (A9).
    LimitWithoutVat,
    /// A total of energy or time is not what its periods, or its start and end, add up to.
    TotalsDiffer,
    /// The parts of a cost add up to another total, by more than rounding explains.
    CostPartsDiffer,
    /// An amount including VAT and the one excluding it are the wrong way round.
    InclVatBelowExclVat,
    /// A charging period lies outside its session.
    PeriodOutsideSession,
    /// A charging period begins before the one that stands before it.
    PeriodsOutOfOrder,
    /// A period gives a tariff that another one does not: no rounding to steps where it changes (A17).
    TariffSwitch,
    /// Energy went back to the grid.
    NegativeEnergy,
    /// A time lies in the future.
    InTheFuture,
    /// The energy of a session went down.
    EnergyWentDown,
    /// The contract's check character is not the one that its other characters make.
    WrongCheckCharacter,
    /// The session began when its token was blocked.
    TokenBlocked,
    /// A location gives no time zone, and its country has several.
    TimeZoneMissing,
    /// An EVSE was in another location of its CPO, and left it; or a session was, and went along.
    EvseMoved,
    /// An EVSE is in another location of its CPO, which told of it later, and stays there.
    EvseElsewhere,
}

impl fmt::Display for FindingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = serde_json::to_value(self).ok();
        f.write_str(name.as_ref().and_then(|name| name.as_str()).unwrap_or_default())
    }
}
