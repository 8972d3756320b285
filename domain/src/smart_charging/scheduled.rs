//! Sessions of a site of which some go by schedules that somebody else has made, and the others are planned beside them.

use super::{
    Made, PlanContent, PlanError, Present, Profile, Schedule, ScheduleError, Signals, SitePower, SupplyPoint, plan_sessions,
    schedule::{LESS_KWH, pieces_of},
    together::{beside, beside_at_once},
};
use jiff::Timestamp;

/// What a site gives beside one whose charger is sent a profile.
fn beside_profile(supply: &[SupplyPoint], profile: &Profile) -> Vec<SupplyPoint> {
    let pieces = pieces_of(profile, Timestamp::MIN, Timestamp::MAX);
    let times = pieces.iter().flat_map(|piece| [piece.from, piece.until]);
    beside(supply, times, |time| pieces.iter().find(|piece| (piece.from..piece.until).contains(&time)).map_or(0.0, |piece| piece.kw))
}

/// Plans one session of a site by a schedule, while the plans of the others stay as they are. Errors: as [`plan_sessions`]; why the schedule does not hold.
pub fn plan_schedule(
    now: Timestamp,
    (present, schedule): (&Present, &Schedule),
    others: &[&PlanContent],
    power: &SitePower,
    signals: &Signals,
) -> Result<Result<Made, ScheduleError>, PlanError> {
    let mut left = power.clone();
    for other in others {
        left.points = match other.obeys {
            true => beside_profile(&left.points, &other.planned.profile),
            false => beside_at_once(&left.points, &other.course, &other.planned, &other.charge),
        };
    }
    if !present.obeys {
        return Ok(Err(ScheduleError::NotObeyed));
    }
    let own = plan_sessions(now, std::slice::from_ref(present), &left, signals)?;
    Ok(own.first().map_or(Err(ScheduleError::NotObeyed), |own| schedule.plan(now, present.wish, own, &left.points)))
}

/// What became of a schedule that was in force; None: there was none.
pub type Held = Option<Result<(), ScheduleError>>;

/// Plans the sessions of a site together, as [`plan_sessions`] does, of which some go by schedules as long as these hold: the others are planned beside them.
/// A schedule by which one of them would get less than without it holds no more.
pub fn plan_with_schedules(
    now: Timestamp,
    present: &[Present],
    schedules: &[Option<&Schedule>],
    power: &SitePower,
    signals: &Signals,
) -> Result<Vec<(Made, Held)>, PlanError> {
    let own = plan_sessions(now, present, power, signals)?;
    let mut left = power.clone();
    for (made, _) in own.iter().zip(present).filter(|(_, one)| !one.obeys) {
        left.points = beside_at_once(&left.points, &made.course, &made.planned, &made.charge);
    }
    let mut planned: Vec<(Made, Held)> = own.iter().cloned().map(|made| (made, None)).collect();
    for ((at, schedule), own) in schedules.iter().enumerate().zip(&own) {
        let Some(schedule) = schedule else { continue };
        let made = match present[at].obeys {
            true => schedule.plan(now, present[at].wish, own, &left.points),
            false => Err(ScheduleError::NotObeyed),
        };
        planned[at].1 = Some(made.map(|made| {
            left.points = beside_profile(&left.points, &made.planned.profile);
            planned[at].0 = made;
        }));
    }
    let is_by_schedule = |planned: &(Made, Held)| matches!(planned.1, Some(Ok(())));
    if !planned.iter().any(is_by_schedule) {
        return Ok(planned);
    }
    let rest: Vec<usize> = (0..present.len()).filter(|at| present[*at].obeys && !is_by_schedule(&planned[*at])).collect();
    let others: Vec<Present> = rest.iter().map(|at| present[*at].clone()).collect();
    let beside = plan_sessions(now, &others, &left, signals)?;
    let gets_less = |(at, beside): (&usize, &Made)| {
        let (own, beside) = (&own[*at].planned, &beside.planned);
        beside.missing_kwh > own.missing_kwh + LESS_KWH || beside.late_kwh > own.late_kwh + LESS_KWH
    };
    if rest.iter().zip(&beside).any(gets_less) {
        let falls = |(made, (_, held)): (Made, (Made, Held))| (made, held.map(|held| held.and(Err(ScheduleError::Others))));
        return Ok(own.into_iter().zip(planned).map(falls).collect());
    }
    rest.into_iter().zip(beside).for_each(|(at, made)| planned[at].0 = made);
    Ok(planned)
}
