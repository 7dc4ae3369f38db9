#!/usr/bin/env python3
"""Independent values of containment for every triad of three years, computed from the raw files alone.

Shares no code with the project: dictionaries and plain loops over the definitions of docs/methods/containment.md. Standard
library only. Takes about a minute.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/containment.py > test/golden/fixtures/containment.json
"""
import collections
import csv
import gzip
import itertools
import json
import math
import os

from trade import Source, cow
from un_votes import NUMBER, WITHOUT_CODE, codes

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
YEARS = (1985, 2004, 2014)
WEST_GERMANY = 260
# Names of the arms register that the tables to 1994 do not have under the same spelling.
ARMS_NAMES = {"Russia": 365, "Soviet Union": 365, "Germany": 255, "East Germany (GDR)": 265, "Ukraine": 369, "Viet Nam": 816,
              "North Vietnam": 816, "North Korea": 731, "South Korea": 732, "Taiwan": 713, "China": 710, "Turkiye": 640}


def read(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(os.path.join(RAW, path), "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def midrank(values, own):
    known = [v for v in values if v is not None]
    return None if own is None else (sum(v < own for v in known) + sum(v == own for v in known) / 2) / len(known)


def product(*factors):
    return None if None in factors else math.prod(factors)


def mean(values):
    return None if None in values else sum(values) / len(values)


class World:
    """Everything that the levels are made of."""

    def __init__(self):
        self.members = collections.defaultdict(set)
        for r in read("states/cow_states.csv"):
            for y in YEARS:
                if int(r["styear"]) <= y <= int(r["endyear"]):
                    self.members[y].add(int(r["ccode"]))
        strong = {(int(r["ccode"]), int(r["year"])) for r in read("nmc/cow_nmc.csv.gz") if float(r["cinc"] or 0) >= 0.02}
        strong |= {(int(r["ccode"]), y) for r in read("states/cow_majors.csv") for y in YEARS
                   if int(r["styear"]) <= y <= int(r["endyear"])}
        self.reference = {y: sorted(c for c in self.members[y] if (c, y) in strong) for y in YEARS}
        self.rivals = collections.defaultdict(set)
        for r in read("rivalry/tss_rivalries.csv.gz"):
            for y in YEARS:
                if int(r["start"]) <= y <= int(r["end"]):
                    a, b = int(r["ccode1"]), int(r["ccode2"])
                    self.rivals[a, y].add(b)
                    self.rivals[b, y].add(a)
        self.peace = {(frozenset((int(r["ccode1"]), int(r["ccode2"]))), int(r["year"])): float(r["peace_scale"])
                      for r in read("rivalry/peace_scale_clean.csv.gz") if r["peace_scale"] not in (".", "")}
        self.treaty = collections.Counter()
        for r in read("atop/atop_alliance.csv.gz"):
            owed = (1 if "1" in (r["atop_defense"], r["atop_offense"]) else 2 / 3 if "1" in (r["atop_neutral"], r["atop_consul"])
                    else 1 / 3 if r["atop_nonagg"] == "1" else 0)
            key = frozenset((int(r["ccode1"]), int(r["ccode2"]))), int(r["year"])
            self.treaty[key] = max(self.treaty[key], owed)
        self.neighbours = {(frozenset((int(r["ccode1"]), int(r["ccode2"]))), y) for r in read("distance/cow_contdir.csv.gz")
                           for y in YEARS if r["conttype"] == "1" and int(r["stdate"][:4]) <= y <= int(r["enddate"][:4])}
        self.arms()
        self.votes()
        self.bodies = {}
        with gzip.open(f"{RAW}/igo/state_year_format3.csv.gz", "rt", encoding="utf-8") as file:
            table = csv.reader(file)
            next(table)
            for row in table:
                if int(row[1]) in YEARS:
                    self.bodies[int(row[0]), int(row[1])] = {i for i, v in enumerate(row) if i > 2 and v in ("1", "2")}
        self.trade = Source(cow())
        self.shares = collections.defaultdict(dict)
        for a, b, y in self.trade.imports:
            traded = self.trade.trade(a, b, y)
            for r, partner in ((a, b), (b, a)):
                total = self.trade.m[r, y] + self.trade.x[r, y]
                if traded is not None and total > 0:
                    self.shares[r, y][partner] = traded / total
        self.largest = {key: sorted(of.values())[-10] if len(of) >= 10 else 0 for key, of in self.shares.items()}
        self.world = collections.Counter()
        for table in (self.trade.m, self.trade.x):
            for (_, y), flow in table.items():
                self.world[y] += flow

    def arms(self):
        tables = [r for r in read("arms/sipri_tiv_tables_1950_2021_360info.csv.gz")]
        names = {}
        for r in tables:
            for side in ("supplier", "recipient"):
                if "*" not in r[side] and r[f"{side}_cown"].isdigit():
                    names.setdefault(r[side], int(r[f"{side}_cown"]))
        names.update(ARMS_NAMES)
        self.sent = collections.Counter()
        rows = [(r, r["value"]) for r in tables if int(r["year"]) <= 1994]
        rows += [(r, r["tiv_millions"]) for r in read("arms/sipri_tiv_dyad_year_1995_2025.csv.gz")]
        for r, text in rows:
            value = float(text) or 0.25
            for y in YEARS:
                if y - 4 <= int(r["year"]) <= y:
                    pair = names.get(r["supplier"]), names.get(r["recipient"])
                    self.sent[(*pair, y)] += value
                    self.sent[pair[0], "all", y] += value
                    self.sent["all", pair[1], y] += value
                    self.sent["all", "all", y] += value

    def votes(self):
        """Kappa of every pair, from the ballots of the sessions of the years."""
        table = codes()
        session = {r["rcid"]: int(r["session"]) + 1945 for r in read("un-votes/un_roll_calls.csv.gz")}
        calls = collections.defaultdict(lambda: collections.defaultdict(dict))
        for r in read("un-votes/un_votes.csv.gz"):
            y = session[r["rcid"]]
            state = table.get(r["country_code"]) or WITHOUT_CODE.get(r["country"])
            if y in YEARS and state is not None:
                state = {260: 255, 678: 679}.get(state, state) if y >= 1990 else state
                calls[y][state][r["rcid"]] = NUMBER[r["vote"]]
        self.kappa = {y: {} for y in YEARS}
        for y in YEARS:
            for a, b in itertools.combinations(sorted(calls[y]), 2):
                joint = [(vote, calls[y][b][rcid]) for rcid, vote in calls[y][a].items() if rcid in calls[y][b]]
                if joint:
                    self.kappa[y][a, b] = kappa(joint)

    def hostility(self, a, b, y):
        if b in self.rivals[a, y]:
            return 1
        scale = self.peace.get((frozenset((a, b)), y), 1)
        return 1 if scale < 0.125 else 0.5 if scale < 0.5 else 0

    def owed(self, a, b, y):
        return self.treaty[frozenset((a, b)), y]


def kappa(joint):
    n, xs, ys = len(joint), [x for x, _ in joint], [y for _, y in joint]
    mx, my = sum(xs) / n, sum(ys) / n
    below = sum((x - mx) ** 2 for x in xs) + sum((y - my) ** 2 for y in ys) + n * (mx - my) ** 2
    # Equal tables of votes must tie, whatever the order in which they were added up.
    return None if below == 0 else round(1 - sum((x - y) ** 2 for x, y in joint) / below, 12)


def arms_tie(w, a, b, y):
    if WEST_GERMANY in (a, b):
        return None
    all_imports = w.sent["all", a, y] + w.sent["all", b, y]
    return (w.sent[a, b, y] + w.sent[b, a, y]) / all_imports if all_imports else None


def externals(w, y):
    """E of every triad."""
    population = sorted(v for v in w.kappa[y].values() if v is not None)
    votes = {(a, b): midrank(population, w.kappa[y].get((a, b))) for a, b in itertools.combinations(w.reference[y], 2)}
    out = {}
    for i, j, k in triads(w, y):
        def against(tie):
            s, first, second = tie(i, j), tie(*sorted((i, k))), tie(*sorted((j, k)))
            return None if None in (s, first, second) else s * math.sqrt((1 - first) * (1 - second))

        joint = w.bodies[i, y] & w.bodies[j, y]
        channels = [
            against(lambda a, b: votes[a, b]),
            against(lambda a, b: w.owed(a, b, y)),
            against(lambda a, b: arms_tie(w, a, b, y)),
            len(joint - w.bodies[k, y]) / len(joint) if joint else None,
        ]
        out[i, j, k] = product(math.sqrt(w.hostility(i, k, y) * w.hostility(j, k, y)), mean(channels))
    return out


def triads(w, y):
    return [(i, j, k) for i, j in itertools.combinations(w.reference[y], 2) for k in w.reference[y] if k not in (i, j)]


def arena(w, i, j, y):
    def weighs(state, r):
        share = w.shares[r, y].get(state)
        return share is not None and (share > 0 and share >= w.largest[r, y] or (frozenset((state, r)), y) in w.neighbours)

    return [r for r in sorted(r for r, t in w.shares if t == y) if r not in (i, j) and weighs(i, r) and weighs(j, r)]


def reported(w, i, y):
    traders = [r for r, t in w.shares if t == y and any(v > 0 for v in w.shares[r, y].values())]
    return 2 * sum(i in w.shares[r, y] for r, t in list(w.shares) if t == y) >= len(traders)


def counter_portfolio(w, i, j, y):
    exports = w.sent[i, "all", y]
    if exports < 0.002 * w.sent["all", "all", y]:
        return None
    to_rivals = sum(w.sent[i, r, y] for r in w.rivals[j, y])
    return max(0, (to_rivals - w.sent[i, j, y]) / exports)


def tilt(w, i, j, y):
    rivals = max((w.owed(i, r, y) for r in w.rivals[j, y]), default=0)
    return rivals / (rivals + w.owed(i, j, y)) if rivals else 0


def displacement(w, i, j, y):
    own = arena(w, i, j, y)
    found = []
    for r in own:
        known = [t for t in range(y - 10, y - 2) if i in w.shares[r, t] and j in w.shares[r, t]]
        if not known:
            continue

        def change(state):
            world = [(w.trade.m[state, t] + w.trade.x[state, t]) / w.world[t] for t in (known[0], y)]
            return w.shares[r, y][state] - w.shares[r, known[0]][state] - (world[1] - world[0])

        a, b = change(i), change(j)
        found.append(min(max(a, 0), max(-b, 0)) + min(max(b, 0), max(-a, 0)))
    if not (reported(w, i, y) and reported(w, j, y)) or 2 * len(found) < len(own):
        return None
    return sum(found) / len(found) if own else 0


def mutuals(w, y):
    """M of every pair."""
    pairs = list(itertools.combinations(w.reference[y], 2))
    parts = [{}, {}, {}]
    for i, j in pairs:
        both = [v for v in (counter_portfolio(w, i, j, y), counter_portfolio(w, j, i, y)) if v is not None]
        parts[0][i, j] = sum(both) / len(both) if both else None
        parts[1][i, j] = (tilt(w, i, j, y) + tilt(w, j, i, y)) / 2
        parts[2][i, j] = displacement(w, i, j, y)
    out = {}
    for pair in pairs:
        ranks = mean([midrank(part.values(), part[pair]) for part in parts])
        out[pair] = product(0.5 if w.owed(*pair, y) == 1 else 1, ranks)
    return out, parts


def multilaterals(w, y):
    """I of every triad."""
    members = collections.defaultdict(set)
    for (state, t), bodies in w.bodies.items():
        if t == y:
            for body in bodies:
                members[body].add(state)
    out = {}
    for i, j in itertools.combinations(w.reference[y], 2):
        own = arena(w, i, j, y)
        known = reported(w, i, y) and reported(w, j, y)
        joint = w.bodies[i, y] & w.bodies[j, y]
        regional = [b for b in joint if 2 * len(members[b] & {*own, i, j}) >= len(members[b])]
        for k in w.reference[y]:
            if k in (i, j):
                continue
            inside = set().union(*(members[b] for b in regional if k not in members[b]))
            contest = 0
            for r in own:
                p, q = w.shares[r, y][i], w.shares[r, y][j]
                if r in inside and p + q > 0:
                    contest += 4 * p * q / (p + q)
            out[i, j, k] = None if not known else contest / len(own) if own else 0
    return out


def main():
    w = World()
    out = {}
    for y in YEARS:
        e, (m, _), i = externals(w, y), mutuals(w, y), multilaterals(w, y)
        rows = []
        for triad in triads(w, y):
            levels = [midrank(e.values(), e[triad]), midrank(m.values(), m[triad[:2]]), midrank(i.values(), i[triad])]
            weakest = None if None in levels else min(levels)
            rows.append([*triad, *(None if v is None else round(v, 12) for v in (e[triad], m[triad[:2]], i[triad], weakest))])
        out[y] = rows
    print(json.dumps(out).replace("], [", "],\n  ["))


if __name__ == "__main__":
    main()
