//! Writes the crate wattlane-proto: messages and services, the method table, and the checks of the rules.

mod methods;
mod rules;

use crate::{contract::Contract, source};
use anyhow::Result;
use prost::Message;
use prost_types::FileDescriptorSet;
use std::{fs, path::Path};

/// Writes all of `proto/src/generated`.
pub fn write(contract: &Contract, folder: &Path) -> Result<()> {
    source::write(&folder.join("descriptors.bin"), &contract.encoded)?;
    write_messages(contract, folder)?;
    source::write_rust(&folder.join("methods.rs"), methods::table(contract)?)?;
    source::write_rust(&folder.join("rules.rs"), rules::checks(contract))
}

/// Messages by prost, servers by tonic with our own codec.
fn write_messages(contract: &Contract, folder: &Path) -> Result<()> {
    let scratch = std::env::temp_dir().join(format!("wattlane-sdk-gen-{}", std::process::id()));
    fs::create_dir_all(&scratch)?;
    // The codec tells by a request's name which fields its bytes stand for.
    let mut named = tonic_prost_build::Config::new();
    named.enable_type_names();
    let written = tonic_prost_build::configure()
        .build_client(false)
        .build_server(true)
        .server_mod_attribute(".", "#[cfg(feature = \"server\")]")
        .codec_path("crate::codec::ContractCodec")
        .out_dir(&scratch)
        .compile_fds_with_config(FileDescriptorSet::decode(&*contract.encoded)?, named);
    let copied = written.map_err(Into::into).and_then(|()| {
        for name in ["wattlane.v1.rs", "google.r#type.rs"] {
            let from = scratch.join(name.replace("r#", ""));
            let text = fs::read_to_string(if from.exists() { from } else { scratch.join(name) })?;
            source::write(&folder.join(name.replace("r#", "")), format!("{}{text}", source::HEADER))?;
        }
        Ok(())
    });
    fs::remove_dir_all(&scratch)?;
    copied
}
