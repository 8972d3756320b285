//! SignalService: messages in, messages out.

use super::{
    record::{SignalDay, day_of, midnight, to_message},
    store::{Zone, delete, of_zone, own_days, zones},
    zones::is_zone,
};
use crate::{
    auth::{Caller, accept},
    change::{Locked, Sealed, Tx},
    error::{Error, Result},
    events::Event,
    smart_charging::{Plans, look_again},
    store::{Db, boxed, page},
};
use jiff::{SignedDuration, Span, Timestamp, civil::Date};
use std::collections::HashMap;
use tonic::{Request, Response, Status};
use wattlane_domain::smart_charging::Signals;
use wattlane_engine::convert::{
    smart_charging::{signals, to_series},
    time, to_time,
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{self, Reason, signal_service_server::SignalService},
};

/// Most days that one import or deletion may touch.
const DAYS_MAX: i64 = 367;
/// Most days that one answer holds.
const DAYS_SHOWN_MAX: i64 = 31;

/// Serves signals.
pub struct SignalGrpc {
    db: Db,
}

impl SignalGrpc {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        SignalGrpc { db }
    }

    async fn import(&self, caller: &Caller, zone: &str, currency: &str, new: &Signals) -> Result<v1::ImportSignalsResponse> {
        let Some(first) = new.points().first().map(|point| day_of(point.start)) else { return Ok(v1::ImportSignalsResponse::default()) };
        let (zone, currency, new) = (zone.to_owned(), currency.to_owned(), new.clone());
        let Sealed(answer) = self
            .db
            .change(caller, "imported signals", async |tx: &mut Tx| {
                let last = day_of(new.end());
                let present = own_days(tx.conn(), tx.provider(), &zone, (first, last), true).await?;
                let mut present: HashMap<Date, SignalDay> = present.into_iter().map(|day| (day.day, day)).collect();
                let mut days = Vec::new();
                for day in days_from(first).take_while(|day| midnight(*day) < new.end()) {
                    let part = new.between(midnight(day), midnight(day.saturating_add(Span::new().days(1))));
                    let before = present.remove(&day);
                    let saved = merge(tx, before, day, &zone, &currency, &part).await?;
                    days.extend(saved.as_ref().map(to_message));
                }
                if !days.is_empty() {
                    look_again(tx, Plans::OfZone(zone.clone()));
                }
                Ok(Sealed(v1::ImportSignalsResponse { days }))
            })
            .await?;
        Ok(answer)
    }

    async fn remove(&self, caller: &Caller, zone: String, days: (Date, Date)) -> Result<()> {
        self.db
            .change(caller, "deleted signals", async |tx: &mut Tx| {
                for day in own_days(tx.conn(), tx.provider(), &zone, days, true).await? {
                    tx.removed(&day, [changed(&day)]);
                    let id = day.id.uuid();
                    tx.also(move |conn, provider| boxed(delete(conn, provider, id)));
                }
                look_again(tx, Plans::OfZone(zone.clone()));
                Ok(())
            })
            .await
    }
}

/// Puts values over those of a day. None where that changes nothing.
async fn merge(tx: &mut Tx, before: Option<SignalDay>, day: Date, zone: &str, currency: &str, part: &Signals) -> Result<Option<SignalDay>> {
    let has_prices = part.points().iter().any(|point| point.price_per_kwh.is_some());
    let Some(before) = before else {
        if part.points().iter().all(|point| point.is_unknown()) {
            return Ok(None);
        }
        let currency = if has_prices { currency } else { "" };
        let mut new = SignalDay::empty(zone.to_owned(), day, currency.to_owned(), tx.now());
        new.signals = part.clone();
        let event = changed(&new);
        return tx.create(new, [event]).await.map(Some);
    };
    if has_prices && !before.currency.is_empty() && before.currency != currency {
        let text = format!("the prices of {day} are in {}: delete those of that day first", before.currency);
        return Err(Error::refused_with(Reason::CurrencyMismatch, text, vec![("day", day.to_string())]));
    }
    let mut after = before.clone();
    after.signals = part.laid_over(&before.signals);
    if has_prices {
        currency.clone_into(&mut after.currency);
    }
    if after.signals == before.signals && after.currency == before.currency {
        return Ok(None);
    }
    let event = changed(&after);
    tx.save(Locked::read_for_update(before), after, [event]).await.map(Some)
}

fn changed(day: &SignalDay) -> Event {
    Event::SignalsChanged(v1::SignalsChanged { zone: day.zone.clone(), day: day.day.to_string() })
}

fn days_from(first: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(first), |day| day.tomorrow().ok())
}

fn check_zone(zone: &str, bad: &mut Violations) {
    if !is_zone(zone) {
        bad.add(Path::ROOT.field("zone"), "has to be two to sixteen capital letters, digits and hyphens, such as NL or DE-LU");
    }
}

/// Whether a time is not before another, and at most so many days after it.
fn check_span((from, until): (Timestamp, Timestamp), days_max: i64, field: &'static str, bad: &mut Violations) {
    if until < from {
        bad.add(Path::ROOT.field(field), "is before the beginning");
    } else if until.duration_since(from) > SignedDuration::from_hours(24 * days_max) {
        bad.add(Path::ROOT.field(field), format!("is more than {days_max} days after the beginning"));
    }
}

#[tonic::async_trait]
impl SignalService for SignalGrpc {
    async fn import_signals(
        &self,
        request: Request<v1::ImportSignalsRequest>,
    ) -> std::result::Result<Response<v1::ImportSignalsResponse>, Status> {
        let (caller, message) = accept(request)?;
        let mut bad = Violations::default();
        check_zone(&message.zone, &mut bad);
        let at = Path::ROOT.field("series");
        let series = message.series.unwrap_or_default();
        let new = signals(Some(&series), at, &mut bad).unwrap_or_default();
        if let Some(first) = new.points().first() {
            check_span((first.start, new.end()), DAYS_MAX, "series.end_time", &mut bad);
        }
        bad.into_result().map_err(Error::from)?;
        let imported = match self.import(&caller, &message.zone, &series.currency, &new).await {
            // Another import of the same new day was first: now it is there to be laid over.
            Err(error) if error.is_unique_violation() => self.import(&caller, &message.zone, &series.currency, &new).await,
            outcome => outcome,
        };
        Ok(Response::new(imported?))
    }

    async fn get_signals(&self, request: Request<v1::GetSignalsRequest>) -> std::result::Result<Response<v1::GetSignalsResponse>, Status> {
        let (caller, message) = accept(request)?;
        let mut bad = Violations::default();
        check_zone(&message.zone, &mut bad);
        let [from, until] = [message.start_time, message.end_time].map(|at| at.map(time).unwrap_or_default());
        check_span((from, until), DAYS_SHOWN_MAX, "end_time", &mut bad);
        bad.into_result().map_err(Error::from)?;
        let known = of_zone(&self.db, &caller, &message.zone, from, until).await?;
        Ok(Response::new(v1::GetSignalsResponse { series: Some(to_series(&known.signals, &known.currency)) }))
    }

    async fn list_signal_zones(
        &self,
        request: Request<v1::ListSignalZonesRequest>,
    ) -> std::result::Result<Response<v1::ListSignalZonesResponse>, Status> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let question = page::Question::new(&caller, &message);
        let after: Option<String> = question.open(self.db.vault(), &token)?;
        let provider = caller.provider;
        let mut found = self.db.read(&caller, move |conn| boxed(zones(conn, provider))).await?;
        found.retain(|zone| after.as_ref().is_none_or(|after| zone.name > *after));
        found.truncate(limit + 1);
        let next_page_token = question.close(self.db.vault(), &mut found, limit, |zone| zone.name.clone())?;
        Ok(Response::new(v1::ListSignalZonesResponse { zones: found.iter().map(to_zone).collect(), next_page_token }))
    }

    async fn delete_signals(
        &self,
        request: Request<v1::DeleteSignalsRequest>,
    ) -> std::result::Result<Response<v1::DeleteSignalsResponse>, Status> {
        let (caller, message) = accept(request)?;
        let mut bad = Violations::default();
        check_zone(&message.zone, &mut bad);
        let mut day = |field: &'static str, text: &str| -> Date {
            text.parse().unwrap_or_else(|_| {
                bad.add(Path::ROOT.field(field), "is no day of the calendar");
                Date::default()
            })
        };
        let (first, last) = (day("first_day", &message.first_day), day("last_day", &message.last_day));
        check_span((midnight(first), midnight(last)), DAYS_MAX - 1, "last_day", &mut bad);
        bad.into_result().map_err(Error::from)?;
        self.remove(&caller, message.zone, (first, last)).await?;
        Ok(Response::new(v1::DeleteSignalsResponse {}))
    }
}

fn to_zone(zone: &Zone) -> v1::SignalZone {
    v1::SignalZone {
        zone: zone.name.clone(),
        shared_end_time: zone.shared.0.map(to_time),
        shared_update_time: zone.shared.1.map(to_time),
        own_end_time: zone.own.0.map(to_time),
        own_update_time: zone.own.1.map(to_time),
    }
}
