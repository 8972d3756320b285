//! Tariffs: OCPI price lists, and what a charge costs by them (OCPI 2.2.1, Tariffs and CDRs modules; DOMAIN §4 decides what they leave open).

mod boundaries;
mod estimate;
mod exact;
mod explain;
mod lint;
mod local;
mod measured;
mod policy;
mod prepared;
mod price;
mod rank;
mod rating;
mod restrictions;
mod select;
mod split;
mod steps;
mod sums;
mod week;

pub use estimate::{Charger, Estimate, Plan, PlannedCharge, Vehicle, estimate};
pub use explain::{Language, explain};
pub use lint::{lint, never_holds};
pub use policy::{PricingPolicy, Rounding};
pub use prepared::Prepared;
pub use price::{PriceRequest, price, tariff_for};
pub use rank::{Ranked, rank};
pub use rating::{RatedTariff, Rating, RatingLine, TariffSource, Unrated};
pub use restrictions::{Day, Reservation, Restrictions};
pub use select::{Stored, stored_for};
pub use split::{MeterValue, split};

use crate::money::{Currency, Price};
use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The version of the engine. A result says by which one it was made; a change of any price raises it.
pub const ENGINE_VERSION: &str = "1";

/// A CPO's price list (Tariff).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tariff {
    pub key: TariffKey,
    pub currency: Currency,
    pub kind: Option<TariffKind>,
    pub alt_text: Vec<DisplayText>,
    pub alt_url: Option<String>,
    pub min_price: Option<Price>,
    pub max_price: Option<Price>,
    /// What its prices are; None where it does not say, as in 2.2.1: without VAT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_included: Option<TaxIncluded>,
    /// First match first; not empty.
    pub elements: Vec<Element>,
    /// Valid from then on.
    pub start_time: Option<Timestamp>,
    /// Valid until before then.
    pub end_time: Option<Timestamp>,
    pub last_updated: Option<Timestamp>,
}

impl Tariff {
    /// Whether it is valid at a time.
    pub fn is_valid_at(&self, time: Timestamp) -> bool {
        self.start_time.is_none_or(|start| start <= time) && self.end_time.is_none_or(|end| time < end)
    }

    /// SHA-256 of its canonical form, in hexadecimal digits: what priced a CDR can be told apart from what the tariff became.
    pub fn snapshot_sha256(&self) -> String {
        let canonical = serde_json::to_vec(&self.clone().normalized()).unwrap_or_default();
        Sha256::digest(canonical).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Numbers without trailing zeros: 0.5 and 0.50 are one price, and have one hash.
    fn normalized(mut self) -> Self {
        for element in &mut self.elements {
            for component in &mut element.components {
                component.price = component.price.normalize();
                component.vat = component.vat.map(|vat| vat.normalize());
            }
            let Some(limits) = &mut element.restrictions else { continue };
            let energy = [&mut limits.min_kwh, &mut limits.max_kwh];
            let measured = [&mut limits.min_current, &mut limits.max_current, &mut limits.min_power, &mut limits.max_power];
            for limit in energy.into_iter().chain(measured).flatten() {
                *limit = limit.normalize();
            }
        }
        self
    }

    /// Whether a price depends on the local time of the place.
    pub fn needs_zone(&self) -> bool {
        self.elements.iter().filter_map(|element| element.restrictions.as_ref()).any(Restrictions::needs_zone)
    }
}

/// What a tariff is known by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TariffKey {
    /// The CPO's country, two letters.
    pub country_code: String,
    /// The CPO.
    pub party_id: String,
    /// The CPO's id of it.
    pub tariff_id: String,
}

/// For which way of charging a tariff is (TariffType).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TariffKind {
    AdHocPayment,
    ProfileCheap,
    ProfileFast,
    ProfileGreen,
    Regular,
}

/// Whether prices are with tax (OCPI 2.3.0, TaxIncluded).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TaxIncluded {
    /// With it: what they are without follows from the VAT of their component.
    Yes,
    /// Without it.
    No,
    /// There is none.
    NotApplicable,
    /// It is not known what comes upon them: OCPI 2.1.1 does not say. What a charge costs with VAT is not known either.
    NotStated,
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisplayText {
    pub language: String,
    pub text: String,
}

/// Prices, and when they apply (TariffElement).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    pub components: Vec<Component>,
    /// None: always.
    pub restrictions: Option<Restrictions>,
}

impl Element {
    /// The component of a kind; of several the first counts.
    pub fn component(&self, kind: ComponentKind) -> Option<&Component> {
        self.components.iter().find(|component| component.kind == kind)
    }
}

/// A price for one thing (PriceComponent).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Component {
    pub kind: ComponentKind,
    /// For a kWh, an hour or once, excluding VAT.
    pub price: Decimal,
    /// Percent. None: no VAT applies, and including is as excluding.
    pub vat: Option<Decimal>,
    /// What is billed is rounded up to a multiple of so many Wh or seconds; 0: not at all.
    pub step_size: u32,
}

/// What a component is charged for (TariffDimensionType).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ComponentKind {
    Energy,
    Flat,
    ParkingTime,
    Time,
}

impl ComponentKind {
    /// Every kind.
    pub const ALL: [ComponentKind; 4] = [ComponentKind::Energy, ComponentKind::Flat, ComponentKind::ParkingTime, ComponentKind::Time];
}
