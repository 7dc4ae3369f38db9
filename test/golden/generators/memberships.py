#!/usr/bin/env python3
"""Golden values of common memberships, computed from the raw files without the project's code.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/memberships.py > test/golden/fixtures/memberships.json

dyads: for each year, from the source's own dyadic counts, the number of pairs, the sum of the counts and a
checksum over all pairs. pairs and triads: from the table by state and year, full and associate members. coded: every
year of some pairs, and the share of a third state outside, from the coded memberships of the bodies with complete lists.
"""

import csv
import gzip
import json
import os
import sys

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")


def rows(name):
    with gzip.open(f"{RAW}/igo/{name}", "rt", encoding="utf-8") as file:
        yield from csv.reader(file)


dyads = {}
counts = rows("cow_igo_ndy.csv.gz")
next(counts)
for a, b, year, count in counts:
    if int(year) < 1946:
        continue
    one = dyads.setdefault(year, {"pairs": 0, "sum": 0, "checksum": 0})
    one["pairs"] += 1
    one["sum"] += int(count)
    one["checksum"] += int(count) * (7 * int(a) + 13 * int(b))

members = {}
table = rows("state_year_format3.csv.gz")
next(table)
for row in table:
    if int(row[1]) >= 1946:
        members[int(row[0]), int(row[1])] = {i for i, code in enumerate(row) if i > 2 and code in "12"}

pairs = []
for a, b in [(2, 365), (2, 710), (365, 710), (2, 200), (220, 255), (701, 705)]:
    for year in (1950, 1975, 1995, 2005, 2014):
        one, two = members.get((a, year)), members.get((b, year))
        if one is not None and two is not None:
            pairs.append({"pair": [a, b], "year": year, "joint": len(one & two), "union": len(one | two)})

triads = []
for a, b, c in [(365, 710, 2), (2, 200, 365), (2, 365, 710), (710, 750, 365)]:
    for year in (1955, 1985, 2001, 2014):
        one, two, three = (members.get((state, year)) for state in (a, b, c))
        if one is not None and two is not None and three is not None:
            joint = one & two
            triads.append({"triad": [a, b, c], "year": year, "joint": len(joint), "excluding": len(joint - three)})

CODED = os.path.join(os.path.dirname(__file__), "../../../coded")


def coded_rows(name):
    with open(f"{CODED}/{name}", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


complete = {row["id"] for row in coded_rows("institutions.csv") if row["complete"] == "yes"}
spells = [
    (row["state"], row["institution"], int(row["from"][:4]), int(row["to"][:4] or 9999))
    for row in coded_rows("memberships.csv")
    if row["institution"] in complete and row["status"] in ("member", "associate")
]
belongs = lambda state, year: {body for who, body, first, last in spells if who == state and first <= year <= last}
coded = {}
for triple in ("RUS CHN USA", "IND USA CHN", "JPN KOR CHN"):
    coded[triple] = {}
    for year in range(1955, 2025):
        one, two, three = (belongs(state, year) for state in triple.split())
        coded[triple][year] = [len(one & two), len(one | two), len((one & two) - three)]

json.dump({"dyads": dyads, "pairs": pairs, "triads": triads, "coded": coded}, sys.stdout, indent=1)
print()
