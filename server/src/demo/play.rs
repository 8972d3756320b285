//! Playing files to the public API.

use super::cpo::{Charge, locations};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use wattlane::{Cdr, Client, CreateCdrInput, Error, PutLocationInput, PutTariffInput, PutTokenInput};

/// EVSEs of a location for each that was used: enough for charges to find one free, sped up as they are.
pub(super) const EVSES: u8 = 20;

/// What became of one file.
pub(super) struct Played {
    /// Its name, without ending.
    pub file: String,
    /// The CDR, or why there is none.
    pub outcome: Outcome,
}

/// What became of a charge.
pub(super) enum Outcome {
    Taken(Box<Cdr>),
    /// The same content had come before.
    Again(Box<Cdr>),
    Refused(String),
}

/// The JSON files of a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    anyhow::ensure!(!files.is_empty(), "there are no JSON files in {}", folder.display());
    Ok(files)
}

fn read(file: &Path) -> Result<(String, String)> {
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    Ok((file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(), text))
}

/// Puts every tariff.
pub(super) async fn tariffs(client: &Client, folder: &Path) -> Result<()> {
    let files = files(&folder.join("tariffs"))?;
    for file in &files {
        let (_, text) = read(file)?;
        client.tariffs().put_tariff(PutTariffInput::OcpiJson(text)).await.with_context(|| format!("putting {}", file.display()))?;
    }
    println!("{} tariffs", files.len());
    Ok(())
}

/// Plays every charge, in the order of their names.
pub(super) async fn charges(client: &Client, folder: &Path) -> Result<Vec<Played>> {
    let files = files(&folder.join("cdrs"))?;
    let mut seen: Vec<String> = Vec::new();
    let mut played = Vec::new();
    for (index, file) in files.iter().enumerate() {
        let (name, text) = read(file)?;
        let outcome = match client.cdrs().create_cdr(CreateCdrInput::OcpiJson(text)).source("demo").await {
            Ok(cdr) if seen.contains(&cdr.id) => Outcome::Again(Box::new(cdr)),
            Ok(cdr) => Outcome::Taken(Box::new(cdr)),
            Err(Error::Refused { reason_name, .. }) => Outcome::Refused(reason_name),
            Err(error) => return Err(error).with_context(|| format!("playing {}", file.display())),
        };
        if let Outcome::Taken(cdr) = &outcome {
            seen.push(cdr.id.clone());
        }
        println!("charge {:>2}/{}  {name}", index + 1, files.len());
        played.push(Played { file: name, outcome });
    }
    Ok(played)
}

/// A charge that was recorded.
pub(super) struct Recorded {
    /// The place of its file among the others, from 1.
    pub number: usize,
    pub charge: Charge,
}

/// The charges of a folder that can be played as they happened: each once, and no credits.
pub(super) fn recorded(folder: &Path) -> Result<Vec<Recorded>> {
    let mut recorded: Vec<Recorded> = Vec::new();
    for (index, file) in files(&folder.join("cdrs"))?.iter().enumerate() {
        let (_, text) = read(file)?;
        let cdr: Value = serde_json::from_str(&text).with_context(|| format!("reading {}", file.display()))?;
        let Ok(charge) = Charge::read(&cdr) else { continue };
        // A repeat, or a correction, is of a charge that is there.
        if !recorded.iter().any(|known| known.charge.start == charge.start && known.charge.text("evse_uid") == charge.text("evse_uid")) {
            recorded.push(Recorded { number: index + 1, charge });
        }
    }
    Ok(recorded)
}

/// Puts the locations of these charges, and the tokens that they were charged with.
pub(super) async fn places_and_tokens(client: &Client, recorded: &[Recorded]) -> Result<()> {
    let charges: Vec<Charge> = recorded.iter().map(|one| one.charge.clone()).collect();
    let locations = locations(&charges, EVSES);
    for location in &locations {
        let put = client.locations().put_location(PutLocationInput::OcpiJson(location.to_string()));
        put.await.with_context(|| format!("putting location {}", location["id"]))?;
    }
    let tokens: BTreeMap<String, &Value> = charges.iter().map(|charge| (charge.token()["uid"].to_string(), charge.token())).collect();
    for token in tokens.values() {
        let put = client.tokens().put_token(PutTokenInput::OcpiJson(issued(token).to_string()));
        put.await.with_context(|| format!("putting token {}", token["uid"]))?;
    }
    println!("{} locations and {} tokens", locations.len(), tokens.len());
    Ok(())
}

/// The token of a CDR, as its eMSP has issued it. Always the same, so that putting it again changes nothing.
fn issued(token: &Value) -> Value {
    let mut token = token.clone();
    token["issuer"] = json!("Wattlane");
    token["valid"] = json!(true);
    token["whitelist"] = json!("ALLOWED");
    token["last_updated"] = json!("2025-12-01T00:00:00Z");
    token
}
