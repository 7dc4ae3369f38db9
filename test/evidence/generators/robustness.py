"""Independent simulation of the robustness analysis for test/evidence/robustness.test.ts.

Written from the description of the method with numpy's own generators, so that its draws share nothing with the
project's. Writes robustness.json beside the test. Run from the root of the project:
    python3 test/evidence/generators/robustness.py
"""

import json
from pathlib import Path

import numpy as np
from scipy.stats import beta

SHAPES = {"high": (3, 1), "rather-high": (2, 1), "middle": (2, 2), "rather-low": (1, 2), "low": (1, 3), "any": (1, 1)}
READINGS = ["a", "b", "c"]
DRAWS = 2_000_000
TESTED = 40_000  # draws of the test
SIGMAS = 4
rng = np.random.default_rng(20261125)


def measured(id, cluster, r, u, *expect):
    return dict(id=id, cluster=cluster, r=r, u=u, expect=dict(zip(READINGS, expect)))


def binary(id, cluster, r, yes, *expect):
    return dict(id=id, cluster=cluster, r=r, yes=yes, expect=dict(zip(READINGS, expect)))


def coded(id, cluster, r, *weights):
    return dict(id=id, cluster=cluster, r=r, weights=dict(zip(READINGS, weights)))


SCENARIOS = {
    # Nothing but the prior, then one choice at a time beside it.
    "prior": dict(prior=dict(a=0.5, b=0.3, c=0.2), items=[]),
    "sharpness": dict(items=[measured("x", "v", 1, 0.97, "high", "any", "low")]),
    "yes": dict(items=[binary("x", "v", 1, True, "yes", "no", "any")]),
    "reliability": dict(items=[coded("x", "v", 0.5, 0, -20, -20)]),
    "dependence": dict(items=[coded(f"x{i}", "v", 1, 0, -2, -1) for i in range(9)]),
    "clusters": dict(items=[coded("x", "v", 1, 0, -10, -20), coded("y", "w", 1, -6, 0, -3), coded("z", "w", 1, -3, 0, -6)]),
    # All of them together.
    "all": dict(
        prior=dict(a=0.3, b=0.5, c=0.2),
        items=[
            measured("level", "votes", 0.9, 0.85, "high", "rather-high", "rather-low"),
            measured("slope", "votes", 0.8, 0.4, "rather-high", "middle", "low"),
            binary("pact", "atop", 1, False, "yes", "no", "any"),
            coded("speech", "press", 0.6, -3, 0, -10),
            coded("visit", "press", 0.7, 0, -6, -3),
        ],
    ),
}


def likelihood(item, s, yes):
    """By reading: an array over the draws."""
    if "weights" in item:
        return [np.full(DRAWS, 10 ** (item["weights"][r] / 10)) for r in READINGS]
    out = []
    for r in READINGS:
        e = item["expect"][r]
        if "yes" in item:
            out.append(np.full(DRAWS, 0.5) if e == "any" else np.where((e == "yes") == item["yes"], yes, 1 - yes))
            continue
        a, b = SHAPES[e]
        f = beta.pdf(item["u"], 1 + (a - 1) * s, 1 + (b - 1) * s)
        out.append(0.85 * f + 0.15)
    return out


def simulate(items, prior=None):
    share = np.array([(prior or {}).get(r, 1 / 3) for r in READINGS])
    weight = rng.gamma(5 * len(READINGS) * share, size=(DRAWS, len(READINGS)))
    logs = np.log(weight / weight.sum(axis=1, keepdims=True)).T
    s, g, yes = rng.uniform(0.7, 2, DRAWS), rng.uniform(0, 1, DRAWS), rng.uniform(0.7, 0.9, DRAWS)
    clusters = sorted({i["cluster"] for i in items})
    times = {}
    if clusters:
        drawn = rng.multinomial(len(clusters), np.full(len(clusters), 1 / len(clusters)), size=DRAWS)
        times = {c: drawn[:, k] for k, c in enumerate(clusters)}
    for item in items:
        p = np.array(likelihood(item, s, yes))
        r = np.ones(DRAWS) if item["r"] == 1 else rng.beta(20 * item["r"], 20 * (1 - item["r"]), DRAWS)
        p = r * p + (1 - r) * p.max(axis=0)
        n = sum(i["cluster"] == item["cluster"] for i in items)
        logs = logs + times[item["cluster"]] * n**-g * np.log(p)
    posterior = np.exp(logs - logs.max(axis=0))
    return posterior / posterior.sum(axis=0)


def between(values, q):
    """Where the quantile of a sample of TESTED draws lies, SIGMAS standard errors either way."""
    d = SIGMAS * np.sqrt(q * (1 - q) / TESTED)
    return [float(v) for v in np.quantile(values, [q - d, q + d])]


def describe(name, items, prior=None):
    posterior = simulate(items, prior)
    leader = posterior.argmax(axis=0)
    readings = {}
    for k, r in enumerate(READINGS):
        lead = float((leader == k).mean())
        d = SIGMAS * np.sqrt(lead * (1 - lead) / TESTED)
        readings[r] = dict(
            lead=[lead - d, lead + d],
            low=between(posterior[k], 0.05),
            median=between(posterior[k], 0.5),
            high=between(posterior[k], 0.95),
        )
    return dict(name=name, items=items, prior=prior, readings=readings)


def rounded(value):
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    return [rounded(v) for v in value] if isinstance(value, list) else value


out = dict(draws=TESTED, scenarios=[rounded(describe(name, **spec)) for name, spec in SCENARIOS.items()])
Path("test/evidence/robustness.json").write_text(json.dumps(out, indent=1) + "\n")
for scenario in out["scenarios"]:
    print(scenario["name"], scenario["readings"]["a"])
