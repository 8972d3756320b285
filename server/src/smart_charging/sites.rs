//! What the chargers of a location have together, as a row.

use crate::{
    audit::Subject,
    change::Record,
    parse::known_as,
    store::{Json, Keep, named, schema::charging_sites},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::{
    ids::{ChargingSiteId, ProviderId},
    location::LocationKey,
    smart_charging::SitePower,
};
use wattlane_engine::convert::{
    smart_charging::{to_location_key, to_supply},
    to_time,
};
use wattlane_proto::v1;

/// What the chargers of a location have together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ChargingSite {
    pub id: ChargingSiteId,
    pub location: LocationKey,
    /// Its bidding zone; None: that of its country.
    pub zone: Option<String>,
    pub power: SitePower,
    pub version: i64,
    pub create_time: Timestamp,
    pub update_time: Timestamp,
}

impl ChargingSite {
    /// The id of the site of a location, however its CPO's ids are written.
    pub fn id_of(key: &LocationKey) -> ChargingSiteId {
        ChargingSiteId::from_uuid(named::id_of(&[&key.country_code, &key.party_id, &known_as(&key.location_id)]))
    }

    /// Names its present version.
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.version)
    }

    /// As callers see it.
    pub fn to_message(&self) -> v1::ChargingSite {
        v1::ChargingSite {
            location: Some(to_location_key(&self.location)),
            zone: self.zone.clone().unwrap_or_default(),
            supply: Some(to_supply(&self.power.points, self.power.peak_price_per_kw)),
            reserve_percent: (self.power.kept * 100.0).round() as i32,
            etag: self.etag(),
            create_time: Some(to_time(self.create_time)),
            update_time: Some(to_time(self.update_time)),
        }
    }
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = charging_sites, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
struct Row {
    provider_id: Uuid,
    id: Uuid,
    country_code: String,
    party_id: String,
    location_id: String,
    zone: Option<String>,
    supply: Json<SitePower>,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
}

impl Row {
    fn of(site: &ChargingSite, provider: ProviderId) -> Self {
        let LocationKey { country_code, party_id, location_id } = site.location.clone();
        Row {
            provider_id: provider.uuid(),
            id: site.id.uuid(),
            country_code,
            party_id,
            location_id,
            zone: site.zone.clone(),
            supply: Json(site.power.clone()),
            version: site.version,
            create_time: site.create_time.to_diesel(),
            update_time: site.update_time.to_diesel(),
        }
    }

    fn read(self) -> ChargingSite {
        let Row { country_code, party_id, location_id, .. } = self;
        ChargingSite {
            id: ChargingSiteId::from_uuid(self.id),
            location: LocationKey { country_code, party_id, location_id },
            zone: self.zone,
            power: self.supply.0,
            version: self.version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
        }
    }
}

impl Record for ChargingSite {
    const TYPE: &'static str = "charging_site";
    const MESSAGE: &'static str = "wattlane.v1.ChargingSite";

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
        self.to_message().encode_to_vec()
    }

    fn subject(&self) -> Subject {
        Subject::Itself
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = charging_sites::table
            .filter(charging_sites::provider_id.eq(provider.uuid()))
            .filter(charging_sites::id.eq(id))
            .select(Row::as_select());
        let found: Option<Row> = match lock {
            true => row.for_update().first(&mut &*conn).await.optional()?,
            false => row.first(&mut &*conn).await.optional()?,
        };
        Ok(found.map(Row::read))
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::insert_into(charging_sites::table).values(Row::of(self, provider)).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self, provider);
        let own = charging_sites::table.filter(charging_sites::provider_id.eq(row.provider_id)).filter(charging_sites::id.eq(row.id));
        diesel::update(own)
            .set((
                charging_sites::zone.eq(row.zone),
                charging_sites::supply.eq(row.supply),
                charging_sites::version.eq(row.version),
                charging_sites::update_time.eq(row.update_time),
            ))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}
