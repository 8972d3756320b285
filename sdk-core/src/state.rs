//! What a watch tells of itself, to whoever holds its handle.

use crate::cell::{Cell, Ticket};
use futures_util::Stream;
use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

/// How a watch stands with its server, so that an app can say how far what it shows can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WatchState {
    /// The stream is being opened, for the first time or again.
    Connecting,
    /// Messages or heartbeats come.
    Live,
    /// Connected, but nothing has come for longer than a heartbeat takes: what is shown may be old.
    Stale,
    /// The server cannot be reached. The watch keeps trying.
    Offline,
}

/// So many changes are kept for a listener that is slow; of an older one it hears no more.
const CHANGES_KEPT: usize = 8;

/// What is known of a watch outside of it.
pub(crate) struct Life {
    changes: usize,
    recent: [WatchState; CHANGES_KEPT],
    /// Where the stream stands.
    pub cursor: Option<Vec<u8>>,
    /// Closed by somebody, ended by the server, refused, or dropped.
    pub over: bool,
}

impl Life {
    pub fn new(cursor: Option<Vec<u8>>) -> Self {
        Life { changes: 0, recent: [WatchState::Connecting; CHANGES_KEPT], cursor, over: false }
    }

    pub fn state(&self) -> WatchState {
        self.recent[self.changes % CHANGES_KEPT]
    }

    pub fn enter(&mut self, state: WatchState) {
        self.changes += 1;
        self.recent[self.changes % CHANGES_KEPT] = state;
    }
}

/// A hold on a watch from outside, while somebody else waits for its messages.
#[derive(Clone)]
pub struct WatchHandle(pub(crate) Arc<Cell<Life>>);

impl WatchHandle {
    /// How it stands now; `Offline` once it is over. It changes only while somebody waits for a message.
    pub fn state(&self) -> WatchState {
        self.0.read(|life| if life.over { WatchState::Offline } else { life.state() })
    }

    /// Its state now, then each new one, until the watch is over. A listener that is slow misses older changes, never the last.
    pub fn states(&self) -> States {
        let seen = self.0.read(|life| life.changes.wrapping_sub(1));
        States { life: self.0.clone(), seen, ticket: Ticket::default() }
    }

    /// Where the stream stands: at the last message that was handed out, or at a heartbeat after it.
    pub fn cursor(&self) -> Option<Vec<u8>> {
        self.0.read(|life| life.cursor.clone())
    }

    /// Whether it was closed, or has ended.
    pub fn is_over(&self) -> bool {
        self.0.read(|life| life.over)
    }

    /// Ends the watch: whoever waits for a message gets none. The server's side ends when that has happened, or the watch is dropped.
    pub fn close(&self) {
        self.0.change(|life| life.over = true);
    }
}

/// See [`WatchHandle::states`].
pub struct States {
    life: Arc<Cell<Life>>,
    /// The number of the change that was told last.
    seen: usize,
    ticket: Ticket,
}

impl Stream for States {
    type Item = WatchState;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<WatchState>> {
        let States { life, seen, ticket } = self.get_mut();
        let told = life.poll(context, ticket, |life| {
            let missed = life.changes.wrapping_sub(*seen);
            if missed > 0 {
                *seen = life.changes + 1 - missed.min(CHANGES_KEPT);
                return Some(Some(life.recent[*seen % CHANGES_KEPT]));
            }
            life.over.then_some(None)
        });
        if told.is_ready() {
            life.leave(ticket);
        }
        told
    }
}

impl Drop for States {
    fn drop(&mut self) {
        self.life.leave(&mut self.ticket);
    }
}
