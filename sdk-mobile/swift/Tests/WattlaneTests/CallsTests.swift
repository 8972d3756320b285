import Foundation
import Wattlane
import XCTest

final class CallsTests: XCTestCase {
    func testACdrIsReadWithExactNumbersInstantsAndTypedValues() async throws {
        let cdr = try await Site.client().cdrs.getCdr(id: Site.cdrs[0])
        XCTAssertEqual(cdr.totalEnergy, Foundation.Decimal(string: "10.125"))
        XCTAssertEqual(cdr.receivedCost.total.exclVat, Money(currency: "EUR", amount: Foundation.Decimal(string: "3.54")!))
        XCTAssertEqual(cdr.startTime, ISO8601DateFormatter().date(from: "2026-05-04T09:00:00Z"))
        XCTAssertEqual(cdr.status, .pending)
    }

    func testARefusalTellsItsReasonAndEveryFieldThatIsWrong() async throws {
        let client = try Site.client()
        do {
            _ = try await client.cdrs.getCdr(id: UUID().uuidString)
            XCTFail("there is none")
        } catch WattlaneError.Refused(_, let reason, _, _, _, _) {
            XCTAssertEqual(reason, .notFound)
        }
        do {
            _ = try await client.cdrs.getCdr(id: "no id")
            XCTFail("that is no id")
        } catch WattlaneError.Refused(_, _, _, _, _, let fields) {
            XCTAssertEqual(fields.map(\.field), ["id"])
        }
    }

    func testAListComesItemByItemOrPageByPage() async throws {
        let list = try Site.client().cdrs.listCdrs(pageSize: 1)
        for _ in 0..<2 {
            var ids: [String] = []
            for try await cdr in list { ids.append(cdr.id) }
            XCTAssertEqual(Set(ids), Set(Site.cdrs))
        }
        var pages: [Int] = []
        for try await page in list.pages { pages.append(page.count) }
        XCTAssertEqual(pages, [1, 1, 1])
    }

    func testAChargeIsPricedWithoutANetworkAsTheServerPricesIt() async throws {
        let client = try Site.client()
        var tariffs: [Tariff] = []
        for try await tariff in client.tariffs.listTariffs() { tariffs.append(tariff) }
        let charge = PriceCdrInput.ocpiJson(Site.cdrJson)
        let online = try await client.tariffs.priceCdr(input: charge, tariffs: tariffs)
        let away = try Site.client(address: "http://127.0.0.1:1") { fatalError("nobody asks for a token") }
        let offline = try await away.tariffs.offline.priceCdr(input: charge, tariffs: tariffs)
        XCTAssertEqual(online.cost, offline.cost)
    }

    func testBadInputIsATypedError() async throws {
        for address in ["", "nonsense", "127.0.0.1:50051", "ftp://127.0.0.1"] {
            XCTAssertThrowsError(try Site.client(address: address)) { error in
                guard case WattlaneError.Invalid = error else { return XCTFail("\(error)") }
            }
        }
        do {
            _ = try await Site.client(address: "http://127.0.0.1:1").cdrs.getCdr(id: Site.cdrs[0])
            XCTFail("nobody is there")
        } catch WattlaneError.Unavailable {}
        struct SignedOut: Error {}
        do {
            _ = try await Site.client { throw SignedOut() }.cdrs.getCdr(id: Site.cdrs[0])
            XCTFail("there is no token")
        } catch WattlaneError.Refused(let code, _, _, let text, _, _) {
            XCTAssertEqual(code, 16)
            XCTAssertTrue(text.contains("SignedOut"), text)
        }
    }

    func testATimeoutThatIsNoneEndsACallAndNotTheApp() async throws {
        for timeout: TimeInterval in [-1, .nan, -.infinity, 0] {
            do {
                _ = try await Site.client().cdrs.getCdr(id: Site.cdrs[0], timeout: timeout)
                XCTFail("there was no time")
            } catch WattlaneError.DeadlineExceeded {}
        }
        _ = try await Site.client().cdrs.getCdr(id: Site.cdrs[0], timeout: .infinity)
        for try await _ in try Site.client().cdrs.listCdrs(timeout: .greatestFiniteMagnitude) {}
        do {
            _ = try await Site.client { throw WattlaneError.Unavailable(text: "later", retryAfter: -1) }.cdrs.getCdr(id: Site.cdrs[0], timeout: 0.5)
            XCTFail("there is no token")
        } catch let error as WattlaneError {
            if case .Invalid = error { XCTFail("\(error)") }
        }
    }

    func testAnArgumentThatCannotBeSentIsATypedError() async throws {
        let endless = Money(currency: "EUR", amount: Foundation.Decimal(10) / 3)
        let list = try Site.client().cdrs.listCdrs(filter: CdrFilter(costMin: endless))
        do {
            for try await _ in list { XCTFail("it cannot be asked for") }
            XCTFail("it cannot be asked for")
        } catch WattlaneError.Invalid {}
        // Farther than years of four digits.
        let never = Date(timeIntervalSince1970: 1e15)
        do {
            for try await _ in try Site.client().cdrs.listCdrs(filter: CdrFilter(endTimeFrom: never)).pages { XCTFail("it cannot be asked for") }
            XCTFail("it cannot be asked for")
        } catch WattlaneError.Invalid {}
        do {
            _ = try await Site.client().sessions.endSession(countryCode: "NL", partyId: "TST", sessionId: "S1", endTime: never)
            XCTFail("it cannot be asked for")
        } catch WattlaneError.Invalid {}
    }

    func testASourceOfTokensThatHangsEndsWithTheCallsTimeout() async throws {
        let client = try Site.client { try await Task.sleep(nanoseconds: 3_600_000_000_000); return "" }
        do {
            _ = try await client.cdrs.getCdr(id: Site.cdrs[0], timeout: 0.2)
            XCTFail("it hangs")
        } catch WattlaneError.DeadlineExceeded {}
    }

    func testCancellingACallCancelsWhatItWaitsFor() async throws {
        let (asked, cancelled) = (Signal(), Signal())
        let client = try Site.client {
            asked.happen()
            defer { cancelled.happen() }
            try await Task.sleep(nanoseconds: 3_600_000_000_000)
            return ""
        }
        let call = Task { try await client.cdrs.getCdr(id: Site.cdrs[0]) }
        await asked.wait()
        call.cancel()
        await cancelled.wait()
        do {
            _ = try await call.value
            XCTFail("it was cancelled")
        } catch is CancellationError {}
    }
}
