//! Sessions: what becomes of one when its CPO reports, and which one a CDR is of.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use serde_json::{Value, json};
use wattlane_domain::{
    Energy,
    charging::DimensionKind,
    finding::FindingCode,
    ids::SessionId,
    ocpi,
    session::{Candidate, Changes, Link, Matched, Reported, Session, SessionError, SessionEvent, SessionStatus, best_link},
};

fn at(minutes: i64) -> Timestamp {
    "2026-05-04T09:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
}

/// A session that began at minute 0, reported so many minutes later, with changes to the OCPI JSON.
fn session(minutes: i64, changes: Value) -> Session {
    let mut json = json!({
        "country_code": "NL", "party_id": "TST", "id": "S", "start_date_time": at(0).to_string(), "kwh": 10,
        "cdr_token": {"country_code": "NL", "party_id": "WTL", "uid": "04AABBCCDD", "type": "RFID", "contract_id": "NL-WTL-C12345678-X"},
        "auth_method": "WHITELIST", "location_id": "LOC1", "evse_uid": "3256", "connector_id": "1", "currency": "EUR",
        "status": "ACTIVE", "last_updated": at(minutes).to_string()
    });
    for (name, value) in changes.as_object().unwrap() {
        json[name] = value.clone();
    }
    let reported = ocpi::read_session(&json.to_string()).unwrap().value;
    Session::begin(SessionId::from_uuid(uuid::Uuid::from_u128(1)), reported, Vec::new(), at(minutes)).unwrap()
}

fn changes(json: Value) -> Changes {
    ocpi::read_session_patch(&json.to_string()).unwrap().value
}

fn kwh(text: &str) -> Energy {
    Energy::from_kwh(text.parse().unwrap()).unwrap()
}

#[test]
fn only_these_ways_lead_from_a_status_to_another() {
    use SessionStatus::*;
    let allowed = [
        (Reservation, vec![Reservation, Pending, Active, Completed, Invalid]),
        (Pending, vec![Pending, Active, Completed, Invalid]),
        (Active, vec![Active, Completed, Invalid]),
        (Completed, vec![Completed, Invalid]),
        (Invalid, vec![Invalid]),
    ];
    for (from, ways) in allowed {
        let before = session(10, json!({"status": from.as_str()}));
        for to in SessionStatus::ALL {
            let after = before.patch(&changes(json!({"status": to.as_str(), "last_updated": at(11).to_string()})), Vec::new(), at(11));
            match after {
                Ok(after) => assert!(ways.contains(&to) && after.unwrap().reported.status == to, "{from} to {to} went through"),
                Err(error) => assert!(!ways.contains(&to) && error == SessionError::StatusChange { from, to }, "{from} to {to}: {error}"),
            }
        }
    }
}

#[test]
fn a_session_that_was_over_when_it_came_may_have_come_after_its_cdr() {
    let over = |end: i64| json!({"status": "COMPLETED", "end_date_time": at(end).to_string()});
    assert!(session(60, over(60)).came_late());
    assert!(session(60, over(69)).came_late(), "by a clock that is ahead");
    assert!(session(60, json!({"status": "COMPLETED"})).came_late(), "since when is not said");
    assert!(!session(60, json!({})).came_late(), "it goes on");
    let ends = changes(json!({"status": "COMPLETED", "end_date_time": at(60).to_string(), "last_updated": at(60).to_string()}));
    let ended = session(10, json!({})).patch(&ends, Vec::new(), at(60)).unwrap().unwrap();
    assert!(!ended.came_late(), "its CDR can only come later");
}

#[test]
fn the_examples_of_the_specification_are_read_and_merged() {
    let read = |text| ocpi::read_session(text).unwrap();
    let simple = read(include_str!("ocpi/session_example_1_simple_start.json"));
    assert_eq!((simple.value.status, simple.value.energy, &simple.findings[..]), (SessionStatus::Pending, Energy::ZERO, &[][..]));
    let finished = read(include_str!("ocpi/session_example_2_short_finished.json")).value;
    assert_eq!((finished.status, finished.periods.len(), finished.energy), (SessionStatus::Completed, 3, kwh("41.12")));
    let patch = |text| ocpi::read_session_patch(text).unwrap().value;
    let cost = patch(include_str!("ocpi/session_patch_example_total_cost.json"));
    // The example of a session is a year younger than those of its changes.
    let begun = Reported { last_updated: cost.last_updated, ..simple.value };
    let begun = Session::begin(SessionId::from_uuid(uuid::Uuid::nil()), begun, Vec::new(), at(0)).unwrap();
    let after = begun.patch(&cost, Vec::new(), cost.last_updated).unwrap().unwrap();
    assert_eq!(after.reported.cost.unwrap().excl_vat.currency, after.reported.currency, "an amount without a currency is in the session's");
    let period = patch(include_str!("ocpi/session_patch_example_charging_period.json"));
    let after = after.patch(&period, Vec::new(), period.last_updated).unwrap().unwrap();
    assert_eq!((after.reported.periods.len(), after.reported.energy, after.reported.cost.is_some()), (1, kwh("15"), true));
}

#[test]
fn periods_are_added_and_one_that_begins_when_another_does_takes_its_place() {
    let period = |minute, kwh: u32| json!({"start_date_time": at(minute).to_string(), "dimensions": [{"type": "ENERGY", "volume": kwh}]});
    let before = session(10, json!({"charging_periods": [period(0, 4)]}));
    let patch = |periods: Value| changes(json!({"charging_periods": periods, "last_updated": at(20).to_string()}));
    let twice = patch(json!([period(0, 5), period(10, 2)]));
    let once = before.patch(&twice, Vec::new(), at(20)).unwrap().unwrap();
    let volumes = |session: &Session| {
        session.reported.periods.iter().map(|one| one.volume(DimensionKind::Energy).unwrap().unwrap().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(volumes(&once), ["5", "2"]);
    assert_eq!(
        once.patch(&twice, Vec::new(), at(20)).unwrap().unwrap().reported.periods,
        once.reported.periods,
        "the same patch twice has one effect"
    );
    let put = session(30, json!({"charging_periods": [period(0, 9)]})).reported;
    assert_eq!(volumes(&once.put(put, Vec::new(), at(30)).unwrap().unwrap()), ["9"], "the whole anew replaces them");
}

#[test]
fn what_is_priced_while_it_goes_on_holds_all_its_energy_and_once_it_has_ended_its_periods() {
    let periods = json!([{"start_date_time": at(0).to_string(), "dimensions": [{"type": "ENERGY", "volume": 4}]},
        {"start_date_time": at(5).to_string(), "dimensions": [{"type": "ENERGY", "volume": 1}, {"type": "TIME", "volume": 0.1}]}]);
    let energy = |session: &Session| {
        session.charge().periods.iter().map(|one| one.volume(DimensionKind::Energy).unwrap().unwrap().to_string()).collect::<Vec<_>>()
    };
    let open = session(10, json!({"charging_periods": periods}));
    assert_eq!((energy(&open), open.charge().end), (vec!["4".to_owned(), "6".to_owned()], at(10)));
    let ended = open.end(at(12), None, at(12)).unwrap().unwrap();
    assert_eq!((energy(&ended), ended.charge().end), (vec!["4".to_owned(), "1".to_owned()], at(12)));
    let bare = session(30, json!({}));
    let charge = bare.charge();
    assert_eq!((charge.periods.len(), charge.periods[0].volume(DimensionKind::Time)), (1, Ok(Some("0.5".parse().unwrap()))));
}

#[test]
fn power_is_what_was_measured_else_the_mean_since_the_report_before() {
    let before = session(10, json!({}));
    let power = |json: Value| before.patch(&changes(json), Vec::new(), at(20)).unwrap().unwrap().power.map(|power| power.to_string());
    assert_eq!(power(json!({"kwh": 13, "last_updated": at(20).to_string()})).as_deref(), Some("18"));
    let measured = json!([{"start_date_time": at(10).to_string(), "dimensions": [{"type": "POWER", "volume": 11.04}, {"type": "STATE_OF_CHARGE", "volume": 61}]}]);
    assert_eq!(power(json!({"kwh": 13, "charging_periods": measured, "last_updated": at(20).to_string()})).as_deref(), Some("11.04"));
    assert_eq!(power(json!({"kwh": 13, "status": "COMPLETED", "last_updated": at(20).to_string()})), None);
    assert_eq!(power(json!({"kwh": 13, "last_updated": at(10).to_string()})), None, "no time went by");
    assert_eq!(power(json!({"meter_id": "M", "last_updated": at(20).to_string()})), None, "nothing was measured");
    assert_eq!(power(json!({"kwh": 9, "last_updated": at(20).to_string()})), None, "a correction is no power");
}

#[test]
fn an_evse_is_assigned_once_and_another_charge_takes_another_id() {
    let reserved = session(0, json!({"status": "RESERVATION", "evse_uid": "#NA", "connector_id": "#NA"}));
    let assigned =
        reserved.patch(&changes(json!({"evse_uid": "3256", "status": "ACTIVE", "last_updated": at(1).to_string()})), Vec::new(), at(1));
    let assigned = assigned.unwrap().unwrap();
    let other = assigned.patch(&changes(json!({"evse_uid": "9", "last_updated": at(2).to_string()})), Vec::new(), at(2)).unwrap_err();
    assert!(matches!(other, SessionError::Identity { field: "evse_uid", .. }), "{other}");
    let same = assigned.put(session(2, json!({"id": "s", "evse_uid": "3256"})).reported, Vec::new(), at(2)).unwrap().unwrap();
    assert_eq!(same.reported.key.session_id, "S", "it is known as it was");
}

#[test]
fn a_clock_that_was_ahead_and_is_put_right_outdates_nothing() {
    let ahead = Session { report_time: at(0), ..session(60, json!({})) };
    let word = |minutes: i64, now: i64| {
        ahead.patch(&changes(json!({"kwh": 11, "last_updated": at(minutes).to_string()})), Vec::new(), at(now)).unwrap()
    };
    assert!(word(1, 1).is_some(), "put right");
    assert!(word(61, 1).is_some() && word(59, 1).is_none(), "still ahead: the order of its own words");
    assert!(word(-1, 1).is_none(), "older than what was heard");
    let right = session(60, json!({}));
    assert!(right.patch(&changes(json!({"kwh": 11, "last_updated": at(59).to_string()})), Vec::new(), at(61)).unwrap().is_none());
    assert!(session(60, json!({"kwh": 1})).findings.is_empty());
    let future = Session::begin(right.id, right.reported, Vec::new(), at(0)).unwrap();
    assert_eq!(future.findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), [FindingCode::InTheFuture]);
}

#[test]
fn a_session_has_so_many_periods_and_no_more() {
    let period = |minute: i64| json!({"start_date_time": at(minute).to_string(), "dimensions": []});
    let full: Vec<Value> = (0..10_000).map(period).collect();
    let full = session(10_000, json!({"charging_periods": full}));
    let patch = |minute: i64| {
        full.patch(&changes(json!({"charging_periods": [period(minute)], "last_updated": at(10_001).to_string()})), Vec::new(), at(10_001))
    };
    assert!(patch(9_999).is_ok(), "one that is there is measured anew");
    assert_eq!(patch(10_000).unwrap_err(), SessionError::TooManyPeriods);
}

#[test]
fn what_listeners_are_told_follows_from_the_status() {
    let told = |before: Option<&Session>, status: &str| session(10, json!({"status": status})).events(before);
    let (open, done) = (session(5, json!({})), session(5, json!({"status": "COMPLETED"})));
    assert_eq!(told(None, "PENDING"), [SessionEvent::Started]);
    assert_eq!(told(None, "COMPLETED"), [SessionEvent::Started, SessionEvent::Ended]);
    assert_eq!(told(Some(&open), "ACTIVE"), [SessionEvent::Updated]);
    assert_eq!(told(Some(&open), "INVALID"), [SessionEvent::Ended]);
    assert_eq!(told(Some(&done), "COMPLETED"), [SessionEvent::Updated], "a correction");
}

proptest! {
    #[test]
    fn in_whatever_order_reports_come_the_newest_that_came_counts(minutes in prop::collection::vec(10i64..200, 1..30)) {
        let mut present = session(5, json!({}));
        let mut newest = 5;
        for (index, minute) in minutes.iter().enumerate() {
            let patch = changes(json!({"kwh": minute * 1_000 + index as i64, "last_updated": at(*minute).to_string()}));
            match present.patch(&patch, Vec::new(), at(500)).unwrap() {
                Some(after) => {
                    prop_assert!(*minute >= newest);
                    newest = *minute;
                    prop_assert_eq!(after.reported.energy, patch.energy.unwrap());
                    present = after;
                }
                None => prop_assert!(*minute < newest),
            }
            prop_assert_eq!(present.reported.last_updated, at(newest));
        }
    }
}

#[test]
fn a_cdr_is_of_the_session_that_fits_best() {
    let mut cdr = ocpi::read_cdr(include_str!("ocpi/cdr_example.json")).unwrap().value;
    (cdr.start_time, cdr.end_time) = (at(0), at(60));
    (cdr.authorization_reference, cdr.session_id) = (Some("REF1".to_owned()), Some("S1".to_owned()));
    let candidate = |number: u128| Candidate {
        id: SessionId::from_uuid(uuid::Uuid::from_u128(number)),
        country_code: cdr.key.country_code.clone(),
        party_id: cdr.key.party_id.clone(),
        session_id: format!("other{number}"),
        authorization_reference: None,
        token_uid: "another".to_owned(),
        evse_uid: cdr.evse_uid.clone(),
        start_time: at(0),
        end_time: Some(at(60)),
    };
    let by_reference = Candidate { authorization_reference: Some("ref1".to_owned()), party_id: "HUB".to_owned(), ..candidate(1) };
    let by_id = Candidate { session_id: "s1".to_owned(), ..candidate(2) };
    let by_time = Candidate { token_uid: cdr.token.uid.to_lowercase(), ..candidate(3) };
    let later = Candidate { start_time: at(20), end_time: Some(at(80)), ..by_time.clone() };
    let too_late = Candidate { start_time: at(40), end_time: Some(at(100)), ..by_time.clone() };
    let of_another = Candidate { party_id: "XYZ".to_owned(), session_id: "S1".to_owned(), ..candidate(4) };
    let link = |candidate: &Candidate, matched, score| Some(Link { session: candidate.id, matched, score });
    let cases = [
        (vec![by_time.clone(), by_id.clone(), by_reference.clone()], link(&by_reference, Matched::AuthorizationReference, 100)),
        (vec![by_time.clone(), by_id.clone()], link(&by_id, Matched::SessionId, 90)),
        (vec![candidate(9), by_time.clone()], link(&by_time, Matched::TokenAndTime, 80)),
        (vec![later.clone()], link(&later, Matched::TokenAndTime, 40)),
        (vec![too_late, of_another, candidate(5)], None),
        (vec![], None),
    ];
    for (candidates, want) in cases {
        assert_eq!(best_link(&cdr, &candidates), want, "{candidates:?}");
    }
}
