use std::time::Duration;
use wattlane::{Cdr, Client, CreateCdrInput, Error, Result};

/// Hands on a CDR as a hub sent it. `request_id` is a UUID that was stored beside the text before, so that this may be done again even
/// after a crash: the same id never has a second effect.
pub async fn create_a_cdr(client: &Client, ocpi_json: String, request_id: &str) -> Result<Cdr> {
    let input = CreateCdrInput::OcpiJson(ocpi_json);
    let create = client.cdrs().create_cdr(input).source("my hub").request_id(request_id).timeout(Duration::from_secs(3));
    match create.clone().await {
        // The CDR may have been created or not. Asking again finds out.
        Err(Error::DeadlineExceeded | Error::Unavailable { .. }) => create.await,
        answer => answer,
    }
}
