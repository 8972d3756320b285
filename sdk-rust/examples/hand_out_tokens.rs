use std::sync::Arc;
use wattlane::{Client, MintAccessTokenSubject, Result, TokenSource};

/// The tokens of a driver who has signed in with our own backend.
pub struct DriverTokens {
    pub backend: Client,
    pub driver_id: String,
}

#[async_trait::async_trait]
impl TokenSource for DriverTokens {
    // In an app this is a request to the backend, which does the rest: the API key stays there.
    async fn access_token(&self) -> Result<String> {
        let driver = MintAccessTokenSubject::DriverId(self.driver_id.clone());
        Ok(self.backend.auth().mint_access_token(driver).await?.access_token)
    }
}

/// Calls as the driver. A token is asked for at the first call, and again when the server would not have it any more.
pub fn connect_as_driver(address: &str, tokens: DriverTokens) -> Result<Client> {
    Client::builder(address).access_tokens(Arc::new(tokens)).connect()
}
