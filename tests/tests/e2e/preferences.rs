//! What drivers want of smart charging.

use crate::locations::signed_in;
use wattlane::{ChargingConditions, ChargingGoal, ChargingPreferences, Client, LocationKey, Reason};
use wattlane_tests::Site;

fn goal(goal: ChargingGoal) -> ChargingPreferences {
    ChargingPreferences::default().conditions(ChargingConditions::default().goal(goal))
}

fn depot() -> LocationKey {
    LocationKey::default().country_code("NL").party_id("TST").location_id("DEPOT")
}

/// The goal that counts for a driver's vehicle at a place.
async fn counts(client: &Client, vehicle: Option<&str>, location: Option<LocationKey>) -> ChargingGoal {
    let mut asked = client.smart_charging().get_preferences();
    if let Some(vehicle) = vehicle {
        asked = asked.vehicle_id(vehicle);
    }
    if let Some(location) = location {
        asked = asked.location(location);
    }
    asked.await.unwrap().conditions.map(|conditions| conditions.goal).unwrap_or_default()
}

#[tokio::test]
async fn the_nearest_preferences_count_and_a_driver_s_before_all_others() {
    let provider = Site::start().provider();
    let (backend, (id, anna)) = (provider.backend(), signed_in(&provider).await);
    assert_eq!(counts(&anna, None, None).await, ChargingGoal::Unspecified, "nothing was said");
    backend.smart_charging().put_preferences(goal(ChargingGoal::Balanced)).await.unwrap();
    backend.smart_charging().put_preferences(goal(ChargingGoal::Cheap).location(depot())).await.unwrap();
    assert_eq!(counts(&anna, Some("van"), None).await, ChargingGoal::Balanced);
    assert_eq!(counts(&anna, Some("van"), Some(depot())).await, ChargingGoal::Cheap);
    let own = anna.smart_charging().put_preferences(goal(ChargingGoal::Green)).await.unwrap();
    assert_eq!(own.driver_id.as_deref(), Some(&*id), "a driver's are theirs");
    anna.smart_charging().put_preferences(goal(ChargingGoal::Fast).vehicle_id("van")).await.unwrap();
    assert_eq!(counts(&anna, None, Some(depot())).await, ChargingGoal::Green);
    assert_eq!(counts(&anna, Some("van"), Some(depot())).await, ChargingGoal::Fast);
    let of_anna = backend.smart_charging().get_preferences().driver_id(&*id).vehicle_id("van").await.unwrap();
    assert_eq!((of_anna.vehicle_id.as_deref(), of_anna.conditions.unwrap().goal), (Some("van"), ChargingGoal::Fast));
}

#[tokio::test]
async fn preferences_are_kept_whole_and_replaced_by_their_etag_only() {
    let provider = Site::start().provider();
    let (_, anna) = signed_in(&provider).await;
    let decimal = |text: &str| text.parse::<wattlane::Decimal>().unwrap();
    let all = ChargingPreferences::default()
        .vehicle_id("van")
        .location(depot())
        .conditions(
            ChargingConditions::default()
                .goal(ChargingGoal::Balanced)
                .carbon_price(decimal("0.25"))
                .price_ceiling(decimal("0.4"))
                .no_interruption(true)
                .weight(decimal("2")),
        )
        .departure_time("07:30")
        .energy(decimal("30.5"))
        .battery_capacity(decimal("77"))
        .target_level(80)
        .early_level(30)
        .max_power(11_000)
        .phases(3)
        .efficiency(decimal("0.92"));
    let stored = anna.smart_charging().put_preferences(all.clone()).await.unwrap();
    let told = |of: &wattlane::ChargingPreferences| {
        let ChargingPreferences { conditions, departure_time, energy, battery_capacity, target_level, early_level, .. } = of.clone();
        (conditions, departure_time, energy, battery_capacity, target_level, early_level, of.max_power, of.phases, of.efficiency)
    };
    assert_eq!(told(&stored), told(&all));
    let again = anna.smart_charging().put_preferences(all.clone()).await.unwrap();
    assert_eq!(again.etag, stored.etag, "the same again changes nothing");
    let refused = anna.smart_charging().put_preferences(all.clone().target_level(90)).await.unwrap_err();
    assert_eq!(refused.reason(), Some(Reason::EtagMismatch));
    let replaced = anna.smart_charging().put_preferences(all.target_level(90)).etag(stored.etag.clone()).await.unwrap();
    assert!(replaced.target_level == 90 && replaced.etag != stored.etag);
}

#[tokio::test]
async fn nobody_says_what_another_driver_wants_and_no_provider_sees_another_s() {
    let provider = Site::start().provider();
    let ((anna_id, anna), (_, bram)) = (signed_in(&provider).await, signed_in(&provider).await);
    anna.smart_charging().put_preferences(goal(ChargingGoal::Green)).await.unwrap();
    let said = bram.smart_charging().put_preferences(goal(ChargingGoal::Fast).driver_id(&*anna_id)).await.unwrap_err();
    let seen = bram.smart_charging().get_preferences().driver_id(&*anna_id).await.unwrap_err();
    assert_eq!((said.reason(), seen.reason()), (Some(Reason::NotFound), Some(Reason::NotFound)));
    assert_eq!(counts(&bram, None, None).await, ChargingGoal::Unspecified);
    let stranger = Site::start().provider().backend();
    let foreign = stranger.smart_charging().put_preferences(goal(ChargingGoal::Fast).driver_id(&*anna_id)).await.unwrap_err();
    assert_eq!(foreign.reason(), Some(Reason::NotFound));
    let none = stranger.smart_charging().get_preferences().driver_id(&*anna_id).await.unwrap();
    assert_eq!(none.conditions.map(|conditions| conditions.goal).unwrap_or_default(), ChargingGoal::Unspecified);
    let level = ChargingPreferences::default().target_level(80).early_level(90);
    let refused = anna.smart_charging().put_preferences(level).await.unwrap_err();
    assert!(
        matches!(&refused, wattlane::Error::Refused { fields, .. } if fields.iter().map(|field| &*field.field).eq(["preferences.battery_capacity", "preferences.early_level"])),
        "{refused:?}"
    );
}
