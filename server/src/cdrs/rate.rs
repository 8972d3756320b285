//! Rating a CDR by what came with it and by what is stored.

use crate::{change::Tx, error::Result, providers::Settings, tariffs::store::versions};
use uuid::Uuid;
use wattlane_domain::{
    cdr::{ReceivedCdr, StoredRating},
    ids::RatingId,
    place,
    tariff::{PriceRequest, Rating, Stored, TariffSource, Unrated, price, stored_for},
};

/// The CPO's ids of the tariffs that a CDR names, each once.
pub(super) fn named_tariffs(cdr: &ReceivedCdr) -> Vec<String> {
    let of_periods = cdr.periods.iter().filter_map(|period| period.tariff_id.clone());
    let mut names: Vec<String> = of_periods.chain(cdr.tariffs.iter().map(|tariff| tariff.key.tariff_id.clone())).collect();
    names.sort();
    names.dedup();
    names
}

/// Rates a CDR: by the tariffs that came with it; else by stored ones that its periods name, in the versions that were in force when it began.
/// Where both exist and differ both results are given, the one by the CDR's own tariffs last: it counts. Nothing here can refuse a CDR.
pub(super) async fn rate(tx: &Tx, cdr: &ReceivedCdr, settings: &Settings) -> Result<(Vec<StoredRating>, Option<Unrated>)> {
    let names = named_tariffs(cdr);
    let stored = if names.is_empty() { Vec::new() } else { versions(tx.conn(), tx.provider(), &cdr.key, names).await? };
    let in_force: Vec<Stored> = stored.iter().filter_map(|versions| stored_for(versions, cdr.start_time).cloned()).collect();
    let embedded: Vec<Stored> = cdr.tariffs.iter().map(|tariff| Stored { version: 0, tariff: tariff.clone() }).collect();

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
    Ok(match results {
        Ok(ratings) => (ratings.into_iter().map(|rating| keep(tx, rating)).collect(), None),
        Err(unrated) => (Vec::new(), Some(unrated)),
    })
}

fn by(cdr: &ReceivedCdr, settings: &Settings, tariffs: &[Stored], source: TariffSource) -> Result<Rating, Unrated> {
    price(&PriceRequest {
        start: cdr.start_time,
        end: cdr.end_time,
        periods: &cdr.periods,
        currency: cdr.currency,
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
