//! A CPO: plays a recorded CDR as the session that it was. Pure: it is told what time it is, and answers what the CPO sends then.
//!
//! Strict as a CPO's system is: `last_updated` only rises, an EVSE charges one vehicle at a time, and what is no charge is not played.

#[path = "cpo/places.rs"]
mod places;
#[cfg(test)]
#[path = "cpo/tests.rs"]
mod tests;

pub use places::{EVSES_MAX, locations};

use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::{collections::HashMap, fmt};

/// How long after the last measurement a session is said to have ended.
const END_LAG: SignedDuration = SignedDuration::from_secs(1);
/// How long after its end a charge that was moved has its CDR.
const CDR_LAG: SignedDuration = SignedDuration::from_secs(3);
/// Batteries are taken to be at least this large, kWh.
const BATTERY_MIN: Decimal = Decimal::from_parts(60, 0, 0, false, 0);

/// Why a CDR is not played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoCharge(String);

impl fmt::Display for NoCharge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NoCharge {}

/// A charge, as its recorded CDR tells it.
#[derive(Clone, Debug)]
pub struct Charge {
    cdr: Value,
    /// When it began.
    pub start: Timestamp,
    /// When it ended.
    pub end: Timestamp,
    periods: Vec<Period>,
}

#[derive(Clone, Debug)]
struct Period {
    /// As the CDR has it.
    json: Value,
    start: Timestamp,
    /// When the next begins; of the last, when the charge ended.
    end: Timestamp,
}

impl Charge {
    /// The charge of a CDR as OCPI 2.2.1 JSON. Errors: a credit, a CDR without periods, times that are none or in no order.
    pub fn read(cdr: &Value) -> Result<Self, NoCharge> {
        if cdr["credit"] == true {
            return Err(NoCharge("a credit is no charge".to_owned()));
        }
        let (start, end) = (time(cdr, "start_date_time")?, time(cdr, "end_date_time")?);
        let periods = cdr["charging_periods"].as_array().filter(|periods| !periods.is_empty());
        let periods = periods.ok_or_else(|| NoCharge("there are no charging_periods to play".to_owned()))?;
        let starts: Vec<Timestamp> = periods.iter().map(|period| time(period, "start_date_time")).collect::<Result<_, _>>()?;
        let ends = starts.iter().skip(1).copied().chain([end]);
        let periods: Vec<Period> = periods
            .iter()
            .zip(starts.iter().zip(ends))
            .map(|(json, (start, end))| Period { json: json.clone(), start: *start, end })
            .collect();
        if starts.first() != Some(&start) || periods.iter().any(|period| period.end <= period.start) {
            return Err(NoCharge("charging_periods do not follow one another from start_date_time to end_date_time".to_owned()));
        }
        let mut cdr = cdr.clone();
        if cdr["session_id"].is_null() {
            cdr["session_id"] = cdr["id"].clone();
        }
        Ok(Charge { cdr, start, end, periods })
    }

    /// The same charge at another time, under other ids, its CDR sent at once. A tariff that the CDR embeds stays as it was.
    pub fn moved(&self, start: Timestamp, session_id: &str, cdr_id: &str) -> Self {
        let to = |time: Timestamp| start + time.duration_since(self.start);
        let mut cdr = self.cdr.clone();
        (cdr["session_id"], cdr["id"]) = (json!(session_id), json!(cdr_id));
        (cdr["start_date_time"], cdr["end_date_time"]) = (json!(start), json!(to(self.end)));
        cdr["last_updated"] = json!(to(self.end) + CDR_LAG);
        let periods = self.periods.iter().map(|period| {
            let mut json = period.json.clone();
            json["start_date_time"] = json!(to(period.start));
            Period { json, start: to(period.start), end: to(period.end) }
        });
        let periods: Vec<Period> = periods.collect();
        cdr["charging_periods"] = periods.iter().map(|period| period.json.clone()).collect();
        Charge { cdr, start, end: to(self.end), periods }
    }

    /// The same charge at an EVSE beside the recorded one, which is number 0. Home has but one.
    pub fn at_evse(&self, number: u8) -> Self {
        let mut charge = self.clone();
        let place = &mut charge.cdr["cdr_location"];
        (place["evse_uid"], place["evse_id"]) = places::names(place, number);
        charge
    }

    /// A text of the CDR, or of its location; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        self.cdr[name].as_str().or_else(|| self.cdr["cdr_location"][name].as_str()).unwrap_or_default()
    }

    /// The token that was charged with, as the CDR has it.
    pub fn token(&self) -> &Value {
        &self.cdr["cdr_token"]
    }

    /// Its CDR.
    pub fn cdr(&self) -> &Value {
        &self.cdr
    }

    /// Whether it was at somebody's home, which has one EVSE and is on no map.
    pub fn is_at_home(&self) -> bool {
        self.cdr["home_charging_compensation"] == true
    }

    fn is_dc(&self) -> bool {
        self.text("connector_power_type") == "DC"
    }

    fn total(&self) -> Decimal {
        decimal(&self.cdr["total_energy"])
    }

    /// The session when it begins: connected, and nothing has flowed.
    fn put(&self) -> Value {
        let place = &self.cdr["cdr_location"];
        let mut session = json!({
            "country_code": self.cdr["country_code"], "party_id": self.cdr["party_id"], "id": self.cdr["session_id"],
            "start_date_time": self.start, "kwh": 0, "cdr_token": self.cdr["cdr_token"], "auth_method": self.cdr["auth_method"],
            "location_id": place["id"], "evse_uid": place["evse_uid"], "connector_id": place["connector_id"],
            "currency": self.cdr["currency"], "charging_periods": [self.measured(&self.periods[0], self.start).0],
            "status": "ACTIVE", "last_updated": self.start,
        });
        for optional in ["authorization_reference", "meter_id"] {
            if self.cdr[optional].is_string() {
                session[optional] = self.cdr[optional].clone();
            }
        }
        session
    }

    /// What changed between two times, both before the end: periods that are over as the CDR has them, and the one that goes on so far.
    fn patch(&self, told: Timestamp, at: Timestamp) -> Value {
        let begun = || self.periods.iter().filter(|period| period.start <= at);
        let energy: Decimal = begun().map(|period| self.measured(period, at).1).sum();
        let changed: Vec<Value> = begun().filter(|period| period.end > told).map(|period| self.measured(period, at).0).collect();
        json!({"kwh": number(energy), "charging_periods": changed, "last_updated": at})
    }

    /// A period as it is at a time, and its energy.
    fn measured(&self, period: &Period, at: Timestamp) -> (Value, Decimal) {
        let energy = volume(&period.json, "ENERGY");
        if at >= period.end {
            return (period.json.clone(), energy);
        }
        let (passed, whole) = (millis(at.duration_since(period.start)), millis(period.end.duration_since(period.start)));
        let share = passed / whole;
        // A fast charger begins above its mean and ends below it.
        let bend = if self.is_dc() { Decimal::new(35, 2) } else { Decimal::ZERO };
        let flowed = (energy * share * (Decimal::ONE + bend - bend * share)).round_dp(3);
        let power = energy * Decimal::from(3_600_000) / whole * (Decimal::ONE + bend - Decimal::TWO * bend * share);
        let mut json = period.json.clone();
        let dimensions = json["dimensions"].as_array_mut().map(std::mem::take).unwrap_or_default();
        let so_far = dimensions.into_iter().map(|mut dimension| {
            let so_far = match dimension["type"].as_str() {
                Some("ENERGY") => flowed,
                Some("TIME" | "PARKING_TIME" | "RESERVATION_TIME") => (decimal(&dimension["volume"]) * share).round_dp(4),
                _ => return dimension,
            };
            dimension["volume"] = number(so_far);
            dimension
        });
        let mut dimensions: Vec<Value> = so_far.collect();
        dimensions.push(json!({"type": "POWER", "volume": number(power.round_dp(2))}));
        if self.is_dc() {
            let before: Decimal =
                self.periods.iter().filter(|other| other.end <= period.start).map(|other| volume(&other.json, "ENERGY")).sum();
            dimensions.push(json!({"type": "STATE_OF_CHARGE", "volume": number(self.state_of_charge(before + flowed))}));
        }
        json["dimensions"] = dimensions.into();
        (json, flowed)
    }

    /// How full the battery is, percent: 90 at the end, from never less than 20.
    fn state_of_charge(&self, energy: Decimal) -> Decimal {
        let battery = BATTERY_MIN.max(self.total() / Decimal::new(7, 1));
        (Decimal::from(90) - (self.total() - energy) / battery * Decimal::ONE_HUNDRED).round().clamp(Decimal::ZERO, Decimal::ONE_HUNDRED)
    }
}

/// What a CPO sends.
#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    /// The session, when it begins.
    Put(Value),
    /// What has become of it.
    Patch(Value),
    /// Its CDR: the last that is heard of it.
    Cdr(Value),
}

/// A charge that is being played.
#[derive(Clone, Debug)]
pub struct Playing {
    /// What is played.
    pub charge: Charge,
    /// Its last `last_updated`; None before it has begun, and MAX once its CDR was sent.
    told: Option<Timestamp>,
}

impl Playing {
    /// One that was interrupted after `told`, its last report: it goes on there.
    pub fn resumed(charge: Charge, told: Timestamp) -> Self {
        Playing { charge, told: Some(told) }
    }

    /// When it next reports, if it does so `every` so often while it charges; None once it is over.
    pub fn due(&self, every: SignedDuration) -> Option<Timestamp> {
        let end = self.charge.end;
        Some(match self.told {
            None => self.charge.start,
            Some(told) if told < end => told.saturating_add(every).map_or(end, |next| next.min(end)),
            Some(told) if told < end + END_LAG => end + END_LAG,
            Some(told) if told == Timestamp::MAX => return None,
            Some(_) => self.charge.text("last_updated").parse().unwrap_or(end + CDR_LAG),
        })
    }

    /// What the CPO sends at a time of the charge, or as soon after its last report as it can; None once it is over.
    ///
    /// What was not asked for in time is caught up with: at or after the end come, one by one, the last measurement with each period as the CDR
    /// has it, the end, and the CDR.
    pub fn report(&mut self, at: Timestamp) -> Option<Report> {
        let Charge { start, end, .. } = self.charge;
        let Some(told) = self.told else {
            self.told = Some(start);
            return Some(Report::Put(self.charge.put()));
        };
        let soonest = told.saturating_add(SignedDuration::from_millis(1)).unwrap_or(Timestamp::MAX);
        let (told_now, report) = if told < end && at.max(soonest) < end {
            let at = at.max(soonest);
            (at, Report::Patch(self.charge.patch(told, at)))
        } else if told < end {
            let mut last = self.charge.patch(Timestamp::MIN, end);
            last["kwh"] = self.charge.cdr["total_energy"].clone();
            (end, Report::Patch(last))
        } else if told < end + END_LAG {
            let kwh = &self.charge.cdr["total_energy"];
            let ended = json!({"status": "COMPLETED", "end_date_time": end, "kwh": kwh, "last_updated": end + END_LAG});
            (end + END_LAG, Report::Patch(ended))
        } else if told < Timestamp::MAX {
            (Timestamp::MAX, Report::Cdr(self.charge.cdr.clone()))
        } else {
            return None;
        };
        self.told = Some(told_now);
        Some(report)
    }
}

/// A CPO, which knows when its EVSEs are in use.
#[derive(Debug, Default)]
pub struct Cpo {
    /// From when until when, by the EVSE's uid.
    taken: HashMap<String, Vec<(Timestamp, Timestamp)>>,
}

impl Cpo {
    /// Begins a charge at its EVSE. Errors: another charges there at that time.
    pub fn begin(&mut self, charge: Charge) -> Result<Playing, NoCharge> {
        let evse = charge.text("evse_uid");
        if self.taken.get(evse).is_some_and(|taken| taken.iter().any(|(from, until)| charge.start < *until && *from < charge.end)) {
            return Err(NoCharge(format!("{evse} has another vehicle at that time")));
        }
        self.remember(evse, charge.start, charge.end);
        Ok(Playing { charge, told: None })
    }

    /// That an EVSE is in use, by what was begun before this CPO was restarted.
    pub fn remember(&mut self, evse_uid: &str, from: Timestamp, until: Timestamp) {
        self.taken.entry(evse_uid.to_owned()).or_default().push((from, until));
    }
}

fn time(json: &Value, name: &str) -> Result<Timestamp, NoCharge> {
    let time = json[name].as_str().and_then(|text| text.parse().ok());
    time.ok_or_else(|| NoCharge(format!("{name} is no time: {}", json[name])))
}

fn volume(period: &Value, kind: &str) -> Decimal {
    let dimensions = period["dimensions"].as_array().into_iter().flatten();
    dimensions.filter(|dimension| dimension["type"] == kind).map(|dimension| decimal(&dimension["volume"])).sum()
}

/// A JSON number to the digits that stand there.
fn decimal(number: &Value) -> Decimal {
    number.to_string().parse().unwrap_or_default()
}

fn number(decimal: Decimal) -> Value {
    serde_json::from_str(&decimal.normalize().to_string()).unwrap_or_default()
}

fn millis(duration: SignedDuration) -> Decimal {
    Decimal::from(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX))
}
