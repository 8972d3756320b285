//! Rating a CDR by what came with it and by what is stored.

use crate::{
    change::{Record, Tx},
    parse::known_as,
    providers::{Provider, Settings},
    tariffs::store::versions,
};
use diesel::QueryResult;
use uuid::Uuid;
use wattlane_domain::{
    cdr::{ReceivedCdr, StoredRating},
    ids::RatingId,
    place,
    tariff::{PriceRequest, Rating, Stored, TariffSource, Unrated, price, stored_for},
};

/// The CPO's ids of the tariffs that a CDR names, each once, as they are known.
pub(super) fn named_tariffs(cdr: &ReceivedCdr) -> Vec<String> {
    let of_periods = cdr.periods.iter().filter_map(|period| period.tariff_id.as_deref());
    let mut names: Vec<String> = of_periods.chain(cdr.tariffs.iter().map(|tariff| &*tariff.key.tariff_id)).map(known_as).collect();
    names.sort();
    names.dedup();
    names
}

/// What a CDR is rated by besides itself.
pub(super) struct Basis {
    /// The provider's.
    pub(super) settings: Settings,
    /// The stored tariffs that the CDR names, each in all its versions.
    stored: Vec<Vec<Stored>>,
}

impl Basis {
    /// Reads it, in one flush.
    pub(super) async fn of(tx: &Tx, cdr: &ReceivedCdr) -> QueryResult<Self> {
        let names = named_tariffs(cdr);
        let stored = async { if names.is_empty() { Ok(Vec::new()) } else { versions(tx.conn(), tx.provider(), &cdr.key, names).await } };
        let provider = Provider::find(tx.conn(), tx.provider(), tx.provider().uuid(), false);
        let (stored, provider) = futures_util::try_join!(stored, provider)?;
        Ok(Basis { settings: provider.map(|provider| provider.settings).unwrap_or_default(), stored })
    }
}

/// Rates a CDR: by the tariffs that came with it; else by stored ones that its periods name, in the versions that were in force when it began.
/// Where both exist and differ both results are given, the one by the CDR's own tariffs last: it counts. Nothing here can refuse a CDR.
pub(super) fn rate(tx: &Tx, cdr: &ReceivedCdr, Basis { settings, stored }: &Basis) -> (Vec<StoredRating>, Option<Unrated>) {
    let in_force: Vec<Stored> = stored.iter().filter_map(|versions| stored_for(versions, cdr.start_time).cloned()).collect();
    let embedded: Vec<Stored> = cdr.tariffs.iter().map(|tariff| tariff.clone().into()).collect();

    let known = stored.iter().any(|versions| !versions.is_empty());
    let by_stored = match (in_force.is_empty(), known) {
        (true, true) => Err(Unrated::NoValidTariff),
        _ => by(cdr, settings, &in_force, TariffSource::Stored),
    };
    let results = match (embedded.is_empty(), by_stored) {
        (true, by_stored) => by_stored.map(|rating| vec![rating]),
        (false, by_stored) => match (by(cdr, settings, &embedded, TariffSource::Embedded), by_stored) {
            (Ok(embedded), Ok(stored)) if stored.cost.total != embedded.cost.total => Ok(vec![stored, embedded]),
            (Ok(embedded), _) => Ok(vec![embedded]),
            (Err(_), Ok(stored)) => Ok(vec![stored]),
            (Err(unrated), Err(_)) => Err(unrated),
        },
    };
    match results {
        Ok(ratings) => (ratings.into_iter().map(|rating| keep(tx, rating)).collect(), None),
        Err(unrated) => (Vec::new(), Some(unrated)),
    }
}

fn by(cdr: &ReceivedCdr, settings: &Settings, tariffs: &[Stored], source: TariffSource) -> Result<Rating, Unrated> {
    price(&PriceRequest {
        start: cdr.start_time,
        end: cdr.end_time,
        periods: &cdr.periods,
        currency: cdr.currency,
        token_type: cdr.token.token_type,
        tariffs,
        source,
        time_zone: place::zone_name(&cdr.location),
        policy: settings.pricing_policy,
        credit: cdr.credit,
    })
}

fn keep(tx: &Tx, rating: Rating) -> StoredRating {
    StoredRating { id: RatingId::from_uuid(Uuid::now_v7()), create_time: tx.now(), rating }
}
