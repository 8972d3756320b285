// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * Who did what, and what changed. Entries are written in the transaction of the change and never altered.
 */
public class Audit internal constructor(private val native: NativeAudit) {
    /**
     * Lists audit entries, newest first.
     *
     * Takes the scope `audit.read`.
     *
     * @param filter Which ones.
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listAuditEntries(
        filter: AuditFilter? = null,
        pageSize: Int? = null,
        pageToken: String? = null,
        timeout: Duration? = null,
    ): Listing<AuditEntry> = listing({ native.listAuditEntries(filter, pageSize, pageToken, timeout?.withinBounds()) }, NativeListAuditEntriesPages::next)

    internal fun close() {
        native.close()
    }
}
