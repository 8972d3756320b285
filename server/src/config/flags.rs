//! What can be said on the command line, or in the environment.

use clap::{Args, ValueEnum};
use secrecy::SecretString;
use serde::Deserialize;
use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

/// Where the database is.
#[derive(Debug, Clone, Default, Args)]
pub struct DatabaseFlags {
    /// Configuration file, TOML
    ///
    /// Its keys are the names of the environment variables without WATTLANE_, in lower case (port = 50051). A key that is not known is
    /// an error. Environment variables win over the file, and flags over both.
    #[arg(long, env = "WATTLANE_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// Folder for the private database and its master key
    ///
    /// Default: /var/lib/wattlane/… for root, $XDG_DATA_HOME/wattlane/… for others. Back it up: the master key is nowhere else.
    #[arg(long, env = "WATTLANE_DATA", value_name = "FOLDER")]
    pub data: Option<PathBuf>,

    /// Database of the serving role, wattlane_app
    ///
    /// postgresql://wattlane_app:PASSWORD@HOST/wattlane, PostgreSQL 15 or newer. Without it, Wattlane runs a private Postgres from this
    /// machine's binaries, in the data folder. Prefer the environment or the file: flags are seen by everybody on the machine.
    #[arg(long, env = "WATTLANE_DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub database_url: Option<SecretString>,

    /// The same database for the role wattlane_worker
    #[arg(long, env = "WATTLANE_WORKER_DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub worker_database_url: Option<SecretString>,

    /// The same database for the role wattlane_migrator; `serve` does without
    #[arg(long, env = "WATTLANE_MIGRATE_DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub migrate_database_url: Option<SecretString>,
}

/// How to serve.
#[derive(Debug, Clone, Default, Args)]
#[command(after_long_help = "The master key is given by the environment or the file only: WATTLANE_MASTER_KEY (master_key), 32 bytes in \
                             hexadecimal or base64. It must be given with a database of your own; for the private one it is made in the data folder.")]
pub struct ServeFlags {
    /// Database and data folder.
    #[command(flatten)]
    pub database: DatabaseFlags,

    /// Port for gRPC, gRPC-Web and health [default: 50051]
    ///
    /// 0 takes any that is free; the log says which.
    #[arg(long, env = "WATTLANE_PORT", value_name = "PORT")]
    pub port: Option<u16>,

    /// Address to listen on [default: 127.0.0.1]
    ///
    /// The server speaks plain HTTP/2. Before it listens to a network (0.0.0.0), put a proxy in front that does TLS.
    #[arg(long, env = "WATTLANE_ADDRESS", value_name = "ADDRESS")]
    pub address: Option<IpAddr>,

    /// Address and port for Prometheus metrics [default: none]
    ///
    /// They need no login, so keep them to yourself: 127.0.0.1:9464.
    #[arg(long, env = "WATTLANE_METRICS_ADDR", value_name = "ADDRESS:PORT")]
    pub metrics_addr: Option<SocketAddr>,

    /// How to write the log [default: text]
    #[arg(long, env = "WATTLANE_LOG_FORMAT", value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,

    /// Connections to the database for requests, at most [default: 16]
    ///
    /// About twice the database's cores serve best. A request waits for one up to 5 seconds.
    #[arg(long, env = "WATTLANE_CONNECTIONS", value_name = "NUMBER")]
    pub connections: Option<usize>,

    /// Security token of ENTSO-E's transparency platform: day-ahead prices are then fetched as they are published
    ///
    /// Prefer the environment or the file: flags are seen by everybody on the machine.
    #[arg(long, env = "WATTLANE_ENTSOE_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    pub entsoe_token: Option<SecretString>,

    /// The bidding zones whose prices are fetched [default: all of Europe's]
    #[arg(long, env = "WATTLANE_ENTSOE_ZONES", value_name = "ZONE,…", value_delimiter = ',')]
    pub entsoe_zones: Option<Vec<String>>,

    /// Where ENTSO-E's interface is
    #[arg(long, env = "WATTLANE_ENTSOE_URL", value_name = "URL", hide = true)]
    pub entsoe_url: Option<String>,

    /// Where charging profiles are sent: the ChargingProfiles module (OCPI 2.2.1, Receiver interface) of a CPO, or of a gateway before several
    ///
    /// Without it plans are made and kept right, and nobody sends them to chargers.
    #[arg(long, env = "WATTLANE_CHARGING_PROFILES_URL", value_name = "URL")]
    pub charging_profiles_url: Option<String>,

    /// The token that is shown there, as the other side has given it
    ///
    /// Prefer the environment or the file: flags are seen by everybody on the machine.
    #[arg(long, env = "WATTLANE_CHARGING_PROFILES_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    pub charging_profiles_token: Option<SecretString>,

    /// The address at which other systems reach this server, such as https://api.example.com [default: where it listens]
    ///
    /// They post there what comes of what they were asked.
    #[arg(long, env = "WATTLANE_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,

    /// Check the configuration, print it without its secrets, and end
    #[arg(long)]
    pub check_config: bool,

    /// Let addresses that providers give lie on this machine. For tests.
    #[arg(long, hide = true)]
    pub egress_allow_loopback: bool,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// A line for people.
    #[default]
    Text,
    /// A JSON object a line, for machines.
    Json,
}

impl fmt::Display for LogFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LogFormat::Text => "text",
            LogFormat::Json => "json",
        })
    }
}
