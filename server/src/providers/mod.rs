//! Providers: the licensees, their settings, their keys, and who may sign in.

pub mod grpc;
pub mod issuers;
pub mod keys;
pub mod origins;
pub mod record;
pub mod service;
pub mod settings;
pub mod store;

pub use record::Provider;
pub use service::ProviderService;
pub use settings::Settings;
