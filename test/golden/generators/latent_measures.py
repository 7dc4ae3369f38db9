#!/usr/bin/env python3
"""Independent golden values of the measures of latent relations, from a made-up table: estimates of 30 pairs in three years.

Every number by its definition, with NormalDist of the standard library: intervals, information, the probability of hostility,
and ranks as the plain mean of normal distribution functions over the relevant pairs of the year. Shares no code with the project.

    python3 test/golden/generators/latent_measures.py > test/golden/fixtures/latent-measures.json
"""
import json
import math
import random
from statistics import NormalDist

NORMAL = NormalDist()
HALF = NORMAL.inv_cdf(0.95)
DOMAINS = ["hostility", "security", "votes", "ties"]
THRESHOLDS = {".15": 82, ".25": 137, ".40": 203}
STATES = {"smoothed": ("mean", "sd"), "filtered": ("filtered_mean", "filtered_sd")}
LEAST_INFORMATION = 0.2


def made_up(rng):
    rows = []
    for year in (1962, 1988, 2025):
        for number in range(30):
            row = {
                "ccode1": [2, 200, 220, 230, 365][number // 6],
                "ccode2": [600, 640, 710, 740, 750, 850][number % 6],
                "year": year,
                # The first year has few relevant pairs, the last none.
                "relevant": {1962: int(number < 5), 1988: int(rng.random() < 0.7), 2025: 0}[year],
            }
            for domain in DOMAINS:
                mean = round(rng.gauss(20, 110))
                sd = rng.choice([12, 30, 45, 70, 101])
                row |= {
                    f"{domain}_mean": mean,
                    f"{domain}_sd": sd,
                    f"{domain}_filtered_mean": mean + rng.randint(-40, 40),
                    f"{domain}_filtered_sd": min(104, sd + rng.randint(0, 25)),
                    f"{domain}_level": round(rng.gauss(0.7 * mean, 20)),
                    # A rounded variance may exceed that of a pair without items.
                    f"{domain}_prior_sd": rng.choice([100, 104, 118]),
                    f"{domain}_n": rng.randint(0, 9),
                }
            row |= {f"threshold_{name[1:]}": value for name, value in THRESHOLDS.items()}
            rows.append(row)
    return rows


def information(row, domain, sd):
    return max(0.0, 1 - (row[f"{domain}_{sd}"] / row[f"{domain}_prior_sd"]) ** 2)


def share_below(rows, year, domain, columns, value):
    mean, sd = columns
    shares = [
        NORMAL.cdf((100 * value - other[f"{domain}_{mean}"]) / other[f"{domain}_{sd}"])
        for other in rows
        if other["year"] == year and other["relevant"]
    ]
    return sum(shares) / len(shares)


def of_domain(rows, row, domain, columns):
    mean, sd = (row[f"{domain}_{name}"] / 100 for name in columns)
    known = information(row, domain, columns[1])
    ends = [mean - HALF * sd, mean + HALF * sd]
    found = {"value": mean, "interval": ends, "information": known, "n": row[f"{domain}_n"]}
    if row["relevant"] and known >= LEAST_INFORMATION:
        found["percentile"], *found["percentileInterval"] = (
            share_below(rows, row["year"], domain, columns, x) for x in (mean, *ends)
        )
    if columns == STATES["smoothed"]:
        level = row[f"{domain}_level"] / 100
        found["parts"] = {"level": level, "deviation": mean - level}
    return found


def probability(row, columns, threshold):
    mean, sd = (row[f"hostility_{name}"] for name in columns)
    # 1 - Phi, without losing the digits of small probabilities.
    return math.erfc((THRESHOLDS[threshold] - mean) / sd / math.sqrt(2)) / 2


def of_probability(rows, row, columns, threshold):
    own = probability(row, columns, threshold)
    known = information(row, "hostility", columns[1])
    found = {"value": own, "information": known, "n": row["hostility_n"]}
    if row["relevant"] and known >= LEAST_INFORMATION:
        others = [
            probability(other, columns, threshold)
            for other in rows
            if other["year"] == row["year"] and other["relevant"]
        ]
        below = sum(other < own for other in others)
        equal = sum(other == own for other in others)
        found["percentile"] = (below + equal / 2) / len(others)
    return found


def main():
    rows = made_up(random.Random(1946))
    cases = []
    for at in range(len(rows)):
        row = rows[at]
        for state, columns in STATES.items():
            domain = DOMAINS[at % 4]
            case = {"row": at, "measure": f"latent-{domain}", "params": {"state": state}}
            cases.append(case | of_domain(rows, row, domain, columns))
            threshold = list(THRESHOLDS)[at % 3]
            case = {"row": at, "measure": "hostile-probability"}
            case["params"] = {"state": state, "threshold": threshold}
            cases.append(case | of_probability(rows, row, columns, threshold))
    print(json.dumps({"rows": rows, "cases": cases}, separators=(",", ":")))


main()
