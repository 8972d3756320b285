//! Which web origins browsers may call from. A preflight names no provider, so it is allowed if any provider lists its origin; once the
//! caller is known, the origin must be one of their own provider.

use super::Caller;
use crate::{
    error::Result,
    store::{Db, schema::allowed_origins},
};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use moka::sync::Cache;
use std::{collections::HashSet, sync::Arc, time::Duration};
use wattlane_domain::ids::ProviderId;

/// How long an answer is remembered. A new origin works at once on the server that it was put on.
const MEMORY: Duration = Duration::from_secs(60);

diesel::table! {
    shared.origins (origin, provider_id) {
        origin -> Text,
        provider_id -> Uuid,
    }
}

/// The origins that are allowed.
#[derive(Clone)]
pub struct Origins {
    db: Db,
    anybody: Cache<String, bool>,
    of_provider: Cache<ProviderId, Arc<HashSet<String>>>,
}

impl Origins {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        let memory = || Cache::builder().max_capacity(10_000).time_to_live(MEMORY);
        Origins { db, anybody: memory().build(), of_provider: Cache::builder().max_capacity(10_000).time_to_live(MEMORY).build() }
    }

    /// Whether any provider allows this origin.
    pub async fn is_known(&self, origin: &str) -> Result<bool> {
        if let Some(known) = self.anybody.get(origin) {
            return Ok(known);
        }
        let lease = self.db.lease().await?;
        let found: Option<String> =
            origins::table.filter(origins::origin.eq(origin)).select(origins::origin).first(&mut &*lease).await.optional()?;
        lease.give_back();
        // An unknown origin is not remembered: strangers could fill the memory, and the next PutAllowedOrigin should count at once.
        if found.is_some() {
            self.anybody.insert(origin.to_owned(), true);
        }
        Ok(found.is_some())
    }

    /// Whether this provider allows this origin.
    pub async fn allows(&self, provider: ProviderId, origin: &str) -> Result<bool> {
        if let Some(list) = self.of_provider.get(&provider)
            && list.contains(origin)
        {
            return Ok(true);
        }
        let caller = Caller::system(provider, "check origin");
        let list: Vec<String> = self
            .db
            .read(&caller, move |conn| {
                crate::store::boxed(
                    allowed_origins::table
                        .filter(allowed_origins::provider_id.eq(provider.uuid()))
                        .select(allowed_origins::origin)
                        .load(&mut &*conn),
                )
            })
            .await?;
        let list: HashSet<String> = list.into_iter().collect();
        let allowed = list.contains(origin);
        self.of_provider.insert(provider, Arc::new(list));
        Ok(allowed)
    }

    /// Forgets what is remembered of a provider: its list has just changed here.
    pub fn forget(&self, provider: ProviderId, origin: &str) {
        self.of_provider.invalidate(&provider);
        self.anybody.invalidate(origin);
    }
}
