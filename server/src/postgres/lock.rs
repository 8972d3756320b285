//! One server per data folder.

use super::{LEFT_OVER, LOOK_AGAIN, connect::connect, folder::Folder, urls};
use anyhow::{Context, Result, bail};
use std::{
    fs::{self, File, TryLockError},
    io::{Seek, Write},
    process,
};
use tokio::time::{Instant, sleep};

/// Held while a Postgres of ours runs in the folder. The kernel takes it back when the process ends, in whatever way.
#[derive(Debug)]
pub(super) struct Lock(File);

/// Whether another server's Postgres will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    Yes,
    No,
}

impl Lock {
    /// Takes the lock, or finds (None) that another server holds it and lets us connect. A server that is stopping is waited for.
    pub(super) async fn claim(folder: &Folder, share: Share) -> Result<Option<Self>> {
        let path = folder.top.join("server.lock");
        let file = File::options().create(true).truncate(false).read(true).write(true).open(&path);
        let mut file = file.with_context(|| format!("{} cannot be opened", path.display()))?;
        let end = Instant::now() + LEFT_OVER;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(broken)) => return Err(broken).context(format!("{} cannot be locked", path.display())),
                Err(TryLockError::WouldBlock) => {}
            }
            if share == Share::Yes && connect(&urls(folder).app).await.is_ok() {
                return Ok(None);
            }
            if Instant::now() > end {
                let holder = fs::read_to_string(&path).unwrap_or_default();
                bail!(
                    "another wattlane (process {}) uses the data folder {}: stop it, or choose another folder by WATTLANE_DATA",
                    holder.trim(),
                    folder.top.display()
                );
            }
            sleep(LOOK_AGAIN).await;
        }
        // For that message only.
        file.set_len(0)?;
        file.rewind()?;
        writeln!(file, "{}", process::id())?;
        Ok(Some(Lock(file)))
    }

    /// Another hold on the same lock, which is let go when both are closed.
    pub(super) fn share(&self) -> Result<File> {
        self.0.try_clone().context("the lock of the data folder cannot be shared")
    }
}
