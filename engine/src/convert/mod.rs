//! Messages as domain types and back. A message's rules have been checked before; what is found here is what only the domain knows, such as
//! which currencies there are.

pub mod cdr;
pub mod location;
mod location_parts;
pub mod plan;
pub mod planned;
pub mod rating;
pub mod reconciliation;
pub mod session;
pub mod session_plan;
pub mod smart_charging;
pub mod tariff;
pub mod token;

use jiff::Timestamp;
use rust_decimal::Decimal;
use wattlane_domain::{
    money::{Currency, Money, Price},
    place::{Coordinates, Zone},
};
use wattlane_proto::{
    self as pb,
    rules::{Path, Violations, parse_decimal},
    v1,
};

/// A time that a rule has found to be one, to the microsecond, as the database keeps it.
pub fn time(time: pb::Timestamp) -> Timestamp {
    // The last hours of the year 9999, which stand for "never ends", are beyond what the database of zones can name.
    let end = if time.seconds > 0 { Timestamp::MAX } else { Timestamp::MIN };
    Timestamp::new(time.seconds, time.nanos - time.nanos % 1000).unwrap_or(end)
}

/// A time as a message.
pub fn to_time(time: Timestamp) -> pb::Timestamp {
    // Before 1970 jiff counts nanoseconds backwards; a message always counts forwards.
    let nanos = time.as_nanosecond();
    pb::Timestamp { seconds: nanos.div_euclid(1_000_000_000) as i64, nanos: nanos.rem_euclid(1_000_000_000) as i32 }
}

/// The zone that a request's field `time_zone` names; None and a violation where there is no such one.
pub(crate) fn zone(name: Option<&str>, bad: &mut Violations) -> Option<Zone> {
    let name = name?;
    let zone = Zone::named(name);
    if zone.is_none() {
        bad.add(Path::ROOT.field("time_zone"), "is no time zone of the IANA database");
    }
    zone
}

/// A decimal that a rule has found to be one.
pub fn decimal(value: &pb::Decimal) -> Decimal {
    parse_decimal(&value.value).unwrap_or_default()
}

/// A decimal as a message.
pub fn to_decimal(value: Decimal) -> pb::Decimal {
    pb::Decimal { value: value.normalize().to_string() }
}

/// An amount; None and a violation where there is no such currency.
pub fn money(value: &pb::Money, at: Path<'_>, bad: &mut Violations) -> Option<Money> {
    let currency = currency(&value.currency_code, at.field("currency_code"), bad)?;
    // Rules keep units to nine billion, so the sum fits.
    Some(Money { currency, nanos: value.units * wattlane_domain::money::NANOS + i64::from(value.nanos) })
}

/// An amount as a message.
pub fn to_money(money: Money) -> pb::Money {
    pb::Money { currency_code: money.currency.as_str().to_owned(), units: money.units(), nanos: money.subunits() }
}

/// A currency; None and a violation where there is no such one.
pub fn currency(code: &str, at: Path<'_>, bad: &mut Violations) -> Option<Currency> {
    Currency::parse(code).map_err(|_| bad.add(at, "is no currency of ISO 4217")).ok()
}

/// A price, both of whose amounts are in one currency.
pub fn price(value: &v1::Price, at: Path<'_>, bad: &mut Violations) -> Option<Price> {
    let excl_vat = value.excl_vat.as_ref().and_then(|excl| money(excl, at.field("excl_vat"), bad))?;
    let incl_vat = match &value.incl_vat {
        Some(incl) => Some(money(incl, at.field("incl_vat"), bad)?),
        None => None,
    };
    if incl_vat.is_some_and(|incl| incl.currency != excl_vat.currency) {
        bad.add(at.field("incl_vat"), "is in another currency than excl_vat");
        return None;
    }
    Some(Price { excl_vat, incl_vat })
}

/// A price as a message.
pub fn to_price(price: Price) -> v1::Price {
    v1::Price { excl_vat: Some(to_money(price.excl_vat)), incl_vat: price.incl_vat.map(to_money) }
}

/// Where on Earth.
pub fn coordinates(message: &v1::Coordinates) -> Coordinates {
    Coordinates { latitude: message.latitude_microdegrees, longitude: message.longitude_microdegrees }
}

/// A place as a message.
pub fn to_coordinates(place: Coordinates) -> v1::Coordinates {
    v1::Coordinates { latitude_microdegrees: place.latitude, longitude_microdegrees: place.longitude }
}

/// Pairs of words of the contract and of the domain, as conversions both ways. What is not given is None.
macro_rules! words {
    ($from:ident, $to:ident, $message:ident, $domain:ty, { $($word:ident => $value:expr),* $(,)? }) => {
        #[doc = concat!("A `", stringify!($message), "`; None where it is not given.")]
        pub fn $from(value: i32) -> Option<$domain> {
            match v1::$message::try_from(value) {
                $(Ok(v1::$message::$word) => Some($value),)*
                _ => None,
            }
        }

        #[doc = concat!("As a `", stringify!($message), "`.")]
        pub fn $to(value: Option<$domain>) -> i32 {
            $(if value == Some($value) { return v1::$message::$word.into(); })*
            v1::$message::Unspecified.into()
        }
    };
}
pub(crate) use words;
