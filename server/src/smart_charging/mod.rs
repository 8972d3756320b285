//! Smart charging: when vehicles charge, what drivers want of that, and what is planned for their sessions.

pub mod deliver;
pub(crate) mod external;
pub mod follow;
pub mod grpc;
pub mod hook;
mod keeping;
mod planner;
mod plans;
pub mod port;
mod preferences;
pub(crate) mod rounds;
mod scene;
mod sites;
mod watch;

pub(crate) use grpc::location_key;
pub use planner::Planner;
pub(crate) use plans::{Plans, look_again};
