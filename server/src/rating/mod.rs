//! Rating a charge, be it a CDR or a session that goes on: by the tariffs that came with it, and by what is stored of tariffs and of the place.

use crate::{
    locations::store::rated_by,
    parse::known_as,
    providers::{Provider, Settings},
    tariffs::store::versions,
};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use jiff::Timestamp;
use wattlane_domain::{
    cdr::{Cdr, CdrEvent, Cost},
    charging::{ChargingPeriod, TokenType},
    ids::ProviderId,
    location::LocationKey,
    money::Currency,
    place::{self, CdrLocation, Zone},
    reconcile::{Reconciliation, Tolerance, reconcile},
    tariff::{Prepared, PriceRequest, PricingPolicy, Rating, Stored, Tariff, TariffSource, Unrated, price, stored_for},
};

/// A charge that is to be rated: what of it decides the price.
#[derive(Clone, Copy, Debug)]
pub struct Charge<'a> {
    /// The CPO's country, two letters.
    pub country_code: &'a str,
    /// The CPO.
    pub party_id: &'a str,
    /// The CPO's id of the location.
    pub location_id: &'a str,
    /// The CPO's uid of the EVSE; one that nobody has, such as `#NA`, finds nothing.
    pub evse_uid: &'a str,
    /// The CPO's id of the connector.
    pub connector_id: &'a str,
    /// The place as the charge itself tells of it; None where it only names it.
    pub place: Option<&'a CdrLocation>,
    /// When it began.
    pub start: Timestamp,
    /// When it ended; of a session that goes on, up to when it is rated.
    pub end: Timestamp,
    /// What was measured, in any order.
    pub periods: &'a [ChargingPeriod],
    /// The currency it is to be priced in.
    pub currency: Currency,
    /// Whoever pays at the station may have a tariff of their own.
    pub token_type: Option<TokenType>,
    /// The tariffs that came with it: where there are any they count.
    pub tariffs: &'a [Tariff],
    /// Whether it takes another one back.
    pub credit: bool,
    /// What the CPO asks for it, which the result is compared with; None while it does not ask yet.
    pub received: Option<&'a Cost>,
}

/// What our engine finds for a charge.
#[derive(Clone, Debug)]
pub struct Rated {
    pub rating: Rating,
    /// What the CPO asks beside it.
    pub reconciliation: Option<Reconciliation>,
}

/// How a charge is priced: the provider's ways.
#[derive(Clone, Copy, Debug)]
pub struct Ways {
    pub policy: PricingPolicy,
    /// What is near enough to what the CPO asks.
    pub tolerance: Tolerance,
}

impl From<&Settings> for Ways {
    fn from(settings: &Settings) -> Self {
        Ways { policy: settings.pricing_policy, tolerance: settings.accept_rule.tolerance() }
    }
}

impl Charge<'_> {
    /// The CPO's ids of the tariffs that it names, each once, as they are known.
    pub fn named_tariffs(&self) -> Vec<String> {
        let of_periods = self.periods.iter().filter_map(|period| period.tariff_id.as_deref());
        let mut names: Vec<String> = of_periods.chain(self.tariffs.iter().map(|tariff| &*tariff.key.tariff_id)).map(known_as).collect();
        names.sort();
        names.dedup();
        names
    }

    /// What its location is known by.
    pub fn location_key(&self) -> LocationKey {
        LocationKey {
            country_code: self.country_code.to_owned(),
            party_id: self.party_id.to_owned(),
            location_id: self.location_id.to_owned(),
        }
    }

    /// Whether its connector says by which tariffs it is rated (DOMAIN §4.1, step 1): no tariff came with it, and some period names none.
    pub fn goes_by_connector(&self) -> bool {
        self.tariffs.is_empty() && (self.periods.is_empty() || self.periods.iter().any(|period| period.tariff_id.is_none()))
    }
}

/// Rates a charge by stored tariffs, all of them in force when it began. `known`: whether there is any that it is to be rated by, be it in force
/// or not. `time_zone` is that of the stored location.
pub fn by_stored(charge: &Charge<'_>, in_force: &[Prepared], known: bool, time_zone: Option<&str>, ways: Ways) -> Result<Rated, Unrated> {
    if in_force.is_empty() && known {
        return Err(Unrated::NoValidTariff);
    }
    by(charge, in_force, TariffSource::Stored, time_zone, ways)
}

/// Its zone is its own, else that of the stored location, else its country's where that is safe (DOMAIN A16).
fn by(charge: &Charge<'_>, tariffs: &[Prepared], source: TariffSource, time_zone: Option<&str>, ways: Ways) -> Result<Rated, Unrated> {
    let own = charge.place.and_then(|place| place.time_zone.as_deref());
    let zone = own.or(time_zone).or_else(|| charge.place.and_then(place::zone_name)).and_then(Zone::named);
    let request = PriceRequest {
        start: charge.start,
        end: charge.end,
        periods: charge.periods,
        currency: charge.currency,
        token_type: charge.token_type,
        tariffs,
        source,
        zone: zone.as_ref(),
        policy: ways.policy,
        credit: charge.credit,
    };
    let rating = price(&request)?;
    let reconciliation = charge.received.and_then(|received| reconcile(received, &request, &rating, ways.tolerance));
    Ok(Rated { rating, reconciliation })
}

/// What a charge is rated by besides itself.
pub struct Basis {
    /// The provider's.
    pub settings: Settings,
    /// The tariffs of its connector, as they are known: what it waits for, besides what it names, where they are not stored.
    pub connector_tariffs: Vec<String>,
    /// The stored tariffs, each in all its versions: those of the connector in its order, then those that the charge names.
    stored: Vec<Vec<Stored>>,
    /// The zone of the stored location.
    time_zone: Option<String>,
    /// The most power of the stored connector, watts.
    pub max_power: Option<i32>,
}

impl Basis {
    /// Reads it, in one flush; in two where the stored connector's tariffs decide.
    pub async fn of(conn: &AsyncPgConnection, provider: ProviderId, charge: &Charge<'_>) -> QueryResult<Self> {
        let (country, party) = (charge.country_code, charge.party_id);
        let key = charge.location_key();
        let of_names = async |names: Vec<String>| match names.is_empty() {
            true => Ok(Vec::new()),
            false => versions(conn, provider, country, party, names).await,
        };
        let names = charge.named_tariffs();
        let (named, place, settings) = futures_util::try_join!(
            of_names(names.clone()),
            rated_by(conn, provider, &key, charge.evse_uid, charge.connector_id),
            Provider::settings(conn, provider),
        )?;
        let (time_zone, offered, max_power) = place.map(|place| (place.time_zone, place.tariff_ids, place.max_power)).unwrap_or_default();
        let mut connector_tariffs = Vec::new();
        if charge.goes_by_connector() {
            connector_tariffs = offered.iter().map(|name| known_as(name)).collect();
        }
        let further = connector_tariffs.iter().filter(|name| !names.contains(name)).cloned().collect();
        let mut stored = of_names(further).await?;
        stored.extend(named);
        // The connector's order decides where kinds do not; what it does not offer comes last.
        let place_of = |versions: &Vec<Stored>| {
            let name = versions.first().map(|stored| known_as(&stored.tariff.key.tariff_id)).unwrap_or_default();
            connector_tariffs.iter().position(|offered| *offered == name).unwrap_or(usize::MAX)
        };
        stored.sort_by_key(place_of);
        Ok(Basis { settings, connector_tariffs, stored, time_zone, max_power })
    }

    /// What the provider's rules make of a CDR that has just been rated: they accept it, or else reject it, or leave it.
    pub fn decide(&self, cdr: Cdr) -> (Cdr, Vec<CdrEvent>) {
        let (cdr, mut happened) = self.settings.accept_rule.apply(cdr);
        let (cdr, rejected) = self.settings.reject_rule.apply(cdr, self.max_power);
        happened.extend(rejected);
        (cdr, happened)
    }

    /// Rates a charge: by the tariffs that came with it; else by stored ones that its periods name, or that its connector offers, in the
    /// versions that were in force when it began. Where both exist and differ both results are given, the one by its own tariffs last: it counts.
    pub fn rate(&self, charge: &Charge<'_>) -> Result<Vec<Rated>, Unrated> {
        let in_force = self.stored.iter().filter_map(|versions| stored_for(versions, charge.start).cloned());
        let in_force: Vec<Prepared> = in_force.map(Prepared::from).collect();
        let embedded: Vec<Prepared> = charge.tariffs.iter().map(|tariff| tariff.clone().into()).collect();

        let known = self.stored.iter().any(|versions| !versions.is_empty());
        let (time_zone, ways) = (self.time_zone.as_deref(), Ways::from(&self.settings));
        let by_stored = by_stored(charge, &in_force, known, time_zone, ways);
        match (embedded.is_empty(), by_stored) {
            (true, by_stored) => by_stored.map(|rated| vec![rated]),
            (false, by_stored) => match (by(charge, &embedded, TariffSource::Embedded, time_zone, ways), by_stored) {
                (Ok(embedded), Ok(stored)) if stored.rating.cost.total != embedded.rating.cost.total => Ok(vec![stored, embedded]),
                (Ok(embedded), _) => Ok(vec![embedded]),
                (Err(_), Ok(stored)) => Ok(vec![stored]),
                (Err(unrated), Err(_)) => Err(unrated),
            },
        }
    }
}
