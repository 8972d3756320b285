//! What a provider has imported of a zone for a day, as a row.

use crate::{
    audit::Subject,
    change::Record,
    store::{Json, Keep, named, schema::signal_days},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::{
    ids::{ProviderId, SignalDayId},
    smart_charging::{SignalPoint, Signals},
};
use wattlane_engine::convert::{smart_charging::to_series, to_time};
use wattlane_proto::v1;

/// A day of a zone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SignalDay {
    pub id: SignalDayId,
    pub zone: String,
    /// Of UTC.
    pub day: Date,
    /// Of its prices; empty where it has none.
    pub currency: String,
    pub signals: Signals,
    pub version: i64,
    pub create_time: Timestamp,
    pub update_time: Timestamp,
}

impl SignalDay {
    /// The id of a zone's day: the same whenever it is asked for, so that two imports at once meet at one row.
    pub fn id_of(zone: &str, day: Date) -> SignalDayId {
        SignalDayId::from_uuid(named::id_of(&[zone, &day.to_string()]))
    }

    /// A day that nothing is known of.
    pub fn empty(zone: String, day: Date, currency: String, now: Timestamp) -> Self {
        let id = Self::id_of(&zone, day);
        SignalDay { id, zone, day, currency, signals: Signals::default(), version: 1, create_time: now, update_time: now }
    }
}

/// When a day of UTC begins.
pub(super) fn midnight(day: Date) -> Timestamp {
    day.to_zoned(TimeZone::UTC).map_or(Timestamp::MAX, |midnight| midnight.timestamp())
}

/// The day of UTC of a time.
pub(super) fn day_of(time: Timestamp) -> Date {
    time.to_zoned(TimeZone::UTC).date()
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = signal_days, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
pub(super) struct Row {
    provider_id: Uuid,
    id: Uuid,
    zone: String,
    day: jiff_diesel::Date,
    currency: String,
    points: Json<Vec<SignalPoint>>,
    end_time: jiff_diesel::Timestamp,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
}

impl Row {
    fn of(day: &SignalDay, provider: ProviderId) -> Self {
        Row {
            provider_id: provider.uuid(),
            id: day.id.uuid(),
            zone: day.zone.clone(),
            day: day.day.to_diesel(),
            currency: day.currency.clone(),
            points: Json(day.signals.points().to_vec()),
            end_time: day.signals.end().to_diesel(),
            version: day.version,
            create_time: day.create_time.to_diesel(),
            update_time: day.update_time.to_diesel(),
        }
    }

    pub fn read(self) -> SignalDay {
        SignalDay {
            id: SignalDayId::from_uuid(self.id),
            zone: self.zone,
            day: self.day.to_jiff(),
            currency: self.currency,
            signals: Signals::new(self.points.0, self.end_time.into()).unwrap_or_default(),
            version: self.version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
        }
    }
}

/// As callers see it.
pub(super) fn to_message(day: &SignalDay) -> v1::SignalDay {
    v1::SignalDay {
        id: day.id.to_string(),
        zone: day.zone.clone(),
        day: day.day.to_string(),
        series: Some(to_series(&day.signals, &day.currency)),
        create_time: Some(to_time(day.create_time)),
        update_time: Some(to_time(day.update_time)),
    }
}

impl Record for SignalDay {
    const TYPE: &'static str = "signal_day";
    const MESSAGE: &'static str = "wattlane.v1.SignalDay";

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn stamp(&mut self, version: i64, now: Timestamp) {
        if version == 1 {
            self.create_time = now;
        }
        (self.version, self.update_time) = (version, now);
    }

    fn message(&self) -> Vec<u8> {
        to_message(self).encode_to_vec()
    }

    fn subject(&self) -> Subject {
        Subject::Itself
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row =
            signal_days::table.filter(signal_days::provider_id.eq(provider.uuid())).filter(signal_days::id.eq(id)).select(Row::as_select());
        let found: Option<Row> = match lock {
            true => row.for_update().first(&mut &*conn).await.optional()?,
            false => row.first(&mut &*conn).await.optional()?,
        };
        Ok(found.map(Row::read))
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::insert_into(signal_days::table).values(Row::of(self, provider)).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self, provider);
        diesel::update(signal_days::table.filter(signal_days::provider_id.eq(row.provider_id)).filter(signal_days::id.eq(row.id)))
            .set((
                signal_days::currency.eq(row.currency),
                signal_days::points.eq(row.points),
                signal_days::end_time.eq(row.end_time),
                signal_days::version.eq(row.version),
                signal_days::update_time.eq(row.update_time),
            ))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}
