//! What else is asked of locations.

use super::record::{StoredLocation, by_ids};
use crate::{
    parse::known_as,
    store::{
        Json,
        schema::{cdrs, evses, locations, sessions},
    },
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;
use wattlane_domain::{
    charging::PowerType,
    ids::{DriverId, ProviderId},
    location::{Connector, LocationKey},
};

/// Our id of the location of that key.
pub(super) async fn id_by_key(conn: &AsyncPgConnection, provider: ProviderId, key: &LocationKey) -> QueryResult<Option<Uuid>> {
    locations::table
        .filter(locations::provider_id.eq(provider.uuid()))
        .filter(locations::country_code.eq(&key.country_code))
        .filter(locations::party_id.eq(&key.party_id))
        .filter(locations::location_key.eq(known_as(&key.location_id)))
        .select(locations::id)
        .first(&mut &*conn)
        .await
        .optional()
}

/// Our ids of the locations that EVSEs of a CPO are in, of those that are known.
pub(super) async fn homes(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    country: &str,
    party: &str,
    uids: Vec<String>,
) -> QueryResult<Vec<Uuid>> {
    if uids.is_empty() {
        return Ok(Vec::new());
    }
    evses::table
        .filter(evses::provider_id.eq(provider.uuid()))
        .filter(evses::country_code.eq(country))
        .filter(evses::party_id.eq(party))
        .filter(evses::evse_key.eq_any(uids.iter().map(|uid| known_as(uid)).collect::<Vec<_>>()))
        .select(evses::location_id)
        .distinct()
        .load(&mut &*conn)
        .await
}

/// Whether a session or a CDR of the driver names the location. Both are found among the driver's own, and only where somebody asks for what is
/// not published: where a CDR was is in its JSON alone.
pub(super) async fn has_charged_at(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    driver: DriverId,
    key: &LocationKey,
) -> QueryResult<bool> {
    let session = sessions::table
        .filter(sessions::provider_id.eq(provider.uuid()))
        .filter(sessions::driver_id.eq(driver.uuid()))
        .filter(sessions::cpo_country.eq(&key.country_code))
        .filter(sessions::cpo_party.eq(&key.party_id))
        .filter(sessions::location_key.eq(known_as(&key.location_id)))
        .select(sessions::id)
        .limit(1);
    let place = cdrs::content.retrieve_as_object("received").retrieve_as_object("location").retrieve_as_text("id");
    let of_cdrs = cdrs::table
        .filter(cdrs::provider_id.eq(provider.uuid()))
        .filter(cdrs::driver_id.eq(driver.uuid()))
        .filter(cdrs::cpo_country.eq(&key.country_code))
        .filter(cdrs::cpo_party.eq(&key.party_id))
        .filter(cdrs::delete_time.is_null())
        .select(place)
        .distinct();
    let session = async { session.first::<Uuid>(&mut &*conn).await.optional() };
    let of_cdrs = async { of_cdrs.load::<String>(&mut &*conn).await };
    let (session, of_cdrs) = futures_util::try_join!(session, of_cdrs)?;
    let named = |place: &String| known_as(place) == known_as(&key.location_id);
    Ok(session.is_some() || of_cdrs.iter().any(named))
}

/// What charges at a connector are rated by.
pub(crate) struct RatedBy {
    /// The zone of the location.
    pub(crate) time_zone: Option<String>,
    /// The CPO's ids of the tariffs of the connector, in its order.
    pub(crate) tariff_ids: Vec<String>,
    /// The most power of the connector, watts; None where it is not known.
    pub(crate) max_power: Option<i32>,
    /// What it gives; None where the connector is not known.
    pub(crate) power_type: Option<PowerType>,
    /// The country of the location, three letters.
    pub(crate) country: String,
}

/// What of an EVSE charges are rated by.
#[derive(Debug, Deserialize)]
struct Connectors {
    connectors: Vec<Connector>,
}

/// What charges at a connector are rated by, as the CPO names location, EVSE and connector; None where the location is not known. The EVSE
/// is found wherever it is now.
pub(crate) async fn rated_by(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    key: &LocationKey,
    evse_uid: &str,
    connector_id: &str,
) -> QueryResult<Option<RatedBy>> {
    let of_cpo = evses::provider_id
        .eq(provider.uuid())
        .and(evses::country_code.eq(&key.country_code))
        .and(evses::party_id.eq(&key.party_id))
        .and(evses::evse_key.eq(known_as(evse_uid)));
    let found: Option<(Option<String>, String, Option<Json<Connectors>>)> = locations::table
        .left_join(evses::table.on(of_cpo))
        .filter(locations::provider_id.eq(provider.uuid()))
        .filter(locations::country_code.eq(&key.country_code))
        .filter(locations::party_id.eq(&key.party_id))
        .filter(locations::location_key.eq(known_as(&key.location_id)))
        .select((locations::time_zone, locations::country, evses::content.nullable()))
        .first(&mut &*conn)
        .await
        .optional()?;
    Ok(found.map(|(time_zone, country, evse)| {
        let connectors = evse.map(|json| json.0.connectors).unwrap_or_default();
        let this = connectors.into_iter().find(|connector| connector.id.eq_ignore_ascii_case(connector_id));
        let max_power = this.as_ref().map(Connector::max_power).filter(|watts| *watts > 0);
        let power_type = this.as_ref().map(|connector| connector.power_type);
        RatedBy { time_zone, country, max_power, power_type, tariff_ids: this.map(|connector| connector.tariff_ids).unwrap_or_default() }
    }))
}

/// Which locations are wanted; all that is set must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub country_code: Option<String>,
    pub party_id: Option<String>,
    pub country: Option<String>,
    pub publish: Option<bool>,
    pub updated_after: Option<Timestamp>,
}

/// The key of a page's last row.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Key(String, String, String);

impl Key {
    /// The key of a location.
    pub fn of(stored: &StoredLocation) -> Self {
        let key = &stored.location.key;
        Key(key.country_code.clone(), key.party_id.clone(), known_as(&key.location_id))
    }
}

/// Locations after a key, by country, party and id, one more than `limit` if there are more.
pub(super) async fn list(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    filter: Filter,
    after: Option<Key>,
    limit: usize,
) -> QueryResult<Vec<StoredLocation>> {
    use locations::{country_code, location_key, party_id};
    let mut query = locations::table
        .filter(locations::provider_id.eq(provider.uuid()))
        .order((country_code, party_id, location_key))
        .limit(limit as i64 + 1)
        .select(locations::id)
        .into_boxed();
    if let Some(Key(country, party, location)) = after {
        let same_party = country_code.eq(country.clone()).and(party_id.eq(party.clone()));
        let later = country_code.gt(country.clone()).or(country_code.eq(country.clone()).and(party_id.gt(party)));
        // What stands in an OR is only a filter: where the range begins in the index is said by itself.
        query = query.filter(country_code.ge(country)).filter(later.or(same_party.and(location_key.gt(location))));
    }
    if let Some(text) = filter.country_code {
        query = query.filter(country_code.eq(text));
    }
    if let Some(text) = filter.party_id {
        query = query.filter(party_id.eq(text.to_uppercase()));
    }
    if let Some(text) = filter.country {
        query = query.filter(locations::country.eq(text));
    }
    if let Some(publish) = filter.publish {
        query = query.filter(locations::publish.eq(publish));
    }
    if let Some(time) = filter.updated_after {
        query = query.filter(locations::update_time.ge(time.to_diesel()));
    }
    let ids: Vec<Uuid> = query.load(&mut &*conn).await?;
    let mut found: HashMap<Uuid, StoredLocation> =
        by_ids(conn, provider, ids.clone()).await?.into_iter().map(|stored| (stored.id.uuid(), stored)).collect();
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}
