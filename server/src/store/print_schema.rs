//! Writes `schema.rs` from a migrated database, so that the two cannot drift apart.

use crate::postgres::connect;
use anyhow::{Context, Result, bail};
use std::{collections::BTreeMap, fmt::Write as _};

/// Columns of every table of ours, partitions and diesel's own table aside.
const COLUMNS: &str = "SELECT c.relname, a.attname, t.typname, a.attnotnull, coalesce(a.attnum = ANY (k.conkey), false), \
    array_position(k.conkey, a.attnum) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
    JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p' \
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname !~ '^__' \
    ORDER BY c.relname, a.attnum";

/// The text of `schema.rs`, for the database at `url`.
pub async fn schema(url: &str) -> Result<String> {
    let rows = connect(url).await?.query(COLUMNS, &[]).await.context("reading the catalogue")?;
    let mut tables: BTreeMap<String, (Vec<(i32, String)>, String)> = BTreeMap::new();
    for row in rows {
        let (table, column, kind): (String, String, String) = (row.get(0), row.get(1), row.get(2));
        let (required, in_key): (bool, bool) = (row.get(3), row.get(4));
        let (key, columns) = tables.entry(table).or_default();
        if in_key {
            key.push((row.get(5), column.clone()));
        }
        let kind = if required { diesel_type(&kind)?.to_owned() } else { format!("Nullable<{}>", diesel_type(&kind)?) };
        writeln!(columns, "        {column} -> {kind},")?;
    }
    let mut text = String::from("// Written by `wattlane print-schema` from a migrated database; do not edit.\n");
    for (table, (mut key, columns)) in tables {
        key.sort();
        let key = key.into_iter().map(|(_, column)| column).collect::<Vec<_>>().join(", ");
        write!(text, "\ndiesel::table! {{\n    {table} ({key}) {{\n{columns}    }}\n}}\n")?;
    }
    Ok(text)
}

fn diesel_type(postgres: &str) -> Result<&'static str> {
    Ok(match postgres {
        "uuid" => "Uuid",
        "bool" => "Bool",
        "text" => "Text",
        "_text" => "Array<Text>",
        "json" => "Json",
        "int8" => "BigInt",
        "int4" => "Integer",
        "date" => "Date",
        "timestamptz" => "Timestamptz",
        "bytea" => "Bytea",
        other => bail!("a column has the type {other}, which nothing here stores: add it beside the others"),
    })
}
