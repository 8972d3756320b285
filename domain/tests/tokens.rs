//! Charging tokens: read from OCPI's JSON, blocked, and whose a charge was.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;
use wattlane_domain::{
    charging::TokenType,
    ids::{AccountId, DriverId},
    ocpi::read_token,
    token::{Block, Payer, ProfileType, Traces, Whitelist},
};

fn token(changes: Value) -> String {
    let mut json = json!({
        "country_code": "nl", "party_id": "wtl", "uid": "04aabbcc", "type": "RFID", "contract_id": "nlwtlc12345678g",
        "issuer": "Wattlane", "valid": true, "whitelist": "ALLOWED", "last_updated": "2026-05-04T09:00:00Z"
    });
    for (name, value) in changes.as_object().unwrap() {
        json[name] = value.clone();
    }
    json.to_string()
}

#[test]
fn a_token_is_read_whole() {
    let all = json!({
        "visual_number": "NL-1", "group_id": "G", "language": "NL", "default_profile_type": "GREEN",
        "energy_contract": {"supplier_name": "Green", "contract_id": "E1"}, "colour": "red",
    });
    let read = read_token(&token(all)).unwrap();
    let token = read.value;
    assert_eq!((&*token.key.country_code, &*token.key.party_id, &*token.key.uid), ("NL", "WTL", "04aabbcc"));
    assert_eq!(
        (token.key.token_type, token.whitelist, token.default_profile),
        (TokenType::Rfid, Whitelist::Allowed, Some(ProfileType::Green))
    );
    assert_eq!((&*token.contract_id, token.language.as_deref()), ("NL-WTL-C12345678-G", Some("nl")));
    assert_eq!(token.energy_contract.unwrap().contract_id.as_deref(), Some("E1"));
    assert_eq!(read.findings.iter().map(|finding| &*finding.path).collect::<Vec<_>>(), ["colour"]);
}

#[test]
fn what_is_wrong_is_named_by_its_path_all_at_once() {
    let wrong = json!({
        "type": "CARD", "contract_id": "NL-WTL-C12345678-X", "valid": "yes", "whitelist": null, "language": "dutch",
        "energy_contract": {}, "last_updated": null
    });
    let paths: Vec<String> = read_token(&token(wrong)).unwrap_err().into_iter().map(|fault| fault.path).collect();
    let mut paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["contract_id", "energy_contract.supplier_name", "language", "last_updated", "type", "valid", "whitelist"]);
}

#[test]
fn an_older_text_is_older_and_the_same_time_is_not() {
    let at = |time: &str| read_token(&token(json!({ "last_updated": time }))).unwrap().value;
    let present = at("2026-05-04T09:00:00Z");
    let older = ["2026-05-04T08:59:59Z", "2026-05-04T09:00:00Z", "2026-05-04T09:00:01Z"].map(|time| at(time).is_older_than(&present));
    assert_eq!(older, [true, false, false]);
}

#[test]
fn what_is_blocked_stays_as_it_was_blocked() {
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let lost = Block::set(None, " lost ", at("2026-05-04T09:00:00Z"));
    assert_eq!((&*lost.reason, lost.time), ("lost", at("2026-05-04T09:00:00Z")));
    assert_eq!(Block::set(Some(&lost), "stolen", at("2026-05-05T09:00:00Z")), lost);
    let forbidden = ["2026-05-04T08:59:59Z", "2026-05-04T09:00:00Z", "2026-05-05T09:00:00Z"].map(|time| lost.forbids(at(time)));
    assert_eq!(forbidden, [false, true, true]);
}

fn payer(number: u128) -> Payer {
    (DriverId::from_uuid(Uuid::from_u128(number)), AccountId::from_uuid(Uuid::from_u128(number)))
}

#[test]
fn a_charge_is_its_tokens_drivers_then_its_contracts() {
    let (a, b, c) = (payer(1), payer(2), payer(3));
    let traces = |by_token: &[Option<Payer>], by_contract: &[Payer], by_contract_of_tokens: &[Payer]| Traces {
        by_token: by_token.to_vec(),
        by_contract: by_contract.to_vec(),
        by_contract_of_tokens: by_contract_of_tokens.to_vec(),
    };
    let cases = [
        (traces(&[], &[], &[]), None, None),
        (traces(&[Some(a)], &[b], &[c]), Some(a), Some(b)),
        (traces(&[None], &[b], &[c]), Some(b), Some(b)),
        (traces(&[None], &[], &[c]), Some(c), Some(c)),
        (traces(&[Some(a)], &[], &[c]), Some(a), Some(a)),
        // The same uid as a card and in the app.
        (traces(&[Some(a), None], &[], &[]), Some(a), Some(a)),
        (traces(&[Some(a), Some(a)], &[], &[]), Some(a), Some(a)),
        (traces(&[Some(a), Some(b)], &[], &[]), None, None),
        (traces(&[Some(a), Some(b)], &[c], &[]), Some(c), Some(c)),
        // A contract that several drivers' tokens share says nothing of who charged.
        (traces(&[], &[], &[a, b]), None, None),
        (traces(&[], &[a, b], &[]), Some(a), Some(a)),
    ];
    for (traces, of_token, of_named_contract) in cases {
        assert_eq!((traces.driver(false), traces.driver(true)), (of_token, of_named_contract), "{traces:?}");
    }
}
