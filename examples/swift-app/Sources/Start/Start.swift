import Foundation
import Wattlane

@main
struct Start {
    static func main() async throws {
        let client = try WattlaneClient(address: ProcessInfo.processInfo.environment["WATTLANE_ADDRESS"]!) { try await Backend.accessToken() }
        try await charges(client)
        try await watch(client)
        try await price(client)
        try await plan(client)
        try await smart(client)
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
    // One that charges; where none does, the last one, which is told as it ended.
    let sessions = client.sessions.listSessions(pageSize: 20)
    let charging = try await sessions.prefix(20).first { $0.status == .active }
    let last = try await sessions.first { _ in true }
    guard let session = charging ?? last else { return }
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
}

func price(_ client: WattlaneClient) async throws {
    for try await cdr in client.cdrs.listCdrs(orderBy: .endTimeDesc) {
        guard let stored = cdr.ratings.last else { continue }
        do {
            let charge = PriceCdrInput.ocpiJson(try await client.cdrs.getCdrReceivedText(id: cdr.id))
            // Those that came with the charge have no version, and are taken from it.
            var tariffs: [Tariff] = []
            for rated in stored.tariffs where rated.version > 0 {
                tariffs.append(try await tariff(client, rated))
            }
            let zone = stored.timeZone.isEmpty ? nil : stored.timeZone
            let rating = try await client.tariffs.offline.priceCdr(input: charge, tariffs: tariffs, timeZone: zone, pricingPolicy: stored.policy)
            if let offline = rating.cost, let server = stored.cost {
                print("\(cdr.cdrId) costs \(offline.total.exclVat.amount) offline, and \(server.total.exclVat.amount) on the server")
            }
        } catch WattlaneError.Refused(_, _, _, _, _, let fields) {
            for field in fields { print(field.field, field.description) }
        }
        break
    }
}

func tariff(_ client: WattlaneClient, _ rated: RatedTariff) async throws -> Tariff {
    let filter = TariffFilter(countryCode: rated.countryCode, partyId: rated.partyId, tariffId: rated.tariffId)
    for try await tariff in client.tariffs.listTariffs(filter: filter) {
        return try await client.tariffs.getTariff(id: tariff.id, version: rated.version)
    }
    throw WattlaneError.Invalid(text: "the tariff \(rated.tariffId) is gone")
}

func plan(_ client: WattlaneClient) async throws {
    for try await tariff in client.tariffs.listTariffs() {
        let told = try await client.tariffs.offline.explainTariff(input: .tariff(tariff), language: "en")
        print(told.sentences.joined(separator: " "))
        // 24 kWh within ten hours from now, by a car that takes 11 kW of the 22 that there are.
        let charge = PlannedCharge(startTime: Date(), endTime: Date() + 36_000, energy: 24, vehicleAcPower: 11_000)
        let charger = Charger(powerType: .ac3Phase, maxPower: 22_000)
        let estimate = try await client.tariffs.offline.estimateCharge(input: .tariff(tariff), charge: charge, charger: charger, timeZone: "Europe/Amsterdam")
        if let cost = estimate.rating.cost {
            print("\(estimate.forecast.energy) kWh will cost \(cost.total.exclVat.amount)")
        }
        break
    }
}

func smart(_ client: WattlaneClient) async throws {
    // Energy that is dear for five hours, and cheap for five: your own prices, or those of getSignals.
    let now = Date()
    let (cheap, end) = (now + 18_000, now + 36_000)
    let points = [SignalPoint(startTime: now, price: Decimal(string: "0.40")), SignalPoint(startTime: cheap, price: Decimal(string: "0.20"))]
    let signals = SignalSeries(currency: "EUR", points: points, endTime: end)
    let charge = ChargeWish(arrivalTime: now, departureTime: end, energy: 24, maxPower: 11_000)
    let plan = try await client.smartCharging.offline.previewPlan(charges: [charge], signals: signals)
    for vehicle in plan.vehicles {
        if let cost = vehicle.expected.cost, let atOnce = vehicle.atOnce.cost {
            print("It costs \(cost.amount) when it is cheap, and \(atOnce.amount) at once")
        }
    }
}
