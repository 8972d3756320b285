// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * Texts that a station operator wants shown beside its prices. GetLocation, GetTariff and their lists bring those that are valid now.
 */
public class TariffNotes internal constructor(private val native: NativeTariffNotes) {
    /**
     * Stores a new note, or replaces one.
     *
     * What no text shows is taken out of it: control characters, and those that turn the direction of what follows.
     * Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH.
     *
     * Takes the scope `tariffs.write`.
     *
     * @param tariffNote The note.
     * @param id Our id of the note that it replaces, a UUID; absent: it is a new one.
     * @param etag The version that it replaces; must be given with `id`.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putTariffNote(
        tariffNote: TariffNote,
        id: String? = null,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): TariffNote = calling { native.putTariffNote(tariffNote, id, etag, requestId, timeout?.withinBounds()) }

    /**
     * Lists notes, newest first. Drivers get those that are valid now.
     *
     * Takes the scope `tariffs.read`.
     *
     * @param filter Which ones.
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listTariffNotes(
        filter: TariffNoteFilter? = null,
        pageSize: Int? = null,
        pageToken: String? = null,
        timeout: Duration? = null,
    ): Listing<TariffNote> = listing({ native.listTariffNotes(filter, pageSize, pageToken, timeout?.withinBounds()) }, NativeListTariffNotesPages::next)

    /**
     * Deletes a note. The audit trail keeps what it said.
     *
     * Errors: NOT_FOUND, ETAG_MISMATCH.
     *
     * Takes the scope `tariffs.write`.
     *
     * @param id Our id of it, a UUID.
     * @param etag The version that is deleted; absent: whichever there is.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun deleteTariffNote(
        id: String,
        etag: String? = null,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Unit = calling { native.deleteTariffNote(id, etag, requestId, timeout?.withinBounds()) }

    internal fun close() {
        native.close()
    }
}
