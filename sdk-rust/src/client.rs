//! The way in.

use crate::{Error, Result};
use std::{future::Future, pin::Pin, sync::Arc};
use wattlane_core::{
    Core, code,
    native::{AccessTokens, Native},
};

/// What every call says of itself.
const SDK: &str = concat!("rust/", env!("CARGO_PKG_VERSION"));

/// Hands out access tokens. It is asked again when one was refused, once for all calls that wait.
#[cfg_attr(feature = "uniffi", uniffi::export(with_foreign))]
#[async_trait::async_trait]
pub trait TokenSource: Send + Sync {
    /// A token that is good now.
    async fn access_token(&self) -> Result<String>;
}

/// A server, and who calls it. Cloning it is cheap, and clones share a connection.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct Client {
    pub(crate) core: Arc<Core<Native>>,
}

impl Client {
    /// Begins a client of the server at `address`, such as `https://api.example.com`.
    pub fn builder(address: impl Into<String>) -> ClientBuilder {
        ClientBuilder { address: address.into(), tokens: None, provider: None }
    }
}

#[cfg(feature = "uniffi")]
#[uniffi::export]
impl Client {
    /// A client that asks `tokens` for access tokens. It connects when it is first used.
    #[uniffi::constructor]
    pub fn new(address: &str, tokens: Arc<dyn TokenSource>) -> Result<Self> {
        Client::builder(address).access_tokens(tokens).connect()
    }
}

/// See [`Client::builder`].
#[must_use = "a builder makes nothing until `connect`"]
pub struct ClientBuilder {
    address: String,
    tokens: Option<Arc<dyn TokenSource>>,
    provider: Option<String>,
}

impl ClientBuilder {
    /// Calls with an API key: in a backend only, never in an app or a page.
    pub fn api_key(self, key: impl Into<String>) -> Self {
        self.access_tokens(Arc::new(Always(key.into())))
    }

    /// Calls with access tokens.
    pub fn access_tokens(self, tokens: Arc<dyn TokenSource>) -> Self {
        ClientBuilder { tokens: Some(tokens), ..self }
    }

    /// Names the provider: needed where the tokens are of the provider's own OpenID Connect issuer.
    pub fn provider(self, id: impl Into<String>) -> Self {
        ClientBuilder { provider: Some(id.into()), ..self }
    }

    /// The client. It connects when it is first used. Errors: [`Error::Invalid`] for an address that is none, or without a credential.
    pub fn connect(self) -> Result<Client> {
        let tokens =
            self.tokens.ok_or_else(|| Error::Invalid { text: "there is no credential: say api_key or access_tokens".to_owned() })?;
        let mut metadata = vec![("x-sdk", SDK)];
        if let Some(provider) = &self.provider {
            metadata.push(("wattlane-provider", provider));
        }
        let native = Native::new(&self.address, Box::new(Tokens(tokens)), &metadata);
        Ok(Client { core: Core::new(native.map_err(|error| Error::Invalid { text: error.text })?) })
    }
}

/// The same token each time: an API key.
struct Always(String);

#[async_trait::async_trait]
impl TokenSource for Always {
    async fn access_token(&self) -> Result<String> {
        Ok(self.0.clone())
    }
}

/// An embedder's source as the core asks it.
struct Tokens(Arc<dyn TokenSource>);

impl AccessTokens for Tokens {
    fn fresh(&self) -> Pin<Box<dyn Future<Output = Result<String, wattlane_core::Error>> + Send + '_>> {
        Box::pin(async {
            let token = self.0.access_token().await;
            token.map_err(|error| wattlane_core::Error::with_reason(code::UNAUTHENTICATED, "UNAUTHENTICATED", error.to_string()))
        })
    }
}
