//! Charging tokens.

use super::{
    cdr::{to_token_type, token_type},
    time, to_time, words,
};
use wattlane_domain::{
    charging::TokenType,
    contract::{check, spelt},
    token::{EnergyContract, ProfileType, Token, TokenKey, Whitelist},
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1,
};

words!(whitelist, to_whitelist, TokenWhitelist, Whitelist, {
    Always => Whitelist::Always,
    Allowed => Whitelist::Allowed,
    AllowedOffline => Whitelist::AllowedOffline,
    Never => Whitelist::Never,
});
words!(profile, to_profile, ProfileType, ProfileType, {
    Cheap => ProfileType::Cheap,
    Fast => ProfileType::Fast,
    Green => ProfileType::Green,
    Regular => ProfileType::Regular,
});

/// A token; violations where something in it is wrong.
pub fn token(message: &v1::Token, at: Path<'_>, bad: &mut Violations) -> Token {
    if let Err(wrong) = check(&message.contract_id) {
        bad.add(at.field("contract_id"), wrong.to_string());
    }
    let energy_contract = |message: &v1::EnergyContract| EnergyContract {
        supplier_name: message.supplier_name.clone(),
        contract_id: message.contract_id.clone(),
    };
    Token {
        key: TokenKey {
            country_code: message.country_code.clone(),
            party_id: message.party_id.to_uppercase(),
            uid: message.uid.clone(),
            token_type: token_type(message.r#type).unwrap_or(TokenType::Other),
        },
        contract_id: spelt(&message.contract_id),
        visual_number: message.visual_number.clone(),
        issuer: message.issuer.clone(),
        group_id: message.group_id.clone(),
        valid: message.valid.unwrap_or(true),
        whitelist: whitelist(message.whitelist).unwrap_or(Whitelist::Allowed),
        language: message.language.clone(),
        default_profile: profile(message.default_profile_type),
        energy_contract: message.energy_contract.as_ref().map(energy_contract),
        last_updated: message.last_updated.map(time),
    }
}

/// A token as a message; what only the store knows is left empty.
pub fn to_token(token: &Token) -> v1::Token {
    let energy_contract = |contract: &EnergyContract| v1::EnergyContract {
        supplier_name: contract.supplier_name.clone(),
        contract_id: contract.contract_id.clone(),
    };
    v1::Token {
        country_code: token.key.country_code.clone(),
        party_id: token.key.party_id.clone(),
        uid: token.key.uid.clone(),
        r#type: to_token_type(Some(token.key.token_type)),
        contract_id: token.contract_id.clone(),
        visual_number: token.visual_number.clone(),
        issuer: token.issuer.clone(),
        group_id: token.group_id.clone(),
        valid: Some(token.valid),
        whitelist: to_whitelist(Some(token.whitelist)),
        language: token.language.clone(),
        default_profile_type: to_profile(token.default_profile),
        energy_contract: token.energy_contract.as_ref().map(energy_contract),
        last_updated: token.last_updated.map(to_time),
        ..v1::Token::default()
    }
}
