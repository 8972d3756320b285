//! Playing files to the public API.

use anyhow::{Context, Result};
use std::{fs, path::Path, path::PathBuf};
use wattlane::{Cdr, Client, CreateCdrInput, Error, PutTariffInput};

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
    for (index, file) in files.iter().enumerate() {
        let (name, text) = read(file)?;
        client.tariffs().put_tariff(PutTariffInput::OcpiJson(text)).await.with_context(|| format!("putting {}", file.display()))?;
        println!("tariff {:>2}/{}  {name}", index + 1, files.len());
    }
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
