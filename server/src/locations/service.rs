//! What can be done with locations.

use super::{
    guess::{Densities, at_once},
    nearby::{Looking, Near, Rings, Shown, in_area, nearest},
    put::{self, Put, Source},
    record::{StoredLocation, by_ids},
    store::{self, Filter, Key},
};
use crate::{
    auth::Caller,
    change::{Record, Tx},
    error::{Error, Result},
    store::{Db, boxed},
};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use jiff::Timestamp;
use std::collections::HashMap;
use uuid::Uuid;
use wattlane_domain::{
    ids::{DriverId, LocationId, ProviderId},
    location::{Area, Connector, Evse, EvseStatus, Location, LocationKey, Needs, nearest::FIRST, set_status},
    place::Coordinates,
};

/// What can be done with locations.
#[derive(Clone)]
pub struct LocationService {
    db: Db,
    densities: Densities,
}

impl LocationService {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        LocationService { db, densities: Densities::new() }
    }

    /// Stores a location or what became of one. The CDRs that waited for it are rated after the commit. Errors: ETAG_MISMATCH.
    pub async fn put(&self, caller: &Caller, location: Location, source: Source) -> Result<Put> {
        let id = Uuid::now_v7();
        let put = async || {
            self.db.change(caller, "put location", async |tx: &mut Tx| put::location(tx, id, location.clone(), source.clone()).await).await
        };
        match put().await {
            // Another put of the same new location, or of one of its EVSEs elsewhere, was first: now it is there to be seen.
            Err(error) if error.is_unique_violation() => put().await,
            outcome => outcome,
        }
    }

    /// Stores an EVSE of a location. Errors: NOT_FOUND, ETAG_MISMATCH.
    pub async fn put_evse(&self, caller: &Caller, id: LocationId, evse: Evse, source: Source) -> Result<Put> {
        let put =
            async || self.db.change(caller, "put EVSE", async |tx: &mut Tx| put::evse(tx, id, evse.clone(), source.clone()).await).await;
        match put().await {
            Err(error) if error.is_unique_violation() => put().await,
            outcome => outcome,
        }
    }

    /// Stores a connector of an EVSE. Errors: NOT_FOUND, ETAG_MISMATCH, CONNECTOR_LIMIT.
    pub async fn put_connector(
        &self,
        caller: &Caller,
        id: LocationId,
        evse_uid: &str,
        connector: Connector,
        source: Source,
    ) -> Result<Put> {
        self.db
            .change(caller, "put connector", async |tx: &mut Tx| put::connector(tx, id, evse_uid, connector.clone(), source.clone()).await)
            .await
    }

    /// Sets the status of an EVSE, known at `time`; None: now. One that is older changes nothing. It is a measured value: row and event, and
    /// no audit entry. Errors: NOT_FOUND.
    pub async fn update_evse_status(
        &self,
        caller: &Caller,
        id: LocationId,
        evse_uid: &str,
        status: EvseStatus,
        time: Option<Timestamp>,
    ) -> Result<StoredLocation> {
        self.db
            .change(caller, "updated EVSE status", async |tx: &mut Tx| {
                let before = tx.lock::<StoredLocation>(id).await?;
                let after = set_status(&before.location, evse_uid, status, time.unwrap_or(tx.now()), tx.now());
                let after = after.ok_or_else(|| Error::not_found("EVSE", evse_uid))?;
                if after == before.location {
                    return Ok((*before).clone());
                }
                let after = before.with(after);
                let happened = put::changed(Some(&before.location), &after, before.version + 1);
                tx.save_unaudited(before, after, [happened]).await
            })
            .await
    }

    /// One location; for a driver one that [`Self::seen`] finds. Errors: NOT_FOUND.
    pub async fn get(&self, caller: &Caller, id: LocationId) -> Result<StoredLocation> {
        self.seen(caller, id.uuid()).await?.ok_or_else(|| Error::not_found("location", id))
    }

    /// One location by its CPO's id, as [`Self::get`] gets it. Errors: NOT_FOUND.
    pub async fn get_by_key(&self, caller: &Caller, key: LocationKey) -> Result<StoredLocation> {
        let (provider, wanted) = (caller.provider, key.clone());
        let found = self.db.read_one(caller, move |conn| {
            let wanted = wanted.clone();
            boxed(async move { store::id_by_key(conn, provider, &wanted).await })
        });
        let missing = || Error::not_found("location", &key.location_id);
        self.seen(caller, found.await?.ok_or_else(missing)?).await?.ok_or_else(missing)
    }

    /// The location that an EVSE of a CPO is in, as [`Self::get`] gets it. Errors: NOT_FOUND.
    pub async fn get_by_evse(&self, caller: &Caller, country: &str, party: &str, evse_uid: &str) -> Result<StoredLocation> {
        let (provider, names) = (caller.provider, (country.to_owned(), party.to_uppercase(), evse_uid.to_owned()));
        let found = self.db.read_one(caller, move |conn| {
            let (country, party, uid) = names.clone();
            boxed(async move { Ok(store::homes(conn, provider, &country, &party, vec![uid]).await?.pop()) })
        });
        let missing = || Error::not_found("EVSE", evse_uid);
        self.seen(caller, found.await?.ok_or_else(missing)?).await?.ok_or_else(missing)
    }

    /// The location of that id, if the caller may see it.
    async fn seen(&self, caller: &Caller, id: Uuid) -> Result<Option<StoredLocation>> {
        let provider = caller.provider;
        let found = self.db.read_one(caller, move |conn| boxed(StoredLocation::find(conn, provider, id, false))).await?;
        // Nearly always, and without another read: whoever sees all, and what all see.
        if caller.driver().is_none() || found.as_ref().is_none_or(|stored| stored.location.publish) {
            return Ok(found);
        }
        let id = LocationId::from_uuid(id);
        Ok(self.seen_of(caller, &[id]).await?.remove(&id))
    }

    /// Those of these locations that the caller may see, as [`Self::get`] gets them.
    pub(super) async fn seen_of(&self, caller: &Caller, ids: &[LocationId]) -> Result<HashMap<LocationId, StoredLocation>> {
        let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
        let provider = caller.provider;
        let driver = caller.driver();
        let seen = self.db.read(caller, move |conn| {
            let ids = ids.clone();
            boxed(async move {
                let mut seen = HashMap::new();
                for stored in by_ids(conn, provider, ids).await? {
                    let is_seen = match driver {
                        None => true,
                        Some(driver) => sees(conn, provider, driver, &stored).await?,
                    };
                    if is_seen {
                        seen.insert(stored.id, stored);
                    }
                }
                Ok(seen)
            })
        });
        seen.await
    }

    /// A page of locations, one more than `limit` if there are more. Drivers see those that are published.
    pub async fn list(&self, caller: &Caller, mut filter: Filter, after: Option<Key>, limit: usize) -> Result<Vec<StoredLocation>> {
        let provider = caller.provider;
        if caller.driver().is_some() {
            if filter.publish == Some(false) {
                return Ok(Vec::new());
            }
            filter.publish = Some(true);
        }
        self.db.read(caller, move |conn| boxed(async move { store::list(conn, provider, filter, after, limit).await })).await
    }

    /// The nearest locations within so many metres, nearest first.
    pub async fn nearby(&self, caller: &Caller, center: Coordinates, radius: f64, wanted: usize, needs: Needs) -> Result<Vec<Near>> {
        let looking = looking(caller, needs);
        // What is needed may be rare, however many there are.
        if !looking.needs.is_nothing() {
            let rings = Rings { first: FIRST.min(radius), most: radius };
            return self.db.read(caller, move |conn| boxed(async move { nearest(conn, &looking, center, rings, wanted).await })).await;
        }
        let rings = self.densities.rings(caller.provider, center, radius, wanted);
        let found = match at_once(&self.db, caller, &looking, center, rings, wanted).await? {
            Ok(found) => found,
            Err(rings) => {
                self.db.read(caller, move |conn| boxed(async move { nearest(conn, &looking, center, rings, wanted).await })).await?
            }
        };
        self.densities.learn(caller.provider, center, radius, wanted, &found);
        Ok(found)
    }

    /// What a map shows: locations up to `most` of them, else clusters.
    pub async fn in_area(&self, caller: &Caller, area: Area, most: usize, needs: Needs) -> Result<Shown> {
        let looking = looking(caller, needs);
        self.db.read(caller, move |conn| boxed(async move { in_area(conn, &looking, area, most).await })).await
    }

    /// The database.
    pub(super) fn db(&self) -> &Db {
        &self.db
    }
}

/// Drivers see what is published.
fn looking(caller: &Caller, needs: Needs) -> Looking {
    Looking { provider: caller.provider, published: caller.driver().is_some(), needs }
}

/// Whether a driver may see a location: one that is published, or at which they have charged. Many of the others are chargers at people's homes, and
/// their CPOs' ids can be guessed.
async fn sees(conn: &AsyncPgConnection, provider: ProviderId, driver: DriverId, stored: &StoredLocation) -> QueryResult<bool> {
    Ok(stored.location.publish || store::has_charged_at(conn, provider, driver, &stored.location.key).await?)
}
