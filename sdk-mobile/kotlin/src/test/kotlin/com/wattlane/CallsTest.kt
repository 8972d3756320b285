package com.wattlane

import kotlin.test.Test
import kotlin.test.assertEquals

class CallsTest {
    @Test
    fun `a CDR is read with exact numbers and typed values`() = test { wattlane ->
        val cdr = wattlane.cdrs.getCdr(Site.cdrs.first())
        assertEquals(Site.cdrs.first(), cdr.id)
        assertEquals("10.125".toBigDecimal(), cdr.totalEnergy)
    }
}
