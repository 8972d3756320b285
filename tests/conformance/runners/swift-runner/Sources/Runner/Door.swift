import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// The stand's control door.
enum Door {
    private static let address = ProcessInfo.processInfo.environment["WATTLANE_CONFORMANCE"]!

    /// Asks it; with a body by POST.
    static func ask(_ path: String, _ body: Any? = nil) async throws -> Any {
        var request = URLRequest(url: URL(string: address + path)!)
        if let body {
            request.httpMethod = "POST"
            request.httpBody = try JSONSerialization.data(withJSONObject: body)
        }
        let (answer, response) = try await URLSession.shared.data(for: request)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else { throw Refused(text: String(decoding: answer, as: UTF8.self)) }
        return try JSONSerialization.jsonObject(with: answer)
    }

    struct Refused: Error {
        let text: String
    }
}
