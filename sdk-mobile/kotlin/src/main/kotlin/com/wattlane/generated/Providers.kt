// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * A provider's own settings: its face, its pricing, its keys, and who may sign in. The provider is the caller's own, always.
 */
public class Providers internal constructor(private val native: NativeProviders) {
    /**
     * Gets the caller's provider. A driver gets its face and its pricing policy, by which their app shows and prices, and no `accept_rule`.
     *
     * Takes the scope `provider.read`.
     *
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getProvider(
        timeout: Duration? = null,
    ): Provider = calling { native.getProvider(timeout?.withinBounds()) }

    /**
     * Replaces the provider's face.
     *
     * Errors: ETAG_MISMATCH.
     *
     * Takes the scope `provider.write`.
     *
     * @param branding The new one.
     * @param etag The version that it replaces.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun updateBranding(
        branding: Branding,
        etag: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Provider = calling { native.updateBranding(branding, etag, requestId, timeout?.withinBounds()) }

    /**
     * Replaces how amounts are rounded and when a CDR is accepted by itself.
     *
     * Errors: ETAG_MISMATCH.
     *
     * Takes the scope `provider.write`.
     *
     * @param etag The version that it replaces.
     * @param pricingPolicy How amounts are rounded; absent: the documented default.
     * @param acceptRule When a CDR is accepted by itself; absent: never.
     * @param rejectRule When a CDR is rejected by itself; absent: never.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun updatePricing(
        etag: String,
        pricingPolicy: PricingPolicy? = null,
        acceptRule: AcceptRule? = null,
        rejectRule: RejectRule? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Provider = calling { native.updatePricing(etag, pricingPolicy, acceptRule, rejectRule, requestId, timeout?.withinBounds()) }

    /**
     * Creates an API key and shows it, this once. Two may be active, so that one can replace the other without a gap.
     *
     * Errors: API_KEY_LIMIT, SCOPE_NOT_HELD.
     *
     * Takes the scope `keys.write`.
     *
     * @param apiKey Its name, and its role: STAFF, ADMIN or BACKEND; unspecified: BACKEND. None above the caller's own.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun createApiKey(
        apiKey: ApiKey,
        requestId: String? = null,
        timeout: Duration? = null,
    ): CreateApiKeyResponse = calling { native.createApiKey(apiKey, requestId, timeout?.withinBounds()) }

    /**
     * Lists API keys, newest first, revoked ones too; never the keys themselves.
     *
     * Takes the scope `keys.read`.
     *
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listApiKeys(
        pageSize: Int? = null,
        pageToken: String? = null,
        timeout: Duration? = null,
    ): Listing<ApiKey> = listing({ native.listApiKeys(pageSize, pageToken, timeout?.withinBounds()) }, NativeListApiKeysPages::next)

    /**
     * Revokes an API key. A server that has just seen it believes it for ten seconds more. Revoked again: nothing happens.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `keys.write`.
     *
     * @param id Our id of the key, a UUID.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun revokeApiKey(
        id: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): ApiKey = calling { native.revokeApiKey(id, requestId, timeout?.withinBounds()) }

    /**
     * Allows a web origin. Allowed again: nothing happens.
     *
     * Errors: SETTING_LIMIT.
     *
     * Takes the scope `provider.write`.
     *
     * @param origin Scheme, host and port, such as `https://portal.example.com`. `http` for `localhost` only.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putAllowedOrigin(
        origin: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): AllowedOrigin = calling { native.putAllowedOrigin(origin, requestId, timeout?.withinBounds()) }

    /**
     * Lists the allowed web origins, at most 100.
     *
     * Takes the scope `settings.read`.
     *
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun listAllowedOrigins(
        timeout: Duration? = null,
    ): List<AllowedOrigin> = calling { native.listAllowedOrigins(timeout?.withinBounds()) }

    /**
     * Takes a web origin back. Not there: nothing happens.
     *
     * Takes the scope `provider.write`.
     *
     * @param origin The origin.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun deleteAllowedOrigin(
        origin: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Unit = calling { native.deleteAllowedOrigin(origin, requestId, timeout?.withinBounds()) }

    /**
     * Registers an OpenID Connect issuer whose users may sign in, or replaces its settings.
     *
     * Errors: SETTING_LIMIT.
     *
     * Takes the scope `provider.write`.
     *
     * @param oidcIssuer The issuer.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putOidcIssuer(
        oidcIssuer: OidcIssuer,
        requestId: String? = null,
        timeout: Duration? = null,
    ): OidcIssuer = calling { native.putOidcIssuer(oidcIssuer, requestId, timeout?.withinBounds()) }

    /**
     * Lists the registered issuers, at most 20.
     *
     * Takes the scope `settings.read`.
     *
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun listOidcIssuers(
        timeout: Duration? = null,
    ): List<OidcIssuer> = calling { native.listOidcIssuers(timeout?.withinBounds()) }

    /**
     * Takes an issuer back. Not there: nothing happens.
     *
     * Takes the scope `provider.write`.
     *
     * @param issuer The issuer, as in `iss`.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun deleteOidcIssuer(
        issuer: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Unit = calling { native.deleteOidcIssuer(issuer, requestId, timeout?.withinBounds()) }

    internal fun close() {
        native.close()
    }
}
