//! A Postgres of the server's own: started with it when no database is named, and gone when it is gone.

mod account;
mod binaries;
mod connect;
mod folder;
mod lock;
mod process;

pub(crate) use connect::{connect, connect_by, in_time, parse};

use anyhow::{Result, bail};
use folder::Folder;
use lock::{Lock, Share};
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use process::Process;
use std::{fs, os::unix::ffi::OsStrExt, path::Path, time::Duration};
use tokio::time::{Instant, sleep, timeout};

/// How long a fast shutdown may take, in which sessions are ended and all is written down, before it is cut short.
const FAST_SHUTDOWN: Duration = Duration::from_secs(5);
/// How long one may take that writes nothing down. Postgres gives its own processes five seconds for it.
const IMMEDIATE_SHUTDOWN: Duration = Duration::from_secs(6);
/// How long a Postgres may still stop whose server was killed.
const LEFT_OVER: Duration = Duration::from_secs(10);
/// How long it may take to be ready. Mostly a second; recovery after a power cut repeats up to `max_wal_size` of changes.
const READY: Duration = Duration::from_secs(120);
/// Between two looks at something that tells nobody when it changes.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// The database in a private Postgres.
const DATABASE: &str = "wattlane";

/// How to connect, by role. A private Postgres has no passwords: who can reach its socket is let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatabaseUrls {
    /// The role that serves.
    pub app: String,
    /// The role of relays and sweeps.
    pub worker: String,
    /// The role that changes the schema.
    pub migrate: String,
    /// The superuser, who makes the others.
    pub admin: String,
}

/// A Postgres that runs in the data folder and belongs to this process.
///
/// It survives this process in no case: it is shut down by [`PrivatePostgres::stop`], when dropped, and by the kernel when the process is
/// killed. What was committed is there again at the next start.
#[derive(Debug)]
pub struct PrivatePostgres {
    process: Process,
    urls: DatabaseUrls,
}

impl PrivatePostgres {
    /// Starts Postgres in `folder`, and makes its cluster if there is none yet. Roles, database and schema are made by
    /// [`ensure_roles`](crate::store::roles::ensure_roles) and [`migrate`](crate::store::migrate::migrate).
    ///
    /// One that a killed server left behind is waited for, at most ten seconds. Another server that uses the folder is an error.
    pub async fn start(folder: &Path) -> Result<Self> {
        let folder = Folder::at(folder)?;
        match Lock::claim(&folder, Share::No).await? {
            Some(lock) => Self::start_with(folder, lock).await,
            None => bail!("{} is used by another server", folder.top.display()),
        }
    }

    /// For commands beside the server: the Postgres that already runs in `folder` if there is one, which stays its owner's, or one of
    /// our own for as long as the command takes.
    pub async fn join_or_start(folder: &Path) -> Result<(DatabaseUrls, Option<Self>)> {
        let folder = Folder::at(folder)?;
        match Lock::claim(&folder, Share::Yes).await? {
            Some(lock) => {
                let own = Self::start_with(folder, lock).await?;
                Ok((own.urls.clone(), Some(own)))
            }
            None => Ok((urls(&folder), None)),
        }
    }

    async fn start_with(folder: Folder, lock: Lock) -> Result<Self> {
        retire(&folder).await?;
        let end = Instant::now() + LEFT_OVER;
        loop {
            let process = Process::start(folder.clone(), lock.share()?).await?;
            let postgres = PrivatePostgres { process, urls: urls(&folder) };
            match postgres.ready(&folder).await {
                Ok(()) => return Ok(postgres),
                // The postmaster itself was killed, and a session of it is still at its last statement.
                Err(_) if postgres.process.has_ended() && still_in_use(&folder) && Instant::now() < end => sleep(LOOK_AGAIN).await,
                Err(failed) => return Err(failed),
            }
        }
    }

    /// How to connect.
    pub fn urls(&self) -> DatabaseUrls {
        self.urls.clone()
    }

    /// Waits until Postgres has ended by itself, which leaves the server without a database.
    pub fn ended(&self) -> impl Future<Output = ()> + Send + 'static {
        let mut process = self.process.clone();
        async move { process.ended().await }
    }

    /// Shuts Postgres down and waits for it: sessions are ended and all is written down; after five seconds it is cut short, and the
    /// next start recovers. Close the pools first, or their connections log errors.
    pub async fn stop(mut self) -> Result<()> {
        for (signal, wait) in [(Signal::SIGINT, FAST_SHUTDOWN), (Signal::SIGQUIT, IMMEDIATE_SHUTDOWN)] {
            self.process.signal(signal);
            if timeout(wait, self.process.ended()).await.is_ok() {
                return Ok(());
            }
        }
        bail!("Postgres does not stop")
    }

    /// Waits until it lets somebody in.
    async fn ready(&self, folder: &Folder) -> Result<()> {
        let mut process = self.process.clone();
        let answers = async {
            while connect(&maintenance_url(folder)).await.is_err() {
                sleep(LOOK_AGAIN).await;
            }
        };
        tokio::select! {
            () = answers => Ok(()),
            () = process.ended() => bail!("Postgres did not start: {}", last_words(folder)),
            () = sleep(READY) => bail!("Postgres was not ready within {} s; {} says why", READY.as_secs(), folder.logs().display()),
        }
    }
}

impl Drop for PrivatePostgres {
    fn drop(&mut self) {
        self.process.signal(Signal::SIGINT);
    }
}

/// Sees off a Postgres that outlived its server. We hold the lock, so it is nobody's; and since it is nobody's child either, nothing
/// would end it with us if we kept it. So it is asked to stop (mostly it is at that already), and a new one takes its data over.
async fn retire(folder: &Folder) -> Result<()> {
    let Some(left_over) = process::postmaster_of(&folder.data) else { return Ok(()) };
    tracing::info!(pid = left_over.as_raw(), "waiting for the Postgres of a server that was killed");
    for (signal, wait) in [(Signal::SIGINT, LEFT_OVER), (Signal::SIGQUIT, IMMEDIATE_SHUTDOWN)] {
        if let Err(refused) = kill(left_over, signal)
            && process::postmaster_of(&folder.data) == Some(left_over)
        {
            bail!("a Postgres that is not ours to stop (process {left_over}) runs on {}: {refused}", folder.data.display());
        }
        if gone(left_over, folder, wait).await {
            return Ok(());
        }
    }
    bail!("the Postgres of an earlier server (process {left_over}) does not stop")
}

async fn gone(pid: Pid, folder: &Folder, wait: Duration) -> bool {
    let end = Instant::now() + wait;
    while process::postmaster_of(&folder.data) == Some(pid) {
        if Instant::now() > end {
            return false;
        }
        sleep(LOOK_AGAIN).await;
    }
    true
}

/// Whether Postgres did not start because processes of an earlier one still have the data's shared memory.
fn still_in_use(folder: &Folder) -> bool {
    fs::read_to_string(folder.start_log()).is_ok_and(|said| said.contains("shared memory block") && said.contains("still in use"))
}

/// What a Postgres that did not start said, and where it may have said more.
fn last_words(folder: &Folder) -> String {
    let said = fs::read_to_string(folder.start_log()).unwrap_or_default();
    let last: Vec<&str> = said.lines().rev().take(5).collect();
    let last: Vec<&str> = last.into_iter().rev().collect();
    format!("{} (see also {})", last.join("; "), folder.logs().display())
}

fn urls(folder: &Folder) -> DatabaseUrls {
    let by = |user| url(folder, DATABASE, user);
    DatabaseUrls { app: by("wattlane_app"), worker: by("wattlane_worker"), migrate: by("wattlane_migrator"), admin: by("postgres") }
}

/// The database that is there from the start.
fn maintenance_url(folder: &Folder) -> String {
    url(folder, "postgres", "postgres")
}

fn url(folder: &Folder, database: &str, user: &str) -> String {
    let host = percent_encode(folder.sockets.as_os_str().as_bytes(), NON_ALPHANUMERIC);
    format!("postgresql:///{database}?host={host}&user={user}&port={}", folder::PORT)
}
