//! What can be done with CDRs.

use super::{
    events,
    join::{link, tell_session},
    list::{self, Filter, Key, Order},
    payer::{Paid, payer},
    rate::{self, charge, rate},
    record::by_ids,
    store,
};
use crate::{
    accounts,
    auth::Caller,
    change::{Record, Tx},
    drivers::account_of,
    error::{Error, Result},
    jobs::NewJob,
    parse::{check_etag, known_as},
    providers::Provider,
    rating::Basis,
    sessions,
    store::{Db, Gather, boxed},
};
use futures_util::{Stream, TryFutureExt, TryStreamExt};
use jiff::Timestamp;
use std::pin::pin;
use uuid::Uuid;
use wattlane_domain::{
    Finding, Price,
    cdr::{Cdr, CdrEvent, CdrKey, Context, Patch, ReceivedCdr, Rejection, Status, check},
    ids::{AccountId, CdrId, DriverId},
    ocpi,
    session::best_link,
    tariff::Unrated,
};
use wattlane_engine::add_problems;
use wattlane_proto::{rules::Violations, v1::Reason};

/// How many waiting CDRs are looked for at a time.
pub(super) const WAITING_AT_ONCE: i64 = 200;

/// A CDR that came in.
#[derive(Clone)]
pub struct NewCdr {
    pub received: ReceivedCdr,
    pub context: Context,
    pub source: Option<String>,
    pub external_cdr_id: Option<String>,
    /// None: the token's.
    pub contract_id: Option<String>,
    /// None: the one who has the token or the contract.
    pub driver: Option<DriverId>,
    /// None: the driver's.
    pub account: Option<AccountId>,
    /// The text it came as.
    pub ocpi_json: Option<String>,
    /// What was noticed while it was read.
    pub findings: Vec<Finding>,
}

impl NewCdr {
    /// What it is billed under.
    pub(super) fn contract(&self) -> &str {
        self.contract_id.as_deref().unwrap_or(&self.received.token.contract_id)
    }
}

/// What can be done with CDRs.
#[derive(Clone)]
pub struct CdrService {
    db: Db,
    gathered: Gather<Cdr>,
}

impl CdrService {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        let gathered = Gather::new(db.clone(), |conn, provider, ids| boxed(by_ids(conn, provider, ids)));
        CdrService { db, gathered }
    }

    /// Takes a CDR in. The same content again is answered with the present one. Errors: INVALID_ARGUMENT, CDR_ALREADY_EXISTS.
    pub async fn create(&self, caller: &Caller, new: NewCdr) -> Result<Cdr> {
        let findings = check(&new.received, Timestamp::now()).map_err(|problems| {
            let mut bad = Violations::default();
            let field = if new.ocpi_json.is_some() { "ocpi_json" } else { "cdr" };
            add_problems(field, problems, &mut bad);
            Error::invalid(bad)
        })?;
        let id = Uuid::now_v7();
        let created = self.db.change(caller, "created CDR", async |tx: &mut Tx| {
            let charge = charge(&new.received);
            let basis = Basis::of(tx.conn(), tx.provider(), &charge).map_err(Error::from);
            let candidates = sessions::candidates(tx.conn(), tx.provider(), &new.received).map_err(Error::from);
            let (basis, Paid { driver, account, finding }, candidates) = futures_util::try_join!(basis, payer(tx, &new), candidates)?;
            let session = best_link(&new.received, &candidates);
            let (results, unrated) = rate(tx, &new.received, &basis);
            let findings = findings.iter().cloned().chain(finding).collect();
            let cdr = Cdr { driver, account, unrated, session, ..pending(tx, id, new.clone(), findings) };
            let (rated, _) = cdr.rated(results)?;
            let (cdr, decided) = basis.decide(rated);
            let happened = std::iter::once(CdrEvent::Created).chain(decided).collect();
            let happened = events::of(&cdr, happened);
            tell_session(tx, session, &cdr).await?;
            let cdr = tx.create(cdr, happened).await?;
            wait_for_connector(tx, &cdr, &basis);
            reject_without_tariff(tx, &cdr, &basis);
            if let Some(text) = new.ocpi_json.clone() {
                tx.also(move |conn, provider| boxed(async move { store::keep_text(conn, provider, id, &text).await }));
            }
            if cdr.driver.is_none() {
                wait_for_driver(tx, &cdr);
            }
            Ok(cdr)
        });
        match created.await {
            // In a transaction of its own, so that the request's id is kept with its answer as always.
            Err(error) if error.is_unique_violation() => {
                self.db.change(caller, "found CDR", async |tx: &mut Tx| present(tx, &new).await).await
            }
            outcome => outcome,
        }
    }

    /// One CDR. Errors: NOT_FOUND.
    pub async fn get(&self, caller: &Caller, id: CdrId) -> Result<Cdr> {
        let found = self.gathered.read(caller, id.uuid()).await?;
        found.filter(|cdr| caller.sees(cdr.driver)).ok_or_else(|| Error::not_found("CDR", id))
    }

    /// One CDR by its CPO's id. Errors: NOT_FOUND, CDR_ID_AMBIGUOUS.
    pub async fn get_by_cdr_id(&self, caller: &Caller, cdr_id: String, country: Option<String>, party: Option<String>) -> Result<Cdr> {
        let (provider, driver, wanted) = (caller.provider, caller.driver(), cdr_id.clone());
        let found = self.db.read(caller, move |conn| {
            boxed(async move { store::ids_by_cdr_id(conn, provider, &wanted, country.as_deref(), party.as_deref(), driver).await })
        });
        match found.await?.as_slice() {
            [] => Err(Error::not_found("CDR", cdr_id)),
            [(id, _, _)] => self.get(caller, CdrId::from_uuid(*id)).await,
            several => {
                let names = several.iter().map(|(_, country, party)| format!("{country}*{party}")).collect::<Vec<_>>().join(", ");
                let text = format!("{names} all have a CDR {cdr_id}: name the country and the party");
                Err(Error::refused_with(Reason::CdrIdAmbiguous, text, vec![("cpos", names)]))
            }
        }
    }

    /// The text that a CDR came as; empty where it came as fields. Errors: NOT_FOUND.
    pub async fn received_text(&self, caller: &Caller, id: CdrId) -> Result<String> {
        let cdr = self.get(caller, id).await?;
        let provider = caller.provider;
        let found = self.db.read(caller, move |conn| boxed(store::text(conn, provider, cdr.id.uuid()))).await?;
        Ok(found.unwrap_or_default())
    }

    /// A page of CDRs, each with its key, one more than `limit` if there are more; and how many there are in all, where that is asked for.
    pub async fn list(
        &self,
        caller: &Caller,
        mut filter: Filter,
        order: Order,
        after: Option<Key>,
        limit: usize,
        total: bool,
    ) -> Result<(Vec<(Cdr, Key)>, Option<i64>)> {
        let provider = caller.provider;
        if let Some(own) = caller.driver() {
            if filter.driver.is_some_and(|asked| asked != own) {
                return Ok((Vec::new(), total.then_some(0)));
            }
            filter.driver = Some(own);
        }
        if let Some(phrase) = filter.phrase.clone().filter(|phrase| list::is_indexed(phrase)) {
            filter.found = self.db.read(caller, move |conn| boxed(async move { list::search(conn, &phrase).await })).await?;
        }
        let found = self.db.read(caller, move |conn| {
            boxed(async move {
                let rows = list::page(conn, provider, &filter, order, after, limit).await?;
                let total = if total { Some(list::count(conn, provider, &filter).await?) } else { None };
                Ok((rows, total))
            })
        });
        found.await
    }

    /// Rates a CDR again. Errors: NOT_FOUND, for a deleted one too.
    pub async fn rate(&self, caller: &Caller, id: CdrId) -> Result<Cdr> {
        self.db
            .change(caller, "rated CDR", async |tx: &mut Tx| {
                let before = tx.lock::<Cdr>(id).await?;
                let basis = Basis::of(tx.conn(), tx.provider(), &charge(&before.received)).await?;
                let (results, unrated) = rate(tx, &before.received, &basis);
                let (mut after, mut happened) = before.rated(results)?;
                if after.ratings.is_empty() {
                    after.unrated = unrated;
                }
                let (after, decided) = basis.decide(after);
                happened.extend(decided);
                let happened = events::of(&after, happened);
                let cdr = tx.save(before, after, happened).await?;
                wait_for_connector(tx, &cdr, &basis);
                Ok(cdr)
            })
            .await
    }

    /// Rates the CDRs that waited for a tariff.
    pub async fn rate_waiting(&self, caller: &Caller, country: &str, party: &str, tariff: &str) -> Result<()> {
        self.rate_all_waiting(caller, country, party, known_as(tariff)).await
    }

    /// Rates the CDRs that waited for a location, its zone or its connectors' tariffs.
    pub async fn rate_at_location(&self, caller: &Caller, country: &str, party: &str, location: &str) -> Result<()> {
        self.rate_all_waiting(caller, country, party, rate::location(location)).await
    }

    /// Rejects a CDR whose tariff has not come, if the rule still says so.
    pub async fn reject_without_tariff(&self, caller: &Caller, id: CdrId) -> Result<()> {
        self.db
            .change(caller, "rejected CDR by rule", async |tx: &mut Tx| {
                let before = tx.lock::<Cdr>(id).await?;
                let settings = Provider::settings(tx.conn(), tx.provider()).await?;
                let (after, happened) = settings.reject_rule.apply_unknown_tariff((*before).clone());
                if happened.is_empty() {
                    return Ok(());
                }
                let happened = events::of(&after, happened);
                tx.save(before, after, happened).await.map(|_| ())
            })
            .await
    }

    /// One transaction each: what is done stays done.
    async fn rate_all_waiting(&self, caller: &Caller, country: &str, party: &str, what: String) -> Result<()> {
        let (provider, country, party) = (caller.provider, country.to_owned(), party.to_owned());
        let found = self.db.ids_in_turn(caller, move |conn, after| {
            let (country, party, what) = (country.clone(), party.clone(), what.clone());
            boxed(async move { store::waiting(conn, provider, &country, &party, &what, after, WAITING_AT_ONCE).await })
        });
        to_each(found, &[Reason::NotFound], |id| self.rate(caller, id)).await
    }

    /// Changes fields that are ours to change. Errors: NOT_FOUND (a deleted one too), ETAG_MISMATCH, CDR_ALREADY_BILLED.
    pub async fn update(&self, caller: &Caller, id: CdrId, etag: Option<String>, patch: Patch) -> Result<Cdr> {
        self.db
            .change(caller, "updated CDR", async |tx: &mut Tx| {
                let before = tx.lock::<Cdr>(id).await?;
                check_etag(etag.as_deref(), &before.etag())?;
                if let Some(Some(driver)) = patch.driver {
                    account_of(tx.conn(), tx.provider(), driver).await?.ok_or_else(|| Error::not_found("driver", driver))?;
                }
                if let Some(Some(account)) = patch.account {
                    accounts::require(tx.conn(), tx.provider(), account).await?;
                }
                let (after, happened) = before.update(patch.clone())?;
                if after.received != before.received {
                    let original = before.received.clone();
                    tx.also(move |conn, provider| boxed(store::keep_original(conn, provider, id.uuid(), original)));
                }
                match (before.driver, after.driver) {
                    (None, Some(_)) => tx.also(move |conn, provider| boxed(store::forget_token(conn, provider, id.uuid()))),
                    (Some(_), None) => wait_for_driver(tx, &after),
                    _ => {}
                }
                let happened = events::of(&after, happened);
                tx.save(before, after, happened).await
            })
            .await
    }

    /// Sets by hand what is billed. Errors: NOT_FOUND (a deleted one too), ETAG_MISMATCH, CDR_ALREADY_BILLED, CDR_REJECTED, CURRENCY_MISMATCH.
    pub async fn update_price(&self, caller: &Caller, id: CdrId, etag: Option<String>, price: Price) -> Result<Cdr> {
        self.db
            .change(caller, "updated CDR price", async |tx: &mut Tx| {
                let before = tx.lock::<Cdr>(id).await?;
                check_etag(etag.as_deref(), &before.etag())?;
                let (after, happened) = before.set_price(price)?;
                let happened = events::of(&after, happened);
                tx.save(before, after, happened).await
            })
            .await
    }

    /// Moves a CDR along its life. Errors: NOT_FOUND (a deleted one too), ETAG_MISMATCH, CDR_STATUS_CHANGE, INVALID_ARGUMENT without a reason.
    pub async fn update_status(&self, caller: &Caller, id: CdrId, etag: Option<String>, to: Status, why: Option<Rejection>) -> Result<Cdr> {
        self.db
            .change(caller, "updated CDR status", async |tx: &mut Tx| {
                let before = tx.lock::<Cdr>(id).await?;
                check_etag(etag.as_deref(), &before.etag())?;
                let (after, happened) = before.move_to(to, why.clone())?;
                let happened = events::of(&after, happened);
                tx.save(before, after, happened).await
            })
            .await
    }

    /// Deletes a CDR softly. Errors: NOT_FOUND, ETAG_MISMATCH, CDR_ALREADY_BILLED.
    pub async fn delete(&self, caller: &Caller, id: CdrId, etag: Option<String>) -> Result<Cdr> {
        self.db
            .change(caller, "deleted CDR", async |tx: &mut Tx| {
                let before = tx.lock::<Cdr>(id).await?;
                check_etag(etag.as_deref(), &before.etag())?;
                let (after, happened) = before.delete(tx.now())?;
                let happened = events::of(&after, happened);
                tx.save(before, after, happened).await
            })
            .await
    }

    /// Brings a deleted CDR back, and has it rated if its tariff came in the meantime. Errors: NOT_FOUND, ETAG_MISMATCH.
    pub async fn undelete(&self, caller: &Caller, id: CdrId, etag: Option<String>) -> Result<Cdr> {
        self.db
            .change(caller, "undeleted CDR", async |tx: &mut Tx| {
                let before = tx.lock::<Cdr>(id).await?;
                check_etag(etag.as_deref(), &before.etag())?;
                let (mut after, happened) = before.undelete();
                // Its session may have come meanwhile as well.
                if after.session.is_none() && before.delete_time.is_some() {
                    after.session = link(tx, &before).await?;
                }
                // Whatever it waits for, it waits for its location too: that finds it, and it is rated by all.
                if after.unrated.is_some() && before.delete_time.is_some() {
                    let CdrKey { country_code, party_id, .. } = after.received.key.clone();
                    let location_id = after.received.location.id.clone();
                    tx.enqueue(NewJob::RateAtLocation { country_code, party_id, location_id, late: false });
                }
                let happened = events::of(&after, happened);
                tx.save(before, after, happened).await
            })
            .await
    }

    /// Where everything is.
    pub(super) fn db(&self) -> &Db {
        &self.db
    }
}

/// Does something to each CDR of these ids. What has become of one since it was found, deleted first of all, is no failure where it is among `but`.
pub(super) async fn to_each<F>(found: impl Stream<Item = Result<Uuid>>, but: &[Reason], work: impl Fn(CdrId) -> F) -> Result<()>
where
    F: Future<Output = Result<Cdr>>,
{
    let mut found = pin!(found);
    while let Some(id) = found.try_next().await? {
        match work(CdrId::from_uuid(id)).await {
            Err(error) if error.reason().is_some_and(|reason| but.contains(&reason)) => {}
            outcome => {
                outcome?;
            }
        }
    }
    Ok(())
}

/// An unrated CDR waits for the tariffs of its connector as well, which it does not name itself.
fn wait_for_connector(tx: &mut Tx, cdr: &Cdr, basis: &Basis) {
    if cdr.unrated.is_none() || basis.connector_tariffs.is_empty() {
        return;
    }
    let (id, all) = (cdr.id.uuid(), [rate::waits_for(&cdr.received), basis.connector_tariffs.clone()].concat());
    tx.also(move |conn, provider| boxed(store::wait_for(conn, provider, id, all)));
}

/// A CDR whose tariff is not known is looked at again when it has waited as long as the provider's rule lets it.
fn reject_without_tariff(tx: &mut Tx, cdr: &Cdr, basis: &Basis) {
    let rule = basis.settings.reject_rule;
    if let Some(days) = rule.unknown_tariff_days.filter(|_| rule.enabled && cdr.unrated == Some(Unrated::UnknownTariff)) {
        tx.enqueue(NewJob::RejectWithoutTariff { cdr_id: cdr.id, days });
    }
}

/// A CDR of nobody waits for its token to be somebody's.
fn wait_for_driver(tx: &mut Tx, cdr: &Cdr) {
    if cdr.context == Context::Emsp {
        let (id, token) = (cdr.id.uuid(), cdr.received.token.clone());
        tx.also(move |conn, provider| boxed(store::keep_token(conn, provider, id, token)));
    }
}

/// The CDR that is there already under this key. Errors: CDR_ALREADY_EXISTS where it is another.
async fn present(tx: &Tx, new: &NewCdr) -> Result<Cdr> {
    let (conn, provider) = (tx.conn(), tx.provider());
    let gone = || Error::Unavailable("the CDR was there and is gone: try again".to_owned());
    let id = store::id_by_key(conn, provider, &new.received.key).await?.ok_or_else(gone)?;
    let (text, original) = (store::text(conn, provider, id).await?, store::original(conn, provider, id).await?);
    let cdr = Cdr::find(conn, provider, id, false).await?.ok_or_else(gone)?;
    let same = match (&text, &new.ocpi_json) {
        (Some(one), Some(other)) => ocpi::same_json(one, other),
        // Neither does the case of its id make it another, nor what was corrected here since.
        _ => ReceivedCdr { key: new.received.key.clone(), ..original.unwrap_or_else(|| cdr.received.clone()) } == new.received,
    };
    if same && cdr.delete_time.is_none() {
        return Ok(cdr);
    }
    let CdrKey { country_code, party_id, cdr_id } = &cdr.received.key;
    let text = format!("there is another CDR {cdr_id} of {country_code}*{party_id}");
    let metadata = vec![("id", cdr.id.to_string()), ("deleted", cdr.delete_time.is_some().to_string())];
    Err(Error::refused_with(Reason::CdrAlreadyExists, text, metadata))
}

/// A CDR that has just come in, of nobody yet.
fn pending(tx: &Tx, id: Uuid, new: NewCdr, findings: Vec<Finding>) -> Cdr {
    Cdr {
        id: CdrId::from_uuid(id),
        context: new.context,
        contract_id: Some(new.contract().to_owned()),
        received: new.received,
        external_cdr_id: new.external_cdr_id,
        source: new.source,
        driver: None,
        account: None,
        status: Status::Pending,
        rejection: None,
        ratings: Vec::new(),
        unrated: None,
        price: None,
        findings: new.findings.into_iter().chain(findings).collect(),
        session: None,
        version: 1,
        create_time: tx.now(),
        update_time: tx.now(),
        delete_time: None,
    }
}
