// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// Plans of when vehicles charge, and what drivers want of them.
public struct SmartCharging: Sendable {
    let native: NativeSmartCharging

    /// What needs no server: the code that the server answers with, on this device.
    public var offline: SmartChargingOffline { SmartChargingOffline(native: native.offline()) }

    /// Stores what a driver usually wants, for a vehicle, at a place, or everywhere and for all. A driver may store their own; those of all drivers only staff.
    ///
    /// There is one of each driver, vehicle and place: it is replaced with its `etag`. The same again changes nothing.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND for the driver, ETAG_MISMATCH.
    ///
    /// Takes the scope `smart_charging.write`.
    ///
    /// - Parameter preferences: The preferences.
    /// - Parameter etag: The version that they replace; must be given where there are some of the same driver, vehicle and place.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func putPreferences(preferences: ChargingPreferences, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> ChargingPreferences {
        try await native.putPreferences(preferences: preferences, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Gets the preferences that count for a driver's vehicle at a place: what the driver has said before what is said for all, then what is of the vehicle, then
    /// what is of the place. Where nothing is said, they are empty: the cheapest energy until the vehicle leaves. A driver gets their own.
    ///
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `smart_charging.read`.
    ///
    /// - Parameter driverId: Whose, a UUID. A driver may leave it out. Absent for others: those of all drivers.
    /// - Parameter vehicleId: For which vehicle. Absent: for none that has preferences of its own.
    /// - Parameter location: At which location. Absent: at none that has preferences of its own.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getPreferences(driverId: String? = nil, vehicleId: String? = nil, location: LocationKey? = nil, timeout: TimeInterval? = nil) async throws -> ChargingPreferences {
        try await native.getPreferences(driverId: driverId, vehicleId: vehicleId, location: location, timeout: timeout?.withinBounds)
    }

    /// Plans charges that may come, storing nothing: when each vehicle of a site draws how much, what that costs, and what charging at once would cost. Phone and
    /// browser answer it, too, without a network.
    ///
    /// As little energy as can be is missing; then as little as can be comes late of what is wanted early; then it costs as little as can be by each one's goal. The
    /// plan is the best there is, but where vehicles with a `min_power` stand in each other's way: then it is within 0.0001 kWh and half a percent for nearly all sites,
    /// and `bound` tells how near. What is not known of prices is guessed, and told.
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `smart_charging.read`.
    ///
    /// - Parameter charges: Who charges: at most 200.
    /// - Parameter signals: What energy costs. Absent: nothing is known of it, and all charge as soon as they can.
    /// - Parameter site: The site. Absent: it gives all that is wanted.
    /// - Parameter slotMinutes: Minutes of a slot, from 5 to 60. 0: 15. From the first arrival to the last departure there may be 4032 slots, and 150000 by vehicles.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func previewPlan(charges: [ChargeWish], signals: SignalSeries? = nil, site: SiteSupply? = nil, slotMinutes: Int32? = nil, timeout: TimeInterval? = nil) async throws -> PreviewPlanResponse {
        try await native.previewPlan(charges: charges, signals: signals, site: site, slotMinutes: slotMinutes, timeout: timeout?.withinBounds)
    }
}

/// What of ``SmartCharging`` needs no server: the code that the server answers with, on this device.
public struct SmartChargingOffline: Sendable {
    let native: NativeSmartChargingOffline

    /// Plans charges that may come, storing nothing: when each vehicle of a site draws how much, what that costs, and what charging at once would cost. Phone and
    /// browser answer it, too, without a network.
    ///
    /// As little energy as can be is missing; then as little as can be comes late of what is wanted early; then it costs as little as can be by each one's goal. The
    /// plan is the best there is, but where vehicles with a `min_power` stand in each other's way: then it is within 0.0001 kWh and half a percent for nearly all sites,
    /// and `bound` tells how near. What is not known of prices is guessed, and told.
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `smart_charging.read`.
    ///
    /// - Parameter charges: Who charges: at most 200.
    /// - Parameter signals: What energy costs. Absent: nothing is known of it, and all charge as soon as they can.
    /// - Parameter site: The site. Absent: it gives all that is wanted.
    /// - Parameter slotMinutes: Minutes of a slot, from 5 to 60. 0: 15. From the first arrival to the last departure there may be 4032 slots, and 150000 by vehicles.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func previewPlan(charges: [ChargeWish], signals: SignalSeries? = nil, site: SiteSupply? = nil, slotMinutes: Int32? = nil, timeout: TimeInterval? = nil) async throws -> PreviewPlanResponse {
        try await native.previewPlan(charges: charges, signals: signals, site: site, slotMinutes: slotMinutes, timeout: timeout?.withinBounds)
    }
}
