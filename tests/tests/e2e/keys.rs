//! Keys, access tokens, and where browsers may call from.

use wattlane::{Account, AccountKind, ApiKey, AuditFilter, CreateCdrInput, Driver, Error, MintAccessTokenSubject, Reason, Role};
use wattlane_tests::{Provider, Site, data::cdr, server::Server};

async fn driver(provider: &Provider, contract: &str) -> Driver {
    let client = provider.backend();
    let account = client.accounts().create_account(Account::default().name("Someone").kind(AccountKind::Individual)).await.unwrap();
    client.drivers().create_driver(Driver::default().account_id(account.id).name("A driver").contract_ids([contract])).await.unwrap()
}

#[tokio::test]
async fn a_key_is_replaced_without_a_gap() {
    let provider = Site::start().provider();
    let providers = provider.backend().providers();
    let second = providers.create_api_key(ApiKey::default().name("next")).await.unwrap();
    let third = providers.create_api_key(ApiKey::default().name("too many")).await.unwrap_err();
    assert_eq!(third.reason(), Some(Reason::ApiKeyLimit));
    let next = provider.with(&second.secret).providers();
    let keys = next.list_api_keys().await.unwrap().api_keys;
    let first = keys.iter().find(|key| key.name == "first").unwrap();
    next.revoke_api_key(&first.id).await.unwrap();
    assert_eq!(providers.get_provider().await.unwrap_err().reason(), Some(Reason::Unauthenticated));
    assert!(next.get_provider().await.is_ok());
}

#[tokio::test]
async fn nobody_makes_a_key_above_their_own() {
    let provider = Site::start().provider();
    let staff = provider.backend().providers().create_api_key(ApiKey::default().name("staff").role(Role::Admin)).await.unwrap();
    let above = provider.with(&staff.secret).providers().create_api_key(ApiKey::default().name("x").role(Role::Backend)).await.unwrap_err();
    assert_eq!(above.reason(), Some(Reason::ScopeNotHeld));
}

#[tokio::test]
async fn a_driver_sees_their_own_cdrs_and_nobody_elses() {
    let provider = Site::start().provider();
    let (anna, bert) = (driver(&provider, "NL-WTL-C12345678-X").await, driver(&provider, "NL-WTL-C00000009-0").await);
    let taken = provider.backend().cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr("1").to_string())).await.unwrap();
    assert_eq!(taken.driver_id.as_deref(), Some(&*anna.id), "found by the contract");
    let token = async |driver: &Driver| {
        provider.backend().auth().mint_access_token(MintAccessTokenSubject::DriverId(driver.id.clone())).await.unwrap().access_token
    };
    let (annas, berts) = (provider.with(&token(&anna).await), provider.with(&token(&bert).await));
    assert_eq!(annas.cdrs().get_cdr(&taken.id).await.unwrap().id, taken.id);
    assert_eq!(annas.cdrs().list_cdrs().await.unwrap().cdrs.len(), 1);
    assert_eq!(berts.cdrs().get_cdr(&taken.id).await.unwrap_err().reason(), Some(Reason::NotFound));
    assert_eq!(berts.cdrs().get_cdr_by_cdr_id("1").await.unwrap_err().reason(), Some(Reason::NotFound));
    assert_eq!(berts.cdrs().get_cdr_received_text(&taken.id).await.unwrap_err().reason(), Some(Reason::NotFound));
    assert!(berts.cdrs().list_cdrs().await.unwrap().cdrs.is_empty());
    assert_eq!(berts.drivers().get_driver(&anna.id).await.unwrap_err().reason(), Some(Reason::NotFound));
    assert_eq!(berts.accounts().get_account(&anna.account_id).await.unwrap_err().reason(), Some(Reason::NotFound));
    assert_eq!(berts.drivers().list_drivers().await.unwrap().drivers, [bert]);
    assert_eq!(annas.cdrs().delete_cdr(&taken.id).await.unwrap_err().reason(), Some(Reason::ScopeMissing));
}

#[tokio::test]
async fn a_token_says_no_more_than_was_asked_for() {
    let provider = Site::start().provider();
    let anna = driver(&provider, "NL-WTL-C1").await;
    let subject = MintAccessTokenSubject::DriverId(anna.id);
    let auth = provider.backend().auth();
    let minted = auth.mint_access_token(subject.clone()).scopes(["tariffs.read"]).await.unwrap();
    let client = provider.with(&minted.access_token);
    assert!(client.tariffs().list_tariffs().await.is_ok());
    assert_eq!(client.cdrs().list_cdrs().await.unwrap_err().reason(), Some(Reason::ScopeMissing));
    let more = auth.mint_access_token(subject.clone()).scopes(["cdrs.write"]).await.unwrap_err();
    assert_eq!(more.reason(), Some(Reason::ScopeNotHeld));
    let Error::Refused { fields, .. } = auth.mint_access_token(subject).lifetime_seconds(901).await.unwrap_err() else {
        panic!("not refused")
    };
    assert_eq!(fields[0].field, "lifetime_seconds");
}

#[tokio::test]
async fn a_browser_calls_from_an_origin_of_its_provider_only() {
    let site = Site::start();
    let (one, other) = (site.provider(), site.provider());
    let (ours, theirs) = ("https://ours.example.com", "https://theirs.example.com");
    one.backend().providers().put_allowed_origin(ours).await.unwrap();
    other.backend().providers().put_allowed_origin(theirs).await.unwrap();
    let raw = wattlane_tests::raw::RawClient::new(&one.address).bearer(&one.key);
    let from =
        async |origin: &str| raw.header("origin", origin).bytes("/wattlane.v1.ProviderService/GetProvider", Default::default()).await;
    assert!(from(ours).await.is_ok());
    for refused in [theirs, "https://nobody.example.com"] {
        assert_eq!(wattlane_tests::raw::reason(&from(refused).await.unwrap_err()), "ORIGIN_NOT_ALLOWED");
    }
}

#[tokio::test]
async fn a_token_for_some_origins_is_good_from_them_and_from_nowhere_else() {
    let provider = Site::start().provider();
    let (ours, other) = ("https://app.example.com", "https://shop.example.com");
    for origin in [ours, other] {
        provider.backend().providers().put_allowed_origin(origin).await.unwrap();
    }
    let subject = MintAccessTokenSubject::DriverId(driver(&provider, "NL-WTL-C1").await.id);
    let minted = provider.backend().auth().mint_access_token(subject).origins([ours]).await.unwrap();
    let raw = wattlane_tests::raw::RawClient::new(&provider.address).bearer(&minted.access_token);
    let list = async |client: &wattlane_tests::raw::RawClient| {
        let answer = client.bytes("/wattlane.v1.TariffService/ListTariffs", Default::default()).await;
        answer.map_or_else(|status| wattlane_tests::raw::reason(&status), |_| "answered".to_owned())
    };
    assert_eq!(list(&raw.header("origin", ours)).await, "answered");
    assert_eq!(list(&raw.header("origin", other)).await, "ORIGIN_NOT_ALLOWED", "an origin of the provider, and not of the token");
    assert_eq!(list(&raw).await, "ORIGIN_NOT_ALLOWED", "no browser at all");
}

#[tokio::test]
async fn logins_refused_in_the_servers_last_minute_are_noted() {
    let server = Server::start_in(tempfile::tempdir().unwrap().keep());
    let provider = server.create_provider("A provider of a test");
    let mut wrong = provider.key.clone();
    wrong.replace_range(wrong.len() - 4.., "AAAA");
    let raw = wattlane_tests::raw::RawClient::new(&provider.address).bearer(&wrong);
    let refused = raw.bytes("/wattlane.v1.CdrService/ListCdrs", Default::default()).await.unwrap_err();
    assert_eq!(wattlane_tests::raw::reason(&refused), "UNAUTHENTICATED");
    let server = Server::start_in(server.stop());
    let provider = Provider { address: server.address.clone(), ..provider };
    let noted = provider.backend().audit().list_audit_entries().filter(AuditFilter::default().rpc("login")).await.unwrap();
    assert_eq!(noted.audit_entries.iter().map(|entry| &*entry.activity).collect::<Vec<_>>(), ["refused 1 logins"]);
    server.stop();
}

#[tokio::test]
async fn a_drivers_app_gets_the_providers_face_and_pricing_and_nothing_of_how_it_is_run() {
    let provider = Site::start().provider();
    let subject = MintAccessTokenSubject::DriverId(driver(&provider, "NL-WTL-C1").await.id);
    let minted = provider.backend().auth().mint_access_token(subject).await.unwrap();
    let (app, backend) = (provider.with(&minted.access_token).providers(), provider.backend().providers());
    let (seen, whole) = (app.get_provider().await.unwrap(), backend.get_provider().await.unwrap());
    assert!(seen.accept_rule.is_none() && whole.accept_rule.is_some());
    assert_eq!((seen.branding, seen.pricing_policy), (whole.branding, whole.pricing_policy));
    assert_eq!(app.list_oidc_issuers().await.unwrap_err().reason(), Some(Reason::ScopeMissing));
    assert_eq!(app.list_allowed_origins().await.unwrap_err().reason(), Some(Reason::ScopeMissing));
    assert!(backend.list_oidc_issuers().await.unwrap().is_empty());
}
