//! A plain connection, for work on the database itself rather than in it.

use anyhow::{Context, Result};
use std::time::Duration;
use tokio_postgres::{Client, Config, NoTls};

/// How long a connection says nothing before it is asked whether the other side is still there, and the pause between such questions.
const KEEPALIVE_IDLE: Duration = Duration::from_secs(10);
const KEEPALIVE_INTERVAL: Duration = Duration::from_secs(5);
/// Questions without an answer after which it is lost.
const KEEPALIVE_RETRIES: u32 = 3;
/// How long what was sent may stay unacknowledged before the connection is lost: as long as the questions take.
const UNACKNOWLEDGED_MAX: Duration = Duration::from_secs(25);
/// How long to connect, or a short statement, may take.
const ANSWER_MAX: Duration = Duration::from_secs(5);

/// Connects by a URL, and has a task drive the connection until its client is dropped.
pub(crate) async fn connect(url: &str) -> Result<Client> {
    connect_by(&parse(url)?).await
}

/// The parts of a database URL, which finds out that the other side is gone unless the URL says when to. The error does not repeat it: there
/// may be a password in it.
pub(crate) fn parse(url: &str) -> Result<Config> {
    let mut config: Config =
        url.parse().context("a database URL reads postgresql://user:password@host:5432/database, and this one cannot be understood")?;
    if config.get_keepalives_idle() == Config::new().get_keepalives_idle() {
        config.keepalives_idle(KEEPALIVE_IDLE);
    }
    if config.get_keepalives_interval().is_none() {
        config.keepalives_interval(KEEPALIVE_INTERVAL);
    }
    if config.get_keepalives_retries().is_none() {
        config.keepalives_retries(KEEPALIVE_RETRIES);
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(UNACKNOWLEDGED_MAX);
    }
    Ok(config)
}

/// What `asked` answers, while it is a short time. After an error its connection counts as lost: half of it may be gone without a word.
pub(crate) async fn in_time<T, E: Into<anyhow::Error>>(asked: impl Future<Output = Result<T, E>>) -> Result<T> {
    match tokio::time::timeout(ANSWER_MAX, asked).await {
        Ok(answer) => answer.map_err(Into::into),
        Err(_) => anyhow::bail!("the database has not answered for {} s", ANSWER_MAX.as_secs()),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_says_itself_when_the_other_side_counts_as_gone_or_it_is_said_for_it() {
        let plain = parse("postgresql://user@host/database").unwrap();
        assert!(plain.get_keepalives());
        assert_eq!(plain.get_keepalives_idle(), KEEPALIVE_IDLE);
        assert_eq!(plain.get_keepalives_interval(), Some(KEEPALIVE_INTERVAL));
        assert_eq!(plain.get_keepalives_retries(), Some(KEEPALIVE_RETRIES));
        assert_eq!(plain.get_tcp_user_timeout(), Some(&UNACKNOWLEDGED_MAX));
        let own = "keepalives=0&keepalives_idle=60&keepalives_interval=7&keepalives_retries=9&tcp_user_timeout=90";
        let own = parse(&format!("postgresql://user@host/database?{own}")).unwrap();
        assert!(!own.get_keepalives());
        assert_eq!(own.get_keepalives_idle(), Duration::from_secs(60));
        assert_eq!(own.get_keepalives_interval(), Some(Duration::from_secs(7)));
        assert_eq!(own.get_keepalives_retries(), Some(9));
        assert_eq!(own.get_tcp_user_timeout(), Some(&Duration::from_secs(90)));
    }

    #[tokio::test]
    async fn a_database_that_says_nothing_is_an_error_in_time() {
        let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("postgresql://user@{}/database", silent.local_addr().unwrap());
        let error = in_time(connect(&url)).await.err().unwrap();
        assert_eq!(error.to_string(), "the database has not answered for 5 s");
    }
}
