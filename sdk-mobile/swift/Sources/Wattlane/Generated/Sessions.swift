// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// Charging that goes on or has ended, as its CPO reports it, with what it costs so far; to read, and to watch as it happens.
public struct Sessions: Sendable {
    let native: NativeSessions

    /// Stores a session, or the whole of one anew, as its CPO pushes it.
    ///
    /// A session is known by its CPO's country, party and id, in any case. What is older than what is there, by `last_updated`, changes nothing and
    /// is answered with what is there. Charging periods replace those there are. Once COMPLETED, a session takes corrections only. Errors:
    /// INVALID_ARGUMENT, SESSION_STATUS_CHANGE for a way that no session goes, SESSION_IDENTITY where it is another charge under the same id.
    ///
    /// Takes the scope `sessions.write`.
    ///
    /// - Parameter input: The session, in either shape.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func putSession(input: PutSessionInput, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Session {
        try await native.putSession(input: input, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Changes what is named of a session, as its CPO pushes it. What is not named stays.
    ///
    /// Charging periods are added to those there are; one that begins when another does takes its place, so that the same patch twice has one
    /// effect. What is older than what is there, by `last_updated`, changes nothing. Errors: NOT_FOUND for a session that is not known (put it
    /// first), INVALID_ARGUMENT, SESSION_STATUS_CHANGE, SESSION_IDENTITY.
    ///
    /// Takes the scope `sessions.write`.
    ///
    /// - Parameter countryCode: The CPO's country, two letters.
    /// - Parameter partyId: The CPO, three letters or digits.
    /// - Parameter sessionId: The CPO's id of the session.
    /// - Parameter input: What changes, in either shape.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func patchSession(countryCode: String, partyId: String, sessionId: String, input: PatchSessionInput, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Session {
        try await native.patchSession(countryCode: countryCode, partyId: partyId, sessionId: sessionId, input: input, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Ends a session by its CPO's word: it becomes COMPLETED. Ended again in the same way: nothing happens.
    ///
    /// Errors: NOT_FOUND, INVALID_ARGUMENT, SESSION_STATUS_CHANGE for one that is INVALID.
    ///
    /// Takes the scope `sessions.write`.
    ///
    /// - Parameter countryCode: The CPO's country, two letters.
    /// - Parameter partyId: The CPO, three letters or digits.
    /// - Parameter sessionId: The CPO's id of the session.
    /// - Parameter endTime: When it ended, not before it began. It also orders this word among the CPO's others.
    /// - Parameter energy: Energy in all, kWh. Absent: what it was.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func endSession(countryCode: String, partyId: String, sessionId: String, endTime: Timestamp, energy: Decimal? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Session {
        try await native.endSession(countryCode: countryCode, partyId: partyId, sessionId: sessionId, endTime: endTime, energy: energy, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Gets a session by our id. A driver gets their own.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `sessions.read`.
    ///
    /// - Parameter id: Our id of it, a UUID.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getSession(id: String, timeout: TimeInterval? = nil) async throws -> Session {
        try await native.getSession(id: id, timeout: timeout?.withinBounds)
    }

    /// Lists sessions, the last to begin first. A driver gets their own.
    ///
    /// Takes the scope `sessions.read`.
    ///
    /// - Parameter filter: Which ones.
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listSessions(filter: SessionFilter? = nil, pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<Session> {
        Listing { [native] in
            let pages = try native.listSessions(filter: filter, pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }

    /// Watches a session: first as it is, then what changes, as it changes. A driver watches their own.
    ///
    /// It tells the newest state: versions may be left out where they follow one another faster than they are read, never go back, and the last
    /// one always comes. What changes of it that a SessionDelta does not hold (its EVSE, say, or its driver) is told by the whole again. After a session's end it stays open, for corrections and the CDR. A heartbeat comes every 20 s. It ends with UNAUTHENTICATED when the
    /// access token does: call again with a new one and the last cursor. With `resume_after` only what changed since is told; a cursor of another
    /// session, of another provider or of a version to come is answered with the whole again, and `snapshot_reason` says why. Errors: NOT_FOUND.
    ///
    /// Takes the scope `sessions.read`.
    ///
    /// - Parameter id: Our id of it, a UUID.
    /// - Parameter resumeAfter: Where to go on: `cursor` of the last message that came. Empty: with the whole session.
    public func watchSession(id: String, resumeAfter: String? = nil) -> Watch<WatchSessionResponse> {
        Watch { [native] in
            let stream = try native.watchSession(id: id, resumeAfter: resumeAfter)
            return Stream(
                next: { try await stream.next() }, nextState: { try await stream.nextState() },
                cursor: { stream.cursor() }, cancel: { stream.cancel() }
            )
        }
    }

    /// Watches all sessions that are asked for: first those that go on, each as it is, then each that changes or begins. A driver watches their own.
    ///
    /// As WatchSession, of each session the newest state. `resume_after` goes on without the sessions that did not change; where that is not
    /// possible (CURSOR_INVALID, or CURSOR_EXPIRED for one older than the events that are kept) all come again, and `snapshot_reason` says why.
    ///
    /// Takes the scope `sessions.read`.
    ///
    /// - Parameter filter: Which ones. Without `statuses` it begins with those that go on: PENDING, RESERVATION and ACTIVE ones; changes are told of all.
    /// - Parameter resumeAfter: Where to go on: `cursor` of the last message that had one, for the same filter. Empty: with all sessions that are asked for.
    public func watchSessions(filter: SessionFilter? = nil, resumeAfter: String? = nil) -> Watch<WatchSessionsResponse> {
        Watch { [native] in
            let stream = try native.watchSessions(filter: filter, resumeAfter: resumeAfter)
            return Stream(
                next: { try await stream.next() }, nextState: { try await stream.nextState() },
                cursor: { stream.cursor() }, cancel: { stream.cancel() }
            )
        }
    }
}
