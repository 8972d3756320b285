//! How profiles get to chargers, whatever these say.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;
use wattlane_domain::smart_charging::{Ask, ChargerResult, CpoAnswer, Delivery, DeliveryState, Profile, RateUnit};

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_796_000_000 + seconds).unwrap()
}

const TEN_SECONDS: SignedDuration = SignedDuration::from_secs(10);

fn asked(delivery: &Delivery, seconds: i64) -> Delivery {
    delivery.asking(Uuid::from_u128(7), at(seconds))
}

fn sent() -> Delivery {
    asked(&Delivery::begin(at(0)), 0).answered(CpoAnswer::Accepted, TEN_SECONDS, at(1))
}

fn profile(tenths: &[i64]) -> Profile {
    let limits = (0..).zip(tenths).map(|(hour, tenths)| (3600 * hour, *tenths)).collect();
    Profile { start: at(0), seconds: 3600 * tenths.len() as i64, unit: RateUnit::Ampere, step_kw: 0.069, limits }
}

#[test]
fn a_profile_is_taken_by_the_cpo_then_by_the_charger_and_confirmed_by_what_it_says_it_does() {
    let delivery = sent();
    assert_eq!((delivery.state, delivery.due, delivery.response), (DeliveryState::Sent, Some(at(16)), Some(Uuid::from_u128(7))));
    let delivery = delivery.resulted(ChargerResult::Accepted, at(5));
    assert_eq!((delivery.state, delivery.ask, delivery.due, delivery.response), (DeliveryState::Accepted, Ask::Active, Some(at(5)), None));
    let delivery = asked(&delivery, 5).answered(CpoAnswer::Accepted, TEN_SECONDS, at(6));
    let lower = delivery.does(&profile(&[60, 0, 160]), &profile(&[160, 0, 160]), at(7));
    assert_eq!((lower.state, lower.due), (DeliveryState::Confirmed, None), "a station may have lower limits of its own");
    let lasting = Profile { seconds: i64::from(i32::MAX), ..profile(&[160]) };
    assert_eq!(delivery.does(&lasting, &profile(&[160, 160, 0]), at(7)).state, DeliveryState::Confirmed, "it was asked for an hour only");
    let one_phase = Profile { step_kw: 0.023, ..profile(&[160]) };
    assert_eq!(delivery.does(&profile(&[160]), &one_phase, at(7)).state, DeliveryState::Confirmed, "amperes are of as many phases");
    let silent = asked(&delivery, 5).overdue(at(60));
    assert_eq!((silent.state, silent.due), (DeliveryState::Accepted, None), "many stations cannot say what they do");
}

#[test]
fn whoever_does_not_answer_is_asked_again_with_growing_pauses() {
    let mut delivery = Delivery::begin(at(0));
    let mut pauses = Vec::new();
    for _ in 0..11 {
        delivery = asked(&delivery, 0).unreached("connection refused", at(0));
        assert_eq!((delivery.state, &*delivery.trouble), (DeliveryState::Waiting, "connection refused"));
        pauses.push(delivery.due.unwrap().duration_since(at(0)).as_secs());
    }
    assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 256, 256, 256]);
    assert_eq!(sent().overdue(at(20)).due, Some(at(21)), "a charger that says nothing may have it or not: it is sent again");
    assert_eq!(sent().resulted(ChargerResult::Unknown, at(5)).state, DeliveryState::Waiting);
    let often = asked(&Delivery::begin(at(0)), 0).answered(CpoAnswer::TooOften, TEN_SECONDS, at(1));
    assert_eq!(often.due, Some(at(61)));
}

#[test]
fn a_refusal_is_final_and_no_further_profile_is_sent_then() {
    let refused = [
        asked(&Delivery::begin(at(0)), 0).answered(CpoAnswer::Rejected, TEN_SECONDS, at(1)),
        sent().resulted(ChargerResult::Rejected, at(5)),
    ];
    for delivery in refused {
        assert_eq!((delivery.state, delivery.due, delivery.is_obeyed()), (DeliveryState::Refused, None, false));
        assert_eq!(delivery.again(at(9)), delivery);
    }
    let unsupported = asked(&Delivery::begin(at(0)), 0).answered(CpoAnswer::NotSupported, TEN_SECONDS, at(1));
    assert!(unsupported.state == DeliveryState::Unsupported && unsupported.is_obeyed(), "its driver may set the charger by hand");
}

#[test]
fn a_charger_that_does_something_else_is_sent_it_again_and_given_up_the_third_time() {
    let mut delivery = sent();
    for times in 1..=3 {
        delivery = asked(&delivery, 0).answered(CpoAnswer::Accepted, TEN_SECONDS, at(1)).resulted(ChargerResult::Accepted, at(2));
        delivery = delivery.does(&profile(&[320]), &profile(&[160]), at(3));
        assert_eq!((delivery.ignored, delivery.is_obeyed(), delivery.due.is_some()), (times, times < 3, times < 3));
    }
    assert_eq!(delivery.state, DeliveryState::Ignored);
    assert_eq!(sent().ignored("", at(3)), sent(), "one that has not taken it yet ignores nothing");
}

#[test]
fn a_profile_is_taken_back_where_a_charger_may_have_it() {
    assert_eq!(Delivery::begin(at(0)).clear(at(1)).due, None, "it was never sent");
    let another = sent().resulted(ChargerResult::Accepted, at(5)).again(at(6));
    assert_eq!(
        (another.attempts, another.clear(at(7)).ask, another.clear(at(7)).due),
        (0, Ask::Clear, Some(at(7))),
        "it has the one before"
    );
    let mut clearing = sent().clear(at(1));
    assert_eq!((clearing.ask, clearing.due), (Ask::Clear, Some(at(1))));
    let cleared = asked(&clearing, 1).answered(CpoAnswer::Accepted, TEN_SECONDS, at(2)).resulted(ChargerResult::Accepted, at(3));
    assert_eq!((cleared.state, cleared.due), (DeliveryState::Cleared, None));
    for _ in 0..6 {
        clearing = asked(&clearing, 1).unreached("connection refused", at(2));
    }
    assert_eq!(clearing.due, None, "not for ever");
}

#[test]
fn a_result_that_comes_twice_has_one_effect() {
    let once = sent().resulted(ChargerResult::Accepted, at(5));
    assert_eq!(once.response, None, "nobody waits for it any more");
}
