//! `wattlane estimate`: what a planned charge will cost by a tariff, as JSON, without a server or a database.

use crate::price::{Answer, DECIMALS, named, read_tariff};
use anyhow::{Context, Result, ensure};
use clap::Args;
use jiff::Timestamp;
use rust_decimal::Decimal;
use std::{
    io::{self, Write},
    path::PathBuf,
};
use wattlane_domain::{
    Energy,
    ocpi::Charge,
    place::Zone,
    tariff::{PlannedCharge, Prepared, PricingPolicy, estimate, never_holds},
};

/// Estimates a charge at one power: from when the vehicle arrives until it has what it wants, and then it stands there until it leaves. The answer is
/// that of `wattlane price`.
#[derive(Args)]
pub struct EstimateFlags {
    /// A file with the tariff
    #[arg(long, value_name = "FILE")]
    tariff: PathBuf,
    /// When the vehicle arrives, such as 2026-05-04T20:00:00Z
    #[arg(long, value_name = "TIME")]
    start: Timestamp,
    /// When it leaves
    #[arg(long, value_name = "TIME")]
    end: Timestamp,
    /// How much it wants, kWh
    #[arg(long, value_name = "KWH")]
    kwh: Decimal,
    /// The power at which it charges, kW: the least of what vehicle, cable and charger take
    #[arg(long, value_name = "KW")]
    max_kw: Decimal,
    /// The current, A summed over the phases, for tariffs that go by it
    #[arg(long, value_name = "A")]
    max_a: Option<Decimal>,
    /// The IANA time zone of the place, such as Europe/Amsterdam; a tariff that goes by local time needs one
    #[arg(long, value_name = "ZONE")]
    tz: Option<String>,
}

/// Does what the flags say.
pub fn run(flags: &EstimateFlags) -> Result<()> {
    ensure!(flags.start <= flags.end, "--end is before --start");
    ensure!(flags.max_kw > Decimal::ZERO, "--max-kw is not above 0");
    let energy = Energy::from_kwh(flags.kwh).filter(|energy| *energy >= Energy::ZERO);
    let planned = PlannedCharge {
        start: flags.start,
        end: flags.end,
        energy: energy.context("--kwh is below 0, or more than there is")?,
        power: flags.max_kw,
        current: flags.max_a,
    };
    let zone: Option<Zone> = flags.tz.as_deref().map(named).transpose().map_err(anyhow::Error::msg)?;
    let read = read_tariff(&flags.tariff)?;
    let mut findings = read.findings;
    findings.extend(never_holds(&read.value));
    let tariff = Prepared::from(read.value);
    let policy = PricingPolicy { decimals: Some(DECIMALS), ..PricingPolicy::default() };
    let estimate = estimate(&planned, &tariff, zone.as_ref(), policy)?;
    let charge = Charge {
        start_time: planned.start,
        end_time: planned.end,
        currency: tariff.tariff().currency,
        token_type: None,
        periods: estimate.periods,
        tariffs: Vec::new(),
        credit: false,
        time_zone: None,
        is_2_1_1: false,
    };
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &Answer::of(&charge, estimate.rating, findings))?;
    Ok(writeln!(out)?)
}
