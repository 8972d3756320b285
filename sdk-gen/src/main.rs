//! Reads the contract and writes what is the same for every message and every RPC.

mod browser;
mod contract;
mod docs;
mod names;
mod phones;
mod proto;
mod sdk;
mod source;
mod uses;

use anyhow::Result;
use clap::Parser;
use contract::Contract;
use std::path::PathBuf;

/// Writes the generated code and pages from the contract in proto/.
#[derive(Parser)]
struct Arguments {
    /// The checkout to read and write.
    #[arg(long, default_value = ".")]
    root: PathBuf,
}

fn main() -> Result<()> {
    let root = Arguments::parse().root;
    let contract = Contract::load(&root.join("proto"))?;
    proto::write(&contract, &root.join("proto/src/generated"))?;
    sdk::write(&contract, &root.join("sdk-rust/src/generated"))?;
    browser::write(&contract, &root.join("sdk-wasm/npm"))?;
    phones::write(&contract, &root.join("sdk-mobile"))?;
    docs::write(&contract, &root.join("docs/api"))
}
