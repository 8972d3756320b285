"""What Kotlin and Swift stand on, from Python: the library's own objects, with no wrapper of ours over them."""

import asyncio
import ctypes
import decimal
import gc
import os
import re
import sys
import time
import unittest
import urllib.request
from datetime import datetime, timedelta, timezone

import wattlane

ADDRESS = os.environ["WATTLANE_ADDRESS"]
METRICS = os.environ["WATTLANE_METRICS"]
CDRS = os.environ["WATTLANE_CDRS"].split(",")
SESSION = os.environ["WATTLANE_SESSION"]


class Tokens(wattlane.TokenSource):
    """Hands out what a coroutine answers."""

    def __init__(self, source):
        self.source = source

    async def access_token(self):
        return await self.source()


async def key():
    return os.environ["WATTLANE_API_KEY"]


def client(source=key, address=ADDRESS):
    return wattlane.NativeClient(address, Tokens(source), "python")


def open_streams():
    with urllib.request.urlopen(f"{METRICS}/metrics") as page:
        lines = page.read().decode().splitlines()
    return sum(float(line.rsplit(" ", 1)[1]) for line in lines if line.startswith("wattlane_streams_open"))


def resident_kb():
    gc.collect()
    # What was freed is still held, and would hide what leaks.
    ctypes.CDLL(None).malloc_trim(0)
    with open("/proc/self/status") as status:
        return int(re.search(r"RssAnon:\s*(\d+)", status.read())[1])


async def until_open(streams):
    """A cancelled stream has to be gone within a second."""
    end = time.monotonic() + 1
    while open_streams() != streams:
        assert time.monotonic() < end, f"{open_streams()} are open"
        await asyncio.sleep(0.005)


class Calls(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        # The library asks for tokens from threads of its own, which have no loop.
        wattlane.uniffi_set_event_loop(asyncio.get_running_loop())

    async def test_a_cdr_is_read_with_exact_numbers_instants_and_typed_values(self):
        cdr = await client().cdrs().get_cdr(CDRS[0])
        self.assertEqual(cdr.total_energy, decimal.Decimal("10.125"))
        self.assertEqual(cdr.start_time, datetime(2026, 5, 4, 9, tzinfo=timezone.utc))
        self.assertTrue(cdr.status.is_PENDING())

    async def test_a_refusal_tells_every_field_that_is_wrong(self):
        with self.assertRaises(wattlane.WattlaneError.Refused) as refused:
            await client().cdrs().get_cdr("no id")
        self.assertEqual([field.field for field in refused.exception.fields], ["id"])

    async def test_a_list_comes_page_by_page(self):
        pages = client().cdrs().list_cdrs(page_size=2)
        sizes = []
        while (page := await pages.next()) is not None:
            sizes.append(len(page))
        self.assertEqual(sizes, [2, 1])

    async def test_a_charge_is_priced_without_a_network_as_the_server_prices_it(self):
        tariffs = await client().tariffs().list_tariffs().next()
        charge = wattlane.PriceCdrInput.OCPI_JSON(os.environ["WATTLANE_CDR_JSON"])
        online = await client().tariffs().price_cdr(charge, tariffs=tariffs)
        away = client(address="http://127.0.0.1:1").tariffs().offline()
        self.assertEqual((await away.price_cdr(charge, tariffs=tariffs)).cost, online.cost)

    async def test_a_source_of_tokens_that_throws_or_hangs_ends_the_call(self):
        async def throws():
            raise ValueError("signed out")

        with self.assertRaises(wattlane.WattlaneError.Refused) as refused:
            await client(throws).cdrs().get_cdr(CDRS[0])
        self.assertIn("signed out", refused.exception.text)
        with self.assertRaises(wattlane.WattlaneError.DeadlineExceeded):
            await client(asyncio.Event().wait).cdrs().get_cdr(CDRS[0], timeout=timedelta(milliseconds=200))

    async def test_what_cannot_be_reached_is_a_typed_error(self):
        with self.assertRaises(wattlane.WattlaneError.Invalid):
            client(address="nonsense")
        with self.assertRaises(wattlane.WattlaneError.Unavailable):
            await client(address="http://127.0.0.1:1").cdrs().get_cdr(CDRS[0])

    async def test_cancelling_a_watch_ends_its_stream_on_the_server(self):
        for leave in (lambda watch: watch.cancel(), lambda watch: None):
            watch = client().sessions().watch_session(SESSION)
            self.assertTrue((await watch.next()).update.is_SNAPSHOT())
            self.assertEqual(open_streams(), 1)
            leave(watch)
            # What is not referred to any more is freed, and cancelled with that.
            del watch
            await until_open(0)

    async def test_cancelling_a_task_ends_what_it_waits_for(self):
        asked = asyncio.Event()
        cancelled = asyncio.Event()

        async def hangs():
            asked.set()
            try:
                await asyncio.Event().wait()
            finally:
                cancelled.set()

        call = asyncio.create_task(client(hangs).cdrs().get_cdr(CDRS[0]))
        await asked.wait()
        call.cancel()
        end = time.monotonic() + 1
        # UniFFI tells the loop from another thread, and does not wake it.
        while not cancelled.is_set():
            self.assertLess(time.monotonic(), end)
            await asyncio.sleep(0.005)
        with self.assertRaises(asyncio.CancelledError):
            await call

    async def test_an_argument_that_cannot_be_sent_is_a_typed_error(self):
        endless = wattlane.Money(currency="EUR", amount=decimal.Decimal(10) / 3)
        with self.assertRaises(wattlane.WattlaneError.Invalid):
            client().cdrs().list_cdrs(filter=wattlane.CdrFilter(cost_min=endless))

    async def test_calls_and_watches_leave_memory_flat(self):
        # Where unittest asks for it, asyncio remembers where each task was made.
        asyncio.get_running_loop().set_debug(False)
        calls = 2_500 if os.environ.get("WATTLANE_LONG") == "1" else 500

        async def use_all():
            own = client()
            for _ in range(calls):
                await own.cdrs().get_cdr(CDRS[0])
            for _ in range(calls // 10):
                watch = own.sessions().watch_session(SESSION)
                await watch.next()
                watch.cancel()
            await until_open(0)

        for _ in range(2):
            await use_all()
        grown = []
        for _ in range(6):
            before = resident_kb()
            await use_all()
            grown.append(resident_kb() - before)
        print(f"kB more after each of {len(grown)} rounds of {calls} calls and {calls // 10} watches: {grown}")
        # What leaks grows in every round, by more than 100 bytes a call.
        self.assertLess(min(grown) * 1_000, 100 * calls, f"{grown} kB")


if __name__ == "__main__":
    passed = unittest.main(verbosity=2, exit=False).result.wasSuccessful()
    sys.stdout.flush()
    sys.stderr.flush()
    # An interpreter that ends takes down threads that call it, in a way that Rust can only answer by aborting: the library's may still tell of what was
    # cancelled last.
    os._exit(0 if passed else 1)
