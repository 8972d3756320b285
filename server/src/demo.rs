//! `wattlane demo`: a provider with its staff, an account and drivers, their tokens, locations and tariffs, and real charges played through the public API,
//! by our own SDK: recorded ones at once, or as they happen.

#[path = "../../tests/simulators/cpo.rs"]
pub mod cpo;
mod live;
mod people;
mod play;
mod signals;
mod table;

use crate::{
    config::{DatabaseConfig, DatabaseFlags},
    providers,
    store::Db,
    vault::Vault,
};
use anyhow::{Context, Result};
use clap::Args;
use jiff::Timestamp;
use std::{
    fs,
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};
use wattlane::Client;

/// The provider that the demo makes.
const PROVIDER: &str = "Demo Charging";
/// Where its API key is kept, in the data folder.
pub(crate) const KEY_FILE: &str = "demo-api-key";

/// Makes the provider "Demo Charging", once, and plays charges to it.
#[derive(Args)]
pub struct DemoFlags {
    /// The server to play to
    #[arg(long, default_value = "http://127.0.0.1:50051", value_parser = crate::config::server_address)]
    address: String,
    /// A folder with tariffs/*.json and cdrs/*.json in the shape of OCPI 2.2.1
    #[arg(long, default_value = "examples/data")]
    data_dir: PathBuf,
    /// The origin of the portal that is shown beside it: its pages may call
    #[arg(long, value_name = "ORIGIN", default_value = "http://localhost:5173")]
    portal: String,
    /// Play charges as they happen, instead of the recorded ones at once, until Ctrl-C
    ///
    /// One that was interrupted goes on when this is started again.
    #[arg(long)]
    live: bool,
    /// Seconds between two reports of a charge that goes on
    #[arg(long, value_name = "SECONDS", default_value_t = 3, requires = "live", value_parser = clap::value_parser!(u32).range(1..=3600))]
    every: u32,
    /// How many seconds of a charge pass in one
    #[arg(long, value_name = "N", default_value_t = 30, requires = "live", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    speed: u32,
    /// Print in which file the demo's API key is, and do nothing else
    #[arg(long, conflicts_with = "live")]
    key_file: bool,
    #[command(flatten)]
    database: DatabaseFlags,
}

/// Plays the demo.
pub async fn run(flags: DemoFlags) -> Result<()> {
    let config = DatabaseConfig::load(flags.database)?;
    let key_file = config.data.join(KEY_FILE);
    if flags.key_file {
        println!("{}", key_file.display());
        return Ok(());
    }
    let key = match fs::read_to_string(&key_file) {
        Ok(key) => key.trim().to_owned(),
        Err(_) => make_provider(&config, &key_file).await?,
    };
    let client = Client::builder(&flags.address).api_key(key).connect()?;
    people::come_in(&client, &flags.portal).await.with_context(|| format!("talking to {}", flags.address))?;
    play::tariffs(&client, &flags.data_dir).await?;
    let recorded = play::recorded(&flags.data_dir)?;
    play::places_and_tokens(&client, &recorded).await?;
    signals::tell(&client, Timestamp::now()).await?;
    if flags.live {
        return live::run(&client, recorded, live::Pace { every: flags.every, speed: flags.speed }).await;
    }
    let rows = play::charges(&client, &flags.data_dir).await?;
    print!("{}", table::text(&rows));
    println!("\nThe API key of {PROVIDER:?} is in {}: export WATTLANE_API_KEY=$(cat {})", key_file.display(), key_file.display());
    Ok(())
}

/// The provider, straight in the database as an operator does it, and its key in a file that nobody else reads.
async fn make_provider(config: &DatabaseConfig, key_file: &Path) -> Result<String> {
    let open = config.join().await?;
    let vault = Vault::new(config.master_key()?.expose())?;
    let db = Db::new(open.app()?, 1, vault).map_err(|error| anyhow::anyhow!("{error}"))?;
    let created = providers::service::create(&db, PROVIDER).await;
    db.close();
    let (id, key) = created.map_err(|error| anyhow::anyhow!("{error}")).context("the provider could not be made")?;
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(key_file)?;
    writeln!(file, "{key}")?;
    println!("Made provider {PROVIDER:?} ({id})");
    if let Some(postgres) = open.postgres {
        postgres.stop().await?;
    }
    Ok(key)
}
