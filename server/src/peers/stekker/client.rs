//! What Stekker is told of a session: OCPP 1.6 events, made from what is known of it, for nobody here speaks OCPP with its charger.
//!
//! Its driver is a name that is made for this alone, by which nobody is told, and of what they want nothing is said.

use super::{Connection, put::token};
use crate::{auth::egress::Egress, smart_charging::external::Telling, vault::Vault};
use jiff::Timestamp;
use rust_decimal::prelude::ToPrimitive;
use secrecy::SecretString;
use serde_json::{Value, json};
use wattlane_domain::smart_charging::{Notice, PlanStatus};

/// The most characters of an idTag (OCPP 1.6, IdToken).
const ID_TAG_MAX: usize = 20;

/// Tells it. Errors: it has not taken it.
pub(super) async fn tell(egress: &Egress, vault: &Vault, connection: &Connection, telling: &Telling) -> anyhow::Result<()> {
    let shown = SecretString::from(format!("{} {}", connection.scheme.word(), token(vault, connection)?));
    let id_tag = id_tag(vault, connection, telling);
    let body = envelope(telling, &id_tag, Timestamp::now());
    egress.post(&format!("{}/api/v1/events", connection.base_url), &shown, &body).await
}

/// A driver's name there: the same at each charge, and nothing that anybody else knows.
fn id_tag(vault: &Vault, connection: &Connection, telling: &Telling) -> String {
    let whose = telling.session.driver.map_or_else(|| telling.session.id.to_string(), |driver| driver.to_string());
    let mut name = vault.pseudonym(connection.provider.uuid().as_bytes(), &format!("stekker {whose}"));
    name.truncate(ID_TAG_MAX);
    name
}

fn envelope(telling: &Telling, id_tag: &str, now: Timestamp) -> Value {
    let (external, reported) = (&telling.external, &telling.session.reported);
    // A connector's id is a text in OCPI and a number in OCPP; an EVSE has one vehicle at a time.
    let connector = reported.connector_id.parse::<u16>().unwrap_or(1).max(1);
    let wh = (telling.kwh * 1000.0).round() as i64;
    let (method, params, response) = match telling.notice {
        Notice::Start => (
            "StartTransaction",
            json!({ "connectorId": connector, "idTag": id_tag, "meterStart": 0, "timestamp": time(reported.start_time) }),
            json!({ "idTagInfo": { "status": "Accepted" }, "transactionId": external.transaction }),
        ),
        Notice::Meter => {
            let meter = json!({ "value": wh.to_string(), "measurand": "Energy.Active.Import.Register", "unit": "Wh" });
            let level = reported.state_of_charge.and_then(|level| level.to_f64());
            let level = level.map(|level| json!({ "value": format!("{level:.0}"), "measurand": "SoC", "unit": "Percent" }));
            let values: Vec<Value> = [Some(meter), level].into_iter().flatten().collect();
            let values = json!([{ "timestamp": time(reported.last_updated), "sampledValue": values }]);
            ("MeterValues", json!({ "connectorId": connector, "transactionId": external.transaction, "meterValue": values }), json!({}))
        }
        Notice::Stop => {
            let reason = if telling.plan.status == PlanStatus::Finished { "Local" } else { "Other" };
            let end = reported.end_time.unwrap_or(now);
            let params = json!({ "transactionId": external.transaction, "meterStop": wh, "timestamp": time(end), "reason": reason });
            ("StopTransaction", params, json!({}))
        }
    };
    json!({
        "notification": "OcppEvent",
        "protocol": "1.6",
        "chargePointId": external.charge_point,
        "evseId": reported.evse_uid,
        "ocppIdentity": external.charge_point,
        "event": { "method": method, "params": params, "response": response },
    })
}

/// To the second, as OCPP has it.
fn time(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
