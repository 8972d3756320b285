//! When a price applies, in words.

use super::{
    Language,
    numbers::{clock, date, end_of_day, hours, measure, number},
    words::{Words, fill},
};
use crate::tariff::{Restrictions, week::Week};
use jiff::civil::Time;

/// All that must hold, in words; None where nothing must.
pub(super) fn conditions(of: &Restrictions, language: Language, words: &Words) -> Option<String> {
    let end = of.end_time.filter(|end| *end != Time::midnight());
    let of_clock = match (of.start_time, end) {
        (None, None) => None,
        (Some(start), None) if start == Time::midnight() => None,
        (start, end) => {
            let end = end.map_or_else(|| end_of_day(language), |end| clock(end, language));
            Some(fill(words.between, &[&clock(start.unwrap_or_default(), language), &end]))
        }
    };
    let days = (!of.days.is_empty()).then(|| days(of, words));
    // A driver counts the last day; OCPI says the one after it.
    let last = of.end_date.map(|end| end.yesterday().unwrap_or(end));
    let day = |day| date(day, language, words);
    let dates = match of.start_date {
        Some(only) if last == Some(only) => Some(fill(words.on_date, &[&day(only)])),
        start => bounds(start, last, words.dates, day),
    };
    let bounds = [
        dates,
        bounds(of.min_kwh, of.max_kwh, words.energies, |value| number(value, 0, language)),
        bounds(of.min_duration, of.max_duration, words.durations, |value| hours(value, language)),
        bounds(of.min_power, of.max_power, words.powers, |value| measure(value, "kW", language)),
        bounds(of.min_current, of.max_current, words.currents, |value| measure(value, "A", language)),
    ];
    let all: Vec<String> = of_clock.into_iter().chain(days).chain(bounds.into_iter().flatten()).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// `[from, below, from and below]`.
fn bounds<T>(least: Option<T>, most: Option<T>, [from, below, between]: [&str; 3], said: impl Fn(T) -> String) -> Option<String> {
    Some(match (least, most) {
        (None, None) => return None,
        (Some(least), None) => fill(from, &[&said(least)]),
        (None, Some(most)) => fill(below, &[&said(most)]),
        (Some(least), Some(most)) => fill(between, &[&said(least), &said(most)]),
    })
}

/// Days in the order of the week; three and more that follow each other are a span.
fn days(of: &Restrictions, words: &Words) -> String {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for day in (0..words.days.len()).filter(|day| of.days.iter().any(|one| one.index() == *day)) {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == day => *last = day,
            _ => spans.push((day, day)),
        }
    }
    let mut said = Vec::new();
    let mut after_a_day = false;
    for (first, last) in spans {
        if last - first > 1 {
            said.push(fill(words.day_to_day, &[words.days[first], words.days[last]]));
            after_a_day = false;
            continue;
        }
        for day in first..=last {
            let template = if after_a_day { words.and_day } else { words.on_day };
            said.push(fill(template, &[words.days[day]]));
            after_a_day = true;
        }
    }
    match said.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} {} {last}", before.join(", "), words.and),
        None => String::new(),
    }
}

/// Whether both never hold at once, as far as a driver sees it.
pub(super) fn are_apart(one: &Restrictions, other: &Restrictions) -> bool {
    fn ends_before<T: PartialOrd>(most: Option<T>, least: Option<T>) -> bool {
        most.zip(least).is_some_and(|(most, least)| most <= least)
    }
    fn apart<T: PartialOrd>((least, most): (Option<T>, Option<T>), (from, until): (Option<T>, Option<T>)) -> bool {
        ends_before(most, from) || ends_before(until, least)
    }
    one.amounts().into_iter().zip(other.amounts()).any(|(one, other)| apart(one, other))
        || apart((one.start_date, one.end_date), (other.start_date, other.end_date))
        || !Week::of(one).meets(&Week::of(other))
}
