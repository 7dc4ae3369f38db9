"""Independent figures for test/analysis/regression/multinomial.test.ts: the posterior mode by a general optimiser of scipy.

Writes multinomial.json beside the test. Run from the root of the project:
    python3 test/analysis/generators/multinomial.py
"""

import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import log_softmax

rng = np.random.default_rng(20261130)
N, P, K = 80, 3, 4
rows = np.round(rng.normal(size=(N, P)), 3)
true = rng.normal(size=(P, K))
outcome = np.array([rng.choice(K, p=np.exp(log_softmax(row @ true))) for row in rows])
weights = rng.integers(0, 4, size=N)
centre = np.round(rng.normal(scale=0.5, size=(P, K)), 2)
precision = np.array([2.0, 0.5, 10.0, 1e6])
constant_precision = 0.3


def loss(flat):
    b = flat.reshape(P + 1, K)
    logs = log_softmax(b[0] + rows @ b[1:], axis=1)
    fit = np.sum(weights * logs[np.arange(N), outcome])
    penalty = constant_precision * np.sum(b[0] ** 2) + np.sum(precision * (b[1:] - centre) ** 2)
    return penalty / 2 - fit


def gradient(flat):
    b = flat.reshape(P + 1, K)
    p = np.exp(log_softmax(b[0] + rows @ b[1:], axis=1))
    away = weights[:, None] * (p - np.eye(K)[outcome])
    first = away.sum(axis=0) + constant_precision * b[0]
    return np.vstack([first, rows.T @ away + precision * (b[1:] - centre)]).ravel()


start = np.vstack([np.zeros(K), centre]).ravel()
found = minimize(loss, start, jac=gradient, method="trust-constr", options={"gtol": 1e-11, "xtol": 1e-14, "maxiter": 5000})
assert np.max(np.abs(gradient(found.x))) < 1e-7
# Differences of the loss itself say the same of the gradient.
step = 1e-6 * np.eye(found.x.size)[0]
assert abs((loss(start + step) - loss(start - step)) / 2e-6 - gradient(start)[0]) < 1e-5

target = Path("test/analysis/regression/multinomial.json")
target.write_text(
    json.dumps(
        {
            "rows": rows.tolist(),
            "outcome": outcome.tolist(),
            "weights": weights.tolist(),
            "centre": centre.tolist(),
            "precision": precision.tolist(),
            "constantPrecision": constant_precision,
            "coefficients": found.x.tolist(),
            "probabilities": np.exp(
                log_softmax(found.x[:K] + rows[0] @ found.x[K:].reshape(P, K))
            ).tolist(),
        },
        indent=1,
    )
    + "\n"
)
print(found.fun, np.max(np.abs(gradient(found.x))))
