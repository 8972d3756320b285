//! Whom Postgres runs as: it refuses to be root.

use anyhow::{Context, Result, bail};
use nix::unistd::{User, geteuid};
use std::{
    fs, io,
    os::unix::{
        fs::{MetadataExt, PermissionsExt, chown},
        process::CommandExt,
    },
    path::Path,
    process::Command,
};

/// Tried in this order. Debian's package makes the first, every system has the second.
const UNPRIVILEGED: [&str; 2] = ["postgres", "nobody"];

/// An unprivileged account that root drops to.
#[derive(Debug, Clone)]
pub(super) struct Account {
    name: String,
    uid: u32,
    gid: u32,
}

impl Account {
    /// Whom to drop to: the owner of `folder` if it is there already, since a package installed later must not change it. None for
    /// anybody but root, who runs Postgres as themselves.
    pub(super) fn for_folder(folder: &Path) -> Result<Option<Self>> {
        if !geteuid().is_root() {
            return Ok(None);
        }
        if let Ok(owned) = fs::metadata(folder)
            && owned.uid() != 0
        {
            let name = format!("the account with uid {}", owned.uid());
            return Ok(Some(Account { name, uid: owned.uid(), gid: owned.gid() }));
        }
        for name in UNPRIVILEGED {
            if let Some(user) = User::from_name(name).with_context(|| format!("the user {name} cannot be looked up"))? {
                return Ok(Some(Account { name: user.name, uid: user.uid.as_raw(), gid: user.gid.as_raw() }));
            }
        }
        bail!("Postgres does not run as root, and there is no user {} to drop to", UNPRIVILEGED.join(" or "))
    }

    /// The user id.
    pub(super) fn uid(&self) -> u32 {
        self.uid
    }

    /// Gives a folder to this account.
    pub(super) fn own(&self, folder: &Path) -> Result<()> {
        chown(folder, Some(self.uid), Some(self.gid)).with_context(|| format!("{} cannot be given to {}", folder.display(), self.name))
    }

    /// Has `command` run as this account. The standard library also drops root's supplementary groups when it changes the user.
    pub(super) fn run(&self, command: &mut Command) {
        command.uid(self.uid).gid(self.gid);
    }

    /// Makes sure that this account can walk to `folder`. The folder itself is ours, so it is opened for passing through (what is secret
    /// in it has mode 0600); the ones above it are not, so they are only looked at.
    pub(super) fn walk_to(&self, folder: &Path) -> Result<()> {
        for above in folder.ancestors().skip(1) {
            if !self.may_enter(above)? {
                bail!(
                    "Postgres runs as {}, who may not enter {}: choose another data folder by WATTLANE_DATA, or chmod o+x {}",
                    self.name,
                    above.display(),
                    above.display()
                );
            }
        }
        if !self.may_enter(folder)? {
            let mode = fs::metadata(folder)?.permissions().mode();
            fs::set_permissions(folder, fs::Permissions::from_mode(mode | 0o011))
                .with_context(|| format!("{} cannot be opened for {}", folder.display(), self.name))?;
        }
        Ok(())
    }

    fn may_enter(&self, folder: &Path) -> io::Result<bool> {
        let found = fs::metadata(folder)?;
        let bit = match (found.uid() == self.uid, found.gid() == self.gid) {
            (true, _) => 0o100,
            (false, true) => 0o010,
            (false, false) => 0o001,
        };
        Ok(found.mode() & bit != 0)
    }
}
