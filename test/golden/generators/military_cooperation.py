#!/usr/bin/env python3
"""Independent golden values of smaf-stage and of the agreements of bilateral-multilateral-gap, from the raw files alone.

Shares no code with the project. Standard library only. Regular exercises rest on three lists and the coded facts, whose
entries overlap. They are not matched here: the number of exercises lies between two bounds, one that joins all that may be
one, and one that joins only what has a day or a word of its name in common. Where both give the same answer it is golden.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/military_cooperation.py \
        > test/golden/fixtures/military-cooperation.json
"""
import collections
import csv
import datetime
import gzip
import json
import os
import re
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
PAIRS = ["RUS CHN", "USA GBR", "USA JPN", "USA KOR", "USA IND", "RUS IND", "CHN IND", "CHN PAK", "RUS BLR", "USA RUS", "JPN KOR"]
LISTS_END = 2010


def read(path):
    with gzip.open(os.path.join(RAW, path), "rt", encoding="latin-1", newline="") as stream:
        yield from csv.DictReader(stream)


def read_coded():
    with open(CODED, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def names_of(code):
    return {code, *STATES[code][1], *({"United States of America"} if code == "USA" else ())}


def joint_start(r):
    """Year, month, day of an entry of the joint list; None for what is not written."""
    written = r["Start Date"].strip()
    if re.fullmatch(r"\d{5}", written):
        day = datetime.date(1899, 12, 30) + datetime.timedelta(int(written))
        return day.year, day.month, day.day
    found = re.match(r"(\d{1,2}|xx)[/.]*(\d{1,2}|xx)[/.]*(\d{3,4})$", written.lower())
    if found is None:
        return (int(r["s.year"]), None, None) if r["s.year"] else None
    month, day, year = (int(v) if v.isdigit() else None for v in found.groups())
    return (year if 1974 <= year <= 2010 else int(r["enddate"].strip()[-4:])), month, day


def entries():
    """List, start, words of the name and participants of every entry."""
    words = lambda name: set(re.findall(r"[^\W\d_]{3,}", name.lower())) - {"exercise", "joint", "the"}
    cells = lambda r, prefix: {v.strip() for k, v in r.items() if k.startswith(prefix) and v and v.strip()}
    for r in read("exercises/mme_v7.csv.gz"):
        start = tuple(int(r[k]) if r[k].isdigit() else None for k in ("s.year", "s.month", "s.day"))
        yield "mme", start, words(r["Ex_Name"]), cells(r, "State")
    for r in read("exercises/jme_v3.csv.gz"):
        if joint_start(r) is not None:
            yield "jme", joint_start(r), words(r["Exercise Name"]), cells(r, "State ")
    for r in read("exercises/russia_joint_exercises_2009_2018.csv.gz"):
        if r["yr"]:
            yield "russian", (int(r["yr"]), None, None), {r["name"]}, cells(r, "part") | {"Russia"}
    for r in read_coded():
        if r["kind"] == "exercise" and r["indicator"] != "exercises":
            parts = [int(v) for v in r["date"].split("-")] + [None, None]
            yield "coded", tuple(parts[:3]), words(r["title"]), set(r["actors"].split())


def days_apart(a, b):
    """Least number of days between two starts of which the day or the month may be unknown."""
    span = lambda y, m, d: (y * 372 + (m or 1) * 31 + (d or 1), y * 372 + (m or 12) * 31 + (d or 31))
    (x, xx), (z, zz) = span(*a), span(*b)
    return max(0, x - zz, z - xx)


def joined(listed, same):
    """Number of groups of entries by year of the start, with all that is the same, directly or not, in one."""
    group = list(range(len(listed)))
    for i, a in enumerate(listed):
        for j in range(i):
            if a[1][0] == listed[j][1][0] and same(a, listed[j]):
                group = [group[j] if g == group[i] else g for g in group]
    return collections.Counter(listed[i][1][0] for i in set(group))


def exercise_bounds(pair, listed):
    """Fewest and most exercises of a pair by year."""
    a, b = map(names_of, pair.split())
    own = [entry for entry in listed if entry[3] & a and entry[3] & b]
    dated = [entry for entry in own if entry[0] != "russian"]
    russian = collections.Counter(entry[1][0] for entry in own if entry[0] == "russian")
    fewest = joined(dated, lambda p, q: days_apart(p[1], q[1]) <= 10 or (p[2] & q[2] and days_apart(p[1], q[1]) <= 60))
    most = joined(dated, lambda p, q: p[1] == q[1] and None not in p[1] or (p[2] & q[2] and days_apart(p[1], q[1]) <= 45))
    return fewest | russian, most + russian


def regular_exercises(pair, listed):
    """By year: first year of the run in which two exercises fell in three years; False where not, None where unknown."""
    bounds = exercise_bounds(pair, listed)
    facts = [r for r in read_coded() if r["kind"] == "exercise" and set(pair.split()) <= set(r["actors"].split())]
    series = [r for r in facts if r["indicator"] == "exercises" and r["degree"] == "full"]
    last = lambda r: int(r["date" if r["indicator"] != "exercises" else "end"][:4] or 9999)
    # What is coded after the lists end stands in their place from its own year on, not before.
    first_year = lambda r: max(int(r["date"][:4]), LISTS_END + 1)
    coded_from = min((first_year(r) for r in facts if last(r) > LISTS_END), default=9999)
    carried_to = LISTS_END if "RUS" in pair else coded_from - 1

    def met(year):
        if any(int(r["date"][:4]) <= year <= last(r) for r in series):
            return True
        held = lambda count, y: sum(count[z] for z in range(y - 2, y + 1)) >= 2
        answers = {
            held(count, year) or (LISTS_END < year <= carried_to and held(count, LISTS_END)) for count in bounds
        }
        return answers.pop() if len(answers) == 1 else None

    out = {}
    for year in range(FIRST, LAST + 1):
        start = year
        while met(start - 1):
            start -= 1
        known = met(year) is True and met(start - 1) is False
        out[year] = start if known else met(year) and "met"
    return out


def agreements(pair):
    """Agreements of the two alone and with others over ten years, by the list alone and with the coded facts."""
    codes = {str(STATES[c][0]) for c in pair.split()}
    signed = collections.Counter(
        int(r["signYear"]) for r in read("dca/DCAD-v1.0-main.csv.gz") if {r["ccode1"], r["ccode2"]} == codes
    )
    count = collections.defaultdict(collections.Counter)
    for r in read_coded():
        if r["kind"] == "agreement" and set(pair.split()) <= set(r["actors"].split()):
            defence = "defence" if r["field"] in ("security", "military-technical") else "civil"
            count[defence, r["framework"]][int(r["date"][:4])] += 1

    def year_of(year):
        alone = max(signed[year], count["defence", "bilateral"][year]) + count["civil", "bilateral"][year]
        return alone, count["defence", "multilateral"][year] + count["civil", "multilateral"][year]

    out = {"lists": {}, "coded": {}}
    for year in range(1989, LAST + 1):
        window = range(year - 9, year + 1)
        if year <= LISTS_END:
            out["lists"][year] = [sum(signed[y] for y in window), 0]
        out["coded"][year] = [sum(year_of(y)[side] for y in window) for side in (0, 1)]
    return out


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

    for r in read_coded():
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
    listed = list(entries())
    result = {
        "indicators": NAMES,
        "since": out,
        "exercises": {pair: regular_exercises(pair, listed) for pair in PAIRS},
        "agreements": {pair: agreements(pair) for pair in ("RUS CHN", "USA IND", "JPN KOR")},
    }
    json.dump(result, sys.stdout, indent=None, separators=(",", ":"))
    sys.stdout.write("\n")


main()
