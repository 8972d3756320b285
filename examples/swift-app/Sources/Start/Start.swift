import Foundation
import Wattlane

/// Stands for your backend, which hands out an access token for whoever is signed in.
@Sendable func accessToken() async throws -> String {
    ProcessInfo.processInfo.environment["WATTLANE_API_KEY"]!
}

@main
struct Start {
    static func main() async throws {
        let client = try WattlaneClient(address: ProcessInfo.processInfo.environment["WATTLANE_ADDRESS"]!, accessToken: accessToken)
        try await charges(client)
        try await watch(client)
        try await price(client)
    }
}

func charges(_ client: WattlaneClient) async throws {
    let filter = CdrFilter(statuses: [.pending, .accepted])
    var shown = 0
    for try await cdr in client.cdrs.listCdrs(filter: filter, orderBy: .endTimeDesc) {
        let price = cdr.price.map { "\($0.total.exclVat.amount) \($0.total.exclVat.currency)" }
        print(cdr.cdrId, cdr.endTime, "\(cdr.totalEnergy) kWh", price ?? "not rated")
        shown += 1
        if shown == 20 { break }
    }
}

func watch(_ client: WattlaneClient) async throws {
    for try await session in client.sessions.listSessions(pageSize: 1) {
        let watch = client.sessions.watchSession(id: session.id)
        for try await message in watch {
            let (energy, endTime): (Decimal, Date?)
            switch message.update {
            case .snapshot(let session): (energy, endTime) = (session.energy, session.endTime)
            case .delta(let delta): (energy, endTime) = (delta.energy, delta.endTime)
            case nil: continue
            }
            print(watch.state, "\(energy) kWh")
            if endTime != nil { break }
        }
        break
    }
}

func price(_ client: WattlaneClient) async throws {
    do {
        let rating = try await client.tariffs.offline.priceCdr(input: .ocpiJson("{}"))
        print(rating.cost?.total.exclVat.amount ?? "not rated")
    } catch WattlaneError.Refused(_, _, _, _, _, let fields) {
        for field in fields { print(field.field, field.description) }
    }
}
