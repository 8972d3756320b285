//! Where a planned charge is best.

use super::{record::StoredLocation, service::LocationService};
use crate::{
    auth::Caller,
    error::{Error, Result},
    parse::known_as,
    providers::Provider,
    store::boxed,
    tariffs::store::named,
};
use diesel_async::AsyncPgConnection;
use futures_util::future::try_join_all;
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap, HashSet};
use wattlane_domain::{
    ids::{LocationId, ProviderId, TariffId},
    location::{Connector, Location, Needs},
    place::Zone,
    tariff::{Charger, Estimate, Plan, PlannedCharge, Prepared, PricingPolicy, Ranked, Unrated, estimate, rank, stored_for, tariff_for},
};

/// Where a charge would be made, and by which tariff.
#[derive(Clone, Debug)]
pub struct Spot {
    pub location: LocationId,
    pub evse_uid: String,
    pub connector_id: String,
    pub tariff: TariffId,
    pub charge: PlannedCharge,
}

/// Why a location has no price for a planned charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unranked {
    /// No connector that is there is what is needed and gives the vehicle power.
    NothingFits,
    /// As the engine says; `UnknownTariff` where no tariff of its connectors is stored.
    Unrated(Unrated),
}

/// Locations by what a planned charge would be there.
#[derive(Debug, Default)]
pub struct Ranking {
    /// The best first.
    pub ranked: Vec<Ranked<Spot>>,
    /// The others, in the order asked.
    pub unranked: Vec<(LocationId, Unranked)>,
}

/// The stored tariffs of CPOs, by country, party and the id as it is known: each in the version in force when the vehicle arrives, if one is.
type Tariffs = HashMap<(String, String, String), (TariffId, Option<Prepared>)>;

impl LocationService {
    /// Ranks locations; each once, however often it is named. `policy` is the provider's where it is None. Errors: NOT_FOUND.
    pub async fn rank(
        &self,
        caller: &Caller,
        mut ids: Vec<LocationId>,
        plan: Plan,
        needs: Needs,
        policy: Option<PricingPolicy>,
    ) -> Result<Ranking> {
        let mut before = HashSet::new();
        ids.retain(|id| before.insert(*id));
        let mut seen = self.seen_of(caller, &ids).await?;
        let offered = offered(seen.values().map(|stored| &stored.location));
        let provider = caller.provider;
        let stored = self.db().read(caller, move |conn| {
            let offered = offered.clone();
            boxed(
                async move { futures_util::try_join!(tariffs_of(conn, provider, offered, plan.start), Provider::settings(conn, provider)) },
            )
        });
        let (tariffs, settings) = stored.await?;
        let policy = policy.unwrap_or(settings.pricing_policy);
        let mut ranking = Ranking::default();
        for id in ids {
            let stored = seen.remove(&id).ok_or_else(|| Error::not_found("location", id))?;
            match best(&stored, &plan, &needs, &tariffs, policy) {
                Ok(best) => ranking.ranked.push(best),
                Err(why) => ranking.unranked.push((id, why)),
            }
        }
        rank(&mut ranking.ranked);
        Ok(ranking)
    }
}

/// The ids of tariffs that connectors name, for each CPO.
fn offered<'a>(locations: impl Iterator<Item = &'a Location>) -> BTreeMap<(String, String), Vec<String>> {
    let mut names: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for location in locations {
        let cpo = names.entry((location.key.country_code.clone(), location.key.party_id.clone())).or_default();
        let connectors = location.evses.iter().flat_map(|evse| &evse.connectors);
        cpo.extend(connectors.flat_map(|connector| &connector.tariff_ids).map(|id| known_as(id)));
        cpo.sort();
        cpo.dedup();
    }
    names.retain(|_, names| !names.is_empty());
    names
}

/// Those of them that are stored.
async fn tariffs_of(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    offered: BTreeMap<(String, String), Vec<String>>,
    start: Timestamp,
) -> diesel::QueryResult<Tariffs> {
    let of_cpo = async |((country, party), names): ((String, String), Vec<String>)| {
        let found = named(conn, provider, (&country, &party), names).await?;
        Ok::<_, diesel::result::Error>(found.into_iter().filter_map(move |(id, versions)| {
            let name = known_as(&versions.first()?.tariff.key.tariff_id);
            let in_force = stored_for(&versions, start).map(|stored| Prepared::from(stored.tariff.clone()));
            Some(((country.clone(), party.clone(), name), (id, in_force)))
        }))
    };
    Ok(try_join_all(offered.into_iter().map(of_cpo)).await?.into_iter().flatten().collect())
}

/// The best connector of a location; else why there is none, of several reasons that of the first connector that fits.
fn best(
    stored: &StoredLocation,
    plan: &Plan,
    needs: &Needs,
    tariffs: &Tariffs,
    policy: PricingPolicy,
) -> std::result::Result<Ranked<Spot>, Unranked> {
    let location = &stored.location;
    let zone = location.zone_name().and_then(Zone::named);
    let mut priced = Vec::new();
    let mut why = None;
    let there = location.evses.iter().filter(|evse| needs.is_met_by_evse(evse));
    for (evse, connector) in there.flat_map(|evse| evse.connectors.iter().map(move |connector| (evse, connector))) {
        let charge = needs.is_met_by_connector(connector).then(|| plan.at(&Charger::from(connector))).flatten();
        let Some(charge) = charge else { continue };
        match by_its_tariff(location, connector, &charge, zone.as_ref(), tariffs, policy) {
            Ok((tariff, estimate)) => {
                let spot = Spot { location: stored.id, evse_uid: evse.uid.clone(), connector_id: connector.id.clone(), tariff, charge };
                priced.push(Ranked { place: spot, estimate });
            }
            Err(unrated) => why = why.or(Some(Unranked::Unrated(unrated))),
        }
    }
    rank(&mut priced);
    priced.into_iter().next().ok_or(why.unwrap_or(Unranked::NothingFits))
}

/// What a charge would be by the tariff of its connector that is in force when it begins.
fn by_its_tariff(
    location: &Location,
    connector: &Connector,
    charge: &PlannedCharge,
    zone: Option<&Zone>,
    tariffs: &Tariffs,
    policy: PricingPolicy,
) -> std::result::Result<(TariffId, Estimate), Unrated> {
    let key = |id: &String| (location.key.country_code.clone(), location.key.party_id.clone(), known_as(id));
    let known: Vec<_> = connector.tariff_ids.iter().filter_map(|id| tariffs.get(&key(id))).collect();
    let in_force = known.iter().filter_map(|(id, in_force)| Some((*id, in_force.clone()?)));
    let (ids, in_force): (Vec<TariffId>, Vec<Prepared>) = in_force.unzip();
    if in_force.is_empty() && !known.is_empty() {
        return Err(Unrated::NoValidTariff);
    }
    let chosen = tariff_for(&in_force, charge.start, None)?;
    Ok((ids[chosen], estimate(charge, &in_force[chosen], zone, policy)?))
}
