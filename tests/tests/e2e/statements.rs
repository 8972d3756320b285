//! The statements that the server sends, as Postgres saw them, held to the rules that keep the schema ready to be spread by provider.

use crate::matrix::every_fixture_once;
use std::collections::{BTreeMap, BTreeSet};
use wattlane_tests::Site;

/// Names that stand where a table does.
fn tables_of(statement: &str, known: &BTreeSet<String>) -> Vec<String> {
    let words: Vec<String> = statement
        .split(|c: char| c.is_whitespace() || "(),;".contains(c))
        .filter(|word| !word.is_empty())
        .map(|word| word.replace('"', "").to_lowercase())
        .collect();
    let named = words.windows(2).filter(|pair| ["from", "join", "update", "into"].contains(&&*pair[0]));
    named.map(|pair| pair[1].clone()).filter(|name| known.contains(name)).collect()
}

/// What is wrong with a statement of that role; empty where nothing is.
fn faults(role: &str, statement: &str, known: &BTreeSet<String>) -> Vec<String> {
    let text = statement.replace('"', "").to_lowercase();
    // What diesel says to each new connection; both are Citus' own defaults too.
    if ["set client_encoding to 'utf8'", "set time zone 'utc'"].contains(&&*text) {
        return Vec::new();
    }
    // The relay's, one for all that a round has placed; and what hears it.
    if role == "wattlane_worker" && ["select pg_notify($1, $2)", "listen wattlane_events"].contains(&&*text) {
        return Vec::new();
    }
    let tables = tables_of(statement, known);
    let mut faults = Vec::new();
    for (forbidden, why) in [
        ("now()", "the clock is a bind"),
        ("current_timestamp", "the clock is a bind"),
        ("gen_random_uuid", "ids are binds"),
        ("set_config", "Citus' workers do not hear it"),
        (" offset ", "pages go by keys"),
        ("copy ", "refused under row-level security"),
        ("notify", "takes a lock of the whole database"),
        ("pg_advisory", "no lock crosses providers"),
        (" default", "a text that depends on which values are there is prepared anew each time: bind NULL"),
    ] {
        if text.contains(forbidden) {
            faults.push(format!("{forbidden}: {why}"));
        }
    }
    if text.starts_with("set ") && !text.starts_with("set local ") {
        faults.push("SET that is not LOCAL".to_owned());
    }
    if role == "wattlane_worker" {
        if !text.starts_with("select") {
            faults.push("the worker only looks".to_owned());
        }
        return faults;
    }
    // A provider that stands without its table's name is that of one reference, whichever, and of no other.
    let bare = text.matches("provider_id = $").count() - text.matches(".provider_id = $").count();
    let mut without = Vec::new();
    for table in tables.iter().collect::<BTreeSet<_>>() {
        let references = tables.iter().filter(|name| *name == table).count();
        let inserts = text.matches(&format!("insert into {table} (provider_id")).count();
        let qualified = text.matches(&format!("{table}.provider_id = $")).count();
        without.extend(std::iter::repeat_n(table.as_str(), references.saturating_sub(inserts + qualified)));
    }
    if without.len() > bare {
        faults.push(format!("the provider is named {bare} times for {}", without.join(" and ")));
    }
    faults
}

#[tokio::test]
async fn every_statement_names_the_provider_of_each_table_and_keeps_the_rules_of_sharding() {
    let server = Site::start().server();
    // Of a test's server only: what an operator's Postgres writes down holds nobody's data.
    for setting in ["log_line_prefix = '<%u %p> '", "log_statement = 'all'"] {
        server.psql(&format!("ALTER SYSTEM SET {setting}"));
    }
    server.psql("SELECT pg_reload_conf()");
    // A connection that sends a statement again has prepared it.
    every_fixture_once().await;
    every_fixture_once().await;

    let known: BTreeSet<String> =
        server.psql("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname NOT LIKE '%migrations%'")
            .into_iter()
            .map(|row| row[0].clone())
            .collect();
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    let mut prepared: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for file in std::fs::read_dir(server.data.join("postgres").join("log")).unwrap() {
        for line in std::fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            let Some((who, rest)) = line.strip_prefix('<').and_then(|line| line.split_once("> LOG:  ")) else { continue };
            let Some((role, _)) = who.split_once(' ').filter(|(role, _)| ["wattlane_app", "wattlane_worker"].contains(role)) else {
                continue;
            };
            if let Some((name, statement)) = rest.strip_prefix("execute ").and_then(|rest| rest.split_once(": ")) {
                // The worker sends few, and none for a caller.
                if role == "wattlane_app" {
                    prepared.entry((who.to_owned(), statement.to_owned())).or_default().insert(name.to_owned());
                }
                seen.insert((role.to_owned(), statement.to_owned()));
            } else if let Some(statement) = rest.strip_prefix("statement: ") {
                seen.insert((role.to_owned(), statement.to_owned()));
            }
        }
    }
    let touched: BTreeSet<String> = seen.iter().flat_map(|(_, statement)| tables_of(statement, &known)).collect();
    assert_eq!(touched, known, "tables that no RPC's fixture comes to");
    let wrong: Vec<String> = seen
        .iter()
        .filter_map(|(role, statement)| {
            let faults = faults(role, statement, &known);
            (!faults.is_empty()).then(|| format!("{role}: {statement}\n    {}", faults.join("\n    ")))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let anew: BTreeSet<&String> = prepared.iter().filter(|(_, names)| names.len() > 1).map(|((_, statement), _)| statement).collect();
    assert!(anew.is_empty(), "prepared anew by the connection that had prepared it, see store/kept.rs: {anew:#?}");
}

#[test]
fn the_rules_tell_good_statements_from_bad_ones() {
    let known: BTreeSet<String> = ["cdrs".to_owned(), "ratings".to_owned()].into();
    let faults = |role: &str, statement: &str| faults(role, statement, &known).len();
    assert_eq!(faults("wattlane_app", r#"SELECT "cdrs"."id" FROM "cdrs" WHERE (("cdrs"."provider_id" = $1) AND ("cdrs"."id" = $2))"#), 0);
    assert_eq!(faults("wattlane_app", r#"SELECT "cdrs"."id" FROM "cdrs" WHERE ("cdrs"."id" = $2)"#), 1);
    assert_eq!(
        faults(
            "wattlane_app",
            r#"SELECT 1 FROM "cdrs" INNER JOIN "ratings" ON ("ratings"."cdr_id" = "cdrs"."id") WHERE "cdrs"."provider_id" = $1"#
        ),
        1
    );
    assert_eq!(
        faults("wattlane_app", "SELECT id, ARRAY(SELECT content FROM ratings WHERE cdr_id = $2) FROM cdrs WHERE provider_id = $1"),
        1
    );
    assert_eq!(
        faults(
            "wattlane_app",
            "SELECT id, ARRAY(SELECT content FROM ratings WHERE provider_id = $1) FROM cdrs WHERE provider_id = $1 AND id = $2"
        ),
        0
    );
    assert_eq!(faults("wattlane_app", r#"INSERT INTO "cdrs" ("provider_id", "id") VALUES ($1, $2)"#), 0);
    assert_eq!(faults("wattlane_app", r#"INSERT INTO "cdrs" ("provider_id", "remark") VALUES ($1, DEFAULT)"#), 1);
    assert_eq!(faults("wattlane_app", "UPDATE cdrs SET update_time = now() WHERE provider_id = $1"), 1);
    assert_eq!(faults("wattlane_app", "SET statement_timeout = 5"), 1);
    assert_eq!(faults("wattlane_worker", r#"SELECT DISTINCT "cdrs"."provider_id" FROM "cdrs""#), 0);
    assert_eq!(faults("wattlane_worker", "DELETE FROM cdrs"), 1);
}
