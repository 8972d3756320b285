//! The engines as programs beside this one.

use serde_json::Value;
use std::{
    env,
    io::{Read as _, Write as _},
    process::{Command, Stdio},
    thread,
};

/// Ours first.
pub const ENGINES: [&str; 3] = ["ours", "ocpi-kit", "ocpi-tariffs"];

/// What an engine answers to these cases, in their order.
pub fn asked(engine: &str, arguments: &[&str], cases: &[&Value]) -> Vec<Value> {
    let program = env::current_exe().expect("a program has a path").with_file_name(format!("wattlane-bench-{engine}"));
    let process = Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut process = process.unwrap_or_else(|error| panic!("{engine} is built beside this program: {error}"));
    let lines: String = cases.iter().map(|case| format!("{case}\n")).collect();
    let mut input = process.stdin.take().expect("its input is ours");
    let writer = thread::spawn(move || input.write_all(lines.as_bytes()));
    let mut said = String::new();
    process.stdout.take().expect("its output is ours").read_to_string(&mut said).expect("it writes text");
    writer.join().expect("nothing panics in writing").expect("it reads its input");
    assert!(process.wait().expect("it ends").success(), "{engine} has failed");
    said.lines().map(|line| serde_json::from_str(line).expect("it writes JSON")).collect()
}
