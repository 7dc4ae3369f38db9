#!/usr/bin/env python3
"""Independent golden values of what is made of several measures, read from the raw files alone.

Alignment by dimension among all pairs of a year, leaning of third states, contest and hedging, asymmetry, minor partner.
Shares no code with the project; reads votes, trade and ratios as the other scripts of this folder do. Standard library only.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/composites.py > test/golden/fixtures/composites.json
"""
import bisect
import collections
import csv
import gzip
import itertools
import json
import math
import os
import sys

import indicators
import trade
import un_votes

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
YEARS = (2005, 2012)
PAIRS = [(365, 710), (2, 365), (2, 710), (2, 200), (365, 750), (200, 220), (710, 731), (2, 40)]
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


def members(year):
    rows = read("states/cow_states.csv")
    return sorted({int(r["ccode"]) for r in rows if int(r["styear"]) <= year <= int(r["endyear"])})


def codes(column):
    table = {r[column]: int(r["cown"]) for r in read("states/codelist_core.csv") if r["cown"] not in ("", "NA")}
    return {**table, **ARMS_NAMES} if column == "country.name.en" else table


def kappas(calls, ballots, year):
    """Of every pair that voted together in the session of the year."""
    by_pair = collections.defaultdict(list)
    for rcid, call in calls.items():
        if un_votes.year_of(call, "session") == year:
            for (a, x), (b, y) in itertools.combinations(sorted(ballots[rcid].items()), 2):
                by_pair[a, b].append((x, y))
    return {pair: un_votes.statistics(votes)["kappa"] for pair, votes in by_pair.items()}


def jaccards(year):
    bodies = {}
    with gzip.open(os.path.join(RAW, "igo/state_year_format3.csv.gz"), "rt", encoding="utf-8") as stream:
        for row in itertools.islice(csv.reader(stream), 1, None):
            if row[1] == str(year):
                bodies[int(row[0])] = {i for i, code in enumerate(row) if i > 2 and code in "12"}
    both = itertools.combinations(sorted(bodies), 2)
    return {(a, b): len(bodies[a] & bodies[b]) / len(bodies[a] | bodies[b]) for a, b in both if bodies[a] | bodies[b]}


def obligations(year, pairs):
    level = dict.fromkeys(pairs, 0.0)
    for r in read("atop/atop_alliance.csv.gz"):
        pair = tuple(sorted((int(r["ccode1"]), int(r["ccode2"]))))
        if int(r["year"]) != year or pair not in level:
            continue
        own = 1 / 3 if r["atop_nonagg"] == "1" else 0.0
        own = 2 / 3 if "1" in (r["atop_neutral"], r["atop_consul"]) else own
        own = 1.0 if "1" in (r["atop_defense"], r["atop_offense"]) else own
        level[pair] = max(level[pair], own)
    return level


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


def mutual_arms(year, pairs):
    flows, imports = deliveries(year)
    return {(a, b): (flows[a, b] + flows[b, a]) / (imports[a] + imports[b]) for a, b in pairs if imports[a] + imports[b]}


def saliences(goods, year, pairs):
    known = [(a, b) for a, b in pairs if goods.trade(a, b, year) is not None]
    return {(a, b): math.sqrt(goods.share(a, b, year) * goods.share(b, a, year)) for a, b in known}


def regimes(year, pairs):
    score = {int(r["ccode"]): float(r["v2x_polyarchy"]) for r in read("regime/cw_democracy.csv.gz")
             if r["year"] == str(year) and r["v2x_polyarchy"]}
    return {(a, b): 1 - abs(score[a] - score[b]) for a, b in pairs if a in score and b in score}


def peacefulness(year, pairs):
    """Less the hostility: full with a rivalry or severe rivalry, half below negative peace."""
    rivals = {tuple(sorted((int(r["ccode1"]), int(r["ccode2"])))) for r in read("rivalry/tss_rivalries.csv.gz")
              if int(r["start"]) <= year <= int(r["end"])}
    scale = {tuple(sorted((int(r["ccode1"]), int(r["ccode2"])))): float(r["peace_scale"])
             for r in read("rivalry/peace_scale_clean.csv.gz") if r["year"] == str(year)}

    def hostility(pair):
        if pair in rivals or scale.get(pair, 1) < 0.125:
            return 1
        return 0.5 if scale.get(pair, 1) < 0.5 else 0

    return {pair: -hostility(pair) for pair in pairs}


def verbal_cooperation(year):
    number = codes("iso3c")
    sums = collections.defaultdict(lambda: [0, 0])
    for r in read("icews/icews_dyad_year.csv.gz"):
        if r["year"] == str(year) and r["i_iso3c"] in number and r["j_iso3c"] in number:
            cell = sums[tuple(sorted((number[r["i_iso3c"]], number[r["j_iso3c"]])))]
            cell[0] += int(r["verbCoop"])
            cell[1] += int(r["verbConf"])
    return {pair: good / (good + bad) for pair, (good, bad) in sums.items() if good + bad >= 20}


def percentiles(values, pairs):
    """(midrank - 1/2)/n among the pairs of members with a value; values that differ by rounding alone are tied."""
    known = {pair: round(values[pair], 12) for pair in pairs if values.get(pair) is not None}
    order = sorted(known.values())
    return {pair: (bisect.bisect_left(order, v) + bisect.bisect_right(order, v)) / 2 / len(order) for pair, v in known.items()}


def alignment(calls, ballots, goods, year):
    pairs = list(itertools.combinations(members(year), 2))
    rank = lambda values: percentiles(values, pairs)
    treaty, arms = rank(obligations(year, pairs)), rank(mutual_arms(year, pairs))
    dimension = {
        "norms": rank(kappas(calls, ballots, year)),
        "institutions": rank(jaccards(year)),
        "security": {pair: (treaty[pair] + arms[pair]) / 2 for pair in arms},
        "economy": rank(saliences(goods, year, pairs)),
        "regime": rank(regimes(year, pairs)),
        "conflict": rank(peacefulness(year, pairs)),
        "discourse": rank(verbal_cooperation(year)),
    }
    out = []
    for pair in PAIRS:
        own = {name: values.get(pair) for name, values in dimension.items()}
        six = [own[name] for name in dimension if name != "discourse"]
        out.append({"pair": list(pair), "year": year, **own, "overall": None if None in six else sum(six) / 6})
    return out


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
            "alignment": [row for year in YEARS for row in alignment(calls, ballots, goods, year)],
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
