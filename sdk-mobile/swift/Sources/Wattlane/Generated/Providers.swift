// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// A provider's own settings: its face, its pricing, its keys, and who may sign in. The provider is the caller's own, always.
public struct Providers: Sendable {
    let native: NativeProviders

    /// Gets the caller's provider. A driver gets its face and its pricing policy, by which their app shows and prices, and no `accept_rule`.
    ///
    /// Takes the scope `provider.read`.
    ///
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getProvider(timeout: TimeInterval? = nil) async throws -> Provider {
        try await native.getProvider(timeout: timeout?.withinBounds)
    }

    /// Replaces the provider's face.
    ///
    /// Errors: ETAG_MISMATCH.
    ///
    /// Takes the scope `provider.write`.
    ///
    /// - Parameter branding: The new one.
    /// - Parameter etag: The version that it replaces.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func updateBranding(branding: Branding, etag: String, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Provider {
        try await native.updateBranding(branding: branding, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Replaces how amounts are rounded and when a CDR is accepted by itself.
    ///
    /// Errors: ETAG_MISMATCH.
    ///
    /// Takes the scope `provider.write`.
    ///
    /// - Parameter etag: The version that it replaces.
    /// - Parameter pricingPolicy: How amounts are rounded; absent: the documented default.
    /// - Parameter acceptRule: When a CDR is accepted by itself; absent: never.
    /// - Parameter rejectRule: When a CDR is rejected by itself; absent: never.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func updatePricing(etag: String, pricingPolicy: PricingPolicy? = nil, acceptRule: AcceptRule? = nil, rejectRule: RejectRule? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Provider {
        try await native.updatePricing(etag: etag, pricingPolicy: pricingPolicy, acceptRule: acceptRule, rejectRule: rejectRule, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Creates an API key and shows it, this once. Two may be active, so that one can replace the other without a gap.
    ///
    /// Errors: API_KEY_LIMIT, SCOPE_NOT_HELD.
    ///
    /// Takes the scope `keys.write`.
    ///
    /// - Parameter apiKey: Its name, and its role: STAFF, ADMIN or BACKEND; unspecified: BACKEND. None above the caller's own.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func createApiKey(apiKey: ApiKey, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> CreateApiKeyResponse {
        try await native.createApiKey(apiKey: apiKey, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Lists API keys, newest first, revoked ones too; never the keys themselves.
    ///
    /// Takes the scope `keys.read`.
    ///
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listApiKeys(pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<ApiKey> {
        Listing { [native] in
            let pages = try native.listApiKeys(pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }

    /// Revokes an API key. A server that has just seen it believes it for ten seconds more. Revoked again: nothing happens.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `keys.write`.
    ///
    /// - Parameter id: Our id of the key, a UUID.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func revokeApiKey(id: String, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> ApiKey {
        try await native.revokeApiKey(id: id, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Allows a web origin. Allowed again: nothing happens.
    ///
    /// Errors: SETTING_LIMIT.
    ///
    /// Takes the scope `provider.write`.
    ///
    /// - Parameter origin: Scheme, host and port, such as `https://portal.example.com`. `http` for `localhost` only.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func putAllowedOrigin(origin: String, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> AllowedOrigin {
        try await native.putAllowedOrigin(origin: origin, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Lists the allowed web origins, at most 100.
    ///
    /// Takes the scope `settings.read`.
    ///
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listAllowedOrigins(timeout: TimeInterval? = nil) async throws -> [AllowedOrigin] {
        try await native.listAllowedOrigins(timeout: timeout?.withinBounds)
    }

    /// Takes a web origin back. Not there: nothing happens.
    ///
    /// Takes the scope `provider.write`.
    ///
    /// - Parameter origin: The origin.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func deleteAllowedOrigin(origin: String, requestId: String? = nil, timeout: TimeInterval? = nil) async throws {
        try await native.deleteAllowedOrigin(origin: origin, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Registers an OpenID Connect issuer whose users may sign in, or replaces its settings.
    ///
    /// Errors: SETTING_LIMIT.
    ///
    /// Takes the scope `provider.write`.
    ///
    /// - Parameter oidcIssuer: The issuer.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func putOidcIssuer(oidcIssuer: OidcIssuer, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> OidcIssuer {
        try await native.putOidcIssuer(oidcIssuer: oidcIssuer, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Lists the registered issuers, at most 20.
    ///
    /// Takes the scope `settings.read`.
    ///
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listOidcIssuers(timeout: TimeInterval? = nil) async throws -> [OidcIssuer] {
        try await native.listOidcIssuers(timeout: timeout?.withinBounds)
    }

    /// Takes an issuer back. Not there: nothing happens.
    ///
    /// Takes the scope `provider.write`.
    ///
    /// - Parameter issuer: The issuer, as in `iss`.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func deleteOidcIssuer(issuer: String, requestId: String? = nil, timeout: TimeInterval? = nil) async throws {
        try await native.deleteOidcIssuer(issuer: issuer, requestId: requestId, timeout: timeout?.withinBounds)
    }
}
