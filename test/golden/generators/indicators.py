#!/usr/bin/env python3
"""Independent golden values of the measures other than roll calls, read from the raw files alone.

Shares no code with the project. Standard library only. Published values (CINC) are a sample; the others are computed
here: only shares, ratios and distances of sources that may not be redistributed.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/indicators.py > test/golden/fixtures/indicators.json
"""
import collections
import csv
import gzip
import json
import os
import sys

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")


def read(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(os.path.join(RAW, path), "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def cinc():
    """Every 150th row of the published index."""
    rows = list(read("nmc/cow_nmc.csv.gz"))
    return [[int(r["ccode"]), int(r["year"]), float(r["cinc"])] for r in rows[::150]]


def ideal_distance(a, b):
    points = {}
    for r in read("un-ideal-points/IdealpointsJuly2025.csv.gz"):
        if r["idealpointfp"]:
            points[(int(r["ccode"]), int(r["year"]))] = float(r["idealpointfp"])
    years = sorted(y for c, y in points if c == a and (b, y) in points)
    return {y: abs(points[(a, y)] - points[(b, y)]) for y in years}


def vetoes():
    by_year = collections.Counter()
    for r in read("unsc-vetoes/unsc_vetoes_1946_sept2022.csv"):
        cast = {r["member_veto1"], r["member_veto2"], r["member_veto3"]}
        if "China" in cast and cast & {"Russia", "USSR"}:
            by_year[int(r["year"])] += 1
    return dict(by_year)


def obligations(a, b):
    flags = ("defense", "offense", "neutral", "nonagg", "consul")
    out = {}
    for r in read("atop/atop_alliance.csv.gz"):
        if {int(r["ccode1"]), int(r["ccode2"])} == {a, b}:
            old = out.get(int(r["year"]), [0] * 5)
            out[int(r["year"])] = [max(o, int(r["atop_" + f])) for o, f in zip(old, flags)]
    return out


def trade():
    flow = {}
    for r in read("trade-dots/imf_dots_long.csv.gz"):
        if r["reporter"] == "Russian Federation" and r["value_usd_millions"]:
            kind = "x" if r["flow"].startswith("exports") else "m"
            flow[(r["partner"], int(r["year"]), kind)] = float(r["value_usd_millions"])
    china = next(p for p, _, _ in flow if p.startswith("China, P") and "Hong" not in p and "Macao" not in p)
    both = lambda p, y: flow[(p, y, "x")] + flow[(p, y, "m")]
    years = range(2011, 2022)
    world = {y: both("World", y) for y in years}
    return {
        "partner": china,
        "china": {y: both(china, y) / world[y] for y in years},
        "eu28": {y: (both("European Union", y) + both("United Kingdom", y)) / world[y] for y in years},
    }


def mirror_trade():
    """China's trade with Russia by Russia's reports, over the world's reports of trade with China."""
    china = trade()["partner"]
    own, total = {}, {}  # by year and flow: the source lists imports in two files
    for r in read("trade-dots/imf_dots_long.csv.gz"):
        if r["partner"] == china and r["value_usd_millions"]:
            table = own if r["reporter"] == "Russian Federation" else total
            table[(int(r["year"]), r["flow"])] = float(r["value_usd_millions"])
    both = lambda table, y: sum(v for (year, _), v in table.items() if year == y)
    return {y: both(own, y) / both(total, y) for y in range(2011, 2022)}


def minor_partner():
    """Russia against China: (capability + dependence) / 2 and its variants."""
    ratio = ratios()
    published = {(int(r["ccode"]), int(r["year"])): float(r["cinc"]) for r in read("nmc/cow_nmc.csv.gz")}
    there, back = trade()["china"], mirror_trade()
    of_russia, of_china = arms("Russia", ("China",)), arms("China", ("Russia", "Soviet Union"))
    out = {}
    for y in range(2011, 2022):
        cinc_ratio = published[(710, y)] / published[(365, y)]
        capability = sum(q / (1 + q) for q in (ratio["gdp"][y], cinc_ratio, ratio["milex"][y])) / 3
        on_china, on_russia = of_russia.get(y, 0), of_china.get(y, 0)
        by_trade = there[y] / (there[y] + back[y])
        by_arms = on_china / (on_china + on_russia)
        by_both = (there[y] + on_china) / (there[y] + on_china + back[y] + on_russia)
        out[y] = {
            "mean": (capability + (by_trade + by_arms) / 2) / 2,
            "trade-only": (capability + by_trade) / 2,
            "pooled": (capability + by_both) / 2,
        }
    return out


def arms(recipient, supplier):
    """Five-year share: the tables to 1994, the register from 1995. "0" is less than half a million: 0.25."""
    own, total = collections.Counter(), collections.Counter()

    def add(row, text):
        value = float(text) or 0.25
        total[int(row["year"])] += value
        own[int(row["year"])] += value * (row["supplier"] in supplier)

    for r in read("arms/sipri_tiv_tables_1950_2021_360info.csv.gz"):
        if int(r["year"]) <= 1994 and r["recipient"] == recipient and r["value"]:
            add(r, r["value"])
    for r in read("arms/sipri_tiv_dyad_year_1995_2025.csv.gz"):
        if r["recipient"] == recipient:
            add(r, r["tiv_millions"])
    window = lambda series, t: sum(series[y] for y in range(t - 4, t + 1))
    return {t: window(own, t) / window(total, t) for t in range(1954, 2025) if window(total, t) > 0}


def ratios():
    usd, ppp, milex = {}, {}, {}
    for r in read("gdp/wb_gdp_current_usd.csv.gz"):
        usd[(r["Country Code"], int(r["Year"]))] = float(r["Value"])
    for r in read("gdp/pwt1001_core.csv.gz"):
        if r["cgdpo"]:
            ppp[(r["countrycode"], int(r["year"]))] = float(r["cgdpo"])
    for r in read("milex/sipri_milex_long.csv.gz"):
        if r["series"].startswith("constant"):
            milex[(r["country"], int(r["year"]))] = float(r["value"])
    over = lambda table, a, b: {
        y: table[(a, y)] / table[(b, y)] for y in range(1992, 2024) if (a, y) in table and (b, y) in table
    }
    return {
        "gdp": over(usd, "CHN", "RUS"),
        "ppp": over(ppp, "CHN", "RUS"),
        "milex": over(milex, "China", "Russia"),
    }


def main():
    out = {
        "source": "computed from the raw files by test/golden/generators/indicators.py",
        "cinc": cinc(),
        "idealDistance": {"ccode1": 365, "ccode2": 710, "values": ideal_distance(365, 710)},
        "jointVetoes": {"ccode1": 365, "ccode2": 710, "values": vetoes()},
        "obligations": [
            {"ccode1": a, "ccode2": b, "flags": obligations(a, b)} for a, b in ((365, 710), (2, 365), (2, 740))
        ],
        "trade": trade(),
        "armsShares": [
            {"recipient": 710, "supplier": 365, "values": arms("China", ("Russia", "Soviet Union"))},
            # nine deliveries of "0" in 1987-1994, eight of them from India
            {"recipient": 780, "supplier": 750, "values": arms("Sri Lanka", ("India",))},
        ],
        "tradeOfChinaWithRussia": mirror_trade(),
        "minorPartner": minor_partner(),
        "ratiosChinaRussia": ratios(),
    }
    json.dump(out, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
