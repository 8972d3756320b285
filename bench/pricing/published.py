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


def popular(wattlane, folder):
    """Planned charges: of each what it is called, what is recorded, how far apart both may be, and what we find."""
    for run in sorted(folder.glob("*/test_run*.json")):
        case = loose(run)
        asked, recorded = case["input"], case["expect"].get("total_cost")
        if recorded is None:
            continue
        flags = ["--tariff", run.with_name("tariff.json"), "--tz", asked["timezone"]]
        for name in ("start", "end"):
            flags += [f"--{name}", asked[f"{name}_date_time"].replace(" ", "T")]
        flags += ["--kwh", asked["requested_kwh"], "--max-kw", asked["max_power_supply_kw"]]
        if "max_current_supply_amp" in asked:
            flags += ["--max-a", asked["max_current_supply_amp"]]
        answer = ours(wattlane, "estimate", *flags)
        yield f"{run.parent.name}/{run.stem}", recorded["value"], recorded["tolerance"], answer["total_cost"]


def real(wattlane, folder):
    """CDRs from real life: as popular, a line for each total that is recorded."""
    for file in sorted(folder.glob("v2*/real_world/*/output_price__*.json")):
        recorded = loose(file).get("cdr_price", {})
        totals = [name for name in TOTALS if (recorded.get(name) or {}).get("excl_vat") is not None]
        if not totals:
            continue
        cdr, tariff = file.with_name(file.name.removeprefix("output_price__")), file.with_name("tariff.json")
        # Where nothing was measured the crate takes a restriction on current or power for one that holds (A3 of docs/pricing.md).
        flags = ["--cdr", cdr, *(["--tariff", tariff] if tariff.exists() else []), "--unmeasured-matches"]
        try:
            answer = ours(wattlane, "price", *flags)
        except ValueError as error:
            if "time zone" not in str(error):
                raise
            answer = ours(wattlane, "price", *flags, "--tz", "Europe/Amsterdam")
        for name in totals:
            yield f"{file.parent.name}/{cdr.stem} {name}", recorded[name], CENT, answer[name]


def main(wattlane, data):
    compared, wrong = 0, 0
    for name, recorded, tolerance, found in [*popular(wattlane, data / "popular"), *real(wattlane, data)]:
        compared += 1
        if abs(Decimal(found["excl_vat"]) - Decimal(recorded["excl_vat"])) > tolerance:
            wrong += 1
            print(f"{name}: {found['excl_vat']} and not {recorded['excl_vat']}")
    print(f"{compared} published totals, {wrong} of them another")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
