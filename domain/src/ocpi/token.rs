//! A token (OCPI 2.2.1, Tokens module).

use super::{
    cdr::token_type,
    reader::{Fault, Object, Read, read},
    tariff,
};
use crate::{
    contract::{check, spelt},
    token::{EnergyContract, ProfileType, Token, TokenKey, Whitelist},
};

/// Reads a token. A contract whose check character is wrong is refused: the token is our own, and whoever sends it can correct it.
pub fn read_token(text: &str) -> Result<Read<Token>, Vec<Fault>> {
    read(text, token)
}

fn token(json: &Object<'_>) -> Option<Token> {
    let key = tariff::key(json, "uid", 36);
    let kind = json.required("type", json.word("type", token_type));
    let contract_id = json.must_text("contract_id", 36);
    if let Some(Err(wrong)) = contract_id.as_deref().map(check) {
        json.fault("contract_id", wrong.to_string());
    }
    let (visual_number, issuer, group_id) = (json.text("visual_number", 64), json.must_text("issuer", 64), json.text("group_id", 36));
    let valid = json.required("valid", json.flag("valid"));
    let whitelist = json.required("whitelist", json.word("whitelist", whitelist));
    let (language, default_profile) = (json.word("language", language), json.word("default_profile_type", profile));
    let energy_contract = json.object("energy_contract").and_then(|json| energy_contract(&json));
    let last_updated = json.required("last_updated", json.time("last_updated"));
    let (country_code, party_id, uid) = key?;
    Some(Token {
        key: TokenKey { country_code, party_id, uid, token_type: kind? },
        contract_id: spelt(&contract_id?),
        visual_number,
        issuer: issuer?,
        group_id,
        valid: valid?,
        whitelist: whitelist?,
        language,
        default_profile,
        energy_contract,
        last_updated: Some(last_updated?),
    })
}

fn energy_contract(json: &Object<'_>) -> Option<EnergyContract> {
    let (supplier_name, contract_id) = (json.must_text("supplier_name", 64), json.text("contract_id", 64));
    Some(EnergyContract { supplier_name: supplier_name?, contract_id })
}

fn language(text: &str) -> Option<String> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic())).then(|| text.to_ascii_lowercase())
}

fn whitelist(word: &str) -> Option<Whitelist> {
    Some(match word {
        "ALWAYS" => Whitelist::Always,
        "ALLOWED" => Whitelist::Allowed,
        "ALLOWED_OFFLINE" => Whitelist::AllowedOffline,
        "NEVER" => Whitelist::Never,
        _ => return None,
    })
}

fn profile(word: &str) -> Option<ProfileType> {
    Some(match word {
        "CHEAP" => ProfileType::Cheap,
        "FAST" => ProfileType::Fast,
        "GREEN" => ProfileType::Green,
        "REGULAR" => ProfileType::Regular,
        _ => return None,
    })
}
