// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// Access tokens for browsers and phones. A provider's backend mints them with its API key, which never leaves the backend.
public struct Auth: Sendable {
    let native: NativeAuth

    /// Mints an access token for a driver or one of the staff. A repeat mints anew.
    ///
    /// Errors: NOT_FOUND for the subject, SCOPE_NOT_HELD when a scope is asked for that the subject's role or the caller does not have.
    ///
    /// Takes the scope `tokens.mint`.
    ///
    /// - Parameter subject: For whom.
    /// - Parameter scopes: What it may be used for, at most 50; empty: all that the subject's role has.
    /// - Parameter origins: From which web origins it may be used, at most 10, each one of the provider's allowed ones; empty: from any of them, and without one.
    /// - Parameter lifetimeSeconds: How long it is good for, seconds, 1 to 900; absent: 900.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func mintAccessToken(subject: MintAccessTokenSubject, scopes: [String]? = nil, origins: [String]? = nil, lifetimeSeconds: Int32? = nil, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> MintAccessTokenResponse {
        try await native.mintAccessToken(subject: subject, scopes: scopes, origins: origins, lifetimeSeconds: lifetimeSeconds, requestId: requestId, timeout: timeout?.withinBounds)
    }
}
