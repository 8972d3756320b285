//! Charging tokens: what identifies drivers at chargers, and how the driver of a charge is found.

pub mod grpc;
mod record;
mod service;
pub mod store;
mod whose;

pub use record::StoredToken;
pub use service::TokenService;
pub use whose::{Found, driver_of, somebodys};
