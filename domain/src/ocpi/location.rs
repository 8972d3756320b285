//! A location, an EVSE and a connector (OCPI 2.2.1, Locations module).

use super::{
    cdr::{coordinates, power_type},
    place_parts::{business, energy_mix, image, opening_times, publish_token, related, status, word},
    reader::{Fault, Object, Read, read},
    tariff::{display_text, key},
};
use crate::location::{CONNECTORS_MAX, Connector, ConnectorFormat, Evse, Location, LocationKey, StatusSchedule, evse_problems, problems};

/// The most EVSEs of a location.
const EVSES_MAX: usize = 1_000;
/// The most of what else comes in lists.
const TEXTS_MAX: usize = 20;
const IMAGES_MAX: usize = 100;
const TARIFFS_MAX: usize = 50;

/// Reads a location with its EVSEs.
pub fn read_location(text: &str) -> Result<Read<Location>, Vec<Fault>> {
    read(text, |json| {
        let location = location(json)?;
        problems(&location).into_iter().for_each(|(field, text)| json.fault(&field, text));
        Some(location)
    })
}

/// Reads an EVSE, as the body of a PUT of one.
pub fn read_evse(text: &str) -> Result<Read<Evse>, Vec<Fault>> {
    read(text, |json| {
        let evse = evse(json)?;
        evse_problems(&evse).into_iter().for_each(|(field, text)| json.fault(&field, text));
        Some(evse)
    })
}

/// Reads a connector, as the body of a PUT of one.
pub fn read_connector(text: &str) -> Result<Read<Connector>, Vec<Fault>> {
    read(text, connector)
}

fn location(json: &Object<'_>) -> Option<Location> {
    let key = key(json, "id", 36);
    let publish = json.required("publish", json.flag("publish"));
    let publish_allowed_to = json.list("publish_allowed_to", 1_000, publish_token);
    let (name, postal_code, state) = (json.text("name", 255), json.text("postal_code", 10), json.text("state", 45));
    let (address, city) = (json.must_text("address", 255), json.must_text("city", 45));
    let country = json.must_text("country", 3).map(|country| country.to_uppercase());
    if country.as_ref().is_some_and(|country| country.len() != 3 || !country.bytes().all(|b| b.is_ascii_uppercase())) {
        json.fault("country", "is no country of three letters");
    }
    let place = json.object("coordinates").and_then(|json| coordinates(&json));
    let place = json.required("coordinates", place);
    let related_locations = json.list("related_locations", 50, related);
    let (parking_type, facilities) = (json.word("parking_type", word), json.words("facilities", word));
    let evses = json.list("evses", EVSES_MAX, evse);
    let directions = json.list("directions", TEXTS_MAX, display_text);
    let company = |name| json.object(name).and_then(|json| business(&json));
    let (operator, suboperator, owner) = (company("operator"), company("suboperator"), company("owner"));
    let opening_times = json.object("opening_times").and_then(|json| opening_times(&json));
    let charging_when_closed = json.flag("charging_when_closed");
    let images = json.list("images", IMAGES_MAX, image);
    let energy_mix = json.object("energy_mix").and_then(|json| energy_mix(&json));
    let (time_zone, last_updated) = (json.text("time_zone", 255), json.required("last_updated", json.time("last_updated")));
    let (country_code, party_id, location_id) = key?;
    Some(Location {
        key: LocationKey { country_code, party_id, location_id },
        publish: publish?,
        publish_allowed_to,
        name,
        address: address?,
        city: city?,
        postal_code,
        state,
        country: country?,
        coordinates: place?,
        related_locations,
        parking_type,
        evses,
        directions,
        operator,
        suboperator,
        owner,
        facilities,
        // Peers of 2.1.1 leave it out.
        time_zone: time_zone.filter(|zone| !zone.is_empty()),
        opening_times,
        charging_when_closed,
        images,
        energy_mix,
        last_updated: Some(last_updated?),
        own_updated: None,
    })
}

fn evse(json: &Object<'_>) -> Option<Evse> {
    let (uid, evse_id) = (json.must_text("uid", 36), json.text("evse_id", 48));
    let now = json.required("status", json.word("status", status));
    let status_schedule = json.list("status_schedule", IMAGES_MAX, schedule);
    let capabilities = json.words("capabilities", word);
    let connectors = json.list("connectors", CONNECTORS_MAX, connector);
    if connectors.is_empty() {
        json.fault("connectors", "is required");
    }
    let (floor_level, physical_reference) = (json.text("floor_level", 4), json.text("physical_reference", 16));
    let coordinates = json.object("coordinates").and_then(|json| coordinates(&json));
    let directions = json.list("directions", TEXTS_MAX, display_text);
    let parking_restrictions = json.words("parking_restrictions", word);
    let images = json.list("images", IMAGES_MAX, image);
    let last_updated = json.required("last_updated", json.time("last_updated"));
    Some(Evse {
        uid: uid?,
        evse_id: evse_id.filter(|id| !id.is_empty()),
        status: now?,
        status_time: None,
        status_schedule,
        capabilities,
        connectors,
        floor_level,
        coordinates,
        physical_reference,
        directions,
        parking_restrictions,
        images,
        last_updated: Some(last_updated?),
        own_updated: None,
    })
}

fn schedule(json: &Object<'_>) -> Option<StatusSchedule> {
    let start_time = json.required("period_begin", json.time("period_begin"));
    let end_time = json.time("period_end");
    let planned = json.required("status", json.word("status", status));
    Some(StatusSchedule { start_time: start_time?, end_time, status: planned? })
}

fn connector(json: &Object<'_>) -> Option<Connector> {
    let (id, standard) = (json.must_text("id", 36), json.required("standard", json.word("standard", word)));
    let format = json.required("format", json.word("format", connector_format));
    let power_type = json.required("power_type", json.word("power_type", |word| power_type(word).flatten()));
    let number = |name, most| json.whole(name, 0..=most).and_then(|number| i32::try_from(number).ok());
    let (max_voltage, max_amperage) = (number("max_voltage", 1_000_000), number("max_amperage", 1_000_000));
    let (max_voltage, max_amperage) = (json.required("max_voltage", max_voltage), json.required("max_amperage", max_amperage));
    let max_electric_power = number("max_electric_power", 100_000_000);
    let tariff_ids = json.words("tariff_ids", |id| (!id.is_empty() && id.chars().count() <= 36).then(|| id.to_owned()));
    if tariff_ids.len() > TARIFFS_MAX {
        json.fault("tariff_ids", format!("has {} items, and may have {TARIFFS_MAX}", tariff_ids.len()));
    }
    let terms_and_conditions = json.text("terms_and_conditions", 255);
    let last_updated = json.required("last_updated", json.time("last_updated"));
    Some(Connector {
        id: id?,
        standard: standard?,
        format: format?,
        power_type: power_type?,
        max_voltage: max_voltage?,
        max_amperage: max_amperage?,
        max_electric_power,
        tariff_ids,
        terms_and_conditions,
        last_updated: Some(last_updated?),
    })
}

fn connector_format(word: &str) -> Option<ConnectorFormat> {
    Some(match word {
        "SOCKET" => ConnectorFormat::Socket,
        "CABLE" => ConnectorFormat::Cable,
        _ => return None,
    })
}
