#!/usr/bin/env python3
"""Independent golden values of the roll-call measures, read from the raw files alone.

Shares no code with the project: it works ballot by ballot (lists of pairs of votes), where the project works with
tables of counts. Standard library only.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/un_votes.py > test/golden/fixtures/un-votes.json
"""
import collections
import csv
import gzip
import json
import os
import random
import sys

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
NUMBER = {"yes": 1, "abstain": 2, "no": 3}
WITHOUT_CODE = {"Federal Republic of Germany": 260, "Yemen Arab Republic": 678, "Zanzibar": 511}
HISTORICAL = {"CS": 315, "DD": 265, "YD": 680, "YU": 345}


def read(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(os.path.join(RAW, path), "rt", encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def codes():
    table = dict(HISTORICAL)
    for row in read("states/codelist_core.csv"):
        if row["iso2c"] and row["cown"] not in ("", "NA"):
            table.setdefault(row["iso2c"], int(row["cown"]))
    return table


def load():
    """Ballots per roll call, {rcid: {ccode: vote}}, and the roll calls."""
    table = codes()
    calls = {row["rcid"]: row for row in read("un-votes/un_roll_calls.csv.gz")}
    ballots = collections.defaultdict(dict)
    for row in read("un-votes/un_votes.csv.gz"):
        call = calls[row["rcid"]]
        state = table.get(row["country_code"]) or WITHOUT_CODE.get(row["country"])
        if state is None:
            continue
        if int(call["session"]) >= 45:  # met after the unifications of 1990
            state = {260: 255, 678: 679}.get(state, state)
        ballots[row["rcid"]][state] = NUMBER[row["vote"]]
    return calls, ballots


def year_of(call, rule):
    return int(call["date"][:4]) if rule == "date" else int(call["session"]) + 1945


def pairs_of(calls, ballots, a, b, year, rule, whole=False, non_unanimous=False):
    out = []
    for rcid, call in calls.items():
        if year_of(call, rule) != year:
            continue
        if whole and "1" in (call["para"], call["amend"]):
            continue
        votes = ballots[rcid]
        if non_unanimous and len(set(votes.values())) == 1:
            continue
        if a in votes and b in votes:
            out.append((votes[a], votes[b]))
    return out


def statistics(pairs):
    n = len(pairs)
    if n == 0:
        return {"n": 0, "agreement": None, "identity": None, "kappa": None}
    mx = sum(x for x, _ in pairs) / n
    my = sum(y for _, y in pairs) / n
    observed = sum((x - y) ** 2 for x, y in pairs)
    expected = (
        sum((x - mx) ** 2 for x, _ in pairs)
        + sum((y - my) ** 2 for _, y in pairs)
        + n * (mx - my) ** 2
    )
    return {
        "n": n,
        "agreement": sum(1 - abs(x - y) / 2 for x, y in pairs) / n,
        "identity": sum(x == y for x, y in pairs) / n,
        "kappa": None if expected < 1e-9 else 1 - observed / expected,
    }


def case(calls, ballots, a, b, year, rule, whole=False, non_unanimous=False):
    a, b = min(a, b), max(a, b)
    return {
        "ccode1": a,
        "ccode2": b,
        "year": year,
        "yearOf": rule,
        "votes": "whole-resolutions" if whole else "all",
        "nonUnanimousOnly": non_unanimous,
        **statistics(pairs_of(calls, ballots, a, b, year, rule, whole, non_unanimous)),
    }


def main():
    calls, ballots = load()
    generator = random.Random(20)
    cases = []
    while len(cases) < 40:
        year = generator.randint(1947, 2019)
        members = sorted({s for r, c in calls.items() if year_of(c, "date") == year for s in ballots[r]})
        if len(members) < 2:
            continue
        a, b = generator.sample(members, 2)
        whole = generator.random() < 0.5
        non_unanimous = generator.random() < 0.5
        pair = [case(calls, ballots, a, b, year, rule, whole, non_unanimous) for rule in ("date", "session")]
        if min(p["n"] for p in pair) >= 5:
            cases += pair
    bite = where_unanimity_bites(calls, ballots)
    pooled = []
    for year in range(1991, 2020):
        pooled += pairs_of(calls, ballots, 365, 710, year, "date", whole=True)
    json.dump(
        {
            "source": "un-votes, computed ballot by ballot by test/golden/generators/un_votes.py",
            "cases": cases,
            "unanimityBites": bite,
            "kappaPercentiles": [
                percentile(calls, ballots, a, b, year)
                for a, b, year in ((365, 710, 1995), (365, 710, 2000), (365, 710, 2018), (710, 750, 2018))
            ],
            "pooledIdentityWholeResolutions": {
                "ccode1": 365, "ccode2": 710, "from": 1991, "to": 2019, **statistics(pooled)
            },
        },
        sys.stdout,
        indent=1,
    )
    print()


def percentile(calls, ballots, a, b, year):
    """Midrank percentile (midrank - 1/2)/n of a pair's kappa among all pairs of the session year."""
    members = sorted({s for r, c in calls.items() if year_of(c, "session") == year for s in ballots[r]})
    votes = [ballots[r] for r, c in calls.items() if year_of(c, "session") == year]
    kappas = {}
    for i, x in enumerate(members):
        for y in members[i + 1:]:
            kappa = statistics([(v[x], v[y]) for v in votes if x in v and y in v])["kappa"]
            if kappa is not None:
                kappas[(x, y)] = round(kappa, 12)  # equal tables are ties
    own = kappas[(a, b)]
    below = sum(k < own for k in kappas.values())
    equal = sum(k == own for k in kappas.values())
    return {
        "ccode1": a, "ccode2": b, "year": year, "yearOf": "session",
        "kappa": own, "population": len(kappas), "percentile": (below + equal / 2) / len(kappas),
    }


def where_unanimity_bites(calls, ballots):
    """The pair of major powers and session in which leaving out unanimous roll calls moves agreement most."""
    majors = [2, 200, 220, 365, 710, 740, 255]
    best = None
    for year in range(1946, 2020):
        for i, a in enumerate(majors):
            for b in majors[i + 1:]:
                every = case(calls, ballots, a, b, year, "session")
                some = case(calls, ballots, a, b, year, "session", non_unanimous=True)
                if some["n"] < 20:
                    continue
                gap = abs(every["agreement"] - some["agreement"])
                if best is None or gap > best[0]:
                    best = (gap, [every, some])
    return best[1]


if __name__ == "__main__":
    main()
