//! TariffService: messages in, messages out.

use super::{
    TariffService,
    store::{Filter, Key},
};
use crate::{
    auth::accept,
    error::{Error, Result},
    parse, providers,
    store::page,
};
use tonic::{Request, Response, Status};
use wattlane_domain::{ids::TariffId, ocpi, tariff::Tariff};
use wattlane_engine::{add_faults, convert};
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{self, put_tariff_request::Input, tariff_service_server},
};

/// Serves tariffs.
pub struct TariffGrpc {
    service: TariffService,
}

impl TariffGrpc {
    /// Over what can be done with tariffs.
    pub fn new(service: TariffService) -> Self {
        TariffGrpc { service }
    }
}

type Answer<T> = std::result::Result<Response<T>, Status>;

#[tonic::async_trait]
impl tariff_service_server::TariffService for TariffGrpc {
    async fn put_tariff(&self, request: Request<v1::PutTariffRequest>) -> Answer<v1::PutTariffResponse> {
        let (caller, message) = accept(request)?;
        let (tariff, text) = tariff(message.input)?;
        let stored = self.service.put(&caller, tariff, text, message.etag).await?;
        Ok(Response::new(v1::PutTariffResponse { tariff: Some(stored.to_message()) }))
    }

    async fn get_tariff(&self, request: Request<v1::GetTariffRequest>) -> Answer<v1::GetTariffResponse> {
        let (caller, message) = accept(request)?;
        let stored = self.service.get(&caller, TariffId::from_uuid(parse::id(&message.id)), message.version).await?;
        Ok(Response::new(v1::GetTariffResponse { tariff: Some(stored.to_message()) }))
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
        Ok(Response::new(v1::ListTariffsResponse { tariffs: rows.iter().map(|stored| stored.to_message()).collect(), next_page_token }))
    }

    async fn price_cdr(&self, request: Request<v1::PriceCdrRequest>) -> Answer<v1::PriceCdrResponse> {
        let (caller, mut message) = accept(request)?;
        if message.pricing_policy.is_none() {
            let provider = providers::store::get(self.service.db(), &caller).await?;
            message.pricing_policy = Some(provider.settings.pricing_policy_message());
        }
        Ok(Response::new(wattlane_engine::price_cdr(message).map_err(Error::from)?))
    }
}

/// The tariff, and the text it came as.
fn tariff(input: Option<Input>) -> Result<(Tariff, Option<String>)> {
    let mut bad = Violations::default();
    let read = match input {
        None => None,
        Some(Input::Tariff(message)) => {
            convert::tariff::tariff(&message, Path::ROOT.field("tariff"), &mut bad).map(|tariff| (tariff, None))
        }
        Some(Input::OcpiJson(text)) => match ocpi::read_tariff(&text) {
            Ok(read) => Some((read.value, Some(text))),
            Err(faults) => {
                add_faults("ocpi_json", faults, &mut bad);
                None
            }
        },
    };
    bad.into_result()?;
    read.ok_or_else(|| Error::Internal(anyhow::anyhow!("a tariff without a violation could not be read")))
}
