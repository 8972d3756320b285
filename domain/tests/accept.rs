//! Which CDRs are accepted by themselves.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod own_tariff;

use serde_json::{Value, json};
use wattlane_domain::{
    Decimal,
    cdr::StoredRating,
    cdr::{AcceptRule, Cdr, CdrEvent, Context, Status},
    ids::{CdrId, RatingId},
    ocpi,
};

/// The specification's example with some fields changed, and rated at 4.00 EUR by the tariff that came with it.
fn cdr(changes: Value) -> Cdr {
    let mut json: Value = serde_json::from_str(include_str!("ocpi/cdr_example.json")).unwrap();
    for (name, value) in changes.as_object().unwrap() {
        json[name] = value.clone();
    }
    let received = ocpi::read_cdr(&json.to_string()).unwrap().value;
    let rating = own_tariff::rating_of(&received);
    let pending = Cdr {
        id: CdrId::from_uuid(uuid::Uuid::from_u128(1)),
        context: Context::Emsp,
        external_cdr_id: None,
        source: None,
        contract_id: None,
        driver: None,
        account: None,
        status: Status::Pending,
        rejection: None,
        ratings: Vec::new(),
        unrated: None,
        price: None,
        findings: Vec::new(),
        session: None,
        version: 1,
        create_time: received.start_time,
        update_time: received.start_time,
        delete_time: None,
        received,
    };
    let stored =
        StoredRating { id: RatingId::from_uuid(uuid::Uuid::from_u128(2)), create_time: pending.create_time, rating, reconciliation: None };
    pending.rated(vec![stored]).unwrap().0
}

fn rule(amount: &str, percent: &str) -> AcceptRule {
    AcceptRule { enabled: true, tolerance_amount: amount.parse().unwrap(), tolerance_percent: percent.parse().unwrap() }
}

fn accepts(rule: AcceptRule, cdr: Cdr) -> bool {
    let (after, events) = rule.apply(cdr.clone());
    let accepted = after.status == Status::Accepted && cdr.status != Status::Accepted;
    assert_eq!(events, if accepted { vec![CdrEvent::Accepted { by_rule: true }] } else { vec![] });
    accepted
}

/// The received cost, excluding VAT. Ours is 4.00.
fn received(cost: &str) -> Cdr {
    cdr(json!({"total_cost": {"excl_vat": cost}}))
}

#[test]
fn our_price_is_within_either_tolerance() {
    let none = rule("0", "0");
    assert!(accepts(none, received("4.00")) && !accepts(none, received("4.01")));
    let ten_cents = rule("0.10", "0");
    assert!(accepts(ten_cents, received("4.10")) && accepts(ten_cents, received("3.90")));
    assert!(!accepts(ten_cents, received("4.11")) && !accepts(ten_cents, received("3.89")));
    let a_quarter = rule("0.10", "25");
    assert!(accepts(a_quarter, received("3.20")), "0.80 is a quarter of what was received");
    assert!(!accepts(a_quarter, received("3.19")));
    assert!(!accepts(AcceptRule { enabled: false, ..a_quarter }, received("4.00")));
}

#[test]
fn only_a_pending_cdr_with_a_rating_is_accepted() {
    let generous = rule("1000", "0");
    for status in [Status::Accepted, Status::Rejected, Status::Billed] {
        assert!(!accepts(generous, Cdr { status, ..received("4.00") }), "{status}");
    }
    assert!(!accepts(generous, Cdr { ratings: Vec::new(), ..received("4.00") }));
}

#[test]
fn energy_given_back_and_credits_wait_for_a_person() {
    let generous = rule("1000", "0");
    let period = |time: &str, kwh: Decimal| json!({"start_date_time": time, "dimensions": [{"type": "ENERGY", "volume": kwh}]});
    let both_ways = json!([period("2015-06-29T21:39:09Z", 20.into()), period("2015-06-29T22:39:09Z", (-5).into())]);
    assert!(!accepts(generous, cdr(json!({"charging_periods": both_ways, "total_energy": 15}))), "more was charged than given back");
    let back = json!([period("2015-06-29T21:39:09Z", (-5).into())]);
    assert!(!accepts(generous, cdr(json!({"charging_periods": back, "total_energy": -5}))));
    assert!(!accepts(generous, cdr(json!({"total_energy": -5}))), "the total alone says so");
    assert!(!accepts(generous, cdr(json!({"credit": true, "credit_reference_id": "1"}))));
}

#[test]
fn what_a_person_should_see_of_the_price_is_not_accepted_by_itself() {
    let mut questioned = received("4.00");
    questioned.ratings[0].rating.findings =
        vec![wattlane_domain::Finding::new(wattlane_domain::finding::FindingCode::PeriodSpansPriceChange, "charging_periods[0]", "a test")];
    assert!(!accepts(rule("1000", "0"), questioned));
}
