#!/usr/bin/env python3
"""The two sources of votes in the General Assembly on their common resolutions, from the raw files.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/common_votes.py > test/golden/fixtures/common-votes.json
"""
import csv
import gzip
import json
import os
import sys

from library_issues import common, library, voeten
from library_votes import kappa
from un_votes import load

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
SCALE = {"Y": 1, "A": 2, "N": 3}
PAIRS = [(365, 710), (2, 750)]

with gzip.open(f"{RAW}/un-votes-undl/ga_votes_matrix.csv.gz", "rt", encoding="utf-8") as file:
    matrix = [(int(row["ccode"]), row["votes"]) for row in csv.DictReader(file)]


def own(place):
    day = library[place]["date"]
    return {
        (713 if state == 710 and day < "1971-10-25" else state): SCALE[votes[place]]
        for state, votes in matrix
        if votes[place] in SCALE
    }


_, ballots = load()
years = {}
for place, other in common.items():
    both = own(place), ballots[voeten[other]["rcid"]]
    years.setdefault(int(library[place]["date"][:4]), []).append(both)


def of_pair(pair, side, calls):
    pairs = [tuple(one[side][state] - 1 for state in pair) for one in calls if all(state in one[side] for state in pair)]
    return kappa(pairs) if pairs else None


result = {
    year: {
        "rollCalls": len(calls),
        "votes": sum(state in theirs for ours, theirs in calls for state in ours),
        "equal": sum(theirs.get(state) == vote for ours, theirs in calls for state, vote in ours.items()),
        "pairs": {" ".join(map(str, pair)): [of_pair(pair, side, calls) for side in (0, 1)] for pair in PAIRS},
    }
    for year, calls in sorted(years.items())
}
json.dump(result, sys.stdout, separators=(",", ":"))
print()
