#!/usr/bin/env python3
"""Lays what fuzzing begins with: fuzz/seeds, which fuzzing itself has found and is kept, and beside it the tariffs and charges of the engine's tests."""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parent
TESTS = ROOT.parent / "domain/tests"


def main(folder):
    for name, texts in {"tariff_json": tariffs(), "cdr_json": cdrs(), "pricing": pairs()}.items():
        corpus = folder / name
        corpus.mkdir(parents=True, exist_ok=True)
        for at, text in enumerate(texts):
            (corpus / f"test-{at}").write_text(text)
        for seed in sorted((ROOT / "seeds" / name).glob("*")):
            (corpus / seed.name).write_bytes(seed.read_bytes())


def vectors():
    return [json.loads(line) for line in (TESTS / "vectors/cases.jsonl").read_text().splitlines()]


def tariffs_of(case):
    """Those of OCPI 2.1.1 stand in the charge."""
    return case.get("tariffs") or case["charge"]["tariffs"]


def golden(kind):
    return sorted((TESTS / "golden").glob(f"*.{kind}.json"))


def tariffs():
    return [file.read_text() for file in golden("tariff")] + [json.dumps(one) for case in vectors() for one in tariffs_of(case)]


def cdrs():
    return [file.read_text() for file in [*golden("cdr"), TESTS / "ocpi/cdr_example.json"]] + [json.dumps(case["charge"]) for case in vectors()]


def pairs():
    golden_pairs = [(file.read_text(), Path(str(file).replace(".tariff.", ".cdr.")).read_text()) for file in golden("tariff")]
    ours = [(json.dumps(tariffs_of(case)[0]), json.dumps(case["charge"])) for case in vectors()]
    return [f"{tariff}\n---\n{charge}" for tariff, charge in golden_pairs + ours]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
