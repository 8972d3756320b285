//! CdrService: messages in, messages out.

use super::{
    CdrService, Filter, NewCdr, Order,
    list::{By, COUNTED_MAX},
};
use crate::{
    auth::accept,
    error::{Error, Result},
    parse, providers,
    store::page,
};
use tonic::{Request, Response, Status as GrpcStatus};
use wattlane_domain::{
    cdr::{Patch, Rejection, Status},
    ids::{AccountId, CdrId, DriverId},
    ocpi,
    place::Zone,
};
use wattlane_engine::{add_faults, convert};
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{self, cdr_service_server, create_cdr_request::Input},
};

/// Serves CDRs.
pub struct CdrGrpc {
    service: CdrService,
}

impl CdrGrpc {
    /// Over what can be done with CDRs.
    pub fn new(service: CdrService) -> Self {
        CdrGrpc { service }
    }
}

type Answer<T> = std::result::Result<Response<T>, GrpcStatus>;

/// Answers with a CDR in its only field.
macro_rules! answer {
    ($response:ident, $cdr:expr) => {
        Ok(Response::new(v1::$response { cdr: Some(convert::cdr::to_cdr(&$cdr)) }))
    };
}

#[tonic::async_trait]
impl cdr_service_server::CdrService for CdrGrpc {
    async fn create_cdr(&self, request: Request<v1::CreateCdrRequest>) -> Answer<v1::CreateCdrResponse> {
        let (caller, message) = accept(request)?;
        let new = new_cdr(message)?;
        answer!(CreateCdrResponse, self.service.create(&caller, new).await?)
    }

    async fn rate_cdr(&self, request: Request<v1::RateCdrRequest>) -> Answer<v1::RateCdrResponse> {
        let (caller, message) = accept(request)?;
        answer!(RateCdrResponse, self.service.rate(&caller, id(&message.id)).await?)
    }

    async fn get_cdr(&self, request: Request<v1::GetCdrRequest>) -> Answer<v1::GetCdrResponse> {
        let (caller, message) = accept(request)?;
        answer!(GetCdrResponse, self.service.get(&caller, id(&message.id)).await?)
    }

    async fn get_cdr_by_cdr_id(&self, request: Request<v1::GetCdrByCdrIdRequest>) -> Answer<v1::GetCdrByCdrIdResponse> {
        let (caller, message) = accept(request)?;
        let cdr = self.service.get_by_cdr_id(&caller, message.cdr_id, message.country_code, message.party_id).await?;
        answer!(GetCdrByCdrIdResponse, cdr)
    }

    async fn reconcile_cdr(&self, request: Request<v1::ReconcileCdrRequest>) -> Answer<v1::ReconcileCdrResponse> {
        let (caller, mut message) = accept(request)?;
        if message.pricing_policy.is_none() || message.accept_rule.is_none() {
            let settings = providers::store::get(self.service.db(), &caller).await?.settings;
            message.pricing_policy.get_or_insert_with(|| settings.pricing_policy_message());
            message.accept_rule.get_or_insert_with(|| settings.accept_rule_message());
        }
        Ok(Response::new(wattlane_engine::reconcile_cdr(message).map_err(Error::from)?))
    }

    async fn get_cdr_received_text(&self, request: Request<v1::GetCdrReceivedTextRequest>) -> Answer<v1::GetCdrReceivedTextResponse> {
        let (caller, message) = accept(request)?;
        let ocpi_json = self.service.received_text(&caller, id(&message.id)).await?;
        Ok(Response::new(v1::GetCdrReceivedTextResponse { ocpi_json }))
    }

    async fn list_cdrs(&self, request: Request<v1::ListCdrsRequest>) -> Answer<v1::ListCdrsResponse> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let vault = self.service.db().vault();
        let question = page::Question::new(&caller, &v1::ListCdrsRequest { include_total: false, ..message.clone() });
        let after = question.open(vault, &token)?;
        let (filter, order) = (filter(message.filter.unwrap_or_default())?, order(message.order_by));
        let (mut rows, total) = self.service.list(&caller, filter, order, after, limit, message.include_total).await?;
        let next_page_token = question.close(vault, &mut rows, limit, |(_, key)| *key)?;
        Ok(Response::new(v1::ListCdrsResponse {
            cdrs: rows.iter().map(|(cdr, _)| convert::cdr::to_cdr(cdr)).collect(),
            next_page_token,
            total_size: total.map(|total| total.min(COUNTED_MAX)),
            total_size_is_estimate: total.is_some_and(|total| total > COUNTED_MAX),
        }))
    }

    async fn update_cdr(&self, request: Request<v1::UpdateCdrRequest>) -> Answer<v1::UpdateCdrResponse> {
        let (caller, message) = accept(request)?;
        let patch = patch(message.changes.unwrap_or_default(), &message.update_mask.unwrap_or_default().paths)?;
        answer!(UpdateCdrResponse, self.service.update(&caller, id(&message.id), Some(message.etag), patch).await?)
    }

    async fn update_cdr_price(&self, request: Request<v1::UpdateCdrPriceRequest>) -> Answer<v1::UpdateCdrPriceResponse> {
        let (caller, message) = accept(request)?;
        let mut bad = Violations::default();
        let price = convert::price(&message.price.unwrap_or_default(), Path::ROOT.field("price"), &mut bad);
        let price = price.ok_or_else(|| Error::invalid(bad))?;
        answer!(UpdateCdrPriceResponse, self.service.update_price(&caller, id(&message.id), message.etag, price).await?)
    }

    async fn update_cdr_status(&self, request: Request<v1::UpdateCdrStatusRequest>) -> Answer<v1::UpdateCdrStatusResponse> {
        let (caller, message) = accept(request)?;
        let to = convert::cdr::status(message.status).unwrap_or(Status::Pending);
        let why = convert::cdr::rejection(message.rejection_reason)
            .map(|reason| Rejection { reason, text: message.rejection_text.unwrap_or_default() });
        answer!(UpdateCdrStatusResponse, self.service.update_status(&caller, id(&message.id), message.etag, to, why).await?)
    }

    async fn delete_cdr(&self, request: Request<v1::DeleteCdrRequest>) -> Answer<v1::DeleteCdrResponse> {
        let (caller, message) = accept(request)?;
        answer!(DeleteCdrResponse, self.service.delete(&caller, id(&message.id), message.etag).await?)
    }

    async fn undelete_cdr(&self, request: Request<v1::UndeleteCdrRequest>) -> Answer<v1::UndeleteCdrResponse> {
        let (caller, message) = accept(request)?;
        answer!(UndeleteCdrResponse, self.service.undelete(&caller, id(&message.id), message.etag).await?)
    }
}

fn id(text: &str) -> CdrId {
    CdrId::from_uuid(parse::id(text))
}

fn new_cdr(message: v1::CreateCdrRequest) -> Result<NewCdr> {
    let mut bad = Violations::default();
    let new = match message.input {
        None => None,
        Some(Input::Cdr(cdr)) => convert::cdr::received(&cdr, Path::ROOT.field("cdr"), &mut bad).map(|received| NewCdr {
            received,
            context: convert::cdr::context(cdr.context).unwrap_or_default(),
            source: cdr.source,
            external_cdr_id: cdr.external_cdr_id,
            contract_id: cdr.contract_id,
            driver: cdr.driver_id.map(|id| DriverId::from_uuid(parse::id(&id))),
            account: cdr.account_id.map(|id| AccountId::from_uuid(parse::id(&id))),
            ocpi_json: None,
            findings: Vec::new(),
        }),
        Some(Input::OcpiJson(text)) => match ocpi::read_cdr(&text) {
            Err(faults) => {
                add_faults("ocpi_json", faults, &mut bad);
                None
            }
            Ok(read) => {
                let mut received = read.value;
                received.location.time_zone = message.time_zone.clone();
                Some(NewCdr {
                    received,
                    context: convert::cdr::context(message.context).unwrap_or_default(),
                    source: message.source,
                    external_cdr_id: message.external_cdr_id,
                    contract_id: None,
                    driver: None,
                    account: None,
                    ocpi_json: Some(text),
                    findings: read.findings,
                })
            }
        },
    };
    if message.time_zone.is_some_and(|name| Zone::named(&name).is_none()) {
        bad.add(Path::ROOT.field("time_zone"), "is no time zone of the IANA database");
    }
    bad.into_result()?;
    new.ok_or_else(|| Error::Internal(anyhow::anyhow!("a CDR without a violation could not be read")))
}

fn filter(message: v1::CdrFilter) -> Result<Filter> {
    let mut bad = Violations::default();
    let at = Path::ROOT;
    let at = at.field("filter");
    let mut cost = |value: Option<wattlane_proto::Money>, name| value.and_then(|value| convert::money(&value, at.field(name), &mut bad));
    let (cost_min, cost_max) = (cost(message.cost_min, "cost_min"), cost(message.cost_max, "cost_max"));
    if message.phrase.as_ref().is_some_and(|phrase| phrase.chars().count() < 2) {
        bad.add(at.field("phrase"), "is shorter than 2 characters");
    }
    bad.into_result()?;
    Ok(Filter {
        ids: message.ids.iter().map(|id| parse::id(id)).collect(),
        cdr_id: message.cdr_id,
        external_cdr_id: message.external_cdr_id,
        source: message.source,
        contract_id: message.contract_id,
        evse_id: message.evse_id,
        statuses: message.statuses.into_iter().filter_map(convert::cdr::status).collect(),
        verdicts: message.verdicts.into_iter().filter_map(convert::reconciliation::verdict).collect(),
        end_from: message.end_time_from.map(convert::time),
        end_until: message.end_time_until.map(convert::time),
        cost_min,
        cost_max,
        phrase: message.phrase,
        found: None,
        driver: message.driver_id.map(|id| DriverId::from_uuid(parse::id(&id))),
        account: message.account_id.map(|id| AccountId::from_uuid(parse::id(&id))),
        show_deleted: message.show_deleted,
    })
}

fn order(message: i32) -> Order {
    let (by, descending) = match v1::CdrOrder::try_from(message).unwrap_or_default() {
        v1::CdrOrder::Unspecified | v1::CdrOrder::EndTimeDesc => (By::End, true),
        v1::CdrOrder::EndTimeAsc => (By::End, false),
        v1::CdrOrder::StartTimeDesc => (By::Start, true),
        v1::CdrOrder::StartTimeAsc => (By::Start, false),
        v1::CdrOrder::CreateTimeDesc => (By::Create, true),
        v1::CdrOrder::CreateTimeAsc => (By::Create, false),
        v1::CdrOrder::PriceDesc => (By::Price, true),
        v1::CdrOrder::PriceAsc => (By::Price, false),
    };
    Order { by, descending }
}

/// The new values of the fields that are named. Errors: INVALID_ARGUMENT for a field that is not ours to change.
fn patch(changes: v1::CdrChanges, paths: &[String]) -> Result<Patch> {
    let mut bad = Violations::default();
    let mut patch = Patch::default();
    for (index, path) in paths.iter().enumerate() {
        match path.as_str() {
            "external_cdr_id" => patch.external_cdr_id = Some(changes.external_cdr_id.clone()),
            "source" => patch.source = Some(changes.source.clone()),
            "contract_id" => patch.contract_id = Some(changes.contract_id.clone()),
            "driver_id" => patch.driver = Some(changes.driver_id.as_deref().map(|id| DriverId::from_uuid(parse::id(id)))),
            "account_id" => patch.account = Some(changes.account_id.as_deref().map(|id| AccountId::from_uuid(parse::id(id)))),
            "remark" => patch.remark = Some(changes.remark.clone()),
            "time_zone" => patch.time_zone = Some(changes.time_zone.clone()),
            other => bad.add_named(format!("update_mask.paths[{index}]"), format!("{other:?} is no field that can be changed this way")),
        }
    }
    if changes.time_zone.as_deref().is_some_and(|name| Zone::named(name).is_none()) {
        bad.add_named("changes.time_zone".to_owned(), "is no time zone of the IANA database");
    }
    bad.into_result()?;
    Ok(patch)
}
