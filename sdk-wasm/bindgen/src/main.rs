//! Writes the JavaScript that stands between a module and its page: what `wasm-bindgen --target web` does, of the version that the module asks for.

mod checksum;
mod silence;

use anyhow::{Context, Result};
use std::env;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let (module, folder) = (arguments.next().context("a module")?, arguments.next().context("a folder")?);
    let mut output = Bindgen::new()
        .input_path(module)
        .web(true)?
        .typescript(true)
        .demangle(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        // A function that starts the module anew, after a trap.
        .reset_state_function(arguments.next().as_deref() == Some("--reset"))
        .generate_output()?;
    silence::silence(output.wasm_mut());
    checksum::clear(output.wasm_mut());
    output.emit(folder)
}
