// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * Prices, carbon and green share by bidding zone, by which charges are planned.
 *
 * There are shared series, the same for all providers, which the operator of the platform keeps; and those that a provider imports itself, which win over the
 * shared ones for it alone, value by value.
 */
public class Signals internal constructor(private val native: NativeSignals) {
    /**
     * Stores values of a zone for the caller's provider. They replace what it imported before for the same times; a value that is absent leaves the one
     * that is there. The same again changes nothing.
     *
     * Errors: INVALID_ARGUMENT, CURRENCY_MISMATCH where the provider's prices of one of these days are in another currency: delete those first.
     *
     * Takes the scope `signals.write`.
     *
     * @param zone The bidding zone, such as `NL` or `DE-LU`: two to sixteen capital letters, digits and hyphens.
     * @param series The values.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun importSignals(
        zone: String,
        series: SignalSeries,
        requestId: String? = null,
        timeout: Duration? = null,
    ): List<SignalDay> = calling { native.importSignals(zone, series, requestId, timeout?.withinBounds()) }

    /**
     * Gets what is known of a zone for a time: the provider's own values, and the shared ones where it has none.
     *
     * Where nothing is known the series is empty. Prices in two currencies are not mixed: those of the shared series are left out then.
     *
     * Takes the scope `smart_charging.read`.
     *
     * @param zone The bidding zone.
     * @param startTime From when.
     * @param endTime Until when: at most 31 days later.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getSignals(
        zone: String,
        startTime: Timestamp,
        endTime: Timestamp,
        timeout: Duration? = null,
    ): SignalSeries = calling { native.getSignals(zone, startTime, endTime, timeout?.withinBounds()) }

    /**
     * Lists the zones that something is known of, by name, with how far that goes.
     *
     * Takes the scope `smart_charging.read`.
     *
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listSignalZones(
        pageSize: Int? = null,
        pageToken: String? = null,
        timeout: Duration? = null,
    ): Listing<SignalZone> = listing({ native.listSignalZones(pageSize, pageToken, timeout?.withinBounds()) }, NativeListSignalZonesPages::next)

    /**
     * Deletes what the provider imported of a zone for whole days of UTC; the shared values hold again then. What is not there is no error.
     *
     * Takes the scope `signals.write`.
     *
     * @param zone The bidding zone.
     * @param firstDay The first day of UTC, `YYYY-MM-DD`.
     * @param lastDay The last day of UTC, `YYYY-MM-DD`: at most 366 days later.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun deleteSignals(
        zone: String,
        firstDay: String,
        lastDay: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Unit = calling { native.deleteSignals(zone, firstDay, lastDay, requestId, timeout?.withinBounds()) }

    internal fun close() {
        native.close()
    }
}
