#!/usr/bin/env python3
"""Independent golden values of joint votes by issue, read from the raw files alone.

Works ballot by ballot, as un_votes.py does, and shares no code with the project. Standard library only.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/votes_by_issue.py > test/golden/fixtures/votes-by-issue.json
"""
import collections
import json
import sys

from un_votes import load, read, statistics

ISSUES = ("me", "nu", "di", "hr", "co", "ec")
RUSSIA_CHINA, USA_BRITAIN, USA_ISRAEL, CHINA_INDIA = (365, 710), (2, 200), (2, 666), (710, 750)
YEARS = (1947, 1971, 1975, 1986, 1995, 2005, 2014, 2018, 2019)
STATISTICS = ("agreement", "identity", "kappa")


def by_issue(calls):
    """Roll calls of each (issue, session), those that the source repeats under two other issues left out."""
    coded = collections.defaultdict(set)
    for row in read("un-votes/un_roll_call_issues.csv"):
        coded[(row["short_name"], int(calls[row["rcid"]]["session"]))].add(row["rcid"])
    for issue in ("co", "ec"):
        coded[(issue, 74)] -= coded[("di", 74)]
    return coded


def joint(votes, a, b):
    return [(ballots[a], ballots[b]) for ballots in votes if a in ballots and b in ballots]


def case(votes, issue, pair, year, non_unanimous):
    counted = [v for v in votes if not (non_unanimous and len(set(v.values())) == 1)]
    return {
        "issue": issue,
        "ccode1": pair[0],
        "ccode2": pair[1],
        "year": year,
        "nonUnanimousOnly": non_unanimous,
        **statistics(joint(counted, *pair)),
    }


def population(votes):
    """The statistics of every pair with a joint roll call."""
    members = sorted({state for ballots in votes for state in ballots})
    out = {}
    for i, a in enumerate(members):
        for b in members[i + 1:]:
            pairs = joint(votes, a, b)
            if pairs:
                out[(a, b)] = statistics(pairs)
    return out


def percentile(pairs, pair, statistic):
    """Midrank percentile, (midrank - 1/2)/n; equal tables are ties."""
    values = [round(own[statistic], 12) for own in pairs.values() if own[statistic] is not None]
    own = pairs[pair][statistic]
    if own is None:
        return None
    own = round(own, 12)
    return (sum(v < own for v in values) + sum(v == own for v in values) / 2) / len(values)


def main():
    calls, ballots = load()
    coded = by_issue(calls)

    def votes_of(issue, year):
        return [ballots[rcid] for rcid in sorted(coded[(issue, year - 1945)], key=int)]

    cases = [
        case(votes_of(issue, year), issue, pair, year, non_unanimous)
        for issue in ISSUES
        for pair in (RUSSIA_CHINA, USA_BRITAIN, USA_ISRAEL, CHINA_INDIA)
        for year in YEARS
        for non_unanimous in (False, True)
    ]
    # A case without unanimous roll calls says the same with and without them: one of the two is enough.
    cases = [
        one for one in cases
        if not one["nonUnanimousOnly"]
        or one["n"] != next(c for c in cases if same(c, one) and not c["nonUnanimousOnly"])["n"]
    ]
    ranked = []
    for issue, year in (("me", 2018), ("hr", 1995), ("hr", 2012), ("hr", 2019), ("nu", 2000), ("nu", 2018)):
        pairs = population(votes_of(issue, year))
        for pair in (RUSSIA_CHINA, USA_BRITAIN, USA_ISRAEL, CHINA_INDIA):
            for statistic in STATISTICS:
                own = percentile(pairs, pair, statistic)
                if own is not None:
                    ranked.append({
                        "issue": issue, "ccode1": pair[0], "ccode2": pair[1], "year": year,
                        "statistic": statistic, "percentile": own,
                        "population": sum(p[statistic] is not None for p in pairs.values()),
                    })
    json.dump(
        {
            "source": "un-votes, computed ballot by ballot by test/golden/generators/votes_by_issue.py",
            "rollCalls": {
                issue: {str(s + 1945): len(coded[(issue, s)]) for s in range(1, 75) if coded[(issue, s)]}
                for issue in ISSUES
            },
            "cases": cases,
            "percentiles": ranked,
        },
        sys.stdout,
        indent=1,
    )
    print()


def same(a, b):
    return all(a[key] == b[key] for key in ("issue", "ccode1", "ccode2", "year"))


if __name__ == "__main__":
    main()
