//! The data folder.

use crate::vault::hex;
use anyhow::{Context, Result};
use aws_lc_rs::digest::{SHA256, digest};
use nix::unistd::geteuid;
use std::{
    env, fs,
    os::unix::{ffi::OsStrExt, fs::DirBuilderExt},
    path::{Path, PathBuf},
};

/// What tells a checkout of Wattlane from other folders.
const MARKS: [&str; 2] = ["server/migrations", "proto/wattlane"];
/// Hexadecimal digits of its path's hash that tell one checkout's data from another's.
const HASH_DIGITS: usize = 12;

/// Where data goes if nobody says. Each checkout has its own, so that trying two versions does not mix their databases. For root it is
/// outside of the checkout, which the unprivileged user that Postgres runs as often cannot enter.
pub(super) fn default_folder(environment: &dyn Fn(&str) -> Option<String>) -> Result<PathBuf> {
    let name = match env::current_dir().ok().and_then(|here| checkout_of(&here)) {
        Some(checkout) => hex(digest(&SHA256, checkout.as_os_str().as_bytes()).as_ref())[..HASH_DIGITS].to_owned(),
        None => "default".to_owned(),
    };
    if geteuid().is_root() {
        return Ok(Path::new("/var/lib/wattlane").join(name));
    }
    // As the XDG specification has it: a relative one is to be ignored.
    let named = environment("XDG_DATA_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
    let data_home = named.or_else(|| environment("HOME").map(|home| Path::new(&home).join(".local/share")));
    let data_home = data_home.context("there is no place for data: HOME is not set. Name a folder in WATTLANE_DATA")?;
    Ok(data_home.join("wattlane").join(name))
}

/// Makes the folder. For root, who gives a part of it to another user, that user may pass through it; else it is private.
pub(super) fn make_folder(folder: &Path) -> Result<()> {
    let mode = if geteuid().is_root() { 0o711 } else { 0o700 };
    let made = fs::DirBuilder::new().recursive(true).mode(mode).create(folder);
    made.with_context(|| format!("the data folder {} cannot be made: name another in WATTLANE_DATA", folder.display()))
}

fn checkout_of(folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    folder.ancestors().find(|above| MARKS.iter().all(|mark| above.join(mark).is_dir())).map(Path::to_path_buf)
}
