//! What a provider sets.

use serde::{Deserialize, Serialize};
use wattlane_domain::{
    cdr::{AcceptRule, RejectRule},
    tariff::PricingPolicy,
};
use wattlane_engine::convert::rating::{to_accept_rule, to_policy, to_reject_rule};
use wattlane_proto::v1;

/// What a provider sets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    pub branding: Branding,
    pub pricing_policy: PricingPolicy,
    pub accept_rule: AcceptRule,
    #[serde(default)]
    pub reject_rule: RejectRule,
}

/// A provider's face.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Branding {
    pub display_name: String,
    pub logo_url: Option<String>,
    pub primary_colour: Option<String>,
    pub accent_colour: Option<String>,
    pub support_email: Option<String>,
    pub support_phone: Option<String>,
}

impl Settings {
    /// How amounts are rounded, as a message.
    pub fn pricing_policy_message(&self) -> v1::PricingPolicy {
        to_policy(&self.pricing_policy)
    }

    /// When a CDR is accepted by itself, as a message.
    pub fn accept_rule_message(&self) -> v1::AcceptRule {
        to_accept_rule(&self.accept_rule)
    }

    /// When a CDR is rejected by itself, as a message.
    pub fn reject_rule_message(&self) -> v1::RejectRule {
        to_reject_rule(&self.reject_rule)
    }
}

impl Branding {
    /// From a message.
    pub fn from_message(message: v1::Branding) -> Self {
        let v1::Branding { display_name, logo_url, primary_colour, accent_colour, support_email, support_phone } = message;
        Branding { display_name, logo_url, primary_colour, accent_colour, support_email, support_phone }
    }

    /// As a message.
    pub fn to_message(&self) -> v1::Branding {
        let Branding { display_name, logo_url, primary_colour, accent_colour, support_email, support_phone } = self.clone();
        v1::Branding { display_name, logo_url, primary_colour, accent_colour, support_email, support_phone }
    }
}
