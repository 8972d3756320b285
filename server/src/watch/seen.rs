//! What was told of sessions so far.

use std::time::{Duration, Instant};
use wattlane::{
    Reason, Session, SessionDelta, SessionStatus, WatchSessionResponse, WatchSessionResponseUpdate, WatchSessionsResponse,
    WatchSessionsResponseUpdate,
};

/// What a watch tells.
pub(super) enum Update {
    /// A session as it is. `anew`: all come again, and what was known before counts no more.
    Whole { session: Box<Session>, anew: bool },
    /// What of one has moved.
    Part(Box<SessionDelta>),
    /// There are none, and what was known before counts no more.
    None,
}

impl Update {
    /// Of a watch of one session.
    pub fn of_one(message: WatchSessionResponse) -> Option<Self> {
        let anew = message.snapshot_reason != Reason::Unspecified;
        Some(match message.update? {
            WatchSessionResponseUpdate::Snapshot(session) => Update::Whole { session: session.into(), anew },
            WatchSessionResponseUpdate::Delta(delta) => Update::Part(delta.into()),
            _ => return None,
        })
    }

    /// Of a watch of many.
    pub fn of_many(message: WatchSessionsResponse) -> Option<Self> {
        let anew = message.restart;
        if anew && message.update.is_none() {
            return Some(Update::None);
        }
        Some(match message.update? {
            WatchSessionsResponseUpdate::Snapshot(session) => Update::Whole { session: session.into(), anew },
            WatchSessionsResponseUpdate::Delta(delta) => Update::Part(delta.into()),
            _ => return None,
        })
    }
}

/// The sessions that are in sight, in the order in which they began.
#[derive(Default)]
pub(super) struct Seen {
    rows: Vec<Row>,
}

pub(super) struct Row {
    pub session: Session,
    /// When its end was heard of.
    ended: Option<Instant>,
}

impl Row {
    /// Whether it goes on.
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }
}

impl Seen {
    /// Takes in an update. Answers the session as it is now; None for what moves of one that was never told.
    pub fn tell(&mut self, update: Update, now: Instant) -> Option<&Session> {
        let id = match update {
            Update::Whole { session, anew } => {
                if anew {
                    self.rows.clear();
                }
                let id = session.id.clone();
                match self.rows.iter_mut().find(|row| row.session.id == id) {
                    Some(row) => row.session = *session,
                    None => {
                        let place = self.rows.partition_point(|row| row.session.start_time <= session.start_time);
                        self.rows.insert(place, Row { session: *session, ended: None });
                    }
                }
                id
            }
            Update::None => {
                self.rows.clear();
                return None;
            }
            Update::Part(delta) => {
                let row = self.rows.iter_mut().find(|row| row.session.id == delta.id)?;
                moved(&mut row.session, *delta)
            }
        };
        let row = self.rows.iter_mut().find(|row| row.session.id == id)?;
        row.ended = if is_open(row.session.status) { None } else { row.ended.or(Some(now)) };
        Some(&row.session)
    }

    /// Forgets those that ended so long ago.
    pub fn forget_ended(&mut self, now: Instant, ago: Duration) {
        self.rows.retain(|row| row.ended.is_none_or(|ended| now.duration_since(ended) < ago));
    }

    /// All of them.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

/// Whether a session of that status goes on.
fn is_open(status: SessionStatus) -> bool {
    !matches!(status, SessionStatus::Completed | SessionStatus::Invalid)
}

/// Makes of a session what has become of it. Answers its id.
fn moved(session: &mut Session, delta: SessionDelta) -> String {
    session.version = delta.version;
    session.status = delta.status;
    session.energy = delta.energy;
    session.power = delta.power;
    session.state_of_charge = delta.state_of_charge;
    session.running_cost = delta.running_cost;
    session.unrated_reason = delta.unrated_reason;
    session.end_time = delta.end_time;
    session.last_updated = delta.last_updated.unwrap_or(session.last_updated);
    session.cdr_id = delta.cdr_id;
    delta.id
}
