//! Writes what the browser's SDK knows of the contract: the table that its codec goes by, the types of what callers give and get, and a file that
//! uses every method, for the compiler to judge those types by.

mod every_method;
mod table;
mod types;

use crate::{contract::Contract, source};
use anyhow::Result;
use std::path::Path;

/// The first line of every generated TypeScript file.
const HEADER: &str = "// Written by sdk-gen from the contract in proto/; do not edit.\n";

/// Writes the generated files of `npm`, the folder of the npm package.
pub fn write(contract: &Contract, npm: &Path) -> Result<()> {
    let generated = npm.join("src/generated");
    source::write(&generated.join("table.ts"), format!("{HEADER}{}", table::of(contract)?))?;
    source::write(&generated.join("contract.ts"), format!("{HEADER}{}", types::of(contract)?))?;
    source::write(&npm.join("test/generated/every_method.ts"), format!("{HEADER}{}", every_method::of(contract)?))
}
