//! Staff: a provider's own people.

pub mod grpc;
mod record;

pub use record::Staff;
