import Foundation
import Wattlane

/// Runs on your server: it alone holds the API key, and the app asks it over HTTPS, signed in as you do it. Only in this example is it beside the app.
enum Backend {
    private static let client = Result {
        try WattlaneClient(address: ProcessInfo.processInfo.environment["WATTLANE_ADDRESS"]!) {
            ProcessInfo.processInfo.environment["WATTLANE_API_KEY"]!
        }
    }

    /// An access token for whoever is signed in: here always the driver who came last.
    static func accessToken() async throws -> String {
        let client = try client.get()
        for try await driver in client.drivers.listDrivers(pageSize: 1) {
            return try await client.auth.mintAccessToken(subject: .driverId(driver.id)).accessToken
        }
        throw WattlaneError.Invalid(text: "there is no driver who could sign in")
    }
}
