//! What every call does, whatever its messages.

use crate::{Error, Result};
use futures_util::{Stream, StreamExt, TryStreamExt, stream};
use prost::Message;
use std::{future::Future, pin::Pin, sync::Arc, time::Duration};
use wattlane_core::{Core, Method, native::Native};

/// How long to wait for an answer where nothing is said.
const TIMEOUT: Duration = Duration::from_secs(30);

pub type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// Page after page of a list.
pub type Pages<T> = Pin<Box<dyn Stream<Item = Result<Vec<T>>> + Send>>;

/// A call that has begun.
#[derive(Clone)]
pub struct Call {
    by: By,
    pub timeout: Duration,
}

/// Who answers.
#[derive(Clone)]
enum By {
    Server(Arc<Core<Native>>),
    #[cfg(feature = "offline")]
    ThisMachine,
}

impl Call {
    pub fn new(core: Arc<Core<Native>>) -> Self {
        Call { by: By::Server(core), timeout: TIMEOUT }
    }

    /// One that this machine answers, without a network.
    #[cfg(feature = "offline")]
    pub fn offline() -> Self {
        Call { by: By::ThisMachine, timeout: TIMEOUT }
    }

    async fn answer(&self, method: &'static Method, request: Vec<u8>) -> Result<Vec<u8>> {
        match &self.by {
            By::Server(core) => Ok(core.call(method, request, self.timeout).await?.into()),
            #[cfg(feature = "offline")]
            By::ThisMachine => crate::offline::answer(method, &request),
        }
    }
}

pub fn unary<Q, A, T>(call: Call, method: &'static Method, request: Q, pick: fn(A) -> Result<T>) -> Boxed<Result<T>>
where
    Q: Message + 'static,
    A: Message + Default + 'static,
    T: 'static,
{
    Box::pin(async move {
        let answer = call.answer(method, request.encode_to_vec()).await?;
        pick(decode(&answer)?)
    })
}

pub fn pages<Q, A, T>(call: Call, method: &'static Method, request: Q, pick: fn(A) -> Result<Vec<T>>) -> Pages<T>
where
    Q: Message,
    A: Message + Default + 'static,
    T: Send + 'static,
{
    Box::pin(stream::try_unfold(Some(request.encode_to_vec()), move |request| {
        let call = call.clone();
        async move {
            let Some(request) = request else { return Ok(None) };
            let answer = call.answer(method, request.clone()).await?;
            let next = Core::<Native>::next_page(method, &request, &answer);
            Ok(Some((pick(decode(&answer)?)?, next)))
        }
    }))
}

pub fn items<T: Send + 'static>(pages: Pages<T>) -> Pin<Box<dyn Stream<Item = Result<T>> + Send>> {
    pages.map_ok(|page| stream::iter(page.into_iter().map(Ok))).try_flatten().boxed()
}

pub fn decode<A: Message + Default>(answer: &[u8]) -> Result<A> {
    A::decode(answer).map_err(|error| Error::Invalid { text: format!("the answer is no message of the contract: {error}") })
}
