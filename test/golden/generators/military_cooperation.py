#!/usr/bin/env python3
"""Independent golden values of smaf-stage: six of its seven indicators by year for some pairs, from the raw files alone.

Shares no code with the project. Standard library only. Regular exercises are left out: they rest on three lists whose
entries must be matched.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/military_cooperation.py \
        > test/golden/fixtures/military-cooperation.json
"""
import collections
import csv
import gzip
import json
import os
import sys

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
CODED = os.path.join(os.path.dirname(__file__), "../../../coded/events.csv")
FIRST, LAST = 1992, 2022
NAMES = ["cbm", "consultations", "mtc", "command", "basing", "policy"]
# number, ISO code, names in the two editions of the arms source
STATES = {
    "USA": (2, {"United States"}),
    "GBR": (200, {"United Kingdom"}),
    "RUS": (365, {"Russia", "Soviet Union", "USSR"}),
    "CHN": (710, {"China"}),
    "JPN": (740, {"Japan"}),
    "IND": (750, {"India"}),
    "PAK": (770, {"Pakistan"}),
    "BLR": (370, {"Belarus"}),
    "KOR": (732, {"South Korea", "Korea, South"}),
}
PAIRS = ["RUS CHN", "USA GBR", "USA JPN", "USA KOR", "USA IND", "RUS IND", "CHN IND", "CHN PAK", "RUS BLR", "USA RUS"]


def read(path):
    with gzip.open(os.path.join(RAW, path), "rt", encoding="latin-1", newline="") as stream:
        yield from csv.DictReader(stream)


def main():
    wanted = {frozenset(STATES[c][0] for c in pair.split()): pair for pair in PAIRS}
    met = collections.defaultdict(lambda: collections.defaultdict(dict))

    def mark(pair, names, year, how="yes"):
        for name in names:
            if met[pair][name].get(year) != "yes":
                met[pair][name][year] = how

    for r in read("atop/atop_alliance.csv.gz"):
        pair = wanted.get(frozenset([int(r["ccode1"]), int(r["ccode2"])]))
        year = int(r["year"])
        if pair is None or year < 1946:
            continue
        names = []
        if "1" in (r["atop_defense"], r["atop_consul"]):
            names = ["cbm", "consultations"]
        elif r["atop_nonagg"] == "1":
            names = ["cbm"]
        mark(pair, names, year)
        if year == 2018:
            for later in range(2019, LAST + 1):
                mark(pair, names, later, "carried")

    for r in read("dca/DCAD-v1.0-main.csv.gz"):
        pair = wanted.get(frozenset([int(r["ccode1"]), int(r["ccode2"])]))
        if pair is None:
            continue
        names = ["cbm", "consultations"] if r["type"] == "general" else ["mtc"]
        for year in range(int(r["signYear"]), int(r["endYearEstimate"]) + 1):
            mark(pair, names, year)
        if r["endYearEstimate"] == "2010":
            for later in range(2011, LAST + 1):
                mark(pair, names, later, "carried")

    by_name = {name: code for code, names in STATES.values() for name in names}
    editions = [
        ("arms/sipri_tiv_tables_1950_2021_360info.csv.gz", "value", range(1950, 1995)),
        ("arms/sipri_tiv_dyad_year_1995_2025.csv.gz", "tiv_millions", range(1995, 2025)),
    ]
    for path, column, years in editions:
        for r in read(path):
            ends = [by_name.get(r["supplier"]), by_name.get(r["recipient"])]
            pair = wanted.get(frozenset(ends))
            if pair is None or int(r["year"]) not in years or r[column] == "" or float(r[column]) <= 0:
                continue
            for year in range(max(int(r["year"]), 1954), int(r["year"]) + 5):
                mark(pair, ["mtc"], year)

    with open(CODED, encoding="utf-8", newline="") as stream:
        for r in csv.DictReader(stream):
            if r["degree"] != "full" or r["indicator"] == "exercises":
                continue
            actors = r["actors"].split()
            for i, a in enumerate(actors):
                for b in actors[i + 1 :]:
                    pair = wanted.get(frozenset(STATES.get(c, (c,))[0] for c in (a, b)))
                    if pair is not None:
                        until = int(r["end"][:4]) if r["end"] else LAST
                        for year in range(int(r["date"][:4]), min(until, LAST) + 1):
                            mark(pair, [r["indicator"]], year)

    out = {}
    for pair in PAIRS:
        out[pair] = {}
        for year in range(FIRST, LAST + 1):
            row = {}
            for name in NAMES:
                since = None
                if year in met[pair][name]:
                    since = year
                    while since - 1 in met[pair][name]:
                        since -= 1
                row[name] = since
            out[pair][year] = [row[name] for name in NAMES]
    json.dump({"indicators": NAMES, "since": out}, sys.stdout, indent=None, separators=(",", ":"))
    sys.stdout.write("\n")


main()
