//! Contract ids (EMAID, and what came before it).

/// The form in which contract ids are compared: capitals, without separators (DOMAIN §10). `nl-abc-c12345678-x` is `NLABCC12345678X`.
pub fn contract_key(contract_id: &str) -> String {
    contract_id.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect()
}
