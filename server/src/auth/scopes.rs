//! Roles are fixed sets of scopes.

use wattlane_proto::v1;

/// What somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    Driver,
    Staff,
    Admin,
    Backend,
}

const DRIVER: &[&str] = &[
    "accounts.read",
    "cdrs.read",
    "drivers.read",
    "locations.read",
    "provider.read",
    "sessions.read",
    "smart_charging.read",
    "smart_charging.write",
    "tariffs.read",
    "tokens.block",
    "tokens.read",
];
const STAFF: &[&str] = &[
    "accounts.read",
    "accounts.write",
    "cdrs.read",
    "cdrs.write",
    "charging_sites.read",
    "charging_sites.write",
    "drivers.read",
    "drivers.write",
    "events.read",
    "locations.read",
    "locations.write",
    "provider.read",
    "sessions.read",
    "sessions.write",
    "settings.read",
    "signals.write",
    "smart_charging.read",
    "smart_charging.write",
    "tariffs.read",
    "tariffs.write",
    "tokens.block",
    "tokens.read",
    "tokens.write",
];
const ADMIN: &[&str] = &["audit.read", "keys.read", "keys.write", "provider.write", "staff.read", "staff.write"];
const BACKEND: &[&str] = &["tokens.mint"];

impl Role {
    /// As it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Driver => "driver",
            Role::Staff => "staff",
            Role::Admin => "admin",
            Role::Backend => "backend",
        }
    }

    /// From what is stored.
    pub fn parse(text: &str) -> Option<Self> {
        [Role::Driver, Role::Staff, Role::Admin, Role::Backend].into_iter().find(|role| role.as_str() == text)
    }

    /// From the contract; None where none is given.
    pub fn from_message(role: v1::Role) -> Option<Self> {
        match role {
            v1::Role::Unspecified => None,
            v1::Role::Driver => Some(Role::Driver),
            v1::Role::Staff => Some(Role::Staff),
            v1::Role::Admin => Some(Role::Admin),
            v1::Role::Backend => Some(Role::Backend),
        }
    }

    /// As the contract says it.
    pub fn to_message(self) -> v1::Role {
        match self {
            Role::Driver => v1::Role::Driver,
            Role::Staff => v1::Role::Staff,
            Role::Admin => v1::Role::Admin,
            Role::Backend => v1::Role::Backend,
        }
    }

    /// All that it may do.
    pub fn scopes(self) -> Scopes {
        let sets: &[&[&str]] = match self {
            Role::Driver => &[DRIVER],
            Role::Staff => &[STAFF],
            Role::Admin => &[STAFF, ADMIN],
            Role::Backend => &[STAFF, ADMIN, BACKEND],
        };
        sets.iter().flat_map(|set| set.iter()).fold(Scopes::none(), |scopes, name| scopes.with(name))
    }
}

/// A set of scopes. There are few, so it is the bits of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Scopes(u64);

impl Scopes {
    /// None at all.
    pub const fn none() -> Self {
        Scopes(0)
    }

    /// Every one there is.
    pub fn all() -> Self {
        Role::Backend.scopes()
    }

    /// The set with one more. A name that no scope has adds nothing.
    pub fn with(self, name: &str) -> Self {
        Scopes(self.0 | bit(name).unwrap_or(0))
    }

    /// Whether a scope is among them.
    pub fn has(self, name: &str) -> bool {
        bit(name).is_some_and(|bit| self.0 & bit != 0)
    }

    /// Those that are in both.
    pub fn and(self, other: Scopes) -> Self {
        Scopes(self.0 & other.0)
    }

    /// Their names.
    pub fn names(self) -> Vec<&'static str> {
        NAMES.iter().copied().filter(|name| self.has(name)).collect()
    }

    /// Whether there is a scope of that name.
    pub fn is_known(name: &str) -> bool {
        bit(name).is_some()
    }
}

/// Every scope of the contract, in a fixed order.
const NAMES: &[&str] = &[
    "accounts.read",
    "accounts.write",
    "audit.read",
    "cdrs.read",
    "cdrs.write",
    "charging_sites.read",
    "charging_sites.write",
    "drivers.read",
    "drivers.write",
    "events.read",
    "keys.read",
    "keys.write",
    "locations.read",
    "locations.write",
    "provider.read",
    "provider.write",
    "sessions.read",
    "sessions.write",
    "settings.read",
    "signals.write",
    "smart_charging.read",
    "smart_charging.write",
    "staff.read",
    "staff.write",
    "tariffs.read",
    "tariffs.write",
    "tokens.block",
    "tokens.mint",
    "tokens.read",
    "tokens.write",
];

fn bit(name: &str) -> Option<u64> {
    NAMES.iter().position(|known| *known == name).map(|index| 1 << index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wattlane_proto::methods::METHODS;

    #[test]
    fn every_scope_of_the_contract_is_held_by_some_role() {
        let unheld: Vec<_> = METHODS.iter().map(|method| method.scope).filter(|scope| !Scopes::all().has(scope)).collect();
        assert_eq!(unheld, [""; 0]);
    }

    #[test]
    fn a_driver_writes_nothing_but_what_they_want_of_charging_and_that_a_card_of_theirs_is_lost() {
        let writes: Vec<_> = Role::Driver.scopes().names().into_iter().filter(|scope| !scope.ends_with(".read")).collect();
        assert_eq!(writes, ["smart_charging.write", "tokens.block"]);
    }

    #[test]
    fn only_a_backend_mints() {
        let minters = [Role::Driver, Role::Staff, Role::Admin, Role::Backend].map(|role| role.scopes().has("tokens.mint"));
        assert_eq!(minters, [false, false, false, true]);
    }
}
