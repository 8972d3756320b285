//! SmartChargingService: messages in, messages out.

use super::{
    planner::Planner,
    plans::{self, Plans, look_again},
    preferences::{id_of, of_driver},
    sites::ChargingSite,
    watch::{OnePlan, first},
};
use crate::{
    auth::{Caller, accept},
    change::{Locked, Record, Tx},
    drivers::account_of,
    error::{Error, Result},
    events::{Event, Feed, Notices},
    parse::{self, check_etag},
    peers::stekker::Stekker,
    signals::is_zone,
    store::{Db, boxed},
    streams::{Cursor, Outgoing, Streams, outgoing},
};
use jiff::Timestamp;
use tonic::{Request, Response, Status};
use wattlane_domain::{
    ids::{DriverId, SessionId},
    location::LocationKey,
    smart_charging::{Preferences, PreferencesOf, SessionPlan, SitePower, Wants, nearest},
};
use wattlane_engine::convert::{
    session_plan::to_charging_plan,
    smart_charging::{site_supply, to_preferences, wants},
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{self, smart_charging_service_server::SmartChargingService},
};

/// Serves smart charging.
pub struct SmartChargingGrpc {
    db: Db,
    planner: Planner,
    notices: Notices,
    streams: Streams,
    stekker: Stekker,
}

type Answer<T> = std::result::Result<Response<T>, Status>;

impl SmartChargingGrpc {
    /// Over what makes plans, and who hears of them.
    pub fn new(planner: Planner, feed: Feed, streams: Streams, stekker: Stekker) -> Self {
        let db = planner.db().clone();
        let notices = Notices::new(db.clone(), feed, SessionPlan::TYPE);
        SmartChargingGrpc { db, planner, notices, streams, stekker }
    }

    /// The plan of a session. Errors: NOT_FOUND.
    async fn plan(&self, caller: &Caller, id: SessionId) -> Result<SessionPlan> {
        plans::get(&self.db, caller, id).await?.ok_or_else(|| Error::not_found(SessionPlan::TYPE, id))
    }

    async fn put_site(&self, caller: &Caller, new: &ChargingSite, etag: Option<&str>) -> Result<ChargingSite> {
        let (new, etag) = (new.clone(), etag.map(str::to_owned));
        self.db
            .change(caller, "put charging site", async |tx: &mut Tx| {
                let found = ChargingSite::find(tx.conn(), tx.provider(), new.id.uuid(), true).await?;
                let event = Event::ChargingSiteChanged(v1::ChargingSiteChanged {
                    country_code: new.location.country_code.clone(),
                    party_id: new.location.party_id.clone(),
                    location_id: new.location.location_id.clone(),
                });
                let saved = match found {
                    None => tx.create(new.clone(), [event]).await?,
                    Some(before) if (&before.zone, &before.power) == (&new.zone, &new.power) => return Ok(before),
                    Some(before) => {
                        check_etag(Some(etag.as_deref().unwrap_or_default()), &before.etag())?;
                        let after = ChargingSite { zone: new.zone.clone(), power: new.power.clone(), ..before.clone() };
                        tx.save(Locked::read_for_update(before), after, [event]).await?
                    }
                };
                look_again(tx, Plans::At(saved.location.clone()));
                Ok(saved)
            })
            .await
    }

    async fn put(&self, caller: &Caller, of: &PreferencesOf, wants: &Wants, etag: Option<&str>) -> Result<Preferences> {
        let (id, of, wants, etag) = (id_of(of), of.clone(), wants.clone(), etag.map(str::to_owned));
        self.db
            .change(caller, "put charging preferences", async |tx: &mut Tx| {
                if let Some(driver) = of.driver {
                    let account = account_of(tx.conn(), tx.provider(), driver).await?;
                    account.ok_or_else(|| Error::not_found("driver", driver))?;
                }
                let new = |now: Timestamp| Preferences {
                    id,
                    of: of.clone(),
                    wants: wants.clone(),
                    version: 1,
                    create_time: now,
                    update_time: now,
                };
                let Some(before) = Preferences::find(tx.conn(), tx.provider(), id.uuid(), true).await? else {
                    look_again(tx, Plans::OfDriver(of.driver));
                    let new = new(tx.now());
                    let event = changed(&new);
                    return tx.create(new, [event]).await;
                };
                if before.wants == wants {
                    return Ok(before);
                }
                check_etag(Some(etag.as_deref().unwrap_or_default()), &before.etag())?;
                look_again(tx, Plans::OfDriver(of.driver));
                let after = Preferences { wants: wants.clone(), ..before.clone() };
                let event = changed(&after);
                tx.save(Locked::read_for_update(before), after, [event]).await
            })
            .await
    }
}

fn changed(preferences: &Preferences) -> Event {
    let driver_id = preferences.of.driver.map(|driver| driver.to_string()).unwrap_or_default();
    Event::ChargingPreferencesChanged(v1::ChargingPreferencesChanged { preferences_id: preferences.id.to_string(), driver_id })
}

/// Of what a message is. A driver's is theirs, whether it says so or not. Errors: NOT_FOUND for another driver than themselves.
fn of(caller: &Caller, driver: Option<&str>, vehicle: Option<String>, location: Option<v1::LocationKey>) -> Result<PreferencesOf> {
    let driver = driver.map(|id| DriverId::from_uuid(parse::id(id)));
    if let (Some(asked), Some(own)) = (driver, caller.driver())
        && asked != own
    {
        return Err(Error::not_found("driver", asked));
    }
    let location = location.map(location_key);
    Ok(PreferencesOf { driver: driver.or(caller.driver()), vehicle: vehicle.filter(|vehicle| !vehicle.is_empty()), location })
}

/// A location as callers name it.
pub(crate) fn location_key(message: v1::LocationKey) -> LocationKey {
    LocationKey { country_code: message.country_code, party_id: message.party_id.to_uppercase(), location_id: message.location_id }
}

fn session_id(text: &str) -> SessionId {
    SessionId::from_uuid(parse::id(text))
}

/// A site as it is asked for. Errors: INVALID_ARGUMENT.
fn site(message: v1::ChargingSite) -> Result<ChargingSite> {
    let at = Path::ROOT.field("charging_site");
    let mut bad = Violations::default();
    if !message.zone.is_empty() && !is_zone(&message.zone) {
        bad.add(at.field("zone"), "has to be two to sixteen capital letters, digits and hyphens, such as NL or DE-LU");
    }
    let (points, peak_price_per_kw) = site_supply(message.supply.as_ref(), at.field("supply"), &mut bad);
    bad.into_result().map_err(Error::from)?;
    let location = location_key(message.location.unwrap_or_default());
    let now = Timestamp::now();
    Ok(ChargingSite {
        id: ChargingSite::id_of(&location),
        location,
        zone: Some(message.zone).filter(|zone| !zone.is_empty()),
        power: SitePower { points, peak_price_per_kw, kept: f64::from(message.reserve_percent) / 100.0 },
        version: 1,
        create_time: now,
        update_time: now,
    })
}

#[tonic::async_trait]
impl SmartChargingService for SmartChargingGrpc {
    type WatchPlanStream = Outgoing<v1::WatchPlanResponse>;

    async fn create_plan(&self, request: Request<v1::CreatePlanRequest>) -> Answer<v1::CreatePlanResponse> {
        let (caller, message) = accept(request)?;
        let plan = self.planner.create(&caller, session_id(&message.session_id), message.wish.unwrap_or_default()).await?;
        Ok(Response::new(v1::CreatePlanResponse { plan: Some(to_charging_plan(&plan)) }))
    }

    async fn get_plan(&self, request: Request<v1::GetPlanRequest>) -> Answer<v1::GetPlanResponse> {
        let (caller, message) = accept(request)?;
        let plan = self.plan(&caller, session_id(&message.session_id)).await?;
        Ok(Response::new(v1::GetPlanResponse { plan: Some(to_charging_plan(&plan)) }))
    }

    async fn watch_plan(&self, request: Request<v1::WatchPlanRequest>) -> Answer<Self::WatchPlanStream> {
        let (caller, message) = accept(request)?;
        let id = session_id(&message.session_id);
        let cursor = Cursor::new(&caller, Some(id.uuid()));
        let notice = self.notices.watch(caller.provider, id.uuid()).await;
        let plan = self.plan(&caller, id).await?;
        let first = Some(Box::new(first(&plan, &cursor, &message.resume_after)));
        let life = self.streams.open(&caller);
        Ok(Response::new(outgoing(OnePlan { db: self.db.clone(), id, notice, cursor, life, told: plan.version, first })))
    }

    async fn cancel_plan(&self, request: Request<v1::CancelPlanRequest>) -> Answer<v1::CancelPlanResponse> {
        let (caller, message) = accept(request)?;
        let plan = self.planner.cancel(&caller, session_id(&message.session_id)).await?;
        Ok(Response::new(v1::CancelPlanResponse { plan: Some(to_charging_plan(&plan)) }))
    }

    async fn put_charging_site(&self, request: Request<v1::PutChargingSiteRequest>) -> Answer<v1::PutChargingSiteResponse> {
        let (caller, message) = accept(request)?;
        let new = site(message.charging_site.unwrap_or_default())?;
        let site = match self.put_site(&caller, &new, message.etag.as_deref()).await {
            // Another put of the same was first: now it is there to be replaced.
            Err(error) if error.is_unique_violation() => self.put_site(&caller, &new, message.etag.as_deref()).await,
            outcome => outcome,
        };
        Ok(Response::new(v1::PutChargingSiteResponse { charging_site: Some(site?.to_message()) }))
    }

    async fn get_charging_site(&self, request: Request<v1::GetChargingSiteRequest>) -> Answer<v1::GetChargingSiteResponse> {
        let (caller, message) = accept(request)?;
        let key = location_key(message.location.unwrap_or_default());
        let (provider, id) = (caller.provider, ChargingSite::id_of(&key).uuid());
        let found = self.db.read(&caller, move |conn| boxed(ChargingSite::find(conn, provider, id, false))).await?;
        let site = found.ok_or_else(|| Error::not_found(ChargingSite::TYPE, key.location_id))?;
        Ok(Response::new(v1::GetChargingSiteResponse { charging_site: Some(site.to_message()) }))
    }

    async fn put_stekker_connection(&self, request: Request<v1::PutStekkerConnectionRequest>) -> Answer<v1::PutStekkerConnectionResponse> {
        let (caller, message) = accept(request)?;
        Ok(Response::new(self.stekker.put(&caller, message).await?))
    }

    async fn get_stekker_connection(&self, request: Request<v1::GetStekkerConnectionRequest>) -> Answer<v1::GetStekkerConnectionResponse> {
        let (caller, _) = accept(request)?;
        let connection = self.stekker.get(&caller).await?;
        Ok(Response::new(v1::GetStekkerConnectionResponse { stekker_connection: Some(connection) }))
    }

    async fn put_preferences(&self, request: Request<v1::PutPreferencesRequest>) -> Answer<v1::PutPreferencesResponse> {
        let (caller, message) = accept(request)?;
        let asked = message.preferences.unwrap_or_default();
        let mut bad = Violations::default();
        let wants = wants(&asked, Path::ROOT.field("preferences"), &mut bad);
        bad.into_result().map_err(Error::from)?;
        let of = of(&caller, asked.driver_id.as_deref(), asked.vehicle_id, asked.location)?;
        let preferences = match self.put(&caller, &of, &wants, message.etag.as_deref()).await {
            // Another put of the same was first: now it is there to be replaced.
            Err(error) if error.is_unique_violation() => self.put(&caller, &of, &wants, message.etag.as_deref()).await,
            outcome => outcome,
        };
        let preferences = preferences?;
        Ok(Response::new(v1::PutPreferencesResponse { preferences: Some(to_preferences(&preferences)) }))
    }

    async fn get_preferences(&self, request: Request<v1::GetPreferencesRequest>) -> Answer<v1::GetPreferencesResponse> {
        let (caller, message) = accept(request)?;
        let asked = of(&caller, message.driver_id.as_deref(), message.vehicle_id, message.location)?;
        let (provider, driver) = (caller.provider, asked.driver);
        let found = self.db.read(&caller, move |conn| boxed(of_driver(conn, provider, driver))).await?;
        let preferences = nearest(found, &asked).as_ref().map(to_preferences).unwrap_or_default();
        Ok(Response::new(v1::GetPreferencesResponse { preferences: Some(preferences) }))
    }

    async fn preview_plan(&self, request: Request<v1::PreviewPlanRequest>) -> Answer<v1::PreviewPlanResponse> {
        let (_, message) = accept(request)?;
        let turn = self.planner.turn().await?;
        // A large site takes longer than others should wait for this thread. The turn ends with the work, though the caller may have left.
        let planned = tokio::task::spawn_blocking(move || {
            let planned = wattlane_engine::preview_plan(message);
            drop(turn);
            planned
        });
        let planned = planned.await;
        let planned = planned.map_err(|fault| Error::Internal(fault.into()))?;
        Ok(Response::new(planned.map_err(Error::from)?))
    }
}
