// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// Charge detail records: what was charged, what the CPO asks for it, what our engine finds, and what is billed.
///
/// A driver sees the CDRs that are theirs; what belongs to another provider is NOT_FOUND.
public struct Cdrs: Sendable {
    let native: NativeCdrs

    /// What needs no server: the code that the server answers with, on this device.
    public var offline: CdrsOffline { CdrsOffline(native: native.offline()) }

    /// Takes a CDR in, rates it, and keeps it as PENDING, or as ACCEPTED where the provider's accept rule says so.
    ///
    /// A CDR is known by its CPO's country, party and id, in any case. The same content again is answered with the one that is there; other content under
    /// the same id is refused with CDR_ALREADY_EXISTS. What cannot be rated is taken all the same and says why in `unrated_reason`.
    /// Errors: INVALID_ARGUMENT, CDR_ALREADY_EXISTS, NOT_FOUND for a driver or an account that is named.
    ///
    /// Takes the scope `cdrs.write`.
    ///
    /// - Parameter input: The CDR, in either shape.
    /// - Parameter source: Where it came from, for a CDR in JSON.
    /// - Parameter externalCdrId: What another system of the provider calls it, for a CDR in JSON.
    /// - Parameter context: On which side the provider stands, for a CDR in JSON. Unspecified: EMSP.
    /// - Parameter timeZone: The IANA time zone of the place, for a CDR in JSON, which has none.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func createCdr(input: CreateCdrInput, source: String? = nil, externalCdrId: String? = nil, context: CdrContext? = nil, timeZone: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Cdr {
        try await native.createCdr(input: input, source: source, externalCdrId: externalCdrId, context: context, timeZone: timeZone, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Rates a CDR again by the tariffs that are stored now, and appends the result. The price follows unless it was set by hand or is billed.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `cdrs.write`.
    ///
    /// - Parameter id: Our id of the CDR, a UUID.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func rateCdr(id: String, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Cdr {
        try await native.rateCdr(id: id, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Gets one CDR by our id.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `cdrs.read`.
    ///
    /// - Parameter id: Our id of the CDR, a UUID.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getCdr(id: String, timeout: TimeInterval? = nil) async throws -> Cdr {
        try await native.getCdr(id: id, timeout: timeout?.withinBounds)
    }

    /// Gets one CDR by its CPO's id. Country and party may be left out while the id is enough.
    ///
    /// Errors: NOT_FOUND, CDR_ID_AMBIGUOUS when several CPOs gave this id: its metadata names them.
    ///
    /// Takes the scope `cdrs.read`.
    ///
    /// - Parameter cdrId: The CPO's id of the CDR, in any case, at most 39 characters.
    /// - Parameter countryCode: The CPO's country, two letters.
    /// - Parameter partyId: The CPO.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getCdrByCdrId(cdrId: String, countryCode: String? = nil, partyId: String? = nil, timeout: TimeInterval? = nil) async throws -> Cdr {
        try await native.getCdrByCdrId(cdrId: cdrId, countryCode: countryCode, partyId: partyId, timeout: timeout?.withinBounds)
    }

    /// Gets the OCPI JSON that a CDR came as, to the letter.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `cdrs.read`.
    ///
    /// - Parameter id: Our id of the CDR, a UUID.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getCdrReceivedText(id: String, timeout: TimeInterval? = nil) async throws -> String {
        try await native.getCdrReceivedText(id: id, timeout: timeout?.withinBounds)
    }

    /// Finds CDRs, newest first unless asked otherwise, a page at a time.
    ///
    /// Takes the scope `cdrs.read`.
    ///
    /// - Parameter filter: Which ones.
    /// - Parameter orderBy: In which order.
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before. Good for this filter and order only.
    /// - Parameter includeTotal: Whether to say how many there are. Costs time on large providers.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listCdrs(filter: CdrFilter? = nil, orderBy: CdrOrder? = nil, pageSize: Int32? = nil, pageToken: String? = nil, includeTotal: Bool? = nil, timeout: TimeInterval? = nil) -> Listing<Cdr> {
        Listing { [native] in
            let pages = try native.listCdrs(filter: filter, orderBy: orderBy, pageSize: pageSize, pageToken: pageToken, includeTotal: includeTotal, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }

    /// Changes those fields of a CDR that are ours to change. Identity, received and billed money never change this way.
    ///
    /// Errors: NOT_FOUND, INVALID_ARGUMENT, ETAG_MISMATCH, CDR_ALREADY_BILLED.
    ///
    /// Takes the scope `cdrs.write`.
    ///
    /// - Parameter id: Our id of the CDR, a UUID.
    /// - Parameter updateMask: Which fields of `changes` to take; one that is named and not set is cleared.
    /// - Parameter changes: The new values.
    /// - Parameter etag: The version they are meant for, as it was read.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func updateCdr(id: String, updateMask: [String], changes: CdrChanges, etag: String, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Cdr {
        try await native.updateCdr(id: id, updateMask: updateMask, changes: changes, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Sets what is billed for a CDR by hand.
    ///
    /// Errors: NOT_FOUND, ETAG_MISMATCH, CDR_ALREADY_BILLED, CDR_REJECTED, CURRENCY_MISMATCH.
    ///
    /// Takes the scope `cdrs.write`.
    ///
    /// - Parameter id: Our id of the CDR, a UUID.
    /// - Parameter price: The price, in the CDR's currency.
    /// - Parameter etag: The version it is meant for; absent: any.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func updateCdrPrice(id: String, price: Price, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Cdr {
        try await native.updateCdrPrice(id: id, price: price, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Moves a CDR along its life: PENDING to ACCEPTED or REJECTED, ACCEPTED to BILLED. To the status it has: nothing happens.
    ///
    /// Errors: NOT_FOUND, ETAG_MISMATCH, CDR_STATUS_CHANGE, INVALID_ARGUMENT when a rejection has no reason.
    ///
    /// Takes the scope `cdrs.write`.
    ///
    /// - Parameter id: Our id of the CDR, a UUID.
    /// - Parameter status: Where to.
    /// - Parameter rejectionReason: Why, for REJECTED.
    /// - Parameter rejectionText: Why in words, for REJECTED; must be given with OTHER.
    /// - Parameter etag: The version it is meant for; absent: any.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func updateCdrStatus(id: String, status: CdrStatus, rejectionReason: RejectionReason? = nil, rejectionText: String? = nil, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Cdr {
        try await native.updateCdrStatus(id: id, status: status, rejectionReason: rejectionReason, rejectionText: rejectionText, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Deletes a CDR softly: it leaves lists, can still be got, and its id stays taken. Deleted again: nothing happens. While it is deleted it is
    /// neither changed nor priced nor rated: those calls end with NOT_FOUND.
    ///
    /// Errors: NOT_FOUND, ETAG_MISMATCH, CDR_ALREADY_BILLED.
    ///
    /// Takes the scope `cdrs.write`.
    ///
    /// - Parameter id: Our id of the CDR, a UUID.
    /// - Parameter etag: The version it is meant for; absent: any.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func deleteCdr(id: String, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Cdr {
        try await native.deleteCdr(id: id, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Brings a deleted CDR back. Not deleted: nothing happens. A tariff that came meanwhile has not rated it: RateCdr does.
    ///
    /// Errors: NOT_FOUND, ETAG_MISMATCH.
    ///
    /// Takes the scope `cdrs.write`.
    ///
    /// - Parameter id: Our id of the CDR, a UUID.
    /// - Parameter etag: The version it is meant for; absent: any.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func undeleteCdr(id: String, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Cdr {
        try await native.undeleteCdr(id: id, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Compares what a CPO asks for a charge with what the tariffs in the request give, storing nothing: what differs, by how much, and which reading of
    /// the tariff would explain it. A stored CDR has its own in `reconciliation`. Phone and browser answer it, too, without a network.
    ///
    /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `cdrs.read`.
    ///
    /// - Parameter input: The charge, with what the CPO asks for it, in either shape. Its own tariffs count where the request has none.
    /// - Parameter tariffs: The tariffs to price by, at most 20. Empty: those that came with the CDR.
    /// - Parameter tariffsOcpiJson: Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20.
    /// - Parameter timeZone: The IANA time zone of the place; absent: the location's own, else its country's where that is safe.
    /// - Parameter pricingPolicy: How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
    /// - Parameter acceptRule: What is near enough: its tolerances, whether it is on or not. Absent: the provider's own on the server, nothing offline.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func reconcileCdr(input: ReconcileCdrInput, tariffs: [Tariff]? = nil, tariffsOcpiJson: [String]? = nil, timeZone: String? = nil, pricingPolicy: PricingPolicy? = nil, acceptRule: AcceptRule? = nil, timeout: TimeInterval? = nil) async throws -> ReconcileCdrResponse {
        try await native.reconcileCdr(input: input, tariffs: tariffs, tariffsOcpiJson: tariffsOcpiJson, timeZone: timeZone, pricingPolicy: pricingPolicy, acceptRule: acceptRule, timeout: timeout?.withinBounds)
    }
}

/// What of ``Cdrs`` needs no server: the code that the server answers with, on this device.
public struct CdrsOffline: Sendable {
    let native: NativeCdrsOffline

    /// Compares what a CPO asks for a charge with what the tariffs in the request give, storing nothing: what differs, by how much, and which reading of
    /// the tariff would explain it. A stored CDR has its own in `reconciliation`. Phone and browser answer it, too, without a network.
    ///
    /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `cdrs.read`.
    ///
    /// - Parameter input: The charge, with what the CPO asks for it, in either shape. Its own tariffs count where the request has none.
    /// - Parameter tariffs: The tariffs to price by, at most 20. Empty: those that came with the CDR.
    /// - Parameter tariffsOcpiJson: Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20.
    /// - Parameter timeZone: The IANA time zone of the place; absent: the location's own, else its country's where that is safe.
    /// - Parameter pricingPolicy: How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
    /// - Parameter acceptRule: What is near enough: its tolerances, whether it is on or not. Absent: the provider's own on the server, nothing offline.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func reconcileCdr(input: ReconcileCdrInput, tariffs: [Tariff]? = nil, tariffsOcpiJson: [String]? = nil, timeZone: String? = nil, pricingPolicy: PricingPolicy? = nil, acceptRule: AcceptRule? = nil, timeout: TimeInterval? = nil) async throws -> ReconcileCdrResponse {
        try await native.reconcileCdr(input: input, tariffs: tariffs, tariffsOcpiJson: tariffsOcpiJson, timeZone: timeZone, pricingPolicy: pricingPolicy, acceptRule: acceptRule, timeout: timeout?.withinBounds)
    }
}
