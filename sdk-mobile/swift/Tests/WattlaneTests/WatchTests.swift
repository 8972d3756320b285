import Foundation
@testable import Wattlane
import XCTest

final class WatchTests: XCTestCase {
    /// Something happens to the session: what a CPO would send. What is older than what is known changes nothing; these tests run by their names.
    private func report(_ client: WattlaneClient, kwh: Int, at time: String) async throws {
        let patch = PatchSessionInput.ocpiJson(#"{"kwh": \#(kwh), "last_updated": "2026-05-04T\#(time)Z"}"#)
        _ = try await client.sessions.patchSession(countryCode: "NL", partyId: "TST", sessionId: "S1", input: patch)
    }

    func testASessionIsToldAsItIsAndThenAsItChanges() async throws {
        let client = try Site.client()
        var told: [WatchSessionResponseUpdate] = []
        for try await message in client.sessions.watchSession(id: Site.session) {
            told.append(message.update!)
            if told.count == 2 { break }
            try await report(client, kwh: 401, at: "12:00:03")
        }
        guard case .snapshot(let session) = told[0], case .delta(let delta) = told[1] else { return XCTFail("\(told)") }
        XCTAssertEqual(session.id, Site.session)
        XCTAssertEqual(delta.energy, Foundation.Decimal(401))
        try await Site.untilOpen(0)
    }

    func testCancellingTheTaskEndsTheStreamOnTheServerWithinASecond() async throws {
        let client = try Site.client()
        let begun = Signal()
        let loop = Task {
            for try await _ in client.sessions.watchSession(id: Site.session) { begun.happen() }
        }
        await begun.wait()
        let open = try await Site.openStreams()
        XCTAssertEqual(open, 1)
        loop.cancel()
        try await Site.untilOpen(0)
        do {
            try await loop.value
            XCTFail("it was cancelled")
        } catch is CancellationError {}
    }

    func testALoopThatIsLeftEndsTheStreamOnTheServer() async throws {
        let watch = try Site.client().sessions.watchSession(id: Site.session)
        for try await _ in watch { break }
        try await Site.untilOpen(0)
        XCTAssertEqual(watch.state, .offline)
    }

    func testItsStatesAreToldWhileItIsLooped() async throws {
        let watch = try Site.client().sessions.watchSession(id: Site.session)
        XCTAssertEqual(watch.state, .connecting)
        let loop = Task { for try await _ in watch {} }
        for await state in watch.states where state == .live { break }
        loop.cancel()
        for await state in watch.states where state == .offline { break }
    }

    func testACursorThatWasKeptGoesOnWhereItStood() async throws {
        let client = try Site.client()
        let watch = client.events.watchEvents()
        let first = Task {
            for try await event in watch { return event }
            throw StillOpen(streams: 0)
        }
        try await Site.untilOpen(1, within: 5) // it begins with what happens next
        try await report(client, kwh: 301, at: "12:00:01")
        let position = try await first.value.position
        try await report(client, kwh: 302, at: "12:00:02")
        for try await event in client.events.watchEvents(resumeAfter: watch.cursor) {
            XCTAssertEqual(event.position, position + 1)
            break
        }
    }

    func testOnAnotherNetworkItConnectsAnewAndGoesOn() async throws {
        let client = try Site.client()
        let rpc = "SessionService/WatchSession\""
        let begun = Signal()
        let watch = client.sessions.watchSession(id: Site.session)
        let loop = Task { for try await _ in watch { begun.happen() } }
        await begun.wait()
        let before = try await Site.answered(rpc)
        client.onForeground() // which disturbs nothing that is live
        try await Task.sleep(nanoseconds: 300_000_000)
        let after = try await Site.answered(rpc)
        XCTAssertEqual(after, before)
        client.onNetworkChanged()
        let end = Date().addingTimeInterval(5)
        while try await Site.answered(rpc) != before + 1 {
            guard Date() < end else { return XCTFail("it did not connect anew") }
            try await Task.sleep(nanoseconds: 5_000_000)
        }
        try await Site.untilOpen(1, within: 5)
        loop.cancel()
        try await Site.untilOpen(0)
    }

    func testAStateThatArrivesAfterTheEndIsNotTold() async throws {
        let (over, told, asked) = (Signal(), Signal(), Count())
        let watch = Watch<Int> {
            Stream(
                next: { nil },
                nextState: {
                    guard asked.next() == 1 else {
                        told.happen()
                        return nil
                    }
                    await Task.detached { await over.wait() }.value // whatever is cancelled
                    return .live
                },
                cursor: { nil }, cancel: {}
            )
        }
        for try await _ in watch {}
        over.happen()
        await told.wait()
        XCTAssertEqual(watch.state, .offline)
    }

    func testCallsAndWatchesLeaveMemoryFlat() async throws {
        let calls = Site.long ? 2_500 : 1_000
        func useAll() async throws {
            let client = try Site.client()
            for _ in 0..<calls { _ = try await client.cdrs.getCdr(id: Site.cdrs[0]) }
            for _ in 0..<calls / 10 {
                for try await _ in client.sessions.watchSession(id: Site.session) { break }
            }
            try await Site.untilOpen(0)
        }
        for _ in 0..<2 { try await useAll() }
        var grown: [Int] = []
        for _ in 0..<6 {
            let before = try residentKb()
            try await useAll()
            grown.append(try residentKb() - before)
        }
        print("kB more after each of \(grown.count) rounds of \(calls) calls and \(calls / 10) watches: \(grown)")
        // What leaks grows in every round, by more than 100 bytes a call.
        XCTAssertLessThan(grown.min()! * 1_000, 100 * calls, "\(grown) kB")
    }

    private func residentKb() throws -> Int {
        // What was freed is still held, and would hide what leaks.
        let trim = unsafeBitCast(dlsym(nil, "malloc_trim")!, to: (@convention(c) (Int) -> CInt).self)
        _ = trim(0)
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon") }!
        return Int(line.filter(\.isNumber))!
    }
}
