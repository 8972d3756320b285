//! A row that is held by somebody else for as long as a test wants: what needs it waits, and the test sees that it does.

use crate::server::{Server, socket_folder};
use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, Command, Stdio},
    time::Duration,
};

/// How often it is looked whether somebody waits.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// A transaction of an operator that goes on.
pub struct Held<'s> {
    server: &'s Server,
    backend: String,
    psql: Child,
    says: Option<ChildStdin>,
}

impl Server {
    /// Runs `sql`, which locks something, in a transaction that goes on until it is dropped.
    pub fn hold(&self, sql: &str) -> Held<'_> {
        let mut psql = Command::new("psql")
            .args(["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-d", "wattlane", "-U", "postgres", "-h"])
            .arg(socket_folder(&self.data))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("psql runs");
        let mut says = psql.stdin.take().expect("its input is ours");
        writeln!(says, "BEGIN; {sql};\nSELECT 'backend ' || pg_backend_pid();").expect("it listens");
        let answers = BufReader::new(psql.stdout.take().expect("its output is ours")).lines().map_while(Result::ok);
        let backend = answers.filter_map(|line| line.strip_prefix("backend ").map(str::to_owned)).next().expect("it locks");
        Held { server: self, backend, psql, says: Some(says) }
    }
}

impl Held<'_> {
    /// Waits until somebody waits for what is held.
    pub async fn is_waited_for(&self) {
        let waiting = format!("SELECT pid FROM pg_stat_activity WHERE pg_blocking_pids(pid) @> ARRAY[{}]", self.backend);
        while self.server.psql(&waiting).is_empty() {
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        // The end of its input is the end of psql, and with it of the transaction.
        drop(self.says.take());
        let _ = self.psql.wait();
    }
}
