//! Charging profiles by the JSON of OCPI 2.2.1, to one address that takes them for all sessions: a CPO's, or a gateway's before several.

use crate::{
    auth::egress::body_of,
    smart_charging::port::{ChargingProfiles, ProfileRequest, Unreached},
};
use anyhow::{Context, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::SignedDuration;
use reqwest::{Client, Method, Url};
use rust_decimal::Decimal;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;
use wattlane_domain::smart_charging::{ACTIVE_SECONDS, Ask, CpoAnswer, Profile, RateUnit};

const TIMEOUT: Duration = Duration::from_secs(10);
/// The most bytes of an answer.
const ANSWER_MAX: usize = 64 * 1024;
/// The most characters of what a CPO says beside its answer that are told on.
const SAID_MAX: usize = 200;

/// Where profiles are taken.
#[derive(Clone, Debug)]
pub struct ProfilesConfig {
    /// The address of the module, without a session.
    pub url: Url,
    /// The token that is shown to it (OCPI's CREDENTIALS_TOKEN_C), as it is.
    pub token: SecretString,
}

/// Sends profiles there.
pub struct OcpiProfiles {
    client: Client,
    config: ProfilesConfig,
}

/// What an OCPI server answers.
#[derive(Deserialize)]
struct Envelope {
    data: Option<Answered>,
    status_code: i32,
    status_message: Option<String>,
}

/// ChargingProfileResponse.
#[derive(Deserialize)]
struct Answered {
    result: CpoAnswer,
    timeout: i64,
}

impl OcpiProfiles {
    /// To that address.
    pub fn new(config: ProfilesConfig) -> Result<Self> {
        let client = Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(TIMEOUT)
            .user_agent(concat!("wattlane/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(OcpiProfiles { client, config })
    }

    async fn send(&self, request: &ProfileRequest) -> Result<(CpoAnswer, SignedDuration)> {
        let mut url = self.config.url.clone();
        url.path_segments_mut()
            .map_err(|()| anyhow::anyhow!("an address without a path"))?
            .pop_if_empty()
            .push(&request.session.session_id);
        let method = match request.ask {
            Ask::Set => Method::PUT,
            Ask::Active => Method::GET,
            Ask::Clear => Method::DELETE,
        };
        match request.ask {
            Ask::Set => {}
            Ask::Active => {
                url.query_pairs_mut()
                    .append_pair("duration", &ACTIVE_SECONDS.to_string())
                    .append_pair("response_url", &request.response_url);
            }
            Ask::Clear => {
                url.query_pairs_mut().append_pair("response_url", &request.response_url);
            }
        }
        let token = STANDARD.encode(self.config.token.expose_secret());
        let mut call = self
            .client
            .request(method, url)
            .header("authorization", format!("Token {token}"))
            .header("ocpi-to-country-code", &request.session.country_code)
            .header("ocpi-to-party-id", &request.session.party_id)
            .header("x-request-id", uuid::Uuid::new_v4().to_string());
        if request.ask == Ask::Set {
            call = call.json(&json!({ "charging_profile": profile_json(&request.profile), "response_url": request.response_url }));
        }
        // Addresses hold what lets results in: nobody is to read them.
        let answer = call.send().await.and_then(reqwest::Response::error_for_status).map_err(reqwest::Error::without_url)?;
        let body = body_of(answer, ANSWER_MAX).await.map_err(reqwest::Error::without_url)?.context("the answer is too long")?;
        let envelope: Envelope = serde_json::from_slice(&body).context("the answer is none of OCPI's")?;
        let said: String = envelope.status_message.unwrap_or_default().chars().take(SAID_MAX).collect();
        let answered = envelope.data.with_context(|| format!("the answer is {} {said}", envelope.status_code))?;
        Ok((answered.result, SignedDuration::from_secs(answered.timeout)))
    }
}

/// ChargingProfile: limits have one decimal.
fn profile_json(profile: &Profile) -> serde_json::Value {
    let period = |(from, tenths): &(i64, i64)| json!({ "start_period": from, "limit": number(*tenths) });
    json!({
        "start_date_time": profile.start.to_string(),
        "duration": profile.seconds,
        "charging_rate_unit": match profile.unit { RateUnit::Ampere => "A", RateUnit::Watt => "W" },
        "charging_profile_period": profile.limits.iter().map(period).collect::<Vec<_>>(),
    })
}

/// Tenths as a JSON number: a float has room for them exactly enough to be written with one decimal.
fn number(tenths: i64) -> serde_json::Value {
    let text = Decimal::new(tenths, 1).normalize().to_string();
    text.parse::<serde_json::Number>().map_or(serde_json::Value::Null, serde_json::Value::Number)
}

#[tonic::async_trait]
impl ChargingProfiles for OcpiProfiles {
    async fn ask(&self, request: &ProfileRequest) -> Result<(CpoAnswer, SignedDuration), Unreached> {
        self.send(request).await.map_err(|error| Unreached(format!("{error:#}")))
    }
}
