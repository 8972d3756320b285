//! Reading JSON by path: one walk that collects every fault and every field that was not asked for.

use crate::finding::{Finding, FindingCode};
use jiff::Timestamp;
use rust_decimal::Decimal;
use serde_json::value::RawValue;
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

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
    let notes = Rc::new(RefCell::new(Notes::default()));
    let fault = |text: String| vec![Fault { path: String::new(), text }];
    if nests_too_deep(text) {
        return Err(fault(format!("nests deeper than {DEPTH_MAX}")));
    }
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| fault(format!("is no JSON: {error}")))?;
    let object = Object::new(raw, String::new(), notes.clone()).ok_or_else(|| fault("is no JSON object".to_owned()))?;
    let value = read(&object);
    drop(object);
    let notes = notes.take();
    match value {
        Some(value) if notes.faults.is_empty() => Ok(Read { value, findings: notes.findings }),
        _ if notes.faults.is_empty() => Err(fault("could not be read".to_owned())),
        _ => Err(notes.faults),
    }
}

/// A JSON object at a path. When it is dropped, fields that nobody asked for are noted.
pub(super) struct Object<'a> {
    fields: BTreeMap<String, &'a RawValue>,
    asked: RefCell<Vec<&'static str>>,
    path: String,
    notes: Rc<RefCell<Notes>>,
}

impl<'a> Object<'a> {
    fn new(raw: &'a RawValue, path: String, notes: Rc<RefCell<Notes>>) -> Option<Self> {
        match serde_json::from_str(raw.get()) {
            Ok(fields) => Some(Object { fields, asked: RefCell::default(), path, notes }),
            Err(_) => None,
        }
    }

    /// The path of a field.
    pub(super) fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// Notes that a field is wrong.
    pub(super) fn fault(&self, name: &str, text: impl Into<String>) {
        let mut notes = self.notes.borrow_mut();
        if notes.faults.len() < FAULTS_MAX {
            notes.faults.push(Fault { path: self.at(name), text: text.into() });
        }
    }

    /// A field's text as it stands; null is absent.
    fn raw(&self, name: &'static str) -> Option<&'a RawValue> {
        self.asked.borrow_mut().push(name);
        self.fields.get(name).copied().filter(|raw| raw.get() != "null")
    }

    /// Knows a field without reading it.
    pub(super) fn known(&self, names: &[&'static str]) {
        self.asked.borrow_mut().extend(names);
    }

    /// What must be there.
    pub(super) fn required<T>(&self, name: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() && self.fields.get(name).is_none_or(|raw| raw.get() == "null") {
            self.fault(name, "is required");
        }
        value
    }

    /// A text of at most so many characters.
    pub(super) fn text(&self, name: &'static str, most: usize) -> Option<String> {
        let raw = self.raw(name)?;
        let Ok(text) = serde_json::from_str::<String>(raw.get()) else {
            self.fault(name, "is no text");
            return None;
        };
        if text.chars().count() > most {
            self.fault(name, format!("is longer than {most} characters"));
            return None;
        }
        if text.contains('\0') {
            self.fault(name, "holds a character of code 0");
            return None;
        }
        Some(text)
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

    /// A number, exactly.
    pub(super) fn decimal(&self, name: &'static str) -> Option<Decimal> {
        let raw = self.raw(name)?;
        let number = decimal(raw.get());
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
        let raw = self.raw(name)?;
        let flag = serde_json::from_str(raw.get()).ok();
        if flag.is_none() {
            self.fault(name, "is neither true nor false");
        }
        flag
    }

    /// A time. OCPI's are in UTC and may leave the `Z` out; peers also send `+00:00`.
    pub(super) fn time(&self, name: &'static str) -> Option<Timestamp> {
        let text = self.text(name, 40)?;
        let time = time(&text);
        if time.is_none() {
            self.fault(name, "is no time from year 1 on, such as 2026-03-29T01:00:00Z");
        }
        time
    }

    /// One of a list of words, as `parse` knows them; an unknown one is a fault.
    pub(super) fn word<T>(&self, name: &'static str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.text(name, 100)?;
        let word = parse(&text);
        if word.is_none() {
            self.fault(name, format!("{text:?} is no known value"));
        }
        word
    }

    /// An object within.
    pub(super) fn object(&self, name: &'static str) -> Option<Object<'a>> {
        let raw = self.raw(name)?;
        let object = Object::new(raw, self.at(name), self.notes.clone());
        if object.is_none() {
            self.fault(name, "is no object");
        }
        object
    }

    /// The objects of a list of at most so many; an absent list is empty.
    pub(super) fn list<T>(&self, name: &'static str, most: usize, read: impl Fn(&Object<'a>) -> Option<T>) -> Vec<T> {
        let Some(raw) = self.raw(name) else { return Vec::new() };
        let Ok(items) = serde_json::from_str::<Vec<&'a RawValue>>(raw.get()) else {
            self.fault(name, "is no list");
            return Vec::new();
        };
        if items.len() > most {
            self.fault(name, format!("has {} items, and may have {most}", items.len()));
            return Vec::new();
        }
        let item = |(index, raw): (usize, &'a RawValue)| {
            let path = format!("{}[{index}]", self.at(name));
            let Some(object) = Object::new(raw, path.clone(), self.notes.clone()) else {
                self.notes.borrow_mut().faults.push(Fault { path, text: "is no object".to_owned() });
                return None;
            };
            read(&object)
        };
        items.into_iter().enumerate().filter_map(item).collect()
    }

    /// The texts of a list.
    pub(super) fn words<T>(&self, name: &'static str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let Some(raw) = self.raw(name) else { return Vec::new() };
        let words: Option<Vec<T>> =
            serde_json::from_str::<Vec<String>>(raw.get()).ok().and_then(|words| words.iter().map(|word| parse(word)).collect());
        if words.is_none() {
            self.fault(name, "holds an unknown value");
        }
        words.unwrap_or_default()
    }
}

impl Drop for Object<'_> {
    fn drop(&mut self) {
        let asked = self.asked.borrow();
        let mut notes = self.notes.borrow_mut();
        for name in self.fields.keys().filter(|name| !asked.contains(&name.as_str())) {
            if notes.findings.len() < FAULTS_MAX {
                let text = "is no field that OCPI 2.2.1 knows, and was not used";
                notes.findings.push(Finding::new(FindingCode::UnknownField, self.at(&name.chars().take(60).collect::<String>()), text));
            }
        }
    }
}

/// A JSON number, exactly; peers also send numbers as texts.
fn decimal(text: &str) -> Option<Decimal> {
    let text = text.trim_matches('"');
    if text.len() > 64 {
        return None;
    }
    if text.contains(['e', 'E']) { Decimal::from_scientific(text).ok() } else { Decimal::from_str_exact(text).ok() }
}

/// When year 1 begins.
const FIRST_YEAR: Timestamp = Timestamp::constant(-62_135_596_800, 0);

fn time(text: &str) -> Option<Timestamp> {
    let time = text.parse::<Timestamp>().or_else(|_| format!("{text}Z").parse()).ok().or_else(|| end_of_time(text))?;
    // Before it neither a message nor the database has a time.
    (time >= FIRST_YEAR).then_some(time)
}

/// Peers write an open end as `9999-12-31T23:59:59Z`, a day beyond what a Timestamp reaches: the last one there is.
fn end_of_time(text: &str) -> Option<Timestamp> {
    let local: jiff::civil::DateTime = text.strip_suffix('Z').or_else(|| text.strip_suffix("+00:00")).unwrap_or(text).parse().ok()?;
    (local.year() == 9999).then_some(Timestamp::MAX)
}

/// No OCPI object nests deeper than ten.
const DEPTH_MAX: usize = 64;

/// Whether lists and objects nest so deep that walking them by recursion would end the process: serde_json's raw values have no limit.
pub(super) fn nests_too_deep(text: &str) -> bool {
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => depth += 1,
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_MAX {
            return true;
        }
    }
    false
}

/// A JSON text in one form: keys sorted, no blanks, numbers without trailing zeros.
pub(super) fn canonical(text: &str) -> Option<String> {
    let raw: &RawValue = serde_json::from_str(text).ok()?;
    let raw = raw.get();
    match raw.as_bytes().first()? {
        b'{' => {
            let fields: BTreeMap<String, &RawValue> = serde_json::from_str(raw).ok()?;
            let fields =
                fields.into_iter().map(|(name, value)| Some(format!("{}:{}", serde_json::to_string(&name).ok()?, canonical(value.get())?)));
            Some(format!("{{{}}}", fields.collect::<Option<Vec<_>>>()?.join(",")))
        }
        b'[' => {
            let items: Vec<&RawValue> = serde_json::from_str(raw).ok()?;
            Some(format!("[{}]", items.into_iter().map(|item| canonical(item.get())).collect::<Option<Vec<_>>>()?.join(",")))
        }
        b'"' => serde_json::to_string(&serde_json::from_str::<String>(raw).ok()?).ok(),
        b'-' | b'0'..=b'9' => Some(decimal(raw).map_or_else(|| raw.to_owned(), |number| number.normalize().to_string())),
        _ => Some(raw.to_owned()),
    }
}
