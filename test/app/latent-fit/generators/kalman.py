"""States of a local level with an autoregressive deviation under given parameters, by a Kalman filter and the smoother of Rauch, Tung
and Striebel, for test/app/latent-fit/kalman.test.ts.

    y = slope (level + deviation) + sum of opportunity x covariate - threshold + N(0, sd^2),  sd that of the item or of the value
    level_t = level_{t-1} + N(0, levelStep^2),  deviation_t = persistence deviation_{t-1} + N(0, deviationStep^2)

Values are drawn by a generator of congruences; cells are left out, and periods. Writes kalman.json beside the test. Run from the root of
the project, with Python 3 alone:
    python3 test/app/latent-fit/generators/kalman.py
"""

import json
import math

DYNAMICS = {"level": 0.9, "levelStep": 0.15, "deviation": 0.6, "deviationStep": 0.5, "persistence": 0.65}
ITEMS = [
    {"item": "tone", "slope": -18.0, "threshold": -100.0, "opportunity": {}, "scale": 14.0},
    {"item": "score", "slope": 0.8, "threshold": 0.3, "opportunity": {"distance": -0.4}, "scale": None},
]

state = 20250101


def uniform():
    global state
    state = (1103515245 * state + 12345) % 2**31
    return (state + 0.5) / 2**31


def normal():
    return math.sqrt(-2 * math.log(uniform())) * math.cos(2 * math.pi * uniform())


def draw():
    """Rows of three units; of the second a few periods are missing, and some cells of all."""
    rows = []
    for unit, years in (("x", range(1990, 2002)), ("y", [1985, 1986, 1990, 1991, 1995]), ("z", range(2000, 2004))):
        level = DYNAMICS["level"] * normal()
        deviation = DYNAMICS["deviation"] * normal()
        for year in range(years[0], years[-1] + 1):
            if year > years[0]:
                level += DYNAMICS["levelStep"] * normal()
                deviation = DYNAMICS["persistence"] * deviation + DYNAMICS["deviationStep"] * normal()
            if year not in years:
                continue
            u = level + deviation
            distance = round(3 + normal(), 2)
            doubt = round(0.2 + uniform(), 2)
            tone = round(-18 * u + 100 + 14 * normal(), 2)
            score = round(0.8 * u - 0.4 * distance - 0.3 + doubt * normal(), 3)
            rows.append({
                "unit": unit, "year": year, "distance": distance, "doubt": doubt,
                "tone": tone if uniform() < 0.8 else None, "score": score if uniform() < 0.7 else None,
            })
    return rows


def multiply(a, b):
    return [[sum(a[i][k] * b[k][j] for k in range(2)) for j in range(2)] for i in range(2)]


def transpose(a):
    return [[a[j][i] for j in range(2)] for i in range(2)]


def inverse(a):
    d = a[0][0] * a[1][1] - a[0][1] * a[1][0]
    return [[a[1][1] / d, -a[0][1] / d], [-a[1][0] / d, a[0][0] / d]]


def add(a, b, sign=1):
    return [[a[i][j] + sign * b[i][j] for j in range(2)] for i in range(2)]


def smooth(rows):
    """Mean and variance of level + deviation, filtered and smoothed, by year of a unit."""
    by_year = {row["year"]: row for row in rows}
    years = list(range(min(by_year), max(by_year) + 1))
    a = [[1, 0], [0, DYNAMICS["persistence"]]]
    q = [[DYNAMICS["levelStep"] ** 2, 0], [0, DYNAMICS["deviationStep"] ** 2]]
    predicted, filtered = [], []
    for at, year in enumerate(years):
        if at == 0:
            m = [0.0, 0.0]
            p = [[DYNAMICS["level"] ** 2, 0], [0, DYNAMICS["deviation"] ** 2]]
        else:
            m, p = filtered[-1]
            m = [m[0], DYNAMICS["persistence"] * m[1]]
            p = add(multiply(multiply(a, p), transpose(a)), q)
        predicted.append((m, p))
        row = by_year.get(year, {})
        for item in ITEMS:
            y = row.get(item["item"])
            if y is None:
                continue
            sd = row["doubt"] if item["scale"] is None else item["scale"]
            h = item["slope"]
            mean = h * (m[0] + m[1]) - item["threshold"]
            mean += sum(d * row[column] for column, d in item["opportunity"].items())
            along = [h * (p[i][0] + p[i][1]) for i in range(2)]
            variance = h * (along[0] + along[1]) + sd**2
            m = [m[i] + along[i] * (y - mean) / variance for i in range(2)]
            p = [[p[i][j] - along[i] * along[j] / variance for j in range(2)] for i in range(2)]
        filtered.append((m, p))
    smoothed = [filtered[-1]]
    for at in range(len(years) - 2, -1, -1):
        m, p = filtered[at]
        ahead_m, ahead_p = predicted[at + 1]
        gain = multiply(multiply(p, transpose(a)), inverse(ahead_p))
        later_m, later_p = smoothed[0]
        gap = [later_m[i] - ahead_m[i] for i in range(2)]
        mean = [m[i] + gain[i][0] * gap[0] + gain[i][1] * gap[1] for i in range(2)]
        smoothed.insert(0, (mean, add(p, multiply(multiply(gain, add(later_p, ahead_p, -1)), transpose(gain)))))
    total = lambda p: p[0][0] + p[0][1] + p[1][0] + p[1][1]
    return {
        "filteredMean": [m[0] + m[1] for m, _ in filtered], "filteredVariance": [total(p) for _, p in filtered],
        "mean": [m[0] + m[1] for m, _ in smoothed], "variance": [total(p) for _, p in smoothed],
    }


rows = draw()
columns = ["unit", "year", "distance", "doubt", "tone", "score"]
# Rows in another order than that of their periods.
lines = [",".join("" if row[name] is None else str(row[name]) for name in columns) for row in rows[::-1]]
units = list(dict.fromkeys(row["unit"] for row in rows[::-1]))
out = {
    "dynamics": DYNAMICS, "items": ITEMS, "csv": "\n".join([",".join(columns), *lines]) + "\n",
    "units": {unit: smooth([row for row in rows if row["unit"] == unit]) for unit in units},
}
with open("test/app/latent-fit/kalman.json", "w") as file:
    json.dump(out, file, indent=1)
    file.write("\n")
