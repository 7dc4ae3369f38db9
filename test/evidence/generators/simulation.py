"""Independent values for test/evidence/simulation.test.ts: orthants of the bivariate normal, and the posterior of one
who knows how correlated evidence comes about, from the joint density itself. Run from the root of the project:
    python3 test/evidence/generators/simulation.py
"""

import json
from pathlib import Path

import numpy as np
from scipy.integrate import quad
from scipy.stats import multivariate_normal, norm

RHO, P, U, R = 0.6, 0.8, 0.7005, 0.9


def orthant(p, rho):
    """Probability that two events of probability p both happen, their normals correlated."""
    q = norm.ppf(p)
    return float(multivariate_normal.cdf([q, q], mean=[0, 0], cov=[[1, rho], [rho, 1]]))


def density(u, a, b):
    """.85 Beta + .15 uniform for Beta(3,1) or Beta(1,3), held at its values at .01 and .99 beyond them."""
    c = np.clip(u, 0.01, 0.99)
    return 0.85 * 3 * (c**2 if a == 3 else (1 - c) ** 2) + 0.15


def below(u, a, b):
    total = quad(density, 0, 1, args=(a, b), points=[0.01, 0.99])[0]
    return quad(density, 0, u, args=(a, b), points=[0.01])[0] / total, density(u, a, b) / total


def joint(shape, p):
    """Density of seeing the percentile U and a yes with probability p, by the conditional normal of the second."""
    v, f = (U, 1.0) if shape is None else below(U, *shape)
    x = norm.ppf(v)
    return f * norm.sf((norm.ppf(1 - p) - RHO * x) / np.sqrt(1 - RHO**2))


def likelihood(shape, p):
    """The percentile is reliable; the yes follows a fair coin with probability 1 - R."""
    return R * joint(shape, p) + (1 - R) * joint(shape, 0.5)


a, b = likelihood((3, 1), P), likelihood((1, 3), 1 - P)
result = {
    "rho": RHO, "p": P, "u": U, "r": R,
    "both": orthant(P, RHO),
    "neither": orthant(1 - P, RHO),
    "posterior": float(a / (a + b)),
}
Path(__file__).parent.parent.joinpath("simulation.json").write_text(json.dumps(result, indent=2) + "\n")
