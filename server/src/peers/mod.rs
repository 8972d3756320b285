//! The other systems that we call.

pub mod charging_profiles;
pub mod stekker;
