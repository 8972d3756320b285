// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// Who did what, and what changed. Entries are written in the transaction of the change and never altered.
public struct Audit: Sendable {
    let native: NativeAudit

    /// Lists audit entries, newest first.
    ///
    /// Takes the scope `audit.read`.
    ///
    /// - Parameter filter: Which ones.
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listAuditEntries(filter: AuditFilter? = nil, pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<AuditEntry> {
        Listing { [native] in
            let pages = try native.listAuditEntries(filter: filter, pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }
}
