#!/usr/bin/env python3
"""Independent values of multilateral containment, from the raw trade and the coded files alone.

Shares no code with the project: dictionaries and plain loops over the definition. Standard library only. Every pair of some
states with every other one as third, in two years, zeros left out; and of Russia and China in a stated arena.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/multilateral.py > test/golden/fixtures/multilateral.json
"""
import collections
import csv
import itertools
import json
import os

from trade import Source, cow
from un_votes import read

CODED = os.path.join(os.path.dirname(__file__), "../../../coded")
YEARS = (2005, 2014)
STATES = [2, 20, 70, 200, 220, 255, 290, 365, 369, 370, 372, 630, 640, 704, 705, 710, 732, 740, 750, 770, 800, 816, 840]
CENTRAL_ASIA = [701, 702, 703, 704, 705]


def coded(name):
    with open(os.path.join(CODED, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def begins(date):
    return date + "-01-01"[len(date) - 4 :] if len(date) < 10 else date


def memberships():
    """Members of every body whose list is complete, by body and year."""
    number = {row["iso3c"]: int(row["cown"]) for row in read("states/codelist_core.csv") if row["cown"].isdigit()}
    number["SRB"] = 345
    complete = {row["id"] for row in coded("institutions.csv") if row["complete"] == "yes"}
    members = collections.defaultdict(set)
    for row in coded("memberships.csv"):
        if row["institution"] not in complete or row["status"] not in ("member", "permanent", "elected", "associate"):
            continue
        for year in YEARS:
            if int(row["from"][:4]) <= year <= int(row["to"][:4] or 9999):
                members[row["institution"], year].add(number[row["state"]])
    return members


def depths():
    """Depth of the bodies for security or the economy, by body and year: of the spell that holds at the end of the year."""
    found = {}
    for row in sorted(coded("mandates.csv"), key=lambda row: begins(row["from"])):
        for year in YEARS:
            if int(row["from"][:4]) <= year <= int(row["to"][:4] or 9999):
                counts = {row["mandate"], row["second_mandate"]} & {"security", "economic"}
                found[row["institution"], year] = int(row["depth"]) if counts else 0
    return found


def neighbours():
    return {(frozenset((int(row["ccode1"]), int(row["ccode2"]))), year) for row in read("distance/cow_contdir.csv.gz")
            for year in YEARS if row["conttype"] == "1" and int(row["stdate"][:4]) <= year <= int(row["enddate"][:4])}


def main():
    members, depth, beside, trade = memberships(), depths(), neighbours(), Source(cow())
    shares = collections.defaultdict(dict)
    for a, b, year in trade.imports:
        traded = trade.trade(a, b, year)
        for r, partner in ((a, b), (b, a)):
            total = trade.m[r, year] + trade.x[r, year]
            if year in YEARS and traded is not None and total > 0:
                shares[r, year][partner] = traded / total
    largest = {key: sorted(of.values())[-10] if len(of) >= 10 else 0 for key, of in shares.items()}

    def weighs(state, r, year):
        share = shares[r, year].get(state)
        return share is not None and (share > 0 and share >= largest[r, year] or (frozenset((state, r)), year) in beside)

    def index(i, j, k, year, arena):
        bodies = [(states, depth.get((body, year), 0)) for (body, y), states in members.items() if y == year]
        joint = [(states, d) for states, d in bodies if i in states and j in states and k not in states]
        total = 0
        for r in arena:
            p, q = shares[r, year][i], shares[r, year][j]
            deepest = max([d for states, d in joint if r in states], default=0)
            total += 4 * p * q / (p + q) * deepest / 3 if p + q else 0
        return total / len(arena) if arena else 0

    values = {}
    for year in YEARS:
        traders = [r for r, y in shares if y == year]
        values[year] = {}
        for i, j in itertools.combinations(STATES, 2):
            arena = [r for r in traders if r not in (i, j) and weighs(i, r, year) and weighs(j, r, year)]
            found = {k: index(i, j, k, year, arena) for k in STATES if k not in (i, j)}
            values[year][f"{i} {j}"] = {k: value for k, value in found.items() if value > 0}
    stated = index(365, 710, 2, 2014, [r for r in CENTRAL_ASIA if {365, 710} <= shares[r, 2014].keys()])
    print(json.dumps({"states": STATES, "values": values, "stated": stated}, separators=(",", ":")))


main()
