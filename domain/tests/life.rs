//! The life of a CDR, exhaustively.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod own_tariff;

use wattlane_domain::{
    cdr::{Cdr, CdrError, CdrEvent, CdrPrice, Context, Patch, PriceSource, Rejection, RejectionReason, Status, StoredRating},
    ids::{CdrId, RatingId},
    money::{Currency, Money, Price},
    ocpi,
    tariff::Unrated,
};

fn cdr(status: Status) -> Cdr {
    let received = ocpi::read_cdr(include_str!("ocpi/cdr_example.json")).unwrap().value;
    Cdr {
        id: CdrId::from_uuid(uuid::Uuid::from_u128(1)),
        context: Context::Emsp,
        external_cdr_id: None,
        source: None,
        contract_id: None,
        driver: None,
        account: None,
        status,
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
    }
}

fn why() -> Option<Rejection> {
    Some(Rejection { reason: RejectionReason::PriceDifference, text: String::new() })
}

#[test]
fn only_these_ways_lead_from_a_status_to_another() {
    use Status::*;
    let allowed = [(Pending, Accepted), (Pending, Rejected), (Accepted, Billed)];
    for from in Status::ALL {
        for to in Status::ALL {
            let moved = cdr(from).move_to(to, why());
            match moved {
                Ok((after, events)) if from == to => assert_eq!((after, events.len()), (cdr(from), 0), "the same status is no change"),
                Ok((after, events)) => {
                    assert!(allowed.contains(&(from, to)), "{from} to {to} went through");
                    assert_eq!((after.status, events.len()), (to, 1));
                }
                Err(error) => {
                    assert!(!allowed.contains(&(from, to)), "{from} to {to}: {error}");
                    assert_eq!(error, CdrError::StatusChange { from, to });
                    assert_eq!(error.to_string(), format!("Cannot update CDR status from {from} to {to}"));
                }
            }
        }
    }
}

#[test]
fn a_rejection_says_why() {
    let pending = cdr(Status::Pending);
    let other = |text: &str| Some(Rejection { reason: RejectionReason::Other, text: text.into() });
    assert_eq!(pending.move_to(Status::Rejected, None).unwrap_err(), CdrError::RejectionReason);
    assert_eq!(pending.move_to(Status::Rejected, other(" ")).unwrap_err(), CdrError::RejectionReason);
    assert_eq!(pending.move_to(Status::Rejected, other("a test")).unwrap().0.rejection, other("a test"));
}

#[test]
fn a_final_cdr_keeps_its_price_and_a_billed_one_stays() {
    let ten = Price { excl_vat: Money { currency: Currency::EUR, nanos: 10_000_000_000 }, incl_vat: None };
    assert_eq!(cdr(Status::Billed).set_price(ten).unwrap_err(), CdrError::AlreadyBilled);
    assert_eq!(cdr(Status::Rejected).set_price(ten).unwrap_err(), CdrError::Rejected);
    assert_eq!(cdr(Status::Billed).delete(cdr(Status::Billed).create_time).unwrap_err(), CdrError::AlreadyBilled);
    let (priced, events) = cdr(Status::Accepted).set_price(ten).unwrap();
    assert_eq!(priced.price.unwrap().total, ten);
    assert_eq!(events, [CdrEvent::CostChanged { rating: None }]);
}

#[test]
fn both_amounts_of_a_price_are_in_the_currency_of_the_cdr() {
    let price =
        |excl: &str, incl: Option<&str>| Price { excl_vat: excl.parse().unwrap(), incl_vat: incl.map(|text| text.parse().unwrap()) };
    let refused = CdrError::CurrencyMismatch { cdr: Currency::EUR, amount: Currency::parse("GBP").unwrap() };
    for other in [price("1 GBP", None), price("1 GBP", Some("1.2 GBP")), price("1 GBP", Some("1.2 EUR")), price("1 EUR", Some("1.2 GBP"))] {
        assert_eq!(cdr(Status::Pending).set_price(other).unwrap_err(), refused, "{other:?}");
    }
    assert!(cdr(Status::Pending).set_price(price("1 EUR", Some("1.2 EUR"))).is_ok());
}

/// The example's price by its own tariff, as one more rating.
fn rating(n: u128) -> StoredRating {
    let received = cdr(Status::Pending).received;
    let rating = own_tariff::rating_of(&received);
    StoredRating { id: RatingId::from_uuid(uuid::Uuid::from_u128(n)), create_time: received.end_time, rating, reconciliation: None }
}

#[test]
fn a_deleted_cdr_is_left_alone_until_it_is_back() {
    let now = cdr(Status::Pending).create_time;
    for status in [Status::Pending, Status::Accepted, Status::Rejected] {
        let (deleted, events) = cdr(status).delete(now).unwrap();
        assert_eq!((deleted.delete_time, events), (Some(now), vec![CdrEvent::Deleted]));
        assert_eq!(deleted.delete(now).unwrap(), (deleted.clone(), vec![]), "deleted again");
        for to in Status::ALL {
            assert_eq!(deleted.move_to(to, why()).unwrap_err(), CdrError::Deleted, "{status} to {to}");
        }
        let ten = Price { excl_vat: Money { currency: Currency::EUR, nanos: 10_000_000_000 }, incl_vat: None };
        assert_eq!(deleted.set_price(ten).unwrap_err(), CdrError::Deleted);
        assert_eq!(deleted.update(Patch::default()).unwrap_err(), CdrError::Deleted);
        assert_eq!(deleted.rated(vec![rating(1)]).unwrap_err(), CdrError::Deleted);
        assert_eq!(deleted.undelete(), (cdr(status), vec![CdrEvent::Undeleted]));
    }
    assert_eq!(cdr(Status::Pending).undelete(), (cdr(Status::Pending), vec![]), "not deleted");
}

#[test]
fn ratings_are_appended_and_the_price_follows_where_it_may() {
    let unrated = Cdr { unrated: Some(Unrated::UnknownTariff), ..cdr(Status::Pending) };
    let (once, events) = unrated.rated(vec![rating(1), rating(2)]).unwrap();
    let total = rating(2).rating.cost.total;
    assert_eq!(events, [CdrEvent::CostChanged { rating: Some(rating(2).id) }]);
    assert_eq!((once.ratings.len(), once.unrated), (2, None));
    assert_eq!(once.price, Some(CdrPrice { total, source: PriceSource::Rating(rating(2).id) }), "the last one counts");
    let (twice, _) = once.rated(vec![rating(3)]).unwrap();
    assert_eq!(twice.ratings.iter().map(|stored| stored.id).collect::<Vec<_>>(), [1, 2, 3].map(|n| rating(n).id));

    assert_eq!(unrated.rated(Vec::new()).unwrap(), (unrated.clone(), vec![]), "no result is no change");
    let by_hand = cdr(Status::Accepted).set_price(total.negated()).unwrap().0;
    assert_eq!(by_hand.rated(vec![rating(1)]).unwrap().0.price, by_hand.price, "a price set by hand stays");
    for status in [Status::Rejected, Status::Billed] {
        let (after, events) = cdr(status).rated(vec![rating(1)]).unwrap();
        assert_eq!((after.price, after.ratings.len(), events.len()), (None, 1, 1), "{status}");
    }
}

#[test]
fn an_update_changes_what_is_named_and_tells_what_it_changed() {
    let patch = Patch { source: Some(Some("import".into())), remark: Some(None), ..Patch::default() };
    let before = cdr(Status::Rejected);
    let (after, events) = before.update(patch.clone()).unwrap();
    assert_eq!(events, [CdrEvent::Updated(vec!["source"])], "the remark was empty before");
    assert_eq!(after, Cdr { source: Some("import".into()), ..before });
    assert_eq!(after.update(patch).unwrap(), (after.clone(), vec![]), "the same again is no change");
    let zone = Patch { time_zone: Some(Some("Europe/Brussels".into())), ..Patch::default() };
    let (moved, events) = after.update(zone.clone()).unwrap();
    assert_eq!(moved.received.location.time_zone.as_deref(), Some("Europe/Brussels"));
    assert_eq!(events, [CdrEvent::Updated(vec!["location"])]);
    assert_eq!(cdr(Status::Billed).update(zone).unwrap_err(), CdrError::AlreadyBilled);
}
