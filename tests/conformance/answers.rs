//! Messages that the scripted server says.

use bytes::Bytes;
use prost::Message;
use std::collections::HashMap;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt};
use wattlane_proto::{Decimal, Money, Timestamp, v1};

/// When the CDR's session began: 2026-05-04T09:00:00Z.
const BEGAN: Timestamp = Timestamp { seconds: 1_777_885_200, nanos: 0 };

/// A CDR of 20.45 kWh that costs 12.375 EUR, with what every CDR has.
pub fn cdr(id: &str) -> v1::Cdr {
    let decimal = |text: &str| Some(Decimal { value: text.to_owned() });
    let cost = Money { currency_code: "EUR".to_owned(), units: 12, nanos: 375_000_000 };
    v1::Cdr {
        id: id.to_owned(),
        country_code: "NL".to_owned(),
        party_id: "TST".to_owned(),
        cdr_id: "CDR-1".to_owned(),
        token: Some(v1::CdrToken { uid: "04AABBCCDD".to_owned(), ..Default::default() }),
        location: Some(v1::CdrLocation { id: "LOC1".to_owned(), coordinates: Some(v1::Coordinates::default()), ..Default::default() }),
        start_time: Some(BEGAN),
        end_time: Some(Timestamp { seconds: BEGAN.seconds + 3600, ..BEGAN }),
        currency: "EUR".to_owned(),
        received_cost: Some(v1::Cost { total: Some(v1::Price { excl_vat: Some(cost), incl_vat: None }), ..Default::default() }),
        total_energy: decimal("20.45"),
        total_time: decimal("1"),
        status: v1::CdrStatus::Pending.into(),
        ..Default::default()
    }
}

/// The answer of GetCdr.
pub fn get_cdr(id: &str) -> v1::GetCdrResponse {
    v1::GetCdrResponse { cdr: Some(cdr(id)) }
}

/// A message of WatchEvents: the event at that position, whose cursor is `c` and its position.
pub fn event(position: i64) -> Bytes {
    let event = v1::Event {
        id: format!("event-{position}"),
        position,
        aggregate_type: "cdr".to_owned(),
        event_type: "CdrCreated".to_owned(),
        create_time: Some(BEGAN),
        ..Default::default()
    };
    v1::WatchEventsResponse { cursor: format!("c{position}"), heartbeat: false, event: Some(event) }.encode_to_vec().into()
}

/// A sign of life, which moves the cursor to `c` and that position.
pub fn heartbeat(position: i64) -> Bytes {
    v1::WatchEventsResponse { cursor: format!("c{position}"), heartbeat: true, event: None }.encode_to_vec().into()
}

/// A refusal as the server words it.
pub fn refusal(code: Code, reason: &str, metadata: &[(&str, &str)], fields: &[(&str, &str)]) -> Status {
    let metadata: HashMap<_, _> = metadata.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let mut details = ErrorDetails::with_error_info(reason, "wattlane", metadata);
    for (field, description) in fields {
        details.add_bad_request_violation(*field, *description);
    }
    Status::with_error_details(code, "it is refused, and “nicht anders”", details)
}

/// What the server says of an access token that it does not take.
pub fn bad_token() -> Status {
    refusal(Code::Unauthenticated, "UNAUTHENTICATED", &[], &[])
}

/// The server is away.
pub fn away() -> Status {
    refusal(Code::Unavailable, "UNAVAILABLE", &[], &[])
}
