//! LocationService: messages in, messages out.

use super::{
    LocationService, StoredLocation,
    area::Pin,
    nearby::{Cluster, Near, Shown},
    put::{Put, Source},
    rank::{Spot, Unranked},
    store::{Filter, Key},
};
use crate::{
    auth::{Caller, accept},
    error::{Error, Result},
    notes::Notes,
    parse,
    store::page,
};
use tonic::{Request, Response, Status};
use wattlane_domain::{
    Finding,
    ids::LocationId,
    location::{LocationKey, Offer},
    ocpi::{self, Fault, Read},
    tariff::{Ranked, Unrated},
};
use wattlane_engine::{
    add_faults,
    convert::{self, location as messages},
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{
        self, get_location_by_key_request::Key as AskedKey, location_service_server, put_connector_request, put_evse_request,
        put_location_request,
    },
};

/// Metres, where no radius is asked for.
const RADIUS: i32 = 50_000;
/// Locations nearby, where no number is asked for.
const NEARBY: i32 = 50;
/// Locations of a map that come each by itself, where no number is asked for.
const BY_ITSELF: i32 = 200;

/// Serves locations.
pub struct LocationGrpc {
    service: LocationService,
}

impl LocationGrpc {
    /// Over what can be done with locations.
    pub fn new(service: LocationService) -> Self {
        LocationGrpc { service }
    }

    /// Locations with the notes that are shown beside them now, as this caller may see them: other people's tokens are no driver's business.
    async fn to_caller(&self, caller: &Caller, locations: &[StoredLocation]) -> Result<Vec<v1::Location>> {
        let cpos = locations.iter().map(|stored| (&*stored.location.key.country_code, &*stored.location.key.party_id));
        let notes = Notes::of(self.service.db(), caller, cpos).await?;
        let seen = |stored: &StoredLocation| {
            let mut message = v1::Location { notes: notes.of_location(&stored.location.key), ..stored.to_message() };
            if caller.driver().is_some() {
                message.publish_allowed_to.clear();
            }
            message
        };
        Ok(locations.iter().map(seen).collect())
    }
}

type Answer<T> = std::result::Result<Response<T>, Status>;

#[tonic::async_trait]
impl location_service_server::LocationService for LocationGrpc {
    async fn put_location(&self, request: Request<v1::PutLocationRequest>) -> Answer<v1::PutLocationResponse> {
        let (caller, v1::PutLocationRequest { input, etag, .. }) = accept(request)?;
        let (location, source, noticed) = match input {
            Some(put_location_request::Input::OcpiJson(text)) => of_text(ocpi::read_location(&text), text)?,
            Some(put_location_request::Input::Location(message)) => of_fields(etag, |bad| messages::location(&message, "location", bad))?,
            None => return Err(unread().into()),
        };
        let put = self.service.put(&caller, location, source).await?;
        let (location, findings) = put_answer(put, noticed);
        Ok(Response::new(v1::PutLocationResponse { location, findings }))
    }

    async fn put_evse(&self, request: Request<v1::PutEvseRequest>) -> Answer<v1::PutEvseResponse> {
        let (caller, v1::PutEvseRequest { id, input, etag, .. }) = accept(request)?;
        let (evse, source, noticed) = match input {
            Some(put_evse_request::Input::OcpiJson(text)) => of_text(ocpi::read_evse(&text), text)?,
            Some(put_evse_request::Input::Evse(message)) => of_fields(etag, |bad| messages::evse(&message, "evse", bad))?,
            None => return Err(unread().into()),
        };
        let put = self.service.put_evse(&caller, location_id(&id), evse, source).await?;
        let (location, findings) = put_answer(put, noticed);
        Ok(Response::new(v1::PutEvseResponse { location, findings }))
    }

    async fn put_connector(&self, request: Request<v1::PutConnectorRequest>) -> Answer<v1::PutConnectorResponse> {
        let (caller, v1::PutConnectorRequest { id, evse_uid, input, etag, .. }) = accept(request)?;
        let (connector, source, noticed) = match input {
            Some(put_connector_request::Input::OcpiJson(text)) => of_text(ocpi::read_connector(&text), text)?,
            Some(put_connector_request::Input::Connector(message)) => of_fields(etag, |_| Some(messages::connector(&message)))?,
            None => return Err(unread().into()),
        };
        let put = self.service.put_connector(&caller, location_id(&id), &evse_uid, connector, source).await?;
        let (location, findings) = put_answer(put, noticed);
        Ok(Response::new(v1::PutConnectorResponse { location, findings }))
    }

    async fn update_evse_status(&self, request: Request<v1::UpdateEvseStatusRequest>) -> Answer<v1::UpdateEvseStatusResponse> {
        let (caller, message) = accept(request)?;
        let status = messages::status(message.status).ok_or_else(unread)?;
        let time = message.status_time.map(convert::time);
        let stored = self.service.update_evse_status(&caller, location_id(&message.id), &message.evse_uid, status, time).await?;
        // A repeat of the request is answered with the present location, which the EVSE may have left.
        let evse = stored.location.evse(&message.evse_uid).ok_or_else(|| Error::not_found("EVSE", &message.evse_uid))?;
        Ok(Response::new(v1::UpdateEvseStatusResponse { evse: Some(messages::to_evse(evse)) }))
    }

    async fn get_location(&self, request: Request<v1::GetLocationRequest>) -> Answer<v1::GetLocationResponse> {
        let (caller, message) = accept(request)?;
        let stored = self.service.get(&caller, location_id(&message.id)).await?;
        let location = self.to_caller(&caller, &[stored]).await?.pop();
        Ok(Response::new(v1::GetLocationResponse { location }))
    }

    async fn get_location_by_key(&self, request: Request<v1::GetLocationByKeyRequest>) -> Answer<v1::GetLocationByKeyResponse> {
        let (caller, v1::GetLocationByKeyRequest { country_code, party_id, key }) = accept(request)?;
        let party_id = party_id.to_uppercase();
        let stored = match key {
            Some(AskedKey::EvseUid(uid)) => self.service.get_by_evse(&caller, &country_code, &party_id, &uid).await?,
            Some(AskedKey::LocationId(location_id)) => {
                self.service.get_by_key(&caller, LocationKey { country_code, party_id, location_id }).await?
            }
            None => return Err(unread().into()),
        };
        let location = self.to_caller(&caller, &[stored]).await?.pop();
        Ok(Response::new(v1::GetLocationByKeyResponse { location }))
    }

    async fn list_locations(&self, request: Request<v1::ListLocationsRequest>) -> Answer<v1::ListLocationsResponse> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let (vault, question) = (self.service.db().vault(), page::Question::new(&caller, &message));
        let asked = message.filter.unwrap_or_default();
        let filter = Filter {
            country_code: asked.country_code,
            party_id: asked.party_id,
            country: asked.country,
            publish: asked.publish,
            updated_after: asked.updated_after.map(convert::time),
        };
        let mut rows = self.service.list(&caller, filter, question.open(vault, &token)?, limit).await?;
        let next_page_token = question.close(vault, &mut rows, limit, Key::of)?;
        let locations = self.to_caller(&caller, &rows).await?;
        Ok(Response::new(v1::ListLocationsResponse { locations, next_page_token }))
    }

    async fn list_nearby(&self, request: Request<v1::ListNearbyRequest>) -> Answer<v1::ListNearbyResponse> {
        let (caller, message) = accept(request)?;
        let center = message.center.as_ref().map(convert::coordinates).ok_or_else(unread)?;
        let needs = message.needs.as_ref().map(messages::needs).unwrap_or_default();
        let (radius, wanted) = (message.radius.unwrap_or(RADIUS), asked(message.max_results, NEARBY));
        let found = self.service.nearby(&caller, center, f64::from(radius), wanted, needs).await?;
        let near = |near: &Near| v1::NearbyLocation { location: Some(to_summary(&near.pin)), distance: near.distance.round() as i32 };
        Ok(Response::new(v1::ListNearbyResponse { locations: found.iter().map(near).collect() }))
    }

    async fn list_in_area(&self, request: Request<v1::ListInAreaRequest>) -> Answer<v1::ListInAreaResponse> {
        let (caller, message) = accept(request)?;
        let mut bad = Violations::default();
        let area = message.area.as_ref().and_then(|area| messages::area(area, Path::ROOT.field("area"), &mut bad));
        bad.into_result().map_err(Error::from)?;
        let needs = message.needs.as_ref().map(messages::needs).unwrap_or_default();
        let shown = self.service.in_area(&caller, area.ok_or_else(unread)?, asked(message.max_locations, BY_ITSELF), needs).await?;
        let cluster = |cluster: Cluster| v1::LocationCluster {
            count: i32::try_from(cluster.count).unwrap_or(i32::MAX),
            center: Some(convert::to_coordinates(cluster.center)),
        };
        Ok(Response::new(match shown {
            Shown::Pins(pins) => v1::ListInAreaResponse { locations: pins.iter().map(to_summary).collect(), clusters: Vec::new() },
            Shown::Clusters(clusters) => {
                v1::ListInAreaResponse { locations: Vec::new(), clusters: clusters.into_iter().map(cluster).collect() }
            }
        }))
    }

    async fn rank_locations(&self, request: Request<v1::RankLocationsRequest>) -> Answer<v1::RankLocationsResponse> {
        let (caller, message) = accept(request)?;
        let mut bad = Violations::default();
        let plan = message.charge.as_ref().and_then(|charge| convert::plan::plan(charge, Path::ROOT.field("charge"), &mut bad));
        bad.into_result().map_err(Error::from)?;
        let needs = message.needs.as_ref().map(messages::needs).unwrap_or_default();
        let policy = message.pricing_policy.as_ref().map(convert::rating::policy);
        let ids = message.location_ids.iter().map(|id| location_id(id)).collect();
        let ranking = self.service.rank(&caller, ids, plan.ok_or_else(unread)?, needs, policy).await?;
        let unranked =
            |(id, why): &(LocationId, Unranked)| v1::UnrankedLocation { location_id: id.to_string(), reason: to_reason(*why).into() };
        Ok(Response::new(v1::RankLocationsResponse {
            ranked: ranking.ranked.iter().map(to_ranked).collect(),
            unranked: ranking.unranked.iter().map(unranked).collect(),
        }))
    }
}

fn to_ranked(Ranked { place, estimate }: &Ranked<Spot>) -> v1::RankedLocation {
    v1::RankedLocation {
        location_id: place.location.to_string(),
        evse_uid: place.evse_uid.clone(),
        connector_id: place.connector_id.clone(),
        tariff_id: place.tariff.to_string(),
        cost: Some(convert::rating::to_cost(&estimate.rating.cost)),
        forecast: Some(convert::plan::to_forecast(&place.charge, estimate)),
    }
}

fn to_reason(why: Unranked) -> v1::UnrankedReason {
    match why {
        Unranked::NothingFits => v1::UnrankedReason::NothingFits,
        Unranked::Unrated(Unrated::UnknownTariff) => v1::UnrankedReason::TariffMissing,
        Unranked::Unrated(Unrated::NoValidTariff) => v1::UnrankedReason::TariffNotValid,
        Unranked::Unrated(Unrated::UnknownTimeZone) => v1::UnrankedReason::TimeZoneMissing,
        // A charge is estimated in its tariff's own currency.
        Unranked::Unrated(Unrated::CurrencyMismatch | Unrated::OutOfRange) => v1::UnrankedReason::OutOfRange,
    }
}

fn location_id(text: &str) -> LocationId {
    LocationId::from_uuid(parse::id(text))
}

/// A number that is asked for; 0 is the usual one.
fn asked(number: i32, usual: i32) -> usize {
    usize::try_from(if number == 0 { usual } else { number }).unwrap_or_default()
}

fn unread() -> Error {
    Error::Internal(anyhow::anyhow!("a request without a violation could not be read"))
}

/// What came as text.
fn of_text<T>(read: Result<Read<T>, Vec<Fault>>, text: String) -> Result<(T, Source, Vec<Finding>)> {
    match read {
        Ok(Read { value, findings }) => Ok((value, Source::Text(text), findings)),
        Err(faults) => {
            let mut bad = Violations::default();
            add_faults("ocpi_json", faults, &mut bad);
            Err(Error::invalid(bad))
        }
    }
}

/// What came as fields.
fn of_fields<T>(etag: Option<String>, read: impl FnOnce(&mut Violations) -> Option<T>) -> Result<(T, Source, Vec<Finding>)> {
    let mut bad = Violations::default();
    let read = read(&mut bad);
    bad.into_result()?;
    Ok((read.ok_or_else(unread)?, Source::Fields { etag }, Vec::new()))
}

fn put_answer(put: Put, noticed: Vec<Finding>) -> (Option<v1::Location>, Vec<v1::Finding>) {
    let findings = noticed.iter().chain(&put.findings).map(convert::rating::to_finding).collect();
    (Some(put.stored.to_message()), findings)
}

fn to_summary(pin: &Pin) -> v1::LocationSummary {
    let summary = pin.summary();
    let offer = |offer: &Offer| v1::ChargingOffer {
        connector_standard: offer.standard.clone(),
        power_type: convert::cdr::to_power_type(Some(offer.power_type)),
        max_power: offer.max_power,
        evses: offer.evses,
        available_evses: offer.available,
    };
    v1::LocationSummary {
        id: pin.id.to_string(),
        country_code: pin.country_code.clone(),
        party_id: pin.party_id.clone(),
        location_id: pin.location_id.clone(),
        coordinates: Some(convert::to_coordinates(pin.place())),
        name: summary.name.clone(),
        address: summary.address.clone(),
        city: summary.city.clone(),
        country: pin.country.clone(),
        operator_name: summary.operator_name.clone(),
        publish: pin.publish,
        evses: summary.evses,
        available_evses: summary.available,
        status_time: summary.status_time.map(convert::to_time),
        offers: summary.offers.iter().map(offer).collect(),
    }
}
