import Foundation

/// Messages as they happen. It reconnects by itself and goes on where it was cut, so that nothing is missing and nothing comes twice: a server that is
/// away is no error but one of ``states``. It throws what the server refuses, and ends when the server ends it.
///
/// It connects when a loop begins, and the server's side ends when the loop does: by `break`, by an error, or with its task, which then throws
/// `CancellationError`. Two loops are two streams, and ``states`` and ``cursor`` are of the one that moved last.
public struct Watch<Element: Sendable>: AsyncSequence, Sendable {
    private let open: @Sendable () throws -> Stream<Element>
    private let line = Line()

    init(open: @escaping @Sendable () throws -> Stream<Element>) {
        self.open = open
    }

    /// How far what has come can be trusted: its state now, then each new one. `connecting` before a loop, `offline` once it is over.
    public var states: AsyncStream<WatchState> { line.states() }

    /// Its state now.
    public var state: WatchState { line.state }

    /// Where it stands, after the message that came last. Kept, and given to `resumeAfter` of a later watch, that one goes on here.
    public var cursor: String? { line.cursor }

    public func makeAsyncIterator() -> AsyncIterator {
        do {
            return AsyncIterator(loop: Loop(stream: try open(), line: line))
        } catch {
            let refused = Stream<Element>(next: { throw error }, nextState: { nil }, cursor: { nil }, cancel: {})
            return AsyncIterator(loop: Loop(stream: refused, line: line))
        }
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        let loop: Loop<Element>

        public mutating func next() async throws -> Element? {
            try await loop.next()
        }
    }
}

/// One loop over a watch. It goes when the loop ends, and the stream with it.
final class Loop<Element: Sendable>: Sendable {
    private let stream: Stream<Element>
    private let line: Line
    /// What the line knows it by.
    private let id: UUID
    private let told: Task<Void, Never>

    init(stream: Stream<Element>, line: Line) {
        let id = line.begin()
        (self.stream, self.line, self.id) = (stream, line, id)
        told = Task { while let state = try? await stream.nextState() { line.enter(state, of: id) } }
    }

    deinit {
        end()
    }

    func next() async throws -> Element? {
        let stream = stream
        do {
            let message = try await withTaskCancellationHandler { try await stream.next() } onCancel: { stream.cancel() }
            try Task.checkCancellation()
            if message == nil { end() } else { line.cursor = stream.cursor() }
            return message
        } catch {
            end()
            throw error
        }
    }

    private func end() {
        stream.cancel()
        told.cancel()
        line.end(id)
    }
}

/// What is told of a watch beside its messages.
final class Line: @unchecked Sendable {
    private let lock = NSLock()
    private var current = WatchState.connecting
    private var reached: String?
    /// The loops that go on.
    private var loops: Set<UUID> = []
    private var listeners: [UUID: AsyncStream<WatchState>.Continuation] = [:]

    var state: WatchState { lock.withLock { current } }

    var cursor: String? {
        get { lock.withLock { reached } }
        set { lock.withLock { reached = newValue } }
    }

    func begin() -> UUID {
        let loop = UUID()
        lock.withLock { _ = loops.insert(loop) }
        return loop
    }

    /// A loop that has ended tells nothing more: its last state may arrive after its end.
    func enter(_ state: WatchState, of loop: UUID) {
        lock.withLock { if loops.contains(loop) { move(to: state) } }
    }

    /// Once for each loop: another may have moved since.
    func end(_ loop: UUID) {
        lock.withLock { if loops.remove(loop) != nil { move(to: .offline) } }
    }

    private func move(to state: WatchState) {
        guard state != current else { return }
        current = state
        listeners.values.forEach { $0.yield(state) }
    }

    /// Whoever is slow gets the newest.
    func states() -> AsyncStream<WatchState> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { listener in
            let id = UUID()
            lock.withLock {
                listeners[id] = listener
                listener.yield(current)
            }
            listener.onTermination = { [weak self] _ in self?.leave(id) }
        }
    }

    private func leave(_ id: UUID) {
        lock.withLock { listeners[id] = nil }
    }
}

/// The library's stream, of whatever messages.
struct Stream<Element: Sendable>: Sendable {
    let next: @Sendable () async throws -> Element?
    let nextState: @Sendable () async throws -> WatchState?
    let cursor: @Sendable () -> String?
    let cancel: @Sendable () -> Void
}
