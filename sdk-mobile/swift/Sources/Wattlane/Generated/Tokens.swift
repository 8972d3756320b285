// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// Charging tokens: cards, app users and what else identifies a driver at a charger. A driver may have many. By its token, or by the contract,
/// the driver of a CDR is found. Tokens are never deleted, since charges point at them: put one with `valid` false, or block it.
public struct Tokens: Sendable {
    let native: NativeTokens

    /// Stores a token, or new values of one that is known by its country, party, uid and type.
    ///
    /// The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: an older text never replaces a newer one, and the
    /// present one is answered. One that lies more than 10 minutes ahead is taken as 10 minutes from now (IN_THE_FUTURE). Fields replace an existing token only with its `etag`. A blocked token stays blocked. Without `driver_id` the
    /// token stays whose it is, and a token of nobody is given to the driver who has its contract. CDRs of this token or its contract that have
    /// no driver yet get theirs soon after.
    /// Errors: INVALID_ARGUMENT (for a wrong check character in `contract_id` too), NOT_FOUND for the driver, ETAG_MISMATCH, TOKEN_TAKEN,
    /// CONTRACT_ID_TAKEN.
    ///
    /// Takes the scope `tokens.write`.
    ///
    /// - Parameter input: The token, in either shape.
    /// - Parameter driverId: The driver who has it, a UUID. Absent: whose it is already, or the one who has its contract.
    /// - Parameter etag: The version that `token` replaces, as GetToken gave it. Must be given when fields replace an existing token.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func putToken(input: PutTokenInput, driverId: String? = nil, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> PutTokenResponse {
        try await native.putToken(input: input, driverId: driverId, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Gets a token. A driver gets their own.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `tokens.read`.
    ///
    /// - Parameter id: Our id of it, a UUID.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getToken(id: String, timeout: TimeInterval? = nil) async throws -> Token {
        try await native.getToken(id: id, timeout: timeout?.withinBounds)
    }

    /// Lists tokens, newest first. A driver sees their own.
    ///
    /// Takes the scope `tokens.read`.
    ///
    /// - Parameter filter: Which ones.
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listTokens(filter: TokenFilter? = nil, pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<Token> {
        Listing { [native] in
            let pages = try native.listTokens(filter: filter, pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }

    /// Blocks a token: a lost card, an account that does not pay. A driver may block their own, and only staff or a backend unblocks it.
    ///
    /// A token that is blocked stays as it was blocked, with the first reason. CDRs of sessions that began when it was blocked are taken in all
    /// the same, with the finding TOKEN_BLOCKED: the energy has flowed.
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `tokens.block`.
    ///
    /// - Parameter id: Our id of it, a UUID.
    /// - Parameter reason: Why, in words, at most 255 characters.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func blockToken(id: String, reason: String, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Token {
        try await native.blockToken(id: id, reason: reason, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Unblocks a token. One that is not blocked: nothing happens.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `tokens.write`.
    ///
    /// - Parameter id: Our id of it, a UUID.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func unblockToken(id: String, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Token {
        try await native.unblockToken(id: id, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Gives a token to a driver, or takes it from whoever has it.
    ///
    /// It may be another driver's: it is handed on, and what was charged before stays with them. CDRs of this token or its contract that have no
    /// driver yet get theirs soon after.
    /// Errors: NOT_FOUND for the token or the driver, ETAG_MISMATCH, CONTRACT_ID_TAKEN.
    ///
    /// Takes the scope `tokens.write`.
    ///
    /// - Parameter id: Our id of it, a UUID.
    /// - Parameter driverId: The driver, a UUID; absent: nobody.
    /// - Parameter etag: The version meant, as GetToken gave it; absent: any.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func assignToken(id: String, driverId: String? = nil, etag: String? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Token {
        try await native.assignToken(id: id, driverId: driverId, etag: etag, requestId: requestId, timeout: timeout?.withinBounds)
    }
}
