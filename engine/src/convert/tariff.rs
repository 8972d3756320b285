//! Tariffs.

use super::{currency, decimal, price, time, to_decimal, to_price, to_time, words};
use wattlane_domain::{
    ocpi,
    tariff::{Component, ComponentKind, Day, DisplayText, Element, Reservation, Restrictions, Tariff, TariffKey, TariffKind, TaxIncluded},
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1,
};

words!(kind, to_kind, TariffType, TariffKind, {
    AdHocPayment => TariffKind::AdHocPayment,
    ProfileCheap => TariffKind::ProfileCheap,
    ProfileFast => TariffKind::ProfileFast,
    ProfileGreen => TariffKind::ProfileGreen,
    Regular => TariffKind::Regular,
});
words!(tax_included, to_tax_included, TaxIncluded, TaxIncluded, {
    Yes => TaxIncluded::Yes,
    No => TaxIncluded::No,
    NotApplicable => TaxIncluded::NotApplicable,
    NotStated => TaxIncluded::NotStated,
});
words!(component_kind, to_component_kind, PriceComponentType, ComponentKind, {
    Energy => ComponentKind::Energy,
    Flat => ComponentKind::Flat,
    ParkingTime => ComponentKind::ParkingTime,
    Time => ComponentKind::Time,
});
words!(reservation, to_reservation, ReservationRestriction, Reservation, {
    Reservation => Reservation::Reservation,
    ReservationExpires => Reservation::ReservationExpires,
});

/// A tariff; None and violations where something in it is wrong.
pub fn tariff(message: &v1::Tariff, at: Path<'_>, bad: &mut Violations) -> Option<Tariff> {
    let currency = currency(&message.currency, at.field("currency"), bad);
    let mut limit = |value: &Option<v1::Price>, name| {
        let at = at.field(name);
        let price = value.as_ref().and_then(|value| price(value, at, bad));
        if price.zip(currency).is_some_and(|(price, currency)| price.excl_vat.currency != currency) {
            bad.add(at, "is in another currency than the tariff");
        }
        price
    };
    let (min_price, max_price) = (limit(&message.min_price, "min_price"), limit(&message.max_price, "max_price"));
    let elements = message.elements.iter().enumerate().map(|(index, one)| element(one, at.field("elements").index(index), bad)).collect();
    Some(Tariff {
        key: TariffKey {
            country_code: message.country_code.clone(),
            party_id: message.party_id.to_uppercase(),
            tariff_id: message.tariff_id.clone(),
        },
        currency: currency?,
        kind: kind(message.r#type),
        alt_text: message.alt_text.iter().map(|text| DisplayText { language: text.language.clone(), text: text.text.clone() }).collect(),
        alt_url: message.alt_url.clone(),
        min_price,
        max_price,
        elements,
        start_time: message.start_time.map(time),
        end_time: message.end_time.map(time),
        last_updated: message.last_updated.map(time),
        tax_included: tax_included(message.tax_included),
    })
}

fn element(message: &v1::TariffElement, at: Path<'_>, bad: &mut Violations) -> Element {
    let component = |component: &v1::PriceComponent| Component {
        kind: component_kind(component.r#type).unwrap_or(ComponentKind::Flat),
        price: component.price.as_ref().map(decimal).unwrap_or_default(),
        vat: component.vat_percent.as_ref().map(decimal),
        step_size: u32::try_from(component.step_size).unwrap_or_default(),
    };
    Element {
        components: message.price_components.iter().map(component).collect(),
        restrictions: message.restrictions.as_ref().map(|message| restrictions(message, at.field("restrictions"), bad)),
    }
}

fn restrictions(message: &v1::TariffRestrictions, at: Path<'_>, bad: &mut Violations) -> Restrictions {
    let mut day = |text: &Option<String>, name| {
        let date = text.as_deref().map(ocpi::date);
        if date == Some(None) {
            bad.add(at.field(name), "is no day of any year");
        }
        date.flatten()
    };
    let (start_date, end_date) = (day(&message.start_date, "start_date"), day(&message.end_date, "end_date"));
    Restrictions {
        start_time: message.start_time.as_deref().and_then(ocpi::time_of_day),
        end_time: message.end_time.as_deref().and_then(ocpi::time_of_day),
        start_date,
        end_date,
        min_kwh: message.min_kwh.as_ref().map(decimal),
        max_kwh: message.max_kwh.as_ref().map(decimal),
        min_current: message.min_current.as_ref().map(decimal),
        max_current: message.max_current.as_ref().map(decimal),
        min_power: message.min_power.as_ref().map(decimal),
        max_power: message.max_power.as_ref().map(decimal),
        min_duration: message.min_duration,
        max_duration: message.max_duration,
        days: message.days_of_week.iter().filter_map(|day| Day::try_from(i8::try_from(*day).ok()?).ok()).collect(),
        reservation: reservation(message.reservation),
    }
}

/// A tariff as a message; what only the store knows is left empty.
pub fn to_tariff(tariff: &Tariff) -> v1::Tariff {
    v1::Tariff {
        country_code: tariff.key.country_code.clone(),
        party_id: tariff.key.party_id.clone(),
        tariff_id: tariff.key.tariff_id.clone(),
        currency: tariff.currency.as_str().to_owned(),
        r#type: to_kind(tariff.kind),
        alt_text: tariff.alt_text.iter().map(|text| v1::DisplayText { language: text.language.clone(), text: text.text.clone() }).collect(),
        alt_url: tariff.alt_url.clone(),
        min_price: tariff.min_price.map(to_price),
        max_price: tariff.max_price.map(to_price),
        elements: tariff.elements.iter().map(to_element).collect(),
        start_time: tariff.start_time.map(to_time),
        end_time: tariff.end_time.map(to_time),
        last_updated: tariff.last_updated.map(to_time),
        tax_included: to_tax_included(tariff.tax_included),
        ..v1::Tariff::default()
    }
}

fn to_element(element: &Element) -> v1::TariffElement {
    let component = |component: &Component| v1::PriceComponent {
        r#type: to_component_kind(Some(component.kind)),
        price: Some(to_decimal(component.price)),
        vat_percent: component.vat.map(to_decimal),
        step_size: i32::try_from(component.step_size).unwrap_or(i32::MAX),
    };
    v1::TariffElement {
        price_components: element.components.iter().map(component).collect(),
        restrictions: element.restrictions.as_ref().map(to_restrictions),
    }
}

fn to_restrictions(restrictions: &Restrictions) -> v1::TariffRestrictions {
    let clock = |time: jiff::civil::Time| format!("{:02}:{:02}", time.hour(), time.minute());
    v1::TariffRestrictions {
        start_time: restrictions.start_time.map(clock),
        end_time: restrictions.end_time.map(clock),
        start_date: restrictions.start_date.map(|date| date.to_string()),
        end_date: restrictions.end_date.map(|date| date.to_string()),
        min_kwh: restrictions.min_kwh.map(to_decimal),
        max_kwh: restrictions.max_kwh.map(to_decimal),
        min_current: restrictions.min_current.map(to_decimal),
        max_current: restrictions.max_current.map(to_decimal),
        min_power: restrictions.min_power.map(to_decimal),
        max_power: restrictions.max_power.map(to_decimal),
        min_duration: restrictions.min_duration,
        max_duration: restrictions.max_duration,
        days_of_week: restrictions.days.iter().map(|day| i32::from(i8::from(*day))).collect(),
        reservation: to_reservation(restrictions.reservation),
    }
}
