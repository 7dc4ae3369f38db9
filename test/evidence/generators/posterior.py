"""Independent recomputation of a small posterior for test/evidence/posterior.test.ts.

Densities come from scipy's Beta distribution, everything else from the formulas in words. Run from the root of
the project:  python3 test/evidence/generators/posterior.py
"""

import json
import math
from pathlib import Path

from scipy import integrate
from scipy.stats import beta

SHAPES = {"high": (3, 1), "rather-high": (2, 1), "middle": (2, 2), "rather-low": (1, 2), "low": (1, 3)}
READINGS = ["alliance", "partnership", "axis", "containment", "other"]


def measured(id, cluster, r, u, *expect):
    return dict(id=id, cluster=cluster, r=r, u=u, expect=dict(zip(READINGS, expect)))


def binary(id, cluster, r, yes, *expect):
    return dict(id=id, cluster=cluster, r=r, yes=yes, expect=dict(zip(READINGS, expect)))


def coded(id, cluster, r, *weights):
    return dict(id=id, cluster=cluster, r=r, weights=dict(zip(READINGS, weights)))


ITEMS = [
    measured("alignment", "un-votes", 1, 0.83, "high", "rather-high", "low", "rather-high"),
    measured("slope", "un-votes", 1, 0.999, "rather-high", "high", "middle", "any"),
    measured("minor", "nmc", 0.9, 0.42, "any", "low", "any", "rather-high"),
    measured("mutual", "arms", 0.8, 0.66, "low", "low", "rather-high", "high"),
    measured("multilateral", "un-votes", 1, 0.31, "any", "middle", "low", "high"),
    binary("pact", "atop", 1, False, "yes", "no", "no", "any"),
    measured("silent", "un-votes", 1, 0.2, "any", "any", "any", "any"),
    coded("statement", "press", 0.6, -10, 0, -3, -3),
    coded("exercise", "press", 0.7, 0, -3, -20, -6, -6),
]


def p_of(item, reading, s=1.0, yes=0.8):
    if "weights" in item:
        w = item["weights"]
        if reading in w:
            return 10 ** (w[reading] / 10)
        return sum(10 ** (v / 10) for v in w.values()) / len(w)
    e = "any" if reading == "other" else item["expect"][reading]
    if "yes" in item:
        return 0.5 if e == "any" else (yes if (e == "yes") == item["yes"] else 1 - yes)
    if e == "any":
        return 1.0
    a, b = SHAPES[e]
    u = min(max(item["u"], 0.01), 0.99)
    return 0.85 * beta.pdf(u, 1 + (a - 1) * s, 1 + (b - 1) * s) + 0.15


def posterior(items, prior, g=0.5, s=1.0, yes=0.8):
    used = [i for i in items if len({p_of(i, r) for r in READINGS}) > 1]
    logs = {r: math.log(prior[r]) for r in READINGS}
    weights = {}
    for item in used:
        n = sum(other["cluster"] == item["cluster"] for other in used)
        p = {r: p_of(item, r, s, yes) for r in READINGS}
        top = max(p.values())
        p = {r: item["r"] * v + (1 - item["r"]) * top for r, v in p.items()}
        db = {r: 10 * math.log10(v) * n**-g for r, v in p.items()}
        weights[item["id"]] = {r: v - max(db.values()) for r, v in db.items()}
        for r in READINGS:
            logs[r] += db[r] * math.log(10) / 10
    total = sum(math.exp(v) for v in logs.values())
    return {r: math.exp(v) / total for r, v in logs.items()}, weights


def information(expect, post, s, reliability):
    """Expected divergence in bits of an untempered percentile, u clipped as in the assessment.

    Clipping takes a little mass from the ends of a density, so each is normalised again.
    """
    pieces = [(0, 0.01), (0.01, 0.99), (0.99, 1)]
    raw = lambda r, u: p_of(dict(u=u, expect=expect), r, s)
    mass = {r: sum(integrate.quad(lambda u: raw(r, u), lo, hi)[0] for lo, hi in pieces) for r in READINGS}
    f = lambda r, u: raw(r, u) / mass[r]
    total = 0.0
    for lo, hi in pieces:
        def part(u):
            seen = sum(post[r] * f(r, u) for r in READINGS)
            top = max(f(r, u) for r in READINGS)
            joint = {r: post[r] * (reliability * f(r, u) + (1 - reliability) * top) for r in READINGS}
            after = {r: v / sum(joint.values()) for r, v in joint.items()}
            return seen * sum(v * math.log2(v / post[r]) for r, v in after.items())
        total += integrate.quad(part, lo, hi, epsabs=1e-12)[0]
    return total


uniform = {r: 1 / 5 for r in READINGS}
argued = dict(zip(READINGS, [0.1, 0.3, 0.2, 0.3, 0.1]))

if __name__ == "__main__":
    runs = []
    for prior, g, s, yes in [(uniform, 0.5, 1, 0.8), (argued, 0.5, 1, 0.8), (uniform, 1, 1.7, 0.7), (uniform, 0, 0.7, 0.9)]:
        post, weights = posterior(ITEMS, prior, g, s, yes)
        runs.append(dict(prior=prior, dependence=g, sharpness=s, yes=yes, posterior=post, weights=weights))
    hole = dict(zip(READINGS, ["high", "low", "middle", "any"]))
    out = dict(
        readings=READINGS,
        items=ITEMS,
        runs=runs,
        hole=hole,
        information=[
            dict(run=k, reliability=r, bits=information(hole, runs[k]["posterior"], runs[k]["sharpness"], r))
            for k, r in [(0, 1), (0, 0.6), (2, 1), (3, 0.8)]
        ],
    )
    Path("test/evidence/posterior.json").write_text(json.dumps(out, indent=1) + "\n")
    print(json.dumps(runs[0]["posterior"], indent=1), out["information"])
