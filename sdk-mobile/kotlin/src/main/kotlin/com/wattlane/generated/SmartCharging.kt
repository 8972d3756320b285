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

    /**
     * Plans a session that goes on: by what its driver says of it, their preferences, what its connector gives, and the prices of its zone, together with all
     * other sessions of its location that have a plan.
     *
     * A session has one plan: another call says anew all that is said of it, and the plan is made anew; the same again changes nothing. From then on it is kept
     * right: it is made anew when preferences, prices or the site change, and when the meter tells that something else happens. A driver plans their own.
     * Errors: NOT_FOUND for the session, PLAN_SESSION_ENDED, INVALID_ARGUMENT where departure, energy or power are known from nowhere.
     *
     * Takes the scope `smart_charging.write`.
     *
     * @param sessionId Our id of the session, a UUID.
     * @param wish What is said of this charge. Absent: nothing beside the preferences.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun createPlan(
        sessionId: String,
        wish: PlanWish? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): ChargingPlan = calling { native.createPlan(sessionId, wish, requestId, timeout?.withinBounds()) }

    /**
     * Gets the plan of a session. A driver gets their own.
     *
     * Errors: NOT_FOUND, also for a session without a plan.
     *
     * Takes the scope `smart_charging.read`.
     *
     * @param sessionId Our id of the session, a UUID.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getPlan(
        sessionId: String,
        timeout: Duration? = null,
    ): ChargingPlan = calling { native.getPlan(sessionId, timeout?.withinBounds()) }

    /**
     * Watches the plan of a session: first as it is, then each time it changes. A driver watches their own.
     *
     * It tells the newest state: versions may be left out where they follow one another faster than they are read. A heartbeat comes every 20 s. It ends with
     * UNAUTHENTICATED when the access token does: call again with a new one and the last cursor. With `resume_after` it tells only what changed since; a cursor of
     * something else is answered with the plan again, and `snapshot_reason` says why. Errors: NOT_FOUND, also for a session without a plan.
     *
     * Takes the scope `smart_charging.read`.
     *
     * @param sessionId Our id of the session, a UUID.
     * @param resumeAfter Where to go on: `cursor` of the last message that came. Empty: with the plan as it is.
     */
    public fun watchPlan(
        sessionId: String,
        resumeAfter: String? = null,
    ): Watch<WatchPlanResponse> = Watch { native.watchPlan(sessionId, resumeAfter).run { Stream(::next, ::nextState, ::cursor, ::cancel, ::close) } }

    /**
     * Cancels the plan of a session, which then charges as its charger lets it. Cancelled again, or finished: nothing happens. A driver cancels their own.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `smart_charging.write`.
     *
     * @param sessionId Our id of the session, a UUID.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun cancelPlan(
        sessionId: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): ChargingPlan = calling { native.cancelPlan(sessionId, requestId, timeout?.withinBounds()) }

    /**
     * Stores what the chargers of a location have together: its bidding zone and what it can give. Plans of its sessions are made anew by it.
     *
     * There is one of each location: it is replaced with its `etag`. The same again changes nothing. The location itself need not be known yet.
     * Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
     *
     * Takes the scope `charging_sites.write`.
     *
     * @param chargingSite The site.
     * @param etag The version that it replaces; must be given where there is one.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putChargingSite(
        chargingSite: ChargingSite,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): ChargingSite = calling { native.putChargingSite(chargingSite, etag, requestId, timeout?.withinBounds()) }

    /**
     * Gets what the chargers of a location have together.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `charging_sites.read`.
     *
     * @param location Which location.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getChargingSite(
        location: LocationKey,
        timeout: Duration? = null,
    ): ChargingSite = calling { native.getChargingSite(location, timeout?.withinBounds()) }

    /**
     * Stores how the external planner Stekker is reached, and at which locations sessions that have a plan are handed to it.
     *
     * There is one: it is replaced with its `etag`. The same again changes nothing. A planner that is turned off, or whose location is taken out, gives its
     * sessions back to our own plans. Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
     *
     * Takes the scope `charging_sites.write`.
     *
     * @param stekkerConnection The connection.
     * @param token The token that is shown there, as Stekker has given it: at most 4096 characters. It is never shown again. Empty: as it was; must be given the first time.
     * @param newHookSecret Whether what Stekker has to send back is made anew: what it sent until now is refused from then on.
     * @param etag The version that it replaces; must be given where there is one.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putStekkerConnection(
        stekkerConnection: StekkerConnection,
        token: String? = null,
        newHookSecret: Boolean? = null,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): PutStekkerConnectionResponse = calling { native.putStekkerConnection(stekkerConnection, token, newHookSecret, etag, requestId, timeout?.withinBounds()) }

    /**
     * Gets how the external planner Stekker is reached, without its token.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `charging_sites.read`.
     *
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getStekkerConnection(
        timeout: Duration? = null,
    ): StekkerConnection = calling { native.getStekkerConnection(timeout?.withinBounds()) }

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
