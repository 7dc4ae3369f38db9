#!/usr/bin/env python3
"""Independent golden values of the trade of 2023 by BACI, read from the raw file alone.

Shares no code with the project. Standard library only. Who does not report is found another way than there: Russia, South
Korea, Vietnam, Poland and Algeria are known not to, and an area with no trade with any of the five is taken not to either.
Flows of pairs are rounded to five digits of US$ 1,000 where the project keeps pairs; totals are not rounded.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/trade_baci.py > test/golden/fixtures/trade-baci.json
"""
import collections
import csv
import gzip
import json
import os
import random

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
KNOWN = {"RUS", "KOR", "VNM", "POL", "DZA"}
EU27 = {305, 211, 355, 344, 352, 316, 390, 366, 375, 220, 255, 350, 310, 205, 325, 367, 368, 212, 338, 210, 290, 235, 360,
        317, 349, 230, 380}
AFTER_USSR = {359, 365, 369, 370, 371, 372, 373, 701, 702, 703, 704, 705}
DAMPING = 0.85


def read(path):
    with gzip.open(os.path.join(RAW, path), "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def kept(value):
    return int(float(f"{value:.5g}") + 0.5)


flows, code = {}, {"SRB": 345}
for r in read("trade-baci-2023/baci_2023_pairs.csv.gz"):
    for side in ("exporter", "importer"):
        if r[side + "_ccode"]:
            code[r[side]] = int(r[side + "_ccode"])
    flows[r["exporter"], r["importer"]] = float(r["value_kusd"])
areas = sorted({a for pair in flows for a in pair})
states = sorted(code, key=code.get)
traded = {frozenset(pair) for pair in flows}
silent = {a for a in areas if a in KNOWN or not any(frozenset((a, k)) in traded for k in KNOWN)}
exports, imports = collections.Counter(), collections.Counter()
for (a, b), value in flows.items():
    exports[a] += value
    imports[b] += value


def flow(a, b):
    return kept(flows.get((a, b), 0))


def trade(a, b):
    return flow(a, b) + flow(b, a)


def share(a, b):
    return trade(a, b) / (exports[a] + imports[a])


def gdp():
    return {r["Country Code"]: float(r["Value"]) for r in read("gdp-wdi2026/wb_gdp_current_usd.csv.gz") if r["Year"] == "2023"}


def page_rank(ties):
    """Power iteration over the trade of states."""
    nodes = sorted(ties)
    sums = {s: sum(ties[s].values()) for s in nodes}
    rank = {s: 1 / len(nodes) for s in nodes}
    for _ in range(300):
        new = dict.fromkeys(nodes, (1 - DAMPING) / len(nodes))
        for s in nodes:
            for t, weight in ties[s].items():
                new[t] += DAMPING * rank[s] * weight / sums[s]
        rank = new
    return rank


def all_ties():
    """Those that do not report are there with what others report of them."""
    nodes = [s for s in states if any(trade(s, t) for t in states if t != s)]
    return {s: {t: trade(s, t) for t in nodes if t != s and trade(s, t) > 0} for s in nodes}


def as_in_2014():
    """What would be missing if the trade of 2014 (Correlates of War) lacked the same pairs, and how centrality would change."""
    numbers = {code[s] for s in silent if s in code}
    ties = collections.defaultdict(dict)
    for r in read("trade-cow/cow_trade_ndy.csv.gz"):
        both = sum(float(v) for v in (r["flow1"], r["flow2"]) if v not in ("", "-9", "NA"))
        if r["year"] == "2014" and both > 0:
            i, j = int(r["ccode1"]), int(r["ccode2"])
            ties[i][j] = ties[j][i] = both
    cut = {i: {j: v for j, v in row.items() if not {i, j} <= numbers} for i, row in ties.items()}
    cut = {i: row for i, row in cut.items() if row}
    before, after = page_rank(ties), page_rank(cut)
    changes = sorted(after[i] / before[i] - 1 for i in after if i not in numbers)
    return {
        "missing": {i: 1 - sum(cut[i].values()) / sum(ties[i].values()) for i in (290, 365, 370, 630, 702, 732, 816)},
        "change": {"least": changes[0], "median": changes[len(changes) // 2], "most": changes[-1]},
    }


def main():
    draw = random.Random(23)
    reporting = [s for s in states if s not in silent]
    pairs = [tuple(draw.sample(reporting, 2)) for _ in range(30)]
    pairs += [("CHN", "RUS"), ("CHN", "USA"), ("USA", "KOR"), ("KAZ", "RUS"), ("DEU", "POL"), ("IND", "RUS"), ("LSO", "RUS")]
    product, central = gdp(), page_rank(all_ties())
    third = [s for s in reporting if s not in ("CHN", "USA")]
    print(json.dumps({
        "states": len(states),
        "silent": sorted(code[s] for s in silent if s in code),
        "pairs": [{
            "pair": [code[a], code[b]],
            "share": share(a, b),
            "exports": flow(a, b) / exports[a],
            "imports": flow(b, a) / imports[a],
            "rank": 1 + sum(trade(a, c) > trade(a, b) for c in states if c != a) if trade(a, b) else None,
            "overProduct": trade(a, b) * 1e3 / product[a] if a in product else None,
        } for a, b in pairs],
        "both": [{"pair": sorted((code[a], code[b])), "salience": (share(a, b) * share(b, a)) ** 0.5,
                  "difference": abs(share(a, b) - share(b, a))} for a, b in pairs if b not in silent],
        "contest": [{"third": code[s], "lead": share(s, "CHN") - share(s, "USA")} for s in third],
        "totals": [{"state": code[s], "exports": exports[s] / 1e3, "imports": imports[s] / 1e3,
                    "product": product.get(s)} for s in ("CHN", "USA", "RUS", "KOR", "BLR", "KAZ")],
        "withUnion": [{"state": code[s], "share": sum(trade(s, e) for e in states if code[e] in EU27 and e != s)
                       / (exports[s] + imports[s])} for s in ("USA", "CHN", "DEU", "KAZ")],
        "withRegion": [{"state": code[s], "share": sum(trade(s, e) for e in states if code[e] in AFTER_USSR and e != s)
                        / (exports[s] + imports[s])} for s in ("KAZ", "UZB", "KGZ", "CHN")],
        "central": [{"state": code[s], "value": central[s]} for s in ("CHN", "USA", "DEU", "KAZ", "LSO")],
        "asIn2014": as_in_2014(),
    }, indent=1))


if __name__ == "__main__":
    main()
