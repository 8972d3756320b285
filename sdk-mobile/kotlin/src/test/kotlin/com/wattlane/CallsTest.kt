package com.wattlane

import kotlinx.coroutines.flow.count
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import java.math.BigDecimal
import java.time.Instant
import java.util.UUID
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull
import kotlin.test.assertTrue

class CallsTest {
    @Test
    fun `a CDR is read with exact numbers, instants and typed values`() = test { wattlane ->
        val cdr = wattlane.cdrs.getCdr(Site.cdrs.first())
        assertEquals(Site.cdrs.first(), cdr.id)
        assertEquals(BigDecimal("10.125"), cdr.totalEnergy)
        assertEquals(Instant.parse("2026-05-04T09:00:00Z"), cdr.startTime)
        assertEquals(Money("EUR", BigDecimal("3.54")), cdr.receivedCost.total.exclVat)
        assertEquals(CdrStatus.Pending, cdr.status)
        assertNull(cdr.meterId)
        assertTrue("status=Pending" in cdr.toString(), cdr.toString())
    }

    @Test
    fun `a refusal tells its reason and every field that is wrong`() = test { wattlane ->
        val missing = assertFailsWith<WattlaneException.Refused> { wattlane.cdrs.getCdr(UUID.randomUUID().toString()) }
        assertEquals(Reason.NotFound, missing.reason)
        val wrong = assertFailsWith<WattlaneException.Refused> { wattlane.cdrs.getCdr("no id") }
        assertEquals(listOf("id"), wrong.fields.map { it.field })
    }

    @Test
    fun `a list comes item by item or page by page, and from the beginning for each collector`() = test { wattlane ->
        val list = wattlane.cdrs.listCdrs(pageSize = 1)
        repeat(2) { assertEquals(Site.cdrs.toSet(), list.map { it.id }.toList().toSet()) }
        assertEquals(listOf(1, 1, 1), list.pages.map { it.size }.toList())
        assertEquals(0, wattlane.cdrs.listCdrs(CdrFilter(statuses = listOf(CdrStatus.Billed))).count())
    }

    @Test
    fun `a list that is left early asks for no more pages`() = test { wattlane ->
        val asked = Site.answered("CdrService/ListCdrs")
        wattlane.cdrs.listCdrs(pageSize = 1).first()
        assertEquals(asked + 1, Site.answered("CdrService/ListCdrs"))
    }

    @Test
    fun `a write that is repeated under its name has one effect`() = test { wattlane ->
        val name = UUID.randomUUID().toString()
        val company = Account(name = "Kotlin BV", kind = AccountKind.Company)
        val account = wattlane.accounts.createAccount(company, requestId = name)
        assertEquals(account.id, wattlane.accounts.createAccount(company, requestId = name).id)
    }

    @Test
    fun `a charge is priced without a network as the server prices it`() = test { wattlane ->
        val tariff = wattlane.tariffs.listTariffs().first()
        val charge = PriceCdrInput.OcpiJson(Site.cdrJson)
        val online = wattlane.tariffs.priceCdr(charge, tariffs = listOf(tariff))
        Wattlane("http://127.0.0.1:1") { error("nobody asks for a token") }.use { away ->
            assertEquals(online.cost, away.tariffs.offline.priceCdr(charge, tariffs = listOf(tariff)).cost)
            val none = assertFailsWith<WattlaneException.Refused> { away.tariffs.offline.priceCdr(charge) }
            assertEquals(Reason.TariffUnknown, none.reason)
        }
    }
}
