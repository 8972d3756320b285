package com.wattlane

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeout
import java.util.concurrent.atomic.AtomicInteger
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

class WatchTest {
    /** Something happens to the session: what a CPO would send. Answers how much energy that is. */
    private suspend fun report(wattlane: Wattlane): String {
        val step = steps.incrementAndGet()
        val patch = """{"kwh": ${100 + step}, "last_updated": "2026-05-04T11:00:%02dZ"}""".format(step)
        return wattlane.sessions.patchSession("NL", "TST", "S1", PatchSessionInput.OcpiJson(patch)).energy.toString()
    }

    /** Collects in the background until the first message has come, and then gives `then` the way to end it. */
    private suspend fun <T> collecting(watch: Watch<T>, then: suspend CoroutineScope.(suspend () -> Unit) -> Unit) = coroutineScope {
        val begun = CompletableDeferred<Unit>()
        val collector = launch { watch.collect { begun.complete(Unit) } }
        begun.await()
        then { collector.cancelAndJoin() }
    }

    @Test
    fun `a session is told as it is and then as it changes`() = test { wattlane ->
        val seen = mutableListOf<WatchSessionResponseUpdate>()
        var reported = ""
        wattlane.sessions.watchSession(Site.session).take(2).collect {
            seen += checkNotNull(it.update)
            if (seen.size == 1) reported = report(wattlane)
        }
        assertEquals(Site.session, assertIs<WatchSessionResponseUpdate.Snapshot>(seen[0]).v1.id)
        assertEquals(reported, assertIs<WatchSessionResponseUpdate.Delta>(seen[1]).v1.energy.toString())
    }

    @Test
    fun `cancelling the collector ends the stream on the server within a second`() = test { wattlane ->
        collecting(wattlane.sessions.watchSession(Site.session)) { cancel ->
            assertEquals(1, Site.openStreams())
            cancel()
            Site.untilOpen(0)
        }
    }

    @Test
    fun `a collector that has enough or throws ends the stream on the server`() = test { wattlane ->
        val watch = wattlane.sessions.watchSession(Site.session)
        watch.first()
        Site.untilOpen(0)
        assertFailsWith<NoSuchElementException> { watch.collect { throw NoSuchElementException() } }
        Site.untilOpen(0)
    }

    @Test
    fun `its states are told while it is collected`() = test { wattlane ->
        val watch = wattlane.sessions.watchSession(Site.session)
        assertEquals(WatchState.CONNECTING, watch.states.value)
        collecting(watch) { cancel ->
            withTimeout(5.seconds) { watch.states.first { it == WatchState.LIVE } }
            cancel()
            assertEquals(WatchState.OFFLINE, watch.states.value)
        }
    }

    @Test
    fun `a watch of a server that is away is offline and no error`() = test {
        Site.wattlane("http://127.0.0.1:1").use { away ->
            val watch = away.sessions.watchSession(Site.session)
            coroutineScope {
                val collector = launch { watch.collect {} }
                withTimeout(10.seconds) { watch.states.first { it == WatchState.OFFLINE } }
                away.onForeground()
                away.onNetworkChanged()
                collector.cancelAndJoin()
            }
        }
    }

    @Test
    fun `a refusal ends the collector`() = test { wattlane ->
        val missing = wattlane.sessions.watchSession("00000000-0000-7000-8000-000000000000")
        assertEquals(Reason.NotFound, assertFailsWith<WattlaneException.Refused> { missing.collect {} }.reason)
        assertEquals(WatchState.OFFLINE, missing.states.value)
    }

    @Test
    fun `a cursor that was kept goes on where it stood`() = test { wattlane ->
        val watch = wattlane.events.watchEvents()
        val first = coroutineScope {
            val first = async { watch.first() }
            Site.untilOpen(1, within = 5.seconds) // it begins with what happens next
            report(wattlane)
            first.await()
        }
        report(wattlane)
        val next = wattlane.events.watchEvents(resumeAfter = watch.cursor).first()
        assertEquals(first.position + 1, next.position)
    }

    @Test
    fun `on another network it connects anew, and goes on`() = test { wattlane ->
        val rpc = "SessionService/WatchSession\""
        val watch = wattlane.sessions.watchSession(Site.session)
        collecting(watch) { cancel ->
            val begun = Site.answered(rpc)
            wattlane.onForeground() // which disturbs nothing that is live
            wattlane.onNetworkChanged()
            withTimeout(5.seconds) { while (Site.answered(rpc) != begun + 1 || Site.openStreams() != 1) delay(5.milliseconds) }
            cancel()
            Site.untilOpen(0)
        }
    }

    @Test
    fun `a collector may outlive its client`() = test {
        val wattlane = Site.wattlane()
        collecting(wattlane.sessions.watchSession(Site.session)) { cancel ->
            wattlane.close()
            assertEquals(1, Site.openStreams())
            cancel()
            Site.untilOpen(0)
        }
    }

    private companion object {
        /** A report is newer than those before it, whichever test was first. */
        val steps = AtomicInteger()
    }
}
