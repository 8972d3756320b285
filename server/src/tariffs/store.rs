//! What else is asked of tariffs.

use super::record::{Row, StoredTariff};
use crate::{
    parse::known_as,
    store::{
        Json,
        schema::{tariff_versions, tariffs},
    },
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;
use wattlane_domain::{
    ids::{ProviderId, TariffId},
    tariff::{Stored, Tariff, TariffKey},
};

/// All versions of the tariffs of a CPO that are known by one of these ids: a list for each tariff.
pub async fn versions(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    country: &str,
    party: &str,
    names: Vec<String>,
) -> QueryResult<Vec<Vec<Stored>>> {
    Ok(named(conn, provider, (country, party), names).await?.into_iter().map(|(_, versions)| versions).collect())
}

/// All versions of the tariffs of a CPO that are known by one of these ids: a list for each tariff, with our id of it.
pub async fn named(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    (country, party): (&str, &str),
    names: Vec<String>,
) -> QueryResult<Vec<(TariffId, Vec<Stored>)>> {
    let found: Vec<(Uuid, i64, jiff_diesel::Timestamp, Json<Tariff>)> = tariff_versions::table
        .filter(tariff_versions::provider_id.eq(provider.uuid()))
        .filter(tariff_versions::country_code.eq(country))
        .filter(tariff_versions::party_id.eq(party))
        .filter(tariff_versions::tariff_key.eq_any(names))
        .select((tariff_versions::id, tariff_versions::version, tariff_versions::create_time, tariff_versions::content))
        .load(&mut &*conn)
        .await?;
    let mut of_tariff: BTreeMap<Uuid, Vec<Stored>> = BTreeMap::new();
    for (id, version, time, content) in found {
        of_tariff.entry(id).or_default().push(Stored { version, create_time: Some(time.to_jiff()), tariff: content.0 });
    }
    Ok(of_tariff.into_iter().map(|(id, versions)| (TariffId::from_uuid(id), versions)).collect())
}

/// One version of a tariff, as it prices.
pub async fn stored(conn: &AsyncPgConnection, provider: ProviderId, id: TariffId, version: i64) -> QueryResult<Option<Stored>> {
    let found: Option<(jiff_diesel::Timestamp, Json<Tariff>)> = tariff_versions::table
        .filter(tariff_versions::provider_id.eq(provider.uuid()))
        .filter(tariff_versions::id.eq(id.uuid()))
        .filter(tariff_versions::version.eq(version))
        .select((tariff_versions::create_time, tariff_versions::content))
        .first(&mut &*conn)
        .await
        .optional()?;
    Ok(found.map(|(time, content)| Stored { version, create_time: Some(time.to_jiff()), tariff: content.0 }))
}

/// Our id of the tariff of that key.
pub(super) async fn id_by_key(conn: &AsyncPgConnection, provider: ProviderId, key: &TariffKey) -> QueryResult<Option<Uuid>> {
    tariffs::table
        .filter(tariffs::provider_id.eq(provider.uuid()))
        .filter(tariffs::country_code.eq(&key.country_code))
        .filter(tariffs::party_id.eq(&key.party_id))
        .filter(tariffs::tariff_key.eq(known_as(&key.tariff_id)))
        .select(tariffs::id)
        .first(&mut &*conn)
        .await
        .optional()
}

/// An older version of a tariff.
pub(super) async fn version(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    id: TariffId,
    version: i64,
) -> QueryResult<Option<StoredTariff>> {
    let found: Option<(Json<Tariff>, jiff_diesel::Timestamp)> = tariff_versions::table
        .filter(tariff_versions::provider_id.eq(provider.uuid()))
        .filter(tariff_versions::id.eq(id.uuid()))
        .filter(tariff_versions::version.eq(version))
        .select((tariff_versions::content, tariff_versions::create_time))
        .first(&mut &*conn)
        .await
        .optional()?;
    let Some((content, time)) = found else { return Ok(None) };
    let time = time.to_jiff();
    Ok(Some(StoredTariff { id, tariff: content.0, ocpi_json: None, version, create_time: time, update_time: time }))
}

/// The text that a version of a tariff came as, by default the newest. The outer None: there is no such version; the inner one: it came as fields.
pub(super) async fn text(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    id: TariffId,
    version: Option<i64>,
) -> QueryResult<Option<Option<String>>> {
    let versions = tariff_versions::table
        .filter(tariff_versions::provider_id.eq(provider.uuid()))
        .filter(tariff_versions::id.eq(id.uuid()))
        .filter(tariff_versions::version.le(version.unwrap_or(i64::MAX)))
        .filter(tariff_versions::version.ge(version.unwrap_or_default()));
    versions.order(tariff_versions::version.desc()).select(tariff_versions::ocpi_json).first(&mut &*conn).await.optional()
}

/// Which tariffs are wanted; all that is set must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub country_code: Option<String>,
    pub party_id: Option<String>,
    pub tariff_id: Option<String>,
}

/// The key of a page's last row.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Key(String, String, String);

impl Key {
    /// The key of a tariff.
    pub fn of(stored: &StoredTariff) -> Self {
        let key = &stored.tariff.key;
        Key(key.country_code.clone(), key.party_id.clone(), known_as(&key.tariff_id))
    }
}

/// Tariffs after a key, by country, party and id, one more than `limit` if there are more.
pub(super) async fn list(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    filter: Filter,
    after: Option<Key>,
    limit: usize,
) -> QueryResult<Vec<StoredTariff>> {
    use tariffs::{country_code, party_id, tariff_key};
    let mut query = tariffs::table
        .filter(tariffs::provider_id.eq(provider.uuid()))
        .order((country_code, party_id, tariff_key))
        .limit(limit as i64 + 1)
        .select(Row::as_select())
        .into_boxed();
    if let Some(Key(country, party, tariff)) = after {
        let same_party = country_code.eq(country.clone()).and(party_id.eq(party.clone()));
        let later = country_code.gt(country.clone()).or(country_code.eq(country).and(party_id.gt(party)));
        query = query.filter(later.or(same_party.and(tariff_key.gt(tariff))));
    }
    if let Some(text) = filter.country_code {
        query = query.filter(country_code.eq(text));
    }
    if let Some(text) = filter.party_id {
        query = query.filter(party_id.eq(text.to_uppercase()));
    }
    if let Some(text) = filter.tariff_id {
        query = query.filter(tariff_key.eq(known_as(&text)));
    }
    Ok(query.load::<Row>(&mut &*conn).await?.into_iter().map(Row::read).collect())
}
