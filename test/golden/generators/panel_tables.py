#!/usr/bin/env python3
"""Independent golden values of tables by pair and year, joined from the raw files as a study of conflict would join them.

Shares no code with the project. Standard library only. Rows are all ordered pairs of states that were members of the system
on at least one day of the year; what a file does not list is missing, but a pair without a row of contiguity is none.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/panel_tables.py > test/golden/fixtures/panel-tables.json
"""
import csv
import gzip
import json
import os
import random

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
FROM, TO = 1946, 2014


def read(path):
    name = os.path.join(RAW, path)
    opened = gzip.open(name, "rt", encoding="utf-8-sig") if name.endswith(".gz") else open(name, encoding="utf-8-sig")
    with opened as stream:
        yield from csv.DictReader(stream)


def number(text):
    return None if text in ("", "NA") else float(text)


def spells(path):
    """States by year, from spells of years."""
    years = {year: set() for year in range(FROM, TO + 1)}
    for r in read(path):
        for year in range(max(FROM, int(r["styear"])), min(TO, int(r["endyear"])) + 1):
            years[year].add(int(r["ccode"]))
    return years


members = spells("states/cow_states.csv")
majors = spells("states/cow_majors.csv")
nmc = {(int(r["ccode"]), int(r["year"])): r for r in read("nmc/cow_nmc.csv.gz")}
contiguity = {}
for r in read("distance/cow_contdir.csv.gz"):
    kind = int(r["conttype"])
    if kind == 0:
        continue
    for year in range(max(FROM, int(r["stdate"][:4])), min(TO, int(r["enddate"][:4])) + 1):
        key = (int(r["ccode1"]), int(r["ccode2"]), year)
        contiguity[key] = min(kind, contiguity.get(key, 9))
trade = {}
for r in read("trade-cow/cow_trade_ndy.csv.gz"):
    year = int(r["year"])
    if FROM <= year <= TO:
        trade[int(r["ccode1"]), int(r["ccode2"]), year] = r


def of_state(ccode, year, column):
    row = nmc.get((ccode, year))
    return None if row is None else number(row[column])


def row_of(a, b, year):
    return {
        "ccode1": a,
        "ccode2": b,
        "year": year,
        "type": contiguity.get((a, b, year), 0),
        "milex_1": of_state(a, year, "milex"),
        "milex_2": of_state(b, year, "milex"),
        "tpop_1": of_state(a, year, "tpop"),
        "irst_2": of_state(b, year, "irst"),
        "major_1": int(a in majors[year]),
        "major_2": int(b in majors[year]),
    }


rows, relevant = 0, 0
counts, sums = {}, {}
sample = []
draw = random.Random(20)
for a in sorted(set().union(*members.values())):
    for b in sorted(set().union(*members.values())):
        if a == b:
            continue
        for year in range(FROM, TO + 1):
            if a not in members[year] or b not in members[year]:
                continue
            row = row_of(a, b, year)
            rows += 1
            relevant += int(row["type"] > 0 or row["major_1"] + row["major_2"] > 0)
            for name, value in row.items():
                if value is not None:
                    counts[name] = counts.get(name, 0) + 1
                    sums[name] = sums.get(name, 0) + value
            if draw.random() < 4e-5 or (row["type"] > 0 and draw.random() < 2e-3):
                sample.append(row)

# Pairs with trade reported one way only, or much more one way than the other: they show which way a column runs.
oneway = []
for (a, b, year), r in sorted(trade.items()):
    own, back = number(r["flow1"]), number(r["flow2"])
    if own is None or back is None or own < 1000 or back < 1000 or own < 3 * back:
        continue
    if draw.random() < 2e-2 and a in members[year] and b in members[year]:
        oneway.append({"ccode1": a, "ccode2": b, "year": year, "imports1": own, "imports2": back})

columns = list(sample[0])
print(json.dumps({"years": [FROM, TO], "rows": rows, "relevant": relevant, "counts": counts, "sums": sums,
                  "columns": columns, "sample": [[row[name] for name in columns] for row in sample], "imports": oneway}))
