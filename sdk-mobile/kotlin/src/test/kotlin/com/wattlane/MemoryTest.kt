package com.wattlane

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull
import org.junit.jupiter.api.Timeout
import java.io.File
import java.util.concurrent.TimeUnit
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.microseconds

class MemoryTest {
    /** Of one round. */
    private val calls = if (Site.long) 2_500 else 500
    private val watches = calls / 10

    /** What this process holds beside its heap, which is of a fixed size. */
    private fun residentKb(): Long {
        System.gc()
        return File("/proc/self/status").readLines().first { it.startsWith("RssAnon") }.filter(Char::isDigit).toLong()
    }

    private suspend fun useAll() = Site.wattlane().use { wattlane ->
        repeat(calls) { wattlane.cdrs.getCdr(Site.cdrs.first()) }
        repeat(watches) { wattlane.sessions.watchSession(Site.session).first() }
        // Given up at whatever point they have come to.
        repeat(watches) { withTimeoutOrNull((it % 1000).microseconds) { wattlane.cdrs.getCdr(Site.cdrs.first()) } }
        Site.untilOpen(0)
    }

    @Test
    @Timeout(30, unit = TimeUnit.MINUTES)
    fun `calls and watches leave memory flat`() = runBlocking<Unit>(Dispatchers.Default) {
        repeat(WARM_UP_ROUNDS) { useAll() }
        val grown = List(ROUNDS) {
            val before = residentKb()
            useAll()
            residentKb() - before
        }
        println("kB more after each of $ROUNDS rounds of $calls calls and $watches watches: $grown")
        // What leaks grows in every round. The virtual machine, which compiles what is hot, grows in some.
        assertTrue(grown.min() < GROWN_KB_MAX, "$grown kB")
        assertEquals(0, uniffiForeignFutureHandleCount())
        assertEquals(0, uniffiContinuationHandleMap.size)
    }

    private companion object {
        const val WARM_UP_ROUNDS = 2
        const val ROUNDS = 4

        /** A leak of 100 bytes a call would be 250 in a long round. */
        const val GROWN_KB_MAX = 200
    }
}
