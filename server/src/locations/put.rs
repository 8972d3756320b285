//! Taking in what a CPO tells of a location or a part of it.

use super::{record::StoredLocation, store};
use crate::{
    change::{Answer, Locked, Record, Tx},
    error::{Error, Result},
    events::Event,
    jobs::NewJob,
    parse::known_as,
};
use anyhow::Context;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;
use wattlane_domain::{
    Finding,
    finding::FindingCode,
    ids::LocationId,
    location::{self, Connector, Evse, Location, LocationKey},
};
use wattlane_engine::convert::{location::to_status, to_time};
use wattlane_proto::v1::{self, EvseChange, Reason};

/// How something came: what that says about its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// As OCPI's JSON: ordered by its `last_updated`. The text is kept of whole locations.
    Text(String),
    /// As fields, which replace what is there only with its etag.
    Fields {
        /// That of the location as the caller has seen it.
        etag: Option<String>,
    },
}

/// What was put, as it is now, and what was noticed.
#[derive(Clone, Debug)]
pub struct Put {
    pub stored: StoredLocation,
    pub findings: Vec<Finding>,
}

/// Of a repeated request the findings are those of the first time, the location is as it is now.
impl Answer for Put {
    fn keep(&self, _: &Tx) -> Result<Vec<u8>> {
        let findings = serde_json::to_vec(&self.findings).map_err(anyhow::Error::from)?;
        Ok([self.stored.id.uuid().as_bytes().to_vec(), findings].concat())
    }

    async fn recall(kept: &[u8], tx: &Tx) -> Result<Self> {
        let (id, findings) = kept.split_at_checked(16).context("a kept answer is too short")?;
        let id = Uuid::from_slice(id).context("a kept answer is no id")?;
        let findings = serde_json::from_slice(findings).context("kept findings are none")?;
        let found = StoredLocation::find(tx.conn(), tx.provider(), id, false).await?;
        Ok(Put { stored: found.ok_or_else(|| Error::not_found("location", id))?, findings })
    }
}

/// A location.
pub(super) async fn location(tx: &mut Tx, id: Uuid, mut new: Location, source: Source) -> Result<Put> {
    let ahead = location::bound_times(&mut new, tx.now());
    let key = new.key.clone();
    let uids = new.evses.iter().map(|evse| evse.uid.clone()).collect();
    let (conn, provider) = (tx.conn(), tx.provider());
    let present = store::id_by_key(conn, provider, &key);
    let homes = store::homes(conn, provider, &key.country_code, &key.party_id, uids);
    let (present, homes) = futures_util::try_join!(present, homes)?;
    let mut locked = lock(tx, present.into_iter().chain(homes)).await?;
    let before = present.and_then(|id| locked.remove(&id));
    if let Some(before) = &before {
        match &source {
            Source::Text(_) if location::is_outdated(&before.location, &new) => {
                return Ok(Put { stored: (**before).clone(), findings: ahead });
            }
            Source::Text(_) => {}
            Source::Fields { etag } => replaces("location", etag.as_deref(), before)?,
        }
    }
    let at = new.last_updated;
    let findings = settle_homes(tx, &mut new.evses, at, locked).await?;
    let after = location::put_location(before.as_deref().map(|stored| &stored.location), new, tx.now());
    let text = match source {
        Source::Text(text) => Some(text),
        Source::Fields { .. } => None,
    };
    let stored = match before {
        Some(before) => save(tx, before, after, text).await?,
        None => {
            let now = tx.now();
            let new = StoredLocation {
                id: LocationId::from_uuid(id),
                location: after,
                ocpi_json: text,
                version: 1,
                content_version: 1,
                create_time: now,
                update_time: now,
            };
            rate_waiting(tx, &new.location);
            let happened = changed(None, &new, 1);
            tx.create(new, [happened]).await?
        }
    };
    let findings = ahead.into_iter().chain(findings).chain(stored.location.lint()).collect();
    Ok(Put { stored, findings })
}

/// An EVSE of a location.
pub(super) async fn evse(tx: &mut Tx, id: LocationId, mut new: Evse, source: Source) -> Result<Put> {
    let ahead = location::bound_evse_times(&mut new, tx.now());
    // Which CPO it is of says the location; so that is found first, and what else may be to lock is locked after it.
    let before = tx.lock::<StoredLocation>(id).await?;
    let key = before.location.key.clone();
    let homes = store::homes(tx.conn(), tx.provider(), &key.country_code, &key.party_id, vec![new.uid.clone()]).await?;
    if let (Source::Fields { etag }, Some(_)) = (&source, before.location.evse(&new.uid)) {
        replaces("EVSE", etag.as_deref(), &before)?;
    }
    let others = lock(tx, homes.into_iter().filter(|home| *home != id.uuid())).await?;
    let mut evses = vec![new];
    let at = evses[0].last_updated;
    let moved = settle_homes(tx, &mut evses, at, others).await?.into_iter().map(|finding| Finding { path: String::new(), ..finding });
    let findings = ahead.into_iter().chain(moved).collect();
    let stored = match evses.pop() {
        Some(new) => {
            let after = location::put_evse(&before.location, new, tx.now());
            save(tx, before, after, None).await?
        }
        None => (*before).clone(),
    };
    Ok(Put { stored, findings })
}

/// A connector of an EVSE of a location. Errors: NOT_FOUND, CONNECTOR_LIMIT.
pub(super) async fn connector(tx: &mut Tx, id: LocationId, evse_uid: &str, mut new: Connector, source: Source) -> Result<Put> {
    let ahead = location::bound_connector_time(&mut new, tx.now());
    let before = tx.lock::<StoredLocation>(id).await?;
    let evse = before.location.evse(evse_uid).ok_or_else(|| Error::not_found("EVSE", evse_uid))?;
    let is_there = evse.connectors.iter().any(|connector| connector.id.eq_ignore_ascii_case(&new.id));
    if let (Source::Fields { etag }, true) = (&source, is_there) {
        replaces("connector", etag.as_deref(), &before)?;
    }
    if !is_there && evse.connectors.len() >= location::CONNECTORS_MAX {
        let text = format!("EVSE {evse_uid} has {} connectors, and may have no more", evse.connectors.len());
        return Err(Error::refused(Reason::ConnectorLimit, text));
    }
    let after = location::put_connector(&before.location, evse_uid, new, tx.now()).ok_or_else(|| Error::not_found("EVSE", evse_uid))?;
    let stored = save(tx, before, after, None).await?;
    Ok(Put { stored, findings: Vec::from_iter(ahead) })
}

/// Whether fields may replace what is there. Errors: ETAG_MISMATCH.
fn replaces(what: &str, etag: Option<&str>, before: &StoredLocation) -> Result<()> {
    if etag == Some(before.etag().as_str()) {
        return Ok(());
    }
    let text = format!("the {what} is there: name the location's etag, {}, to replace it by fields", before.etag());
    Err(Error::refused_with(Reason::EtagMismatch, text, vec![("etag", before.etag())]))
}

/// Locks locations, in one order, whoever does it.
async fn lock(tx: &mut Tx, ids: impl Iterator<Item = Uuid>) -> Result<BTreeMap<Uuid, Locked<StoredLocation>>> {
    let ids: BTreeSet<Uuid> = ids.collect();
    let mut locked = BTreeMap::new();
    for id in ids {
        locked.insert(id, tx.lock::<StoredLocation>(id).await?);
    }
    Ok(locked)
}

/// An EVSE is in one location of its CPO. What the CPO tells of later counts: either it leaves the other one of `others`, or it is taken out of
/// `new` and stays there. `at` is when the location that it comes with says to be of.
async fn settle_homes(
    tx: &mut Tx,
    new: &mut Vec<Evse>,
    at: Option<Timestamp>,
    others: BTreeMap<Uuid, Locked<StoredLocation>>,
) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let now = tx.now();
    let mut stay = BTreeSet::new();
    for other in others.into_values() {
        let mut after = other.location.clone();
        for (index, evse) in new.iter().enumerate() {
            let Some(there) = after.evse(&evse.uid) else { continue };
            let name = &other.location.key.location_id;
            let said = (evse.last_updated.or(at).unwrap_or(now), at.unwrap_or(now));
            if (Some(said.0), Some(said.1)) > (there.own_updated, other.location.own_updated) {
                let text = format!("EVSE {} was in location {name}, and is not in it any more", evse.uid);
                findings.push(Finding::new(FindingCode::EvseMoved, format!("evses[{index}]"), text));
                after.evses.retain(|there| !there.uid.eq_ignore_ascii_case(&evse.uid));
            } else {
                let text = format!("EVSE {} is in location {name}, which the CPO told of later: it stays there", evse.uid);
                findings.push(Finding::new(FindingCode::EvseElsewhere, format!("evses[{index}]"), text));
                stay.insert(known_as(&evse.uid));
            }
        }
        save(tx, other, after, None).await?;
    }
    new.retain(|evse| !stay.contains(&known_as(&evse.uid)));
    // What has left is gone from its old row before it gets its new one.
    tx.flush().await?;
    Ok(findings)
}

async fn save(tx: &mut Tx, before: Locked<StoredLocation>, after: Location, ocpi_json: Option<String>) -> Result<StoredLocation> {
    if after.rates_other_than(&before.location) {
        rate_waiting(tx, &after);
    }
    let after = StoredLocation { ocpi_json, ..before.with(after) };
    let happened = changed(Some(&before.location), &after, before.version + 1);
    tx.save(before, after, [happened]).await
}

fn rate_waiting(tx: &mut Tx, location: &Location) {
    tx.enqueue_also_late(|late| {
        let LocationKey { country_code, party_id, location_id } = location.key.clone();
        NewJob::RateAtLocation { country_code, party_id, location_id, late }
    });
}

/// What became of a location, and of its EVSEs.
pub(super) fn changed(before: Option<&Location>, after: &StoredLocation, version: i64) -> Event {
    let location = &after.location;
    let status = |evse: &Evse| (evse.status, evse.status_time);
    let was = |evse: &Evse| before.and_then(|before| before.evse(&evse.uid)).map(status);
    let other = location.evses.iter().filter(|evse| was(evse).map(|(was, _)| was) != Some(evse.status));
    let now = other.map(|evse| EvseChange {
        evse_uid: evse.uid.clone(),
        status: to_status(Some(evse.status)),
        status_time: evse.status_time.map(to_time),
    });
    let left = before.into_iter().flat_map(|before| &before.evses).filter(|evse| location.evse(&evse.uid).is_none());
    let gone = left.map(|evse| EvseChange { evse_uid: evse.uid.clone(), ..EvseChange::default() });
    Event::LocationChanged(v1::LocationChanged {
        location_id: after.id.to_string(),
        country_code: location.key.country_code.clone(),
        party_id: location.key.party_id.clone(),
        cpo_location_id: location.key.location_id.clone(),
        version,
        evses: now.chain(gone).collect(),
    })
}
