// Written by sdk-gen from the contract in proto/; do not edit.

import Foundation

/// Who pays: a company or a single driver. Its terms come with billing.
public struct Accounts: Sendable {
    let native: NativeAccounts

    /// Creates an account.
    ///
    /// Takes the scope `accounts.write`.
    ///
    /// - Parameter account: The account.
    /// - Parameter requestId: A UUID that names this request; a repeat with the same one has one effect.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func createAccount(account: Account, requestId: String? = nil, timeout: TimeInterval? = nil) async throws -> Account {
        try await native.createAccount(account: account, requestId: requestId, timeout: timeout?.withinBounds)
    }

    /// Gets an account. A driver gets their own.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `accounts.read`.
    ///
    /// - Parameter id: Our id of the account, a UUID.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func getAccount(id: String, timeout: TimeInterval? = nil) async throws -> Account {
        try await native.getAccount(id: id, timeout: timeout?.withinBounds)
    }

    /// Lists accounts, newest first.
    ///
    /// Takes the scope `accounts.read`.
    ///
    /// - Parameter pageSize: How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    /// - Parameter pageToken: Where to go on: `next_page_token` of the page before.
    /// - Parameter timeout: How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
    public func listAccounts(pageSize: Int32? = nil, pageToken: String? = nil, timeout: TimeInterval? = nil) -> Listing<Account> {
        Listing { [native] in
            let pages = try native.listAccounts(pageSize: pageSize, pageToken: pageToken, timeout: timeout?.withinBounds)
            return { try await pages.next() }
        }
    }
}
