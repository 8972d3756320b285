//! Ids, each of its own type: a driver's cannot be handed in where a CDR's is wanted. They are UUIDs (version 7) made outside.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The id with this value.
            pub const fn from_uuid(id: Uuid) -> Self {
                $name(id)
            }

            /// Its value.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid {
                id.0
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                Uuid::try_parse(text).map($name)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    )*};
}

id!(
    /// A licensee.
    ProviderId,
    /// Who pays.
    AccountId,
    /// A person who charges.
    DriverId,
    /// One of a provider's own people.
    StaffId,
    /// A key of a provider's backend.
    ApiKeyId,
    /// A charge detail record.
    CdrId,
    /// One result of the pricing engine.
    RatingId,
    /// A session.
    SessionId,
    /// A price list, in all its versions.
    TariffId,
    /// A text beside prices.
    TariffNoteId,
    /// What a driver wants of smart charging.
    PreferencesId,
    /// What the chargers of a location have together.
    ChargingSiteId,
    /// A day of signals of a zone.
    SignalDayId,
    /// A charging token.
    TokenId,
    /// A place where vehicles charge.
    LocationId,
);
