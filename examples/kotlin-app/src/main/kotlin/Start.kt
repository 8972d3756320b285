import com.wattlane.CdrFilter
import com.wattlane.CdrOrder
import com.wattlane.CdrStatus
import com.wattlane.PriceCdrInput
import com.wattlane.WatchSessionResponseUpdate.Delta
import com.wattlane.WatchSessionResponseUpdate.Snapshot
import com.wattlane.Wattlane
import com.wattlane.WattlaneException
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.firstOrNull
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.transformWhile
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

/** Stands for your backend, which hands out an access token for whoever is signed in. */
suspend fun accessToken(): String = System.getenv("WATTLANE_API_KEY")

fun main() = Wattlane(System.getenv("WATTLANE_ADDRESS")) { accessToken() }.use { wattlane ->
    runBlocking {
        charges(wattlane)
        watch(wattlane)
        price(wattlane)
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
    val session = wattlane.sessions.listSessions(pageSize = 1).firstOrNull() ?: return@coroutineScope
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
    try {
        val rating = wattlane.tariffs.offline.priceCdr(PriceCdrInput.OcpiJson("{}"))
        println(rating.cost?.total?.exclVat)
    } catch (refused: WattlaneException.Refused) {
        refused.fields.forEach { println("${it.field} ${it.description}") }
    }
}
