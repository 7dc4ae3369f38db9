#!/usr/bin/env python3
"""Independent golden values of the cohesion of groups, from the raw ballots and the coded memberships.

Index by index in exact fractions; random groups by Python's own generator, each drawn by itself, so that their mean, spread
and percentile agree with the project's within the error of sampling only. Standard library only.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/group_cohesion.py > test/golden/fixtures/group-cohesion.json
"""
import csv
import json
import os
import random
import statistics
import sys
from fractions import Fraction

from un_votes import load, read, year_of

CODED = os.path.join(os.path.dirname(__file__), "../../../coded/memberships.csv")
DRAWS = 2000
WEST = ("nato", "eu", "g7", "five-eyes")


def numbers():
    table = {"CSK": 315, "DDR": 265, "YUG": 345}
    for row in read("states/codelist_core.csv"):
        if row["iso3c"] and row["cown"] not in ("", "NA"):
            table.setdefault(row["iso3c"], int(row["cown"]))
    return table


def members_of(body, year, table):
    """Members on 1 December; Germany is the Federal Republic up to 1990."""
    day = f"{year}-12-01"
    found = set()
    with open(CODED, encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["institution"] != body or row["status"] not in ("member", "permanent", "elected"):
                continue
            first = (row["from"] + "-01-01")[:10]
            last = row["to"] or "9999-12-31"
            last = last + "-12-31" if len(last) == 4 else last + "-31" if len(last) == 7 else last
            if first <= day <= last:
                state = table.get(row["state"])
                found.add(260 if state == 255 and year < 1990 else state)
    return found


def index(votes):
    counts = [sum(v == kind for v in votes) for kind in (1, 2, 3)]
    most, total = max(counts), sum(counts)
    return (most - Fraction(total - most, 2)) / total


def cohesion(group, calls):
    indices = [index(votes) for votes in ([b[s] for s in group if s in b] for b in calls) if len(votes) >= 2]
    return (sum(indices) / len(indices), len(indices)) if indices else (None, 0)


def quick(group, calls):
    """The same in floating point, for the draws."""
    total = number = 0
    for ballot in calls:
        yes = abstain = no = 0
        for state in group:
            vote = ballot.get(state)
            if vote == 1:
                yes += 1
            elif vote == 2:
                abstain += 1
            elif vote == 3:
                no += 1
        every = yes + abstain + no
        if every >= 2:
            most = max(yes, abstain, no)
            total += (most - (every - most) / 2) / every
            number += 1
    return total / number


def main():
    calls, ballots = load()
    table = numbers()
    generator = random.Random(2005)
    cases = []

    def case(group, year, rule="session", whole=False, divided=False):
        chosen = [
            ballots[r] for r, c in calls.items()
            if year_of(c, rule) == year
            and not (whole and "1" in (c["para"], c["amend"]))
            and not (divided and len(set(ballots[r].values())) == 1)
        ]
        voters = sorted({s for r, c in calls.items() if year_of(c, rule) == year for s in ballots[r]})
        if group.startswith("west"):
            members = set().union(*(members_of(body, year, table) for body in WEST)) - {365}
            if group == "west-without-usa":
                members -= {2}
        else:
            members = members_of(group, year, table)
        present = sorted(members & set(voters))
        value, n = cohesion(present, chosen)
        drawn = [quick(generator.sample(voters, len(present)), chosen) for _ in range(DRAWS)]
        below = sum(d < value - Fraction(1, 10**12) for d in drawn)
        equal = sum(abs(d - value) <= Fraction(1, 10**12) for d in drawn)
        cases.append({
            "group": group, "year": year, "yearOf": rule,
            "votes": "whole-resolutions" if whole else "all", "nonUnanimousOnly": divided,
            "members": len(members), "voted": len(present), "n": n, "value": float(value),
            "random": statistics.mean(drawn), "spread": statistics.stdev(drawn),
            "percentile": (below + equal / 2) / DRAWS,
        })

    for year in range(2015, 2020):
        case("eaeu", year)
    for year in (2001, 2010, 2017, 2019):
        case("sco", year)
    for group, year in (
        ("csto", 1994), ("csto", 2012), ("nato", 1949), ("nato", 1982), ("nato", 2004), ("quad", 2007), ("quad", 2018),
        ("g7", 1976), ("g7", 2013), ("g7", 2014), ("brics", 2009), ("brics", 2010), ("brics", 2016), ("asean", 1999),
        ("eu", 1990), ("eu", 1973), ("eu", 2013), ("five-eyes", 1946), ("west", 1964), ("west", 1990), ("west", 2018),
        ("west-without-usa", 2018), ("osce", 1991),
    ):
        case(group, year)
    case("sco", 2014, rule="date")
    case("brics", 2018, whole=True)
    case("nato", 1960, whole=True)
    case("five-eyes", 1955, divided=True)
    case("eaeu", 2018, rule="date", whole=True, divided=True)
    json.dump({
        "source": "un-votes and coded memberships, computed by test/golden/generators/group_cohesion.py",
        "draws": DRAWS, "cases": cases,
    }, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
