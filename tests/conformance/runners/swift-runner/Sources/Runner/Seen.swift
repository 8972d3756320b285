import Foundation
import Wattlane

/// The tokens that a case hands out, one after the other; the last one again.
final class Tokens: @unchecked Sendable {
    private let lock = NSLock()
    private let all: [String]
    private var count = 0

    init(_ all: [String]) { self.all = all }

    var asked: Int { lock.withLock { count } }

    func next() -> String {
        lock.withLock {
            count += 1
            return all[min(count, all.count) - 1]
        }
    }
}

/// States as they were told.
final class States: @unchecked Sendable {
    private let lock = NSLock()
    private var told: [String] = []

    var all: [String] { lock.withLock { told } }

    func add(_ state: String) { lock.withLock { told.append(state) } }
}

/// A watch that a task of its own loops over, until it is closed.
final class Watching: @unchecked Sendable {
    private let task: Task<Void, Error>
    private let events: AsyncThrowingStream<Event, Error>

    init(_ watch: Watch<Event>) {
        let (events, continuation) = AsyncThrowingStream<Event, Error>.makeStream()
        self.events = events
        task = Task {
            do {
                for try await event in watch { continuation.yield(event) }
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
                throw error
            }
        }
    }

    /// The first event.
    func first() async throws -> Event {
        for try await event in events { return event }
        throw Ended()
    }

    /// Whether its loop is at its end.
    func close() async -> Bool {
        task.cancel()
        _ = await task.result
        return true
    }

    struct Ended: Error {}
}

func shown(_ cdr: Cdr) -> [String: Any] {
    let status: Any
    if case .unknown(let value) = cdr.status { status = value } else { status = "\(cdr.status)" }
    let time = ISO8601DateFormatter().string(from: cdr.startTime)
    return [
        "id": cdr.id, "cdr_id": cdr.cdrId, "status": status, "total_energy": "\(cdr.totalEnergy)", "start_time": time,
        "cost": shown(cdr.receivedCost.total.exclVat),
    ]
}

func shown(_ money: Money) -> [String: Any] { ["currency": money.currency, "amount": "\(money.amount)"] }

func shown(_ message: WatchSessionResponse) -> [String: Any] {
    switch message.update {
    case .snapshot(let session): return ["update": "snapshot", "version": session.version, "energy": "\(session.energy)"]
    case .delta(let delta): return ["update": "delta", "version": delta.version, "energy": "\(delta.energy)"]
    case nil: return ["update": NSNull()]
    }
}

func shown(_ error: WattlaneError) -> [String: Any] {
    switch error {
    case .Refused(let code, _, let reasonName, _, let metadata, let fields):
        let fields = fields.map { ["field": $0.field, "description": $0.description] }
        return ["kind": "refused", "reason": reasonName, "code": code, "fields": fields, "metadata": metadata]
    case .DeadlineExceeded: return ["kind": "deadline_exceeded"]
    case .Unavailable: return ["kind": "unavailable"]
    case .Invalid: return ["kind": "invalid"]
    }
}

/// The error with which something ends; null where it does not. What is no error of the SDK is thrown on.
func failure(_ work: () async throws -> Void) async throws -> Any {
    do {
        try await work()
        return NSNull()
    } catch let error as WattlaneError {
        return shown(error)
    } catch is CancellationError {
        return ["kind": "cancelled"]
    }
}
