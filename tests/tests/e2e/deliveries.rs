//! Plans on their way to chargers, through a CPO that does not always answer, and chargers that do not always obey.

use crate::session_plans::{Depot, SOON, hour, key, next, power, wish};
use serde_json::{Value, json};
use std::sync::Mutex;
use wattlane::{
    ChargingPlan, ChargingPlanStatus, ChargingSite, Decimal, PlanReason, ProfileDeliveryStatus, SiteSupply, SupplyPoint, Watch,
    WatchPlanResponse,
};
use wattlane_tests::{
    chargers::{Chargers, Fault, TOKEN},
    server::{Server, TemporaryData},
};

/// A server that sends profiles to a CPO: each test has both to itself, for what goes wrong next is the CPO's.
struct Roads {
    chargers: Chargers,
    server: Server,
    _data: TemporaryData,
}

impl Roads {
    async fn open() -> (Self, Depot) {
        let chargers = Chargers::start().await;
        let data = TemporaryData::make();
        let (url, path) = (chargers.url.clone(), data.path().to_owned());
        let server = tokio::task::spawn_blocking(move || Server::start_with(path, environment(&url))).await.unwrap();
        let depot = Depot::of(server.create_provider("A provider of a test")).await;
        (Roads { chargers, server, _data: data }, depot)
    }
}

fn environment(url: &str) -> Vec<(&'static str, String)> {
    vec![("WATTLANE_CHARGING_PROFILES_URL", url.to_owned()), ("WATTLANE_CHARGING_PROFILES_TOKEN", TOKEN.to_owned())]
}

/// The first state of a plan that is watched in which something holds.
async fn until(watch: &mut Watch<WatchPlanResponse>, holds: impl Fn(&ChargingPlan) -> bool) -> ChargingPlan {
    let seen = Mutex::new(Vec::new());
    let coming = async {
        loop {
            let plan = next(watch).await;
            if holds(&plan) {
                return plan;
            }
            seen.lock().unwrap().push(format!("{:?} {:?}", plan.reason, plan.delivery));
        }
    };
    tokio::time::timeout(SOON, coming).await.unwrap_or_else(|_| panic!("it never comes: {seen:#?}"))
}

fn is(status: ProfileDeliveryStatus) -> impl Fn(&ChargingPlan) -> bool {
    move |plan| plan.delivery.status == status
}

/// A profile of the contract as OCPI writes it.
fn ocpi(plan: &ChargingPlan) -> Value {
    let profile = &plan.vehicle_plan.profile;
    let limit = |limit: &Decimal| limit.to_string().parse::<f64>().unwrap();
    let periods = profile.periods.iter().map(|period| json!([period.start_period, limit(&period.limit)]));
    json!({ "start": profile.start_time.to_string(), "duration": profile.duration, "periods": periods.collect::<Vec<_>>() })
}

fn received(profile: &Value) -> Value {
    let periods = profile["charging_profile_period"].as_array().unwrap().iter();
    let periods: Vec<Value> = periods.map(|period| json!([period["start_period"], period["limit"].as_f64().unwrap()])).collect();
    json!({ "start": profile["start_date_time"], "duration": profile["duration"], "periods": periods })
}

#[tokio::test]
async fn a_plan_reaches_its_charger_is_confirmed_and_taken_back_when_it_is_cancelled() {
    let (roads, depot) = Roads::open().await;
    let id = depot.report("S1", json!({})).await;
    depot.anna.smart_charging().create_plan(&*id).wish(wish("16")).await.unwrap();
    let mut watch = depot.anna.smart_charging().watch_plan(&*id).watch();
    let confirmed = until(&mut watch, is(ProfileDeliveryStatus::Confirmed)).await;
    assert_eq!(received(&roads.chargers.profile("S1").unwrap()), ocpi(&confirmed));
    assert_eq!(confirmed.revision, 1, "what happens on the way makes no plan anew");

    let again = depot.anna.smart_charging().create_plan(&*id).wish(wish("5")).await.unwrap();
    assert_eq!(again.delivery.status, ProfileDeliveryStatus::Waiting);
    let confirmed = until(&mut watch, |plan| plan.revision == 2 && is(ProfileDeliveryStatus::Confirmed)(plan)).await;
    assert_eq!(received(&roads.chargers.profile("S1").unwrap()), ocpi(&confirmed), "another plan takes its place");

    depot.anna.smart_charging().cancel_plan(&*id).await.unwrap();
    let cleared = until(&mut watch, is(ProfileDeliveryStatus::Cleared)).await;
    assert_eq!((cleared.status, roads.chargers.profile("S1")), (ChargingPlanStatus::Cancelled, None));
    assert_eq!(roads.chargers.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn a_profile_is_sent_again_until_it_is_known_to_have_arrived() {
    let (roads, depot) = Roads::open().await;
    let unknown = Fault::Cpo("UNKNOWN_SESSION");
    roads.chargers.fail("S1", [Fault::Http(500), unknown, unknown, Fault::Charger("UNKNOWN"), Fault::Silence]);
    let id = depot.report("S1", json!({})).await;
    depot.anna.smart_charging().create_plan(&*id).wish(wish("16")).await.unwrap();
    let mut watch = depot.anna.smart_charging().watch_plan(&*id).watch();
    let failed = until(&mut watch, |plan| !plan.delivery.trouble.is_empty()).await;
    assert_eq!((failed.delivery.status, failed.delivery.attempts), (ProfileDeliveryStatus::Waiting, 1), "{:?}", failed.delivery);
    let confirmed = until(&mut watch, is(ProfileDeliveryStatus::Confirmed)).await;
    assert_eq!(received(&roads.chargers.profile("S1").unwrap()), ocpi(&confirmed));
    assert_eq!(confirmed.revision, 1);
}

#[tokio::test]
async fn a_charger_that_cannot_say_what_it_does_is_asked_once() {
    let (roads, depot) = Roads::open().await;
    roads.chargers.says_nothing_of_what_it_does("S1");
    let id = depot.report("S1", json!({})).await;
    depot.anna.smart_charging().create_plan(&*id).wish(wish("16")).await.unwrap();
    let mut watch = depot.anna.smart_charging().watch_plan(&*id).watch();
    until(&mut watch, |plan| plan.delivery.attempts == 2).await;
    // Another plan is seen on its way only when nothing is waited for any more of the first.
    depot.anna.smart_charging().create_plan(&*id).wish(wish("5")).await.unwrap();
    let accepted = until(&mut watch, |plan| plan.revision == 2 && is(ProfileDeliveryStatus::Accepted)(plan)).await;
    assert_eq!(received(&roads.chargers.profile("S1").unwrap()), ocpi(&accepted));
    until(&mut watch, |plan| plan.delivery.attempts == 2).await;
    let due = format!("SELECT count(*) FROM charging_plans WHERE session_id = '{id}' AND deliver_time IS NULL");
    let given_up = async {
        while roads.server.psql(&due)[0][0] != "1" {
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        }
    };
    tokio::time::timeout(SOON, given_up).await.expect("it is not asked for ever");
}

#[tokio::test]
async fn a_server_that_dies_while_a_charger_is_asked_leaves_it_to_be_asked_again() {
    let (roads, depot) = Roads::open().await;
    roads.chargers.fail("S1", [Fault::Silence]);
    let id = depot.report("S1", json!({})).await;
    depot.anna.smart_charging().create_plan(&*id).wish(wish("16")).await.unwrap();
    let mut watch = depot.anna.smart_charging().watch_plan(&*id).watch();
    until(&mut watch, is(ProfileDeliveryStatus::Sent)).await;
    let (port, url, server) = (roads.server.port(), roads.chargers.url.clone(), roads.server);
    let restarted = tokio::task::spawn_blocking(move || Server::start_on_with(port, server.kill(), environment(&url)));
    let _restarted = restarted.await.unwrap();
    until(&mut watch, is(ProfileDeliveryStatus::Confirmed)).await;
    assert!(roads.chargers.profile("S1").is_some());
}

#[tokio::test]
async fn a_charger_that_refuses_is_planned_as_what_it_does_and_others_have_what_that_leaves() {
    let (roads, depot) = Roads::open().await;
    let backend = &depot.backend;
    let limit = SupplyPoint::new(hour(0)).max_power(15_180);
    let site = ChargingSite::default().location(key()).supply(SiteSupply::default().points([limit]));
    backend.smart_charging().put_charging_site(site).await.unwrap();
    let other = depot.report("S2", json!({"evse_uid": "3257"})).await;
    backend.smart_charging().create_plan(&*other).wish(wish("16")).await.unwrap();
    let mut others = backend.smart_charging().watch_plan(&*other).watch();
    until(&mut others, is(ProfileDeliveryStatus::Confirmed)).await;

    roads.chargers.fail("S1", [Fault::Charger("REJECTED")]);
    let id = depot.report("S1", json!({})).await;
    backend.smart_charging().create_plan(&*id).wish(wish("40")).await.unwrap();
    let mut watch = backend.smart_charging().watch_plan(&*id).watch();
    let refused = until(&mut watch, |plan| plan.reason == PlanReason::RefusedByCharger).await;
    assert_eq!(refused.delivery.status, ProfileDeliveryStatus::Refused);
    assert!(power(&refused, 1) > 11.0 && power(&refused, 2) > 11.0, "it draws at once what it can: {:?}", refused.slots);
    let beside = until(&mut others, |plan| power(plan, 2) < 4.15).await;
    assert_eq!(beside.reason, PlanReason::Others, "4.14 kW are left");

    // Its driver has set something right, and says so.
    let again = backend.smart_charging().create_plan(&*id).wish(wish("39")).await.unwrap();
    assert_eq!((again.reason, again.delivery.status), (PlanReason::Preferences, ProfileDeliveryStatus::Waiting));
    let obeyed = until(&mut watch, is(ProfileDeliveryStatus::Confirmed)).await;
    assert_eq!(received(&roads.chargers.profile("S1").unwrap()), ocpi(&obeyed));
}

#[tokio::test]
async fn a_charger_that_takes_three_profiles_and_does_something_else_is_sent_no_more() {
    let (roads, depot) = Roads::open().await;
    roads.chargers.fail("S1", [Fault::Disobedience; 3]);
    let id = depot.report("S1", json!({})).await;
    depot.anna.smart_charging().create_plan(&*id).wish(wish("16")).await.unwrap();
    let mut watch = depot.anna.smart_charging().watch_plan(&*id).watch();
    let ignored = until(&mut watch, |plan| plan.reason == PlanReason::RefusedByCharger).await;
    assert_eq!((ignored.delivery.status, roads.chargers.profile("S1")), (ProfileDeliveryStatus::Ignored, None));
    assert_eq!(roads.chargers.response_urls().len(), 3);
}

#[tokio::test]
async fn nobody_else_says_what_came_of_a_profile() {
    let (roads, depot) = Roads::open().await;
    roads.chargers.fail("S1", [Fault::Silence]);
    let id = depot.report("S1", json!({})).await;
    depot.anna.smart_charging().create_plan(&*id).wish(wish("16")).await.unwrap();
    let mut watch = depot.anna.smart_charging().watch_plan(&*id).watch();
    let sent = until(&mut watch, is(ProfileDeliveryStatus::Sent)).await;
    let asked = roads.chargers.response_urls().pop().unwrap();
    let stranger = roads.server.create_provider("Another provider of a test").id;
    let guessed = format!("{}/{}", asked.rsplit_once('/').unwrap().0, uuid::Uuid::new_v4());
    let foreign = asked.replace(&depot.provider.id, &stranger);
    let post = async |url: &str, body: &'static str| {
        let posted = reqwest::Client::new().post(url).header("content-type", "application/json").body(body).send();
        posted.await.unwrap().status().as_u16()
    };
    let rejected = r#"{"result": "REJECTED"}"#;
    assert_eq!((post(&guessed, rejected).await, post(&foreign, rejected).await), (404, 404));
    assert_eq!((post(&asked, "{}").await, post(&asked, "nonsense").await), (422, 400));
    let now = depot.anna.smart_charging().get_plan(&*id).await.unwrap();
    assert_eq!(now.etag, sent.etag, "nothing of it has had an effect");
    assert_eq!((post(&asked, rejected).await, post(&asked, rejected).await), (200, 404), "once");
    until(&mut watch, is(ProfileDeliveryStatus::Refused)).await;
}
