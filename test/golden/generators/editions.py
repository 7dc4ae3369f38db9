#!/usr/bin/env python3
"""Independent golden values of the editions of 2026: product, military expenditure, conflicts and troops of 2025.

Shares no code with the project. Reads the raw files. Standard library only. Of military expenditure it writes ratios and
shares alone, as the terms of the source ask.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/editions.py > test/golden/fixtures/editions.json
"""
import csv
import gzip
import json
import math
import os
import sys

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
ISO = {2: "USA", 200: "GBR", 220: "FRA", 365: "RUS", 369: "UKR", 705: "KAZ", 710: "CHN", 740: "JPN", 750: "IND"}
SIPRI = {
    2: "United States of America", 200: "United Kingdom", 220: "France", 365: "Russia", 369: "Ukraine",
    705: "Kazakhstan", 710: "China", 740: "Japan", 750: "India",
}
# Years in which another state held the territory.
SINCE = {365: 1992, 369: 1991, 705: 1991}
PAIRS = [(710, 365), (2, 365), (2, 710), (365, 369), (750, 705), (740, 710), (200, 220)]
OWN = [2, 365, 710, 750]
GW = {678: 679}


def read(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(os.path.join(RAW, path), "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def products():
    ccode = {iso: number for number, iso in ISO.items()}
    out = {}
    for row in read("gdp-wdi2026/wb_gdp_current_usd.csv.gz"):
        state, year = ccode.get(row["Country Code"]), int(row["Year"])
        if state is not None and year >= SINCE.get(state, 0):
            out[state, year] = float(row["Value"])
    return out


def spending():
    # The Soviet Union is the same state under another name.
    ccode = {**{name: number for number, name in SIPRI.items()}, "USSR": 365}
    out = {}
    for row in read("milex-sipri2026/sipri_milex_long.csv.gz"):
        state, value = ccode.get(row["country"]), float(row["value"])
        if state is not None and value > 0:
            out[row["series"], state, int(row["year"])] = value
    return out


def ratios(of, pairs):
    years = sorted({key[1] for key in of})
    return [[i, j, y, of[i, y] / of[j, y]] for i, j in pairs for y in years if (i, y) in of and (j, y) in of]


def con(of, year):
    levels = [of[state, year] for state in OWN]
    squares = sum((level / sum(levels)) ** 2 for level in levels)
    return math.sqrt((squares - 1 / len(levels)) / (1 - 1 / len(levels)))


def parity(of, i, j):
    years = [y for y in range(1946, 2026) if (i, y) in of and (j, y) in of]
    ahead = [y for y in years if of[j, y] >= of[i, y] and any(of[j, x] < of[i, x] for x in years if x < y)]
    return ahead[0] if ahead else None


def conflicts():
    out = {}
    for row in read("ucdp-interstate-2025/ucdp_261_interstate_2025.csv"):
        sides = [
            [(int(number), column.endswith("2nd")) for column in columns for number in row[column].split(",") if number.strip()]
            for columns in (("gwno_a", "gwno_a_2nd"), ("gwno_b", "gwno_b_2nd"))
        ]
        for a, a_helps in sides[0]:
            for b, b_helps in sides[1]:
                pair = sorted((GW.get(a, a), GW.get(b, b)))
                found = out.setdefault(f"{pair[0]} {pair[1]}", [0, 0])
                place = 1 if a_helps or b_helps else 0
                found[place] = max(found[place], int(row["intensity_level"]))
    return dict(sorted(out.items()))


def troops():
    wanted = {"Japan": 740, "Germany": 255, "United Kingdom": 200, "South Korea": 732, "Italy": 325, "Romania": 360,
              "Turkey": 640, "Kuwait": 690, "China": 710, "Poland": 290}
    rows = [row for row in read("us-troops-2025/us_troops_2025_quarters.csv") if row["countryname"] in wanted]
    # Half of December where the file counts about twice.
    return [[wanted[r["countryname"]], int(r["q4"]) // 2 if r["doubled"] == "1" else int(r["q4"]), r["doubled"] == "1"]
            for r in rows]


def dependence(product):
    """Trade over product by Correlates of War, in two years."""
    out = []
    for row in read("trade-cow/cow_trade_ndy.csv.gz"):
        i, j, year = int(row["ccode1"]), int(row["ccode2"]), int(row["year"])
        if year in (1995, 2014) and i in ISO and j in ISO and (i, year) in product:
            flows = [float(row[name]) for name in ("flow1", "flow2")]
            if min(flows) >= 0:
                out.append([i, j, year, sum(flows) * 1e6 / product[i, year]])
    return out


def main():
    gdp, milex = products(), spending()
    series = {name: {key[1:]: value for key, value in milex.items() if key[0] == name}
              for name in ("constant_2024_usd_m", "current_usd_m", "share_of_gdp")}
    constant = series["constant_2024_usd_m"]
    peaks = {state: max(value for (s, _), value in constant.items() if s == state) for state in SIPRI}
    out = {
        "source": "computed from the raw files by test/golden/generators/editions.py",
        "gdp": ratios(gdp, PAIRS),
        "milex": {"constant-usd": ratios(constant, PAIRS), "current-usd": ratios(series["current_usd_m"], PAIRS)},
        "burden": [[s, y, value] for (s, y), value in sorted(series["share_of_gdp"].items()) if y in (1995, 2010, 2024)],
        "volume": [[s, y, value / peaks[s]] for (s, y), value in sorted(constant.items()) if y in (1995, 2010, 2025)],
        "concentration": {y: con(gdp, y) for y in range(1992, 2025)},
        "parities": [[i, j, parity(gdp, i, j)] for i, j in [(365, 710), (740, 710), (365, 750)]],
        "conflicts": conflicts(),
        "troops": troops(),
        "dependence": dependence(gdp),
    }
    json.dump(out, sys.stdout)
    print()


if __name__ == "__main__":
    main()
