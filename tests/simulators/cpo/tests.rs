use super::*;

fn recorded(name: &str) -> Value {
    let path = format!("{}/../examples/data/cdrs/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn charge(name: &str) -> Charge {
    Charge::read(&recorded(name)).unwrap()
}

/// All that is sent of a charge, a report so often.
fn played(charge: Charge, every: SignedDuration) -> Vec<Report> {
    let mut playing = Cpo::default().begin(charge).unwrap();
    std::iter::from_fn(|| playing.due(every).and_then(|due| playing.report(due))).collect()
}

const EVERY: SignedDuration = SignedDuration::from_mins(15);

#[test]
fn a_charge_begins_with_nothing_rises_ends_with_what_its_cdr_says_and_then_its_cdr_comes() {
    let cdr = recorded("02-over-midnight");
    let reports = played(charge("02-over-midnight"), EVERY);
    let Report::Put(begun) = &reports[0] else { panic!("{:?}", reports[0]) };
    assert_eq!((&begun["status"], &begun["kwh"], &begun["id"]), (&json!("ACTIVE"), &json!(0), &cdr["session_id"]));
    let patches: Vec<&Value> =
        reports.iter().filter_map(|report| if let Report::Patch(patch) = report { Some(patch) } else { None }).collect();
    let kwh: Vec<Decimal> = patches.iter().map(|patch| decimal(&patch["kwh"])).collect();
    assert!(kwh.len() > 40 && kwh.is_sorted(), "{kwh:?}");
    let [.., last, ended] = &patches[..] else { panic!("{patches:?}") };
    assert_eq!((&last["kwh"], &last["charging_periods"]), (&cdr["total_energy"], &cdr["charging_periods"]));
    assert_eq!((&ended["status"], &ended["end_date_time"]), (&json!("COMPLETED"), &cdr["end_date_time"]));
    assert_eq!(reports.last(), Some(&Report::Cdr(cdr)));
    let times = patches.iter().map(|patch| time(patch, "last_updated").unwrap()).collect::<Vec<_>>();
    assert!(times.is_sorted_by(|one, next| one < next), "last_updated only rises");
}

#[test]
fn the_period_that_goes_on_comes_again_with_more_in_it_and_those_before_come_whole() {
    let charge = charge("02-over-midnight");
    let second = charge.periods[1].clone();
    let mut playing = Cpo::default().begin(charge).unwrap();
    playing.report(Timestamp::MIN);
    let mut periods = |at| match playing.report(at) {
        Some(Report::Patch(patch)) => patch["charging_periods"].as_array().unwrap().clone(),
        other => panic!("{other:?}"),
    };
    let hour = SignedDuration::from_hours(1);
    let over = periods(second.start + hour);
    assert_eq!((over.len(), &over[0]["dimensions"]), (2, &recorded("02-over-midnight")["charging_periods"][0]["dimensions"]));
    let more = periods(second.start + hour * 2);
    assert_eq!((more.len(), &more[0]["start_date_time"]), (1, &over[1]["start_date_time"]), "only what goes on");
    assert!(volume(&more[0], "ENERGY") > volume(&over[1], "ENERGY") && volume(&more[0], "TIME") == Decimal::TWO);
    assert!(volume(&more[0], "POWER") > Decimal::ZERO);
}

#[test]
fn a_fast_charger_says_how_full_the_battery_is_and_gives_less_as_it_fills() {
    let reports = played(charge("04-parking-after-charging"), SignedDuration::from_mins(5));
    let of = |kind| {
        reports.iter().filter_map(move |report| match report {
            Report::Patch(patch) => patch["charging_periods"][0]["dimensions"]
                .as_array()?
                .iter()
                .find(|one| one["type"] == kind)
                .map(|one| decimal(&one["volume"])),
            _ => None,
        })
    };
    assert!(of("STATE_OF_CHARGE").is_sorted() && of("STATE_OF_CHARGE").count() > 3);
    // Of the first period that is told, which charges: the second is parking.
    assert!(of("POWER").take(4).is_sorted_by(|one, next| one > next), "{:?}", of("POWER").collect::<Vec<_>>());
    assert_eq!(of("POWER").next_back(), Some(Decimal::ZERO), "parking takes none");
    assert!(played(charge("01-a-plain-charge"), EVERY).iter().all(|report| !format!("{report:?}").contains("STATE_OF_CHARGE")));
}

#[test]
fn a_charge_that_is_moved_is_the_same_at_another_time_and_under_other_ids() {
    let start: Timestamp = "2030-01-01T12:00:00Z".parse().unwrap();
    let (was, moved) = (charge("02-over-midnight"), charge("02-over-midnight").moved(start, "S-1", "C-1").at_evse(2));
    assert_eq!((moved.start, moved.end), (start, start + was.end.duration_since(was.start)));
    assert_eq!((moved.text("session_id"), moved.text("id"), moved.text("evse_uid")), ("S-1", "C-1", "NLPLDE02042C"));
    assert_eq!(Charge::read(moved.cdr()).unwrap().periods[1].start, moved.periods[1].start);
    assert_eq!(played(moved, EVERY).len(), played(was, EVERY).len());
}

#[test]
fn one_that_was_interrupted_goes_on_and_catches_up() {
    let charge = charge("01-a-plain-charge");
    let mut playing = Playing::resumed(charge.clone(), charge.start + SignedDuration::from_mins(30));
    let late = charge.end + SignedDuration::from_hours(5);
    let Some(Report::Patch(last)) = playing.report(late) else { panic!("the last measurement") };
    assert_eq!(last["charging_periods"], charge.cdr["charging_periods"]);
    assert!(matches!(playing.report(late), Some(Report::Patch(ended)) if ended["status"] == "COMPLETED"));
    assert_eq!((playing.report(late), playing.report(late), playing.due(EVERY)), (Some(Report::Cdr(charge.cdr)), None, None));
}

#[test]
fn what_is_no_charge_is_refused_and_so_is_a_second_vehicle_at_an_evse() {
    assert!(Charge::read(&recorded("38-credit")).is_err());
    let mut cdr = recorded("02-over-midnight");
    cdr["charging_periods"].as_array_mut().unwrap().swap(0, 1);
    assert!(Charge::read(&cdr).is_err(), "periods in no order");
    cdr["charging_periods"] = json!([]);
    assert!(Charge::read(&cdr).is_err(), "no periods");

    let (charge, mut cpo) = (charge("01-a-plain-charge"), Cpo::default());
    cpo.begin(charge.clone()).unwrap();
    let while_it_charges = charge.moved(charge.end - SignedDuration::from_mins(1), "S-2", "C-2");
    assert!(cpo.begin(while_it_charges.clone()).is_err());
    cpo.begin(while_it_charges.at_evse(1)).unwrap();
    cpo.begin(charge.moved(charge.end, "S-3", "C-3")).unwrap();
}

#[test]
fn places_have_what_was_used_there_and_home_is_on_no_map() {
    let names = ["01-a-plain-charge", "30-tariff-that-had-ended", "24-canary-islands", "22-unknown-zone", "43-home-charging"];
    let locations = locations(&names.map(charge), 3);
    let place = |id: &str| locations.iter().find(|location| location["id"] == id).unwrap();
    let evses = place("LOC-0117")["evses"].as_array().unwrap();
    assert_eq!((evses.len(), &evses[2]["evse_id"]), (3, &json!("NL*PLD*E0117*1*C")));
    assert_eq!(evses[1]["connectors"][0]["tariff_ids"], json!(["PLD-STREET", "PLD-2026-H1"]));
    assert_eq!(place("ES-LPA-01")["time_zone"], "Atlantic/Canary");
    assert!(place("US-OMA-02")["time_zone"].is_null(), "a country of many zones");
    assert_eq!((&place("HOME-00031")["publish"], place("HOME-00031")["evses"].as_array().unwrap().len()), (&json!(false), 1));
}
