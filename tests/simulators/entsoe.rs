//! ENTSO-E's transparency platform: day-ahead prices of the zones it is told, by quarters, as documents of type A44. Strict in what it is asked; what goes wrong
//! is up to the test.

use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
    routing::get,
};
use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex},
};

/// The security token that it takes.
pub const TOKEN: &str = "0f0a7a2e-token";

/// A platform on a port of its own.
pub struct Entsoe {
    /// Where it is.
    pub url: String,
    state: Arc<Mutex<Platform>>,
}

#[derive(Default)]
struct Platform {
    /// Answers that come before any other.
    faults: VecDeque<StatusCode>,
    /// Until when prices are there, by EIC.
    published: HashMap<String, Timestamp>,
    asked: usize,
}

impl Entsoe {
    /// Starts one.
    pub async fn start() -> Self {
        let state = Arc::new(Mutex::new(Platform::default()));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/api", listener.local_addr().expect("an address"));
        let router = Router::new().route("/api", get(answer)).with_state(state.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Entsoe { url, state }
    }

    /// Has it fail so many times, with these.
    pub fn fail(&self, faults: impl IntoIterator<Item = u16>) {
        let faults = faults.into_iter().map(|status| StatusCode::from_u16(status).expect("a status"));
        self.state.lock().expect("nobody panics").faults.extend(faults);
    }

    /// Publishes the prices of a zone until a time.
    pub fn publish(&self, eic: &str, until: Timestamp) {
        self.state.lock().expect("nobody panics").published.insert(eic.to_owned(), until);
    }

    /// How often it was asked.
    pub fn asked(&self) -> usize {
        self.state.lock().expect("nobody panics").asked
    }

    /// What a MWh costs in the quarter that begins at a time.
    pub fn price(time: Timestamp) -> f64 {
        let quarter = time.as_second().div_euclid(900);
        // Two quarters cost the same, and one in ten is below nothing.
        ((quarter / 2 * 37) % 200) as f64 - 20.0
    }
}

async fn answer(State(state): State<Arc<Mutex<Platform>>>, Query(asked): Query<HashMap<String, String>>) -> (StatusCode, String) {
    let mut platform = state.lock().expect("nobody panics");
    platform.asked += 1;
    if let Some(fault) = platform.faults.pop_front() {
        return (fault, "<html>not now</html>".to_owned());
    }
    let of = |name: &str| asked.get(name).map(String::as_str).unwrap_or_default();
    if of("securityToken") != TOKEN {
        return (StatusCode::UNAUTHORIZED, acknowledged("Unauthorized"));
    }
    let time = |text: &str| DateTime::strptime("%Y%m%d%H%M", text).ok()?.to_zoned(TimeZone::UTC).ok().map(|time| time.timestamp());
    let (Some(from), Some(until)) = (time(of("periodStart")), time(of("periodEnd"))) else {
        return (StatusCode::BAD_REQUEST, acknowledged("The period is no period"));
    };
    if of("documentType") != "A44" || of("in_Domain") != of("out_Domain") || from >= until {
        return (StatusCode::BAD_REQUEST, acknowledged("The question is not understood"));
    }
    let until = platform.published.get(of("in_Domain")).map_or(from, |end| (*end).min(until));
    if until <= from {
        return (StatusCode::OK, acknowledged("No matching data found"));
    }
    (StatusCode::OK, document(of("in_Domain"), from, until))
}

fn acknowledged(text: &str) -> String {
    format!("<Acknowledgement_MarketDocument><Reason><code>999</code><text>{text}</text></Reason></Acknowledgement_MarketDocument>")
}

/// Points that are like the one before are left out.
fn document(eic: &str, from: Timestamp, until: Timestamp) -> String {
    let quarter = SignedDuration::from_mins(15);
    let times = std::iter::successors(Some(from), |time| time.checked_add(quarter).ok()).take_while(|time| *time < until);
    let mut points = String::new();
    let mut last = None;
    for (position, time) in (1..).zip(times) {
        let price = Entsoe::price(time);
        if last != Some(price) {
            points.push_str(&format!("<Point><position>{position}</position><price.amount>{price}</price.amount></Point>"));
        }
        last = Some(price);
    }
    let minute = |time: Timestamp| time.strftime("%Y-%m-%dT%H:%MZ").to_string();
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?><Publication_MarketDocument xmlns="urn:iec62325.351:tc57wg16:451-3:publicationdocument:7:3"><type>A44</type>
        <TimeSeries><in_Domain.mRID codingScheme="A01">{eic}</in_Domain.mRID><currency_Unit.name>EUR</currency_Unit.name>
        <price_Measure_Unit.name>MWH</price_Measure_Unit.name><curveType>A03</curveType><Period><timeInterval><start>{}</start><end>{}</end></timeInterval>
        <resolution>PT15M</resolution>{points}</Period></TimeSeries></Publication_MarketDocument>"#,
        minute(from),
        minute(until)
    )
}
