import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking // has URLError, on systems that are not Apple's
#endif

/// A server, and who calls it.
///
/// ```swift
/// let client = try WattlaneClient(address: "https://api.example.com") { try await session.accessToken() }
/// let cdr = try await client.cdrs.getCdr(id: id)
/// ```
///
/// It connects when it is first used. Make one and keep it: calls share a connection. It works on threads of its own, so it may be called on the main
/// actor. Cancelling a task ends what it waits for, on the server too. All it throws is ``WattlaneError``, and `CancellationError` where a task was
/// cancelled.
public final class WattlaneClient: Sendable {
    let native: NativeClient

    /// A client of the server at `address`, such as `https://api.example.com`. Throws ``WattlaneError/Invalid(text:)`` for an address that is none.
    ///
    /// - Parameter provider: The provider's id: needed where the tokens are of the provider's own OpenID Connect issuer.
    /// - Parameter accessToken: Hands out a token that is good now. It is asked when there is none, and again when one was refused, once for all calls
    ///   that wait. Where it throws a `URLError` or ``WattlaneError/Unavailable(text:retryAfter:)`` it is asked again after a pause; whatever else it
    ///   throws means that there is no token, and the call is refused with the reason that it tells. It is cancelled with the last call that waits
    ///   for it. What it holds on to lives as long as the client.
    public init(address: String, provider: String? = nil, accessToken: @escaping @Sendable () async throws -> String) throws {
        native = try NativeClient(address: address, tokens: AppTokens(accessToken: accessToken), sdk: "swift", provider: provider)
    }

    /// Says that the app came to the foreground: watches that wait between two tries try at once, and those that have gone stale connect anew.
    public func onForeground() {
        native.onForeground()
    }

    /// Says that the network is another: what ran over the old one may be dead without a word, so every watch connects anew and goes on where it was.
    public func onNetworkChanged() {
        native.onNetworkChanged()
    }
}

/// The app's source of tokens as the library asks it.
private final class AppTokens: TokenSource {
    let source: @Sendable () async throws -> String

    init(accessToken: @escaping @Sendable () async throws -> String) {
        source = accessToken
    }

    func accessToken() async throws -> String {
        do {
            return try await source()
        } catch WattlaneError.Unavailable(let text, let retryAfter) {
            throw WattlaneError.Unavailable(text: text, retryAfter: retryAfter?.withinBounds)
        } catch let error as WattlaneError {
            throw error
        } catch let error as URLError {
            throw WattlaneError.Unavailable(text: String(describing: error), retryAfter: nil)
        } catch {
            throw WattlaneError.Invalid(text: String(describing: error))
        }
    }
}

extension TimeInterval {
    /// As the library takes how long to wait: anything else ends the app. What is no number is no time.
    var withinBounds: TimeInterval {
        let year = 365.0 * 24 * 60 * 60
        return self > 0 ? min(self, year) : 0
    }
}
