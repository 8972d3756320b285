//! `patch`: a session's PATCH (lock, merge, price, row, event) beside pgbench, which does the same SELECT FOR UPDATE, UPDATE and INSERT with the
//! values of one that ours wrote. Neither names its request, as no CPO's PATCH does.

use crate::{
    load::{self, IN_FLIGHT, median, tell},
    pgbench::{pgbench, value_of},
};
use anyhow::{Context, Result};
use bytes::Bytes;
use prost::Message;
use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};
use wattlane_proto::{
    Decimal, Timestamp,
    v1::{self, patch_session_request, put_session_request::Input, put_tariff_request},
};
use wattlane_tests::{
    Provider,
    raw::RawClient,
    server::{Server, socket_folder},
};

/// Sessions that are patched in turn.
pub const SESSIONS: usize = 5_000;
const PATCH: &str = "/wattlane.v1.SessionService/PatchSession";
const PUT: &str = "/wattlane.v1.SessionService/PutSession";

const TARIFF: &str = r#"{"country_code": "NL", "party_id": "TST", "id": "T1", "currency": "EUR", "last_updated": "2026-01-01T00:00:00Z",
    "elements": [{"price_components": [{"type": "ENERGY", "price": 0.35, "vat": 21, "step_size": 1}]}]}"#;

/// When sessions begin, seconds: 2026-05-04T09:00:00Z.
const START: i64 = 1_777_885_200;

/// A session of four periods.
fn session(n: usize) -> String {
    let period = |hour: u32, kwh: u32| {
        format!(
            r#"{{"start_date_time": "2026-05-04T{hour:02}:00:00Z", "tariff_id": "T1",
                "dimensions": [{{"type": "ENERGY", "volume": {kwh}}}, {{"type": "TIME", "volume": 1}}]}}"#
        )
    };
    let periods = [(9, 10), (10, 9), (11, 4), (12, 1)].map(|(hour, kwh)| period(hour, kwh)).join(",");
    format!(
        r#"{{"country_code": "NL", "party_id": "TST", "id": "s{n}", "start_date_time": "2026-05-04T09:00:00Z", "kwh": 24,
        "cdr_token": {{"country_code": "NL", "party_id": "WTL", "uid": "u{n}", "type": "RFID", "contract_id": "NL-WTL-C12345678-X"}},
        "auth_method": "WHITELIST", "location_id": "LOC1", "evse_uid": "e{n}", "connector_id": "1", "currency": "EUR",
        "charging_periods": [{periods}], "status": "ACTIVE", "last_updated": "2026-05-04T09:00:00Z"}}"#
    )
}

/// The patch of that number: each is newer than those before it.
pub fn patch(n: u64) -> Bytes {
    let changes = v1::SessionChanges {
        energy: Some(Decimal { value: format!("{}.{:06}", 24 + n / 1_000_000, n % 1_000_000) }),
        last_updated: Some(Timestamp { seconds: START + (n / 1_000) as i64, nanos: (n % 1_000) as i32 * 1_000_000 }),
        ..Default::default()
    };
    let request = v1::PatchSessionRequest {
        country_code: "NL".to_owned(),
        party_id: "TST".to_owned(),
        session_id: format!("s{}", n as usize % SESSIONS),
        input: Some(patch_session_request::Input::Changes(changes)),
        ..Default::default()
    };
    request.encode_to_vec().into()
}

/// The number of the patch that a session was reported by.
pub fn number(last_updated: Timestamp) -> u64 {
    ((last_updated.seconds - START) * 1_000) as u64 + last_updated.nanos as u64 / 1_000_000
}

/// Puts the sessions. Answers their ids.
pub async fn fill(client: &RawClient) -> Result<Vec<String>> {
    let tariff = v1::PutTariffRequest { input: Some(put_tariff_request::Input::OcpiJson(TARIFF.to_owned())), ..Default::default() };
    client.call::<v1::PutTariffResponse>("/wattlane.v1.TariffService/PutTariff", &tariff).await?;
    let mut ids = Vec::with_capacity(SESSIONS);
    for chunk in (0..SESSIONS).collect::<Vec<_>>().chunks(IN_FLIGHT) {
        let put = |n: &usize| {
            let request = v1::PutSessionRequest { input: Some(Input::OcpiJson(session(*n))), ..Default::default() };
            let client = client.clone();
            tokio::spawn(async move { client.call::<v1::PutSessionResponse>(PUT, &request).await })
        };
        for call in chunk.iter().map(put).collect::<Vec<_>>() {
            let session = call.await??.session.context("the session")?;
            anyhow::ensure!(
                session.running_cost.is_some() && session.charging_periods.len() == 4,
                "a session is not what is to be measured"
            );
            ids.push(session.id);
        }
    }
    Ok(ids)
}

/// Runs it and prints its ratio.
pub async fn run(quick: bool) -> Result<()> {
    let (rounds, time) = if quick { (3, Duration::from_secs(3)) } else { (7, Duration::from_secs(8)) };
    let (_data, server) = load::server().await?;
    let provider = server.create_provider("Bench");
    let client = RawClient::new(&server.address).bearer(&provider.key);
    println!("Putting {SESSIONS} sessions of four periods");
    fill(&client).await?;
    let next = std::sync::Arc::new(AtomicU64::new(1));
    let ours = async |time| {
        let next = next.clone();
        load::run(&client, PATCH, move |_| patch(next.fetch_add(1, Ordering::Relaxed)), time).await
    };
    ours(Duration::from_secs(1)).await;
    let (script, binds) = statements(&server, &provider);
    let file = server.data.join("patch.sql");
    std::fs::write(&file, script)?;
    let mut ratios = Vec::new();
    for round in 0..=rounds {
        let measured = ours(time).await;
        let theirs = pgbench(&socket_folder(&server.data), &file, &binds, round, time)?;
        // The first round warms caches and statements up.
        if round > 0 {
            tell("session_patch", round, &measured, theirs, None);
            ratios.push(measured.rate / theirs);
        }
    }
    println!("RATIO session_patch {:.2} goal >=0.50", median(&mut ratios));
    server.stop();
    Ok(())
}

/// The statements of one patch, in one flush behind the wall, with the values that ours bound.
fn statements(server: &Server, provider: &Provider) -> (String, Vec<String>) {
    let id = &provider.id;
    let mut binds = Vec::new();
    let of_session = format!("provider_id = '{id}' AND session_id = 's7'");
    let mut bound = |table: &str, column: &str, row: &str| match value_of(server, table, column, row) {
        Some(text) => {
            binds.push(format!("{table}_{column}={text}"));
            format!(":{table}_{column}")
        }
        None => "NULL".to_owned(),
    };
    let update: Vec<String> = [
        "status",
        "driver_id",
        "account_id",
        "location_id",
        "evse_uid",
        "authorization_reference",
        "start_time",
        "end_time",
        "content",
        "version",
        "update_time",
    ]
    .into_iter()
    .map(|column| format!("{column} = {}", bound("sessions", column, &of_session)))
    .collect();
    let event =
        server.psql(&format!("SELECT id FROM outbox WHERE provider_id = '{id}' AND event_type = 'SessionUpdated' LIMIT 1"))[0][0].clone();
    let of_event = format!("provider_id = '{id}' AND id = '{event}'");
    let values: Vec<String> = [
        "aggregate_type",
        "aggregate_id",
        "aggregate_version",
        "event_type",
        "payload",
        "actor_kind",
        "actor_id",
        "trace_id",
        "create_time",
    ]
    .into_iter()
    .map(|column| bound("outbox", column, &of_event))
    .collect();
    // Ids of this month, so that events fall into the partition that ours fall into.
    let new = "('01a20a7c' || lpad(to_hex((:client_id::bigint + :base::bigint) * 1000000000 + :n::bigint), 24, '0'))::uuid";
    let script = format!(
        "\\set n :n + 1\n\\set s random(0, {last})\n\\startpipeline\nBEGIN;\nSET LOCAL app.provider = '{id}';\n\
         SELECT provider_id, id, cpo_country, cpo_party, session_id, status, driver_id, account_id, token_uid, location_id, evse_uid, \
         authorization_reference, start_time, end_time, content, version, create_time, update_time FROM sessions \
         WHERE provider_id = '{id}' AND cpo_country = 'NL' AND cpo_party = 'TST' AND session_key = 'S' || :s::bigint FOR UPDATE;\n\
         UPDATE sessions SET {} WHERE provider_id = '{id}' AND cpo_country = 'NL' AND cpo_party = 'TST' AND session_key = 'S' || :s::bigint;\n\
         INSERT INTO outbox (provider_id, id, aggregate_type, aggregate_id, aggregate_version, event_type, payload, actor_kind, actor_id, trace_id, \
         create_time) VALUES ('{id}', {new}, {});\nCOMMIT;\n\\endpipeline\n",
        update.join(", "),
        values.join(", "),
        last = SESSIONS - 1,
    );
    (script, binds)
}
