//! CDRs: taken in once, rated, decided on, found again.

use crate::data::{cdr, tariff, with};
use futures_util::TryStreamExt;
use serde_json::json;
use wattlane::{
    Cdr, CdrChanges, CdrFilter, CdrStatus, Client, CreateCdrInput, Error, Money, Price, PutTariffInput, Reason, RejectionReason,
    UnratedReason,
};
use wattlane_tests::Site;

async fn take(client: &Client, json: serde_json::Value) -> Result<Cdr, Error> {
    client.cdrs().create_cdr(CreateCdrInput::OcpiJson(json.to_string())).await
}

async fn put(client: &Client, json: serde_json::Value) {
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(json.to_string())).await.unwrap();
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
    // The job runs after the commit: asked until it has, at most as long as a patient person would.
    for _ in 0..200 {
        if client.cdrs().get_cdr(&taken.id).await.unwrap().price.is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let rated = client.cdrs().get_cdr(&taken.id).await.unwrap();
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
