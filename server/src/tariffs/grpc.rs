//! TariffService: messages in, messages out.

use super::{
    StoredTariff, TariffService,
    store::{Filter, Key},
};
use crate::{
    auth::{Caller, accept},
    error::{Error, Result},
    notes::Notes,
    parse, providers,
    store::page,
};
use tonic::{Request, Response, Status};
use wattlane_domain::{
    Finding,
    ids::TariffId,
    ocpi::Read,
    tariff::{Tariff, lint},
};
use wattlane_engine::{convert, tariff_of_fields, tariff_of_json};
use wattlane_proto::v1::{self, put_tariff_request::Input, tariff_service_server};

/// Serves tariffs.
pub struct TariffGrpc {
    service: TariffService,
}

impl TariffGrpc {
    /// Over what can be done with tariffs.
    pub fn new(service: TariffService) -> Self {
        TariffGrpc { service }
    }

    /// Tariffs with the notes that are shown beside them now.
    async fn with_notes(&self, caller: &Caller, tariffs: &[StoredTariff]) -> Result<Vec<v1::Tariff>> {
        let cpos = tariffs.iter().map(|stored| (&*stored.tariff.key.country_code, &*stored.tariff.key.party_id));
        let notes = Notes::of(self.service.db(), caller, cpos).await?;
        let with = |stored: &StoredTariff| v1::Tariff { notes: notes.of_tariff(&stored.tariff.key), ..stored.to_message() };
        Ok(tariffs.iter().map(with).collect())
    }

    /// The provider's own policy, where the request has none.
    async fn fill_in(&self, caller: &Caller, policy: &mut Option<v1::PricingPolicy>) -> Result<()> {
        if policy.is_none() {
            let provider = providers::store::get(self.service.db(), caller).await?;
            *policy = Some(provider.settings.pricing_policy_message());
        }
        Ok(())
    }
}

type Answer<T> = std::result::Result<Response<T>, Status>;

#[tonic::async_trait]
impl tariff_service_server::TariffService for TariffGrpc {
    async fn put_tariff(&self, request: Request<v1::PutTariffRequest>) -> Answer<v1::PutTariffResponse> {
        let (caller, message) = accept(request)?;
        let Put { tariff, text, findings } = put(message.input)?;
        let stored = self.service.put(&caller, tariff, text, message.etag).await?;
        let findings = findings.iter().map(convert::rating::to_finding).collect();
        Ok(Response::new(v1::PutTariffResponse { tariff: Some(stored.to_message()), findings }))
    }

    async fn get_tariff(&self, request: Request<v1::GetTariffRequest>) -> Answer<v1::GetTariffResponse> {
        let (caller, message) = accept(request)?;
        let stored = self.service.get(&caller, TariffId::from_uuid(parse::id(&message.id)), message.version).await?;
        let tariff = self.with_notes(&caller, &[stored]).await?.pop();
        Ok(Response::new(v1::GetTariffResponse { tariff }))
    }

    async fn get_tariff_received_text(
        &self,
        request: Request<v1::GetTariffReceivedTextRequest>,
    ) -> Answer<v1::GetTariffReceivedTextResponse> {
        let (caller, message) = accept(request)?;
        let ocpi_json = self.service.received_text(&caller, TariffId::from_uuid(parse::id(&message.id)), message.version).await?;
        Ok(Response::new(v1::GetTariffReceivedTextResponse { ocpi_json }))
    }

    async fn list_tariffs(&self, request: Request<v1::ListTariffsRequest>) -> Answer<v1::ListTariffsResponse> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let (vault, question) = (self.service.db().vault(), page::Question::new(&caller, &message));
        let asked = message.filter.unwrap_or_default();
        let filter = Filter { country_code: asked.country_code, party_id: asked.party_id, tariff_id: asked.tariff_id };
        let mut rows = self.service.list(&caller, filter, question.open(vault, &token)?, limit).await?;
        let next_page_token = question.close(vault, &mut rows, limit, Key::of)?;
        Ok(Response::new(v1::ListTariffsResponse { tariffs: self.with_notes(&caller, &rows).await?, next_page_token }))
    }

    async fn price_cdr(&self, request: Request<v1::PriceCdrRequest>) -> Answer<v1::PriceCdrResponse> {
        let (caller, mut message) = accept(request)?;
        self.fill_in(&caller, &mut message.pricing_policy).await?;
        Ok(Response::new(wattlane_engine::price_cdr(message).map_err(Error::from)?))
    }

    async fn explain_tariff(&self, request: Request<v1::ExplainTariffRequest>) -> Answer<v1::ExplainTariffResponse> {
        let (_, message) = accept(request)?;
        Ok(Response::new(wattlane_engine::explain_tariff(message).map_err(Error::from)?))
    }

    async fn lint_tariff(&self, request: Request<v1::LintTariffRequest>) -> Answer<v1::LintTariffResponse> {
        let (_, message) = accept(request)?;
        Ok(Response::new(wattlane_engine::lint_tariff(message).map_err(Error::from)?))
    }

    async fn estimate_charge(&self, request: Request<v1::EstimateChargeRequest>) -> Answer<v1::EstimateChargeResponse> {
        let (caller, mut message) = accept(request)?;
        self.fill_in(&caller, &mut message.pricing_policy).await?;
        Ok(Response::new(wattlane_engine::estimate_charge(message).map_err(Error::from)?))
    }
}

/// A tariff that is to be stored.
struct Put {
    tariff: Tariff,
    /// The text it came as.
    text: Option<String>,
    /// What was noticed about it.
    findings: Vec<Finding>,
}

fn put(input: Option<Input>) -> Result<Put> {
    let (Read { value: tariff, mut findings }, text) = match input {
        Some(Input::Tariff(message)) => (tariff_of_fields(&message)?, None),
        Some(Input::OcpiJson(text)) => (tariff_of_json(&text)?, Some(text)),
        None => return Err(Error::Internal(anyhow::anyhow!("a tariff without a violation could not be read"))),
    };
    findings.extend(lint(&tariff));
    Ok(Put { tariff, text, findings })
}
