//! Accounts: who pays.

pub mod grpc;
mod record;

pub use record::Account;
