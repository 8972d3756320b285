//! `wattlane plan`: sites planned from files and lines, without a server.

use crate::pricing::{lines, ran};
use serde_json::{Value, json};

fn example() -> Value {
    serde_json::from_str(&std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/data/plans/night.json")).unwrap())
        .unwrap()
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

#[test]
fn a_file_is_planned_within_the_limit_of_its_site() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/data/plans/night.json");
    let [plan] = &lines(&ran(&["plan", "--instance", path], ""))[..] else { panic!("a plan is a line") };
    let site = example();
    let (base, prices) = (numbers(&site["base_load_kw"]), numbers(&site["price_per_kwh"]));
    let of: Vec<Vec<f64>> = plan["vehicles"].as_array().unwrap().iter().map(|vehicle| numbers(&vehicle["kw"])).collect();
    for (slot, base) in base.iter().enumerate() {
        assert!(of.iter().map(|kw| kw[slot]).sum::<f64>() <= 17.0 - base + 1e-9, "slot {slot}");
    }
    for (at, kw) in of.iter().enumerate() {
        let (asked, planned) = (&site["vehicles"][at], &plan["vehicles"][at]);
        assert_eq!(asked["id"], planned["id"]);
        let got = kw.iter().sum::<f64>() * 0.5 * asked["efficiency"].as_f64().unwrap();
        assert!((got + planned["unserved_kwh"].as_f64().unwrap() - asked["energy_kwh"].as_f64().unwrap()).abs() < 1e-9);
        let cost: f64 = kw.iter().zip(&prices).map(|(kw, price)| kw * price * 0.5).sum();
        assert!((cost - planned["cost"].as_f64().unwrap()).abs() < 1e-9);
    }
    assert_eq!((&plan["id"], &plan["bound"]), (&json!("night"), &plan["objective"]));
    assert_eq!(plan["vehicles"][1]["late_kwh"], json!(0.0));
}

#[test]
fn a_least_power_is_drawn_or_none_and_a_peak_is_paid() {
    let mut site = example();
    site["peak_price_per_kw"] = json!(0.5);
    for vehicle in site["vehicles"].as_array_mut().unwrap() {
        vehicle["min_kw"] = json!(4.14);
    }
    site["vehicles"][0]["no_interruption"] = json!(true);
    let [plan] = &lines(&ran(&["plan", "--instance", "-"], &site.to_string()))[..] else { panic!("a plan is a line") };
    let mut grid = numbers(&site["base_load_kw"]);
    for (at, vehicle) in plan["vehicles"].as_array().unwrap().iter().enumerate() {
        let kw = numbers(&vehicle["kw"]);
        assert!(kw.iter().all(|kw| *kw == 0.0 || *kw >= 4.14), "{kw:?}");
        let (first, last) = (kw.iter().position(|kw| *kw > 0.0).unwrap(), kw.iter().rposition(|kw| *kw > 0.0).unwrap());
        assert!(at > 0 || kw[first..=last].iter().all(|kw| *kw > 0.0), "the van pauses: {kw:?}");
        grid.iter_mut().zip(kw).for_each(|(grid, kw)| *grid += kw);
    }
    let peak = grid.into_iter().fold(0.0, f64::max);
    assert!((plan["peak_kw"].as_f64().unwrap() - peak).abs() < 1e-9);
    let (objective, bound) = (plan["objective"].as_f64().unwrap(), plan["bound"].as_f64().unwrap());
    assert!(objective > 0.5 * peak && bound <= objective && bound >= 0.95 * objective, "{plan}");
}

#[test]
fn lines_are_planned_in_order_and_a_broken_one_stops_nothing() {
    let mut backwards = example();
    backwards["id"] = json!([2]);
    backwards["vehicles"][0]["departure_slot"] = json!(99);
    backwards["vehicles"][0]["max_kw"] = json!([1, 2]);
    let mut giving = example();
    giving["id"] = json!(3);
    giving["vehicles"][2]["v2g_kw"] = json!(4.14);
    let mut many = example();
    many["id"] = json!(5);
    let asked = [
        example().to_string(),
        backwards.to_string(),
        giving.to_string(),
        "{\"id\": 4, \"price_per_kwh\": [NaN]}".into(),
        many.to_string(),
    ];
    let answers = lines(&ran(&["plan", "--jsonl"], &asked.join("\n")));
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(ids, [&json!("night"), &json!([2]), &json!(3), &Value::Null, &json!(5)]);
    let error = |at: usize| answers[at]["error"].as_str().unwrap();
    assert_eq!(
        error(1),
        "vehicles[0].max_kw has to be one number for each of the 28 slots, from 0 to 1000000; vehicles[0].departure_slot has to be at most 28, the number of slots"
    );
    assert_eq!(error(2), "vehicles[2].v2g_kw is not planned yet: it has to be 0, or absent");
    assert!(error(3).starts_with("price_per_kwh[0]: expected value at line 1"), "{}", error(3));
    assert_eq!(answers[0]["objective"], answers[4]["objective"]);
    let empty = ran(&["plan"], "");
    assert!(!empty.status.success() && String::from_utf8_lossy(&empty.stderr).contains("--instance <FILE>"));
}
