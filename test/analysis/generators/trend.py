"""Independent figures for test/analysis/trend.test.ts: plain formulas in exact arithmetic, with scipy as a second opinion.

Where pymannkendall (1.4.3) can be imported, the series without gaps are compared with it as well: it has the same figures for
all but those whose residuals tie, which it orders by rounding.

Writes trend.json beside the test. Run from the root of the project:
    python3 test/analysis/generators/trend.py
"""

import json
import math
import random
from fractions import Fraction
from pathlib import Path
from statistics import NormalDist, median

from scipy import stats

try:
    import pymannkendall
except ImportError:
    pymannkendall = None


def sign(x):
    return (x > 0) - (x < 0)


def slopes(years, values):
    n = len(values)
    return sorted(
        (values[j] - values[i]) / (years[j] - years[i]) for i in range(n) for j in range(i + 1, n)
    )


def variance_by_enumeration_of_ties(values):
    n = len(values)
    total = Fraction(n * (n - 1) * (2 * n + 5))
    for v in set(values):
        t = values.count(v)
        total -= t * (t - 1) * (2 * t + 5)
    return float(total / 18)


def factor(years, values):
    """Hamed & Rao 1998, all lags, |r| > 1.96/sqrt(n); lags in years. Residuals are exact, and so are their ties."""
    n = len(values)
    exact = [Fraction(str(v)) for v in values]
    b = median(slopes(years, exact))
    left = [v - b * (y - years[0]) for y, v in zip(years, exact)]
    ranks = [sum(w < v for w in left) + (left.count(v) + 1) / 2 for v in left]
    by_year = {y: r - (n + 1) / 2 for y, r in zip(years, ranks)}
    c0 = sum(d * d for d in by_year.values())
    bound = NormalDist().inv_cdf(0.975) / math.sqrt(n)
    total = 0.0
    for lag in range(1, n - 2):
        r = sum(d * by_year[y + lag] for y, d in by_year.items() if y + lag in by_year) / c0
        if abs(r) > bound:
            total += (n - lag) * (n - lag - 1) * (n - lag - 2) * r
    return 1 + 2 * total / (n * (n - 1) * (n - 2))


def at(ordered, position):
    position = min(max(position, 1), len(ordered))
    low = math.floor(position)
    high = math.ceil(position)
    return ordered[low - 1] + (ordered[high - 1] - ordered[low - 1]) * (position - low)


def describe(name, years, values):
    n = len(values)
    ordered = slopes(years, values)
    s = sum(sign(values[j] - values[i]) for i in range(n) for j in range(i + 1, n))
    var = variance_by_enumeration_of_ties(values)
    f = factor(years, values)
    sd = math.sqrt(var * max(1, f))
    z = (s - sign(s)) / sd if sd else 0
    c = NormalDist().inv_cdf(0.95) * sd
    tau = stats.kendalltau(years, values).statistic
    theil = stats.theilslopes(values, years).slope
    assert abs(theil - median(ordered)) < 1e-12, name
    if pymannkendall is not None and years == list(range(years[0], years[0] + n)):
        plain = pymannkendall.original_test(values)
        corrected = pymannkendall.hamed_rao_modification_test(values)
        assert (plain.s, plain.var_s) == (s, var), name
        assert abs(corrected.slope - theil) < 1e-12, name
        if name not in tied:
            assert abs(corrected.var_s / plain.var_s - f) < 1e-10, name
    return {
        "name": name,
        "years": years,
        "values": values,
        "n": n,
        "slope": float(theil),
        "s": s,
        "tau": float(tau),
        "variance": var,
        "correction": f,
        "z": z,
        "p": 2 * NormalDist().cdf(-abs(z)),
        "interval": [
            at(ordered, (len(ordered) - c) / 2),
            at(ordered, (len(ordered) + c) / 2 + 1),
        ],
    }


def walk(rng, n, rho, drift):
    out, e = [], 0.0
    for i in range(n):
        e = rho * e + rng.gauss(0, 1)
        out.append(round(drift * i + e, 3))
    return out


rng = random.Random(20260101)
tied = ("ties", "alternating", "counts")
counts = [0.0, 1, 0, 2, 1, 1, 0, 3, 2, 2, 1, 4, 3, 3, 2, 3, 5, 4, 4, 6, 5, 3, 6, 7, 6, 5, 7, 8]
nile = [
    781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860,
    874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170,
    912, 746, 919, 718, 714, 740,
]
cases = [
    # Gilbert 1987, example 16.2 style: a short series whose slopes can be checked by hand.
    describe("short", [1, 2, 3, 4, 5], [10.0, 15.0, 14.0, 20.0, 18.0]),
    describe("ties", list(range(2000, 2012)), [1.0, 1, 2, 2, 2, 3, 3, 1, 4, 4, 4, 5]),
    describe("persistent", list(range(1990, 2022)), walk(rng, 32, 0.8, 0.05)),
    describe(
        "alternating",
        list(range(1990, 2022)),
        [round((-1) ** i * 2.0 + 0.1 * i, 1) for i in range(32)],
    ),
    describe("counts", list(range(1992, 2020)), counts),
    # The flow of the Nile at Aswan, 1871 to 1970 (datasets::Nile of R), the last forty years of it.
    describe("nile", list(range(1931, 1971)), nile),
    describe("independent", list(range(1992, 2022)), walk(rng, 30, 0.0, -0.08)),
    describe(
        "gaps",
        [y for y in range(1992, 2022) if y not in (1995, 1996, 2003, 2010)],
        walk(rng, 26, 0.6, 0.1),
    ),
]
target = Path("test/analysis/trend.json")
target.write_text(json.dumps(cases, indent=1) + "\n")
for case in cases:
    print(case["name"], case["slope"], case["correction"], case["p"])
