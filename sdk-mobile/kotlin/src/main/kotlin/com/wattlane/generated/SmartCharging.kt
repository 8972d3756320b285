// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * Plans of when vehicles charge, and what drivers want of them.
 */
public class SmartCharging internal constructor(private val native: NativeSmartCharging) {
    /** What needs no server: the code that the server answers with, on this device. */
    public val offline: SmartChargingOffline = SmartChargingOffline(native.offline())

    /**
     * Stores what a driver usually wants, for a vehicle, at a place, or everywhere and for all. A driver may store their own; those of all drivers only staff.
     *
     * There is one of each driver, vehicle and place: it is replaced with its `etag`. The same again changes nothing.
     * Errors: INVALID_ARGUMENT, NOT_FOUND for the driver, ETAG_MISMATCH.
     *
     * Takes the scope `smart_charging.write`.
     *
     * @param preferences The preferences.
     * @param etag The version that they replace; must be given where there are some of the same driver, vehicle and place.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putPreferences(
        preferences: ChargingPreferences,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): ChargingPreferences = calling { native.putPreferences(preferences, etag, requestId, timeout?.withinBounds()) }

    /**
     * Gets the preferences that count for a driver's vehicle at a place: what the driver has said before what is said for all, then what is of the vehicle, then
     * what is of the place. Where nothing is said, they are empty: the cheapest energy until the vehicle leaves. A driver gets their own.
     *
     * Errors: INVALID_ARGUMENT.
     *
     * Takes the scope `smart_charging.read`.
     *
     * @param driverId Whose, a UUID. A driver may leave it out. Absent for others: those of all drivers.
     * @param vehicleId For which vehicle. Absent: for none that has preferences of its own.
     * @param location At which location. Absent: at none that has preferences of its own.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getPreferences(
        driverId: String? = null,
        vehicleId: String? = null,
        location: LocationKey? = null,
        timeout: Duration? = null,
    ): ChargingPreferences = calling { native.getPreferences(driverId, vehicleId, location, timeout?.withinBounds()) }

    /**
     * Plans charges that may come, storing nothing: when each vehicle of a site draws how much, what that costs, and what charging at once would cost. Phone and
     * browser answer it, too, without a network.
     *
     * As little energy as can be is missing; then as little as can be comes late of what is wanted early; then it costs as little as can be by each one's goal. The
     * plan is the best there is, but where vehicles with a `min_power` stand in each other's way: then it is within 0.0001 kWh and half a percent for nearly all sites,
     * and `bound` tells how near. What is not known of prices is guessed, and told.
     * Errors: INVALID_ARGUMENT.
     *
     * Takes the scope `smart_charging.read`.
     *
     * @param charges Who charges: at most 200.
     * @param signals What energy costs. Absent: nothing is known of it, and all charge as soon as they can.
     * @param site The site. Absent: it gives all that is wanted.
     * @param slotMinutes Minutes of a slot, from 5 to 60. 0: 15. From the first arrival to the last departure there may be 4032 slots, and 150000 by vehicles.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun previewPlan(
        charges: List<ChargeWish>,
        signals: SignalSeries? = null,
        site: SiteSupply? = null,
        slotMinutes: Int? = null,
        timeout: Duration? = null,
    ): PreviewPlanResponse = calling { native.previewPlan(charges, signals, site, slotMinutes, timeout?.withinBounds()) }

    internal fun close() {
        offline.close()
        native.close()
    }
}

/** What of [SmartCharging] needs no server: the code that the server answers with, on this device. */
public class SmartChargingOffline internal constructor(private val native: NativeSmartChargingOffline) {
    /**
     * Plans charges that may come, storing nothing: when each vehicle of a site draws how much, what that costs, and what charging at once would cost. Phone and
     * browser answer it, too, without a network.
     *
     * As little energy as can be is missing; then as little as can be comes late of what is wanted early; then it costs as little as can be by each one's goal. The
     * plan is the best there is, but where vehicles with a `min_power` stand in each other's way: then it is within 0.0001 kWh and half a percent for nearly all sites,
     * and `bound` tells how near. What is not known of prices is guessed, and told.
     * Errors: INVALID_ARGUMENT.
     *
     * Takes the scope `smart_charging.read`.
     *
     * @param charges Who charges: at most 200.
     * @param signals What energy costs. Absent: nothing is known of it, and all charge as soon as they can.
     * @param site The site. Absent: it gives all that is wanted.
     * @param slotMinutes Minutes of a slot, from 5 to 60. 0: 15. From the first arrival to the last departure there may be 4032 slots, and 150000 by vehicles.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun previewPlan(
        charges: List<ChargeWish>,
        signals: SignalSeries? = null,
        site: SiteSupply? = null,
        slotMinutes: Int? = null,
        timeout: Duration? = null,
    ): PreviewPlanResponse = calling { native.previewPlan(charges, signals, site, slotMinutes, timeout?.withinBounds()) }

    internal fun close() {
        native.close()
    }
}
