//! One typed configuration: defaults, then the file, then the environment, then flags. Each later one wins.

mod data;
mod file;
mod flags;
mod master_key;

pub use flags::{DatabaseFlags, LogFormat, ServeFlags};
pub use master_key::MasterKey;

use crate::{
    peers::charging_profiles::ProfilesConfig,
    postgres::{DatabaseUrls, PrivatePostgres},
    signals::connector::EntsoeConfig,
};
use anyhow::{Context, Result, bail};
use file::File;
use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};
use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
};

const DEFAULT_PORT: u16 = 50051;
/// Only this machine, until somebody decides otherwise.
const DEFAULT_ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const DEFAULT_CONNECTIONS: usize = 32;
/// With one a job would wait for ever for the second.
const CONNECTIONS_MIN: usize = 2;
/// More is a slip of the hand: a database serves best with few.
const CONNECTIONS_MAX: usize = 1000;

const ENTSOE_URL: &str = "https://web-api.tp.entsoe.eu/api";

const APP: &str = "WATTLANE_DATABASE_URL";
const WORKER: &str = "WATTLANE_WORKER_DATABASE_URL";
const MIGRATE: &str = "WATTLANE_MIGRATE_DATABASE_URL";

/// Where the database is.
#[derive(Debug, Clone)]
pub enum Database {
    /// A Postgres of our own, in the data folder.
    Private,
    /// One that somebody else runs.
    External(Urls),
}

/// How to connect, by role, as far as it was said. No command needs all of it.
#[derive(Debug, Clone, Default)]
pub struct Urls {
    /// The role that serves.
    app: Option<SecretString>,
    /// The role of relays and sweeps.
    worker: Option<SecretString>,
    /// The role that changes the schema.
    migrate: Option<SecretString>,
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
    /// Where day-ahead prices are fetched. None: nowhere.
    pub entsoe: Option<EntsoeConfig>,
    /// Where charging profiles are sent. None: nowhere.
    pub charging_profiles: Option<ProfilesConfig>,
    /// The address at which other systems reach this server. None: where it listens.
    pub public_url: Option<String>,
}

/// A database to connect to, and the private Postgres that lives as long as the command.
#[derive(Debug)]
pub struct OpenDatabase {
    urls: Urls,
    admin: Option<String>,
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
        if !(CONNECTIONS_MIN..=CONNECTIONS_MAX).contains(&connections) {
            bail!(
                "connections must be from {CONNECTIONS_MIN} (a job holds one while its work takes another) to {CONNECTIONS_MAX}, not {connections}"
            );
        }
        let config = ServeConfig {
            listen: SocketAddr::new(address, port),
            metrics: flags.metrics_addr.or(file.metrics_addr),
            log_format: flags.log_format.or(file.log_format).unwrap_or_default(),
            connections,
            egress_allow_loopback: flags.egress_allow_loopback,
            entsoe: entsoe(&flags, &file)?,
            charging_profiles: charging_profiles(&flags, &file)?,
            public_url: public_url(&flags, &file)?,
            database: DatabaseConfig::of(flags.database, file, environment)?,
        };
        if config.charging_profiles.is_some() && config.public_url.is_none() && !config.listen.ip().is_loopback() {
            bail!("charging_profiles_url is given without public_url: CPOs could not tell what came of what they were asked");
        }
        let Database::External(urls) = &config.database.database else { return Ok(config) };
        urls.app()?;
        urls.worker()?;
        if config.database.master_key.is_none() {
            bail!(
                "WATTLANE_MASTER_KEY is missing. With a database of your own it must be given: 32 random bytes in hexadecimal or base64 \
                 (openssl rand -base64 32), the same for every server. Keep a copy: without it, nothing that it encrypts can be read again"
            );
        }
        Ok(config)
    }
}

/// The connector to ENTSO-E, where a token is given.
fn entsoe(flags: &ServeFlags, file: &File) -> Result<Option<EntsoeConfig>> {
    let given = flags.entsoe_token.as_ref().or(file.entsoe_token.as_ref()).cloned();
    let Some(token) = set(given) else { return Ok(None) };
    let zones = flags.entsoe_zones.as_ref().or(file.entsoe_zones.as_ref()).cloned();
    let zones = zones.unwrap_or_else(|| EntsoeConfig::all_zones().map(str::to_owned).collect());
    if let Some(zone) = zones.iter().find(|zone| !EntsoeConfig::all_zones().any(|known| known == zone.as_str())) {
        bail!("entsoe_zones: {zone} is none of {}", EntsoeConfig::all_zones().collect::<Vec<_>>().join(", "));
    }
    let url = flags.entsoe_url.as_ref().or(file.entsoe_url.as_ref()).cloned().unwrap_or_else(|| ENTSOE_URL.to_owned());
    Ok(Some(EntsoeConfig { url, token, zones }))
}

/// Where charging profiles are sent, where an address is given.
fn charging_profiles(flags: &ServeFlags, file: &File) -> Result<Option<ProfilesConfig>> {
    let given = flags.charging_profiles_url.as_ref().or(file.charging_profiles_url.as_ref()).filter(|url| !url.trim().is_empty());
    let Some(url) = given else { return Ok(None) };
    let token = set(flags.charging_profiles_token.as_ref().or(file.charging_profiles_token.as_ref()).cloned());
    let token = token.context("charging_profiles_url is given without charging_profiles_token")?;
    Ok(Some(ProfilesConfig { url: http_url("charging_profiles_url", url)?, token }))
}

fn public_url(flags: &ServeFlags, file: &File) -> Result<Option<String>> {
    let given = flags.public_url.as_ref().or(file.public_url.as_ref()).filter(|url| !url.trim().is_empty());
    let Some(url) = given else { return Ok(None) };
    Ok(Some(http_url("public_url", url)?.as_str().trim_end_matches('/').to_owned()))
}

fn http_url(name: &str, text: &str) -> Result<Url> {
    let url = Url::parse(text.trim()).with_context(|| format!("{name} is no address"))?;
    match url.scheme() {
        "http" | "https" if url.query().is_none() && url.fragment().is_none() => Ok(url),
        _ => bail!("{name} has to be an address of http or https, without a query"),
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
        let urls = Urls {
            app: url(APP, flags.database_url, file.database_url)?,
            worker: url(WORKER, flags.worker_database_url, file.worker_database_url)?,
            migrate: url(MIGRATE, flags.migrate_database_url, file.migrate_database_url)?,
        };
        let said = urls.app.is_some() || urls.worker.is_some() || urls.migrate.is_some();
        let database = if said { Database::External(urls) } else { Database::Private };
        Ok(DatabaseConfig { database, data, master_key })
    }

    /// Whether somebody else runs the database.
    pub fn is_external(&self) -> bool {
        matches!(self.database, Database::External(_))
    }

    /// The key that wraps all others: as given, or for a private database the one in the data folder, made there if there is none.
    pub fn master_key(&self) -> Result<MasterKey> {
        match (&self.master_key, &self.database) {
            (Some(given), _) => Ok(given.clone()),
            (None, Database::Private) => MasterKey::kept_in(&self.data),
            (None, Database::External(_)) => bail!("WATTLANE_MASTER_KEY is missing"),
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
        let Database::External(urls) = &self.database else { return None };
        Some(OpenDatabase { urls: urls.clone(), admin: None, postgres: None })
    }
}

impl OpenDatabase {
    fn private(urls: DatabaseUrls, postgres: Option<PrivatePostgres>) -> Self {
        let secret = |url: String| Some(SecretString::from(url));
        let (app, worker, migrate) = (secret(urls.app), secret(urls.worker), secret(urls.migrate));
        OpenDatabase { urls: Urls { app, worker, migrate }, admin: Some(urls.admin), postgres }
    }

    /// The URL of the role that serves.
    pub fn app(&self) -> Result<&str> {
        self.urls.app()
    }

    /// The URL of the role of relays and sweeps.
    pub fn worker(&self) -> Result<&str> {
        self.urls.worker()
    }

    /// The URL of the role that changes the schema.
    pub fn migrate(&self) -> Result<&str> {
        said(MIGRATE, &self.urls.migrate)
    }

    /// The URL of the superuser, of a private Postgres only.
    pub fn admin(&self) -> Option<&str> {
        self.admin.as_deref()
    }
}

impl Urls {
    fn app(&self) -> Result<&str> {
        said(APP, &self.app)
    }

    fn worker(&self) -> Result<&str> {
        said(WORKER, &self.worker)
    }
}

fn said<'a>(name: &str, url: &'a Option<SecretString>) -> Result<&'a str> {
    url.as_ref()
        .map(ExposeSecret::expose_secret)
        .with_context(|| format!("{name} is missing, though another URL of this database is given"))
}

/// The URL that wins, if it can be understood.
fn url(name: &'static str, earlier: Option<SecretString>, later: Option<SecretString>) -> Result<Option<SecretString>> {
    let url = set(earlier).or(set(later));
    if let Some(url) = &url {
        crate::postgres::parse(url.expose_secret()).context(name)?;
    }
    Ok(url)
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
        match &self.entsoe {
            Some(entsoe) => writeln!(f, "entsoe       day-ahead prices of {} zones", entsoe.zones.len())?,
            None => writeln!(f, "entsoe       off")?,
        }
        match &self.charging_profiles {
            Some(profiles) => writeln!(f, "profiles     sent to {}", profiles.url.host_str().unwrap_or_default())?,
            None => writeln!(f, "profiles     not sent to chargers")?,
        }
        write!(f, "log          {}", self.log_format)
    }
}

/// An empty variable is how container files say "not set".
fn set(secret: Option<SecretString>) -> Option<SecretString> {
    secret.filter(|secret| !secret.expose_secret().trim().is_empty())
}

/// The address of a server to call, as a command is given it: a host and a port are spoken to in the clear.
pub fn server_address(text: &str) -> Result<String, std::convert::Infallible> {
    Ok(if text.contains("://") { text.to_owned() } else { format!("http://{text}") })
}

#[cfg(test)]
mod tests;
