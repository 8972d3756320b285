//! The way in.

use crate::{Error, Result};
use std::{future::Future, pin::Pin, sync::Arc};
use wattlane_core::{
    Core, Timing,
    native::{AccessTokens, Native},
};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Hands out access tokens. It is asked again when one was refused, once for all calls that wait.
#[cfg_attr(feature = "uniffi", uniffi::export(with_foreign))]
#[async_trait::async_trait]
pub trait TokenSource: Send + Sync {
    /// A token that is good now. Errors: [`Error::Unavailable`] or [`Error::DeadlineExceeded`] where whoever hands them out could not be reached,
    /// which is tried again; any other means that there is none to be had, and the call is refused as unauthenticated.
    async fn access_token(&self) -> Result<String>;
}

/// A server, and who calls it. Cloning it is cheap, and clones share a connection.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeClient"))]
pub struct Client {
    pub(crate) core: Arc<Core<Native>>,
}

impl Client {
    /// Begins a client of the server at `address`, such as `https://api.example.com`.
    pub fn builder(address: impl Into<String>) -> ClientBuilder {
        ClientBuilder { address: address.into(), tokens: None, provider: None, sdk: "rust".to_owned(), timing: Timing::default() }
    }

    /// Tells every watch that it may be worth trying now, since the app came to the foreground or the network is another: what waits between two
    /// tries tries at once, and what is [`Stale`](crate::WatchState::Stale) opens its stream anew. Others go on undisturbed.
    pub fn reconnect_now(&self) {
        self.core.reconnect_now();
    }

    /// Tells every watch that the network is another, since the device left a Wi-Fi or came to one. What ran over the old one may be dead without a
    /// word: each opens its stream anew, over a new connection, and goes on where it was. A call that is under way goes on.
    pub fn network_changed(&self) {
        self.core.network_changed();
    }
}

/// See [`Client::builder`].
#[must_use = "a builder makes nothing until `connect`"]
pub struct ClientBuilder {
    address: String,
    tokens: Option<Arc<dyn TokenSource>>,
    provider: Option<String>,
    sdk: String,
    timing: Timing,
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

    /// What calls by this crate, where that is another language.
    #[cfg(feature = "uniffi")]
    pub(crate) fn sdk(self, sdk: &str) -> Self {
        ClientBuilder { sdk: sdk.to_owned(), ..self }
    }

    /// How patient watches are. For tests alone: a server says something every 20 s, and nobody else has a reason to wait for less or more.
    #[doc(hidden)]
    pub fn watch_timing(self, timing: Timing) -> Self {
        ClientBuilder { timing, ..self }
    }

    /// The client. It connects when it is first used. Errors: [`Error::Invalid`] for an address that is none, or without a credential.
    pub fn connect(self) -> Result<Client> {
        let tokens =
            self.tokens.ok_or_else(|| Error::Invalid { text: "there is no credential: say api_key or access_tokens".to_owned() })?;
        // What every call says of itself.
        let sdk = format!("{}/{VERSION}", self.sdk);
        let mut metadata = vec![("x-sdk", &*sdk)];
        if let Some(provider) = &self.provider {
            metadata.push(("wattlane-provider", provider));
        }
        let native = Native::new(&self.address, Box::new(Tokens(tokens)), &metadata);
        let native = native.map_err(|error| Error::Invalid { text: error.text })?;
        Ok(Client { core: Core::with_timing(native, self.timing) })
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
        Box::pin(async { self.0.access_token().await.map_err(without_token) })
    }
}

fn without_token(error: Error) -> wattlane_core::Error {
    let unreachable = matches!(error, Error::Unavailable { .. } | Error::DeadlineExceeded);
    let mut told = wattlane_core::Error::without_token(unreachable, error.to_string());
    if let Error::Unavailable { retry_after, .. } = error {
        told.retry_after = retry_after;
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;
    use wattlane_core::code;

    #[test]
    fn a_source_of_tokens_that_could_not_be_reached_is_told_from_one_that_has_none() {
        let soon = Some(Duration::from_secs(3));
        let away = without_token(Error::Unavailable { text: "no network".to_owned(), retry_after: soon });
        assert_eq!((away.code, &*away.text, away.retry_after), (code::UNAVAILABLE, "no network", soon));
        assert_eq!(without_token(Error::DeadlineExceeded).code, code::UNAVAILABLE);
        assert_eq!(without_token(Error::Invalid { text: "signed out".to_owned() }).code, code::UNAUTHENTICATED);
    }
}
