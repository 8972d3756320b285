//! Which stored version of a tariff prices a charge.

use super::Tariff;
use jiff::Timestamp;

/// A version of a tariff as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// From 1; 0 where it is not stored.
    pub version: i64,
    /// When this version was stored; None where it is not.
    pub create_time: Option<Timestamp>,
    pub tariff: Tariff,
}

impl From<Tariff> for Stored {
    /// A tariff that came with a CDR or a request, and is not stored.
    fn from(tariff: Tariff) -> Self {
        Stored { version: 0, create_time: None, tariff }
    }
}

/// The newest version that was in force at `start`: one that says when it is valid goes by that; one that does not goes by when the CPO
/// changed it, else by when it was stored, except the first, which counts from ever: it may have come late.
///
/// `versions` are of one tariff, in any order. None where no version was in force.
pub fn stored_for(versions: &[Stored], start: Timestamp) -> Option<&Stored> {
    let first = versions.iter().map(|stored| stored.version).min()?;
    let in_force = |stored: &&Stored| {
        let tariff = &stored.tariff;
        let changed = tariff.last_updated.or(stored.create_time).filter(|_| stored.version != first);
        let begun = tariff.start_time.or(changed).is_none_or(|from| from <= start);
        begun && tariff.end_time.is_none_or(|end| start < end)
    };
    versions.iter().filter(in_force).max_by_key(|stored| stored.version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        money::Currency,
        tariff::{Component, ComponentKind, Element, TariffKey},
    };

    fn version(version: i64, start: Option<&str>, updated: Option<&str>, created: &str) -> Stored {
        let component = Component { kind: ComponentKind::Energy, price: 1.into(), vat: None, step_size: 1 };
        let tariff = Tariff {
            key: TariffKey { country_code: "NL".into(), party_id: "ABC".into(), tariff_id: "1".into() },
            currency: Currency::EUR,
            kind: None,
            alt_text: Vec::new(),
            alt_url: None,
            min_price: None,
            max_price: None,
            tax_included: None,
            elements: vec![Element { components: vec![component], restrictions: None }],
            start_time: start.map(|text| text.parse().unwrap()),
            end_time: None,
            last_updated: updated.map(|text| text.parse().unwrap()),
        };
        Stored { version, create_time: Some(created.parse().unwrap()), tariff }
    }

    #[test]
    fn a_charge_is_priced_by_the_version_of_its_day() {
        let versions = [
            version(1, None, Some("2026-03-01T00:00:00Z"), "2026-03-02T00:00:00Z"),
            version(2, None, Some("2026-06-01T00:00:00Z"), "2026-06-02T00:00:00Z"),
            version(3, Some("2026-09-01T00:00:00Z"), Some("2026-07-01T00:00:00Z"), "2026-07-02T00:00:00Z"),
        ];
        let of = |day: &str| stored_for(&versions, day.parse().unwrap()).map(|stored| stored.version);
        assert_eq!(of("2026-01-01T00:00:00Z"), Some(1), "the first counts from ever");
        assert_eq!(of("2026-05-31T23:59:59Z"), Some(1));
        assert_eq!(of("2026-06-01T00:00:00Z"), Some(2));
        assert_eq!(of("2026-08-31T23:59:59Z"), Some(2), "known since July, in force from September");
        assert_eq!(of("2026-09-01T00:00:00Z"), Some(3));
    }

    #[test]
    fn a_version_that_says_no_time_counts_from_when_it_was_stored() {
        let versions = [version(1, None, None, "2026-03-01T00:00:00Z"), version(2, None, None, "2026-06-01T00:00:00Z")];
        let of = |day: &str| stored_for(&versions, day.parse().unwrap()).map(|stored| stored.version);
        assert_eq!(of("2026-01-01T00:00:00Z"), Some(1), "the first counts from ever");
        assert_eq!(of("2026-05-31T23:59:59Z"), Some(1), "the past keeps its price");
        assert_eq!(of("2026-06-01T00:00:00Z"), Some(2));
    }
}
