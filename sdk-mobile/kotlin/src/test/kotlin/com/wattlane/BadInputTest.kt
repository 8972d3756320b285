package com.wattlane

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import java.io.IOException
import java.math.BigDecimal
import java.time.Instant
import java.util.concurrent.CountDownLatch
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

class BadInputTest {
    private val id = Site.cdrs.first()

    private fun with(address: String = Site.address, accessToken: suspend () -> String = { Site.key }, body: suspend (Wattlane) -> Unit) =
        runBlocking<Unit>(Dispatchers.Default) { Site.wattlane(address, accessToken).use { body(it) } }

    @Test
    fun `an address that is none is refused at once`() {
        for (address in listOf("", "nonsense", "127.0.0.1:50051", "ftp://127.0.0.1", "http://")) {
            assertFailsWith<WattlaneException.Invalid>(address) { Site.wattlane(address) }
        }
    }

    @Test
    fun `a server that is away is unavailable, and one that is no server of ours is no crash`() {
        with("http://127.0.0.1:1") { assertFailsWith<WattlaneException.Unavailable> { it.cdrs.getCdr(id) } }
        with("http://no-such-host.invalid") { assertFailsWith<WattlaneException> { it.cdrs.getCdr(id, timeout = 5.seconds) } }
        with(Site.address.replace("http", "https")) { assertFailsWith<WattlaneException.Unavailable> { it.cdrs.getCdr(id) } }
        with(Site.metrics) { assertFailsWith<WattlaneException> { it.cdrs.getCdr(id, timeout = 5.seconds) } }
    }

    @Test
    fun `a source of tokens that throws refuses the call and says why`() {
        for (thrown in listOf(IllegalStateException("signed out"), NotImplementedError("signed out"), WattlaneException.Invalid("signed out"))) {
            with(accessToken = { throw thrown }) {
                val refused = assertFailsWith<WattlaneException.Refused> { it.cdrs.getCdr(id) }
                assertEquals(16, refused.code)
                assertTrue("signed out" in refused.text, refused.text)
            }
        }
        with(accessToken = { throw IOException("no network") }) { assertFailsWith<WattlaneException.Unavailable> { it.cdrs.getCdr(id) } }
    }

    @Test
    fun `a source of tokens that runs into a timeout of its own is unavailable, and no cancellation`() {
        with(accessToken = { withTimeout(10.milliseconds) { awaitCancellation() } }) {
            assertFailsWith<WattlaneException.Unavailable> { it.cdrs.getCdr(id) }
        }
    }

    @Test
    fun `a timeout that is none ends the call, and one without an end is none`() {
        with { wattlane ->
            for (timeout in listOf((-1).seconds, -Duration.INFINITE, Duration.ZERO)) {
                assertFailsWith<WattlaneException.DeadlineExceeded> { wattlane.cdrs.getCdr(id, timeout = timeout) }
                assertFailsWith<WattlaneException.DeadlineExceeded> { wattlane.cdrs.listCdrs(timeout = timeout).first() }
            }
            assertEquals(id, wattlane.cdrs.getCdr(id, timeout = Duration.INFINITE).id)
            assertTrue(wattlane.cdrs.listCdrs(timeout = Duration.INFINITE).first().id in Site.cdrs)
        }
        val later = WattlaneException.Unavailable("later", java.time.Duration.ofSeconds(-1))
        with(accessToken = { throw later }) { assertFailsWith<WattlaneException.Unavailable> { it.cdrs.getCdr(id) } }
    }

    @Test
    fun `an argument that cannot be sent is a typed error`() {
        val endless = Money("EUR", BigDecimal("3.33333333333333333333333333333333333"))
        with { wattlane ->
            val list = wattlane.cdrs.listCdrs(CdrFilter(costMin = endless))
            assertFailsWith<WattlaneException.Invalid> { list.first() }
            assertFailsWith<WattlaneException.Invalid> { wattlane.cdrs.listCdrs(CdrFilter(endTimeFrom = Instant.MAX)).pages.first() }
            assertFailsWith<WattlaneException.Invalid> { wattlane.sessions.endSession("NL", "TST", "S1", Instant.MAX) }
        }
    }

    @Test
    fun `a token that is none is refused`() {
        for (token in listOf("", "no token", "two\nlines", "\u0000", "é")) {
            with(accessToken = { token }) { assertEquals(16, assertFailsWith<WattlaneException.Refused> { it.cdrs.getCdr(id) }.code) }
        }
    }

    @Test
    fun `a source of tokens that hangs ends with the call's timeout, and is cancelled`() {
        val cancelled = CompletableDeferred<Unit>()
        val hangs = suspend {
            try {
                awaitCancellation()
            } finally {
                cancelled.complete(Unit)
            }
        }
        with(accessToken = hangs) {
            assertFailsWith<WattlaneException.DeadlineExceeded> { it.cdrs.getCdr(id, timeout = 200.milliseconds) }
            withTimeout(1.seconds) { cancelled.await() }
        }
    }

    @Test
    fun `a source of tokens that blocks its thread ends with the call's timeout too`() {
        val latch = CountDownLatch(1)
        with(accessToken = { latch.await(); "" }) {
            assertFailsWith<WattlaneException.DeadlineExceeded> { it.cdrs.getCdr(id, timeout = 200.milliseconds) }
            latch.countDown()
        }
    }

    @Test
    fun `cancelling a call cancels what it waits for`() {
        val (asked, cancelled) = List(2) { CompletableDeferred<Unit>() }
        val hangs = suspend {
            asked.complete(Unit)
            try {
                awaitCancellation()
            } finally {
                cancelled.complete(Unit)
            }
        }
        with(accessToken = hangs) { wattlane ->
            coroutineScope {
                val call = launch { wattlane.cdrs.getCdr(id) }
                asked.await()
                call.cancelAndJoin()
                withTimeout(1.seconds) { cancelled.await() }
            }
        }
    }

    @Test
    fun `what is used after it was closed says so, and closing twice is once`() = runBlocking<Unit> {
        val wattlane = Site.wattlane()
        val (list, watch) = wattlane.cdrs.listCdrs() to wattlane.sessions.watchSession(Site.session)
        repeat(2) { wattlane.close() }
        assertFailsWith<WattlaneException.Invalid> { wattlane.cdrs.getCdr(id) }
        assertFailsWith<WattlaneException.Invalid> { list.first() }
        assertFailsWith<WattlaneException.Invalid> { watch.first() }
        assertFailsWith<WattlaneException.Invalid> { wattlane.tariffs.offline.priceCdr(PriceCdrInput.OcpiJson("{}")) }
        assertFailsWith<WattlaneException.Invalid> { wattlane.onForeground() }
        assertFailsWith<WattlaneException.Invalid> { wattlane.onNetworkChanged() }
    }

    @Test
    fun `a call that is under way when its client is closed ends well`() = runBlocking<Unit>(Dispatchers.Default) {
        val (asked, token) = CompletableDeferred<Unit>() to CompletableDeferred<String>()
        val wattlane = Site.wattlane { asked.complete(Unit); token.await() }
        val call = async { wattlane.cdrs.getCdr(id) }
        asked.await()
        wattlane.close()
        token.complete(Site.key)
        assertIs<Cdr>(call.await())
    }
}
