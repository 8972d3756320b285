//! What a session costs so far: by the tariffs that were in force when it began, and the engine that prices its CDR.

use crate::{
    parse::known_as,
    providers::Settings,
    tariffs::store::{named, stored},
};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use moka::sync::Cache;
use std::sync::Arc;
use wattlane_domain::{
    ids::ProviderId,
    session::{FrozenTariff, Running, Session},
    tariff::{PriceRequest, Stored, TariffSource, price, stored_for},
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
        let (frozen, tariffs) = self.tariffs(conn, provider, &session).await?;
        let charge = session.charge();
        let priced = price(&PriceRequest {
            start: session.reported.start_time,
            end: charge.end,
            periods: &charge.periods,
            currency: session.reported.currency,
            token_type: session.reported.token.token_type,
            tariffs: &tariffs,
            source: TariffSource::Stored,
            time_zone: None,
            policy: settings.pricing_policy,
            credit: false,
        });
        let (running, unrated) = match priced {
            Ok(rating) => (Some(Running { cost: rating.cost, tariffs: rating.tariffs }), None),
            Err(unrated) => (None, Some(unrated)),
        };
        Ok(Session { running, unrated, tariffs: frozen, ..session })
    }

    /// The tariffs of a session: those that it was first priced by, and what its periods name besides.
    async fn tariffs(
        &self,
        conn: &AsyncPgConnection,
        provider: ProviderId,
        session: &Session,
    ) -> QueryResult<(Vec<FrozenTariff>, Vec<Stored>)> {
        let (mut frozen, mut tariffs) = (Vec::new(), Vec::new());
        for version in &session.tariffs {
            if let Some(stored) = self.version(conn, provider, *version).await? {
                frozen.push(*version);
                tariffs.push((*stored).clone());
            }
        }
        let known = |name: &String| tariffs.iter().any(|stored| known_as(&stored.tariff.key.tariff_id) == *name);
        let names: Vec<String> = names(session).into_iter().filter(|name| !known(name)).collect();
        if !names.is_empty() {
            let key = &session.reported.key;
            for (id, versions) in named(conn, provider, (&key.country_code, &key.party_id), names).await? {
                if let Some(stored) = stored_for(&versions, session.reported.start_time) {
                    frozen.push(FrozenTariff { id, version: stored.version });
                    tariffs.push(stored.clone());
                }
            }
        }
        Ok((frozen, tariffs))
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

/// The CPO's ids of the tariffs that a session's periods name, each once, as they are known.
fn names(session: &Session) -> Vec<String> {
    let mut names: Vec<String> = session.reported.periods.iter().filter_map(|period| period.tariff_id.as_deref()).map(known_as).collect();
    names.sort();
    names.dedup();
    names
}
