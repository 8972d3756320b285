//! The streams of those who watch sessions.

use super::{
    live::{Live, Single, Slips},
    service::{SessionService, sees},
    store::{Filter, Key},
};
use crate::{
    error::{Error, Result},
    streams::{Cursor, CursorFault, Life, Source},
};
use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};
use uuid::Uuid;
use wattlane_domain::{ids::SessionId, session::Session};
use wattlane_engine::convert::session::{to_delta, to_session};
use wattlane_proto::v1::{self, Reason, watch_session_response, watch_sessions_response};

/// Sessions of one page of those that there are at the beginning.
const PAGE: usize = 100;

/// One session, as it changes.
pub(super) struct OneSession {
    pub single: Single,
    pub cursor: Cursor,
    pub life: Life,
    /// The version that was told last.
    pub told: i64,
    /// What is told first.
    pub first: Option<Box<v1::WatchSessionResponse>>,
}

impl OneSession {
    /// The beginning of a watch of `session`, whose reader knows what `resume_after` says.
    pub(super) fn begin(single: Single, session: &Session, resume_after: &str, cursor: Cursor, life: Life) -> Self {
        let known = match cursor.parse(resume_after) {
            Ok(Some(version)) if version > session.version => Err(CursorFault::Invalid),
            parsed => parsed,
        };
        let at = cursor.at(session.version);
        let first = match known {
            Ok(Some(version)) if version == session.version => {
                v1::WatchSessionResponse { cursor: at, heartbeat: true, ..Default::default() }
            }
            Ok(Some(_)) => delta(at, to_delta(session)),
            Ok(None) => snapshot(at, session, None),
            Err(fault) => snapshot(at, session, Some(fault)),
        };
        OneSession { single, cursor, life, told: session.version, first: Some(Box::new(first)) }
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

    async fn next(&mut self) -> Result<v1::WatchSessionResponse> {
        if let Some(first) = self.first.take() {
            return Ok(*first);
        }
        let Some(moving) = self.life.wait(self.single.newer_than(self.told)).await? else {
            return Ok(v1::WatchSessionResponse { cursor: self.cursor.at(self.told), heartbeat: true, ..Default::default() });
        };
        if !sees(self.life.caller(), moving.driver) {
            return Err(Error::refused(Reason::NotFound, "this session has become another driver's"));
        }
        self.told = moving.version;
        Ok(delta(self.cursor.at(self.told), moving.delta()))
    }
}

/// All sessions of a filter, as they change.
pub(super) struct ManySessions {
    pub service: Arc<SessionService>,
    pub slips: Arc<Slips>,
    pub filter: Filter,
    pub cursor: Cursor,
    pub life: Life,
    /// The sessions that there are at the beginning, while they are read.
    pub beginning: Option<Beginning>,
    /// Why they come though the reader had a cursor.
    pub fault: Option<CursorFault>,
    /// The position up to which all is told, once `waiting` is empty.
    pub position: i64,
    /// What is told next.
    pub waiting: VecDeque<Arc<Session>>,
    /// The versions that were told of sessions that go on: their next is told as a change.
    pub told: HashMap<SessionId, i64>,
}

/// How far the sessions have been read that there are at the beginning.
pub(super) enum Beginning {
    /// All that are asked for, after this one.
    All(Option<Key>),
    /// Those to which something happened since the reader left.
    Changed(Vec<Uuid>),
}

impl ManySessions {
    /// Reads on of the beginning. When all of it is read there is a sign of it.
    async fn begin(&mut self, live: &Live) -> Result<()> {
        let caller = self.life.caller();
        match self.beginning.take() {
            None => {}
            Some(Beginning::All(after)) => {
                let mut page = self.service.list(caller, self.filter.clone(), after, PAGE).await?;
                if page.len() > PAGE {
                    page.truncate(PAGE);
                    self.beginning = Some(Beginning::All(page.last().map(Key::of)));
                }
                self.waiting.extend(page.into_iter().map(Arc::new));
            }
            Some(Beginning::Changed(mut ids)) => {
                let rest = ids.split_off(ids.len().min(PAGE));
                if !rest.is_empty() {
                    self.beginning = Some(Beginning::Changed(rest));
                }
                let wanted = |session: &Session| self.filter.wants(session) && sees(caller, session.driver);
                let rows = live.rows(caller, ids).await?.into_iter().filter(wanted).map(Arc::new).collect::<Vec<_>>();
                self.waiting.extend(rows);
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
        if session.reported.status.is_open() {
            self.told.insert(session.id, session.version);
        } else {
            self.told.remove(&session.id);
        }
        let update = match told {
            None => watch_sessions_response::Update::Snapshot(to_session(session)),
            Some(_) => watch_sessions_response::Update::Delta(to_delta(session)),
        };
        let snapshot_reason = self.fault.take().map(|fault| fault.reason().into()).unwrap_or_default();
        // Only after the last of those that wait nothing would be missed by going on.
        let cursor = if self.waiting.is_empty() && self.beginning.is_none() { self.cursor.at(self.position) } else { String::new() };
        Some(v1::WatchSessionsResponse { cursor, heartbeat: false, update: Some(update), snapshot_reason })
    }

    fn heartbeat(&mut self) -> v1::WatchSessionsResponse {
        let snapshot_reason = self.fault.take().map(|fault| fault.reason().into()).unwrap_or_default();
        // What is told of the beginning is for the reader, and no mere sign of life.
        let heartbeat = snapshot_reason == 0;
        v1::WatchSessionsResponse { cursor: self.cursor.at(self.position), heartbeat, update: None, snapshot_reason }
    }
}

/// The same with what it reads from.
pub(super) struct Many {
    pub sessions: ManySessions,
    pub live: Arc<Live>,
}

impl Source for Many {
    type Message = v1::WatchSessionsResponse;

    async fn next(&mut self) -> Result<v1::WatchSessionsResponse> {
        let many = &mut self.sessions;
        loop {
            while let Some(session) = many.waiting.pop_front() {
                if let Some(message) = many.tell(&session) {
                    return Ok(message);
                }
            }
            if many.beginning.is_some() {
                Box::pin(many.begin(&self.live)).await?;
                if many.beginning.is_none() && many.waiting.is_empty() {
                    return Ok(many.heartbeat());
                }
                continue;
            }
            let slips = many.slips.clone();
            if many.life.wait(slips.more()).await?.is_none() {
                return Ok(many.heartbeat());
            }
            let taken = many.slips.take();
            many.position = many.position.max(taken.position);
            let mut sessions: Vec<Arc<Session>> = taken.sessions.into_values().collect();
            sessions.sort_by_key(|session| session.update_time);
            many.waiting.extend(sessions);
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
        assert!(waits_in(async |mut source: Many| source.next().await.is_ok()) < 4_000);
    }
}
