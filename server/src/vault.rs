//! The master key, and what is made from it: wrapped keys, pseudonyms, sealed texts. AES-256-GCM, HMAC-SHA-256 and HKDF by aws-lc.

use anyhow::{Context, Result, anyhow, ensure};
use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hkdf::{HKDF_SHA256, Prk, Salt},
    hmac, rand,
};
use std::fmt;

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;

/// The key that wraps all others. It is in the data folder or in `WATTLANE_MASTER_KEY`, never in the database.
#[derive(Clone)]
pub struct Vault {
    wrapping: Key,
    pages: Key,
    answers: Key,
    pseudonyms: hmac::Key,
}

/// A symmetric key that seals and opens.
#[derive(Clone)]
pub struct Key(std::sync::Arc<LessSafeKey>);

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault")
    }
}

impl Vault {
    /// From the 32 bytes of the master key.
    pub fn new(master: &[u8]) -> Result<Self> {
        ensure!(master.len() == KEY_BYTES, "the master key has {} bytes, and must have {KEY_BYTES}", master.len());
        let root = Salt::new(HKDF_SHA256, b"wattlane/1").extract(master);
        Ok(Vault {
            wrapping: Key::new(&derive(&root, b"wrap")?)?,
            pages: Key::new(&derive(&root, b"page tokens")?)?,
            answers: Key::new(&derive(&root, b"kept answers")?)?,
            pseudonyms: hmac::Key::new(hmac::HMAC_SHA256, &derive(&root, b"pseudonyms")?),
        })
    }

    /// Wraps another key, bound to what it is for.
    pub fn wrap(&self, key: &[u8], purpose: &[u8]) -> Result<Vec<u8>> {
        self.wrapping.seal(key, purpose)
    }

    /// The key that [`Vault::wrap`] wrapped for the same purpose.
    pub fn unwrap(&self, wrapped: &[u8], purpose: &[u8]) -> Result<Vec<u8>> {
        self.wrapping.open(wrapped, purpose)
    }

    /// What seals page tokens.
    pub fn pages(&self) -> &Key {
        &self.pages
    }

    /// What seals answers that are kept for a repeat.
    pub fn answers(&self) -> &Key {
        &self.answers
    }

    /// A name for somebody of whom no more is known than `identity`, from which nobody can tell it back.
    pub fn pseudonym(&self, provider: &[u8], identity: &str) -> String {
        let mut context = hmac::Context::with_key(&self.pseudonyms);
        context.update(provider);
        context.update(identity.as_bytes());
        hex(&context.sign().as_ref()[..16])
    }
}

impl Key {
    /// From 32 bytes.
    pub fn new(bytes: &[u8]) -> Result<Self> {
        let key = UnboundKey::new(&AES_256_GCM, bytes).map_err(|_| anyhow!("a key has {} bytes", bytes.len()))?;
        Ok(Key(std::sync::Arc::new(LessSafeKey::new(key))))
    }

    /// Encrypts `plain`, bound to `context`: nonce, then ciphertext and tag.
    pub fn seal(&self, plain: &[u8], context: &[u8]) -> Result<Vec<u8>> {
        let nonce: [u8; NONCE_LEN] = random()?;
        let mut sealed = Vec::with_capacity(NONCE_LEN + plain.len() + AES_256_GCM.tag_len());
        sealed.extend_from_slice(plain);
        self.0
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(context), &mut sealed)
            .map_err(|_| anyhow!("sealing failed"))?;
        sealed.splice(0..0, nonce);
        Ok(sealed)
    }

    /// Decrypts what [`Key::seal`] made with the same context.
    pub fn open(&self, sealed: &[u8], context: &[u8]) -> Result<Vec<u8>> {
        let (nonce, rest) = sealed.split_at_checked(NONCE_LEN).context("too short to be sealed")?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| anyhow!("too short to be sealed"))?;
        let mut plain = rest.to_vec();
        let length =
            self.0.open_in_place(nonce, Aad::from(context), &mut plain).map_err(|_| anyhow!("not sealed by this key, or changed"))?.len();
        plain.truncate(length);
        Ok(plain)
    }
}

fn derive(root: &Prk, purpose: &[u8]) -> Result<[u8; KEY_BYTES]> {
    let mut key = [0; KEY_BYTES];
    let info = [purpose];
    let output = root.expand(&info, HKDF_SHA256).map_err(|_| anyhow!("deriving a key failed"))?;
    output.fill(&mut key).map_err(|_| anyhow!("deriving a key failed"))?;
    Ok(key)
}

/// Bytes that nobody can foresee.
pub fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    rand::fill(&mut bytes).map_err(|_| anyhow!("the system has no randomness"))?;
    Ok(bytes)
}

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_only_in_its_context_and_unchanged() {
        let vault = Vault::new(&[7; KEY_BYTES]).unwrap();
        let mut sealed = vault.wrap(b"key", b"provider a").unwrap();
        assert_eq!(vault.unwrap(&sealed, b"provider a").unwrap(), b"key");
        assert!(vault.unwrap(&sealed, b"provider b").is_err());
        sealed[NONCE_LEN] ^= 1;
        assert!(vault.unwrap(&sealed, b"provider a").is_err());
    }

    #[test]
    fn another_master_key_gives_other_pseudonyms() {
        let one = Vault::new(&[1; KEY_BYTES]).unwrap();
        let two = Vault::new(&[2; KEY_BYTES]).unwrap();
        assert_eq!(one.pseudonym(b"p", "uid"), one.pseudonym(b"p", "uid"));
        assert_ne!(one.pseudonym(b"p", "uid"), two.pseudonym(b"p", "uid"));
        assert_ne!(one.pseudonym(b"p", "uid"), one.pseudonym(b"q", "uid"));
    }
}
