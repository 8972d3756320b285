// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * Charge detail records: what was charged, what the CPO asks for it, what our engine finds, and what is billed.
 *
 * A driver sees the CDRs that are theirs; what belongs to another provider is NOT_FOUND.
 */
public class Cdrs internal constructor(private val native: NativeCdrs) {
    /** What needs no server: the code that the server answers with, on this device. */
    public val offline: CdrsOffline = CdrsOffline(native.offline())

    /**
     * Takes a CDR in, rates it, and keeps it as PENDING, or as ACCEPTED where the provider's accept rule says so.
     *
     * A CDR is known by its CPO's country, party and id, in any case. The same content again is answered with the one that is there; other content under
     * the same id is refused with CDR_ALREADY_EXISTS. What cannot be rated is taken all the same and says why in `unrated_reason`.
     * Errors: INVALID_ARGUMENT, CDR_ALREADY_EXISTS, NOT_FOUND for a driver or an account that is named.
     *
     * Takes the scope `cdrs.write`.
     *
     * @param input The CDR, in either shape.
     * @param source Where it came from, for a CDR in JSON.
     * @param externalCdrId What another system of the provider calls it, for a CDR in JSON.
     * @param context On which side the provider stands, for a CDR in JSON. Unspecified: EMSP.
     * @param timeZone The IANA time zone of the place, for a CDR in JSON, which has none.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun createCdr(
        input: CreateCdrInput,
        source: String? = null,
        externalCdrId: String? = null,
        context: CdrContext? = null,
        timeZone: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Cdr = calling { native.createCdr(input, source, externalCdrId, context, timeZone, requestId, timeout?.withinBounds()) }

    /**
     * Rates a CDR again by the tariffs that are stored now, and appends the result. The price follows unless it was set by hand or is billed.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `cdrs.write`.
     *
     * @param id Our id of the CDR, a UUID.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun rateCdr(
        id: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Cdr = calling { native.rateCdr(id, requestId, timeout?.withinBounds()) }

    /**
     * Gets one CDR by our id.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `cdrs.read`.
     *
     * @param id Our id of the CDR, a UUID.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getCdr(
        id: String,
        timeout: Duration? = null,
    ): Cdr = calling { native.getCdr(id, timeout?.withinBounds()) }

    /**
     * Gets one CDR by its CPO's id. Country and party may be left out while the id is enough.
     *
     * Errors: NOT_FOUND, CDR_ID_AMBIGUOUS when several CPOs gave this id: its metadata names them.
     *
     * Takes the scope `cdrs.read`.
     *
     * @param cdrId The CPO's id of the CDR, in any case, at most 39 characters.
     * @param countryCode The CPO's country, two letters.
     * @param partyId The CPO.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getCdrByCdrId(
        cdrId: String,
        countryCode: String? = null,
        partyId: String? = null,
        timeout: Duration? = null,
    ): Cdr = calling { native.getCdrByCdrId(cdrId, countryCode, partyId, timeout?.withinBounds()) }

    /**
     * Gets the OCPI JSON that a CDR came as, to the letter.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `cdrs.read`.
     *
     * @param id Our id of the CDR, a UUID.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getCdrReceivedText(
        id: String,
        timeout: Duration? = null,
    ): String = calling { native.getCdrReceivedText(id, timeout?.withinBounds()) }

    /**
     * Finds CDRs, newest first unless asked otherwise, a page at a time.
     *
     * Takes the scope `cdrs.read`.
     *
     * @param filter Which ones.
     * @param orderBy In which order.
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before. Good for this filter and order only.
     * @param includeTotal Whether to say how many there are. Costs time on large providers.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listCdrs(
        filter: CdrFilter? = null,
        orderBy: CdrOrder? = null,
        pageSize: Int? = null,
        pageToken: String? = null,
        includeTotal: Boolean? = null,
        timeout: Duration? = null,
    ): Listing<Cdr> = listing({ native.listCdrs(filter, orderBy, pageSize, pageToken, includeTotal, timeout?.withinBounds()) }, NativeListCdrsPages::next)

    /**
     * Changes those fields of a CDR that are ours to change. Identity, received and billed money never change this way.
     *
     * Errors: NOT_FOUND, INVALID_ARGUMENT, ETAG_MISMATCH, CDR_ALREADY_BILLED.
     *
     * Takes the scope `cdrs.write`.
     *
     * @param id Our id of the CDR, a UUID.
     * @param updateMask Which fields of `changes` to take; one that is named and not set is cleared.
     * @param changes The new values.
     * @param etag The version they are meant for, as it was read.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun updateCdr(
        id: String,
        updateMask: List<String>,
        changes: CdrChanges,
        etag: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Cdr = calling { native.updateCdr(id, updateMask, changes, etag, requestId, timeout?.withinBounds()) }

    /**
     * Sets what is billed for a CDR by hand.
     *
     * Errors: NOT_FOUND, ETAG_MISMATCH, CDR_ALREADY_BILLED, CDR_REJECTED, CURRENCY_MISMATCH.
     *
     * Takes the scope `cdrs.write`.
     *
     * @param id Our id of the CDR, a UUID.
     * @param price The price, in the CDR's currency.
     * @param etag The version it is meant for; absent: any.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun updateCdrPrice(
        id: String,
        price: Price,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Cdr = calling { native.updateCdrPrice(id, price, etag, requestId, timeout?.withinBounds()) }

    /**
     * Moves a CDR along its life: PENDING to ACCEPTED or REJECTED, ACCEPTED to BILLED. To the status it has: nothing happens.
     *
     * Errors: NOT_FOUND, ETAG_MISMATCH, CDR_STATUS_CHANGE, INVALID_ARGUMENT when a rejection has no reason.
     *
     * Takes the scope `cdrs.write`.
     *
     * @param id Our id of the CDR, a UUID.
     * @param status Where to.
     * @param rejectionReason Why, for REJECTED.
     * @param rejectionText Why in words, for REJECTED; must be given with OTHER.
     * @param etag The version it is meant for; absent: any.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun updateCdrStatus(
        id: String,
        status: CdrStatus,
        rejectionReason: RejectionReason? = null,
        rejectionText: String? = null,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Cdr = calling { native.updateCdrStatus(id, status, rejectionReason, rejectionText, etag, requestId, timeout?.withinBounds()) }

    /**
     * Deletes a CDR softly: it leaves lists, can still be got, and its id stays taken. Deleted again: nothing happens. While it is deleted it is
     * neither changed nor priced nor rated: those calls end with NOT_FOUND.
     *
     * Errors: NOT_FOUND, ETAG_MISMATCH, CDR_ALREADY_BILLED.
     *
     * Takes the scope `cdrs.write`.
     *
     * @param id Our id of the CDR, a UUID.
     * @param etag The version it is meant for; absent: any.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun deleteCdr(
        id: String,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Cdr = calling { native.deleteCdr(id, etag, requestId, timeout?.withinBounds()) }

    /**
     * Brings a deleted CDR back. Not deleted: nothing happens. A tariff that came meanwhile has not rated it: RateCdr does.
     *
     * Errors: NOT_FOUND, ETAG_MISMATCH.
     *
     * Takes the scope `cdrs.write`.
     *
     * @param id Our id of the CDR, a UUID.
     * @param etag The version it is meant for; absent: any.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun undeleteCdr(
        id: String,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Cdr = calling { native.undeleteCdr(id, etag, requestId, timeout?.withinBounds()) }

    /**
     * Compares what a CPO asks for a charge with what the tariffs in the request give, storing nothing: what differs, by how much, and which reading of
     * the tariff would explain it. A stored CDR has its own in `reconciliation`. Phone and browser answer it, too, without a network.
     *
     * Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
     *
     * Takes the scope `cdrs.read`.
     *
     * @param input The charge, with what the CPO asks for it, in either shape. Its own tariffs count where the request has none.
     * @param tariffs The tariffs to price by, at most 20. Empty: those that came with the CDR.
     * @param tariffsOcpiJson Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20.
     * @param timeZone The IANA time zone of the place; absent: the location's own, else its country's where that is safe.
     * @param pricingPolicy How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
     * @param acceptRule What is near enough: its tolerances, whether it is on or not. Absent: the provider's own on the server, nothing offline.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun reconcileCdr(
        input: ReconcileCdrInput,
        tariffs: List<Tariff>? = null,
        tariffsOcpiJson: List<String>? = null,
        timeZone: String? = null,
        pricingPolicy: PricingPolicy? = null,
        acceptRule: AcceptRule? = null,
        timeout: Duration? = null,
    ): ReconcileCdrResponse = calling { native.reconcileCdr(input, tariffs, tariffsOcpiJson, timeZone, pricingPolicy, acceptRule, timeout?.withinBounds()) }

    internal fun close() {
        offline.close()
        native.close()
    }
}

/** What of [Cdrs] needs no server: the code that the server answers with, on this device. */
public class CdrsOffline internal constructor(private val native: NativeCdrsOffline) {
    /**
     * Compares what a CPO asks for a charge with what the tariffs in the request give, storing nothing: what differs, by how much, and which reading of
     * the tariff would explain it. A stored CDR has its own in `reconciliation`. Phone and browser answer it, too, without a network.
     *
     * Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
     *
     * Takes the scope `cdrs.read`.
     *
     * @param input The charge, with what the CPO asks for it, in either shape. Its own tariffs count where the request has none.
     * @param tariffs The tariffs to price by, at most 20. Empty: those that came with the CDR.
     * @param tariffsOcpiJson Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20.
     * @param timeZone The IANA time zone of the place; absent: the location's own, else its country's where that is safe.
     * @param pricingPolicy How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
     * @param acceptRule What is near enough: its tolerances, whether it is on or not. Absent: the provider's own on the server, nothing offline.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun reconcileCdr(
        input: ReconcileCdrInput,
        tariffs: List<Tariff>? = null,
        tariffsOcpiJson: List<String>? = null,
        timeZone: String? = null,
        pricingPolicy: PricingPolicy? = null,
        acceptRule: AcceptRule? = null,
        timeout: Duration? = null,
    ): ReconcileCdrResponse = calling { native.reconcileCdr(input, tariffs, tariffsOcpiJson, timeZone, pricingPolicy, acceptRule, timeout?.withinBounds()) }

    internal fun close() {
        native.close()
    }
}
