// The runner of the Swift SDK: it does what a case asks by the package's public methods, and reports what it saw.
// `README.md` two folders up says what each case is. It judges nothing.

import Foundation

/// After so long a case counts as one that hangs.
private let caseSecondsMax: UInt64 = 120

@main
struct Runner {
    static func main() async throws {
        for name in try await Door.ask("/cases") as! [String] {
            let report: Any
            do {
                report = try await within(name)
            } catch {
                report = ["threw": "\(error)"]
            }
            _ = try await Door.ask("/cases/\(name)/report", report)
        }
        exit(0)
    }

    private static func within(_ name: String) async throws -> Any {
        try await withThrowingTaskGroup(of: Report.self) { group in
            group.addTask {
                let given = try await Door.ask("/cases/\(name)/begin", [String: String]()) as! [String: Any]
                return Report(seen: try await Case(name: name, given: given).play())
            }
            group.addTask {
                try await Task.sleep(nanoseconds: caseSecondsMax * 1_000_000_000)
                throw Hangs()
            }
            defer { group.cancelAll() }
            return try await group.next()!.seen
        }
    }
}

/// What was seen, on its way from one task to another.
private struct Report: @unchecked Sendable {
    let seen: Any
}

private struct Hangs: Error {}
