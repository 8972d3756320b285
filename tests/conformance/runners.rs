//! The SDKs, and the programs that run the cases with them.

pub mod rust;

use super::{
    cases::{CASES, CLOCK_OFF, Case},
    door::{Door, Verdict},
};
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use std::{process::Stdio, time::Duration};
use tokio::{process::Command, time::timeout};

/// How long a runner may take for all cases: a minute on an idle machine.
const RUN_MAX: Duration = Duration::from_secs(900);

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
    /// Whether its runner can be started with a clock that is off.
    pub fakes_clock: bool,
}

/// A clock that is a day off for whoever reads the time, while what measures how long something takes goes right: libfaketime, with the words
/// that go before a command line. Without `-m` the JVM stops under it.
const A_DAY_OFF: [&str; 7] = ["env", "FAKETIME_DONT_FAKE_MONOTONIC=1", "DONT_FAKE_MONOTONIC=1", "faketime", "-m", "-f", "+1d"];

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

/// The test that is Rust's runner as a program.
const RUST_RUNNER: &str = "runs_the_cases_in_rust";

/// All of them, in the order of the table.
pub const SDKS: &[Sdk] = &[
    Sdk { name: "Rust", runner: Runner::Here, browser: false, frees_clients: false, fakes_clock: true },
    Sdk { name: "Node", runner: command("WATTLANE_CONFORMANCE_NODE"), browser: true, frees_clients: true, fakes_clock: true },
    Sdk { name: "Chromium", runner: command("WATTLANE_CONFORMANCE_CHROMIUM"), browser: true, frees_clients: true, fakes_clock: true },
    Sdk { name: "Kotlin", runner: command("WATTLANE_CONFORMANCE_KOTLIN"), browser: false, frees_clients: true, fakes_clock: true },
    Sdk {
        name: "Swift",
        runner: Runner::Command { variable: "WATTLANE_CONFORMANCE_SWIFT", long: true },
        browser: false,
        frees_clients: false,
        fakes_clock: false,
    },
    Sdk { name: "Python", runner: command("WATTLANE_CONFORMANCE_PYTHON"), browser: false, frees_clients: false, fakes_clock: true },
];

const fn command(variable: &'static str) -> Runner {
    Runner::Command { variable, long: false }
}

impl Sdk {
    /// Runs every case, the one with another clock in a run of its own. None where there is no runner, which is said loudly.
    pub async fn run(&'static self) -> Option<Vec<(&'static Case, Verdict)>> {
        let line = match self.runner {
            Runner::Here => None,
            Runner::Command { variable, long } => match std::env::var(variable) {
                Ok(line) => Some(line),
                Err(_) => {
                    if !long || std::env::var("WATTLANE_LONG").is_ok_and(|long| long == "1") {
                        wattlane_tests::skip(&format!("conformance of {}", self.name), &format!("{variable} names no runner"));
                    }
                    return None;
                }
            },
        };
        let (clock_off, others): (Vec<_>, Vec<_>) = CASES.iter().partition(|case| case.name == CLOCK_OFF);
        let door = Door::open(self, others).await;
        let ran = match &line {
            None => timeout(RUN_MAX, rust::run(&door.address)).await.map_err(|_| format!("not at its end after {RUN_MAX:?}")),
            Some(line) => run_to_its_end(&line.split_whitespace().collect::<Vec<_>>(), &door.address).await,
        };
        self.tell(ran);
        let mut verdicts = door.verdicts();
        if !self.fakes_clock {
            return Some(verdicts);
        }
        let door = Door::open(self, clock_off).await;
        // A clock is a process's: Rust's runner becomes one.
        let here = std::env::current_exe().expect("a program has a path").display().to_string();
        let line = line.unwrap_or(format!("{here} --ignored --exact {RUST_RUNNER}"));
        let words: Vec<_> = A_DAY_OFF.into_iter().chain(line.split_whitespace()).collect();
        self.tell(run_to_its_end(&words, &door.address).await);
        verdicts.extend(door.verdicts());
        Some(verdicts)
    }

    /// Why a run did not come to its end. What it has not reported is told by case.
    fn tell(&self, ran: Result<(), String>) {
        if let Err(why) = ran {
            eprintln!("the runner of {}: {why}", self.name);
        }
    }
}

async fn run_to_its_end(words: &[&str], door: &str) -> Result<(), String> {
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
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
