//! Tariffs in words: the demo's tariffs in four languages as they are kept in tests/explained, and nothing of a tariff left out.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{fs, path::PathBuf};
use wattlane_domain::{
    Decimal, ocpi,
    tariff::{Language, Restrictions, Tariff, explain},
};

fn folder(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The demo's tariffs by the names of their files.
fn tariffs() -> Vec<(String, Tariff)> {
    let files = fs::read_dir(folder("../examples/data/tariffs")).unwrap();
    let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let tariff = ocpi::read_tariff(&fs::read_to_string(path).unwrap()).unwrap().value;
        (path.file_stem().unwrap().to_str().unwrap().to_owned(), tariff)
    };
    paths.iter().map(read).collect()
}

#[test]
fn the_demo_s_tariffs_read_as_they_did() {
    for language in Language::ALL {
        let said =
            tariffs().iter().map(|(name, tariff)| format!("{name}\n  {}\n", explain(tariff, language).join("\n  "))).collect::<String>();
        let kept = folder(&format!("tests/explained/{}.txt", language.tag()));
        if std::env::var("WATTLANE_UPDATE").as_deref() == Ok("1") {
            fs::write(&kept, &said).unwrap();
        }
        let want = fs::read_to_string(&kept).unwrap();
        assert_eq!(said, want, "look at what changed, and keep it by WATTLANE_UPDATE=1");
    }
}

/// A number as it may be written: with a comma or a point, and with more decimals or fewer.
fn says_number(text: &str, number: Decimal) -> bool {
    let plain = text.replace(',', ".");
    plain
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .filter_map(|word| word.trim_matches('.').parse::<Decimal>().ok())
        .any(|said| said == number)
}

fn says(text: &str, restrictions: &Restrictions) -> bool {
    let clock =
        [restrictions.start_time, restrictions.end_time].into_iter().flatten().filter(|time| *time != jiff::civil::Time::midnight());
    let clocks = clock.into_iter().all(|time| text.contains(&format!("{:02}:{:02}", time.hour(), time.minute())));
    let amounts = [
        restrictions.min_kwh,
        restrictions.max_kwh,
        restrictions.min_power,
        restrictions.max_power,
        restrictions.min_current,
        restrictions.max_current,
    ];
    let durations = [restrictions.min_duration, restrictions.max_duration].into_iter().flatten().filter(|seconds| *seconds != 0);
    let units = |seconds: i64| [seconds / 3_600, seconds % 3_600 / 60, seconds % 60].into_iter().filter(|count| *count != 0);
    let dates = [restrictions.start_date, restrictions.end_date].into_iter().flatten();
    clocks
        && amounts.into_iter().flatten().all(|amount| says_number(text, amount))
        && durations.into_iter().flat_map(units).all(|count| says_number(text, count.into()))
        && dates.into_iter().all(|date| says_number(text, date.day().into()) && says_number(text, date.year().into()))
}

#[test]
fn each_price_and_each_restriction_is_said() {
    for (name, tariff) in tariffs() {
        for language in Language::ALL {
            let text = explain(&tariff, language).join(" ");
            for element in &tariff.elements {
                for component in element.components.iter().filter(|component| !component.price.is_zero()) {
                    assert!(says_number(&text, component.price), "{name}: {} is not in {text}", component.price);
                    assert!(
                        component.vat.is_none_or(|vat| vat.is_zero() || says_number(&text, vat)),
                        "{name}: {:?} is not in {text}",
                        component.vat
                    );
                }
                assert!(
                    element.restrictions.as_ref().is_none_or(|one| says(&text, one)),
                    "{name}: {:?} is not in {text}",
                    element.restrictions
                );
            }
            for limit in [tariff.min_price, tariff.max_price].into_iter().flatten() {
                assert!(says_number(&text, limit.excl_vat.amount()), "{name}: {limit:?} is not in {text}");
            }
        }
    }
}

#[test]
fn a_language_is_known_by_its_tag() {
    let tags = ["en-GB", "nl", "de_AT", "FR", "pl"];
    let known = tags.map(Language::of_tag);
    assert_eq!(known, [Some(Language::English), Some(Language::Dutch), Some(Language::German), Some(Language::French), None]);
}
