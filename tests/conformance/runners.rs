//! The SDKs, and the programs that run the cases with them.

pub mod rust;

use super::door::Door;
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use std::{process::Stdio, time::Duration};
use tokio::{process::Command, time::timeout};

/// How long a runner may take for all cases.
const RUN_MAX: Duration = Duration::from_secs(180);

/// How long one that is told to stop may take.
const STOPPING_MAX: Duration = Duration::from_secs(5);

/// An SDK.
pub struct Sdk {
    /// As in the table.
    pub name: &'static str,
    /// What runs the cases.
    pub runner: Runner,
    /// Whether it speaks as a browser does: HTTP/1.1 over cleartext, and so at most four streams.
    pub browser: bool,
    /// Whether a client is freed by hand, and may be used after that.
    pub frees_clients: bool,
}

/// What runs the cases.
pub enum Runner {
    /// A task of this process.
    Here,
    /// The command line that this variable holds, words apart by blanks. Whoever builds the SDK sets it.
    Command {
        /// The variable.
        variable: &'static str,
        /// Whether it is only for `./dev test --long`.
        long: bool,
    },
}

/// All of them, in the order of the table.
pub const SDKS: &[Sdk] = &[
    Sdk { name: "Rust", runner: Runner::Here, browser: false, frees_clients: false },
    Sdk { name: "Node", runner: command("WATTLANE_CONFORMANCE_NODE"), browser: true, frees_clients: true },
    Sdk { name: "Chromium", runner: command("WATTLANE_CONFORMANCE_CHROMIUM"), browser: true, frees_clients: true },
    Sdk { name: "Kotlin", runner: command("WATTLANE_CONFORMANCE_KOTLIN"), browser: false, frees_clients: true },
    Sdk {
        name: "Swift",
        runner: Runner::Command { variable: "WATTLANE_CONFORMANCE_SWIFT", long: true },
        browser: false,
        frees_clients: false,
    },
    Sdk { name: "Python", runner: command("WATTLANE_CONFORMANCE_PYTHON"), browser: false, frees_clients: false },
];

const fn command(variable: &'static str) -> Runner {
    Runner::Command { variable, long: false }
}

impl Sdk {
    /// Runs every case. None where there is no runner, which is said loudly.
    pub async fn run(&'static self) -> Option<Door> {
        let Runner::Command { variable, long } = self.runner else {
            let door = Door::open(self).await;
            if timeout(RUN_MAX, rust::run(&door.address)).await.is_err() {
                eprintln!("the runner of {} has not come to its end", self.name);
            }
            return Some(door);
        };
        let Ok(line) = std::env::var(variable) else {
            if !long || std::env::var("WATTLANE_LONG").is_ok_and(|long| long == "1") {
                wattlane_tests::skip(&format!("conformance of {}", self.name), &format!("{variable} names no runner"));
            }
            return None;
        };
        let door = Door::open(self).await;
        if let Err(why) = run_to_its_end(&line, &door.address).await {
            // What it has not reported is told by case.
            eprintln!("the runner of {}, {line:?}: {why}", self.name);
        }
        Some(door)
    }
}

async fn run_to_its_end(line: &str, door: &str) -> Result<(), String> {
    let mut words = line.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    command.env("WATTLANE_CONFORMANCE", door).stdin(Stdio::null()).kill_on_drop(true);
    let mut running = command.spawn().map_err(|error| error.to_string())?;
    match timeout(RUN_MAX, running.wait()).await {
        Ok(Ok(ended)) if ended.success() => Ok(()),
        Ok(ended) => Err(format!("ended with {ended:?}")),
        Err(_) => {
            // So that it can stop what it has started, such as a browser.
            if let Some(pid) = running.id() {
                let _ = kill(Pid::from_raw(pid.cast_signed()), Signal::SIGTERM);
                let _ = timeout(STOPPING_MAX, running.wait()).await;
            }
            Err(format!("stopped after {RUN_MAX:?}"))
        }
    }
}
