//! pgbench, and the values that it binds: those of rows that ours wrote.

use crate::load::IN_FLIGHT;
use anyhow::{Context, Result};
use std::{
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};
use wattlane_tests::server::Server;

/// A value of a row as text; None where it is NULL. It comes as hexadecimal digits, since it may hold what psql sets columns and lines apart by.
pub fn value_of(server: &Server, table: &str, column: &str, row: &str) -> Option<String> {
    let found =
        server.psql(&format!("SELECT coalesce(encode(convert_to({column}::text, 'UTF8'), 'hex'), 'null') FROM {table} WHERE {row}"));
    let digits = Some(&found[0][0]).filter(|digits| *digits != "null")?;
    let bytes = (0..digits.len() / 2).map(|n| u8::from_str_radix(&digits[2 * n..2 * n + 2], 16).expect("hexadecimal digits"));
    Some(String::from_utf8(bytes.collect()).expect("the database holds UTF-8"))
}

/// Transactions a second, behind the same wall as ours, each in one flush.
pub fn pgbench(socket: &Path, script: &Path, binds: &[String], round: usize, time: Duration) -> Result<f64> {
    let output = Command::new(pgbench_binary()?)
        .args(["-n", "-M", "prepared", "-c", &IN_FLIGHT.to_string(), "-j", "2", "-T", &time.as_secs().to_string()])
        .args(["-D", "n=0", "-D", &format!("base={}", round * 1_000), "-U", "wattlane_app", "-h"])
        .arg(socket)
        .args(binds.iter().flat_map(|bind| ["-D", bind]))
        .arg("-f")
        .arg(script)
        .arg("wattlane")
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    anyhow::ensure!(output.status.success(), "pgbench: {}", String::from_utf8_lossy(&output.stderr));
    let tps = text.lines().find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok());
    tps.with_context(|| format!("pgbench said no rate: {text}"))
}

fn pgbench_binary() -> Result<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").context("pgbench comes with PostgreSQL")?;
    let found = versions.filter_map(|entry| Some(entry.ok()?.path().join("bin/pgbench"))).filter(|path| path.exists()).max();
    found.context("pgbench is missing: it is in Debian's postgresql package")
}
