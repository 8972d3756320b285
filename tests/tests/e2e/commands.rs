//! What an operator runs, and what the map says of what it leaves in the database.

use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::{Mutex, PoisonError},
};
use wattlane_tests::{Site, server::binary};

pub(crate) fn checkout() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What `wattlane demo` prints below its last line of progress: the table, and the line that counts.
pub(crate) fn demo() -> (Vec<String>, String) {
    // The first makes the demo's provider; two at once would make two.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _one = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let server = Site::start().server();
    let output = Command::new(binary())
        .args(["demo", "--address", &server.address, "--data-dir", "examples/data"])
        .current_dir(checkout())
        .env("WATTLANE_DATA", &server.data)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let mut lines = text.lines().skip_while(|line| !line.starts_with("CHARGE")).map(str::to_owned);
    let table = lines.by_ref().take_while(|line| !line.is_empty()).collect();
    (table, lines.next().unwrap())
}

#[test]
fn the_demo_shows_what_each_charge_costs_and_a_second_one_the_same() {
    let (table, count) = demo();
    let expected: BTreeMap<String, Value> =
        serde_json::from_str(&fs::read_to_string(checkout().join("examples/data/expected.json")).unwrap()).unwrap();
    assert_eq!(table.len(), expected.len() + 1, "a head and a row for each charge:\n{}", table.join("\n"));
    for (row, (file, wanted)) in table[1..].iter().zip(&expected) {
        let cells: Vec<&str> = row.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
        assert_eq!(cells[0], file.trim_end_matches(".json"));
        let price = wanted["our_price_excl_vat"].as_str().map(|price| price.parse::<rust_decimal::Decimal>().unwrap());
        let shown =
            cells.get(3).and_then(|cell| cell.split_once(' ')).and_then(|(amount, currency)| Some((amount.parse().ok()?, currency)));
        assert_eq!(shown.map(|(amount, _): (rust_decimal::Decimal, _)| amount), price, "{row}");
        if let (Some((_, currency)), Some(_)) = (shown, price) {
            assert_eq!(Some(currency), wanted["currency"].as_str(), "{row}");
        }
    }
    assert!(count.starts_with(&format!("{} charges: ", expected.len())), "{count}");
    let (table_again, count_again) = demo();
    for (row, again) in table.iter().zip(&table_again) {
        assert_eq!(again, row, "a second demo finds what the first has made");
    }
    assert_eq!((table_again.len(), count_again), (table.len(), count));
}

/// Tables of what callers see, each written by the record of its room.
const OF_ROOMS: [&str; 18] = [
    "accounts",
    "allowed_origins",
    "api_keys",
    "cdrs",
    "charging_plans",
    "charging_preferences",
    "charging_sites",
    "drivers",
    "locations",
    "oidc_issuers",
    "providers",
    "sessions",
    "signal_days",
    "staff",
    "stekker_connections",
    "tariff_notes",
    "tariffs",
    "tokens",
];

/// The rows of ARCHITECTURE's list of machinery: a table, and what it says writes it.
fn machinery() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(checkout().join("ARCHITECTURE.md")).unwrap();
    let (_, section) = text.split_once("## Tables that are machinery").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let quoted = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `").map(|rest| format!("`{rest}")));
    let tables = rows.flat_map(|row| {
        let (tables, by) = row.split_once('|').unwrap();
        let by = quoted(by);
        quoted(tables).into_iter().map(move |table| (table, by.clone()))
    });
    tables.collect()
}

/// Where the server's code writes a table: the files, as modules.
fn writers(folder: &Path, above: &str, found: &mut BTreeMap<String, BTreeSet<String>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let module = if above.is_empty() { name.clone() } else { format!("{above}::{name}") };
        if path.is_dir() {
            writers(&path, &module, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for verb in ["insert_into(", "diesel::update(", "diesel::delete(", "INSERT INTO ", "DELETE FROM "] {
            for after in text.split(verb).skip(1) {
                let table: String = after.trim_start().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                found.entry(table).or_default().insert(module.clone());
            }
        }
    }
}

#[test]
fn the_map_names_every_table_that_is_machinery_and_who_writes_it() {
    let machinery = machinery();
    let in_schema = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') \
                     AND NOT relispartition AND relname NOT LIKE '%migrations%'";
    let schema: BTreeSet<String> = Site::start().server().psql(in_schema).into_iter().map(|row| row[0].clone()).collect();
    let listed: BTreeSet<String> = machinery.keys().cloned().chain(OF_ROOMS.map(str::to_owned)).collect();
    assert_eq!(listed, schema, "a table is a room's own, or ARCHITECTURE.md says what writes it");
    assert_eq!(listed.len(), machinery.len() + OF_ROOMS.len(), "no table is both");

    let mut found = BTreeMap::new();
    writers(&checkout().join("server/src"), "", &mut found);
    for (table, parts) in machinery.iter().filter(|(_, parts)| !parts.is_empty()) {
        let named = |module: &str| {
            parts.iter().any(|part| format!("{part}::").starts_with(&format!("{module}::")) || module.starts_with(&format!("{part}::")))
        };
        for module in &found[table] {
            assert!(named(module), "{table} is written by {module}, and ARCHITECTURE.md says {parts:?}");
        }
    }
}
