// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

import kotlin.time.Duration

/**
 * A provider's own people, and what they may do.
 */
public class Staff internal constructor(private val native: NativeStaff) {
    /**
     * Adds a person to the staff, or changes their role. A person is known by issuer and subject.
     *
     * Takes the scope `staff.write`.
     *
     * @param staffMember The person; their role is STAFF or ADMIN.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun putStaff(
        staffMember: StaffMember,
        requestId: String? = null,
        timeout: Duration? = null,
    ): StaffMember = calling { native.putStaff(staffMember, requestId, timeout?.withinBounds()) }

    /**
     * Lists the staff, newest first.
     *
     * Takes the scope `staff.read`.
     *
     * @param pageSize How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
     * @param pageToken Where to go on: `next_page_token` of the page before.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public fun listStaff(
        pageSize: Int? = null,
        pageToken: String? = null,
        timeout: Duration? = null,
    ): Listing<StaffMember> = listing({ native.listStaff(pageSize, pageToken, timeout?.withinBounds()) }, NativeListStaffPages::next)

    /**
     * Removes a person from the staff. A server that has just seen a token of theirs believes it for ten seconds more.
     *
     * Errors: NOT_FOUND.
     *
     * Takes the scope `staff.write`.
     *
     * @param id Our id of the person, a UUID.
     * @param requestId A UUID that names this request; a repeat with the same one has one effect.
     * @param timeout How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s.
     */
    public suspend fun removeStaff(
        id: String,
        requestId: String? = null,
        timeout: Duration? = null,
    ): Unit = calling { native.removeStaff(id, requestId, timeout?.withinBounds()) }

    internal fun close() {
        native.close()
    }
}
