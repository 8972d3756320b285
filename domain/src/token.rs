//! Charging tokens (OCPI 2.2.1, Tokens module): what identifies somebody at a charger. We are the eMSP that owns them; CPOs only read them.

use crate::{
    charging::TokenType,
    ids::{AccountId, DriverId},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What a token is known by: its owner, the uid, in any case, and its type. The same uid may be a card's and an app's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenKey {
    /// The eMSP's country, two capital letters.
    pub country_code: String,
    /// The eMSP, three capital letters or digits.
    pub party_id: String,
    /// What the charger reads, at most 36 characters; a CiString, the same in any case.
    pub uid: String,
    pub token_type: TokenType,
}

/// A token as OCPI has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    pub key: TokenKey,
    /// The contract it charges under, at most 36 characters, as [`crate::contract::spelt`] writes it.
    pub contract_id: String,
    /// What is printed on the card, at most 64 characters.
    pub visual_number: Option<String>,
    /// Who issued it, in words, at most 64 characters.
    pub issuer: String,
    /// Tokens of one group may stop each other's sessions. At most 36 characters; OCPP 1.6 takes 20.
    pub group_id: Option<String>,
    /// Whether its owner lets it charge. What blocks it here is apart from this: see [`Block`].
    pub valid: bool,
    pub whitelist: Whitelist,
    /// The driver's language, two letters of ISO 639-1.
    pub language: Option<String>,
    /// What the driver wants of smart charging where they say nothing else.
    pub default_profile: Option<ProfileType>,
    pub energy_contract: Option<EnergyContract>,
    /// When its owner changed it last; what orders the texts that come of it.
    pub last_updated: Option<Timestamp>,
}

impl Token {
    /// Whether it is an older state than `present`: a text that was overtaken on its way. What has no time is not.
    pub fn is_older_than(&self, present: &Token) -> bool {
        matches!((self.last_updated, present.last_updated), (Some(new), Some(old)) if new < old)
    }
}

/// Whether CPOs may decide by the list that they keep (WhitelistType).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Whitelist {
    /// By the list alone.
    Always,
    /// By the list or by asking, as the CPO likes.
    Allowed,
    /// By asking, and by the list where nobody answers.
    AllowedOffline,
    /// Only by asking.
    Never,
}

/// What a driver wants of smart charging (ProfileType).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ProfileType {
    /// As cheap as can be.
    Cheap,
    /// As fast as can be.
    Fast,
    /// As green as can be.
    Green,
    /// As it comes.
    Regular,
}

/// The energy contract that a driver brings along (EnergyContract).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnergyContract {
    /// At most 64 characters.
    pub supplier_name: String,
    /// At most 64 characters.
    pub contract_id: Option<String>,
}

/// That a token is blocked here: it stays so, whatever its owner's texts say, until it is unblocked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Why, in words, at most 255 characters.
    pub reason: String,
    /// Since when.
    pub time: Timestamp,
}

impl Block {
    /// Blocks. What is blocked stays as it was blocked: who asks again changes neither reason nor time.
    pub fn set(present: Option<&Block>, reason: &str, now: Timestamp) -> Block {
        present.cloned().unwrap_or_else(|| Block { reason: reason.trim().to_owned(), time: now })
    }

    /// Whether a session that began then should not have begun.
    pub fn forbids(&self, start: Timestamp) -> bool {
        start >= self.time
    }
}

/// A driver, and the account that pays for them.
pub type Payer = (DriverId, AccountId);

/// What the tables say of who charged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traces {
    /// Whose the tokens of that owner and uid are: one, or several types where the type is not known. None: a token that is nobody's.
    pub by_token: Vec<Option<Payer>>,
    /// Who has the contract, in the order of the forms in which it may be kept.
    pub by_contract: Vec<Payer>,
    /// Whose the tokens of the contract are.
    pub by_contract_of_tokens: Vec<Payer>,
}

impl Traces {
    /// The driver: by the token, which one person holds in their hand, then by the contract, then by the contract of tokens. Where the contract
    /// was named by the caller, and did not only come with the token, it goes first. Where tokens speak of several drivers they speak of none.
    pub fn driver(&self, contract_named: bool) -> Option<Payer> {
        let by_token = one(self.by_token.iter().copied().flatten());
        let by_contract = self.by_contract.first().copied();
        let found = if contract_named { by_contract.or(by_token) } else { by_token.or(by_contract) };
        found.or_else(|| one(self.by_contract_of_tokens.iter().copied()))
    }
}

/// The only one; None where there is none, or another.
fn one(mut all: impl Iterator<Item = Payer>) -> Option<Payer> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}
