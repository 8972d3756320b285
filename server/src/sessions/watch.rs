//! The streams of those who watch sessions.

use super::{
    live::{Live, Single, Slips},
    store::{Filter, Key},
};
use crate::{
    change::Record,
    error::{Error, Result},
    events::history,
    streams::{Cursor, CursorFault, Life, Source},
};
use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
    time::{Duration, Instant},
};
use uuid::Uuid;
use wattlane_domain::{
    ids::SessionId,
    session::{Session, SessionStatus},
};
use wattlane_engine::convert::session::{to_delta, to_session};
use wattlane_proto::v1::{self, Reason, watch_session_response, watch_sessions_response};

/// Sessions of one page of those that there are at the beginning.
const PAGE: usize = 100;

/// One session, as it changes.
pub(super) struct OneSession {
    live: Arc<Live>,
    id: SessionId,
    single: Single,
    cursor: Cursor,
    life: Life,
    /// The version that was told last.
    told: i64,
    /// What is told first.
    first: Option<Box<v1::WatchSessionResponse>>,
}

impl OneSession {
    /// The beginning of a watch of `session`, whose reader knows what `resume_after` says.
    pub(super) fn begin(live: Arc<Live>, (single, session): (Single, &Session), resume_after: &str, cursor: Cursor, life: Life) -> Self {
        let known = match cursor.parse(resume_after) {
            Ok(Some(version)) if version > session.version => Err(CursorFault::Invalid),
            parsed => parsed,
        };
        let at = cursor.at(session.version);
        let first = match known {
            Ok(Some(version)) if version == session.version => {
                v1::WatchSessionResponse { cursor: at, heartbeat: true, ..Default::default() }
            }
            Ok(Some(version)) if session.whole_since <= version => delta(at, to_delta(session)),
            Ok(_) => snapshot(at, session, None),
            Err(fault) => snapshot(at, session, Some(fault)),
        };
        OneSession { live, id: session.id, single, cursor, life, told: session.version, first: Some(Box::new(first)) }
    }
}

fn snapshot(cursor: String, session: &Session, fault: Option<CursorFault>) -> v1::WatchSessionResponse {
    let update = Some(watch_session_response::Update::Snapshot(to_session(session)));
    let snapshot_reason = fault.map(|fault| fault.reason().into()).unwrap_or_default();
    v1::WatchSessionResponse { cursor, heartbeat: false, update, snapshot_reason }
}

fn delta(cursor: String, delta: v1::SessionDelta) -> v1::WatchSessionResponse {
    let update = Some(watch_session_response::Update::Delta(delta));
    v1::WatchSessionResponse { cursor, update, ..Default::default() }
}

impl Source for OneSession {
    type Message = v1::WatchSessionResponse;

    fn life(&mut self) -> &mut Life {
        &mut self.life
    }

    async fn next(&mut self) -> Result<v1::WatchSessionResponse> {
        if let Some(first) = self.first.take() {
            return Ok(*first);
        }
        let Some(moving) = self.life.wait(self.single.newer_than(self.told)).await? else {
            return Ok(v1::WatchSessionResponse { cursor: self.cursor.at(self.told), heartbeat: true, ..Default::default() });
        };
        if !self.life.caller().sees(moving.driver) {
            return Err(Error::refused(Reason::NotFound, "this session has become another driver's"));
        }
        if moving.whole_since > self.told {
            return Box::pin(self.whole()).await;
        }
        self.told = moving.version;
        Ok(delta(self.cursor.at(self.told), moving.delta()))
    }
}

impl OneSession {
    /// All of it again: more has changed than what moves.
    async fn whole(&mut self) -> Result<v1::WatchSessionResponse> {
        let session = self.live.sessions().get(self.life.caller(), self.id).await?;
        self.told = session.version;
        Ok(snapshot(self.cursor.at(self.told), &session, None))
    }
}

/// All sessions of a filter, as they change.
pub(super) struct ManySessions {
    live: Arc<Live>,
    slips: Arc<Slips>,
    filter: Filter,
    cursor: Cursor,
    life: Life,
    /// The sessions that there are at the beginning, while they are read.
    beginning: Option<Beginning>,
    /// Why they come though the reader had a cursor.
    fault: Option<CursorFault>,
    /// Whether the reader has to be told that all come from here on.
    restart: bool,
    /// The position up to which all is told, once `waiting` is empty.
    position: i64,
    /// What is told next.
    waiting: VecDeque<Arc<Session>>,
    /// The versions that were told: of sessions that go on, and for a while of those that have ended.
    told: HashMap<SessionId, i64>,
    /// Sessions that have ended, and when that was told: an older state of them may still be under way.
    ended: VecDeque<(Instant, SessionId)>,
}

/// How long an older state of a session may be under way after its end was told.
const UNDER_WAY: Duration = Duration::from_secs(60);

/// How far the sessions have been read that there are at the beginning.
enum Beginning {
    /// All that are asked for, after this one.
    All(Option<Key>),
    /// Those to which something happened since the reader left.
    Changed(Vec<Uuid>),
}

/// Those that go on, where no status is asked for.
fn at_beginning(filter: Filter) -> Filter {
    let open = || SessionStatus::ALL.into_iter().filter(|status| status.is_open()).collect();
    let statuses = if filter.statuses.is_empty() { open() } else { filter.statuses };
    Filter { statuses, ..filter }
}

impl ManySessions {
    /// The beginning of a watch of a filter's sessions, whose reader knows what `resume_after` says.
    pub(super) async fn begin(live: Arc<Live>, filter: Filter, resume_after: &str, cursor: Cursor, life: Life) -> Result<Self> {
        // Before anything is read: what happens later waits.
        let slips = live.watch_many(life.caller(), filter.clone()).await;
        let (db, caller) = (live.sessions().db(), life.caller());
        let kept = history::kept(db, caller).await?;
        let known = cursor.parse(resume_after).and_then(|known| known.map(|after| kept.tells_all_after(after).map(|()| after)).transpose());
        // What changed since the reader left; else, and where its cursor is of no use, all that is asked for.
        let beginning = match known {
            Ok(Some(after)) => Beginning::Changed(history::objects_between(db, caller, Session::TYPE, (after, kept.last)).await?),
            Ok(None) | Err(_) => Beginning::All(None),
        };
        Ok(ManySessions {
            slips,
            filter: at_beginning(filter),
            cursor,
            restart: matches!(beginning, Beginning::All(_)),
            beginning: Some(beginning),
            fault: known.err(),
            position: kept.last,
            waiting: VecDeque::new(),
            told: HashMap::new(),
            ended: VecDeque::new(),
            live,
            life,
        })
    }

    /// Reads on of the beginning. When all of it is read there is a sign of it.
    async fn read_on(&mut self) -> Result<()> {
        let caller = self.life.caller();
        match self.beginning.take() {
            None => {}
            Some(Beginning::All(after)) => {
                let mut page = self.live.sessions().list(caller, self.filter.clone(), after, PAGE).await?;
                if page.len() > PAGE {
                    page.truncate(PAGE);
                    self.beginning = Some(Beginning::All(page.last().map(Key::of)));
                }
                self.slips.know(&page);
                self.waiting.extend(page.into_iter().map(Arc::new));
            }
            Some(Beginning::Changed(mut ids)) => {
                let rest = ids.split_off(ids.len().min(PAGE));
                if !rest.is_empty() {
                    self.beginning = Some(Beginning::Changed(rest));
                }
                let wanted = |session: &Session| self.filter.wants(session) && caller.sees(session.driver);
                let rows: Vec<Session> = self.live.rows(caller, ids).await?.into_iter().filter(wanted).collect();
                self.slips.know(&rows);
                self.waiting.extend(rows.into_iter().map(Arc::new));
            }
        }
        Ok(())
    }

    /// What is told of a session: the first time all of it, then what moves; None where no more is known than was told.
    fn tell(&mut self, session: &Session) -> Option<v1::WatchSessionsResponse> {
        let told = self.told.get(&session.id).copied();
        if told.is_some_and(|version| version >= session.version) {
            return None;
        }
        self.told.insert(session.id, session.version);
        if !session.reported.status.is_open() {
            self.ended.push_back((Instant::now(), session.id));
        }
        let update = match told {
            Some(version) if session.whole_since <= version => watch_sessions_response::Update::Delta(to_delta(session)),
            _ => watch_sessions_response::Update::Snapshot(to_session(session)),
        };
        let snapshot_reason = self.fault.take().map(|fault| fault.reason().into()).unwrap_or_default();
        // Only after the last of those that wait nothing would be missed by going on.
        let cursor = if self.waiting.is_empty() && self.beginning.is_none() { self.cursor.at(self.position) } else { String::new() };
        let restart = std::mem::take(&mut self.restart);
        Some(v1::WatchSessionsResponse { cursor, heartbeat: false, update: Some(update), snapshot_reason, restart })
    }

    /// A sign of life; or, where there were no sessions at the beginning, the sign that there are none.
    fn heartbeat(&mut self) -> v1::WatchSessionsResponse {
        let snapshot_reason = self.fault.take().map(|fault| fault.reason().into()).unwrap_or_default();
        let restart = std::mem::take(&mut self.restart);
        v1::WatchSessionsResponse { cursor: self.cursor.at(self.position), heartbeat: !restart, update: None, snapshot_reason, restart }
    }

    /// Takes what waits on the slips, in the order in which it changed.
    fn take(&mut self) {
        let (taken, position) = self.slips.take();
        self.position = self.position.max(position);
        let mut sessions: Vec<Arc<Session>> = taken.into_values().collect();
        sessions.sort_by_key(|session| session.update_time);
        self.waiting.extend(sessions);
        while let Some((_, id)) = self.ended.pop_front_if(|(told, _)| told.elapsed() > UNDER_WAY) {
            self.told.remove(&id);
        }
    }
}

impl Source for ManySessions {
    type Message = v1::WatchSessionsResponse;

    fn life(&mut self) -> &mut Life {
        &mut self.life
    }

    async fn next(&mut self) -> Result<v1::WatchSessionsResponse> {
        loop {
            while let Some(session) = self.waiting.pop_front() {
                if let Some(message) = self.tell(&session) {
                    return Ok(message);
                }
            }
            if self.beginning.is_some() {
                Box::pin(self.read_on()).await?;
                if self.beginning.is_none() && self.waiting.is_empty() {
                    return Ok(self.heartbeat());
                }
                continue;
            }
            let silent = self.life.wait(self.slips.more()).await?.is_none();
            self.take();
            if silent && self.waiting.is_empty() {
                return Ok(self.heartbeat());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The size of the future that a source waits by.
    fn waits_in<S: Source, F>(_: impl FnOnce(S) -> F) -> usize {
        size_of::<S>() + size_of::<F>()
    }

    #[test]
    fn a_watch_that_waits_takes_little_room() {
        // Thousands are open at a time, and wait. What is in a box when it is needed takes none.
        assert!(waits_in(async |mut source: OneSession| source.next().await.is_ok()) < 1_200);
        assert!(waits_in(async |mut source: ManySessions| source.next().await.is_ok()) < 4_000);
    }
}
