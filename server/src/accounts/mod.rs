//! Accounts: who pays.

pub mod grpc;
mod record;

pub use record::Account;
pub(crate) use record::require;
