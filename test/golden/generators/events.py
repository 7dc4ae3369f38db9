#!/usr/bin/env python3
"""Independent golden values of the measures of events, visits and regimes, read from the raw files alone.

Shares no code with the project. Standard library only.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/events.py > test/golden/fixtures/events.json
"""
import collections
import csv
import gzip
import json
import os
import sys

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
CODES = {"USA": 2, "GBR": 200, "FRA": 220, "DEU": 255, "RUS": 365, "CHN": 710, "JPN": 740, "IND": 750, "PAK": 770}
PAIRS = [("RUS", "CHN"), ("USA", "RUS"), ("USA", "CHN"), ("DEU", "FRA"), ("USA", "GBR"), ("IND", "PAK")]
KINDS = ("verbCoop", "matlCoop", "verbConf", "matlConf")


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
        "shares": shares(both),
        "gdelt": gdelt(),
        "visits": visits(),
        "regimesRussiaChina": regimes(),
    }
    json.dump(result, sys.stdout, indent=1, sort_keys=True)
    sys.stdout.write("\n")


main()
