//! At most so many streams to a host, counted for all clients of this process.

use crate::{Error, STREAMS_MAX, code};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many streams there are to each host.
static TAKEN: Mutex<Vec<(String, usize)>> = Mutex::new(Vec::new());

/// The right to one stream, until it is dropped.
#[derive(Debug)]
pub(crate) struct Slot {
    host: String,
}

impl Slot {
    /// A slot, if one is left. Errors: RESOURCE_EXHAUSTED with the reason `TOO_MANY_STREAMS`.
    pub fn take(host: &str) -> Result<Self, Error> {
        let mut taken = lock();
        match taken.iter_mut().find(|(name, _)| name == host) {
            Some((_, STREAMS_MAX)) => {
                let text = "four streams are open to this server, and a browser gives it six connections without TLS: close one, or serve it by https";
                return Err(Error::with_reason(code::RESOURCE_EXHAUSTED, "TOO_MANY_STREAMS", text));
            }
            Some((_, count)) => *count += 1,
            None => taken.push((host.to_owned(), 1)),
        }
        Ok(Slot { host: host.to_owned() })
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut taken = lock();
        if let Some((_, count)) = taken.iter_mut().find(|(name, _)| *name == self.host) {
            *count -= 1;
        }
        taken.retain(|(_, count)| *count > 0);
    }
}

fn lock() -> MutexGuard<'static, Vec<(String, usize)>> {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}
