//! `wattlane plan`: when vehicles charge, as JSON, without a server or a database.

use crate::lines::{answer_each, opened, text};
use anyhow::{Context, Result, bail};
use clap::Args;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::{
    io::{self, BufWriter, Write},
    path::PathBuf,
};
use wattlane_domain::smart_charging::{PlanError, plan, read_instance, write_plan};

/// Plans when the vehicles of a site charge: all get as much as they can of what they want, as cheaply as it can be had. docs/smart-charging.md says
/// what an instance is made of, and what the answer says.
#[derive(Args)]
#[command(
    after_help = "An instance: {\"slot_minutes\", \"price_per_kwh\": [a slot each], \"carbon_g_per_kwh\": [a slot each], \"site_limit_kw\", \"vehicles\": [{\"id\", \
    \"arrival_slot\", \"departure_slot\", \"energy_kwh\", \"max_kw\"}]}. docs/smart-charging.md says the rest, and what the answer says."
)]
pub struct PlanFlags {
    /// A file with what is to be planned; - is the standard input
    #[arg(long, value_name = "FILE", required_unless_present = "jsonl", conflicts_with = "jsonl")]
    instance: Option<PathBuf>,
    /// Read an instance a line, and write a plan a line, in the same order; a broken line makes an error line, and the rest goes on. Without a file,
    /// or with -, from the standard input
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
    jsonl: Option<PathBuf>,
}

/// Does what the flags say.
pub fn run(flags: &PlanFlags) -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    match (&flags.jsonl, &flags.instance) {
        (Some(file), _) => answer_each(opened(file)?, out, answer_line),
        (None, Some(file)) => {
            let planned = planned(&text(file)?).with_context(|| format!("{} cannot be planned", file.display()))?;
            writeln!(out, "{planned}")?;
            Ok(out.flush()?)
        }
        (None, None) => bail!("neither --instance nor --jsonl says what to plan"),
    }
}

fn planned(text: &str) -> Result<String, PlanError> {
    let named = read_instance(text)?;
    let plan = plan(&named.instance)?;
    Ok(write_plan(&named, &plan))
}

/// A line that could not be planned.
#[derive(Serialize)]
struct Refused<'a> {
    id: Option<&'a RawValue>,
    error: String,
}

/// What a line calls itself, whatever else is in it.
#[derive(Default, Deserialize)]
struct Called<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
}

/// Writes the plan of a line, or why there is none.
fn answer_line(line: &[u8], out: &mut dyn Write) -> Result<()> {
    let line = String::from_utf8_lossy(line);
    let answer = planned(&line).or_else(|wrong| {
        let Called { id } = serde_json::from_str(&line).unwrap_or_default();
        serde_json::to_string(&Refused { id, error: wrong.to_string() })
    })?;
    Ok(out.write_all(answer.as_bytes())?)
}
