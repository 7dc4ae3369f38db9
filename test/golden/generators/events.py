#!/usr/bin/env python3
"""Independent golden values of the measures of events, visits and regimes, read from the raw files alone.

Shares no code with the project: the regression solves the normal equations of 1, x, x^2 in fractions
of exactly rounded moments, where the project uses orthogonal polynomials. Standard library only.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/events.py > test/golden/fixtures/events.json
"""
import collections
import csv
import gzip
import json
import math
import os
import sys
from fractions import Fraction

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
CODES = {"USA": 2, "GBR": 200, "FRA": 220, "DEU": 255, "RUS": 365, "CHN": 710, "JPN": 740, "IND": 750, "PAK": 770}
PAIRS = [("RUS", "CHN"), ("USA", "RUS"), ("USA", "CHN"), ("DEU", "FRA"), ("USA", "GBR"), ("IND", "PAK")]
KINDS = ("verbCoop", "matlCoop", "verbConf", "matlConf")
MINIMA = (0, 5, 10, 20, 50, 100)


def read(path):
    with gzip.open(os.path.join(RAW, path), "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def key(a, b):
    return tuple(sorted((a, b)))


def icews():
    directed, both = {}, collections.defaultdict(lambda: [0, 0, 0, 0])
    for r in read("icews/icews_dyad_year.csv.gz"):
        counts = [int(r[k]) for k in KINDS]
        year = int(r["year"])
        directed[(r["i_iso3c"], r["j_iso3c"], year)] = counts
        total = both[(*key(r["i_iso3c"], r["j_iso3c"]), year)]
        for n, count in enumerate(counts):
            total[n] += count
    return directed, both


def solve(rows):
    """Gauss-Jordan in fractions."""
    n = len(rows)
    for i in range(n):
        pivot = next(r for r in range(i, n) if rows[r][i] != 0)
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for r in range(n):
            if r != i:
                rows[r] = [a - rows[r][i] * b for a, b in zip(rows[r], rows[i])]
    return [row[n] for row in rows]


def gaps(both, year, minimum):
    """Negative residuals of the year, by pair, with x."""
    pairs = [p[:2] for p in both if p[2] == year and both[p][0] >= minimum]
    x = {p: math.log1p(both[(*p, year)][0]) for p in pairs}
    y = {p: math.log1p(both[(*p, year)][1]) for p in pairs}
    moments = [Fraction(math.fsum(x[p] ** k for p in pairs)) for k in range(5)]
    right = [Fraction(math.fsum(y[p] * x[p] ** k for p in pairs)) for k in range(3)]
    b = [float(v) for v in solve([[moments[i + j] for j in range(3)] + [right[i]] for i in range(3)])]
    return {p: b[0] + b[1] * x[p] + b[2] * x[p] ** 2 - y[p] for p in pairs}, x


def midrank(values, own):
    values = list(values)
    return (sum(v < own for v in values) + sum(v == own for v in values) / 2) / len(values)


def rhetoric(both):
    out = {"pairs": {}, "percentiles": {}, "peers": {}, "sizes": {}}
    for minimum in MINIMA:
        out["percentiles"][minimum] = {}
        for year in range(2002, 2015):
            gap, x = gaps(both, year, minimum)
            own = gap[("CHN", "RUS")]
            # Residuals that differ by rounding alone are equal: silent pairs have one and the same.
            near = {p: round(g, 10) for p, g in gap.items()}
            out["percentiles"][minimum][year] = midrank(near.values(), round(own, 10))
            if minimum != 20:
                continue
            out["sizes"][year] = len(gap)
            for a, b in PAIRS:
                if key(a, b) in gap:
                    out["pairs"].setdefault(f"{CODES[a]} {CODES[b]}", {})[year] = gap[key(a, b)]
            others = sorted(
                (p for p in gap if p != ("CHN", "RUS")), key=lambda p: (abs(x[p] - x[("CHN", "RUS")]), x[p])
            )
            out["peers"][year] = midrank([gap[p] for p in others[:20]], own)
    return out


def shares(both):
    out = {}
    for a, b in PAIRS:
        series = {}
        for year in range(2002, 2015):
            vc, mc, vx, mx = both[(*key(a, b), year)]
            series[year] = {
                "cooperation": (vc + mc) / (vc + mc + vx + mx),
                "verbalConflict": vx / (vc + vx),
                "materialConflict": mx / (mc + mx) if mc + mx >= 20 else None,
            }
        out[f"{CODES[a]} {CODES[b]}"] = series
    return out


def gdelt():
    sums = collections.defaultdict(lambda: [0.0, 0.0, 0, 0])
    days = collections.defaultdict(set)
    wanted = {key(a, b) for a, b in PAIRS}
    for r in read("gdelt-daily/gdelt2_daily_dyads_25states.csv.gz"):
        days[r["date"][:4]].add(r["date"])
        pair = key(r["a"], r["b"])
        if pair in wanted:
            value = float(r["edge_ab"])
            cell = sums[(pair, r["date"][:4])]
            cell[0 if value > 0 else 1] += abs(value)
            cell[2 if value > 0 else 3] += 1
    out = {}
    for a, b in PAIRS:
        out[f"{CODES[a]} {CODES[b]}"] = {
            y: {"sum": c[0] - c[1], "cooperation": c[0] / (c[0] + c[1]), "days": c[2] / (c[2] + c[3])}
            for y, c in ((y, sums[(key(a, b), y)]) for y in sorted(days))
        }
    return {"series": out, "days": {y: len(d) for y, d in days.items()}}


def visits():
    china, president, colt = collections.Counter(), collections.Counter(), {}
    for r in read("visits/china_leaders_travel_1949_2020.csv.gz"):
        if r["Country"] in ("Russia", "Soviet Union"):
            china[int(r["Year"])] += 1
    for r in read("visits/AmericanPresidentVisit.csv.gz"):
        if r["destination country"] in ("Russia", "U.S.S.R."):
            president[int(r["year"])] += 1
    for r in read("visits/colt_visits_pair_year_2018_2024.csv.gz"):
        if (r["reporter_iso"], r["partner_iso"]) == ("CHN", "RUS"):
            colt[int(r["year"])] = float(r["visits_both_directions"])
    return {"chinaInRussia": china, "presidentsInRussia": president, "colt": colt}


def regimes():
    score = {}
    for r in read("regime/cw_democracy.csv.gz"):
        if r["v2x_polyarchy"]:
            score[(int(r["ccode"]), int(r["year"]))] = float(r["v2x_polyarchy"])
    years = range(1946, 2026)
    return {y: 1 - abs(score[(365, y)] - score[(710, y)]) for y in years if (365, y) in score and (710, y) in score}


def main():
    directed, both = icews()
    assert directed[("RUS", "CHN", 2014)][0] == 2287 and directed[("RUS", "CHN", 2014)][3] == 4
    assert directed[("USA", "RUS", 2014)][2:] == [1694, 1371]
    result = {
        "source": "icews, gdelt-daily, visits, regime; generators/events.py",
        "rhetoric": rhetoric(both),
        "shares": shares(both),
        "gdelt": gdelt(),
        "visits": visits(),
        "regimesRussiaChina": regimes(),
    }
    json.dump(result, sys.stdout, indent=1, sort_keys=True)
    sys.stdout.write("\n")


main()
