//! How far each provider's history reaches, for those on this server who follow it.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::watch;
use wattlane_domain::ids::ProviderId;

/// The providers that somebody follows here, each with the last position that is known to be placed.
#[derive(Clone, Default)]
pub struct Feed {
    followed: Arc<Mutex<HashMap<ProviderId, watch::Sender<i64>>>>,
}

impl Feed {
    /// Follows a provider: what is received is a position that has been reached. It starts with 0, of which nothing is known.
    pub fn follow(&self, provider: ProviderId) -> watch::Receiver<i64> {
        self.lock().entry(provider).or_insert_with(|| watch::channel(0).0).subscribe()
    }

    /// Tells those who follow a provider that its history reaches to `position`.
    pub(super) fn reached(&self, provider: ProviderId, position: i64) {
        let mut followed = self.lock();
        let Some(sender) = followed.get(&provider) else { return };
        if sender.receiver_count() == 0 {
            followed.remove(&provider);
            return;
        }
        sender.send_if_modified(|known| {
            let further = position > *known;
            *known = position.max(*known);
            further
        });
    }

    /// The providers that somebody follows.
    pub(super) fn followed(&self) -> Vec<ProviderId> {
        self.lock().iter().filter(|(_, sender)| sender.receiver_count() > 0).map(|(provider, _)| *provider).collect()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<ProviderId, watch::Sender<i64>>> {
        self.followed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
