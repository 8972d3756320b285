//! A plain connection, for work on the database itself rather than in it.

use anyhow::{Context, Result};
use tokio_postgres::{Client, Config, NoTls};

/// Connects by a URL, and has a task drive the connection until its client is dropped.
pub(crate) async fn connect(url: &str) -> Result<Client> {
    connect_by(&parse(url)?).await
}

/// The parts of a database URL. The error does not repeat it: there may be a password in it.
pub(crate) fn parse(url: &str) -> Result<Config> {
    url.parse().context("a database URL reads postgresql://user:password@host:5432/database, and this one cannot be understood")
}

/// Like [`connect`], by parts.
pub(crate) async fn connect_by(config: &Config) -> Result<Client> {
    let (client, connection) = config.connect(NoTls).await.context("no connection to the database")?;
    tokio::spawn(async move {
        if let Err(broken) = connection.await {
            tracing::debug!(%broken, "a connection to the database ended");
        }
    });
    Ok(client)
}
