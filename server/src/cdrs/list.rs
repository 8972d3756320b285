//! Finding CDRs: filters, orders, pages by key.

use super::{record::Row, store::with_ratings};
use crate::{
    parse::known_as,
    store::{
        Keep,
        schema::cdrs::{self, dsl},
    },
};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Bool, Integer, Nullable, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wattlane_domain::{
    Money,
    cdr::{Cdr, Status},
    contract::contract_key,
    ids::{AccountId, DriverId, ProviderId},
    reconcile::Verdict,
};

/// So many are counted; beyond it a total is an estimate.
pub const COUNTED_MAX: i64 = 10_000;
/// So many are looked for by their ids. A phrase that is in more is in every few of them.
const FOUND_MAX: i32 = 2_000;

/// Which CDRs are wanted; all that is set must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub ids: Vec<Uuid>,
    pub cdr_id: Option<String>,
    pub external_cdr_id: Option<String>,
    pub source: Option<String>,
    pub contract_id: Option<String>,
    pub evse_id: Option<String>,
    pub statuses: Vec<Status>,
    pub verdicts: Vec<Verdict>,
    pub end_from: Option<Timestamp>,
    pub end_until: Option<Timestamp>,
    pub cost_min: Option<Money>,
    pub cost_max: Option<Money>,
    pub phrase: Option<String>,
    /// What was found for the phrase, and stands in its place.
    pub found: Option<Vec<Uuid>>,
    pub driver: Option<DriverId>,
    pub account: Option<AccountId>,
    pub show_deleted: bool,
}

/// In which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    pub by: By,
    pub descending: bool,
}

/// By what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    End,
    Start,
    Create,
    Price,
}

/// The key of a page's last row: the value it is ordered by (microseconds or billionths), and its id.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Key(Option<i64>, Uuid);

type Condition = Box<dyn BoxableExpression<cdrs::table, Pg, SqlType = Nullable<Bool>>>;
type Query<'a> = cdrs::BoxedQuery<'a, Pg>;

/// A page of CDRs after `after`, one more than `limit` if there are more, each with the key that a page after it would begin behind.
pub(super) async fn page(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    filter: &Filter,
    order: Order,
    after: Option<Key>,
    limit: usize,
) -> QueryResult<Vec<(Cdr, Key)>> {
    let most = limit as i64 + 1;
    let mut rows: Vec<Row> = Vec::new();
    for stretch in stretches(order, after) {
        let wanted = most - rows.len() as i64;
        if wanted == 0 {
            break;
        }
        let mut query = filtered(cdrs::table.into_boxed(), provider, filter);
        if let Some(stretch) = stretch {
            query = query.filter(stretch);
        }
        rows.extend(ordered(query, order).limit(wanted).select(Row::as_select()).load::<Row>(&mut &*conn).await?);
    }
    let keys: Vec<Key> = rows.iter().map(|row| key(row, order.by)).collect();
    Ok(with_ratings(conn, provider, rows).await?.into_iter().zip(keys).collect())
}

/// How many there are, up to one more than are counted.
pub(super) async fn count(conn: &AsyncPgConnection, provider: ProviderId, filter: &Filter) -> QueryResult<i64> {
    let query = filtered(cdrs::table.into_boxed(), provider, filter).select(cdrs::id).limit(COUNTED_MAX + 1);
    let found: Vec<Uuid> = query.load(&mut &*conn).await?;
    Ok(found.len() as i64)
}

fn key(row: &Row, by: By) -> Key {
    let micros = |time: jiff_diesel::Timestamp| Some(time.to_jiff().as_microsecond());
    let value = match by {
        By::End => micros(row.end_time),
        By::Start => micros(row.start_time),
        By::Create => micros(row.create_time),
        By::Price => row.price_total,
    };
    Key(value, row.id)
}

fn filtered<'a>(query: Query<'a>, provider: ProviderId, filter: &'a Filter) -> Query<'a> {
    let mut query = query.filter(cdrs::provider_id.eq(provider.uuid()));
    if !filter.ids.is_empty() {
        query = query.filter(cdrs::id.eq_any(&filter.ids));
    }
    if let Some(text) = &filter.cdr_id {
        query = query.filter(cdrs::cdr_key.eq(known_as(text)));
    }
    if let Some(text) = &filter.external_cdr_id {
        query = query.filter(cdrs::external_cdr_id.eq(text));
    }
    if let Some(text) = &filter.source {
        query = query.filter(cdrs::source.eq(text));
    }
    if let Some(text) = &filter.contract_id {
        query = query.filter(cdrs::contract_key.eq(contract_key(text)));
    }
    if let Some(text) = &filter.evse_id {
        query = query.filter(cdrs::evse_id.eq(text));
    }
    if !filter.statuses.is_empty() {
        query = query.filter(cdrs::status.eq_any(filter.statuses.iter().map(|status| status.as_str())));
    }
    // One alone is said as the index of those that differ says it.
    query = match filter.verdicts.as_slice() {
        [] => query,
        [Verdict::Differs] => query.filter(diesel::dsl::sql::<Bool>("verdict = 'DIFFERS'").nullable()),
        several => query.filter(cdrs::verdict.eq_any(several.iter().map(|verdict| verdict.as_str()))),
    };
    if let Some(time) = filter.end_from {
        query = query.filter(cdrs::end_time.ge(time.to_diesel()));
    }
    if let Some(time) = filter.end_until {
        query = query.filter(cdrs::end_time.lt(time.to_diesel()));
    }
    for (bound, lower) in [(&filter.cost_min, true), (&filter.cost_max, false)] {
        let Some(bound) = bound else { continue };
        query = query.filter(cdrs::currency.eq(bound.currency.as_str().to_owned()));
        query = if lower { query.filter(cdrs::received_total.ge(bound.nanos)) } else { query.filter(cdrs::received_total.le(bound.nanos)) };
    }
    match (&filter.found, &filter.phrase) {
        (Some(found), _) => query = query.filter(cdrs::id.eq_any(found)),
        (None, Some(phrase)) => query = query.filter(mentions(phrase)),
        (None, None) => {}
    }
    if let Some(driver) = filter.driver {
        query = query.filter(cdrs::driver_id.eq(driver.uuid()));
    }
    if let Some(account) = filter.account {
        query = query.filter(cdrs::account_id.eq(account.uuid()));
    }
    if !filter.show_deleted {
        query = query.filter(cdrs::delete_time.is_null());
    }
    query
}

/// A row that the search answers.
#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = diesel::sql_types::Uuid)]
    id: Uuid,
}

/// The ids of the CDRs in which a phrase is part of a text, by the index of such parts; None where it is in so many that a page of them is found
/// sooner by going through all. A read of its own, never joined, so that it goes to one shard.
pub(super) async fn search(conn: &AsyncPgConnection, phrase: &str) -> QueryResult<Option<Vec<Uuid>>> {
    let found: Vec<Found> = diesel::sql_query("SELECT id FROM shared.search_cdrs($1, $2) AS id")
        .bind::<Text, _>(part(phrase))
        .bind::<Integer, _>(FOUND_MAX + 1)
        .kept()
        .load(&mut &*conn)
        .await?;
    Ok((found.len() <= FOUND_MAX as usize).then(|| found.into_iter().map(|found| found.id).collect()))
}

/// Whether the index of parts of texts knows about a phrase: it has three letters or digits in a row, and is no part of a status.
pub(super) fn is_indexed(phrase: &str) -> bool {
    let capitals = phrase.to_uppercase();
    phrase.split(|c: char| !c.is_alphanumeric()).any(|run| run.chars().count() >= 3)
        && !Status::ALL.iter().any(|status| status.as_str().contains(&capitals))
}

/// The pattern of texts that a phrase is part of.
fn part(phrase: &str) -> String {
    format!("%{}%", phrase.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_"))
}

/// Part of one of the texts that people look for, in any case.
fn mentions(phrase: &str) -> Condition {
    let like = part(phrase);
    Box::new(
        dsl::cdr_id
            .ilike(like.clone())
            .nullable()
            .or(dsl::external_cdr_id.ilike(like.clone()))
            .or(dsl::contract_id.ilike(like.clone()))
            .or(dsl::evse_id.ilike(like.clone()).nullable())
            .or(dsl::source.ilike(like.clone()))
            .or(dsl::status.ilike(like.clone()).nullable())
            .or(dsl::location_name.ilike(like)),
    )
}

/// The rows that come after a key; all of them, under no condition, after none. Those without a price are a stretch of their own, last where the highest come first:
/// no one range of the index holds both.
///
/// Each says in a condition of its own where its range begins. What stands in an OR is only a filter, and without the other each page would
/// read all pages before it.
fn stretches(order: Order, after: Option<Key>) -> Vec<Option<Condition>> {
    let Some(Key(value, id)) = after else { return vec![None] };
    macro_rules! behind {
        ($column:expr, $value:expr) => {
            if order.descending {
                Box::new($column.le($value).and($column.lt($value).or(dsl::id.lt(id))).nullable()) as Condition
            } else {
                Box::new($column.ge($value).and($column.gt($value).or(dsl::id.gt(id))).nullable()) as Condition
            }
        };
    }
    let time = || Timestamp::from_microsecond(value.unwrap_or_default()).unwrap_or_default().to_diesel();
    let stretches: Vec<Condition> = match (order.by, value, order.descending) {
        (By::End, ..) => vec![behind!(dsl::end_time, time())],
        (By::Start, ..) => vec![behind!(dsl::start_time, time())],
        (By::Create, ..) => vec![behind!(dsl::create_time, time())],
        (By::Price, Some(price), true) => vec![behind!(dsl::price_total, price), Box::new(dsl::price_total.is_null().nullable())],
        (By::Price, None, true) => vec![Box::new(dsl::price_total.is_null().and(dsl::id.lt(id)).nullable())],
        (By::Price, Some(price), false) => vec![behind!(dsl::price_total, price)],
        (By::Price, None, false) => {
            vec![Box::new(dsl::price_total.is_null().and(dsl::id.gt(id)).nullable()), Box::new(dsl::price_total.is_not_null().nullable())]
        }
    };
    stretches.into_iter().map(Some).collect()
}

fn ordered<'a>(query: Query<'a>, order: Order) -> Query<'a> {
    match (order.by, order.descending) {
        (By::End, true) => query.order((dsl::end_time.desc(), dsl::id.desc())),
        (By::End, false) => query.order((dsl::end_time.asc(), dsl::id.asc())),
        (By::Start, true) => query.order((dsl::start_time.desc(), dsl::id.desc())),
        (By::Start, false) => query.order((dsl::start_time.asc(), dsl::id.asc())),
        (By::Create, true) => query.order((dsl::create_time.desc(), dsl::id.desc())),
        (By::Create, false) => query.order((dsl::create_time.asc(), dsl::id.asc())),
        (By::Price, true) => query.order((dsl::price_total.desc().nulls_last(), dsl::id.desc())),
        (By::Price, false) => query.order((dsl::price_total.asc().nulls_first(), dsl::id.asc())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_of_parts_is_asked_for_what_it_holds() {
        for held in ["abc", "NL*TST", "x-123", "straße", "pendant"] {
            assert!(is_indexed(held), "{held}");
        }
        for other in ["ab", "a-b", "1*2*3", "pend", "ACC"] {
            assert!(!is_indexed(other), "{other}");
        }
    }
}
