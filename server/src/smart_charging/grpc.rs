//! SmartChargingService: messages in, messages out.

use super::preferences::{id_of, of_driver};
use crate::{
    auth::{Caller, accept},
    change::{Locked, Record, Tx},
    drivers::account_of,
    error::{Error, Result},
    events::Event,
    parse::{self, check_etag},
    store::{Db, boxed},
};
use jiff::Timestamp;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tonic::{Request, Response, Status};
use wattlane_domain::{
    ids::DriverId,
    location::LocationKey,
    smart_charging::{Preferences, PreferencesOf, Wants, nearest},
};
use wattlane_engine::convert::smart_charging::{to_preferences, wants};
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{self, smart_charging_service_server::SmartChargingService},
};

/// Serves smart charging.
pub struct SmartChargingGrpc {
    db: Db,
    /// As many plans at once as there are processors: others wait, as long as their callers do.
    planning: Arc<Semaphore>,
}

type Answer<T> = std::result::Result<Response<T>, Status>;

impl SmartChargingGrpc {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        let at_once = std::thread::available_parallelism().map_or(1, usize::from);
        SmartChargingGrpc { db, planning: Arc::new(Semaphore::new(at_once)) }
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
                    let new = new(tx.now());
                    let event = changed(&new);
                    return tx.create(new, [event]).await;
                };
                if before.wants == wants {
                    return Ok(before);
                }
                check_etag(Some(etag.as_deref().unwrap_or_default()), &before.etag())?;
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
    let location = location.map(|key| LocationKey {
        country_code: key.country_code,
        party_id: key.party_id.to_uppercase(),
        location_id: key.location_id,
    });
    Ok(PreferencesOf { driver: driver.or(caller.driver()), vehicle: vehicle.filter(|vehicle| !vehicle.is_empty()), location })
}

#[tonic::async_trait]
impl SmartChargingService for SmartChargingGrpc {
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
        let turn = self.planning.clone().acquire_owned().await.map_err(|closed| Error::Internal(closed.into()))?;
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
