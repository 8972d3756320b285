//! Locations.

use super::{
    cdr::{power_type, to_power_type},
    coordinates,
    location_parts::{
        business, connector_format, energy_mix, image, opening_times, publish_token, related, text, to_business, to_connector_format,
        to_energy_mix, to_image, to_opening_times, to_publish_token, to_related, to_text,
    },
    time, to_coordinates, to_time, words,
};
use wattlane_domain::{
    charging::PowerType,
    location::{Area, Connector, ConnectorFormat, Evse, EvseStatus, Location, LocationKey, Needs, StatusSchedule, evse_problems, problems},
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1,
};

words!(status, to_status, EvseStatus, EvseStatus, {
    Available => EvseStatus::Available,
    Blocked => EvseStatus::Blocked,
    Charging => EvseStatus::Charging,
    Inoperative => EvseStatus::Inoperative,
    Outoforder => EvseStatus::OutOfOrder,
    Planned => EvseStatus::Planned,
    Removed => EvseStatus::Removed,
    Reserved => EvseStatus::Reserved,
    NotKnown => EvseStatus::Unknown,
});

/// A location; None and violations where something in it is wrong.
pub fn location(message: &v1::Location, at: &str, bad: &mut Violations) -> Option<Location> {
    let location = Location {
        key: LocationKey {
            country_code: message.country_code.clone(),
            party_id: message.party_id.to_uppercase(),
            location_id: message.location_id.clone(),
        },
        publish: message.publish,
        publish_allowed_to: message.publish_allowed_to.iter().map(publish_token).collect(),
        name: message.name.clone(),
        address: message.address.clone(),
        city: message.city.clone(),
        postal_code: message.postal_code.clone(),
        state: message.state.clone(),
        country: message.country.clone(),
        coordinates: message.coordinates.as_ref().map(coordinates)?,
        related_locations: message.related_locations.iter().filter_map(related).collect(),
        parking_type: message.parking_type.clone(),
        evses: message.evses.iter().map(unchecked_evse).collect(),
        directions: message.directions.iter().map(text).collect(),
        operator: message.operator.as_ref().map(business),
        suboperator: message.suboperator.as_ref().map(business),
        owner: message.owner.as_ref().map(business),
        facilities: message.facilities.clone(),
        time_zone: message.time_zone.clone().filter(|zone| !zone.is_empty()),
        opening_times: message.opening_times.as_ref().map(opening_times),
        charging_when_closed: message.charging_when_closed,
        images: message.images.iter().map(image).collect(),
        energy_mix: message.energy_mix.as_ref().map(energy_mix),
        last_updated: message.last_updated.map(time),
        own_updated: None,
    };
    add(at, problems(&location), bad).then_some(location)
}

/// An EVSE; None and violations where something in it is wrong.
pub fn evse(message: &v1::Evse, at: &str, bad: &mut Violations) -> Option<Evse> {
    let evse = unchecked_evse(message);
    add(at, evse_problems(&evse), bad).then_some(evse)
}

/// Whether there was nothing to add.
fn add(at: &str, problems: Vec<(String, String)>, bad: &mut Violations) -> bool {
    let fine = problems.is_empty();
    for (field, text) in problems {
        bad.add_named(format!("{at}.{field}"), text);
    }
    fine
}

fn unchecked_evse(message: &v1::Evse) -> Evse {
    let schedule = |message: &v1::StatusSchedule| {
        let end_time = message.end_time.map(time);
        Some(StatusSchedule { start_time: message.start_time.map(time)?, end_time, status: status(message.status)? })
    };
    Evse {
        uid: message.uid.clone(),
        evse_id: message.evse_id.clone(),
        status: status(message.status).unwrap_or(EvseStatus::Unknown),
        status_time: message.status_time.map(time),
        status_schedule: message.status_schedule.iter().filter_map(schedule).collect(),
        capabilities: message.capabilities.clone(),
        connectors: message.connectors.iter().map(connector).collect(),
        floor_level: message.floor_level.clone(),
        coordinates: message.coordinates.as_ref().map(coordinates),
        physical_reference: message.physical_reference.clone(),
        directions: message.directions.iter().map(text).collect(),
        parking_restrictions: message.parking_restrictions.clone(),
        images: message.images.iter().map(image).collect(),
        last_updated: message.last_updated.map(time),
        own_updated: None,
    }
}

/// A connector.
pub fn connector(message: &v1::Connector) -> Connector {
    Connector {
        id: message.id.clone(),
        standard: message.standard.clone(),
        format: connector_format(message.format).unwrap_or(ConnectorFormat::Socket),
        power_type: power_type(message.power_type).unwrap_or(PowerType::Ac1Phase),
        max_voltage: message.max_voltage,
        max_amperage: message.max_amperage,
        max_electric_power: message.max_electric_power,
        tariff_ids: message.tariff_ids.clone(),
        terms_and_conditions: message.terms_and_conditions.clone(),
        last_updated: message.last_updated.map(time),
    }
}

/// A location as a message; what only the store knows is left empty.
pub fn to_location(location: &Location) -> v1::Location {
    v1::Location {
        country_code: location.key.country_code.clone(),
        party_id: location.key.party_id.clone(),
        location_id: location.key.location_id.clone(),
        publish: location.publish,
        publish_allowed_to: location.publish_allowed_to.iter().map(to_publish_token).collect(),
        name: location.name.clone(),
        address: location.address.clone(),
        city: location.city.clone(),
        postal_code: location.postal_code.clone(),
        state: location.state.clone(),
        country: location.country.clone(),
        coordinates: Some(to_coordinates(location.coordinates)),
        related_locations: location.related_locations.iter().map(to_related).collect(),
        parking_type: location.parking_type.clone(),
        evses: location.evses.iter().map(to_evse).collect(),
        directions: location.directions.iter().map(to_text).collect(),
        operator: location.operator.as_ref().map(to_business),
        suboperator: location.suboperator.as_ref().map(to_business),
        owner: location.owner.as_ref().map(to_business),
        facilities: location.facilities.clone(),
        time_zone: location.time_zone.clone(),
        opening_times: location.opening_times.as_ref().map(to_opening_times),
        charging_when_closed: location.charging_when_closed,
        images: location.images.iter().map(to_image).collect(),
        energy_mix: location.energy_mix.as_ref().map(to_energy_mix),
        last_updated: location.last_updated.map(to_time),
        ..v1::Location::default()
    }
}

/// An EVSE as a message.
pub fn to_evse(evse: &Evse) -> v1::Evse {
    let schedule = |planned: &StatusSchedule| v1::StatusSchedule {
        start_time: Some(to_time(planned.start_time)),
        end_time: planned.end_time.map(to_time),
        status: to_status(Some(planned.status)),
    };
    v1::Evse {
        uid: evse.uid.clone(),
        evse_id: evse.evse_id.clone(),
        status: to_status(Some(evse.status)),
        status_time: evse.status_time.map(to_time),
        status_schedule: evse.status_schedule.iter().map(schedule).collect(),
        capabilities: evse.capabilities.clone(),
        connectors: evse.connectors.iter().map(to_connector).collect(),
        floor_level: evse.floor_level.clone(),
        coordinates: evse.coordinates.map(to_coordinates),
        physical_reference: evse.physical_reference.clone(),
        directions: evse.directions.iter().map(to_text).collect(),
        parking_restrictions: evse.parking_restrictions.clone(),
        images: evse.images.iter().map(to_image).collect(),
        last_updated: evse.last_updated.map(to_time),
    }
}

fn to_connector(connector: &Connector) -> v1::Connector {
    v1::Connector {
        id: connector.id.clone(),
        standard: connector.standard.clone(),
        format: to_connector_format(Some(connector.format)),
        power_type: to_power_type(Some(connector.power_type)),
        max_voltage: connector.max_voltage,
        max_amperage: connector.max_amperage,
        max_electric_power: connector.max_electric_power,
        tariff_ids: connector.tariff_ids.clone(),
        terms_and_conditions: connector.terms_and_conditions.clone(),
        last_updated: connector.last_updated.map(to_time),
    }
}

/// What a driver needs.
pub fn needs(message: &v1::ChargingNeeds) -> Needs {
    Needs {
        standards: message.connector_standards.clone(),
        power_types: message.power_types.iter().filter_map(|kind| power_type(*kind)).collect(),
        min_power: message.min_power.unwrap_or_default(),
        available: message.available,
    }
}

/// An area; None and a violation where its south lies north of its north.
pub fn area(message: &v1::Area, at: Path<'_>, bad: &mut Violations) -> Option<Area> {
    let v1::Area { south_microdegrees: south, west_microdegrees: west, north_microdegrees: north, east_microdegrees: east } = *message;
    if south > north {
        bad.add(at.field("south_microdegrees"), "lies north of north_microdegrees");
        return None;
    }
    Some(Area { south, west, north, east })
}
