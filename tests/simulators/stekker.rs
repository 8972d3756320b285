//! Stekker as an external planner: it takes what it is told of sessions (POST /api/v1/events), strictly, and posts the schedules that a test says to our hook.
//! What goes wrong is up to the test.

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use jiff::Timestamp;
use serde_json::{Value, json};
use std::{
    collections::{BTreeSet, HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// The token that it takes.
pub const TOKEN: &str = "a-token-of-stekker";
/// The most characters of an idTag.
const ID_TAG_MAX: usize = 20;
/// What is waited for comes soon.
const SOON: Duration = Duration::from_secs(60);

/// One on a port of its own.
pub struct Stekker {
    /// Where it is.
    pub url: String,
    state: Arc<Mutex<Planner>>,
}

/// What it knows of a transaction.
struct Transaction {
    charge_point: String,
    /// The least that its meter may show.
    wh: i64,
    is_over: bool,
}

#[derive(Default)]
struct Planner {
    /// `Token` or `Bearer`.
    scheme: String,
    /// Answers that come before any other.
    faults: VecDeque<StatusCode>,
    transactions: HashMap<i64, Transaction>,
    /// What it has taken, in order.
    events: Vec<Value>,
    /// What it has not taken, and why.
    refused: Vec<String>,
    asked: usize,
}

impl Stekker {
    /// Starts one that wants its token shown by that scheme.
    pub async fn start(scheme: &str) -> Self {
        let state = Arc::new(Mutex::new(Planner { scheme: scheme.to_owned(), ..Planner::default() }));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let router = Router::new().route("/api/v1/events", post(take)).with_state(state.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Stekker { url, state }
    }

    fn state(&self) -> MutexGuard<'_, Planner> {
        self.state.lock().expect("nobody panics")
    }

    /// Has it fail so many times, with these.
    pub fn fail(&self, faults: impl IntoIterator<Item = u16>) {
        let faults = faults.into_iter().map(|status| StatusCode::from_u16(status).expect("a status"));
        self.state().faults.extend(faults);
    }

    /// How often it was asked.
    pub fn asked(&self) -> usize {
        self.state().asked
    }

    /// What it has taken, in order.
    pub fn events(&self) -> Vec<Value> {
        let state = self.state();
        assert!(state.refused.is_empty(), "what it was told breaks its rules: {:?}", state.refused);
        state.events.clone()
    }

    /// The methods of what it has taken, in order.
    pub fn methods(&self) -> Vec<String> {
        self.events().iter().map(|event| event["event"]["method"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Waits until it has taken so many events. Answers the last of them.
    pub async fn told(&self, count: usize) -> Value {
        let coming = async {
            loop {
                if let Some(event) = self.events().get(count - 1) {
                    return event.clone();
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        tokio::time::timeout(SOON, coming).await.expect("it is told soon")
    }

    /// Posts a schedule to a hook: `SetChargingProfile` for a charge point, with a secret in both headers. Answers status and body.
    pub async fn post(&self, hook: &str, charge_point: &str, [secret, key]: [&str; 2], body: &Value) -> (u16, String) {
        let (host, path) = hook.strip_prefix("http://").and_then(|rest| rest.split_once('/')).expect("an address");
        let body = body.to_string();
        let head = format!(
            "POST /{path}/{charge_point}/set-charging-profile HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\nsecret: {secret}\r\n\
             x-functions-key: {key}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        let mut stream = tokio::net::TcpStream::connect(host).await.expect("the hook is there");
        stream.write_all((head + &body).as_bytes()).await.expect("it listens");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.expect("it answers");
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default())
    }
}

/// The parameters of `SetChargingProfile`: limits in watts, each from a time on, the first from the beginning.
pub fn schedule(transaction: i64, limits: &[(Timestamp, f64)]) -> Value {
    let start = limits.first().map(|(time, _)| *time).unwrap_or_default();
    let period =
        |(time, watts): &(Timestamp, f64)| json!({"startPeriod": time.duration_since(start).as_secs(), "limit": watts, "numberPhases": 3});
    let schedule = json!({
        "startSchedule": start.to_string(), "chargingRateUnit": "W", "chargingSchedulePeriod": limits.iter().map(period).collect::<Vec<_>>(),
    });
    json!({"connectorId": 1, "csChargingProfiles": {
        "chargingProfileId": 1, "stackLevel": 0, "chargingProfilePurpose": "TxProfile", "chargingProfileKind": "Absolute",
        "transactionId": transaction, "chargingSchedule": schedule,
    }})
}

async fn take(State(state): State<Arc<Mutex<Planner>>>, headers: HeaderMap, body: Bytes) -> (StatusCode, String) {
    let mut planner = state.lock().expect("nobody panics");
    planner.asked += 1;
    if let Some(fault) = planner.faults.pop_front() {
        return (fault, "<html>not now</html>".to_owned());
    }
    let shown = headers.get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
    if shown != format!("{} {TOKEN}", planner.scheme) {
        planner.refused.push(format!("the credential {shown}"));
        return (StatusCode::UNAUTHORIZED, "who is that?".to_owned());
    }
    let event: Value = serde_json::from_slice(&body).unwrap_or_default();
    match planner.take(&event) {
        Ok(()) => {
            planner.events.push(event);
            (StatusCode::OK, "{}".to_owned())
        }
        Err(wrong) => {
            planner.refused.push(format!("{wrong}: {event}"));
            (StatusCode::UNPROCESSABLE_ENTITY, wrong)
        }
    }
}

/// The fields of an object, which have to be these.
fn fields(value: &Value, wanted: &[&str]) -> Result<(), String> {
    let object = value.as_object().ok_or("no object")?;
    let (found, wanted): (BTreeSet<&str>, BTreeSet<&str>) = (object.keys().map(String::as_str).collect(), wanted.iter().copied().collect());
    if found == wanted { Ok(()) } else { Err(format!("the fields {found:?} instead of {wanted:?}")) }
}

fn text<'a>(value: &'a Value, name: &str) -> Result<&'a str, String> {
    value[name].as_str().filter(|text| !text.is_empty()).ok_or(format!("{name} is no text"))
}

fn number(value: &Value, name: &str) -> Result<i64, String> {
    value[name].as_i64().filter(|number| *number >= 0).ok_or(format!("{name} is no number"))
}

fn time(value: &Value) -> Result<(), String> {
    text(value, "timestamp")?.parse::<Timestamp>().map(|_| ()).map_err(|error| error.to_string())
}

impl Planner {
    fn take(&mut self, envelope: &Value) -> Result<(), String> {
        fields(envelope, &["notification", "protocol", "chargePointId", "evseId", "ocppIdentity", "event"])?;
        let event = &envelope["event"];
        fields(event, &["method", "params", "response"])?;
        if (text(envelope, "notification")?, text(envelope, "protocol")?) != ("OcppEvent", "1.6") {
            return Err("another notification or protocol".to_owned());
        }
        text(envelope, "evseId")?;
        text(envelope, "ocppIdentity")?;
        let (point, params, response) = (text(envelope, "chargePointId")?, &event["params"], &event["response"]);
        match text(event, "method")? {
            "StartTransaction" => self.start(point, params, response),
            "MeterValues" => self.meter(point, params, response),
            "StopTransaction" => self.stop(point, params, response),
            other => Err(format!("the method {other}")),
        }
    }

    fn start(&mut self, point: &str, params: &Value, response: &Value) -> Result<(), String> {
        fields(params, &["connectorId", "idTag", "meterStart", "timestamp"])?;
        fields(response, &["idTagInfo", "transactionId"])?;
        fields(&response["idTagInfo"], &["status"])?;
        time(params)?;
        if number(params, "connectorId")? == 0 || text(params, "idTag")?.chars().count() > ID_TAG_MAX {
            return Err("no connector, or an idTag that is too long".to_owned());
        }
        if text(&response["idTagInfo"], "status")? != "Accepted" || number(response, "transactionId")? == 0 {
            return Err("a transaction that was not let begin".to_owned());
        }
        let started = Transaction { charge_point: point.to_owned(), wh: number(params, "meterStart")?, is_over: false };
        match self.transactions.insert(number(response, "transactionId")?, started) {
            None => Ok(()),
            Some(_) => Err("it has begun already".to_owned()),
        }
    }

    fn meter(&mut self, point: &str, params: &Value, response: &Value) -> Result<(), String> {
        fields(params, &["connectorId", "transactionId", "meterValue"])?;
        fields(response, &[])?;
        let values = params["meterValue"].as_array().filter(|values| !values.is_empty()).ok_or("no meter values")?;
        for value in values {
            fields(value, &["timestamp", "sampledValue"])?;
            time(value)?;
            for sampled in value["sampledValue"].as_array().ok_or("no sampled values")? {
                fields(sampled, &["value", "measurand", "unit"])?;
                match (text(sampled, "measurand")?, text(sampled, "unit")?) {
                    ("Energy.Active.Import.Register", "Wh") => {
                        let wh = text(sampled, "value")?.parse().map_err(|_| "no whole number".to_owned())?;
                        self.goes_on(point, params, wh)?;
                    }
                    ("SoC", "Percent") => {}
                    other => return Err(format!("the measurand {other:?}")),
                }
            }
        }
        Ok(())
    }

    fn stop(&mut self, point: &str, params: &Value, response: &Value) -> Result<(), String> {
        fields(params, &["transactionId", "meterStop", "timestamp", "reason"])?;
        fields(response, &[])?;
        time(params)?;
        if !["Local", "Other"].contains(&text(params, "reason")?) {
            return Err("no reason of ours".to_owned());
        }
        self.goes_on(point, params, number(params, "meterStop")?)?.is_over = true;
        Ok(())
    }

    /// A transaction that has begun there, is not over, and whose meter does not run backwards.
    fn goes_on(&mut self, point: &str, params: &Value, wh: i64) -> Result<&mut Transaction, String> {
        let transaction = self.transactions.get_mut(&number(params, "transactionId")?).ok_or("a transaction that has not begun")?;
        if transaction.charge_point != point || transaction.is_over || wh < transaction.wh {
            return Err("of another charge point, over, or a meter that runs backwards".to_owned());
        }
        transaction.wh = wh;
        Ok(transaction)
    }
}
