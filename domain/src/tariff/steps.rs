//! What is billed of what was measured: rounding up to steps, at the end of a session alone (DOMAIN §4.1 step 6).

use super::{Component, ComponentKind};

/// What one component is charged for in one period, before money.
pub(super) struct Charge<'a> {
    /// The period, from 0.
    pub period: usize,
    /// The tariff, among those handed in.
    pub tariff: usize,
    pub component: &'a Component,
    /// Milliwatt-hours, microseconds, or 1 for a fixed fee.
    pub quantity: i128,
    /// Whether it is for a reservation.
    pub reservation: bool,
}

impl Charge<'_> {
    fn is(&self, kind: ComponentKind, reservation: bool) -> bool {
        self.component.kind == kind && self.reservation == reservation
    }
}

/// Milliwatt-hours in a Wh, microseconds in a second: what a step of 1 is.
const STEP_OF_ENERGY: i128 = 1_000;
const STEP_OF_TIME: i128 = 1_000_000;

/// Rounds totals up to steps. A change of tariff rounds nothing: only the tariff of the last period has steps (A17), whether or not it asked
/// something for that one.
pub(super) fn round_up(charges: &mut [Charge<'_>], last_tariff: usize) {
    let parked =
        charges.iter().any(|charge| charge.tariff == last_tariff && charge.is(ComponentKind::ParkingTime, false) && charge.quantity != 0);
    // Where parking is charged for, only parking is rounded, whichever came last (A10).
    let time = if parked { ComponentKind::ParkingTime } else { ComponentKind::Time };
    for (kind, reservation, unit) in
        [(ComponentKind::Energy, false, STEP_OF_ENERGY), (time, false, STEP_OF_TIME), (ComponentKind::Time, true, STEP_OF_TIME)]
    {
        let of_kind = |charge: &Charge<'_>| charge.tariff == last_tariff && charge.is(kind, reservation);
        let total: i128 = charges.iter().filter(|charge| of_kind(charge)).map(|charge| charge.quantity).sum();
        if let Some(last) = charges.iter_mut().rev().find(|charge| of_kind(charge)) {
            last.quantity += surplus(total, i128::from(last.component.step_size) * unit);
        }
    }
}

/// What is missing to the next multiple of a step; nothing where there is no step, or energy went back.
fn surplus(total: i128, step: i128) -> i128 {
    if step == 0 || total <= 0 { 0 } else { (step - total % step) % step }
}
