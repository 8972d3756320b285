//! Stekker, an external planner: sessions are told to it as OCPP events, and its schedules come back to a hook.
//!
//! What drivers want stays ours: it is told nothing of that, and its schedules are held against it (`smart_charging::external`).

mod client;
mod connection;
pub mod hook;
mod put;
pub mod send;

pub use connection::Connection;

use crate::{auth::egress::Egress, smart_charging::Planner, store::Db};

/// What speaks with Stekker.
#[derive(Clone)]
pub struct Stekker {
    planner: Planner,
    db: Db,
    egress: Egress,
    /// The address under which this server hears of schedules.
    public_url: String,
}

impl Stekker {
    /// Over what makes plans. Schedules are posted under `public_url`.
    pub fn new(planner: &Planner, db: Db, egress: Egress, public_url: String) -> Self {
        Stekker { planner: planner.clone(), db, egress, public_url }
    }
}
