//! Plans of charges that may come: PreviewPlan.

use wattlane::{
    ChargeWish, ChargingConditions, ChargingGoal, ChargingRateUnit, Client, Decimal, PreviewPlanResponse, Reason, SignalPoint,
    SignalSeries, SiteSupply, SupplyPoint, Timestamp,
};
use wattlane_tests::Site;

fn at(hour: i64) -> Timestamp {
    "2026-11-30T18:00:00Z".parse::<jiff::Timestamp>().unwrap().checked_add(jiff::SignedDuration::from_hours(hour)).unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Three hours: dear, cheap, clean.
fn signals() -> SignalSeries {
    let hours = [("0.40", "500", "0.2"), ("0.10", "400", "0.3"), ("0.30", "50", "0.9")];
    let points = (0..).zip(hours).map(|(hour, (price, carbon, green))| {
        SignalPoint::new(at(hour)).price(decimal(price)).carbon_intensity(decimal(carbon)).green_share(decimal(green))
    });
    SignalSeries::default().currency("EUR").points(points.collect::<Vec<_>>()).end_time(at(3))
}

fn wish(goal: ChargingGoal) -> ChargeWish {
    ChargeWish::new(at(0), at(3), decimal("7")).vehicle_id("car").max_power(7000).conditions(ChargingConditions::default().goal(goal))
}

fn powers(plan: &PreviewPlanResponse) -> Vec<Vec<String>> {
    plan.vehicles.iter().map(|vehicle| vehicle.power.iter().map(ToString::to_string).collect()).collect()
}

#[tokio::test]
async fn a_charge_is_planned_by_its_goal_with_what_it_saves_and_offline_alike() {
    let client: Client = Site::start().provider().backend();
    let preview = client.smart_charging().preview_plan(vec![wish(ChargingGoal::Green)]).signals(signals()).slot_minutes(60).await.unwrap();
    assert_eq!(powers(&preview), [["0", "0", "7"]]);
    let [vehicle] = &preview.vehicles[..] else { panic!("one was asked for") };
    assert_eq!((&*vehicle.vehicle_id, vehicle.missing_energy), ("car", decimal("0")));
    let figures = [&vehicle.expected, &vehicle.at_once].map(|figures| {
        let cost = figures.cost.as_ref().unwrap();
        (cost.to_string(), figures.carbon.unwrap().to_string(), figures.green_share.unwrap().to_string(), figures.ready_time.unwrap())
    });
    let of = |cost: &str, carbon: &str, green: &str, hour| (cost.to_owned(), carbon.to_owned(), green.to_owned(), at(hour));
    assert_eq!(figures, [of("2.1 EUR", "350", "0.9", 3), of("2.8 EUR", "3500", "0.2", 1)]);
    // 7 kW are 10.14 A on three phases: rounded down that loses 0.03 kWh of 7, which no slot that is used has room for.
    assert_eq!(vehicle.profile.unit, ChargingRateUnit::A);
    let limits: Vec<(i32, String)> = vehicle.profile.periods.iter().map(|period| (period.start_period, period.limit.to_string())).collect();
    assert_eq!(limits, [(0, "0".to_owned()), (7200, "10.1".to_owned())]);
    assert_eq!((vehicle.profile.duration, vehicle.rounded.energy.to_string()), (10_800, "6.969".to_owned()));
    let offline = client.smart_charging().offline().preview_plan(vec![wish(ChargingGoal::Green)]).signals(signals()).slot_minutes(60).await;
    assert_eq!(offline.unwrap(), preview);
}

#[tokio::test]
async fn vehicles_of_a_site_share_what_it_gives() {
    let client: Client = Site::start().provider().backend();
    let site = SiteSupply::default().points(vec![SupplyPoint::new(at(0)).max_power(9000).base_load(1000)]);
    let charges = vec![wish(ChargingGoal::Cheap), wish(ChargingGoal::Fast), wish(ChargingGoal::Cheap).min_power(4140)];
    let preview = client.smart_charging().preview_plan(charges).signals(signals()).site(site).slot_minutes(60).await.unwrap();
    for slot in &preview.slots {
        assert!(slot.power <= decimal("8"), "{slot:?}");
    }
    assert_eq!(preview.vehicles[1].power[0], decimal("7"), "who is in haste comes first");
    assert!(preview.vehicles.iter().all(|vehicle| vehicle.missing_energy == decimal("0")));
    assert!(preview.bound <= preview.objective && preview.peak_power == decimal("9"), "{preview:?}");
}

#[tokio::test]
async fn what_is_not_known_of_prices_is_told_and_charged_at_once() {
    let client: Client = Site::start().provider().backend();
    let preview = client.smart_charging().preview_plan(vec![wish(ChargingGoal::Cheap)]).slot_minutes(60).await.unwrap();
    assert_eq!(powers(&preview), [["7", "0", "0"]]);
    let [guess] = &preview.guesses[..] else { panic!("{:?}", preview.guesses) };
    assert!(guess.unknown && guess.start_time == at(0) && guess.end_time == at(3));
    assert_eq!(preview.vehicles[0].expected.cost, None);
}

#[tokio::test]
async fn what_cannot_be_planned_is_refused_field_by_field() {
    let client: Client = Site::start().provider().backend();
    let backwards = ChargeWish::new(at(3), at(0), decimal("7")).max_power(1000).min_power(2000);
    let long = ChargeWish::new(at(0), at(24 * 365), decimal("7")).max_power(1000);
    let mut series = signals();
    series.points.reverse();
    let refused = client.smart_charging().preview_plan(vec![backwards, long]).signals(series).slot_minutes(3).await.unwrap_err();
    assert_eq!(refused.reason(), Some(Reason::InvalidArgument));
    let wattlane::Error::Refused { fields, .. } = &refused else { panic!("{refused:?}") };
    let named: Vec<&str> = fields.iter().map(|field| &*field.field).collect();
    assert_eq!(named, ["slot_minutes", "charges[0].departure_time", "charges[0].min_power", "charges", "signals.end_time"]);
}
