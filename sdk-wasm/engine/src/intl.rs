//! The browser's time zones. A database of our own would double the download.

use crate::object;
use jiff::{
    civil::DateTime,
    tz::{Offset, TimeZone},
};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wattlane_engine::zone_of_offsets;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(catch, method)]
    fn format(this: &DateTimeFormat, milliseconds: f64) -> Result<String, JsValue>;
}

thread_local! {
    /// The zones that were asked for. A zone takes some ten milliseconds to make; there are no more than some hundreds.
    static MADE: RefCell<Vec<(String, TimeZone)>> = const { RefCell::new(Vec::new()) };
}

/// The zone of that name; None where the browser knows none.
pub fn zone(name: &str) -> Option<TimeZone> {
    let name = name.to_ascii_lowercase();
    let made = MADE.with_borrow(|made| made.iter().find(|(one, _)| *one == name).map(|(_, zone)| zone.clone()));
    made.or_else(|| {
        let zone = make(&name)?;
        MADE.with_borrow_mut(|made| made.push((name, zone.clone())));
        Some(zone)
    })
}

fn make(name: &str) -> Option<TimeZone> {
    if !is_of_database(name) {
        return None;
    }
    let parts = ["year", "month", "day", "hour", "minute", "second"].map(|part| (part, "numeric".into()));
    let options = [&parts[..], &[("hourCycle", "h23".into()), ("timeZone", name.into())]].concat();
    let clock = DateTimeFormat::new("en-US-u-ca-gregory-nu-latn", &object(&options)).ok()?;
    zone_of_offsets(name, |second| {
        let shown = read(&clock.format(second as f64 * 1000.0).ok()?)?;
        i32::try_from(shown.checked_sub(second)?).ok()
    })
}

/// The seconds since 1970 of a clock that shows `3/12/2011, 21:06:40`, were it UTC's.
fn read(shown: &str) -> Option<i64> {
    let mut numbers = shown.split(|one: char| !one.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let mut next = || numbers.next()?.parse::<i16>().ok();
    let (month, day, year) = (next()?, next()?, next()?);
    let (hour, minute, second) = (next()?, next()?, next()?);
    let small = |number: i16| i8::try_from(number).ok();
    let clock = DateTime::new(year, small(month)?, small(day)?, small(hour)?, small(minute)?, small(second)?, 0).ok()?;
    Some(Offset::UTC.to_timestamp(clock).ok()?.as_second())
}

/// Browsers also know names that never were, or are no more, in the IANA database, which is what a server goes by. `name` is in lower case.
fn is_of_database(name: &str) -> bool {
    const OF_THREE_LETTERS: [&str; 13] = ["cet", "eet", "est", "gmt", "hst", "met", "mst", "prc", "roc", "rok", "uct", "utc", "wet"];
    match name {
        "us/pacific-new" | "canada/east-saskatchewan" => false,
        _ if name.len() == 3 => OF_THREE_LETTERS.contains(&name),
        _ => name.starts_with(|one: char| one.is_ascii_lowercase()) && !name.starts_with("systemv/"),
    }
}
