//! Makes bindings from the library. A crate of its own: no library that ships is built with it.

mod mend;

use anyhow::{Context, Result, bail};
use std::{env, path::Path};
use uniffi::{GenerateOptions, TargetLanguage};

const USAGE: &str = "wattlane-mobile-bindgen kotlin|swift|python LIBRARY FOLDER, inside the workspace";

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
        languages: vec![target.clone()],
        source: library.into(),
        out_dir: folder.into(),
        config_override: None,
        format: false,
        crate_filter: None,
        metadata_no_deps: false,
    })
    .with_context(|| format!("making {language} from {library}, which must not be stripped"))?;
    let folder = Path::new(folder);
    match target {
        TargetLanguage::Swift => mend::swift(&folder.join("Wattlane.swift")),
        TargetLanguage::Python => mend::python(&folder.join("wattlane.py")),
        _ => Ok(()),
    }
}
