//! Where the machine keeps its Postgres.

use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The oldest major version that Wattlane runs on.
const OLDEST_MAJOR: u32 = 15;

/// Where Debian and its kin put each version's binaries, which are not in PATH there.
const DEBIAN_VERSIONS: &str = "/usr/lib/postgresql";

/// The programs of one installed version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Binaries {
    folder: PathBuf,
    major: u32,
}

impl Binaries {
    /// The installed version that `data` was made by, or the newest one where there is no data yet.
    pub(super) fn find(data: &Path) -> Result<Self> {
        let installed = folders().into_iter().filter_map(Binaries::in_folder).filter(|found| found.major >= OLDEST_MAJOR);
        match made_by(data)? {
            Some(major) => installed.into_iter().find(|found| found.major == major).with_context(|| {
                format!(
                    "the data in {} was made by PostgreSQL {major}, which is not installed: apt-get install postgresql-{major}",
                    data.display()
                )
            }),
            None => match installed.max_by_key(|found| found.major) {
                Some(newest) => Ok(newest),
                None => bail!(
                    "no PostgreSQL {OLDEST_MAJOR} or newer was found on this machine. Install it (Debian 12: apt-get install postgresql-15; \
                     Ubuntu 24.04: apt-get install postgresql-16), or name a database of your own in WATTLANE_DATABASE_URL"
                ),
            },
        }
    }

    pub(super) fn initdb(&self) -> PathBuf {
        self.folder.join("initdb")
    }

    pub(super) fn postgres(&self) -> PathBuf {
        self.folder.join("postgres")
    }

    /// None where the folder lacks a server: `pg_config` also comes with the client library alone.
    fn in_folder(folder: PathBuf) -> Option<Self> {
        if !folder.join("initdb").is_file() {
            return None;
        }
        let answer = Command::new(folder.join("postgres")).arg("--version").output().ok()?;
        let major = major_version(std::str::from_utf8(&answer.stdout).ok()?)?;
        Some(Binaries { folder, major })
    }
}

/// Each once: most of these ways lead to the same folder.
fn folders() -> BTreeSet<PathBuf> {
    let configured = Command::new("pg_config").arg("--bindir").output().ok().and_then(|answer| String::from_utf8(answer.stdout).ok());
    let versions = fs::read_dir(DEBIAN_VERSIONS).into_iter().flatten().flatten().map(|version| version.path().join("bin"));
    let path = env::var_os("PATH").unwrap_or_default();
    configured
        .map(|folder| PathBuf::from(folder.trim()))
        .into_iter()
        .chain(versions)
        .chain(env::split_paths(&path))
        .filter_map(|folder| folder.canonicalize().ok())
        .collect()
}

/// The major version out of `postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)`.
fn major_version(answer: &str) -> Option<u32> {
    let version = answer.split(')').nth(1)?.trim_start();
    let digits = version.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

fn made_by(data: &Path) -> Result<Option<u32>> {
    let path = data.join("PG_VERSION");
    if !path.try_exists().with_context(|| format!("{} cannot be looked into", data.display()))? {
        return Ok(None);
    }
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(Some(text.trim().parse().with_context(|| format!("{} holds no version", path.display()))?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_releases_and_betas() {
        assert_eq!(major_version("postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n"), Some(15));
        assert_eq!(major_version("postgres (PostgreSQL) 18.4\n"), Some(18));
        assert_eq!(major_version("postgres (PostgreSQL) 19beta1\n"), Some(19));
        assert_eq!(major_version("postgres"), None);
    }
}
