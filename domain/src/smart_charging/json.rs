//! Instances and plans as JSON, as `wattlane plan` reads and writes them.

use super::{Early, Fault, Instance, MaxPower, Plan, PlanError, Site, Vehicle};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// An instance, and what it calls itself and its vehicles.
#[derive(Debug)]
pub struct NamedInstance {
    /// Its id, as it was written.
    pub id: Option<Box<RawValue>>,
    /// The same of each vehicle, in their order.
    pub vehicle_ids: Vec<Box<RawValue>>,
    /// What is to be planned.
    pub instance: Instance,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InstanceJson {
    id: Option<Box<RawValue>>,
    slot_minutes: u32,
    /// When the first slot begins. Plans are by slot: it is for whoever reads them.
    #[serde(rename = "start")]
    _start: Option<jiff::Timestamp>,
    price_per_kwh: Vec<f64>,
    carbon_g_per_kwh: Vec<f64>,
    site_limit_kw: Option<Series>,
    base_load_kw: Option<Vec<f64>>,
    solar_kw: Option<Vec<f64>>,
    peak_price_per_kw: Option<f64>,
    vehicles: Vec<VehicleJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VehicleJson {
    id: Box<RawValue>,
    arrival_slot: usize,
    departure_slot: usize,
    energy_kwh: f64,
    max_kw: Series,
    #[serde(default)]
    min_kw: f64,
    #[serde(default = "one")]
    efficiency: f64,
    #[serde(default)]
    carbon_weight_per_kg: f64,
    price_ceiling: Option<f64>,
    early_kwh: Option<f64>,
    early_slot: Option<usize>,
    #[serde(default)]
    no_interruption: bool,
    #[serde(default)]
    v2g_kw: f64,
    #[serde(default = "one")]
    weight: f64,
}

fn one() -> f64 {
    1.0
}

/// A number for all slots, or one for each.
#[derive(Deserialize)]
#[serde(untagged, expecting = "it has to be a number, or a list of numbers")]
enum Series {
    Always(f64),
    BySlot(Vec<f64>),
}

/// Reads an instance. Its values are looked at when it is planned. Errors: what is no JSON of an instance; what is asked that is not planned.
pub fn read_instance(text: &str) -> Result<NamedInstance, PlanError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let json: InstanceJson = serde_path_to_error::deserialize(&mut reader).map_err(|wrong| PlanError::Unreadable(unreadable(&wrong)))?;
    reader.end().map_err(|wrong| PlanError::Unreadable(wrong.to_string()))?;
    let unplanned = json.unplanned();
    if !unplanned.is_empty() {
        return Err(PlanError::Faults(unplanned));
    }
    let slots = json.price_per_kwh.len();
    let site = Site {
        limit_kw: json.site_limit_kw.map(|limit| match limit {
            Series::Always(limit) => vec![limit; slots],
            Series::BySlot(limits) => limits,
        }),
        base_load_kw: json.base_load_kw.unwrap_or_default(),
        solar_kw: json.solar_kw.unwrap_or_default(),
        peak_price_per_kw: json.peak_price_per_kw.unwrap_or_default(),
    };
    let (vehicle_ids, vehicles) = json.vehicles.into_iter().map(VehicleJson::read).unzip();
    let instance = Instance {
        slot_minutes: json.slot_minutes,
        price_per_kwh: json.price_per_kwh,
        carbon_g_per_kwh: json.carbon_g_per_kwh,
        site,
        vehicles,
    };
    Ok(NamedInstance { id: json.id, vehicle_ids, instance })
}

/// Where a text is no instance, and why.
fn unreadable(wrong: &serde_path_to_error::Error<serde_json::Error>) -> String {
    match (wrong.path().to_string().as_str(), wrong.inner()) {
        (_, why) if why.is_eof() => format!("{why}: a line has to hold a whole instance, and one with line breaks goes to --instance"),
        (".", why) => why.to_string(),
        (path, why) => format!("{path}: {why}"),
    }
}

impl InstanceJson {
    /// What asks for more than plans know: that a vehicle gives back.
    fn unplanned(&self) -> Vec<Fault> {
        let none = |path: String, wanted: &str| Fault { path, problem: format!("is not planned yet: it has to be {wanted}, or absent") };
        let mut found = Vec::new();
        for (at, vehicle) in self.vehicles.iter().enumerate() {
            if vehicle.v2g_kw != 0.0 {
                found.push(none(format!("vehicles[{at}].v2g_kw"), "0"));
            }
            if vehicle.early_kwh.is_some() != vehicle.early_slot.is_some() {
                let problem = "goes with early_slot: both have to be there, or neither".into();
                found.push(Fault { path: format!("vehicles[{at}].early_kwh"), problem });
            }
        }
        found
    }
}

impl VehicleJson {
    fn read(self) -> (Box<RawValue>, Vehicle) {
        let vehicle = Vehicle {
            arrival_slot: self.arrival_slot,
            departure_slot: self.departure_slot,
            energy_kwh: self.energy_kwh,
            max_kw: match self.max_kw {
                Series::Always(most) => MaxPower::Always(most),
                Series::BySlot(most) => MaxPower::BySlot(most),
            },
            min_kw: self.min_kw,
            no_interruption: self.no_interruption,
            efficiency: self.efficiency,
            carbon_weight_per_kg: self.carbon_weight_per_kg,
            price_ceiling: self.price_ceiling,
            early: self.early_kwh.zip(self.early_slot).map(|(kwh, slot)| Early { kwh, slot }),
            weight: self.weight,
        };
        (self.id, vehicle)
    }
}

#[derive(Serialize)]
struct PlanJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    objective: f64,
    unserved_kwh: f64,
    bound: f64,
    peak_kw: f64,
    vehicles: Vec<VehiclePlanJson<'a>>,
}

#[derive(Serialize)]
struct VehiclePlanJson<'a> {
    id: &'a RawValue,
    kw: &'a [f64],
    cost: f64,
    co2_g: f64,
    unserved_kwh: f64,
    lost_to_ceiling_kwh: f64,
    late_kwh: f64,
}

/// A plan as JSON in one line, with the ids of what it was made for.
pub fn write_plan(named: &NamedInstance, plan: &Plan) -> String {
    let vehicles = named.vehicle_ids.iter().zip(&plan.vehicles).map(|(id, vehicle)| VehiclePlanJson {
        id,
        kw: &vehicle.kw,
        cost: vehicle.cost,
        co2_g: vehicle.co2_g,
        unserved_kwh: vehicle.unserved_kwh,
        lost_to_ceiling_kwh: vehicle.lost_to_ceiling_kwh,
        late_kwh: vehicle.late_kwh,
    });
    let json = PlanJson {
        id: named.id.as_deref(),
        objective: plan.objective,
        unserved_kwh: plan.unserved_kwh,
        bound: plan.bound,
        peak_kw: plan.peak_kw,
        vehicles: vehicles.collect(),
    };
    serde_json::to_string(&json).unwrap_or_default()
}
