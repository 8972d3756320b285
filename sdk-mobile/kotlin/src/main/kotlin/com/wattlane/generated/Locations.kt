// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * Places where vehicles charge, as their CPOs tell of them.
 *
 * Times order what a CPO tells: what is older never wins over what is newer, for a location, an EVSE, its status and a connector each by itself,
 * in whatever order they come. One that lies more than 10 minutes ahead, by a clock that is wrong, is taken as 10 minutes from now, so that what
 * is right is not older for hours; where findings are answered, IN_THE_FUTURE says so.
 */
public class Locations internal constructor(private val native: NativeLocations) {
    /**
     * Stores a location with its EVSEs, or what has become of one that is known by its country, party and id.
     *
     * The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: of an older text nothing is taken, and the present location
     * is answered. Fields replace an existing location only with its `etag`. An EVSE that is not in it any more is gone, unless the CPO has told of
     * it since; one that was in another location of the CPO leaves that one, or stays there if the CPO told of it later; either is told as a finding.
     * CDRs that waited for this location, its time zone or its connectors' tariffs are rated soon after.
     * Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
     *
     * Takes the scope `locations.write`.
     *
     * @param input The location, in either shape.
     * @param etag The `etag` of the location that `location` replaces, as GetLocation gave it. Must be given when fields replace an existing location.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putLocation(
        input: PutLocationInput,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): PutLocationResponse = calling { native.putLocation(input, etag, requestId, timeout?.withinBounds()) }

    /**
     * Stores an EVSE of a location, or what has become of it. Its location's `last_updated` goes along.
     *
     * Ordered as PutLocation orders locations; fields replace an existing EVSE only with the location's `etag`.
     * Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH.
     *
     * Takes the scope `locations.write`.
     *
     * @param id Our id of its location, a UUID.
     * @param input The EVSE, in either shape.
     * @param etag The `etag` of the location that this changes. Must be given when fields replace an existing EVSE.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putEvse(
        id: String,
        input: PutEvseInput,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): PutEvseResponse = calling { native.putEvse(id, input, etag, requestId, timeout?.withinBounds()) }

    /**
     * Stores a connector of an EVSE, or what has become of it. `last_updated` of its EVSE and location go along.
     *
     * Ordered as PutLocation orders locations; fields replace an existing connector only with the location's `etag`.
     * Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH, CONNECTOR_LIMIT.
     *
     * Takes the scope `locations.write`.
     *
     * @param id Our id of its location, a UUID.
     * @param evseUid The CPO's uid of its EVSE, in any case.
     * @param input The connector, in either shape.
     * @param etag The `etag` of the location that this changes. Must be given when fields replace an existing connector.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putConnector(
        id: String,
        evseUid: String,
        input: PutConnectorInput,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): PutConnectorResponse = calling { native.putConnector(id, evseUid, input, etag, requestId, timeout?.withinBounds()) }

    /**
     * Sets the status of an EVSE. One that is older than the present status changes nothing, nor does the same again with its time: the present
     * one is answered, and nobody is told. The location's `etag` stays, whatever the status.
     *
     * Consumers are told by LocationChanged. It is a measured value: the audit trail has no entry of it.
     * Errors: INVALID_ARGUMENT, NOT_FOUND.
     *
     * Takes the scope `locations.write`.
     *
     * @param id Our id of its location, a UUID.
     * @param evseUid The CPO's uid of the EVSE, in any case.
     * @param status What it is.
     * @param statusTime Since when; absent: now.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun updateEvseStatus(
        id: String,
        evseUid: String,
        status: EvseStatus,
        statusTime: Timestamp? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Evse = calling { native.updateEvseStatus(id, evseUid, status, statusTime, requestId, timeout?.withinBounds()) }

    /**
     * Gets a location by our id, with the status of each EVSE. A driver gets one that is not published only where a session or a CDR of theirs
     * names it; else it is NOT_FOUND.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `locations.read`.
     *
     * @param id Our id of it, a UUID.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getLocation(
        id: String,
        timeout: Duration? = null,
    ): Location = calling { native.getLocation(id, timeout?.withinBounds()) }

    /**
     * Gets a location by its CPO's id, or by that of one of its EVSEs. A driver gets what GetLocation would.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `locations.read`.
     *
     * @param countryCode The CPO's country, two letters.
     * @param partyId The CPO.
     * @param key What it is known by, in any case.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getLocationByKey(
        countryCode: String,
        partyId: String,
        key: GetLocationByKeyKey,
        timeout: Duration? = null,
    ): Location = calling { native.getLocationByKey(countryCode, partyId, key, timeout?.withinBounds()) }

    /**
     * Lists locations by country, party and id. Drivers get those that are published.
     *
     * Takes the scope `locations.read`.
     *
     * @param filter Which ones.
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listLocations(
        filter: LocationFilter? = null,
        pageSize: Int? = null,
        pageToken: String? = null,
        timeout: Duration? = null,
    ): Listing<Location> = listing({ native.listLocations(filter, pageSize, pageToken, timeout?.withinBounds()) }, NativeListLocationsPages::next)

    /**
     * Finds the nearest locations, nearest first. Drivers get those that are published; nobody gets those all of whose EVSEs are removed.
     *
     * Takes the scope `locations.read`.
     *
     * @param center From where.
     * @param radius How far away at most, metres along the ground, 1 to 500,000; absent: 50,000.
     * @param maxResults How many at most, 1 to 200; 0 is 50.
     * @param needs What they must have.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun listNearby(
        center: Coordinates,
        radius: Int? = null,
        maxResults: Int? = null,
        needs: ChargingNeeds? = null,
        timeout: Duration? = null,
    ): List<NearbyLocation> = calling { native.listNearby(center, radius, maxResults, needs, timeout?.withinBounds()) }

    /**
     * Finds the locations of a map: each by itself where they are few, else clusters of them. It shows what ListNearby shows.
     *
     * Takes the scope `locations.read`.
     *
     * @param area The map.
     * @param maxLocations Up to how many locations come each by itself, 1 to 1,000; 0 is 200. More come as clusters.
     * @param needs What they must have.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun listInArea(
        area: Area,
        maxLocations: Int? = null,
        needs: ChargingNeeds? = null,
        timeout: Duration? = null,
    ): ListInAreaResponse = calling { native.listInArea(area, maxLocations, needs, timeout?.withinBounds()) }

    /**
     * Ranks locations by what a planned charge would be at each: at its best connector, by that connector's tariff in the version in force when the
     * vehicle arrives.
     *
     * First come those where the vehicle gets all that it wants, the cheapest first: with VAT where it is known. Amounts of different currencies are
     * not compared: the currency that most of them have comes first. What has no price is told with why. Drivers get the locations GetLocation would
     * give them.
     * Errors: INVALID_ARGUMENT, NOT_FOUND.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param locationIds Our ids of the locations, UUIDs, 1 to 50.
     * @param charge The charge.
     * @param needs What the connector must be.
     * @param pricingPolicy How amounts are rounded; absent: the provider's own.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun rankLocations(
        locationIds: List<String>,
        charge: PlannedCharge,
        needs: ChargingNeeds? = null,
        pricingPolicy: PricingPolicy? = null,
        timeout: Duration? = null,
    ): RankLocationsResponse = calling { native.rankLocations(locationIds, charge, needs, pricingPolicy, timeout?.withinBounds()) }

    internal fun close() {
        native.close()
    }
}
