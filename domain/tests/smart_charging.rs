//! Plans beside all that could have been planned, where that is little enough to be tried.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use proptest::prelude::*;
use wattlane_domain::smart_charging::{Early, Instance, MaxPower, Plan, PlanError, Site, Vehicle, plan, read_instance};

/// A power, and what a battery gets of it in half an hour, is a whole number of these: then some best plan is of whole numbers, and trying those is enough.
const UNIT_KW: f64 = 2.0;
const EFFICIENCIES: [f64; 2] = [0.5, 0.8];

fn vehicle(slots: usize, is_stepped: bool) -> impl Strategy<Value = Vehicle> {
    let stay = (0..slots, 0..=slots);
    let power = prop_oneof![(0..=3u8).prop_map(|most| vec![most; 4]), prop::collection::vec(0..=3u8, slots)];
    let wants = (0..=5u8, prop::option::of((0..=5u8, 0..=slots)), prop::option::of(-1..=3i8));
    let least = if is_stepped { (0..=2u8, any::<bool>()).boxed() } else { Just((0, false)).boxed() };
    (stay, power, wants, least, 0..2usize, 0..3u8, 0..2u8).prop_map(
        move |((one, other), power, (wanted, early, ceiling), (least, no_interruption), efficiency, carbon, weight)| {
            let efficiency = EFFICIENCIES[efficiency];
            let kwh = |units: u8| f64::from(units) * UNIT_KW * 0.5 * efficiency;
            let kw: Vec<f64> = power.iter().map(|most| f64::from(*most) * UNIT_KW).collect();
            Vehicle {
                arrival_slot: one.min(other),
                departure_slot: one.max(other),
                energy_kwh: kwh(wanted),
                max_kw: if power.len() == slots { MaxPower::BySlot(kw) } else { MaxPower::Always(kw[0]) },
                min_kw: f64::from(least) * UNIT_KW,
                no_interruption,
                efficiency,
                carbon_weight_per_kg: f64::from(carbon) * 0.25,
                price_ceiling: ceiling.map(|ceiling| f64::from(ceiling) * 0.125),
                early: early.map(|(early, slot)| Early { kwh: kwh(early.min(wanted)), slot }),
                weight: f64::from(weight),
            }
        },
    )
}

/// Sites of so many vehicles and slots at the most, whose vehicles may take a least power or nothing.
fn instance(vehicles: usize, slots: usize, is_stepped: bool) -> impl Strategy<Value = Instance> {
    (1..=slots, 0..=vehicles).prop_flat_map(move |(slots, vehicles)| {
        let prices = prop::collection::vec((-2..=4i8).prop_map(|price| f64::from(price) * 0.125), slots);
        let carbon = prop::collection::vec((0..=4u16).prop_map(|carbon| f64::from(carbon) * 125.0), slots);
        let power = || prop::collection::vec((0..=4u8).prop_map(|kw| f64::from(kw) * UNIT_KW), slots);
        let site = (prop::option::weighted(0.8, power()), prop::option::of(power()), prop::option::of(power()));
        (prices, carbon, site, prop::collection::vec(vehicle(slots, is_stepped), vehicles)).prop_map(
            |(prices, carbon, (limit, base, solar), vehicles)| Instance {
                slot_minutes: 30,
                price_per_kwh: prices,
                carbon_g_per_kwh: carbon,
                site: Site {
                    limit_kw: limit,
                    base_load_kw: base.unwrap_or_default(),
                    solar_kw: solar.unwrap_or_default(),
                    peak_price_per_kw: 0.0,
                },
                vehicles,
            },
        )
    })
}

/// What a plan is judged by, the first before all: energy missing, energy late, cost, who misses, how late all charge.
type Merit = [f64; 5];

fn merit(instance: &Instance, kw: &[Vec<f64>]) -> Merit {
    let mut turns: Vec<&Vehicle> = instance.vehicles.iter().collect();
    turns.sort_by(|one, other| one.departure_slot.cmp(&other.departure_slot).then(other.weight.total_cmp(&one.weight)));
    let mut merit = [0.0; 5];
    for (vehicle, kw) in instance.vehicles.iter().zip(kw) {
        let got = |until: usize| kw[..until].iter().sum::<f64>() * 0.5 * vehicle.efficiency;
        let missing = vehicle.energy_kwh - got(kw.len());
        merit[0] += missing;
        merit[1] += vehicle.early.map_or(0.0, |early| (early.kwh - got(early.slot)).max(0.0) / vehicle.efficiency);
        for (slot, kw) in kw.iter().enumerate() {
            let cost = instance.price_per_kwh[slot] + vehicle.carbon_weight_per_kg * instance.carbon_g_per_kwh[slot] / 1000.0;
            merit[2] += kw * 0.5 * cost;
            merit[4] += kw * slot as f64;
        }
        let turn = turns.iter().position(|other| std::ptr::eq(*other, vehicle)).unwrap();
        merit[3] += missing / vehicle.efficiency * (turns.len() - turn) as f64;
    }
    merit
}

/// The greatest power from the grid.
fn peak_kw(instance: &Instance, kw: &[Vec<f64>]) -> f64 {
    let of = |series: &[f64], slot: usize| series.get(slot).copied().unwrap_or(0.0);
    let grid_kw =
        |slot: usize| of(&instance.site.base_load_kw, slot) - of(&instance.site.solar_kw, slot) + kw.iter().map(|kw| kw[slot]).sum::<f64>();
    (0..instance.slots()).map(grid_kw).fold(0.0, f64::max)
}

fn is_better(one: &Merit, other: &Merit) -> bool {
    let first = one.iter().zip(other).find(|(one, other)| (**one - **other).abs() > 1e-6);
    first.is_some_and(|(one, other)| one < other)
}

/// Most that a vehicle draws in a slot, as the contract says it.
fn most_kw(instance: &Instance, vehicle: &Vehicle, slot: usize) -> f64 {
    let dear = vehicle.price_ceiling.is_some_and(|ceiling| instance.price_per_kwh[slot] > ceiling);
    if dear || !(vehicle.arrival_slot..vehicle.departure_slot).contains(&slot) {
        return 0.0;
    }
    match &vehicle.max_kw {
        MaxPower::Always(most) => *most,
        MaxPower::BySlot(most) => most[slot],
    }
}

fn limit_kw(instance: &Instance, slot: usize) -> f64 {
    let of = |series: &[f64]| series.get(slot).copied().unwrap_or(0.0);
    let limit = instance.site.limit_kw.as_ref().map_or(f64::INFINITY, |limit| limit[slot]);
    (limit - of(&instance.site.base_load_kw) + of(&instance.site.solar_kw)).max(0.0)
}

/// Whether one who draws after these slots has paused.
fn resumes(kw: &[f64]) -> bool {
    kw.last() == Some(&0.0) && kw.iter().any(|kw| *kw > 0.0)
}

/// Tries every plan of whole units, slot by slot of each vehicle.
fn best(instance: &Instance) -> Merit {
    fn from(instance: &Instance, at: usize, kw: &mut Vec<Vec<f64>>, left: &mut [f64], best: &mut Option<Merit>) {
        let slots = instance.slots();
        if at == slots * instance.vehicles.len() {
            let merit = merit(instance, kw);
            if best.as_ref().is_none_or(|best| is_better(&merit, best)) {
                *best = Some(merit);
            }
            return;
        }
        let (which, slot) = (at / slots, at % slots);
        let vehicle = &instance.vehicles[which];
        let wanted = vehicle.energy_kwh / (0.5 * vehicle.efficiency) - kw[which].iter().sum::<f64>();
        let most = most_kw(instance, vehicle, slot).min(left[slot]).min(wanted + 1e-9);
        let mut drawn = 0.0;
        while drawn <= most {
            if drawn > 0.0 && drawn < vehicle.min_kw
                || drawn > 0.0 && vehicle.no_interruption && vehicle.min_kw > 0.0 && resumes(&kw[which][..slot])
            {
                drawn += UNIT_KW;
                continue;
            }
            kw[which][slot] = drawn;
            left[slot] -= drawn;
            from(instance, at + 1, kw, left, best);
            left[slot] += drawn;
            drawn += UNIT_KW;
        }
        kw[which][slot] = 0.0;
    }
    let mut left: Vec<f64> = (0..instance.slots()).map(|slot| limit_kw(instance, slot)).collect();
    let mut best = None;
    from(instance, 0, &mut vec![vec![0.0; instance.slots()]; instance.vehicles.len()], &mut left, &mut best);
    best.unwrap()
}

fn is_within_limits(instance: &Instance, plan: &Plan) -> Result<(), TestCaseError> {
    for slot in 0..instance.slots() {
        let drawn: f64 = plan.vehicles.iter().map(|vehicle| vehicle.kw[slot]).sum();
        prop_assert!(drawn <= limit_kw(instance, slot) + 1e-9, "{drawn} kW in slot {slot}");
    }
    for (vehicle, planned) in instance.vehicles.iter().zip(&plan.vehicles) {
        for (slot, kw) in planned.kw.iter().enumerate() {
            prop_assert!((0.0..=most_kw(instance, vehicle, slot)).contains(kw), "{kw} kW in slot {slot}");
            prop_assert!(*kw == 0.0 || *kw >= vehicle.min_kw, "{kw} kW in slot {slot}");
        }
        let draws = |kw: &f64| *kw > 0.0;
        if let (true, Some(first), Some(last)) =
            (vehicle.no_interruption && vehicle.min_kw > 0.0, planned.kw.iter().position(draws), planned.kw.iter().rposition(draws))
        {
            prop_assert!(planned.kw[first..last].iter().all(draws), "it pauses: {:?}", planned.kw);
        }
        prop_assert!(planned.served_kwh <= vehicle.energy_kwh);
    }
    Ok(())
}

fn merits(instance: &Instance, plan: &Plan) -> (Merit, Merit) {
    let kw: Vec<Vec<f64>> = plan.vehicles.iter().map(|vehicle| vehicle.kw.clone()).collect();
    (merit(instance, &kw), best(instance))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_plan_is_better(instance in instance(2, 4, false)) {
        let plan = plan(&instance).unwrap();
        is_within_limits(&instance, &plan)?;
        let (ours, best) = merits(&instance, &plan);
        prop_assert!(!is_better(&best, &ours) && !is_better(&ours, &best), "{ours:?} beside {best:?}");
        prop_assert!((plan.objective - ours[2]).abs() < 1e-9 && (plan.unserved_kwh - ours[0]).abs() < 1e-9);
    }

    /// Which of those that cost the same is not told.
    #[test]
    fn no_plan_of_a_vehicle_with_a_least_power_is_better(instance in instance(1, 7, true)) {
        let plan = plan(&instance).unwrap();
        is_within_limits(&instance, &plan)?;
        let (ours, best) = merits(&instance, &plan);
        prop_assert!((0..3).all(|goal| (ours[goal] - best[goal]).abs() < 1e-9), "{ours:?} beside {best:?}: {plan:?}");
        prop_assert!((plan.objective - ours[2]).abs() < 1e-9 && (plan.bound - ours[2]).abs() < 1e-9, "{plan:?}");
    }

    #[test]
    fn no_plan_of_vehicles_with_least_powers_is_much_better(instance in instance(3, 4, true)) {
        let plan = plan(&instance).unwrap();
        is_within_limits(&instance, &plan)?;
        let (ours, best) = merits(&instance, &plan);
        prop_assert!((0..2).all(|goal| (ours[goal] - best[goal]).abs() < 1e-4), "{ours:?} beside {best:?}: {plan:?}");
        prop_assert!(ours[2] - best[2] <= 0.005 * best[2].abs() + 1e-9, "{ours:?} beside {best:?}: {plan:?}");
        prop_assert!(plan.bound <= best[2] + 1e-9, "{plan:?} beside {best:?}");
    }

    /// Whole units are not enough to try here: the best peak may be between them.
    #[test]
    fn no_other_peak_is_better(instance in instance(3, 4, false), price in 1..=6u8, peaks in prop::collection::vec(0..=48u8, 6)) {
        no_peak_is_better(instance, price, &peaks, 1e-9)?;
    }

    #[test]
    fn no_other_peak_of_a_vehicle_with_a_least_power_is_better(instance in instance(1, 6, true), price in 1..=6u8, peaks in prop::collection::vec(0..=48u8, 6)) {
        no_peak_is_better(instance, price, &peaks, 1e-9)?;
    }

    #[test]
    fn no_other_peak_of_vehicles_with_least_powers_is_much_better(instance in instance(3, 4, true), price in 1..=6u8, peaks in prop::collection::vec(0..=48u8, 6)) {
        no_peak_is_better(instance, price, &peaks, 0.005)?;
    }
}

/// Holds the plan of a site whose peak costs something to plans of one that may draw no more than so much from the grid.
fn no_peak_is_better(instance: Instance, price: u8, peaks: &[u8], gap: f64) -> Result<(), TestCaseError> {
    let price = f64::from(price) * 0.0625;
    let mut priced = instance.clone();
    priced.site.peak_price_per_kw = price;
    let best = plan(&priced).unwrap();
    is_within_limits(&priced, &best)?;
    let kw: Vec<Vec<f64>> = best.vehicles.iter().map(|vehicle| vehicle.kw.clone()).collect();
    prop_assert!((best.peak_kw - peak_kw(&priced, &kw)).abs() < 1e-9);
    prop_assert!((best.objective - merit(&priced, &kw)[2] - price * best.peak_kw).abs() < 1e-9);
    for peak in peaks {
        let mut limited = instance.clone();
        let limits = limited.site.limit_kw.take().unwrap_or_else(|| vec![f64::from(*peak) * 0.5; limited.slots()]);
        limited.site.limit_kw = Some(limits.into_iter().map(|limit| limit.min(f64::from(*peak) * 0.5)).collect());
        let other = plan(&limited).unwrap();
        prop_assert!(other.unserved_kwh >= best.unserved_kwh - 1e-4);
        let late = |plan: &Plan| plan.vehicles.iter().map(|vehicle| vehicle.late_kwh).sum::<f64>();
        if (other.unserved_kwh - best.unserved_kwh).abs() < 1e-9 && (late(&other) - late(&best)).abs() < 1e-9 {
            let cost = other.objective + price * other.peak_kw;
            prop_assert!(best.objective <= cost + gap * cost.abs() + 1e-9, "{} beside {cost}: {best:?}", best.objective);
            prop_assert!(best.bound <= cost + 1e-9, "{best:?} beside {other:?}");
        }
    }
    Ok(())
}

fn alone(vehicle: Vehicle) -> Instance {
    Instance {
        slot_minutes: 15,
        price_per_kwh: vec![0.3, 0.1, 0.2, 0.1],
        carbon_g_per_kwh: vec![0.0; 4],
        site: Site::default(),
        vehicles: vec![vehicle],
    }
}

fn car() -> Vehicle {
    Vehicle {
        arrival_slot: 0,
        departure_slot: 4,
        energy_kwh: 4.0,
        max_kw: MaxPower::Always(8.0),
        min_kw: 0.0,
        no_interruption: false,
        efficiency: 1.0,
        carbon_weight_per_kg: 0.0,
        price_ceiling: None,
        early: None,
        weight: 1.0,
    }
}

#[test]
fn a_car_charges_when_it_is_cheap_and_says_what_it_costs() {
    let plan = plan(&alone(car())).unwrap();
    assert_eq!(plan.vehicles[0].kw, [0.0, 8.0, 0.0, 8.0]);
    assert!((plan.objective - 0.4).abs() < 1e-12 && plan.bound == plan.objective);
    assert_eq!((plan.vehicles[0].served_kwh, plan.unserved_kwh), (4.0, 0.0));
}

#[test]
fn what_a_ceiling_loses_is_said_apart() {
    let car = Vehicle { energy_kwh: 10.0, price_ceiling: Some(0.15), ..car() };
    let plan = self::plan(&alone(car.clone())).unwrap();
    assert_eq!(plan.vehicles[0].kw, [0.0, 8.0, 0.0, 8.0]);
    // Of ten wanted four are there; the two slots that cost too much would have given four of the other six.
    assert_eq!((plan.unserved_kwh, plan.vehicles[0].lost_to_ceiling_kwh), (6.0, 4.0));
    let mut narrow = alone(car);
    narrow.site.limit_kw = Some(vec![0.0, 8.0, 2.0, 8.0]);
    let narrow = self::plan(&narrow).unwrap();
    assert_eq!((narrow.unserved_kwh, narrow.vehicles[0].lost_to_ceiling_kwh), (6.0, 0.5), "no more than the site gives");
}

#[test]
fn a_price_below_zero_takes_no_more_than_is_wanted() {
    let mut instance = alone(car());
    instance.price_per_kwh = vec![-0.1, -0.2, -0.3, -0.4];
    let plan = plan(&instance).unwrap();
    assert_eq!(plan.vehicles[0].kw, [0.0, 0.0, 8.0, 8.0]);
}

#[test]
fn ten_thousand_vehicles_stay_within_the_limit_of_their_site() {
    let car = |at: usize| Vehicle {
        arrival_slot: at % 48,
        departure_slot: at % 48 + 8 + at % 5,
        energy_kwh: (at % 37) as f64,
        max_kw: MaxPower::Always([3.7, 7.4, 11.0, 22.0][at % 4]),
        carbon_weight_per_kg: (at % 11) as f64 * 0.03,
        efficiency: 0.9,
        ..self::car()
    };
    let wave = |slot: usize, step: usize| ((slot * step) % 61) as f64 / 61.0;
    let instance = Instance {
        slot_minutes: 15,
        price_per_kwh: (0..64).map(|slot| wave(slot, 17) - 0.2).collect(),
        carbon_g_per_kwh: (0..64).map(|slot| 500.0 * wave(slot, 23)).collect(),
        site: Site { limit_kw: Some(vec![6000.0; 64]), ..Site::default() },
        vehicles: (0..10_000).map(car).collect(),
    };
    let plan = plan(&instance).unwrap();
    is_within_limits(&instance, &plan).unwrap();
    assert!(plan.unserved_kwh > 0.0);
}

#[test]
fn all_that_cannot_be_planned_is_named_at_once() {
    let mut instance = alone(Vehicle {
        arrival_slot: 3,
        departure_slot: 2,
        energy_kwh: f64::NAN,
        max_kw: MaxPower::BySlot(vec![1.0]),
        efficiency: 0.0,
        early: Some(Early { kwh: 1.0, slot: 9 }),
        ..car()
    });
    instance.slot_minutes = 1;
    instance.carbon_g_per_kwh = vec![f64::INFINITY, 0.0];
    instance.site.limit_kw = Some(vec![-1.0; 4]);
    let Err(PlanError::Faults(faults)) = plan(&instance) else { panic!("it was planned") };
    let paths: Vec<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    let of_vehicle =
        ["energy_kwh", "efficiency", "early_kwh", "early_slot", "max_kw", "departure_slot"].map(|field| format!("vehicles[0].{field}"));
    let expected: Vec<&str> = ["slot_minutes", "carbon_g_per_kwh", "carbon_g_per_kwh[0]", "site_limit_kw[0]"]
        .into_iter()
        .chain(of_vehicle.iter().map(String::as_str))
        .collect();
    assert_eq!(paths, expected);
    instance.price_per_kwh.clear();
    assert!(plan(&instance).unwrap_err().to_string().contains("price_per_kwh has to have a number for each slot"));
}

#[test]
fn json_says_what_is_wrong_with_it() {
    let with = |more: &str| {
        format!(
            r#"{{"slot_minutes": 15, "price_per_kwh": [0.1], "carbon_g_per_kwh": [0], "vehicles": [{{"id": 7, "arrival_slot": 0, "departure_slot": 1, "energy_kwh": 1, "max_kw": 4{more}}}]}}"#
        )
    };
    assert!(read_instance(&with("")).is_ok());
    let refused = |more: &str| read_instance(&with(more)).unwrap_err().to_string();
    assert!(refused(r#", "max_kwh": 3"#).starts_with("vehicles[0].max_kwh: unknown field `max_kwh`, expected one of `id`, `arrival_slot`"));
    assert!(read_instance("{\n").unwrap_err().to_string().ends_with("one with line breaks goes to --instance"));
    assert_eq!(refused(r#", "v2g_kw": 1.4"#), "vehicles[0].v2g_kw is not planned yet: it has to be 0, or absent");
    assert_eq!(refused(r#", "early_kwh": 1"#), "vehicles[0].early_kwh goes with early_slot: both have to be there, or neither");
    assert!(refused(r#", "weight": "a""#).starts_with("vehicles[0].weight: invalid type: string"));
}

#[test]
fn what_a_flow_serves_that_no_plan_can_says_nothing_of_what_a_plan_costs() {
    // The first wants less than its least power gives in its only slot: a flow would serve it, at a cost that the plan does not have.
    let small = Vehicle { arrival_slot: 0, departure_slot: 1, energy_kwh: 0.25, max_kw: MaxPower::Always(1.4), min_kw: 1.38, ..car() };
    let mut instance = alone(small);
    instance.vehicles.push(Vehicle { energy_kwh: 6.0, max_kw: MaxPower::Always(8.0), min_kw: 4.0, ..car() });
    instance.site.peak_price_per_kw = 1.0;
    let plan = plan(&instance).unwrap();
    // Spread over all four slots, since a kW of peak costs more than any of them saves.
    assert_eq!((plan.unserved_kwh, plan.peak_kw), (0.25, 6.0));
    assert!(plan.bound <= plan.objective + 1e-9);
}
