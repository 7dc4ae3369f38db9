#!/usr/bin/env python3
"""Issues of the roll calls of the UN Digital Library, how well the rules do on sessions that they were not made from, and
agreement by issue, from the raw files. Shares no code with the project.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/library_issues.py > test/golden/fixtures/library-issues.json
"""

import collections
import csv
import datetime
import gzip
import json
import os
import re
import sys
from fractions import Fraction

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
ISSUES = ["me", "nu", "di", "hr", "co", "ec"]
LEARNED, CODED = 65, 73
TITLE = {
    "me": r"palestin|israel|jerusalem|golan|arab territories|middle east situation",
    "nu": r"nuclear",
    "di": r"disarm|weapon|\barms\b|armament|missile|military expenditure",
    "hr": r"human rights|torture|executions|racis|rights of the child|self.determination|mercenar|death penalty|freedoms",
    "co": r"non.self.governing|coloni|self.determination of peoples|trust territor",
    "ec": r"\bdevelopment\b|economic|trade\b|external debt|commodit|financ\w+ for dev|globali[sz]ation",
}
AGENDA = {"me": r"palestine|israel", "hr": r"human rights"}
PAIRS = [(2, 710), (365, 710), (2, 666), (710, 750)]


def read(name):
    path = f"{RAW}/{name}"
    opened = gzip.open(path, "rt", encoding="utf-8") if name.endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        return list(csv.DictReader(file))


library = read("un-votes-undl/ga_resolutions.csv.gz")
states = {int(row["ccode"]): row["votes"] for row in read("un-votes-undl/ga_votes_matrix.csv.gz")}
voeten = read("un-votes/un_roll_calls.csv.gz")
codes = collections.defaultdict(set)
for row in read("un-votes/un_roll_call_issues.csv"):
    codes[row["rcid"]].add(row["short_name"])


def roman(text):
    total, last = 0, 0
    for letter in reversed(text):
        one = {"I": 1, "V": 5, "X": 10, "L": 50}[letter]
        total += one if one >= last else -one
        last = max(last, one)
    return total


def key(symbol):
    symbol = re.sub(r"[\[\] ]", "", symbol)
    found = re.fullmatch(r"A/RES/(\d+)([A-Z]?)\((E?S-)?([IVXL]+)\)([A-Z]?)", symbol)
    if found:
        return (found[3] or "") + str(roman(found[4])), int(found[1]), found[2] + found[5]
    found = re.fullmatch(r"(?:A/RES|R)/((?:E?S-)?\d+)/(\d+)([A-Z]*)", symbol)
    if found:
        return found[1], int(found[2]), found[3]
    found = re.fullmatch(r"(E?)SS/(\d+)/(\d+)([A-Z]?)", symbol)
    return (found[1] + "S-" + found[2], int(found[3]), found[4]) if found else None


def session(row):
    if row["session"].isdigit():
        return int(row["session"])
    day = datetime.date.fromisoformat(row["date"])
    tuesdays = [one for one in range(1, 31) if datetime.date(day.year, 9, one).weekday() == 1]
    return day.year - 1945 - (day < datetime.date(day.year, 9, tuesdays[2]))


def places(rows, symbol, skip=lambda row: False):
    found = collections.defaultdict(list)
    for place, row in enumerate(rows):
        if not skip(row) and key(row[symbol]) is not None:
            found[key(row[symbol])].append(place)
    return found


own = places(library, "symbol")
other = places(voeten, "unres", lambda row: row["para"] == "1" or row["amend"] == "1")
common = {own[one][0]: other[one][0] for one in own if len(own[one]) == len(other.get(one, [])) == 1}


def published(place):
    row = voeten[common[place]]
    found = set(codes[row["rcid"]])
    # The source repeats its list on disarmament under these two.
    return found - {"co", "ec"} if row["session"] == "74" and "di" in found else found


def text(title):
    title = re.split(r" : (?:resolution|decision)| / adopted", title.lower())[0]
    return re.sub(r"[^a-z#]+", " ", re.sub(r"\d+", "#", title)).strip()


order = sorted(range(len(library)), key=lambda place: (library[place]["date"], int(library[place]["undl_id"])))
history = collections.defaultdict(list)
for place in order:
    if place in common and session(library[place]) <= LEARNED:
        history[text(library[place]["title"])].append(published(place))


def by_rule(row):
    last = history.get(text(row["title"]), [])[-3:]
    if last:
        return {issue for issue in ISSUES if 2 * sum(issue in one for one in last) > len(last)}
    title, agenda = row["title"].lower().split(" : resolution")[0], row["agenda"].lower()
    return {
        issue
        for issue in ISSUES
        if re.search(TITLE[issue], title) or (issue in AGENDA and re.search(AGENDA[issue], agenda))
    }


def scores(issue):
    tally = collections.Counter()
    for place in common:
        # Session 74 has no codes of these two.
        last = 73 if issue in ("co", "ec") else 74
        if LEARNED < session(library[place]) <= last:
            tally[issue in by_rule(library[place]), issue in published(place)] += 1
    return [tally[True, True], tally[True, False], tally[False, True]]


def issues(place):
    row = library[place]
    found = published(place) if place in common and session(row) <= CODED else by_rule(row)
    about = f"{row['title']} {row['agenda']}".lower()
    if re.search("ukrain|crimea|sevastopol", about) or row["session"] == "ES-11":
        found = found | {"ukraine"}
    return found


def vote(state, index):
    day = library[index]["date"]
    if state == 710 and day < "1971-10-25":
        return "."
    return states[state][index]


def agreement(pair, issue):
    years = collections.defaultdict(list)
    for index, row in enumerate(library):
        ballots = [vote(state, index) for state in pair]
        if issue in coded[index] and all(one in "YAN" for one in ballots):
            first, second = ("YAN".index(one) for one in ballots)
            years[int(row["date"][:4])].append(Fraction(2 - abs(first - second), 2))
    return {year: [float(sum(of) / len(of)), len(of)] for year, of in sorted(years.items())}


coded = [issues(place) for place in range(len(library))]
listed = {
    issue: dict(sorted(collections.Counter(session(library[i]) for i in range(len(library)) if issue in coded[i]).items()))
    for issue in [*ISSUES, "ukraine"]
}
result = {
    "scores": {issue: scores(issue) for issue in ISSUES},
    "rollCalls": listed,
    "agreement": [
        {"pair": pair, "issue": issue, "values": agreement(pair, issue)} for pair in PAIRS for issue in [*ISSUES, "ukraine"]
    ],
}
if __name__ == "__main__":
    json.dump(result, sys.stdout, separators=(",", ":"))
    print()
