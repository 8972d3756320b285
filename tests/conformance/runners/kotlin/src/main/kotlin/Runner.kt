// The runner of the Kotlin SDK: it does what a case asks by the artefact's public methods, and reports what it saw.
// `README.md` two folders up says what each case is. It judges nothing.

import com.google.gson.GsonBuilder
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import com.wattlane.Cdr
import com.wattlane.CdrStatus
import com.wattlane.CreateCdrInput
import com.wattlane.Event
import com.wattlane.Money
import com.wattlane.PriceCdrInput
import com.wattlane.Watch
import com.wattlane.WatchSessionResponse
import com.wattlane.WatchSessionResponseUpdate
import com.wattlane.Wattlane
import com.wattlane.WattlaneException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Instant
import java.util.concurrent.atomic.AtomicInteger
import kotlin.system.exitProcess
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout

/** After so long a case counts as one that hangs. */
private val CASE_MAX = 120.seconds

/** How many streams `many_streams` opens. */
private const val STREAMS = 5

private val DOOR = System.getenv("WATTLANE_CONFORMANCE").trimEnd('/')
private val HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
private val GSON = GsonBuilder().serializeNulls().create()

fun main() {
    runBlocking(Dispatchers.Default) {
        for (name in ask("/cases").asJsonArray.map { it.asString }) {
            val report = try {
                withTimeout(CASE_MAX) { play(name) }
            } catch (thrown: Throwable) {
                mapOf("threw" to thrown.stackTraceToString())
            }
            ask("/cases/$name/report", GSON.toJson(report))
        }
    }
    exitProcess(0)
}

private suspend fun ask(path: String, body: String? = null): JsonElement = withContext(Dispatchers.IO) {
    val request = HttpRequest.newBuilder(URI(DOOR + path))
    if (body != null) request.POST(HttpRequest.BodyPublishers.ofString(body))
    val answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
    check(answer.statusCode() == 200) { "$path: ${answer.body()}" }
    JsonParser.parseString(answer.body())
}

private suspend fun play(name: String): Any {
    val case = Case(name, ask("/cases/$name/begin", "").asJsonObject)
    try {
        return case.play()
    } finally {
        case.close()
    }
}

private class Case(private val name: String, private val given: JsonObject) {
    private val clients = mutableListOf<Wattlane>()
    private val asked = AtomicInteger()

    suspend fun play(): Any = when (name) {
        "unary", "unknown_enum", "unknown_field" -> mapOf("cdr" to cdr(get(client())))
        "error_details", "unknown_reason", "deadline", "nobody_listens" -> refused(client())
        "token_throws" -> refused(client { error("signed out") })
        "token_hangs" -> refused(client { awaitCancellation() })
        "typed_error" -> mapOf("error" to error { create(client(), text("ocpi_json")) })
        "retry" -> mapOf("id" to create(client(), text("ocpi_json")).id)
        "refresh" -> refresh()
        "pages" -> pages()
        "watch" -> watch()
        "watch_refused" -> watchRefused()
        "resume" -> resume()
        "resume_cursor" -> {
            val watch = client().events.watchEvents(resumeAfter = text("resume_after"))
            mapOf("positions" to positions(watch), "cursor" to watch.cursor)
        }
        "watch_refresh" -> mapOf("positions" to positions(client().events.watchEvents()), "tokens_asked" to asked.get())
        "cancel" -> cancel()
        "watch_close" -> watchClose()
        "request_limit" -> client().let { client ->
            val id = create(client, "x".repeat(number("within"))).id
            mapOf("id" to id, "error" to error { create(client, "x".repeat(number("beyond"))) })
        }
        "large_answer" -> client().cdrs.getCdrReceivedText(text("id")).let { mapOf("length" to it.codePointCount(0, it.length)) }
        "offline_price" -> offlinePrice()
        "offline_error" -> mapOf("error" to error { client().tariffs.offline.priceCdr(PriceCdrInput.OcpiJson(text("ocpi_json"))) })
        "wrong_url", "html" -> atEachAddress()
        "used_after_close" -> usedAfterClose()
        "clock_off" -> client().let { client ->
            mapOf("now" to Instant.now().toString(), "cdr" to cdr(get(client)), "error" to error { get(client, "slow_id") })
        }
        "many_streams" -> manyStreams()
        else -> mapOf("threw" to "this runner does not know the case $name")
    }

    fun close() = clients.forEach { it.close() }

    /** A client, which is freed when the case is over. */
    private fun client(address: String = text("address"), accessToken: suspend () -> String = ::nextToken): Wattlane {
        val provider = given["provider"]?.takeUnless { it.isJsonNull }?.asString
        return Wattlane(address, provider, accessToken).also { clients += it }
    }

    private suspend fun nextToken(): String = texts("tokens").let { it[minOf(asked.getAndIncrement(), it.lastIndex)] }

    private fun text(name: String): String = given[name].asString

    private fun texts(name: String): List<String> = given[name].asJsonArray.map { it.asString }

    private fun number(name: String): Int = given[name].asInt

    /** How long a call may take; null: nothing is said. */
    private val timeout: Duration? get() = given["timeout_ms"]?.asLong?.milliseconds

    private suspend fun step() {
        ask("/cases/$name/step", "")
    }

    private suspend fun get(client: Wattlane, id: String = "id"): Cdr = client.cdrs.getCdr(text(id), timeout)

    private suspend fun create(client: Wattlane, ocpiJson: String): Cdr = client.cdrs.createCdr(CreateCdrInput.OcpiJson(ocpiJson))

    private suspend fun refused(client: Wattlane) = mapOf("error" to error { get(client) })

    /** The positions of the next `count` events. */
    private suspend fun positions(watch: Watch<Event>): List<Long> = watch.take(number("count")).map { it.position }.toList()

    private suspend fun refresh() = coroutineScope {
        val (client, ids) = client() to texts("ids")
        val first = client.cdrs.getCdr(ids.first())
        val rest = ids.drop(1).map { id -> async { client.cdrs.getCdr(id) } }.awaitAll()
        mapOf("ids" to (listOf(first) + rest).map { it.id }, "tokens_asked" to asked.get())
    }

    private suspend fun pages(): Any {
        val list = client().cdrs.listCdrs(pageSize = number("page_size"))
        val items = list.map { it.cdrId }.toList()
        return mapOf("items" to items, "pages" to list.pages.map { page -> page.map { it.cdrId } }.toList())
    }

    private suspend fun watch(): Any {
        val messages = mutableListOf<Any>()
        client().sessions.watchSession(text("id")).take(2).collect {
            messages += update(it)
            if (messages.size == 1) step()
        }
        return mapOf("messages" to messages)
    }

    private suspend fun watchRefused(): Any {
        var ended = false
        val error = error {
            try {
                client().sessions.watchSession(text("id")).collect {}
            } finally {
                ended = true
            }
        }
        return mapOf("error" to error, "ended" to ended)
    }

    private suspend fun resume(): Any = coroutineScope {
        val watch = client().events.watchEvents(resumeAfter = text("resume_after"))
        val states = mutableListOf<String>()
        // Before the watch connects, which it does when it is collected.
        val collector = launch(Dispatchers.Unconfined, CoroutineStart.UNDISPATCHED) {
            watch.states.collect { synchronized(states) { states += it.name } }
        }
        val positions = mutableListOf<Long>()
        var seen = listOf<String>()
        watch.take(number("count")).collect {
            positions += it.position
            if (positions.size == 1) step()
            // Closing it may be told as a state of its own.
            if (positions.size == number("count")) seen = synchronized(states) { states.toList() }
        }
        collector.cancelAndJoin()
        mapOf("positions" to positions, "states" to seen)
    }

    private suspend fun cancel(): Any = coroutineScope {
        val client = client()
        val ended = CompletableDeferred<Any?>()
        val call = launch(start = CoroutineStart.UNDISPATCHED) {
            try {
                ended.complete(error { get(client) })
            } catch (cancelled: CancellationException) {
                ended.complete(mapOf("kind" to "cancelled"))
                throw cancelled
            } catch (thrown: Throwable) {
                ended.completeExceptionally(thrown)
            }
        }
        step()
        call.cancel()
        mapOf("error" to ended.await())
    }

    private suspend fun watchClose(): Any = coroutineScope {
        val watching = Watching(this, client().events.watchEvents())
        watching.first.await()
        step()
        mapOf("ended" to watching.close())
    }

    private suspend fun offlinePrice(): Any {
        val tariffs = client().tariffs
        val prices = texts("ocpi_jsons").zip(given["tariffs_ocpi_jsons"].asJsonArray) { ocpiJson, by ->
            val (charge, named) = PriceCdrInput.OcpiJson(ocpiJson) to by.asJsonArray.map { it.asString }
            val server = tariffs.priceCdr(charge, tariffsOcpiJson = named)
            val offline = tariffs.offline.priceCdr(charge, tariffsOcpiJson = named)
            val (one, other) = listOf(server, offline).map { rating -> rating.cost?.let { amount(it.total.exclVat) } }
            mapOf("server" to one, "offline" to other, "equal" to (server == offline))
        }
        return mapOf("prices" to prices)
    }

    private suspend fun atEachAddress(): Any {
        val id = given["id"]?.asString ?: "a"
        return mapOf("errors" to texts("addresses").map { address -> error { client(address).cdrs.getCdr(id, timeout) } })
    }

    private suspend fun usedAfterClose(): Any = coroutineScope {
        val client = client()
        val watching = Watching(this, client.events.watchEvents())
        watching.first.await()
        // A flow is asked for nothing once it is cancelled: that it is over is all there is to see.
        val ended = watching.close()
        client.close()
        mapOf("watch" to mapOf("ended" to ended), "client" to mapOf("error" to error { get(client) }))
    }

    private suspend fun manyStreams(): Any = coroutineScope {
        val client = client()
        val opened = mutableListOf<Watching>()
        suspend fun open() = Watching(this, client.events.watchEvents()).let { watching ->
            watching.first.await().also { opened += watching }
        }
        val error = error { repeat(STREAMS) { open() } }
        val count = opened.size
        val cdr = get(client)
        opened.first().close()
        val again = open()
        opened.forEach { it.close() }
        mapOf("opened" to count, "error" to error, "id" to cdr.id, "again" to again.position)
    }
}

/** A watch that is collected in the background, until it is closed. */
private class Watching(scope: CoroutineScope, watch: Watch<Event>) {
    val first = CompletableDeferred<Event>()
    private val collector = scope.launch {
        try {
            watch.collect { first.complete(it) }
        } catch (refused: WattlaneException) {
            first.completeExceptionally(refused)
        }
    }

    /** Whether its collector is at its end. */
    suspend fun close(): Boolean {
        collector.cancelAndJoin()
        return collector.isCompleted
    }
}

private fun cdr(cdr: Cdr) = mapOf(
    "id" to cdr.id,
    "cdr_id" to cdr.cdrId,
    "status" to ((cdr.status as? CdrStatus.Unknown)?.value ?: cdr.status::class.simpleName),
    "total_energy" to cdr.totalEnergy.toPlainString(),
    "start_time" to cdr.startTime.toString(),
    "cost" to amount(cdr.receivedCost.total.exclVat),
)

private fun amount(money: Money) = mapOf("currency" to money.currency, "amount" to money.amount.toPlainString())

private fun update(message: WatchSessionResponse): Any = when (val update = message.update) {
    is WatchSessionResponseUpdate.Snapshot -> mapOf("update" to "snapshot", "version" to update.v1.version, "energy" to update.v1.energy.toPlainString())
    is WatchSessionResponseUpdate.Delta -> mapOf("update" to "delta", "version" to update.v1.version, "energy" to update.v1.energy.toPlainString())
    null -> mapOf("update" to null)
}

/** The error with which something ends; null where it does not. What is no error of the SDK is thrown on. */
private suspend fun error(work: suspend () -> Unit): Any? =
    try {
        work()
        null
    } catch (error: WattlaneException) {
        when (error) {
            is WattlaneException.Refused -> mapOf(
                "kind" to "refused",
                "reason" to error.reasonName,
                "code" to error.code,
                "fields" to error.fields.map { mapOf("field" to it.field, "description" to it.description) },
                "metadata" to error.metadata,
            )
            is WattlaneException.DeadlineExceeded -> mapOf("kind" to "deadline_exceeded")
            is WattlaneException.Unavailable -> mapOf("kind" to "unavailable")
            is WattlaneException.Invalid -> mapOf("kind" to "invalid")
        }
    }
