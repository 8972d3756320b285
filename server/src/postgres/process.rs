//! The process of a private Postgres: it ends when this one does, however this one ends.

use super::{
    account::Account,
    binaries::Binaries,
    folder::{Folder, PORT},
};
use anyhow::{Context, Result, bail};
use nix::{
    errno::Errno,
    sys::{
        prctl,
        signal::{Signal, kill},
    },
    unistd::{Pid, getpid, getppid, setsid},
};
use std::{
    fs::{self, File},
    os::unix::{ffi::OsStrExt, process::CommandExt},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
};
use tokio::sync::{oneshot, watch};

/// For a small machine with data that matters: fsync stays on. `wal_level` is what moving shards wants later.
const SETTINGS: [&str; 15] = [
    "listen_addresses=",
    "unix_socket_permissions=0700",
    "max_connections=150",
    "shared_buffers=64MB",
    "wal_level=logical",
    "max_wal_size=256MB",
    "timezone=UTC",
    "log_timezone=UTC",
    // A week of logs, each day over last week's.
    "logging_collector=on",
    "log_filename=postgres-%a.log",
    "log_rotation_age=1d",
    "log_truncate_on_rotation=on",
    "log_checkpoints=off",
    // A refused statement is told to its caller. Written down as well, it would put people's data into a log.
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
];

/// A running Postgres that this process started.
#[derive(Debug, Clone)]
pub(super) struct Process {
    pid: Pid,
    ended: watch::Receiver<Option<ExitStatus>>,
}

impl Process {
    /// Starts Postgres on a thread of its own, which stays with it to the end: the signal that a child gets when its parent dies is sent
    /// when the *thread* that spawned it ends. `lock` is let go once Postgres is gone.
    pub(super) async fn start(folder: Folder, lock: File) -> Result<Self> {
        let (started, start) = oneshot::channel();
        let (ended, end) = watch::channel(None);
        thread::Builder::new()
            .name("private-postgres".to_owned())
            .spawn(move || match launch(&folder) {
                Err(refused) => drop(started.send(Err(refused))),
                Ok(mut child) => {
                    // Nobody listens any more if the start was given up; Postgres then ends with this process.
                    drop(started.send(Ok(child.id())));
                    let status = child.wait();
                    drop(lock);
                    drop(status.map(|status| ended.send(Some(status))));
                }
            })
            .context("no thread for Postgres")?;
        let pid = start.await.context("the thread of Postgres ended early")??;
        Ok(Process { pid: Pid::from_raw(pid.cast_signed()), ended: end })
    }

    /// Sends a signal, unless it has ended.
    pub(super) fn signal(&self, signal: Signal) {
        if !self.has_ended() {
            // Gone in between is as good.
            let _ = kill(self.pid, signal);
        }
    }

    pub(super) fn has_ended(&self) -> bool {
        self.ended.borrow().is_some()
    }

    /// Waits until it has ended.
    pub(super) async fn ended(&mut self) {
        // An error says that the thread is gone, and it goes after Postgres.
        let _ = self.ended.wait_for(Option::is_some).await;
    }
}

fn launch(folder: &Folder) -> Result<Child> {
    let account = Account::for_folder(&folder.own)?;
    folder.prepare(account.as_ref())?;
    let binaries = Binaries::find(&folder.data)?;
    if !folder.data.try_exists()? {
        make_cluster(&binaries, folder, account.as_ref())?;
    }
    let said = File::create(folder.start_log()).with_context(|| format!("{} cannot be written", folder.start_log().display()))?;
    let mut command = command(&binaries.postgres(), account.as_ref());
    command.arg("-D").arg(&folder.data).arg("-p").arg(PORT.to_string()).arg("-k").arg(&folder.sockets);
    for setting in SETTINGS {
        command.arg("-c").arg(setting);
    }
    let mut log_directory = std::ffi::OsString::from("log_directory=");
    log_directory.push(folder.logs());
    command.arg("-c").arg(log_directory);
    command.stdout(Stdio::null()).stderr(said);
    command.spawn().with_context(|| format!("{} cannot be run", binaries.postgres().display()))
}

/// Made beside its place and then renamed, so that one cut short is never taken for a cluster.
fn make_cluster(binaries: &Binaries, folder: &Folder, account: Option<&Account>) -> Result<()> {
    let unfinished = folder.own.join("data.unfinished");
    if unfinished.try_exists()? {
        fs::remove_dir_all(&unfinished).with_context(|| format!("{} cannot be removed", unfinished.display()))?;
    }
    // A bare container has no locale, and would get SQL_ASCII.
    let answer = command(&binaries.initdb(), account)
        .args(["-E", "UTF8", "--locale=C.UTF-8", "-U", "postgres", "--auth-local=trust", "--auth-host=reject"])
        .args(["--data-checksums", "--no-instructions", "-D"])
        .arg(&unfinished)
        .output()
        .with_context(|| format!("{} cannot be run", binaries.initdb().display()))?;
    if !answer.status.success() {
        bail!("initdb failed: {}", String::from_utf8_lossy(&answer.stderr).trim());
    }
    fs::rename(&unfinished, &folder.data).with_context(|| format!("{} cannot be put in its place", folder.data.display()))
}

/// A program of Postgres, in a session of its own (so that Ctrl-C in a terminal reaches only the server, which closes its connections
/// first), and with nothing of our environment, where PGPORT and its kin would mislead it.
fn command(program: &Path, account: Option<&Account>) -> Command {
    let mut command = Command::new(program);
    command.env_clear().env("PATH", "/usr/bin:/bin").env("LC_ALL", "C.UTF-8").current_dir("/").stdin(Stdio::null());
    if let Some(account) = account {
        account.run(&mut command);
    }
    let server = getpid();
    let detach = move || {
        setsid()?;
        // A change of user clears this, so it comes after; the standard library has changed it by now. SIGINT is a fast shutdown.
        prctl::set_pdeathsig(Signal::SIGINT)?;
        // Had the server died before that line, no signal would come.
        if getppid() == server { Ok(()) } else { Err(Errno::ESRCH.into()) }
    };
    #[expect(unsafe_code, reason = "what runs between fork and exec is unsafe by nature")]
    // SAFETY: the closure makes four system calls that are async-signal-safe, allocates nothing and takes no lock.
    unsafe {
        command.pre_exec(detach);
    }
    command
}

/// The process id of the postmaster that holds `data`, if one is alive. The file may be left over and its id long be another program's: ours
/// is told by its command line, which everybody may read. (Where a process works only its user may ask, and in most containers not even root.)
pub(super) fn postmaster_of(data: &Path) -> Option<Pid> {
    let text = fs::read_to_string(data.join("postmaster.pid")).ok()?;
    let pid: i32 = text.lines().next()?.trim().parse().ok()?;
    let command_line = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
    let arguments: Vec<&[u8]> = command_line.split(|byte| *byte == 0).collect();
    let holds = arguments.windows(2).any(|pair| pair == [b"-D", data.as_os_str().as_bytes()]);
    holds.then(|| Pid::from_raw(pid))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn a_postmaster_is_known_by_the_data_it_was_started_on() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (data, other) = (folder.path().join("data"), folder.path().join("other"));
        // It works elsewhere, as a process does whose folder we may not ask for.
        let mut child = Command::new("sh")
            .args(["-c", "echo; read -r _", "postgres", "-D"])
            .arg(&data)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell");
        // Its command line is there for certain once it has said something.
        child.stdout.take().expect("its output is ours").read_exact(&mut [0]).expect("it says something");
        for holder in [&data, &other] {
            fs::create_dir(holder).expect("a folder");
            fs::write(holder.join("postmaster.pid"), format!("{}\n", child.id())).expect("a file");
        }
        assert_eq!(postmaster_of(&data), Some(Pid::from_raw(child.id().cast_signed())));
        assert_eq!(postmaster_of(&other), None, "its id is another program's by now");
        drop(child.stdin.take());
        child.wait().expect("it ends");
        assert_eq!(postmaster_of(&data), None, "it is gone");
    }
}
