//! Google's common messages as the SDK's own values, and back.

use crate::{Decimal, Money, Timestamp};
use wattlane_proto as pb;

pub(crate) fn time(message: pb::Timestamp) -> Timestamp {
    Timestamp::new(message.seconds, message.nanos).unwrap_or(if message.seconds > 0 { Timestamp::MAX } else { Timestamp::MIN })
}

pub(crate) fn to_time(time: Timestamp) -> pb::Timestamp {
    // Before 1970 jiff counts nanoseconds backwards; a message always counts forwards.
    let nanos = time.as_nanosecond();
    pb::Timestamp { seconds: nanos.div_euclid(1_000_000_000) as i64, nanos: nanos.rem_euclid(1_000_000_000) as i32 }
}

pub(crate) fn to_paths(paths: Vec<String>) -> pb::FieldMask {
    pb::FieldMask { paths }
}

impl From<pb::Decimal> for Decimal {
    fn from(message: pb::Decimal) -> Self {
        Decimal(pb::rules::parse_decimal(&message.value).unwrap_or_default())
    }
}

impl From<Decimal> for pb::Decimal {
    fn from(number: Decimal) -> Self {
        pb::Decimal { value: number.0.to_string() }
    }
}

impl From<pb::Money> for Money {
    fn from(message: pb::Money) -> Self {
        let nanos = i128::from(message.units) * 1_000_000_000 + i128::from(message.nanos);
        let amount = rust_decimal::Decimal::from_i128_with_scale(nanos, 9).normalize();
        Money { currency: message.currency_code, amount: Decimal(amount) }
    }
}

impl From<Money> for pb::Money {
    /// Amounts are made by [`Money::new`], which takes none that does not fit.
    fn from(money: Money) -> Self {
        let mut nanos = money.amount.0;
        nanos.rescale(9);
        let nanos = nanos.mantissa();
        let units = i64::try_from(nanos / 1_000_000_000).unwrap_or_default();
        pb::Money { currency_code: money.currency, units, nanos: (nanos % 1_000_000_000) as i32 }
    }
}
