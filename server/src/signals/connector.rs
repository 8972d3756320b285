//! Day-ahead prices from ENTSO-E, fetched as they are published, into the series that all providers share.
//!
//! Tomorrow's prices come between 12:45 and 14:00 of Brussels. A zone is asked for when its series does not go as far as it should by now, and every hour
//! beside that: for what was corrected, and for the coupled auction where only another was there first. Several servers may ask for the same: writing the same again changes nothing.

use super::{
    entsoe::{self, EntsoeError, ZonePrices},
    store::{shared_reach, write_shared},
    zones::{ZONES, eic_of},
};
use crate::auth::egress::body_of;
use anyhow::{Context, Result, bail};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use jiff::{SignedDuration, Timestamp, ToSpan, Zoned, tz::TimeZone};
use secrecy::{ExposeSecret, SecretString};
use std::{collections::HashMap, time::Duration};

/// How often there is a look.
const EVERY: Duration = Duration::from_secs(600);
/// How old what was fetched may be.
const AGE_MAX: SignedDuration = SignedDuration::from_hours(1);
/// The hour of Brussels from which on tomorrow's prices are asked for.
const PUBLISHED_FROM: i8 = 12;
/// Pauses between attempts.
const PAUSES: [Duration; 4] = [Duration::from_millis(500), Duration::from_secs(2), Duration::from_secs(10), Duration::from_secs(60)];
const TIMEOUT: Duration = Duration::from_secs(30);
/// The most bytes of an answer: a day of quarters has 60 kB.
const ANSWER_MAX: usize = 4 * 1024 * 1024;
/// The zone by whose days prices are published.
const MARKET_ZONE: &str = "Europe/Brussels";

/// What the connector runs by.
#[derive(Debug, Clone)]
pub struct EntsoeConfig {
    /// Where the interface is.
    pub url: String,
    /// The security token that ENTSO-E gives its users.
    pub token: SecretString,
    /// The zones to fetch, by name.
    pub zones: Vec<String>,
}

impl EntsoeConfig {
    /// The names of all zones that can be fetched.
    pub fn all_zones() -> impl Iterator<Item = &'static str> {
        ZONES.iter().map(|(name, _)| *name)
    }
}

/// Fetches until the server stops. `worker_url` is the role that writes shared series.
pub async fn run(config: EntsoeConfig, worker_url: String) {
    let mut fetched = HashMap::new();
    loop {
        if let Err(error) = round(&config, &worker_url, &mut fetched, Timestamp::now()).await {
            tracing::warn!(%error, "day-ahead prices could not be fetched");
        }
        tokio::time::sleep(EVERY).await;
    }
}

async fn round(config: &EntsoeConfig, worker_url: &str, fetched: &mut HashMap<String, Timestamp>, now: Timestamp) -> Result<()> {
    let client = reqwest::Client::builder().timeout(TIMEOUT).user_agent(concat!("wattlane/", env!("CARGO_PKG_VERSION"))).build()?;
    let mut worker = AsyncPgConnection::establish(worker_url).await.context("the database cannot be reached as the worker")?;
    let days = Days::at(now)?;
    for zone in &config.zones {
        let reach = shared_reach(&mut worker, zone).await?;
        let is_fresh = fetched.get(zone).is_some_and(|at| now.duration_since(*at) < AGE_MAX);
        if is_fresh && reach.is_some_and(|end| end >= days.wanted) {
            continue;
        }
        match fetch(&client, config, zone, &days).await {
            Ok(prices) => {
                for ZonePrices { zone: of, currency, signals } in prices.iter().filter(|prices| prices.zone == *zone) {
                    let changed = write_shared(&mut worker, of, currency, signals).await?;
                    if changed > 0 {
                        tracing::info!(zone = of, until = %signals.end(), "day-ahead prices fetched");
                    }
                }
                fetched.insert(zone.clone(), now);
            }
            Err(error) => tracing::warn!(zone, error = format!("{error:#}"), "day-ahead prices of a zone could not be fetched"),
        }
    }
    Ok(())
}

/// The days that are asked for.
struct Days {
    from: Timestamp,
    until: Timestamp,
    /// As far as prices should go by now.
    wanted: Timestamp,
}

impl Days {
    fn at(now: Timestamp) -> Result<Self> {
        let now: Zoned = now.to_zoned(TimeZone::get(MARKET_ZONE)?);
        let midnight = |days: i64| Ok::<Timestamp, jiff::Error>(now.checked_add(days.days())?.start_of_day()?.timestamp());
        let ahead = if now.hour() >= PUBLISHED_FROM { 2 } else { 1 };
        Ok(Days { from: midnight(-1)?, until: midnight(2)?, wanted: midnight(ahead)? })
    }
}

/// A document, with patience. Nothing there yet is no prices.
async fn fetch(client: &reqwest::Client, config: &EntsoeConfig, zone: &str, days: &Days) -> Result<Vec<ZonePrices>> {
    let eic = eic_of(zone).with_context(|| format!("{zone} is no zone that ENTSO-E has"))?;
    let mut pauses = PAUSES.iter();
    loop {
        let text = match ask(client, config, eic, days).await {
            Ok(text) => text,
            Err(Failure::ForGood(why)) => bail!("{why}"),
            Err(Failure::ForNow(why)) => {
                let Some(pause) = pauses.next() else { bail!("after {} attempts: {why}", PAUSES.len() + 1) };
                tokio::time::sleep(*pause).await;
                continue;
            }
        };
        return match entsoe::read(&text) {
            Ok(prices) => Ok(prices),
            Err(EntsoeError::Nothing { code, .. }) if code == "999" => Ok(Vec::new()),
            Err(wrong) => Err(wrong.into()),
        };
    }
}

/// Why there is no document.
enum Failure {
    /// It may be there a moment later.
    ForNow(String),
    /// Asking again is of no use.
    ForGood(String),
}

async fn ask(client: &reqwest::Client, config: &EntsoeConfig, eic: &str, days: &Days) -> Result<String, Failure> {
    let minute = |time: Timestamp| time.strftime("%Y%m%d%H%M").to_string();
    let query = [
        ("documentType", "A44".to_owned()),
        ("in_Domain", eic.to_owned()),
        ("out_Domain", eic.to_owned()),
        ("periodStart", minute(days.from)),
        ("periodEnd", minute(days.until)),
        ("securityToken", config.token.expose_secret().to_owned()),
    ];
    // The address holds the token: no error may tell it.
    let for_now = |error: reqwest::Error| Failure::ForNow(error.without_url().to_string());
    let answer = client.get(&config.url).query(&query).send().await.map_err(for_now)?;
    let status = answer.status();
    let body = body_of(answer, ANSWER_MAX).await.map_err(for_now)?;
    let body = body.ok_or_else(|| Failure::ForGood(format!("the answer has more than {ANSWER_MAX} bytes")))?;
    let text = String::from_utf8_lossy(&body).into_owned();
    match status.as_u16() {
        // What is wrong with a question is told as a document, too.
        200 | 400 => Ok(text),
        401 | 403 => Err(Failure::ForGood("ENTSO-E does not take the token".to_owned())),
        429 | 500.. => Err(Failure::ForNow(format!("it answers {status}"))),
        _ => Err(Failure::ForGood(format!("it answers {status}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tomorrow_is_wanted_from_noon_of_brussels_on_whatever_the_clocks_do() {
        let at = |time: &str| Days::at(time.parse().unwrap_or_default()).ok().map(|days| days.wanted.to_string());
        assert_eq!(at("2026-11-30T10:59:00Z").as_deref(), Some("2026-11-30T23:00:00Z"));
        assert_eq!(at("2026-11-30T11:00:00Z").as_deref(), Some("2026-12-01T23:00:00Z"));
        // The day of 23 hours, and the day before it.
        assert_eq!(at("2026-03-28T11:00:00Z").as_deref(), Some("2026-03-29T22:00:00Z"));
        assert_eq!(at("2026-03-29T09:59:00Z").as_deref(), Some("2026-03-29T22:00:00Z"));
    }
}
