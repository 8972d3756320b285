#!/usr/bin/env python3
"""Lays what fuzzing begins with into a folder: what it has found before and is kept in fuzz/seeds, a text a line, and beside it the tariffs and charges of
the engine's tests. With `keep` the other way round: keeps what is in that folder.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parent
TESTS = ROOT.parent / "domain/tests"


def lay(folder):
    for name, texts in {"tariff_json": tariffs(), "cdr_json": cdrs(), "pricing": pairs()}.items():
        corpus = folder / name
        corpus.mkdir(parents=True, exist_ok=True)
        for kind, all_of_it in {"test": texts, "seed": seeds(name)}.items():
            for at, text in enumerate(all_of_it):
                (corpus / f"{kind}-{at}").write_text(text, newline="")


def kept(name):
    return ROOT / "seeds" / f"{name}.jsonl"


def seeds(name):
    return [json.loads(line) for line in kept(name).read_text().splitlines()] if kept(name).exists() else []


def keep(folder):
    """Only texts: what is no UTF-8 no target reads. Those of the tests are laid anyhow."""
    for corpus in sorted(folder.iterdir()):
        found = []
        for file in corpus.iterdir():
            if not file.name.startswith("test-"):
                try:
                    found.append(file.read_bytes().decode())
                except UnicodeDecodeError:
                    continue
        kept(corpus.name).parent.mkdir(exist_ok=True)
        kept(corpus.name).write_text("".join(json.dumps(text) + "\n" for text in sorted(set(found), key=lambda text: (len(text), text))))


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
    {"lay": lay, "keep": keep}[sys.argv[1]](Path(sys.argv[2]))
