//! `wattlane signals import`: files into the series that all providers share.

use super::{
    entsoe::{self, ZonePrices},
    store::write_shared,
    zones::is_zone,
};
use crate::{config::DatabaseFlags, lines::text};
use anyhow::{Context, Result, ensure};
use clap::Args;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use jiff::Timestamp;
use serde::Deserialize;
use std::path::PathBuf;
use wattlane_domain::{
    money::Currency,
    smart_charging::{SignalPoint, Signals},
};

/// Brings what files say of prices, carbon and green share into the series that all providers share, over what is there
#[derive(Args)]
#[command(
    after_help = "A file is a document of ENTSO-E (A44, day-ahead prices), or JSON: {\"zone\": \"NL\", \"currency\": \"EUR\", \"points\": [{\"start\": \
    \"2026-11-30T23:00:00Z\", \"price\": 0.0831, \"carbon\": 312, \"green\": 0.44}], \"end\": \"2026-12-01T23:00:00Z\"}. Prices are by kWh, carbon is in g a kWh, \
    green a share from 0 to 1; each may be left out. A point holds until the next one."
)]
pub struct ImportFlags {
    /// Files; - is the standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Where the database is.
    #[command(flatten)]
    pub database: DatabaseFlags,
}

/// What a file of our own shape says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeriesJson {
    zone: String,
    #[serde(default)]
    currency: String,
    points: Vec<SignalPoint>,
    end: Timestamp,
}

impl ImportFlags {
    /// What all files say. Errors: a file that cannot be read, or says nothing that can be imported.
    pub fn read(&self) -> Result<Vec<(PathBuf, Vec<ZonePrices>)>> {
        let read = |file: &PathBuf| {
            let series = series_of(&text(file)?).with_context(|| format!("{} cannot be read", file.display()))?;
            Ok((file.clone(), series))
        };
        self.files.iter().map(read).collect()
    }
}

/// Writes what files say, and tells what that changed. `worker_url` is the role that writes shared series.
pub async fn write(files: &[(PathBuf, Vec<ZonePrices>)], worker_url: &str) -> Result<()> {
    let mut worker = AsyncPgConnection::establish(worker_url).await.context("the database cannot be reached as the worker")?;
    for (file, zones) in files {
        for ZonePrices { zone, currency, signals } in zones {
            let days = write_shared(&mut worker, zone, currency, signals).await?;
            println!("{}: {zone} until {}, {days} days changed", file.display(), signals.end());
        }
    }
    Ok(())
}

fn series_of(text: &str) -> Result<Vec<ZonePrices>> {
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        return Ok(entsoe::read(text)?);
    }
    let SeriesJson { zone, currency, points, end } = serde_json::from_str(text)?;
    let has_prices = points.iter().any(|point| point.price_per_kwh.is_some());
    ensure!(is_zone(&zone), "{zone:?} is no name of a zone: two to sixteen capital letters, digits and hyphens, such as NL or DE-LU");
    ensure!(!has_prices || Currency::parse(&currency).is_ok(), "prices need their currency, three capital letters of ISO 4217");
    let in_range = |point: &SignalPoint| {
        point.price_per_kwh.is_none_or(|price| price.abs() <= 1000.0)
            && point.carbon_g_per_kwh.is_none_or(|carbon| (0.0..=10_000.0).contains(&carbon))
            && point.green_share.is_none_or(|share| (0.0..=1.0).contains(&share))
    };
    if let Some(wrong) = points.iter().find(|point| !in_range(point)) {
        anyhow::bail!("the point of {} is out of range: prices go to 1000 a kWh, carbon to 10000 g, green from 0 to 1", wrong.start);
    }
    let signals = Signals::new(points, end).context("points have to be in the order of time, each at another, before the end")?;
    Ok(vec![ZonePrices { zone, currency, signals }])
}
