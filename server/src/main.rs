//! The one binary: a command for each role.

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use jiff::Timestamp;
use std::process::ExitCode;
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;
use wattlane_server::{
    app::{self, Listening},
    config::{DatabaseConfig, DatabaseFlags, LogFormat, ServeConfig, ServeFlags},
    demo::{self, DemoFlags},
    estimate::{self, EstimateFlags},
    plan::{self, PlanFlags},
    price::{self, PriceFlags},
    providers,
    signals::import::{self, ImportFlags},
    stop,
    store::{Db, maintain::maintain, migrate, print_schema::schema, roles},
    vault::Vault,
    watch::{self as watch_sessions, WatchFlags},
};

/// A request makes many small values and drops them together, which glibc's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The platform under whitelabel EV-charging brands.
#[derive(Parser)]
#[command(name = "wattlane", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve gRPC and gRPC-Web, by default on a private Postgres that starts and stops with the server
    Serve(ServeFlags),
    /// Bring a database to this version's schema
    Migrate {
        /// Print the SQL that an administrator runs once to make roles and database, and do nothing
        #[arg(long)]
        print_roles: bool,
        #[command(flatten)]
        database: DatabaseFlags,
    },
    /// Make the partitions of the coming months and drop those that are past keeping
    Maintain {
        #[command(flatten)]
        database: DatabaseFlags,
    },
    /// Print the tables of a migrated database as server/src/store/schema.rs has them
    #[command(hide = true)]
    PrintSchema {
        #[command(flatten)]
        database: DatabaseFlags,
    },
    /// Play the demo: a provider, its tariffs, and charges in several countries, through the public API
    Demo(DemoFlags),
    /// Watch sessions as they charge, through the public API: a table in a terminal, else a line for each update
    Watch(WatchFlags),
    /// Price charges by tariffs, both OCPI JSON, without a server or a database
    Price(PriceFlags),
    /// Estimate what a planned charge will cost by a tariff, without a server or a database
    Estimate(EstimateFlags),
    /// Plan when the vehicles of a site charge, from JSON, without a server or a database
    Plan(PlanFlags),
    /// Keep the series of prices and carbon that all providers share. For operators with access to the database
    Signals {
        #[command(subcommand)]
        command: SignalsCommand,
    },
    /// Manage providers, the licensees. For operators with access to the database: no RPC does this
    Provider {
        #[command(subcommand)]
        command: ProviderCommand,
    },
}

#[derive(Subcommand)]
enum SignalsCommand {
    Import(ImportFlags),
}

#[derive(Subcommand)]
enum ProviderCommand {
    /// Make a provider and print its id and its first API key, which is shown this once
    Create {
        /// What it is called
        name: String,
        #[command(flatten)]
        database: DatabaseFlags,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse().command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wattlane: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<()> {
    match command {
        Command::Serve(flags) => serve(flags).await,
        Command::PrintSchema { database } => print_schema(database).await,
        Command::Demo(flags) => demo::run(flags).await,
        Command::Watch(flags) => watch_sessions::run(flags).await,
        Command::Price(flags) => price::run(&flags),
        Command::Estimate(flags) => estimate::run(&flags),
        Command::Plan(flags) => plan::run(&flags),
        Command::Signals { command: SignalsCommand::Import(flags) } => import_signals(flags).await,
        Command::Migrate { print_roles: true, .. } => {
            print!("{}", roles::script());
            Ok(())
        }
        Command::Migrate { database, .. } => migrate_database(database).await,
        Command::Maintain { database } => maintain_database(database).await,
        Command::Provider { command: ProviderCommand::Create { name, database } } => create_provider(database, &name).await,
    }
}

async fn serve(flags: ServeFlags) -> Result<()> {
    let check_only = flags.check_config;
    let config = ServeConfig::load(flags)?;
    if check_only {
        println!("{config}");
        return Ok(());
    }
    log_to_stderr(config.log_format);
    let (stop, stopped) = watch::channel(false);
    let asked = stop::asked()?;
    tokio::spawn(async move {
        asked.await;
        tracing::info!("stopping");
        let _ = stop.send(true);
    });
    app::serve(config, stopped, |listening| match listening {
        Listening { address, metrics: None } => tracing::info!(%address, "serving"),
        Listening { address, metrics: Some(metrics) } => tracing::info!(%address, %metrics, "serving"),
    })
    .await
}

fn log_to_stderr(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().init(),
    }
}

async fn migrate_database(flags: DatabaseFlags) -> Result<()> {
    let open = DatabaseConfig::load(flags)?.join().await?;
    if let Some(admin) = open.admin() {
        roles::ensure_roles(admin).await?;
    }
    let run = migrate::migrate(open.migrate()?).await?;
    match run.as_slice() {
        [] => println!("the schema is up to date"),
        run => println!("migrated: {}", run.join(", ")),
    }
    let made = maintain(open.migrate()?, Timestamp::now()).await?;
    println!("{made}");
    stop(open).await
}

async fn maintain_database(flags: DatabaseFlags) -> Result<()> {
    let open = DatabaseConfig::load(flags)?.join().await?;
    println!("{}", maintain(open.migrate()?, Timestamp::now()).await?);
    stop(open).await
}

async fn import_signals(flags: ImportFlags) -> Result<()> {
    // A file that is wrong is told before anything is written.
    let files = flags.read()?;
    let open = DatabaseConfig::load(flags.database)?.join().await?;
    import::write(&files, open.worker()?).await?;
    stop(open).await
}

async fn print_schema(flags: DatabaseFlags) -> Result<()> {
    let open = DatabaseConfig::load(flags)?.join().await?;
    print!("{}", schema(open.migrate()?).await?);
    stop(open).await
}

async fn create_provider(flags: DatabaseFlags, name: &str) -> Result<()> {
    let config = DatabaseConfig::load(flags)?;
    let open = config.join().await?;
    let vault = Vault::new(config.master_key()?.expose())?;
    let db = Db::new(open.app()?, 1, vault).map_err(|error| anyhow::anyhow!("{error}"))?;
    let created = providers::service::create(&db, name).await;
    db.close();
    let (provider, key) = created.map_err(|error| anyhow::anyhow!("{error}")).context("the provider could not be made")?;
    println!("provider {provider}");
    println!("api_key  {key}");
    eprintln!("The key is shown this once. `authorization: Bearer {}…` makes a backend's calls.", &key[..8]);
    stop(open).await
}

async fn stop(open: wattlane_server::config::OpenDatabase) -> Result<()> {
    match open.postgres {
        Some(postgres) => postgres.stop().await,
        None => Ok(()),
    }
}
