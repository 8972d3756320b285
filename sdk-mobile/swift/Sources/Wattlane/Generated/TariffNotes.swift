// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// Texts that a station operator wants shown beside its prices. GetLocation, GetTariff and their lists bring those that are valid now.
public struct TariffNotes: Sendable {
    let native: NativeTariffNotes

    /// Stores a new note, or replaces one.
    ///
    /// What no text shows is taken out of it: control characters, and those that turn the direction of what follows.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH.
    ///
    /// Takes the scope `tariffs.write`.
    ///
    /// - Parameter tariffNote: The note.
    /// - Parameter id: Our id of the note that it replaces, a UUID; absent: it is a new one.
    /// - Parameter etag: The version that it replaces; must be given with `id`.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func putTariffNote(tariffNote: TariffNote, id: String? = nil, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> TariffNote {
        try await native.putTariffNote(tariffNote: tariffNote, id: id, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Lists notes, newest first. Drivers get those that are valid now.
    ///
    /// Takes the scope `tariffs.read`.
    ///
    /// - Parameter filter: Which ones.
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listTariffNotes(filter: TariffNoteFilter? = nil, pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<TariffNote> {
        Listing { [native] in
            let pages = try native.listTariffNotes(filter: filter, pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }

    /// Deletes a note. The audit trail keeps what it said.
    ///
    /// Errors: NOT_FOUND, ETAG_MISMATCH.
    ///
    /// Takes the scope `tariffs.write`.
    ///
    /// - Parameter id: Our id of it, a UUID.
    /// - Parameter etag: The version that is deleted; absent: whichever there is.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func deleteTariffNote(id: String, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws {
        try await native.deleteTariffNote(id: id, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }
}
