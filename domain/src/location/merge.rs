//! What becomes of a location when its CPO tells of it, of a part of it, or of a status: whatever the order in which that comes, each part is as
//! the newest word said.
//!
//! OCPI's `last_updated` of a location also moves when a part of it changes. Many CPOs forget that, and words overtake each other; so what a
//! location or an EVSE says of itself is ordered by when *it* last did (`own_updated`), and `last_updated` is only shown. Where times are
//! equal, the later word wins.

use super::{Connector, Evse, EvseStatus, Location};
use crate::{
    clock::{bound, bounded},
    finding::Finding,
};
use jiff::Timestamp;

/// Findings about times that are told of one word: more nobody reads.
const AHEAD_MAX: usize = 50;

/// Bounds the times of what a CPO says whose clock is ahead, before they order anything.
pub fn bound_times(new: &mut Location, now: Timestamp) -> Vec<Finding> {
    let mut ahead = Vec::from_iter(bound(&mut new.last_updated, "last_updated", now));
    for (index, evse) in new.evses.iter_mut().enumerate() {
        let part = format!("evses[{index}]");
        ahead.extend(bound_evse_times(evse, now).into_iter().map(|finding| finding.within(&part)));
    }
    ahead.truncate(AHEAD_MAX);
    ahead
}

/// The same of an EVSE.
pub fn bound_evse_times(new: &mut Evse, now: Timestamp) -> Vec<Finding> {
    let mut ahead = Vec::from_iter(bound(&mut new.last_updated, "last_updated", now));
    ahead.extend(bound(&mut new.status_time, "status_time", now));
    for (index, connector) in new.connectors.iter_mut().enumerate() {
        ahead.extend(bound_connector_time(connector, now).map(|finding| finding.within(&format!("connectors[{index}]"))));
    }
    ahead
}

/// The same of a connector.
pub fn bound_connector_time(new: &mut Connector, now: Timestamp) -> Option<Finding> {
    bound(&mut new.last_updated, "last_updated", now)
}

/// What becomes of a location, or of none, by what the CPO says of it. `now` is the time of what does not say when.
pub fn put_location(before: Option<&Location>, mut new: Location, now: Timestamp) -> Location {
    inherit(&mut new);
    let Some(before) = before else {
        let own = new.last_updated.unwrap_or(now);
        let evses = new.evses.drain(..).map(|evse| settle(evse, now)).collect();
        return updated(Location { evses, own_updated: Some(own), ..new });
    };
    if is_outdated(before, &new) {
        return before.clone();
    }
    let said = new.last_updated;
    let incoming = std::mem::take(&mut new.evses);
    let mut evses: Vec<Evse> = incoming
        .into_iter()
        .map(|evse| match before.evse(&evse.uid) {
            Some(old) => put(old, evse, now),
            None => settle(evse, now),
        })
        .collect();
    let since = |evse: &&Evse| said.is_some_and(|said| evse.own_updated > Some(said));
    let missing = |evse: &&Evse| !evses.iter().any(|other| other.uid.eq_ignore_ascii_case(&evse.uid));
    let kept: Vec<Evse> = before.evses.iter().filter(missing).filter(since).cloned().collect();
    evses.extend(kept);
    let same = is_same(before, &new) && uids(&before.evses) == uids(&evses);
    let own_updated = said.or(if same { before.own_updated } else { Some(now) });
    updated(Location { evses, own_updated, ..new })
}

/// Whether what the CPO says of a location is older than what it said of it before.
pub fn is_outdated(before: &Location, new: &Location) -> bool {
    is_older(new.last_updated, before.own_updated)
}

/// What becomes of a location by what the CPO says of one of its EVSEs, or of a new one.
pub fn put_evse(before: &Location, mut new: Evse, now: Timestamp) -> Location {
    inherit_evse(&mut new, None);
    let mut after = before.clone();
    match after.evses.iter_mut().find(|evse| evse.uid.eq_ignore_ascii_case(&new.uid)) {
        Some(evse) => *evse = put(evse, new, now),
        None => after.evses.push(settle(new, now)),
    }
    updated(after)
}

/// What becomes of a location by what the CPO says of one of its connectors, or of a new one. None: there is no such EVSE.
pub fn put_connector(before: &Location, evse_uid: &str, mut new: Connector, now: Timestamp) -> Option<Location> {
    let mut after = before.clone();
    let evse = after.evses.iter_mut().find(|evse| evse.uid.eq_ignore_ascii_case(evse_uid))?;
    match evse.connectors.iter_mut().find(|connector| connector.id.eq_ignore_ascii_case(&new.id)) {
        Some(connector) => *connector = newer(connector, new, now),
        None => {
            new.last_updated.get_or_insert(now);
            evse.connectors.push(new);
        }
    }
    *evse = evse_updated(evse.clone());
    Some(updated(after))
}

/// What becomes of a location by a status of one of its EVSEs, known at `time`. None: there is no such EVSE.
pub fn set_status(before: &Location, evse_uid: &str, status: EvseStatus, time: Timestamp, now: Timestamp) -> Option<Location> {
    let time = bounded(time, now);
    let mut after = before.clone();
    let evse = after.evses.iter_mut().find(|evse| evse.uid.eq_ignore_ascii_case(evse_uid))?;
    if !is_older(Some(time), evse.status_time) {
        (evse.status, evse.status_time) = (status, Some(time));
        *evse = evse_updated(evse.clone());
    }
    Some(updated(after))
}

/// Whether what came was said before what is there. What says no time is of now.
fn is_older(new: Option<Timestamp>, present: Option<Timestamp>) -> bool {
    new.zip(present).is_some_and(|(new, present)| new < present)
}

/// A part that does not say when it was changed was so when the whole was.
fn inherit(new: &mut Location) {
    for evse in &mut new.evses {
        inherit_evse(evse, new.last_updated);
    }
}

fn inherit_evse(evse: &mut Evse, of_location: Option<Timestamp>) {
    evse.last_updated = evse.last_updated.or(of_location);
    for connector in &mut evse.connectors {
        connector.last_updated = connector.last_updated.or(evse.last_updated);
    }
}

/// An EVSE that was not there.
fn settle(mut new: Evse, now: Timestamp) -> Evse {
    let own = new.last_updated.unwrap_or(now);
    for connector in &mut new.connectors {
        connector.last_updated.get_or_insert(own);
    }
    evse_updated(Evse { own_updated: Some(own), status_time: new.status_time.or(Some(own)), ..new })
}

/// What becomes of an EVSE: what it says of itself, its status, and each of its connectors, each by the newer word.
fn put(old: &Evse, new: Evse, now: Timestamp) -> Evse {
    let said = new.last_updated;
    let status_time = new.status_time.or(said).or(if new.status == old.status { old.status_time } else { Some(now) });
    let (status, status_time) =
        if is_older(status_time, old.status_time) { (old.status, old.status_time) } else { (new.status, status_time) };
    let outdated = is_older(said, old.own_updated);
    let same_evse = is_same_evse(old, &new);
    let mut connectors: Vec<Connector> = Vec::new();
    let of_old = |id: &str| old.connectors.iter().find(|connector| connector.id.eq_ignore_ascii_case(id));
    for connector in &new.connectors {
        match of_old(&connector.id) {
            Some(present) => connectors.push(newer(present, connector.clone(), now)),
            None if outdated => {}
            None => connectors.push(Connector { last_updated: connector.last_updated.or(Some(now)), ..connector.clone() }),
        }
    }
    let missing = |connector: &&Connector| !new.connectors.iter().any(|other| other.id.eq_ignore_ascii_case(&connector.id));
    let since = |connector: &&Connector| outdated || said.is_some_and(|said| connector.last_updated > Some(said));
    connectors.extend(old.connectors.iter().filter(missing).filter(since).cloned());
    let same = same_evse && ids(&old.connectors) == ids(&connectors);
    let (own, own_updated) = match outdated {
        true => (old.clone(), old.own_updated),
        false => (new, said.or(if same { old.own_updated } else { Some(now) })),
    };
    evse_updated(Evse { status, status_time, connectors, own_updated, ..own })
}

fn newer(old: &Connector, new: Connector, now: Timestamp) -> Connector {
    if is_older(new.last_updated, old.last_updated) {
        return old.clone();
    }
    let same = Connector { last_updated: old.last_updated, ..new.clone() } == *old;
    let last_updated = new.last_updated.or(if same { old.last_updated } else { Some(now) });
    Connector { last_updated, ..new }
}

/// Whether two say the same of themselves, whatever their EVSEs and times.
fn is_same(one: &Location, other: &Location) -> bool {
    let bare = |location: &Location| Location { evses: Vec::new(), last_updated: None, own_updated: None, ..location.clone() };
    bare(one) == bare(other)
}

/// The same of EVSEs, whatever their status, connectors and times.
fn is_same_evse(one: &Evse, other: &Evse) -> bool {
    let bare = |evse: &Evse| Evse {
        status: EvseStatus::Unknown,
        status_time: None,
        connectors: Vec::new(),
        last_updated: None,
        own_updated: None,
        ..evse.clone()
    };
    bare(one) == bare(other)
}

fn uids(evses: &[Evse]) -> Vec<String> {
    evses.iter().map(|evse| evse.uid.to_ascii_uppercase()).collect()
}

fn ids(connectors: &[Connector]) -> Vec<String> {
    connectors.iter().map(|connector| connector.id.to_ascii_uppercase()).collect()
}

/// With `last_updated` as its parts have it.
fn updated(location: Location) -> Location {
    let of_evses = location.evses.iter().filter_map(|evse| evse.last_updated).max();
    Location { last_updated: location.own_updated.max(of_evses), ..location }
}

fn evse_updated(evse: Evse) -> Evse {
    let of_connectors = evse.connectors.iter().filter_map(|connector| connector.last_updated).max();
    Evse { last_updated: evse.own_updated.max(evse.status_time).max(of_connectors), ..evse }
}
