//! `wattlane price`: what charges cost by their tariffs, as JSON, without a server or a database.

mod answer;

use crate::lines::{answer_each, opened, text};
pub(crate) use answer::Answer;
use anyhow::{Result, bail};
use clap::Args;
use serde::Serialize;
use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};
use wattlane_domain::{
    Finding,
    ocpi::{self, Charge, Fault, Question, Read},
    place::Zone,
    tariff::{Prepared, PricingPolicy, Tariff, TariffSource, Unrated, never_holds, price},
};

/// As many decimals as money has: what is shown is what the engine found, before anybody rounds it to a currency.
pub(crate) const DECIMALS: u32 = 9;

/// Prices OCPI 2.2.1 and 2.1.1 charges. Money is in decimal strings, times in hours, energy in kWh.
///
/// JSON with comments, and numbers in quotes, are accepted with a warning.
#[derive(Args)]
pub struct PriceFlags {
    /// A file with a tariff; may be given several times. Without any the CDR's own tariffs count
    #[arg(long, value_name = "FILE", conflicts_with = "jsonl")]
    tariff: Vec<PathBuf>,
    /// A file with a CDR; - is the standard input
    #[arg(long, value_name = "FILE", required_unless_present = "jsonl", conflicts_with = "jsonl")]
    cdr: Option<PathBuf>,
    /// The IANA time zone of the place, such as Europe/Amsterdam. Without it that of the CDR's country, where it has one
    #[arg(long, value_name = "ZONE")]
    tz: Option<String>,
    /// Take a restriction on current or power to hold where neither was measured. OCPI is silent; without this it does not
    #[arg(long)]
    unmeasured_matches: bool,
    /// Read a charge a line, {"id", "tariff" or "tariffs", "cdr", "tz"}, and write a result a line; a broken line makes an error line, and the
    /// rest goes on. Without a file, or with -, from the standard input
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
    jsonl: Option<PathBuf>,
}

/// Does what the flags say.
pub fn run(flags: &PriceFlags) -> Result<()> {
    let zone = flags.tz.as_deref().map(named).transpose().map_err(anyhow::Error::msg)?;
    let terms = Terms { zone: zone.as_ref(), policy: policy(flags) };
    let out = BufWriter::new(io::stdout().lock());
    match (&flags.jsonl, &flags.cdr) {
        (Some(file), _) => answer_each(opened(file)?, out, |line, out| answer_line(line, out, terms)),
        (None, Some(cdr)) => one(cdr, &flags.tariff, out, terms),
        (None, None) => bail!("neither --cdr nor --jsonl says what to price"),
    }
}

/// By what charges are priced besides themselves and their tariffs.
#[derive(Clone, Copy)]
struct Terms<'a> {
    zone: Option<&'a Zone>,
    policy: PricingPolicy,
}

fn policy(flags: &PriceFlags) -> PricingPolicy {
    PricingPolicy { decimals: Some(DECIMALS), assume_unmeasured_matches: flags.unmeasured_matches, ..PricingPolicy::default() }
}

fn one(cdr: &Path, tariffs: &[PathBuf], mut out: impl Write, terms: Terms<'_>) -> Result<()> {
    let mut findings = Vec::new();
    let mut read = Vec::new();
    for path in tariffs {
        let tariff = read_tariff(path)?;
        findings.extend(tariff.findings.into_iter().map(|finding| finding.within(&path.display().to_string())));
        read.push(tariff.value);
    }
    let charge = ocpi::read_charge(&text(cdr)?).map_err(|faults| told(cdr, &faults))?;
    findings.extend(charge.findings);
    let answer = answer(charge.value, read, terms, findings).map_err(anyhow::Error::msg)?;
    serde_json::to_writer_pretty(&mut out, &answer)?;
    writeln!(out)?;
    Ok(out.flush()?)
}

/// The tariff in a file.
pub(crate) fn read_tariff(path: &Path) -> Result<Read<Tariff>> {
    ocpi::read_any_tariff(&text(path)?).map_err(|faults| told(path, &faults))
}

/// What is wrong in a file, a line for each.
fn told(path: &Path, faults: &[Fault]) -> anyhow::Error {
    let lines = faults.iter().map(|fault| format!("\n  {}", sentence(fault)));
    let file = if path == Path::new("-") { "the standard input".into() } else { path.display().to_string() };
    anyhow::Error::msg(format!("{file} cannot be priced:{}", lines.collect::<String>()))
}

fn sentence(Fault { path, text }: &Fault) -> String {
    if path.is_empty() { format!("it {text}") } else { format!("{path} {text}") }
}

/// A line of results.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a serde_json::value::RawValue,
    #[serde(flatten)]
    answer: Outcome,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Outcome {
    Priced(Box<Answer>),
    Refused { error: String },
}

/// Writes what a line's charge costs, or why that is not known.
fn answer_line(line: &[u8], out: &mut dyn Write, terms: Terms<'_>) -> Result<()> {
    let (id, outcome) = match std::str::from_utf8(line) {
        Ok(text) => priced(text, terms),
        Err(_) => (None, Err("it is no UTF-8".to_owned())),
    };
    let id = id.and_then(|id| serde_json::value::RawValue::from_string(id).ok());
    let answer = outcome.map_or_else(|error| Outcome::Refused { error }, |answer| Outcome::Priced(Box::new(answer)));
    Ok(serde_json::to_writer(out, &Line { id: id.as_deref().unwrap_or(serde_json::value::RawValue::NULL), answer })?)
}

/// The id of a line, and what its charge costs or why that is not known.
fn priced(line: &str, terms: Terms<'_>) -> (Option<String>, Result<Answer, String>) {
    let faults = |faults: Vec<Fault>| faults.iter().map(sentence).collect::<Vec<_>>().join("; ");
    let Read { value: Question { id, tariffs, time_zone, charge }, findings } = match ocpi::read_question(line) {
        Ok(read) => read,
        Err(wrong) => return (None, Err(faults(wrong))),
    };
    let outcome = charge.map_err(faults).and_then(|charge| match time_zone.as_deref().map(named).transpose()? {
        Some(own) => answer(charge, tariffs, Terms { zone: Some(&own), ..terms }, findings),
        None => answer(charge, tariffs, terms, findings),
    });
    (id, outcome)
}

pub(crate) fn named(name: &str) -> Result<Zone, String> {
    Zone::named(name).ok_or_else(|| format!("{name:?} is no time zone of the IANA database"))
}

fn answer(charge: Charge, tariffs: Vec<Tariff>, terms: Terms<'_>, mut findings: Vec<Finding>) -> Result<Answer, String> {
    let (tariffs, source) = if tariffs.is_empty() {
        (charge.tariffs.clone(), TariffSource::Embedded)
    } else {
        (tariffs.into_iter().map(|tariff| charge.meaning(tariff)).collect(), TariffSource::Request)
    };
    findings.extend(tariffs.iter().flat_map(never_holds));
    let prepared: Vec<Prepared> = tariffs.into_iter().map(Prepared::from).collect();
    let own = charge.time_zone.as_deref().and_then(Zone::named);
    let zone = terms.zone.or(own.as_ref());
    match price(&charge.price_request(&prepared, source, zone, terms.policy)) {
        Ok(rating) => Ok(Answer::of(&charge, rating, findings)),
        Err(Unrated::UnknownTimeZone) => Err(format!("{}: say it by --tz, or by \"tz\" in the line", Unrated::UnknownTimeZone)),
        Err(unrated) => Err(unrated.to_string()),
    }
}
