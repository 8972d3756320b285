//! Every rule of the platform: pure, exact, without I/O, clock or randomness. Money and billed energy never pass through a float.

#![forbid(unsafe_code)]

pub mod cdr;
pub mod charging;
pub mod clock;
pub mod contract;
pub mod energy;
pub mod finding;
pub mod ids;
pub mod location;
pub mod money;
pub mod note;
pub mod ocpi;
pub mod place;
pub mod reconcile;
pub mod session;
pub mod smart_charging;
pub mod tariff;
pub mod token;

pub use energy::Energy;
pub use finding::{Finding, FindingCode};
pub use money::{Currency, Money, Price};
pub use rust_decimal::Decimal;
