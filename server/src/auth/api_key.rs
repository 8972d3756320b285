//! API keys: `wl_<provider>_<256 random bits>`. The key says its provider, so that the first query knows where to look.

use crate::vault;
use anyhow::Result;
use aws_lc_rs::digest;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// What an API key begins with.
pub const PREFIX: &str = "wl_";

/// SHA-256 of a whole key, which is all that is stored. Never a slow hash: a key is 256 random bits, and is checked at each call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeyHash(pub [u8; 32]);

/// A key in the clear: shown once.
pub struct ApiKeySecret(SecretString);

impl ApiKeySecret {
    /// A new key of a provider.
    pub fn generate(provider: ProviderId) -> Result<Self> {
        let bits: [u8; 32] = vault::random()?;
        let text = format!("{PREFIX}{}_{}", provider.uuid().simple(), URL_SAFE_NO_PAD.encode(bits));
        Ok(ApiKeySecret(text.into()))
    }

    /// The text to show.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Its last four characters, by which people tell keys apart.
    pub fn hint(&self) -> String {
        let text = self.expose();
        text[text.len() - 4..].to_owned()
    }

    /// What is stored of it.
    pub fn hash(&self) -> KeyHash {
        KeyHash::of(self.expose())
    }
}

impl KeyHash {
    /// The hash of a key.
    pub fn of(text: &str) -> Self {
        let hash = digest::digest(&digest::SHA256, text.as_bytes());
        KeyHash(hash.as_ref().try_into().expect("SHA-256 has 32 bytes"))
    }
}

/// The provider that a key says it is of; None where the text has not the form of a key.
pub fn provider_of(key: &str) -> Option<ProviderId> {
    let (provider, bits) = key.strip_prefix(PREFIX)?.split_at_checked(32)?;
    let bits = bits.strip_prefix('_')?;
    let well_formed = bits.len() == 43 && bits.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    well_formed.then(|| Uuid::try_parse(provider).ok().map(ProviderId::from_uuid)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_says_its_provider_and_shows_only_its_end() {
        let provider = ProviderId::from_uuid(Uuid::from_u128(7));
        let key = ApiKeySecret::generate(provider).unwrap();
        assert_eq!(provider_of(key.expose()), Some(provider));
        assert!(key.expose().ends_with(&key.hint()));
        assert_eq!(key.hash(), KeyHash::of(key.expose()));
    }

    #[test]
    fn what_is_no_key_has_no_provider() {
        for text in ["", "wl_", "wl_00000000000000000000000000000007", "Bearer x", "wl_zz", "eyJhbGciOiJub25lIn0.e30."] {
            assert_eq!(provider_of(text), None, "{text}");
        }
    }
}
