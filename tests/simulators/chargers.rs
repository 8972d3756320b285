//! A CPO's ChargingProfiles module (OCPI 2.2.1, Receiver interface) with its chargers behind it. It is strict in what it is asked, keeps what it was sent, and
//! answers later, to the address it was given; what goes wrong is up to the test.

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    routing::put,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::Timestamp;
use serde_json::{Value, json};
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard},
};

/// The token that it takes.
pub const TOKEN: &str = "chargers-token";
/// Periods that its chargers take.
const PERIODS_MAX: usize = 24;

/// What it does with the next profile instead of having a charger take it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It answers with that status of HTTP.
    Http(u16),
    /// It answers with that ChargingProfileResponse, such as REJECTED.
    Cpo(&'static str),
    /// It takes it, and its charger answers with that ChargingProfileResult, such as REJECTED.
    Charger(&'static str),
    /// It takes it, and nobody ever says more.
    Silence,
    /// Its charger takes it, and does as it likes.
    Disobedience,
}

/// A CPO on a port of its own.
#[derive(Clone)]
pub struct Chargers {
    /// The address of the module.
    pub url: String,
    state: Arc<Mutex<State_>>,
    client: reqwest::Client,
}

#[derive(Default)]
struct State_ {
    /// By session.
    faults: HashMap<String, VecDeque<Fault>>,
    /// The profile of each session.
    profiles: HashMap<String, Value>,
    /// Sessions whose chargers do as they like.
    disobedient: Vec<String>,
    /// Sessions whose chargers cannot say what they do.
    silent: Vec<String>,
    /// What it was asked and could not read.
    complaints: Vec<String>,
    /// Where each result was to be posted.
    response_urls: Vec<String>,
}

impl Chargers {
    /// Starts one.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/ocpi/cpo/2.2.1/chargingprofiles", listener.local_addr().expect("an address"));
        let chargers = Chargers { url, state: Arc::default(), client: reqwest::Client::new() };
        let module = put(set).get(active).delete(clear);
        let router = Router::new().route("/ocpi/cpo/2.2.1/chargingprofiles/{session}", module).with_state(chargers.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        chargers
    }

    /// Has the next profiles of a session go wrong in these ways, one after the other.
    pub fn fail(&self, session: &str, faults: impl IntoIterator<Item = Fault>) {
        self.lock().faults.entry(session.to_owned()).or_default().extend(faults);
    }

    /// Has the charger of a session never say what it does.
    pub fn says_nothing_of_what_it_does(&self, session: &str) {
        self.lock().silent.push(session.to_owned());
    }

    /// The profile that the charger of a session follows.
    pub fn profile(&self, session: &str) -> Option<Value> {
        self.lock().profiles.get(session).cloned()
    }

    /// What it was asked and could not read.
    pub fn complaints(&self) -> Vec<String> {
        self.lock().complaints.clone()
    }

    /// Where results were to be posted, the last one last.
    pub fn response_urls(&self) -> Vec<String> {
        self.lock().response_urls.clone()
    }

    fn lock(&self) -> MutexGuard<'_, State_> {
        self.state.lock().expect("nobody panics")
    }

    /// Says what came of something, when that has been answered.
    fn post(&self, response_url: String, result: Value) {
        let client = self.client.clone();
        tokio::spawn(async move {
            // Who asked is still writing down the answer, and hears of the result all the same.
            let posted = client.post(response_url).json(&result).send().await.expect("whoever asked is there");
            assert!(posted.status().is_success() || posted.status() == StatusCode::NOT_FOUND, "{}", posted.status());
        });
    }
}

type Answer = (StatusCode, Json<Value>);

fn answer(result: &str) -> Answer {
    let data = json!({ "result": result, "timeout": 0 });
    (StatusCode::OK, Json(json!({ "data": data, "status_code": 1000, "timestamp": Timestamp::now().to_string() })))
}

fn refuse(chargers: &Chargers, complaint: String) -> Answer {
    chargers.lock().complaints.push(complaint.clone());
    (StatusCode::BAD_REQUEST, Json(json!({ "status_code": 2001, "status_message": complaint, "timestamp": Timestamp::now().to_string() })))
}

/// Whether somebody may ask.
fn is_known(headers: &HeaderMap) -> bool {
    let expected = format!("Token {}", STANDARD.encode(TOKEN));
    headers.get("authorization").and_then(|value| value.to_str().ok()) == Some(&expected)
        && headers.contains_key("ocpi-to-party-id")
        && headers.contains_key("x-request-id")
}

async fn set(State(chargers): State<Chargers>, Path(session): Path<String>, headers: HeaderMap, body: Bytes) -> Answer {
    if !is_known(&headers) {
        return refuse(&chargers, "who is that?".to_owned());
    }
    let body: Value = match serde_json::from_slice(&body) {
        Ok(body) => body,
        Err(error) => return refuse(&chargers, error.to_string()),
    };
    if let Err(complaint) = check(&body) {
        return refuse(&chargers, complaint);
    }
    let response_url = body["response_url"].as_str().unwrap_or_default().to_owned();
    let fault = {
        let mut state = chargers.lock();
        state.response_urls.push(response_url.clone());
        state.disobedient.retain(|other| *other != session);
        state.faults.get_mut(&session).and_then(VecDeque::pop_front)
    };
    let result = match fault {
        Some(Fault::Http(status)) => return (StatusCode::from_u16(status).expect("a status"), Json(Value::Null)),
        Some(Fault::Cpo(result)) => return answer(result),
        Some(Fault::Silence) => return answer("ACCEPTED"),
        Some(Fault::Charger(result)) => result,
        Some(Fault::Disobedience) => {
            chargers.lock().disobedient.push(session);
            "ACCEPTED"
        }
        None => {
            chargers.lock().profiles.insert(session, body["charging_profile"].clone());
            "ACCEPTED"
        }
    };
    chargers.post(response_url, json!({ "result": result }));
    answer("ACCEPTED")
}

async fn active(
    State(chargers): State<Chargers>,
    Path(session): Path<String>,
    Query(asked): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Answer {
    let (duration, response_url) = (asked.get("duration").and_then(|text| text.parse::<i64>().ok()), asked.get("response_url").cloned());
    let (true, Some(_), Some(response_url)) = (is_known(&headers), duration, response_url) else {
        return refuse(&chargers, format!("{asked:?}"));
    };
    if chargers.lock().silent.contains(&session) {
        return answer("ACCEPTED");
    }
    let now = Timestamp::now().to_string();
    let full =
        json!({ "start_date_time": now, "charging_rate_unit": "W", "charging_profile_period": [{"start_period": 0, "limit": 22000}] });
    let does = {
        let state = chargers.lock();
        if state.disobedient.contains(&session) { full.clone() } else { state.profiles.get(&session).cloned().unwrap_or(full) }
    };
    let start = does["start_date_time"].clone();
    let profile = json!({ "start_date_time": start, "charging_profile": does });
    chargers.post(response_url, json!({ "result": "ACCEPTED", "profile": profile }));
    answer("ACCEPTED")
}

async fn clear(
    State(chargers): State<Chargers>,
    Path(session): Path<String>,
    Query(asked): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Answer {
    let (true, Some(response_url)) = (is_known(&headers), asked.get("response_url").cloned()) else {
        return refuse(&chargers, format!("{asked:?}"));
    };
    let had = chargers.lock().profiles.remove(&session).is_some();
    chargers.post(response_url, json!({ "result": if had { "ACCEPTED" } else { "UNKNOWN" } }));
    answer("ACCEPTED")
}

/// Whether a body is a SetChargingProfile that a station takes.
fn check(body: &Value) -> Result<(), String> {
    let profile = &body["charging_profile"];
    let known = ["start_date_time", "duration", "charging_rate_unit", "min_charging_rate", "charging_profile_period"];
    let fields = profile.as_object().ok_or("no charging_profile")?;
    if let Some(strange) = fields.keys().find(|name| !known.contains(&name.as_str())) {
        return Err(format!("what is {strange}?"));
    }
    if !matches!(profile["charging_rate_unit"].as_str(), Some("A" | "W")) {
        return Err("no charging_rate_unit".to_owned());
    }
    profile["start_date_time"].as_str().and_then(|time| time.parse::<Timestamp>().ok()).ok_or("no start_date_time")?;
    let periods = profile["charging_profile_period"].as_array().ok_or("no charging_profile_period")?;
    if periods.is_empty() || periods.len() > PERIODS_MAX {
        return Err(format!("{} periods", periods.len()));
    }
    let mut last = -1;
    for period in periods {
        let start = period["start_period"].as_i64().ok_or("no start_period")?;
        let limit = period["limit"].as_number().ok_or("no limit")?.to_string();
        let decimals = limit.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        if start <= last || (last == -1 && start != 0) || limit.starts_with('-') || decimals > 1 {
            return Err(format!("a period of {start} s and {limit} after one of {last} s"));
        }
        last = start;
    }
    Ok(())
}
