// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * What happened, told once and in order: to list, and to follow as it happens.
 */
public class Events internal constructor(private val native: NativeEvents) {
    /**
     * Lists what happened, oldest first, a page at a time: from the beginning of what is kept, or after a position.
     *
     * Events are kept for two whole months and the present one. Errors: CURSOR_EXPIRED where some after `after_position` are no longer kept,
     * CURSOR_INVALID where `after_position` has not been reached yet.
     *
     * Takes the scope `events.read`.
     *
     * @param filter Which events.
     * @param afterPosition Only what comes after this position; 0 or absent: from the first that is kept.
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listEvents(
        filter: EventFilter? = null,
        afterPosition: Long? = null,
        pageSize: Int? = null,
        pageToken: String? = null,
        timeout: Duration? = null,
    ): Listing<Event> = listing({ native.listEvents(filter, afterPosition, pageSize, pageToken, timeout?.withinBounds()) }, NativeListEventsPages::next)

    /**
     * Follows what happens: each event once, by its position, without a gap. It never ends by itself; a heartbeat comes every 20 s.
     *
     * Without `resume_after` it begins with what happens next. It ends with UNAUTHENTICATED when the access token does: call again with a new
     * one and the last cursor. Errors: CURSOR_INVALID for a cursor of another provider, of another stream or of a time to come, CURSOR_EXPIRED for
     * one so old that events after it are no longer kept: read anew what you hold, and begin without a cursor.
     *
     * Takes the scope `events.read`.
     *
     * @param filter Which events.
     * @param resumeAfter Where to go on: `cursor` of the last message that came. Empty: with what happens next.
     */
    public fun watchEvents(
        filter: EventFilter? = null,
        resumeAfter: String? = null,
    ): Watch<Event> = Watch { native.watchEvents(filter, resumeAfter).run { Stream(::next, ::nextState, ::cursor, ::cancel, ::close) } }

    internal fun close() {
        native.close()
    }
}
