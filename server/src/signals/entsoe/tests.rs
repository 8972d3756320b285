use super::*;
use wattlane_domain::smart_charging::{Signal, Slots};

fn document(series: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
        <Publication_MarketDocument xmlns="urn:iec62325.351:tc57wg16:451-3:publicationdocument:7:3">
          <mRID>1</mRID><type>A44</type><period.timeInterval><start>2026-03-28T23:00Z</start><end>2026-03-29T22:00Z</end></period.timeInterval>
          {series}
        </Publication_MarketDocument>"#
    )
}

fn series(more: &str, curve: &str, interval: (&str, &str), resolution: &str, points: &[(u32, f64)]) -> String {
    let points: String =
        points.iter().map(|(at, price)| format!("<Point><position>{at}</position><price.amount>{price}</price.amount></Point>")).collect();
    format!(
        r#"<TimeSeries><mRID>1</mRID><auction.type>A01</auction.type><businessType>A62</businessType>
           <in_Domain.mRID codingScheme="A01">10Y1001A1001A82H</in_Domain.mRID><out_Domain.mRID codingScheme="A01">10Y1001A1001A82H</out_Domain.mRID>
           <currency_Unit.name>EUR</currency_Unit.name><price_Measure_Unit.name>MWH</price_Measure_Unit.name>{more}<curveType>{curve}</curveType>
           <Period><timeInterval><start>{}</start><end>{}</end></timeInterval><resolution>{resolution}</resolution>{points}</Period></TimeSeries>"#,
        interval.0, interval.1
    )
}

const SEQUENCE: &str = "classificationSequence_AttributeInstanceComponent.position";
const HOUR: (&str, &str) = ("2026-03-29T00:00Z", "2026-03-29T01:00Z");

/// Prices of a MWh by quarters of what the only zone says.
fn quarters(xml: &str, from: &str, count: usize) -> Vec<Option<f64>> {
    let [zone] = &read(xml).unwrap()[..] else { panic!("one zone") };
    assert_eq!((&*zone.zone, &*zone.currency), ("DE-LU", "EUR"));
    let slots = Slots { start: from.parse().unwrap(), minutes: 15, count };
    let told = zone.signals.by_slot(Signal::Price, &slots);
    let is_guess = |slot: usize| told.guessed.iter().any(|(from, until)| (*from..*until).contains(&slot));
    (0..count).map(|slot| (!is_guess(slot)).then(|| (told.values[slot] * 1e6).round() / 1000.0)).collect()
}

#[test]
fn what_is_left_out_is_as_the_one_before_also_at_the_end() {
    let xml = document(&series("", "A03", HOUR, "PT15M", &[(1, 40.0), (3, -5.5)]));
    assert_eq!(quarters(&xml, "2026-03-29T00:00:00Z", 5), [Some(40.0), Some(40.0), Some(-5.5), Some(-5.5), None]);
}

#[test]
fn what_is_left_out_of_a_curve_of_another_type_is_not_known() {
    let xml = document(&series("", "A01", HOUR, "PT15M", &[(1, 40.0), (3, 50.0)]));
    assert_eq!(quarters(&xml, "2026-03-29T00:00:00Z", 4), [Some(40.0), None, Some(50.0), None]);
}

#[test]
fn the_first_sequence_counts_and_the_second_where_there_is_no_other() {
    let sequence = |number: u32| format!("<{SEQUENCE}>{number}</{SEQUENCE}>");
    let later = ("2026-03-29T00:00Z", "2026-03-29T01:30Z");
    let first = series(&sequence(1), "A03", HOUR, "PT15M", &[(1, 40.0)]);
    let second = series(&sequence(2), "A03", later, "PT15M", &[(1, 90.0), (6, 91.0)]);
    for xml in [document(&format!("{first}{second}")), document(&format!("{second}{first}"))] {
        let expected = [Some(40.0), Some(40.0), Some(40.0), Some(40.0), Some(90.0), Some(91.0)];
        assert_eq!(quarters(&xml, "2026-03-29T00:00:00Z", 6), expected);
    }
}

#[test]
fn quarters_count_before_hours_and_the_same_twice_is_the_same() {
    let hours = series("", "A03", ("2026-03-29T00:00Z", "2026-03-29T02:00Z"), "PT60M", &[(1, 10.0), (2, 20.0)]);
    let fine = series("", "A03", HOUR, "PT15M", &[(1, 1.0), (2, 2.0), (3, 3.0), (4, 4.0)]);
    for xml in [document(&format!("{hours}{fine}{fine}")), document(&format!("{fine}{hours}"))] {
        assert_eq!(quarters(&xml, "2026-03-29T00:00:00Z", 5), [1.0, 2.0, 3.0, 4.0, 20.0].map(Some));
    }
}

#[test]
fn a_day_has_92_quarters_when_the_clocks_go_on_and_100_when_they_go_back() {
    for (interval, count) in [(("2026-03-28T23:00Z", "2026-03-29T22:00Z"), 92), (("2026-10-24T22:00Z", "2026-10-25T23:00Z"), 100)] {
        let points: Vec<(u32, f64)> = (1..=count).map(|at| (at, f64::from(at))).collect();
        let xml = document(&series("", "A03", interval, "PT15M", &points));
        let told = quarters(&xml, &interval.0.replace('Z', ":00Z"), count as usize);
        assert!(told.iter().zip(1..).all(|(price, at)| *price == Some(f64::from(at))));
        let xml = document(&series("", "A03", interval, "PT15M", &[(count + 1, 1.0)]));
        assert!(read(&xml).unwrap_err().to_string().contains(&format!("none of its {count}")));
    }
}

#[test]
fn what_tells_no_prices_says_why() {
    let acknowledgement = r#"<Acknowledgement_MarketDocument xmlns="urn:iec62325.351:tc57wg16:451-1:acknowledgementdocument:7:0"><mRID>1</mRID>
        <Reason><code>999</code><text>No matching data found</text></Reason></Acknowledgement_MarketDocument>"#;
    assert_eq!(read(acknowledgement), Err(EntsoeError::Nothing { code: "999".to_owned(), text: "No matching data found".to_owned() }));
    assert!(matches!(read("<html><body>"), Err(EntsoeError::Unreadable(_))));
    assert!(matches!(read(""), Err(EntsoeError::Unreadable(_) | EntsoeError::OtherType(_))));
    let other = document(&series("", "A03", HOUR, "PT15M", &[(1, 1.0)]));
    assert_eq!(read(&other.replace("A44", "A65")), Err(EntsoeError::OtherType("A65".to_owned())));
    for (from, to) in [("MWH", "KWH"), ("PT15M", "P1D"), ("2026-03-29T01:00Z", "2026-03-28T01:00Z"), ("2026-03-29T00:00Z", "noon")] {
        assert!(matches!(read(&other.replace(from, to)), Err(EntsoeError::Wrong(_))), "{to}");
    }
    assert!(read(&other.replace(">1</price.amount>", ">NaN</price.amount>")).is_err());
}

#[test]
fn a_zone_that_goes_over_to_another_currency_is_told_in_the_new_one() {
    let old = series("", "A03", HOUR, "PT15M", &[(1, 80.0)]).replace("EUR", "BGN");
    let new = series("", "A03", ("2026-03-29T01:00Z", "2026-03-29T02:00Z"), "PT15M", &[(1, 40.0)]);
    for xml in [document(&format!("{old}{new}")), document(&format!("{new}{old}"))] {
        assert_eq!(quarters(&xml, "2026-03-29T00:00:00Z", 5), [None, None, None, None, Some(40.0)]);
    }
}
