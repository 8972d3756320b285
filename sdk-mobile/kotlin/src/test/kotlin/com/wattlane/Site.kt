package com.wattlane

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/** The live server that `tests/tests/phones/main.rs` started for these tests, and what is on it. */
object Site {
    val address = given("WATTLANE_ADDRESS")
    val key = given("WATTLANE_API_KEY")
    val cdrs = given("WATTLANE_CDRS").split(",")
    val session = given("WATTLANE_SESSION")
    val cdrJson = given("WATTLANE_CDR_JSON")
    val long = System.getenv("WATTLANE_LONG") == "1"
    val metrics = given("WATTLANE_METRICS")
    private val http = HttpClient.newHttpClient()

    private fun given(name: String) = checkNotNull(System.getenv(name)) { "$name is not set: these tests are run by tests/tests/phones/main.rs" }

    fun wattlane(address: String = this.address, accessToken: suspend () -> String = { key }) = Wattlane(address, accessToken = accessToken)

    /** Streams that are open on the server, of this RPC or of all. */
    fun openStreams(rpc: String = "") = figure("wattlane_streams_open", rpc)

    /** Calls that the server has answered, a stream when it has ended. */
    fun answered(rpc: String) = figure("wattlane_rpc_requests_total", rpc)

    private fun figure(name: String, rpc: String): Int {
        val page = http.send(HttpRequest.newBuilder(URI("$metrics/metrics")).build(), HttpResponse.BodyHandlers.ofString()).body()
        return page.lines().filter { it.startsWith(name) && rpc in it }.sumOf { it.substringAfterLast(' ').toDouble().toInt() }
    }

    /** Waits until the server has so many streams open. A cancelled one has to be gone within a second. */
    suspend fun untilOpen(streams: Int, within: Duration = 1.seconds) = withTimeout(within) { while (openStreams() != streams) delay(5.milliseconds) }
}

/** A test that returns something is not run by JUnit. */
fun test(body: suspend (Wattlane) -> Unit) = runBlocking<Unit>(Dispatchers.Default) { Site.wattlane().use { body(it) } }
