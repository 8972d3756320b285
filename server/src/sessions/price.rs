//! What a session costs so far: by the tariffs that were in force when it began, and the engine that prices its CDR.

use crate::{
    locations::store::rated_by,
    parse::known_as,
    providers::Settings,
    rating::{Charge, Rated, Ways, by_stored},
    tariffs::store::{named, stored},
};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use moka::sync::Cache;
use wattlane_domain::{
    ids::{ProviderId, TariffId},
    session::{self, FrozenTariff, RatedPlace, Reported, Running, Session},
    tariff::{Prepared, Stored, stored_for},
};

/// Versions of tariffs that are remembered: they never change.
const VERSIONS_MAX: u64 = 10_000;

/// Prices sessions.
#[derive(Clone)]
pub(super) struct Pricing {
    versions: Cache<(ProviderId, FrozenTariff), Prepared>,
}

impl Default for Pricing {
    fn default() -> Self {
        Pricing { versions: Cache::new(VERSIONS_MAX) }
    }
}

impl Pricing {
    /// The session with what it costs so far, by what the provider has set. Nothing here can refuse a report.
    pub(super) async fn price(
        &self,
        conn: &AsyncPgConnection,
        provider: ProviderId,
        settings: impl Future<Output = QueryResult<Settings>> + Send,
        session: Session,
    ) -> QueryResult<Session> {
        let so_far = session.charge();
        let charge = charge(&session.reported, &so_far);
        let basis = self.basis(conn, provider, &session, &charge);
        let (Basis { frozen, tariffs, known, place }, settings) = futures_util::try_join!(basis, settings)?;
        let time_zone = place.as_ref().and_then(|place| place.time_zone.as_deref());
        let (running, unrated) = match by_stored(&charge, &tariffs, known, time_zone, Ways::from(&settings)) {
            Ok(Rated { rating, .. }) => (Some(Running { cost: rating.cost, tariffs: rating.tariffs }), None),
            Err(unrated) => (None, Some(unrated)),
        };
        Ok(Session { running, unrated, tariffs: frozen, place, ..session })
    }

    /// What a session is priced by: the tariffs that it was first priced by, and what its periods name or its connector offers besides.
    async fn basis(&self, conn: &AsyncPgConnection, provider: ProviderId, session: &Session, charge: &Charge<'_>) -> QueryResult<Basis> {
        let mut basis = Basis { frozen: Vec::new(), tariffs: Vec::new(), known: false, place: session.place.clone() };
        for version in &session.tariffs {
            if let Some(tariff) = self.version(conn, provider, *version).await? {
                basis.add(*version, tariff);
            }
        }
        if charge.goes_by_connector() {
            basis.ask_place(conn, provider, charge, |place| !place.tariff_ids.is_empty()).await?;
            let offered = basis.place.iter().flat_map(|place| place.tariff_ids.iter().map(|id| known_as(id))).collect();
            basis.add_named(conn, provider, charge, offered).await?;
        }
        basis.add_named(conn, provider, charge, charge.named_tariffs()).await?;
        if basis.tariffs.iter().any(|prepared| prepared.tariff().needs_zone()) {
            basis.ask_place(conn, provider, charge, |place| place.time_zone.is_some()).await?;
        }
        Ok(basis)
    }

    async fn version(&self, conn: &AsyncPgConnection, provider: ProviderId, wanted: FrozenTariff) -> QueryResult<Option<Prepared>> {
        if let Some(known) = self.versions.get(&(provider, wanted)) {
            return Ok(Some(known));
        }
        let found = stored(conn, provider, wanted.id, wanted.version).await?.map(Prepared::from);
        if let Some(found) = &found {
            self.versions.insert((provider, wanted), found.clone());
        }
        Ok(found)
    }
}

/// What a session is priced by besides itself.
struct Basis {
    frozen: Vec<FrozenTariff>,
    /// The same, in the same order: the connector's before others.
    tariffs: Vec<Prepared>,
    /// Whether there is a tariff of a name that was asked for, be it in force or not.
    known: bool,
    place: Option<RatedPlace>,
}

impl Basis {
    fn add(&mut self, version: FrozenTariff, tariff: Prepared) {
        self.frozen.push(version);
        self.tariffs.push(tariff);
    }

    /// Adds the tariffs of these names that are not there yet, in the order of the names, in the versions that were in force at the start.
    async fn add_named(
        &mut self,
        conn: &AsyncPgConnection,
        provider: ProviderId,
        charge: &Charge<'_>,
        names: Vec<String>,
    ) -> QueryResult<()> {
        let name_of = |stored: &Stored| known_as(&stored.tariff.key.tariff_id);
        let is_there = |name: &String| self.tariffs.iter().any(|prepared| known_as(&prepared.tariff().key.tariff_id) == *name);
        let wanted: Vec<String> = names.into_iter().filter(|name| !is_there(name)).collect();
        if wanted.is_empty() {
            return Ok(());
        }
        let found = named(conn, provider, (charge.country_code, charge.party_id), wanted.clone()).await?;
        self.known |= !found.is_empty();
        let in_force = |(id, versions): (TariffId, Vec<Stored>)| Some((id, stored_for(&versions, charge.start)?.clone()));
        let mut in_force: Vec<_> = found.into_iter().filter_map(in_force).collect();
        in_force.sort_by_key(|(_, stored)| wanted.iter().position(|name| name_of(stored) == *name));
        in_force.into_iter().for_each(|(id, stored)| self.add(FrozenTariff { id, version: stored.version }, stored.into()));
        Ok(())
    }

    /// Asks the stored location, unless what it said before `answers`: a location may come before its EVSEs, its zone or its tariffs.
    async fn ask_place(
        &mut self,
        conn: &AsyncPgConnection,
        provider: ProviderId,
        charge: &Charge<'_>,
        answers: fn(&RatedPlace) -> bool,
    ) -> QueryResult<()> {
        if !self.place.as_ref().is_some_and(answers) {
            let found = rated_by(conn, provider, &charge.location_key(), charge.evse_uid, charge.connector_id).await?;
            self.place = found.map(|place| RatedPlace { time_zone: place.time_zone, tariff_ids: place.tariff_ids });
        }
        Ok(())
    }
}

/// What of a session decides its price.
fn charge<'a>(reported: &'a Reported, so_far: &'a session::Charge) -> Charge<'a> {
    Charge {
        country_code: &reported.key.country_code,
        party_id: &reported.key.party_id,
        location_id: &reported.location_id,
        evse_uid: &reported.evse_uid,
        connector_id: &reported.connector_id,
        place: None,
        start: reported.start_time,
        end: so_far.end,
        periods: &so_far.periods,
        currency: reported.currency,
        token_type: reported.token.token_type,
        tariffs: &[],
        credit: false,
        received: None,
    }
}
