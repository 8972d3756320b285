//! EventService: messages in, messages out.

use super::{
    Feed, history,
    store::{Filter, StoredEvent},
};
use crate::{
    auth::accept,
    error::{Error, Result},
    parse,
    store::{Db, page},
    streams::{Cursor, CursorFault, Life, Outgoing, Source, Streams, outgoing},
};
use std::collections::VecDeque;
use tokio::sync::watch;
use tonic::{Request, Response, Status};
use wattlane_proto::v1::{self, event_service_server};

/// Events that a stream reads at a time, and holds at most.
const BATCH: usize = 200;

/// Serves what happened.
pub struct EventGrpc {
    db: Db,
    feed: Feed,
    streams: Streams,
}

impl EventGrpc {
    /// Over what the relay has placed.
    pub fn new(db: Db, feed: Feed, streams: Streams) -> Self {
        EventGrpc { db, feed, streams }
    }
}

type Answer<T> = std::result::Result<Response<T>, Status>;

#[tonic::async_trait]
impl event_service_server::EventService for EventGrpc {
    type WatchEventsStream = Outgoing<v1::WatchEventsResponse>;

    async fn list_events(&self, request: Request<v1::ListEventsRequest>) -> Answer<v1::ListEventsResponse> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let question = page::Question::new(&caller, &message);
        let after = question.open::<i64>(self.db.vault(), &token)?.unwrap_or(message.after_position);
        let kept = history::kept(&self.db, &caller).await?;
        // From the first that is kept, where no position is named.
        if after > 0 {
            kept.tells_all_after(after).map_err(refused)?;
        }
        let mut rows = history::between(&self.db, &caller, filter(message.filter), (after, kept.last), limit + 1).await?;
        let next_page_token = question.close(self.db.vault(), &mut rows, limit, StoredEvent::position)?;
        Ok(Response::new(v1::ListEventsResponse { events: rows.iter().map(StoredEvent::to_message).collect(), next_page_token }))
    }

    async fn watch_events(&self, request: Request<v1::WatchEventsRequest>) -> Answer<Self::WatchEventsStream> {
        let (caller, message) = accept(request)?;
        let cursor = Cursor::new(&caller, None);
        let named = cursor.parse(&message.resume_after).map_err(refused)?;
        // Before the look: what is placed after it is heard of.
        let reach = self.feed.follow(caller.provider);
        let kept = history::kept(&self.db, &caller).await?;
        let after = match named {
            Some(after) => {
                kept.tells_all_after(after).map_err(refused)?;
                after
            }
            None => kept.last,
        };
        let history = History {
            db: self.db.clone(),
            filter: filter(message.filter),
            cursor,
            after,
            reached: kept.last,
            read: VecDeque::new(),
            told: false,
            reach,
            life: self.streams.open(&caller),
        };
        Ok(Response::new(outgoing(history)))
    }
}

fn filter(message: Option<v1::EventFilter>) -> Filter {
    let message = message.unwrap_or_default();
    Filter {
        aggregate_types: message.aggregate_types,
        aggregate_id: message.aggregate_id.as_deref().map(parse::id),
        event_types: message.event_types,
    }
}

fn refused(fault: CursorFault) -> Error {
    let text = match fault {
        CursorFault::Invalid => "this position is none of this stream's past: begin without one",
        CursorFault::Expired => "what happened after this position is no longer kept: read anew what you hold, and begin without one",
    };
    Error::refused(fault.reason(), text)
}

/// History as it goes on: each event once.
struct History {
    db: Db,
    filter: Filter,
    cursor: Cursor,
    /// All up to this position is told or not wanted, but for what is in `read`.
    after: i64,
    /// All up to this position is placed.
    reached: i64,
    /// Read, and not told yet.
    read: VecDeque<StoredEvent>,
    /// Whether anything was told: a reader that is cut off before the first event has to know where it stood.
    told: bool,
    reach: watch::Receiver<i64>,
    life: Life,
}

impl Source for History {
    type Message = v1::WatchEventsResponse;

    fn life(&mut self) -> &mut Life {
        &mut self.life
    }

    async fn next(&mut self) -> Result<v1::WatchEventsResponse> {
        if !std::mem::replace(&mut self.told, true) {
            return Ok(self.heartbeat());
        }
        loop {
            let coming = async {
                if let Some(event) = self.read.pop_front() {
                    return Some(event);
                }
                if self.reached <= self.after {
                    // The sender stays in the feed as long as this receiver does.
                    let _ = self.reach.changed().await;
                    self.reached = self.reached.max(*self.reach.borrow_and_update());
                }
                None
            };
            match self.life.wait(coming).await? {
                None => return Ok(self.heartbeat()),
                Some(Some(event)) => {
                    let cursor = self.cursor.at(event.position());
                    return Ok(v1::WatchEventsResponse { cursor, heartbeat: false, event: Some(event.to_message()) });
                }
                Some(None) => Box::pin(self.read_on()).await?,
            }
        }
    }
}

impl History {
    async fn read_on(&mut self) -> Result<()> {
        if self.reached <= self.after {
            return Ok(());
        }
        let found = history::between(&self.db, self.life.caller(), self.filter.clone(), (self.after, self.reached), BATCH).await?;
        self.after = match found.last() {
            Some(last) if found.len() == BATCH => last.position(),
            _ => self.reached,
        };
        self.read.extend(found);
        Ok(())
    }

    fn heartbeat(&self) -> v1::WatchEventsResponse {
        v1::WatchEventsResponse { cursor: self.cursor.at(self.after), heartbeat: true, event: None }
    }
}
