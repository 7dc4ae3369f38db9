#!/usr/bin/env python3
"""Independent golden values of exercises, agreements, troops, burden and finance, from the raw files alone.

Shares no code with the project. Standard library only.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/security.py > test/golden/fixtures/security.json
"""
import collections
import csv
import gzip
import json
import os
import sys

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")


def read(path, encoding="utf-8-sig"):
    with gzip.open(os.path.join(RAW, path), "rt", encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream))


def participants(row, prefix):
    return {v.strip() for k, v in row.items() if k.startswith(prefix) and v and v.strip()}


def listed_exercises():
    """Rows with both Russia and China by list and year, before any are joined."""
    count = {name: collections.Counter() for name in ("mme", "jme", "russian")}
    for row in read("exercises/mme_v7.csv.gz"):
        if {"Russia", "China"} <= participants(row, "State"):
            count["mme"][row["s.year"]] += 1
    for row in read("exercises/jme_v3.csv.gz"):
        if {"RUS", "CHN"} <= participants(row, "State "):
            count["jme"][row["Start Date"][-4:]] += 1
    for row in read("exercises/russia_joint_exercises_2009_2018.csv.gz"):
        if "China" in participants(row, "part"):
            count["russian"][row["yr"]] += 1
    return count


def pair_of_two(a, b, code_a, code_b):
    """Exercises of MME by year for a pair, alone and with others, to set the default pair's counts beside another's."""
    alone, wider = collections.Counter(), collections.Counter()
    for row in read("exercises/mme_v7.csv.gz"):
        cells = [v.strip() for k, v in row.items() if k.startswith("State") and v and v.strip()]
        if a in cells and b in cells:
            (alone if set(cells) == {a, b} else wider)[row["s.year"]] += 1
    return {"ccode1": code_a, "ccode2": code_b, "bilateral": alone, "multilateral": wider}


def agreements(a, b):
    rows = [
        r
        for r in read("dca/DCAD-v1.0-main.csv.gz", "latin-1")
        if {r["ccode1"], r["ccode2"]} == {str(a), str(b)}
    ]
    out = {"ccode1": a, "ccode2": b, "signed": {}, "in_force": {}}
    for year in range(1980, 2011):
        out["signed"][year] = sum(int(r["signYear"]) == year for r in rows)
        out["in_force"][year] = sum(
            int(r["signYear"]) <= year <= int(r["endYearEstimate"]) for r in rows
        )
    return out


def troops():
    """Every 97th row of states that kept one number and name, without the years and rows that are left out."""
    rows = [
        r
        for r in read("us-troops/troopdata-rebuild-country-year.csv.gz")
        if r["ccode"] in ("20", "200", "220", "325", "365", "385", "640", "732", "740", "900")
        and r["year"] not in ("1951", "1952")
    ]
    return [[int(r["ccode"]), int(r["year"]), int(r["troops_ad"])] for r in rows[::17]]


def burden(name, ccode):
    """Share of GDP, and constant dollars over the largest year of the name and of its predecessor."""
    names = {name, "USSR"} if name == "Russia" else {name}
    share, constant = {}, {}
    for r in read("milex/sipri_milex_long.csv.gz"):
        if r["country"] in names and float(r["value"]) > 0:
            series = {"share_of_gdp": share, "constant_2022_usd_millions": constant}
            if r["series"] in series:
                series[r["series"]][r["year"]] = float(r["value"])
    peak = max(constant.values())
    return {
        "ccode": ccode,
        "burden": share,
        "volume": {year: value / peak for year, value in constant.items()},
    }


def fdi(reporter, counterpart, code_a, code_b, unit=1.0):
    out = {"ccode1": code_a, "ccode2": code_b, "values": {}}
    for direction, kind, name in (
        ("outward", "O", "outward"),
        ("outward", "SCC", "outward_mirror"),
        ("inward", "O", "inward"),
        ("inward", "SCC", "inward_mirror"),
    ):
        cell = {}
        for r in read(f"fdi/imf_dip_{direction}_2026-03-29.csv.gz"):
            if r["COUNTRY.ID"] == reporter and r["DV_TYPE.ID"] == kind and r["OBS_VALUE"]:
                cell[(r["COUNTERPART_COUNTRY.ID"], r["TIME_PERIOD"])] = float(r["OBS_VALUE"])
        scale = unit if kind == "O" else 1.0
        out["values"][name] = {
            year: cell[(counterpart, year)] / scale / cell[("G001", year)]
            for year in map(str, range(2014, 2025))
            if (counterpart, year) in cell and ("G001", year) in cell
        }
    return out


def finance():
    rows = read("china-finance/cow_gcdf.csv.gz")
    names = ("oda_adj", "oof_adj", "vof_adj")
    total = collections.Counter()
    for r in rows:
        total[r["year"]] += sum(float(r[n]) for n in names)
    russia = [r for r in rows if r["ccode"] == "365"]
    return {
        "all": sum(total.values()) / 1e6,
        "russia": sum(float(r[n]) for r in russia for n in names) / 1e6,
        "russiaShare": {r["year"]: sum(float(r[n]) for n in names) / total[r["year"]] for r in russia},
    }


json.dump(
    {
        "listedExercises": listed_exercises(),
        "exercisesOfPair": [
            pair_of_two("Russia", "China", 365, 710),
            pair_of_two("Japan", "Australia", 740, 900),
            pair_of_two("United States", "Thailand", 2, 800),
        ],
        "agreements": [agreements(365, 710), agreements(220, 350), agreements(365, 750)],
        "troops": troops(),
        "burden": [burden("Russia", 365), burden("China", 710), burden("Kuwait", 690)],
        "fdi": [
            fdi("CHN", "RUS", 710, 365),
            fdi("CHN", "KAZ", 710, 705),
            fdi("CHN", "KOR", 710, 732, 1e6),
            fdi("USA", "RUS", 2, 365),
        ],
        "finance": finance(),
    },
    sys.stdout,
    indent=1,
    sort_keys=True,
)
print()
