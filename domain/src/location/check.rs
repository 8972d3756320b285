//! What cannot be so, whatever the shape in which a location came: fields by their paths, which are the same in OCPI and in the contract.

use super::{Evse, Location};
use crate::place::Zone;
use std::collections::BTreeSet;

/// What is impossible about a location, field by field.
pub fn problems(location: &Location) -> Vec<(String, String)> {
    let mut all = Vec::new();
    if location.time_zone.as_deref().is_some_and(|name| Zone::named(name).is_none()) {
        all.push(("time_zone".to_owned(), "is no time zone of the IANA database".to_owned()));
    }
    for (index, token) in location.publish_allowed_to.iter().enumerate() {
        all.extend(token.lacks().map(|text| (format!("publish_allowed_to[{index}]"), text.to_owned())));
    }
    let mut uids = BTreeSet::new();
    for (index, evse) in location.evses.iter().enumerate() {
        let path = format!("evses[{index}]");
        if !uids.insert(evse.uid.to_ascii_uppercase()) {
            all.push((format!("{path}.uid"), "is that of another EVSE of the location too".to_owned()));
        }
        all.extend(evse_problems(evse).into_iter().map(|(field, text)| (format!("{path}.{field}"), text)));
    }
    all
}

/// The same of an EVSE.
pub fn evse_problems(evse: &Evse) -> Vec<(String, String)> {
    let mut ids = BTreeSet::new();
    let mut twice = |(_, id): &(usize, String)| !ids.insert(id.clone());
    let of_connectors = evse.connectors.iter().map(|connector| connector.id.to_ascii_uppercase()).enumerate();
    let text = "is that of another connector of the EVSE too";
    of_connectors.filter(|one| twice(one)).map(|(index, _)| (format!("connectors[{index}].id"), text.to_owned())).collect()
}
