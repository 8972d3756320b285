//! Refused logins are noted in the audit trail of the provider they were tried at: once per address and minute, with a count, so that a
//! stranger cannot fill it.

use super::Caller;
use crate::{audit::Audit, store::Db};
use std::{collections::HashMap, net::IpAddr, sync::Mutex, time::Duration};
use wattlane_domain::ids::ProviderId;

/// How often counts are written down.
const EVERY: Duration = Duration::from_secs(60);

/// More than this many (provider, address) pairs a minute are counted together, without address.
const PAIRS_MAX: usize = 1_000;

/// Counts refused logins until they are written down.
#[derive(Default)]
pub struct RefusedLogins {
    counts: Mutex<HashMap<(ProviderId, Option<IpAddr>), u64>>,
}

impl RefusedLogins {
    /// Counts one. `provider` is what the credential claims; one that does not exist is dropped when counts are written.
    pub fn count(&self, provider: ProviderId, peer: Option<IpAddr>) {
        let mut counts = self.counts.lock().expect("no panic while counting");
        let crowded = counts.len() >= PAIRS_MAX;
        let key = (provider, peer);
        let key = if crowded && !counts.contains_key(&key) { (provider, None) } else { key };
        if counts.len() < 2 * PAIRS_MAX || counts.contains_key(&key) {
            *counts.entry(key).or_default() += 1;
        }
    }

    /// Writes down what was counted, each minute, until the server stops. It flushes once more when it does.
    pub async fn write_down(&self, db: &Db, audit: &Audit) {
        loop {
            tokio::time::sleep(EVERY).await;
            self.flush(db, audit).await;
        }
    }

    /// Writes down what was counted.
    pub async fn flush(&self, db: &Db, audit: &Audit) {
        let counts = || self.counts.lock().expect("no panic while counting");
        let keys: Vec<_> = counts().keys().copied().collect();
        // One by one, so that what is not written when the server stops is still there for the last time.
        for (provider, peer) in keys {
            let Some(count) = counts().remove(&(provider, peer)) else { continue };
            let mut caller = Caller::system(provider, "login");
            caller.request.peer = peer;
            if crate::providers::store::exists(db, &caller).await.unwrap_or(false)
                && let Err(error) = audit.note(&caller, &format!("refused {count} logins")).await
            {
                tracing::warn!(%error, "refused logins could not be noted");
            }
        }
    }
}
