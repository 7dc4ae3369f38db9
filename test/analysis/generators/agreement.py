"""Kappas of the two passes of coded/relationships.csv with intervals by bootstrap over pairs, in plain Python.

    python3 test/analysis/generators/agreement.py > test/analysis/agreement.json
"""

import csv
import json
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parents[3]
DEGREES = ["rivalry", "distance", "convenience", "partnership", "alliance"]
WAYS = {"rivalry": 0, "distance": 1, "convenience": 2, "partnership": 2, "alliance": 2}
WEIGHTS = {
    "quadratic": lambda i, j: (i - j) ** 2,
    "linear": lambda i, j: abs(i - j),
    "plain": lambda i, j: float(i != j),
}


def kappa(answers, weight):
    """1 less the mean disagreement over the mean disagreement of all answers of one with all of the other."""
    n = len(answers)
    observed = sum(weight(i, j) for i, j in answers) / n
    firsts, seconds = {}, {}
    for i, j in answers:
        firsts[i] = firsts.get(i, 0) + 1
        seconds[j] = seconds.get(j, 0) + 1
    expected = sum(weight(i, j) * firsts[i] * seconds[j] for i in firsts for j in seconds) / n**2
    return None if expected == 0 else 1 - observed / expected


def interval(answers, pairs, weight, rng, draws=4000):
    groups = {}
    for answer, pair in zip(answers, pairs):
        groups.setdefault(pair, []).append(answer)
    groups = list(groups.values())
    values = []
    for _ in range(draws):
        drawn = [answer for _ in groups for answer in rng.choice(groups)]
        value = kappa(drawn, weight)
        if value is not None:
            values.append(value)
    values.sort()
    at = lambda q: values[round(q * (len(values) - 1))]
    return [at(0.025), at(0.975)]


rows = list(csv.DictReader((ROOT / "coded/relationships.csv").open(encoding="utf-8")))
passes = [(row["pass1"].split("|"), row["pass2"].split("|"), (row["a"], row["b"])) for row in rows]
ordered = [(p, q, pair) for p, q, pair in passes if p[0] in DEGREES and q[0] in DEGREES]
aspects = {
    "five degrees, quadratic weights": ("quadratic", ordered, lambda c: DEGREES.index(c[0])),
    "five degrees, linear weights": ("linear", ordered, lambda c: DEGREES.index(c[0])),
    "five degrees, plain": ("plain", ordered, lambda c: DEGREES.index(c[0])),
    "hostile, distant or close": ("plain", ordered, lambda c: WAYS[c[0]]),
    "`other` or a degree": ("plain", passes, lambda c: c[0] == "other"),
    "dependence": ("plain", passes, lambda c: c[1]),
    "double containment": ("plain", passes, lambda c: c[2]),
}
rng = random.Random(20261129)
found = {}
for name, (weights, cases, code) in aspects.items():
    answers = [(code(first), code(second)) for first, second, _ in cases]
    weight = WEIGHTS[weights]
    found[name] = {
        "n": len(answers),
        "kappa": kappa(answers, weight),
        "interval": interval(answers, [pair for *_, pair in cases], weight, rng),
    }
print(json.dumps(found, indent=2))
