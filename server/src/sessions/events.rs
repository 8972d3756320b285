//! What happened to a session, as messages of the contract.

use crate::events::Event;
use wattlane_domain::session::{Session, SessionEvent};
use wattlane_engine::convert::{session::to_status, to_decimal, to_price};
use wattlane_proto::v1;

/// The events of what became of a session.
pub(super) fn of(before: Option<&Session>, after: &Session) -> Vec<Event> {
    after.events(before).into_iter().map(|event| message(after, event)).collect()
}

fn message(session: &Session, event: SessionEvent) -> Event {
    let reported = &session.reported;
    let session_id = session.id.to_string();
    let status = to_status(Some(reported.status));
    let energy = Some(to_decimal(reported.energy.kwh()));
    let running_cost = session.running.as_ref().map(|running| to_price(running.cost.total));
    match event {
        SessionEvent::Started => Event::SessionStarted(v1::SessionStarted {
            session_id,
            country_code: reported.key.country_code.clone(),
            party_id: reported.key.party_id.clone(),
            cpo_session_id: reported.key.session_id.clone(),
            driver_id: session.driver.map(|id| id.to_string()).unwrap_or_default(),
            status,
            location_id: reported.location_id.clone(),
            evse_uid: reported.evse_uid.clone(),
        }),
        SessionEvent::Updated => Event::SessionUpdated(v1::SessionUpdated { session_id, status, energy, running_cost }),
        SessionEvent::Ended => Event::SessionEnded(v1::SessionEnded { session_id, status, energy, running_cost }),
    }
}
