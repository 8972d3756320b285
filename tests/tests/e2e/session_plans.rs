//! Plans of sessions: made, kept right, watched, finished.

use crate::locations::signed_in;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::{sync::LazyLock, time::Duration};
use wattlane::{
    ChargingConditions, ChargingGoal, ChargingPlan, ChargingPlanStatus, ChargingPreferences, ChargingSite, Client, Decimal, Error,
    LocationKey, PlanReason, PlanWish, PutLocationInput, PutSessionInput, PutTokenInput, Reason, SignalPoint, SignalSeries, SiteSupply,
    SupplyPoint, Watch, WatchPlanResponse,
};
use wattlane_tests::{
    Provider, Site,
    data::{evse, location, session, token, with},
};

/// What is waited for comes soon: a test that waits longer has failed.
pub(crate) const SOON: Duration = Duration::from_secs(120);

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn float(number: Decimal) -> f64 {
    number.to_string().parse().unwrap()
}

/// The hour in which these tests began, counted from 1970: they may go on into the next.
static HOUR: LazyLock<i64> = LazyLock::new(|| Timestamp::now().as_second().div_euclid(3600));

/// The beginning of an hour, so many hours from that of the one that is now.
pub(crate) fn hour(hours: i64) -> Timestamp {
    Timestamp::from_second((*HOUR + hours) * 3600).unwrap()
}

fn from_now(minutes: i64) -> Timestamp {
    Timestamp::now().checked_add(SignedDuration::from_mins(minutes)).unwrap()
}

/// Prices of a kWh by hours from the present one on.
fn prices(by_hour: &[&str]) -> SignalSeries {
    let point = |(at, price): (i64, &&str)| SignalPoint::new(hour(at)).price(decimal(price));
    let points = (0..).zip(by_hour).map(point).collect::<Vec<_>>();
    SignalSeries::default().currency("EUR").points(points).end_time(hour(by_hour.len() as i64))
}

/// The contract of the driver's card.
const CONTRACT: &str = "NL-WTL-C00000001-E";

/// Dear now, cheap in two and three hours, dear again.
const PRICES: [&str; 6] = ["0.40", "0.40", "0.10", "0.12", "0.40", "0.40"];

/// A provider with a location of two sockets of 11 kW, prices, and a driver with a card.
pub(crate) struct Depot {
    pub provider: Provider,
    pub backend: Client,
    pub driver: String,
    pub anna: Client,
}

impl Depot {
    async fn open() -> Self {
        Depot::of(Site::start().provider()).await
    }

    pub(crate) async fn of(provider: Provider) -> Self {
        let backend = provider.backend();
        let two = json!([evse("3256", &[]), evse("3257", &[])]);
        let place = with(location("LOC1", &[]), json!({"evses": two})).to_string();
        backend.locations().put_location(PutLocationInput::OcpiJson(place)).await.unwrap();
        backend.signals().import_signals("NL", prices(&PRICES)).await.unwrap();
        let (driver, anna) = signed_in(&provider).await;
        let card = token("04AABBCCDD", CONTRACT).to_string();
        backend.tokens().put_token(PutTokenInput::OcpiJson(card)).driver_id(&*driver).await.unwrap();
        Depot { provider, backend, driver, anna }
    }

    /// Reports a session of ours that began ten minutes ago. Answers our id of it.
    pub(crate) async fn report(&self, id: &str, changes: Value) -> String {
        let began = from_now(-10).to_string();
        let fresh = json!({
            "cdr_token": {"country_code": "NL", "party_id": "WTL", "uid": "04AABBCCDD", "type": "RFID", "contract_id": CONTRACT},
            "start_date_time": began, "kwh": 0, "last_updated": Timestamp::now().to_string(),
            "charging_periods": [{"start_date_time": began, "dimensions": [{"type": "ENERGY", "volume": 0}]}],
        });
        let whole = with(with(session(id), fresh), changes).to_string();
        self.backend.sessions().put_session(PutSessionInput::OcpiJson(whole)).await.unwrap().id
    }

    /// Reports what a meter has measured by a time.
    pub(crate) async fn meters(&self, id: &str, kwh: f64, at: Timestamp) {
        let changes = json!({"kwh": kwh, "last_updated": at.to_string()}).to_string();
        let changes = wattlane::PatchSessionInput::OcpiJson(changes);
        self.backend.sessions().patch_session("NL", "TST", id, changes).await.unwrap();
    }
}

pub(crate) fn key() -> LocationKey {
    LocationKey::default().country_code("NL").party_id("TST").location_id("LOC1")
}

pub(crate) fn wish(kwh: &str) -> PlanWish {
    PlanWish::default().departure_time(hour(6)).energy(decimal(kwh)).efficiency(decimal("1"))
}

/// The mean power in an hour from now on, kW.
pub(crate) fn power(plan: &ChargingPlan, at: i64) -> f64 {
    let slots = plan.slots.iter().filter(|slot| (hour(at)..hour(at + 1)).contains(&slot.start_time));
    slots.map(|slot| float(slot.power)).sum::<f64>() / 4.0
}

fn cost(figures: &wattlane::ChargeFigures) -> f64 {
    figures.cost.as_ref().map(|cost| float(cost.amount())).unwrap()
}

/// A charger takes tenths of an ampere, so that the last slot may be less than full.
pub(crate) fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.05
}

/// The next state of a plan that is watched.
pub(crate) async fn next(watch: &mut Watch<WatchPlanResponse>) -> ChargingPlan {
    let coming = async {
        loop {
            if let Some(plan) = watch.next().await.unwrap().unwrap().plan {
                return plan;
            }
        }
    };
    tokio::time::timeout(SOON, coming).await.expect("it comes soon")
}

/// The next that was made for that reason.
async fn made_for(watch: &mut Watch<WatchPlanResponse>, reason: PlanReason) -> ChargingPlan {
    let plan = next(watch).await;
    assert_eq!((plan.reason, plan.status), (reason, ChargingPlanStatus::Active), "{plan:?}");
    plan
}

fn reason(error: Error) -> Option<Reason> {
    error.reason()
}

#[tokio::test]
async fn a_driver_s_session_is_planned_into_the_cheap_hours_and_nobody_else_sees_that() {
    let depot = Depot::open().await;
    let id = depot.report("S1", json!({})).await;
    let plan = depot.anna.smart_charging().create_plan(&*id).wish(wish("16.5")).await.unwrap();
    assert_eq!((plan.status, plan.reason, plan.revision), (ChargingPlanStatus::Active, PlanReason::Created, 1));
    assert_eq!((&*plan.zone, plan.driver_id.as_deref(), plan.charge.max_power), ("NL", Some(&*depot.driver), 11_040));
    assert!(near(power(&plan, 2), 11.04) && near(power(&plan, 3), 16.5 - 11.04), "{:?}", plan.slots);
    let (expected, at_once) = (&plan.vehicle_plan.expected, &plan.vehicle_plan.at_once);
    assert!(near(cost(expected), 11.04 * 0.10 + 5.46 * 0.12) && cost(at_once) > 4.5, "{expected:?} {at_once:?}");
    assert!(!plan.vehicle_plan.profile.periods.is_empty());
    assert_eq!(depot.anna.smart_charging().get_plan(&*id).await.unwrap(), plan);
    let again = depot.anna.smart_charging().create_plan(&*id).wish(wish("16.5")).await.unwrap();
    assert_eq!(again.etag, plan.etag, "the same again changes nothing");

    let (_, bram) = signed_in(&depot.provider).await;
    let stranger = Site::start().provider().backend();
    for other in [bram, stranger] {
        assert_eq!(reason(other.smart_charging().get_plan(&*id).await.unwrap_err()), Some(Reason::NotFound));
        assert_eq!(reason(other.smart_charging().create_plan(&*id).wish(wish("1")).await.unwrap_err()), Some(Reason::NotFound));
        assert_eq!(reason(other.smart_charging().cancel_plan(&*id).await.unwrap_err()), Some(Reason::NotFound));
        let refused = other.smart_charging().watch_plan(&*id).watch().next().await.unwrap().unwrap_err();
        assert_eq!(reason(refused), Some(Reason::NotFound));
    }
}

#[tokio::test]
async fn what_is_known_from_nowhere_is_named_and_what_has_ended_is_not_planned() {
    let depot = Depot::open().await;
    let id = depot.report("S1", json!({"location_id": "NOWHERE"})).await;
    let create = async |wish: PlanWish| depot.anna.smart_charging().create_plan(&*id).wish(wish).await;
    let fields = |error: Error| match error {
        Error::Refused { fields, .. } => fields.into_iter().map(|field| field.field).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fields(create(wish("5")).await.unwrap_err()), ["wish.max_power"]);
    let wish = |wish: PlanWish| wish.max_power(11_000);
    assert_eq!(fields(create(wish(PlanWish::default().departure_time(hour(6)))).await.unwrap_err()), ["wish.energy"]);
    assert_eq!(fields(create(wish(PlanWish::default().energy(decimal("5")))).await.unwrap_err()), ["wish.departure_time"]);
    let past = PlanWish::default().energy(decimal("5")).departure_time(hour(0));
    assert_eq!(fields(create(wish(past)).await.unwrap_err()), ["wish.departure_time"]);
    let unpriced = create(wish(PlanWish::default().energy(decimal("5")).departure_time(hour(6)))).await.unwrap();
    assert_eq!(
        (&*unpriced.zone, unpriced.vehicle_plan.expected.cost, unpriced.guesses.iter().any(|guess| guess.unknown)),
        ("", None, true)
    );

    let ended = depot.report("S2", json!({"status": "COMPLETED", "end_date_time": Timestamp::now().to_string()})).await;
    let refused = depot.anna.smart_charging().create_plan(&*ended).wish(self::wish("5")).await.unwrap_err();
    assert_eq!(reason(refused), Some(Reason::PlanSessionEnded));
    assert_eq!(reason(depot.anna.smart_charging().get_plan(&*ended).await.unwrap_err()), Some(Reason::NotFound));
}

#[tokio::test]
async fn a_plan_is_made_anew_for_each_reason_there_is_and_keeps_why() {
    let depot = Depot::open().await;
    let (anna, backend) = (&depot.anna, &depot.backend);
    let id = depot.report("S1", json!({})).await;
    let created = anna.smart_charging().create_plan(&*id).wish(wish("11")).await.unwrap();
    let mut watch = anna.smart_charging().watch_plan(&*id).watch();
    assert_eq!(next(&mut watch).await, created);

    backend.signals().import_signals("NL", prices(&["0.40", "0.40", "0.10", "0.12", "0.05", "0.40"])).await.unwrap();
    let plan = made_for(&mut watch, PlanReason::Prices).await;
    assert!(near(power(&plan, 4), 11.0) && plan.revision == 2, "the cheapest hour is another now");

    let limit = SupplyPoint::new(hour(0)).max_power(5_520);
    let site = ChargingSite::default().location(key()).supply(SiteSupply::default().points([limit]));
    backend.smart_charging().put_charging_site(site).await.unwrap();
    let plan = made_for(&mut watch, PlanReason::SiteLimit).await;
    assert!(near(power(&plan, 4), 5.5) && near(power(&plan, 2), 5.5), "half of it is all the site gives: {:?}", plan.slots);

    let departs = wish("11").departure_time(hour(4));
    anna.smart_charging().create_plan(&*id).wish(departs.clone()).await.unwrap();
    let plan = made_for(&mut watch, PlanReason::Departure).await;
    assert!(near(power(&plan, 3), 5.5) && plan.end_time == hour(4), "{:?}", plan.slots);

    let preferred = ChargingPreferences::default().conditions(ChargingConditions::default().price_ceiling(decimal("0.11")));
    anna.smart_charging().put_preferences(preferred).await.unwrap();
    let plan = made_for(&mut watch, PlanReason::Preferences).await;
    assert!(near(power(&plan, 3), 0.0) && float(plan.vehicle_plan.missing_energy) > 5.0, "{:?}", plan.vehicle_plan);

    // It draws though nothing is planned yet. The meter speaks when the plan has held for a minute.
    let charging = async {
        loop {
            depot.meters("S1", 4.0 + Timestamp::now().subsec_nanosecond() as f64 * 1e-12, Timestamp::now()).await;
            tokio::time::sleep(Duration::from_secs(2)).await;
        }
    };
    let plan = tokio::select! {
        plan = made_for(&mut watch, PlanReason::MeterValues) => plan,
        () = charging => unreachable!("it goes on"),
    };
    assert!(near(float(plan.charge.energy), 7.0), "what is drawn counts: {:?}", plan.charge);

    let other = depot.report("S2", json!({"evse_uid": "3257"})).await;
    backend.smart_charging().create_plan(&*other).wish(wish("22").departure_time(hour(4))).await.unwrap();
    let plan = made_for(&mut watch, PlanReason::Others).await;
    let second = backend.smart_charging().get_plan(&*other).await.unwrap();
    assert!(power(&plan, 2) + power(&second, 2) <= 5.53, "together within what the site gives");

    use PlanReason::{Created, Departure, MeterValues, Preferences, Prices, SiteLimit};
    let reasons: Vec<PlanReason> = plan.revisions.iter().map(|revision| revision.reason).collect();
    assert_eq!(reasons, [Created, Prices, SiteLimit, Departure, Preferences, MeterValues]);
    assert!(plan.revisions.iter().map(|revision| revision.revision).eq(1..7) && plan.revision == 7);
}

#[tokio::test]
async fn a_session_that_ends_finishes_its_plan_with_what_came_of_it() {
    let depot = Depot::open().await;
    let id = depot.report("S1", json!({})).await;
    depot.anna.smart_charging().create_plan(&*id).wish(wish("11")).await.unwrap();
    let mut watch = depot.anna.smart_charging().watch_plan(&*id).watch();
    next(&mut watch).await;
    // It drew nothing for two hours, then 10 kWh in the cheap one.
    let period = |at: i64, kwh: f64| json!({"start_date_time": hour(at).to_string(), "dimensions": [{"type": "ENERGY", "volume": kwh}]});
    let whole = json!({
        "start_date_time": hour(0).to_string(), "end_date_time": hour(3).to_string(), "last_updated": hour(3).to_string(), "kwh": 10,
        "status": "COMPLETED", "charging_periods": [period(0, 0.0), period(2, 10.0)],
    });
    depot.report("S1", whole).await;
    let plan = next(&mut watch).await;
    assert_eq!((plan.status, plan.revision), (ChargingPlanStatus::Finished, 1));
    let at_once = plan.done_at_once.as_ref().unwrap();
    assert!(near(cost(&plan.done), 1.0) && near(cost(at_once), 4.0), "{:?} {at_once:?}", plan.done);
    let cancelled = depot.anna.smart_charging().cancel_plan(&*id).await.unwrap();
    assert_eq!(cancelled.etag, plan.etag, "what is finished stays so");
}

#[tokio::test]
async fn a_plan_that_is_cancelled_leaves_its_power_to_others_and_may_be_made_anew() {
    let depot = Depot::open().await;
    let backend = &depot.backend;
    let limit = SupplyPoint::new(hour(0)).max_power(11_040);
    let site = ChargingSite::default().location(key()).supply(SiteSupply::default().points([limit]));
    let stored = backend.smart_charging().put_charging_site(site.clone()).await.unwrap();
    assert_eq!(backend.smart_charging().get_charging_site(key()).await.unwrap(), stored);
    let stale = backend.smart_charging().put_charging_site(site.clone().zone("BE")).await.unwrap_err();
    assert_eq!(reason(stale), Some(Reason::EtagMismatch));
    let driver = depot.anna.smart_charging().put_charging_site(site).await.unwrap_err();
    assert_eq!(reason(driver), Some(Reason::ScopeMissing));

    let (first, second) = (depot.report("S1", json!({})).await, depot.report("S2", json!({"evse_uid": "3257"})).await);
    let mut plans = Vec::new();
    for id in [&first, &second] {
        plans.push(backend.smart_charging().create_plan(&**id).wish(wish("11")).await.unwrap());
    }
    let one = backend.smart_charging().get_plan(&*first).await.unwrap();
    assert!(power(&one, 2) + power(&plans[1], 2) <= 11.05, "the cheap hour is shared");
    let cancelled = backend.smart_charging().cancel_plan(&*second).await.unwrap();
    assert_eq!(cancelled.status, ChargingPlanStatus::Cancelled);
    assert_eq!(backend.smart_charging().cancel_plan(&*second).await.unwrap().etag, cancelled.etag, "again is nothing");
    let alone = backend.smart_charging().get_plan(&*first).await.unwrap();
    assert!(near(power(&alone, 2), 11.0), "{:?}", alone.slots);
    let again = backend.smart_charging().create_plan(&*second).wish(wish("11")).await.unwrap();
    assert_eq!((again.status, again.reason, again.revision), (ChargingPlanStatus::Active, PlanReason::Created, 2));
}

#[tokio::test]
async fn a_session_that_goes_on_elsewhere_is_planned_there() {
    let depot = Depot::open().await;
    let place = with(location("LOC2", &[]), json!({"evses": [evse("4001", &[])]})).to_string();
    depot.backend.locations().put_location(PutLocationInput::OcpiJson(place)).await.unwrap();
    let limit = SupplyPoint::new(hour(0)).max_power(5_520);
    let there = LocationKey::default().country_code("NL").party_id("TST").location_id("LOC2");
    let site = ChargingSite::default().location(there).supply(SiteSupply::default().points([limit]));
    depot.backend.smart_charging().put_charging_site(site).await.unwrap();
    let id = depot.report("S1", json!({})).await;
    depot.anna.smart_charging().create_plan(&*id).wish(wish("11")).await.unwrap();
    let mut watch = depot.anna.smart_charging().watch_plan(&*id).watch();
    next(&mut watch).await;
    depot.report("S1", json!({"location_id": "LOC2"})).await;
    assert_eq!(next(&mut watch).await.location.location_id, "LOC2");
    let plan = made_for(&mut watch, PlanReason::SiteLimit).await;
    assert!(near(power(&plan, 2), 5.5), "by what that site gives: {:?}", plan.slots);
    depot.report("S1", json!({"location_id": "LOC2", "status": "COMPLETED", "end_date_time": Timestamp::now().to_string()})).await;
    assert_eq!(next(&mut watch).await.status, ChargingPlanStatus::Finished);
}

#[tokio::test]
async fn prices_that_are_deleted_are_planned_by_no_more() {
    let depot = Depot::open().await;
    let id = depot.report("S1", json!({})).await;
    let plan = depot.anna.smart_charging().create_plan(&*id).wish(wish("11")).await.unwrap();
    let mut watch = depot.anna.smart_charging().watch_plan(&*id).watch();
    next(&mut watch).await;
    let day = |time: Timestamp| time.to_zoned(jiff::tz::TimeZone::UTC).date().to_string();
    depot.backend.signals().delete_signals("NL", day(hour(0)), day(hour(8))).await.unwrap();
    let unpriced = made_for(&mut watch, PlanReason::Prices).await;
    assert!(plan.vehicle_plan.expected.cost.is_some() && unpriced.vehicle_plan.expected.cost.is_none());
}

#[tokio::test]
async fn a_watch_of_a_plan_resumes_after_its_cursor() {
    let depot = Depot::open().await;
    let id = depot.report("S1", json!({})).await;
    depot.anna.smart_charging().create_plan(&*id).wish(wish("11")).await.unwrap();
    let mut watch = depot.anna.smart_charging().watch_plan(&*id).watch();
    next(&mut watch).await;
    let cursor = watch.cursor().unwrap();
    drop(watch);
    let first = async |cursor: &str| {
        let mut watch = depot.anna.smart_charging().watch_plan(&*id).resume_after(cursor).watch();
        tokio::time::timeout(SOON, watch.next()).await.unwrap()
    };
    let goal = ChargingConditions::default().goal(ChargingGoal::Green);
    depot.anna.smart_charging().create_plan(&*id).wish(wish("11").conditions(goal)).await.unwrap();
    let resumed = first(&cursor).await.unwrap().unwrap();
    assert_eq!((resumed.plan.map(|plan| plan.reason), resumed.snapshot_reason), (Some(PlanReason::Preferences), Reason::Unspecified));
    let strange = first("nonsense").await.unwrap().unwrap();
    assert!(strange.plan.is_some() && strange.snapshot_reason == Reason::CursorInvalid, "{strange:?}");
}
