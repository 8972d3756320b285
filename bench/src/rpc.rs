//! `rpc`: a CDR read and a CDR taken in, through the whole server, beside the least that has to be done for it.

use crate::{
    baseline,
    load::{self, IN_FLIGHT, median, tell},
    pgbench::{pgbench, value_of},
};
use anyhow::{Context, Result};
use bytes::Bytes;
use prost::Message;
use std::{collections::HashMap, time::Duration};
use uuid::Uuid;
use wattlane_proto::v1::{self, create_cdr_request::Input, put_tariff_request};
use wattlane_tests::{
    Provider,
    raw::RawClient,
    server::{Server, socket_folder},
};

/// CDRs to read from.
const CDRS: usize = 10_000;
/// As the server's own pool.
const CONNECTIONS: usize = 32;
const GET: &str = "/wattlane.v1.CdrService/GetCdr";
const CREATE: &str = "/wattlane.v1.CdrService/CreateCdr";

const TARIFF: &str = r#"{"country_code": "NL", "party_id": "TST", "id": "T1", "currency": "EUR", "last_updated": "2026-01-01T00:00:00Z",
    "elements": [{"price_components": [{"type": "ENERGY", "price": 0.35, "vat": 21, "step_size": 1}]}]}"#;

/// A CDR of four periods.
pub const CDR: &str = r#"{"country_code": "NL", "party_id": "TST", "id": "template", "start_date_time": "2026-05-04T09:00:00Z",
    "end_date_time": "2026-05-04T13:00:00Z", "auth_method": "WHITELIST", "currency": "EUR",
    "cdr_token": {"country_code": "NL", "party_id": "WTL", "uid": "04AABBCCDD", "type": "RFID", "contract_id": "NL-WTL-C12345678-X"},
    "cdr_location": {"id": "LOC1", "name": "Stationsplein", "address": "Stationsplein 1", "city": "Utrecht", "country": "NLD",
        "coordinates": {"latitude": "52.08950", "longitude": "5.10970"}, "evse_uid": "3256", "evse_id": "NL*TST*E3256", "connector_id": "1",
        "connector_standard": "IEC_62196_T2", "connector_format": "SOCKET", "connector_power_type": "AC_3_PHASE"},
    "charging_periods": [
        {"start_date_time": "2026-05-04T09:00:00Z", "tariff_id": "T1", "dimensions": [{"type": "ENERGY", "volume": 10}, {"type": "TIME", "volume": 1}]},
        {"start_date_time": "2026-05-04T10:00:00Z", "tariff_id": "T1", "dimensions": [{"type": "ENERGY", "volume": 9}, {"type": "TIME", "volume": 1}]},
        {"start_date_time": "2026-05-04T11:00:00Z", "tariff_id": "T1", "dimensions": [{"type": "ENERGY", "volume": 4}, {"type": "TIME", "volume": 1}]},
        {"start_date_time": "2026-05-04T12:00:00Z", "tariff_id": "T1", "dimensions": [{"type": "PARKING_TIME", "volume": 1}]}],
    "total_cost": {"excl_vat": 8.05, "incl_vat": 9.74}, "total_energy": 23, "total_time": 4, "total_parking_time": 1,
    "last_updated": "2026-05-04T13:05:00Z"}"#;

/// Runs what is wanted and prints its ratios.
pub async fn run(wants_get: bool, wants_create: bool, quick: bool) -> Result<()> {
    let (rounds, time) = if quick { (3, Duration::from_secs(3)) } else { (7, Duration::from_secs(8)) };
    let (_data, server) = load::server().await?;
    println!("The server takes {} MB while it is idle (goal <60)", server.resident_mb());
    let provider = server.create_provider("Bench");
    let client = RawClient::new(&server.address).bearer(&provider.key);
    let template = template(&client).await?;
    println!("Taking in {CDRS} CDRs");
    let ids = fill(&client, &template, CDRS).await?;
    if wants_get {
        get(&server, &provider, &client, &ids, rounds, time).await?;
    }
    if wants_create {
        create(&server, &provider, &client, &template, rounds, time).await?;
    }
    server.stop();
    Ok(())
}

/// A CDR as fields: one that came as JSON, read back, without what the server added.
pub async fn template(client: &RawClient) -> Result<v1::Cdr> {
    let tariff = v1::PutTariffRequest { input: Some(put_tariff_request::Input::OcpiJson(TARIFF.to_owned())), ..Default::default() };
    client.call::<v1::PutTariffResponse>("/wattlane.v1.TariffService/PutTariff", &tariff).await?;
    let request = v1::CreateCdrRequest { input: Some(Input::OcpiJson(CDR.to_owned())), ..Default::default() };
    let cdr = client.call::<v1::CreateCdrResponse>(CREATE, &request).await?.cdr.context("the CDR")?;
    anyhow::ensure!(cdr.ratings.len() == 1 && cdr.charging_periods.len() == 4, "the template is not what is to be measured");
    Ok(v1::Cdr { ratings: Vec::new(), price: None, findings: Vec::new(), etag: String::new(), id: String::new(), ..cdr })
}

fn request(template: &v1::Cdr, n: usize) -> Bytes {
    let cdr = v1::Cdr { cdr_id: format!("b{n}"), ..template.clone() };
    v1::CreateCdrRequest { input: Some(Input::Cdr(cdr)), request_id: Uuid::new_v4().to_string(), ..Default::default() }
        .encode_to_vec()
        .into()
}

/// Has so many CDRs taken in, and answers their ids.
pub async fn fill(client: &RawClient, template: &v1::Cdr, cdrs: usize) -> Result<Vec<Uuid>> {
    let mut ids = Vec::with_capacity(cdrs);
    for chunk in (0..cdrs).collect::<Vec<_>>().chunks(IN_FLIGHT) {
        let calls: Vec<_> = chunk
            .iter()
            .map(|n| {
                let (client, request) = (client.clone(), request(template, *n));
                tokio::spawn(async move { client.bytes(CREATE, request).await })
            })
            .collect();
        for call in calls {
            let answer = v1::CreateCdrResponse::decode(call.await??)?;
            ids.push(answer.cdr.context("the CDR")?.id.parse()?);
        }
    }
    Ok(ids)
}

async fn get(server: &Server, provider: &Provider, client: &RawClient, ids: &[Uuid], rounds: usize, time: Duration) -> Result<()> {
    let mut answers = HashMap::new();
    for id in ids {
        answers.insert(*id, client.bytes(GET, v1::GetCdrRequest { id: id.to_string() }.encode_to_vec().into()).await?);
    }
    let socket = socket_folder(&server.data);
    let address = baseline::start(&socket, "postgres", provider.id.parse()?, answers, CONNECTIONS).await?;
    let bare = RawClient::new(&format!("http://{address}"));
    let (ours_ids, bare_ids) = (ids.to_vec(), ids.to_vec());
    let ours_request = std::sync::Arc::new(move |n: usize| {
        Bytes::from(v1::GetCdrRequest { id: ours_ids[n * 7919 % ours_ids.len()].to_string() }.encode_to_vec())
    });
    let bare_request = std::sync::Arc::new(move |n: usize| Bytes::copy_from_slice(bare_ids[n * 7919 % bare_ids.len()].as_bytes()));
    let mut ratios = Vec::new();
    for round in 0..=rounds {
        let request = ours_request.clone();
        let ours = load::run(client, GET, move |n| request(n), time).await;
        let request = bare_request.clone();
        let theirs = load::run(&bare, baseline::PATH, move |n| request(n), time).await;
        // The first round warms caches and statements up.
        if round > 0 {
            tell("rpc_get", round, &ours, theirs.rate, Some(&theirs));
            ratios.push(ours.rate / theirs.rate);
        }
    }
    println!("RATIO rpc_get {:.2} goal >=0.80", median(&mut ratios));
    Ok(())
}

async fn create(server: &Server, provider: &Provider, client: &RawClient, template: &v1::Cdr, rounds: usize, time: Duration) -> Result<()> {
    let statements = Statements::of(server, provider);
    let script = server.data.join("create.sql");
    std::fs::write(&script, &statements.script)?;
    let mut ratios = Vec::new();
    for round in 0..=rounds {
        let template = template.clone();
        let offset = CDRS + round * 10_000_000;
        let ours = load::run(client, CREATE, move |n| request(&template, offset + n), time).await;
        let theirs = pgbench(&socket_folder(&server.data), &script, &statements.binds, round, time)?;
        if round > 0 {
            tell("rpc_create", round, &ours, theirs, None);
            ratios.push(ours.rate / theirs);
        }
    }
    println!("RATIO rpc_create {:.2} goal >=0.60", median(&mut ratios));
    Ok(())
}

/// What one CreateCdr sends: the same look for a tariff, and rows whose values are those of one that it wrote, bound as it binds them.
struct Statements {
    script: String,
    binds: Vec<String>,
}

impl Statements {
    fn of(server: &Server, provider: &Provider) -> Self {
        let id = &provider.id;
        let one = |sql: &str| server.psql(sql)[0][0].clone();
        let cdr = one(&format!("SELECT id FROM cdrs WHERE provider_id = '{id}' AND cdr_id = 'b0'"));
        let request = one(&format!("SELECT request_id FROM audit_entries WHERE provider_id = '{id}' AND object_id = '{cdr}'"));
        // Ids of this month, so that rows fall into the partition that ours fall into.
        let uuid = |first: &str| {
            format!("('{first}' || lpad(to_hex((:client_id::bigint + :base::bigint) * 1000000000 + :n::bigint), 24, '0'))::uuid")
        };
        let new = uuid("01a20a79");
        let mut binds = Vec::new();
        let mut insert = |table: &str, row: String, replaced: &[(&str, String)]| {
            let columns = server.psql(&format!(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' \
                 AND is_generated = 'NEVER' ORDER BY ordinal_position"
            ));
            let mut value = |column: &str| match replaced.iter().find(|(of, _)| *of == column) {
                Some((_, value)) => value.clone(),
                None => value_of(server, table, column, &format!("provider_id = '{id}' AND {row}")).map_or_else(
                    || "NULL".to_owned(),
                    |text| {
                        binds.push(format!("{table}_{column}={text}"));
                        format!(":{table}_{column}")
                    },
                ),
            };
            let values: Vec<String> = columns.iter().map(|column| value(&column[0])).collect();
            let names = columns.iter().map(|column| column[0].as_str()).collect::<Vec<_>>().join(", ");
            format!("INSERT INTO {table} ({names}) VALUES ({});\n", values.join(", "))
        };
        let number = "'P' || (:client_id::bigint + :base::bigint) || '-' || :n::bigint".to_owned();
        let inserts = [
            insert("cdrs", format!("id = '{cdr}'"), &[("id", new.clone()), ("cdr_id", number)]),
            insert("ratings", format!("cdr_id = '{cdr}'"), &[("id", uuid("01a20a7a")), ("cdr_id", new.clone())]),
            insert("audit_entries", format!("object_id = '{cdr}'"), &[("id", uuid("01a20a7b")), ("object_id", new.clone())]),
            insert("outbox", format!("aggregate_id = '{cdr}'"), &[("id", uuid("01a20a7c")), ("aggregate_id", new)]),
            insert("request_ids", format!("request_id = '{request}'"), &[("request_id", uuid("01a20a7d"))]),
        ]
        .concat();
        let script = format!(
            "\\set n :n + 1\n\\startpipeline\nBEGIN;\nSET LOCAL app.provider = '{id}';\n\
            SELECT id, version, create_time, content FROM tariff_versions WHERE provider_id = '{id}' AND country_code = 'NL' AND party_id = 'TST' AND tariff_key = ANY('{{T1}}');\n\
            {inserts}COMMIT;\n\\endpipeline\n"
        );
        Statements { script, binds }
    }
}
