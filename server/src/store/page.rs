//! Pages by key, never by offset. A token says after which row the next page begins; it is sealed for its provider, its list and what was
//! asked for, so that nobody can make one or use it elsewhere.

use crate::{
    auth::Caller,
    error::{Error, Result},
    vault::Vault,
};
use aws_lc_rs::digest;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use prost::Message;
use serde::{Serialize, de::DeserializeOwned};
use wattlane_proto::v1::Reason;

/// Rows of a page where none are asked for.
const SIZE_DEFAULT: usize = 50;
/// The most rows of a page.
const SIZE_MAX: usize = 500;

/// The rows that are asked for: 0 is the default, too many are the most there are.
pub fn size(asked: i32) -> usize {
    match usize::try_from(asked) {
        Ok(0) | Err(_) => SIZE_DEFAULT,
        Ok(asked) => asked.min(SIZE_MAX),
    }
}

/// What a token is good for: this provider, this list, this question.
pub struct Question(Vec<u8>);

impl Question {
    /// `request` is the list's request with page size and token cleared.
    pub fn new(caller: &Caller, request: &impl Message) -> Self {
        let mut context = caller.provider.uuid().as_bytes().to_vec();
        context.extend_from_slice(caller.request.rpc.as_bytes());
        context.extend_from_slice(digest::digest(&digest::SHA256, &request.encode_to_vec()).as_ref());
        Question(context)
    }

    /// The key after which the page begins; None for the first page. Errors: PAGE_TOKEN_INVALID.
    pub fn open<K: DeserializeOwned>(&self, vault: &Vault, token: &str) -> Result<Option<K>> {
        if token.is_empty() {
            return Ok(None);
        }
        let sealed = URL_SAFE_NO_PAD.decode(token).ok();
        let key = sealed.and_then(|sealed| vault.pages().open(&sealed, &self.0).ok()).and_then(|plain| serde_json::from_slice(&plain).ok());
        let refused =
            || Error::refused(Reason::PageTokenInvalid, "this page_token is not one of ours, or belongs to another list: begin anew");
        key.map(Some).ok_or_else(refused)
    }

    /// Cuts rows that are one too many to a page, and seals the key of its last row where there are more.
    pub fn close<T, K: Serialize>(&self, vault: &Vault, rows: &mut Vec<T>, limit: usize, key: impl Fn(&T) -> K) -> Result<String> {
        if rows.len() <= limit {
            return Ok(String::new());
        }
        rows.truncate(limit);
        let Some(last) = rows.last() else { return Ok(String::new()) };
        let plain = serde_json::to_vec(&key(last)).map_err(anyhow::Error::from)?;
        Ok(URL_SAFE_NO_PAD.encode(vault.pages().seal(&plain, &self.0)?))
    }
}
