// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * Charging tokens: cards, app users and what else identifies a driver at a charger. A driver may have many. By its token, or by the contract,
 * the driver of a CDR is found. Tokens are never deleted, since charges point at them: put one with `valid` false, or block it.
 */
public class Tokens internal constructor(private val native: NativeTokens) {
    /**
     * Stores a token, or new values of one that is known by its country, party, uid and type.
     *
     * The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: an older text never replaces a newer one, and the
     * present one is answered. One that lies more than 10 minutes ahead is taken as 10 minutes from now (IN_THE_FUTURE). Fields replace an existing token only with its `etag`. A blocked token stays blocked. Without `driver_id` the
     * token stays whose it is, and a token of nobody is given to the driver who has its contract. CDRs of this token or its contract that have
     * no driver yet get theirs soon after.
     * Errors: INVALID_ARGUMENT (for a wrong check character in `contract_id` too), NOT_FOUND for the driver, ETAG_MISMATCH, TOKEN_TAKEN,
     * CONTRACT_ID_TAKEN.
     *
     * Takes the scope `tokens.write`.
     *
     * @param input The token, in either shape.
     * @param driverId The driver who has it, a UUID. Absent: whose it is already, or the one who has its contract.
     * @param etag The version that `token` replaces, as GetToken gave it. Must be given when fields replace an existing token.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putToken(
        input: PutTokenInput,
        driverId: String? = null,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): PutTokenResponse = calling { native.putToken(input, driverId, etag, requestId, timeout?.withinBounds()) }

    /**
     * Gets a token. A driver gets their own.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `tokens.read`.
     *
     * @param id Our id of it, a UUID.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getToken(
        id: String,
        timeout: Duration? = null,
    ): Token = calling { native.getToken(id, timeout?.withinBounds()) }

    /**
     * Lists tokens, newest first. A driver sees their own.
     *
     * Takes the scope `tokens.read`.
     *
     * @param filter Which ones.
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listTokens(
        filter: TokenFilter? = null,
        pageSize: Int? = null,
        pageToken: String? = null,
        timeout: Duration? = null,
    ): Listing<Token> = listing({ native.listTokens(filter, pageSize, pageToken, timeout?.withinBounds()) }, NativeListTokensPages::next)

    /**
     * Blocks a token: a lost card, an account that does not pay. A driver may block their own, and only staff or a backend unblocks it.
     *
     * A token that is blocked stays as it was blocked, with the first reason. CDRs of sessions that began when it was blocked are taken in all
     * the same, with the finding TOKEN_BLOCKED: the energy has flowed.
     * Errors: NOT_FOUND.
     *
     * Takes the scope `tokens.block`.
     *
     * @param id Our id of it, a UUID.
     * @param reason Why, in words, at most 255 characters.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun blockToken(
        id: String,
        reason: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Token = calling { native.blockToken(id, reason, requestId, timeout?.withinBounds()) }

    /**
     * Unblocks a token. One that is not blocked: nothing happens.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `tokens.write`.
     *
     * @param id Our id of it, a UUID.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun unblockToken(
        id: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Token = calling { native.unblockToken(id, requestId, timeout?.withinBounds()) }

    /**
     * Gives a token to a driver, or takes it from whoever has it.
     *
     * It may be another driver's: it is handed on, and what was charged before stays with them. CDRs of this token or its contract that have no
     * driver yet get theirs soon after.
     * Errors: NOT_FOUND for the token or the driver, ETAG_MISMATCH, CONTRACT_ID_TAKEN.
     *
     * Takes the scope `tokens.write`.
     *
     * @param id Our id of it, a UUID.
     * @param driverId The driver, a UUID; absent: nobody.
     * @param etag The version meant, as GetToken gave it; absent: any.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun assignToken(
        id: String,
        driverId: String? = null,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Token = calling { native.assignToken(id, driverId, etag, requestId, timeout?.withinBounds()) }

    internal fun close() {
        native.close()
    }
}
