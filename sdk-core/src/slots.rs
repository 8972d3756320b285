//! At most so many streams to a server, where the platform counts them.

use crate::{Core, Error, Platform, code};
use std::sync::Arc;

/// The right to one stream, until it is dropped.
pub(crate) struct Slot<P: Platform>(Arc<Core<P>>);

impl<P: Platform> Slot<P> {
    /// A slot, if one is left. Errors: RESOURCE_EXHAUSTED with the reason `TOO_MANY_STREAMS`.
    pub fn take(core: &Arc<Core<P>>) -> Result<Self, Error> {
        if core.platform.take_stream() {
            return Ok(Slot(core.clone()));
        }
        let text =
            "four streams are open to this server, and a browser gives it six connections without TLS: close one, or serve it by https";
        Err(Error::with_reason(code::RESOURCE_EXHAUSTED, "TOO_MANY_STREAMS", text))
    }
}

impl<P: Platform> Drop for Slot<P> {
    fn drop(&mut self) {
        self.0.platform.give_back_stream();
    }
}
