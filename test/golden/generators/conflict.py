#!/usr/bin/env python3
"""Independent golden values of rivalry, disputes, force, crises, conflict and distance, read from the raw files alone.

Shares no code with the project. Standard library only.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/conflict.py > test/golden/fixtures/conflict.json
"""
import collections
import csv
import gzip
import json
import math
import os
import sys

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
PAIRS = [(2, 365), (2, 710), (365, 710), (710, 750), (710, 816), (220, 260), (200, 365), (2, 645)]


def read(path):
    with gzip.open(os.path.join(RAW, path), "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def of(row, a="ccode1", b="ccode2"):
    return tuple(sorted((int(row[a]), int(row[b]))))


def by_pair(values):
    """Lists of [year, ...] by "a b" in the order of PAIRS."""
    return {f"{a} {b}": sorted(values.get((a, b), [])) for a, b in PAIRS}


def rivalries():
    out = collections.defaultdict(list)
    for r in read("rivalry/tss_rivalries.csv.gz"):
        for year in range(max(1946, int(r["start"])), int(r["end"]) + 1):
            out[of(r)].append(year)
    out[(220, 260)] = [y for y in out.pop((220, 255)) if y == 1955]  # West Germany is a member from 1955
    return by_pair(out)


def peace():
    out = collections.defaultdict(list)
    for r in read("rivalry/peace_scale_clean.csv.gz"):
        if int(r["year"]) >= 1946:
            out[of(r)].append([int(r["year"]), float(r["peace_scale"])])
    out[(220, 260)] = [[y, v] for y, v in out.pop((220, 255)) if 1955 <= y <= 1989]
    return by_pair(out)


def disputes():
    """[year, hostility, deaths or null] by the row in which the state with the lower number comes first."""
    out = collections.defaultdict(list)
    for r in read("mid/cow_mid_ddydisps.csv.gz"):
        pair = (int(r["ccode1"]), int(r["ccode2"]))
        if pair in PAIRS and int(r["year"]) >= 1946:
            deaths = [int(r["fatality1"]), int(r["fatality2"])]
            unknown = -9 in deaths and max(deaths) <= 0
            out[pair].append([int(r["year"]), max(int(r["hostlev1"]), int(r["hostlev2"])), None if unknown else max(deaths)])
    return by_pair(out)


def event_levels():
    top = collections.defaultdict(lambda: collections.defaultdict(int))
    for r in read("mid/mie-1.0.csv.gz"):
        if int(r["styear"]) >= 1946:
            years = top[of(r)]
            years[int(r["styear"])] = max(years[int(r["styear"])], int(r["hostlev"]))
    return by_pair({pair: [list(item) for item in years.items()] for pair, years in top.items()})


def force():
    """Events at level 4 and above and distinct disputes with one, by acting state and period; clashes among the events."""
    out = []
    for state in (2, 365, 710):
        for first, last in ((1992, 2014), (2008, 2014)):
            rows = [
                r
                for r in read("mid/mie-1.0.csv.gz")
                if int(r["ccode1"]) == state and first <= int(r["styear"]) <= last and int(r["hostlev"]) >= 4
            ]
            earlier = {
                r["micnum"]
                for r in read("mid/mie-1.0.csv.gz")
                if int(r["ccode1"]) == state and 1946 <= int(r["styear"]) < first and int(r["hostlev"]) >= 4
            }
            names = {r["micnum"] for r in rows}
            out.append({
                "state": state,
                "from": first,
                "to": last,
                "events": len(rows),
                "disputes": len(names),
                "newDisputes": len(names - earlier),
                "clashes": sum(r["action"] == "17" for r in rows),
            })
    return out


def crises():
    out = collections.defaultdict(list)
    for r in read("icb/icbdy_v15.csv.gz"):
        if 1946 <= int(r["year"]) <= 2019:
            out[of(r, "statea", "stateb")].append((int(r["year"]), r["crisno"]))
    counted = {}
    for pair, rows in out.items():
        years = collections.Counter(year for year, _ in set(rows))
        counted[pair] = [list(item) for item in years.items()]
    return by_pair(counted)


def conflicts():
    """Parties and supporters apart; the numbers of these states are the same in both lists."""
    out = {"parties": collections.defaultdict(dict), "support": collections.defaultdict(dict)}
    for r in read("ucdp/ucdp_acd.csv.gz"):
        if r["type_of_conflict"] != "interstate":
            continue
        for kind_a in ("gwno_a", "gwno_a_2nd"):
            for kind_b in ("gwno_b", "gwno_b_2nd"):
                if r[kind_a] and r[kind_b]:
                    kind = "parties" if (kind_a, kind_b) == ("gwno_a", "gwno_b") else "support"
                    years = out[kind][of(r, kind_a, kind_b)]
                    years[int(r["year"])] = max(years.get(int(r["year"]), 0), int(r["intensity_level"]))
    return {kind: by_pair({p: [list(i) for i in y.items()] for p, y in pairs.items()}) for kind, pairs in out.items()}


def distances():
    out = collections.defaultdict(list)
    for r in read("distance/cow_mindist.csv.gz"):
        if int(r["year"]) in (1950, 1990, 2019):
            out[of(r)].append([int(r["year"]), float(r["mindist"])])
    return by_pair(out)


def capitals():
    """Spherical law of cosines between the capitals at the end of 2020: another formula than the project's."""
    place = {}
    for r in read("distance/cow_capitals.csv.gz"):
        if r["stdate"] <= "2020-12-31" <= r["enddate"]:
            place[int(r["ccode"])] = (math.radians(float(r["lat"])), math.radians(float(r["lng"])))
    out = {}
    for a, b in PAIRS:
        if a in place and b in place:
            (p, l), (q, m) = place[a], place[b]
            out[f"{a} {b}"] = 6371.0088 * math.acos(math.sin(p) * math.sin(q) + math.cos(p) * math.cos(q) * math.cos(l - m))
    return out


def contiguity():
    """Closest type by year, from the rows of one direction."""
    out = collections.defaultdict(dict)
    for r in read("distance/cow_contdir.csv.gz"):
        pair = (int(r["ccode1"]), int(r["ccode2"]))
        if pair in PAIRS and r["conttype"] != "0":
            for year in range(max(1946, int(r["stdate"][:4])), int(r["enddate"][:4]) + 1):
                out[pair][year] = min(int(r["conttype"]), out[pair].get(year, 9))
    return by_pair({pair: [list(i) for i in years.items()] for pair, years in out.items()})


json.dump(
    {
        "rivalries": rivalries(),
        "peace": peace(),
        "disputes": disputes(),
        "eventLevels": event_levels(),
        "force": force(),
        "crises": crises(),
        "conflicts": conflicts(),
        "distances": distances(),
        "capitals": capitals(),
        "contiguity": contiguity(),
    },
    sys.stdout,
)
print()
