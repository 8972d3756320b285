//! The sessions that are watched on this server, each as it is now: however many watch one, it is read once when it changes.
//!
//! For each provider somebody watches, one task follows the history of its events, reads the sessions to which something happened, and hands them on.
//! Who watches one session sees the newest of what moves through a cell; who watches many has a slip for each session that waits to be told, and a
//! newer state takes the place of an older one on it. So a slow reader holds up nobody, and its backlog is no longer than there are sessions.
//!
//! A phone's watch waits nearly all of the time, so what waits with it is small: a cell keeps what moves, encoded, and not the session.

use super::{
    service::SessionService,
    store::{self, Filter},
};
use crate::{
    auth::Caller,
    change::Record,
    error::{Error, Result},
    events::{Feed, history},
    store::boxed,
};
use diesel::result::Error::DeserializationError;
use prost::Message;
use std::{
    collections::{HashMap, HashSet},
    pin::pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::Duration,
};
use tokio::sync::{Notify, watch};
use uuid::Uuid;
use wattlane_domain::{
    ids::{DriverId, ProviderId, SessionId},
    session::Session,
};
use wattlane_engine::convert::session::to_delta;
use wattlane_proto::v1;

/// Sessions that one statement reads.
const ROWS_MAX: usize = 200;
/// The pause after the database could not be read.
const PAUSE: Duration = Duration::from_millis(500);

/// The sessions that are watched on this server.
#[derive(Clone)]
pub struct Live {
    sessions: SessionService,
    feed: Feed,
    providers: Arc<Mutex<HashMap<ProviderId, Arc<Watched>>>>,
}

/// What is watched of one provider.
#[derive(Default)]
struct Watched {
    /// Whether history is followed: what happens from now on is handed on.
    followed: watch::Sender<bool>,
    /// How far history has been read; None before it was followed.
    read_up_to: Mutex<Option<i64>>,
    single: Mutex<HashMap<SessionId, Arc<Cell>>>,
    many: Mutex<Vec<Weak<Slips>>>,
}

/// What moves of a session that somebody watches, in its newest state.
#[derive(Default)]
struct Cell {
    newest: Mutex<Option<Arc<Moving>>>,
    changed: Notify,
}

/// What moves of a session.
pub(super) struct Moving {
    pub version: i64,
    /// The version in which something last changed that is not in here.
    pub whole_since: i64,
    pub driver: Option<DriverId>,
    delta: Box<[u8]>,
}

impl Moving {
    fn of(session: &Session) -> Self {
        Moving {
            version: session.version,
            whole_since: session.whole_since,
            driver: session.driver,
            delta: to_delta(session).encode_to_vec().into(),
        }
    }

    /// As callers see it.
    pub(super) fn delta(&self) -> v1::SessionDelta {
        v1::SessionDelta::decode(&*self.delta).unwrap_or_default()
    }
}

/// Watches one session.
pub(super) struct Single {
    cell: Arc<Cell>,
    id: SessionId,
    watched: Arc<Watched>,
}

/// Watches all sessions of a filter: what waits to be told.
pub(super) struct Slips {
    caller: Caller,
    filter: Filter,
    waiting: Mutex<Waiting>,
    more: Notify,
}

/// Sessions that changed, each in its newest state, and how far history has been read for them.
#[derive(Default)]
struct Waiting {
    sessions: HashMap<SessionId, Arc<Session>>,
    position: i64,
    /// Sessions that go on and were of the filter: what becomes of them is told, also where they leave it.
    known: HashSet<SessionId>,
}

impl Waiting {
    /// Puts a session on its slip, unless the slip has a newer one.
    fn put(&mut self, session: &Arc<Session>, wanted: bool) {
        if wanted && session.reported.status.is_open() {
            self.known.insert(session.id);
        } else {
            self.known.remove(&session.id);
        }
        if self.sessions.get(&session.id).is_none_or(|known| known.version < session.version) {
            self.sessions.insert(session.id, session.clone());
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Live {
    /// Over what can be done with sessions, and what the relay places.
    pub fn new(sessions: SessionService, feed: Feed) -> Self {
        Live { sessions, feed, providers: Arc::default() }
    }

    /// Where sessions are read.
    pub(super) fn sessions(&self) -> &SessionService {
        &self.sessions
    }

    /// Watches one session, and reads it as it is. Many who begin at once share a read. Errors: NOT_FOUND.
    pub(super) async fn watch(&self, caller: &Caller, id: SessionId) -> Result<(Single, Session)> {
        let register = |watched: &Arc<Watched>| {
            let cell = lock(&watched.single).entry(id).or_default().clone();
            Single { cell, id, watched: watched.clone() }
        };
        let single = self.join(caller.provider, register).await;
        Ok((single, self.sessions.get(caller, id).await?))
    }

    /// Watches all sessions of a filter. What happens from now on waits on the slips.
    pub(super) async fn watch_many(&self, caller: &Caller, filter: Filter) -> Arc<Slips> {
        let slips = Arc::new(Slips { caller: caller.clone(), filter, waiting: Mutex::default(), more: Notify::new() });
        self.join(caller.provider, |watched| lock(&watched.many).push(Arc::downgrade(&slips))).await;
        slips
    }

    /// Registers somebody who watches. When this answers the provider's history is followed: what the watcher reads now, and what is handed on
    /// later, leave nothing out in between.
    async fn join<T>(&self, provider: ProviderId, register: impl FnOnce(&Arc<Watched>) -> T) -> T {
        let (registered, watched) = self.register(provider, register);
        let _ = watched.followed.subscribe().wait_for(|followed| *followed).await;
        registered
    }

    fn register<T>(&self, provider: ProviderId, register: impl FnOnce(&Arc<Watched>) -> T) -> (T, Arc<Watched>) {
        let mut providers = lock(&self.providers);
        let watched = providers.entry(provider).or_insert_with(|| {
            let watched = Arc::new(Watched::default());
            tokio::spawn(self.clone().follow(provider, watched.clone()));
            watched
        });
        (register(watched), watched.clone())
    }

    /// Reads what happens to a provider's sessions, until nobody watches one any more. Should it panic, it goes on where it was.
    async fn follow(self, provider: ProviderId, watched: Arc<Watched>) {
        while tokio::spawn(self.clone().turns(provider, watched.clone())).await.is_err() {
            tracing::error!(%provider, "following sessions that are watched panicked; going on");
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn turns(self, provider: ProviderId, watched: Arc<Watched>) {
        let caller = Caller::system(provider, "watch sessions");
        let mut reach = self.feed.follow(provider);
        loop {
            let read_up_to = *lock(&watched.read_up_to);
            let outcome = match read_up_to {
                None => history::kept(self.sessions.db(), &caller).await.map(|kept| kept.last),
                Some(after) => {
                    let up_to = *reach.borrow_and_update();
                    self.hand_on(&caller, &watched, (after, up_to.max(after))).await
                }
            };
            match outcome {
                // The first turn reads how far history has come; what was committed before and is placed later is told once more, and not newer.
                Ok(position) => {
                    *lock(&watched.read_up_to) = Some(position);
                    watched.followed.send_replace(true);
                }
                Err(error) => {
                    tracing::warn!(%provider, %error, "sessions that are watched could not be read; trying again");
                    tokio::time::sleep(PAUSE).await;
                    continue;
                }
            }
            if self.leave(provider, &watched) || reach.changed().await.is_err() {
                return;
            }
        }
    }

    /// Hands on the sessions to which something happened in a stretch of history. Answers its end.
    async fn hand_on(&self, caller: &Caller, watched: &Watched, (after, up_to): (i64, i64)) -> Result<i64> {
        if up_to == after {
            return Ok(up_to);
        }
        let mut ids = history::objects_between(self.sessions.db(), caller, Session::TYPE, (after, up_to)).await?;
        if lock(&watched.many).is_empty() {
            let single = lock(&watched.single);
            ids.retain(|id| single.contains_key(&SessionId::from_uuid(*id)));
        }
        for some in ids.chunks(ROWS_MAX) {
            for session in self.legible(caller, some).await? {
                watched.tell(&Arc::new(session));
            }
        }
        watched.told_up_to(up_to);
        Ok(up_to)
    }

    /// Sessions of these ids, but for those that this version of the server cannot read: one written by a newer one holds up no others.
    async fn legible(&self, caller: &Caller, ids: &[Uuid]) -> Result<Vec<Session>> {
        let illegible = |error: &Error| matches!(error, Error::Database(DeserializationError(_)));
        match self.rows(caller, ids.to_vec()).await {
            Err(error) if illegible(&error) => {}
            outcome => return outcome,
        }
        let mut sessions = Vec::with_capacity(ids.len());
        for id in ids {
            match self.rows(caller, vec![*id]).await {
                Ok(found) => sessions.extend(found),
                Err(error) if illegible(&error) => tracing::error!(session = %id, %error, "a session that is watched cannot be read"),
                Err(error) => return Err(error),
            }
        }
        Ok(sessions)
    }

    /// Sessions of these ids.
    pub(super) async fn rows(&self, caller: &Caller, ids: Vec<Uuid>) -> Result<Vec<Session>> {
        let provider = caller.provider;
        let rows = self.sessions.db().read(caller, move |conn| boxed(store::by_ids(conn, provider, ids))).await?;
        Ok(rows.into_iter().map(|(_, session)| session).collect())
    }

    /// Ends the following where nobody watches; under the lock under which watchers join.
    fn leave(&self, provider: ProviderId, watched: &Arc<Watched>) -> bool {
        let mut providers = lock(&self.providers);
        let mut many = lock(&watched.many);
        many.retain(|slips| slips.strong_count() > 0);
        let mut single = lock(&watched.single);
        single.retain(|_, cell| Arc::strong_count(cell) > 1);
        let over = many.is_empty() && single.is_empty();
        if over {
            providers.remove(&provider);
        }
        over
    }
}

impl Watched {
    /// Hands a session to all who watch it, unless they know a newer one.
    fn tell(&self, session: &Arc<Session>) {
        let cell = lock(&self.single).get(&session.id).cloned();
        if let Some(cell) = cell {
            let mut newest = lock(&cell.newest);
            if newest.as_ref().is_none_or(|known| known.version < session.version) {
                *newest = Some(Arc::new(Moving::of(session)));
                drop(newest);
                cell.changed.notify_waiters();
            }
        }
        for slips in lock(&self.many).iter().filter_map(Weak::upgrade) {
            let (wanted, mut waiting) = (slips.filter.wants(session), lock(&slips.waiting));
            if slips.caller.sees(session.driver) && (wanted || waiting.known.contains(&session.id)) {
                waiting.put(session, wanted);
            }
        }
    }

    /// All that happened up to a position is on the slips.
    fn told_up_to(&self, position: i64) {
        for slips in lock(&self.many).iter().filter_map(Weak::upgrade) {
            let mut waiting = lock(&slips.waiting);
            waiting.position = waiting.position.max(position);
            let something = !waiting.sessions.is_empty();
            drop(waiting);
            // Who has nothing to tell is left alone: what happens to others would put off nothing, and cost a turn each time.
            if something {
                slips.more.notify_one();
            }
        }
    }
}

impl Single {
    /// Waits for a state that is newer than that version.
    pub(super) async fn newer_than(&self, version: i64) -> Arc<Moving> {
        loop {
            let mut changed = pin!(self.cell.changed.notified());
            // From here on a change is heard of, so none falls between the look and the wait.
            changed.as_mut().enable();
            if let Some(moving) = self.newest().filter(|moving| moving.version > version) {
                return moving;
            }
            changed.await;
        }
    }

    fn newest(&self) -> Option<Arc<Moving>> {
        lock(&self.cell.newest).clone()
    }
}

impl Drop for Single {
    fn drop(&mut self) {
        let mut single = lock(&self.watched.single);
        // The last one to leave: the map's and this one are all that is left.
        if Arc::strong_count(&self.cell) <= 2 {
            single.remove(&self.id);
        }
    }
}

impl Slips {
    /// Waits until something was put on a slip.
    pub(super) async fn more(&self) {
        self.more.notified().await;
    }

    /// Takes the sessions that wait. Answers them, and how far history has been read for them.
    pub(super) fn take(&self) -> (HashMap<SessionId, Arc<Session>>, i64) {
        let mut waiting = lock(&self.waiting);
        (std::mem::take(&mut waiting.sessions), waiting.position)
    }

    /// These have been told, as they were at the beginning.
    pub(super) fn know(&self, sessions: &[Session]) {
        let open = sessions.iter().filter(|session| session.reported.status.is_open());
        lock(&self.waiting).known.extend(open.map(|session| session.id));
    }
}
