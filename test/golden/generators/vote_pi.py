#!/usr/bin/env python3
"""Independent golden values of pi, and of all four statistics where absences count, from the raw files alone.

Ballot by ballot in exact fractions: pi by its definition through means, and once more as observed against expected
disagreement over the table of shares, which must agree. Standard library only; shares no code with the project.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/vote_pi.py > test/golden/fixtures/vote-pi.json
"""
import json
import random
import sys
from fractions import Fraction

from un_votes import load, pairs_of, year_of

ABSENT = 0


def by_means(pairs):
    n = len(pairs)
    mx, my = Fraction(sum(x for x, _ in pairs), n), Fraction(sum(y for _, y in pairs), n)
    observed = sum((x - y) ** 2 for x, y in pairs)
    within = sum((x - mx) ** 2 for x, _ in pairs) + sum((y - my) ** 2 for _, y in pairs)
    expected = within + n * (mx - my) ** 2 / 2
    return None if expected == 0 else 1 - observed / expected


def distance(x, y):
    """Squared steps between votes; an absence is as far from a vote as yes from no."""
    if ABSENT in (x, y):
        return 0 if x == y else 4
    return (x - y) ** 2


def by_shares(pairs, pooled):
    n = len(pairs)
    categories = sorted({v for pair in pairs for v in pair})
    first = {c: Fraction(sum(x == c for x, _ in pairs), n) for c in categories}
    second = {c: Fraction(sum(y == c for _, y in pairs), n) for c in categories}
    if pooled:
        first = second = {c: (first[c] + second[c]) / 2 for c in categories}
    observed = Fraction(sum(distance(x, y) for x, y in pairs), n)
    expected = sum(distance(a, b) * first[a] * second[b] for a in categories for b in categories)
    return None if expected == 0 else 1 - observed / expected


def agreement(pairs):
    score = {0: Fraction(1), 1: Fraction(1, 2), 4: Fraction(0)}
    return sum(score[distance(x, y)] for x, y in pairs) / len(pairs)


def number(value):
    return None if value is None else float(value)


def with_absences(order, calls, ballots, a, b, session):
    """Pairs of votes of a session over the roll calls between the first and the last vote of either state."""
    place = {rcid: at for at, rcid in enumerate(order)}
    spans = {s: [place[r] for r in order if s in ballots[r]] for s in (a, b)}
    first = max(spans[s][0] for s in (a, b))
    last = min(spans[s][-1] for s in (a, b))
    return [
        (ballots[r].get(a, ABSENT), ballots[r].get(b, ABSENT))
        for r in order
        if int(calls[r]["session"]) == session and first <= place[r] <= last
    ]


def main():
    calls, ballots = load()
    for rcid in calls:
        ballots[rcid]  # so that roll calls without a ballot are there
    generator = random.Random(2011)
    cases = []
    while len(cases) < 30:
        year = generator.randint(1947, 2019)
        rule = generator.choice(("session", "date"))
        whole, non_unanimous = generator.random() < 0.5, generator.random() < 0.5
        members = sorted({s for r, c in calls.items() if year_of(c, rule) == year for s in ballots[r]})
        if len(members) < 2:
            continue
        a, b = sorted(generator.sample(members, 2))
        pairs = pairs_of(calls, ballots, a, b, year, rule, whole, non_unanimous)
        if len(pairs) < 5:
            continue
        value = by_means(pairs)
        assert value == by_shares(pairs, True)
        cases.append({
            "ccode1": a, "ccode2": b, "year": year, "yearOf": rule,
            "votes": "whole-resolutions" if whole else "all", "nonUnanimousOnly": non_unanimous,
            "n": len(pairs), "pi": number(value), "kappa": number(by_shares(pairs, False)),
        })
    named = []
    for a, b, year, rule in ((2, 732, 1995, "date"), (732, 740, 2015, "date"), (365, 710, 1995, "session"), (365, 710, 2018, "session")):
        pairs = pairs_of(calls, ballots, a, b, year, rule)
        named.append({
            "ccode1": a, "ccode2": b, "year": year, "yearOf": rule, "n": len(pairs),
            "pi": number(by_means(pairs)), "kappa": number(by_shares(pairs, False)),
        })
    order = sorted(calls, key=lambda r: (int(calls[r]["session"]), int(r)))
    absences = []
    # 710 and 713 enter and leave within session 26; 703 is often absent, 740 joins in session 11.
    for a, b, session in ((2, 710, 26), (2, 713, 26), (703, 365, 68), (2, 740, 11), (365, 710, 73), (2, 666, 50)):
        a, b = sorted((a, b))
        pairs = with_absences(order, calls, ballots, a, b, session)
        absences.append({
            "ccode1": a, "ccode2": b, "session": session, "n": len(pairs),
            "agreement": number(agreement(pairs)),
            "identity": number(Fraction(sum(x == y for x, y in pairs), len(pairs))),
            "kappa": number(by_shares(pairs, False)), "pi": number(by_shares(pairs, True)),
        })
    json.dump({
        "source": "un-votes, computed ballot by ballot by test/golden/generators/vote_pi.py",
        "named": named, "cases": cases, "absences": absences,
    }, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
