//! What can be done with tariffs.

use super::{
    record::StoredTariff,
    store::{self, Filter, Key},
};
use crate::{
    auth::Caller,
    change::{Record, Tx},
    error::{Error, Result},
    events::Event,
    jobs::NewJob,
    store::{Db, boxed},
};
use uuid::Uuid;
use wattlane_domain::{
    ids::TariffId,
    tariff::{Tariff, TariffKey},
};
use wattlane_proto::v1::{self, Reason};

/// What can be done with tariffs.
#[derive(Clone)]
pub struct TariffService {
    db: Db,
}

impl TariffService {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        TariffService { db }
    }

    /// Stores a tariff or a new version of one. Text is ordered by its `last_updated`; fields replace only with the present etag, and text that names
    /// one too. The CDRs that waited for it are rated after the commit. Errors: ETAG_MISMATCH.
    pub async fn put(&self, caller: &Caller, tariff: Tariff, ocpi_json: Option<String>, etag: Option<String>) -> Result<StoredTariff> {
        let id = Uuid::now_v7();
        let put = async || {
            self.db
                .change(caller, "put tariff", async |tx: &mut Tx| put_in(tx, id, tariff.clone(), ocpi_json.clone(), etag.clone()).await)
                .await
        };
        match put().await {
            // Another put of the same new tariff was first: now it is there to be replaced.
            Err(error) if error.is_unique_violation() => put().await,
            outcome => outcome,
        }
    }

    /// One tariff, by default in its newest version. Errors: NOT_FOUND.
    pub async fn get(&self, caller: &Caller, id: TariffId, version: Option<i64>) -> Result<StoredTariff> {
        let provider = caller.provider;
        let found = self.db.read_one(caller, move |conn| {
            boxed(async move {
                match version {
                    Some(version) => store::version(conn, provider, id, version).await,
                    None => StoredTariff::find(conn, provider, id.uuid(), false).await,
                }
            })
        });
        found.await?.ok_or_else(|| Error::not_found("tariff", id))
    }

    /// The text that a tariff came as, by default in its newest version; empty where it came as fields. Errors: NOT_FOUND.
    pub async fn received_text(&self, caller: &Caller, id: TariffId, version: Option<i64>) -> Result<String> {
        let provider = caller.provider;
        let found = self.db.read_one(caller, move |conn| boxed(store::text(conn, provider, id, version))).await?;
        Ok(found.ok_or_else(|| Error::not_found("tariff", id))?.unwrap_or_default())
    }

    /// A page of tariffs, one more than `limit` if there are more.
    pub async fn list(&self, caller: &Caller, filter: Filter, after: Option<Key>, limit: usize) -> Result<Vec<StoredTariff>> {
        let provider = caller.provider;
        self.db.read(caller, move |conn| boxed(async move { store::list(conn, provider, filter, after, limit).await })).await
    }

    /// What seals page tokens, and reads a provider's policy.
    pub(super) fn db(&self) -> &Db {
        &self.db
    }
}

async fn put_in(tx: &mut Tx, id: Uuid, tariff: Tariff, ocpi_json: Option<String>, etag: Option<String>) -> Result<StoredTariff> {
    let Some(present) = store::id_by_key(tx.conn(), tx.provider(), &tariff.key).await? else {
        let now = tx.now();
        let new = StoredTariff { id: TariffId::from_uuid(id), tariff, ocpi_json, version: 1, create_time: now, update_time: now };
        rate_waiting(tx, &new.tariff);
        let happened = changed(&new, 1);
        return tx.create(new, [happened]).await;
    };
    let before = tx.lock::<StoredTariff>(present).await?;
    let outdated = matches!((tariff.last_updated, before.tariff.last_updated), (Some(new), Some(old)) if new < old);
    let replaces = etag.as_deref() == Some(before.etag().as_str());
    if !replaces && (etag.is_some() || ocpi_json.is_none()) {
        let text = format!("the tariff is there: name its etag, {}, to replace it", before.etag());
        return Err(Error::refused_with(Reason::EtagMismatch, text, vec![("etag", before.etag())]));
    }
    if ocpi_json.is_some() && outdated {
        return Ok((*before).clone());
    }
    let after = StoredTariff { tariff, ocpi_json, ..(*before).clone() };
    if after.tariff == before.tariff {
        return Ok((*before).clone());
    }
    rate_waiting(tx, &after.tariff);
    let happened = changed(&after, before.version + 1);
    tx.save(before, after, [happened]).await
}

fn rate_waiting(tx: &mut Tx, tariff: &Tariff) {
    tx.enqueue_also_late(|late| {
        let TariffKey { country_code, party_id, tariff_id } = tariff.key.clone();
        NewJob::RateWaiting { country_code, party_id, tariff_id, late }
    });
}

fn changed(stored: &StoredTariff, version: i64) -> Event {
    let key = &stored.tariff.key;
    Event::TariffChanged(v1::TariffChanged {
        tariff_id: stored.id.to_string(),
        country_code: key.country_code.clone(),
        party_id: key.party_id.clone(),
        cpo_tariff_id: key.tariff_id.clone(),
        version,
    })
}
