//! The smaller parts of a location (OCPI 2.2.1, Locations module, data types).

use super::{
    cdr::{coordinates, token_type},
    reader::Object,
    tariff::{display_text, time_of_day},
};
use crate::{
    location::{Business, EnergyMix, EvseStatus, ExceptionalPeriod, Image, OpeningTimes, PublishToken, RegularHours, RelatedLocation},
    tariff::Day,
};
use rust_decimal::Decimal;

/// A word of a list that OCPI leaves open: any, as it stands.
pub(super) fn word(text: &str) -> Option<String> {
    (1..=100).contains(&text.chars().count()).then(|| text.to_owned())
}

pub(super) fn status(word: &str) -> Option<EvseStatus> {
    Some(match word {
        "AVAILABLE" => EvseStatus::Available,
        "BLOCKED" => EvseStatus::Blocked,
        "CHARGING" => EvseStatus::Charging,
        "INOPERATIVE" => EvseStatus::Inoperative,
        "OUTOFORDER" => EvseStatus::OutOfOrder,
        "PLANNED" => EvseStatus::Planned,
        "REMOVED" => EvseStatus::Removed,
        "RESERVED" => EvseStatus::Reserved,
        "UNKNOWN" => EvseStatus::Unknown,
        _ => return None,
    })
}

pub(super) fn publish_token(json: &Object<'_>) -> Option<PublishToken> {
    Some(PublishToken {
        uid: json.text("uid", 36),
        token_type: json.word("type", token_type),
        visual_number: json.text("visual_number", 64),
        issuer: json.text("issuer", 64),
        group_id: json.text("group_id", 36),
    })
}

/// An AdditionalGeoLocation: the coordinates lie in it itself.
pub(super) fn related(json: &Object<'_>) -> Option<RelatedLocation> {
    let name = json.object("name").and_then(|json| display_text(&json));
    Some(RelatedLocation { coordinates: coordinates(json)?, name })
}

pub(super) fn business(json: &Object<'_>) -> Option<Business> {
    let (name, website) = (json.must_text("name", 100), json.text("website", 255));
    let logo = json.object("logo").and_then(|json| image(&json));
    Some(Business { name: name?, website, logo })
}

pub(super) fn image(json: &Object<'_>) -> Option<Image> {
    let (url, thumbnail) = (json.must_text("url", 255), json.text("thumbnail", 255));
    let (category, kind) = (json.required("category", json.word("category", word)), json.must_text("type", 4));
    let pixels = |name| json.whole(name, 0..=99_999).and_then(|pixels| i32::try_from(pixels).ok());
    let (width, height) = (pixels("width"), pixels("height"));
    Some(Image { url: url?, thumbnail, category: category?, kind: kind?, width, height })
}

pub(super) fn opening_times(json: &Object<'_>) -> Option<OpeningTimes> {
    let always = json.required("twentyfourseven", json.flag("twentyfourseven"));
    let regular_hours = json.list("regular_hours", 100, regular_hours);
    let exceptional_openings = json.list("exceptional_openings", 200, exceptional_period);
    let exceptional_closings = json.list("exceptional_closings", 200, exceptional_period);
    Some(OpeningTimes { always: always?, regular_hours, exceptional_openings, exceptional_closings })
}

fn regular_hours(json: &Object<'_>) -> Option<RegularHours> {
    let weekday = json.whole("weekday", 1..=7).and_then(|day| Day::try_from(i8::try_from(day).ok()?).ok());
    let weekday = json.required("weekday", weekday);
    let time = |name| json.required(name, json.word(name, time_of_day));
    let (start_time, end_time) = (time("period_begin"), time("period_end"));
    Some(RegularHours { weekday: weekday?, start_time: start_time?, end_time: end_time? })
}

fn exceptional_period(json: &Object<'_>) -> Option<ExceptionalPeriod> {
    let time = |name| json.required(name, json.time(name));
    let (start_time, end_time) = (time("period_begin"), time("period_end"));
    Some(ExceptionalPeriod { start_time: start_time?, end_time: end_time? })
}

pub(super) fn energy_mix(json: &Object<'_>) -> Option<EnergyMix> {
    let is_green_energy = json.required("is_green_energy", json.flag("is_green_energy"));
    let energy_sources = json.list("energy_sources", 20, |json| share(json, "source", "percentage"));
    let environ_impact = json.list("environ_impact", 20, |json| share(json, "category", "amount"));
    let (supplier_name, energy_product_name) = (json.text("supplier_name", 64), json.text("energy_product_name", 64));
    Some(EnergyMix { is_green_energy: is_green_energy?, energy_sources, environ_impact, supplier_name, energy_product_name })
}

fn share(json: &Object<'_>, what: &'static str, much: &'static str) -> Option<(String, Decimal)> {
    let (category, amount) = (json.required(what, json.word(what, word)), json.required(much, json.decimal(much)));
    Some((category?, amount?))
}
