//! Writes the Rust SDK: plain types, conversions, one documented method for each RPC, and the objects that phones get of the same.

mod offline;
mod phones;
pub mod services;
mod types;

use crate::{contract::Contract, source};
use anyhow::Result;
use std::path::Path;

/// Writes all of `sdk-rust/src/generated`.
pub fn write(contract: &Contract, folder: &Path) -> Result<()> {
    source::write_rust(&folder.join("types.rs"), types::all(contract))?;
    source::write_rust(&folder.join("services.rs"), services::all(contract)?)
}
