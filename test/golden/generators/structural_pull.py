#!/usr/bin/env python3
"""Independent counts of the third states around pairs, from tables of ties that the program writes.

Shares no code with the project: the square of the signed adjacency matrix, entry by entry, and sets of neighbours for its parts.
Standard library only. The ties are those of `network` (which has tests of its own); run from the root of the project:

    for year in 1955 1985 2000 2014 2025; do npx counterpoise network $year --balance --out /tmp/networks/$year; done
    python3 test/golden/generators/structural_pull.py /tmp/networks > test/golden/fixtures/structural-pull.json
"""
import csv
import json
import os
import sys

FOLDER = sys.argv[1]
YEARS = (1955, 1985, 2000, 2014, 2025)
PAIRS = (
    ("RUS", "CHN"), ("USA", "RUS"), ("USA", "CHN"), ("IND", "CHN"), ("IND", "PAK"), ("USA", "GBR"),
    ("GRC", "TUR"), ("EGY", "ISR"), ("PRK", "KOR"), ("IRN", "IRQ"),
)


def of_year(year):
    signs = {}
    with open(os.path.join(FOLDER, str(year), "ties.csv"), newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for one, other in ((row["from"], row["to"]), (row["to"], row["from"])):
                signs.setdefault(one, {})[other] = int(row["sign"])
    names = sorted(signs)
    with_third, pull_sum, absolute = 0, 0, 0
    for at, one in enumerate(names):
        for other in names[at + 1:]:
            common = signs[one].keys() & signs[other].keys()
            if common:
                with_third += 1
                pull = sum(signs[one][third] * signs[other][third] for third in common)
                pull_sum += pull
                absolute += abs(pull)
    pairs = []
    for one, other in PAIRS:
        if one not in signs or other not in signs:
            continue
        friends, enemies = ({s: {k for k, v in signs[s].items() if v == sign} for s in (one, other)} for sign in (1, -1))
        pairs.append({
            "pair": [one, other],
            "pull": sum(sign * signs[other].get(third, 0) for third, sign in signs[one].items()),
            "friends": len(friends[one] & friends[other]),
            "enemies": len(enemies[one] & enemies[other]),
            "opposed": len(friends[one] & enemies[other]) + len(enemies[one] & friends[other]),
        })
    return {"year": year, "pairs": with_third, "sum": pull_sum, "absolute": absolute, "of": pairs}


json.dump([of_year(year) for year in YEARS], sys.stdout, indent=1)
print()
