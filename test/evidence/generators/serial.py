"""The weight of each memory of a regression by year, the variance of a year that goes with it, and that of a weighted sum of years, from the whole matrix of
correlations: numpy alone. Writes ../serial.json."""
import json
import pathlib

import numpy as np

memories = [min(0.97, i / 24.5) for i in range(25)]


def case(years, values, columns, cells):
    y, X = np.array(values, float), np.array(columns, float).T
    t = np.array(years, float)
    n, k = X.shape
    logs, variances, sums = [], [], []
    for rho in memories:
        gaps = np.abs(t[:, None] - t[None, :])
        R = np.where(gaps == 0, 1.0, rho**gaps)
        inverse = np.linalg.inv(R)
        XRX = X.T @ inverse @ X
        b = np.linalg.solve(XRX, X.T @ inverse @ y)
        S = (y - X @ b) @ inverse @ (y - X @ b)
        logs.append(
            -0.5 * np.log(1 - rho**2) - 0.5 * np.linalg.slogdet(R)[1]
            - 0.5 * np.linalg.slogdet(XRX)[1] - 0.5 * (n - k) * np.log(S)
        )
        s, c = np.array([a for a, _ in cells], float), np.array([b for _, b in cells])
        apart = np.abs(s[:, None] - s[None, :])
        variances.append(S / (n - k))
        sums.append(c @ np.where(apart == 0, 1.0, rho**apart) @ c)
    weights = np.exp(np.array(logs) - max(logs))
    weights /= weights.sum()
    return {
        "years": years, "values": values, "columns": columns,
        "cells": [{"year": a, "c": b} for a, b in cells],
        "weights": weights.tolist(),
        "variances": [float(one) for one in variances],
        "share": float(weights @ np.array(sums)),
    }


first = [1, 2, 3, 5, 6]
last = [9, 10, 11, 12]
both = first + last
line = list(range(2001, 2011))
cases = [
    case(first, [1, 3, 2, 5, 4], [[1] * 5], [(year, 1 / 5) for year in first]),
    case(
        both, [1, 3, 2, 5, 4, 8, 7, 7.5, 9], [[1] * 5 + [0] * 4, [0] * 5 + [1] * 4],
        [(year, -1 / 5) for year in first] + [(year, 1 / 4) for year in last],
    ),
    case(
        line, [0.1, 0.4, 0.2, 0.7, 0.6, 0.9, 1.4, 1.1, 1.2, 1.6], [[1] * 10, line],
        [(2014, 1.0)] + [(year, -0.1) for year in line],
    ),
]
path = pathlib.Path(__file__).parent.parent / "serial.json"
path.write_text(json.dumps(cases, indent=1) + "\n")
