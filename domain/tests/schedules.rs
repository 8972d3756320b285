//! Schedules of an external planner, held against what our own plans hold to; and what its silence means.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use wattlane_domain::smart_charging::{
    External, ExternalState, Goal, Made, Meter, Notice, Present, Progress, Said, Schedule, ScheduleError, SessionWish, SignalPoint,
    Signals, SitePower, Socket, SupplyPoint, Wants, plan_schedule, plan_sessions, plan_with_schedules,
};

const SOCKET: Socket = Socket { max_power: Some(11_040), phases: Some(3) };
/// What is lost to rounding at the most, and a little: kWh.
const LESS: f64 = 0.1001;

fn seconds(seconds: i64) -> Timestamp {
    let begin: Timestamp = "2026-11-30T18:00:00Z".parse().unwrap();
    begin.checked_add(SignedDuration::from_secs(seconds)).unwrap()
}

fn minutes(minutes: i64) -> Timestamp {
    seconds(60 * minutes)
}

/// Hours from 18:00 on and what a kWh costs in each.
fn signals(prices: &[f64]) -> Signals {
    let point = |(hour, price): (i64, &f64)| SignalPoint {
        start: minutes(60 * hour),
        price_per_kwh: Some(*price),
        carbon_g_per_kwh: None,
        green_share: None,
    };
    Signals::new((0..).zip(prices).map(point).collect(), minutes(60 * prices.len() as i64)).unwrap()
}

fn prices() -> Signals {
    signals(&[0.4, 0.1, 0.3, 0.2])
}

fn energy(kwh: f64) -> Wants {
    Wants { energy_kwh: Some(kwh), efficiency: Some(1.0), ..Wants::default() }
}

/// Leaves after four hours.
fn wish(wants: Wants) -> SessionWish {
    Said { wants, time: minutes(0), departure: Some(minutes(240)), ..Said::default() }.wish(&Wants::default(), SOCKET, None).unwrap()
}

fn present(wish: &SessionWish) -> Present<'_> {
    Present { wish, meter: Meter { kwh: 0.0, level: None }, seen_kw: None, obeys: true, until: None }
}

fn site(kw: f64) -> SitePower {
    let point = SupplyPoint { start: minutes(0), limit_kw: Some(kw), base_load_kw: 0.0, solar_kw: 0.0 };
    SitePower { points: vec![point], ..SitePower::default() }
}

/// Minutes and watts.
fn schedule(limits: &[(i64, i64)]) -> Schedule {
    let limits = limits.iter().map(|(minute, watts)| (60 * minute, 10 * watts)).collect();
    Schedule { start: minutes(0), seconds: None, limits }
}

fn plan(wish: &SessionWish, schedule: &Schedule, power: &SitePower) -> Result<Made, ScheduleError> {
    plan_schedule(minutes(0), (&present(wish), schedule), &[], power, &prices()).unwrap()
}

fn mean(made: &Made, hour: usize) -> f64 {
    made.planned.kw[4 * hour..][..4].iter().sum::<f64>() / 4.0
}

#[test]
fn a_schedule_that_holds_is_planned_as_its_charger_takes_it() {
    let made = plan(&wish(energy(11.0)), &schedule(&[(0, 0), (60, 5_555), (180, 0)]), &SitePower::default()).unwrap();
    assert_eq!(made.planned.profile.limits, [(0, 0), (3_600, 80), (10_800, 0)], "tenths of an ampere, rounded down");
    assert!((mean(&made, 1) - 5.52).abs() < 1e-9 && (mean(&made, 2) - 5.48).abs() < 1e-9, "{:?}", made.planned.kw);
    assert!((made.planned.expected.cost.unwrap() - (5.52 * 0.1 + 5.48 * 0.3)).abs() < 1e-9 && made.planned.missing_kwh < 1e-9);
}

#[test]
fn a_schedule_says_nothing_where_it_is_silent_and_begins_within_a_slot_if_it_likes() {
    let wish = wish(energy(5.0));
    let ends = Schedule { seconds: Some(3_600), ..schedule(&[(0, 5_520)]) };
    assert_eq!(plan(&wish, &ends, &SitePower::default()).unwrap().planned.profile.limits, [(0, 80), (3_600, 0)]);
    let later = Schedule { start: seconds(3_661), ..schedule(&[(0, 5_520)]) };
    assert_eq!(plan(&wish, &later, &SitePower::default()).unwrap().planned.profile.limits, [(0, 0), (3_661, 80)]);
    let many: Vec<(i64, i64)> = (0..100).map(|at| (2 * at, if at % 2 == 0 { 11_040 } else { 10_350 })).collect();
    let made = plan(&wish, &schedule(&many), &SitePower::default()).unwrap();
    assert!(made.planned.profile.limits.len() <= 24, "as few periods as chargers take: {:?}", made.planned.profile);
}

#[test]
fn a_schedule_that_breaks_what_our_plans_hold_to_is_refused_by_what_it_breaks() {
    let (any, small) = (SitePower::default(), site(6.9));
    let cheap = wish(energy(5.0));
    let ceiling = wish(Wants { price_ceiling: Some(0.25), ..energy(5.0) });
    let haste = wish(Wants { goal: Some(Goal::Fast), ..energy(5.0) });
    let unbroken = wish(Wants { no_interruption: true, ..energy(5.0) });
    let by_levels = Wants { target_level: Some(80), early_level: Some(50), battery_kwh: Some(10.0), ..Wants::default() };
    let said = Said { wants: by_levels, level: Some(20.0), time: minutes(0), departure: Some(minutes(240)), ..Said::default() };
    let early = said.wish(&Wants::default(), SOCKET, None).unwrap();
    let why = |wish: &SessionWish, limits: &[(i64, i64)], power: &SitePower| plan(wish, &schedule(limits), power).unwrap_err();
    assert_eq!(why(&cheap, &[], &any), ScheduleError::Periods(0));
    assert_eq!(why(&cheap, &[(1, 5_520)], &any), ScheduleError::First(60));
    assert_eq!(why(&cheap, &[(0, 5_520), (0, 0)], &any), ScheduleError::Order(0));
    assert!(matches!(why(&cheap, &[(0, 11_100)], &any), ScheduleError::Power { .. }), "more than the connector gives");
    assert!(matches!(why(&cheap, &[(0, 4_000)], &any), ScheduleError::Power { .. }), "less than 6 A");
    assert!(matches!(why(&cheap, &[(0, 7_000)], &small), ScheduleError::Site { .. }));
    assert!(matches!(why(&ceiling, &[(0, 0), (60, 5_520)], &any), ScheduleError::Ceiling { .. }), "the third hour is too dear");
    assert!(matches!(why(&cheap, &[(0, 0), (200, 5_520)], &any), ScheduleError::Short { .. }), "too late for the departure");
    assert!(matches!(why(&haste, &[(0, 0), (60, 5_520)], &any), ScheduleError::Late { .. }), "it could be full by then");
    assert!(matches!(why(&early, &[(0, 0), (60, 11_040)], &any), ScheduleError::Late { .. }), "3 kWh are wanted at once");
    assert_eq!(why(&unbroken, &[(0, 5_520), (60, 0), (120, 5_520)], &any), ScheduleError::Pause(minutes(60)));
    let wild = Present { obeys: false, ..present(&cheap) };
    let planned = plan_schedule(minutes(0), (&wild, &schedule(&[(0, 5_520)])), &[], &any, &prices()).unwrap();
    assert_eq!(planned.unwrap_err(), ScheduleError::NotObeyed);
}

#[test]
fn a_schedule_that_takes_what_others_need_is_left_and_one_that_does_not_is_kept() {
    let wishes = [wish(energy(11.04)), SessionWish { departure: minutes(120), ..wish(energy(11.04)) }];
    let both = [present(&wishes[0]), present(&wishes[1])];
    let with = |schedule: &Schedule| plan_with_schedules(minutes(0), &both, &[Some(schedule), None], &site(11.04), &prices()).unwrap();
    let greedy = with(&schedule(&[(0, 11_040), (75, 0)]));
    assert_eq!(greedy[0].1, Some(Err(ScheduleError::Others)));
    let own = plan_sessions(minutes(0), &both, &site(11.04), &prices()).unwrap();
    assert_eq!([&greedy[0].0, &greedy[1].0], [&own[0], &own[1]], "all are planned by us again");
    let kind = with(&schedule(&[(0, 0), (120, 5_520)]));
    assert_eq!((kind[0].1.clone(), kind[1].1.clone()), (Some(Ok(())), None));
    assert!((mean(&kind[0].0, 3) - 5.52).abs() < 1e-9 && kind[1].0.planned.missing_kwh < 1e-6);
}

proptest! {
    /// Whatever is sent: what is taken keeps to the site, to vehicle and connector, and serves what our own plan would.
    #[test]
    fn no_schedule_that_is_taken_breaks_a_limit_or_a_departure(
        kwh in 1.0..30.0_f64,
        limit_kw in 4.0..25.0_f64,
        base_kw in 0.0..8.0_f64,
        from in 0_i64..900,
        limits in prop::collection::btree_map(0_i64..14_000, prop_oneof![Just(0_i64), 41_400..110_400_i64], 1..40),
    ) {
        let now = seconds(from);
        let mut limits: Vec<(i64, i64)> = limits.into_iter().collect();
        limits[0].0 = 0;
        let schedule = Schedule { start: now, seconds: None, limits };
        let wishes = [wish(energy(kwh)), wish(energy(8.0))];
        let mut power = site(limit_kw);
        power.points.push(SupplyPoint { start: minutes(100), base_load_kw: base_kw, ..power.points[0] });
        let both = [present(&wishes[0]), present(&wishes[1])];
        let own = plan_sessions(now, &both, &power, &prices()).unwrap();
        let planned = plan_with_schedules(now, &both, &[Some(&schedule), None], &power, &prices()).unwrap();
        let [(taken, held), (beside, _)] = &planned[..] else { panic!("{planned:?}") };
        if matches!(held, Some(Err(_))) {
            prop_assert_eq!([taken, beside], [&own[0], &own[1]]);
        }
        for minute in 0..240 {
            let time = minutes(minute);
            if time < now {
                continue;
            }
            let [one, other] = [taken, beside].map(|made| made.planned.profile.limit_kw(time).unwrap_or_default());
            let gives = (limit_kw - if minute < 100 { 0.0 } else { base_kw }).max(0.0);
            prop_assert!(one + other <= gives + 1e-6, "{} + {} of {} at {}", one, other, gives, minute);
            prop_assert!(one == 0.0 || (4.14 - 1e-6..=11.04 + 1e-6).contains(&one), "{}", one);
        }
        prop_assert!(taken.planned.missing_kwh <= own[0].planned.missing_kwh + LESS);
        prop_assert!(beside.planned.missing_kwh <= own[1].planned.missing_kwh + LESS);
        let drawn: f64 = taken.planned.kw.iter().sum::<f64>() / 4.0;
        prop_assert!((drawn - (kwh - taken.planned.missing_kwh)).abs() < 1e-6, "what is drawn is what is served");
    }

    /// However answers fail and times pass, it is told start, meter and end in this order, each once.
    #[test]
    fn what_is_told_is_in_order_and_once_however_often_it_fails(answers in prop::collection::vec(any::<bool>(), 1..60)) {
        let mut external = External::begin("point".to_owned(), 7, seconds(0));
        let (mut now, mut told) = (seconds(0), Vec::new());
        for (at, answers) in answers.iter().enumerate() {
            let progress = Progress { goes_on: at < 20, kwh: (at / 4) as f64 };
            external = external.reckoned(progress);
            let Some((notice, when)) = external.next(progress) else { break };
            now = now.max(when);
            external = external.telling(now);
            external = match answers {
                true => external.told(notice, progress.kwh, now),
                false => external.unreached("no", now),
            };
            if *answers {
                told.push((notice, now));
            }
        }
        let is = |notice: Notice| told.iter().filter(|(told, _)| *told == notice).count();
        prop_assert!(is(Notice::Start) <= 1 && is(Notice::Stop) <= 1);
        prop_assert!(told.first().is_none_or(|(notice, _)| *notice == Notice::Start));
        prop_assert!(told.iter().position(|(notice, _)| *notice == Notice::Stop).is_none_or(|at| at + 1 == told.len()));
        let meters: Vec<Timestamp> = told.iter().filter(|(notice, _)| *notice == Notice::Meter).map(|(_, when)| *when).collect();
        prop_assert!(meters.windows(2).all(|pair| pair[1].duration_since(pair[0]) >= SignedDuration::from_mins(1)));
    }
}

#[test]
fn silence_counts_after_half_a_minute_and_in_force_after_five_minutes_and_a_late_schedule_is_taken() {
    let goes_on = Progress { goes_on: true, kwh: 1.0 };
    let handed = External::begin("point".to_owned(), 7, seconds(0));
    assert_eq!(handed.passed(goes_on, seconds(29)).state, ExternalState::HandedOver);
    let gone = handed.passed(goes_on, seconds(30));
    assert_eq!((gone.state, gone.since, gone.trouble()), (ExternalState::Gone, seconds(30), "no schedule has come"));
    let in_force = gone.told(Notice::Start, 0.0, seconds(40)).takes(schedule(&[(0, 5_520)]), seconds(60));
    assert!(in_force.state == ExternalState::InForce && in_force.in_force().is_some() && !in_force.is_left());
    let silent = in_force.unreached("the answer is 500", seconds(100)).unreached("the answer is 502", seconds(200));
    assert_eq!(
        (silent.state, silent.trouble(), silent.passed(goes_on, seconds(399)).state),
        (ExternalState::InForce, "the answer is 502", ExternalState::InForce)
    );
    assert_eq!(silent.reckoned(goes_on).due.map(|due| due <= seconds(400)), Some(true), "it is looked at then at the latest");
    let gone = silent.passed(goes_on, seconds(400));
    assert!(gone.state == ExternalState::Gone && gone.is_left(), "our own plan is to take its place");
    let own = gone.is_replaced(None, seconds(401));
    assert!(own.state == ExternalState::Gone && own.schedule.is_none() && !own.is_left());
    let answers = silent.told(Notice::Meter, 1.0, seconds(300)).passed(goes_on, seconds(500));
    assert_eq!((answers.state, answers.trouble()), (ExternalState::InForce, ""), "it answers again");
    let refused = answers.refuses("it pauses", seconds(600));
    assert!(refused.is_left() && refused.state == ExternalState::Refused && refused.trouble() == "it pauses");
    let over = Progress { goes_on: false, kwh: 2.0 };
    assert_eq!(handed.next(over), None, "of what it never heard of it hears no end");
    assert_eq!(answers.next(over).map(|(notice, _)| notice), Some(Notice::Stop));
}
