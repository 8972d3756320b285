//! Reading JSON by path: one walk that collects every fault and every field that was not asked for.

use super::json::{Document, Kind, Value};
use crate::finding::{Finding, FindingCode};
use jiff::{Timestamp, civil, tz::Offset};
use rust_decimal::Decimal;
use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
};

/// A field that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its path in the JSON, such as `charging_periods[2].start_date_time`.
    pub path: String,
    /// What is wrong, as the end of a sentence about the field.
    pub text: String,
}

/// What was read, and what was noticed.
#[derive(Clone, Debug, PartialEq)]
pub struct Read<T> {
    pub value: T,
    pub findings: Vec<Finding>,
}

/// More faults than these nobody reads.
const FAULTS_MAX: usize = 50;

#[derive(Default)]
struct Notes {
    faults: Vec<Fault>,
    findings: Vec<Finding>,
}

/// Reads a text with `read`, which asks for every field it knows.
pub(super) fn read<T>(text: &str, read: impl FnOnce(&Object<'_>) -> Option<T>) -> Result<Read<T>, Vec<Fault>> {
    let fault = |text: String| vec![Fault { path: String::new(), text }];
    let document = Document::parse(text).map_err(|broken| fault(broken.told(text)))?;
    let notes = RefCell::default();
    let object = Object::of(document.root(), &notes).ok_or_else(|| fault("is no JSON object".to_owned()))?;
    let value = read(&object);
    drop(object);
    let Notes { faults, mut findings } = notes.into_inner();
    if document.has_comments() {
        findings.push(Finding::new(FindingCode::JsonComments, "", "has comments, which JSON does not know: they were passed over"));
    }
    match value {
        Some(value) if faults.is_empty() => Ok(Read { value, findings }),
        _ if faults.is_empty() => Err(fault("could not be read".to_owned())),
        _ => Err(faults),
    }
}

/// A JSON object. When it is dropped, fields that nobody asked for are noted.
pub(super) struct Object<'d> {
    value: Value<'d>,
    notes: &'d RefCell<Notes>,
    /// A bit for each of its fields, the first the lowest: whether somebody asked for it. What comes after those is not noted.
    asked: Cell<u128>,
    /// The one that was asked for last, and the place after it.
    last: Cell<(Option<Value<'d>>, u32)>,
}

impl<'d> Object<'d> {
    fn of(value: Value<'d>, notes: &'d RefCell<Notes>) -> Option<Self> {
        (value.kind() == Kind::Object).then(|| Object { value, notes, asked: Cell::new(0), last: Cell::default() })
    }

    /// The path of a field.
    pub(super) fn at(&self, name: &str) -> String {
        let path = self.value.path();
        if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
    }

    /// Notes that a field is wrong.
    pub(super) fn fault(&self, name: &str, text: impl Into<String>) {
        let mut notes = self.notes.borrow_mut();
        if notes.faults.len() < FAULTS_MAX {
            notes.faults.push(Fault { path: self.at(name), text: text.into() });
        }
    }

    /// Notes something that does not stop the reading.
    pub(super) fn finding(&self, code: FindingCode, name: &str, text: &str) {
        let mut notes = self.notes.borrow_mut();
        if notes.findings.len() < FAULTS_MAX {
            notes.findings.push(Finding::new(code, self.at(name), text));
        }
    }

    /// A field by its name, asked for from now on.
    fn field(&self, name: &str) -> Option<Value<'d>> {
        let (value, place) = self.value.member(name, self.last.get())?;
        self.last.set((Some(value), place + 1));
        self.asked.set(self.asked.get() | 1u128.checked_shl(place).unwrap_or_default());
        Some(value)
    }

    /// A field's value; null is absent.
    fn value(&self, name: &str) -> Option<Value<'d>> {
        self.field(name).filter(|value| value.kind() != Kind::Null)
    }

    /// Knows a field without reading it.
    pub(super) fn known(&self, names: &[&'static str]) {
        for name in names {
            self.field(name);
        }
    }

    /// A field as it stands in the text, whatever it is.
    pub(super) fn raw(&self, name: &str) -> Option<String> {
        let value = self.field(name)?;
        let is_text = matches!(value.kind(), Kind::Text | Kind::EscapedText);
        Some(if is_text { format!("\"{}\"", value.raw()) } else { value.raw().to_owned() })
    }

    /// Knows all other fields without reading them.
    pub(super) fn rest(&self) {
        self.asked.set(u128::MAX);
    }

    /// What must be there.
    pub(super) fn required<T>(&self, name: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() && self.value(name).is_none() {
            self.fault(name, "is required");
        }
        value
    }

    /// A text of at most so many characters.
    fn borrowed(&self, name: &'static str, most: usize) -> Option<Cow<'d, str>> {
        let value = self.value(name)?;
        let Some(text) = value.text() else {
            self.fault(name, "is no text");
            return None;
        };
        if text.len() > most && text.chars().count() > most {
            self.fault(name, format!("is longer than {most} characters"));
            return None;
        }
        if text.contains('\0') {
            self.fault(name, "holds a character of code 0");
            return None;
        }
        Some(text)
    }

    /// A text of at most so many characters.
    pub(super) fn text(&self, name: &'static str, most: usize) -> Option<String> {
        self.borrowed(name, most).map(Cow::into_owned)
    }

    /// A text that must be there.
    pub(super) fn must_text(&self, name: &'static str, most: usize) -> Option<String> {
        let text = self.text(name, most);
        if text.as_deref() == Some("") {
            self.fault(name, "is required");
            return None;
        }
        self.required(name, text)
    }

    /// A number, exactly. Peers also send numbers as texts, which is told.
    pub(super) fn decimal(&self, name: &'static str) -> Option<Decimal> {
        let number = self.number(name);
        if number.is_some() && self.value(name)?.kind() == Kind::Text {
            self.finding(FindingCode::NumberAsText, name, "is a number in quotes");
        }
        number
    }

    /// Whether there is a bare number.
    pub(super) fn is_number(&self, name: &'static str) -> bool {
        self.value(name).is_some_and(|value| value.kind() == Kind::Number)
    }

    /// A number, exactly, in quotes or not.
    pub(super) fn number(&self, name: &'static str) -> Option<Decimal> {
        let value = self.value(name)?;
        let number = matches!(value.kind(), Kind::Number | Kind::Text).then(|| decimal(value.raw())).flatten();
        if number.is_none() {
            self.fault(name, "is no number, or one of more than 28 digits");
        }
        number
    }

    /// A whole number in a range.
    pub(super) fn whole(&self, name: &'static str, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let number = self.decimal(name)?;
        let whole = number.is_integer().then(|| i64::try_from(number.trunc()).ok()).flatten().filter(|whole| range.contains(whole));
        if whole.is_none() {
            self.fault(name, format!("is no whole number from {} to {}", range.start(), range.end()));
        }
        whole
    }

    /// True or false.
    pub(super) fn flag(&self, name: &'static str) -> Option<bool> {
        let value = self.value(name)?;
        if !matches!(value.kind(), Kind::True | Kind::False) {
            self.fault(name, "is neither true nor false");
            return None;
        }
        Some(value.kind() == Kind::True)
    }

    /// A time. OCPI's are in UTC and may leave the `Z` out; peers also send `+00:00`.
    pub(super) fn time(&self, name: &'static str) -> Option<Timestamp> {
        let text = self.borrowed(name, 40)?;
        let time = time(&text);
        if time.is_none() {
            self.fault(name, "is no time from year 1 on, such as 2026-03-29T01:00:00Z");
        }
        time
    }

    /// One of a list of words, as `parse` knows them; an unknown one is a fault.
    pub(super) fn word<T>(&self, name: &'static str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.borrowed(name, 100)?;
        let word = parse(&text);
        if word.is_none() {
            self.fault(name, format!("{text:?} is no known value"));
        }
        word
    }

    /// One of a list of words; an unknown one is noted, and is as if it were not there.
    pub(super) fn known_word<T>(&self, name: &'static str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.borrowed(name, 100)?;
        let word = parse(&text);
        if word.is_none() {
            self.finding(FindingCode::UnknownValue, name, &format!("{text:?} is no known value: what it is of was not used"));
        }
        word
    }

    /// An object within.
    pub(super) fn object(&self, name: &'static str) -> Option<Object<'d>> {
        let object = Object::of(self.value(name)?, self.notes);
        if object.is_none() {
            self.fault(name, "is no object");
        }
        object
    }

    /// The values of a list of at most so many.
    fn items(&self, name: &'static str, most: usize) -> Option<impl Iterator<Item = Value<'d>> + use<'d>> {
        let value = self.value(name)?;
        if value.kind() != Kind::List {
            self.fault(name, "is no list");
            return None;
        }
        let count = value.items().count();
        if count > most {
            self.fault(name, format!("has {count} items, and may have {most}"));
            return None;
        }
        Some(value.items())
    }

    /// The objects of a list of at most so many; an absent list is empty.
    pub(super) fn list<T>(&self, name: &'static str, most: usize, read: impl Fn(&Object<'d>) -> Option<T>) -> Vec<T> {
        let item = |value: Value<'d>| match Object::of(value, self.notes) {
            Some(object) => read(&object),
            None => {
                self.notes.borrow_mut().faults.push(Fault { path: value.path(), text: "is no object".to_owned() });
                None
            }
        };
        self.items(name, most).into_iter().flatten().filter_map(item).collect()
    }

    /// The texts of a list.
    pub(super) fn words<T>(&self, name: &'static str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let Some(items) = self.items(name, usize::MAX) else { return Vec::new() };
        let words: Option<Vec<T>> = items.map(|item| parse(&item.text()?)).collect();
        if words.is_none() {
            self.fault(name, "holds an unknown value");
        }
        words.unwrap_or_default()
    }
}

impl Drop for Object<'_> {
    fn drop(&mut self) {
        if self.asked.get() == u128::MAX {
            return;
        }
        for ((name, _), place) in self.value.members().zip(0..u128::BITS) {
            if self.asked.get() & (1 << place) == 0 {
                let name: String = name.text().unwrap_or_default().chars().take(60).collect();
                self.finding(
                    FindingCode::UnknownField,
                    &name,
                    "is no field that OCPI 2.2.1 knows, or stands there twice, and was not used",
                );
            }
        }
    }
}

/// A JSON number, exactly.
fn decimal(text: &str) -> Option<Decimal> {
    if text.len() > 64 {
        return None;
    }
    if text.contains(['e', 'E']) { Decimal::from_scientific(text).ok() } else { Decimal::from_str_exact(text).ok() }
}

/// When year 1 begins.
const FIRST_YEAR: Timestamp = Timestamp::constant(-62_135_596_800, 0);

fn time(text: &str) -> Option<Timestamp> {
    let time = usual_time(text.as_bytes()).or_else(|| any_time(text)).or_else(|| any_time(&with_two_digits(text)?))?;
    // Before it neither a message nor the database has a time.
    (time >= FIRST_YEAR).then_some(time)
}

/// `2026-03-29T01:00:00Z` and no other shape: what nearly all peers send, read without a look at what else there might be.
fn usual_time(text: &[u8]) -> Option<Timestamp> {
    let [y1, y2, y3, y4, b'-', mo1, mo2, b'-', d1, d2, b'T', h1, h2, b':', mi1, mi2, b':', s1, s2, b'Z'] = text else { return None };
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| i16::from(byte - b'0'));
    let number = |digits: &[&u8]| digits.iter().try_fold(0, |whole: i16, byte| Some(whole * 10 + digit(byte)?));
    let two = |tens, ones| number(&[tens, ones]).and_then(|whole| i8::try_from(whole).ok());
    let date = civil::Date::new(number(&[y1, y2, y3, y4])?, two(mo1, mo2)?, two(d1, d2)?).ok()?;
    let time = civil::Time::new(two(h1, h2)?, two(mi1, mi2)?, two(s1, s2)?, 0).ok()?;
    Offset::UTC.to_timestamp(date.to_datetime(time)).ok()
}

fn any_time(text: &str) -> Option<Timestamp> {
    let time = text.parse::<Timestamp>().or_else(|_| format!("{text}Z").parse()).ok().or_else(|| end_of_time(text))?;
    Some(time)
}

/// Peers also write `2026-3-9T01:00:00Z`: a month or day of one digit.
fn with_two_digits(text: &str) -> Option<String> {
    let (date, time) = text.split_once('T')?;
    let [year, month, day] = date.split('-').collect::<Vec<_>>().try_into().ok()?;
    (month.len() < 2 || day.len() < 2).then(|| format!("{year}-{month:0>2}-{day:0>2}T{time}"))
}

/// Peers write an open end as `9999-12-31T23:59:59Z`, a day beyond what a Timestamp reaches: the last one there is.
fn end_of_time(text: &str) -> Option<Timestamp> {
    let local: jiff::civil::DateTime = text.strip_suffix('Z').or_else(|| text.strip_suffix("+00:00")).unwrap_or(text).parse().ok()?;
    (local.year() == 9999).then_some(Timestamp::MAX)
}

/// A JSON text in one form: keys sorted, no blanks, numbers without trailing zeros.
pub(super) fn canonical(text: &str) -> Option<String> {
    let number = |digits: &str| decimal(digits).map_or_else(|| digits.to_owned(), |number| number.normalize().to_string());
    Document::parse(text).ok()?.root().canonical(&number)
}
