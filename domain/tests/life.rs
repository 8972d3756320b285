//! The life of a CDR, exhaustively.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use wattlane_domain::{
    cdr::{Cdr, CdrError, CdrEvent, Context, Rejection, RejectionReason, Status},
    ids::CdrId,
    money::{Currency, Money, Price},
    ocpi,
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
