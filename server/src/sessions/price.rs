//! What a session costs so far: by the tariffs that were in force when it began, and the engine that prices its CDR.

use crate::{
    locations::store::rated_by,
    parse::known_as,
    providers::Settings,
    tariffs::store::{named, stored},
};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use moka::sync::Cache;
use std::sync::Arc;
use wattlane_domain::{
    ids::{ProviderId, TariffId},
    location::LocationKey,
    session::{FrozenTariff, RatedPlace, Reported, Running, Session},
    tariff::{PriceRequest, Stored, TariffSource, Unrated, price, stored_for},
};

/// Versions of tariffs that are remembered: they never change.
const VERSIONS_MAX: u64 = 10_000;

/// Prices sessions.
#[derive(Clone)]
pub(super) struct Pricing {
    versions: Cache<(ProviderId, FrozenTariff), Arc<Stored>>,
}

impl Default for Pricing {
    fn default() -> Self {
        Pricing { versions: Cache::new(VERSIONS_MAX) }
    }
}

impl Pricing {
    /// The session with what it costs so far. Nothing here can refuse a report.
    pub(super) async fn price(
        &self,
        conn: &AsyncPgConnection,
        provider: ProviderId,
        settings: &Settings,
        session: Session,
    ) -> QueryResult<Session> {
        let Basis { frozen, tariffs, known, place } = self.basis(conn, provider, &session).await?;
        let charge = session.charge();
        let priced = price(&PriceRequest {
            start: session.reported.start_time,
            end: charge.end,
            periods: &charge.periods,
            currency: session.reported.currency,
            token_type: session.reported.token.token_type,
            tariffs: &tariffs,
            source: TariffSource::Stored,
            time_zone: place.as_ref().and_then(|place| place.time_zone.as_deref()),
            policy: settings.pricing_policy,
            credit: false,
        });
        let (running, unrated) = match priced {
            // As its CDR will say.
            Err(Unrated::UnknownTariff) if tariffs.is_empty() && known => (None, Some(Unrated::NoValidTariff)),
            Ok(rating) => (Some(Running { cost: rating.cost, tariffs: rating.tariffs }), None),
            Err(unrated) => (None, Some(unrated)),
        };
        Ok(Session { running, unrated, tariffs: frozen, place, ..session })
    }

    /// What a session is priced by: the tariffs that it was first priced by, and what its periods name or its connector offers besides.
    async fn basis(&self, conn: &AsyncPgConnection, provider: ProviderId, session: &Session) -> QueryResult<Basis> {
        let mut basis = Basis { frozen: Vec::new(), tariffs: Vec::new(), known: false, place: session.place.clone() };
        for version in &session.tariffs {
            if let Some(stored) = self.version(conn, provider, *version).await? {
                basis.add(version.id, (*stored).clone());
            }
        }
        if goes_by_connector(session) {
            basis.ask_place(conn, provider, session, |place| !place.tariff_ids.is_empty()).await?;
            let offered = basis.place.iter().flat_map(|place| place.tariff_ids.iter().map(|id| known_as(id))).collect();
            basis.add_named(conn, provider, session, offered).await?;
        }
        basis.add_named(conn, provider, session, names(session)).await?;
        if basis.tariffs.iter().any(|stored| stored.tariff.needs_zone()) {
            basis.ask_place(conn, provider, session, |place| place.time_zone.is_some()).await?;
        }
        Ok(basis)
    }

    async fn version(&self, conn: &AsyncPgConnection, provider: ProviderId, wanted: FrozenTariff) -> QueryResult<Option<Arc<Stored>>> {
        if let Some(known) = self.versions.get(&(provider, wanted)) {
            return Ok(Some(known));
        }
        let found = stored(conn, provider, wanted.id, wanted.version).await?.map(Arc::new);
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
    tariffs: Vec<Stored>,
    /// Whether there is a tariff of a name that was asked for, be it in force or not.
    known: bool,
    place: Option<RatedPlace>,
}

impl Basis {
    fn add(&mut self, id: TariffId, stored: Stored) {
        self.frozen.push(FrozenTariff { id, version: stored.version });
        self.tariffs.push(stored);
    }

    /// Adds the tariffs of these names that are not there yet, in the order of the names, in the versions that were in force at the start.
    async fn add_named(
        &mut self,
        conn: &AsyncPgConnection,
        provider: ProviderId,
        session: &Session,
        names: Vec<String>,
    ) -> QueryResult<()> {
        let name_of = |stored: &Stored| known_as(&stored.tariff.key.tariff_id);
        let wanted: Vec<String> = names.into_iter().filter(|name| !self.tariffs.iter().any(|stored| name_of(stored) == *name)).collect();
        if wanted.is_empty() {
            return Ok(());
        }
        let key = &session.reported.key;
        let found = named(conn, provider, (&key.country_code, &key.party_id), wanted.clone()).await?;
        self.known |= !found.is_empty();
        let in_force = |(id, versions): (TariffId, Vec<Stored>)| Some((id, stored_for(&versions, session.reported.start_time)?.clone()));
        let mut in_force: Vec<_> = found.into_iter().filter_map(in_force).collect();
        in_force.sort_by_key(|(_, stored)| wanted.iter().position(|name| name_of(stored) == *name));
        in_force.into_iter().for_each(|(id, stored)| self.add(id, stored));
        Ok(())
    }

    /// Asks the stored location, unless what it said before `answers`: a location may come before its EVSEs, its zone or its tariffs.
    async fn ask_place(
        &mut self,
        conn: &AsyncPgConnection,
        provider: ProviderId,
        session: &Session,
        answers: fn(&RatedPlace) -> bool,
    ) -> QueryResult<()> {
        if !self.place.as_ref().is_some_and(answers) {
            let Reported { key, location_id, evse_uid, connector_id, .. } = &session.reported;
            let key =
                LocationKey { country_code: key.country_code.clone(), party_id: key.party_id.clone(), location_id: location_id.clone() };
            let found = rated_by(conn, provider, &key, evse_uid, connector_id).await?;
            self.place = found.map(|place| RatedPlace { time_zone: place.time_zone, tariff_ids: place.tariff_ids });
        }
        Ok(())
    }
}

/// Whether its connector says by which tariffs it is priced (DOMAIN §4.1, step 1): some period names none.
fn goes_by_connector(session: &Session) -> bool {
    let periods = &session.reported.periods;
    periods.is_empty() || periods.iter().any(|period| period.tariff_id.is_none())
}

/// The CPO's ids of the tariffs that a session's periods name, each once, as they are known.
fn names(session: &Session) -> Vec<String> {
    let mut names: Vec<String> = session.reported.periods.iter().filter_map(|period| period.tariff_id.as_deref()).map(known_as).collect();
    names.sort();
    names.dedup();
    names
}
