//! One typed configuration: defaults, then the file, then the environment, then flags. Each later one wins.

mod data;
mod file;
mod flags;
mod master_key;

pub use flags::{DatabaseFlags, LogFormat, ServeFlags};
pub use master_key::MasterKey;

use crate::postgres::{DatabaseUrls, PrivatePostgres};
use anyhow::{Context, Result, bail};
use file::File;
use secrecy::{ExposeSecret, SecretString};
use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
};

const DEFAULT_PORT: u16 = 50051;
/// Only this machine, until somebody decides otherwise.
const DEFAULT_ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const DEFAULT_CONNECTIONS: usize = 16;
/// A private Postgres has 100, of which the worker and commands take some.
const CONNECTIONS_MAX: usize = 1000;

/// Where the database is.
#[derive(Debug, Clone)]
pub enum Database {
    /// A Postgres of our own, in the data folder.
    Private,
    /// One that somebody else runs.
    External {
        /// The role that serves.
        app: SecretString,
        /// The role of relays and sweeps.
        worker: SecretString,
        /// The role that changes the schema. `serve` does without.
        migrate: Option<SecretString>,
    },
}

/// What every command with a database needs.
#[derive(Debug, Clone)]
pub struct DatabaseConfig {
    /// Where the database is.
    pub database: Database,
    /// What must not be lost and is not in the database; with a private one, that too. Absolute; may not exist yet.
    pub data: PathBuf,
    master_key: Option<MasterKey>,
}

/// What `wattlane serve` runs by.
#[derive(Debug, Clone)]
pub struct ServeConfig {
    /// Database and data folder.
    pub database: DatabaseConfig,
    /// Where gRPC, gRPC-Web and health are served. Port 0 takes any that is free.
    pub listen: SocketAddr,
    /// Where metrics are served. None serves none.
    pub metrics: Option<SocketAddr>,
    /// How the log is written.
    pub log_format: LogFormat,
    /// Connections of the serving role, at most.
    pub connections: usize,
    /// Whether providers' addresses may lie on this machine. For tests.
    pub egress_allow_loopback: bool,
}

/// The databases that a command may connect to, and the private Postgres that lives as long as the command.
#[derive(Debug)]
pub struct OpenDatabase {
    /// The role that serves.
    pub app: SecretString,
    /// The role of relays and sweeps.
    pub worker: SecretString,
    /// The role that changes the schema.
    pub migrate: Option<SecretString>,
    /// The superuser, of a private Postgres only.
    pub admin: Option<SecretString>,
    /// To be stopped when all connections are closed. None for an external database, or where a server beside us runs it.
    pub postgres: Option<PrivatePostgres>,
}

impl ServeConfig {
    /// Puts the configuration together and checks it. Makes and connects to nothing.
    pub fn load(flags: ServeFlags) -> Result<Self> {
        Self::of(flags, &|name| std::env::var(name).ok())
    }

    fn of(flags: ServeFlags, environment: &dyn Fn(&str) -> Option<String>) -> Result<Self> {
        let file = File::read(flags.database.config.as_deref())?;
        let address = flags.address.or(file.address).unwrap_or(DEFAULT_ADDRESS);
        let port = flags.port.or(file.port).unwrap_or(DEFAULT_PORT);
        let connections = flags.connections.or(file.connections).unwrap_or(DEFAULT_CONNECTIONS);
        if !(1..=CONNECTIONS_MAX).contains(&connections) {
            bail!("connections must be from 1 to {CONNECTIONS_MAX}, not {connections}");
        }
        let config = ServeConfig {
            listen: SocketAddr::new(address, port),
            metrics: flags.metrics_addr.or(file.metrics_addr),
            log_format: flags.log_format.or(file.log_format).unwrap_or_default(),
            connections,
            egress_allow_loopback: flags.egress_allow_loopback,
            database: DatabaseConfig::of(flags.database, file, environment)?,
        };
        if config.database.is_external() && config.database.master_key.is_none() {
            bail!(
                "WATTLANE_MASTER_KEY is missing. With a database of your own it must be given: 32 random bytes in hexadecimal or base64 \
                 (openssl rand -base64 32), the same for every server. Keep a copy: without it, nothing that it encrypts can be read again"
            );
        }
        Ok(config)
    }
}

impl DatabaseConfig {
    /// Like [`ServeConfig::load`], for commands that do not serve. These need no master key.
    pub fn load(flags: DatabaseFlags) -> Result<Self> {
        let file = File::read(flags.config.as_deref())?;
        Self::of(flags, file, &|name| std::env::var(name).ok())
    }

    fn of(flags: DatabaseFlags, file: File, environment: &dyn Fn(&str) -> Option<String>) -> Result<Self> {
        let data = match flags.data.or(file.data) {
            Some(data) => std::path::absolute(&data).with_context(|| format!("{} is no path", data.display()))?,
            None => data::default_folder(environment)?,
        };
        let master_key = match set(environment("WATTLANE_MASTER_KEY").map(SecretString::from)).or(set(file.master_key)) {
            Some(text) => Some(MasterKey::parse(text.expose_secret()).context("WATTLANE_MASTER_KEY (master_key)")?),
            None => None,
        };
        let app = set(flags.database_url).or(set(file.database_url));
        let worker = set(flags.worker_database_url).or(set(file.worker_database_url));
        let migrate = set(flags.migrate_database_url).or(set(file.migrate_database_url));
        let urls =
            [("WATTLANE_DATABASE_URL", &app), ("WATTLANE_WORKER_DATABASE_URL", &worker), ("WATTLANE_MIGRATE_DATABASE_URL", &migrate)];
        for (name, url) in urls {
            if let Some(url) = url {
                crate::postgres::parse(url.expose_secret()).context(name)?;
            }
        }
        let database = match (app, worker, migrate) {
            (Some(app), Some(worker), migrate) => Database::External { app, worker, migrate },
            (None, None, None) => Database::Private,
            (Some(_), None, _) => bail!("WATTLANE_WORKER_DATABASE_URL is missing: beside the app's, the worker needs a role of its own"),
            (None, ..) => bail!(
                "WATTLANE_DATABASE_URL is missing, though another database URL is given. Give the app's and the worker's, or none for a \
                 private Postgres"
            ),
        };
        Ok(DatabaseConfig { database, data, master_key })
    }

    /// Whether somebody else runs the database.
    pub fn is_external(&self) -> bool {
        matches!(self.database, Database::External { .. })
    }

    /// The key that wraps all others: as given, or for a private database the one in the data folder, made there if there is none.
    pub fn master_key(&self) -> Result<MasterKey> {
        match (&self.master_key, &self.database) {
            (Some(given), _) => Ok(given.clone()),
            (None, Database::Private) => MasterKey::kept_in(&self.data),
            (None, Database::External { .. }) => bail!("WATTLANE_MASTER_KEY is missing"),
        }
    }

    /// For `serve`: starts the private Postgres, if that is where the database is. Its master key is made first.
    pub async fn open(&self) -> Result<OpenDatabase> {
        match self.external() {
            Some(open) => Ok(open),
            None => {
                data::make_folder(&self.data)?;
                self.master_key()?;
                let postgres = PrivatePostgres::start(&self.data).await?;
                Ok(OpenDatabase::private(postgres.urls(), Some(postgres)))
            }
        }
    }

    /// For commands beside the server: joins a private Postgres that runs already, or starts it for as long as the command takes.
    pub async fn join(&self) -> Result<OpenDatabase> {
        match self.external() {
            Some(open) => Ok(open),
            None => {
                data::make_folder(&self.data)?;
                self.master_key()?;
                let (urls, postgres) = PrivatePostgres::join_or_start(&self.data).await?;
                Ok(OpenDatabase::private(urls, postgres))
            }
        }
    }

    fn external(&self) -> Option<OpenDatabase> {
        let Database::External { app, worker, migrate } = &self.database else { return None };
        Some(OpenDatabase { app: app.clone(), worker: worker.clone(), migrate: migrate.clone(), admin: None, postgres: None })
    }
}

impl OpenDatabase {
    fn private(urls: DatabaseUrls, postgres: Option<PrivatePostgres>) -> Self {
        OpenDatabase {
            app: urls.app.into(),
            worker: urls.worker.into(),
            migrate: Some(urls.migrate.into()),
            admin: Some(urls.admin.into()),
            postgres,
        }
    }
}

/// What `serve --check-config` prints. No secret is in it.
impl fmt::Display for ServeConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "listen       {}", self.listen)?;
        match self.metrics {
            Some(metrics) => writeln!(f, "metrics      {metrics}")?,
            None => writeln!(f, "metrics      off")?,
        }
        let database = if self.database.is_external() { "external" } else { "private" };
        writeln!(f, "database     {database}, {} connections", self.connections)?;
        writeln!(f, "data         {}", self.database.data.display())?;
        let key = if self.database.master_key.is_some() { "given" } else { "in the data folder" };
        writeln!(f, "master key   {key}")?;
        write!(f, "log          {}", self.log_format)
    }
}

/// An empty variable is how container files say "not set".
fn set(secret: Option<SecretString>) -> Option<SecretString> {
    secret.filter(|secret| !secret.expose_secret().trim().is_empty())
}

#[cfg(test)]
mod tests;
