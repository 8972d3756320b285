//! A line for each update, for pipes and logs.

use super::{
    cells::{battery, cost, power, rounded, status},
    seen::{Seen, Update},
    state_name,
};
use anyhow::Result;
use std::{
    io::{self, ErrorKind, Write},
    time::{Duration, Instant},
};
use wattlane::{Session, WatchState};

/// How long after its end more may be told of a session, such as its CDR.
const KNOWN_AFTER_END: Duration = Duration::from_hours(1);

/// Lines on standard output, and what becomes of the stream on standard error.
#[derive(Default)]
pub(super) struct Lines {
    seen: Seen,
    /// What was said last of a stream that is not live.
    lost: Option<WatchState>,
}

impl Lines {
    /// Writes a line; false once nobody reads any more.
    pub fn tell(&mut self, update: Update) -> Result<bool> {
        let now = Instant::now();
        self.seen.forget_ended(now, KNOWN_AFTER_END);
        let Some(session) = self.seen.tell(update, now) else { return Ok(true) };
        match writeln!(io::stdout(), "{}", line(session)) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
            written => written.map(|()| true).map_err(Into::into),
        }
    }

    /// Says that the stream was cut, and that it goes on. That it is being connected is said by neither.
    pub fn state(&mut self, state: WatchState) {
        let news = match state {
            WatchState::Connecting => false,
            WatchState::Live => self.lost.take().is_some(),
            WatchState::Stale | WatchState::Offline => self.lost.replace(state) != Some(state),
        };
        if news {
            let hint = if state == WatchState::Offline { ": the server does not answer; is --address right?" } else { "" };
            eprintln!("wattlane: the stream is {}{hint}", state_name(state));
        }
    }
}

/// What is known of a session: when it was told, its id, where, status, energy, power, battery, cost, and the codes of what is odd about it.
fn line(session: &Session) -> String {
    let energy = format!("{} kWh", rounded(session.energy, 3));
    let power = format!("{} kW", power(session));
    let at = session.last_updated.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let mut cells = vec![
        at,
        session.session_id.clone(),
        session.evse_uid.clone(),
        status(session.status).to_owned(),
        energy,
        power,
        battery(session),
        cost(session),
    ];
    cells.extend(session.cdr_id.as_ref().map(|id| format!("cdr={id}")));
    let codes: Vec<&str> = session.findings.iter().map(|finding| &*finding.code).collect();
    if !codes.is_empty() {
        cells.push(format!("!{}", codes.join(",")));
    }
    cells.join("  ")
}
