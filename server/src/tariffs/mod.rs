//! Tariffs: stored in all their versions, and priced by.

pub mod grpc;
mod record;
mod service;
pub mod store;

pub use record::StoredTariff;
pub use service::TariffService;
