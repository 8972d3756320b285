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
    private val calls = if (Site.long) 10_000 else 1_000
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
        // The virtual machine compiles what is hot, and is warm then.
        repeat(2) { useAll() }
        val before = residentKb()
        repeat(2) { useAll() }
        val grown = residentKb() - before
        println("${2 * calls} calls and ${2 * watches} watches: $grown kB more than before them")
        assertTrue(grown < GROWN_KB_MAX, "$grown kB")
        assertEquals(0, uniffiForeignFutureHandleCount())
        assertEquals(0, uniffiContinuationHandleMap.size)
    }

    private companion object {
        /** What the virtual machine and the allocator move by. A leak of one kilobyte a call would be 20,000 in the long run. */
        const val GROWN_KB_MAX = 6_000
    }
}
