//! What a charge will cost that has not been made yet.

use super::{MeterValue, Prepared, PriceRequest, PricingPolicy, Rating, TariffSource, Unrated, price, split};
use crate::{
    charging::{ChargingPeriod, PowerType},
    energy::Energy,
    location::Connector,
    place::Zone,
};
use jiff::{SignedDuration, Timestamp};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// A current keeps millionths of an ampere.
const CURRENT_DECIMALS: u32 = 6;

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
    /// How it goes; None where numbers are out of range.
    fn forecast(&self) -> Option<Forecast> {
        let length = self.end.duration_since(self.start).as_micros();
        let milliwatts = (self.power.checked_mul(Decimal::from(1_000_000))?).to_i128().filter(|power| *power > 0)?;
        // Energy in thousandths of a Wh at so many milliwatts takes energy / power hours.
        let wanted = i128::from(self.energy.milliwatt_hours());
        let needed = (wanted * 3_600_000_000 + milliwatts - 1) / milliwatts;
        let charged = needed.min(length);
        let energy = if needed <= length { wanted } else { milliwatts * charged / 3_600_000_000 };
        let energy = Energy::from_milliwatt_hours(i64::try_from(energy).ok()?);
        let ready = self.start.checked_add(SignedDuration::from_micros(i64::try_from(charged).ok()?)).ok()?;
        Some(Forecast { energy, charged_until: ready, is_full: needed <= length })
    }

    /// What a meter would say of it: when it begins, when it has its energy, when it leaves.
    fn values(&self, goes: &Forecast) -> Vec<MeterValue> {
        let value = |time, energy, power, current| MeterValue { time, energy, current, power: Some(power), paused: false };
        let still = self.current.map(|_| Decimal::ZERO);
        let begins = value(self.start, Energy::ZERO, self.power, self.current);
        let mut values = vec![begins, value(goes.charged_until, goes.energy, Decimal::ZERO, still)];
        if goes.charged_until < self.end {
            values.push(value(self.end, goes.energy, Decimal::ZERO, still));
        }
        values
    }
}

/// How a planned charge goes.
struct Forecast {
    /// What it gets.
    energy: Energy,
    /// When it has that.
    charged_until: Timestamp,
    /// Whether that is all it wants.
    is_full: bool,
}

/// What a vehicle takes, watts; 0 where it takes none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vehicle {
    /// Of alternating current.
    pub ac_power: i32,
    /// Of direct current.
    pub dc_power: i32,
}

/// What a vehicle is charged with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charger {
    pub power_type: PowerType,
    /// Watts.
    pub max_power: i32,
    /// Volts, between line and neutral for three phases; None where it is not known.
    pub voltage: Option<i32>,
}

impl From<&Connector> for Charger {
    fn from(connector: &Connector) -> Self {
        let voltage = Some(connector.max_voltage).filter(|volts| *volts > 0);
        Charger { power_type: connector.power_type, max_power: connector.max_power(), voltage }
    }
}

impl Charger {
    /// The power at which it charges a vehicle, watts; None where the vehicle takes nothing that it gives.
    pub fn power_for(&self, vehicle: Vehicle) -> Option<i32> {
        let takes = if self.power_type == PowerType::Dc { vehicle.dc_power } else { vehicle.ac_power };
        Some(takes.min(self.max_power)).filter(|power| *power > 0)
    }
}

/// What a driver plans, wherever it will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// When the vehicle arrives.
    pub start: Timestamp,
    /// When it leaves.
    pub end: Timestamp,
    /// What it wants, more than nothing.
    pub energy: Energy,
    pub vehicle: Vehicle,
}

impl Plan {
    /// The charge that it is at a charger; None where the vehicle takes nothing that the charger gives.
    pub fn at(&self, charger: &Charger) -> Option<PlannedCharge> {
        let power = charger.power_for(self.vehicle)?;
        let current = |volts| (Decimal::from(power) / Decimal::from(volts)).round_dp(CURRENT_DECIMALS);
        let current = charger.voltage.map(current);
        Some(PlannedCharge { start: self.start, end: self.end, energy: self.energy, power: Decimal::new(power.into(), 3), current })
    }
}

/// What a planned charge will be.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// What it costs: what its CDR would, to the last digit.
    pub rating: Rating,
    /// Its periods, cut where a price changes.
    pub periods: Vec<ChargingPeriod>,
    /// What it gets until it leaves.
    pub energy: Energy,
    /// When it has what it wants; None where it leaves before.
    pub ready: Option<Timestamp>,
}

/// What a planned charge will be by a tariff, paid in the tariff's currency.
pub fn estimate(planned: &PlannedCharge, tariff: &Prepared, zone: Option<&Zone>, policy: PricingPolicy) -> Result<Estimate, Unrated> {
    let goes = planned.forecast().ok_or(Unrated::OutOfRange)?;
    let periods = split(tariff, zone, &planned.values(&goes))?;
    let rating = price(&PriceRequest {
        start: planned.start,
        end: planned.end,
        periods: &periods,
        currency: tariff.tariff().currency,
        token_type: None,
        tariffs: std::slice::from_ref(tariff),
        source: TariffSource::Request,
        zone,
        policy,
        credit: false,
    })?;
    Ok(Estimate { rating, periods, energy: goes.energy, ready: goes.is_full.then_some(goes.charged_until) })
}
