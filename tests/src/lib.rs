//! What end-to-end tests stand on: a server of their own on a real Postgres, reached through its public door only.

#[path = "../simulators/chargers.rs"]
pub mod chargers;
#[path = "../simulators/cpo.rs"]
pub mod cpo;
pub mod data;
#[path = "../simulators/entsoe.rs"]
pub mod entsoe;
#[path = "../faults/mod.rs"]
pub mod faults;
pub mod held;
#[path = "../simulators/issuer.rs"]
pub mod issuer;
pub mod raw;
pub mod server;
#[path = "../simulators/stekker.rs"]
pub mod stekker;

use server::{Server, TemporaryData};
use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};
use wattlane::Client;

/// The server of a test binary. Each test makes a provider of its own on it, so that tests see nothing of each other.
pub struct Site {
    server: &'static Server,
}

/// A provider, and the key of its backend.
pub struct Provider {
    /// Where its server is.
    pub address: String,
    /// Its id.
    pub id: String,
    /// The key of its backend.
    pub key: String,
}

impl Site {
    /// The server of this test binary, started by whoever comes first.
    pub fn start() -> Self {
        static SERVER: OnceLock<(TemporaryData, Server)> = OnceLock::new();
        let make = || {
            let data = TemporaryData::make();
            let server = Server::start_in(data.path().to_owned());
            (data, server)
        };
        Site { server: &SERVER.get_or_init(make).1 }
    }

    /// The server.
    pub fn server(&self) -> &'static Server {
        self.server
    }

    /// A new provider.
    pub fn provider(&self) -> Provider {
        self.server.create_provider("A provider of a test")
    }
}

impl Provider {
    /// Its backend, by our own SDK.
    pub fn backend(&self) -> Client {
        self.with(&self.key)
    }

    /// Somebody with another credential.
    pub fn with(&self, credential: &str) -> Client {
        Client::builder(&self.address).api_key(credential).connect().expect("an address and a credential")
    }
}

/// Tells what a test measured, also where a runner swallows what is printed.
pub fn tell(figure: &str) {
    println!("{figure}");
    append("WATTLANE_FIGURES_FILE", figure);
}

/// Says that a test cannot run here: loudly, where a runner would swallow what is printed, and as a failure where nothing may be skipped.
pub fn skip(test: &str, reason: &str) {
    assert!(std::env::var_os("WATTLANE_NO_SKIPS").is_none(), "{test} cannot be skipped: {reason}");
    eprintln!("SKIPPED {test}: {reason}");
    append("WATTLANE_SKIPS_FILE", &format!("{test}: {reason}"));
}

/// The root with a Swift compiler. None, said loudly where it should be there, on a machine that has none.
pub fn swift_root(test: &str) -> Option<String> {
    let root = std::env::var("WATTLANE_SWIFT_ROOT").ok();
    // The root is a download of 530 MB, which is made for `./dev test --long` alone.
    if root.is_none() && std::env::var_os("WATTLANE_LONG").is_some() {
        skip(test, "there is no root with a Swift compiler, and only root can make one");
    }
    root
}

/// The npm package as it is packed. None, said loudly, where it is not built.
pub fn npm_package(test: &str) -> Option<PathBuf> {
    let npm = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sdk-wasm/npm");
    let about = std::fs::read_to_string(npm.join("package.json")).expect("the package says what it is");
    let about: serde_json::Value = serde_json::from_str(&about).expect("JSON");
    let package = npm.join(format!("build/wattlane-{}.tgz", about["version"].as_str().expect("a version")));
    if package.exists() {
        return Some(package);
    }
    skip(test, "the npm package is not built: ./dev package does it, and ./dev test does it first");
    None
}

/// A file of Node's tests has ended by then: one that waits for what never comes is told by its name, and does not hold up all others for good.
const NODE_TEST_MILLISECONDS_MAX: u32 = 1_800_000;

/// Runs a file of Node's tests to its end, one after the other, with these variables. What it says is told when it fails.
pub fn run_in_node(file: &Path, environment: &[(&str, &str)]) {
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).arg(format!("--test-timeout={NODE_TEST_MILLISECONDS_MAX}"));
    node.arg(file).envs(environment.iter().copied());
    let output = node.output().expect("Node runs");
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{said}");
    assert!(output.status.success(), "{}:\n{said}\n{}", file.display(), String::from_utf8_lossy(&output.stderr));
}

/// Appends a line to the file that a variable names, if it does.
fn append(variable: &str, line: &str) {
    use std::io::Write as _;
    if let Some(file) = std::env::var_os(variable) {
        let file = std::fs::OpenOptions::new().append(true).create(true).open(file);
        file.and_then(|mut file| writeln!(file, "{line}")).expect("a line can be noted");
    }
}
