// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// Places where vehicles charge, as their CPOs tell of them.
///
/// Times order what a CPO tells: what is older never wins over what is newer, for a location, an EVSE, its status and a connector each by itself,
/// in whatever order they come. One that lies more than 10 minutes ahead, by a clock that is wrong, is taken as 10 minutes from now, so that what
/// is right is not older for hours; where findings are answered, IN_THE_FUTURE says so.
public struct Locations: Sendable {
    let native: NativeLocations

    /// Stores a location with its EVSEs, or what has become of one that is known by its country, party and id.
    ///
    /// The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: of an older text nothing is taken, and the present location
    /// is answered. Fields replace an existing location only with its `etag`. An EVSE that is not in it any more is gone, unless the CPO has told of
    /// it since; one that was in another location of the CPO leaves that one, or stays there if the CPO told of it later; either is told as a finding.
    /// CDRs that waited for this location, its time zone or its connectors' tariffs are rated soon after.
    /// Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
    ///
    /// Takes the scope `locations.write`.
    ///
    /// - Parameter input: The location, in either shape.
    /// - Parameter etag: The `etag` of the location that `location` replaces, as GetLocation gave it. Must be given when fields replace an existing location.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func putLocation(input: PutLocationInput, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> PutLocationResponse {
        try await native.putLocation(input: input, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Stores an EVSE of a location, or what has become of it. Its location's `last_updated` goes along.
    ///
    /// Ordered as PutLocation orders locations; fields replace an existing EVSE only with the location's `etag`.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH.
    ///
    /// Takes the scope `locations.write`.
    ///
    /// - Parameter id: Our id of its location, a UUID.
    /// - Parameter input: The EVSE, in either shape.
    /// - Parameter etag: The `etag` of the location that this changes. Must be given when fields replace an existing EVSE.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func putEvse(id: String, input: PutEvseInput, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> PutEvseResponse {
        try await native.putEvse(id: id, input: input, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Stores a connector of an EVSE, or what has become of it. `last_updated` of its EVSE and location go along.
    ///
    /// Ordered as PutLocation orders locations; fields replace an existing connector only with the location's `etag`.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH, CONNECTOR_LIMIT.
    ///
    /// Takes the scope `locations.write`.
    ///
    /// - Parameter id: Our id of its location, a UUID.
    /// - Parameter evseUid: The CPO's uid of its EVSE, in any case.
    /// - Parameter input: The connector, in either shape.
    /// - Parameter etag: The `etag` of the location that this changes. Must be given when fields replace an existing connector.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func putConnector(id: String, evseUid: String, input: PutConnectorInput, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> PutConnectorResponse {
        try await native.putConnector(id: id, evseUid: evseUid, input: input, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Sets the status of an EVSE. One that is older than the present status changes nothing, nor does the same again with its time: the present
    /// one is answered, and nobody is told. The location's `etag` stays, whatever the status.
    ///
    /// Consumers are told by LocationChanged. It is a measured value: the audit trail has no entry of it.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND.
    ///
    /// Takes the scope `locations.write`.
    ///
    /// - Parameter id: Our id of its location, a UUID.
    /// - Parameter evseUid: The CPO's uid of the EVSE, in any case.
    /// - Parameter status: What it is.
    /// - Parameter statusTime: Since when; absent: now.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func updateEvseStatus(id: String, evseUid: String, status: EvseStatus, statusTime: Timestamp? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Evse {
        try await native.updateEvseStatus(id: id, evseUid: evseUid, status: status, statusTime: statusTime, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Gets a location by our id, with the status of each EVSE. A driver gets one that is not published only where a session or a CDR of theirs
    /// names it; else it is NOT_FOUND.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `locations.read`.
    ///
    /// - Parameter id: Our id of it, a UUID.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getLocation(id: String, timeout: TimeInterval? = nil) async throws -> Location {
        try await native.getLocation(id: id, timeout: timeout?.withinBounds)
    }

    /// Gets a location by its CPO's id, or by that of one of its EVSEs. A driver gets what GetLocation would.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `locations.read`.
    ///
    /// - Parameter countryCode: The CPO's country, two letters.
    /// - Parameter partyId: The CPO.
    /// - Parameter key: What it is known by, in any case.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getLocationByKey(countryCode: String, partyId: String, key: GetLocationByKeyKey, timeout: TimeInterval? = nil) async throws -> Location {
        try await native.getLocationByKey(countryCode: countryCode, partyId: partyId, key: key, timeout: timeout?.withinBounds)
    }

    /// Lists locations by country, party and id. Drivers get those that are published.
    ///
    /// Takes the scope `locations.read`.
    ///
    /// - Parameter filter: Which ones.
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listLocations(filter: LocationFilter? = nil, pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<Location> {
        Listing { [native] in
            let pages = try native.listLocations(filter: filter, pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }

    /// Finds the nearest locations, nearest first. Drivers get those that are published; nobody gets those all of whose EVSEs are removed.
    ///
    /// Takes the scope `locations.read`.
    ///
    /// - Parameter center: From where.
    /// - Parameter radius: How far away at most, metres along the ground, 1 to 500,000; absent: 50,000.
    /// - Parameter maxResults: How many at most, 1 to 200; 0 is 50.
    /// - Parameter needs: What they must have.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listNearby(center: Coordinates, radius: Int32? = nil, maxResults: Int32? = nil, needs: ChargingNeeds? = nil, timeout: TimeInterval? = nil) async throws -> [NearbyLocation] {
        try await native.listNearby(center: center, radius: radius, maxResults: maxResults, needs: needs, timeout: timeout?.withinBounds)
    }

    /// Finds the locations of a map: each by itself where they are few, else clusters of them. It shows what ListNearby shows.
    ///
    /// Takes the scope `locations.read`.
    ///
    /// - Parameter area: The map.
    /// - Parameter maxLocations: Up to how many locations come each by itself, 1 to 1,000; 0 is 200. More come as clusters.
    /// - Parameter needs: What they must have.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listInArea(area: Area, maxLocations: Int32? = nil, needs: ChargingNeeds? = nil, timeout: TimeInterval? = nil) async throws -> ListInAreaResponse {
        try await native.listInArea(area: area, maxLocations: maxLocations, needs: needs, timeout: timeout?.withinBounds)
    }

    /// Ranks locations by what a planned charge would be at each: at its best connector, by that connector's tariff in the version in force when the
    /// vehicle arrives.
    ///
    /// First come those where the vehicle gets all that it wants, the cheapest first: with VAT where it is known. Amounts of different currencies are
    /// not compared: the currency that most of them have comes first. What has no price is told with why. Drivers get the locations GetLocation would
    /// give them.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter locationIds: Our ids of the locations, UUIDs, 1 to 50.
    /// - Parameter charge: The charge.
    /// - Parameter needs: What the connector must be.
    /// - Parameter pricingPolicy: How amounts are rounded; absent: the provider's own.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func rankLocations(locationIds: [String], charge: PlannedCharge, needs: ChargingNeeds? = nil, pricingPolicy: PricingPolicy? = nil, timeout: TimeInterval? = nil) async throws -> RankLocationsResponse {
        try await native.rankLocations(locationIds: locationIds, charge: charge, needs: needs, pricingPolicy: pricingPolicy, timeout: timeout?.withinBounds)
    }
}
