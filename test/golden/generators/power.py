#!/usr/bin/env python3
"""Independent golden values of power, parity, concentration, inequality, transitions, discourse and agreements.

Shares no code with the project: plain loops over dictionaries, the Gini coefficient by its double sum, the published
capability index in place of its components. Reads the raw files, and coded/ for memberships and agreements. Standard
library only.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/power.py > test/golden/fixtures/power.json
"""
import collections
import csv
import gzip
import json
import math
import os
import sys

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
CODED = os.path.join(os.path.dirname(__file__), "../../../coded")
ISO = {2: "USA", 200: "GBR", 220: "FRA", 255: "DEU", 365: "RUS", 710: "CHN", 740: "JPN", 750: "IND"}
PARITIES = [(365, 710), (2, 710), (740, 710), (365, 750), (255, 365), (200, 220), (710, 365), (740, 255)]
TRANSITIONS = [(365, 710), (2, 710), (365, 750), (2, 365), (220, 255), (630, 645), (651, 666), (750, 770), (101, 100)]


def read(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(os.path.join(RAW, path), "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def coded(name):
    with open(os.path.join(CODED, name), encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


CODE_OF = {r["iso3c"]: int(r["cown"]) for r in read("states/codelist_core.csv") if r["iso3c"] and r["cown"] not in ("", "NA")}
CODE_OF.update(YEM=679, SRB=345)

cinc = {(int(r["ccode"]), int(r["year"])): float(r["cinc"]) for r in read("nmc/cow_nmc.csv.gz") if r["cinc"]}
# Figures for years in which another state held the territory belong to no state.
EXISTS = {255: 1990, 365: 1992}


def product(path, code, year, value):
    out = {}
    for r in read(path):
        ccode = CODE_OF.get(r[code])
        if ccode is not None and r[value] and int(r[year]) >= EXISTS.get(ccode, 0):
            out[(ccode, int(r[year]))] = float(r[value])
    return out


usd = product("gdp/wb_gdp_current_usd.csv.gz", "Country Code", "Year", "Value")
ppp = product("gdp/pwt1001_core.csv.gz", "countrycode", "year", "cgdpo")
POWER = {"cinc": cinc, "current-usd": usd, "ppp": ppp}


def parity(table, i, j, running=1):
    """(year, last year behind) from 1946 on, told by walking through the years both have."""
    years = [y for y in range(1946, 2024) if (i, y) in table and (j, y) in table]
    ahead = lambda y: table[(j, y)] >= table[(i, y)]
    for n, year in enumerate(years):
        run = years[n : n + running]
        is_run = len(run) == running and run[-1] - year == running - 1 and all(map(ahead, run))
        before = [y for y in years[:n] if not ahead(y)]
        if is_run and before:
            return [year, before[-1]]
    return None


def spread(table, year, members):
    levels = [table.get((m, year)) for m in members]
    if None in levels:
        return None
    n, total = len(levels), sum(levels)
    squares = sum((x / total) ** 2 for x in levels)
    double = sum(abs(a - b) for a in levels for b in levels)
    return {
        "con": math.sqrt((squares - 1 / n) / (1 - 1 / n)),
        "poles": 1 / squares,
        "gini": double / (2 * n * total) * n / (n - 1),
    }


def majors(year):
    return [2, 200, 220, 260 if 1955 <= year <= 1990 else 255, 365, 710, 740]


def members(body, year):
    belongs = ("member", "permanent", "elected")
    return sorted(
        {
            CODE_OF[r["state"]]
            for r in coded("memberships.csv")
            if r["institution"] == body
            and r["status"] in belongs
            and int(r["from"][:4]) <= year <= int((r["to"] or "9999")[:4])
        }
    )


def spreads(years, of):
    return {
        variant: {y: value for y in years for value in [spread(table, y, of(y))] if value is not None}
        for variant, table in POWER.items()
    }


def leaders(table, i, j, running):
    """Years in which the order changed, each with the year in which that was known."""
    leader, changes = None, []
    for y in range(1946, 2024):
        now = [(j if table[(j, t)] > table[(i, t)] else i) if (i, t) in table and (j, t) in table else None
               for t in range(y - running + 1, y + 1)]
        if now[-1] is None:
            continue
        if leader is None:
            leader = now[-1]
        elif now[-1] != leader and all(one == now[-1] for one in now) and y - running + 1 >= 1946:
            leader = now[-1]
            changes.append((y - running + 1, y))
    return changes


def disputes():
    out = {}
    for r in read("mid/cow_mid_ddydisps.csv.gz"):
        pair, deaths = (int(r["ccode1"]), int(r["ccode2"])), [int(r["fatality1"]), int(r["fatality2"])]
        war = max(int(r["hostlev1"]), int(r["hostlev2"])) == 5
        fatal = True if war or max(deaths) > 0 else None if -9 in deaths else False
        out[(*pair, int(r["year"]))] = fatal
    return out


def transitions():
    held, out = disputes(), {}
    for a, b in TRANSITIONS:
        i, j = sorted((a, b))
        changes, series = leaders(cinc, i, j, 3), {}
        for t in range(1946, 2015):
            known = [p for p, seen in changes if seen <= t]
            if not known:
                continue
            p = known[-1]
            window = [held.get((i, j, y), False) for y in range(max(1946, p - 10), min(p + 10, t) + 1)]
            closed = p - 10 >= 1946 and p + 10 <= t
            value = 1 if True in window else 0 if closed and None not in window else None
            series[t] = [p, value]
        out[f"{i} {j}"] = series
    return out


def discourse():
    points = {(int(r["ccode"]), int(r["year"])): float(r["idealpointfp"])
              for r in read("un-ideal-points/IdealpointsJuly2025.csv.gz") if r["idealpointfp"]}
    verbal = collections.defaultdict(lambda: [0, 0])
    for r in read("icews/icews_dyad_year.csv.gz"):
        pair = tuple(sorted((CODE_OF[r["i_iso3c"]], CODE_OF[r["j_iso3c"]])))
        verbal[(*pair, int(r["year"]))][0] += int(r["verbCoop"])
        verbal[(*pair, int(r["year"]))][1] += int(r["verbConf"])
    rank = lambda values, own: (sum(v < own for v in values) + sum(v == own for v in values) / 2) / len(values)
    out = {}
    for year in range(2002, 2015):
        both = {}
        for (i, j, y), (coop, conf) in verbal.items():
            if y == year and coop + conf >= 20 and (i, y) in points and (j, y) in points:
                both[(i, j)] = (abs(points[(i, y)] - points[(j, y)]), conf / (coop + conf))
        for pair in ((2, 365), (365, 710), (2, 710)):
            u = [rank([v[k] for v in both.values()], both[pair][k]) for k in (0, 1)]
            out.setdefault(f"{pair[0]} {pair[1]}", {})[year] = [sum(u) / 2, *both[pair]]
        out.setdefault("pairs", {})[year] = len(both)
    return out


def agreements():
    events = [r for r in coded("events.csv") if {"RUS", "CHN"} <= set(r["actors"].split())]
    signed = [r for r in events if r["kind"] == "agreement"]
    year = lambda r: int(r["date"][:4])
    fields = {}
    for window, last in ((10, 2010), (30, 2021), (1, 2014)):
        for name, pool in (("agreements", signed),
                           ("agreements-and-exercises",
                            [r for r in events if r["kind"] == "agreement"
                             or r["kind"] == "exercise" and r["indicator"] != "exercises"])):
            held = [r["field"] for r in pool if last - window < year(r) <= last]
            fields[f"{name} {window} {last}"] = dict(sorted(collections.Counter(held).items()))
    world, pair = collections.Counter(), collections.Counter()
    for r in read("dca/DCAD-v1.0-main.csv.gz"):
        # Two rows pair a state with itself; a third one means Bolivia and Venezuela.
        if r["ccode1"] == r["ccode2"] and r["DCAid"] != "DCADv1.0-0297":
            continue
        world[int(r["signYear"])] += 1
        if {r["ccode1"], r["ccode2"]} == {"365", "710"}:
            pair[int(r["signYear"])] += 1
    years = range(1980, 2011)
    return {
        "coded": {y: sum(year(r) == y for r in signed) for y in range(1989, 2023)},
        "fields": fields,
        "defence": {y: [pair[y], world[y]] for y in years},
    }


def main():
    years = range(1946, 2024)
    out = {
        "source": "computed from the raw files and coded/ by test/golden/generators/power.py",
        "parities": [
            {"i": i, "j": j, "variant": v, "running": n, "found": parity(POWER[v], i, j, n)}
            for i, j in PARITIES for v in POWER for n in (1, 3)
        ],
        "ratios": [
            [i, j, y, {v: POWER[v][(i, y)] / POWER[v][(j, y)] for v in POWER
                       if (i, y) in POWER[v] and (j, y) in POWER[v]}]
            for i, j in PARITIES for y in (1946, 1970, 1990, 2000, 2014, 2022)
        ],
        "majors": spreads(years, majors),
        "own": spreads(range(1992, 2023), lambda _: [2, 365, 710, 750]),
        "bodies": {body: spreads(range(2001, 2024), lambda y: members(body, y)) for body in ("sco", "g7", "csto")},
        "brics": spreads(range(2009, 2024), lambda y: members("brics", y)),
        "transitions": transitions(),
        "discourse": discourse(),
        "agreements": agreements(),
    }
    json.dump(out, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
