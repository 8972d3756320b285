import com.wattlane.CdrFilter
import com.wattlane.CdrOrder
import com.wattlane.CdrStatus
import com.wattlane.ChargeWish
import com.wattlane.Charger
import com.wattlane.EstimateChargeInput
import com.wattlane.ExplainTariffInput
import com.wattlane.PlannedCharge
import com.wattlane.PowerType
import com.wattlane.PriceCdrInput
import com.wattlane.RatedTariff
import com.wattlane.SessionStatus
import com.wattlane.SignalPoint
import com.wattlane.SignalSeries
import com.wattlane.Tariff
import com.wattlane.TariffFilter
import com.wattlane.WatchSessionResponseUpdate.Delta
import com.wattlane.WatchSessionResponseUpdate.Snapshot
import com.wattlane.Wattlane
import com.wattlane.WattlaneException
import java.math.BigDecimal
import java.time.Duration
import java.time.Instant
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.firstOrNull
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.flow.transformWhile
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

fun main() = Wattlane(System.getenv("WATTLANE_ADDRESS")) { Backend.accessToken() }.use { wattlane ->
    runBlocking {
        charges(wattlane)
        watch(wattlane)
        price(wattlane)
        plan(wattlane)
        smart(wattlane)
    }
}

suspend fun charges(wattlane: Wattlane) {
    val filter = CdrFilter(statuses = listOf(CdrStatus.Pending, CdrStatus.Accepted))
    wattlane.cdrs.listCdrs(filter, CdrOrder.EndTimeDesc).take(20).collect { cdr ->
        val price = cdr.price?.total?.exclVat?.let { "${it.amount} ${it.currency}" }
        println("${cdr.cdrId} ${cdr.endTime} ${cdr.totalEnergy} kWh ${price ?: "not rated"}")
    }
}

suspend fun watch(wattlane: Wattlane) = coroutineScope {
    val sessions = wattlane.sessions.listSessions(pageSize = 20).take(20).toList()
    // One that charges; where none does, the last one, which is told as it ended.
    val session = sessions.find { it.status == SessionStatus.Active } ?: sessions.firstOrNull() ?: return@coroutineScope
    val watch = wattlane.sessions.watchSession(session.id)
    val telling = launch { watch.states.collect { println(it.name) } }
    watch.transformWhile { message ->
        val (energy, endTime) = when (val update = message.update) {
            is Snapshot -> update.v1.energy to update.v1.endTime
            is Delta -> update.v1.energy to update.v1.endTime
            null -> return@transformWhile true
        }
        emit("$energy kWh")
        endTime == null
    }.collect { println(it) }
    telling.cancel()
}

suspend fun price(wattlane: Wattlane) {
    val cdr = wattlane.cdrs.listCdrs(orderBy = CdrOrder.EndTimeDesc).firstOrNull { it.ratings.isNotEmpty() } ?: return
    val stored = cdr.ratings.last()
    try {
        val charge = PriceCdrInput.OcpiJson(wattlane.cdrs.getCdrReceivedText(cdr.id))
        // Those that came with the charge have no version, and are taken from it.
        val tariffs = stored.tariffs.filter { it.version > 0 }.map { wattlane.tariff(it) }
        val rating = wattlane.tariffs.offline.priceCdr(charge, tariffs, timeZone = stored.timeZone.ifEmpty { null }, pricingPolicy = stored.policy)
        println("${cdr.cdrId} costs ${rating.cost?.total?.exclVat?.amount} offline, and ${stored.cost?.total?.exclVat?.amount} on the server")
    } catch (refused: WattlaneException.Refused) {
        println(refused.reasonName)
        refused.fields.forEach { println("${it.field} ${it.description}") }
    }
}

suspend fun Wattlane.tariff(rated: RatedTariff): Tariff {
    val tariff = tariffs.listTariffs(TariffFilter(rated.countryCode, rated.partyId, rated.tariffId)).first()
    return tariffs.getTariff(tariff.id, rated.version)
}

suspend fun plan(wattlane: Wattlane) {
    val tariff = wattlane.tariffs.listTariffs().firstOrNull() ?: return
    val told = wattlane.tariffs.offline.explainTariff(ExplainTariffInput.Tariff(tariff), language = "en")
    println(told.sentences.joinToString(" "))
    // 24 kWh within ten hours from now, by a car that takes 11 kW of the 22 that there are.
    val now = Instant.now()
    val charge = PlannedCharge(now, now + Duration.ofHours(10), BigDecimal(24), vehicleAcPower = 11_000)
    val charger = Charger(PowerType.Ac3Phase, maxPower = 22_000)
    val estimate = wattlane.tariffs.offline.estimateCharge(EstimateChargeInput.Tariff(tariff), charge, charger, timeZone = "Europe/Amsterdam")
    println("${estimate.forecast.energy} kWh will cost ${estimate.rating.cost?.total?.exclVat?.amount}")
}

suspend fun smart(wattlane: Wattlane) {
    // Energy that is dear for five hours, and cheap for five: your own prices, or those of getSignals.
    val now = Instant.now()
    val (cheap, end) = listOf(5L, 10L).map { now + Duration.ofHours(it) }
    val points = listOf(SignalPoint(now, price = BigDecimal("0.40")), SignalPoint(cheap, price = BigDecimal("0.20")))
    val charge = ChargeWish(arrivalTime = now, departureTime = end, energy = BigDecimal(24), maxPower = 11_000)
    val plan = wattlane.smartCharging.offline.previewPlan(listOf(charge), SignalSeries("EUR", points, end))
    plan.vehicles.forEach { println("It costs ${it.expected.cost?.amount} when it is cheap, and ${it.atOnce.cost?.amount} at once") }
}
