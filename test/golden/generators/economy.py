#!/usr/bin/env python3
"""Independent golden values of the measures of economy, read from the raw files alone.

Shares no code with the project. Centralities are those of networkx; regions are typed here by the state abbreviations of
Correlates of War from the list of the World Trade Organization (World Trade Statistical Review 2018, p. 102), states of the
past put where their territory lies. Needs networkx and scipy, all else is standard library and trade.py beside it.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/economy.py > test/golden/fixtures/economy.json
"""
import collections
import csv
import json
import math
import os
import random

import networkx

from trade import EU28, RAW, TERRITORIES, Source, cow, gdp, itpd, read

REGIONS = {
    "africa": """CAP STP GNB EQG GAM MLI SEN BEN MAA NIR CDI GUI BFO LBR SIE GHA TOG CAO NIG GAB CEN CHA CON DRC UGA KEN TAZ ZAN
        BUI RWA SOM DJI ETH ERI ANG MZM ZAM ZIM MAW SAF NAM LES BOT SWA MAG COM MAS SEY MOR ALG TUN LIB SUD SSD EGY""",
    "asia-oceania": """AFG CHN MON TAW PRK ROK JPN IND BHU PAK BNG MYA SRI MAD NEP THI CAM LAO DRV RVN MAL SIN BRU PHI INS ETM AUL
        PNG NEW VAN SOL KIR TUV FIJ TON NAU MSI PAL FSM WSM""",
    "cis": "ARM AZE BLR GRG KZK KYR MLD RUS TAJ TKM UKR UZB",
    "europe": """UKG IRE NTH BEL LUX FRN MNC LIE SWZ SPN AND POR GMY GFR GDR POL AUS HUN CZE CZR SLO ITA SNM MLT ALB MNG MAC CRO YUG
        BOS KOS SLV GRC CYP BUL ROM EST LAT LIT FIN SWD NOR DEN ICE TUR""",
    "latin-america": """BHM CUB HAI DOM JAM TRI BAR DMA GRN SLU SVG AAB SKN BLZ GUA HON SAL NIC COS PAN COL VEN GUY SUR ECU PER BRA
        BOL PAR CHL ARG URU""",
    "middle-east": "IRN IRQ SYR LEB JOR ISR SAU YAR YEM YPR KUW BAH QAT UAE OMA",
    "north-america": "USA CAN MEX",
}
# Names of ITPD-E that the code list writes otherwise.
ITPD_NAMES = {"Antigua and Barbuda": 58, "Bosnia and Herzegovina": 346, "Brunei Darussalam": 835, "Congo": 484, "DR Congo": 490,
              "Cote dIvoire": 437, "Czech Republic": 316, "Laos": 812, "Macedonia (FYROM)": 343, "Micronesia": 987, "Myanmar": 775,
              "Saint Kitts and Nevis": 60, "Saint Lucia": 56, "Saint Vincent and the Grenadines": 57,
              "Sao Tome and Principe": 403, "Swaziland": 572, "Trinidad and Tobago": 52, "Viet Nam": 816, "Serbia": 345,
              "Germany": 255, "Yemen": 679, "Turkey": 640, "Micronesia (Federated States of)": 987}
DOTS_CIS = ["Armenia, Rep. of", "Azerbaijan, Rep. of", "Belarus, Rep. of", "Georgia", "Kazakhstan, Rep. of", "Kyrgyz Rep.",
            "Moldova, Rep. of", "Tajikistan, Rep. of", "Turkmenistan", "Ukraine", "Uzbekistan, Rep. of"]


def plain(path):
    with open(os.path.join(RAW, path), encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def regions():
    numbers = {r["stateabb"]: int(r["ccode"]) for r in plain("states/cow_states.csv")}
    return {numbers[name]: region for region, names in REGIONS.items() for name in names.split()}


def itpd_by_number():
    """ITPD-E under state numbers, US$ million to the thousand dollars and five digits that the project keeps."""
    names = {r["country.name.en"]: int(r["cown"]) for r in plain("states/codelist_core.csv") if r["cown"] not in ("", "NA")}
    number = lambda name: ITPD_NAMES.get(name) or names.get(name.replace(" and ", " & ")) or names[name]
    flows, whole = {}, {}
    for (i, j, y), v in itpd().items():
        own, other = (None if n in TERRITORIES else number(n) for n in (i, j))
        whole[own or i, other or j, y] = v
        if own and other:
            flows[own, other, y] = math.floor(float(f"{v * 1000:.5g}") + 0.5) / 1000
    return flows, whole


class Economy:
    def __init__(self, flows, whole, region):
        """`flows` between states; `whole` those with territories as well, which totals count."""
        self.flows, self.region = flows, region
        self.between, self.all = Source(flows), Source(whole)
        self.partners, self.of_year = collections.defaultdict(set), collections.defaultdict(list)
        for i, j, y in sorted(flows):
            self.of_year[y].append((i, j, flows[i, j, y]))
            self.partners[i, y].add(j)
            self.partners[j, y].add(i)
        self.states = collections.defaultdict(set)
        for i, y in self.partners:
            self.states[y].add(i)

    def total(self, i, y):
        return self.all.m[i, y] + self.all.x[i, y]

    def openness(self, i, y, product):
        return self.total(i, y) * 1e6 / product

    def regional(self, i, y):
        """Share with the own region, its weight in the world, intensity, indices of concentration, and what is reported."""
        trade = collections.Counter()
        for j in self.partners[i, y]:
            trade[j] = self.flows.get((i, j, y), 0) + self.flows.get((j, i, y), 0)
        whole = sum(trade.values())
        own = [j for j in self.states[y] if j != i and self.region[j] == self.region[i]]
        weight = sum(self.total(j, y) for j in own)
        by_region = collections.Counter()
        for j, t in trade.items():
            by_region[self.region[j]] += t
        share = by_region[self.region[i]] / whole
        expected = weight / sum(self.total(j, y) for j in self.states[y] if j != i)
        known = sum(self.total(j, y) for j in own if (i, j, y) in self.flows and (j, i, y) in self.flows)
        return {"unit": [i], "year": y, "share": share, "expected": expected, "intensity": share / expected,
                "regions": sum((t / whole) ** 2 for t in by_region.values()),
                "partners": sum((t / whole) ** 2 for t in trade.values()),
                "ofTotal": by_region[self.region[i]] / self.total(i, y), "reported": known / weight}

    def union(self, i, y, members):
        return sum(self.flows.get((i, j, y), 0) + self.flows.get((j, i, y), 0) for j in members if j != i) / self.total(i, y)

    def interdependence(self, i, j, y):
        a, b = (self.between.trade(p, q, y) / self.total(p, y) for p, q in ((i, j), (j, i)))
        return {"unit": [i, j], "year": y, "salience": math.sqrt(a * b), "symmetry": 1 - abs(a - b),
                "value": math.sqrt(a * b) * (1 - abs(a - b)), "first": a, "second": b}

    def network(self, y, flow):
        """Imports of i from j are an edge from the supplier to its market under exports, the other way under imports."""
        graph = networkx.DiGraph()
        for i, j, v in self.of_year[y]:
            if v == 0:
                continue
            graph.add_nodes_from((i, j))
            for a, b, counted in ((j, i, flow != "imports"), (i, j, flow != "exports")):
                if counted:
                    graph.add_edge(a, b, weight=v + (graph[a][b]["weight"] if graph.has_edge(a, b) else 0))
        return graph

    def pagerank(self, y, flow="total", start=None, damping=0.85):
        graph = self.network(y, flow)
        places = None if start is None else {n: 1 for n in graph if self.region[n] == start}
        ranks = networkx.pagerank(graph, alpha=damping, personalization=places, dangling=places, tol=1e-16, max_iter=5000)
        return {str(n): ranks[n] for n in sorted(ranks)}

    def eigenvector(self, y):
        values = networkx.eigenvector_centrality(self.network(y, "total"), weight="weight", max_iter=5000, tol=1e-15)
        whole = sum(values.values())
        return {str(n): values[n] / whole for n in sorted(values)}


def china_ahead(source, years):
    """Years in which China is more central than Japan and than the United States, in the world and as seen from Asia."""
    out = {}
    for start in ("world", "asia-oceania"):
        ranks = {y: source.pagerank(y, start=None if start == "world" else start) for y in years}
        out[start] = {str(other): [y for y in years if ranks[y]["710"] > ranks[y][str(other)]] for other in (740, 2)}
    return out


def draw(keys, count, seed):
    return random.Random(seed).sample(sorted(keys), count)


def russia_with(partners):
    """Russia's trade with partners of the Direction of Trade Statistics over its trade with the world."""
    value = {}
    for r in read("trade-dots/imf_dots_long.csv.gz"):
        if r["reporter"] == "Russian Federation" and r["file"] != "rf_imports.xlsx":
            value[r["partner"], int(r["year"]), r["flow"]] = float(r["value_usd_millions"])
    both = lambda partner, y: sum(value.get((partner, y, flow), 0) for flow in ("exports_fob", "imports_cif"))
    return {y: sum(both(p, y) for p in partners) / both("World", y) for y in range(2012, 2022)}


def investment():
    """Shares of every pair in positions of the five reporters, by direction and whose report it is."""
    numbers = {r["iso3c"]: int(r["cown"]) for r in plain("states/codelist_core.csv") if r["cown"] not in ("", "NA")}
    numbers["KOS"] = 347
    numbers["SRB"] = 345
    position = {}
    for direction in ("outward", "inward"):
        for r in read(f"fdi/imf_dip_{direction}_2026-03-29.csv.gz"):
            if not r["OBS_VALUE"] or not r["TIME_PERIOD"]:
                continue
            own, other, y = r["COUNTRY.ID"], r["COUNTERPART_COUNTRY.ID"], int(r["TIME_PERIOD"])
            dollars = r["DV_TYPE.ID"] == "O" and own == "CHN" and other in ("KOR", "KWT", "KOS")
            position[direction, r["DV_TYPE.ID"], own, other, y] = float(r["OBS_VALUE"]) / (1e6 if dollars else 1)
    rows = {}
    for (direction, basis, own, other, y), v in position.items():
        whole = position.get((direction, basis, own, "G001", y), 0)
        if other in numbers and whole > 0:
            name = "own" if basis == "O" else "partners"
            rows.setdefault((direction, numbers[own], numbers[other], y), {})[name] = v / whole
    return rows


def finance():
    rows = {(int(r["ccode"]), int(r["year"])): [float(r[k]) / 1e6 for k in ("oda_adj", "oof_adj", "vof_adj")]
            for r in read("china-finance/cow_gcdf.csv.gz")}
    whole = collections.Counter()
    for (_, y), amounts in rows.items():
        whole[y] += sum(amounts)
    return rows, whole


def measures_of(source, product, first, last, seeds):
    known = [k for k in source.partners if first <= k[1] <= last and source.region[k[0]] != "cis"]
    known = [k for k in known if k in source.all.m and k in source.all.x]
    states = draw(known, 30, seeds) + [(s, y) for s in (365, 710, 705, 731) for y in (2000, 2008, 2014)]
    pairs = draw([k for k in source.flows if k[0] < k[1] and first <= k[2] <= last and source.between.trade(*k)], 30, seeds)
    pairs += [(365, 710, y) for y in (2000, 2008, 2014)] + [(2, 20, 2014)]
    valued = draw([k for k in product if first <= k[1] <= last], 30, seeds) + [(710, 2014), (365, 2014)]
    return {
        "regional": [source.regional(i, y) for i, y in states],
        "union": [{"unit": [i], "year": y, "value": source.union(i, y, EU28)} for i, y in ((365, 2008), (710, 2014), (640, 2005))],
        "interdependence": [source.interdependence(*k) for k in pairs],
        "openness": [{"unit": [i], "year": y, "value": source.openness(i, y, product[i, y])} for i, y in valued],
    }


def main():
    region = regions()
    flows = cow()
    goods = Economy(flows, flows, region)
    everything = Economy(*itpd_by_number(), region)
    product = gdp()
    positions = investment()
    amounts, whole = finance()
    paid = draw(amounts, 30, 13) + [(365, y) for y in (2002, 2009, 2021)]
    print(json.dumps({
        "regions": {str(n): region[n] for n in sorted(region)},
        "cow": measures_of(goods, product, 1994, 2014, 17),
        "itpd": measures_of(everything, product, 2006, 2016, 19),
        "centrality": [
            {"params": {"source": "cow"}, "year": 1950, "values": goods.pagerank(1950)},
            {"params": {"source": "cow"}, "year": 2014, "values": goods.pagerank(2014)},
            {"params": {"source": "cow", "flow": "exports"}, "year": 1985, "values": goods.pagerank(1985, "exports")},
            {"params": {"source": "cow", "flow": "imports", "damping": 0.6}, "year": 2014,
             "values": goods.pagerank(2014, "imports", damping=0.6)},
            {"params": {"source": "cow", "start": "asia-oceania"}, "year": 2008, "values": goods.pagerank(2008, start="asia-oceania")},
            {"params": {"source": "itpd", "start": "cis"}, "year": 2016, "values": everything.pagerank(2016, start="cis")},
            {"params": {"source": "cow", "index": "eigenvector"}, "year": 2014, "values": goods.eigenvector(2014)},
        ],
        "chinaAhead": {"cow": china_ahead(goods, range(1999, 2015)), "itpd": china_ahead(everything, range(2000, 2017))},
        "russiaWithCis": russia_with(DOTS_CIS),
        "investment": [{"direction": k[0], "unit": k[1:3], "year": k[3], **positions[k]} for k in
                       draw(positions, 40, 11) + [("outward", 710, 365, y) for y in (2014, 2018, 2020, 2021)]],
        "finance": [{"unit": [i], "year": y, "value": sum(amounts[i, y]), "oda": amounts[i, y][0],
                     "world_share": sum(amounts[i, y]) / whole[y]} for i, y in paid],
        "recipients": len({i for i, _ in amounts}),
    }, indent=1))


if __name__ == "__main__":
    main()
