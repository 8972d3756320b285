//! What a map or a list shows of a location, and whether it is what a driver needs.

use super::{Connector, Evse, EvseStatus, Location};
use crate::charging::PowerType;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What a map or a list shows of a location, besides its key and where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Its own, else its operator's.
    pub name: Option<String>,
    pub address: String,
    pub city: String,
    pub operator_name: Option<String>,
    /// EVSEs that are there: neither planned nor removed.
    pub evses: i32,
    /// Those of them that are free.
    pub available: i32,
    /// The newest time of their statuses.
    pub status_time: Option<Timestamp>,
    /// Strongest first.
    pub offers: Vec<Offer>,
}

/// EVSEs that charge in one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub standard: String,
    pub power_type: PowerType,
    /// Watts.
    pub max_power: i32,
    pub evses: i32,
    pub available: i32,
}

impl Summary {
    /// Of a location as it is now.
    pub fn of(location: &Location) -> Self {
        let mut offers: Vec<Offer> = Vec::new();
        let (mut evses, mut available, mut status_time) = (0, 0, None);
        for evse in location.evses.iter().filter(|evse| is_there(evse.status)) {
            let free = i32::from(evse.status == EvseStatus::Available);
            (evses, available, status_time) = (evses + 1, available + free, status_time.max(evse.status_time));
            let mut ways: Vec<(&str, PowerType, i32)> =
                evse.connectors.iter().map(|connector| (&*connector.standard, connector.power_type, connector.max_power())).collect();
            // An EVSE with two connectors of a kind is one.
            let mut counted = Vec::new();
            ways.retain(|way| {
                !counted.contains(way) && {
                    counted.push(*way);
                    true
                }
            });
            for (standard, power_type, max_power) in ways {
                let same = |offer: &&mut Offer| (&*offer.standard, offer.power_type, offer.max_power) == (standard, power_type, max_power);
                match offers.iter_mut().find(same) {
                    Some(offer) => (offer.evses, offer.available) = (offer.evses + 1, offer.available + free),
                    None => offers.push(Offer { standard: standard.to_owned(), power_type, max_power, evses: 1, available: free }),
                }
            }
        }
        offers.sort_by(|one, other| (other.max_power, &one.standard).cmp(&(one.max_power, &other.standard)));
        let operator_name = location.operator.as_ref().map(|operator| operator.name.clone());
        Summary {
            name: location.name.clone().or_else(|| operator_name.clone()),
            address: location.address.clone(),
            city: location.city.clone(),
            operator_name,
            evses,
            available,
            status_time,
            offers,
        }
    }
}

/// Neither planned nor removed.
fn is_there(status: EvseStatus) -> bool {
    !matches!(status, EvseStatus::Planned | EvseStatus::Removed)
}

/// What a driver needs; one EVSE must have all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Empty: any.
    pub standards: Vec<String>,
    /// Empty: any.
    pub power_types: Vec<PowerType>,
    /// Watts.
    pub min_power: i32,
    /// Whether it must be free.
    pub available: bool,
}

impl Needs {
    /// Whether anything is needed at all.
    pub fn is_nothing(&self) -> bool {
        *self == Needs::default()
    }

    /// Whether an EVSE is there, and free where it must be; its connectors are asked one by one.
    pub fn is_met_by_evse(&self, evse: &Evse) -> bool {
        is_there(evse.status) && (!self.available || evse.status == EvseStatus::Available)
    }

    /// Whether a connector of such an EVSE is what is needed.
    pub fn is_met_by_connector(&self, connector: &Connector) -> bool {
        self.is_met_by_way(&connector.standard, connector.power_type, connector.max_power())
    }

    fn is_met_by_way(&self, standard: &str, power_type: PowerType, max_power: i32) -> bool {
        (self.standards.is_empty() || self.standards.iter().any(|one| one.eq_ignore_ascii_case(standard)))
            && (self.power_types.is_empty() || self.power_types.contains(&power_type))
            && max_power >= self.min_power
    }

    /// Whether a location has it.
    pub fn are_met_by(&self, summary: &Summary) -> bool {
        let meets = |offer: &Offer| {
            self.is_met_by_way(&offer.standard, offer.power_type, offer.max_power) && (!self.available || offer.available > 0)
        };
        self.is_nothing() || summary.offers.iter().any(meets)
    }
}
