//! Sessions handed to Stekker: its schedules take the place of our plan where they hold, and ours stands wherever they do not.

use crate::session_plans::{Depot, SOON, hour, key, near, power, wish};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use wattlane::{
    ChargingPlan, ChargingPlanStatus, ChargingSite, ExternalPlanningStatus, PlanReason, SiteSupply, StekkerConnection, StekkerScheme,
    SupplyPoint, Watch, WatchPlanResponse,
};
use wattlane_tests::{
    Provider, Site,
    stekker::{Stekker, TOKEN, schedule},
};

/// A depot whose sessions are handed over.
struct Handed {
    depot: Depot,
    stekker: Stekker,
    hook: String,
    secret: String,
}

/// A charge at it: what it is known by here and there, and its plan.
struct Charge {
    id: String,
    point: String,
    transaction: i64,
    watch: Watch<WatchPlanResponse>,
}

impl Handed {
    async fn open(scheme: StekkerScheme) -> Self {
        let depot = Depot::of(Site::start().provider()).await;
        let stekker = Stekker::start(if scheme == StekkerScheme::Bearer { "Bearer" } else { "Token" }).await;
        let connection = StekkerConnection::default().base_url(&*stekker.url).scheme(scheme).enabled(true);
        let put = depot.backend.smart_charging().put_stekker_connection(connection).token(TOKEN).await.unwrap();
        Handed { depot, stekker, hook: put.stekker_connection.hook_url, secret: put.hook_secret }
    }

    /// A charge of 11 kWh that is planned, and told to Stekker as so manieth event.
    async fn charge(&self, id: &str, changes: Value, told: usize) -> Charge {
        let id = self.depot.report(id, changes).await;
        self.depot.anna.smart_charging().create_plan(&*id).wish(wish("11")).await.unwrap();
        let watch = self.depot.anna.smart_charging().watch_plan(&*id).watch();
        let start = self.stekker.told(told).await;
        let point = start["chargePointId"].as_str().unwrap().to_owned();
        Charge { id, point, transaction: start["event"]["response"]["transactionId"].as_i64().unwrap(), watch }
    }

    /// Posts a schedule of a charge: nothing until it begins.
    async fn post(&self, charge: &Charge, limits: &[(Timestamp, f64)]) -> (u16, String) {
        let limits = [&[(now(), 0.0)], limits].concat();
        self.stekker.post(&self.hook, &charge.point, [&self.secret; 2], &schedule(charge.transaction, &limits)).await
    }

    async fn limit(&self, watts: i32) {
        let limit = SupplyPoint::new(hour(0)).max_power(watts);
        let site = ChargingSite::default().location(key()).supply(SiteSupply::default().points([limit]));
        let charging = self.depot.backend.smart_charging();
        let etag = charging.get_charging_site(key()).await.map(|site| site.etag).unwrap_or_default();
        charging.put_charging_site(site).etag(etag).await.unwrap();
    }

    async fn plan(&self, charge: &Charge) -> ChargingPlan {
        self.depot.anna.smart_charging().get_plan(&*charge.id).await.unwrap()
    }
}

/// To the second.
fn now() -> Timestamp {
    Timestamp::from_second(Timestamp::now().as_second()).unwrap()
}

/// 8 A of three phases in the third and the fourth hour: 11.04 kWh.
fn halves() -> [(Timestamp, f64); 2] {
    [(hour(2), 5_520.0), (hour(4), 0.0)]
}

fn status(plan: &ChargingPlan) -> Option<ExternalPlanningStatus> {
    plan.external.as_ref().map(|external| external.status)
}

/// The first state of a plan that is as it is wanted.
async fn until(watch: &mut Watch<WatchPlanResponse>, is_wanted: impl Fn(&ChargingPlan) -> bool) -> ChargingPlan {
    let coming = async {
        loop {
            if let Some(plan) = watch.next().await.unwrap().unwrap().plan.filter(&is_wanted) {
                return plan;
            }
        }
    };
    tokio::time::timeout(SOON, coming).await.expect("it comes soon")
}

#[tokio::test]
async fn a_schedule_replaces_our_plan_and_what_it_needs_is_told_once_and_in_order_though_the_peer_fails_twice() {
    let handed = Handed::open(StekkerScheme::Token).await;
    handed.stekker.fail([500, 503]);
    let mut charge = handed.charge("S1", json!({}), 1).await;
    let own = until(&mut charge.watch, |plan| plan.external.is_some()).await;
    assert!(own.reason == PlanReason::Created && near(power(&own, 2), 11.0), "ours is there first: {:?}", own.slots);

    assert_eq!(handed.post(&charge, &halves()).await.0, 200);
    let plan = until(&mut charge.watch, |plan| plan.reason == PlanReason::External).await;
    assert_eq!((status(&plan), plan.revision, plan.status), (Some(ExternalPlanningStatus::InForce), 2, ChargingPlanStatus::Active));
    assert!(near(power(&plan, 2), 5.5) && near(power(&plan, 3), 5.5), "{:?}", plan.slots);
    let limits: Vec<String> = plan.vehicle_plan.profile.periods.iter().map(|period| period.limit.to_string()).collect();
    assert_eq!(limits, ["0", "8", "0"], "amperes of each phase");
    assert_eq!(handed.post(&charge, &halves()).await.0, 200);
    assert_eq!(handed.plan(&charge).await.etag, plan.etag, "the same again changes nothing");

    handed.depot.meters("S1", 1.5, Timestamp::now()).await;
    let metered = handed.stekker.told(2).await;
    assert_eq!(metered["event"]["params"]["meterValue"][0]["sampledValue"][0]["value"], "1500");
    let end = Timestamp::now().to_string();
    handed.depot.report("S1", json!({"status": "COMPLETED", "kwh": 2, "end_date_time": end, "last_updated": end})).await;
    assert_eq!(handed.stekker.told(3).await["event"]["params"]["meterStop"], 2_000);
    until(&mut charge.watch, |plan| plan.status == ChargingPlanStatus::Finished).await;
    assert_eq!(handed.stekker.methods(), ["StartTransaction", "MeterValues", "StopTransaction"]);
    assert_eq!(handed.stekker.asked(), 5, "two that failed, and three");
    assert_eq!(handed.post(&charge, &halves()).await.0, 404, "what is over is planned no more");
}

#[tokio::test]
async fn a_schedule_over_the_site_s_limit_or_too_little_for_the_departure_is_refused_and_ours_stands() {
    let handed = Handed::open(StekkerScheme::Token).await;
    handed.limit(6_900).await;
    let mut charge = handed.charge("S1", json!({}), 1).await;
    let own = handed.plan(&charge).await;
    for (limits, why) in [
        (vec![(hour(2), 11_040.0), (hour(3), 0.0)], "the site gives 6.900 kW"),
        (vec![(hour(2), 5_520.0), (hour(3), 0.0)], "missing at the departure"),
        (vec![(hour(2), 5_520.0), (hour(3), 0.0), (hour(6), 5_520.0)], "missing at the departure"),
        (vec![(hour(2), 3_000.0), (hour(6), 0.0)], "nothing, or from 4.140 to 11.040 kW"),
    ] {
        let (code, said) = handed.post(&charge, &limits).await;
        assert!(code == 422 && said.contains(why), "{code} {said}");
        let plan = handed.plan(&charge).await;
        let external = plan.external.as_ref().unwrap();
        assert!(external.status == ExternalPlanningStatus::Refused && external.trouble.contains(why), "{external:?}");
        assert_eq!((plan.revision, &plan.slots), (own.revision, &own.slots), "ours stands");
    }
    assert_eq!(handed.post(&charge, &halves()).await.0, 200, "one that holds is taken after all");
    assert_eq!(status(&handed.plan(&charge).await), Some(ExternalPlanningStatus::InForce));
    assert_eq!(handed.post(&charge, &[(hour(2), 11_040.0)]).await.0, 422);
    let plan = until(&mut charge.watch, |plan| plan.reason == PlanReason::ExternalGone).await;
    assert!(status(&plan) == Some(ExternalPlanningStatus::Refused) && near(power(&plan, 2), 6.9), "ours again: {:?}", plan.slots);
    assert_eq!(handed.post(&charge, &halves()).await.0, 200);
    until(&mut charge.watch, |plan| plan.reason == PlanReason::External && plan.revision > 3).await;
    handed.limit(4_830).await;
    let plan = until(&mut charge.watch, |plan| plan.reason == PlanReason::SiteLimit).await;
    assert_eq!(status(&plan), Some(ExternalPlanningStatus::Refused), "what held holds no more");
    assert!(power(&plan, 2) < 4.84, "{:?}", plan.slots);
}

#[tokio::test]
async fn a_wrong_secret_another_provider_s_hook_and_an_unknown_transaction_change_nothing() {
    let handed = Handed::open(StekkerScheme::Bearer).await;
    let charge = handed.charge("S1", json!({}), 1).await;
    let before = handed.plan(&charge).await;
    let holds = schedule(charge.transaction, &[&[(now(), 0.0)], &halves()[..]].concat());
    let code = async |hook: &str, point: &str, secrets: [&str; 2], body: &Value| handed.stekker.post(hook, point, secrets, body).await.0;
    let (hook, point, secret) = (&*handed.hook, &*charge.point, &*handed.secret);
    for secrets in [["wrong", "wrong"], [secret, "wrong"], ["wrong", secret], ["", ""]] {
        assert_eq!(code(hook, point, secrets, &holds).await, 401, "{secrets:?}");
    }
    let other = Site::start().provider();
    let of = |provider: &Provider| hook.replace(&*handed.depot.provider.id, &provider.id);
    assert_eq!(code(&of(&other), point, [secret; 2], &holds).await, 404, "it has no planner");
    let connection = StekkerConnection::default().base_url(&*handed.stekker.url).enabled(true);
    let put = other.backend().smart_charging().put_stekker_connection(connection).token(TOKEN).await.unwrap();
    assert_eq!(code(&of(&other), point, [secret; 2], &holds).await, 401, "it has another secret");
    assert_eq!(code(&of(&other), point, [&put.hook_secret; 2], &holds).await, 404, "and no such session");
    assert_eq!(code(hook, &put.stekker_connection.etag, [secret; 2], &holds).await, 404);
    assert_eq!(code(hook, point, [secret; 2], &schedule(charge.transaction ^ 1, &[(now(), 0.0)])).await, 404);
    let (code, said) = handed.stekker.post(hook, point, [secret; 2], &json!({"csChargingProfiles": {"stackLevel": 0}})).await;
    assert!(code == 400 && said.contains("csChargingProfiles"), "{code} {said}");
    assert_eq!(handed.plan(&charge).await, before);
}

#[tokio::test]
async fn our_plan_is_in_force_while_the_planner_says_nothing_and_a_schedule_that_comes_late_is_taken() {
    let handed = Handed::open(StekkerScheme::Token).await;
    let mut charge = handed.charge("S1", json!({}), 1).await;
    let own = until(&mut charge.watch, |_| true).await;
    assert_eq!((status(&own), own.reason), (Some(ExternalPlanningStatus::HandedOver), PlanReason::Created));
    assert!(near(power(&own, 2), 11.0), "{:?}", own.slots);
    let gone = until(&mut charge.watch, |plan| status(plan) == Some(ExternalPlanningStatus::Gone)).await;
    let external = gone.external.as_ref().unwrap();
    let waited = external.status_time.duration_since(own.plan_time);
    assert!(waited >= SignedDuration::from_secs(30) && waited < SignedDuration::from_secs(40), "{waited:?}");
    assert_eq!((gone.revision, &gone.slots), (own.revision, &own.slots));
    assert_eq!(handed.post(&charge, &halves()).await.0, 200);
    let late = until(&mut charge.watch, |plan| plan.reason == PlanReason::External).await;
    assert!(status(&late) == Some(ExternalPlanningStatus::InForce) && near(power(&late, 3), 5.5), "{:?}", late.slots);
}

#[tokio::test]
async fn nothing_that_the_planner_is_told_names_the_driver_or_what_they_want() {
    let handed = Handed::open(StekkerScheme::Bearer).await;
    let level = json!([{"type": "ENERGY", "volume": 0}, {"type": "STATE_OF_CHARGE", "volume": 40}]);
    let periods = json!([{"start_date_time": now().to_string(), "dimensions": level}]);
    handed.charge("S1", json!({"charging_periods": periods}), 1).await;
    handed.depot.meters("S1", 0.7, Timestamp::now()).await;
    handed.stekker.told(2).await;
    let end = Timestamp::now().to_string();
    handed.depot.report("S1", json!({"status": "COMPLETED", "kwh": 1, "end_date_time": end, "last_updated": end})).await;
    handed.stekker.told(3).await;
    let told = json!(handed.stekker.events()).to_string().to_lowercase();
    let departure = hour(6).to_string();
    for never in ["04aabbccdd", "nl-wtl", &handed.depot.driver, &departure.to_lowercase(), "departure", "energykwh", "\"name\"", "loc1"] {
        assert!(!told.contains(never), "{never} in {told}");
    }
}

#[tokio::test]
async fn others_at_the_site_are_planned_beside_a_schedule_which_stays_as_long_as_it_holds() {
    let handed = Handed::open(StekkerScheme::Token).await;
    handed.limit(11_040).await;
    let mut first = handed.charge("S1", json!({}), 1).await;
    assert_eq!(handed.post(&first, &halves()).await.0, 200);
    let before = until(&mut first.watch, |plan| plan.reason == PlanReason::External).await;
    let second = handed.charge("S2", json!({"evse_uid": "3257"}), 2).await;
    assert!(first.point != second.point && first.transaction != second.transaction);
    let (plan, beside) = (handed.plan(&first).await, handed.plan(&second).await);
    assert_eq!((status(&plan), plan.revision, &plan.slots), (status(&before), before.revision, &before.slots));
    for at in [2, 3] {
        assert!(power(&plan, at) + power(&beside, at) <= 11.05, "{:?} {:?}", plan.slots, beside.slots);
    }
    assert!(near(power(&beside, 2), 5.5), "what is left of the cheap hour: {:?}", beside.slots);
}

#[tokio::test]
async fn a_planner_that_is_turned_off_gives_its_sessions_back_and_its_token_is_never_shown() {
    let handed = Handed::open(StekkerScheme::Token).await;
    let mut charge = handed.charge("S1", json!({}), 1).await;
    assert_eq!(handed.post(&charge, &halves()).await.0, 200);
    until(&mut charge.watch, |plan| plan.reason == PlanReason::External).await;

    let charging = handed.depot.backend.smart_charging();
    let found = charging.get_stekker_connection().await.unwrap();
    assert!(!format!("{found:?}").contains(TOKEN) && !format!("{found:?}").contains(&handed.secret), "{found:?}");
    let again = charging.put_stekker_connection(found.clone()).token(TOKEN).await.unwrap();
    assert_eq!((again.stekker_connection.etag, &*again.hook_secret), (found.etag.clone(), ""), "the same again changes nothing");
    let off = charging.put_stekker_connection(found.clone().enabled(false)).etag(&*found.etag).await.unwrap();
    assert!(off.stekker_connection.etag != found.etag);
    let plan = until(&mut charge.watch, |plan| plan.reason == PlanReason::ExternalGone).await;
    assert!(status(&plan).is_none() && near(power(&plan, 2), 11.0), "{:?}", plan.slots);
    assert_eq!(handed.post(&charge, &halves()).await.0, 404, "nobody asked it");

    let entries = handed.depot.backend.audit().list_audit_entries().await.unwrap();
    let trail = format!("{entries:?}");
    assert!(trail.contains("stekker_connection") && !trail.contains(TOKEN) && !trail.contains(&handed.secret));
}
