package com.wattlane

import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.launch

/**
 * Messages as they happen. It reconnects by itself and goes on where it was cut, so that nothing is missing and nothing comes twice: a server that
 * is away is no error but one of [states]. It fails with what the server refuses, and completes when the server ends it.
 *
 * Cold: it connects when it is collected, and the server's side ends when the collector does. Collected twice it is two streams, and [states] and
 * [cursor] are of the one that moved last; `shareIn` makes one of them.
 */
public class Watch<T> private constructor(private val line: Line<T>) : Flow<T> by line.messages {
    internal constructor(open: () -> Stream<T>) : this(Line(open))

    /** How far what has come can be trusted now. `Connecting` before it is collected, `Offline` once it is over. */
    public val states: StateFlow<WatchState> get() = line.states.asStateFlow()

    /** Where it stands, after the message that came last. Kept, and given to `resumeAfter` of a later watch, that one goes on here. */
    public val cursor: String? get() = line.cursor
}

internal class Line<T>(private val open: () -> Stream<T>) {
    val states = MutableStateFlow(WatchState.CONNECTING)

    @Volatile
    var cursor: String? = null

    val messages: Flow<T> = flow {
        val stream = closing(open)
        try {
            coroutineScope {
                val told = launch { while (true) states.value = stream.nextState() ?: break }
                while (true) {
                    val message = stream.next() ?: break
                    cursor = stream.cursor()
                    emit(message)
                }
                told.join()
            }
        } finally {
            states.value = WatchState.OFFLINE
            // First: freeing alone would wait for what is under way.
            stream.cancel()
            stream.close()
        }
    }
}

/** The library's stream, of whatever messages. */
internal class Stream<T>(
    val next: suspend () -> T?,
    val nextState: suspend () -> WatchState?,
    val cursor: () -> String?,
    val cancel: () -> Unit,
    val close: () -> Unit,
)
