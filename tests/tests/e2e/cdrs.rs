//! CDRs: taken in once, rated, decided on, found again.

use futures_util::TryStreamExt;
use serde_json::json;
use std::time::Duration;
use wattlane::{
    Account, AccountKind, Cdr, CdrChanges, CdrFilter, CdrOrder, CdrStatus, Client, CreateCdrInput, Driver, Error, Money, Price,
    PutTariffInput, Reason, RejectionReason, UnratedReason,
};
use wattlane_tests::{
    Site,
    data::{cdr, tariff, with},
};

async fn take(client: &Client, json: serde_json::Value) -> Result<Cdr, Error> {
    client.cdrs().create_cdr(CreateCdrInput::OcpiJson(json.to_string())).await
}

async fn put(client: &Client, json: serde_json::Value) {
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(json.to_string())).await.unwrap();
}

/// The CDR once a job has rated it, or as it is when a patient person would ask no more.
async fn once_rated(client: &Client, id: &str) -> Cdr {
    for _ in 0..200 {
        if client.cdrs().get_cdr(id).await.unwrap().price.is_some() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    client.cdrs().get_cdr(id).await.unwrap()
}

/// Waits until so many jobs of a provider are left.
async fn jobs_left(site: &Site, provider: &str, left: usize) {
    let sql = format!("SELECT id FROM jobs WHERE provider_id = '{provider}'");
    for _ in 0..200 {
        if site.server().psql(&sql).len() == left {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{} jobs are left", site.server().psql(&sql).len());
}

fn eur(amount: &str) -> Price {
    Price::new(Money::new("EUR", amount.parse().unwrap()).unwrap())
}

#[tokio::test]
async fn a_cdr_is_rated_by_the_stored_tariff_and_read_back_the_same() {
    let client = Site::start().provider().backend();
    put(&client, tariff("T1", 0.35)).await;
    let taken = take(&client, cdr("1")).await.unwrap();
    assert_eq!(taken.status, CdrStatus::Pending);
    assert_eq!(taken.price.as_ref().unwrap().total.excl_vat.to_string(), "3.5 EUR");
    assert_eq!(taken.ratings[0].cost.as_ref().unwrap().total.incl_vat.as_ref().unwrap().to_string(), "4.24 EUR");
    assert_eq!(client.cdrs().get_cdr(&taken.id).await.unwrap(), taken);
    assert_eq!(client.cdrs().get_cdr_by_cdr_id("1").await.unwrap(), taken);
}

#[tokio::test]
async fn the_same_content_again_is_the_same_cdr_and_other_content_is_refused() {
    let client = Site::start().provider().backend();
    let first = take(&client, cdr("1")).await.unwrap();
    assert_eq!(take(&client, cdr("1")).await.unwrap().id, first.id);
    let other = take(&client, with(cdr("1"), json!({"total_energy": 11}))).await.unwrap_err();
    assert_eq!(other.reason(), Some(Reason::CdrAlreadyExists));
    let Error::Refused { metadata, .. } = other else { panic!("{other:?}") };
    assert_eq!((metadata["id"].as_str(), metadata["deleted"].as_str()), (&*first.id, "false"));
}

#[tokio::test]
async fn twenty_creates_of_one_cdr_at_once_make_one() {
    let client = Site::start().provider().backend();
    let all = futures_util::future::join_all((0..20).map(|_| take(&client, cdr("1")))).await;
    let ids: std::collections::HashSet<String> = all.into_iter().map(|cdr| cdr.unwrap().id).collect();
    assert_eq!(ids.len(), 1);
}

#[tokio::test]
async fn the_received_text_is_kept_to_the_letter() {
    let client = Site::start().provider().backend();
    let text = format!(" {}\n", cdr("1"));
    let taken = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(text.clone())).await.unwrap();
    assert_eq!(client.cdrs().get_cdr_received_text(taken.id).await.unwrap(), text);
}

#[tokio::test]
async fn an_id_that_two_cpos_gave_is_ambiguous_until_the_cpo_is_named() {
    let client = Site::start().provider().backend();
    take(&client, cdr("1")).await.unwrap();
    let other = take(&client, with(cdr("1"), json!({"party_id": "OTH"}))).await.unwrap();
    let error = client.cdrs().get_cdr_by_cdr_id("1").await.unwrap_err();
    assert_eq!(error.reason(), Some(Reason::CdrIdAmbiguous));
    assert!(error.to_string().contains("NL*OTH, NL*TST"), "{error}");
    assert_eq!(client.cdrs().get_cdr_by_cdr_id("1").country_code("NL").party_id("OTH").await.unwrap(), other);
}

#[tokio::test]
async fn a_billed_cdr_keeps_its_price_and_goes_nowhere() {
    let client = Site::start().provider().backend();
    let taken = take(&client, cdr("1")).await.unwrap();
    let cdrs = client.cdrs();
    cdrs.update_cdr_price(&taken.id, eur("12.375")).await.unwrap();
    cdrs.update_cdr_status(&taken.id, CdrStatus::Accepted).await.unwrap();
    let billed = cdrs.update_cdr_status(&taken.id, CdrStatus::Billed).await.unwrap();
    assert_eq!(billed.price.as_ref().unwrap().total.excl_vat.to_string(), "12.375 EUR");
    assert_eq!(cdrs.update_cdr_price(&taken.id, eur("1")).await.unwrap_err().reason(), Some(Reason::CdrAlreadyBilled));
    assert_eq!(cdrs.delete_cdr(&taken.id).await.unwrap_err().reason(), Some(Reason::CdrAlreadyBilled));
    let error = cdrs.update_cdr_status(&taken.id, CdrStatus::Pending).await.unwrap_err();
    assert_eq!(error.to_string(), "CDR_STATUS_CHANGE: Cannot update CDR status from Billed to Pending");
    assert_eq!(cdrs.update_cdr_status(&taken.id, CdrStatus::Billed).await.unwrap(), billed, "the same status is no change");
}

#[tokio::test]
async fn a_rejection_needs_a_reason_and_leaves_no_price_to_set() {
    let client = Site::start().provider().backend();
    let taken = take(&client, cdr("1")).await.unwrap();
    let cdrs = client.cdrs();
    assert_eq!(cdrs.update_cdr_status(&taken.id, CdrStatus::Rejected).await.unwrap_err().reason(), Some(Reason::InvalidArgument));
    let rejected = cdrs.update_cdr_status(&taken.id, CdrStatus::Rejected).rejection_reason(RejectionReason::UnknownToken).await.unwrap();
    assert_eq!(rejected.rejection_reason, RejectionReason::UnknownToken);
    assert_eq!(cdrs.update_cdr_price(&taken.id, eur("1")).await.unwrap_err().reason(), Some(Reason::CdrRejected));
}

#[tokio::test]
async fn an_outdated_etag_overwrites_nothing() {
    let client = Site::start().provider().backend();
    let taken = take(&client, cdr("1")).await.unwrap();
    let changes = CdrChanges::default().external_cdr_id("ours-1").remark("checked");
    let update = async |etag: &str, paths: &[&str]| {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        client.cdrs().update_cdr(&*taken.id, paths, changes.clone(), etag).await
    };
    let updated = update(&taken.etag, &["external_cdr_id", "remark"]).await.unwrap();
    assert_eq!((updated.external_cdr_id.as_deref(), updated.version), (Some("ours-1"), 2));
    assert_eq!(update(&taken.etag, &["remark"]).await.unwrap_err().reason(), Some(Reason::EtagMismatch));
    let money = update(&updated.etag, &["received_cost"]).await.unwrap_err();
    assert!(money.to_string().contains("update_mask.paths[0]"), "{money}");
}

#[tokio::test]
async fn a_deleted_cdr_leaves_lists_keeps_its_id_and_comes_back() {
    let client = Site::start().provider().backend();
    let taken = take(&client, cdr("1")).await.unwrap();
    let deleted = client.cdrs().delete_cdr(&taken.id).await.unwrap();
    assert!(deleted.delete_time.is_some());
    assert!(client.cdrs().list_cdrs().await.unwrap().cdrs.is_empty());
    assert_eq!(client.cdrs().list_cdrs().filter(CdrFilter::default().show_deleted(true)).await.unwrap().cdrs.len(), 1);
    let Error::Refused { metadata, .. } = take(&client, cdr("1")).await.unwrap_err() else { panic!("not refused") };
    assert_eq!(metadata["deleted"], "true");
    let cdrs = client.cdrs();
    let refused = [cdrs.update_cdr_status(&taken.id, CdrStatus::Accepted).await.unwrap_err(), cdrs.rate_cdr(&taken.id).await.unwrap_err()];
    assert_eq!(refused.map(|error| error.reason()), [const { Some(Reason::NotFound) }; 2]);
    assert!(client.cdrs().undelete_cdr(&taken.id).await.unwrap().delete_time.is_none());
    assert_eq!(client.cdrs().list_cdrs().await.unwrap().cdrs.len(), 1);
}

#[tokio::test]
async fn pages_hold_each_cdr_once_in_order() {
    let client = Site::start().provider().backend();
    for n in 0..7 {
        let hour = format!("2026-05-04T1{n}:00:00Z");
        take(&client, with(cdr(&n.to_string()), json!({"end_date_time": hour}))).await.unwrap();
    }
    let pages: Vec<Vec<Cdr>> = client.cdrs().list_cdrs().page_size(3).pages().try_collect().await.unwrap();
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [3, 3, 1]);
    let ids: Vec<String> = pages.into_iter().flatten().map(|cdr| cdr.cdr_id).collect();
    assert_eq!(ids, ["6", "5", "4", "3", "2", "1", "0"], "newest first");
}

#[tokio::test]
async fn filters_find_what_they_say_and_no_more() {
    let client = Site::start().provider().backend();
    take(&client, cdr("alpha-1")).await.unwrap();
    let two = take(&client, with(cdr("beta-2"), json!({"total_cost": {"excl_vat": 20}}))).await.unwrap();
    client.cdrs().update_cdr_status(&two.id, CdrStatus::Accepted).await.unwrap();
    let found = async |filter: CdrFilter| -> Vec<String> {
        client.cdrs().list_cdrs().filter(filter).await.unwrap().cdrs.into_iter().map(|cdr| cdr.cdr_id).collect()
    };
    let filter = CdrFilter::default;
    assert_eq!(found(filter().statuses([CdrStatus::Accepted])).await, ["beta-2"]);
    assert_eq!(found(filter().phrase("ALPHA")).await, ["alpha-1"]);
    assert_eq!(
        found(filter().phrase("%-")).await.len() + found(filter().phrase("a_p")).await.len(),
        0,
        "a wildcard is a character like others"
    );
    assert_eq!(found(filter().cost_min(Money::new("EUR", "10".parse().unwrap()).unwrap())).await, ["beta-2"]);
    assert_eq!(found(filter().cdr_id("alpha-1")).await, ["alpha-1"]);
    assert_eq!(found(filter().evse_id("NL*TST*E3256")).await.len(), 2);
    assert_eq!(found(filter().source("somewhere")).await.len(), 0);
}

#[tokio::test]
async fn a_page_token_is_good_for_its_own_list_only() {
    let provider = Site::start().provider();
    let client = provider.backend();
    for n in 0..3 {
        take(&client, cdr(&n.to_string())).await.unwrap();
    }
    let raw = wattlane_tests::raw::RawClient::new(&provider.address).bearer(&provider.key);
    use wattlane_proto::v1;
    let list = async |request: v1::ListCdrsRequest| raw.call::<v1::ListCdrsResponse>("/wattlane.v1.CdrService/ListCdrs", &request).await;
    let first = list(v1::ListCdrsRequest { page_size: 2, ..Default::default() }).await.unwrap();
    let token = first.next_page_token;
    let second = list(v1::ListCdrsRequest { page_size: 2, page_token: token.clone(), ..Default::default() }).await.unwrap();
    assert_eq!((second.cdrs.len(), &*second.next_page_token), (1, ""));
    let other_order = v1::ListCdrsRequest { page_token: token.clone(), order_by: v1::CdrOrder::StartTimeAsc.into(), ..Default::default() };
    let forged = v1::ListCdrsRequest { page_token: "x".repeat(80), ..Default::default() };
    for request in [other_order, forged] {
        assert_eq!(wattlane_tests::raw::reason(&list(request).await.unwrap_err()), "PAGE_TOKEN_INVALID");
    }
}

#[tokio::test]
async fn what_waited_for_its_tariff_is_rated_when_it_comes() {
    let client = Site::start().provider().backend();
    let taken = take(&client, cdr("1")).await.unwrap();
    assert_eq!((taken.unrated_reason, taken.price), (UnratedReason::UnknownTariff, None));
    put(&client, tariff("T1", 0.35)).await;
    let rated = once_rated(&client, &taken.id).await;
    assert_eq!((rated.unrated_reason, rated.price.unwrap().total.excl_vat.to_string()), (UnratedReason::Unspecified, "3.5 EUR".to_owned()));
}

#[tokio::test]
async fn a_cdr_within_tolerance_is_accepted_and_another_stays_pending_with_its_difference() {
    let client = Site::start().provider().backend();
    put(&client, tariff("T1", 0.35)).await;
    let provider = client.providers().get_provider().await.unwrap();
    let rule = wattlane::AcceptRule::default().enabled(true).tolerance_amount("0.01".parse::<wattlane::Decimal>().unwrap());
    client.providers().update_pricing(provider.etag).accept_rule(rule).await.unwrap();
    assert_eq!(take(&client, cdr("right")).await.unwrap().status, CdrStatus::Accepted);
    let dear = take(&client, with(cdr("dear"), json!({"total_cost": {"excl_vat": 4}}))).await.unwrap();
    assert_eq!((dear.status, dear.price_difference.unwrap().to_string()), (CdrStatus::Pending, "-0.5 EUR".to_owned()));
}

#[tokio::test]
async fn a_repeated_request_has_one_effect_and_a_reused_id_is_refused() {
    let client = Site::start().provider().backend();
    let id = uuid::Uuid::new_v4().to_string();
    let create =
        async |json: serde_json::Value| client.cdrs().create_cdr(CreateCdrInput::OcpiJson(json.to_string())).request_id(&*id).await;
    let first = create(cdr("1")).await.unwrap();
    client.cdrs().update_cdr_status(&first.id, CdrStatus::Accepted).await.unwrap();
    assert_eq!(create(cdr("1")).await.unwrap().status, CdrStatus::Accepted, "the present state of what the first made");
    assert_eq!(create(cdr("2")).await.unwrap_err().reason(), Some(Reason::RequestIdReused));
}

#[tokio::test]
async fn an_account_that_is_not_there_pays_for_nothing() {
    let site = Site::start();
    let client = site.provider().backend();
    let foreign =
        site.provider().backend().accounts().create_account(Account::default().name("Theirs").kind(AccountKind::Company)).await.unwrap();
    let taken = take(&client, cdr("1")).await.unwrap();
    for account in [foreign.id, uuid::Uuid::new_v4().to_string()] {
        let fresh = taken.clone().cdr_id("2").account_id(&*account);
        assert_eq!(client.cdrs().create_cdr(fresh).await.unwrap_err().reason(), Some(Reason::NotFound));
        let changes = CdrChanges::default().account_id(account);
        let updated = client.cdrs().update_cdr(&*taken.id, ["account_id".to_owned()], changes, &*taken.etag).await;
        assert_eq!(updated.unwrap_err().reason(), Some(Reason::NotFound));
    }
}

#[tokio::test]
async fn a_tariff_that_comes_while_its_cdr_is_taken_in_rates_it_later() {
    let site = Site::start();
    let provider = site.provider();
    let client = provider.backend();
    // The CDR has looked for its tariff when it is written, and waits for its driver then.
    let account = client.accounts().create_account(Account::default().name("A").kind(AccountKind::Individual)).await.unwrap();
    let driver = Driver::default().account_id(account.id).name("D").contract_ids(["NL-WTL-C12345678-X"]);
    let driver = client.drivers().create_driver(driver).await.unwrap();
    let server = site.server();
    let held = server.hold(&format!("SELECT FROM drivers WHERE provider_id = '{}' AND id = '{}' FOR UPDATE", provider.id, driver.id));
    let taking_in = tokio::spawn({
        let client = client.clone();
        async move { take(&client, cdr("1")).await.unwrap() }
    });
    held.is_waited_for().await;
    put(&client, tariff("T1", 0.35)).await;
    jobs_left(&site, &provider.id, 1).await;
    drop(held);
    let taken = taking_in.await.unwrap();
    assert_eq!((taken.unrated_reason, taken.price), (UnratedReason::UnknownTariff, None));
    // Later comes now.
    server.psql(&format!("UPDATE jobs SET due_time = now() WHERE provider_id = '{}'", provider.id));
    assert_eq!(once_rated(&client, &taken.id).await.price.unwrap().total.excl_vat.to_string(), "3.5 EUR");
    jobs_left(&site, &provider.id, 0).await;
}

#[tokio::test]
async fn ids_are_the_same_in_any_case_and_keep_the_spelling_they_came_in() {
    let client = Site::start().provider().backend();
    put(&client, tariff("Night-1", 0.35)).await;
    let named = |id: &str, tariff: &str| {
        let mut json = cdr(id);
        json["charging_periods"][0]["tariff_id"] = tariff.into();
        json
    };
    let taken = take(&client, named("Ab-1", "NIGHT-1")).await.unwrap();
    assert_eq!(taken.price.as_ref().unwrap().total.excl_vat.to_string(), "3.5 EUR", "rated by the tariff of that id");
    assert_eq!((&*taken.cdr_id, taken.charging_periods[0].tariff_id.as_deref()), ("Ab-1", Some("NIGHT-1")));
    assert_eq!(take(&client, named("aB-1", "NIGHT-1")).await.unwrap_err().reason(), Some(Reason::CdrAlreadyExists));
    assert_eq!(client.cdrs().get_cdr_by_cdr_id("AB-1").await.unwrap().id, taken.id);
    let found = async |filter: CdrFilter| client.cdrs().list_cdrs().filter(filter).await.unwrap().cdrs.len();
    assert_eq!(found(CdrFilter::default().cdr_id("ab-1")).await, 1);
    for contract in ["NL-WTL-C12345678-X", "nlwtlc12345678x"] {
        assert_eq!(found(CdrFilter::default().contract_id(contract)).await, 1, "{contract}");
    }

    let waits = take(&client, named("2", "day-1")).await.unwrap();
    put(&client, tariff("DAY-1", 0.35)).await;
    assert!(once_rated(&client, &waits.id).await.price.is_some(), "a tariff finds those that wait for it");
    put(&client, with(tariff("Day-1", 0.40), json!({"last_updated": "2026-02-01T00:00:00Z"}))).await;
    let filter = wattlane::TariffFilter::default().tariff_id("dAY-1");
    let listed = client.tariffs().list_tariffs().filter(filter).await.unwrap().tariffs;
    assert_eq!(listed.iter().map(|tariff| (&*tariff.tariff_id, tariff.version)).collect::<Vec<_>>(), [("Day-1", 2)]);
}

#[tokio::test]
async fn fields_that_come_again_are_compared_with_what_came_and_not_with_what_was_corrected() {
    let client = Site::start().provider().backend();
    let template = take(&client, cdr("template")).await.unwrap();
    let sent = template.cdr_id("1").remark("as sent");
    let again = async |cdr: &Cdr| client.cdrs().create_cdr(cdr.clone()).await;
    let first = again(&sent).await.unwrap();
    let changes = CdrChanges::default().remark("checked").time_zone("Europe/Amsterdam");
    let corrected =
        client.cdrs().update_cdr(&*first.id, ["remark".to_owned(), "time_zone".to_owned()], changes, &*first.etag).await.unwrap();
    assert_eq!(again(&sent).await.unwrap(), corrected, "our corrections do not make it another");
    let elsewhere = |address: &str| sent.location.clone().address(address);
    for other in [sent.clone().remark("checked"), sent.clone().remark("as sent too"), sent.clone().location(elsewhere("Another street 2"))]
    {
        assert_eq!(again(&other).await.unwrap_err().reason(), Some(Reason::CdrAlreadyExists), "{other:?}");
    }
}

#[tokio::test]
async fn a_deleted_cdr_waits_for_no_tariff_until_it_is_back() {
    let site = Site::start();
    let provider = site.provider();
    let client = provider.backend();
    let taken = take(&client, cdr("1")).await.unwrap();
    client.cdrs().delete_cdr(&taken.id).await.unwrap();
    put(&client, tariff("T1", 0.35)).await;
    jobs_left(&site, &provider.id, 1).await;
    assert_eq!(client.cdrs().get_cdr(&taken.id).await.unwrap().price, None);
    client.cdrs().undelete_cdr(&taken.id).await.unwrap();
    assert!(once_rated(&client, &taken.id).await.price.is_some());
}

#[tokio::test]
async fn pages_by_price_hold_each_cdr_once_and_those_without_a_price_on_one_side() {
    let client = Site::start().provider().backend();
    for n in 0..3 {
        take(&client, cdr(&format!("none-{n}"))).await.unwrap();
    }
    for (n, price) in ["1", "2", "2", "3"].into_iter().enumerate() {
        let taken = take(&client, cdr(&format!("{price}-{n}"))).await.unwrap();
        client.cdrs().update_cdr_price(taken.id, eur(price)).await.unwrap();
    }
    let prices = async |order: CdrOrder, page: i32| -> Vec<String> {
        let pages: Vec<Vec<Cdr>> = client.cdrs().list_cdrs().order_by(order).page_size(page).pages().try_collect().await.unwrap();
        pages.into_iter().flatten().map(|cdr| cdr.cdr_id).collect()
    };
    for page in 1..=8 {
        let down = prices(CdrOrder::PriceDesc, page).await;
        assert_eq!(down, ["3-3", "2-2", "2-1", "1-0", "none-2", "none-1", "none-0"], "highest first, by {page}");
        let up = prices(CdrOrder::PriceAsc, page).await;
        assert_eq!(up, down.into_iter().rev().collect::<Vec<_>>(), "lowest first, by {page}");
    }
}

/// Copies of a CDR, with ids that begin so.
fn copies(site: &Site, of: &Cdr, prefix: &str, count: usize) {
    let columns = "provider_id, cpo_country, cpo_party, context, external_cdr_id, source, contract_id, driver_id, account_id, location_name, \
                   evse_id, start_time, end_time, currency, received_total, total_energy, price_total, status, unrated_reason, waits_for, \
                   content, price, rejection, version, create_time, update_time, delete_time";
    site.server().psql(&format!(
        "INSERT INTO cdrs (id, cdr_id, {columns}) SELECT gen_random_uuid(), '{prefix}' || n, {columns} FROM cdrs, generate_series(1, {count}) n \
         WHERE id = '{}'",
        of.id
    ));
}

#[tokio::test]
async fn a_phrase_is_found_in_few_cdrs_and_in_many_and_never_in_anothers() {
    let site = Site::start();
    let (client, other) = (site.provider().backend(), site.provider().backend());
    copies(&site, &take(&client, cdr("needle-1")).await.unwrap(), "Haystack-", 2_500);
    take(&other, cdr("needle-2")).await.unwrap();
    let found = async |phrase: &str| {
        let page = client.cdrs().list_cdrs().filter(CdrFilter::default().phrase(phrase)).include_total(true).await.unwrap();
        (page.cdrs.len(), page.total_size.unwrap())
    };
    for (phrase, count) in [("NEEDLE", 1), ("dle-1", 1), ("needle-2", 0), ("haystack-77", 11), ("haystack", 2_500), ("Stationspl", 2_501)] {
        assert_eq!(found(phrase).await, (count.min(50), count as i64), "{phrase}");
    }
    let everything = site.server().psql("SET ROLE wattlane_app; SELECT count(*) FROM shared.search_cdrs('%needle%', 10)");
    assert_eq!(everything, [["SET"], ["0"]], "without a provider there is nothing to find");
}

#[tokio::test]
async fn the_id_of_a_request_that_found_its_cdr_there_is_taken_too() {
    let client = Site::start().provider().backend();
    let first = take(&client, cdr("1")).await.unwrap();
    let id = uuid::Uuid::new_v4().to_string();
    let create =
        async |json: serde_json::Value| client.cdrs().create_cdr(CreateCdrInput::OcpiJson(json.to_string())).request_id(&*id).await;
    assert_eq!(create(cdr("1")).await.unwrap().id, first.id);
    assert_eq!(create(cdr("2")).await.unwrap_err().reason(), Some(Reason::RequestIdReused));
    assert_eq!(
        client.audit().list_audit_entries().await.unwrap().audit_entries.iter().filter(|entry| entry.object_type == "cdr").count(),
        1
    );
}

#[tokio::test]
async fn reads_that_come_together_are_each_answered_with_their_own_cdr() {
    let site = Site::start();
    let (client, stranger) = (site.provider().backend(), site.provider().backend());
    let mut ids = Vec::new();
    for number in 0..5 {
        ids.push(take(&client, cdr(&number.to_string())).await.unwrap().id);
    }
    let calls = (0..200).map(|n| {
        let (wanted, foreign) = (ids.get(n % 6).cloned(), n % 7 == 0);
        let reader = if foreign { stranger.clone() } else { client.clone() };
        tokio::spawn(async move {
            let id = wanted.clone().unwrap_or_else(|| uuid::Uuid::new_v4().to_string());
            let got = reader.cdrs().get_cdr(id).await;
            match wanted.filter(|_| !foreign) {
                Some(own) => assert_eq!(got.unwrap().id, own),
                None => assert_eq!(got.unwrap_err().reason(), Some(Reason::NotFound)),
            }
        })
    });
    for call in calls.collect::<Vec<_>>() {
        call.await.unwrap();
    }
}
