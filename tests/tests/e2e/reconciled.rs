//! What a CPO asks beside what we find: with each CDR, searched for, and asked without storing anything.

use serde_json::{Value, json};
use std::time::Duration;
use wattlane::{
    AcceptRule, Cdr, CdrFilter, CdrStatus, Client, CostPart, CreateCdrInput, Decimal, DifferenceCauseKind, PutLocationInput,
    PutTariffInput, ReconcileCdrInput, ReconciliationVerdict, RejectRule, RejectionReason,
};
use wattlane_tests::{
    Site,
    data::{cdr, location, tariff, with},
};

async fn take(client: &Client, json: &Value) -> Cdr {
    client.cdrs().create_cdr(CreateCdrInput::OcpiJson(json.to_string())).await.unwrap()
}

async fn put(client: &Client, json: Value) {
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(json.to_string())).await.unwrap();
}

fn asks(id: &str, amount: f64) -> Value {
    with(cdr(id), json!({"total_cost": {"excl_vat": amount}}))
}

fn cents(amount: &str) -> AcceptRule {
    AcceptRule::default().enabled(true).tolerance_amount(amount.parse::<Decimal>().unwrap())
}

#[tokio::test]
async fn a_cdr_that_differs_stays_pending_with_what_would_explain_it() {
    let client = Site::start().provider().backend();
    put(&client, tariff("T1", 0.35)).await;
    let provider = client.providers().get_provider().await.unwrap();
    client.providers().update_pricing(provider.etag).accept_rule(cents("0.05")).await.unwrap();
    let [right, near, dear] = [("right", 3.5), ("near", 3.52), ("dear", 4.2)].map(|(id, amount)| asks(id, amount));
    let verdict = |cdr: &Cdr| cdr.reconciliation.as_ref().unwrap().verdict;
    let (right, near, dear) = (take(&client, &right).await, take(&client, &near).await, take(&client, &dear).await);
    assert_eq!((right.status, verdict(&right)), (CdrStatus::Accepted, ReconciliationVerdict::Agrees));
    assert_eq!((near.status, verdict(&near)), (CdrStatus::Accepted, ReconciliationVerdict::Tolerated));
    assert_eq!((dear.status, verdict(&dear)), (CdrStatus::Pending, ReconciliationVerdict::Differs));
    let report = dear.reconciliation.unwrap();
    assert_eq!(
        report.text,
        "The CPO bills 4.20 EUR without VAT, tariff NL*TST*T1 gives 3.50 EUR: 0.70 EUR more. \
         Energy: that is 2 kWh more at 0.35 EUR a kWh."
    );
    let cause = &report.causes[0];
    assert_eq!(
        (cause.part, cause.kind, cause.amount.to_string()),
        (CostPart::Energy, DifferenceCauseKind::OtherQuantity, "0.7 EUR".to_owned())
    );
    assert_eq!(cause.quantity, Some(Decimal::from(2)));
    for (verdicts, ids) in [
        (vec![ReconciliationVerdict::Differs], vec!["dear"]),
        (vec![ReconciliationVerdict::Agrees, ReconciliationVerdict::Tolerated], vec!["near", "right"]),
    ] {
        let found = client.cdrs().list_cdrs().filter(CdrFilter::default().verdicts(verdicts)).await.unwrap();
        let mut found: Vec<String> = found.cdrs.into_iter().map(|cdr| cdr.cdr_id).collect();
        found.sort();
        assert_eq!(found, ids);
    }
}

#[tokio::test]
async fn what_is_rated_later_is_compared_then_and_again_when_its_tariff_changed() {
    let client = Site::start().provider().backend();
    let taken = take(&client, &asks("1", 3.5)).await;
    assert_eq!(taken.reconciliation, None, "nothing to compare it with");
    put(&client, tariff("T1", 0.40)).await;
    let rated = client.cdrs().rate_cdr(&taken.id).await.unwrap();
    assert_eq!(rated.reconciliation.unwrap().verdict, ReconciliationVerdict::Differs);
    put(&client, with(tariff("T1", 0.35), json!({"last_updated": "2026-02-01T00:00:00Z"}))).await;
    let again = client.cdrs().rate_cdr(&taken.id).await.unwrap();
    assert_eq!(again.reconciliation.unwrap().verdict, ReconciliationVerdict::Agrees);
    let differ = CdrFilter::default().verdicts([ReconciliationVerdict::Differs]);
    assert!(client.cdrs().list_cdrs().filter(differ).await.unwrap().cdrs.is_empty());
}

#[tokio::test]
async fn it_is_asked_without_storing_anything_and_offline_gives_the_same() {
    let client = Site::start().provider().backend();
    let own = with(asks("1", 4.2), json!({"tariffs": [tariff("T1", 0.35)]}));
    let input = ReconcileCdrInput::OcpiJson(own.to_string());
    let online = client.cdrs().reconcile_cdr(input.clone()).await.unwrap();
    assert_eq!(online.reconciliation.verdict, ReconciliationVerdict::Differs);
    assert!(client.cdrs().list_cdrs().await.unwrap().cdrs.is_empty());
    assert_eq!(client.cdrs().offline().reconcile_cdr(input.clone()).await.unwrap().reconciliation, online.reconciliation);
    let lenient = client.cdrs().reconcile_cdr(input).accept_rule(cents("1")).await.unwrap();
    assert_eq!(lenient.reconciliation.verdict, ReconciliationVerdict::Tolerated);
}

async fn rejects_by(client: &Client, rule: RejectRule) {
    let provider = client.providers().get_provider().await.unwrap();
    client.providers().update_pricing(provider.etag).reject_rule(rule.enabled(true)).await.unwrap();
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[tokio::test]
async fn nothing_is_rejected_by_itself_unless_the_provider_turned_it_on() {
    let client = Site::start().provider().backend();
    put(&client, tariff("T1", 0.35)).await;
    assert_eq!(take(&client, &asks("before", 99.0)).await.status, CdrStatus::Pending);
    rejects_by(&client, RejectRule::default().over_amount(number("0.5"))).await;
    let dear = take(&client, &asks("dear", 4.2)).await;
    assert_eq!((dear.status, dear.rejection_reason), (CdrStatus::Rejected, RejectionReason::PriceDifference));
    assert!(dear.rejection_text.starts_with("by rule: The CPO bills 4.20 EUR"), "{}", dear.rejection_text);
    assert_eq!(take(&client, &asks("within", 4.0)).await.status, CdrStatus::Pending, "not more than half a euro");
    assert_eq!(take(&client, &asks("cheap", 0.5)).await.status, CdrStatus::Pending, "nobody minds to pay less");
    let credit = json!({"credit": true, "credit_reference_id": "dear", "total_cost": {"excl_vat": 0}});
    assert_eq!(take(&client, &with(cdr("credit"), credit)).await.status, CdrStatus::Pending);
    rejects_by(&client, RejectRule::default().over_percent(Decimal::from(10))).await;
    assert_eq!(take(&client, &asks("11 %", 3.9)).await.status, CdrStatus::Rejected);
    assert_eq!(take(&client, &asks("9 %", 3.81)).await.status, CdrStatus::Pending);
}

#[tokio::test]
async fn more_energy_than_the_connector_delivers_is_rejected() {
    let client = Site::start().provider().backend();
    put(&client, tariff("T1", 0.35)).await;
    // 16 A at 230 V on three phases: 11.04 kW, and 12.144 kWh with what a meter may be off by.
    client.locations().put_location(PutLocationInput::OcpiJson(location("LOC1", &["T1"]).to_string())).await.unwrap();
    rejects_by(&client, RejectRule::default().impossible_energy(true)).await;
    let of = |id: &str, kwh: f64| with(cdr(id), json!({"total_energy": kwh}));
    let impossible = take(&client, &of("impossible", 12.2)).await;
    assert_eq!((impossible.status, impossible.rejection_reason), (CdrStatus::Rejected, RejectionReason::ImpossibleEnergy));
    assert_eq!(take(&client, &of("possible", 12.1)).await.status, CdrStatus::Pending);
}

#[tokio::test]
async fn a_cdr_whose_tariff_does_not_come_is_rejected_when_its_days_are_over() {
    let site = Site::start();
    let provider = site.provider();
    let client = provider.backend();
    rejects_by(&client, RejectRule::default().unknown_tariff_days(30)).await;
    let waits = take(&client, &cdr("waits")).await;
    let comes = take(
        &client,
        &with(
            cdr("comes"),
            json!({"charging_periods": [{"start_date_time": "2026-05-04T09:00:00Z", "tariff_id": "T2",
        "dimensions": [{"type": "ENERGY", "volume": 10}]}]}),
        ),
    )
    .await;
    put(&client, tariff("T2", 0.35)).await;
    let jobs = format!("kind = 'reject_without_tariff' AND provider_id = '{}'", provider.id);
    let early = format!("SELECT id FROM jobs WHERE {jobs} AND due_time > now() + interval '29 days'");
    assert_eq!(site.server().psql(&early).len(), 2, "both wait for 30 days");
    client.cdrs().rate_cdr(&comes.id).await.unwrap();
    site.server().psql(&format!("UPDATE jobs SET due_time = now() WHERE {jobs}"));
    // A job is looked for by itself where nobody wakes it.
    for _ in 0..400 {
        if site.server().psql(&format!("SELECT id FROM jobs WHERE {jobs}")).is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let waited = client.cdrs().get_cdr(&waits.id).await.unwrap();
    assert_eq!((waited.status, waited.rejection_reason), (CdrStatus::Rejected, RejectionReason::UnknownTariff));
    assert_eq!(client.cdrs().get_cdr(&comes.id).await.unwrap().status, CdrStatus::Pending, "its tariff came");
}
