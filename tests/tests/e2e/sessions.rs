//! Sessions as their CPOs push them, and as drivers and back offices watch them.

use serde_json::{Value, json};
use std::time::Duration;
use wattlane::{
    Account, AccountKind, Client, Driver, Error, MintAccessTokenSubject, PatchSessionInput, PutSessionInput, PutTariffInput, Session,
    SessionFilter, SessionStatus, UnratedReason, WatchSessionResponse, WatchSessionResponseUpdate, WatchSessionsResponseUpdate,
};
use wattlane_tests::{
    Provider, Site,
    data::{cdr, session, tariff, token, with},
};

/// What is watched comes soon: a test that waits longer has failed.
const SOON: Duration = Duration::from_secs(60);

async fn put(client: &Client, session: &Value) -> Result<Session, Error> {
    client.sessions().put_session(PutSessionInput::OcpiJson(session.to_string())).await
}

async fn patch(client: &Client, id: &str, patch: Value) -> Result<Session, Error> {
    client.sessions().patch_session("NL", "TST", id, PatchSessionInput::OcpiJson(patch.to_string())).await
}

fn reason(error: Error) -> String {
    match error {
        Error::Refused { reason_name, .. } => reason_name,
        other => panic!("{other:?}"),
    }
}

fn cost(session: &Session) -> String {
    session.running_cost.as_ref().unwrap().total.excl_vat.to_string()
}

async fn soon<T>(work: impl Future<Output = T>) -> T {
    tokio::time::timeout(SOON, work).await.expect("it comes soon")
}

/// Asks again until there is an answer.
async fn until<T>(ask: impl AsyncFn() -> Option<T>) -> T {
    let asking = async {
        loop {
            match ask().await {
                Some(answer) => return answer,
                None => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
    };
    soon(asking).await
}

/// Waits until an event of that type has its place in history.
async fn placed(client: &Client, event_type: &str) {
    let filter = || wattlane::EventFilter::default().event_types([event_type]);
    until(async || (!client.events().list_events().filter(filter()).await.unwrap().events.is_empty()).then_some(())).await;
}

/// A provider whose CPO has the tariff T1, of 0.35 a kWh.
async fn with_tariff() -> (Provider, Client) {
    let provider = Site::start().provider();
    let client = provider.backend();
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap();
    (provider, client)
}

async fn driver(client: &Client, name: &str, contract: &str) -> String {
    let account = client.accounts().create_account(Account::default().name(name).kind(AccountKind::Individual)).await.unwrap().id;
    client.drivers().create_driver(Driver::default().account_id(account).name(name).contract_ids([contract])).await.unwrap().id
}

#[tokio::test]
async fn a_session_is_put_patched_and_ended_and_costs_more_as_it_goes_on() {
    let (_, client) = with_tariff().await;
    let begun = put(&client, &session("S")).await.unwrap();
    assert_eq!((cost(&begun), begun.status, begun.version), ("3.5 EUR".to_owned(), SessionStatus::Active, 1));

    let more = json!({"kwh": 12, "last_updated": "2026-05-04T10:10:00Z"});
    let patched = patch(&client, "s", more.clone()).await.unwrap();
    assert_eq!((cost(&patched), patched.power.unwrap().to_string()), ("4.2 EUR".to_owned(), "12".to_owned()), "2 kWh in ten minutes");
    assert_eq!(patch(&client, "S", more).await.unwrap().version, 2, "the same again changes nothing");

    let period = json!({"start_date_time": "2026-05-04T10:10:00Z", "tariff_id": "T1", "dimensions": [{"type": "ENERGY", "volume": 5}]});
    let two = json!({"kwh": 15, "charging_periods": [period], "last_updated": "2026-05-04T10:30:00Z"});
    let patched = patch(&client, "S", two).await.unwrap();
    assert_eq!((patched.charging_periods.len(), cost(&patched)), (2, "5.25 EUR".to_owned()), "a period is added to those there are");

    let end = "2026-05-04T10:40:00Z".parse().unwrap();
    let ended = client.sessions().end_session("NL", "TST", "S", end).energy("15".parse::<wattlane::Decimal>().unwrap()).await.unwrap();
    assert_eq!((ended.status, ended.end_time, ended.power), (SessionStatus::Completed, Some(end), None));
    assert_eq!(client.sessions().end_session("NL", "TST", "S", end).await.unwrap().version, ended.version, "ended again: nothing happens");
    assert_eq!(client.sessions().get_session(&*ended.id).await.unwrap(), ended);
}

#[tokio::test]
async fn what_is_older_than_what_is_known_changes_nothing() {
    let (_, client) = with_tariff().await;
    let begun = put(&client, &session("S")).await.unwrap();
    let older = with(session("S"), json!({"kwh": 3, "last_updated": "2026-05-04T09:59:59Z"}));
    assert_eq!(put(&client, &older).await.unwrap(), begun);
    assert_eq!(patch(&client, "S", json!({"kwh": 3, "last_updated": "2026-05-04T09:30:00Z"})).await.unwrap(), begun);

    // Two patches of one instant name different things: both count.
    let one = json!({"kwh": 11, "last_updated": "2026-05-04T10:05:00Z"});
    let other = json!({"meter_id": "M7", "last_updated": "2026-05-04T10:05:00Z"});
    patch(&client, "S", one).await.unwrap();
    let both = patch(&client, "S", other).await.unwrap();
    assert_eq!((both.energy.to_string(), both.meter_id.as_deref()), ("11".to_owned(), Some("M7")));
}

#[tokio::test]
async fn a_report_that_cannot_be_is_refused_by_name() {
    let (_, client) = with_tariff().await;
    let unknown = patch(&client, "S", json!({"kwh": 1, "last_updated": "2026-05-04T10:05:00Z"})).await.unwrap_err();
    assert_eq!(reason(unknown), "NOT_FOUND");
    put(&client, &session("S")).await.unwrap();
    for (change, want) in [
        (json!({"kwh": 1}), "INVALID_ARGUMENT"),
        (json!({"kwh": "many", "last_updated": "2026-05-04T10:05:00Z"}), "INVALID_ARGUMENT"),
        (json!({"end_date_time": "2026-05-04T08:00:00Z", "last_updated": "2026-05-04T10:05:00Z"}), "INVALID_ARGUMENT"),
        (json!({"status": "PENDING", "last_updated": "2026-05-04T10:05:00Z"}), "SESSION_STATUS_CHANGE"),
        (json!({"evse_uid": "4711", "last_updated": "2026-05-04T10:05:00Z"}), "SESSION_IDENTITY"),
        (json!({"currency": "GBP", "last_updated": "2026-05-04T10:05:00Z"}), "SESSION_IDENTITY"),
    ] {
        assert_eq!(reason(patch(&client, "S", change.clone()).await.unwrap_err()), want, "{change}");
    }
    let early = json!({"end_date_time": "2026-05-04T08:00:00Z", "last_updated": "2026-05-04T10:05:00Z"});
    let Error::Refused { fields, .. } = patch(&client, "S", early).await.unwrap_err() else { panic!("it is refused") };
    assert_eq!(fields.iter().map(|field| &*field.field).collect::<Vec<_>>(), ["end_time"]);
    patch(&client, "S", json!({"status": "COMPLETED", "last_updated": "2026-05-04T10:05:00Z"})).await.unwrap();
    let again = json!({"status": "ACTIVE", "last_updated": "2026-05-04T10:06:00Z"});
    assert_eq!(reason(patch(&client, "S", again).await.unwrap_err()), "SESSION_STATUS_CHANGE");
    let corrected = patch(&client, "S", json!({"kwh": 9, "last_updated": "2026-05-04T10:07:00Z"})).await.unwrap();
    assert_eq!(corrected.status, SessionStatus::Completed, "a correction is taken");
}

#[tokio::test]
async fn what_is_odd_about_a_report_is_noticed_and_taken() {
    let (_, client) = with_tariff().await;
    put(&client, &session("S")).await.unwrap();
    let found = |session: &Session| session.findings.iter().map(|finding| finding.code.clone()).collect::<Vec<_>>();
    let down = patch(&client, "S", json!({"kwh": 4, "last_updated": "2026-05-04T10:05:00Z"})).await.unwrap();
    assert_eq!(found(&down), ["ENERGY_WENT_DOWN"]);
    let before = json!({"start_date_time": "2026-05-04T08:00:00Z", "dimensions": [{"type": "ENERGY", "volume": 1}]});
    let early = patch(&client, "S", json!({"charging_periods": [before], "last_updated": "2026-05-04T10:06:00Z"})).await.unwrap();
    assert!(found(&early).contains(&"PERIOD_OUTSIDE_SESSION".to_owned()), "{:?}", early.findings);
    let moved = patch(&client, "S", json!({"location_id": "LOC2", "last_updated": "2026-05-04T10:07:00Z"})).await.unwrap();
    assert!(found(&moved).contains(&"EVSE_MOVED".to_owned()) && moved.location_id == "LOC2");
}

#[tokio::test]
async fn a_clock_that_was_an_hour_ahead_does_not_stop_a_session() {
    let (_, client) = with_tariff().await;
    let now = wattlane::Timestamp::now();
    let at = |minutes: i64| {
        let away = Duration::from_secs(60 * minutes.unsigned_abs());
        if minutes < 0 { now - away } else { now + away }.to_string()
    };
    put(&client, &with(session("S"), json!({"start_date_time": at(-60), "last_updated": at(60)}))).await.unwrap();
    let ahead = put(&client, &with(session("S"), json!({"start_date_time": at(-60), "kwh": 11, "last_updated": at(61)}))).await.unwrap();
    assert!(ahead.findings.iter().any(|finding| finding.code == "IN_THE_FUTURE"));
    let replayed = patch(&client, "S", json!({"kwh": 1, "last_updated": at(59)})).await.unwrap();
    assert_eq!(replayed.energy.to_string(), "11", "an older word of the clock that is ahead is older still");
    let right = (wattlane::Timestamp::now() + Duration::from_secs(1)).to_string();
    let right = patch(&client, "S", json!({"kwh": 12, "last_updated": right})).await.unwrap();
    assert_eq!(right.energy.to_string(), "12", "the clock was put right");
}

#[tokio::test]
async fn a_tariff_holds_to_the_end_of_a_session_whatever_becomes_of_it() {
    let (_, client) = with_tariff().await;
    put(&client, &session("S")).await.unwrap();
    let dearer = with(tariff("T1", 0.90), json!({"last_updated": "2026-05-04T10:01:00Z"}));
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(dearer.to_string())).await.unwrap();
    let patched = patch(&client, "S", json!({"kwh": 20, "last_updated": "2026-05-04T10:10:00Z"})).await.unwrap();
    assert_eq!(cost(&patched), "7 EUR");
}

#[tokio::test]
async fn a_session_without_a_known_tariff_says_so_until_it_is_known() {
    let client = Site::start().provider().backend();
    let begun = put(&client, &session("S")).await.unwrap();
    assert_eq!((begun.running_cost, begun.unrated_reason), (None, UnratedReason::UnknownTariff));
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap();
    let patched = patch(&client, "S", json!({"kwh": 11, "last_updated": "2026-05-04T10:10:00Z"})).await.unwrap();
    assert_eq!(cost(&patched), "3.85 EUR");
}

#[tokio::test]
async fn only_what_is_measured_leaves_no_audit_entry() {
    let (_, client) = with_tariff().await;
    let id = put(&client, &session("S")).await.unwrap().id;
    patch(&client, "S", json!({"kwh": 11, "last_updated": "2026-05-04T10:05:00Z"})).await.unwrap();
    patch(&client, "S", json!({"status": "COMPLETED", "end_date_time": "2026-05-04T10:06:00Z", "last_updated": "2026-05-04T10:06:00Z"}))
        .await
        .unwrap();
    let entries = client.audit().list_audit_entries().filter(wattlane::AuditFilter::default().object_id(&*id)).await.unwrap().audit_entries;
    let activities: Vec<&str> = entries.iter().map(|entry| &*entry.activity).collect();
    assert_eq!(activities, ["patched session", "put session"]);
}

fn version(message: &WatchSessionResponse) -> i64 {
    match message.update.as_ref().unwrap() {
        WatchSessionResponseUpdate::Snapshot(session) => session.version,
        WatchSessionResponseUpdate::Delta(delta) => delta.version,
        _ => panic!("{message:?}"),
    }
}

#[tokio::test]
async fn a_driver_watches_their_session_rise_and_end_and_nobody_else_s() {
    let (provider, client) = with_tariff().await;
    let (anna, bert) = (driver(&client, "Anna", "NL-WTL-C12345678-X").await, driver(&client, "Bert", "NL-WTL-C87654321-X").await);
    let begun = put(&client, &session("S")).await.unwrap();
    assert_eq!(begun.driver_id.as_deref(), Some(&*anna));
    let app = async |driver: &str| {
        let minted = client.auth().mint_access_token(MintAccessTokenSubject::DriverId(driver.to_owned())).await.unwrap();
        provider.with(&minted.access_token)
    };
    let (anna, bert) = (app(&anna).await, app(&bert).await);
    let mut watch = anna.sessions().watch_session(&*begun.id).watch();
    assert_eq!(version(&soon(watch.next()).await.unwrap().unwrap()), 1);
    patch(&client, "S", json!({"kwh": 11, "last_updated": "2026-05-04T10:05:00Z"})).await.unwrap();
    let message = soon(watch.next()).await.unwrap().unwrap();
    let Some(WatchSessionResponseUpdate::Delta(delta)) = message.update else { panic!("{message:?}") };
    assert_eq!((delta.energy.to_string(), delta.running_cost.unwrap().total.excl_vat.to_string()), ("11".into(), "3.85 EUR".into()));
    client.sessions().end_session("NL", "TST", "S", "2026-05-04T10:06:00Z".parse::<wattlane::Timestamp>().unwrap()).await.unwrap();
    assert_eq!(version(&soon(watch.next()).await.unwrap().unwrap()), 3);

    let error = soon(bert.sessions().watch_session(&*begun.id).watch().next()).await.unwrap().unwrap_err();
    assert_eq!(reason(error), "NOT_FOUND");
    assert_eq!(bert.sessions().list_sessions().await.unwrap().sessions, []);
    assert_eq!(anna.sessions().list_sessions().await.unwrap().sessions.len(), 1);
}

#[tokio::test]
async fn a_watch_resumes_after_its_cursor_and_a_wrong_cursor_gets_the_whole_again() {
    let (_, client) = with_tariff().await;
    let id = put(&client, &session("S")).await.unwrap().id;
    let other = put(&client, &session("S2")).await.unwrap().id;
    let mut watch = client.sessions().watch_session(&*id).watch();
    soon(watch.next()).await.unwrap().unwrap();
    let cursor = watch.cursor().unwrap();
    drop(watch);
    patch(&client, "S", json!({"kwh": 11, "last_updated": "2026-05-04T10:05:00Z"})).await.unwrap();
    let first = async |id: &str, cursor: &str| {
        soon(client.sessions().watch_session(id).resume_after(cursor).watch().next()).await.unwrap().unwrap()
    };
    let resumed = first(&id, &cursor).await;
    assert!(matches!(resumed.update, Some(WatchSessionResponseUpdate::Delta(_))) && version(&resumed) == 2, "{resumed:?}");
    let future = cursor.replace("-1", "-ff");
    for (id, cursor) in [(&other, cursor), (&id, future), (&id, "nonsense".to_owned())] {
        let whole = first(id, &cursor).await;
        assert!(matches!(whole.update, Some(WatchSessionResponseUpdate::Snapshot(_))), "{cursor}: {whole:?}");
        assert_eq!(whole.snapshot_reason, wattlane::Reason::CursorInvalid, "{cursor}");
    }
}

#[tokio::test]
async fn all_sessions_are_watched_first_as_they_are_and_then_as_they_change() {
    let (_, client) = with_tariff().await;
    for id in ["A", "B"] {
        put(&client, &session(id)).await.unwrap();
    }
    patch(&client, "B", json!({"status": "COMPLETED", "last_updated": "2026-05-04T10:05:00Z"})).await.unwrap();
    // What is told of the past is told, until it has its place in history.
    soon(placed(&client, "SessionEnded")).await;
    let mut watch = client.sessions().watch_sessions().watch();
    let named = |update: Option<WatchSessionsResponseUpdate>| match update.unwrap() {
        WatchSessionsResponseUpdate::Snapshot(session) => (session.session_id, session.version),
        WatchSessionsResponseUpdate::Delta(delta) => (String::new(), delta.version),
        other => panic!("{other:?}"),
    };
    let mut next = async || named(soon(watch.next()).await.unwrap().unwrap().update);
    assert_eq!(next().await, ("A".to_owned(), 1), "those that go on");
    put(&client, &session("C")).await.unwrap();
    assert_eq!(next().await, ("C".to_owned(), 1), "one that begins");
    patch(&client, "A", json!({"kwh": 11, "last_updated": "2026-05-04T10:05:00Z"})).await.unwrap();
    assert_eq!(next().await, (String::new(), 2), "what moves of one that is known");
    patch(&client, "B", json!({"kwh": 11, "last_updated": "2026-05-04T10:06:00Z"})).await.unwrap();
    assert_eq!(next().await, ("B".to_owned(), 3), "a correction of one that had ended");

    // Away for a while: what changed since comes, and nothing else.
    let cursor = watch.cursor().unwrap();
    drop(watch);
    patch(&client, "C", json!({"kwh": 12, "last_updated": "2026-05-04T10:06:00Z"})).await.unwrap();
    let mut resumed = client.sessions().watch_sessions().resume_after(&*cursor).watch();
    let message = soon(resumed.next()).await.unwrap().unwrap();
    assert_eq!((named(message.update), message.snapshot_reason), (("C".to_owned(), 2), wattlane::Reason::Unspecified));

    let filter = SessionFilter::default().session_id("A");
    let mut one = client.sessions().watch_sessions().filter(filter).resume_after("nonsense").watch();
    let message = soon(one.next()).await.unwrap().unwrap();
    assert_eq!((named(message.update), message.snapshot_reason), (("A".to_owned(), 2), wattlane::Reason::CursorInvalid));
}

#[tokio::test]
async fn a_cdr_is_joined_to_its_session_and_those_who_watch_are_told() {
    let (_, client) = with_tariff().await;
    let named = put(&client, &with(session("S1"), json!({"authorization_reference": "REF7"}))).await.unwrap();
    let other = put(&client, &with(session("S2"), json!({"evse_uid": "other"}))).await.unwrap();
    let mut watch = client.sessions().watch_session(&*named.id).watch();
    soon(watch.next()).await.unwrap().unwrap();
    let create = async |cdr: Value| client.cdrs().create_cdr(wattlane::CreateCdrInput::OcpiJson(cdr.to_string())).await.unwrap();
    let link = |cdr: &wattlane::Cdr| cdr.session.clone().map(|link| (link.session_id, link.matched_by, link.score));

    let by_reference = create(with(cdr("1"), json!({"authorization_reference": "ref7", "session_id": "S2"}))).await;
    assert_eq!(link(&by_reference), Some((named.id.clone(), wattlane::SessionMatch::AuthorizationReference, 100)));
    let message = soon(watch.next()).await.unwrap().unwrap();
    let Some(WatchSessionResponseUpdate::Delta(delta)) = message.update else { panic!("{message:?}") };
    assert_eq!(delta.cdr_id.as_deref(), Some(&*by_reference.id));

    let by_id = create(with(cdr("2"), json!({"session_id": "s2"}))).await;
    assert_eq!(link(&by_id), Some((other.id.clone(), wattlane::SessionMatch::SessionId, 90)));
    assert_eq!(client.cdrs().get_cdr(&*by_id.id).await.unwrap().session, by_id.session, "it is stored");
    let by_time = create(cdr("3")).await;
    assert_eq!(link(&by_time).map(|(id, by, _)| (id, by)), Some((named.id.clone(), wattlane::SessionMatch::TokenAndTime)));
    let still = client.sessions().get_session(&*named.id).await.unwrap();
    assert_eq!(still.cdr_id.as_deref(), Some(&*by_reference.id), "one that was found less surely takes the place of none");
    let credit = with(cdr("4"), json!({"session_id": "S2", "credit": true, "credit_reference_id": "2", "total_cost": {"excl_vat": -3.5}}));
    assert_eq!(link(&create(credit).await).map(|(id, ..)| id), Some(other.id.clone()));
    assert_eq!(
        client.sessions().get_session(&*other.id).await.unwrap().cdr_id.as_deref(),
        Some(&*by_id.id),
        "a credit takes its place of none"
    );
}

#[tokio::test]
async fn a_cdr_that_came_before_its_session_is_joined_to_it() {
    let (provider, client) = with_tariff().await;
    let create = async |id: &str, more: Value| {
        let cdr = with(cdr(id), more);
        client.cdrs().create_cdr(wattlane::CreateCdrInput::OcpiJson(cdr.to_string())).await.unwrap()
    };
    let card =
        |uid: &str| json!({"country_code": "NL", "party_id": "WTL", "uid": uid, "type": "RFID", "contract_id": "NL-WTL-C12345678-X"});
    // Each says whose it is by one thing alone.
    let cdrs = [
        create("1", json!({"session_id": "s1", "cdr_token": card("ELSE1")})).await,
        create("2", json!({"authorization_reference": "ref2", "cdr_token": card("ELSE2")})).await,
        create("3", json!({})).await,
        create("4", json!({"session_id": "S5", "cdr_token": card("ELSE4")})).await,
    ];
    assert!(cdrs.iter().all(|cdr| cdr.session.is_none()));
    let over = |id: &str, more: Value| {
        let ended = with(session(id), json!({"status": "COMPLETED", "end_date_time": "2026-05-04T10:00:00Z"}));
        with(ended, more)
    };
    let one = put(&client, &over("S1", json!({"evse_uid": "e1"}))).await.unwrap();
    let two = put(&client, &over("S2", json!({"evse_uid": "e2", "authorization_reference": "REF2"}))).await.unwrap();
    // It says that it is over, and not since when.
    let three = put(&client, &with(session("S3"), json!({"status": "COMPLETED"}))).await.unwrap();

    let joined = async |cdr: &str| {
        let link = until(async || client.cdrs().get_cdr(cdr).await.unwrap().session).await;
        let session = client.sessions().get_session(&*link.session_id).await.unwrap();
        assert_eq!(session.cdr_id.as_deref(), Some(cdr));
        (link.session_id, link.matched_by, link.score)
    };
    assert_eq!(joined(&cdrs[0].id).await, (one.id.clone(), wattlane::SessionMatch::SessionId, 90));
    assert_eq!(joined(&cdrs[1].id).await, (two.id, wattlane::SessionMatch::AuthorizationReference, 100));
    assert_eq!(joined(&cdrs[2].id).await, (three.id, wattlane::SessionMatch::TokenAndTime, 80));
    assert_eq!(client.cdrs().get_cdr(&*cdrs[3].id).await.unwrap().session, None, "its session has not come");

    // One that was being taken in while its session came is looked for again: as if the first had not been there yet.
    let psql = |sql: &str| Site::start().server().psql(&sql.replace("{}", &provider.id));
    let jobs = "SELECT id FROM jobs WHERE provider_id = '{}' AND kind = 'join_cdrs'";
    until(async || (psql(jobs).len() == 3).then_some(())).await;
    let unjoin = "UPDATE {table} SET content = (content::jsonb || '{\"{link}\": null}')::json WHERE provider_id = '{}' AND id = '{id}'";
    for (table, link, id) in [("cdrs", "session", &cdrs[0].id), ("sessions", "cdr", &one.id)] {
        psql(&unjoin.replace("{table}", table).replace("{link}", link).replace("{id}", id));
    }
    assert_eq!(client.cdrs().get_cdr(&*cdrs[0].id).await.unwrap().session, None);
    psql("UPDATE jobs SET due_time = now() WHERE provider_id = '{}'");
    assert_eq!(joined(&cdrs[0].id).await.0, one.id);
}

#[tokio::test]
async fn a_session_is_its_drivers_once_the_token_is() {
    let (_, client) = with_tariff().await;
    let nobody = with(
        session("S"),
        json!({"cdr_token": {"country_code": "NL", "party_id": "WTL", "uid": "CARD1", "type": "RFID",
        "contract_id": "NL-WTL-C00000001-E"}}),
    );
    let begun = put(&client, &nobody).await.unwrap();
    assert_eq!(begun.driver_id, None);
    let anna = driver(&client, "Anna", "NL-WTL-C00000002-B").await;
    let mut watch = client.sessions().watch_session(&*begun.id).watch();
    soon(watch.next()).await.unwrap().unwrap();
    let card = wattlane::PutTokenInput::OcpiJson(token("CARD1", "NL-WTL-C00000001-E").to_string());
    client.tokens().put_token(card).driver_id(&*anna).await.unwrap();
    soon(watch.next()).await.unwrap().unwrap();
    assert_eq!(client.sessions().get_session(&*begun.id).await.unwrap().driver_id, Some(anna));
}

#[tokio::test]
async fn a_connector_s_tariff_and_the_zone_of_its_location_price_a_session_as_they_price_its_cdr() {
    let client = Site::start().provider().backend();
    let night = with(
        tariff("NIGHT", 0.20),
        json!({"elements": [
        {"price_components": [{"type": "ENERGY", "price": 0.20, "vat": 21, "step_size": 1}], "restrictions": {"start_time": "11:00", "end_time": "12:00"}},
        {"price_components": [{"type": "ENERGY", "price": 0.60, "vat": 21, "step_size": 1}]}]}),
    );
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(night.to_string())).await.unwrap();
    let unnamed = json!([{"start_date_time": "2026-05-04T09:00:00Z", "dimensions": [{"type": "ENERGY", "volume": 10}, {"type": "TIME", "volume": 1}]}]);
    let before = put(&client, &with(session("S0"), json!({"charging_periods": unnamed}))).await.unwrap();
    assert_eq!(before.unrated_reason, UnratedReason::UnknownTariff, "nobody says by which tariff");
    let place = wattlane_tests::data::location("LOC1", &["NIGHT"]);
    client.locations().put_location(wattlane::PutLocationInput::OcpiJson(place.to_string())).await.unwrap();
    // Eleven o'clock in Amsterdam, in summer.
    let begun = put(&client, &with(session("S"), json!({"charging_periods": unnamed}))).await.unwrap();
    assert_eq!(cost(&begun), "2 EUR");
    let account =
        client.cdrs().create_cdr(wattlane::CreateCdrInput::OcpiJson(with(cdr("1"), json!({"charging_periods": unnamed})).to_string()));
    let account = account.await.unwrap();
    assert_eq!(account.price.unwrap().total, begun.running_cost.unwrap().total);
}

/// Of a session that is reported again and again: all of 10,000 under `--long`.
fn patches_max() -> u32 {
    if std::env::var_os("WATTLANE_LONG").is_some() { 10_000 } else { 300 }
}

#[tokio::test]
async fn a_session_is_patched_thousands_of_times_and_costs_what_it_should() {
    let (_, client) = with_tariff().await;
    let empty = json!([{"start_date_time": "2026-05-04T09:00:00Z", "tariff_id": "T1", "dimensions": [{"type": "ENERGY", "volume": 0}]}]);
    let begun =
        put(&client, &with(session("S"), json!({"kwh": 0, "charging_periods": empty, "last_updated": "2026-05-04T09:00:00Z"}))).await;
    let start = begun.unwrap().start_time;
    let (count, began) = (patches_max(), std::time::Instant::now());
    // Of a night's charge every tenth report begins a period.
    let seconds_each = if count > 1_000 { 10 } else { 1 };
    for second in 1..count {
        let at = (start + Duration::from_secs(second.into())).to_string();
        let mut report = json!({"kwh": f64::from(second) / 1000.0, "last_updated": at});
        if second % seconds_each == 0 {
            let energy = f64::from(seconds_each) / 1000.0;
            report["charging_periods"] =
                json!([{"start_date_time": at, "tariff_id": "T1", "dimensions": [{"type": "ENERGY", "volume": energy}]}]);
        }
        patch(&client, "S", report).await.unwrap();
    }
    let session = client.sessions().list_sessions().await.unwrap().sessions.remove(0);
    assert_eq!(session.charging_periods.len() as u32, 1 + (count - 1) / seconds_each);
    assert_eq!((session.version, cost(&session)), (i64::from(count), if count > 1_000 { "3.5 EUR" } else { "0.1 EUR" }.to_owned()));
    wattlane_tests::tell(&format!("{count} patches of one session in {:.0} s", began.elapsed().as_secs_f64()));
}

#[tokio::test]
async fn those_who_watch_are_told_of_an_evse_that_was_assigned_and_of_a_session_that_left_their_filter() {
    let (_, client) = with_tariff().await;
    let reserved = json!({"status": "RESERVATION", "evse_uid": "#NA", "connector_id": "#NA", "kwh": 0, "charging_periods": []});
    let id = put(&client, &with(session("S"), reserved)).await.unwrap().id;
    let mut one = client.sessions().watch_session(&*id).watch();
    soon(one.next()).await.unwrap().unwrap();
    let here = SessionFilter::default().location_id("LOC1");
    let mut many = client.sessions().watch_sessions().filter(here).watch();
    assert!(soon(many.next()).await.unwrap().unwrap().restart, "all come from here on");

    let begins = json!({"status": "ACTIVE", "evse_uid": "3256", "connector_id": "1", "start_date_time": "2026-05-04T09:30:00Z",
        "last_updated": "2026-05-04T10:01:00Z"});
    patch(&client, "S", begins).await.unwrap();
    let message = soon(one.next()).await.unwrap().unwrap();
    let Some(WatchSessionResponseUpdate::Snapshot(whole)) = message.update else { panic!("{message:?}") };
    assert_eq!((&*whole.evse_uid, whole.start_time.to_string()), ("3256", "2026-05-04T09:30:00Z".to_owned()));
    let message = soon(many.next()).await.unwrap().unwrap();
    let Some(WatchSessionsResponseUpdate::Snapshot(whole)) = message.update else { panic!("{message:?}") };
    assert_eq!((&*whole.evse_uid, message.restart), ("3256", false));

    patch(&client, "S", json!({"location_id": "LOC2", "last_updated": "2026-05-04T10:02:00Z"})).await.unwrap();
    let message = soon(many.next()).await.unwrap().unwrap();
    let Some(WatchSessionsResponseUpdate::Snapshot(gone)) = message.update else { panic!("{message:?}") };
    assert_eq!(gone.location_id, "LOC2", "it is told once more, as it is then");

    let none = SessionFilter::default().location_id("NOWHERE");
    let nothing = soon(client.sessions().watch_sessions().filter(none).watch().next()).await.unwrap().unwrap();
    assert_eq!((nothing.update, nothing.restart), (None, true), "there are none");
}

#[tokio::test]
async fn a_reservation_is_priced_by_what_holds_when_charging_begins() {
    let client = Site::start().provider().backend();
    for (id, price) in [("NEAR", 0.20), ("FAR", 0.90)] {
        client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff(id, price).to_string())).await.unwrap();
    }
    let put_location = async |tariffs: &[&str]| {
        let place = with(wattlane_tests::data::location("LOC1", tariffs), json!({"last_updated": wattlane::Timestamp::now().to_string()}));
        client.locations().put_location(wattlane::PutLocationInput::OcpiJson(place.to_string())).await.unwrap();
    };
    put_location(&["NEAR"]).await;
    let reserved = json!({"status": "RESERVATION", "evse_uid": "#NA", "connector_id": "#NA", "kwh": 0, "charging_periods": []});
    let waits = put(&client, &with(session("S"), reserved)).await.unwrap();
    assert_eq!(waits.unrated_reason, UnratedReason::UnknownTariff, "no connector, no tariff");
    let begins = json!({"status": "ACTIVE", "evse_uid": "3256", "connector_id": "1", "kwh": 10, "last_updated": "2026-05-04T10:01:00Z"});
    assert_eq!(cost(&patch(&client, "S", begins).await.unwrap()), "2 EUR");
    put_location(&["FAR"]).await;
    let goes_on = patch(&client, "S", json!({"kwh": 20, "last_updated": "2026-05-04T10:30:00Z"})).await.unwrap();
    assert_eq!(cost(&goes_on), "4 EUR", "what held when it began holds to its end");
}
