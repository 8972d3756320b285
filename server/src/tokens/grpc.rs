//! TokenService: messages in, messages out.

use super::{TokenService, service::Put, store::Filter};
use crate::{
    auth::accept,
    error::{Error, Result},
    parse,
    store::page,
};
use tonic::{Request, Response, Status};
use wattlane_domain::{
    Finding,
    ids::{DriverId, TokenId},
    ocpi,
    token::Token,
};
use wattlane_engine::{add_faults, convert};
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{self, put_token_request::Input, token_service_server},
};

/// Serves tokens.
pub struct TokenGrpc {
    service: TokenService,
}

impl TokenGrpc {
    /// Over what can be done with tokens.
    pub fn new(service: TokenService) -> Self {
        TokenGrpc { service }
    }
}

type Answer<T> = std::result::Result<Response<T>, Status>;

/// Answers with a token in its only field.
macro_rules! answer {
    ($response:ident, $token:expr) => {
        Ok(Response::new(v1::$response { token: Some($token.to_message()) }))
    };
}

#[tonic::async_trait]
impl token_service_server::TokenService for TokenGrpc {
    async fn put_token(&self, request: Request<v1::PutTokenRequest>) -> Answer<v1::PutTokenResponse> {
        let (caller, message) = accept(request)?;
        let from_text = matches!(message.input, Some(Input::OcpiJson(_)));
        let (token, mut findings) = read(message.input)?;
        let put = Put { token, driver: message.driver_id.as_deref().map(driver), from_text, etag: message.etag };
        let (stored, ahead) = self.service.put(&caller, put).await?;
        findings.extend(ahead);
        let findings = findings.iter().map(convert::rating::to_finding).collect();
        Ok(Response::new(v1::PutTokenResponse { token: Some(stored.to_message()), findings }))
    }

    async fn get_token(&self, request: Request<v1::GetTokenRequest>) -> Answer<v1::GetTokenResponse> {
        let (caller, message) = accept(request)?;
        answer!(GetTokenResponse, self.service.get(&caller, id(&message.id)).await?)
    }

    async fn list_tokens(&self, request: Request<v1::ListTokensRequest>) -> Answer<v1::ListTokensResponse> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let (vault, question) = (self.service.vault(), page::Question::new(&caller, &message));
        let asked = message.filter.unwrap_or_default();
        let filter = Filter {
            driver: asked.driver_id.as_deref().map(driver),
            contract_id: asked.contract_id,
            uid: asked.uid,
            token_type: convert::cdr::token_type(asked.r#type),
            blocked: asked.blocked,
        };
        let mut rows = self.service.list(&caller, filter, question.open(vault, &token)?, limit).await?;
        let next_page_token = question.close(vault, &mut rows, limit, |stored| stored.id.uuid())?;
        Ok(Response::new(v1::ListTokensResponse { tokens: rows.iter().map(|stored| stored.to_message()).collect(), next_page_token }))
    }

    async fn block_token(&self, request: Request<v1::BlockTokenRequest>) -> Answer<v1::BlockTokenResponse> {
        let (caller, message) = accept(request)?;
        if message.reason.trim().is_empty() {
            let mut bad = Violations::default();
            bad.required(Path::ROOT.field("reason"));
            return Err(Error::invalid(bad).into());
        }
        answer!(BlockTokenResponse, self.service.block(&caller, id(&message.id), message.reason).await?)
    }

    async fn unblock_token(&self, request: Request<v1::UnblockTokenRequest>) -> Answer<v1::UnblockTokenResponse> {
        let (caller, message) = accept(request)?;
        answer!(UnblockTokenResponse, self.service.unblock(&caller, id(&message.id)).await?)
    }

    async fn assign_token(&self, request: Request<v1::AssignTokenRequest>) -> Answer<v1::AssignTokenResponse> {
        let (caller, message) = accept(request)?;
        let to = message.driver_id.as_deref().map(driver);
        answer!(AssignTokenResponse, self.service.assign(&caller, id(&message.id), to, message.etag).await?)
    }
}

fn id(text: &str) -> TokenId {
    TokenId::from_uuid(parse::id(text))
}

fn driver(text: &str) -> DriverId {
    DriverId::from_uuid(parse::id(text))
}

/// The token in a request, and what was noticed about it.
fn read(input: Option<Input>) -> Result<(Token, Vec<Finding>)> {
    let mut bad = Violations::default();
    let read = match input {
        None => None,
        Some(Input::Token(message)) => Some((convert::token::token(&message, Path::ROOT.field("token"), &mut bad), Vec::new())),
        Some(Input::OcpiJson(text)) => match ocpi::read_token(&text) {
            Ok(read) => Some((read.value, read.findings)),
            Err(faults) => {
                add_faults("ocpi_json", faults, &mut bad);
                None
            }
        },
    };
    bad.into_result()?;
    read.ok_or_else(|| Error::Internal(anyhow::anyhow!("a token without a violation could not be read")))
}
