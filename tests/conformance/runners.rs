//! The SDKs, and the programs that run the cases with them.

pub mod rust;

use super::{
    cases::{CASES, CLOCK_OFF, Case},
    door::{Door, Verdict},
};
use nix::{
    sys::signal::{Signal, killpg},
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
    /// How its runner gets a clock that is off.
    pub clock: Clock,
}

/// How a runner gets a clock that is a day ahead for whoever reads the time, while what measures how long something takes goes right.
pub enum Clock {
    /// It is started by libfaketime.
    Faketime,
    /// It sees to it itself, told by [`CLOCK_AHEAD_MS`].
    Runner,
    /// Not at all.
    Right,
}

/// The variable that tells a runner how far ahead its clock has to be. Chromium's: its processes spin under libfaketime, and a page has no other clock
/// than the `Date` that the runner moves.
const CLOCK_AHEAD_MS: &str = "WATTLANE_CONFORMANCE_CLOCK_AHEAD_MS";

/// libfaketime, with the words that go before a command line. Without `-m` the JVM stops under it.
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
    Sdk { name: "Rust", runner: Runner::Here, browser: false, frees_clients: false, clock: Clock::Faketime },
    Sdk { name: "Node", runner: command("WATTLANE_CONFORMANCE_NODE"), browser: true, frees_clients: true, clock: Clock::Faketime },
    Sdk { name: "Chromium", runner: command("WATTLANE_CONFORMANCE_CHROMIUM"), browser: true, frees_clients: true, clock: Clock::Runner },
    Sdk { name: "Kotlin", runner: command("WATTLANE_CONFORMANCE_KOTLIN"), browser: false, frees_clients: true, clock: Clock::Faketime },
    Sdk {
        name: "Swift",
        runner: Runner::Command { variable: "WATTLANE_CONFORMANCE_SWIFT", long: true },
        browser: false,
        frees_clients: false,
        clock: Clock::Right,
    },
    Sdk { name: "Python", runner: command("WATTLANE_CONFORMANCE_PYTHON"), browser: false, frees_clients: false, clock: Clock::Faketime },
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
            Some(line) => run_to_its_end(&line.split_whitespace().collect::<Vec<_>>(), &[], &door.address).await,
        };
        self.tell(ran);
        let mut verdicts = door.verdicts();
        // A clock is a process's: Rust's runner becomes one.
        let here = std::env::current_exe().expect("a program has a path").display().to_string();
        let line = line.unwrap_or(format!("{here} --ignored --exact {RUST_RUNNER}"));
        let words = line.split_whitespace();
        let (words, variables): (Vec<_>, &[_]) = match self.clock {
            Clock::Faketime => (A_DAY_OFF.into_iter().chain(words).collect(), &[]),
            Clock::Runner => (words.collect(), &[(CLOCK_AHEAD_MS, "86400000")]),
            Clock::Right => return Some(verdicts),
        };
        let door = Door::open(self, clock_off).await;
        self.tell(run_to_its_end(&words, variables, &door.address).await);
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

async fn run_to_its_end(words: &[&str], variables: &[(&str, &str)], door: &str) -> Result<(), String> {
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    command.envs(variables.iter().copied()).env("WATTLANE_CONFORMANCE", door).stdin(Stdio::null());
    // A group of its own, so that nothing that it starts, such as a browser, outlives it and takes the machine from the tests that follow.
    let mut running = command.process_group(0).kill_on_drop(true).spawn().map_err(|error| error.to_string())?;
    let group = Pid::from_raw(running.id().expect("it was just started").cast_signed());
    let ended = match timeout(RUN_MAX, running.wait()).await {
        Ok(Ok(ended)) if ended.success() => Ok(()),
        Ok(ended) => Err(format!("ended with {ended:?}")),
        Err(_) => {
            let _ = killpg(group, Signal::SIGTERM);
            let _ = timeout(STOPPING_MAX, running.wait()).await;
            Err(format!("stopped after {RUN_MAX:?}"))
        }
    };
    let _ = killpg(group, Signal::SIGKILL);
    ended
}
