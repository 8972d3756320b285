//! What sessions are planned for, their plans together, and what came of them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::{SignedDuration, Timestamp, civil::time, tz::TimeZone};
use proptest::prelude::*;
use wattlane_domain::smart_charging::{
    Course, Delivery, Figures, Goal, Made, Meter, Metered, PlanContent, PlanReason, Present, Profile, RateUnit, SLOT_MINUTES, Said,
    SessionWish, SignalPoint, Signals, SitePower, Slots, Socket, SupplyPoint, Wants, WishError, outcome, plan_sessions,
};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn minutes(minutes: i64) -> Timestamp {
    at("2026-11-30T18:00:00Z").checked_add(SignedDuration::from_mins(minutes)).unwrap()
}

/// Hours from 18:00 on and what a kWh costs in each, with carbon of a thousand times as much.
fn signals(prices: &[f64]) -> Signals {
    let point = |(hour, price): (i64, &f64)| SignalPoint {
        start: minutes(60 * hour),
        price_per_kwh: Some(*price),
        carbon_g_per_kwh: Some(1000.0 * price),
        green_share: None,
    };
    Signals::new((0..).zip(prices).map(point).collect(), minutes(60 * prices.len() as i64)).unwrap()
}

const SOCKET: Socket = Socket { max_power: Some(11_040), phases: Some(3) };

fn said(wants: Wants) -> Said {
    Said { wants, time: minutes(0), departure: Some(minutes(240)), ..Said::default() }
}

fn energy(kwh: f64) -> Wants {
    Wants { energy_kwh: Some(kwh), efficiency: Some(1.0), ..Wants::default() }
}

fn wish(wants: Wants) -> SessionWish {
    said(wants).wish(&Wants::default(), SOCKET, None).unwrap()
}

fn meter(kwh: f64) -> Meter {
    Meter { kwh, level: None }
}

#[test]
fn what_is_said_counts_before_what_is_preferred_and_what_the_connector_gives() {
    let preferred =
        Wants { goal: Some(Goal::Green), max_power: Some(22_000), battery_kwh: Some(60.0), target_level: Some(80), ..Wants::default() };
    let by_levels = Said { level: Some(30.0), meter_kwh: 5.0, ..said(Wants::default()) };
    let wish = by_levels.wish(&preferred, SOCKET, None).unwrap();
    assert_eq!((wish.energy_kwh, wish.since_kwh), (30.0, 5.0));
    assert_eq!((wish.max_kw, wish.goal, wish.efficiency), (11.04, Goal::Green, 0.9), "no more than the connector gives");
    assert!((wish.min_kw - 4.14).abs() < 1e-9, "6 A of three phases of 230 V");
    let said = Said { wants: Wants { goal: Some(Goal::Fast), energy_kwh: Some(7.0), phases: Some(1), ..Wants::default() }, ..by_levels };
    let wish = said.wish(&preferred, SOCKET, None).unwrap();
    assert_eq!((wish.goal, wish.energy_kwh), (Goal::Fast, 7.0));
    assert!((wish.max_kw - 3.68).abs() < 1e-9 && (wish.min_kw - 1.38).abs() < 1e-9, "one phase of three");
    let direct = said.wish(&preferred, Socket { max_power: Some(50_000), phases: None }, None).unwrap();
    assert_eq!((direct.max_kw, direct.min_kw, direct.charger.unit), (22.0, 0.0, RateUnit::Watt));
}

#[test]
fn a_charge_of_which_too_little_is_known_is_not_planned() {
    let departs = |departure: Option<Timestamp>| Said { departure, ..said(energy(5.0)) };
    let refused = |said: Said, preferred: Wants, socket: Socket| said.wish(&preferred, socket, None).unwrap_err();
    let none = Wants::default();
    assert_eq!(refused(departs(None), none.clone(), SOCKET), WishError::NoDeparture);
    assert_eq!(refused(departs(None), Wants { departure: Some(time(7, 0, 0, 0)), ..none.clone() }, SOCKET), WishError::NoTimeZone);
    assert_eq!(refused(departs(Some(minutes(0))), none.clone(), SOCKET), WishError::DepartureInPast);
    assert_eq!(refused(departs(Some(minutes(7 * 24 * 60 + 1))), none.clone(), SOCKET), WishError::DepartureTooFar);
    assert_eq!(refused(said(none.clone()), none.clone(), SOCKET), WishError::NoEnergy);
    assert_eq!(refused(said(energy(5.0)), none, Socket { max_power: None, phases: Some(3) }), WishError::NoPower);
}

#[test]
fn a_preferred_time_of_day_is_the_next_one_that_comes_also_when_clocks_change() {
    let amsterdam = TimeZone::get("Europe/Amsterdam").unwrap();
    for (now, hour, leaves) in [
        ("2026-11-30T18:00:00Z", 7, "2026-12-01T06:00:00Z"),
        ("2026-11-30T05:59:00Z", 7, "2026-11-30T06:00:00Z"),
        ("2026-11-30T06:00:00Z", 7, "2026-12-01T06:00:00Z"),
        // 02:00 is not there in that night: the clock shows 03:00 then.
        ("2026-03-28T20:00:00Z", 2, "2026-03-29T01:00:00Z"),
        // And is there twice in this one: the first counts.
        ("2026-10-24T20:00:00Z", 2, "2026-10-25T00:00:00Z"),
    ] {
        let said = Said { departure: None, time: at(now), ..said(energy(5.0)) };
        let preferred = Wants { departure: Some(time(hour, 0, 0, 0)), ..Wants::default() };
        assert_eq!(said.wish(&preferred, SOCKET, Some(&amsterdam)).unwrap().departure, at(leaves), "{now}");
    }
}

#[test]
fn the_rest_of_a_charge_counts_by_the_meter() {
    let wish = SessionWish { since_kwh: 2.0, efficiency: 0.5, ..wish(energy(10.0)) };
    assert_eq!(wish.rest(minutes(30), &meter(8.0), (None, None)).energy_kwh, 7.0);
    assert_eq!(wish.rest(minutes(30), &meter(50.0), (None, None)).energy_kwh, 0.0);
    let rest = wish.rest(minutes(300), &meter(2.0), (Some(3.0), None));
    assert_eq!((rest.arrival, rest.departure), (minutes(300), minutes(540)), "who is still there is planned for four hours more");
    assert_eq!(rest.max_kw, wish.min_kw, "what was seen to be drawn, but no less than 6 A");
    let later = wish.rest(minutes(400), &meter(2.0), (None, Some(rest.departure)));
    assert_eq!(later.departure, rest.departure, "and not longer with each look");
    let early = SessionWish { early_kwh: 5.52, efficiency: 1.0, ..wish };
    let (kwh, before) = early.rest(minutes(0), &meter(2.0), (None, None)).early.unwrap();
    assert!((kwh - 5.52).abs() < 1e-9 && before == minutes(45), "half an hour, to the end of its slot");
    assert_eq!(early.rest(minutes(0), &meter(8.0), (None, None)).early, None, "it has that already");
}

fn power(points: &[SupplyPoint]) -> SitePower {
    SitePower { points: points.to_vec(), ..SitePower::default() }
}

fn present(wish: &SessionWish) -> Present<'_> {
    Present { wish, meter: meter(0.0), seen_kw: None, obeys: true, until: None }
}

#[test]
fn each_session_s_plan_ends_when_it_leaves_and_the_cheap_hour_is_shared() {
    let short = SessionWish { departure: minutes(120), ..wish(energy(5.0)) };
    let long = wish(energy(5.0));
    let supply = [SupplyPoint { start: minutes(0), limit_kw: Some(11.04), base_load_kw: 0.0, solar_kw: 0.0 }];
    let plan = plan_sessions(minutes(0), &[present(&short), present(&long)], &power(&supply), &signals(&[0.4, 0.1, 0.3, 0.2])).unwrap();
    let [first, second] = &plan[..] else { panic!("{plan:?}") };
    assert_eq!((first.course.slots.count, second.course.slots.count), (8, 16));
    let hour = |kw: &[f64], hour: usize| kw[4 * hour..][..4].iter().sum::<f64>() / 4.0;
    assert!((hour(&first.planned.kw, 1) + hour(&second.planned.kw, 1) - 10.0).abs() < 1e-6, "both find the cheap hour, and there is room");
    let cost = first.planned.expected.cost.unwrap() + second.planned.expected.cost.unwrap();
    assert!((cost - 1.0).abs() < 1e-6, "{cost}");
}

#[test]
fn room_is_kept_for_those_to_come_unless_somebody_goes_short_by_it() {
    let supply = [SupplyPoint { start: minutes(0), limit_kw: Some(11.04), base_load_kw: 0.0, solar_kw: 0.0 }];
    let kept = SitePower { kept: 0.5, ..power(&supply) };
    let plan = |kwh: f64| {
        let wish = wish(energy(kwh));
        plan_sessions(minutes(0), &[present(&wish)], &kept, &signals(&[0.4, 0.1, 0.3, 0.2])).unwrap().remove(0)
    };
    let modest = plan(11.04).planned;
    assert!(
        modest.kw[4..8].iter().all(|kw| (kw - 5.52).abs() < 1e-9) && modest.missing_kwh < 1e-9,
        "half of the cheap hour: {:?}",
        modest.kw
    );
    let greedy = plan(40.0).planned;
    assert!(greedy.missing_kwh < 1e-9 && greedy.kw[0] > 11.0, "all of it, at once: {:?}", greedy.kw);
    let now = SitePower { points: vec![SupplyPoint { start: minutes(60), ..supply[0] }], ..kept };
    let wish = SessionWish { departure: minutes(15), ..wish(energy(2.76)) };
    let plan = plan_sessions(minutes(0), &[present(&wish)], &now, &signals(&[0.4])).unwrap().remove(0);
    assert!((plan.planned.kw[0] - 11.04).abs() < 1e-9, "nothing is kept of the present slot: {:?}", plan.planned.kw);
}

#[test]
fn who_obeys_nobody_draws_at_once_and_the_others_share_what_that_leaves() {
    let wishes = [wish(energy(11.04)), wish(energy(11.04))];
    let supply = [SupplyPoint { start: minutes(0), limit_kw: Some(15.18), base_load_kw: 0.0, solar_kw: 0.0 }];
    let wild = Present { obeys: false, ..present(&wishes[0]) };
    let plan = plan_sessions(minutes(0), &[wild, present(&wishes[1])], &power(&supply), &signals(&[0.1, 0.4, 0.3, 0.2])).unwrap();
    let hour = |made: &Made, hour: usize| made.planned.kw[4 * hour..][..4].iter().sum::<f64>() / 4.0;
    assert!((hour(&plan[0], 0) - 11.04).abs() < 1e-9, "{:?}", plan[0].planned.kw);
    let late = Present { obeys: false, ..present(&wishes[0]) };
    let late = plan_sessions(minutes(13), &[late], &SitePower::default(), &signals(&[0.4, 0.1])).unwrap().remove(0).planned;
    assert!(late.kw[1..5].iter().all(|kw| *kw > 0.0), "it does not wait for anything: {:?}", late.kw);
    assert!((late.kw[0] - 11.04 * 2.0 / 15.0).abs() < 1e-9, "nor for the next slot: {:?}", late.kw);
    assert!((hour(&plan[1], 0) - 4.14).abs() < 1e-9 && (hour(&plan[1], 3) - 6.9).abs() < 1e-9, "{:?}", plan[1].planned.kw);
}

fn planned() -> PlanContent {
    let wish = wish(energy(11.04));
    let made = plan_sessions(minutes(0), &[present(&wish)], &SitePower::default(), &signals(&[0.4, 0.1, 0.3, 0.2])).unwrap().remove(0);
    PlanContent {
        reason: PlanReason::Created,
        plan_time: minutes(0),
        said: said(energy(11.04)),
        wish,
        charge: made.charge,
        currency: None,
        course: made.course,
        planned: made.planned,
        guesses: Vec::new(),
        obeys: true,
        meter_kwh: 0.0,
        seen: None,
        done: Figures::default(),
        done_at_once: None,
        delivery: Delivery::begin(minutes(0)),
        external: None,
        revisions: Vec::new(),
    }
}

#[test]
fn a_meter_is_off_by_five_percent_of_what_was_planned_and_by_no_less_than_two_tenths() {
    let plan = planned();
    assert!(!plan.is_off(0.2, minutes(60)) && plan.is_off(0.21, minutes(60)), "nothing is planned in the first hour");
    let half = 5.52;
    assert!(!plan.is_off(half * 1.049, minutes(90)) && plan.is_off(half * 1.051, minutes(90)));
    assert!(!plan.is_off(half * 0.951, minutes(90)) && plan.is_off(half * 0.949, minutes(90)));
    let soon = minutes(0).checked_add(SignedDuration::from_secs(59)).unwrap();
    assert!(!plan.is_off(3.0, soon) && plan.is_off(3.0, minutes(1)), "a plan holds for a minute");
    let by_meter = PlanContent { reason: PlanReason::MeterValues, ..plan };
    assert!(!by_meter.is_off(3.0, minutes(1)) && by_meter.is_off(3.0, minutes(2)), "and twice as long when the meter made it");
}

#[test]
fn a_vehicle_that_draws_less_than_it_may_is_planned_with_that() {
    let plan = planned();
    assert_eq!(plan.seen(1.85, minutes(90), None), Some((3.7, minutes(90))), "half an hour of 3.7 kW");
    assert_eq!(plan.seen(1.85, minutes(90), Some(11.0)), None, "it began late, and draws all it may now");
    assert_eq!(plan.seen(5.52, minutes(90), None), None);
    assert_eq!(plan.seen(0.1, minutes(90), None), None, "one that draws nearly nothing may do so yet");
    let seen = PlanContent { seen: Some((3.7, minutes(90))), ..plan };
    assert_eq!(seen.seen(5.52, minutes(90), None), None, "it draws more after all");
    assert_eq!((seen.seen_kw(minutes(119)), seen.seen_kw(minutes(120))), (Some(3.7), None), "a cold battery gets warm");
    assert!(!seen.has_seen_enough(minutes(119)) && seen.has_seen_enough(minutes(120)));
}

#[test]
fn a_profile_is_the_same_by_what_is_left_of_it() {
    let profile = Profile {
        start: minutes(0),
        seconds: 7_200,
        unit: RateUnit::Ampere,
        step_kw: 0.069,
        limits: vec![(0, 160), (3_600, 0), (5_400, 60)],
    };
    assert_eq!(profile.limit_kw(minutes(59)), Some(160.0 * 0.069));
    assert_eq!((profile.limit_kw(minutes(60)), profile.limit_kw(minutes(120)), profile.limit_kw(minutes(-1))), (Some(0.0), None, None));
    let (kwh, hours) = profile.drawn(minutes(30), minutes(105));
    assert!((kwh - (0.5 * 11.04 + 0.25 * 4.14)).abs() < 1e-9 && hours == 0.75, "{kwh} {hours}");
    let later = Profile { start: minutes(45), seconds: 4_500, limits: vec![(0, 160), (900, 0), (2_700, 60)], ..profile.clone() };
    assert!(later.is_as(&profile, minutes(45)) && later.is_as(&profile, minutes(50)));
    let other = Profile { limits: vec![(0, 150), (900, 0), (2_700, 60)], ..later.clone() };
    assert!(!other.is_as(&profile, minutes(45)) && other.is_as(&profile, minutes(60)), "what is over makes no difference");
    assert!(!Profile { seconds: 4_400, ..later }.is_as(&profile, minutes(45)), "it ends sooner");
}

#[test]
fn what_came_of_a_session_is_priced_as_it_was_drawn() {
    let metered =
        [Metered { from: minutes(0), until: minutes(60), kwh: 1.0 }, Metered { from: minutes(60), until: minutes(120), kwh: 9.0 }];
    let given = [Metered { from: minutes(0), until: minutes(60), kwh: -3.0 }];
    let at_once = outcome(&signals(&[0.4]), &given, (10.0, 0.9)).1;
    assert_eq!((at_once.energy_kwh, at_once.cost), (0.0, Some(0.0)), "nothing can be charged at once");
    let ancient = [Metered { from: at("0001-01-01T00:00:00Z"), until: minutes(60), kwh: 3.0 }];
    assert!(outcome(&signals(&[0.4]), &ancient, (10.0, 0.9)).0.energy_kwh < 1e-3, "what was long ago is left out");
    let (done, at_once) = outcome(&signals(&[0.4, 0.1]), &metered, (10.0, 0.9));
    assert!((done.cost.unwrap() - 1.3).abs() < 1e-9 && (done.energy_kwh - 9.0).abs() < 1e-9, "{done:?}");
    assert!((done.carbon_g.unwrap() - 1300.0).abs() < 1e-6);
    assert!((at_once.cost.unwrap() - 4.0).abs() < 1e-9 && at_once.ready == Some(minutes(60)), "{at_once:?}");
    assert_eq!(outcome(&signals(&[0.4]), &[], (10.0, 0.9)).0, Figures::default());
}

#[test]
fn what_is_measured_is_spread_over_the_slots_it_was_drawn_in() {
    let slots = Slots::around(minutes(0), minutes(60), SLOT_MINUTES);
    let (course, _) = Course::of(&Signals::default(), slots);
    let kw = course.measured(&[Metered { from: minutes(10), until: minutes(40), kwh: 3.0 }]);
    let expected = [2.0, 6.0, 4.0, 0.0];
    assert!(kw.iter().zip(expected).all(|(kw, expected)| (kw - expected).abs() < 1e-9), "{kw:?}");
}

proptest! {
    /// Whatever is wanted: together, no more is drawn at any time than the site gives, and no vehicle is asked for less than it can do.
    #[test]
    fn profiles_of_a_site_never_take_more_than_it_gives(
        vehicles in prop::collection::vec((1.0..40.0_f64, 1_i64..20, 0.0..40.0_f64, 1_u8..4), 1..8),
        wild in prop::option::weighted(0.3, 1.0..11.0_f64),
        prices in prop::collection::vec(-0.2..0.6_f64, 1..6),
        limits in prop::collection::vec(0.0..30.0_f64, 1..4),
        now in 0_i64..60,
        kept in 0.0..0.9_f64,
    ) {
        let supply: Vec<SupplyPoint> = (0..).zip(&limits)
            .map(|(hour, limit)| SupplyPoint { start: minutes(45 * hour), limit_kw: Some(*limit), base_load_kw: 0.0, solar_kw: 0.0 }).collect();
        let wishes: Vec<SessionWish> = vehicles.iter().map(|(kwh, quarters, _, phases)| {
            let said = Said { departure: Some(minutes(60 + 15 * quarters)), ..said(Wants { phases: Some(*phases), ..energy(*kwh) }) };
            said.wish(&Wants::default(), SOCKET, None).unwrap()
        }).collect();
        let present: Vec<Present> = wishes.iter().zip(&vehicles)
            .map(|(wish, (_, _, drawn, _))| Present { wish, meter: meter(*drawn), seen_kw: None, obeys: true, until: None }).collect();
        let site = SitePower { kept, ..power(&supply) };
        // One that obeys nobody takes what it likes: the others are to leave it that.
        let reckless = wild.map(|kwh| wish(Wants { phases: Some(1), ..energy(kwh) }));
        let mut present = present;
        present.extend(reckless.iter().map(|wish| Present { wish, meter: meter(0.0), seen_kw: None, obeys: false, until: None }));
        let plans = plan_sessions(minutes(now), &present, &site, &signals(&prices)).unwrap();
        for minute in now..480 {
            let time = minutes(minute);
            let limit = supply.iter().rev().find(|point| point.start <= time).or(supply.first()).and_then(|point| point.limit_kw).unwrap();
            let drawn: f64 = plans[..wishes.len()].iter().filter_map(|plan| plan.planned.profile.limit_kw(time)).sum();
            let draws = |plan: &Made| (0..plan.course.slots.count)
                .any(|slot| plan.planned.kw[slot] > 0.0 && (plan.course.slots.begin(slot)..plan.course.slots.begin(slot + 1)).contains(&time));
            let beside: f64 = plans[wishes.len()..].iter().filter(|plan| draws(plan)).map(|plan| plan.charge.max_kw).sum();
            prop_assert!(drawn <= (limit - beside).max(0.0) + 1e-6, "{drawn} kW of {limit} beside {beside} at {time}");
        }
        for (plan, wish) in plans.iter().zip(&wishes) {
            for minute in now..480 {
                let limit = plan.planned.profile.limit_kw(minutes(minute)).unwrap_or_default();
                prop_assert!(limit == 0.0 || (limit >= wish.min_kw - 1e-6 && limit <= wish.max_kw + 1e-6), "{limit} kW");
            }
        }
    }
}
