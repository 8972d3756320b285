//! Signals: what energy from the grid costs in each bidding zone, and how clean it is.

pub mod connector;
mod entsoe;
pub mod grpc;
pub mod import;
mod record;
mod store;
mod zones;

pub use store::{Known, known};
pub use zones::{is_zone, of_country};
