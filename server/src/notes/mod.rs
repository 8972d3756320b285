//! Tariff notes: texts that a station operator wants shown beside its prices.

pub mod grpc;
mod record;
mod shown;

pub use shown::Notes;
