//! A tariff (OCPI 2.2.1, Tariffs module).

use super::reader::{Fault, Object, Read, read};
use crate::{
    finding::FindingCode,
    money::{Currency, Money, Price},
    tariff::{Component, ComponentKind, Day, DisplayText, Element, Reservation, Restrictions, Tariff, TariffKey, TariffKind, TaxIncluded},
};
use jiff::civil::{Date, Time, Weekday};

/// The most elements, and components of one.
const ELEMENTS_MAX: usize = 200;
const COMPONENTS_MAX: usize = 20;

/// Reads a tariff.
pub fn read_tariff(text: &str) -> Result<Read<Tariff>, Vec<Fault>> {
    read(text, tariff)
}

/// Reads a tariff of 2.2.1, of 2.3.0, or of 2.1.1, which does not say whose it is.
pub fn read_any_tariff(text: &str) -> Result<Read<Tariff>, Vec<Fault>> {
    read(text, any_tariff)
}

pub(super) fn tariff(json: &Object<'_>) -> Option<Tariff> {
    let key = key(json, "id", 36);
    // Read before the key that is missing ends it: what is wrong is named all at once.
    let body = body(json, component, price);
    let (country_code, party_id, tariff_id) = key?;
    Some(Tariff { key: TariffKey { country_code, party_id, tariff_id }, ..body? })
}

pub(super) fn any_tariff(json: &Object<'_>) -> Option<Tariff> {
    let text = |name, most| json.text(name, most).unwrap_or_default();
    let (country_code, party_id) = (text("country_code", 2).to_uppercase(), text("party_id", 3).to_uppercase());
    let key = TariffKey { country_code, party_id, tariff_id: text("id", 36) };
    body(json, known_component, known_limit).map(|body| Tariff { key, ..body })
}

/// How the least or the most price is read.
type Limit = fn(&Object<'_>, &'static str, Currency) -> Option<Price>;

/// A limit as 2.2.1 has it, or as a bare number, which 2.2.1 does not know and CPOs send.
fn known_limit(json: &Object<'_>, name: &'static str, currency: Currency) -> Option<Price> {
    if !json.is_number(name) {
        return price(json, name, currency);
    }
    let excl_vat = Money::from_decimal(currency, json.number(name)?).map_err(|error| json.fault(name, error.to_string())).ok()?;
    json.finding(FindingCode::LimitWithoutVat, name, "is a bare number: it is taken as the amount excluding VAT");
    Some(Price { excl_vat, incl_vat: None })
}

/// All but its key, which is empty.
fn body(json: &Object<'_>, component: fn(&Object<'_>) -> Option<Component>, limit: Limit) -> Option<Tariff> {
    json.known(&["energy_mix"]);
    let currency = json.required("currency", json.word("currency", currency));
    let limit = |name| limit(json, name, currency.unwrap_or(Currency::EUR));
    let (min_price, max_price) = (limit("min_price"), limit("max_price"));
    let elements = json.list("elements", ELEMENTS_MAX, |json| element(json, component));
    if elements.is_empty() {
        json.fault("elements", "is required");
    }
    let (kind, alt_url) = (json.word("type", kind), json.text("tariff_alt_url", 255));
    let alt_text = json.list("tariff_alt_text", 20, display_text);
    let (start_time, end_time, last_updated) = (json.time("start_date_time"), json.time("end_date_time"), json.time("last_updated"));
    let tax_included = json.word("tax_included", tax_included);
    Some(Tariff {
        key: TariffKey::default(),
        tax_included,
        currency: currency?,
        kind,
        alt_text,
        alt_url,
        min_price,
        max_price,
        elements,
        start_time,
        end_time,
        last_updated,
    })
}

/// Country, party and id of a CPO's object, the first two in capitals.
pub(super) fn key(json: &Object<'_>, id: &'static str, most: usize) -> Option<(String, String, String)> {
    let (country, party, id) = (json.must_text("country_code", 2), json.must_text("party_id", 3), json.must_text(id, most));
    let letters = |name, text: Option<String>, length| {
        let text = text?.to_uppercase();
        let right = text.len() == length && text.bytes().all(|b| b.is_ascii_alphanumeric());
        if !right {
            json.fault(name, format!("has not {length} letters"));
        }
        right.then_some(text)
    };
    let (country, party) = (letters("country_code", country, 2), letters("party_id", party, 3));
    Some((country?, party?, id?))
}

/// ISO 4217, in any case.
pub(super) fn currency(code: &str) -> Option<Currency> {
    Currency::parse(code).or_else(|_| Currency::parse(&code.to_uppercase())).ok()
}

/// A Price: `{excl_vat, incl_vat?}`, or the `{before_taxes, after_taxes?}` of 2.3.0.
pub(super) fn price(json: &Object<'_>, name: &'static str, currency: Currency) -> Option<Price> {
    let price = json.object(name)?;
    let amount = |name| {
        let decimal = price.decimal(name)?;
        let money = Money::from_decimal(currency, decimal);
        money.map_err(|error| price.fault(name, error.to_string())).ok()
    };
    let excl_vat = amount("excl_vat").or_else(|| amount("before_taxes"));
    let incl_vat = amount("incl_vat").or_else(|| amount("after_taxes"));
    Some(Price { excl_vat: price.required("excl_vat", excl_vat)?, incl_vat })
}

pub(super) fn display_text(json: &Object<'_>) -> Option<DisplayText> {
    let (language, text) = (json.must_text("language", 2), json.must_text("text", 512));
    Some(DisplayText { language: language?, text: text? })
}

fn element(json: &Object<'_>, component: fn(&Object<'_>) -> Option<Component>) -> Option<Element> {
    let components = json.list("price_components", COMPONENTS_MAX, component);
    if components.is_empty() {
        json.required::<()>("price_components", None);
    }
    let restrictions = json.object("restrictions").map(|json| restrictions(&json));
    Some(Element { components, restrictions })
}

fn component(json: &Object<'_>) -> Option<Component> {
    component_of(json, json.required("type", json.word("type", component_kind)))
}

/// One of a kind that OCPI does not know prices nothing.
fn known_component(json: &Object<'_>) -> Option<Component> {
    json.required("type", json.text("type", 100));
    component_of(json, json.known_word("type", component_kind))
}

fn component_of(json: &Object<'_>, kind: Option<ComponentKind>) -> Option<Component> {
    let price = json.required("price", json.decimal("price"));
    let vat = json.decimal("vat");
    // Required, and left out for FLAT, where it says nothing.
    let step_size = json.whole("step_size", 0..=100_000_000).unwrap_or_default();
    Some(Component { kind: kind?, price: price?, vat, step_size: u32::try_from(step_size).unwrap_or_default() })
}

fn restrictions(json: &Object<'_>) -> Restrictions {
    Restrictions {
        start_time: json.word("start_time", time_of_day),
        end_time: json.word("end_time", time_of_day),
        start_date: json.word("start_date", date),
        end_date: json.word("end_date", date),
        min_kwh: json.decimal("min_kwh"),
        max_kwh: json.decimal("max_kwh"),
        min_current: json.decimal("min_current"),
        max_current: json.decimal("max_current"),
        min_power: json.decimal("min_power"),
        max_power: json.decimal("max_power"),
        min_duration: json.whole("min_duration", 0..=1_000_000_000),
        max_duration: json.whole("max_duration", 0..=1_000_000_000),
        days: json.words("day_of_week", day),
        reservation: json.word("reservation", reservation),
    }
}

fn kind(word: &str) -> Option<TariffKind> {
    Some(match word {
        "AD_HOC_PAYMENT" => TariffKind::AdHocPayment,
        "PROFILE_CHEAP" => TariffKind::ProfileCheap,
        "PROFILE_FAST" => TariffKind::ProfileFast,
        "PROFILE_GREEN" => TariffKind::ProfileGreen,
        "REGULAR" => TariffKind::Regular,
        _ => return None,
    })
}

fn tax_included(word: &str) -> Option<TaxIncluded> {
    Some(match word {
        "YES" => TaxIncluded::Yes,
        "NO" => TaxIncluded::No,
        "N/A" => TaxIncluded::NotApplicable,
        _ => return None,
    })
}

fn component_kind(word: &str) -> Option<ComponentKind> {
    Some(match word {
        "ENERGY" => ComponentKind::Energy,
        "FLAT" => ComponentKind::Flat,
        "PARKING_TIME" => ComponentKind::ParkingTime,
        "TIME" => ComponentKind::Time,
        _ => return None,
    })
}

fn reservation(word: &str) -> Option<Reservation> {
    Some(match word {
        "RESERVATION" => Reservation::Reservation,
        "RESERVATION_EXPIRES" => Reservation::ReservationExpires,
        _ => return None,
    })
}

fn day(word: &str) -> Option<Day> {
    let day = match word {
        "MONDAY" => Weekday::Monday,
        "TUESDAY" => Weekday::Tuesday,
        "WEDNESDAY" => Weekday::Wednesday,
        "THURSDAY" => Weekday::Thursday,
        "FRIDAY" => Weekday::Friday,
        "SATURDAY" => Weekday::Saturday,
        "SUNDAY" => Weekday::Sunday,
        _ => return None,
    };
    Some(day.into())
}

/// `HH:MM`; some peers say `24:00` for the end of the day.
pub fn time_of_day(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    if (hour.len(), minute.len()) != (2, 2) {
        return None;
    }
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    if (hour, minute) == (24, 0) { Some(Time::midnight()) } else { Time::new(hour, minute, 0, 0).ok() }
}

/// `YYYY-MM-DD`.
pub fn date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}
