// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * Who pays: a company or a single driver. Its terms come with billing.
 */
public class Accounts internal constructor(private val native: NativeAccounts) {
    /**
     * Creates an account.
     *
     * Takes the scope `accounts.write`.
     *
     * @param account The account.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun createAccount(
        account: Account,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Account = calling { native.createAccount(account, requestId, timeout?.withinBounds()) }

    /**
     * Gets an account. A driver gets their own.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `accounts.read`.
     *
     * @param id Our id of the account, a UUID.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getAccount(
        id: String,
        timeout: Duration? = null,
    ): Account = calling { native.getAccount(id, timeout?.withinBounds()) }

    /**
     * Lists accounts, newest first.
     *
     * Takes the scope `accounts.read`.
     *
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listAccounts(
        pageSize: Int? = null,
        pageToken: String? = null,
        timeout: Duration? = null,
    ): Listing<Account> = listing({ native.listAccounts(pageSize, pageToken, timeout?.withinBounds()) }, NativeListAccountsPages::next)

    internal fun close() {
        native.close()
    }
}
