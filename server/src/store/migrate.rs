//! The schema, brought up to date by the migrations that this binary carries.

use super::roles::OWNER;
use crate::postgres::connect;
use anyhow::{Context, Result, anyhow, bail, ensure};
use diesel::{
    migration::{Migration, MigrationSource},
    pg::Pg,
};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection, async_connection_wrapper::AsyncConnectionWrapper};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::{collections::BTreeSet, time::Duration};
use tokio::{task::spawn_blocking, time::sleep};
use tokio_postgres::Client;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");
/// Where diesel keeps the versions that were run.
pub(super) const MIGRATIONS_TABLE: &str = "__diesel_schema_migrations";
/// Held while the schema is changed, by migrations or maintenance.
const SCHEMA_LOCK: i64 = 7_597_123_400_023;
/// What a refused SET ROLE means.
pub(super) const NO_MEMBER: &str = "this role is no member of wattlane_owner: connect as wattlane_migrator";
/// How a migration runs on Citus: its statements one after the other on each node, as they depend on each other, and with triggers on tables
/// that are spread. Postgres by itself takes both for settings of somebody else's.
const CITUS: [&str; 2] = ["citus.multi_shard_modify_mode = 'sequential'", "citus.enable_unsafe_triggers = on"];
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// The right to change the schema, held by a transaction that does nothing else. Gone with its connection.
pub(super) struct SchemaLock(#[expect(dead_code, reason = "held for its connection")] Client);

impl SchemaLock {
    /// Waits for its turn. By asking again, never within a statement: one that waits keeps a snapshot, for whose end CREATE INDEX
    /// CONCURRENTLY of the lock's holder would wait in turn.
    pub(super) async fn take(url: &str) -> Result<Self> {
        let client = connect(url).await?;
        client.batch_execute("BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0").await?;
        let mut waits = false;
        loop {
            let row = client.query_one("SELECT pg_try_advisory_xact_lock($1)", &[&SCHEMA_LOCK]).await?;
            if row.get(0) {
                return Ok(SchemaLock(client));
            }
            if !waits {
                tracing::info!("waiting for another process that changes the schema");
                waits = true;
            }
            sleep(LOOK_AGAIN).await;
        }
    }
}

/// Runs the migrations that are missing, as the schema's owner, and returns their names. Any number of processes may do so at once.
/// `url` is the migrator's.
pub async fn migrate(url: &str) -> Result<Vec<String>> {
    let _lock = SchemaLock::take(url).await?;
    let mut connection = AsyncPgConnection::establish(url).await?;
    connection.batch_execute(&format!("SET ROLE {OWNER}")).await.context(NO_MEMBER)?;
    for setting in CITUS {
        connection.batch_execute(&format!("SET {setting}")).await?;
    }
    // The harness is a blocking one, and its own async wrapper wants a runtime of several threads, which tests have not.
    let (mut connection, run) = spawn_blocking(move || {
        let mut connection = AsyncConnectionWrapper::<AsyncPgConnection>::from(connection);
        let run = connection.run_pending_migrations(MIGRATIONS).map(|run| run.iter().map(ToString::to_string).collect());
        (connection.into_inner(), run.map_err(|failed| anyhow!(failed)))
    })
    .await?;
    let run = run.context("a migration failed, and nothing of it was kept")?;
    // `serve` compares versions before it serves.
    connection.batch_execute(&format!("GRANT SELECT ON {MIGRATIONS_TABLE} TO wattlane_app, wattlane_worker")).await?;
    Ok(run)
}

/// The names of the migrations that have not been run yet, oldest first. `url` is the migrator's.
pub async fn pending(url: &str) -> Result<Vec<String>> {
    let client = connect(url).await?;
    client.batch_execute(&format!("SET ROLE {OWNER}")).await.context(NO_MEMBER)?;
    let run = run(&client).await?;
    Ok(known()?.into_iter().filter(|migration| !run.contains(&migration.version)).map(|migration| migration.name).collect())
}

/// Refuses a schema that this binary was not made for, older or newer.
pub async fn check_schema(url: &str) -> Result<()> {
    let client = connect(url).await?;
    let run = run(&client).await?;
    let known = known()?;
    let versions: BTreeSet<_> = known.iter().map(|migration| migration.version.clone()).collect();
    if let Some(newest) = run.difference(&versions).last() {
        bail!(
            "the database was migrated by a newer wattlane (migration {newest} is not known to version {}): run that version, or a newer one",
            env!("CARGO_PKG_VERSION")
        );
    }
    let missing: Vec<_> = known.iter().filter(|migration| !run.contains(&migration.version)).map(|migration| &*migration.name).collect();
    ensure!(
        missing.is_empty(),
        "the database lacks {} of {} migrations (first {}): run `wattlane migrate` with WATTLANE_MIGRATE_DATABASE_URL, then start again",
        missing.len(),
        known.len(),
        missing[0]
    );
    Ok(())
}

struct Known {
    version: String,
    name: String,
}

fn known() -> Result<Vec<Known>> {
    let migrations = MigrationSource::<Pg>::migrations(&MIGRATIONS).map_err(|broken| anyhow!(broken))?;
    let names = migrations.iter().map(|migration| migration.name());
    let mut known: Vec<Known> = names.map(|name| Known { version: name.version().to_string(), name: name.to_string() }).collect();
    known.sort_by(|one, other| one.version.cmp(&other.version));
    Ok(known)
}

/// The versions that were run. None where no migration ever was.
async fn run(client: &Client) -> Result<BTreeSet<String>> {
    // Not by to_regclass: before the first migration, the serving roles may not even enter the schema.
    if client.query_opt("SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = $1", &[&MIGRATIONS_TABLE]).await?.is_none() {
        return Ok(BTreeSet::new());
    }
    let rows = client
        .query(&format!("SELECT version FROM public.{MIGRATIONS_TABLE}"), &[])
        .await
        .context("the schema's version cannot be read")?;
    Ok(rows.into_iter().map(|row| row.get(0)).collect())
}
