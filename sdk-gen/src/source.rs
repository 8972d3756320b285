//! Writing a generated source file: formatted, headed, and left alone when it would not change.

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use std::{fs, path::Path};

/// The first line of every generated Rust file.
pub const HEADER: &str = "// Written by sdk-gen from the contract in proto/; do not edit.\n";

/// Formats tokens and writes them under the header.
pub fn write_rust(path: &Path, tokens: TokenStream) -> Result<()> {
    let file = syn::parse2(tokens).with_context(|| format!("the tokens of {} are no Rust", path.display()))?;
    write(path, format!("{HEADER}\n{}", prettyplease::unparse(&file)))
}

/// Writes a file if its content differs, so that what did not change is not built again.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    let content = content.as_ref();
    if fs::read(path).is_ok_and(|present| present == content) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, content).with_context(|| format!("writing {}", path.display()))
}
