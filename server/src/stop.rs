//! When a command is asked to end.

use std::io;
use tokio::signal::unix::{SignalKind, signal};

/// Listens from now on for Ctrl-C and SIGTERM; the future ends when either comes. Errors: the system lets nobody listen.
pub fn asked() -> io::Result<impl Future<Output = ()> + Send> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! { _ = interrupt.recv() => {}, _ = terminate.recv() => {} }
    })
}
