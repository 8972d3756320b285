//! Signing in with a provider's own issuer.

use serde_json::json;
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use tonic::Code;
use wattlane::{Account, AccountKind, Driver, OidcIssuer, OidcSubject, Role, RoleMapping, StaffMember};
use wattlane_tests::{Provider, Site, issuer::Issuer, raw::RawClient};

const AUDIENCE: &str = "portal";
const LIST_CDRS: &str = "/wattlane.v1.CdrService/ListCdrs";
const LIST_KEYS: &str = "/wattlane.v1.ProviderService/ListApiKeys";

async fn registered(issuer: &Issuer) -> Provider {
    let provider = Site::start().provider();
    let mappings =
        [RoleMapping::default().value("charging-admins").role(Role::Admin), RoleMapping::default().value("charging").role(Role::Staff)];
    let settings = OidcIssuer::default().issuer(&*issuer.address).audience(AUDIENCE).role_claim("groups").role_mappings(mappings);
    provider.backend().providers().put_oidc_issuer(settings).await.unwrap();
    provider
}

async fn call(provider: &Provider, token: &str, path: &str) -> Code {
    let client = RawClient::new(&provider.address).bearer(token).header("wattlane-provider", &provider.id);
    client.bytes(path, bytes::Bytes::new()).await.map_or_else(|status| status.code(), |_| Code::Ok)
}

#[tokio::test]
async fn a_drivers_subject_is_that_driver_and_nobody_more() {
    let issuer = Issuer::start().await;
    let provider = registered(&issuer).await;
    let client = provider.backend();
    let account = client.accounts().create_account(Account::default().name("A").kind(AccountKind::Individual)).await.unwrap();
    let subject = OidcSubject::default().issuer(&*issuer.address).subject("anna");
    client.drivers().create_driver(Driver::default().account_id(account.id).name("Anna").subjects([subject])).await.unwrap();
    // A mapped claim does not raise a driver.
    let token = issuer.token("anna", AUDIENCE, json!({"groups": ["charging-admins"]}));
    assert_eq!(call(&provider, &token, LIST_CDRS).await, Code::Ok);
    assert_eq!(call(&provider, &token, LIST_KEYS).await, Code::PermissionDenied);
}

#[tokio::test]
async fn listed_staff_and_mapped_claims_have_their_roles_and_anybody_else_gets_nothing() {
    let issuer = Issuer::start().await;
    let provider = registered(&issuer).await;
    let subject = OidcSubject::default().issuer(&*issuer.address).subject("eve");
    let eve = StaffMember::default().subject(subject).name("Eve").role(Role::Admin);
    let eve = provider.backend().staff().put_staff(eve).await.unwrap();
    let listed = issuer.token("eve", AUDIENCE, json!({}));
    assert_eq!(call(&provider, &listed, LIST_KEYS).await, Code::Ok);
    let staff = issuer.token("bob", AUDIENCE, json!({"groups": ["sales", "charging"]}));
    assert_eq!(call(&provider, &staff, LIST_CDRS).await, Code::Ok);
    assert_eq!(call(&provider, &staff, LIST_KEYS).await, Code::PermissionDenied);
    let admin = issuer.token("kim", AUDIENCE, json!({"groups": ["charging", "charging-admins"]}));
    assert_eq!(call(&provider, &admin, LIST_KEYS).await, Code::Ok, "of several roles the highest");
    let stranger = issuer.token("mallory", AUDIENCE, json!({"groups": ["sales"]}));
    assert_eq!(call(&provider, &stranger, LIST_CDRS).await, Code::Unauthenticated);
    provider.backend().staff().remove_staff(eve.id).await.unwrap();
    assert_eq!(call(&provider, &listed, LIST_KEYS).await, Code::Unauthenticated, "removed");
}

#[tokio::test]
async fn a_token_for_another_audience_time_issuer_or_provider_signs_nobody_in() {
    let (issuer, other) = (Issuer::start().await, Issuer::start().await);
    let provider = registered(&issuer).await;
    let groups = json!({"groups": ["charging"]});
    assert_eq!(call(&provider, &issuer.token("bob", AUDIENCE, groups.clone()), LIST_CDRS).await, Code::Ok);
    let wrong = [
        ("audience", issuer.token("bob", "shop", groups.clone())),
        ("time", issuer.token("bob", AUDIENCE, json!({"groups": ["charging"], "exp": 1_000_000}))),
        ("issuer", other.token("bob", AUDIENCE, groups.clone())),
        ("signature", other.token("bob", AUDIENCE, json!({"groups": ["charging"], "iss": issuer.address}))),
    ];
    for (what, token) in wrong {
        assert_eq!(call(&provider, &token, LIST_CDRS).await, Code::Unauthenticated, "another {what}");
    }
    let unregistered = Site::start().provider();
    assert_eq!(call(&unregistered, &issuer.token("bob", AUDIENCE, groups), LIST_CDRS).await, Code::Unauthenticated, "another provider");
}

#[tokio::test]
async fn an_issuer_that_does_not_answer_is_not_asked_again_for_each_token() {
    let issuer = Issuer::start().await;
    let asked = Arc::new(AtomicUsize::new(0));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let jwks = format!("http://{}/jwks", listener.local_addr().unwrap());
    let count = asked.clone();
    let out_of_order = axum::routing::get(async move || {
        count.fetch_add(1, Ordering::Relaxed);
        axum::http::StatusCode::SERVICE_UNAVAILABLE
    });
    tokio::spawn(async move { axum::serve(listener, axum::Router::new().route("/jwks", out_of_order)).await });
    let provider = Site::start().provider();
    let settings = OidcIssuer::default().issuer(&*issuer.address).audience(AUDIENCE).jwks_uri(jwks);
    provider.backend().providers().put_oidc_issuer(settings).await.unwrap();
    for subject in ["one", "two", "three"] {
        assert_eq!(call(&provider, &issuer.token(subject, AUDIENCE, json!({})), LIST_CDRS).await, Code::Unauthenticated);
    }
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn one_person_put_on_the_staff_by_many_at_once_is_one_person() {
    let provider = Site::start().provider();
    let subject = OidcSubject::default().issuer("https://idp.example.com").subject("eve");
    let eve = StaffMember::default().subject(subject).name("Eve").role(Role::Staff);
    let client = provider.backend().staff();
    let put = futures_util::future::join_all((0..10).map(|_| async { client.put_staff(eve.clone()).await })).await;
    let ids: std::collections::HashSet<String> = put.into_iter().map(|person| person.unwrap().id).collect();
    assert_eq!(ids.len(), 1);
}
