//! Preferences as rows.

use crate::{
    audit::Subject,
    change::Record,
    store::{Json, Keep, named, schema::charging_preferences},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::{
    ids::{DriverId, PreferencesId, ProviderId},
    location::LocationKey,
    smart_charging::{Preferences, PreferencesOf, Wants},
};
use wattlane_engine::convert::smart_charging::to_preferences;

/// The id of preferences: the same whenever the same driver, vehicle and place are meant, so that there is one row of each.
pub(super) fn id_of(of: &PreferencesOf) -> PreferencesId {
    let driver = of.driver.map(|driver| driver.to_string());
    let mut parts = vec![driver.as_deref().unwrap_or_default(), of.vehicle.as_deref().unwrap_or_default()];
    parts.extend(of.location.iter().flat_map(|key| [&*key.country_code, &*key.party_id, &*key.location_id]));
    PreferencesId::from_uuid(named::id_of(&parts))
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = charging_preferences, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
struct Row {
    provider_id: Uuid,
    id: Uuid,
    driver_id: Option<Uuid>,
    vehicle_id: Option<String>,
    country_code: Option<String>,
    party_id: Option<String>,
    location_id: Option<String>,
    wants: Json<Wants>,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
}

impl Row {
    fn of(preferences: &Preferences, provider: ProviderId) -> Self {
        let location = preferences.of.location.clone();
        Row {
            provider_id: provider.uuid(),
            id: preferences.id.uuid(),
            driver_id: preferences.of.driver.map(DriverId::uuid),
            vehicle_id: preferences.of.vehicle.clone(),
            country_code: location.as_ref().map(|key| key.country_code.clone()),
            party_id: location.as_ref().map(|key| key.party_id.clone()),
            location_id: location.map(|key| key.location_id),
            wants: Json(preferences.wants.clone()),
            version: preferences.version,
            create_time: preferences.create_time.to_diesel(),
            update_time: preferences.update_time.to_diesel(),
        }
    }

    fn read(self) -> Preferences {
        let location = match (self.country_code, self.party_id, self.location_id) {
            (Some(country_code), Some(party_id), Some(location_id)) => Some(LocationKey { country_code, party_id, location_id }),
            _ => None,
        };
        Preferences {
            id: PreferencesId::from_uuid(self.id),
            of: PreferencesOf { driver: self.driver_id.map(DriverId::from_uuid), vehicle: self.vehicle_id, location },
            wants: self.wants.0,
            version: self.version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
        }
    }
}

impl Record for Preferences {
    const TYPE: &'static str = "charging_preferences";
    const MESSAGE: &'static str = "wattlane.v1.ChargingPreferences";

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn stamp(&mut self, version: i64, now: Timestamp) {
        if version == 1 {
            self.create_time = now;
        }
        (self.version, self.update_time) = (version, now);
    }

    fn message(&self) -> Vec<u8> {
        to_preferences(self).encode_to_vec()
    }

    fn subject(&self) -> Subject {
        self.of.driver.map_or(Subject::Itself, Subject::Driver)
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = charging_preferences::table
            .filter(charging_preferences::provider_id.eq(provider.uuid()))
            .filter(charging_preferences::id.eq(id))
            .select(Row::as_select());
        let found: Option<Row> = match lock {
            true => row.for_update().first(&mut &*conn).await.optional()?,
            false => row.first(&mut &*conn).await.optional()?,
        };
        Ok(found.map(Row::read))
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::insert_into(charging_preferences::table).values(Row::of(self, provider)).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self, provider);
        let own = charging_preferences::table
            .filter(charging_preferences::provider_id.eq(row.provider_id))
            .filter(charging_preferences::id.eq(row.id));
        diesel::update(own)
            .set((
                charging_preferences::wants.eq(row.wants),
                charging_preferences::version.eq(row.version),
                charging_preferences::update_time.eq(row.update_time),
            ))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}

/// The preferences of a driver, and those of all drivers.
pub(super) async fn of_driver(conn: &AsyncPgConnection, provider: ProviderId, driver: Option<DriverId>) -> QueryResult<Vec<Preferences>> {
    let mut query =
        charging_preferences::table.filter(charging_preferences::provider_id.eq(provider.uuid())).select(Row::as_select()).into_boxed();
    query = match driver {
        Some(driver) => {
            let own = charging_preferences::driver_id.eq(driver.uuid()).assume_not_null();
            query.filter(charging_preferences::driver_id.is_null().or(own))
        }
        None => query.filter(charging_preferences::driver_id.is_null()),
    };
    Ok(query.load::<Row>(&mut &*conn).await?.into_iter().map(Row::read).collect())
}
