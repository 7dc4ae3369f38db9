"""Independent recomputation of the matrix and the sweeps for test/evidence/{matrix,sweeps}.test.ts.

Densities come from scipy's Beta distribution, points of change from its brentq between the steps of a fine grid. Uses
the items of posterior.py. Run from the root of the project:  python3 test/evidence/generators/sweeps.py
"""

import json
import math
from pathlib import Path

from scipy.optimize import brentq

from posterior import ITEMS, READINGS, argued, posterior, uniform


def matrix(prior):
    """Weight of each item for each reading against the prior-weighted mean of its rivals."""
    _, weights = posterior(ITEMS, prior)
    cells = {}
    for item, db in weights.items():
        p = {r: 10 ** (v / 10) for r, v in db.items()}
        cells[item] = {}
        for r in READINGS:
            rivals = [q for q in READINGS if q != r]
            mean = sum(prior[q] * p[q] for q in rivals) / sum(prior[q] for q in rivals)
            cells[item][r] = 10 * math.log10(p[r] / mean)
    return cells


def leader_changes(prior, axis, low, high, steps=400):
    def post(x):
        return posterior(ITEMS, prior, **{axis: x})[0]

    found, before = [], None
    for k in range(steps + 1):
        x = low + (high - low) * k / steps
        p = post(x)
        now = max(READINGS, key=p.get)
        if before is not None and now != before[1]:
            odds = lambda x, a=before[1], b=now: math.log(post(x)[a] / post(x)[b])
            found.append({"at": brentq(odds, before[0], x, xtol=1e-14), "from": before[1], "to": now})
        before = (x, now)
    return found


def prior_to_lead(prior):
    """By bisection on the prior itself, the rest shared in proportion."""
    def leads(r, p):
        rest = 1 - prior[r]
        moved = {q: p if q == r else (1 - p) * prior[q] / rest for q in READINGS}
        post = posterior(ITEMS, moved)[0]
        return max(post, key=post.get) == r

    out = {}
    for r in READINGS:
        low, high = 1e-12, 1 - 1e-12
        for _ in range(60):
            mid = (low + high) / 2
            low, high = (low, mid) if leads(r, mid) else (mid, high)
        out[r] = high
    return out


# Priors that make the leader change along the way.
leaning = dict(zip(READINGS, [0.1, 0.09, 0.1, 0.41, 0.3]))
sceptical = dict(zip(READINGS, [0.1, 0.1, 0.1, 0.08, 0.62]))
runs = []
for prior in [uniform, argued, leaning, sceptical]:
    run = dict(prior=prior, matrix=matrix(prior), toLead=prior_to_lead(prior), sweeps=[])
    for axis, name, low, high in [("s", "sharpness", 0.5, 2), ("g", "dependence", 0, 1)]:
        points = [dict(at=x, posterior=posterior(ITEMS, prior, **{axis: x})[0]) for x in (low, 0.75, high)]
        run["sweeps"].append(dict(parameter=name, points=points, changes=leader_changes(prior, axis, low, high)))
    runs.append(run)
Path("test/evidence/sweeps.json").write_text(json.dumps(dict(readings=READINGS, items=ITEMS, runs=runs), indent=1) + "\n")
for run in runs:
    print([s["changes"] for s in run["sweeps"]], run["toLead"])
