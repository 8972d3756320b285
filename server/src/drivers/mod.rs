//! Drivers: the people who charge.

pub mod grpc;
mod record;

pub use record::{Driver, account_of};
