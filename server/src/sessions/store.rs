//! What else is asked of sessions.

use super::record::Row;
use crate::{
    change::Locked,
    parse::known_as,
    providers::Settings,
    store::{
        Json,
        schema::{charging_plans, providers, sessions},
    },
};
use diesel::{dsl::exists, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::{SignedDuration, Timestamp};
use jiff_diesel::ToDiesel;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wattlane_domain::{
    cdr::ReceivedCdr,
    ids::{DriverId, ProviderId, SessionId},
    session::{Candidate, Session, SessionKey, SessionStatus},
};

diesel::allow_tables_to_appear_in_same_query!(sessions, providers, charging_plans);

/// A session that is reported on.
pub(super) struct Known {
    /// Locked until the end of the transaction.
    pub session: Locked<Session>,
    /// Those of its provider.
    pub settings: Settings,
    /// Whether it has a plan that holds.
    pub is_planned: bool,
}

/// The session of that key, and what else its reports need: one statement, since a session is reported every few seconds.
pub(super) async fn lock_by_key(conn: &AsyncPgConnection, provider: ProviderId, key: &SessionKey) -> QueryResult<Option<Known>> {
    let settings = providers::table.filter(providers::provider_id.eq(provider.uuid())).select(providers::settings).single_value();
    let plan = charging_plans::table
        .filter(charging_plans::provider_id.eq(provider.uuid()))
        .filter(charging_plans::session_id.eq(sessions::id))
        .filter(charging_plans::status.eq("ACTIVE"));
    let found: Option<(Row, Option<Json<Settings>>, bool)> = sessions::table
        .filter(sessions::provider_id.eq(provider.uuid()))
        .filter(sessions::cpo_country.eq(&key.country_code))
        .filter(sessions::cpo_party.eq(&key.party_id))
        .filter(sessions::session_key.eq(known_as(&key.session_id)))
        .select((Row::as_select(), settings, exists(plan)))
        .for_update()
        .first(&mut &*conn)
        .await
        .optional()?;
    let Some((row, settings, is_planned)) = found else { return Ok(None) };
    let settings = settings.map(|settings| settings.0).unwrap_or_default();
    Ok(Some(Known { session: Locked::read_for_update(row.read()?), settings, is_planned }))
}

/// Sessions of these ids, as many as are there.
pub(crate) async fn by_ids(conn: &AsyncPgConnection, provider: ProviderId, ids: Vec<Uuid>) -> QueryResult<Vec<(Uuid, Session)>> {
    let rows: Vec<Row> = sessions::table
        .filter(sessions::provider_id.eq(provider.uuid()))
        .filter(sessions::id.eq_any(ids))
        .select(Row::as_select())
        .load(&mut &*conn)
        .await?;
    rows.into_iter().map(|row| Ok((row.id, row.read()?))).collect()
}

/// Which sessions are wanted; all that is set must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub driver: Option<DriverId>,
    /// None: in any.
    pub statuses: Vec<SessionStatus>,
    pub country_code: Option<String>,
    pub party_id: Option<String>,
    pub session_id: Option<String>,
    pub location_id: Option<String>,
}

impl Filter {
    /// Whether a session is wanted, whatever its status.
    pub(super) fn wants(&self, session: &Session) -> bool {
        let same = |wanted: &Option<String>, has: &str| wanted.as_deref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(has));
        let key = &session.reported.key;
        self.driver.is_none_or(|driver| session.driver == Some(driver))
            && same(&self.country_code, &key.country_code)
            && same(&self.party_id, &key.party_id)
            && same(&self.session_id, &key.session_id)
            && same(&self.location_id, &session.reported.location_id)
    }
}

/// The key of a page's last row.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Key(Timestamp, Uuid);

impl Key {
    /// The key of a session.
    pub fn of(session: &Session) -> Self {
        Key(session.reported.start_time, session.id.uuid())
    }
}

/// Sessions before a key, the last to begin first, one more than `limit` if there are more.
pub(super) async fn list(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    filter: Filter,
    before: Option<Key>,
    limit: usize,
) -> QueryResult<Vec<Session>> {
    use sessions::{cpo_country, cpo_party, driver_id, id, location_key, session_key, start_time, status};
    let mut query = sessions::table
        .filter(sessions::provider_id.eq(provider.uuid()))
        .order((start_time.desc(), id.desc()))
        .limit(limit as i64 + 1)
        .select(Row::as_select())
        .into_boxed();
    if let Some(Key(time, last)) = before {
        let time = time.to_diesel();
        query = query.filter(start_time.lt(time).or(start_time.eq(time).and(id.lt(last))));
    }
    if let Some(driver) = filter.driver {
        query = query.filter(driver_id.eq(driver.uuid()));
    }
    if !filter.statuses.is_empty() {
        query = query.filter(status.eq_any(filter.statuses.into_iter().map(SessionStatus::as_str).collect::<Vec<_>>()));
    }
    if let Some(text) = filter.country_code {
        query = query.filter(cpo_country.eq(text));
    }
    if let Some(text) = filter.party_id {
        query = query.filter(cpo_party.eq(text.to_uppercase()));
    }
    if let Some(text) = filter.session_id {
        query = query.filter(session_key.eq(known_as(&text)));
    }
    if let Some(text) = filter.location_id {
        query = query.filter(location_key.eq(known_as(&text)));
    }
    query.load::<Row>(&mut &*conn).await?.into_iter().map(Row::read).collect()
}

/// How long before its CDR's start a session may have begun: a reservation, or clocks that differ.
const BEGUN_BEFORE: SignedDuration = SignedDuration::from_hours(48);
/// Sessions that a CDR may be of, at most: more of one token within days are no person's, nor a fleet's.
const CANDIDATES_MAX: i64 = 500;

/// The sessions that a CDR may be of: by its authorisation, its session's id, or its token and time.
pub(crate) async fn candidates(conn: &AsyncPgConnection, provider: ProviderId, cdr: &ReceivedCdr) -> QueryResult<Vec<Candidate>> {
    use sessions::{cpo_country, cpo_party, reference_key, session_key, start_time, token_key};
    let named = |id: &Option<String>| id.as_deref().filter(|id| !id.is_empty()).map(known_as);
    let earliest = cdr.start_time.checked_sub(BEGUN_BEFORE).unwrap_or(cdr.start_time);
    let own = cpo_country.eq(&cdr.key.country_code).and(cpo_party.eq(&cdr.key.party_id));
    let by_time = token_key.eq(known_as(&cdr.token.uid)).and(start_time.between(earliest.to_diesel(), cdr.end_time.to_diesel()));
    // What is not named equals nothing.
    let by_reference = reference_key.eq(named(&cdr.authorization_reference)).assume_not_null();
    let by_id = session_key.nullable().eq(named(&cdr.session_id)).assume_not_null();
    let found: Vec<CandidateRow> = sessions::table
        .filter(sessions::provider_id.eq(provider.uuid()))
        .filter(by_reference.or(own.and(by_id)).or(by_time))
        .order(start_time.desc())
        .limit(CANDIDATES_MAX)
        .select((
            sessions::id,
            sessions::cpo_country,
            sessions::cpo_party,
            sessions::session_id,
            sessions::authorization_reference,
            sessions::token_uid,
            sessions::evse_uid,
            sessions::start_time,
            sessions::end_time,
        ))
        .load(&mut &*conn)
        .await?;
    Ok(found.into_iter().map(candidate).collect())
}

type CandidateRow = (Uuid, String, String, String, Option<String>, String, String, jiff_diesel::Timestamp, Option<jiff_diesel::Timestamp>);

fn candidate(
    (id, country_code, party_id, session_id, authorization_reference, token_uid, evse_uid, start, end): CandidateRow,
) -> Candidate {
    Candidate {
        id: SessionId::from_uuid(id),
        country_code,
        party_id,
        session_id,
        authorization_reference,
        token_uid,
        evse_uid,
        start_time: start.to_jiff(),
        end_time: end.map(|end| end.to_jiff()),
    }
}

/// Sessions of a token that have no driver, after an id, so many at most.
pub(super) async fn without_driver(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    token_uid: &str,
    after: Uuid,
    limit: i64,
) -> QueryResult<Vec<Uuid>> {
    sessions::table
        .filter(sessions::provider_id.eq(provider.uuid()))
        .filter(sessions::token_key.eq(known_as(token_uid)))
        .filter(sessions::driver_id.is_null())
        .filter(sessions::id.gt(after))
        .order(sessions::id)
        .limit(limit)
        .select(sessions::id)
        .load(&mut &*conn)
        .await
}
