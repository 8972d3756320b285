// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * The people who charge: their contracts, and the subjects they sign in as.
 */
public class Drivers internal constructor(private val native: NativeDrivers) {
    /**
     * Creates a driver.
     *
     * Errors: NOT_FOUND for the account, CONTRACT_ID_TAKEN, SUBJECT_TAKEN.
     *
     * Takes the scope `drivers.write`.
     *
     * @param driver The driver.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun createDriver(
        driver: Driver,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Driver = calling { native.createDriver(driver, requestId, timeout?.withinBounds()) }

    /**
     * Gets a driver. A driver gets themselves.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `drivers.read`.
     *
     * @param id Our id of the driver, a UUID.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getDriver(
        id: String,
        timeout: Duration? = null,
    ): Driver = calling { native.getDriver(id, timeout?.withinBounds()) }

    /**
     * Lists drivers, newest first.
     *
     * Takes the scope `drivers.read`.
     *
     * @param accountId Only those of this account, a UUID.
     * @param contractId Only the one who has this contract.
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listDrivers(
        accountId: String? = null,
        contractId: String? = null,
        pageSize: Int? = null,
        pageToken: String? = null,
        timeout: Duration? = null,
    ): Listing<Driver> = listing({ native.listDrivers(accountId, contractId, pageSize, pageToken, timeout?.withinBounds()) }, NativeListDriversPages::next)

    internal fun close() {
        native.close()
    }
}
