// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * Access tokens for browsers and phones. A provider's backend mints them with its API key, which never leaves the backend.
 */
public class Auth internal constructor(private val native: NativeAuth) {
    /**
     * Mints an access token for a driver or one of the staff. A repeat mints anew.
     *
     * Errors: NOT_FOUND for the subject, SCOPE_NOT_HELD when a scope is asked for that the subject's role or the caller does not have.
     *
     * Takes the scope `tokens.mint`.
     *
     * @param subject For whom.
     * @param scopes What it may be used for, at most 50; empty: all that the subject's role has.
     * @param origins From which web origins it may be used, at most 10, each one of the provider's allowed ones; empty: from any of them, and without one.
     * @param lifetimeSeconds How long it is good for, seconds, 1 to 900; absent: 900.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun mintAccessToken(
        subject: MintAccessTokenSubject,
        scopes: List<String>? = null,
        origins: List<String>? = null,
        lifetimeSeconds: Int? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): MintAccessTokenResponse = calling { native.mintAccessToken(subject, scopes, origins, lifetimeSeconds, requestId, timeout?.withinBounds()) }

    internal fun close() {
        native.close()
    }
}
