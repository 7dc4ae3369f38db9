#!/usr/bin/env python3
"""Independent golden values of bilateral trade, read from the raw files alone.

Shares no code with the project. Standard library only. Names of ITPD-E are matched by a table written out here; the pairs
are drawn with a fixed seed among those with trade. Flows of ITPD-E below US$ 500 make no partner: the project keeps thousands.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/trade.py > test/golden/fixtures/trade.json
"""
import collections
import csv
import gzip
import json
import os
import random

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")

PLANNED = {40, 265, 290, 310, 315, 339, 345, 355, 360, 365, 710, 712, 731, 816}
AFTER_USSR = {359, 366, 367, 368, 369, 370, 371, 372, 373, 701, 702, 703, 704, 705}
EU28 = [200, 205, 210, 211, 212, 220, 230, 235, 255, 290, 305, 310, 316, 317, 325, 338, 344, 349, 350, 352, 355, 360, 366,
        367, 368, 375, 380, 390]
NAMES = {"Russia": 365, "China": 710, "Kazakhstan": 705, "Kyrgyzstan": 703, "Uzbekistan": 704, "Tajikistan": 702,
         "Turkmenistan": 701, "United States": 2, "India": 750, "Germany": 255, "Japan": 740, "Belarus": 370, "Ukraine": 369,
         "Macedonia (FYROM)": 343, "Brazil": 140, "Singapore": 830}
TERRITORIES = {"Cook Islands", "Niue", "Palestine", "Western Sahara"}
ISO = {365: "RUS", 710: "CHN", 705: "KAZ", 2: "USA", 750: "IND", 255: "DEU", 740: "JPN", 370: "BLR", 140: "BRA", 830: "SGP",
       703: "KGZ", 704: "UZB"}


def read(path):
    with gzip.open(os.path.join(RAW, path), "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def cow():
    """Imports of i from j in a year, US$ million, without the zeros that are gaps and the trade of the Koreas since 1989."""
    imports = {}
    for r in read("trade-cow/cow_trade_ndy.csv.gz"):
        i, j, y = int(r["ccode1"]), int(r["ccode2"]), int(r["year"])
        if y < 1946 or ({i, j} == {731, 732} and y > 1988):
            continue
        gap = {i, j} <= PLANNED if y < 1992 else y < 1994 and bool({i, j} & AFTER_USSR)
        for a, b, text in ((i, j, r["flow1"]), (j, i, r["flow2"])):
            if text not in ("", "-9", "NA") and not (gap and float(text) == 0):
                imports[a, b, y] = float(text)
    return imports


def itpd():
    return {(r["importer"], r["exporter"], int(r["year"])): float(r["value_usd"]) / 1e6
            for r in read("trade-itpd/itpd_dyad_year.csv.gz")}


def gdp():
    codes = {iso: c for c, iso in ISO.items()}
    return {(codes[r["Country Code"]], int(r["Year"])): float(r["Value"])
            for r in read("gdp/wb_gdp_current_usd.csv.gz") if r["Country Code"] in codes and r["Value"]}


class Source:
    def __init__(self, imports, least=0):
        """`least`: the smallest flow, US$ million, that makes a partner."""
        self.imports, self.least = imports, least
        self.m, self.x, self.partners = collections.Counter(), collections.Counter(), collections.defaultdict(set)
        for (i, j, y), v in imports.items():
            self.m[i, y] += v
            self.x[j, y] += v
            self.partners[i, y].add(j)

    def trade(self, i, j, y):
        exports, imports = self.imports.get((j, i, y)), self.imports.get((i, j, y))
        return None if exports is None or imports is None else exports + imports

    def share(self, i, j, y):
        return self.trade(i, j, y) / (self.m[i, y] + self.x[i, y])

    def rank(self, i, j, y):
        partners = [k for k in self.partners[i, y] - TERRITORIES if self.trade(i, k, y)]
        largest = {k: max(self.imports[i, k, y], self.imports[k, i, y]) for k in partners}
        trades = [self.trade(i, k, y) for k in partners if largest[k] >= self.least]
        return 1 + sum(t > self.trade(i, j, y) for t in trades), len(trades)


def sample(source, keys, draws, seed):
    drawn = sorted(k for k in keys if source.trade(*k))
    return random.Random(seed).sample(drawn, draws)


def rows(source, keys, number=lambda name: name):
    out = []
    for i, j, y in keys:
        rank, partners = source.rank(i, j, y)
        out.append({"pair": [number(i), number(j)], "year": y, "share": source.share(i, j, y), "rank": rank, "partners": partners})
    return out


def main():
    c, t, product = Source(cow()), Source(itpd(), least=0.0005), gdp()
    cow_keys = sample(c, c.imports, 40, 3)
    known = [k for k in t.imports if k[0] in NAMES and k[1] in NAMES]
    itpd_keys = sample(t, known, 30, 5)
    dependence = [k for k in sample(c, [k for k in c.imports if k[0] in ISO and k[2] >= 1960], 60, 7) if (k[0], k[2]) in product]
    eu = {y: sum(c.imports.get((365, e, y), 0) + c.imports.get((e, 365, y), 0) for e in EU28) / (c.m[365, y] + c.x[365, y])
          for y in range(1994, 2015)}
    arena = {"Kazakhstan": 705, "Kyrgyzstan": 703, "Uzbekistan": 704, "Tajikistan": 702, "Turkmenistan": 701}
    ahead = {
        "cow": {code: [y for y in range(1994, 2015) if (c.trade(code, 710, y) or 0) > (c.trade(code, 365, y) or 0)]
                for code in arena.values()},
        "itpd": {code: [y for y in range(2000, 2017) if (t.trade(name, "China", y) or 0) > (t.trade(name, "Russia", y) or 0)]
                 for name, code in arena.items()},
    }
    print(json.dumps({
        "cow": rows(c, cow_keys),
        "itpd": rows(t, itpd_keys, NAMES.get),
        "dependence": [{"pair": [i, j], "year": y, "value": c.trade(i, j, y) * 1e6 / product[i, y]} for i, j, y in dependence],
        "russiaWithUnion": eu,
        "chinaAheadOfRussia": ahead,
    }, indent=1))


if __name__ == "__main__":
    main()
