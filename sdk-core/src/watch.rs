//! Streams that survive cuts.

use crate::{Body, Core, Error, Method, Platform, Tokens, code, wire};
use bytes::Bytes;
use std::{sync::Arc, time::Duration};

/// A heartbeat comes every 20 s: after so long without one the connection is dead.
const SILENCE_MAX: Duration = Duration::from_secs(45);
/// So many failures in a row, and the caller is told.
const FAILURES_MAX: u32 = 4;

/// A stream that reconnects and resumes after the last cursor it has seen.
pub struct Watch<P: Platform> {
    core: Arc<Core<P>>,
    method: &'static Method,
    body: Vec<u8>,
    cursor: Option<Vec<u8>>,
    live: Option<P::Body>,
    tokens: Tokens,
    failures: u32,
}

impl<P: Platform> Watch<P> {
    pub(crate) fn new(core: Arc<Core<P>>, method: &'static Method, body: Vec<u8>) -> Self {
        Watch { core, method, body, cursor: None, live: None, tokens: Tokens::default(), failures: 0 }
    }

    /// The next message; None when the server has ended the stream. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        loop {
            let error = match self.step().await {
                Ok(Some(message)) => {
                    (self.failures, self.tokens.refused) = (0, None);
                    if let Some(cursor) = wire::last(&message, self.method.cursor) {
                        self.cursor = Some(cursor.to_vec());
                    }
                    return Some(Ok(message));
                }
                Ok(None) => return None,
                Err(error) => error,
            };
            self.live = None;
            if error.code == code::UNAUTHENTICATED && self.tokens.refuse() {
                continue;
            }
            if !matches!(error.code, code::UNAVAILABLE | code::DEADLINE_EXCEEDED) || self.failures == FAILURES_MAX {
                return Some(Err(error));
            }
            self.failures += 1;
            self.core.platform.sleep(self.core.pause(self.failures, &error)).await;
        }
    }

    async fn step(&mut self) -> Result<Option<Bytes>, Error> {
        if self.live.is_none() {
            let mut body = self.body.clone();
            if let Some(cursor) = &self.cursor {
                wire::append(&mut body, self.method.resume_after, cursor);
            }
            let opened = self.core.open(self.method, body.into(), None, &mut self.tokens);
            self.live = Some(self.core.within(SILENCE_MAX, opened).await?);
        }
        let Some(live) = self.live.as_mut() else { return Ok(None) };
        self.core.within(SILENCE_MAX, async { live.next().await.transpose() }).await
    }
}
