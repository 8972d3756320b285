//! Makes bindings from the library. A crate of its own: no library that ships is built with it.

mod swift;

use anyhow::{Context, Result, bail};
use std::{env, path::PathBuf};
use uniffi::{GenerateOptions, TargetLanguage};

const USAGE: &str = "wattlane-bindgen kotlin|swift|python LIBRARY FOLDER, inside the workspace";

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [language, library, folder] = &arguments[..] else { bail!(USAGE) };
    let target = match &**language {
        "kotlin" => TargetLanguage::Kotlin,
        "swift" => TargetLanguage::Swift,
        "python" => TargetLanguage::Python,
        _ => bail!(USAGE),
    };
    uniffi::generate(GenerateOptions {
        languages: vec![target],
        source: library.into(),
        out_dir: folder.into(),
        config_override: None,
        format: false,
        crate_filter: None,
        metadata_no_deps: false,
    })
    .with_context(|| format!("making {language} from {library}, which must not be stripped"))?;
    if language == "swift" {
        swift::make_cancellable(&PathBuf::from(folder).join("Wattlane.swift"))?;
    }
    Ok(())
}
