// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// A provider's own people, and what they may do.
public struct Staff: Sendable {
    let native: NativeStaff

    /// Adds a person to the staff, or changes their role. A person is known by issuer and subject.
    ///
    /// Takes the scope `staff.write`.
    ///
    /// - Parameter staffMember: The person; their role is STAFF or ADMIN.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func putStaff(staffMember: StaffMember, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> StaffMember {
        try await native.putStaff(staffMember: staffMember, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Lists the staff, newest first.
    ///
    /// Takes the scope `staff.read`.
    ///
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listStaff(pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<StaffMember> {
        Listing { [native] in
            let pages = try native.listStaff(pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }

    /// Removes a person from the staff. A server that has just seen a token of theirs believes it for ten seconds more.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `staff.write`.
    ///
    /// - Parameter id: Our id of the person, a UUID.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func removeStaff(id: String, requestId: String? = nil, timeout: TimeInterval? = nil) async throws {
        try await native.removeStaff(id: id, requestId: requestId, timeout: timeout?.withinBounds)
    }
}
