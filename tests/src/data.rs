//! Charges and tariffs to test with: only what matters is said.

use serde_json::{Value, json};
use std::{fs, path::Path};

/// What a request to price may hold of tariffs.
const TARIFFS_MAX: usize = 20;

/// The JSON files of a folder of the repository: name and text.
pub fn files(folder: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder)).expect("the folder is there");
    let mut all: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read_to_string(&path).expect("a text")))
        .collect();
    all.sort();
    all
}

/// Every charge of the demo, as OCPI JSON, with the tariffs that it names: the file's name, the charge, the tariffs.
pub fn examples() -> Vec<(String, String, Vec<String>)> {
    let tariffs = files("examples/data/tariffs");
    let id = |text: &str| serde_json::from_str::<Value>(text).expect("JSON")["id"].as_str().expect("an id").to_owned();
    let with_its_tariffs = |(name, cdr): (String, String)| {
        let named = tariffs.iter().filter(|(_, text)| cdr.contains(&format!("\"{}\"", id(text)))).map(|(_, text)| text.clone());
        (name, cdr.clone(), named.take(TARIFFS_MAX).collect())
    };
    files("examples/data/cdrs").into_iter().map(with_its_tariffs).collect()
}

/// A CDR of 10 kWh in an hour, by the CPO NL*TST, as OCPI JSON.
pub fn cdr(id: &str) -> Value {
    json!({
        "country_code": "NL", "party_id": "TST", "id": id,
        "start_date_time": "2026-05-04T09:00:00Z", "end_date_time": "2026-05-04T10:00:00Z",
        "cdr_token": {"country_code": "NL", "party_id": "WTL", "uid": "04AABBCCDD", "type": "RFID", "contract_id": "NL-WTL-C12345678-X"},
        "auth_method": "WHITELIST",
        "cdr_location": {
            "id": "LOC1", "name": "Stationsplein", "address": "Stationsplein 1", "city": "Utrecht", "country": "NLD",
            "coordinates": {"latitude": "52.08950", "longitude": "5.10970"}, "evse_uid": "3256", "evse_id": "NL*TST*E3256",
            "connector_id": "1", "connector_standard": "IEC_62196_T2", "connector_format": "SOCKET", "connector_power_type": "AC_3_PHASE"
        },
        "currency": "EUR",
        "charging_periods": [{
            "start_date_time": "2026-05-04T09:00:00Z", "tariff_id": "T1",
            "dimensions": [{"type": "ENERGY", "volume": 10}, {"type": "TIME", "volume": 1}]
        }],
        "total_cost": {"excl_vat": 3.50, "incl_vat": 4.235}, "total_energy": 10, "total_time": 1,
        "last_updated": "2026-05-04T10:05:00Z"
    })
}

/// A session of that CPO that goes on, an hour and 10 kWh after it began, as OCPI JSON.
pub fn session(id: &str) -> Value {
    json!({
        "country_code": "NL", "party_id": "TST", "id": id,
        "start_date_time": "2026-05-04T09:00:00Z", "kwh": 10,
        "cdr_token": {"country_code": "NL", "party_id": "WTL", "uid": "04AABBCCDD", "type": "RFID", "contract_id": "NL-WTL-C12345678-X"},
        "auth_method": "WHITELIST", "location_id": "LOC1", "evse_uid": "3256", "connector_id": "1", "currency": "EUR",
        "charging_periods": [{
            "start_date_time": "2026-05-04T09:00:00Z", "tariff_id": "T1",
            "dimensions": [{"type": "ENERGY", "volume": 10}, {"type": "TIME", "volume": 1}]
        }],
        "status": "ACTIVE", "last_updated": "2026-05-04T10:00:00Z"
    })
}

/// A tariff of that CPO: so much for a kWh, and 21 % VAT.
pub fn tariff(id: &str, price: f64) -> Value {
    json!({
        "country_code": "NL", "party_id": "TST", "id": id, "currency": "EUR",
        "elements": [{"price_components": [{"type": "ENERGY", "price": price, "vat": 21, "step_size": 1}]}],
        "last_updated": "2026-01-01T00:00:00Z"
    })
}

/// A card of the eMSP NL*WTL, as OCPI JSON.
pub fn token(uid: &str, contract: &str) -> Value {
    json!({
        "country_code": "NL", "party_id": "WTL", "uid": uid, "type": "RFID", "contract_id": contract, "issuer": "Wattlane",
        "valid": true, "whitelist": "ALLOWED", "last_updated": "2026-01-01T00:00:00Z"
    })
}

/// The same with some values replaced.
pub fn with(mut value: Value, changes: Value) -> Value {
    for (name, change) in changes.as_object().expect("changes are an object") {
        value[name] = change.clone();
    }
    value
}

/// The location of that CDR, with its one EVSE and connector, at which a tariff is valid.
pub fn location(id: &str, tariff_ids: &[&str]) -> Value {
    json!({
        "country_code": "NL", "party_id": "TST", "id": id, "publish": true, "name": "Stationsplein",
        "address": "Stationsplein 1", "city": "Utrecht", "country": "NLD", "time_zone": "Europe/Amsterdam",
        "coordinates": {"latitude": "52.08950", "longitude": "5.10970"},
        "evses": [evse("3256", tariff_ids)],
        "last_updated": "2026-01-01T00:00:00Z"
    })
}

/// An EVSE of one connector, free since the beginning of the year.
pub fn evse(uid: &str, tariff_ids: &[&str]) -> Value {
    json!({
        "uid": uid, "evse_id": format!("NL*TST*E{uid}"), "status": "AVAILABLE", "connectors": [connector("1", tariff_ids)],
        "last_updated": "2026-01-01T00:00:00Z"
    })
}

/// A socket of 11 kW.
pub fn connector(id: &str, tariff_ids: &[&str]) -> Value {
    json!({
        "id": id, "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE", "max_voltage": 230, "max_amperage": 16,
        "tariff_ids": tariff_ids, "last_updated": "2026-01-01T00:00:00Z"
    })
}
