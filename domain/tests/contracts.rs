//! Contract ids: their forms, and their check characters as others compute them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use proptest::prelude::*;
use wattlane_domain::contract::{ContractId, WrongCheck, check, contract_identity, contract_keys, spelt};

/// Made by contracts/make.sh, from two implementations that are not ours: an id without its check character, and that.
fn vectors() -> impl Iterator<Item = (&'static str, char)> {
    let lines = include_str!("contracts/vectors.csv").lines();
    lines.map(|line| line.split_once(',').unwrap()).map(|(id, check)| (id, check.chars().next().unwrap()))
}

/// The id with separators, as which even a DIN id and an EMAID without `C` are known.
fn apart(id: &str) -> String {
    format!("{}-{}-{}", &id[..2], &id[2..5], &id[5..])
}

#[test]
fn check_characters_are_those_that_others_compute() {
    let mut tried = 0;
    for (id, right) in vectors() {
        assert_eq!(ContractId::parse(&apart(id)).unwrap().right_check(), right, "{id}");
        tried += 1;
    }
    assert!(tried > 900, "only {tried} vectors");
}

#[test]
fn an_id_is_known_in_all_its_forms_and_written_in_one() {
    let cases = [
        ("NL-WTL-C12345678-G", "NL-WTL-C12345678-G"),
        ("nl-wtl-c12345678-g", "NL-WTL-C12345678-G"),
        ("NLWTLC12345678G", "NL-WTL-C12345678-G"),
        (" nlwtlc12345678g ", "NL-WTL-C12345678-G"),
        ("NL*WTL*C12345678*G", "NL-WTL-C12345678-G"),
        ("NL-WTL-C12345678G", "NL-WTL-C12345678-G"),
        ("NLWTLC12345678", "NL-WTL-C12345678"),
        ("NL-WTL-C12345678", "NL-WTL-C12345678"),
        ("nl-tnm-000122045-u", "NL-TNM-000122045-U"),
        ("DE*ABC*123456*1", "DE*ABC*123456*1"),
        ("de-abc-123456", "DE*ABC*123456"),
        // Neither: ids all the same.
        ("Customer 0815", "Customer 0815"),
        ("000000000000000", "000000000000000"),
        ("NLTNM000122045", "NLTNM000122045"),
        ("12-ABC-C12345678-G", "12-ABC-C12345678-G"),
        ("NL-WTL-Ç1234567", "NL-WTL-Ç1234567"),
        ("NLWTLÇ1234567", "NLWTLÇ1234567"),
        ("", ""),
    ];
    for (text, want) in cases {
        assert_eq!(spelt(text), want, "{text:?}");
    }
}

#[test]
fn a_wrong_check_character_is_told_with_the_right_one() {
    let wrong = |given, right| Err(WrongCheck { given, right });
    let cases = [
        ("NL-WTL-C12345678-G", Ok(())),
        ("NL-WTL-C12345678-X", wrong('X', 'G')),
        ("nlwtlc12345678x", wrong('X', 'G')),
        ("NL-WTL-C12345678", Ok(())),
        ("NL-TNM-012204-5", Ok(())),
        ("NL-TNM-012204-6", wrong('6', '5')),
        ("000000000000000", Ok(())),
    ];
    for (text, want) in cases {
        assert_eq!(check(text), want, "{text}");
    }
}

#[test]
fn a_contract_is_looked_for_with_its_check_character_and_without() {
    let cases: [(&str, &[&str]); 7] = [
        ("NL-WTL-C12345678-G", &["NLWTLC12345678G", "NLWTLC12345678"]),
        ("nlwtlc12345678", &["NLWTLC12345678", "NLWTLC12345678G"]),
        ("NL-WTL-C12345678-X", &["NLWTLC12345678X"]),
        ("NL-TNM-012204", &["NLTNM012204", "NLTNM0122045"]),
        ("Customer 0815", &["CUSTOMER0815"]),
        ("-", &[]),
        ("", &[]),
    ];
    for (text, want) in cases {
        assert_eq!(contract_keys(text), want, "{text:?}");
    }
    for form in ["NL-WTL-C12345678-G", "nlwtlc12345678", "NL*WTL*C12345678"] {
        assert_eq!(contract_identity(form), "NLWTLC12345678G", "{form}");
    }
}

fn emaid() -> impl Strategy<Value = String> {
    "[A-Z]{2}[A-Z0-9]{3}C[A-Z0-9]{8}".prop_map(|id| format!("{id}{}", ContractId::parse(&id).unwrap().right_check()))
}

proptest! {
    #[test]
    fn every_mistyped_character_is_found(id in emaid(), place in 0usize..15, other in "[A-Z0-9]") {
        let mut mistyped = id.clone();
        mistyped.replace_range(place..=place, &other);
        let still_one = ContractId::parse(&mistyped).is_some();
        prop_assert!(mistyped == id || !still_one || check(&mistyped).is_err(), "{} for {}", mistyped, id);
    }

    #[test]
    fn two_neighbours_that_changed_places_are_found(id in emaid(), place in 0usize..14) {
        let mut swapped = id.clone().into_bytes();
        swapped.swap(place, place + 1);
        let swapped = String::from_utf8(swapped).unwrap();
        let still_one = ContractId::parse(&swapped).is_some();
        prop_assert!(swapped == id || !still_one || check(&swapped).is_err(), "{} for {}", swapped, id);
    }

    #[test]
    fn whatever_is_read_is_written_in_a_form_that_reads_the_same(
        text in "(?i)[a-z0-9]{2}[-*]?[a-z0-9]{3}[-*]?[a-z0-9]{6,10}([-*]?[a-z0-9])?|.{0,20}"
    ) {
        let spelling = spelt(&text);
        prop_assert_eq!(spelt(&spelling), &*spelling);
        prop_assert_eq!(contract_keys(&text), contract_keys(&spelling));
        prop_assert!(contract_identity(&text).is_empty() || contract_keys(&text).contains(&contract_identity(&text)));
        prop_assert_eq!(check(&text), check(&spelling));
    }
}
