#!/usr/bin/env python3
"""Independent golden values of common memberships by the World Factbook, from the raw files and the coded ones alone.

Shares no code with the project. Standard library only. Run from the root of the project.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/igo_factbook.py > test/golden/fixtures/igo-factbook.json
"""
import collections
import csv
import gzip
import json
import os
import sys

RAW = os.path.join(os.environ.get("COUNTERPOISE_RAW", "../shared/data"), "igo-factbook")
CODED = {"SCO", "CSTO", "CIS", "EAEC", "EAEU", "ASEAN", "APEC", "NATO", "EU", "OSCE", "AIIB"}


def rows(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as stream:
        return list(csv.DictReader(stream))


kinds = {row["org"]: row["kind"] for row in rows(f"{RAW}/factbook_orgs.csv.gz")}
members = collections.defaultdict(set)  # (state, year) -> bodies
coded_states = collections.defaultdict(set)
for row in rows("coded/memberships.csv"):
    body = row["institution"].upper()
    if body in CODED and row["status"] == "member":
        coded_states[body].add(row["state"])
        for year in range(max(1990, int(row["from"][:4])), min(2025, int(row["to"][:4] or 2025)) + 1 if row["to"] else 2026):
            members[row["state"], year].add(body)
for row in rows(f"{RAW}/factbook_memberships.csv.gz"):
    org, state = row["org"], row["iso3"]
    if kinds[org] not in ("igo", "un_body") or row["status"] not in ("member", "nonregional member", "associate"):
        continue
    if org in CODED and (org != "AIIB" or state in coded_states["AIIB"]):
        continue
    members[state, int(row["year"])].add(org)
# Exits that the list lacks: the state was a member up to the year named.
for state, org, last, again in (
    ("RUS", "CE", 2022, 2026),
    ("QAT", "OPEC", 2018, 2026),
    ("ECU", "OPEC", 2019, 2026),
    ("NIC", "OAS", 2023, 2026),
    ("ARG", "UNASUR", 2019, 2023),
):
    for year in range(last + 1, again):
        members[state, year].discard(org)

CODES = {
    "RUS": 365, "CHN": 710, "USA": 2, "IND": 750, "GBR": 200, "FRA": 220, "QAT": 694, "SAU": 670, "KAZ": 705, "PAK": 770,
    "IRN": 630, "ARG": 160, "BRA": 140, "DEU": 255, "IDN": 850,
}
PAIRS = "RUS CHN, USA CHN, USA RUS, IND CHN, USA IND, GBR FRA, QAT SAU, KAZ CHN, IND PAK, IRN RUS, ARG BRA, RUS DEU, IDN CHN"
first = {"KAZ": 1993}
# Entries that are cut short after "OECD".
cut = {"BRA": range(2012, 2017), "IDN": range(2012, 2017)}
out = []
for one in PAIRS.split(", "):
    a, b = one.split()
    values = {}
    for year in range(max(first.get(a, 1990), first.get(b, 1990)), 2026):
        if any(year in cut.get(state, ()) for state in (a, b)):
            continue
        x, y = members[a, year], members[b, year]
        values[year] = [len(x & y), len(x | y)]
    out.append({"pair": one, "ccode1": CODES[a], "ccode2": CODES[b], "values": values})
json.dump(out, sys.stdout, separators=(",", ":"))
print()
