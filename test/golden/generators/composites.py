#!/usr/bin/env python3
"""Independent golden values of what is made of several measures, read from the raw files alone.

Leaning of third states, contest and hedging, asymmetry, minor partner.
Shares no code with the project; reads votes, trade and ratios as the other scripts of this folder do. Standard library only.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/composites.py > test/golden/fixtures/composites.json
"""
import collections
import csv
import gzip
import json
import os
import sys

import indicators
import trade
import un_votes

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
# Names of the arms source that the list of codes spells in another way.
ARMS_NAMES = {
    "Bosnia-Herzegovina": 346, "Cabo Verde": 402, "Congo": 484, "Cote d'Ivoire": 437, "DR Congo": 490, "Myanmar": 775,
    "Serbia": 345, "Trinidad and Tobago": 52, "Turkiye": 640, "UAE": 696, "Viet Nam": 816, "eSwatini": 572,
}
ARENA = {"Kazakhstan": 705, "Kyrgyzstan": 703, "Uzbekistan": 704, "Tajikistan": 702, "Turkmenistan": 701}
LEANING = {"VNM": 816, "SGP": 830, "PHL": 840, "IND": 750, "KAZ": 705}


def read(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(os.path.join(RAW, path), "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def codes(column):
    table = {r[column]: int(r["cown"]) for r in read("states/codelist_core.csv") if r["cown"] not in ("", "NA")}
    return {**table, **ARMS_NAMES} if column == "country.name.en" else table


def deliveries(year):
    """Arms delivered in five years, by recipient and supplier (numbers, or names of what is no state), and by recipient."""
    number = codes("country.name.en")
    flows, imports = collections.Counter(), collections.Counter()
    for r in read("arms/sipri_tiv_dyad_year_1995_2025.csv.gz"):
        if year - 4 <= int(r["year"]) <= year:
            i, j = (number.get(r[k], r[k]) for k in ("recipient", "supplier"))
            value = float(r["tiv_millions"]) or 0.25
            flows[i, j] += value
            imports[i] += value
    return flows, imports


def leanings(calls, ballots):
    """Kappa of some third states with the United States, Russia and China, by session."""
    out = {}
    for year in range(1992, 2020):
        for third in LEANING.values():
            for state in (2, 365, 710):
                pair = sorted((third, state))
                votes = un_votes.pairs_of(calls, ballots, *pair, year, "session")
                out.setdefault(str(third), {}).setdefault(str(state), {})[year] = un_votes.statistics(votes)["kappa"]
    return out


def arena(source, names, years):
    """Shares of Russia and China in the trade of each state of Central Asia."""
    out = {}
    for name, code in ARENA.items():
        own = {"Russia": "Russia", "China": "China"} if names else {"Russia": 365, "China": 710}
        state = name if names else code
        out[str(code)] = {
            y: [source.share(state, own[p], y) for p in ("Russia", "China")]
            for y in years
            if all(source.trade(state, own[p], y) is not None for p in ("Russia", "China"))
        }
    return out


def arms_of_arena():
    """Russia's part of all arms delivered to Central Asia in five years."""
    out = {}
    for year in (1999, 2014, 2024):
        flows, imports = deliveries(year)
        out[year] = sum(flows[i, 365] for i in ARENA.values()) / sum(imports[i] for i in ARENA.values())
    return out


def minor_partner(goods):
    """Russia against China with goods by Correlates of War."""
    ratio = indicators.ratios()
    cinc = {(int(r["ccode"]), int(r["year"])): float(r["cinc"]) for r in read("nmc/cow_nmc.csv.gz")}
    on_china, on_russia = indicators.arms("Russia", ("China",)), indicators.arms("China", ("Russia", "Soviet Union"))
    out = {}
    for y in range(1994, 2015):
        weights = (ratio["gdp"][y], cinc[710, y] / cinc[365, y], ratio["milex"][y])
        capability = sum(q / (1 + q) for q in weights) / 3
        there, back = goods.share(365, 710, y), goods.share(710, 365, y)
        arms = (on_china.get(y, 0), on_russia.get(y, 0))
        dependence = (there / (there + back) + arms[0] / sum(arms)) / 2
        out[y] = {
            "mean": (capability + dependence) / 2,
            "trade-only": (capability + there / (there + back)) / 2,
            "pooled": (capability + (there + arms[0]) / (there + back + sum(arms))) / 2,
            "capability-only": capability,
            "dependence-only": dependence,
        }
    return out


def asymmetries(goods):
    out = {"trade": {}, "arms": {}}
    for a, b in ((365, 710), (2, 710), (705, 365)):
        out["trade"][f"{a} {b}"] = {
            y: (goods.share(a, b, y) - goods.share(b, a, y)) / (goods.share(a, b, y) + goods.share(b, a, y))
            for y in range(1994, 2015)
        }
    for year in (1999, 2012, 2024):
        flows, imports = deliveries(year)
        for a, b in ((365, 710), (365, 370), (2, 200)):
            first = flows[a, b] / imports[a] if imports[a] else 0
            second = flows[b, a] / imports[b] if imports[b] else 0
            out["arms"].setdefault(f"{a} {b}", {})[year] = (first - second) / (first + second)
    return out


def main():
    calls, ballots = un_votes.load()
    goods, all_trade = trade.Source(trade.cow()), trade.Source(trade.itpd())
    json.dump(
        {
            "kappas": leanings(calls, ballots),
            "arena": {
                "cow": arena(goods, False, range(1994, 2015)),
                "itpd": arena(all_trade, True, range(2000, 2017)),
            },
            "armsOfArena": arms_of_arena(),
            "asymmetry": asymmetries(goods),
            "minorPartner": minor_partner(goods),
        },
        sys.stdout,
        indent=1,
    )
    print()


if __name__ == "__main__":
    main()
