//! Charging tokens: stored, blocked, given to drivers, and whose a charge was by them.

use serde_json::{Value, json};
use std::time::{Duration, SystemTime};
use wattlane::{
    Account, AccountKind, AuditFilter, Cdr, CdrChanges, Client, CreateCdrInput, Driver, MintAccessTokenSubject, PutTokenInput, Reason,
    Timestamp, Token, TokenFilter, TokenType, TokenWhitelist,
};
use wattlane_tests::{
    Provider, Site,
    data::{cdr, token, with},
};

/// Contracts whose check characters are right.
const ONE: &str = "NL-WTL-C00000001-E";
const TWO: &str = "NL-WTL-C00000002-B";

/// A driver with an account of their own and these contracts.
async fn driver(client: &Client, contracts: &[&str]) -> Driver {
    let account = client.accounts().create_account(Account::default().name("A").kind(AccountKind::Individual)).await.unwrap();
    let driver = Driver::default().account_id(account.id).name("D").contract_ids(contracts.iter().copied());
    client.drivers().create_driver(driver).await.unwrap()
}

fn text(json: Value) -> PutTokenInput {
    PutTokenInput::OcpiJson(json.to_string())
}

async fn put(client: &Client, json: Value) -> Token {
    client.tokens().put_token(text(json)).await.unwrap().token
}

async fn put_for(client: &Client, driver: &Driver, json: Value) -> Token {
    client.tokens().put_token(text(json)).driver_id(&*driver.id).await.unwrap().token
}

/// A CDR of a token.
async fn charge(client: &Client, id: &str, uid: &str, contract: &str) -> Cdr {
    let token = json!({"country_code": "NL", "party_id": "WTL", "uid": uid, "type": "RFID", "contract_id": contract});
    client.cdrs().create_cdr(CreateCdrInput::OcpiJson(with(cdr(id), json!({"cdr_token": token})).to_string())).await.unwrap()
}

/// A driver's own client.
async fn signed_in(provider: &Provider, driver: &Driver) -> Client {
    let subject = MintAccessTokenSubject::DriverId(driver.id.clone());
    provider.with(&provider.backend().auth().mint_access_token(subject).await.unwrap().access_token)
}

/// The one field that a refusal names.
fn wrong_field(error: &wattlane::Error) -> &str {
    match error {
        wattlane::Error::Refused { fields, .. } if fields.len() == 1 => &fields[0].field,
        other => panic!("{other:?} names not one field"),
    }
}

async fn once_found(client: &Client, id: &str) -> Cdr {
    for _ in 0..200 {
        let cdr = client.cdrs().get_cdr(id).await.unwrap();
        if cdr.driver_id.is_some() {
            return cdr;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no driver was found for {id}");
}

#[tokio::test]
async fn an_older_text_never_replaces_a_newer_one() {
    let client = Site::start().provider().backend();
    let at = |time: &str, issuer: &str| with(token("04AA", ONE), json!({"last_updated": time, "issuer": issuer}));
    let first = put(&client, at("2026-03-01T00:00:00Z", "first")).await;
    assert_eq!((&*first.issuer, &*first.contract_id, first.valid, first.whitelist), ("first", ONE, Some(true), TokenWhitelist::Allowed));
    assert_eq!(put(&client, at("2026-02-01T00:00:00Z", "older")).await, first);
    assert_eq!(put(&client, at("2026-03-01T00:00:00Z", "first")).await, first, "the same again changes nothing");
    let newer = put(&client, with(at("2026-04-01T00:00:00Z", "newer"), json!({"uid": "04aa"}))).await;
    assert_eq!((&*newer.id, newer.version, &*newer.issuer, &*newer.uid), (&*first.id, 2, "newer", "04aa"), "a uid is the same in any case");
    let app = put(&client, with(at("2026-01-01T00:00:00Z", "app"), json!({"type": "APP_USER"}))).await;
    assert_ne!(app.id, first.id, "the type is a part of the key");
    assert_eq!(client.tokens().get_token(&*first.id).await.unwrap(), newer);
}

#[tokio::test]
async fn fields_replace_a_token_only_with_its_etag() {
    let client = Site::start().provider().backend();
    let fields = Token::default()
        .country_code("NL")
        .party_id("wtl")
        .uid("04AA")
        .r#type(TokenType::Rfid)
        .contract_id("nlwtlc00000001e")
        .issuer("Wattlane")
        .whitelist(TokenWhitelist::Never);
    let stored = client.tokens().put_token(fields).await.unwrap().token;
    assert_eq!((&*stored.contract_id, &*stored.party_id, stored.valid), (ONE, "WTL", Some(true)));
    let changed = stored.clone().visual_number("NL-1");
    let blind = client.tokens().put_token(changed.clone()).await.unwrap_err();
    assert_eq!(blind.reason(), Some(Reason::EtagMismatch));
    let replaced = client.tokens().put_token(changed).etag(stored.etag).await.unwrap().token;
    assert_eq!((replaced.version, replaced.visual_number.as_deref()), (2, Some("NL-1")));
}

#[tokio::test]
async fn a_wrong_check_character_is_refused_in_a_token_and_noticed_in_a_cdr() {
    let client = Site::start().provider().backend();
    let refused = client.tokens().put_token(text(token("04AA", "NL-WTL-C00000001-X"))).await.unwrap_err();
    assert_eq!(refused.reason(), Some(Reason::InvalidArgument));
    assert_eq!(wrong_field(&refused), "ocpi_json.contract_id");
    let fields = put(&client, token("04AA", ONE)).await;
    let refused = client.tokens().put_token(fields.clone().contract_id("NL-WTL-C00000001-X")).etag(fields.etag).await.unwrap_err();
    assert_eq!(wrong_field(&refused), "token.contract_id");
    let taken = charge(&client, "1", "04BB", "NL-WTL-C00000001-X").await;
    assert_eq!(taken.findings.iter().map(|finding| &*finding.code).collect::<Vec<_>>(), ["WRONG_CHECK_CHARACTER"]);
}

#[tokio::test]
async fn a_blocked_token_stays_blocked_and_its_charges_are_told() {
    let site = Site::start();
    let client = site.provider().backend();
    let owner = driver(&client, &[]).await;
    let stored = put_for(&client, &owner, token("04AA", ONE)).await;
    let blocked = client.tokens().block_token(&*stored.id, "lost on the train").await.unwrap();
    let again = client.tokens().block_token(&*stored.id, "another reason").await.unwrap();
    assert_eq!((again.version, again.block), (2, blocked.block.clone()), "the first reason stays");
    let newer = put(&client, with(token("04AA", ONE), json!({"last_updated": "2026-06-01T00:00:00Z", "issuer": "Anew"}))).await;
    assert_eq!((&*newer.issuer, newer.block), ("Anew", blocked.block), "no text unblocks");
    assert_eq!(client.tokens().block_token(&*stored.id, "  ").await.unwrap_err().reason(), Some(Reason::InvalidArgument));

    let before = charge(&client, "before", "04AA", ONE).await;
    assert!(before.findings.is_empty(), "it began before the card was lost: {:?}", before.findings);
    site.server()
        .psql(&format!("UPDATE tokens SET block = '{{\"reason\":\"lost\",\"time\":\"2026-05-01T00:00:00Z\"}}' WHERE id = '{}'", stored.id));
    let after = charge(&client, "after", "04AA", ONE).await;
    assert_eq!(after.findings.iter().map(|finding| &*finding.code).collect::<Vec<_>>(), ["TOKEN_BLOCKED"]);
    assert_eq!(after.driver_id, Some(owner.id), "the energy has flowed, for them");

    let unblocked = client.tokens().unblock_token(&*stored.id).await.unwrap();
    assert_eq!(unblocked.block, None);
    assert_eq!(client.tokens().unblock_token(&*stored.id).await.unwrap(), unblocked, "nothing happens");
    assert!(charge(&client, "found", "04AA", ONE).await.findings.is_empty());
    let sql = format!("SELECT event_type FROM outbox WHERE aggregate_id = '{}' ORDER BY aggregate_version", stored.id);
    assert_eq!(site.server().psql(&sql), [["TokenChanged"]; 4]);
}

#[tokio::test]
async fn a_driver_has_many_sees_their_own_and_may_only_block_them() {
    let provider = Site::start().provider();
    let client = provider.backend();
    let (one, two) = (driver(&client, &[ONE]).await, driver(&client, &[]).await);
    let card = put_for(&client, &one, token("04AA", ONE)).await;
    let app = put(&client, with(token("app-1", "nl-wtl-c00000001"), json!({"type": "APP_USER"}))).await;
    assert_eq!(app.driver_id, one.id, "who has the contract gets the token");
    let foreign = put_for(&client, &two, token("04BB", TWO)).await;
    let nobodys = put(&client, token("04CC", "NL-WTL-C00000003-D")).await;
    assert_eq!(nobodys.driver_id, "");

    let ids = async |client: &Client, filter: TokenFilter| {
        let page = client.tokens().list_tokens().filter(filter).await.unwrap();
        page.tokens.into_iter().map(|token| token.id).collect::<Vec<_>>()
    };
    let all = TokenFilter::default;
    assert_eq!(ids(&client, all()).await, [&*nobodys.id, &*foreign.id, &*app.id, &*card.id], "newest first");
    assert_eq!(ids(&client, all().driver_id(&*one.id)).await, [&*app.id, &*card.id]);
    for form in [ONE, "nlwtlc00000001e", "NL-WTL-C00000001"] {
        assert_eq!(ids(&client, all().contract_id(form)).await, [&*app.id, &*card.id], "{form}");
    }
    assert_eq!(ids(&client, all().uid("04aa")).await, [&*card.id]);
    assert_eq!(ids(&client, all().r#type(TokenType::AppUser)).await, [&*app.id]);

    let own = signed_in(&provider, &one).await;
    assert_eq!(ids(&own, all()).await, [&*app.id, &*card.id]);
    assert!(ids(&own, all().driver_id(&*two.id)).await.is_empty());
    let not_found = |error: wattlane::Error| assert_eq!(error.reason(), Some(Reason::NotFound));
    not_found(own.tokens().get_token(&*foreign.id).await.unwrap_err());
    not_found(own.tokens().block_token(&*foreign.id, "not mine").await.unwrap_err());
    not_found(own.tokens().block_token(&*nobodys.id, "not mine").await.unwrap_err());
    assert_eq!(own.tokens().block_token(&*card.id, "lost").await.unwrap().block.unwrap().reason, "lost");
    let scope = |error: wattlane::Error| assert_eq!(error.reason(), Some(Reason::ScopeMissing));
    scope(own.tokens().unblock_token(&*card.id).await.unwrap_err());
    scope(own.tokens().assign_token(&*foreign.id).driver_id(&*one.id).await.unwrap_err());
    scope(own.tokens().put_token(text(token("04DD", ONE))).await.unwrap_err());
    assert_eq!(ids(&client, all().blocked(true)).await, [&*card.id]);
    assert_eq!(ids(&client, all().blocked(false)).await.len(), 3);

    let first = client.tokens().list_tokens().page_size(3).await.unwrap();
    let second = client.tokens().list_tokens().page_size(3).page_token(first.next_page_token).await.unwrap();
    assert_eq!((first.tokens.len(), second.tokens.len(), &*second.next_page_token), (3, 1, ""));
}

#[tokio::test]
async fn a_token_is_not_taken_from_another_driver_but_handed_on() {
    let site = Site::start();
    let client = site.provider().backend();
    let (one, two) = (driver(&client, &[ONE]).await, driver(&client, &[]).await);
    let stranger = driver(&site.provider().backend(), &[]).await;
    let reason = |outcome: Result<wattlane::PutTokenResponse, wattlane::Error>| outcome.unwrap_err().reason().unwrap();
    let try_put =
        async |contract: &str, driver: &Driver| client.tokens().put_token(text(token("04AA", contract))).driver_id(&*driver.id).await;
    assert_eq!(reason(try_put(TWO, &stranger).await), Reason::NotFound, "a driver of another provider is not there");
    assert_eq!(reason(try_put(ONE, &two).await), Reason::ContractIdTaken);
    let card = try_put(TWO, &one).await.unwrap().token;
    assert_eq!(reason(try_put(TWO, &two).await), Reason::TokenTaken);
    let kept = charge(&client, "kept", "04AA", "unknown").await;

    let assign = async |driver: &Driver| client.tokens().assign_token(&*card.id).driver_id(&*driver.id).await;
    assert_eq!(assign(&stranger).await.unwrap_err().reason(), Some(Reason::NotFound));
    let stale = client.tokens().assign_token(&*card.id).driver_id(&*two.id).etag("\"9\"").await.unwrap_err();
    assert_eq!(stale.reason(), Some(Reason::EtagMismatch));
    assert_eq!(assign(&two).await.unwrap().driver_id, two.id);
    assert_eq!(charge(&client, "new", "04AA", "unknown").await.driver_id, Some(two.id.clone()));
    assert_eq!(client.cdrs().get_cdr(&*kept.id).await.unwrap().driver_id, Some(one.id.clone()), "what was charged before stays theirs");
    assert_eq!(client.tokens().assign_token(&*card.id).await.unwrap().driver_id, "", "nobody's");
    let owned = put(&client, token("04BB", ONE)).await;
    let elsewhere = client.tokens().assign_token(&*owned.id).driver_id(&*two.id).await.unwrap_err();
    assert_eq!(elsewhere.reason(), Some(Reason::ContractIdTaken));
}

#[tokio::test]
async fn whose_a_charge_was_is_found_by_the_token_and_by_the_contract() {
    let client = Site::start().provider().backend();
    let (one, two) = (driver(&client, &[ONE]).await, driver(&client, &[]).await);
    put_for(&client, &two, token("04AA", TWO)).await;
    put_for(&client, &one, with(token("04AA", ONE), json!({"type": "OTHER"}))).await;
    let whose = async |id: &str, uid: &str, contract: &str| charge(&client, id, uid, contract).await.driver_id;
    assert_eq!(whose("1", "04aa", "unknown").await, Some(two.id.clone()), "by the card, though nobody knows the contract");
    assert_eq!(whose("2", "04FF", ONE).await, Some(one.id.clone()), "by the contract, though nobody knows the card");
    assert_eq!(whose("3", "04FF", "nl*wtl*c00000001").await, Some(one.id.clone()), "by the contract without its check character");
    assert_eq!(whose("4", "04FF", TWO).await, Some(two.id.clone()), "by the contract of tokens alone");
    assert_eq!(whose("5", "04AA", ONE).await, Some(two.id.clone()), "the card goes before the contract");
    assert_eq!(whose("6", "04FF", "NL-WTL-C00000001-X").await, None, "a mistyped contract is nobody's");
    assert_eq!(whose("7", "04FF", "unknown").await, None);
    let account = charge(&client, "8", "04AA", "unknown").await.account_id;
    assert_eq!(account.as_deref(), Some(&*two.account_id));
    let untyped = json!({"country_code": "NL", "party_id": "WTL", "uid": "04AA", "contract_id": "unknown"});
    let untyped = with(cdr("9"), json!({"cdr_token": untyped})).to_string();
    let untyped = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(untyped)).await.unwrap();
    assert_eq!(untyped.driver_id, None, "a card of one and a key fob of another: nobody can say");
    let billed_under = client.cdrs().create_cdr(charge(&client, "10", "04AA", TWO).await.cdr_id("11").contract_id(ONE)).await.unwrap();
    assert_eq!(billed_under.driver_id, Some(two.id), "a driver that is named is the driver");
}

#[tokio::test]
async fn charges_find_their_driver_when_their_token_is_given_to_one() {
    let site = Site::start();
    let provider = site.provider();
    let client = provider.backend();
    let by_uid = charge(&client, "by-uid", "04AA", "unknown").await;
    let by_contract = charge(&client, "by-contract", "04FF", "nl-wtl-c00000001").await;
    let of_another = charge(&client, "of-another", "04EE", "unknown").await;
    let deleted = charge(&client, "deleted", "04AA", "unknown").await;
    client.cdrs().delete_cdr(&*deleted.id).await.unwrap();
    assert_eq!((&by_uid.driver_id, &by_contract.driver_id), (&None, &None));
    let card = put(&client, token("04AA", ONE)).await;
    let owner = driver(&client, &[]).await;
    client.tokens().assign_token(&*card.id).driver_id(&*owner.id).await.unwrap();
    for cdr in [&by_uid, &by_contract] {
        let found = once_found(&client, &cdr.id).await;
        assert_eq!((found.driver_id.as_ref(), found.account_id.as_ref()), (Some(&owner.id), Some(&owner.account_id)));
    }
    assert_eq!(client.cdrs().get_cdr(&*of_another.id).await.unwrap().driver_id, None);
    let waiting = format!("SELECT cdr_id FROM cdr_tokens WHERE provider_id = '{}' ORDER BY cdr_id", provider.id);
    let kept = [[&*of_another.id], [&*deleted.id]];
    assert_eq!(site.server().psql(&waiting), kept, "whose driver is known, their token lies there no more");
    let sql = format!("SELECT driver_id IS NULL FROM cdrs WHERE id = '{}'", deleted.id);
    assert_eq!(site.server().psql(&sql), [["t"]], "a deleted one is left alone");
    let own = signed_in(&provider, &owner).await;
    assert_eq!(own.cdrs().list_cdrs().await.unwrap().cdrs.len(), 2);
    let entries = client.audit().list_audit_entries().filter(AuditFilter::default().object_id(&*by_uid.id)).await.unwrap().audit_entries;
    assert_eq!(entries.iter().map(|entry| &*entry.activity).collect::<Vec<_>>(), ["found driver of CDR", "created CDR"]);
}

#[tokio::test]
async fn a_charge_that_is_given_to_a_driver_and_taken_back_waits_for_its_token_again() {
    let site = Site::start();
    let provider = site.provider();
    let client = provider.backend();
    let (one, two) = (driver(&client, &[]).await, driver(&client, &[]).await);
    let charged = charge(&client, "1", "04AA", "unknown").await;
    let waiting = || site.server().psql(&format!("SELECT cdr_id FROM cdr_tokens WHERE provider_id = '{}'", provider.id));
    assert_eq!(waiting(), [[&*charged.id]]);
    let give = async |changes: CdrChanges, etag: &str| {
        client.cdrs().update_cdr(&*charged.id, ["driver_id".to_owned()], changes, etag).await.unwrap()
    };
    let given = give(CdrChanges::default().driver_id(&*one.id), &charged.etag).await;
    assert_eq!(waiting().len(), 0);
    give(CdrChanges::default(), &given.etag).await;
    assert_eq!(waiting(), [[&*charged.id]]);
    put_for(&client, &two, token("04AA", TWO)).await;
    assert_eq!(once_found(&client, &charged.id).await.driver_id, Some(two.id));
    assert_eq!(waiting().len(), 0);
}

#[tokio::test]
async fn a_clock_that_is_hours_ahead_is_taken_as_minutes_and_told() {
    let client = Site::start().provider().backend();
    let now: Timestamp = SystemTime::now().try_into().unwrap();
    let later = |minutes: u64| now + Duration::from_secs(minutes * 60);
    let at =
        |minutes: u64, issuer: &str| text(with(token("04AA", ONE), json!({"last_updated": later(minutes).to_string(), "issuer": issuer})));
    let ahead = client.tokens().put_token(at(300, "ahead")).await.unwrap();
    let told: Vec<_> = ahead.findings.iter().map(|one| (&*one.code, &*one.path)).collect();
    assert_eq!(told, [("IN_THE_FUTURE", "last_updated")]);
    assert!(ahead.token.last_updated.is_some_and(|time| later(9) < time && time < later(12)));
    assert_eq!(client.tokens().put_token(at(15, "right")).await.unwrap().token.issuer, "right");
}

#[tokio::test]
async fn a_token_that_comes_while_its_charge_is_taken_in_finds_it_later() {
    let site = Site::start();
    let provider = site.provider();
    let client = provider.backend();
    let owner = driver(&client, &[]).await;
    let known = charge(&client, "known", "04FF", "unknown").await;
    let account = client.accounts().create_account(Account::default().name("B").kind(AccountKind::Company)).await.unwrap().id;
    // The CDR has looked for its driver when it is written, and waits for its account then.
    let held = site.server().hold(&format!("SELECT FROM accounts WHERE provider_id = '{}' AND id = '{account}' FOR UPDATE", provider.id));
    let mut token_of = known.token.clone();
    token_of.uid = "04AA".into();
    let charged = known.cdr_id("1").account_id(&*account).token(token_of);
    let taking_in = tokio::spawn({
        let client = client.clone();
        async move { client.cdrs().create_cdr(charged).await.unwrap() }
    });
    held.is_waited_for().await;
    put_for(&client, &owner, token("04AA", ONE)).await;
    let jobs = format!("SELECT id FROM jobs WHERE provider_id = '{}'", provider.id);
    while site.server().psql(&jobs).len() > 1 {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    drop(held);
    let taken = taking_in.await.unwrap();
    assert_eq!(taken.driver_id, None);
    // Later comes now.
    site.server().psql(&format!("UPDATE jobs SET due_time = now() WHERE provider_id = '{}'", provider.id));
    let found = once_found(&client, &taken.id).await;
    assert_eq!((found.driver_id, found.account_id), (Some(owner.id), Some(account)), "who pays stays as it was said");
}

#[tokio::test]
async fn a_contract_is_one_drivers_with_its_check_character_and_without() {
    let client = Site::start().provider().backend();
    let one = driver(&client, &["nlwtlc00000001"]).await;
    let account = one.account_id.clone();
    for contracts in [&["NL-WTL-C00000001-E"][..], &["NL*WTL*C00000001"], &["NL-WTL-C00000002", "NL-WTL-C00000002-B"]] {
        let second = Driver::default().account_id(&*account).name("E").contract_ids(contracts.iter().copied());
        let refused = client.drivers().create_driver(second).await.unwrap_err();
        assert_eq!(refused.reason(), Some(Reason::ContractIdTaken), "{contracts:?}");
    }
    let found = client.drivers().list_drivers().contract_id(ONE).await.unwrap().drivers;
    assert_eq!(found.into_iter().map(|driver| driver.id).collect::<Vec<_>>(), [one.id]);
}

#[tokio::test]
async fn a_tokens_person_is_sealed_in_the_trail() {
    let site = Site::start();
    let client = site.provider().backend();
    let stored = put(&client, with(token("04AABBCC", ONE), json!({"visual_number": "PRINTED-1"}))).await;
    client.tokens().block_token(&*stored.id, "lost by Anna").await.unwrap();
    let rows = site.server().psql(&format!("SELECT changes, subject FROM audit_entries WHERE object_id = '{}'", stored.id));
    let rows: Vec<String> = rows.iter().map(|row| row.join("|")).collect();
    assert_eq!(rows.len(), 2);
    for personal in ["04AABBCC", "C00000001", "PRINTED-1", "Anna"] {
        assert!(!rows.iter().any(|row| row.contains(personal)), "{personal} lies open in the trail");
    }
}
