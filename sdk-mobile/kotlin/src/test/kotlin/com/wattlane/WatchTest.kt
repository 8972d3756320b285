package com.wattlane

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlin.test.Test
import kotlin.test.assertEquals

class WatchTest {
    @Test
    fun `cancelling the collector ends the stream on the server within a second`() = test { wattlane ->
        coroutineScope {
            val begun = CompletableDeferred<Unit>()
            val collector = launch { wattlane.sessions.watchSession(Site.session).collect { begun.complete(Unit) } }
            begun.await()
            assertEquals(1, Site.openStreams())
            collector.cancelAndJoin()
            Site.untilOpen(0)
        }
    }
}
