#!/usr/bin/env python3
"""Agreement and kappa on the roll calls of the UN Digital Library, from the raw files. Shares no code with the project.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/library_votes.py > test/golden/fixtures/library-votes.json
"""

import csv
import gzip
import json
import os
import sys
from datetime import date
from fractions import Fraction

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
SCALE = {"Y": 0, "A": 1, "N": 2}
PAIRS = [(365, 710), (2, 750), (2, 365), (750, 770), (200, 713)]


def read(name):
    with gzip.open(f"{RAW}/un-votes-undl/{name}", "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


rolls = read("ga_resolutions.csv.gz")
letters = {int(row["ccode"]): row["votes"] for row in read("ga_votes_matrix.csv.gz")}


def vote(state, index):
    date = rolls[index]["date"]
    if state == 713:
        return letters[710][index] if date < "1971-10-25" else "."
    if state == 710 and date < "1971-10-25":
        return "."
    return letters[state][index]


def session_year(roll):
    if roll["session"].isdigit():
        return int(roll["session"]) + 1945
    day = date.fromisoformat(roll["date"])
    tuesdays = [one for one in range(1, 31) if date(day.year, 9, one).weekday() == 1]
    return day.year if day >= date(day.year, 9, tuesdays[2]) else day.year - 1


def kappa(pairs):
    """Cohen's kappa with squared weights, from its definition."""
    n = len(pairs)
    observed = Fraction(sum((a - b) ** 2 for a, b in pairs), n)
    first = [Fraction(sum(a == k for a, _ in pairs), n) for k in range(3)]
    second = [Fraction(sum(b == k for _, b in pairs), n) for k in range(3)]
    expected = sum(first[i] * second[j] * (i - j) ** 2 for i in range(3) for j in range(3))
    return None if expected == 0 else float(1 - observed / expected)


def series(pair, year_of):
    years = {}
    for index, roll in enumerate(rolls):
        votes = [vote(state, index) for state in pair]
        if all(one in SCALE for one in votes):
            years.setdefault(year_of(roll), []).append(tuple(SCALE[one] for one in votes))
    return {
        year: [
            float(1 - Fraction(sum(abs(a - b) for a, b in pairs), 2 * len(pairs))),
            kappa(pairs),
            len(pairs),
        ]
        for year, pairs in sorted(years.items())
    }


result = [
    {"pair": pair, "yearOf": name, "values": series(pair, year_of)}
    for pair in PAIRS
    for name, year_of in (("date", lambda roll: int(roll["date"][:4])), ("session", session_year))
]
if __name__ == "__main__":
    json.dump(result, sys.stdout, separators=(",", ":"))
    print()
