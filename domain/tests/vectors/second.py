#!/usr/bin/env python3
"""Prices the vectors a second time, from tariff and charge alone, by the rules of OCPI 2.2.1 and 2.1.1 in exact fractions, and says where it comes to another
price than their arithmetic. It shares no line with the engine, and is as plain as it can be: it looks at each period, one kind after the other.
"""

import json
import math
import sys
from datetime import date, datetime, time
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
# What is rounded to four decimals of an hour is off by up to 0.18 s.
SNAP = Fraction(18, 100 * 3600)


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def hours(earlier, later):
    return Fraction((later - earlier).total_seconds()) / 3600


class Period:
    def __init__(self, json, end):
        self.start = instant(json["start_date_time"])
        self.length = hours(self.start, end)
        self.tariff = json.get("tariff_id")
        self.volumes = {one["type"]: Fraction(one["volume"]) for one in json["dimensions"]}

    def quantity(self, kind):
        volume = self.volumes.get(kind, Fraction(0))
        snaps = kind in ("TIME", "PARKING_TIME", "RESERVATION_TIME") and abs(volume - self.length) <= SNAP
        return self.length if snaps and volume else volume


def holds(restrictions, period, local, energy, seconds, reservation):
    """Whether the restrictions of an element hold at the beginning of a period."""
    if restrictions.get("reservation") != reservation:
        return False
    clock, today = local.time(), local.date()
    start, end = (time.fromisoformat(restrictions[name]) if name in restrictions else None for name in ("start_time", "end_time"))
    midnight = time(0)
    if start is not None and start == end and start != midnight:
        return False
    begin, until = start or midnight, None if end in (None, midnight) else end
    if until is None:
        if clock < begin:
            return False
    elif begin <= until:
        if not begin <= clock < until:
            return False
    elif until <= clock < begin:
        return False
    if "start_date" in restrictions and today < date.fromisoformat(restrictions["start_date"]):
        return False
    if "end_date" in restrictions and today >= date.fromisoformat(restrictions["end_date"]):
        return False
    if restrictions.get("day_of_week") and DAYS[today.weekday()] not in restrictions["day_of_week"]:
        return False
    for name, measured in (("kwh", energy), ("duration", seconds)):
        if measured < Fraction(restrictions.get(f"min_{name}", measured)):
            return False
        if f"max_{name}" in restrictions and measured >= Fraction(restrictions[f"max_{name}"]):
            return False
    for name in ("power", "current"):
        lowest, highest = (period.volumes.get(f"{bound}_{name.upper()}") for bound in ("MIN", "MAX"))
        if f"min_{name}" in restrictions and (highest is None or highest < Fraction(restrictions[f"min_{name}"])):
            return False
        if f"max_{name}" in restrictions and (lowest is None or lowest >= Fraction(restrictions[f"max_{name}"])):
            return False
    return True


def chosen(tariffs, name, start):
    """The tariff of a period: the one it names, else of those that are valid the one for this way to pay, for all, any."""
    valid = [one for one in tariffs if instant(one.get("start_date_time", "0001-01-01T00:00:00Z")) <= start and start < instant(one.get("end_date_time", "9999-01-01T00:00:00Z"))]
    if name is not None:
        return next(one for one in valid if one["id"].upper() == name.upper())
    return min(valid, key=lambda one: {"REGULAR": 0, None: 1}.get(one.get("type"), 2))


def price(tariffs, charge, zone):
    knows_vat = "stop_date_time" not in charge  # Its end is called so in 2.1.1, which has no VAT.
    start, end = instant(charge["start_date_time"]), instant(charge["end_date_time"] if knows_vat else charge["stop_date_time"])
    listed = sorted(charge["charging_periods"], key=lambda one: instant(one["start_date_time"]))
    ends = [instant(one["start_date_time"]) for one in listed[1:]] + [end]
    periods = [Period(one, until) for one, until in zip(listed, ends)]
    charges = {"ENERGY", "TIME", "PARKING_TIME"}
    was_used = any(period.volumes.get(kind) for period in periods for kind in charges)
    # Limits are those of the tariff that the charge begins with.
    limited = chosen(tariffs, periods[0].tariff if periods else None, start)
    energy, lines, fees = Fraction(0), [], set()
    for period in periods:
        tariff = chosen(tariffs, period.tariff, start)
        local, seconds = period.start.astimezone(ZoneInfo(zone)), hours(start, period.start) * 3600
        reserves = "RESERVATION_TIME" in period.volumes

        def component(kind, reservation):
            for element in tariff["elements"]:
                if holds(element.get("restrictions", {}), period, local, energy, seconds, reservation):
                    for one in element["price_components"]:
                        if one["type"] == kind:
                            return one

        def find(kind):
            if not reserves:
                return component(kind, None)
            expired = None if was_used else component(kind, "RESERVATION_EXPIRES")
            return expired or component(kind, "RESERVATION")

        for kind in ("FLAT",) if reserves else ("FLAT", *sorted(charges)):
            quantity = Fraction(1) if kind == "FLAT" else period.quantity(kind)
            found = find(kind)
            if found and quantity and not (kind == "FLAT" and reserves in fees):
                lines.append([kind, reserves, found, quantity, tariff["id"]])
                if kind == "FLAT":
                    fees.add(reserves)
        if reserves and (found := find("TIME")):
            lines.append(["TIME", True, found, period.quantity("RESERVATION_TIME"), tariff["id"]])
        energy += period.quantity("ENERGY")
    if len({line[4] for line in lines}) <= 1:
        round_up(lines, "ENERGY", False, 1000)
        parks = any(line[0] == "PARKING_TIME" for line in lines)
        round_up(lines, "PARKING_TIME" if parks else "TIME", False, 3600)
        round_up(lines, "TIME", True, 3600)
    excl = sum((line[3] * Fraction(line[2]["price"]) for line in lines), Fraction(0))
    incl = sum((line[3] * Fraction(line[2]["price"]) * (1 + Fraction(line[2].get("vat", 0)) / 100) for line in lines), Fraction(0))
    rates = {Fraction(line[2].get("vat", 0)) for line in lines}
    for name, limit in (("min_price", max), ("max_price", min)):
        if name in limited:
            bound = limited[name]
            share = 1 + rates.pop() / 100 if len(rates) == 1 else Fraction(1)
            with_vat = Fraction(bound["incl_vat"]) if "incl_vat" in bound else Fraction(bound["excl_vat"]) * share
            excl, incl = limit(excl, Fraction(bound["excl_vat"])), limit(incl, with_vat)
    sign = -1 if charge.get("credit") else 1
    return sign * excl, sign * incl if knows_vat else None


def round_up(lines, kind, reservation, per_unit):
    """Rounds what was priced of a kind up to the step of its last price, and adds what is missing there."""
    of_kind = [line for line in lines if line[0] == kind and line[1] == reservation]
    step = of_kind[-1][2]["step_size"] if of_kind else 0
    if step:
        total = sum(line[3] for line in of_kind) * per_unit
        of_kind[-1][3] += Fraction(math.ceil(total / step) * step) / per_unit - total / per_unit


def decimal(fraction):
    whole = math.floor(abs(fraction) * 10**9 + Fraction(1, 2))
    text = f"{whole // 10**9}.{whole % 10**9:09}".rstrip("0").rstrip(".")
    return f"-{text}" if fraction < 0 and whole else text


def main():
    different = 0
    cases = [json.loads(line, parse_float=Fraction) for line in Path(__file__).with_name("cases.jsonl").read_text().splitlines()]
    for case in cases:
        charge = case["charge"]
        excl, incl = price(case.get("tariffs") or charge["tariffs"], charge, case["zone"])
        found = {"excl": decimal(excl), "incl": None if incl is None else decimal(incl)}
        if found != case["expect"]:
            different += 1
            print(f"{case['name']}: {found} and not {case['expect']}, by {case['arithmetic']}")
    print(f"{len(cases)} vectors, {different} of another price")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
