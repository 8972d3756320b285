//! What lies where in the folder of a private Postgres.

use super::account::Account;
use crate::vault::hex;
use anyhow::{Context, Result, ensure};
use aws_lc_rs::digest::{SHA256, digest};
use nix::unistd::geteuid;
use std::{
    fs,
    os::unix::{
        ffi::OsStrExt,
        fs::{DirBuilderExt, MetadataExt, PermissionsExt},
    },
    path::{Path, PathBuf},
};

/// The port in the socket's file name. Nothing listens on it.
pub(super) const PORT: u16 = 5432;

/// The kernel's limit for a socket's path is 108 bytes with the closing zero.
const SOCKET_PATH_BYTES_MAX: usize = 107;

/// Hexadecimal digits of a path's hash that tell the sockets of two data folders apart.
const HASH_DIGITS: usize = 16;

/// The paths of one private Postgres.
#[derive(Debug, Clone)]
pub(super) struct Folder {
    /// The server's data folder, absolute.
    pub(super) top: PathBuf,
    /// What Postgres owns in it.
    pub(super) own: PathBuf,
    /// The cluster.
    pub(super) data: PathBuf,
    /// The folder of the socket, which only its owner (and root) may enter.
    pub(super) sockets: PathBuf,
}

impl Folder {
    /// Makes the data folder if need be, and says what is where. Touches nothing else.
    pub(super) fn at(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| format!("the data folder {} cannot be made", folder.display()))?;
        let top = folder.canonicalize().with_context(|| format!("the data folder {} cannot be found", folder.display()))?;
        let own = top.join("postgres");
        let inside = own.join("socket");
        let sockets = if socket_path(&inside).as_os_str().len() <= SOCKET_PATH_BYTES_MAX { inside } else { short(&top) };
        Ok(Folder { data: own.join("data"), own, sockets, top })
    }

    /// Makes the folders that Postgres needs, owned by whom it runs as.
    pub(super) fn prepare(&self, account: Option<&Account>) -> Result<()> {
        if let Some(account) = account {
            account.walk_to(&self.top)?;
        }
        for folder in [&self.own, &self.sockets, &self.logs()] {
            make_private(folder, account)?;
        }
        Ok(())
    }

    /// What Postgres says before it keeps a log, and nowhere else.
    pub(super) fn start_log(&self) -> PathBuf {
        self.own.join("start.log")
    }

    pub(super) fn logs(&self) -> PathBuf {
        self.own.join("log")
    }
}

/// The socket in a folder of sockets.
pub(super) fn socket_path(sockets: &Path) -> PathBuf {
    sockets.join(format!(".s.PGSQL.{PORT}"))
}

/// A folder for the socket where the data folder's path is too long. Always the same one for a data folder, so nobody has to note it.
fn short(top: &Path) -> PathBuf {
    let hash = hex(digest(&SHA256, top.as_os_str().as_bytes()).as_ref());
    let place = if geteuid().is_root() { "/run" } else { "/tmp" };
    Path::new(place).join(format!("wattlane-{}", &hash[..HASH_DIGITS]))
}

/// A folder of mode 0700. One that is there already must be nobody else's: in /tmp anyone could have put it there before us, and would
/// then be who the server talks to.
fn make_private(folder: &Path, account: Option<&Account>) -> Result<()> {
    if fs::DirBuilder::new().mode(0o700).create(folder).is_ok() {
        return account.map_or(Ok(()), |account| account.own(folder));
    }
    let found = fs::symlink_metadata(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    // Stopped between making it and giving it away.
    if let Some(account) = account
        && found.uid() == 0
    {
        account.own(folder)?;
    }
    let found = fs::symlink_metadata(folder)?;
    let owner = account.map_or(geteuid().as_raw(), Account::uid);
    ensure!(
        found.is_dir() && found.uid() == owner && found.permissions().mode() & 0o077 == 0,
        "{} must be a folder of mode 0700 that belongs to uid {owner}",
        folder.display()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_path_gets_its_socket_elsewhere_and_always_in_the_same_place() {
        let place = tempfile::tempdir().unwrap();
        let long = place.path().join("a".repeat(100));
        let folder = Folder::at(&long).unwrap();
        assert!(socket_path(&folder.sockets).as_os_str().len() <= SOCKET_PATH_BYTES_MAX);
        assert_eq!(folder.sockets, Folder::at(&long).unwrap().sockets);
        assert_ne!(folder.sockets, Folder::at(&place.path().join("b".repeat(100))).unwrap().sockets);
        assert!(Folder::at(place.path()).unwrap().sockets.starts_with(place.path().canonicalize().unwrap()));
    }
}
