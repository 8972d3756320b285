//! Plans in time, and what chargers are sent.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::Timestamp;
use proptest::prelude::*;
use wattlane_domain::smart_charging::{
    ChargeWish, ChargerLimits, Goal, Guess, Profiles, RateUnit, Signal, SignalPoint, Signals, SitePlan, SiteWish, SupplyPoint, VOLTAGE,
};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn minutes(minutes: i64) -> Timestamp {
    at("2026-11-30T18:00:00Z").checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap()
}

/// From 18:00 on an hour each: dear and dirty, then cheap, then clean, then neither.
fn signals() -> Signals {
    let hours = [(0.40, 500.0, 0.2), (0.10, 400.0, 0.3), (0.30, 50.0, 0.9), (0.35, 300.0, 0.4)];
    let points = (0..).zip(hours).map(|(hour, (price, carbon, green))| SignalPoint {
        start: minutes(60 * hour),
        price_per_kwh: Some(price),
        carbon_g_per_kwh: Some(carbon),
        green_share: Some(green),
    });
    Signals::new(points.collect(), minutes(240)).unwrap()
}

fn charge(goal: Goal) -> ChargeWish {
    ChargeWish {
        arrival: minutes(0),
        departure: minutes(240),
        energy_kwh: 7.0,
        max_kw: 7.0,
        min_kw: 0.0,
        efficiency: 1.0,
        goal,
        price_ceiling: None,
        early: None,
        no_interruption: false,
        weight: 1.0,
    }
}

fn site(charges: Vec<ChargeWish>) -> SiteWish {
    SiteWish { slot_minutes: 60, signals: signals(), supply: Vec::new(), peak_price_per_kw: 0.0, charges }
}

#[test]
fn each_goal_finds_its_hour() {
    let balanced = |carbon_price_per_kg| Goal::Balanced { carbon_price_per_kg };
    for (goal, hour) in [(Goal::Fast, 0), (Goal::Cheap, 1), (Goal::Green, 2), (balanced(0.1), 1), (balanced(1.0), 2)] {
        let SitePlan { plan, at_once, .. } = site(vec![charge(goal)]).plan().unwrap();
        assert_eq!(plan.vehicles[0].kw.iter().position(|kw| *kw == 7.0), Some(hour), "{goal:?}");
        assert_eq!(at_once.vehicles[0].kw, [7.0, 0.0, 0.0, 0.0]);
    }
}

#[test]
fn who_comes_and_goes_within_a_slot_draws_for_a_part_of_it() {
    let wish = ChargeWish { arrival: minutes(30), departure: minutes(75), energy_kwh: 7.0, ..charge(Goal::Cheap) };
    let planned = site(vec![wish]).plan().unwrap();
    assert_eq!(planned.course.slots.count, 2);
    assert_eq!(planned.plan.vehicles[0].kw, [3.5, 1.75]);
    assert!((planned.plan.unserved_kwh - 1.75).abs() < 1e-12);
}

#[test]
fn limits_base_load_and_sun_of_a_site_hold_from_their_times_on() {
    let point = |minute: i64, limit_kw, base_load_kw, solar_kw| SupplyPoint { start: minutes(minute), limit_kw, base_load_kw, solar_kw };
    let supply = vec![point(60, Some(5.0), 1.0, 0.0), point(90, Some(5.0), 2.0, 0.0), point(120, None, 0.0, 0.0)];
    let planned = SiteWish { supply, ..site(vec![ChargeWish { energy_kwh: 14.0, ..charge(Goal::Cheap) }]) }.plan().unwrap();
    // 18:00 has what the first point says of itself; of 19:00 the worse half counts.
    assert_eq!(planned.plan.vehicles[0].kw, [0.0, 3.0, 7.0, 4.0]);
}

#[test]
fn who_is_there_for_a_part_of_a_slot_is_promised_no_more_than_the_site_gives_in_it() {
    let second_half =
        |kwh: f64| ChargeWish { arrival: minutes(30), departure: minutes(60), energy_kwh: kwh, max_kw: 10.0, ..charge(Goal::Cheap) };
    let supply = vec![SupplyPoint { start: minutes(0), limit_kw: Some(12.0), base_load_kw: 3.0, solar_kw: 1.0 }];
    let planned = SiteWish { supply, ..site(vec![second_half(10.0), second_half(10.0)]) }.plan().unwrap();
    let served: f64 = planned.plan.vehicles.iter().map(|vehicle| vehicle.served_kwh).sum();
    assert!((served - 5.0).abs() < 1e-9, "10 kW for half an hour, and not {served} kWh");
}

#[test]
fn what_is_guessed_is_told() {
    let short = Signals::new(signals().points()[..3].to_vec(), minutes(180)).unwrap();
    let planned = SiteWish { signals: short, ..site(vec![charge(Goal::Cheap)]) }.plan().unwrap();
    let of = |signal| Guess { signal, from: minutes(180), until: minutes(240), is_unknown: false };
    assert_eq!(planned.guesses, [of(Signal::Price), of(Signal::Carbon)]);
    let none = SiteWish { signals: Signals::default(), ..site(vec![charge(Goal::Green)]) }.plan().unwrap();
    assert_eq!(
        none.guesses.iter().map(|guess| (guess.signal, guess.is_unknown)).collect::<Vec<_>>(),
        [(Signal::Price, true), (Signal::Carbon, true)]
    );
    assert_eq!((none.plan.vehicles[0].kw[0], none.course.green_share), (7.0, None), "at once when nothing is known");
}

#[test]
fn a_stay_of_a_lifetime_is_refused_and_not_counted_out() {
    let long = ChargeWish { departure: at("2090-01-01T00:00:00Z"), ..charge(Goal::Cheap) };
    let refused = SiteWish { slot_minutes: 5, ..site(vec![long]) }.plan().unwrap_err();
    assert!(refused.to_string().starts_with("charges take "), "{refused}");
}

fn wish() -> impl Strategy<Value = ChargeWish> {
    let kw = prop_oneof![Just((11.0, 4.14)), Just((3.7, 1.4)), Just((7.4, 0.0)), Just((22.0, 4.0))];
    (0..200i64, 30..240i64, kw, 1..400u32, 0.8..1.0f64, any::<bool>()).prop_map(
        |(arrival, stay, (max_kw, min_kw), kwh, efficiency, no_interruption)| ChargeWish {
            no_interruption,
            arrival: minutes(arrival),
            departure: minutes(arrival + stay),
            energy_kwh: f64::from(kwh) * 0.1,
            max_kw,
            min_kw,
            efficiency,
            ..charge(Goal::Balanced { carbon_price_per_kg: 0.2 })
        },
    )
}

fn charger() -> impl Strategy<Value = ChargerLimits> {
    let unit = prop_oneof![Just(RateUnit::Ampere), Just(RateUnit::Watt)];
    (unit, prop_oneof![Just(1), Just(3)], prop::option::of(1..6usize)).prop_map(|(unit, phases, periods_max)| ChargerLimits {
        unit,
        phases,
        voltage: VOLTAGE,
        periods_max,
    })
}

proptest! {
    #[test]
    fn a_profile_breaks_no_limit_and_loses_little(
        charges in prop::collection::vec((wish(), charger()), 1..5),
        limit in prop::option::of(5.0..40.0f64),
    ) {
        let (charges, chargers): (Vec<ChargeWish>, Vec<ChargerLimits>) = charges.into_iter().unzip();
        let supply = limit.map(|limit| SupplyPoint { start: minutes(0), limit_kw: Some(limit), base_load_kw: 1.0, solar_kw: 0.0 });
        let asked = SiteWish { slot_minutes: 15, supply: supply.into_iter().collect(), ..site(charges) };
        let planned = asked.plan().unwrap();
        let Profiles { periods, plan } = planned.round(&chargers);
        for slot in 0..planned.course.slots.count {
            let drawn: f64 = plan.vehicles.iter().map(|vehicle| vehicle.kw[slot]).sum();
            prop_assert!(limit.is_none_or(|limit| drawn <= limit - 1.0 + 1e-6), "{drawn} kW of {limit:?}");
        }
        let mut lost = 0.0;
        for (at, (vehicle, wish)) in plan.vehicles.iter().zip(&asked.charges).enumerate() {
            let charger = &chargers[at];
            prop_assert!(charger.periods_max.is_none_or(|most| periods[at].len() <= most.max(1)));
            prop_assert!(periods[at].windows(2).all(|pair| pair[0].slot < pair[1].slot && pair[0].tenths != pair[1].tenths));
            for (slot, kw) in vehicle.kw.iter().enumerate() {
                let period = periods[at].iter().rfind(|period| period.slot <= slot).map_or(0, |period| period.tenths);
                let limit = period as f64 * charger.step_kw();
                let stays = slot >= planned.instance.vehicles[at].arrival_slot && slot < planned.instance.vehicles[at].departure_slot;
                prop_assert!(!stays || limit <= wish.max_kw + 1e-6 && (period == 0 || limit > wish.min_kw - 1e-6), "{limit} kW");
                prop_assert!(!stays || (limit * planned.part(at, slot) - kw).abs() < 1e-9, "a limit holds while it is there");
            }
            let draws = |kw: &f64| *kw > 0.0;
            if let (Some(first), Some(last)) = (vehicle.kw.iter().position(draws), vehicle.kw.iter().rposition(draws)) {
                let may_pause = !wish.no_interruption || wish.min_kw == 0.0;
                prop_assert!(may_pause || vehicle.kw[first..last].iter().all(draws), "it pauses: {:?}", vehicle.kw);
            }
            prop_assert!(vehicle.served_kwh <= wish.energy_kwh + 1e-6);
            let whole = (0..planned.course.slots.count).all(|slot| [0.0, 1.0].contains(&planned.part(at, slot)));
            if charger.periods_max.is_none() && whole && wish.min_kw == 0.0 {
                lost += planned.plan.vehicles[at].served_kwh - vehicle.served_kwh;
            }
        }
        // A step in a slot is 0.0173 kWh on three phases: what is lost is less than one in each slot that was rounded.
        prop_assert!(lost <= 0.0173 * planned.course.slots.count as f64 * chargers.len() as f64, "{lost} kWh");
    }
}

#[test]
fn a_plan_in_amperes_is_rounded_down_and_the_rest_goes_where_it_is_cheapest() {
    let wish = ChargeWish { max_kw: 11.0, min_kw: 4.14, energy_kwh: 16.0, ..charge(Goal::Cheap) };
    let planned = site(vec![wish]).plan().unwrap();
    let charger = ChargerLimits { unit: RateUnit::Ampere, phases: 3, voltage: VOLTAGE, periods_max: None };
    let Profiles { periods, plan } = planned.round(&[charger]);
    // 11 kW are 15.94 A, 5 kW are 7.24 A.
    let limits: Vec<(usize, i64)> = periods[0].iter().map(|period| (period.slot, period.tenths)).collect();
    assert_eq!(limits, [(0, 0), (1, 159), (2, 72), (3, 0)]);
    assert!((plan.unserved_kwh - (16.0 - (15.9 + 7.2) * 0.69)).abs() < 1e-9, "{}", plan.unserved_kwh);
}
