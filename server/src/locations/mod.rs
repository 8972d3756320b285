//! Locations: what CPOs tell of where vehicles charge, what is free there, and what is near.

mod area;
pub mod grpc;
mod guess;
mod nearby;
mod put;
mod rank;
mod record;
mod service;
pub mod store;

pub use area::Pin;
pub use nearby::{Cluster, Looking, Near, Shown};
pub use put::{Put, Source};
pub use rank::{Ranking, Spot, Unranked};
pub use record::StoredLocation;
pub use service::LocationService;
