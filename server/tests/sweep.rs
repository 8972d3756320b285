//! What has expired goes, provider by provider, and nothing else does.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up fails")]

use jiff::{Timestamp, ToSpan};
use tokio_postgres::{Client, NoTls};
use wattlane_server::{
    jobs::sweep::sweep,
    postgres::PrivatePostgres,
    store::{Db, migrate::migrate, roles::ensure_roles},
    vault::Vault,
};

async fn admin(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

#[tokio::test]
async fn expired_request_ids_are_swept_for_every_provider_and_no_others() {
    let folder = tempfile::tempdir().unwrap();
    let postgres = PrivatePostgres::start(folder.path()).await.unwrap();
    let urls = postgres.urls();
    ensure_roles(&urls.admin).await.unwrap();
    migrate(&urls.migrate).await.unwrap();
    let admin = admin(&urls.admin).await;
    // More than one transaction removes, for two providers, and one id of each that is still good.
    admin
        .batch_execute(
            "INSERT INTO providers SELECT gen_random_uuid(), 'P', '{}', 1, now(), now() FROM generate_series(1, 2);
             INSERT INTO request_ids SELECT provider_id, 'key', 'method', gen_random_uuid(), '', NULL, now(), now() - interval '1 minute' * (n - 1)
             FROM providers, generate_series(0, 1500) AS n",
        )
        .await
        .unwrap();
    let db = Db::new(&urls.app, 2, Vault::new(&[7; 32]).unwrap()).unwrap_or_else(|error| panic!("{error}"));
    let now = Timestamp::now() + 10.seconds();
    assert_eq!(sweep(&db, &urls.worker, now).await.unwrap_or_else(|error| panic!("{error}")), 3_000);
    let left: i64 = admin.query_one("SELECT count(*) FROM request_ids WHERE expire_time > now()", &[]).await.unwrap().get(0);
    let all: i64 = admin.query_one("SELECT count(*) FROM request_ids", &[]).await.unwrap().get(0);
    assert_eq!((left, all), (2, 2));
    assert_eq!(sweep(&db, &urls.worker, now).await.unwrap_or_else(|error| panic!("{error}")), 0);
    db.close();
    drop(admin);
    postgres.stop().await.unwrap();
}
