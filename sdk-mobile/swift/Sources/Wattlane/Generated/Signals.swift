// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// Prices, carbon and green share by bidding zone, by which charges are planned.
///
/// There are shared series, the same for all providers, which the operator of the platform keeps; and those that a provider imports itself, which win over the
/// shared ones for it alone, value by value.
public struct Signals: Sendable {
    let native: NativeSignals

    /// Stores values of a zone for the caller's provider. They replace what it imported before for the same times; a value that is absent leaves the one
    /// that is there. The same again changes nothing.
    ///
    /// Errors: INVALID_ARGUMENT, CURRENCY_MISMATCH where the provider's prices of one of these days are in another currency: delete those first.
    ///
    /// Takes the scope `signals.write`.
    ///
    /// - Parameter zone: The bidding zone, such as `NL` or `DE-LU`: two to sixteen capital letters, digits and hyphens.
    /// - Parameter series: The values.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func importSignals(zone: String, series: SignalSeries, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> [SignalDay] {
        try await native.importSignals(zone: zone, series: series, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Gets what is known of a zone for a time: the provider's own values, and the shared ones where it has none.
    ///
    /// Where nothing is known the series is empty. Prices in two currencies are not mixed: those of the shared series are left out then.
    ///
    /// Takes the scope `smart_charging.read`.
    ///
    /// - Parameter zone: The bidding zone.
    /// - Parameter startTime: From when.
    /// - Parameter endTime: Until when: at most 31 days later.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getSignals(zone: String, startTime: Timestamp, endTime: Timestamp, timeout: TimeInterval? = nil) async throws -> SignalSeries {
        try await native.getSignals(zone: zone, startTime: startTime, endTime: endTime, timeout: timeout?.withinBounds)
    }

    /// Lists the zones that something is known of, by name, with how far that goes.
    ///
    /// Takes the scope `smart_charging.read`.
    ///
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listSignalZones(pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<SignalZone> {
        Listing { [native] in
            let pages = try native.listSignalZones(pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }

    /// Deletes what the provider imported of a zone for whole days of UTC; the shared values hold again then. What is not there is no error.
    ///
    /// Takes the scope `signals.write`.
    ///
    /// - Parameter zone: The bidding zone.
    /// - Parameter firstDay: The first day of UTC, `YYYY-MM-DD`.
    /// - Parameter lastDay: The last day of UTC, `YYYY-MM-DD`: at most 366 days later.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func deleteSignals(zone: String, firstDay: String, lastDay: String, requestId: String? = nil, timeout: TimeInterval? = nil) async throws {
        try await native.deleteSignals(zone: zone, firstDay: firstDay, lastDay: lastDay, requestId: requestId, timeout: timeout?.withinBounds)
    }
}
