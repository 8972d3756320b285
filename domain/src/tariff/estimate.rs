//! What a charge will cost that has not been made yet.

use super::{MeterValue, Prepared, PriceRequest, PricingPolicy, Rating, TariffSource, Unrated, price, split};
use crate::{
    charging::{ChargingPeriod, TokenType},
    energy::Energy,
    money::Currency,
    place::Zone,
};
use jiff::{SignedDuration, Timestamp};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// A charge as it is meant to go: at one power from when the vehicle arrives until it has what it wants, and then it stands there until it leaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlannedCharge {
    /// When it arrives.
    pub start: Timestamp,
    /// When it leaves.
    pub end: Timestamp,
    /// What it wants, more than nothing.
    pub energy: Energy,
    /// kW, above zero: the least of what vehicle, cable and charger take.
    pub power: Decimal,
    /// A, summed over the phases, for tariffs that go by current.
    pub current: Option<Decimal>,
}

impl PlannedCharge {
    /// What a meter would say of it: when it begins, when it has its energy, when it leaves. It gets less where it leaves before. None where numbers
    /// are out of range.
    fn values(&self) -> Option<Vec<MeterValue>> {
        let length = self.end.duration_since(self.start).as_micros();
        let milliwatts = (self.power.checked_mul(Decimal::from(1_000_000))?).to_i128().filter(|power| *power > 0)?;
        // Energy in thousandths of a Wh at so many milliwatts takes energy / power hours.
        let wanted = i128::from(self.energy.milliwatt_hours());
        let needed = (wanted * 3_600_000_000 + milliwatts - 1) / milliwatts;
        let charged = needed.min(length);
        let energy = if needed <= length { wanted } else { milliwatts * charged / 3_600_000_000 };
        let energy = Energy::from_milliwatt_hours(i64::try_from(energy).ok()?);
        let ready = self.start.checked_add(SignedDuration::from_micros(i64::try_from(charged).ok()?)).ok()?;
        let value = |time, energy, power, current| MeterValue { time, energy, current, power: Some(power), paused: false };
        let still = self.current.map(|_| Decimal::ZERO);
        let mut values = vec![value(self.start, Energy::ZERO, self.power, self.current), value(ready, energy, Decimal::ZERO, still)];
        if ready < self.end {
            values.push(value(self.end, energy, Decimal::ZERO, still));
        }
        Some(values)
    }

    /// The periods that it would have by a tariff, cut where a price changes.
    pub fn periods(&self, tariff: &Prepared, zone: Option<&Zone>) -> Result<Vec<ChargingPeriod>, Unrated> {
        split(tariff, zone, &self.values().ok_or(Unrated::OutOfRange)?)
    }
}

/// What a planned charge costs by a tariff: what its CDR would, to the last digit.
pub fn estimate(
    planned: &PlannedCharge,
    tariff: &Prepared,
    zone: Option<&Zone>,
    currency: Currency,
    token_type: Option<TokenType>,
    policy: PricingPolicy,
) -> Result<Rating, Unrated> {
    let periods = planned.periods(tariff, zone)?;
    price(&PriceRequest {
        start: planned.start,
        end: planned.end,
        periods: &periods,
        currency,
        token_type,
        tariffs: std::slice::from_ref(tariff),
        source: TariffSource::Request,
        zone,
        policy,
        credit: false,
    })
}
