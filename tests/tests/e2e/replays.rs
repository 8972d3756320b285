//! Each recorded charge played as the session that it was: in the end the session costs what its CDR does.

use crate::demo::files;
use serde_json::Value;
use std::collections::BTreeMap;
use wattlane::{
    Cdr, Client, CreateCdrInput, PatchSessionInput, PutLocationInput, PutSessionInput, PutTariffInput, Session, SessionStatus,
    TariffSource, UnratedReason,
};
use wattlane_tests::{
    Site,
    cpo::{Charge, Cpo, Report, locations},
};

/// How often a charge is reported: eight times, whatever it lasts.
const REPORTS: i32 = 8;

/// Files that are no charge to play.
const NOT_PLAYED: [(&str, &str); 3] =
    [("38-credit.json", "a credit"), ("40-exact-duplicate.json", "36 once more"), ("41-conflicting-duplicate.json", "refused")];

/// Of a charge whose first CDR was credited.
const CORRECTED: &str = "39-corrected-after-credit.json";

/// What keeps a session from costing what its CDR does.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Exception {
    /// The CDR brings a tariff along that prices it, and differs from the stored one, which priced the session.
    EmbedsAnotherTariff,
    /// Neither has a price, for the same reason.
    Unrated(UnratedReason),
}

const EXCEPTIONS: [(&str, Exception); 4] = [
    ("19-embedded-tariff-differs.json", Exception::EmbedsAnotherTariff),
    ("21-unknown-tariff.json", Exception::Unrated(UnratedReason::UnknownTariff)),
    ("22-unknown-zone.json", Exception::Unrated(UnratedReason::UnknownTimeZone)),
    ("30-tariff-that-had-ended.json", Exception::Unrated(UnratedReason::NoValidTariff)),
];

/// A provider with all tariffs, and the places of these charges.
async fn provider(charges: &[Charge]) -> Client {
    let client = Site::start().provider().backend();
    for text in files("tariffs").into_values() {
        client.tariffs().put_tariff(PutTariffInput::OcpiJson(text)).await.unwrap();
    }
    for location in locations(charges, 1) {
        client.locations().put_location(PutLocationInput::OcpiJson(location.to_string())).await.unwrap();
    }
    client
}

/// Plays a charge. Answers the session as it was when it ended, and the CDR.
async fn play(client: &Client, cpo: &mut Cpo, charge: Charge) -> (Session, Cdr) {
    let every = charge.end.duration_since(charge.start) / REPORTS;
    let mut playing = cpo.begin(charge.clone()).unwrap();
    let (mut session, mut cdr) = (None, None);
    while let Some(report) = playing.due(every).and_then(|due| playing.report(due)) {
        match report {
            Report::Put(put) => session = Some(client.sessions().put_session(PutSessionInput::OcpiJson(put.to_string())).await.unwrap()),
            Report::Patch(patch) => {
                let [country, party, id] = ["country_code", "party_id", "session_id"].map(|name| charge.text(name));
                let patched = client.sessions().patch_session(country, party, id, PatchSessionInput::OcpiJson(patch.to_string()));
                session = Some(patched.await.unwrap());
            }
            Report::Cdr(json) => cdr = Some(client.cdrs().create_cdr(CreateCdrInput::OcpiJson(json.to_string())).await.unwrap()),
        }
    }
    (session.unwrap(), cdr.unwrap())
}

/// What is wrong with how a charge ended.
fn wrong(session: &Session, cdr: &Cdr, exception: Option<Exception>) -> Option<String> {
    let (running, price) = (session.running_cost.as_ref().map(|cost| &cost.total), cdr.price.as_ref().map(|price| &price.total));
    let of_stored = || {
        let stored = cdr.ratings.iter().find(|rating| rating.tariff_source == TariffSource::Stored);
        stored.and_then(|rating| rating.cost.as_ref()).map(|cost| &cost.total)
    };
    let fine = session.status == SessionStatus::Completed
        && match exception {
            None => running.is_some_and(|running| running.incl_vat.is_some()) && running == price,
            Some(Exception::EmbedsAnotherTariff) => running.is_some() && running != price && running == of_stored(),
            Some(Exception::Unrated(why)) => (running, price) == (None, None) && (session.unrated_reason, cdr.unrated_reason) == (why, why),
        };
    let told = || format!("{:?} {running:?} ({:?}), and its CDR {price:?}", session.status, session.unrated_reason);
    (!fine).then(told)
}

#[tokio::test]
async fn the_last_running_cost_of_each_recorded_session_is_the_price_of_its_cdr() {
    let mut files = files("cdrs");
    for (name, why) in NOT_PLAYED {
        assert!(files.remove(name).is_some(), "{name}, {why}, is there");
    }
    let charges: BTreeMap<String, Charge> = files
        .into_iter()
        .map(|(name, text)| {
            let cdr: Value = serde_json::from_str(&text).unwrap();
            (name, Charge::read(&cdr).unwrap())
        })
        .collect();
    let all: Vec<Charge> = charges.values().cloned().collect();
    let (client, mut cpo) = (provider(&all).await, Cpo::default());
    let (mut faults, mut played) = (Vec::new(), 0);
    for (name, charge) in charges {
        // The charge that was credited, once more: to the CPO that corrects it the EVSE was not in use.
        let (session, cdr) = match &*name {
            CORRECTED => play(&client, &mut Cpo::default(), charge).await,
            _ => play(&client, &mut cpo, charge).await,
        };
        played += 1;
        let exception = EXCEPTIONS.into_iter().find(|(file, _)| *file == name).map(|(_, exception)| exception);
        faults.extend(wrong(&session, &cdr, exception).map(|fault| format!("{name} ({exception:?}): {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(played, 40);
}
