import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif
import Wattlane

/// The live server that `tests/tests/phones/main.rs` started for these tests, and what is on it.
enum Site {
    static let address = given("WATTLANE_ADDRESS")
    static let metrics = given("WATTLANE_METRICS")
    static let key = given("WATTLANE_API_KEY")
    static let cdrs = given("WATTLANE_CDRS").split(separator: ",").map(String.init)
    static let cdrJson = given("WATTLANE_CDR_JSON")
    static let session = given("WATTLANE_SESSION")
    static let long = ProcessInfo.processInfo.environment["WATTLANE_LONG"] == "1"

    private static func given(_ name: String) -> String {
        guard let value = ProcessInfo.processInfo.environment[name] else {
            fatalError("\(name) is not set: these tests are run by tests/tests/phones/main.rs")
        }
        return value
    }

    static func client(
        address: String = Site.address, accessToken: @escaping @Sendable () async throws -> String = { Site.key }
    ) throws -> WattlaneClient {
        try WattlaneClient(address: address, accessToken: accessToken)
    }

    /// Streams that are open on the server.
    static func openStreams() async throws -> Int {
        try await figure("wattlane_streams_open")
    }

    /// Calls that the server has answered, a stream when it has ended.
    static func answered(_ rpc: String) async throws -> Int {
        try await figure("wattlane_rpc_requests_total", of: rpc)
    }

    private static func figure(_ name: String, of rpc: String = "") async throws -> Int {
        let (page, _) = try await URLSession.shared.data(from: URL(string: "\(metrics)/metrics")!)
        let lines = String(decoding: page, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix(name) && (rpc.isEmpty || $0.contains(rpc)) }
        return lines.compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }.reduce(0) { $0 + Int($1) }
    }

    /// Waits until the server has so many streams open. A cancelled one has to be gone within a second.
    static func untilOpen(_ streams: Int, within seconds: TimeInterval = 1) async throws {
        let end = Date().addingTimeInterval(seconds)
        while try await openStreams() != streams {
            guard Date() < end else { throw StillOpen(streams: try await openStreams()) }
            try await Task.sleep(nanoseconds: 5_000_000)
        }
    }
}

struct StillOpen: Error {
    let streams: Int
}

/// Something that happens once, for others to wait for.
final class Signal: Sendable {
    private let stream: AsyncStream<Void>
    private let happened: AsyncStream<Void>.Continuation

    init() {
        (stream, happened) = AsyncStream.makeStream()
    }

    func happen() {
        happened.finish()
    }

    func wait() async {
        for await _ in stream {}
    }
}

/// Counts how often it is asked.
final class Count: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func next() -> Int {
        lock.withLock {
            count += 1
            return count
        }
    }
}
