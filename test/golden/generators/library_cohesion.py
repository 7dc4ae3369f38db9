#!/usr/bin/env python3
"""Cohesion of groups on the roll calls of the UN Digital Library, from the raw ballots and the coded memberships; and the votes of
states on some resolutions. Index by index in exact fractions.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/library_cohesion.py > test/golden/fixtures/library-cohesion.json
"""
import csv
import gzip
import json
import os
import sys

from group_cohesion import WEST, cohesion, members_of, numbers

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
CODES = {"Y": 1, "A": 2, "N": 3}
GROUPS = ["brics", "sco", "eaeu", "csto", "eu", "nato", "g7", "asean", "west", "west-without-usa"]
NAMED = ["A/RES/ES-11/1", "A/RES/ES-11/7", "A/RES/68/262", "A/RES/64/296", "A/RES/ES-10/24", "A/RES/79/20"]
STATES = [2, 365, 710, 705, 704, 370, 750, 200]


def read(name):
    with gzip.open(f"{RAW}/un-votes-undl/{name}", "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


rolls = read("ga_resolutions.csv.gz")
letters = [(int(row["ccode"]), row["votes"]) for row in read("ga_votes_matrix.csv.gz")]
ballots = [
    {state: CODES[votes[index]] for state, votes in letters if votes[index] in CODES} for index in range(len(rolls))
]
table = numbers()


def members(group, year):
    if not group.startswith("west"):
        return members_of(group, year, table)
    found = set().union(*(members_of(body, year, table) for body in WEST)) - {365}
    return found - {2} if group == "west-without-usa" else found


def case(group, year, divided):
    in_year = [ballots[i] for i, roll in enumerate(rolls) if int(roll["date"][:4]) == year]
    calls = [ballot for ballot in in_year if not (divided and len(set(ballot.values())) == 1)]
    voters = set().union(*in_year)
    own = members(group, year)
    value, n = cohesion(sorted(own & voters), calls)
    return {
        "group": group, "year": year, "nonUnanimousOnly": divided, "n": n, "value": float(value),
        "members": len(own), "voted": len(own & voters),
    }


result = {
    "cases": [case(group, year, False) for group in GROUPS for year in (2015, 2019, 2020, 2022, 2024, 2025)]
    + [case("nato", 1985, True), case("brics", 2023, True)],
    "votes": {
        roll["symbol"]: {str(state): ballots[i].get(state) for state in STATES}
        for i, roll in enumerate(rolls)
        if roll["symbol"] in NAMED
    },
}
json.dump(result, sys.stdout, indent=1)
print()
