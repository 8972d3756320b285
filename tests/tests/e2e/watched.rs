//! `wattlane demo --live` and `wattlane watch` beside it, as somebody sees them in two terminals.

use crate::commands::{checkout, demo};
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use std::{
    io::{BufRead, BufReader, Read},
    os::unix::process::ExitStatusExt,
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    time::{Duration, Instant},
};
use wattlane::Client;
use wattlane_tests::{
    Site,
    server::{Server, TemporaryData, binary},
};

/// A line that is waited for longer is not coming.
const SOON: Duration = Duration::from_secs(120);
/// How soon a command ends that is asked to.
const ENDS_IN: Duration = Duration::from_secs(5);

/// A command that goes on, and what it says.
struct Running {
    child: Child,
    lines: Receiver<String>,
}

impl Running {
    fn start(server: &Server, arguments: &[&str]) -> Self {
        let mut command = Command::new(binary());
        command.args(arguments).args(["--address", &server.address]).current_dir(checkout()).env("WATTLANE_DATA", &server.data);
        let mut child = command.env_remove("WATTLANE_API_KEY").stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let (tell, lines) = channel();
        let output = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
        Running { child, lines }
    }

    /// The next line for which there is an answer, and that.
    fn wait<T>(&self, mut answer: impl FnMut(&str) -> Option<T>) -> T {
        let give_up = Instant::now() + SOON;
        let mut said = Vec::new();
        loop {
            let left = give_up.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(left).unwrap_or_else(|_| panic!("it never comes:\n{}", said.join("\n")));
            if let Some(found) = answer(&line) {
                return found;
            }
            said.push(line);
        }
    }

    /// Asks it to end, and holds it to doing so well and soon.
    fn end(mut self, signal: Signal) {
        let pid = Pid::from_raw(self.child.id().cast_signed());
        let asked = Instant::now();
        kill(pid, signal).unwrap();
        // Its output ends when it does.
        while self.lines.recv_timeout(ENDS_IN).is_ok() {}
        let status = self.child.wait().unwrap();
        assert_eq!((status.code(), status.signal()), (Some(0), None), "{signal}");
        assert!(asked.elapsed() < ENDS_IN, "{signal}: {:?}", asked.elapsed());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a line of `wattlane watch` says: the session, its status, and its energy.
fn told(line: &str) -> (String, String, f64) {
    let cells: Vec<&str> = line.split("  ").collect();
    (cells[1].to_owned(), cells[3].to_owned(), cells[4].trim_end_matches(" kWh").parse().unwrap())
}

fn client(server: &Server) -> Client {
    let key = std::fs::read_to_string(server.data.join("demo-api-key")).unwrap();
    Client::builder(&server.address).api_key(key.trim()).connect().unwrap()
}

/// The first charge that begins lasts twelve hours, here half a minute: time enough for a server to come back.
const LIVE: [&str; 8] = ["demo", "--live", "--data-dir", "examples/data", "--speed", "1500", "--every", "1"];

#[tokio::test]
async fn the_live_demo_charges_before_everybody_s_eyes_and_bills() {
    let server = Site::start().server();
    demo();
    let live = Running::start(server, &LIVE);
    let watch = Running::start(server, &["watch"]);
    let first = live.wait(|line| line.split_once("begins  ").map(|(_, rest)| rest.split(' ').next().unwrap().to_owned()));
    let mut energies = Vec::new();
    watch.wait(|line| {
        let (id, status, energy) = told(line);
        if id == first {
            energies.push(energy);
        }
        (id == first && status == "COMPLETED").then_some(())
    });
    assert!(energies.len() > 2 && energies.is_sorted() && energies.last() > energies.first(), "{energies:?}");

    live.wait(|line| line.contains(&format!("CDR     {first}-CDR")).then_some(()));
    let client = client(server);
    let filter = wattlane::SessionFilter::default().session_id(&*first);
    let session = client.sessions().list_sessions().filter(filter).await.unwrap().sessions.remove(0);
    assert!(session.end_time.unwrap() <= wattlane::Timestamp::now(), "nothing lies in the future");
    let cdr = client.cdrs().get_cdr_by_cdr_id(format!("{first}-CDR")).await.unwrap();
    assert_eq!((cdr.session_id.as_deref(), cdr.total_energy), (Some(&*first), session.energy));

    let one = Running::start(server, &["watch", "--lines", &*first]);
    assert_eq!(one.wait(|line| Some(told(line))).1, "COMPLETED", "one that has ended is shown as it is");
    one.end(Signal::SIGTERM);
    watch.end(Signal::SIGINT);
    live.end(Signal::SIGTERM);
}

#[test]
fn the_live_demo_goes_on_where_it_was_when_it_or_its_server_comes_back() {
    let data = TemporaryData::make();
    let server = Server::start_in(data.path().to_owned());
    let live = Running::start(&server, &LIVE);
    let begun = live.wait(|line| line.split_once("begins  ").map(|(_, rest)| rest.split(' ').next().unwrap().to_owned()));
    let port = server.port();
    server.kill();
    live.wait(|line| line.contains("cannot be reached").then_some(()));
    let server = Server::start_on(port, data.path().to_owned());
    live.wait(|line| line.contains("is back").then_some(()));
    live.end(Signal::SIGINT);

    let live = Running::start(&server, &LIVE);
    live.wait(|line| (line.contains("ended") && line.contains(&*begun)).then_some(()));
    live.wait(|line| line.contains(&format!("CDR     {begun}-CDR")).then_some(()));
    live.end(Signal::SIGTERM);
    server.stop();
}

#[test]
fn a_watch_that_cannot_be_says_why_in_a_line() {
    let server = Site::start().server();
    demo();
    let nowhere = tempfile_free();
    let unknown = "01890000-0000-7000-8000-000000000000";
    for (arguments, key, wanted) in [
        (vec!["watch"], Some("wl_nobody"), "does not know this API key"),
        (vec!["watch", unknown], None, &*format!("there is no session {unknown}")),
        (vec!["watch", "S-NOBODY"], None, "there is no session S-NOBODY"),
        (vec!["watch", "--key-file", &*nowhere], None, "cannot be read"),
        (vec!["watch", "--data", &*nowhere], None, "set WATTLANE_API_KEY"),
    ] {
        let mut command = Command::new(binary());
        command.args(&arguments).args(["--address", &server.address]).env("WATTLANE_DATA", &server.data).env_remove("WATTLANE_API_KEY");
        let output = command.envs(key.map(|key| ("WATTLANE_API_KEY", key))).output().unwrap();
        let (said, complained) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!((output.status.code(), &*said), (Some(1), ""), "{arguments:?}");
        assert!(complained.contains(wanted) && complained.lines().count() == 1, "{arguments:?}: {complained}");
    }
}

/// A path at which there is nothing.
fn tempfile_free() -> String {
    let path = std::env::temp_dir().join(format!("wattlane-nothing-{}", std::process::id()));
    path.to_string_lossy().into_owned()
}

#[test]
fn what_can_be_said_to_demo_and_watch_is_told_by_their_help() {
    for (command, words) in [
        ("demo", &["--live", "--every <SECONDS>", "[default: 3]", "--speed <N>", "[default: 30]"][..]),
        ("watch", &["[SESSION]", "--address", "--key-file", "--all", "--driver", "--cpo", "--lines", "WATTLANE_API_KEY", "NO_COLOR"]),
    ] {
        let mut child = Command::new(binary()).args([command, "--help"]).stdout(Stdio::piped()).spawn().unwrap();
        let mut text = String::new();
        child.stdout.take().unwrap().read_to_string(&mut text).unwrap();
        assert!(child.wait().unwrap().success());
        for word in words {
            assert!(text.contains(word), "{command}: {word} is not in\n{text}");
        }
    }
}
