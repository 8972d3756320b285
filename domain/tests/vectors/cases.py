#!/usr/bin/env python3
"""Writes the vectors: for each a tariff, a charge, and the arithmetic of what it costs, as a person would do it on paper.

What is expected is the value of that arithmetic, in exact fractions. It is never taken from the engine; second.py finds it once more from tariff and
charge alone. Run without arguments it writes cases.jsonl beside it; with --check it compares.
"""

import json
import math
import re
import sys
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path

FILE = Path(__file__).with_name("cases.jsonl")
CASES = []


def value(arithmetic):
    """What arithmetic in decimals comes to: + - * / and brackets, ceil() for steps, max() and min() for limits."""
    fractions = re.sub(r"\d+(?:\.\d+)?", lambda number: f"Fraction('{number.group()}')", arithmetic)
    return eval(fractions, {"Fraction": Fraction, "ceil": math.ceil, "max": max, "min": min, "__builtins__": {}})


def decimal(fraction):
    """To nine decimals, half away from zero."""
    scaled = abs(fraction) * 10**9
    whole = math.floor(scaled + Fraction(1, 2))
    text = f"{whole // 10**9}.{whole % 10**9:09}".rstrip("0").rstrip(".")
    return f"-{text}" if fraction < 0 and whole else text


def case(name, elements, periods, excl, incl=None, zone="UTC", currency="EUR", minutes=None, tariffs=None, **more):
    """A vector. `incl` is None where no VAT is asked: it is then what it is without. Periods are (minute, {dimension: volume}) or have a tariff's id third."""
    start = more.pop("start", "2026-05-04T09:00:00Z")
    begin = datetime.fromisoformat(start.replace("Z", "+00:00"))
    at = lambda minute: (begin + timedelta(minutes=minute)).astimezone(timezone.utc).isoformat().replace("+00:00", "Z")
    limits = {key: more.pop(key) for key in ("min_price", "max_price") if key in more}
    tariff = {"country_code": "NL", "party_id": "VEC", "id": "1", "currency": currency, "elements": elements, **limits}
    charging = []
    for minute, dimensions, *named in periods:
        period = {"start_date_time": at(minute), "dimensions": [{"type": kind, "volume": volume} for kind, volume in dimensions.items()]}
        charging.append(period | ({"tariff_id": named[0]} if named else {}))
    charge = {"start_date_time": at(0), "end_date_time": at(60 if minutes is None else minutes), "currency": currency, "charging_periods": charging, **more}
    assert not any(one["name"] == name for one in CASES), name
    expected = {"excl": decimal(value(excl)), "incl": decimal(value(incl or excl))}
    arithmetic = {"excl": excl} | ({"incl": incl} if incl else {})
    CASES.append({"name": name, "zone": zone, "arithmetic": arithmetic, "expect": expected, "tariffs": tariffs or [tariff], "charge": charge})


def old(name, elements, periods, excl, zone="Europe/Brussels", minutes=60, start="2015-06-29T08:00:00Z", tariffs=None, currency="EUR", **more):
    """A vector of OCPI 2.1.1: a whole CDR, with numbers as numbers and its tariffs in it. It knows no VAT, so nobody knows what is asked with it."""
    begin = datetime.fromisoformat(start.replace("Z", "+00:00"))
    at = lambda minute: (begin + timedelta(minutes=minute)).astimezone(timezone.utc).isoformat().replace("+00:00", "Z")
    expected = decimal(value(excl))
    volume = lambda kind: sum(Fraction(str(dimensions.get(kind, 0))) for _, dimensions in periods)
    tariff = {"id": "11", "currency": currency, "elements": elements, "last_updated": at(-1440)}
    connector = {"id": "1", "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_1_PHASE", "voltage": 230, "amperage": 64, "tariff_id": "11", "last_updated": at(-1440)}
    evse = {"uid": "3256", "evse_id": "BE-BEC-E041503003", "status": "AVAILABLE", "connectors": [connector], "last_updated": at(-1440)}
    place = {"id": "LOC1", "type": "ON_STREET", "address": "Stationsstraat 1", "city": "Gent", "postal_code": "9000", "country": "BEL", "coordinates": {"latitude": "51.047599", "longitude": "3.729944"}}
    charging = [{"start_date_time": at(minute), "dimensions": [{"type": kind, "volume": amount} for kind, amount in dimensions.items()]} for minute, dimensions in periods]
    charge = {
        "id": "12345",
        "start_date_time": at(0),
        "stop_date_time": at(minutes),
        "auth_id": "DE8ACC12E46L89",
        "auth_method": "WHITELIST",
        "location": place | {"evses": [evse], "last_updated": at(-1440)},
        "currency": currency,
        "tariffs": tariffs or [tariff],
        "charging_periods": charging,
        "total_cost": float(expected),
        "total_energy": float(volume("ENERGY")),
        "total_time": round(minutes / 60, 4),
        "last_updated": at(minutes),
        **more,
    }
    assert not any(one["name"] == name for one in CASES), name
    CASES.append({"name": name, "zone": zone, "arithmetic": {"excl": excl}, "expect": {"excl": expected, "incl": None}, "charge": charge})


def one(kind, price, step=1, vat=None, **restrictions):
    """An element of one component."""
    component = {"type": kind, "price": price, "step_size": step} | ({} if vat is None else {"vat": vat})
    return {"price_components": [component]} | ({"restrictions": restrictions} if restrictions else {})


def energy():
    for price in ("0.25", "0.333", "0.4567", "0.59"):
        for kwh in ("0.1152", "4.3", "20.45", "64.999"):
            for step in (0, 1, 500):
                billed = f"ceil({kwh}*1000/{step})*{step}/1000" if step else kwh
                case(f"energy {kwh} kWh at {price}, step {step}", [one("ENERGY", price, step)], [(0, {"ENERGY": kwh})], f"{billed}*{price}")
    for step in (100, 500, 1000, 10000):
        first, second = "4.3", "1.1"
        total = f"ceil(({first}+{second})*1000/{step})*{step}/1000"
        case(f"energy of two periods is rounded once, step {step}", [one("ENERGY", "0.40", step)], [(0, {"ENERGY": first}), (30, {"ENERGY": second})], f"{total}*0.40")
        case(
            f"the step of the last price rounds the sum, step {step}",
            [one("ENERGY", "0.20", 7, end_time="12:00"), one("ENERGY", "0.40", step)],
            [(0, {"ENERGY": first}), (180, {"ENERGY": second})],
            f"{first}*0.20+({total}-{first})*0.40",
            minutes=240,
        )


def time():
    for kind in ("TIME", "PARKING_TIME"):
        for price in ("2.40", "6"):
            for minutes in (1, 21, 40, 61):
                for step in (1, 60, 300, 900):
                    billed = f"ceil({minutes}*60/{step})*{step}/3600"
                    case(f"{kind} {minutes} min at {price}, step {step}", [one(kind, price, step)], [(0, {kind: hours(minutes)})], f"{billed}*{price}", minutes=minutes)
    both = [one("TIME", "6", 600), one("PARKING_TIME", "3", 600)]
    case("where parking was priced it alone is rounded", both, [(0, {"TIME": hours(21)}), (21, {"PARKING_TIME": hours(16)})], "21/60*6+20/60*3", minutes=37)
    case("so it is where one parks first", both, [(0, {"PARKING_TIME": hours(16)}), (16, {"TIME": hours(21)})], "20/60*3+21/60*6", minutes=37)
    case("time alone is rounded where parking has no price", both[:1], [(0, {"TIME": hours(21)}), (21, {"PARKING_TIME": hours(16)})], "30/60*6", minutes=37)
    case("no minutes are none in a period of a tenth of a second", [one("TIME", "6", 60), one("ENERGY", "0.20")], [(0, {"TIME": "0", "ENERGY": "1"})], "1*0.20", minutes=0.1 / 60)
    case("40 minutes that were sent as 0.6667 hours are 40", [one("PARKING_TIME", "6", 60)], [(0, {"PARKING_TIME": "0.6667"})], "40/60*6", minutes=40)


def hours(minutes):
    """Hours to four decimals, as CPOs send them."""
    return f"{minutes / 60:.4f}"


def flat():
    case("a fee", [one("FLAT", "1.50")], [(0, {"ENERGY": "10"})], "1.50")
    case("a fee is asked once", [one("FLAT", "1.50")], [(0, {"ENERGY": "10"}), (30, {"ENERGY": "10"})], "1.50")
    case("a second fee is not asked", [one("FLAT", "1", max_duration=1800), one("FLAT", "2"), one("ENERGY", "0.10")], [(0, {"ENERGY": "5"}), (30, {"ENERGY": "5"})], "1+10*0.10")
    case("a fee that begins later", [one("FLAT", "2", min_duration=1800), one("ENERGY", "0.10")], [(0, {"ENERGY": "5"}), (30, {"ENERGY": "5"})], "2+10*0.10")
    case("a fee whose time did not come", [one("FLAT", "2", min_duration=3600), one("ENERGY", "0.10")], [(0, {"ENERGY": "5"}), (30, {"ENERGY": "5"})], "10*0.10")


def vat():
    for rate in ("0", "7", "8.1", "19", "21", "25"):
        case(f"VAT of {rate} %", [one("ENERGY", "0.25", vat=rate)], [(0, {"ENERGY": "20.45"})], "20.45*0.25", f"20.45*0.25*(100+{rate})/100")
    case("each component has its own VAT", [one("FLAT", "0.50", vat="20"), one("ENERGY", "0.25", 100, vat="10")], [(0, {"ENERGY": "20.45"})], "0.50+20.5*0.25", "0.50*1.2+20.5*0.25*1.1")
    case("what says no VAT has none", [one("FLAT", "1"), one("ENERGY", "0.10", vat="20")], [(0, {"ENERGY": "10"})], "1+10*0.10", "1+10*0.10*1.2")
    mixed = [one("FLAT", "0.50", vat="20"), one("ENERGY", "0.25", vat="10"), one("TIME", "1.20", 60, vat="7"), one("PARKING_TIME", "6", 300, vat="25")]
    for kwh in ("3", "17.5"):
        for parked in (4, 11):
            periods = [(0, {"ENERGY": kwh, "TIME": hours(45)}), (45, {"PARKING_TIME": hours(parked)})]
            step = f"ceil({parked}*60/300)*300/3600"
            excl = f"0.50+{kwh}*0.25+45/60*1.20+{step}*6"
            incl = f"0.50*1.2+{kwh}*0.25*1.1+45/60*1.20*1.07+{step}*6*1.25"
            case(f"all kinds together, {kwh} kWh and {parked} min", mixed, periods, excl, incl, minutes=45 + parked)


def limits():
    base = [one("FLAT", "0.50", vat="20"), one("ENERGY", "0.25", vat="10")]
    for kwh in ("1", "10", "37.9", "38.1", "50"):
        low, high = {"excl_vat": "2", "incl_vat": "2.30"}, {"excl_vat": "10", "incl_vat": "11"}
        excl, incl = f"0.50+{kwh}*0.25", f"0.50*1.2+{kwh}*0.25*1.1"
        charge = [(0, {"ENERGY": kwh})]
        case(f"at least, {kwh} kWh", base, charge, f"max({excl},2)", f"max({incl},2.30)", min_price=low)
        case(f"at most, {kwh} kWh", base, charge, f"min({excl},10)", f"min({incl},11)", max_price=high)
        case(f"at least and at most, {kwh} kWh", base, charge, f"min(max({excl},2),10)", f"min(max({incl},2.30),11)", min_price=low, max_price=high)
    case("the least is asked where nothing has a price", [one("TIME", "6", min_duration=7200)], [(0, {"ENERGY": "5"})], "5", "6", min_price={"excl_vat": "5", "incl_vat": "6"})
    case("one rate of VAT is that of a least price that does not say its own", [one("ENERGY", "0.10", vat="20")], [(0, {"ENERGY": "10"})], "5", "5*1.2", min_price={"excl_vat": "5"})


def tiers():
    """Restrictions by what was charged so far, by time so far, by power and by current: each at its bound and on both sides of it."""
    two = lambda **bound: [one("ENERGY", "0.50", **bound), one("ENERGY", "0.30")]
    for before in ("4.999", "5", "5.001"):
        dear_after = value(before) < 5
        case(f"below 5 kWh, {before} kWh before", two(max_kwh="5"), [(0, {"ENERGY": before}), (30, {"ENERGY": "2"})], f"{before}*0.50+2*{'0.50' if dear_after else '0.30'}")
        case(f"from 5 kWh, {before} kWh before", two(min_kwh="5"), [(0, {"ENERGY": before}), (30, {"ENERGY": "2"})], f"{before}*0.30+2*{'0.30' if dear_after else '0.50'}")
    for minute in (29, 30, 31):
        late = minute >= 30
        periods = [(0, {"ENERGY": "3"}), (minute, {"ENERGY": "2"})]
        case(f"in the first 30 minutes, at minute {minute}", two(max_duration=1800), periods, f"3*0.50+2*{'0.30' if late else '0.50'}")
        case(f"after 30 minutes, at minute {minute}", two(min_duration=1800), periods, f"3*0.30+2*{'0.50' if late else '0.30'}")
    for unit, kind in (("power", "POWER"), ("current", "CURRENT")):
        for measured in ("15.9", "16", "16.1"):
            above = value(measured) >= 16
            dimensions = {"ENERGY": "4", f"MIN_{kind}": measured, f"MAX_{kind}": measured}
            case(f"{unit} from 16, {measured}", two(**{f"min_{unit}": "16"}), [(0, dimensions)], f"4*{'0.50' if above else '0.30'}")
            case(f"{unit} below 16, {measured}", two(**{f"max_{unit}": "16"}), [(0, dimensions)], f"4*{'0.30' if above else '0.50'}")
        case(f"{unit} that goes over the bound reaches it", two(**{f"min_{unit}": "16"}), [(0, {"ENERGY": "4", f"MIN_{kind}": "8", f"MAX_{kind}": "20"})], "4*0.50")
        case(f"{unit} that was below the bound was below it", two(**{f"max_{unit}": "16"}), [(0, {"ENERGY": "4", f"MIN_{kind}": "8", f"MAX_{kind}": "20"})], "4*0.50")
        case(f"{unit} that nobody measured is none", two(**{f"min_{unit}": "16"}), [(0, {"ENERGY": "4"})], "4*0.30")
        case(f"{unit} between two bounds", two(**{f"min_{unit}": "8", f"max_{unit}": "16"}), [(0, {"ENERGY": "4", f"MIN_{kind}": "10", f"MAX_{kind}": "12"})], "4*0.50")
    case("three tiers of energy", [one("ENERGY", "0.60", max_kwh="5"), one("ENERGY", "0.50", max_kwh="20"), one("ENERGY", "0.40")], [(0, {"ENERGY": "5"}), (20, {"ENERGY": "15"}), (40, {"ENERGY": "7.5"})], "5*0.60+15*0.50+7.5*0.40")
    case("an hour free, then by the minute", [one("PARKING_TIME", "3", 60, min_duration=3600)], [(0, {"PARKING_TIME": "1"}), (60, {"PARKING_TIME": hours(25)})], "25/60*3", minutes=85)


def clocks():
    """Times of day, at both bounds and over midnight; weekdays; dates; in zones with and without summer time, over both changes of the clocks."""
    cheap = lambda **when: [one("ENERGY", "0.20", **when), one("ENERGY", "0.40")]
    day, night = {"start_time": "07:00", "end_time": "22:00"}, {"start_time": "22:00", "end_time": "07:00"}
    for local, in_day in (("00:00", False), ("06:59", False), ("07:00", True), ("12:00", True), ("21:59", True), ("22:00", False), ("23:59", False)):
        start = f"2026-06-15T{local}:00+02:00"
        case(f"by day, at {local} in Amsterdam", cheap(**day), [(0, {"ENERGY": "10"})], f"10*{'0.20' if in_day else '0.40'}", zone="Europe/Amsterdam", start=start)
        case(f"by night, at {local} in Amsterdam", cheap(**night), [(0, {"ENERGY": "10"})], f"10*{'0.40' if in_day else '0.20'}", zone="Europe/Amsterdam", start=start)
    for name, bounds, local, holds in (
        ("from 20:00 to the day's end", {"start_time": "20:00", "end_time": "00:00"}, "21:00", True),
        ("from 20:00 to the day's end, before", {"start_time": "20:00", "end_time": "00:00"}, "19:59", False),
        ("to the day's end alone", {"end_time": "00:00"}, "10:00", True),
        ("from midnight to midnight", {"start_time": "00:00", "end_time": "00:00"}, "10:00", True),
        ("from a time to the same time is never", {"start_time": "08:00", "end_time": "08:00"}, "08:00", False),
        ("a start alone, before", {"start_time": "08:00"}, "07:59", False),
        ("a start alone, after", {"start_time": "08:00"}, "08:00", True),
        ("an end alone, before", {"end_time": "08:00"}, "07:59", True),
        ("an end alone, after", {"end_time": "08:00"}, "08:00", False),
    ):
        case(name, cheap(**bounds), [(0, {"ENERGY": "10"})], f"10*{'0.20' if holds else '0.40'}", start=f"2026-06-15T{local}:00Z")
    names = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
    for offset, weekday in enumerate(names):
        # 23:30 UTC is the next day in Amsterdam.
        start = f"2026-06-{15 + offset:02}T23:30:00Z"
        local = names[(offset + 1) % 7]
        case(f"on a {local} that is a {weekday} in UTC", cheap(day_of_week=[local]), [(0, {"ENERGY": "10"})], "10*0.20", zone="Europe/Amsterdam", start=start)
        case(f"not on a {weekday} that is over", cheap(day_of_week=[weekday]), [(0, {"ENERGY": "10"})], "10*0.40", zone="Europe/Amsterdam", start=start)
    for start, holds in (("2026-05-31T21:59:00Z", False), ("2026-05-31T22:00:00Z", True), ("2026-08-31T21:59:00Z", True), ("2026-08-31T22:00:00Z", False)):
        case(f"from June up to September in Amsterdam, at {start}", cheap(start_date="2026-06-01", end_date="2026-09-01"), [(0, {"ENERGY": "10"})], f"10*{'0.20' if holds else '0.40'}", zone="Europe/Amsterdam", start=start)
    # Spring: 02:00 becomes 03:00 at 01:00 UTC. Autumn: 03:00 becomes 02:00 at 01:00 UTC.
    early = {"start_time": "02:00", "end_time": "03:00"}
    for start, holds in (
        ("2026-03-29T00:59:00Z", False),
        ("2026-03-29T01:00:00Z", False),
        ("2026-03-28T01:00:00Z", True),
        ("2026-10-24T23:59:00Z", False),
        ("2026-10-25T00:00:00Z", True),
        ("2026-10-25T00:59:00Z", True),
        ("2026-10-25T01:00:00Z", True),
        ("2026-10-25T01:59:00Z", True),
        ("2026-10-25T02:00:00Z", False),
    ):
        case(f"from two to three in Amsterdam, at {start}", cheap(**early), [(0, {"ENERGY": "10"})], f"10*{'0.20' if holds else '0.40'}", zone="Europe/Amsterdam", start=start)
    for zone, start, holds in (
        ("America/New_York", "2026-11-01T05:30:00Z", True),
        ("America/New_York", "2026-11-01T06:30:00Z", True),
        ("America/New_York", "2026-03-08T06:30:00Z", True),
        ("America/New_York", "2026-03-08T07:30:00Z", False),
        ("Australia/Lord_Howe", "2026-04-04T14:45:00Z", True),
        ("Australia/Lord_Howe", "2026-04-04T15:15:00Z", True),
        ("Asia/Kathmandu", "2026-06-15T19:15:00Z", True),
        ("Asia/Kathmandu", "2026-06-15T20:15:00Z", False),
    ):
        case(f"from one to two in {zone}, at {start}", cheap(start_time="01:00", end_time="02:00"), [(0, {"ENERGY": "10"})], f"10*{'0.20' if holds else '0.40'}", zone=zone, start=start)
    case("a night over the change of the clocks", cheap(**night), [(0, {"ENERGY": "4"}), (240, {"ENERGY": "3"}), (480, {"ENERGY": "2"})], "4*0.20+3*0.20+2*0.40", zone="Europe/Amsterdam", start="2026-03-28T22:00:00Z", minutes=540)
    case("weekday and time together", cheap(day_of_week=["SATURDAY", "SUNDAY"], **day), [(0, {"ENERGY": "4"}), (600, {"ENERGY": "3"})], "4*0.20+3*0.40", zone="Europe/Amsterdam", start="2026-06-20T10:00:00Z", minutes=660)


def precedence():
    case("the first element that has the component prices it", [one("ENERGY", "0.10"), one("ENERGY", "0.20")], [(0, {"ENERGY": "7"})], "7*0.10")
    case("kinds are looked for each by itself", [one("TIME", "6", 60), one("ENERGY", "0.20"), one("TIME", "1", 60)], [(0, {"ENERGY": "7", "TIME": "0.5"})], "7*0.20+0.5*6", minutes=30)
    double = {"price_components": [{"type": "ENERGY", "price": "0.10", "step_size": 1}, {"type": "ENERGY", "price": "9", "step_size": 1}]}
    case("of two components of a kind in an element the first counts", [double], [(0, {"ENERGY": "7"})], "7*0.10")
    case("what no element prices is free", [one("TIME", "6", 60)], [(0, {"ENERGY": "7"})], "0")
    case("all restrictions of an element must hold", [one("ENERGY", "0.10", max_kwh="5", min_duration=600), one("ENERGY", "0.20")], [(0, {"ENERGY": "2"}), (10, {"ENERGY": "2"}), (20, {"ENERGY": "2"}), (30, {"ENERGY": "2"})], "2*0.20+2*0.10+2*0.10+2*0.20")
    case("periods in any order", [one("ENERGY", "0.50", max_kwh="5"), one("ENERGY", "0.30")], [(30, {"ENERGY": "2"}), (0, {"ENERGY": "5"})], "5*0.50+2*0.30")
    case("free of charge", [one("ENERGY", "0"), one("TIME", "0")], [(0, {"ENERGY": "7", "TIME": "1"})], "0")


def reservations():
    reserve = lambda kind, price, step=1, vat=None, ended="RESERVATION": one(kind, price, step, vat, reservation=ended)
    for minutes in (13, 15, 22):
        for step in (1, 300, 600):
            billed = f"ceil({minutes}*60/{step})*{step}/3600"
            periods = [(0, {"RESERVATION_TIME": hours(minutes)}), (minutes, {"ENERGY": "20"})]
            case(f"a reservation of {minutes} min that was used, step {step}", [reserve("TIME", "5", step, "20"), one("ENERGY", "0.25", vat="10")], periods, f"{billed}*5+20*0.25", f"{billed}*5*1.2+20*0.25*1.1", minutes=minutes + 60)
    fees = [reserve("FLAT", "2"), reserve("TIME", "5", 300), one("FLAT", "0.50"), one("ENERGY", "0.25")]
    case("a reservation has a fee of its own", fees, [(0, {"RESERVATION_TIME": hours(13)}), (13, {"ENERGY": "20"})], "2+15/60*5+0.50+20*0.25", minutes=73)
    lapsed = [reserve("FLAT", "4", ended="RESERVATION_EXPIRES"), reserve("TIME", "2", 600), one("ENERGY", "0.25")]
    case("a reservation that lapsed", lapsed, [(0, {"RESERVATION_TIME": "1"})], "4+1*2")
    replaced = [reserve("TIME", "6", 1, ended="RESERVATION_EXPIRES"), reserve("TIME", "3", 1)]
    case("the price of one that lapsed replaces that of one that was used", replaced, [(0, {"RESERVATION_TIME": "1.5"})], "1.5*6", minutes=90)
    case("what prices a charge prices no reservation", [one("TIME", "6", 60)], [(0, {"RESERVATION_TIME": "0.5"}), (30, {"TIME": "0.5"})], "0.5*6")


def signs():
    for kwh in ("-4", "-0.5", "-12.25"):
        case(f"{kwh} kWh that went back to the grid", [one("ENERGY", "0.25", vat="10")], [(0, {"ENERGY": kwh})], f"0-{kwh[1:]}*0.25", f"0-{kwh[1:]}*0.25*1.1")
    case("some of it went back", [one("ENERGY", "0.25")], [(0, {"ENERGY": "10"}), (30, {"ENERGY": "-4"})], "(10-4)*0.25")
    for kwh in ("8", "13.37"):
        case(f"a credit of {kwh} kWh", [one("ENERGY", "0.25", vat="10")], [(0, {"ENERGY": kwh})], f"0-{kwh}*0.25", f"0-{kwh}*0.25*1.1", credit=True)
    case("a credit is taken back after the least price", [one("ENERGY", "0.25")], [(0, {"ENERGY": "8"})], "0-max(8*0.25,3)", credit=True, min_price={"excl_vat": "3"})
    case("a price below zero", [one("ENERGY", "-0.05", vat="21")], [(0, {"ENERGY": "8"})], "0-8*0.05", "0-8*0.05*1.21")


def currencies():
    for currency, price in (("JPY", "45"), ("KWD", "0.1234"), ("CHF", "0.55"), ("GBP", "0.54"), ("HUF", "189.9"), ("ISK", "59")):
        case(f"in {currency}", [one("ENERGY", price)], [(0, {"ENERGY": "12.345"})], f"12.345*{price}", currency=currency)


def several():
    """Tariffs that periods name: each prices its own, and no step is taken over a change of tariffs."""
    named = lambda name, elements: {"country_code": "NL", "party_id": "VEC", "id": name, "currency": "EUR", "elements": elements}
    for first, second in (("5", "7"), ("0.7", "12.3")):
        pair = [named("A", [one("ENERGY", "0.20")]), named("B", [one("ENERGY", "0.50")])]
        case(f"{first} kWh by one and {second} by another", [], [(0, {"ENERGY": first}, "A"), (30, {"ENERGY": second}, "B")], f"{first}*0.20+{second}*0.50", tariffs=pair)
        case(f"{first} kWh by one that is named in other letters", [], [(0, {"ENERGY": first}, "a"), (30, {"ENERGY": second}, "b")], f"{first}*0.20+{second}*0.50", tariffs=pair)
    valid = [{**named("A", [one("ENERGY", "0.20")]), "end_date_time": "2026-05-04T09:00:00Z"}, {**named("B", [one("ENERGY", "0.50")]), "start_date_time": "2026-05-04T09:00:00Z"}]
    case("the tariff that is valid when the charge begins", [], [(0, {"ENERGY": "6"})], "6*0.50", tariffs=valid)
    kinds = [{**named("A", [one("ENERGY", "0.90")]), "type": "AD_HOC_PAYMENT"}, named("B", [one("ENERGY", "0.50")]), {**named("C", [one("ENERGY", "0.30")]), "type": "REGULAR"}]
    case("a regular one before one for all, and that before another", [], [(0, {"ENERGY": "6"})], "6*0.30", tariffs=kinds)
    bound = lambda name, least, most: named(name, [one("ENERGY", "0.50")]) | {"min_price": {"excl_vat": least}, "max_price": {"excl_vat": most}}
    listed = [bound("A", "2", "9"), bound("B", "3", "7")]
    for first, second, least, most in (("A", "B", 2, 9), ("B", "A", 3, 7)):
        for kwh in ("0.5", "2.5", "8", "20"):
            name = f"limits are those of the first that is used: {kwh} kWh by {first} and then by {second}"
            case(name, [], [(0, {"ENERGY": kwh}, first), (30, {"ENERGY": kwh}, second)], f"min(max(2*{kwh}*0.50,{least}),{most})", tariffs=listed)
    case("one for all before one of another kind", [], [(0, {"ENERGY": "6"})], "6*0.50", tariffs=kinds[:2])


def specification():
    """The examples of OCPI 2.2.1, chapters Tariffs and CDRs; where prose and arithmetic differ there, the arithmetic."""
    case("2.2.1 tariffs, 0.25 a kWh", [one("ENERGY", "0.25", vat="10")], [(0, {"ENERGY": "20"})], "20*0.25", "20*0.25*1.1")
    case("2.2.1 tariffs, with a start fee", [one("FLAT", "0.50", vat="20"), one("ENERGY", "0.25", vat="10")], [(0, {"ENERGY": "20"})], "0.50+20*0.25", "0.50*1.2+20*0.25*1.1")
    case("2.2.1 tariffs, and parking in steps of 15 minutes", [one("FLAT", "0.50", vat="20"), one("ENERGY", "0.25", vat="10"), one("PARKING_TIME", "2", 900, vat="20")], [(0, {"ENERGY": "20"}), (60, {"PARKING_TIME": "0.6667"})], "0.50+20*0.25+45/60*2", "0.50*1.2+20*0.25*1.1+45/60*2*1.2", minutes=100)
    case("2.2.1 tariffs, 3 an hour and 5 of parking", [one("TIME", "3", 60, vat="10"), one("PARKING_TIME", "5", 300, vat="20")], [(0, {"TIME": "2.5"}), (150, {"PARKING_TIME": "0.7"})], "2.5*3+45/60*5", "2.5*3*1.1+45/60*5*1.2", minutes=192)
    power = [one("ENERGY", "0.20", vat="20", max_power="16"), one("ENERGY", "0.35", vat="20", max_power="32"), one("ENERGY", "0.50", vat="20")]
    of = lambda kwh, kw: {"ENERGY": kwh, "MIN_POWER": kw, "MAX_POWER": kw}
    case("2.2.1 tariffs, tiers of power", power, [(0, of("1", "6")), (10, of("40", "48")), (70, of("0.5", "4"))], "1*0.20+40*0.50+0.5*0.20", "(1*0.20+40*0.50+0.5*0.20)*1.2", minutes=80)
    case("2.2.1 tariffs, the first half hour free", [one("ENERGY", "0", vat="20", max_duration=1800), one("ENERGY", "0.25", vat="20")], [(0, {"ENERGY": "5"}), (30, {"ENERGY": "1.2"})], "1.2*0.25", "1.2*0.25*1.2", minutes=40)
    steps = [one("TIME", "1.20", 1800, start_time="00:00", end_time="17:00"), one("TIME", "2.40", 900, start_time="17:00", end_time="20:00"), one("PARKING_TIME", "1", 900, start_time="00:00", end_time="20:00")]
    case("2.2.1 CDRs, steps of two prices of time", steps[:2], [(0, {"TIME": hours(25)}), (25, {"TIME": hours(10)})], "25/60*1.20+20/60*2.40", start="2026-05-04T16:35:00Z", minutes=35)
    case("2.2.1 CDRs, parking takes the step", steps, [(0, {"TIME": hours(5)}), (5, {"TIME": hours(5)}), (10, {"PARKING_TIME": hours(2)})], "5/60*1.20+5/60*2.40+15/60*1", start="2026-05-04T16:55:00Z", minutes=12)


def version_2_1_1():
    """The shapes of OCPI 2.1.1, chapters CDRs and Tariffs, and their examples. It restricts by power and measures current alone."""
    hour = lambda price, step=300: [one("TIME", price, step)]
    simple = {"minutes": 118 + 23 / 60, "start": "2015-06-29T21:39:09Z"}
    case_of = lambda price: old(f"2.1.1 CDRs, {price} an hour in steps of 5 minutes", hour(price), [(0, {"TIME": 1.973})], f"ceil(1.973*3600/300)*300/3600*{price}", **simple)
    case_of("2.00")
    case_of("2.50")
    old("2.1.1 tariffs, six minutes in steps of five are ten", hour(3), [(0, {"TIME": 0.1})], "10/60*3", minutes=6)
    old("2.1.1 tariffs, ten minutes in steps of five are ten", hour(3), [(0, {"TIME": 0.1667})], "10/60*3", minutes=10)
    old("2.1.1 tariffs, free of charge", [one("FLAT", 0, 0)], [(0, {"ENERGY": 15.342, "TIME": 1})], "0")
    week = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]
    complex_tariff = [
        one("FLAT", 2.5),
        one("TIME", 1, 900, max_power=32),
        one("TIME", 2, 600, min_power=32, day_of_week=week),
        one("TIME", 1.25, 600, min_power=32, day_of_week=["SATURDAY", "SUNDAY"]),
        one("PARKING_TIME", 5, 300, start_time="09:00", end_time="18:00", day_of_week=week),
        one("PARKING_TIME", 6, 300, start_time="10:00", end_time="17:00", day_of_week=["SATURDAY"]),
    ]
    parked = lambda name, start, excl, minutes: old(f"2.1.1 tariffs, {name}", complex_tariff, [(0, {"PARKING_TIME": round(minutes / 60, 4)})], excl, start=start, minutes=minutes)
    parked("complex, parked on a Monday", "2015-06-29T10:00:00+02:00", "2.5+ceil(17*60/300)*300/3600*5", 17)
    parked("complex, parked on a Saturday that ends", "2015-07-04T16:50:00+02:00", "2.5+30/60*6", 30)
    parked("complex, parked on a Saturday after hours", "2015-07-04T17:00:00+02:00", "2.5", 30)
    parked("complex, parked on a Sunday", "2015-07-05T12:00:00+02:00", "2.5", 30)
    old("2.1.1 tariffs, complex, charged with no power to go by", complex_tariff, [(0, {"TIME": 1, "ENERGY": 7.4, "MIN_CURRENT": 16, "MAX_CURRENT": 40})], "2.5")
    for step in (0, 1, 500):
        billed = f"ceil(4.3*1000/{step})*{step}/1000" if step else "4.3"
        old(f"2.1.1 energy, step {step}", [one("ENERGY", 0.25, step)], [(0, {"ENERGY": 4.3})], f"{billed}*0.25")
    fees = [one("FLAT", 2.5), one("ENERGY", 0.25), one("TIME", 1.2, 60)]
    old("2.1.1 a fee that is a dimension too", fees, [(0, {"FLAT": 1, "ENERGY": 10, "TIME": 1})], "2.5+10*0.25+1*1.2")
    old("2.1.1 a fee that is a dimension of each period", fees, [(0, {"FLAT": 1, "ENERGY": 6, "TIME": 0.5}), (30, {"FLAT": 1, "ENERGY": 4, "TIME": 0.5})], "2.5+10*0.25+1*1.2")
    old("2.1.1 current beside energy", [one("ENERGY", 0.25)], [(0, {"ENERGY": 10.5, "MIN_CURRENT": 6, "MAX_CURRENT": 32})], "10.5*0.25")
    old("2.1.1 tiers of energy", [one("ENERGY", 0.5, max_kwh=5), one("ENERGY", 0.3, min_kwh=5)], [(0, {"ENERGY": 5}), (30, {"ENERGY": 2.25})], "5*0.5+2.25*0.3")
    old("2.1.1 tiers of time", [one("TIME", 1, 60, max_duration=1800), one("TIME", 4, 60, min_duration=1800)], [(0, {"TIME": 0.5}), (30, {"TIME": 0.5})], "0.5*1+0.5*4")
    both = [one("TIME", 6, 600), one("PARKING_TIME", 3, 600)]
    old("2.1.1 where parking was priced it alone is rounded", both, [(0, {"TIME": 0.35}), (21, {"PARKING_TIME": 0.2667})], "21/60*6+20/60*3", minutes=37, total_parking_time=0.2667)
    night = [one("ENERGY", 0.2, start_time="22:00", end_time="07:00"), one("ENERGY", 0.4)]
    old("2.1.1 a night over the change of the clocks", night, [(0, {"ENERGY": 4}), (480, {"ENERGY": 3})], "4*0.2+3*0.4", start="2015-03-28T22:00:00Z", minutes=540)
    dates = [one("ENERGY", 0.2, start_date="2015-07-01", end_date="2015-08-01"), one("ENERGY", 0.4)]
    for start, asked in (("2015-06-30T21:59:00Z", "0.4"), ("2015-06-30T22:00:00Z", "0.2"), ("2015-07-31T22:00:00Z", "0.4")):
        old(f"2.1.1 in July, at {start}", dates, [(0, {"ENERGY": 10})], f"10*{asked}", start=start)
    tariff = lambda name, price: {"id": name, "currency": "EUR", "elements": [one("ENERGY", price)], "last_updated": "2015-06-01T00:00:00Z"}
    old("2.1.1 of several tariffs the first, as no period names one", [], [(0, {"ENERGY": 6}), (30, {"ENERGY": 2})], "8*0.3", tariffs=[tariff("A", 0.3), tariff("B", 0.9)])
    old("2.1.1 in SEK", [one("ENERGY", 4.5)], [(0, {"ENERGY": 12.345})], "12.345*4.5", currency="SEK", zone="Europe/Stockholm")


def write():
    for family in (energy, time, flat, vat, limits, tiers, clocks, precedence, reservations, signs, currencies, several, specification, version_2_1_1):
        family()
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in CASES)


if __name__ == "__main__":
    text = write()
    if "--check" in sys.argv:
        sys.exit(0 if FILE.read_text() == text else f"{FILE.name} is not what cases.py writes: run it")
    FILE.write_text(text)
    print(f"{len(CASES)} vectors")
