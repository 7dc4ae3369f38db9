#!/usr/bin/env python3
"""Independent golden values of mutual containment in a made-up world: twelve states in four years.

Plain loops over the definition, standard library only; expected deliveries by scaling the whole matrix to its margins, the
probability and the ends of intervals by going through every case of who is hostile to whom. Shares no code with the project.

    python3 test/golden/generators/mutual_containment.py > test/golden/fixtures/mutual-containment.json
"""
import itertools
import json
import math
import random

STATES = [2, 200, 220, 260, 365, 640, 651, 710, 740, 750, 770, 840]
YEARS = [1990, 2014, 2016, 2019]
PAIRS = list(itertools.combinations(STATES, 2))
SOURCE = {1990: "cow", 2014: "cow", 2016: "itpd"}
WEST_GERMANY = 260
LITTLE = 0.001
LEAST_HOSTILE = 0.1


def made_up(rng):
    beyond = {}
    world = {name: [] for name in ("relations", "hostile", "obligations", "arms", "exporters", "cow", "itpd", "items", "dyads")}
    for year in YEARS:
        doubtful = set(rng.sample(PAIRS, 7))
        for a, b in PAIRS:
            world["relations"].append([a, b, year, int(rng.random() < 0.85)])
            chance = rng.choice([0.15, 0.4, 0.6, 0.85]) if (a, b) in doubtful else rng.choice([0, 0.05, 0.09, 0, 0])
            world["hostile"].append([a, b, year, 1 if rng.random() < 0.04 else chance])
            world["obligations"].append([a, b, year, rng.choice([0, 0, 0, 1 / 3, 2 / 3, 1])])
            world["dyads"].append([a, b, year, rng.choice([0, 0, 0, 0, 1, 2])])
        sent = {}
        for i in STATES:
            for r in STATES:
                # Some states export nothing, one buys nothing, and one is not in the source.
                if i != r and i not in (220, 651, 770, WEST_GERMANY) and r not in (740, WEST_GERMANY) and rng.random() < 0.5:
                    sent[i, r] = rng.expovariate(60)
        for i in sorted({i for i, _ in sent}):
            total = sum(value for (one, _), value in sent.items() if one == i)
            world["exporters"].append([i, year, total])
            world["arms"] += [[r, one, year, value / total] for (one, r), value in sent.items() if one == i]
        if year in SOURCE:
            for i in STATES:
                # Of one state the source has hardly any trade.
                for j in STATES:
                    if i != j and not (year == 1990 and 840 in (i, j) and rng.random() < 0.8):
                        world[SOURCE[year]].append([i, j, year, rng.choice([0.001, 0.01, 0.02, 0.05, 0.1]) * rng.random()])
            for a, b in PAIRS:
                known = rng.choice([10, 10, 10, 10, 7, 3, 2, -1])
                for back in range(known + 1):
                    beyond.setdefault((a, b, year - back), {})[SOURCE[year]] = rng.randint(-150, 150)
    world["items"] = [[*key, of.get("cow"), of.get("itpd")] for key, of in sorted(beyond.items())]
    return world


def expected(delivered):
    """Positive everywhere but on the diagonal and where a margin is nought, scaled in turns to the margins."""
    rows = {i: sum(v for (one, _), v in delivered.items() if one == i) for i in STATES}
    columns = {r: sum(v for (_, one), v in delivered.items() if one == r) for r in STATES}
    cells = {(i, r): 1.0 for i in STATES for r in STATES if i != r and rows[i] > 0 and columns[r] > 0}
    for _ in range(2000):
        for axis, margin in ((0, rows), (1, columns)):
            sums = {}
            for cell, value in cells.items():
                sums[cell[axis]] = sums.get(cell[axis], 0) + value
            cells = {cell: value * margin[cell[axis]] / sums[cell[axis]] for cell, value in cells.items()}
    return cells


def excess(given, awaited):
    return (given - awaited) / (given + awaited + LITTLE)


class Year:
    def __init__(self, world, year):
        self.year = year
        of = lambda name: [row for row in world[name] if row[2] == year]
        self.relevant = {(a, b) for a, b, _, one in of("relations") if one}
        self.chance = {}
        for a, b, _, value in of("hostile"):
            if (a, b) in self.relevant and value >= LEAST_HOSTILE:
                self.chance[a, b] = value
        self.owed = {frozenset((a, b)): value for a, b, _, value in of("obligations")}
        totals = {i: value for i, one, value in world["exporters"] if one == year}
        self.delivered = {(i, r): share * totals[i] for r, i, _, share in of("arms")}
        self.awaited = expected(self.delivered)
        self.source = SOURCE.get(year)
        if self.source:
            self.shares = {(r, i): share for r, i, _, share in of(self.source)}
            self.land = {frozenset((a, b)) for a, b, _, kind in of("dyads") if kind == 1}
            self.beyond = {(frozenset(row[:2]), row[2]): row[3 + (self.source == "itpd")] / 100 for row in world["items"]
                           if row[3 + (self.source == "itpd")] is not None}

    def arms(self, i, j, weight):
        if year_without_arms(self.year, i) or year_without_arms(self.year, j):
            return None
        given = sum(weight(i, j, r) * self.delivered.get((i, r), 0) for r in STATES)
        awaited = sum(weight(i, j, r) * self.awaited.get((i, r), 0) for r in STATES)
        return (excess(given, awaited) - excess(self.delivered.get((i, j), 0), self.awaited.get((i, j), 0))) / 2

    def obligations(self, i, j, weight):
        # Every state in turn: the strongest obligations first, each counts where none stronger does.
        bound = sorted(((self.owed[frozenset((i, r))], weight(i, j, r)) for r in STATES if r not in (i, j)), reverse=True)
        value, left = 0, 1
        for strength, chance in bound:
            value += left * chance * strength
            left *= 1 - chance
        return value - self.owed[frozenset((i, j))]

    def displacement(self, i, j):
        """Of i from j, of j from i, and the contended states; None where too little is known."""
        if self.source is None or not (self.reported(i) and self.reported(j)):
            return None, None, None
        arena = [r for r in STATES if r not in (i, j) and self.weighty(r, i) and self.weighty(r, j)]
        won = [0, 0]
        counted = 0
        for r in arena:
            know = lambda when: all((frozenset((one, r)), when) in self.beyond for one in (i, j))
            starts = [when for when in range(self.year - 10, self.year - 2) if know(when)]
            if not starts or not know(self.year):
                continue
            change = [self.beyond[frozenset((one, r)), self.year] - self.beyond[frozenset((one, r)), starts[0]] for one in (i, j)]
            counted += 1
            for side, (mine, other) in enumerate((change, change[::-1])):
                won[side] += min(max(0, mine), max(0, -other))
        if 2 * counted < len(arena):
            return None, None, len(arena)
        return *(math.tanh(one / counted) if arena else 0 for one in won), len(arena)

    def reported(self, i):
        return 2 * sum((r, i) in self.shares for r in STATES) >= len({r for r, _ in self.shares})

    def weighty(self, r, i):
        if (r, i) not in self.shares:
            return False
        larger = sum(share > self.shares[r, i] for (one, _), share in self.shares.items() if one == r)
        return (self.shares[r, i] > 0 and larger < 10) or frozenset((r, i)) in self.land


def year_without_arms(year, state):
    return state == WEST_GERMANY or (state == 255 and year < 1995)


def mean(values):
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if len(known) >= 2 else None


def midpoint(values):
    return None if None in values else sum(values) / len(values)


def quantile(values, q):
    at = (len(values) - 1) * q
    low = math.floor(at)
    return values[low] + (values[min(low + 1, len(values) - 1)] - values[low]) * (at - low)


def reached(cases, q):
    mass = 0
    for value, own in sorted(cases):
        mass += own
        if mass >= q - 1e-12:
            return value
    return max(value for value, _ in cases)


def rounded(value):
    if isinstance(value, float):
        return round(value, 8)
    if isinstance(value, (list, tuple)):
        return [rounded(one) for one in value]
    return {name: rounded(one) for name, one in value.items()} if isinstance(value, dict) else value


def of_year(world, number):
    year = Year(world, number)
    chance_of = lambda chances, a, b: chances.get((min(a, b), max(a, b)), 0)

    def sides(chances, i, j, won):
        weight = lambda me, other, r: 0 if r in (me, other) else chance_of(chances, other, r) * (1 - chance_of(chances, me, r))
        return [(year.arms(a, b, weight), year.obligations(a, b, weight), gain) for a, b, gain in ((i, j, won[0]), (j, i, won[1]))]

    def cases_of(i, j, won, both=None):
        """Every case of who is hostile to whom, with its mass; if asked, given that both are hostile to a third state."""
        given = [] if both is None else [(min(one, both), max(one, both)) for one in (i, j)]
        # Only who is hostile to one of the two matters.
        open_ones = [pair for pair in doubtful if (i in pair or j in pair) and pair not in given]
        certain = {pair: float(chance == 1) for pair, chance in year.chance.items()} | {pair: 1.0 for pair in given}
        cases = []
        for outcome in itertools.product((0, 1), repeat=len(open_ones)):
            chances = certain | dict(zip(open_ones, outcome))
            mass = math.prod(year.chance[pair] if one else 1 - year.chance[pair] for pair, one in zip(open_ones, outcome))
            cases.append((midpoint([mean(one) for one in sides(chances, i, j, won)]), mass))
        return cases

    rows = []
    for i, j in PAIRS:
        if (i, j) not in year.relevant:
            continue
        won = year.displacement(i, j)
        own = sides(year.chance, i, j, won)
        common = max(chance_of(year.chance, i, r) * chance_of(year.chance, j, r) for r in STATES if r not in (i, j))
        rows.append({"pair": [i, j], "components": own, "sides": [mean(one) for one in own], "states": won[2],
                     "common": common, "won": won,
                     "without": midpoint([component for one in own for component in one[:2]])})
    for row in rows:
        row["value"] = midpoint(row["sides"])
    shared = sorted(row["value"] for row in rows if row["common"] >= 0.5 and row["value"] is not None)
    threshold = max(0, quantile(shared, 2 / 3)) if shared else None
    doubtful = [pair for pair, chance in year.chance.items() if 0 < chance < 1]
    for row in rows:
        i, j = row["pair"]
        row["threshold"] = threshold
        cases = cases_of(i, j, row["won"])
        won = row.pop("won")
        if row["value"] is None:
            continue
        above = lambda of: None if threshold is None else sum(mass for value, mass in of if value > threshold)
        row["above"] = above(cases)
        row["given"] = [[k, above(cases_of(i, j, won, k))] for k in STATES if k not in (i, j)]
        # Between these the ends of an interval of 100 draws are all but certain to lie, but that it holds the value.
        row["low"] = [min(row["value"], reached(cases, q)) for q in (0.003, 0.15)]
        row["high"] = [max(row["value"], reached(cases, q)) for q in (0.85, 0.997)]
    return rows


def main():
    world = rounded(made_up(random.Random(22)))
    print(json.dumps({"world": world, "years": {year: rounded(of_year(world, year)) for year in YEARS}}))


main()
