//! What else is asked of CDRs.

use super::record::Row;
use crate::{
    parse::known_as,
    store::{
        Json, Keep,
        schema::{cdr_originals, cdr_texts, cdr_tokens, cdrs, ratings},
    },
};
use diesel::{prelude::*, sql_types::Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::SignedDuration;
use jiff_diesel::ToDiesel;
use std::collections::HashMap;
use uuid::Uuid;
use wattlane_domain::{
    cdr::{Cdr, CdrKey, ReceivedCdr, StoredRating},
    charging::CdrToken,
    contract::contract_keys,
    ids::{DriverId, ProviderId},
    session::Session,
    token::Token,
};

diesel::allow_tables_to_appear_in_same_query!(cdr_tokens, cdrs);
diesel::define_sql_function!(fn upper(text: Text) -> Text);

/// Our id of the CDR of that key.
pub(super) async fn id_by_key(conn: &AsyncPgConnection, provider: ProviderId, key: &CdrKey) -> QueryResult<Option<Uuid>> {
    cdrs::table
        .filter(cdrs::provider_id.eq(provider.uuid()))
        .filter(cdrs::cpo_country.eq(&key.country_code))
        .filter(cdrs::cpo_party.eq(&key.party_id))
        .filter(cdrs::cdr_key.eq(known_as(&key.cdr_id)))
        .select(cdrs::id)
        .first(&mut &*conn)
        .await
        .optional()
}

/// Our ids of the CDRs that some CPO calls so, with country and party, a few at most.
pub(super) async fn ids_by_cdr_id(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    cdr_id: &str,
    country: Option<&str>,
    party: Option<&str>,
    driver: Option<DriverId>,
) -> QueryResult<Vec<(Uuid, String, String)>> {
    let mut query = cdrs::table
        .filter(cdrs::provider_id.eq(provider.uuid()))
        .filter(cdrs::cdr_key.eq(known_as(cdr_id)))
        .order((cdrs::cpo_country, cdrs::cpo_party))
        .limit(20)
        .select((cdrs::id, cdrs::cpo_country, cdrs::cpo_party))
        .into_boxed();
    if let Some(country) = country {
        query = query.filter(cdrs::cpo_country.eq(country.to_owned()));
    }
    if let Some(party) = party {
        query = query.filter(cdrs::cpo_party.eq(party.to_uppercase()));
    }
    if let Some(driver) = driver {
        query = query.filter(cdrs::driver_id.eq(driver.uuid()));
    }
    query.load(&mut &*conn).await
}

/// Keeps the text that a CDR came as.
pub(super) async fn keep_text(conn: &AsyncPgConnection, provider: ProviderId, cdr: Uuid, text: &str) -> QueryResult<()> {
    diesel::insert_into(cdr_texts::table)
        .values((cdr_texts::provider_id.eq(provider.uuid()), cdr_texts::cdr_id.eq(cdr), cdr_texts::ocpi_json.eq(text)))
        .execute(&mut &*conn)
        .await
        .map(|_| ())
}

/// The text that a CDR came as; None where it came as fields.
pub(super) async fn text(conn: &AsyncPgConnection, provider: ProviderId, cdr: Uuid) -> QueryResult<Option<String>> {
    cdr_texts::table
        .filter(cdr_texts::provider_id.eq(provider.uuid()))
        .filter(cdr_texts::cdr_id.eq(cdr))
        .select(cdr_texts::ocpi_json)
        .first(&mut &*conn)
        .await
        .optional()
}

/// Keeps a CDR as it came. Only the first time: later it is no more what it was.
pub(super) async fn keep_original(conn: &AsyncPgConnection, provider: ProviderId, cdr: Uuid, received: ReceivedCdr) -> QueryResult<()> {
    let row = (cdr_originals::provider_id.eq(provider.uuid()), cdr_originals::cdr_id.eq(cdr), cdr_originals::received.eq(Json(received)));
    diesel::insert_into(cdr_originals::table).values(row).on_conflict_do_nothing().execute(&mut &*conn).await.map(|_| ())
}

/// A CDR as it came; None where it still is so.
pub(super) async fn original(conn: &AsyncPgConnection, provider: ProviderId, cdr: Uuid) -> QueryResult<Option<ReceivedCdr>> {
    let found: Option<Json<ReceivedCdr>> = cdr_originals::table
        .filter(cdr_originals::provider_id.eq(provider.uuid()))
        .filter(cdr_originals::cdr_id.eq(cdr))
        .select(cdr_originals::received)
        .first(&mut &*conn)
        .await
        .optional()?;
    Ok(found.map(|received| received.0))
}

/// Has a CDR wait for more than what it names by itself: the tariffs of its connector.
pub(super) async fn wait_for(conn: &AsyncPgConnection, provider: ProviderId, cdr: Uuid, all: Vec<String>) -> QueryResult<()> {
    let row = cdrs::table.filter(cdrs::provider_id.eq(provider.uuid())).filter(cdrs::id.eq(cdr));
    diesel::update(row).set(cdrs::waits_for.eq(all)).kept().execute(&mut &*conn).await.map(|_| ())
}

/// The ids of CDRs of a CPO that wait for a tariff or a location and are not deleted, some at a time, after the one given.
pub(super) async fn waiting(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    country: &str,
    party: &str,
    what: &str,
    after: Uuid,
    limit: i64,
) -> QueryResult<Vec<Uuid>> {
    cdrs::table
        .filter(cdrs::provider_id.eq(provider.uuid()))
        .filter(cdrs::cpo_country.eq(country))
        .filter(cdrs::cpo_party.eq(party))
        .filter(cdrs::unrated_reason.is_not_null())
        .filter(cdrs::delete_time.is_null())
        .filter(cdrs::waits_for.contains(vec![what.to_owned()]))
        .filter(cdrs::id.gt(after))
        .order(cdrs::id)
        .limit(limit)
        .select(cdrs::id)
        .load(&mut &*conn)
        .await
}

/// How far apart the starts of a session and of a CDR that came before it may lie: a time zone that was left out, clocks that are off.
const STARTS_APART: SignedDuration = SignedDuration::from_hours(14);

/// The ids of CDRs of a session's CPO that began about when it did, have no session, name it, its authorisation or its token, and are not
/// deleted: some at a time, after the one given. Whether they are of it is not said.
pub(super) async fn maybe_of(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    session: &Session,
    after: Uuid,
    limit: i64,
) -> QueryResult<Vec<Uuid>> {
    let reported = &session.reported;
    let (from, to) = (reported.start_time.checked_sub(STARTS_APART), reported.start_time.checked_add(STARTS_APART));
    let (from, to) = (from.unwrap_or(reported.start_time), to.unwrap_or(reported.start_time));
    let received = || cdrs::content.retrieve_as_object("received");
    let by_id = upper(received().retrieve_as_text("session_id")).eq(known_as(&reported.key.session_id));
    let by_token = upper(received().retrieve_as_object("token").retrieve_as_text("uid")).eq(known_as(&reported.token.uid));
    // What is not named equals nothing.
    let reference = reported.authorization_reference.as_deref().map(known_as);
    let by_reference = upper(received().retrieve_as_text("authorization_reference")).nullable().eq(reference).assume_not_null();
    cdrs::table
        .filter(cdrs::provider_id.eq(provider.uuid()))
        .filter(cdrs::start_time.between(from.to_diesel(), to.to_diesel()))
        .filter(cdrs::cpo_country.eq(&reported.key.country_code))
        .filter(cdrs::cpo_party.eq(&reported.key.party_id))
        .filter(cdrs::delete_time.is_null())
        .filter(cdrs::content.retrieve_as_text("session").nullable().is_null())
        .filter(by_id.or(by_token).or(by_reference))
        .filter(cdrs::id.gt(after))
        .order(cdrs::id)
        .limit(limit)
        .select(cdrs::id)
        .load(&mut &*conn)
        .await
}

/// Keeps the token of a CDR that nobody's driver was found for.
pub(super) async fn keep_token(conn: &AsyncPgConnection, provider: ProviderId, cdr: Uuid, token: CdrToken) -> QueryResult<()> {
    let row = (
        cdr_tokens::provider_id.eq(provider.uuid()),
        cdr_tokens::cdr_id.eq(cdr),
        cdr_tokens::country_code.eq(token.country_code),
        cdr_tokens::party_id.eq(token.party_id),
        cdr_tokens::token_key.eq(known_as(&token.uid)),
    );
    diesel::insert_into(cdr_tokens::table).values(row).on_conflict_do_nothing().execute(&mut &*conn).await.map(|_| ())
}

/// Forgets the token of a CDR whose driver is known now.
pub(super) async fn forget_token(conn: &AsyncPgConnection, provider: ProviderId, cdr: Uuid) -> QueryResult<()> {
    let row = cdr_tokens::table.filter(cdr_tokens::provider_id.eq(provider.uuid())).filter(cdr_tokens::cdr_id.eq(cdr));
    diesel::delete(row).execute(&mut &*conn).await.map(|_| ())
}

/// The ids of CDRs that have no driver and came by this token, or for its contract, and are not deleted: some at a time, after the one given.
pub(super) async fn without_driver(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    token: &Token,
    after: Uuid,
    limit: i64,
) -> QueryResult<Vec<Uuid>> {
    let by_token = cdr_tokens::table
        .inner_join(cdrs::table.on(cdrs::id.eq(cdr_tokens::cdr_id).and(cdrs::provider_id.eq(provider.uuid()))))
        .filter(cdr_tokens::provider_id.eq(provider.uuid()))
        .filter(cdr_tokens::country_code.eq(&token.key.country_code))
        .filter(cdr_tokens::party_id.eq(&token.key.party_id))
        .filter(cdr_tokens::token_key.eq(known_as(&token.key.uid)))
        .filter(cdr_tokens::cdr_id.gt(after))
        .filter(cdrs::driver_id.is_null())
        .filter(cdrs::delete_time.is_null())
        .order(cdr_tokens::cdr_id)
        .limit(limit)
        .select(cdr_tokens::cdr_id);
    let by_contract = cdrs::table
        .filter(cdrs::provider_id.eq(provider.uuid()))
        .filter(cdrs::contract_key.eq_any(contract_keys(&token.contract_id)))
        .filter(cdrs::driver_id.is_null())
        .filter(cdrs::delete_time.is_null())
        .filter(cdrs::id.gt(after))
        .order(cdrs::id)
        .limit(limit)
        .select(cdrs::id);
    let by_token = async { by_token.load::<Uuid>(&mut &*conn).await };
    let by_contract = async { by_contract.load::<Uuid>(&mut &*conn).await };
    let (mut found, more) = futures_util::try_join!(by_token, by_contract)?;
    found.extend(more);
    found.sort_unstable();
    found.dedup();
    // Of either no more than this were read: beyond it some of the other may be missing.
    found.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(found)
}

/// Rows with their ratings.
pub(super) async fn with_ratings(conn: &AsyncPgConnection, provider: ProviderId, rows: Vec<Row>) -> QueryResult<Vec<Cdr>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let found: Vec<(Uuid, Json<StoredRating>)> = ratings::table
        .filter(ratings::provider_id.eq(provider.uuid()))
        .filter(ratings::cdr_id.eq_any(ids))
        .order(ratings::id)
        .select((ratings::cdr_id, ratings::content))
        .load(&mut &*conn)
        .await?;
    let mut of_cdr: HashMap<Uuid, Vec<Json<StoredRating>>> = HashMap::new();
    for (cdr, rating) in found {
        of_cdr.entry(cdr).or_default().push(rating);
    }
    rows.into_iter()
        .map(|row| {
            let id = row.id;
            row.read(of_cdr.remove(&id).unwrap_or_default())
        })
        .collect()
}
