//! The cluster's roles and the database that they share.

use crate::postgres::{connect, connect_by, parse};
use anyhow::{Context, Result};
use tokio_postgres::Client;

/// Makes the roles, in any database of the cluster.
const ROLES: &str = include_str!("roles.sql");
/// Makes the database it is run in the owner's.
const DATABASE: &str = include_str!("database.sql");
/// Held while roles and database are looked for and made, in [`MAINTENANCE_DATABASE`].
const ROLES_LOCK: i64 = 7_597_123_400_022;
/// Where one stands while another database is made. There is one in every cluster.
const MAINTENANCE_DATABASE: &str = "postgres";

/// Owns every table, and is who migrations and maintenance work as.
pub const OWNER: &str = "wattlane_owner";

/// Makes the roles, the database that `admin_url` names, and its rights, as far as they are missing. `admin_url` is a superuser's.
/// Any number of servers may do so at once.
pub async fn ensure_roles(admin_url: &str) -> Result<()> {
    let mut elsewhere = parse(admin_url)?;
    let database = elsewhere.get_dbname().context("the administrator's database URL names no database")?.to_owned();
    elsewhere.dbname(MAINTENANCE_DATABASE);
    let mut guard = connect_by(&elsewhere).await?;
    let lock = guard.transaction().await?;
    lock.execute("SELECT pg_advisory_xact_lock($1)", &[&ROLES_LOCK]).await?;
    // CREATE DATABASE takes no transaction around it, so the lock is held on a connection of its own.
    let client = connect_by(&elsewhere).await?;
    client.batch_execute(ROLES).await.context("the roles could not be made")?;
    ensure_database(&client, &database).await?;
    let client = connect(admin_url).await?;
    client.batch_execute(DATABASE).await.context("the database could not be given to its owner")?;
    lock.commit().await?;
    Ok(())
}

/// Says so where nothing bounds the statements of the app: its roles were made before they were told to.
pub async fn warn_of_unbounded(app_url: &str) -> Result<()> {
    let app = connect(app_url).await.context("WATTLANE_DATABASE_URL")?;
    let unbounded = "SELECT name FROM pg_settings WHERE setting = '0'
        AND name IN ('statement_timeout', 'lock_timeout', 'client_connection_check_interval')";
    for row in app.query(unbounded, &[]).await? {
        let name: &str = row.get(0);
        tracing::warn!("the role of WATTLANE_DATABASE_URL has no {name}: run what `wattlane migrate --print-roles` prints once more");
    }
    Ok(())
}

async fn ensure_database(client: &Client, name: &str) -> Result<()> {
    if client.query_opt("SELECT FROM pg_database WHERE datname = $1", &[&name]).await?.is_none() {
        client.batch_execute(&create_database(name)).await.with_context(|| format!("the database {name} could not be made"))?;
    }
    Ok(())
}

/// Text is compared byte by byte, in every installation alike: pages go on after the last key of the page before.
fn create_database(name: &str) -> String {
    format!("CREATE DATABASE \"{}\" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'", name.replace('"', "\"\""))
}

/// The same as SQL, for the administrator of a database that is not ours: `wattlane migrate --print-roles`.
pub fn script() -> String {
    format!(
        "-- Prepares a PostgreSQL cluster (15 or newer) for Wattlane. Run it by psql, as a superuser:\n\
         --   wattlane migrate --print-roles | psql -v ON_ERROR_STOP=1 -d {MAINTENANCE_DATABASE}\n\
         -- Then give each role that logs in its password (\\password wattlane_app), and migrate:\n\
         --   WATTLANE_MIGRATE_DATABASE_URL=postgresql://wattlane_migrator:…@host/wattlane wattlane migrate\n\
         \n{ROLES}\n\
         SELECT $${}$$\n    WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'wattlane') \\gexec\n\
         \\connect wattlane\n\n{DATABASE}",
        create_database("wattlane")
    )
}
