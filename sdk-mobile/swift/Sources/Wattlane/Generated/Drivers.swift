// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// The people who charge: their contracts, and the subjects they sign in as.
public struct Drivers: Sendable {
    let native: NativeDrivers

    /// Creates a driver.
    ///
    /// Errors: NOT_FOUND for the account, CONTRACT_ID_TAKEN, SUBJECT_TAKEN.
    ///
    /// Takes the scope `drivers.write`.
    ///
    /// - Parameter driver: The driver.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func createDriver(driver: Driver, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Driver {
        try await native.createDriver(driver: driver, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Gets a driver. A driver gets themselves.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `drivers.read`.
    ///
    /// - Parameter id: Our id of the driver, a UUID.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getDriver(id: String, timeout: TimeInterval? = nil) async throws -> Driver {
        try await native.getDriver(id: id, timeout: timeout?.withinBounds)
    }

    /// Lists drivers, newest first.
    ///
    /// Takes the scope `drivers.read`.
    ///
    /// - Parameter accountId: Only those of this account, a UUID.
    /// - Parameter contractId: Only the one who has this contract.
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listDrivers(accountId: String? = nil, contractId: String? = nil, pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<Driver> {
        Listing { [native] in
            let pages = try native.listDrivers(accountId: accountId, contractId: contractId, pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }
}
