#!/usr/bin/env python3
"""Independent golden values of trade in dollars, its growth and its shares within a circle, read from the raw files alone.

Shares no code with the project. Standard library only. Growth and shares of China's books are ratios of the months summed
here; the panel keeps no dollars of them. Flows of the large economies are rounded to five digits of US$ 1,000 as it does.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/trade_partial.py > test/golden/fixtures/trade-partial.json
"""
import collections
import csv
import gzip
import json
import os
import random

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
COW = {"AE": 696, "AU": 900, "BE": 211, "BR": 140, "CA": 20, "DE": 255, "ES": 230, "FR": 220, "GB": 200, "ID": 850, "IN": 750,
       "IR": 630, "IT": 325, "JP": 740, "KR": 732, "MX": 70, "MY": 820, "NL": 210, "PH": 840, "RU": 365, "SA": 670, "SG": 830,
       "TH": 800, "US": 2, "VN": 816}
CHINA = 710


def read(path):
    with gzip.open(os.path.join(RAW, path), "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def kept(value):
    return int(float(f"{value:.5g}") + 0.5)


def club():
    """What one state exported to another in a year, US$ million; Hong Kong has no number."""
    return {(int(r["exporter_ccode"]), int(r["importer_ccode"]), int(r["year"])): kept(float(r["value_kusd"])) / 1000
            for r in read("trade-baci-21states/baci_pairs_2005_2021.csv.gz") if r["exporter_ccode"] and r["importer_ccode"]}


def books():
    """China's exports to and imports from each partner, US$ million, of years with twelve months."""
    months = collections.defaultdict(list)
    for r in read("trade-china25/china_trade_monthly.csv.gz"):
        months[COW[r["ISO"]], int(r["month"][:4])].append((float(r["Trade_Exports"]), float(r["Trade_Imports"])))
    return {key: tuple(map(sum, zip(*all_))) for key, all_ in months.items() if len(all_) == 12}


def snapshot():
    code = {"SRB": 345}
    rows = list(read("trade-baci-2023/baci_2023_pairs.csv.gz"))
    for r in rows:
        for side in ("exporter", "importer"):
            if r[side + "_ccode"]:
                code[r[side]] = int(r[side + "_ccode"])
    return rows, code


def over_product():
    """Russia's trade with a few partners, by its own reports, over its product in the World Bank's edition of 2026."""
    names = {"China, P.R.: Mainland": 710, "Germany": 255, "Kazakhstan, Rep. of": 705, "Kazakhstan": 705}
    product = {r["Year"]: float(r["Value"]) for r in read("gdp-wdi2026/wb_gdp_current_usd.csv.gz")
               if r["Country Code"] == "RUS" and r["Value"]}
    flows = {}
    for r in read("trade-dots/imf_dots_long.csv.gz"):
        # Imports stand in two workbooks, of which the later one counts.
        if r["reporter"] == "Russian Federation" and r["partner"] in names and r["value_usd_millions"] \
                and r["file"] == "rf_exports_2023.xlsx" and 2011 <= int(r["year"]) <= 2021:
            flows[names[r["partner"]], int(r["year"]), r["flow"]] = float(r["value_usd_millions"])
    return [{"pair": [365, p], "year": y, "exports": v / (product[str(y)] / 1e6),
             "imports": flows[p, y, "imports_cif"] / (product[str(y)] / 1e6)}
            for (p, y, flow), v in sorted(flows.items()) if flow == "exports_fob"]


def main():
    draw = random.Random(41)
    flows, china = club(), books()
    both = sorted({i for i, _, _ in flows} & {j for _, j, _ in flows})
    values = [{"pair": [i, j], "year": y, "exports": flows[i, j, y], "imports": flows.get((j, i, y))}
              for i, j, y in draw.sample(sorted(flows), 30) + [(365, CHINA, 2021), (CHINA, 2, 2021), (CHINA, 365, 2021), (820, 2, 2021)]]

    def within(i, j, y):
        side = lambda a, b: (flows[a, b, y], flows[b, a, y])
        wholes = [sum(side(i, k)[at] for k in both if k != i) for at in (0, 1)]
        x, m = side(i, j)
        return {"pair": [i, j], "year": y, "exports": x / wholes[0], "imports": m / wholes[1], "total": (x + m) / sum(wholes)}

    circle = [p for p in COW.values() if all((p, y) in china for y in range(2005, 2025))]

    def of_china(p, y):
        wholes = [sum(china[k, y][at] for k in circle) for at in (0, 1)]
        x, m = china[p, y]
        return {"pair": [CHINA, p], "year": y, "exports": x / wholes[0], "imports": m / wholes[1], "total": (x + m) / sum(wholes)}

    growth = []
    for p, y in draw.sample(sorted(china), 30) + [(365, 2022), (365, 2024), (630, 2022), (820, 2024)]:
        first = min(year for partner, year in china if partner == p)
        base = draw.randint(first, y)
        growth.append({"pair": [CHINA, p], "year": y, "base": base, "exports": china[p, y][0] / china[p, base][0],
                       "imports": china[p, y][1] / china[p, base][1], "total": sum(china[p, y]) / sum(china[p, base])})
    rows, code = snapshot()
    totals = collections.defaultdict(lambda: [0.0, 0.0])
    for r in rows:
        totals[r["exporter"]][0] += float(r["value_kusd"]) / 1000
        totals[r["importer"]][1] += float(r["value_kusd"]) / 1000
    print(json.dumps({
        "values": values,
        "snapshot": [{"pair": [code[r["exporter"]], code[r["importer"]]], "exports": kept(float(r["value_kusd"])) / 1000}
                     for r in draw.sample([r for r in rows if r["exporter"] in code and r["importer"] in code], 20)],
        "totals": [{"state": code[s], "exports": totals[s][0], "imports": totals[s][1]} for s in ("CHN", "USA", "RUS", "KOR", "SRB")],
        "club": both,
        "withinClub": [within(*draw.sample(both, 2), draw.randint(2005, 2021)) for _ in range(20)] + [within(365, CHINA, 2021)],
        "circle": sorted(circle),
        "ofChina": [of_china(draw.choice(circle), draw.randint(2005, 2024)) for _ in range(20)] + [of_china(365, 2024)],
        "growth": growth,
        "russiaToChina": {str(y): china[365, y][1] for y in range(2014, 2025)},
        "overProduct": over_product(),
    }, indent=1))


if __name__ == "__main__":
    main()
