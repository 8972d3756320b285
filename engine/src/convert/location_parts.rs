//! The smaller parts of locations.

use super::{
    cdr::{to_token_type, token_type},
    coordinates, decimal, time, to_coordinates, to_decimal, to_time, words,
};
use rust_decimal::Decimal;
use wattlane_domain::{
    location::{Business, ConnectorFormat, EnergyMix, ExceptionalPeriod, Image, OpeningTimes, PublishToken, RegularHours, RelatedLocation},
    ocpi,
    tariff::{Day, DisplayText},
};
use wattlane_proto::v1;

words!(connector_format, to_connector_format, ConnectorFormat, ConnectorFormat, {
    Socket => ConnectorFormat::Socket,
    Cable => ConnectorFormat::Cable,
});

pub(super) fn text(message: &v1::DisplayText) -> DisplayText {
    DisplayText { language: message.language.clone(), text: message.text.clone() }
}

pub(super) fn to_text(text: &DisplayText) -> v1::DisplayText {
    v1::DisplayText { language: text.language.clone(), text: text.text.clone() }
}

pub(super) fn publish_token(message: &v1::PublishToken) -> PublishToken {
    PublishToken {
        uid: message.uid.clone(),
        token_type: token_type(message.r#type),
        visual_number: message.visual_number.clone(),
        issuer: message.issuer.clone(),
        group_id: message.group_id.clone(),
    }
}

pub(super) fn to_publish_token(token: &PublishToken) -> v1::PublishToken {
    v1::PublishToken {
        uid: token.uid.clone(),
        r#type: to_token_type(token.token_type),
        visual_number: token.visual_number.clone(),
        issuer: token.issuer.clone(),
        group_id: token.group_id.clone(),
    }
}

pub(super) fn related(message: &v1::RelatedLocation) -> Option<RelatedLocation> {
    Some(RelatedLocation { coordinates: message.coordinates.as_ref().map(coordinates)?, name: message.name.as_ref().map(text) })
}

pub(super) fn to_related(related: &RelatedLocation) -> v1::RelatedLocation {
    v1::RelatedLocation { coordinates: Some(to_coordinates(related.coordinates)), name: related.name.as_ref().map(to_text) }
}

pub(super) fn business(message: &v1::Business) -> Business {
    Business { name: message.name.clone(), website: message.website.clone(), logo: message.logo.as_ref().map(image) }
}

pub(super) fn to_business(business: &Business) -> v1::Business {
    v1::Business { name: business.name.clone(), website: business.website.clone(), logo: business.logo.as_ref().map(to_image) }
}

pub(super) fn image(message: &v1::Image) -> Image {
    Image {
        url: message.url.clone(),
        thumbnail: message.thumbnail.clone(),
        category: message.category.clone(),
        kind: message.r#type.clone(),
        width: message.width,
        height: message.height,
    }
}

pub(super) fn to_image(image: &Image) -> v1::Image {
    v1::Image {
        url: image.url.clone(),
        thumbnail: image.thumbnail.clone(),
        category: image.category.clone(),
        r#type: image.kind.clone(),
        width: image.width,
        height: image.height,
    }
}

pub(super) fn opening_times(message: &v1::OpeningTimes) -> OpeningTimes {
    let hours = |message: &v1::RegularHours| {
        let weekday = i8::try_from(message.weekday).ok().and_then(|day| Day::try_from(day).ok())?;
        let (start_time, end_time) = (ocpi::time_of_day(&message.start_time)?, ocpi::time_of_day(&message.end_time)?);
        Some(RegularHours { weekday, start_time, end_time })
    };
    let period = |message: &v1::ExceptionalPeriod| {
        Some(ExceptionalPeriod { start_time: message.start_time.map(time)?, end_time: message.end_time.map(time)? })
    };
    OpeningTimes {
        always: message.always,
        regular_hours: message.regular_hours.iter().filter_map(hours).collect(),
        exceptional_openings: message.exceptional_openings.iter().filter_map(period).collect(),
        exceptional_closings: message.exceptional_closings.iter().filter_map(period).collect(),
    }
}

pub(super) fn to_opening_times(times: &OpeningTimes) -> v1::OpeningTimes {
    let clock = |time: jiff::civil::Time| format!("{:02}:{:02}", time.hour(), time.minute());
    let hours = |hours: &RegularHours| v1::RegularHours {
        weekday: i8::from(hours.weekday).into(),
        start_time: clock(hours.start_time),
        end_time: clock(hours.end_time),
    };
    let period = |period: &ExceptionalPeriod| v1::ExceptionalPeriod {
        start_time: Some(to_time(period.start_time)),
        end_time: Some(to_time(period.end_time)),
    };
    v1::OpeningTimes {
        always: times.always,
        regular_hours: times.regular_hours.iter().map(hours).collect(),
        exceptional_openings: times.exceptional_openings.iter().map(period).collect(),
        exceptional_closings: times.exceptional_closings.iter().map(period).collect(),
    }
}

pub(super) fn energy_mix(message: &v1::EnergyMix) -> EnergyMix {
    let number = |value: &Option<wattlane_proto::Decimal>| value.as_ref().map(decimal).unwrap_or_default();
    EnergyMix {
        is_green_energy: message.is_green_energy,
        energy_sources: message.energy_sources.iter().map(|one| (one.source.clone(), number(&one.percentage))).collect(),
        environ_impact: message.environ_impact.iter().map(|one| (one.category.clone(), number(&one.amount))).collect(),
        supplier_name: message.supplier_name.clone(),
        energy_product_name: message.energy_product_name.clone(),
    }
}

pub(super) fn to_energy_mix(mix: &EnergyMix) -> v1::EnergyMix {
    let source =
        |(source, percentage): &(String, Decimal)| v1::EnergySource { source: source.clone(), percentage: Some(to_decimal(*percentage)) };
    let impact =
        |(category, amount): &(String, Decimal)| v1::EnvironmentalImpact { category: category.clone(), amount: Some(to_decimal(*amount)) };
    v1::EnergyMix {
        is_green_energy: mix.is_green_energy,
        energy_sources: mix.energy_sources.iter().map(source).collect(),
        environ_impact: mix.environ_impact.iter().map(impact).collect(),
        supplier_name: mix.supplier_name.clone(),
        energy_product_name: mix.energy_product_name.clone(),
    }
}
