//! Where CPOs post what chargers say of profiles (OCPI 2.2.1, ChargingProfiles module, Sender interface). The address names the request by an id that nobody
//! can guess, which is all that lets somebody in.

use super::deliver::{Deliveries, Said};
use crate::error::Error;
use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Path, State},
    http::StatusCode,
    routing::post,
};
use jiff::Timestamp;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;
use wattlane_domain::{
    ids::{ProviderId, SessionId},
    smart_charging::{ChargerLimits, ChargerResult, Profile, RateUnit, VOLTAGE},
};

/// The most bytes of a result.
const BODY_MAX: usize = 256 * 1024;

/// The routes that hear of results.
pub fn routes(deliveries: Deliveries) -> Router {
    Router::new()
        .route("/hooks/charging-profiles/{provider}/{session}/{response}", post(hear))
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .with_state(deliveries)
}

/// ChargingProfileResult, ClearProfileResult or ActiveChargingProfileResult.
#[derive(Deserialize)]
struct Heard {
    result: ChargerResult,
    profile: Option<Active>,
}

/// ActiveChargingProfile.
#[derive(Deserialize)]
struct Active {
    start_date_time: Timestamp,
    charging_profile: ActiveProfile,
}

#[derive(Deserialize)]
struct ActiveProfile {
    duration: Option<i64>,
    charging_rate_unit: Unit,
    #[serde(default)]
    charging_profile_period: Vec<Period>,
}

#[derive(Clone, Copy, Deserialize)]
enum Unit {
    A,
    W,
}

#[derive(Deserialize)]
struct Period {
    start_period: i64,
    limit: serde_json::Number,
}

async fn hear(
    State(deliveries): State<Deliveries>,
    Path((provider, session, response)): Path<(Uuid, Uuid, Uuid)>,
    Json(heard): Json<Heard>,
) -> (StatusCode, Json<Value>) {
    let said = match (heard.result, heard.profile) {
        (ChargerResult::Accepted, Some(active)) => Said::Does(active.read()),
        (result, _) => Said::Result(result),
    };
    let outcome = deliveries.hear(ProviderId::from_uuid(provider), SessionId::from_uuid(session), response, said).await;
    let envelope = |status: StatusCode, code: i32, text: &str| {
        (status, Json(json!({ "status_code": code, "status_message": text, "timestamp": Timestamp::now().to_string() })))
    };
    match outcome {
        Ok(()) => envelope(StatusCode::OK, 1000, "Success"),
        Err(Error::Refused(_)) => envelope(StatusCode::NOT_FOUND, 2003, "Nobody waits for this"),
        Err(error) => {
            tracing::warn!(%error, "a result of a charging profile could not be taken in");
            envelope(StatusCode::SERVICE_UNAVAILABLE, 3000, "Try again")
        }
    }
}

impl Active {
    /// As a profile. Of how many phases its amperes are, the profile tells that it is held against: here they count as three.
    fn read(self) -> Profile {
        let unit = match self.charging_profile.charging_rate_unit {
            Unit::A => RateUnit::Ampere,
            Unit::W => RateUnit::Watt,
        };
        let charger = ChargerLimits { unit, phases: 3, voltage: VOLTAGE, periods_max: None };
        // More than can be told is more than any charger does.
        let tenths = |limit: &serde_json::Number| {
            let limit: Option<Decimal> = limit.to_string().parse().ok();
            limit.and_then(|limit| limit.checked_mul(Decimal::TEN)?.to_i64()).unwrap_or(i64::from(i32::MAX))
        };
        let mut limits: Vec<(i64, i64)> =
            self.charging_profile.charging_profile_period.iter().map(|period| (period.start_period, tenths(&period.limit))).collect();
        limits.sort_by_key(|(from, _)| *from);
        let seconds = self.charging_profile.duration.unwrap_or(i64::from(i32::MAX));
        Profile { start: self.start_date_time, seconds, unit, step_kw: charger.step_kw(), limits }
    }
}
