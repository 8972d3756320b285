// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * Price lists of CPOs, kept in all their versions, and prices computed by them.
 */
public class Tariffs internal constructor(private val native: NativeTariffs) {
    /** What needs no server: the code that the server answers with, on this device. */
    public val offline: TariffsOffline = TariffsOffline(native.offline())

    /**
     * Stores a tariff, or a new version of one that is known by its country, party and id.
     *
     * The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: an older text never replaces a newer one, and the
     * present one is answered. Fields replace an existing tariff only with its `etag`; text that names one replaces that version and no other. CDRs
     * that waited for this tariff are rated soon after.
     * Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
     *
     * Takes the scope `tariffs.write`.
     *
     * @param input The tariff, in either shape.
     * @param etag The version that this replaces, as GetTariff gave it. Must be given when fields replace an existing tariff.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putTariff(
        input: PutTariffInput,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): PutTariffResponse = calling { native.putTariff(input, etag, requestId, timeout?.withinBounds()) }

    /**
     * Gets a tariff by our id, by default in its newest version.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param id Our id of it, a UUID.
     * @param version The version wanted, from 1; absent: the newest.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getTariff(
        id: String,
        version: Long? = null,
        timeout: Duration? = null,
    ): Tariff = calling { native.getTariff(id, version, timeout?.withinBounds()) }

    /**
     * Gets the OCPI JSON that a tariff came as, to the letter, by default in its newest version: with what OCPI has and we have no field for.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param id Our id of it, a UUID.
     * @param version The version wanted, from 1; absent: the newest.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun getTariffReceivedText(
        id: String,
        version: Long? = null,
        timeout: Duration? = null,
    ): String = calling { native.getTariffReceivedText(id, version, timeout?.withinBounds()) }

    /**
     * Lists tariffs in their newest versions, by country, party and id.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param filter Which ones.
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listTariffs(
        filter: TariffFilter? = null,
        pageSize: Int? = null,
        pageToken: String? = null,
        timeout: Duration? = null,
    ): Listing<Tariff> = listing({ native.listTariffs(filter, pageSize, pageToken, timeout?.withinBounds()) }, NativeListTariffsPages::next)

    /**
     * Prices a charge by the tariffs in the request, storing nothing. The same code answers it in phone and browser, without a network.
     *
     * The result's findings also tell what was noticed about the texts and the tariffs: their paths begin at the charge, or with `tariffs` or
     * `tariffs_ocpi_json`.
     * Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param input The charge, in either shape. Of a `cdr` the times, periods, location and currency are read, and its own tariffs where `tariffs` is empty.
     * @param tariffs The tariffs to price by, at most 20. Empty: those that came with the CDR.
     * @param tariffsOcpiJson Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20.
     * @param timeZone The IANA time zone of the place; absent: the location's own, else its country's where that is safe.
     * @param pricingPolicy How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun priceCdr(
        input: PriceCdrInput,
        tariffs: List<Tariff>? = null,
        tariffsOcpiJson: List<String>? = null,
        timeZone: String? = null,
        pricingPolicy: PricingPolicy? = null,
        timeout: Duration? = null,
    ): Rating = calling { native.priceCdr(input, tariffs, tariffsOcpiJson, timeZone, pricingPolicy, timeout?.withinBounds()) }

    /**
     * Tells a tariff in the sentences that a driver reads: prices a kWh, a minute, a session, and what else there is, in that order (Regulation
     * (EU) 2023/1804, article 5(4)). Phone and browser answer it, too, without a network.
     *
     * Errors: INVALID_ARGUMENT.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param input The tariff, in either shape.
     * @param language The language, two letters: `en`, `nl`, `de` or `fr`. Absent or another one: English.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun explainTariff(
        input: ExplainTariffInput,
        language: String? = null,
        timeout: Duration? = null,
    ): ExplainTariffResponse = calling { native.explainTariff(input, language, timeout?.withinBounds()) }

    /**
     * Finds what is odd about a tariff, storing nothing: what can never apply, what is left free, what bills more than it seems to. What PutTariff
     * would find, in an editor's page as one types.
     *
     * Errors: INVALID_ARGUMENT.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param input The tariff, in either shape.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun lintTariff(
        input: LintTariffInput,
        timeout: Duration? = null,
    ): List<Finding> = calling { native.lintTariff(input, timeout?.withinBounds()) }

    /**
     * Estimates what a charge will cost that has not been made yet: exactly what its CDR would by the tariff, were it to go as planned.
     *
     * Errors: INVALID_ARGUMENT, NO_POWER, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, PRICE_OUT_OF_RANGE.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param input The tariff, in either shape.
     * @param charge The charge.
     * @param charger What it is charged with.
     * @param timeZone The IANA time zone of the place, which a tariff that goes by local time needs.
     * @param pricingPolicy How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun estimateCharge(
        input: EstimateChargeInput,
        charge: PlannedCharge,
        charger: Charger,
        timeZone: String? = null,
        pricingPolicy: PricingPolicy? = null,
        timeout: Duration? = null,
    ): EstimateChargeResponse = calling { native.estimateCharge(input, charge, charger, timeZone, pricingPolicy, timeout?.withinBounds()) }

    internal fun close() {
        offline.close()
        native.close()
    }
}

/** What of [Tariffs] needs no server: the code that the server answers with, on this device. */
public class TariffsOffline internal constructor(private val native: NativeTariffsOffline) {
    /**
     * Prices a charge by the tariffs in the request, storing nothing. The same code answers it in phone and browser, without a network.
     *
     * The result's findings also tell what was noticed about the texts and the tariffs: their paths begin at the charge, or with `tariffs` or
     * `tariffs_ocpi_json`.
     * Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param input The charge, in either shape. Of a `cdr` the times, periods, location and currency are read, and its own tariffs where `tariffs` is empty.
     * @param tariffs The tariffs to price by, at most 20. Empty: those that came with the CDR.
     * @param tariffsOcpiJson Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20.
     * @param timeZone The IANA time zone of the place; absent: the location's own, else its country's where that is safe.
     * @param pricingPolicy How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun priceCdr(
        input: PriceCdrInput,
        tariffs: List<Tariff>? = null,
        tariffsOcpiJson: List<String>? = null,
        timeZone: String? = null,
        pricingPolicy: PricingPolicy? = null,
        timeout: Duration? = null,
    ): Rating = calling { native.priceCdr(input, tariffs, tariffsOcpiJson, timeZone, pricingPolicy, timeout?.withinBounds()) }

    /**
     * Tells a tariff in the sentences that a driver reads: prices a kWh, a minute, a session, and what else there is, in that order (Regulation
     * (EU) 2023/1804, article 5(4)). Phone and browser answer it, too, without a network.
     *
     * Errors: INVALID_ARGUMENT.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param input The tariff, in either shape.
     * @param language The language, two letters: `en`, `nl`, `de` or `fr`. Absent or another one: English.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun explainTariff(
        input: ExplainTariffInput,
        language: String? = null,
        timeout: Duration? = null,
    ): ExplainTariffResponse = calling { native.explainTariff(input, language, timeout?.withinBounds()) }

    /**
     * Finds what is odd about a tariff, storing nothing: what can never apply, what is left free, what bills more than it seems to. What PutTariff
     * would find, in an editor's page as one types.
     *
     * Errors: INVALID_ARGUMENT.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param input The tariff, in either shape.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun lintTariff(
        input: LintTariffInput,
        timeout: Duration? = null,
    ): List<Finding> = calling { native.lintTariff(input, timeout?.withinBounds()) }

    /**
     * Estimates what a charge will cost that has not been made yet: exactly what its CDR would by the tariff, were it to go as planned.
     *
     * Errors: INVALID_ARGUMENT, NO_POWER, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, PRICE_OUT_OF_RANGE.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param input The tariff, in either shape.
     * @param charge The charge.
     * @param charger What it is charged with.
     * @param timeZone The IANA time zone of the place, which a tariff that goes by local time needs.
     * @param pricingPolicy How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun estimateCharge(
        input: EstimateChargeInput,
        charge: PlannedCharge,
        charger: Charger,
        timeZone: String? = null,
        pricingPolicy: PricingPolicy? = null,
        timeout: Duration? = null,
    ): EstimateChargeResponse = calling { native.estimateCharge(input, charge, charger, timeZone, pricingPolicy, timeout?.withinBounds()) }

    internal fun close() {
        native.close()
    }
}
