//! What the server believes of its tables is what the migrations make.

use std::{fs, path::PathBuf, process::Command};
use wattlane_tests::{Site, server::binary};

#[test]
fn the_schema_in_the_code_is_the_one_of_a_migrated_database() {
    let site = Site::start();
    let output = Command::new(binary()).arg("print-schema").env("WATTLANE_DATA", &site.server().data).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../server/src/store/schema.rs");
    let (code, database) = (fs::read_to_string(file).unwrap(), String::from_utf8_lossy(&output.stdout));
    assert!(code == database, "wattlane print-schema > server/src/store/schema.rs writes:\n{database}");
}

#[test]
fn every_role_reads_errors_in_one_language() {
    let others = Site::start()
        .server()
        .psql("SELECT rolname FROM pg_roles WHERE rolname LIKE 'wattlane%' AND NOT coalesce('lc_messages=C' = ANY (rolconfig), false)");
    assert!(others.is_empty(), "{others:?}");
}

#[test]
fn what_is_appended_is_not_even_altered_by_its_owner() {
    let appended = ["audit_entries", "cdr_originals", "cdr_texts", "outbox", "ratings", "tariff_versions"];
    let guarded = Site::start().server().psql(
        "SELECT DISTINCT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'append_only' AND NOT c.relispartition ORDER BY 1",
    );
    assert_eq!(guarded, appended.map(|table| [table]));
}
