//! The private Postgres and what is done to it before anybody is served, against a real one.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up fails")]

use jiff::Timestamp;
use nix::{
    sys::{prctl::set_child_subreaper, wait::waitpid},
    unistd::Pid,
};
use std::{
    env, fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tokio_postgres::{Client, NoTls};
use uuid::Uuid;
use wattlane_server::{
    postgres::{DatabaseUrls, PrivatePostgres},
    store::{
        maintain::maintain,
        migrate::{check_schema, migrate, pending},
        roles::{ensure_roles, script},
        walls::prove_walls,
    },
};

/// Says to this test program that it is to play a server that will be killed, and where its data is.
const VICTIM: &str = "WATTLANE_TEST_VICTIM_DATA";

/// A private Postgres in a folder of its own, with roles and schema.
struct Site {
    folder: TempDir,
    postgres: PrivatePostgres,
}

impl Site {
    async fn bare() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let postgres = PrivatePostgres::start(folder.path()).await.unwrap();
        Site { folder, postgres }
    }

    async fn migrated() -> Self {
        let site = Site::bare().await;
        ensure_roles(&site.urls().admin).await.unwrap();
        migrate(&site.urls().migrate).await.unwrap();
        site
    }

    fn urls(&self) -> DatabaseUrls {
        self.postgres.urls()
    }

    /// As the superuser, who may do whatever a test wants.
    async fn admin(&self) -> Client {
        client(&self.urls().admin).await
    }

    async fn walls(&self) -> Result<(), String> {
        prove_walls(&self.urls().app, &self.urls().worker).await.map_err(|refused| format!("{refused:#}"))
    }

    async fn stop(self) {
        self.postgres.stop().await.unwrap();
    }
}

async fn client(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

async fn one<T: for<'a> tokio_postgres::types::FromSql<'a>>(client: &Client, query: &str) -> T {
    client.query_one(query, &[]).await.unwrap().get(0)
}

fn postmaster(folder: &Path) -> Pid {
    let file = fs::read_to_string(folder.join("postgres/data/postmaster.pid")).unwrap();
    Pid::from_raw(file.lines().next().unwrap().parse().unwrap())
}

/// Another process of this program, in which a server has a private Postgres in `folder`. Returns once that is up.
fn victim(folder: &Path) -> Child {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "a_server_that_is_killed", "--nocapture"])
        .env(VICTIM, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let said = BufReader::new(child.stdout.take().unwrap());
    assert!(said.lines().any(|line| line.unwrap().contains("is up")), "the server did not start");
    child
}

/// Not a test: what [`victim`] runs.
#[tokio::test]
async fn a_server_that_is_killed() {
    let Some(folder) = env::var_os(VICTIM) else { return };
    let postgres = PrivatePostgres::start(Path::new(&folder)).await.unwrap();
    let admin = postgres.urls().admin;
    ensure_roles(&admin).await.unwrap();
    let admin = client(&admin).await;
    admin.batch_execute("CREATE TABLE kept (n int); INSERT INTO kept VALUES (42)").await.unwrap();
    println!("\nis up");
    std::future::pending::<()>().await;
}

#[tokio::test]
async fn what_was_written_is_there_after_a_stop_and_a_start() {
    let site = Site::bare().await;
    ensure_roles(&site.urls().admin).await.unwrap();
    let open = site.admin().await;
    open.batch_execute("CREATE TABLE kept AS SELECT 42 AS n").await.unwrap();
    let (encoding, fsync): (String, String) = (one(&open, "SHOW server_encoding").await, one(&open, "SHOW fsync").await);
    assert_eq!((&*encoding, &*fsync), ("UTF8", "on"));
    assert_eq!(one::<String>(&open, "SHOW listen_addresses").await, "");

    let folder = site.folder;
    let stopping = Instant::now();
    // With a connection still open.
    site.postgres.stop().await.unwrap();
    assert!(stopping.elapsed() < Duration::from_secs(5), "{:?}", stopping.elapsed());
    assert!(!folder.path().join("postgres/data/postmaster.pid").exists(), "shut down in order");

    let postgres = PrivatePostgres::start(folder.path()).await.unwrap();
    assert_eq!(one::<i32>(&client(&postgres.urls().admin).await, "SELECT n FROM kept").await, 42);
    postgres.stop().await.unwrap();
}

#[tokio::test]
async fn a_killed_server_leaves_no_postgres() {
    // Orphans come to this process, which can then wait for them.
    set_child_subreaper(true).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut server = victim(folder.path());
    let left_over = postmaster(folder.path());
    server.kill().unwrap();
    server.wait().unwrap();
    waitpid(left_over, None).unwrap();
    assert!(!folder.path().join("postgres/data/postmaster.pid").exists(), "shut down in order");
}

#[tokio::test]
async fn a_start_right_after_a_kill_waits_and_finds_the_data() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        let mut server = victim(folder.path());
        server.kill().unwrap();
        let postgres = PrivatePostgres::start(folder.path()).await.unwrap();
        assert_eq!(one::<i32>(&client(&postgres.urls().admin).await, "SELECT n FROM kept").await, 42);
        client(&postgres.urls().admin).await.batch_execute("DROP TABLE kept").await.unwrap();
        postgres.stop().await.unwrap();
        server.wait().unwrap();
    }
}

#[tokio::test]
async fn a_killed_postgres_is_noticed_and_recovers() {
    let site = Site::bare().await;
    ensure_roles(&site.urls().admin).await.unwrap();
    site.admin().await.batch_execute("CREATE TABLE kept AS SELECT 42 AS n").await.unwrap();
    // A session that notices nothing before its statement is through, in about a second.
    let busy = site.admin().await;
    let pid: i32 = one(&busy, "SELECT pg_backend_pid()").await;
    let busy = tokio::spawn(async move { busy.batch_execute("SELECT count(*) FROM generate_series(1, 5000000)").await });
    let watcher = site.admin().await;
    while one::<Option<String>>(&watcher, &format!("SELECT state FROM pg_stat_activity WHERE pid = {pid}")).await.as_deref()
        != Some("active")
    {}
    let ended = site.postgres.ended();
    nix::sys::signal::kill(postmaster(site.folder.path()), nix::sys::signal::Signal::SIGKILL).unwrap();
    ended.await;
    drop(busy);
    let postgres = PrivatePostgres::start(site.folder.path()).await.unwrap();
    assert_eq!(one::<i32>(&client(&postgres.urls().admin).await, "SELECT n FROM kept").await, 42);
    postgres.stop().await.unwrap();
}

#[tokio::test]
async fn a_command_beside_the_server_joins_its_postgres() {
    let site = Site::migrated().await;
    let (urls, own) = PrivatePostgres::join_or_start(site.folder.path()).await.unwrap();
    assert_eq!(urls, site.urls());
    assert!(own.is_none(), "it belongs to the server");
    let folder = site.folder;
    site.postgres.stop().await.unwrap();
    let (_, own) = PrivatePostgres::join_or_start(folder.path()).await.unwrap();
    own.expect("nobody else runs it").stop().await.unwrap();
}

#[tokio::test]
async fn a_folder_with_a_long_path_works_too() {
    let place = tempfile::tempdir().unwrap();
    make_passable(place.path());
    let long = place.path().join("a".repeat(120));
    let postgres = PrivatePostgres::start(&long).await.unwrap();
    ensure_roles(&postgres.urls().admin).await.unwrap();
    client(&postgres.urls().admin).await;
    let sockets = tokio_postgres::Config::clone(&postgres.urls().admin.parse().unwrap());
    let [tokio_postgres::config::Host::Unix(sockets)] = sockets.get_hosts() else { panic!("{sockets:?}") };
    assert!(!sockets.starts_with(place.path()));
    postgres.stop().await.unwrap();
    fs::remove_dir_all(sockets).unwrap();
}

fn make_passable(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
}

#[tokio::test]
async fn roles_may_be_made_by_several_at_once_and_again() {
    let site = Site::bare().await;
    let admin = site.urls().admin;
    let (one, two, three) = tokio::join!(ensure_roles(&admin), ensure_roles(&admin), ensure_roles(&admin));
    one.and(two).and(three).unwrap();
    ensure_roles(&admin).await.unwrap();
    let app = client(&site.urls().app).await;
    assert!(app.batch_execute("CREATE TABLE public.mine ()").await.is_err());
    assert!(app.batch_execute("CREATE TEMPORARY TABLE mine ()").await.is_err());
    assert!(app.batch_execute("SET ROLE wattlane_owner").await.is_err());
    site.stop().await;
}

#[tokio::test]
async fn an_administrators_script_does_the_same() {
    let site = Site::bare().await;
    let admin = site.urls().admin.replace("/wattlane?", "/postgres?");
    for _ in 0..2 {
        let psql = Command::new("psql").args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", &admin]).stdin(Stdio::piped()).spawn();
        let mut psql = psql.expect("psql comes with Postgres");
        psql.stdin.take().unwrap().write_all(script().as_bytes()).unwrap();
        assert!(psql.wait().unwrap().success());
    }
    migrate(&site.urls().migrate).await.unwrap();
    site.walls().await.unwrap();
    site.stop().await;
}

#[tokio::test]
async fn a_second_migration_finds_nothing_to_do() {
    let site = Site::bare().await;
    let urls = site.urls();
    ensure_roles(&urls.admin).await.unwrap();
    let refused = check_schema(&urls.app).await.unwrap_err().to_string();
    assert!(refused.contains("run `wattlane migrate`"), "{refused}");

    let missing = pending(&urls.migrate).await.unwrap();
    let (here, there) = tokio::join!(migrate(&urls.migrate), migrate(&urls.migrate));
    let (here, there) = (here.unwrap(), there.unwrap());
    assert_eq!(here.len() + there.len(), missing.len(), "each ran once: {here:?} {there:?}");
    assert!(migrate(&urls.migrate).await.unwrap().is_empty());
    assert!(pending(&urls.migrate).await.unwrap().is_empty());
    check_schema(&urls.app).await.unwrap();
    check_schema(&urls.worker).await.unwrap();

    let admin = site.admin().await;
    assert_eq!(
        one::<i64>(&admin, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner <> 'wattlane_owner'").await,
        0
    );
    admin.batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('99999999999999')").await.unwrap();
    let refused = check_schema(&urls.app).await.unwrap_err().to_string();
    assert!(refused.contains("newer wattlane"), "{refused}");
    site.stop().await;
}

#[tokio::test]
async fn walls_stand_on_a_migrated_database_with_and_without_providers() {
    let site = Site::migrated().await;
    site.walls().await.unwrap();
    maintain(&site.urls().migrate, Timestamp::now()).await.unwrap();
    site.admin().await.batch_execute(PROVIDERS).await.unwrap();
    site.walls().await.unwrap();
    site.stop().await;
}

const PROVIDERS: &str = "INSERT INTO providers (provider_id, name, settings, version, create_time, update_time)
    SELECT gen_random_uuid(), 'provider', '{}', 1, now(), now() FROM generate_series(1, 2)";

#[tokio::test]
async fn each_hole_in_the_walls_is_found_and_named() {
    let site = Site::migrated().await;
    let admin = site.admin().await;
    admin.batch_execute(PROVIDERS).await.unwrap();
    maintain(&site.urls().migrate, "2025-03-15T00:00:00Z".parse().unwrap()).await.unwrap();
    let holes = [
        ("CREATE TABLE open (n int)", "DROP TABLE open", "public.open"),
        ("CREATE TABLE open (n int); ALTER TABLE open ENABLE ROW LEVEL SECURITY", "DROP TABLE open", "public.open"),
        ("ALTER TABLE cdrs DISABLE ROW LEVEL SECURITY", "ALTER TABLE cdrs ENABLE ROW LEVEL SECURITY", "public.cdrs"),
        ("CREATE POLICY wide ON cdrs TO wattlane_app USING (true)", "DROP POLICY wide ON cdrs", "wide on public.cdrs"),
        ("CREATE POLICY wide ON cdrs USING (true)", "DROP POLICY wide ON cdrs", "wide on public.cdrs"),
        ("CREATE POLICY wide ON cdrs FOR INSERT TO wattlane_worker WITH CHECK (true)", "DROP POLICY wide ON cdrs", "wattlane_worker"),
        ("GRANT SELECT ON outbox_y2025m03 TO wattlane_app", "REVOKE ALL ON outbox_y2025m03 FROM wattlane_app", "public.outbox_y2025m03"),
        ("GRANT SELECT ON outbox_default TO PUBLIC", "REVOKE ALL ON outbox_default FROM PUBLIC", "public.outbox_default"),
        (
            "CREATE VIEW all_cdrs AS SELECT * FROM cdrs; GRANT SELECT ON all_cdrs TO wattlane_worker",
            "DROP VIEW all_cdrs",
            "public.all_cdrs",
        ),
        ("GRANT wattlane_owner TO wattlane_app", "REVOKE wattlane_owner FROM wattlane_app", "wattlane_app is or acts as wattlane_owner"),
        ("ALTER ROLE wattlane_worker BYPASSRLS", "ALTER ROLE wattlane_worker NOBYPASSRLS", "wattlane_worker is or acts as wattlane_worker"),
        ("ALTER ROLE wattlane_app SUPERUSER", "ALTER ROLE wattlane_app NOSUPERUSER", "wattlane_app is or acts as"),
        ("ALTER TABLE cdrs OWNER TO wattlane_app", "ALTER TABLE cdrs OWNER TO wattlane_owner", "wattlane_app owns public.cdrs"),
    ];
    for (hole, mended, named) in holes {
        admin.batch_execute(hole).await.unwrap();
        let refused = site.walls().await.expect_err(hole);
        assert!(refused.contains(named), "{hole}: {refused}");
        admin.batch_execute(mended).await.unwrap();
    }
    site.walls().await.unwrap();
    site.stop().await;
}

#[tokio::test]
async fn maintenance_makes_months_ahead_and_drops_nothing_that_nobody_was_told() {
    let site = Site::migrated().await;
    let url = site.urls().migrate;
    let done = maintain(&url, "2025-11-15T00:00:00Z".parse().unwrap()).await.unwrap();
    assert_eq!(done.made.len(), 8);
    assert!(done.made.contains(&"outbox_y2025m11".to_owned()) && done.made.contains(&"outbox_y2026m02".to_owned()), "{done}");
    let again = maintain(&url, "2025-11-15T00:00:00Z".parse().unwrap()).await.unwrap();
    assert_eq!(again, Default::default());

    // In November 2025.
    let admin = site.admin().await;
    let event = Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, 1_763_000_000, 0));
    let row = format!(
        "INSERT INTO outbox VALUES (gen_random_uuid(), '{event}', NULL, 'cdr', '{event}', 1, 'CdrCreated', '', 'system', NULL, NULL, now())"
    );
    admin.batch_execute(&row).await.unwrap();
    let later = maintain(&url, "2026-02-01T00:00:00Z".parse().unwrap()).await.unwrap();
    assert_eq!(later.dropped, [""; 0], "of what is old some has no place in history yet");
    assert_eq!(later.made.len(), 6);
    admin.batch_execute(&format!("UPDATE outbox SET position = 1 WHERE id = '{event}'")).await.unwrap();
    assert!(admin.batch_execute(&format!("UPDATE outbox SET position = 2 WHERE id = '{event}'")).await.is_err(), "its place is said once");
    assert!(admin.batch_execute(&format!("UPDATE outbox SET payload = 'x' WHERE id = '{event}'")).await.is_err(), "and nothing else of it");
    let told = maintain(&url, "2026-02-01T00:00:00Z".parse().unwrap()).await.unwrap();
    assert_eq!(told.dropped, ["outbox_y2025m11"]);

    // The migration's own helper agrees on where a month begins.
    let bound: String = one(&site.admin().await, "SELECT shared.first_uuid('2026-02-01T00:00:00Z')::text").await;
    let partition = "SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE relname = 'outbox_y2026m02'";
    assert!(one::<String>(&site.admin().await, partition).await.contains(&format!("FROM ('{bound}')")));
    site.stop().await;
}

#[tokio::test]
async fn rows_that_came_too_early_are_moved_into_their_months() {
    let site = Site::migrated().await;
    let admin = site.admin().await;
    // Of this month, of one long ago, and one that is no UUIDv7.
    let now: Timestamp = "2025-03-15T00:00:00Z".parse().unwrap();
    let ids = [(1_741_000_000, true), (1_741_000_001, true), (1_730_000_000, true), (0, false)];
    for (seconds, v7) in ids {
        let id = if v7 { Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, 0)) } else { Uuid::from_u128(u128::MAX) };
        for row in [
            format!(
                "INSERT INTO audit_entries (provider_id, id, create_time, actor_kind, rpc, activity, changes) VALUES (gen_random_uuid(), '{id}', now(), 'system', 'Rpc', '', '')"
            ),
            format!(
                "INSERT INTO outbox VALUES (gen_random_uuid(), '{id}', NULL, 'cdr', '{id}', 1, 'CdrCreated', '', 'system', NULL, NULL, now())"
            ),
        ] {
            admin.batch_execute(&row).await.unwrap();
        }
    }
    let done = maintain(&site.urls().migrate, now).await.unwrap();
    assert_eq!((done.moved, done.strays), (6, 2), "{done}");
    assert_eq!(done.dropped, [""; 0]);
    let places = "SELECT string_agg(tableoid::regclass::text, ' ' ORDER BY id) FROM audit_entries";
    assert_eq!(
        one::<String>(&admin, places).await,
        "audit_entries_y2024m10 audit_entries_y2025m03 audit_entries_y2025m03 audit_entries_default"
    );
    assert!(admin.batch_execute("DELETE FROM audit_entries").await.is_err(), "still append-only, after the move");
    site.walls().await.unwrap();
    let again = maintain(&site.urls().migrate, now).await.unwrap();
    assert_eq!((again.moved, again.strays, again.made.len()), (0, 2, 0));
    site.stop().await;
}
