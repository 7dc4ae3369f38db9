#!/usr/bin/env python3
"""Agreement and vetoes in the Security Council, from the raw files. Shares no code with the project.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/council.py > test/golden/fixtures/council.json
"""

import csv
import gzip
import json
import os
import sys
from fractions import Fraction

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
SCALE = {"Y": 0, "A": 1, "N": 2}
PAIRS = [(2, 365), (2, 200), (365, 710), (200, 220), (365, 713), (140, 750)]
PERMANENT = {2, 200, 220, 365, 710, 713}


def read(name):
    with gzip.open(f"{RAW}/unsc-votes/{name}", "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


# 3099 repeats 3098, one amendment of 22 December 2023.
items = {row["id"]: row for row in read("sc_items.csv.gz") if row["id"] != "3099"}
votes = {key: {} for key in items}
for row in read("sc_votes.csv.gz"):
    if row["id"] not in items:
        continue
    code = int(row["ccode"])
    if code == 710 and items[row["id"]]["date"] < "1971-10-25":
        code = 713
    if row["vote"]:
        votes[row["id"]][code] = row["vote"]


def agreement(pair, drafts, abstentions, divided):
    """Value and number of votes by year."""
    years = {}
    for key, item in items.items():
        cast = {s: v for s, v in votes[key].items() if v != "X"}
        if divided and len(set(cast.values())) < 2:
            continue
        adopted = item["outcome"] in ("unanimous", "majority")
        if drafts == "adopted" and not adopted or drafts == "failed" and adopted:
            continue
        if not all(state in cast for state in pair):
            continue
        first, second = (cast[state] for state in pair)
        if abstentions == "left-out" and "A" in (first, second):
            continue
        if abstentions == "apart":
            score = Fraction(int(first == second))
        else:
            score = 1 - Fraction(abs(SCALE[first] - SCALE[second]), 2)
        years.setdefault(item["date"][:4], []).append(score)
    return {y: [float(sum(s) / len(s)), len(s)] for y, s in sorted(years.items())}


def vetoes(pair):
    """Items that both vetoed, and each alone, by year."""
    years = {}
    for key, item in items.items():
        if item["outcome"] != "veto":
            continue
        against = {s for s, v in votes[key].items() if v == "N" and s in PERMANENT}
        both = [state in against for state in pair]
        kind = 0 if all(both) else 1 if both[0] else 2 if both[1] else None
        if kind is not None:
            years.setdefault(item["date"][:4], [0, 0, 0])[kind] += 1
    return dict(sorted(years.items()))


variants = [
    ("all", "between", True),
    ("all", "between", False),
    ("all", "apart", True),
    ("all", "left-out", True),
    ("adopted", "between", True),
    ("failed", "between", True),
]
cast = {}
for key, item in items.items():
    for state, vote in votes[key].items():
        if item["outcome"] == "veto" and vote == "N" and state in PERMANENT:
            of_state = cast.setdefault(state, {})
            of_state[item["date"][:4]] = of_state.get(item["date"][:4], 0) + 1

result = {
    "cast": [{"state": s, "values": v} for s, v in sorted(cast.items())],
    "agreement": [
        {
            "pair": pair,
            "params": {"drafts": drafts, "abstentions": abstentions, "dividedOnly": divided},
            "values": agreement(pair, drafts, abstentions, divided),
        }
        for drafts, abstentions, divided in variants
        for pair in PAIRS
    ],
    "vetoes": [{"pair": pair, "values": vetoes(pair)} for pair in [(365, 710), (2, 200), (365, 713)]],
}
json.dump(result, sys.stdout, separators=(",", ":"))
print()
