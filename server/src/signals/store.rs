//! Days of zones: the provider's own, and the shared ones.

use super::record::{Row, SignalDay, day_of, midnight};
use crate::{
    auth::Caller,
    error::Result,
    store::{Db, Json, boxed, schema::signal_days},
};
use diesel::{dsl::max, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use jiff::{Timestamp, civil::Date};
use jiff_diesel::ToDiesel;
use std::collections::BTreeMap;
use uuid::Uuid;
use wattlane_domain::{
    ids::ProviderId,
    smart_charging::{SignalPoint, Signals},
};

diesel::table! {
    /// The series that all providers share.
    #[sql_name = "signal_days"]
    shared.shared_days (zone, day) {
        zone -> Text,
        day -> Date,
        currency -> Text,
        points -> Json,
        end_time -> Timestamptz,
        update_time -> Timestamptz,
    }
}

/// What is known of a zone.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The values.
    pub signals: Signals,
    /// The currency of its prices; empty where there are none.
    pub currency: String,
    /// Another number whenever any of it is another.
    pub mark: i64,
}

/// What is known of a zone for a time: the provider's own values, and shared ones where it has none.
pub async fn of_zone(db: &Db, caller: &Caller, zone: &str, from: Timestamp, until: Timestamp) -> Result<Known> {
    let (provider, zone) = (caller.provider, zone.to_owned());
    db.read(caller, move |conn| boxed(async move { known(conn, provider, &zone, (from, until)).await })).await
}

/// The same within a transaction.
pub async fn known(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    zone: &str,
    (from, until): (Timestamp, Timestamp),
) -> QueryResult<Known> {
    let days = (day_of(from), day_of(until));
    let (own, shared) = futures_util::try_join!(own_days(conn, provider, zone, days, false), shared(conn, zone, days))?;
    let times = own.iter().map(|day| day.update_time).chain(shared.iter().map(|day| day.update_time));
    let mark = times.fold(0_i64, |mark, time| mark.wrapping_mul(31).wrapping_add(time.as_microsecond()));
    // A day that the time only ends at says nothing of its currency.
    let clipped =
        |(currency, day): (String, Signals)| Some((currency, day.between(from, until))).filter(|(_, day)| !day.points().is_empty());
    let own = together(own.into_iter().map(|day| (day.currency, day.signals)).filter_map(clipped));
    let mut shared = together(shared.into_iter().map(|day| (day.currency, day.signals)).filter_map(clipped));
    if own.currency.is_empty() {
        shared.signals = own.signals.laid_over(&shared.signals);
    } else {
        if own.currency != shared.currency {
            shared.signals = without_prices(&shared.signals);
        }
        shared = Known { signals: own.signals.laid_over(&shared.signals), currency: own.currency, mark: 0 };
    }
    Ok(Known { mark, ..shared })
}

/// Days as one series, in the currency of the last that has one; prices of days in another are left out.
fn together(days: impl IntoIterator<Item = (String, Signals)>) -> Known {
    let days: Vec<(String, Signals)> = days.into_iter().collect();
    let currency = days.iter().rev().map(|(currency, _)| currency).find(|currency| !currency.is_empty()).cloned().unwrap_or_default();
    let signals = days.iter().fold(Signals::default(), |all, (of, day)| {
        if of.is_empty() || *of == currency { day.laid_over(&all) } else { without_prices(day).laid_over(&all) }
    });
    Known { signals, currency, mark: 0 }
}

fn without_prices(signals: &Signals) -> Signals {
    let points = signals.points().iter().map(|point| SignalPoint { price_per_kwh: None, ..*point });
    Signals::new(points.collect(), signals.end()).unwrap_or_default()
}

/// A shared day of a zone.
struct SharedDay {
    currency: String,
    signals: Signals,
    update_time: Timestamp,
}

async fn shared(conn: &AsyncPgConnection, zone: &str, (first, last): (Date, Date)) -> QueryResult<Vec<SharedDay>> {
    let rows: Vec<(String, Json<Vec<SignalPoint>>, jiff_diesel::Timestamp, jiff_diesel::Timestamp)> = shared_days::table
        .filter(shared_days::zone.eq(zone))
        .filter(shared_days::day.between(first.to_diesel(), last.to_diesel()))
        .order(shared_days::day)
        .select((shared_days::currency, shared_days::points, shared_days::end_time, shared_days::update_time))
        .load(&mut &*conn)
        .await?;
    let read = |(currency, points, end, updated): (String, Json<Vec<SignalPoint>>, jiff_diesel::Timestamp, jiff_diesel::Timestamp)| {
        SharedDay { currency, signals: Signals::new(points.0, end.into()).unwrap_or_default(), update_time: updated.into() }
    };
    Ok(rows.into_iter().map(read).collect())
}

/// The provider's days of a zone, locked for a change if so asked.
pub(super) async fn own_days(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    zone: &str,
    (first, last): (Date, Date),
    lock: bool,
) -> QueryResult<Vec<SignalDay>> {
    let rows = signal_days::table
        .filter(signal_days::provider_id.eq(provider.uuid()))
        .filter(signal_days::zone.eq(zone))
        .filter(signal_days::day.between(first.to_diesel(), last.to_diesel()))
        .order(signal_days::day)
        .select(Row::as_select());
    let rows: Vec<Row> = match lock {
        true => rows.for_update().load(&mut &*conn).await?,
        false => rows.load(&mut &*conn).await?,
    };
    Ok(rows.into_iter().map(Row::read).collect())
}

/// Deletes a provider's day.
pub(super) async fn delete(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid) -> QueryResult<()> {
    diesel::delete(signal_days::table.filter(signal_days::provider_id.eq(provider.uuid())).filter(signal_days::id.eq(id)))
        .execute(&mut &*conn)
        .await
        .map(|_| ())
}

/// How far a series goes, and when it changed last.
type Reach = (Option<Timestamp>, Option<Timestamp>);

/// A zone that something is known of.
#[derive(Clone, Debug, Default)]
pub(super) struct Zone {
    pub name: String,
    pub shared: Reach,
    pub own: Reach,
}

/// All zones that something is known of, by name: there are some sixty in Europe.
pub(super) async fn zones(conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<Vec<Zone>> {
    type Found = (String, Option<jiff_diesel::Timestamp>, Option<jiff_diesel::Timestamp>);
    let own: Vec<Found> = signal_days::table
        .filter(signal_days::provider_id.eq(provider.uuid()))
        .group_by(signal_days::zone)
        .select((signal_days::zone, max(signal_days::end_time), max(signal_days::update_time)))
        .load(&mut &*conn)
        .await?;
    let shared: Vec<Found> = shared_days::table
        .group_by(shared_days::zone)
        .select((shared_days::zone, max(shared_days::end_time), max(shared_days::update_time)))
        .load(&mut &*conn)
        .await?;
    let mut zones: BTreeMap<String, Zone> = BTreeMap::new();
    let reach =
        |end: Option<jiff_diesel::Timestamp>, updated: Option<jiff_diesel::Timestamp>| (end.map(Into::into), updated.map(Into::into));
    for (name, end, updated) in own {
        zones.entry(name).or_default().own = reach(end, updated);
    }
    for (name, end, updated) in shared {
        zones.entry(name).or_default().shared = reach(end, updated);
    }
    Ok(zones.into_iter().map(|(name, zone)| Zone { name, ..zone }).collect())
}

/// How far the shared series of a zone goes.
pub(super) async fn shared_reach(conn: &mut AsyncPgConnection, zone: &str) -> QueryResult<Option<Timestamp>> {
    let end: Option<jiff_diesel::Timestamp> =
        shared_days::table.filter(shared_days::zone.eq(zone)).select(max(shared_days::end_time)).first(conn).await?;
    Ok(end.map(Into::into))
}

/// Writes what is known of a zone into the shared series, over what is there, a day at a time. How many days changed.
pub(super) async fn write_shared(conn: &mut AsyncPgConnection, zone: &str, currency: &str, signals: &Signals) -> QueryResult<usize> {
    let Some(first) = signals.points().first() else { return Ok(0) };
    let mut changed = 0;
    let mut day = day_of(first.start);
    while midnight(day) < signals.end() {
        let next = day.saturating_add(jiff::Span::new().days(1));
        conn.batch_execute("BEGIN").await?;
        let written = write_day(conn, zone, day, currency, &signals.between(midnight(day), midnight(next))).await;
        conn.batch_execute(if written.is_ok() { "COMMIT" } else { "ROLLBACK" }).await?;
        changed += usize::from(written?);
        day = next;
    }
    Ok(changed)
}

/// The same of a day, whose row stays locked until it is written: another who writes it at the same time waits. Whether that changed it.
async fn write_day(conn: &mut AsyncPgConnection, zone: &str, day: Date, currency: &str, new: &Signals) -> QueryResult<bool> {
    if new.points().iter().all(SignalPoint::is_unknown) {
        return Ok(false);
    }
    let nothing = (
        shared_days::zone.eq(zone),
        shared_days::day.eq(day.to_diesel()),
        shared_days::currency.eq(""),
        shared_days::points.eq(Json(Vec::<SignalPoint>::new())),
        shared_days::end_time.eq(midnight(day).to_diesel()),
        shared_days::update_time.eq(Timestamp::now().to_diesel()),
    );
    diesel::insert_into(shared_days::table).values(nothing).on_conflict_do_nothing().execute(&mut *conn).await?;
    let own = shared_days::table.filter(shared_days::zone.eq(zone)).filter(shared_days::day.eq(day.to_diesel()));
    let (old_currency, points, end): (String, Json<Vec<SignalPoint>>, jiff_diesel::Timestamp) =
        own.select((shared_days::currency, shared_days::points, shared_days::end_time)).for_update().first(&mut *conn).await?;
    let old = Signals::new(points.0, end.into()).unwrap_or_default();
    let has_prices = new.points().iter().any(|point| point.price_per_kwh.is_some());
    let currency = if has_prices { currency } else { &old_currency };
    let all = if old_currency == currency { new.laid_over(&old) } else { new.laid_over(&without_prices(&old)) };
    if all == old && currency == old_currency {
        return Ok(false);
    }
    let values = (
        shared_days::currency.eq(currency),
        shared_days::points.eq(Json(all.points().to_vec())),
        shared_days::end_time.eq(all.end().to_diesel()),
        shared_days::update_time.eq(Timestamp::now().to_diesel()),
    );
    diesel::update(own).set(values).execute(&mut *conn).await.map(|_| true)
}
