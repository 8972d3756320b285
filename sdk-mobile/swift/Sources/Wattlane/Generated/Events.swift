// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// What happened, told once and in order: to list, and to follow as it happens.
public struct Events: Sendable {
    let native: NativeEvents

    /// Lists what happened, oldest first, a page at a time: from the beginning of what is kept, or after a position.
    ///
    /// Events are kept for two whole months and the present one. Errors: CURSOR_EXPIRED where some after `after_position` are no longer kept,
    /// CURSOR_INVALID where `after_position` has not been reached yet.
    ///
    /// Takes the scope `events.read`.
    ///
    /// - Parameter filter: Which events.
    /// - Parameter afterPosition: Only what comes after this position; 0 or absent: from the first that is kept.
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listEvents(filter: EventFilter? = nil, afterPosition: Int64? = nil, pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<Event> {
        Listing { [native] in
            let pages = try native.listEvents(filter: filter, afterPosition: afterPosition, pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }

    /// Follows what happens: each event once, by its position, without a gap. It never ends by itself; a heartbeat comes every 20 s.
    ///
    /// Without `resume_after` it begins with what happens next. It ends with UNAUTHENTICATED when the access token does: call again with a new
    /// one and the last cursor. Errors: CURSOR_INVALID for a cursor of another provider, of another stream or of a time to come, CURSOR_EXPIRED for
    /// one so old that events after it are no longer kept: read anew what you hold, and begin without a cursor.
    ///
    /// Takes the scope `events.read`.
    ///
    /// - Parameter filter: Which events.
    /// - Parameter resumeAfter: Where to go on: `cursor` of the last message that came. Empty: with what happens next.
    public func watchEvents(filter: EventFilter? = nil, resumeAfter: String? = nil) -> Watch<Event> {
        Watch { [native] in
            let stream = try native.watchEvents(filter: filter, resumeAfter: resumeAfter)
            return Stream(
                next: { try await stream.next() }, nextState: { try await stream.nextState() },
                cursor: { stream.cursor() }, cancel: { stream.cancel() }
            )
        }
    }
}
