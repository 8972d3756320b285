//! At start the server proves that its walls stand, so that a database set up wrongly is found before anybody reads another's rows.

use super::migrate::MIGRATIONS_TABLE;
use crate::postgres::connect;
use anyhow::{Context, Result, bail, ensure};
use tokio_postgres::Client;
use uuid::Uuid;

/// What a role makes of the rows of other providers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// Sees only the provider of its transaction.
    OneProvider,
    /// Sees those of all, on some tables, and changes them on none.
    AllProviders,
}

/// Proves the walls for the roles of both URLs:
///
/// - neither is a superuser, passes by row-level security, owns a table, or is a member of a role that does;
/// - every table outside the schema `shared` has row-level security and a policy, and every policy for these roles is bound to the
///   provider of the transaction (but for what the worker may only read);
/// - no partition and no view that runs as its owner can be read, since they show the rows without the wall;
/// - where there is a provider, the app sees its row with that provider set, and no row without.
pub async fn prove_walls(app_url: &str, worker_url: &str) -> Result<()> {
    let app = connect(app_url).await.context("WATTLANE_DATABASE_URL")?;
    let worker = connect(worker_url).await.context("WATTLANE_WORKER_DATABASE_URL")?;
    for (client, sight, name) in
        [(&app, Sight::OneProvider, "WATTLANE_DATABASE_URL"), (&worker, Sight::AllProviders, "WATTLANE_WORKER_DATABASE_URL")]
    {
        prove_role(client, sight).await.with_context(|| format!("the role of {name} cannot be trusted with other providers' rows"))?;
    }
    prove_tables(&app).await?;
    prove_rows(&app, &worker).await
}

async fn prove_role(client: &Client, sight: Sight) -> Result<()> {
    let stands_above = "SELECT current_user::text, string_agg(rolname, ', ' ORDER BY rolname) FROM pg_roles
        WHERE pg_has_role(oid, 'MEMBER') AND (rolsuper OR rolbypassrls OR rolname IN ('wattlane_owner', 'wattlane_search'))";
    let row = client.query_one(stands_above, &[]).await?;
    let role: String = row.get(0);
    if let Some(above) = row.get::<_, Option<String>>(1) {
        bail!("{role} is or acts as {above}, whom row-level security does not bind: connect as wattlane_app or wattlane_worker");
    }
    // Row-level security does not bind a table's owner either.
    let owned = format!("{TABLES} SELECT string_agg(name, ', ' ORDER BY name) FROM tables WHERE pg_has_role(owner, 'MEMBER')");
    if let Some(owned) = listed(client, &owned).await? {
        bail!("{role} owns {owned}: tables belong to wattlane_owner");
    }
    let open = format!(
        "{TABLES} SELECT string_agg(name, ', ' ORDER BY name) FROM tables
        WHERE (kind IN ('v', 'm') AND NOT invoker OR partition)
          AND (has_any_column_privilege(oid, 'SELECT, INSERT, UPDATE') OR has_table_privilege(oid, 'DELETE, TRUNCATE'))"
    );
    if let Some(open) = listed(client, &open).await? {
        bail!(
            "{role} has rights on {open}: partitions, and views without security_invoker, show rows without the wall, so REVOKE ALL on them"
        );
    }
    let reads_all = if sight == Sight::AllProviders { "AND command <> 'r'" } else { "" };
    let unbound = format!(
        "{TABLES}, policies AS (
            SELECT format('%s on %s', polname, name) AS name, polcmd AS command, polroles AS roles, polpermissive AS permissive,
                   coalesce(pg_get_expr(polqual, polrelid), '') AS condition, pg_get_expr(polwithcheck, polrelid) AS checked
            FROM pg_policy JOIN tables ON tables.oid = polrelid)
        SELECT string_agg(name, ', ' ORDER BY name) FROM policies
        WHERE permissive AND EXISTS (SELECT FROM unnest(roles) AS role WHERE role = 0 OR pg_has_role(role, 'MEMBER')) {reads_all}
          AND (command <> 'a' AND condition NOT LIKE '%app.provider%' OR coalesce(checked, condition) NOT LIKE '%app.provider%' AND command NOT IN ('r', 'd'))"
    );
    if let Some(unbound) = listed(client, &unbound).await? {
        bail!("for {role} these policies are not bound to app.provider, the provider of the transaction: {unbound}");
    }
    Ok(())
}

async fn prove_tables(client: &Client) -> Result<()> {
    let without = format!(
        "{TABLES} SELECT string_agg(name, ', ' ORDER BY name) FROM tables
        WHERE kind IN ('r', 'p') AND NOT partition AND NOT (secured AND EXISTS (SELECT FROM pg_policy WHERE polrelid = tables.oid))"
    );
    let without = listed(client, &without).await?;
    ensure!(
        without.is_none(),
        "these tables have no row-level security, or no policy: {}. Their migration must call shared.wall(); what belongs to no provider \
         goes into the schema shared",
        without.unwrap_or_default()
    );
    Ok(())
}

/// The proof of the pudding, as far as there is a provider.
async fn prove_rows(app: &Client, worker: &Client) -> Result<()> {
    let strangers = providers_seen(app, None).await?;
    ensure!(strangers.is_empty(), "without a provider set, the app sees rows of {} providers", strangers.len());
    if let Some(row) = worker.query_opt("SELECT provider_id FROM providers LIMIT 1", &[]).await? {
        let provider: Uuid = row.get(0);
        let seen = providers_seen(app, Some(provider)).await?;
        ensure!(seen == [provider], "with the provider {provider} set, the app sees {} rows of providers, not just that one", seen.len());
    }
    Ok(())
}

async fn providers_seen(app: &Client, provider: Option<Uuid>) -> Result<Vec<Uuid>> {
    app.batch_execute("BEGIN READ ONLY").await?;
    if let Some(provider) = provider {
        app.batch_execute(&format!("SET LOCAL app.provider = '{provider}'")).await?;
    }
    let seen = app.query("SELECT provider_id FROM providers LIMIT 2", &[]).await;
    app.batch_execute("ROLLBACK").await?;
    Ok(seen.context("the app cannot read its providers")?.into_iter().map(|row| row.get(0)).collect())
}

async fn listed(client: &Client, query: &str) -> Result<Option<String>> {
    Ok(client.query_one(query, &[&MIGRATIONS_TABLE]).await?.get(0))
}

/// What might hold providers' rows: not the system's, an extension's, those of `shared`, or (`$1`) the list of migrations.
const TABLES: &str = "WITH tables AS (
    SELECT c.oid, format('%I.%I', nspname, relname) AS name, relkind AS kind, relowner AS owner, relrowsecurity AS secured,
           relispartition AS partition, coalesce('security_invoker=true' = ANY (reloptions), false) AS invoker
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND nspname NOT IN ('pg_catalog', 'information_schema', 'shared')
      AND nspname NOT LIKE 'pg\\_toast%' AND nspname NOT LIKE 'pg\\_temp%' AND relname <> $1
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e'))";
