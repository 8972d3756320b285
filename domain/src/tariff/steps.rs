//! What is billed of what was measured: rounding up to steps, at the end of a session alone (DOMAIN §4.1 step 6).

use super::{ComponentKind, RatingLine, exact::OutOfRange};

/// Milliwatt-hours in a Wh, microseconds in a second: what a step of 1 is.
const STEP_OF_ENERGY: i64 = 1_000;
const STEP_OF_TIME: i64 = 1_000_000;

/// Rounds totals up to steps. A change of tariff rounds nothing: only the tariff of the last period has steps (A17), whether or not it asked
/// something for that one.
pub(super) fn round_up(lines: &mut [RatingLine], last_tariff: usize) -> Result<(), OutOfRange> {
    let is = |line: &RatingLine, kind, reservation| line.tariff == last_tariff && line.kind == kind && line.reservation == reservation;
    let parked = lines.iter().any(|line| is(line, ComponentKind::ParkingTime, false) && line.measured != 0);
    // Where parking is charged for, only parking is rounded, whichever came last (A10).
    let time = if parked { ComponentKind::ParkingTime } else { ComponentKind::Time };
    for (kind, reservation, unit) in
        [(ComponentKind::Energy, false, STEP_OF_ENERGY), (time, false, STEP_OF_TIME), (ComponentKind::Time, true, STEP_OF_TIME)]
    {
        let mut total = 0i64;
        let mut last = None;
        for (index, line) in lines.iter().enumerate().filter(|(_, line)| is(line, kind, reservation)) {
            total = total.checked_add(line.measured).ok_or(OutOfRange)?;
            last = Some(index);
        }
        if let Some(last) = last {
            let surplus = surplus(total, i64::from(lines[last].rate.step_size) * unit);
            lines[last].billed = lines[last].billed.checked_add(surplus).ok_or(OutOfRange)?;
        }
    }
    Ok(())
}

/// What is missing to the next multiple of a step; nothing where there is no step. Up is up below zero too: 5.99 kWh that went back, in steps of
/// 1 kWh, are 5 (A20).
fn surplus(total: i64, step: i64) -> i64 {
    if step == 0 { 0 } else { (step - total.rem_euclid(step)) % step }
}
