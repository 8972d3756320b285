//! The trail: every change once, only what changed, people's data sealed.

use wattlane::{
    Account, AccountKind, ActorKind, AuditFilter, CdrChanges, CdrStatus, CreateCdrInput, Driver, MintAccessTokenSubject, OidcSubject,
    PutTariffInput, Role, StaffMember,
};
use wattlane_tests::{
    Site,
    data::{cdr, tariff},
};

#[tokio::test]
async fn each_change_leaves_one_entry_with_only_the_fields_that_changed() {
    let client = Site::start().provider().backend();
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap();
    let taken = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr("1").to_string())).await.unwrap();
    client.cdrs().update_cdr_status(&taken.id, CdrStatus::Accepted).await.unwrap();
    client.cdrs().update_cdr_status(&taken.id, CdrStatus::Accepted).await.unwrap();
    let of_cdr = AuditFilter::default().object_type("cdr").object_id(&*taken.id);
    let entries = client.audit().list_audit_entries().filter(of_cdr).await.unwrap().audit_entries;
    assert_eq!(entries.iter().map(|entry| &*entry.activity).collect::<Vec<_>>(), ["updated CDR status", "created CDR"]);
    let status = &entries[0].changes;
    assert_eq!(status.len(), 1, "{status:?}");
    assert_eq!((&*status[0].field, &*status[0].before, &*status[0].after), ("status", "\"PENDING\"", "\"ACCEPTED\""));
    assert_eq!(entries[0].actor.as_ref().unwrap().kind, ActorKind::ApiKey);
    assert!(entries[1].changes.iter().all(|change| change.before.is_empty()), "on creation there is only an after");
    assert!(entries.iter().all(|entry| entry.rpc.starts_with("wattlane.v1.CdrService/") && !entry.request_id.is_empty()));
}

#[tokio::test]
async fn people_are_sealed_in_the_trail_and_readable_to_who_may() {
    let site = Site::start();
    let provider = site.provider();
    let client = provider.backend();
    let taken = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr("1").to_string())).await.unwrap();
    let stored = site.server().psql(&format!("SELECT changes FROM audit_entries WHERE object_id = '{}'", taken.id));
    assert!(stored[0].join("|").contains("$sealed"));
    for personal in ["04AABBCCDD", "C12345678"] {
        assert!(!stored[0].join("|").contains(personal), "{personal} lies open in the trail");
    }
    let entries = client.audit().list_audit_entries().filter(AuditFilter::default().object_id(&*taken.id)).await.unwrap().audit_entries;
    let token = entries[0].changes.iter().find(|change| change.field == "token").unwrap();
    assert!(token.after.contains("04AABBCCDD"), "{}", token.after);
}

#[tokio::test]
async fn every_change_is_an_event_in_the_order_of_its_object() {
    let site = Site::start();
    let client = site.provider().backend();
    let taken = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr("1").to_string())).await.unwrap();
    client.cdrs().update_cdr_status(&taken.id, CdrStatus::Accepted).await.unwrap();
    client.cdrs().delete_cdr(&taken.id).await.unwrap();
    let sql =
        format!("SELECT aggregate_version, event_type FROM outbox WHERE aggregate_id = '{}' ORDER BY aggregate_version, id", taken.id);
    assert_eq!(site.server().psql(&sql), [["1", "CdrCreated"], ["2", "CdrAccepted"], ["3", "CdrDeleted"]]);
}

#[tokio::test]
async fn neither_trail_nor_events_can_be_altered_by_the_app() {
    let site = Site::start();
    let rights = site.server().psql(
        "SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee IN ('wattlane_app', 'wattlane_worker') \
         AND table_name IN ('audit_entries', 'outbox', 'ratings', 'tariff_versions') AND privilege_type NOT IN ('SELECT', 'INSERT')",
    );
    assert!(rights.is_empty(), "{rights:?}");
}

#[tokio::test]
async fn until_the_end_of_time_is_until_now() {
    let provider = Site::start().provider();
    provider.backend().tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap();
    let raw = wattlane_tests::raw::RawClient::new(&provider.address).bearer(&provider.key);
    use wattlane_proto::v1;
    // 9999-12-31T23:59:59Z, the last second that a Timestamp can say.
    let until = wattlane_proto::Timestamp { seconds: 253_402_300_799, nanos: 0 };
    let filter = v1::AuditFilter { object_type: Some("tariff".to_owned()), create_time_until: Some(until), ..Default::default() };
    let request = v1::ListAuditEntriesRequest { filter: Some(filter), ..Default::default() };
    let found: v1::ListAuditEntriesResponse = raw.call("/wattlane.v1.AuditService/ListAuditEntries", &request).await.unwrap();
    assert_eq!(found.audit_entries.len(), 1);
}

#[tokio::test]
async fn what_was_one_drivers_goes_with_them_when_the_cdr_is_anothers() {
    let site = Site::start();
    let client = site.provider().backend();
    let account = client.accounts().create_account(Account::default().name("A").kind(AccountKind::Individual)).await.unwrap();
    let driver = async |contract: &str| {
        let driver = Driver::default().account_id(&*account.id).name("D").contract_ids([contract]);
        client.drivers().create_driver(driver).await.unwrap().id
    };
    let (anna, bert) = (driver("NL-WTL-C12345678-X").await, driver("NL-WTL-C00000009-0").await);
    let taken = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr("1").to_string())).await.unwrap();
    assert_eq!(taken.driver_id.as_deref(), Some(&*anna));
    let changes = CdrChanges::default().driver_id(&*bert).contract_id("NL-WTL-C00000009-0");
    client.cdrs().update_cdr(&*taken.id, ["driver_id".to_owned(), "contract_id".to_owned()], changes, &*taken.etag).await.unwrap();
    let contract = async || {
        let entries = client.audit().list_audit_entries().filter(AuditFilter::default().object_id(&*taken.id)).await.unwrap().audit_entries;
        let change = entries[0].changes.iter().find(|change| change.field == "contract_id").unwrap();
        (change.before.clone(), change.after.clone())
    };
    let (annas, berts) = ("\"NL-WTL-C12345678-X\"".to_owned(), "\"NL-WTL-C00000009-0\"".to_owned());
    assert_eq!(contract().await, (annas, berts.clone()));
    // As erasure does.
    site.server().psql(&format!("DELETE FROM subject_keys WHERE subject = 'driver:{anna}'"));
    assert_eq!(contract().await, ("\"erased\"".to_owned(), berts));
}

#[tokio::test]
async fn where_somebody_on_the_staff_called_from_is_sealed_and_a_backends_address_is_not() {
    let site = Site::start();
    let provider = site.provider();
    let backend = provider.backend();
    let subject = OidcSubject::default().issuer("https://idp.example.com").subject("eve");
    let eve = backend.staff().put_staff(StaffMember::default().subject(subject).name("Eve").role(Role::Admin)).await.unwrap();
    let minted = backend.auth().mint_access_token(MintAccessTokenSubject::StaffId(eve.id.clone())).await.unwrap();
    let account = Account::default().name("A").kind(AccountKind::Company);
    let account = provider.with(&minted.access_token).accounts().create_account(account).await.unwrap();
    let stored =
        |object: &str| site.server().psql(&format!("SELECT peer_address FROM audit_entries WHERE object_id = '{object}'"))[0][0].clone();
    assert_eq!(stored(&eve.id), "127.0.0.1");
    assert!(!stored(&account.id).contains("127.0.0.1"), "{}", stored(&account.id));
    let told = async || {
        let filter = AuditFilter::default().object_id(&*account.id);
        backend.audit().list_audit_entries().filter(filter).await.unwrap().audit_entries[0].peer_address.clone()
    };
    assert_eq!(told().await, "127.0.0.1");
    site.server().psql(&format!("DELETE FROM subject_keys WHERE subject = 'staff:{}'", eve.id));
    assert_eq!(told().await, "erased");
}
