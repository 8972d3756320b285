//! What the real server does with an SDK's calls.

use super::{messages::is_what_was_charged, setup::fields};
use crate::conformance::{
    conversation::{Conversation, parameters},
    seen::{Amount, Cdr, Field, Name, Problem, Whole},
};
use bytes::Bytes;
use prost::Message;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;
use tonic::{Code, Status};
use tonic_types::StatusExt;
use wattlane::{Client, CreateCdrInput, PatchSessionInput, PutSessionInput, PutTariffInput};
use wattlane_proto::v1;
use wattlane_tests::{
    Provider, Site,
    data::{self, with},
    faults::Proxy,
    raw::RawClient,
};

const PRICE_CDR: &str = "/wattlane.v1.TariffService/PriceCdr";
const WATCH_EVENTS: &str = "/wattlane.v1.EventService/WatchEvents";

/// A provider of the case's own, which a runner in a page may call for too.
struct Real {
    provider: Provider,
    client: Client,
}

impl Real {
    async fn for_runner(runner: &Conversation) -> Self {
        let real = Real::new().await;
        if let Some(origin) = &runner.origin {
            real.client.providers().put_allowed_origin(&**origin).await.expect("the origin of a page on this machine");
        }
        real
    }

    async fn new() -> Self {
        let provider = tokio::task::spawn_blocking(|| Site::start().provider()).await.expect("the server starts");
        Real { client: provider.backend(), provider }
    }

    fn parameters(&self, more: Value) -> Value {
        self.parameters_at(&self.provider.address, more)
    }

    fn parameters_at(&self, address: &str, more: Value) -> Value {
        let mut all = parameters(address, more);
        (all["tokens"], all["provider"]) = (json!([self.provider.key]), json!(self.provider.id));
        all
    }

    async fn cdr(&self, cdr_id: &str) -> wattlane::Cdr {
        self.client.cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr(cdr_id).to_string())).await.expect("a right CDR")
    }

    async fn tariff(&self, id: &str) {
        let tariff = PutTariffInput::OcpiJson(tariff(id).to_string());
        self.client.tariffs().put_tariff(tariff).await.expect("a right tariff");
    }
}

/// A tariff that costs more from eleven o'clock on: local time at the place decides.
fn tariff(id: &str) -> Value {
    let energy = |price: f64| json!([{"type": "ENERGY", "price": price, "vat": 21, "step_size": 1}]);
    json!({
        "country_code": "NL", "party_id": "TST", "id": id, "currency": "EUR",
        "elements": [
            {"price_components": energy(0.69), "restrictions": {"start_time": "11:00", "end_time": "17:00"}},
            {"price_components": energy(0.35)}
        ],
        "last_updated": "2026-01-01T00:00:00Z"
    })
}

/// A CDR of 20.45 kWh for 12.375 EUR, from eleven o'clock in summer in the Netherlands.
fn cdr(cdr_id: &str) -> Value {
    let period = json!({
        "start_date_time": "2026-05-04T09:00:00Z", "tariff_id": "T1",
        "dimensions": [{"type": "ENERGY", "volume": 20.45}, {"type": "TIME", "volume": 1}]
    });
    let cost = json!({"excl_vat": 12.375, "incl_vat": 14.97});
    let charged = json!({"tariffs": [tariff("T1")], "charging_periods": [period], "total_cost": cost, "total_energy": 20.45});
    with(data::cdr(cdr_id), charged)
}

/// A session that goes on, of which the CPO tells nothing but what has been charged so far.
fn session() -> Value {
    with(data::session("S"), json!({"kwh": 10.5, "charging_periods": []}))
}

pub async fn unary(mut runner: Conversation) {
    let real = Real::for_runner(&runner).await;
    let made = real.cdr("CDR-ü").await;
    let seen: Cdr = runner.report(real.parameters(json!({"id": made.id}))).await.value("cdr");
    assert_eq!((&*seen.id, &*seen.cdr_id, &*seen.status.plain()), (&*made.id, "CDR-ü", "PENDING"), "{seen:?}");
    is_what_was_charged(&seen);
}

/// The status with which the server refuses a request.
async fn refused(real: &Real, path: &str, request: &impl Message) -> Status {
    let raw = RawClient::new(&real.provider.address).bearer(&real.provider.key);
    raw.bytes(path, request.encode_to_vec().into()).await.expect_err("it is refused")
}

pub async fn typed_error(mut runner: Conversation) {
    let real = Real::for_runner(&runner).await;
    let mut wrong = cdr("CDR-1");
    (wrong["currency"], wrong["start_date_time"], wrong["charging_periods"][0]["dimensions"][0]["volume"]) =
        (json!("Euro"), json!("yesterday"), json!("much"));
    let wrong = wrong.to_string();
    let error: Problem = runner.report(real.parameters(json!({"ocpi_json": wrong}))).await.value("error");
    error.is_refusal("INVALID_ARGUMENT", Code::InvalidArgument);
    let request = v1::CreateCdrRequest { input: Some(v1::create_cdr_request::Input::OcpiJson(wrong)), ..Default::default() };
    let status = refused(&real, "/wattlane.v1.CdrService/CreateCdr", &request).await;
    let named = fields(status.get_details_bad_request().expect("it names fields").field_violations);
    assert!(named.len() >= 3, "{named:?}");
    assert_eq!(error.fields, named);
}

/// The fields that the server names when it refuses to price that.
pub async fn fields_that_pricing_refuses(ocpi_json: &str) -> Vec<Field> {
    let status = refused(&Real::new().await, PRICE_CDR, &price(ocpi_json)).await;
    fields(status.get_details_bad_request().expect("it names fields").field_violations)
}

fn price(ocpi_json: &str) -> v1::PriceCdrRequest {
    v1::PriceCdrRequest { input: Some(v1::price_cdr_request::Input::OcpiJson(ocpi_json.to_owned())), ..Default::default() }
}

pub async fn offline_price(mut runner: Conversation) {
    #[derive(Debug, Deserialize)]
    struct Priced {
        server: Amount,
        offline: Amount,
        equal: bool,
    }
    let real = Real::for_runner(&runner).await;
    let raw = RawClient::new(&real.provider.address).bearer(&real.provider.key);
    let mut charges = vec![("the test's own".to_owned(), cdr("CDR-1").to_string(), Vec::new())];
    for (name, charge, tariffs) in data::examples() {
        charges.extend([(name.clone(), charge.clone(), tariffs), (format!("{name} by its own"), charge, Vec::new())]);
    }
    let (mut priced, mut expected) = (Vec::new(), Vec::new());
    for (name, charge, tariffs) in charges {
        let request = v1::PriceCdrRequest { tariffs_ocpi_json: tariffs.clone(), ..price(&charge) };
        // What the server refuses to price, since it has no tariff or no zone, has no price to compare.
        let Ok(answer) = raw.call::<v1::PriceCdrResponse>(PRICE_CDR, &request).await else { continue };
        expected.push((name, answer.rating.and_then(|rating| rating.cost?.total?.excl_vat).expect("a cost")));
        priced.push((charge, tariffs));
    }
    assert!(expected.len() > 40, "only {} of the examples are priced", expected.len());
    let (charges, tariffs): (Vec<_>, Vec<_>) = priced.into_iter().unzip();
    let report = runner.report(real.parameters(json!({"ocpi_jsons": charges, "tariffs_ocpi_jsons": tariffs}))).await;
    let prices: Vec<Priced> = report.value("prices");
    assert_eq!(prices.len(), expected.len());
    // 20.45 kWh at the price from eleven o'clock on.
    assert_eq!(prices[0].offline.amount, "14.11");
    for (Priced { server, offline, equal }, (name, cost)) in prices.iter().zip(&expected) {
        assert_eq!(server, offline, "{name}");
        assert!(equal, "{name}: the ratings differ in something else than the cost");
        let amount: Decimal = offline.amount.parse().expect("a decimal number");
        assert_eq!(
            (&offline.currency, amount),
            (&cost.currency_code, Decimal::from(cost.units) + Decimal::new(cost.nanos.into(), 9)),
            "{name}"
        );
    }
}

pub async fn pages(mut runner: Conversation) {
    let real = Real::for_runner(&runner).await;
    let mut all = Vec::new();
    for number in 1..=5 {
        all.push(real.cdr(&format!("CDR-{number}")).await.cdr_id);
    }
    let report = runner.report(real.parameters(json!({"page_size": 2}))).await;
    let (items, pages): (Vec<String>, Vec<Vec<String>>) = (report.value("items"), report.value("pages"));
    let mut sorted = items.clone();
    sorted.sort();
    assert_eq!(sorted, all);
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 1]);
    assert_eq!(pages.concat(), items);
}

pub async fn watch(mut runner: Conversation) {
    #[derive(Debug, Deserialize)]
    struct Told {
        update: Name,
        version: Whole,
        energy: String,
    }
    let real = Real::for_runner(&runner).await;
    let sessions = real.client.sessions();
    let begun = sessions.put_session(PutSessionInput::OcpiJson(session().to_string())).await.expect("a right session");
    runner.step(real.parameters(json!({"id": begun.id}))).await;
    let patch = json!({"kwh": 12.25, "last_updated": "2026-05-04T10:10:00Z"});
    let patched = sessions.patch_session("NL", "TST", "S", PatchSessionInput::OcpiJson(patch.to_string())).await.expect("a right patch");
    let told: Vec<Told> = runner.report(json!({})).await.value("messages");
    let told: Vec<_> = told.iter().map(|one| (one.update.plain(), one.version.value(), one.energy.as_str())).collect();
    let expected = [("SNAPSHOT".to_owned(), begun.version, "10.5"), ("DELTA".to_owned(), patched.version, "12.25")];
    assert_eq!(told, expected);
}

pub async fn watch_refused(mut runner: Conversation) {
    let real = Real::for_runner(&runner).await;
    let nobodys = "01890000-0000-7000-8000-000000000000";
    let report = runner.report(real.parameters(json!({"id": nobodys}))).await;
    report.value::<Problem>("error").is_refusal("NOT_FOUND", Code::NotFound);
    assert!(report.value::<bool>("ended"), "nothing comes after the error");
}

/// The cursor behind all that has happened so far: a stream begins with it.
async fn cursor(provider: &Provider) -> String {
    let raw = RawClient::new(&provider.address).bearer(&provider.key);
    let mut stream = raw.stream(WATCH_EVENTS, Bytes::new()).await.expect("a stream");
    let first = stream.message().await.expect("a message").expect("a message");
    v1::WatchEventsResponse::decode(first).expect("a message of the contract").cursor
}

/// Long enough for two tries to fail, after which an SDK says that it is offline, on a machine that has much else to do.
const OUTAGE: Duration = Duration::from_secs(4);

pub async fn resume(mut runner: Conversation) {
    const COUNT: usize = 5;
    let real = Real::for_runner(&runner).await;
    let target = real.provider.address.trim_start_matches("http://").parse().expect("a server's address");
    let proxy = Proxy::before(target).await;
    let resume_after = cursor(&real.provider).await;
    real.tariff("T1").await;
    let more = json!({"resume_after": resume_after, "count": COUNT});
    runner.step(real.parameters_at(&format!("http://{}", proxy.address), more)).await;
    let goes_on = async {
        for number in 2..=COUNT {
            real.tariff(&format!("T{number}")).await;
        }
    };
    // A watch is pulled: it has to be waited for while the server is away, so the step is answered at once.
    let (_, (), report) = tokio::join!(proxy.away_for(OUTAGE), goes_on, runner.report(json!({})));
    let positions = report.positions();
    assert_eq!(positions.len(), COUNT, "{positions:?}");
    assert!(positions.windows(2).all(|pair| pair[0] + 1 == pair[1]), "{positions:?}");
    let states: Vec<_> = report.value::<Vec<Name>>("states").iter().map(Name::plain).collect();
    assert_eq!(states, ["CONNECTING", "LIVE", "CONNECTING", "OFFLINE", "CONNECTING", "LIVE"]);
}
