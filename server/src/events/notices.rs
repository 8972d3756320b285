//! Notices of what happens to single objects of a type, for those on this server who watch one: they read it again themselves.
//!
//! For each provider somebody watches, one task follows the history of its events and says to which objects something happened.

use super::{Feed, history};
use crate::{auth::Caller, store::Db};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::sync::watch;
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// The pause after the database could not be read.
const PAUSE: Duration = Duration::from_millis(500);

/// The objects of a type that are watched on this server.
#[derive(Clone)]
pub struct Notices {
    db: Db,
    feed: Feed,
    aggregate_type: &'static str,
    providers: Arc<Mutex<HashMap<ProviderId, Arc<Followed>>>>,
}

/// What is watched of a provider.
#[derive(Default)]
struct Followed {
    /// Whether history is followed.
    begun: watch::Sender<bool>,
    /// How often something happened to each.
    objects: Mutex<HashMap<Uuid, watch::Sender<u64>>>,
}

/// Hears of an object.
pub struct Notice {
    happened: watch::Receiver<u64>,
}

impl Notice {
    /// Waits until something has happened to it since it was heard of last.
    pub async fn heard(&mut self) {
        if self.happened.changed().await.is_err() {
            // Nobody follows any more, which only the end of the server does.
            std::future::pending::<()>().await;
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Notices {
    /// Of the objects of a type, over what the relay places.
    pub fn new(db: Db, feed: Feed, aggregate_type: &'static str) -> Self {
        Notices { db, feed, aggregate_type, providers: Arc::default() }
    }

    /// Watches an object. Whatever happens to it after this has answered is heard of.
    pub async fn watch(&self, provider: ProviderId, id: Uuid) -> Notice {
        let (happened, followed) = {
            let mut providers = lock(&self.providers);
            let followed = providers.entry(provider).or_insert_with(|| {
                let followed = Arc::new(Followed::default());
                tokio::spawn(self.clone().follow(provider, followed.clone()));
                followed
            });
            let happened = lock(&followed.objects).entry(id).or_insert_with(|| watch::channel(0).0).subscribe();
            (happened, followed.clone())
        };
        let _ = followed.begun.subscribe().wait_for(|begun| *begun).await;
        Notice { happened }
    }

    /// Says what happens to a provider's objects, until nobody watches one any more.
    async fn follow(self, provider: ProviderId, followed: Arc<Followed>) {
        let caller = Caller::system(provider, "watch");
        let mut reach = self.feed.follow(provider);
        let mut read_up_to = None;
        loop {
            let up_to = *reach.borrow_and_update();
            match self.turn(&caller, &followed, read_up_to, up_to).await {
                Ok(position) => {
                    read_up_to = Some(position);
                    followed.begun.send_replace(true);
                }
                Err(error) => {
                    tracing::warn!(%provider, %error, "what happens to watched objects could not be read; trying again");
                    tokio::time::sleep(PAUSE).await;
                    continue;
                }
            }
            if self.leave(provider, &followed) || reach.changed().await.is_err() {
                return;
            }
        }
    }

    /// Says what happened in a stretch of history. Answers its end. The first turn finds out how far history has come.
    async fn turn(&self, caller: &Caller, followed: &Followed, after: Option<i64>, up_to: i64) -> crate::error::Result<i64> {
        let Some(after) = after else { return Ok(history::kept(&self.db, caller).await?.last) };
        if up_to <= after {
            return Ok(after);
        }
        let ids = history::objects_between(&self.db, caller, self.aggregate_type, (after, up_to)).await?;
        let objects = lock(&followed.objects);
        ids.iter().filter_map(|id| objects.get(id)).for_each(|object| object.send_modify(|times| *times += 1));
        Ok(up_to)
    }

    /// Forgets what nobody watches; whether that is all. Under the lock under which watchers come.
    fn leave(&self, provider: ProviderId, followed: &Followed) -> bool {
        let mut providers = lock(&self.providers);
        let mut objects = lock(&followed.objects);
        objects.retain(|_, object| object.receiver_count() > 0);
        if objects.is_empty() {
            providers.remove(&provider);
        }
        objects.is_empty()
    }
}
