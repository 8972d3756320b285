//! When a price applies, in words.

use super::{
    Language,
    numbers::{date, hours, kwh, measure},
    words::{Words, fill},
};
use crate::tariff::Restrictions;
use jiff::civil::Time;

/// All that must hold, in words; None where nothing must.
pub(super) fn conditions(of: &Restrictions, language: Language, words: &Words) -> Option<String> {
    let clock = |time: Time| format!("{:02}:{:02}", time.hour(), time.minute());
    let end = of.end_time.filter(|end| *end != Time::midnight());
    let of_clock = match (of.start_time, end) {
        (None, None) => None,
        (Some(start), None) if start == Time::midnight() => None,
        (start, end) => Some(fill(words.between, &[&clock(start.unwrap_or_default()), &end.map_or("24:00".to_owned(), clock)])),
    };
    let days = (!of.days.is_empty()).then(|| days(of, words));
    let dates = [(of.start_date, words.from_date), (of.end_date, words.before_date)];
    let dates = dates.into_iter().filter_map(|(day, template)| Some(fill(template, &[&date(day?, words)])));
    let bounds = [
        bounds(of.min_kwh, of.max_kwh, words.energies, |value| kwh(value, language)),
        bounds(of.min_duration, of.max_duration, words.durations, |value| hours(value, language)),
        bounds(of.min_power, of.max_power, words.powers, |value| measure(value, "kW", language)),
        bounds(of.min_current, of.max_current, words.currents, |value| measure(value, "A", language)),
    ];
    let all: Vec<String> = of_clock.into_iter().chain(days).chain(dates).chain(bounds.into_iter().flatten()).collect();
    (!all.is_empty()).then(|| all.join(" "))
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
    let mut days: Vec<usize> = of.days.iter().map(|day| usize::from((i8::from(*day) - 1).unsigned_abs())).collect();
    days.sort_unstable();
    days.dedup();
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for day in days {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == day => *last = day,
            _ => spans.push((day, day)),
        }
    }
    let on = |day: usize| fill(words.on_day, &[words.days[day]]);
    let said = spans.into_iter().flat_map(|(first, last)| match last - first {
        0 => vec![on(first)],
        1 => vec![on(first), on(last)],
        _ => vec![fill(words.day_to_day, &[words.days[first], words.days[last]])],
    });
    let said: Vec<String> = said.collect();
    match said.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} {} {last}", before.join(", "), words.and),
        None => String::new(),
    }
}
