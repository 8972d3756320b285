//! ProviderService: messages in, messages out.

use super::{
    Provider, ProviderService,
    issuers::{Issuer, Mapping},
    keys::ApiKey,
    origins::Origin,
    settings::Branding,
};
use crate::{
    auth::{Role, accept},
    error::{Error, Result},
    parse,
    staff::grpc::staff_role,
    store::page,
};
use jiff::Timestamp;
use tonic::{Request, Response, Status};
use uuid::Uuid;
use wattlane_domain::ids::ApiKeyId;
use wattlane_engine::convert::rating::{accept_rule, policy, reject_rule};
use wattlane_proto::{
    rules::Violations,
    v1::{self, provider_service_server},
};

/// Serves a provider's settings and keys.
pub struct ProviderGrpc {
    service: ProviderService,
}

impl ProviderGrpc {
    /// Over what can be done with them.
    pub fn new(service: ProviderService) -> Self {
        ProviderGrpc { service }
    }
}

type Answer<T> = std::result::Result<Response<T>, Status>;

#[tonic::async_trait]
impl provider_service_server::ProviderService for ProviderGrpc {
    async fn get_provider(&self, request: Request<v1::GetProviderRequest>) -> Answer<v1::GetProviderResponse> {
        let (caller, _) = accept(request)?;
        let mut provider = self.service.get(&caller).await?.to_message();
        if caller.driver().is_some() {
            // By which difference a charge passes is nothing for those who pay it.
            (provider.accept_rule, provider.reject_rule) = (None, None);
        }
        Ok(Response::new(v1::GetProviderResponse { provider: Some(provider) }))
    }

    async fn update_branding(&self, request: Request<v1::UpdateBrandingRequest>) -> Answer<v1::UpdateBrandingResponse> {
        let (caller, message) = accept(request)?;
        let branding = Branding::from_message(message.branding.unwrap_or_default());
        let provider = self.service.update_branding(&caller, message.etag, branding).await?;
        Ok(Response::new(v1::UpdateBrandingResponse { provider: Some(provider.to_message()) }))
    }

    async fn update_pricing(&self, request: Request<v1::UpdatePricingRequest>) -> Answer<v1::UpdatePricingResponse> {
        let (caller, message) = accept(request)?;
        let policy = message.pricing_policy.as_ref().map(policy).unwrap_or_default();
        let accepts = message.accept_rule.as_ref().map(accept_rule).unwrap_or_default();
        let rejects = message.reject_rule.as_ref().map(reject_rule).unwrap_or_default();
        let provider: Provider = self.service.update_pricing(&caller, message.etag, policy, accepts, rejects).await?;
        Ok(Response::new(v1::UpdatePricingResponse { provider: Some(provider.to_message()) }))
    }

    async fn create_api_key(&self, request: Request<v1::CreateApiKeyRequest>) -> Answer<v1::CreateApiKeyResponse> {
        let (caller, message) = accept(request)?;
        let key = message.api_key.unwrap_or_default();
        let role = key_role(key.role())?;
        Ok(Response::new(self.service.create_key(&caller, key.name, role).await?))
    }

    async fn list_api_keys(&self, request: Request<v1::ListApiKeysRequest>) -> Answer<v1::ListApiKeysResponse> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let (vault, question) = (self.service.db().vault(), page::Question::new(&caller, &message));
        let mut rows = self.service.list_keys(&caller, question.open(vault, &token)?, limit).await?;
        let next_page_token = question.close(vault, &mut rows, limit, |key| key.id.uuid())?;
        Ok(Response::new(v1::ListApiKeysResponse { api_keys: rows.iter().map(ApiKey::to_message).collect(), next_page_token }))
    }

    async fn revoke_api_key(&self, request: Request<v1::RevokeApiKeyRequest>) -> Answer<v1::RevokeApiKeyResponse> {
        let (caller, message) = accept(request)?;
        let key = self.service.revoke_key(&caller, ApiKeyId::from_uuid(parse::id(&message.id))).await?;
        Ok(Response::new(v1::RevokeApiKeyResponse { api_key: Some(key.to_message()) }))
    }

    async fn put_allowed_origin(&self, request: Request<v1::PutAllowedOriginRequest>) -> Answer<v1::PutAllowedOriginResponse> {
        let (caller, message) = accept(request)?;
        let origin = self.service.put_origin(&caller, message.origin).await?;
        Ok(Response::new(v1::PutAllowedOriginResponse { allowed_origin: Some(origin.to_message()) }))
    }

    async fn list_allowed_origins(&self, request: Request<v1::ListAllowedOriginsRequest>) -> Answer<v1::ListAllowedOriginsResponse> {
        let (caller, _) = accept(request)?;
        let origins = self.service.list_origins(&caller).await?;
        Ok(Response::new(v1::ListAllowedOriginsResponse { allowed_origins: origins.iter().map(Origin::to_message).collect() }))
    }

    async fn delete_allowed_origin(&self, request: Request<v1::DeleteAllowedOriginRequest>) -> Answer<v1::DeleteAllowedOriginResponse> {
        let (caller, message) = accept(request)?;
        self.service.delete_origin(&caller, message.origin).await?;
        Ok(Response::new(v1::DeleteAllowedOriginResponse {}))
    }

    async fn put_oidc_issuer(&self, request: Request<v1::PutOidcIssuerRequest>) -> Answer<v1::PutOidcIssuerResponse> {
        let (caller, message) = accept(request)?;
        let issuer = issuer(message.oidc_issuer.unwrap_or_default())?;
        let issuer = self.service.put_issuer(&caller, issuer).await?;
        Ok(Response::new(v1::PutOidcIssuerResponse { oidc_issuer: Some(issuer.to_message()) }))
    }

    async fn list_oidc_issuers(&self, request: Request<v1::ListOidcIssuersRequest>) -> Answer<v1::ListOidcIssuersResponse> {
        let (caller, _) = accept(request)?;
        let issuers = self.service.list_issuers(&caller).await?;
        Ok(Response::new(v1::ListOidcIssuersResponse { oidc_issuers: issuers.iter().map(Issuer::to_message).collect() }))
    }

    async fn delete_oidc_issuer(&self, request: Request<v1::DeleteOidcIssuerRequest>) -> Answer<v1::DeleteOidcIssuerResponse> {
        let (caller, message) = accept(request)?;
        self.service.delete_issuer(&caller, message.issuer).await?;
        Ok(Response::new(v1::DeleteOidcIssuerResponse {}))
    }
}

/// The role of a new key: a backend's unless another is asked for. A driver has no key.
fn key_role(asked: v1::Role) -> Result<Role> {
    match Role::from_message(asked) {
        None => Ok(Role::Backend),
        Some(Role::Driver) => {
            let mut bad = Violations::default();
            bad.add_named("api_key.role".to_owned(), "is DRIVER: mint an access token for a driver");
            Err(Error::invalid(bad))
        }
        Some(role) => Ok(role),
    }
}

fn issuer(message: v1::OidcIssuer) -> Result<Issuer> {
    let mapping = |(index, mapping): (usize, &v1::RoleMapping)| {
        let role = staff_role(mapping.role(), &format!("oidc_issuer.role_mappings[{index}].role"))?;
        Ok(Mapping { value: mapping.value.clone(), role: role.as_str().to_owned() })
    };
    Ok(Issuer {
        id: Uuid::now_v7(),
        role_mappings: message.role_mappings.iter().enumerate().map(mapping).collect::<Result<_>>()?,
        issuer: message.issuer,
        audience: message.audience,
        jwks_uri: message.jwks_uri,
        role_claim: message.role_claim,
        version: 1,
        create_time: Timestamp::now(),
    })
}
