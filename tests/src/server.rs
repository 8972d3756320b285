//! A `wattlane serve` of our own, on its private Postgres.

use crate::Provider;
use nix::{
    sys::{
        prctl,
        signal::{Signal, kill},
    },
    unistd::Pid,
};
use std::{
    io::{BufRead, BufReader, Write},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{Mutex, mpsc},
    time::Duration,
};

/// A first start makes a cluster.
const START_MAX: Duration = Duration::from_secs(120);

/// What the database knows the connections of servers beside another by.
pub const BESIDE: &str = "wattlane_beside";

/// A running server.
pub struct Server {
    /// `http://127.0.0.1:port`.
    pub address: String,
    /// The same for figures.
    pub metrics: String,
    /// Where its data is.
    pub data: PathBuf,
    pid: Pid,
    ended: Mutex<mpsc::Receiver<()>>,
}

/// A server that does nothing, until it is let. Dropped, it goes on: one that stays frozen would outlive a test that fails.
#[must_use = "it goes on at once"]
pub struct Frozen<'a> {
    server: &'a Server,
}

impl Frozen<'_> {
    /// Lets it go on.
    pub fn thaw(self) {}
}

impl Drop for Frozen<'_> {
    fn drop(&mut self) {
        let _ = kill(self.server.pid, Signal::SIGCONT);
    }
}

/// A data folder that goes with whoever has it: a test, or a whole test binary however that ends.
pub struct TemporaryData {
    path: PathBuf,
    /// Closed by dropping it, or by the kernel: then the folder goes.
    _open: ChildStdin,
}

/// Waits until nobody holds its input any more, and then for the cluster to stop, which its server sees to.
const REMOVE: &str = r#"
cat
pid=$(head -n 1 "$1/postgres/data/postmaster.pid" 2>/dev/null) || pid=
for _ in $(seq 100); do [ -e "$1/postgres/data/postmaster.pid" ] || break; sleep 0.1; done
if [ -e "$1/postgres/data/postmaster.pid" ] && [ -n "$pid" ]; then kill -QUIT "$pid"; sleep 1; fi
rm -rf -- "$1"
"#;

impl TemporaryData {
    /// An empty folder.
    pub fn make() -> Self {
        let path = tempfile::Builder::new().prefix("wattlane-test-").tempdir().expect("a temporary folder").keep();
        let mut remover = Command::new("sh");
        remover.args(["-c", REMOVE, "remove"]).arg(&path);
        // In a group of its own, which a Ctrl-C does not reach.
        remover.process_group(0).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let open = remover.spawn().expect("sh runs").stdin.take().expect("its input is ours");
        TemporaryData { path, _open: open }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// The binary beside the tests: `./dev test` builds it before them.
pub fn binary() -> PathBuf {
    let here = std::env::current_exe().expect("a program has a path");
    // Tests lie in target/debug/deps, benches in target/release.
    let found = here.ancestors().skip(1).take(2).map(|folder| folder.join("wattlane")).find(|path| path.exists());
    found.unwrap_or_else(|| panic!("there is no `wattlane` beside {}: cargo build -p wattlane-server", here.display()))
}

impl Server {
    /// Starts a server on the data in `data`, on any free port.
    pub fn start_in(data: PathBuf) -> Self {
        Server::start_on(0, data)
    }

    /// Starts one where another was, for clients that know no other address.
    pub fn start_on(port: u16, data: PathBuf) -> Self {
        Server::start(port, data, Vec::new())
    }

    /// Starts one with more in its environment.
    pub fn start_with(data: PathBuf, environment: Vec<(&'static str, String)>) -> Self {
        Server::start(0, data, environment)
    }

    /// The same where another was.
    pub fn start_on_with(port: u16, data: PathBuf, environment: Vec<(&'static str, String)>) -> Self {
        Server::start(port, data, environment)
    }

    /// Starts a second server on the database of this one, as an operator starts servers on a database of their own. It goes on when this one
    /// is stopped only as far as one can whose database is gone.
    pub fn start_beside(&self) -> Self {
        self.start_beside_on(0)
    }

    /// The same on a port.
    pub fn start_beside_on(&self, port: u16) -> Self {
        let socket = socket_folder(&self.data);
        let url = |role: &str| format!("postgresql://{role}@/wattlane?host={}&application_name={BESIDE}", socket.display());
        let key = std::fs::read_to_string(self.data.join("master.key")).expect("a server with data of its own has a key");
        let environment = [
            ("WATTLANE_DATABASE_URL", url("wattlane_app")),
            ("WATTLANE_WORKER_DATABASE_URL", url("wattlane_worker")),
            ("WATTLANE_MASTER_KEY", key.trim().to_owned()),
        ];
        Server::start(port, self.data.join("beside"), environment.into_iter().collect())
    }

    fn start(port: u16, data: PathBuf, environment: Vec<(&'static str, String)>) -> Self {
        let (started, pid) = mpsc::channel();
        let (says, address) = mpsc::channel();
        let (over, ended) = mpsc::channel();
        let folder = data.clone();
        // The kernel ends the server when the thread that started it does: this one lives as long as the server.
        std::thread::spawn(move || {
            let mut child = spawn(&folder, port, environment);
            let log = BufReader::new(child.stderr.take().expect("stderr is ours"));
            started.send(child.id()).expect("somebody waits");
            for line in log.lines().map_while(Result::ok) {
                if let Some(addresses) = line.split("serving address=").nth(1) {
                    let _ = says.send(addresses.trim().to_owned());
                } else if line.contains("ERROR") || line.starts_with("wattlane:") {
                    // Not by a macro, whose words a runner keeps for the one test that happened to start the server.
                    let _ = writeln!(std::io::stderr(), "server: {line}");
                }
            }
            drop(says);
            let _ = child.wait();
            let _ = over.send(());
        });
        let pid = Pid::from_raw(pid.recv_timeout(START_MAX).expect("the server starts").cast_signed());
        let addresses = address.recv_timeout(START_MAX).expect("the server says where it listens");
        let (address, metrics) = addresses.split_once(" metrics=").expect("it says where its figures are");
        Server { address: format!("http://{address}"), metrics: format!("http://{metrics}"), data, pid, ended: Mutex::new(ended) }
    }

    /// The folder of its data.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.rsplit(':').next().and_then(|port| port.parse().ok()).expect("an address ends with its port")
    }

    /// Ends it as a crash would, and waits until it is gone.
    pub fn kill(self) -> PathBuf {
        kill(self.pid, Signal::SIGKILL).expect("it runs");
        self.ended.lock().expect("nobody panics waiting").recv_timeout(START_MAX).expect("a killed server ends");
        self.data
    }

    /// Takes the processor from it, as a paused machine does: its connections stay, and what it holds in the database stays held.
    pub fn freeze(&self) -> Frozen<'_> {
        kill(self.pid, Signal::SIGSTOP).expect("it runs");
        Frozen { server: self }
    }

    /// Stops it as an operator would, and waits until it is gone.
    pub fn stop(self) -> PathBuf {
        kill(self.pid, Signal::SIGTERM).expect("it runs");
        self.ended.lock().expect("nobody panics waiting").recv_timeout(START_MAX).expect("a stopped server ends");
        self.data
    }

    /// The memory that it holds, in megabytes, without its Postgres.
    pub fn resident_mb(&self) -> u64 {
        self.resident_kb() / 1_000
    }

    /// The same in kilobytes.
    pub fn resident_kb(&self) -> u64 {
        resident_kb(self.pid.as_raw().cast_unsigned())
    }

    /// Makes a provider as an operator does.
    pub fn create_provider(&self, name: &str) -> Provider {
        let output =
            Command::new(binary()).args(["provider", "create", name]).env("WATTLANE_DATA", &self.data).output().expect("wattlane runs");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let value = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).expect("it is printed").trim().to_owned();
        Provider { address: self.address.clone(), id: value("provider"), key: value("api_key") }
    }

    /// Asks the database itself, past all walls. Answers lines of columns apart by `|`.
    pub fn psql(&self, sql: &str) -> Vec<Vec<String>> {
        psql(&self.data, sql)
    }
}

/// The memory that a process holds, in kilobytes.
pub fn resident_kb(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).expect("it runs");
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("the kernel says how much");
    resident.trim().trim_end_matches(" kB").parse().expect("a number of kB")
}

/// See [`Server::psql`].
pub fn psql(data: &Path, sql: &str) -> Vec<Vec<String>> {
    let socket = socket_folder(data);
    let output = Command::new("psql")
        .args(["-X", "-A", "-t", "-F", "|", "-v", "ON_ERROR_STOP=1", "-d", "wattlane", "-U", "postgres", "-h"])
        .arg(&socket)
        .args(["-c", sql])
        .output()
        .expect("psql runs");
    assert!(output.status.success(), "{sql}: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().filter(|line| !line.is_empty()).map(|line| line.split('|').map(str::to_owned).collect()).collect()
}

/// Where the socket of its private Postgres is.
pub fn socket_folder(data: &Path) -> PathBuf {
    let pid_file = data.join("postgres").join("data").join("postmaster.pid");
    let text = std::fs::read_to_string(&pid_file).unwrap_or_else(|error| panic!("{}: {error}", pid_file.display()));
    PathBuf::from(text.lines().nth(4).expect("the fifth line is the socket's folder"))
}

fn spawn(data: &Path, port: u16, environment: Vec<(&'static str, String)>) -> Child {
    let mut command = Command::new(binary());
    command
        .args(["serve", "--egress-allow-loopback", "--metrics-addr", "127.0.0.1:0"])
        .env("WATTLANE_DATA", data)
        .env("WATTLANE_PORT", port.to_string())
        .env("NO_COLOR", "1")
        .envs(environment)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let with_parent = || prctl::set_pdeathsig(Signal::SIGTERM).map_err(std::io::Error::from);
    // SAFETY: prctl is one system call, which a child between fork and exec may make.
    #[expect(unsafe_code, reason = "there is no safe way to run something between fork and exec")]
    unsafe {
        command.pre_exec(with_parent);
    }
    command.spawn().expect("the server starts")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_temporary_folder_goes_with_whoever_has_it() {
        let data = TemporaryData::make();
        let path = data.path().to_owned();
        std::fs::write(path.join("file"), "x").expect("it is ours");
        drop(data);
        for _ in 0..100 {
            if !path.exists() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("{} is still there", path.display());
    }
}
