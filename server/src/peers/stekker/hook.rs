//! Where Stekker posts its schedules: the parameters of OCPP 1.6's SetChargingProfile, for a charge point that we have named.

use super::{Connection, Stekker, put::hash};
use crate::{
    auth::Caller,
    error::Result,
    smart_charging::external::{Taken, take},
};
use aws_lc_rs::constant_time::verify_slices_are_equal;
use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, State},
    http::{HeaderMap, StatusCode},
    routing::post,
};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;
use wattlane_domain::{ids::ProviderId, smart_charging::Schedule};

/// The most bytes of a schedule.
const BODY_MAX: usize = 256 * 1024;
/// The most watts of a limit.
const LIMIT_MAX: f64 = 1e8;
/// What a limit may be below a tenth and is that.
const NOISE_TENTHS: f64 = 1e-3;
/// Both carry what Stekker has to send back.
const SECRET_HEADERS: [&str; 2] = ["secret", "x-functions-key"];

/// The routes that hear of schedules.
pub fn routes(stekker: Stekker) -> Router {
    Router::new()
        .route("/hooks/stekker/{provider}/{charge_point}/set-charging-profile", post(hear))
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .with_state(stekker)
}

/// SetChargingProfile.req of OCPP 1.6.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SetChargingProfile {
    cs_charging_profiles: ChargingProfile,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ChargingProfile {
    charging_profile_purpose: Purpose,
    charging_profile_kind: Kind,
    transaction_id: i32,
    charging_schedule: ChargingSchedule,
}

/// What is said of a transaction, and of nothing else.
#[derive(Deserialize)]
enum Purpose {
    TxProfile,
}

#[derive(Deserialize)]
enum Kind {
    Absolute,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ChargingSchedule {
    start_schedule: Timestamp,
    duration: Option<i64>,
    charging_rate_unit: Unit,
    charging_schedule_period: Vec<Period>,
}

#[derive(Deserialize)]
enum Unit {
    W,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Period {
    start_period: i64,
    limit: f64,
}

async fn hear(
    State(stekker): State<Stekker>,
    Path((provider, charge_point)): Path<(Uuid, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, Json<Value>) {
    let provider = ProviderId::from_uuid(provider);
    let says = |status: StatusCode, text: &str| {
        (status, Json(json!({ "status": if status.is_success() { "Accepted" } else { "Rejected" }, "message": text })))
    };
    let connection = match connection(&stekker, provider).await {
        Ok(Some(connection)) => connection,
        Ok(None) => return says(StatusCode::NOT_FOUND, "there is no such provider"),
        Err(error) => {
            tracing::warn!(%provider, %error, "a connection to Stekker could not be looked up");
            return says(StatusCode::SERVICE_UNAVAILABLE, "try again");
        }
    };
    let is_right = |name: &&str| {
        let sent = headers.get(*name).map(|value| hash(&String::from_utf8_lossy(value.as_bytes())));
        sent.is_some_and(|sent| verify_slices_are_equal(&sent, &connection.hook_secret_sha256).is_ok())
    };
    if !SECRET_HEADERS.iter().all(is_right) {
        return says(StatusCode::UNAUTHORIZED, "the headers `secret` and `x-functions-key` have to be the secret of this hook");
    }
    let asked: SetChargingProfile = match serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_slice(&body)) {
        Ok(asked) => asked,
        Err(wrong) => return says(StatusCode::BAD_REQUEST, &format!("{}: {}", wrong.path(), wrong.inner())),
    };
    let ChargingProfile {
        charging_profile_purpose: Purpose::TxProfile,
        charging_profile_kind: Kind::Absolute,
        transaction_id,
        charging_schedule,
    } = asked.cs_charging_profiles;
    let schedule = match charging_schedule.read() {
        Ok(schedule) => schedule,
        Err(wrong) => return says(StatusCode::BAD_REQUEST, &wrong),
    };
    match take(&stekker.planner, provider, (&charge_point, transaction_id), &schedule).await {
        Ok(Taken::Holds) => says(StatusCode::OK, ""),
        Ok(Taken::Refused(why)) => says(StatusCode::UNPROCESSABLE_ENTITY, &why),
        Ok(Taken::Unknown) => says(StatusCode::NOT_FOUND, "no session charges by this transaction at this charge point"),
        Err(error) => {
            tracing::warn!(%provider, %error, "a schedule could not be taken in");
            says(StatusCode::SERVICE_UNAVAILABLE, "try again")
        }
    }
}

async fn connection(stekker: &Stekker, provider: ProviderId) -> Result<Option<Connection>> {
    Connection::of(&stekker.db, &Caller::system(provider, "hear of Stekker's schedules")).await
}

impl ChargingSchedule {
    /// As our own. Errors: what is no number of it.
    fn read(self) -> std::result::Result<Schedule, String> {
        let ChargingSchedule { start_schedule, duration, charging_rate_unit: Unit::W, charging_schedule_period } = self;
        let at = "csChargingProfiles.chargingSchedule";
        if duration.is_some_and(|seconds| seconds < 0) {
            return Err(format!("{at}.duration: has to be 0 or more"));
        }
        let mut limits = Vec::with_capacity(charging_schedule_period.len());
        for (index, Period { start_period, limit }) in charging_schedule_period.into_iter().enumerate() {
            if !(0..=i64::from(i32::MAX)).contains(&start_period) {
                return Err(format!("{at}.chargingSchedulePeriod[{index}].startPeriod: has to be 0 or more"));
            }
            if !(0.0..=LIMIT_MAX).contains(&limit) {
                return Err(format!("{at}.chargingSchedulePeriod[{index}].limit: has to be from 0 to {LIMIT_MAX}"));
            }
            limits.push((start_period, (limit * 10.0 + NOISE_TENTHS).floor() as i64));
        }
        Ok(Schedule { start: start_schedule, seconds: duration.map(|seconds| seconds.min(i64::from(i32::MAX))), limits })
    }
}
