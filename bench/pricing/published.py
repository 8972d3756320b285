#!/usr/bin/env python3
"""Prices what the crate ocpi-tariffs publishes with its tests, and tells where it records another total: forty popular tariffs with planned charges, by
`wattlane estimate`, and CDRs from real life, by `wattlane price`. The crate is read where cargo keeps it; nothing of it is copied here.
"""

import json
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

# What ours is another than, and why.
DIFFERENT: dict[str, str] = {}
TOTALS = ["total_cost", "total_energy_cost", "total_time_cost", "total_parking_cost", "total_fixed_cost"]
# Totals are recorded to the cent, some of them cut and not rounded.
CENT = Decimal("0.01")


def loose(path):
    """JSON with comments, as the crate's files are."""
    text = re.sub(r'("(?:\\.|[^"\\])*")|//[^\n]*', lambda found: found.group(1) or "", path.read_text())
    return json.loads(re.sub(r",(\s*[}\]])", r"\1", text), parse_float=Decimal, parse_int=Decimal)


def ours(wattlane, command, *flags):
    done = subprocess.run([wattlane, command, *map(str, flags)], capture_output=True, text=True)
    if done.returncode:
        raise ValueError(done.stderr.strip() or done.stdout.strip())
    return json.loads(done.stdout)


def total(answer, side="excl_vat"):
    value = answer["total_cost"].get(side)
    return None if value is None else Decimal(value)


def popular(wattlane, folder):
    """Planned charges: name, what is expected, what we find, and how far apart they may be."""
    for run in sorted(folder.glob("*/test_run*.json")):
        case = loose(run)
        asked = case["input"]
        flags = ["--tariff", run.with_name("tariff.json"), "--tz", asked["timezone"]]
        for name in ("start", "end"):
            flags += [f"--{name}", asked[f"{name}_date_time"].replace(" ", "T")]
        flags += ["--kwh", asked["requested_kwh"], "--max-kw", asked["max_power_supply_kw"]]
        if "max_current_supply_amp" in asked:
            flags += ["--max-a", asked["max_current_supply_amp"]]
        expected = case["expect"].get("total_cost")
        if expected is None:
            continue
        yield f"{run.parent.name}/{run.stem}", expected, lambda flags=flags: ours(wattlane, "estimate", *flags)


def real(wattlane, folder):
    """CDRs: as popular, where it records the totals that it finds."""
    for recorded in sorted(folder.glob("v2*/real_world/*/output_price__*.json")):
        case = loose(recorded).get("cdr_price", {})
        cdr = recorded.with_name(recorded.name.removeprefix("output_price__"))
        tariff = recorded.with_name("tariff.json")
        # Where nothing was measured the crate takes a restriction on current or power for one that holds (A3 of docs/pricing.md).
        flags = ["--cdr", cdr, *(["--tariff", tariff] if tariff.exists() else []), "--unmeasured-matches"]
        found = {}

        def ask(flags=flags, found=found):
            if not found:
                try:
                    found.update(ours(wattlane, "price", *flags))
                except ValueError as error:
                    if "time zone" not in str(error):
                        raise
                    found.update(ours(wattlane, "price", *flags, "--tz", "Europe/Amsterdam"))
            return found

        for name in TOTALS:
            expected = case.get(name)
            if expected and expected.get("excl_vat") is not None:
                yield f"{recorded.parent.name}/{cdr.stem} {name}", {"value": expected, "tolerance": CENT}, lambda ask=ask, name=name: {"total_cost": ask()[name]}


def main(wattlane, data):
    compared, wrong = 0, []
    for name, expected, ask in [*popular(wattlane, data / "popular"), *real(wattlane, data)]:
        compared += 1
        try:
            found = total(ask())
        except ValueError as error:
            found = str(error)
        want = Decimal(str(expected["value"]["excl_vat"]))
        if not isinstance(found, Decimal) or abs(found - want) > Decimal(str(expected.get("tolerance", CENT))):
            wrong.append(f"{name}: {found} and not {want}")
    unexplained = [line for line in wrong if not any(line.startswith(name) for name in DIFFERENT)]
    for line in wrong:
        why = next((why for name, why in DIFFERENT.items() if line.startswith(name)), "for no reason that is listed")
        print(f"{line}, {why}")
    print(f"{compared} published totals, {len(wrong)} of them another, {len(unexplained)} for no reason that is listed")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
