//! How plans are counted in whole numbers.

use super::transport::Demand;

/// Units of power and of cost, each by a power of two, so that what is a round number in them stays one.
pub(super) struct Scale {
    units_per_kw: f64,
    units_per_cost: f64,
    /// What energy costs that comes later than it is wanted: above what any way through slots costs.
    pub(super) early: i64,
    /// What energy costs at the least that is missing: above what any way through slots and past early wishes costs.
    pub(super) missing: i64,
}

/// A unit of power is no smaller than 2⁻⁴⁴ kW, and all powers of a plan together are below 2⁶⁰ units.
const POWER_BITS_MAX: i32 = 44;
const POWER_BITS_TOTAL: i32 = 60;
/// A cost is at most 2⁴⁸ units, and all that a way through the network can cost below 2⁶⁰.
const COST_BITS_MAX: u32 = 48;
const COST_BITS_TOTAL: u32 = 60;
/// What is below is counted as if it were this power of two.
const BITS_MIN: i32 = -60;

impl Scale {
    /// `ranks` is how many costs of missing energy there are.
    pub(super) fn of(demand: &Demand, ranks: usize) -> Self {
        let total: f64 = demand.wishes.iter().map(|wish| wish.wanted_kw + wish.most_kw.iter().sum::<f64>()).sum();
        let base = demand.peak.iter().flat_map(|peak| &peak.base_kw).fold(0.0_f64, |most, base| most.max(base.abs()));
        let power_bits = (POWER_BITS_TOTAL - bits_above(total + base + 1.0)).min(POWER_BITS_MAX);
        let early = demand.wishes.iter().filter(|wish| wish.early.is_some()).count();
        // A way comes through each slot once at the most, and between slots through one vehicle.
        let slots = demand.limit_kw.len();
        let way_bits = bits(2 * slots.min(demand.wishes.len()) + 4 + usize::from(demand.peak.is_some()));
        let early_bits = if early == 0 { 0 } else { bits(early.min(slots + 1) + 1) + 1 };
        let cost_bits = COST_BITS_MAX.min(COST_BITS_TOTAL - way_bits - early_bits - bits(ranks));
        let of_peak = demand.peak.iter().map(|peak| &peak.price);
        let greatest = demand.wishes.iter().flat_map(|wish| &wish.cost).chain(of_peak).fold(0.0_f64, |most, cost| most.max(cost.abs()));
        Self {
            units_per_kw: power_of_two(power_bits),
            units_per_cost: power_of_two(cost_bits as i32 - bits_above(greatest)),
            early: 1 << (cost_bits + way_bits),
            missing: 1 << (cost_bits + way_bits + early_bits),
        }
    }

    /// A power, not below zero, in units.
    pub(super) fn power(&self, kw: f64) -> i64 {
        (kw * self.units_per_kw + 0.5) as i64
    }

    pub(super) fn kw(&self, units: i64) -> f64 {
        units as f64 / self.units_per_kw
    }

    pub(super) fn cost(&self, cost: f64) -> i64 {
        (cost * self.units_per_cost).round() as i64
    }
}

/// How many bits a number takes.
fn bits(number: usize) -> u32 {
    usize::BITS - number.leading_zeros()
}

/// The exponent of the least power of two that is not below.
fn bits_above(value: f64) -> i32 {
    // Not by a logarithm: those differ from machine to machine in their last bit.
    let exponent = (value.to_bits() >> (f64::MANTISSA_DIGITS - 1)) as i32 - f64::MAX_EXP + 1;
    match value {
        0.0 => 0,
        _ if value == power_of_two(exponent) => exponent.max(BITS_MIN),
        _ => (exponent + 1).max(BITS_MIN),
    }
}

/// Two to a power from -1022 to 1023.
fn power_of_two(exponent: i32) -> f64 {
    f64::from_bits(((exponent + f64::MAX_EXP - 1) as u64) << (f64::MANTISSA_DIGITS - 1))
}
