//! What is kept of an answer, so that a repeat of the request gets it again.

use super::{Record, Tx};
use crate::error::{Error, Result};
use anyhow::Context;
use prost::Message;
use uuid::Uuid;

/// An answer that can be had again.
pub trait Answer: Sized + Send {
    /// What is kept of it.
    fn keep(&self, tx: &Tx) -> Result<Vec<u8>>;
    /// The answer again, from what was kept.
    fn recall(kept: &[u8], tx: &Tx) -> impl Future<Output = Result<Self>> + Send;
}

/// Of an object the id is kept: a repeat is answered with its present state.
impl<R: Record> Answer for R {
    fn keep(&self, _: &Tx) -> Result<Vec<u8>> {
        Ok(self.uuid().into_bytes().to_vec())
    }

    async fn recall(kept: &[u8], tx: &Tx) -> Result<Self> {
        let id = Uuid::from_slice(kept).context("a kept answer is no id")?;
        R::find(tx.conn(), tx.caller().provider, id, false).await?.ok_or_else(|| Error::not_found(R::TYPE, id))
    }
}

/// Nothing to tell but that it is done.
impl Answer for () {
    fn keep(&self, _: &Tx) -> Result<Vec<u8>> {
        Ok(Vec::new())
    }

    async fn recall(_: &[u8], _: &Tx) -> Result<Self> {
        Ok(())
    }
}

/// An answer that is no object, or shows what is shown once: kept itself, sealed for its provider.
pub struct Sealed<M>(pub M);

impl<M: Message + Default> Answer for Sealed<M> {
    fn keep(&self, tx: &Tx) -> Result<Vec<u8>> {
        Ok(tx.vault().answers().seal(&self.0.encode_to_vec(), tx.caller().provider.uuid().as_bytes())?)
    }

    async fn recall(kept: &[u8], tx: &Tx) -> Result<Self> {
        let plain = tx.vault().answers().open(kept, tx.caller().provider.uuid().as_bytes())?;
        Ok(Sealed(M::decode(&*plain).context("a kept answer is no message")?))
    }
}
