#!/usr/bin/env python3
"""Independent golden values of sanctions, arms embargoes and sanctions of the United Nations, from the raw file alone.

Shares no code with the project: members of bodies are typed here, from the treaties, for the states of the pairs. Standard
library only.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/sanctions.py > test/golden/fixtures/sanctions.json
"""
import csv
import gzip
import json
import os
import sys

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
TYPES = ["trade", "arms", "military", "financial", "travel", "other"]
FIRST, LAST = 1949, 2023
DOUBTFUL = {"8", "1519"}

# Code, first and last year as a member of the state system, names by years.
STATES = {
    "USA": (2, 1949, 2023, [("United States", FIRST, LAST)]),
    "CHN": (710, 1949, 2023, [("China", FIRST, LAST)]),
    "RUS": (365, 1949, 2023, [("Soviet Union", FIRST, LAST), ("Russia", FIRST, LAST)]),
    "DEU": (255, 1990, 2023, [("Germany", 1990, LAST)]),
    "GFR": (260, 1955, 1990, [("Germany", FIRST, 1989)]),
    "FRA": (220, 1949, 2023, [("France", FIRST, LAST)]),
    "GBR": (200, 1949, 2023, [("United Kingdom", FIRST, LAST)]),
    "POL": (290, 1949, 2023, [("Poland", FIRST, LAST)]),
    "JPN": (740, 1952, 2023, [("Japan", FIRST, LAST)]),
    "TUR": (640, 1949, 2023, [("Turkey", FIRST, LAST)]),
    "IND": (750, 1949, 2023, [("India", FIRST, LAST)]),
    "PRK": (731, 1949, 2023, [("Korea, North", FIRST, LAST)]),
    "VNM": (816, 1954, 2023, [("North Vietnam", FIRST, LAST), ("South Vietnam", 1976, LAST)]),
    "SEN": (433, 1960, 2023, [("Senegal", FIRST, LAST)]),
    "EGY": (651, 1949, 2023, [("Egypt, Arab Rep.", FIRST, LAST)]),
    "ISR": (666, 1949, 2023, [("Israel", FIRST, LAST)]),
    "MLI": (432, 1960, 2023, [("Mali", FIRST, LAST)]),
    "ARM": (371, 1991, 2023, [("Armenia", FIRST, LAST)]),
}
SEVEN = {"USA": 1975, "GBR": 1975, "FRA": 1975, "JPN": 1975, "DEU": 1990, "GFR": 1975}
MEMBERS = {
    "EEC": {"FRA": (1958, LAST), "GFR": (1958, 1990), "DEU": (1990, LAST), "GBR": (1973, 2020), "POL": (2004, LAST)},
    "G7": {state: (since, 1990 if state == "GFR" else LAST) for state, since in SEVEN.items()},
    "NATO": {
        "USA": (1949, LAST), "GBR": (1949, LAST), "FRA": (1949, LAST), "TUR": (1952, LAST), "GFR": (1955, 1990),
        "DEU": (1990, LAST), "POL": (1999, LAST),
    },
    "CoCom": {
        "USA": (1950, 1994), "GBR": (1950, 1994), "FRA": (1950, 1994), "GFR": (1950, 1990), "DEU": (1990, 1994),
        "JPN": (1952, 1994), "TUR": (1953, 1994),
    },
    "Comecon": {"RUS": (1949, 1991), "POL": (1949, 1991), "VNM": (1978, 1991)},
    # Suspended in 1979, Egypt repealed its boycott of Israel in 1980.
    "League of Arab States": {"EGY": (1949, 1979)},
    "Organisation of African Unity": {"EGY": (1963, 2001)},
    "EEU": {"RUS": (2015, LAST), "ARM": (2015, LAST)},
    "ECOWAS": {"SEN": (1975, LAST), "MLI": (1975, LAST)},
    "African Union": {"SEN": (2000, LAST), "MLI": (2000, LAST)},
    "OSCE": {
        state: (1992 if state == "ARM" else 1973, LAST)
        for state in ("USA", "RUS", "DEU", "FRA", "GBR", "POL", "TUR", "ARM")
    },
    "Commonwealth": {"GBR": (1949, LAST), "IND": (1949, LAST)},
}
ALIASES = {"EU": "EEC", "G8": "G7", "CSCE": "OSCE", "ChinCom": "CoCom"}
COMMAS = ["Korea, North", "Korea, South", "Egypt, Arab Rep.", "Gambia, The", "Yemen, North"]


def names_of(cell):
    for name in COMMAS:
        cell = cell.replace(name, name.replace(",", ";"))
    return [part.strip().replace(";", ",") for part in cell.split(",")]


def in_body(body, state, year):
    first, last = MEMBERS.get(ALIASES.get(body, body), {}).get(state, (9999, 0))
    return first <= year <= last


def named(names, state, year):
    return any(name in names and first <= year <= last for name, first, last in STATES[state][3])


def cases():
    with gzip.open(os.path.join(RAW, "sanctions-gsdb4/gsdb_r4_cases.csv.gz"), "rt", encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            if row["case_id"] not in DOUBTFUL:
                yield (
                    names_of(row["sanctioning_state"]),
                    names_of(row["sanctioned_state"]),
                    int(row["begin"]),
                    int(row["end"]),
                    [int(row[kind]) for kind in TYPES],
                )


CASES = list(cases())


def attribution(senders, begin, sender, target, year):
    """1 named, 2 member of a body that acts against an outsider, 3 against a member, 0 not a sender."""
    if named(senders, sender, year):
        return 1
    found = [3 if in_body(body, target, begin) else 2 for body in senders if in_body(body, sender, year)]
    return min(found, default=0)


def pair(sender, target):
    out = {"pair": f"{sender} {target}", "ccode1": STATES[sender][0], "ccode2": STATES[target][0]}
    years = range(max(STATES[sender][1], STATES[target][1]), min(STATES[sender][2], STATES[target][2]) + 1)
    for limit, key in ((2, "outside"), (1, "named"), (3, "all")):
        out[key] = {}
        for year in years:
            hit = [
                types
                for senders, targets, begin, end, types in CASES
                if begin <= year <= end
                and (named(targets, target, year) or any(in_body(body, target, year) for body in targets))
                and 0 < attribution(senders, begin, sender, target, year) <= limit
            ]
            out[key][year] = [max((types[i] for types in hit), default=0) for i in range(6)] + [len(hit)]
    return out


def of_nations(state):
    out = {"ccode": STATES[state][0], "values": {}}
    for year in range(STATES[state][1], LAST + 1):
        hit = [
            types
            for senders, targets, begin, end, types in CASES
            if begin <= year <= end and "UN" in senders and named(targets, state, year)
        ]
        out["values"][year] = [max((types[i] for types in hit), default=0) for i in range(6)] + [len(hit)]
    return out


PAIRS = (
    "USA CHN, USA RUS, RUS USA, GFR RUS, DEU RUS, GBR RUS, JPN RUS, TUR RUS, CHN USA, CHN RUS, RUS CHN, CHN PRK, FRA CHN, "
    "GBR CHN, POL CHN, USA IND, JPN IND, RUS IND, USA VNM, CHN VNM, SEN MLI, RUS ARM, USA PRK, EGY ISR"
)
json.dump(
    {
        "cases": len(CASES) + len(DOUBTFUL),
        "pairs": [pair(*one.split()) for one in PAIRS.split(", ")],
        "nations": [of_nations(state) for state in ("CHN", "PRK", "MLI", "IND", "RUS")],
    },
    sys.stdout,
    separators=(",", ":"),
)
print()
