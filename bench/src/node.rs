//! What is measured in a browser: a script of Node's that drives it.

use anyhow::{Context, Result, ensure};
use std::{
    io::Write as _,
    net::TcpListener,
    path::Path,
    process::{Command, Stdio},
};

/// A port that nobody listens on now.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Runs a script of this crate's folder to its end, with these settings on its standard input.
pub async fn run(script: &'static str, settings: serde_json::Value) -> Result<()> {
    tokio::task::spawn_blocking(move || {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join(script);
        let mut node = Command::new("node").arg(script).stdin(Stdio::piped()).spawn().context("node")?;
        node.stdin.take().context("its input is ours")?.write_all(settings.to_string().as_bytes())?;
        ensure!(node.wait()?.success(), "what runs in the browser has failed; what it said is above");
        Ok(())
    })
    .await?
}
