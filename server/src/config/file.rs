//! The configuration file.

use super::LogFormat;
use anyhow::{Context, Result, anyhow};
use secrecy::SecretString;
use serde::Deserialize;
use std::{
    fs,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

/// What can be said in the file. The keys are those of the environment, without WATTLANE_.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) address: Option<IpAddr>,
    pub(super) charging_profiles_token: Option<SecretString>,
    pub(super) charging_profiles_url: Option<String>,
    pub(super) connections: Option<usize>,
    pub(super) data: Option<PathBuf>,
    pub(super) database_url: Option<SecretString>,
    pub(super) entsoe_token: Option<SecretString>,
    pub(super) entsoe_url: Option<String>,
    pub(super) entsoe_zones: Option<Vec<String>>,
    pub(super) log_format: Option<LogFormat>,
    pub(super) master_key: Option<SecretString>,
    pub(super) metrics_addr: Option<SocketAddr>,
    pub(super) migrate_database_url: Option<SecretString>,
    pub(super) port: Option<u16>,
    pub(super) public_url: Option<String>,
    pub(super) worker_database_url: Option<SecretString>,
}

impl File {
    /// Reads the file, if one is named.
    pub(super) fn read(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else { return Ok(File::default()) };
        let text = fs::read_to_string(path).with_context(|| format!("the configuration file {} cannot be read", path.display()))?;
        Self::parse(&text).with_context(|| format!("the configuration file {} is wrong", path.display()))
    }

    /// Errors name the line and the key. They never quote the line, which may be the one with a password.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let wrong = |error: toml::de::Error, key: Option<String>| {
            let line = error.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
            let key = key.map(|key| format!(", key {key}")).unwrap_or_default();
            anyhow!("line {line}{key}: {}", error.message())
        };
        let document = toml::Deserializer::parse(text).map_err(|error| wrong(error, None))?;
        serde_path_to_error::deserialize(document).map_err(|error| {
            let key = Some(error.path().to_string()).filter(|key| key != ".");
            wrong(error.into_inner(), key)
        })
    }
}
