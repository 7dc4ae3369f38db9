#!/usr/bin/env python3
"""Independent golden values of the gap between rhetoric and practice, from the tables that rhetoric_practice_tables.ts writes.

Shares no code with the project: regressions solve the normal equations in fractions of exactly rounded moments, where the
project makes columns orthogonal; percentiles count the values below each one. Standard library only.

    python3 test/golden/generators/rhetoric_practice.py /tmp/gap > test/golden/fixtures/rhetoric-practice.json
"""
import collections
import csv
import json
import math
import os
import sys
from fractions import Fraction

FOLDER = sys.argv[1]
WINDOW = 5
SOURCES = {"icews": (2006, 2010, 2014), "gdelt": (2018, 2024)}
PAIRS = [(365, 710), (2, 20), (210, 211), (900, 920), (365, 740), (630, 770), (2, 713), (2, 710)]
OPPORTUNITY = ["distance", "contiguity", "stronger", "weaker", "age"]
VISITS = ["visits_by_pair", "visits_of_chinese_leaders", "visits_of_us_presidents"]


def read(table):
    with open(os.path.join(FOLDER, f"{table}.csv"), newline="") as stream:
        yield from csv.DictReader(stream)


def key(row):
    return (*sorted((int(row["ccode1"]), int(row["ccode2"]))), int(row["year"]))


def number(text):
    return None if text == "" else float(text)


def words():
    """Logarithm of net words by source and dyad-year; None where the source does not look."""
    told, states = collections.Counter(), collections.defaultdict(set)
    for row in read("event-counts"):
        i, j, year = key(row)
        told[(i, j, year)] += int(row["verbal_cooperation"]) - int(row["verbal_conflict"]) - int(row["material_conflict"])
        states[year] |= {i, j}
    index = {
        key(row): math.log1p(max(0, (float(row["positive"]) - float(row["negative"])) / int(row["days_covered"])))
        for row in read("event-index")
    }

    def icews(i, j, year):
        return math.log1p(max(0, told[(i, j, year)])) if {i, j} <= states[year] else None

    return {"icews": icews, "gdelt": lambda *dyad: index.get(dyad)}


def trade(item):
    if item["trade_cow"] != "":
        return float(item["trade_cow"])
    if item["trade_cow_any"] == "0":
        return -400.0
    return next((float(item[name]) for name in ("trade_itpd", "trade_baci") if item[name] != ""), None)


def mean(values):
    known = [value for value in values if value is not None]
    return math.fsum(known) / len(known) if known else None


def solve(rows):
    """Gauss-Jordan in fractions; the coefficient of a column that depends on those before it is nought."""
    n = len(rows)
    dependent = set()
    for i in range(n):
        if rows[i][i] < Fraction(1, 10**6):
            dependent.add(i)
            continue
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for r in range(n):
            if r != i:
                rows[r] = [a - rows[r][i] * b for a, b in zip(rows[r], rows[i])]
    return [0.0 if i in dependent else float(row[n]) for i, row in enumerate(rows)]


def percentiles(values):
    """Midranks among the values of a dictionary; those that differ by rounding alone are equal."""
    near = {dyad: round(value, 9) for dyad, value in values.items()}
    counts = collections.Counter(near.values())
    below, place = {}, 0
    for value in sorted(counts):
        below[value] = place
        place += counts[value]
    return {dyad: (below[value] + counts[value] / 2) / place for dyad, value in near.items()}


def beyond(values, regressors):
    """Percentiles of the residuals; none where fewer than thirty pairs have a value."""
    if len(values) < 30:
        return {}
    dyads = list(values)
    rows = [[1.0, *regressors[dyad]] for dyad in dyads]
    y = [values[dyad] for dyad in dyads]
    k = len(rows[0])
    left = [[Fraction(math.fsum(row[a] * row[b] for row in rows)) for b in range(k)] for a in range(k)]
    right = [Fraction(math.fsum(row[a] * own for row, own in zip(rows, y))) for a in range(k)]
    fit = solve([line + [own] for line, own in zip(left, right)])
    return percentiles({d: own - math.fsum(map(lambda b, x: b * x, fit, row)) for d, row, own in zip(dyads, rows, y)})


def of_year(source, year, said, items, relevant):
    dyads = [(i, j) for i, j in relevant[year] if said(i, j, year) is not None]
    regressors = {
        dyad: [float(items[(*dyad, year)][f"opportunity_{name}"]) / 100 for name in OPPORTUNITY] for dyad in dyads
    }

    def ranks(value_of):
        values = {dyad: mean([value_of(*dyad, year - back) for back in range(WINDOW)]) for dyad in dyads}
        return beyond({dyad: value for dyad, value in values.items() if value is not None}, regressors)

    def item(of):
        return ranks(lambda *at: of(items[at]) if at in items else None)

    found = {
        "news": ranks(said),
        "trade": item(trade),
        "arms": item(lambda row: number(row["arms_supply"])),
        "exercises": item(lambda row: number(row["joint_exercises"])),
    }
    lists = [item(lambda row, name=name: number(row[name])) for name in VISITS]
    found["visits"] = {d: m for d in dyads if (m := mean([one.get(d) for one in lists])) is not None}
    done = {}
    for dyad in dyads:
        known = [found[name][dyad] for name in ("trade", "arms", "exercises") if dyad in found[name]]
        if len(known) >= 2:
            done[dyad] = mean(known)
    uttered = {d: mean([found["news"].get(d), found["visits"].get(d)]) for d in done}
    rank = {"words": percentiles(uttered), "practice": percentiles(done)}
    out = {}
    for i, j in PAIRS:
        if (i, j) in done:
            parts = {name: place[(i, j)] for name, place in {**rank, **found}.items() if (i, j) in place}
            out[f"{i} {j}"] = {"value": parts["words"] - parts["practice"], **parts}
    return {"pairs": out, "size": len(done)}


def main():
    items, relevant = {}, collections.defaultdict(list)
    for row in read("latent-items"):
        items[key(row)] = row
    for row in read("latent-relations"):
        if row["relevant"] == "1":
            i, j, year = key(row)
            relevant[year].append((i, j))
    said = words()
    result = {"source": "tables of the panel; generators/rhetoric_practice.py"}
    for source, years in SOURCES.items():
        result[source] = {year: of_year(source, year, said[source], items, relevant) for year in years}
    json.dump(result, sys.stdout, indent=1, sort_keys=True)
    sys.stdout.write("\n")


main()
