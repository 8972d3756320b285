//! The key that wraps all others.

use crate::vault::{KEY_BYTES, hex, random};
use anyhow::{Context, Result, bail, ensure};
use base64::{
    Engine,
    prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD},
};
use secrecy::{ExposeSecret, SecretBox};
use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};

/// 32 bytes that are in no log: Debug redacts them, and they are wiped from memory in the end.
#[derive(Debug)]
pub struct MasterKey(SecretBox<[u8; KEY_BYTES]>);

impl Clone for MasterKey {
    fn clone(&self) -> Self {
        MasterKey(SecretBox::new(Box::new(*self.0.expose_secret())))
    }
}

impl MasterKey {
    /// The bytes, for [`Vault::new`](crate::vault::Vault::new).
    pub fn expose(&self) -> &[u8; KEY_BYTES] {
        self.0.expose_secret()
    }

    /// From 64 hexadecimal digits, or base64 in either alphabet. The error does not repeat it.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        let bytes = from_hex(text)
            .or_else(|| BASE64_STANDARD.decode(text).ok())
            .or_else(|| BASE64_URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok());
        match bytes.and_then(|bytes| <[u8; KEY_BYTES]>::try_from(bytes).ok()) {
            Some(key) => Ok(MasterKey(SecretBox::new(Box::new(key)))),
            None => {
                bail!("a master key is {KEY_BYTES} bytes, as {} hexadecimal digits or in base64 (openssl rand -base64 32)", KEY_BYTES * 2)
            }
        }
    }

    /// The key in the data folder. Made there if it is new; never made anew beside a database that was written with another.
    pub(super) fn kept_in(data: &Path) -> Result<Self> {
        let path = data.join("master.key");
        match fs::read_to_string(&path) {
            Ok(text) => {
                let mode = fs::metadata(&path)?.permissions().mode();
                ensure!(mode & 0o077 == 0, "{} can be read by others: chmod 600 it", path.display());
                Self::parse(&text).with_context(|| format!("{} holds no master key", path.display()))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                ensure!(
                    !data.join("postgres/data").exists(),
                    "{} is gone, but the database beside it needs it. Put it back from your backup, or give it as WATTLANE_MASTER_KEY",
                    path.display()
                );
                make(&path)?;
                Self::kept_in(data)
            }
            Err(error) => Err(error).with_context(|| format!("{} cannot be read", path.display())),
        }
    }
}

/// Writes it aside and links it into place, so that it is there whole or not at all, and the first of two servers wins.
fn make(path: &Path) -> Result<()> {
    let aside = path.with_extension(format!("key.{}", std::process::id()));
    let made = || -> std::io::Result<()> {
        let mut file = File::options().write(true).create_new(true).mode(0o600).open(&aside)?;
        file.write_all(hex(&random::<KEY_BYTES>().map_err(std::io::Error::other)?).as_bytes())?;
        file.write_all(b"\n")?;
        file.sync_all()?;
        match fs::hard_link(&aside, path) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
            _ => File::open(path.parent().unwrap_or(Path::new("/")))?.sync_all(),
        }
    };
    let outcome = made();
    // A copy of the key must not lie about.
    let removed = fs::remove_file(&aside);
    outcome.and(removed).with_context(|| format!("the master key {} cannot be made", path.display()))
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    if text.len() != KEY_BYTES * 2 || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    (0..KEY_BYTES).map(|byte| u8::from_str_radix(&text[byte * 2..byte * 2 + 2], 16).ok()).collect()
}
