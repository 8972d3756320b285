#!/usr/bin/env bash
# Writes vectors.csv: contract ids with the check characters that others' implementations give them. Run by hand when ids of another kind are
# wanted; needs git, Go and Python 3. Where the repositories can't be cloned, WATTLANE_MOBILITYID and WATTLANE_EMA_ID name copies of them.
#
#   EMAID and DIN: github.com/fedragon/go-mobilityid, a port of The New Motion's Scala library
#   EMAID again:   github.com/kajedot/ema-id-tool, after smartlab's EV-ID Validator; the two must agree
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copy() { git clone --quiet "$1" "$work/$2" && git -C "$work/$2" checkout --quiet "$3"; }
copy "${WATTLANE_MOBILITYID:-https://github.com/fedragon/go-mobilityid}" go 99b001b24fe3655ce07e75b651fd5c0a6ccc7670
copy "${WATTLANE_EMA_ID:-https://github.com/kajedot/ema-id-tool}" python 6d8ef9059bf9d3273a58412f7f10db8c9f31fc81

mkdir -p "$work/go/vectors"
cat >"$work/go/vectors/main.go" <<'GO'
package main

import (
	"bufio"
	"fmt"
	"mobilityid/contractid/din"
	"mobilityid/contractid/iso"
	"os"
)

func main() {
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		id := lines.Text()
		if len(id) == 11 {
			fmt.Printf("%s,%c\n", id, din.ComputeCheckDigit(id))
			continue
		}
		check, err := iso.ComputeCheckDigit(id)
		if err != nil {
			panic(err)
		}
		fmt.Printf("%s,%c\n", id, check)
	}
}
GO

cat >"$work/ids.py" <<'PYTHON'
import random, string
random.seed(15118)
characters = string.digits + string.ascii_uppercase
some = lambda count, of=characters: "".join(random.choices(of, k=count))
# Each character at each place at least once, then ids as they are given out, then any.
for place in range(14):
    for character in characters if place > 1 else string.ascii_uppercase:
        id = list(some(2, string.ascii_uppercase) + some(12))
        id[place] = character
        print("".join(id))
for number in range(1, 101):
    print(f"NLWTLC{number:08}")
for _ in range(200):
    print(some(2, string.ascii_uppercase) + some(3) + "C" + some(8))
for number in range(0, 200):
    print(some(2, string.ascii_uppercase) + some(3) + (f"{number * 4999:06}" if number % 2 else some(6)))
PYTHON

python3 "$work/ids.py" >"$work/ids"
(cd "$work/go" && go run ./vectors) <"$work/ids" >"$work/by_go"
PYTHONPATH="$work/python/src" python3 - "$work/by_go" <<'PYTHON'
import sys
from ema_id_tool import check_digit_calc
for line in open(sys.argv[1]):
    id, check = line.strip().split(",")
    if len(id) == 14:
        assert check_digit_calc.generate(id) == check, f"the two differ about {id}"
PYTHON
mv "$work/by_go" "$here/vectors.csv"
wc --lines "$here/vectors.csv"
