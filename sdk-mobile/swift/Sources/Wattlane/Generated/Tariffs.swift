// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// Price lists of CPOs, kept in all their versions, and prices computed by them.
public struct Tariffs: Sendable {
    let native: NativeTariffs

    /// What needs no server: the code that the server answers with, on this device.
    public var offline: TariffsOffline { TariffsOffline(native: native.offline()) }

    /// Stores a tariff, or a new version of one that is known by its country, party and id.
    ///
    /// The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: an older text never replaces a newer one, and the
    /// present one is answered. Fields replace an existing tariff only with its `etag`; text that names one replaces that version and no other. CDRs
    /// that waited for this tariff are rated soon after.
    /// Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
    ///
    /// Takes the scope `tariffs.write`.
    ///
    /// - Parameter input: The tariff, in either shape.
    /// - Parameter etag: The version that this replaces, as GetTariff gave it. Must be given when fields replace an existing tariff.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func putTariff(input: PutTariffInput, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> PutTariffResponse {
        try await native.putTariff(input: input, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Gets a tariff by our id, by default in its newest version.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter id: Our id of it, a UUID.
    /// - Parameter version: The version wanted, from 1; absent: the newest.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getTariff(id: String, version: Int64? = nil, timeout: TimeInterval? = nil) async throws -> Tariff {
        try await native.getTariff(id: id, version: version, timeout: timeout?.withinBounds)
    }

    /// Gets the OCPI JSON that a tariff came as, to the letter, by default in its newest version: with what OCPI has and we have no field for.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter id: Our id of it, a UUID.
    /// - Parameter version: The version wanted, from 1; absent: the newest.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getTariffReceivedText(id: String, version: Int64? = nil, timeout: TimeInterval? = nil) async throws -> String {
        try await native.getTariffReceivedText(id: id, version: version, timeout: timeout?.withinBounds)
    }

    /// Lists tariffs in their newest versions, by country, party and id.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter filter: Which ones.
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listTariffs(filter: TariffFilter? = nil, pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<Tariff> {
        Listing { [native] in
            let pages = try native.listTariffs(filter: filter, pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }

    /// Prices a charge by the tariffs in the request, storing nothing. The same code answers it in phone and browser, without a network.
    ///
    /// The result's findings also tell what was noticed about the texts and the tariffs: their paths begin at the charge, or with `tariffs` or
    /// `tariffs_ocpi_json`.
    /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter input: The charge, in either shape. Of a `cdr` the times, periods, location and currency are read, and its own tariffs where `tariffs` is empty.
    /// - Parameter tariffs: The tariffs to price by, at most 20. Empty: those that came with the CDR.
    /// - Parameter tariffsOcpiJson: Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20.
    /// - Parameter timeZone: The IANA time zone of the place; absent: the location's own, else its country's where that is safe.
    /// - Parameter pricingPolicy: How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func priceCdr(input: PriceCdrInput, tariffs: [Tariff]? = nil, tariffsOcpiJson: [String]? = nil, timeZone: String? = nil, pricingPolicy: PricingPolicy? = nil, timeout: TimeInterval? = nil) async throws -> Rating {
        try await native.priceCdr(input: input, tariffs: tariffs, tariffsOcpiJson: tariffsOcpiJson, timeZone: timeZone, pricingPolicy: pricingPolicy, timeout: timeout?.withinBounds)
    }

    /// Tells a tariff in the sentences that a driver reads: prices a kWh, a minute, a session, and what else there is, in that order (Regulation
    /// (EU) 2023/1804, article 5(4)). Phone and browser answer it, too, without a network.
    ///
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter input: The tariff, in either shape.
    /// - Parameter language: The language, two letters: `en`, `nl`, `de` or `fr`. Absent or another one: English.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func explainTariff(input: ExplainTariffInput, language: String? = nil, timeout: TimeInterval? = nil) async throws -> ExplainTariffResponse {
        try await native.explainTariff(input: input, language: language, timeout: timeout?.withinBounds)
    }

    /// Finds what is odd about a tariff, storing nothing: what can never apply, what is left free, what bills more than it seems to. What PutTariff
    /// would find, in an editor's page as one types.
    ///
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter input: The tariff, in either shape.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func lintTariff(input: LintTariffInput, timeout: TimeInterval? = nil) async throws -> [Finding] {
        try await native.lintTariff(input: input, timeout: timeout?.withinBounds)
    }

    /// Estimates what a charge will cost that has not been made yet: exactly what its CDR would by the tariff, were it to go as planned.
    ///
    /// Errors: INVALID_ARGUMENT, NO_POWER, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter input: The tariff, in either shape.
    /// - Parameter charge: The charge.
    /// - Parameter charger: What it is charged with.
    /// - Parameter timeZone: The IANA time zone of the place, which a tariff that goes by local time needs.
    /// - Parameter pricingPolicy: How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func estimateCharge(input: EstimateChargeInput, charge: PlannedCharge, charger: Charger, timeZone: String? = nil, pricingPolicy: PricingPolicy? = nil, timeout: TimeInterval? = nil) async throws -> EstimateChargeResponse {
        try await native.estimateCharge(input: input, charge: charge, charger: charger, timeZone: timeZone, pricingPolicy: pricingPolicy, timeout: timeout?.withinBounds)
    }
}

/// What of ``Tariffs`` needs no server: the code that the server answers with, on this device.
public struct TariffsOffline: Sendable {
    let native: NativeTariffsOffline

    /// Prices a charge by the tariffs in the request, storing nothing. The same code answers it in phone and browser, without a network.
    ///
    /// The result's findings also tell what was noticed about the texts and the tariffs: their paths begin at the charge, or with `tariffs` or
    /// `tariffs_ocpi_json`.
    /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter input: The charge, in either shape. Of a `cdr` the times, periods, location and currency are read, and its own tariffs where `tariffs` is empty.
    /// - Parameter tariffs: The tariffs to price by, at most 20. Empty: those that came with the CDR.
    /// - Parameter tariffsOcpiJson: Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20.
    /// - Parameter timeZone: The IANA time zone of the place; absent: the location's own, else its country's where that is safe.
    /// - Parameter pricingPolicy: How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func priceCdr(input: PriceCdrInput, tariffs: [Tariff]? = nil, tariffsOcpiJson: [String]? = nil, timeZone: String? = nil, pricingPolicy: PricingPolicy? = nil, timeout: TimeInterval? = nil) async throws -> Rating {
        try await native.priceCdr(input: input, tariffs: tariffs, tariffsOcpiJson: tariffsOcpiJson, timeZone: timeZone, pricingPolicy: pricingPolicy, timeout: timeout?.withinBounds)
    }

    /// Tells a tariff in the sentences that a driver reads: prices a kWh, a minute, a session, and what else there is, in that order (Regulation
    /// (EU) 2023/1804, article 5(4)). Phone and browser answer it, too, without a network.
    ///
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter input: The tariff, in either shape.
    /// - Parameter language: The language, two letters: `en`, `nl`, `de` or `fr`. Absent or another one: English.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func explainTariff(input: ExplainTariffInput, language: String? = nil, timeout: TimeInterval? = nil) async throws -> ExplainTariffResponse {
        try await native.explainTariff(input: input, language: language, timeout: timeout?.withinBounds)
    }

    /// Finds what is odd about a tariff, storing nothing: what can never apply, what is left free, what bills more than it seems to. What PutTariff
    /// would find, in an editor's page as one types.
    ///
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter input: The tariff, in either shape.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func lintTariff(input: LintTariffInput, timeout: TimeInterval? = nil) async throws -> [Finding] {
        try await native.lintTariff(input: input, timeout: timeout?.withinBounds)
    }

    /// Estimates what a charge will cost that has not been made yet: exactly what its CDR would by the tariff, were it to go as planned.
    ///
    /// Errors: INVALID_ARGUMENT, NO_POWER, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter input: The tariff, in either shape.
    /// - Parameter charge: The charge.
    /// - Parameter charger: What it is charged with.
    /// - Parameter timeZone: The IANA time zone of the place, which a tariff that goes by local time needs.
    /// - Parameter pricingPolicy: How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func estimateCharge(input: EstimateChargeInput, charge: PlannedCharge, charger: Charger, timeZone: String? = nil, pricingPolicy: PricingPolicy? = nil, timeout: TimeInterval? = nil) async throws -> EstimateChargeResponse {
        try await native.estimateCharge(input: input, charge: charge, charger: charger, timeZone: timeZone, pricingPolicy: pricingPolicy, timeout: timeout?.withinBounds)
    }
}
