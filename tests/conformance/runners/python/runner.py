"""The runner of the library's Python bindings: it does what a case asks by their methods alone, and reports what it saw.

`README.md` two folders up says what each case is. It judges nothing.
"""

import asyncio
import json
import os
import traceback
import urllib.request
from datetime import datetime, timedelta, timezone

import wattlane

DOOR = os.environ["WATTLANE_CONFORMANCE"].rstrip("/")
# After so long a case counts as one that hangs.
CASE_MAX_S = 120
# How many streams `many_streams` opens.
STREAMS = 5


async def ask(path, body=None):
    def exchange():
        with urllib.request.urlopen(DOOR + path, data=None if body is None else body.encode(), timeout=150) as answer:
            return json.load(answer)

    return await asyncio.to_thread(exchange)


async def main():
    # The library asks for tokens from threads of its own, which have no loop.
    wattlane.uniffi_set_event_loop(asyncio.get_running_loop())
    for name in await ask("/cases"):
        try:
            report = await asyncio.wait_for(play(name), CASE_MAX_S)
        except asyncio.TimeoutError:
            report = {"threw": f"it hangs: {CASE_MAX_S} s were not enough"}
        except (Exception, asyncio.CancelledError):
            report = {"threw": traceback.format_exc()}
        await ask(f"/cases/{name}/report", json.dumps(report))


async def play(name):
    given = await ask(f"/cases/{name}/begin", "")
    does = CASES.get(name)
    if does is None:
        raise NotImplementedError(f"this runner does not know the case {name}")
    return await does(Case(name, given))


class Tokens(wattlane.TokenSource):
    """Hands out what a coroutine answers."""

    def __init__(self, source):
        self.source = source

    async def access_token(self):
        return await self.source()


class Case:
    """What every case needs."""

    def __init__(self, name, given):
        self.name = name
        self.given = given
        self.tokens_asked = 0

    def __getitem__(self, parameter):
        return self.given[parameter]

    async def step(self):
        await ask(f"/cases/{self.name}/step", "")

    async def next_token(self):
        tokens = self["tokens"]
        self.tokens_asked += 1
        return tokens[min(self.tokens_asked, len(tokens)) - 1]

    def client(self, source=None, address=None):
        # A client is freed when nothing refers to it any more.
        address = self["address"] if address is None else address
        return wattlane.NativeClient(address, Tokens(source or self.next_token), "python", self.given.get("provider"))

    @property
    def timeout(self):
        """How long a call may take; None: nothing is said."""
        timeout_ms = self.given.get("timeout_ms")
        return None if timeout_ms is None else timedelta(milliseconds=timeout_ms)

    async def get(self, client=None, id="id"):
        return await (client or self.client()).cdrs().get_cdr(self[id], timeout=self.timeout)

    async def cdr(self, client=None):
        """GetCdr, as reports tell it."""
        cdr = await self.get(client)
        status = cdr.status.value if cdr.status.is_UNKNOWN() else type(cdr.status).__name__.rsplit(".", 1)[-1]
        return {
            "id": cdr.id,
            "cdr_id": cdr.cdr_id,
            "status": status,
            "total_energy": digits(cdr.total_energy),
            "start_time": cdr.start_time.isoformat().replace("+00:00", "Z"),
            "cost": amount(cdr.received_cost.total.excl_vat),
        }

    async def refused(self, client=None):
        """GetCdr, which fails."""
        return {"error": await error(self.get(client))}

    async def create(self, ocpi_json, client=None):
        return await (client or self.client()).cdrs().create_cdr(wattlane.CreateCdrInput.OCPI_JSON(ocpi_json))

    async def positions(self, watch):
        """The positions of the next `count` events."""
        return [(await message(watch)).position for _ in range(self["count"])]


def digits(decimal):
    return format(decimal, "f")


def amount(money):
    return {"currency": money.currency, "amount": digits(money.amount)}


async def error(work):
    """The error with which something ends; None where it does not. What is no error of the library is raised on."""
    try:
        await work
    except wattlane.WattlaneError.Refused as refused:
        fields = [{"field": one.field, "description": one.description} for one in refused.fields]
        return {"kind": "refused", "reason": refused.reason_name, "code": refused.code, "fields": fields, "metadata": refused.metadata}
    except wattlane.WattlaneError.DeadlineExceeded:
        return {"kind": "deadline_exceeded"}
    except wattlane.WattlaneError.Unavailable:
        return {"kind": "unavailable"}
    except wattlane.WattlaneError.Invalid:
        return {"kind": "invalid"}
    return None


async def message(watch):
    """The next message of a watch that stays open."""
    told = await watch.next()
    assert told is not None, "the watch has ended"
    return told


def update(told):
    kind = "snapshot" if told.update.is_SNAPSHOT() else "delta"
    session = told.update[0]
    return {"update": kind, "version": session.version, "energy": digits(session.energy)}


async def cdr(case):
    return {"cdr": await case.cdr()}


async def refused(case):
    return await case.refused()


async def typed_error(case):
    return {"error": await error(case.create(case["ocpi_json"]))}


async def retry(case):
    return {"id": (await case.create(case["ocpi_json"])).id}


async def refresh(case):
    client = case.client()
    first, *others = case["ids"]
    cdrs = [await client.cdrs().get_cdr(first)]
    cdrs += await asyncio.gather(*(client.cdrs().get_cdr(id) for id in others))
    return {"ids": [cdr.id for cdr in cdrs], "tokens_asked": case.tokens_asked}


async def pages(case):
    async def read():
        pages = case.client().cdrs().list_cdrs(page_size=case["page_size"])
        while (page := await pages.next()) is not None:
            yield [cdr.cdr_id for cdr in page]

    # There is no list item by item here: pages are all that the bindings have.
    items = [item async for page in read() for item in page]
    return {"items": items, "pages": [page async for page in read()]}


async def watch(case):
    watch = case.client().sessions().watch_session(case["id"])
    before = update(await message(watch))
    await case.step()
    after = update(await message(watch))
    watch.cancel()
    return {"messages": [before, after]}


async def watch_refused(case):
    watch = case.client().sessions().watch_session(case["id"])
    return {"error": await error(watch.next()), "ended": await watch.next() is None}


async def resume(case):
    watch = case.client().events().watch_events(resume_after=case["resume_after"])
    states = []

    async def collect():
        while (state := await watch.next_state()) is not None:
            states.append(state.name)

    collected = asyncio.create_task(collect())
    positions = [(await message(watch)).position]
    await case.step()
    while len(positions) < case["count"]:
        positions.append((await message(watch)).position)
    # Closing it may be told as a state of its own.
    seen = list(states)
    watch.cancel()
    await collected
    return {"positions": positions, "states": seen}


async def resume_cursor(case):
    watch = case.client().events().watch_events(resume_after=case["resume_after"])
    report = {"positions": await case.positions(watch), "cursor": watch.cursor()}
    watch.cancel()
    return report


async def watch_refresh(case):
    watch = case.client().events().watch_events()
    positions = await case.positions(watch)
    watch.cancel()
    return {"positions": positions, "tokens_asked": case.tokens_asked}


async def cancel(case):
    call = asyncio.create_task(case.get())
    await case.step()
    call.cancel()
    try:
        return {"error": await error(call)}
    except asyncio.CancelledError:
        return {"error": {"kind": "cancelled"}}


async def watch_close(case):
    watch = case.client().events().watch_events()
    await message(watch)
    waiting = asyncio.create_task(watch.next())
    await case.step()
    watch.cancel()
    return {"ended": await waiting is None}


async def request_limit(case):
    client = case.client()
    created = await case.create("x" * case["within"], client)
    return {"id": created.id, "error": await error(case.create("x" * case["beyond"], client))}


async def large_answer(case):
    return {"length": len(await case.client().cdrs().get_cdr_received_text(case["id"]))}


async def offline_price(case):
    tariffs = case.client().tariffs()
    prices = []
    for ocpi_json, by in zip(case["ocpi_jsons"], case["tariffs_ocpi_jsons"]):
        charge = wattlane.PriceCdrInput.OCPI_JSON(ocpi_json)
        server = await tariffs.price_cdr(charge, tariffs_ocpi_json=by)
        offline = await tariffs.offline().price_cdr(charge, tariffs_ocpi_json=by)
        totals = {"server": amount(server.cost.total.excl_vat), "offline": amount(offline.cost.total.excl_vat)}
        prices.append({**totals, "equal": server == offline})
    return {"prices": prices}


async def offline_error(case):
    charge = wattlane.PriceCdrInput.OCPI_JSON(case["ocpi_json"])
    return {"error": await error(case.client().tariffs().offline().price_cdr(charge))}


async def at_each_address(case):
    async def call(address):
        await case.client(address=address).cdrs().get_cdr(case.given.get("id", "a"), timeout=case.timeout)

    return {"errors": [await error(call(address)) for address in case["addresses"]]}


async def token_throws(case):
    async def throws():
        raise ValueError("signed out")

    return await case.refused(case.client(throws))


async def token_hangs(case):
    return await case.refused(case.client(asyncio.Event().wait))


async def used_after_close(case):
    watch = case.client().events().watch_events()
    await message(watch)
    watch.cancel()
    ended = False

    async def after():
        nonlocal ended
        ended = await watch.next() is None

    failed = await error(after())
    # A client that is freed is referred to by nothing.
    return {"watch": {"error": failed} if failed else {"ended": ended}, "client": None}


async def clock_off(case):
    client = case.client()
    now = datetime.now(timezone.utc).isoformat()
    return {"now": now, "cdr": await case.cdr(client), "error": await error(case.get(client, "slow_id"))}


async def many_streams(case):
    client = case.client()
    opened = []

    async def open():
        watch = client.events().watch_events()
        position = (await message(watch)).position
        opened.append(watch)
        return position

    async def open_all():
        for _ in range(STREAMS):
            await open()

    failed = await error(open_all())
    count = len(opened)
    cdr = await case.get(client)
    opened[0].cancel()
    again = await open()
    for watch in opened:
        watch.cancel()
    return {"opened": count, "error": failed, "id": cdr.id, "again": again}


CASES = {
    "unary": cdr,
    "unknown_enum": cdr,
    "unknown_field": cdr,
    "typed_error": typed_error,
    "error_details": refused,
    "unknown_reason": refused,
    "deadline": refused,
    "nobody_listens": refused,
    "retry": retry,
    "refresh": refresh,
    "pages": pages,
    "watch": watch,
    "watch_refused": watch_refused,
    "resume": resume,
    "resume_cursor": resume_cursor,
    "watch_refresh": watch_refresh,
    "cancel": cancel,
    "watch_close": watch_close,
    "request_limit": request_limit,
    "large_answer": large_answer,
    "offline_price": offline_price,
    "offline_error": offline_error,
    "wrong_url": at_each_address,
    "html": at_each_address,
    "token_throws": token_throws,
    "token_hangs": token_hangs,
    "used_after_close": used_after_close,
    "clock_off": clock_off,
    "many_streams": many_streams,
}

asyncio.run(main())
# As in sdk-mobile/python: what ends by itself may abort.
os._exit(0)
