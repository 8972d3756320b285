//! What only grows is kept by the month: partitions are made ahead of time and dropped when they are old.

mod month;

use super::{
    migrate::{NO_MEMBER, SchemaLock},
    roles::OWNER,
};
use crate::postgres::connect;
use anyhow::{Context, Result};
use jiff::Timestamp;
use month::Month;
use std::{collections::BTreeSet, fmt};
use tokio_postgres::{Client, Transaction};

/// Months that have their partition before they begin.
const MONTHS_AHEAD: i32 = 3;
/// How long maintenance waits for the tables' users, who all queue behind it in that time.
const LOCK_TIMEOUT: &str = "5s";

/// A table that is partitioned by the month of its UUIDv7 `id`.
struct Partitioned {
    table: &'static str,
    /// Whole months that are kept before this one. None keeps all.
    keep_months: Option<i32>,
}

const OUTBOX: &str = "outbox";

const PARTITIONED: [Partitioned; 2] = [
    // Before a part of it may go, verification needs a signed checkpoint to start from.
    Partitioned { table: "audit_entries", keep_months: None },
    // Who was away for longer reads anew what they hold.
    Partitioned { table: OUTBOX, keep_months: Some(2) },
];

/// What [`maintain`] did.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Maintained {
    /// Partitions that were made.
    pub made: Vec<String>,
    /// Partitions that were dropped, with all that was in them.
    pub dropped: Vec<String>,
    /// Rows that had been caught by a table's default partition, and lie in their month's now. Maintenance came too late for them.
    pub moved: u64,
    /// Rows that stay in a default partition: their ids are of no time that Wattlane knows.
    pub strays: u64,
}

/// Makes the partitions of `now`'s month and the next three, moves what had no partition of its own, and drops what is old. Done twice, it
/// changes nothing the second time. `url` is the migrator's.
pub async fn maintain(url: &str, now: Timestamp) -> Result<Maintained> {
    let _lock = SchemaLock::take(url).await?;
    let mut client = connect(url).await?;
    client.batch_execute(&format!("SET ROLE {OWNER}")).await.context(NO_MEMBER)?;
    let mut done = Maintained::default();
    for partitioned in &PARTITIONED {
        maintain_table(&mut client, partitioned, Month::of(now), &mut done)
            .await
            .with_context(|| format!("the partitions of {} could not be maintained; nothing was changed in it", partitioned.table))?;
    }
    Ok(done)
}

async fn maintain_table(
    client: &mut Client,
    Partitioned { table, keep_months }: &Partitioned,
    now: Month,
    done: &mut Maintained,
) -> Result<()> {
    let step = client.transaction().await?;
    step.batch_execute(&format!("SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'")).await?;
    let present = months_of(&step, table).await?;
    let mut wanted: BTreeSet<Month> = (0..=MONTHS_AHEAD).map(|ahead| now.plus(ahead)).collect();
    let last = now.plus(MONTHS_AHEAD);

    if !wanted.is_subset(&present) {
        // Making a partition takes this lock anyway. Taken first, it keeps a late row from coming in between the look and the making.
        step.batch_execute(&format!("LOCK TABLE ONLY {table} IN ACCESS EXCLUSIVE MODE")).await?;
    }
    let caught = caught(&step, table).await?;
    let (late, strays): (Vec<_>, Vec<_>) =
        caught.into_iter().partition(|(month, _)| month.is_some_and(|month| month >= Month::OLDEST && month <= last));
    let strays: u64 = strays.iter().map(|(_, rows)| rows).sum();
    wanted.extend(late.iter().filter_map(|(month, _)| *month));
    let missing: Vec<Month> = wanted.difference(&present).copied().collect();

    if late.is_empty() {
        make(&step, table, &missing, done).await?;
    } else {
        let rows: u64 = late.iter().map(|(_, rows)| rows).sum();
        tracing::error!(table, rows, "rows came for months that had no partition: run `wattlane maintain` at least every month");
        // A month cannot be made while the default partition holds a row of it. So that is set aside, and emptied into a new one.
        step.batch_execute(&format!(
            "ALTER TABLE {table} DETACH PARTITION {table}_default;
             ALTER TABLE {table}_default RENAME TO {table}_caught;
             {}",
            partition_of(table, &format!("{table}_default"), "DEFAULT")
        ))
        .await?;
        make(&step, table, &missing, done).await?;
        step.batch_execute(&format!("INSERT INTO {table} SELECT * FROM {table}_caught; DROP TABLE {table}_caught")).await?;
        done.moved += rows;
    }
    if strays > 0 {
        tracing::error!(table, rows = strays, "rows whose ids are of no known time stay in the default partition");
        done.strays += strays;
    }

    if let Some(keep) = keep_months {
        let oldest = now.plus(-keep);
        for old in present.iter().chain(&missing).filter(|month| **month < oldest) {
            let partition = old.partition(table);
            if *table == OUTBOX && untold(&step, &partition).await? {
                tracing::error!(partition, "kept though it is old: it holds events that no relay has placed yet. Is a server running?");
                continue;
            }
            // Without CONCURRENTLY, which takes no transaction, and which Citus refuses.
            step.batch_execute(&format!("ALTER TABLE {table} DETACH PARTITION {partition}; DROP TABLE {partition}")).await?;
            done.dropped.push(partition);
        }
    }
    Ok(step.commit().await?)
}

/// Whether a partition of the outbox holds what was told to nobody.
async fn untold(step: &Transaction<'_>, partition: &str) -> Result<bool> {
    Ok(step.query_one(&format!("SELECT EXISTS (SELECT FROM {partition} WHERE position IS NULL)"), &[]).await?.get(0))
}

async fn make(step: &Transaction<'_>, table: &str, months: &[Month], done: &mut Maintained) -> Result<()> {
    for month in months {
        let partition = month.partition(table);
        let bounds = format!("FOR VALUES FROM ('{}') TO ('{}')", month.first_uuid(), month.plus(1).first_uuid());
        step.batch_execute(&partition_of(table, &partition, &bounds)).await?;
        done.made.push(partition);
    }
    Ok(())
}

/// Nobody gets rights on a partition, not even by default privileges: read directly, it does not ask its parent's policies.
fn partition_of(table: &str, partition: &str, bounds: &str) -> String {
    format!(
        "CREATE TABLE {partition} PARTITION OF {table} {bounds};
         REVOKE ALL ON {partition} FROM PUBLIC, wattlane_app, wattlane_worker;"
    )
}

async fn months_of(step: &Transaction<'_>, table: &str) -> Result<BTreeSet<Month>> {
    let partitions = "SELECT relname::text FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = $1::text::regclass";
    let rows = step.query(partitions, &[&table]).await?;
    Ok(rows.iter().filter_map(|row| Month::of_partition(table, row.get(0))).collect())
}

/// The months of the rows in the default partition, and how many of each there are. None is the month of ids that are no UUIDv7.
async fn caught(step: &Transaction<'_>, table: &str) -> Result<Vec<(Option<Month>, u64)>> {
    // Days in milliseconds first, so that what comes back is small however many rows there are.
    let days = format!(
        "SELECT CASE WHEN substr(id::text, 15, 1) = '7' THEN ('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 86400000 END,
                count(*)
         FROM {table}_default GROUP BY 1 ORDER BY 1"
    );
    let rows = step.query(&days, &[]).await?;
    let month = |row: &tokio_postgres::Row| {
        let instant = row.get::<_, Option<i64>>(0).and_then(|day| Timestamp::from_millisecond(day * 86_400_000).ok());
        (instant.map(Month::of), row.get::<_, i64>(1).cast_unsigned())
    };
    Ok(rows.iter().map(month).collect())
}

impl fmt::Display for Maintained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |names: &[String]| if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        writeln!(f, "partitions made: {}", list(&self.made))?;
        writeln!(f, "partitions dropped: {}", list(&self.dropped))?;
        write!(f, "rows moved out of default partitions: {}, left there: {}", self.moved, self.strays)
    }
}
