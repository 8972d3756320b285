//! Google's common messages as the SDK's own values, and back. What cannot be read exactly is an error: no value stands in for another.

use crate::{Decimal, Error, Money, Result, Timestamp};
use wattlane_proto as pb;

const NANOS: i128 = 1_000_000_000;

fn unreadable(what: impl Into<String>) -> Error {
    Error::Invalid { text: what.into() }
}

/// What the contract says is always there. `path` is such as `Cdr.total_energy`.
pub(crate) fn present<T>(path: &str, value: Option<T>) -> Result<T> {
    value.ok_or_else(|| unreadable(format!("the answer has no {path}")))
}

pub(crate) fn time(message: pb::Timestamp) -> Result<Timestamp> {
    Timestamp::new(message.seconds, message.nanos)
        .map_err(|_| unreadable(format!("the answer has a time that is none: {} s and {} ns after 1970", message.seconds, message.nanos)))
}

pub(crate) fn to_time(time: Timestamp) -> pb::Timestamp {
    // Before 1970 jiff counts nanoseconds backwards; a message always counts forwards.
    let nanos = time.as_nanosecond();
    pb::Timestamp { seconds: nanos.div_euclid(NANOS) as i64, nanos: nanos.rem_euclid(NANOS) as i32 }
}

pub(crate) fn to_paths(paths: Vec<String>) -> pb::FieldMask {
    pb::FieldMask { paths }
}

pub(crate) fn decimal(message: pb::Decimal) -> Result<Decimal> {
    let number = pb::rules::parse_decimal(&message.value);
    number.map(Decimal).ok_or_else(|| unreadable(format!("the answer has {:?} where a decimal number stands", message.value)))
}

pub(crate) fn to_decimal(number: Decimal) -> pb::Decimal {
    pb::Decimal { value: number.0.to_string() }
}

pub(crate) fn money(message: pb::Money) -> Result<Money> {
    let (units, nanos) = (i128::from(message.units), i128::from(message.nanos));
    if nanos.abs() >= NANOS || units.signum() * nanos.signum() < 0 {
        return Err(unreadable(format!("the answer has an amount that is none: {units} units and {nanos} nanos")));
    }
    Ok(Money::of_nanos(message.currency_code, units * NANOS + nanos))
}

pub(crate) fn to_money(money: Money) -> pb::Money {
    let nanos = money.nanos();
    let units = i64::try_from(nanos / NANOS).expect("no amount is made that 64 bits of units do not hold");
    pb::Money { currency_code: money.into_currency(), units, nanos: (nanos % NANOS) as i32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(units: i64, nanos: i32) -> pb::Money {
        pb::Money { currency_code: "EUR".to_owned(), units, nanos }
    }

    #[test]
    fn amounts_go_there_and_back_unchanged() {
        for message in [amount(0, 0), amount(12, 375_000_000), amount(-12, -1), amount(i64::MAX, 999_999_999), amount(i64::MIN, -1)] {
            assert_eq!(to_money(money(message.clone()).unwrap()), message);
        }
        assert_eq!(to_money(Money::new("EUR", "12.3750000000000".parse().unwrap()).unwrap()), amount(12, 375_000_000));
    }

    #[test]
    fn what_cannot_be_read_is_an_error_and_no_other_value() {
        for message in [amount(1, -1), amount(-1, 1), amount(0, 1_000_000_000)] {
            assert!(matches!(money(message), Err(Error::Invalid { .. })));
        }
        for text in ["", "abc", "1_000", "0.33333333333333333333333333333"] {
            assert!(matches!(decimal(pb::Decimal { value: text.to_owned() }), Err(Error::Invalid { .. })), "{text}");
        }
        for (seconds, nanos) in [(i64::MAX, 0), (i64::MIN, 0), (0, i32::MAX)] {
            assert!(matches!(time(pb::Timestamp { seconds, nanos }), Err(Error::Invalid { .. })), "{seconds} {nanos}");
        }
        let error = present::<()>("Cdr.total_energy", None).unwrap_err();
        assert_eq!(error.to_string(), "the answer has no Cdr.total_energy");
    }

    #[test]
    fn times_before_1970_count_forwards() {
        let time_of = |text: &str| to_time(text.parse().unwrap());
        assert_eq!(time_of("1969-12-31T23:59:59.25Z"), pb::Timestamp { seconds: -1, nanos: 250_000_000 });
        assert_eq!(time(time_of("2026-05-04T09:00:00.5Z")).unwrap().to_string(), "2026-05-04T09:00:00.5Z");
    }
}
