//! A request that is made again while its first call is still at work.

use std::collections::HashSet;
use wattlane::{ApiKey, Branding, Reason};
use wattlane_tests::Site;

/// Calls of one request that are in flight together.
const AT_ONCE: usize = 12;

#[tokio::test]
async fn a_key_that_was_asked_for_again_in_flight_is_the_same_key() {
    let provider = Site::start().provider();
    let id = uuid::Uuid::new_v4().to_string();
    let calls = (0..AT_ONCE).map(|_| {
        let (client, id) = (provider.backend(), id.clone());
        tokio::spawn(async move { client.providers().create_api_key(ApiKey::default().name("next")).request_id(id).await })
    });
    let mut secrets = HashSet::new();
    for call in calls.collect::<Vec<_>>() {
        secrets.insert(call.await.unwrap().expect("each is answered as the first was").secret);
    }
    assert_eq!(secrets.len(), 1);
    assert_eq!(provider.backend().providers().list_api_keys().await.unwrap().api_keys.len(), 2);
}

#[tokio::test]
async fn an_update_that_was_asked_for_again_in_flight_is_not_told_of_its_own_etag() {
    let provider = Site::start().provider();
    let present = provider.backend().providers().get_provider().await.unwrap();
    let id = uuid::Uuid::new_v4().to_string();
    let calls = (0..AT_ONCE).map(|_| {
        let (client, id, etag) = (provider.backend(), id.clone(), present.etag.clone());
        let branding = Branding::default().display_name("Anew");
        tokio::spawn(async move { client.providers().update_branding(branding, etag).request_id(id).await })
    });
    for call in calls.collect::<Vec<_>>() {
        let answer = call.await.unwrap().expect("each is answered as the first was");
        assert_eq!(answer.branding.unwrap().display_name, "Anew");
    }
    let late = provider.backend().providers().update_branding(Branding::default().display_name("Late"), present.etag).await;
    assert_eq!(late.unwrap_err().reason(), Some(Reason::EtagMismatch), "another request is");
}
