#!/usr/bin/env python3
"""Independent golden values of the composites of latent relations, from a made-up table: all pairs of seven states in two years.

Cooperation, alignment and external containment by their definitions, with NormalDist of the standard library: places as plain
means of normal distribution functions, distributions of means and products by listing every combination, the mean of a root by
Simpson's rule over the hostility itself. Shares no code with the project.

    python3 test/golden/generators/latent_composites.py > test/golden/fixtures/latent-composites.json
"""
import itertools
import json
import math
import random
from statistics import NormalDist, median

NORMAL = NormalDist()
DOMAINS = ["hostility", "security", "votes", "ties"]
STATES = [2, 200, 220, 365, 645, 710, 740]
COLUMNS = {"smoothed": ("mean", "sd"), "filtered": ("filtered_mean", "filtered_sd")}
LEAST_BOTH = 0.05


def made_up(rng):
    rows = []
    for year in (1962, 2025):
        for at, (a, b) in enumerate(itertools.combinations(STATES, 2)):
            row = {"ccode1": a, "ccode2": b, "year": year, "relevant": int(at % 6 != 5)}
            for domain in DOMAINS:
                mean, sd = round(rng.gauss(40, 110)), rng.choice([9, 25, 40, 70, 98])
                row |= {
                    f"{domain}_mean": mean,
                    f"{domain}_sd": sd,
                    f"{domain}_filtered_mean": mean + rng.randint(-60, 60),
                    f"{domain}_filtered_sd": min(104, sd + rng.randint(0, 25)),
                    f"{domain}_prior_sd": 104,
                }
            limit = rng.randint(20, 140)
            row |= {"threshold_15": limit - 40, "threshold_25": limit, "threshold_40": limit + 40}
            rows.append(row)
    return rows


def points(count):
    plain = [NORMAL.inv_cdf((at + 0.5) / count) for at in range(count)]
    scale = math.sqrt(sum(x * x for x in plain) / count)
    return [x / scale for x in plain]


def quantile(ascending, q):
    """The first that so large a share does not exceed."""
    return ascending[math.ceil(q * len(ascending) - 1e-9) - 1]


class Year:
    """The relevant dyads of a year, with the places of each in every domain."""

    def __init__(self, rows, state):
        self.columns = COLUMNS[state]
        self.rows = {(row["ccode1"], row["ccode2"]): row for row in rows}
        self.relevant = {pair: row for pair, row in self.rows.items() if row["relevant"]}
        self.median = median(self.mean_place(row, DOMAINS[1:]) for row in self.relevant.values())

    def of(self, row, domain):
        return tuple(row[f"{domain}_{name}"] for name in self.columns)

    def place(self, domain, x):
        others = [self.of(row, domain) for row in self.relevant.values()]
        below = sum(NORMAL.cdf((x - m) / s) for m, s in others) / len(others)
        return 1 - below if domain == "hostility" else below

    def mean_place(self, row, domains):
        return sum(self.place(domain, self.of(row, domain)[0]) for domain in domains) / len(domains)

    def means(self, row, domains):
        """Every combination of equally likely places, its mean, ascending."""
        count = 7 if len(domains) == 3 else 5
        lists = []
        for domain in domains:
            m, s = self.of(row, domain)
            lists.append([self.place(domain, m + z * s) for z in points(count)])
        return sorted(sum(combination) / len(domains) for combination in itertools.product(*lists))

    def excess(self, a, b, threshold):
        row = self.rows[min(a, b), max(a, b)]
        m, s = self.of(row, "hostility")
        return (m - row[threshold]) / 100, s / 100

    def chance(self, a, b, threshold):
        m, s = self.excess(a, b, threshold)
        return math.erfc(-m / s / math.sqrt(2)) / 2


def mean_root(m, s):
    """Simpson's rule in the root of the excess, 4,000 steps."""
    end = math.sqrt(max(0.0, m) + 10 * s)
    steps = 4000
    total = 0.0
    for at in range(steps + 1):
        v = end * at / steps
        weight = 1 if at in (0, steps) else 4 if at % 2 else 2
        total += weight * 2 * v * v * math.exp(-0.5 * ((v * v - m) / s) ** 2)
    return total * end / steps / 3 / (s * math.sqrt(2 * math.pi))


def of_means(year, row, domains):
    means = year.means(row, domains)
    value = year.mean_place(row, domains)
    parts = {domain: year.place(domain, year.of(row, domain)[0]) for domain in domains}
    if len(domains) == 3:
        parts["probability"] = sum(x > year.median for x in means) / len(means)
    unknown = sum(1 - (year.of(row, d)[1] / row[f"{d}_prior_sd"]) ** 2 < 0.2 for d in domains)
    return {
        "value": value,
        "interval": [quantile(means, 0.05), quantile(means, 0.95)],
        "parts": parts,
        "uninformative": unknown >= 2,
    }


def external(year, a, b, third, threshold):
    row = year.rows[a, b]
    both = [year.excess(a, third, threshold), year.excess(b, third, threshold)]
    chances = [year.chance(a, third, threshold), year.chance(b, third, threshold)]
    means = year.means(row, DOMAINS[1:])
    expected = sum(means) / len(means)
    roots = [mean_root(m, s) for m, s in both]
    lists = [[math.sqrt(max(0, m + z * s)) for z in points(7)] for m, s in both]
    lists.append([quantile(means, q) for q in (0.1, 0.3, 0.5, 0.7, 0.9)])
    products = sorted(math.prod(combination) for combination in itertools.product(*lists))
    cooperative = sum(x > year.median for x in means) / len(means)
    pairs = [tuple(sorted((state, third))) for state in (a, b)]
    member = all(pair in year.relevant for pair in pairs) and math.prod(chances) >= LEAST_BOTH
    value = math.prod(roots) * expected
    return {
        "value": value,
        "interval": [min(quantile(products, 0.05), value), max(quantile(products, 0.95), value)],
        "parts": {
            "probability": math.prod(chances) * cooperative,
            "probability-first": chances[0],
            "probability-second": chances[1],
            "probability-cooperation": cooperative,
            "shared-hostility": math.prod(roots),
            "cooperation": expected,
        },
        "ranked": member,
    }


def main():
    rows = made_up(random.Random(22))
    cases = []
    for number in (1962, 2025):
        for state in COLUMNS:
            year = Year([row for row in rows if row["year"] == number], state)
            for (a, b), row in year.relevant.items():
                base = {"states": [a, b], "year": number, "params": {"state": state}}
                cases.append(base | {"measure": "cooperation"} | of_means(year, row, DOMAINS[1:]))
                cases.append(base | {"measure": "alignment"} | of_means(year, row, DOMAINS))
                name = ["25", "15", "40"][(a + b + number) % 3]
                for third in STATES:
                    if third in (a, b):
                        continue
                    params = {"state": state, "threshold": f".{name}"}
                    found = external(year, a, b, third, f"threshold_{name}")
                    about = {"measure": "external-containment", "third": third, "params": params}
                    cases.append(base | about | found)
    print(json.dumps({"rows": rows, "cases": cases}, separators=(",", ":")))


main()
