//! Streams that survive cuts, stalls and outages, and say how they are.

use crate::{
    Body, Core, Error, Method, PAUSE_MAX, Platform, Tokens, WatchHandle, WatchState, cell::Cell, code, slots::Slot, state::Life, wire,
};
use bytes::Bytes;
use futures_util::future::{Either, pending, select};
use std::{mem, pin::pin, sync::Arc, time::Duration};

/// So many tries in a row that fail, and the server counts as out of reach.
const FAILURES_UNTIL_OFFLINE: u32 = 2;

/// The patience of watches. A server says something every 20 s: a message, or a heartbeat.
#[derive(Clone, Copy, Debug)]
pub struct Timing {
    /// How long a try to open the stream may take.
    pub opening: Duration,
    /// After so long without a word the stream is stale.
    pub stale: Duration,
    /// After so long without a word its connection is taken for dead, and the stream is opened anew.
    pub dead: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Timing { opening: Duration::from_secs(10), stale: Duration::from_secs(25), dead: Duration::from_secs(45) }
    }
}

/// A stream that reconnects and resumes after the last cursor it has seen.
///
/// It is pulled: nothing is read, and no time is measured, unless somebody waits in [`Watch::next`]. What the server sends meanwhile stays
/// with the transport, which lets it send a window's worth and no more.
pub struct Watch<P: Platform> {
    core: Arc<Core<P>>,
    method: &'static Method,
    body: Vec<u8>,
    life: Arc<Cell<Life>>,
    /// The right to be open. An error where there was none to be had.
    slot: Result<Option<Slot<P>>, Error>,
    link: Link<P::Body>,
    tokens: Tokens,
    /// Tries that failed since the last message.
    failures: u32,
    /// Pauses since the last stream that lived for a while.
    pauses: u32,
    /// The number of [`Core::reconnect_now`] that was heeded last.
    nudges: u64,
}

enum Link<B> {
    /// No stream; the next try is at this time.
    Down(Duration),
    Up(Up<B>),
}

/// A stream that the server has begun.
struct Up<B> {
    body: B,
    connection: u64,
    begun: Duration,
    /// When it last said something; at first, when it began.
    heard: Duration,
    said_something: bool,
    stale: bool,
}

impl<P: Platform> Watch<P> {
    pub(crate) fn new(core: Arc<Core<P>>, method: &'static Method, body: Vec<u8>) -> Self {
        let cursor = wire::last(&body, method.resume_after).map(<[u8]>::to_vec);
        let slot = Slot::take(&core).map(Some);
        let nudges = core.nudges.read(|nudges| *nudges);
        Watch {
            core,
            method,
            body,
            life: Arc::new(Cell::new(Life::new(cursor))),
            slot,
            link: Link::Down(Duration::ZERO),
            tokens: Tokens::default(),
            failures: 0,
            pauses: 0,
            nudges,
        }
    }

    /// A hold on it for others: its state, its cursor, its end.
    pub fn handle(&self) -> WatchHandle {
        WatchHandle(self.life.clone())
    }

    /// The next message. None when the server has ended the stream, when it was closed, and after an error. Errors: what the server refuses;
    /// a server that is away is no error, but waited for. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        if let Err(error) = mem::replace(&mut self.slot, Ok(None)).map(|slot| self.slot = Ok(slot)) {
            self.end();
            return Some(Err(error));
        }
        let outcome = {
            let life = self.life.clone();
            let over = pin!(life.until(|life| life.over.then_some(())));
            match select(over, pin!(self.run())).await {
                Either::Left(_) => None,
                Either::Right((outcome, _)) => outcome,
            }
        };
        if !matches!(outcome, Some(Ok(_))) {
            self.end();
        }
        outcome
    }

    async fn run(&mut self) -> Option<Result<Bytes, Error>> {
        loop {
            let outcome = match self.link {
                Link::Down(until) => self.open(until).await.map(|()| None),
                Link::Up(_) => self.listen().await?,
            };
            match outcome {
                Ok(Some(message)) if !wire::says_yes(&message, self.method.heartbeat) => return Some(Ok(message)),
                Ok(_) => {}
                Err(error) => {
                    if let Some(refusal) = self.lost(error) {
                        return Some(Err(refusal));
                    }
                }
            }
        }
    }

    /// Waits until it is time, and tries once.
    async fn open(&mut self, until: Duration) -> Result<(), Error> {
        let platform = &self.core.platform;
        let pause = until.saturating_sub(platform.now());
        if !pause.is_zero() {
            if let First::Nudge(nudges) = self.core.first(pending::<()>(), pause, self.nudges).await {
                (self.nudges, self.pauses) = (nudges, 0);
            }
            self.link = Link::Down(Duration::ZERO);
        }
        let mut body = self.body.clone();
        if let Some(cursor) = self.life.read(|life| life.cursor.clone()) {
            wire::append(&mut body, self.method.resume_after, &cursor);
        }
        let connection = platform.connection();
        let opening = self.core.open(self.method, body.into(), None, &mut self.tokens);
        match self.core.first(opening, self.core.timing.opening, self.nudges).await {
            First::Done(opened) => {
                let (body, now) = (opened?, platform.now());
                self.link = Link::Up(Up { body, connection, begun: now, heard: now, said_something: false, stale: false });
                self.enter(WatchState::Connecting);
                Ok(())
            }
            First::Silence => {
                platform.give_up(connection);
                Err(Error::unavailable("the server did not begin the stream in time"))
            }
            First::Nudge(nudges) => {
                (self.nudges, self.pauses) = (nudges, 0);
                platform.give_up(connection);
                Ok(())
            }
        }
    }

    /// What the stream says next, or that it says nothing. None when the server has ended it.
    async fn listen(&mut self) -> Option<Result<Option<Bytes>, Error>> {
        let Link::Up(up) = &mut self.link else { return Some(Ok(None)) };
        let (platform, timing) = (&self.core.platform, self.core.timing);
        let patience = if up.stale { timing.dead } else { timing.stale };
        let left = up.heard.saturating_add(patience).saturating_sub(platform.now());
        match self.core.first(up.body.next(), left, self.nudges).await {
            First::Done(Some(Ok(message))) => {
                (up.heard, up.said_something, up.stale) = (platform.now(), true, false);
                (self.failures, self.tokens.refused) = (0, None);
                if let Some(cursor) = wire::last(&message, self.method.cursor) {
                    self.life.change(|life| life.cursor = Some(cursor.to_vec()));
                }
                self.enter(WatchState::Live);
                Some(Ok(Some(message)))
            }
            First::Done(Some(Err(error))) => Some(Err(error)),
            First::Done(None) => None,
            First::Silence if up.stale => {
                platform.give_up(up.connection);
                Some(Err(Error::unavailable("the stream has been silent for too long")))
            }
            First::Silence => {
                up.stale = true;
                self.enter(WatchState::Stale);
                Some(Ok(None))
            }
            First::Nudge(nudges) => {
                self.nudges = nudges;
                // Somebody has given up what it runs over: it may be dead without a word.
                if up.stale || up.connection != platform.connection() {
                    platform.give_up(up.connection);
                    (self.link, self.pauses) = (Link::Down(Duration::ZERO), 0);
                    self.enter(WatchState::Connecting);
                }
                Some(Ok(None))
            }
        }
    }

    /// Decides what a failure means: a refusal, which is told, or a stream to be opened again, now or after a pause.
    fn lost(&mut self, error: Error) -> Option<Error> {
        let now = self.core.platform.now();
        let (said_something, lived) = match mem::replace(&mut self.link, Link::Down(now)) {
            Link::Up(up) => (up.said_something, now.saturating_sub(up.begun)),
            Link::Down(_) => (false, Duration::ZERO),
        };
        let expired = error.code == code::UNAUTHENTICATED && self.tokens.refuse();
        if !expired && !passes(&error) {
            return Some(error);
        }
        if lived >= PAUSE_MAX {
            self.pauses = 0;
        }
        // At once, but for a server that calls each new token expired as soon as it has said a word.
        if expired && (!said_something || lived >= PAUSE_MAX) {
            self.enter(WatchState::Connecting);
            return None;
        }
        if !expired {
            // A token that was refused before the outage says nothing of the one after it.
            self.tokens.refused = None;
            self.failures += u32::from(!said_something);
        }
        self.pauses += 1;
        self.link = Link::Down(now.saturating_add(self.core.pause(self.pauses, &error)));
        let out_of_reach = error.no_network || self.failures >= FAILURES_UNTIL_OFFLINE;
        self.enter(if out_of_reach { WatchState::Offline } else { WatchState::Connecting });
        None
    }

    fn enter(&self, state: WatchState) {
        if self.life.read(Life::state) != state {
            self.life.change(|life| life.enter(state));
        }
    }

    /// Lets go of everything: the server's side ends, and another stream may begin.
    fn end(&mut self) {
        (self.link, self.slot) = (Link::Down(Duration::ZERO), Ok(None));
        self.life.change(|life| life.over = true);
    }
}

/// What came first.
enum First<T> {
    Done(T),
    Silence,
    /// The number of a call of [`Core::reconnect_now`].
    Nudge(u64),
}

impl<P: Platform> Core<P> {
    /// The outcome of `work`, unless its time is up, or [`Core::reconnect_now`] is called after that call of it.
    async fn first<T>(&self, work: impl Future<Output = T>, patience: Duration, heeded: u64) -> First<T> {
        let nudged = self.nudges.until(|nudges| (*nudges != heeded).then_some(*nudges));
        let silence = self.platform.sleep(patience);
        match select(pin!(work), select(pin!(silence), nudged)).await {
            Either::Left((outcome, _)) => First::Done(outcome),
            Either::Right((Either::Left(_), _)) => First::Silence,
            Either::Right((Either::Right((nudges, _)), _)) => First::Nudge(nudges),
        }
    }
}

impl<P: Platform> Drop for Watch<P> {
    fn drop(&mut self) {
        self.life.change(|life| life.over = true);
    }
}

/// Whether it may pass by itself. Our server gives each of its errors a reason: what comes without one was made up on the way, by a proxy or by
/// the transport, of a connection that broke.
fn passes(error: &Error) -> bool {
    match error.code {
        code::UNAVAILABLE | code::DEADLINE_EXCEEDED => true,
        code::RESOURCE_EXHAUSTED => error.retry_after.is_some(),
        code::CANCELLED | code::UNKNOWN | code::INTERNAL => error.reason.is_empty(),
        _ => false,
    }
}
