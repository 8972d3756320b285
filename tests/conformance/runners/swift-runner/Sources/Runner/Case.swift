import Foundation
import Wattlane

/// How many streams `many_streams` opens.
private let streams = 5

/// One case: what it was given, and what is done.
final class Case: @unchecked Sendable {
    private let name: String
    private let given: [String: Any]
    private let tokens: Tokens

    init(name: String, given: [String: Any]) {
        self.name = name
        self.given = given
        tokens = Tokens(given["tokens"] as? [String] ?? [])
    }

    func play() async throws -> Any {
        switch name {
        case "unary", "unknown_enum", "unknown_field": return ["cdr": shown(try await get(client()))]
        case "error_details", "unknown_reason", "deadline", "nobody_listens": return try await refused(client())
        case "token_throws": return try await refused(client { throw SignedOut() })
        case "token_hangs": return try await refused(client { try await Task.sleep(nanoseconds: 3_600_000_000_000); return "" })
        case "typed_error": return ["error": try await failure { _ = try await self.create(self.client(), self.text("ocpi_json")) }]
        case "retry": return ["id": try await create(client(), text("ocpi_json")).id]
        case "refresh": return try await refresh()
        case "pages": return try await pages()
        case "watch": return try await watch()
        case "watch_refused": return try await watchRefused()
        case "resume": return try await resume()
        case "resume_cursor": return try await resumeCursor()
        case "watch_refresh": return ["positions": try await positions(client().events.watchEvents()), "tokens_asked": tokens.asked]
        case "cancel": return try await cancel()
        case "watch_close": return try await watchClose()
        case "request_limit": return try await requestLimit()
        case "large_answer": return ["length": try await client().cdrs.getCdrReceivedText(id: text("id")).unicodeScalars.count]
        case "offline_price": return try await offlinePrice()
        case "offline_error":
            return ["error": try await failure { _ = try await self.client().tariffs.offline.priceCdr(input: .ocpiJson(self.text("ocpi_json"))) }]
        case "wrong_url", "html": return try await atEachAddress()
        case "used_after_close": return try await usedAfterClose()
        case "clock_off":
            let (client, now) = (try client(), ISO8601DateFormatter().string(from: Date()))
            return ["now": now, "cdr": shown(try await get(client)), "error": try await failure { _ = try await self.get(client, "slow_id") }]
        case "many_streams": return try await manyStreams()
        default: return ["threw": "this runner does not know the case \(name)"]
        }
    }

    private func client(_ address: String? = nil, accessToken: (@Sendable () async throws -> String)? = nil) throws -> WattlaneClient {
        let next: @Sendable () async throws -> String = { [tokens] in tokens.next() }
        return try WattlaneClient(address: address ?? text("address"), provider: given["provider"] as? String, accessToken: accessToken ?? next)
    }

    private func text(_ name: String) -> String { given[name] as! String }

    private func texts(_ name: String) -> [String] { given[name] as! [String] }

    private func number(_ name: String) -> Int { given[name] as! Int }

    /// How long a call may take; nil: nothing is said.
    private var timeout: TimeInterval? { (given["timeout_ms"] as? Int).map { Double($0) / 1000 } }

    private func step() async throws {
        _ = try await Door.ask("/cases/\(name)/step", [String: String]())
    }

    private func get(_ client: WattlaneClient, _ id: String = "id") async throws -> Cdr {
        try await client.cdrs.getCdr(id: text(id), timeout: timeout)
    }

    private func create(_ client: WattlaneClient, _ ocpiJson: String) async throws -> Cdr {
        try await client.cdrs.createCdr(input: .ocpiJson(ocpiJson))
    }

    private func refused(_ client: WattlaneClient) async throws -> Any {
        ["error": try await failure { _ = try await self.get(client) }]
    }

    /// The positions of the next `count` events.
    private func positions(_ watch: Watch<Event>) async throws -> [Int64] {
        var positions: [Int64] = []
        for try await event in watch {
            positions.append(event.position)
            if positions.count == number("count") { break }
        }
        return positions
    }

    private func refresh() async throws -> Any {
        let (client, ids) = (try client(), texts("ids"))
        let first = try await client.cdrs.getCdr(id: ids[0]).id
        async let second = client.cdrs.getCdr(id: ids[1]).id
        async let third = client.cdrs.getCdr(id: ids[2]).id
        async let fourth = client.cdrs.getCdr(id: ids[3]).id
        let all = try await [first, second, third, fourth]
        return ["ids": all, "tokens_asked": tokens.asked] as [String: Any]
    }

    private func pages() async throws -> Any {
        let list = try client().cdrs.listCdrs(pageSize: Int32(number("page_size")))
        var (items, pages): ([String], [[String]]) = ([], [])
        for try await cdr in list { items.append(cdr.cdrId) }
        for try await page in list.pages { pages.append(page.map(\.cdrId)) }
        return ["items": items, "pages": pages] as [String: Any]
    }

    private func watch() async throws -> Any {
        var messages: [Any] = []
        for try await message in try client().sessions.watchSession(id: text("id")) {
            messages.append(shown(message))
            if messages.count == 1 { try await step() }
            if messages.count == 2 { break }
        }
        return ["messages": messages]
    }

    private func watchRefused() async throws -> Any {
        var iterator = try client().sessions.watchSession(id: text("id")).makeAsyncIterator()
        var error: Any = NSNull()
        do { _ = try await iterator.next() } catch let refusal as WattlaneError { error = shown(refusal) }
        let ended = try await iterator.next() == nil
        return ["error": error, "ended": ended] as [String: Any]
    }

    private func resume() async throws -> Any {
        let watch = try client().events.watchEvents(resumeAfter: text("resume_after"))
        let states = States()
        // Before the watch connects, which it does when a loop begins.
        let told = watch.states
        let collector = Task { for await state in told { states.add("\(state)".uppercased()) } }
        var positions: [Int64] = []
        var seen: [String] = []
        for try await event in watch {
            positions.append(event.position)
            if positions.count == 1 { try await step() }
            if positions.count == number("count") {
                // Before the loop ends, which is a state of its own.
                seen = states.all
                break
            }
        }
        collector.cancel()
        return ["positions": positions, "states": seen] as [String: Any]
    }

    private func resumeCursor() async throws -> Any {
        let watch = try client().events.watchEvents(resumeAfter: text("resume_after"))
        let positions = try await positions(watch)
        return ["positions": positions, "cursor": watch.cursor ?? ""] as [String: Any]
    }

    private func cancel() async throws -> Any {
        let client = try client()
        let call = Task { try await self.get(client) }
        try await step()
        call.cancel()
        return ["error": try await failure { _ = try await call.value }]
    }

    private func watchClose() async throws -> Any {
        let watching = Watching(try client().events.watchEvents())
        _ = try await watching.first()
        try await step()
        return ["ended": await watching.close()]
    }

    private func requestLimit() async throws -> Any {
        let client = try client()
        let id = try await create(client, String(repeating: "x", count: number("within"))).id
        let error = try await failure { _ = try await self.create(client, String(repeating: "x", count: self.number("beyond"))) }
        return ["id": id, "error": error] as [String: Any]
    }

    private func offlinePrice() async throws -> Any {
        let tariffs = try client().tariffs
        var prices: [[String: Any]] = []
        for (ocpiJson, by) in zip(texts("ocpi_jsons"), given["tariffs_ocpi_jsons"] as! [[String]]) {
            let charge = PriceCdrInput.ocpiJson(ocpiJson)
            let server = try await tariffs.priceCdr(input: charge, tariffsOcpiJson: by)
            let offline = try await tariffs.offline.priceCdr(input: charge, tariffsOcpiJson: by)
            let amounts: [Any] = [server, offline].map { rating -> Any in rating.cost.map { shown($0.total.exclVat) as Any } ?? NSNull() }
            prices.append(["server": amounts[0], "offline": amounts[1], "equal": server == offline])
        }
        return ["prices": prices]
    }

    private func atEachAddress() async throws -> Any {
        var errors: [Any] = []
        for address in texts("addresses") {
            let id = given["id"] as? String ?? "a"
            errors.append(try await failure { _ = try await self.client(address).cdrs.getCdr(id: id, timeout: self.timeout) })
        }
        return ["errors": errors]
    }

    private func usedAfterClose() async throws -> Any {
        let watching = Watching(try client().events.watchEvents())
        _ = try await watching.first()
        // What is cancelled is asked for nothing more; and a client is freed by letting go of it, so that nobody can use it then.
        return ["watch": ["ended": await watching.close()], "client": NSNull()] as [String: Any]
    }

    private func manyStreams() async throws -> Any {
        let client = try client()
        var opened: [Watching] = []
        var again: Int64 = 0
        let error = try await failure {
            for _ in 0..<streams {
                let watching = Watching(client.events.watchEvents())
                _ = try await watching.first()
                opened.append(watching)
            }
        }
        let (count, cdr) = (opened.count, try await get(client))
        _ = await opened[0].close()
        let last = Watching(client.events.watchEvents())
        again = try await last.first().position
        for watching in opened + [last] { _ = await watching.close() }
        return ["opened": count, "error": error, "id": cdr.id, "again": again] as [String: Any]
    }
}

private struct SignedOut: Error {}
