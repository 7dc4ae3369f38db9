"""Independent golden values of council-agreement and lone-vetoes, from the raw files. Shares no code with the project.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/council_windows.py > test/golden/fixtures/council-windows.json
"""
import csv, gzip, json, os
from fractions import Fraction

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
PAIRS = [(365, 710), (2, 365), (2, 200), (365, 713), (140, 750)]
PERMANENT = [2, 200, 220, 365]


def read(name):
    with gzip.open(f"{RAW}/unsc-votes/{name}", "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


items = [row for row in read("sc_items.csv.gz") if row["id"] != "3099"]  # 3099 repeats 3098
dates = {row["id"]: row["date"] for row in items}
ballots = {key: {} for key in dates}
for row in read("sc_votes.csv.gz"):
    if row["id"] in ballots and row["vote"]:
        state = int(row["ccode"])
        if state == 710 and dates[row["id"]] < "1971-10-25":
            state = 713
        ballots[row["id"]][state] = row["vote"]


def share(one, other, first, last):
    """Alike and in all, on votes that divided the members who voted."""
    same = n = 0
    for key, votes in ballots.items():
        if not first <= int(dates[key][:4]) <= last:
            continue
        cast = {state: vote for state, vote in votes.items() if vote != "X"}
        if len(set(cast.values())) > 1 and one in cast and other in cast:
            n += 1
            same += cast[one] == cast[other]
    return same, n


def others(state, beside, year, first):
    seats = PERMANENT + ([710] if year > 1971 else [713] if year < 1971 else [710, 713])
    found = [share(state, seat, first, year) for seat in seats if seat not in (state, beside)]
    found = [Fraction(same, n) for same, n in found if n]
    return sum(found) / len(found)


def sat(state, year):
    return any(state in votes for key, votes in ballots.items() if int(dates[key][:4]) == year)


agreement = []
for pair in PAIRS:
    for window in (1, 15):
        for year in (1950, 1965, 1973, 1986, 2005, 2011, 2021, 2024):
            if not (sat(pair[0], year) and sat(pair[1], year)):
                continue
            first = year - window + 1
            same, n = share(*pair, first, year)
            row = {"pair": pair, "window": window, "year": year, "n": n, "value": same / n if n else None}
            if n:
                one, other = others(pair[0], pair[1], year, first), others(pair[1], pair[0], year, first)
                row |= {"others1": float(one), "others2": float(other), "lead": float(Fraction(same, n) - max(one, other))}
            agreement.append(row)

vetoes = {}
for row in items:
    if row["outcome"] != "veto":
        continue
    against = [s for s, v in ballots[row["id"]].items() if v == "N" and s in PERMANENT + [710, 713]]
    if len(against) == 1:
        vetoes.setdefault(str(against[0]), {}).setdefault(row["date"][:4], []).append((row["document"], row["date"]))
vetoes = {s: {y: [len(set(drafts)), len(drafts)] for y, drafts in years.items()} for s, years in vetoes.items()}
print(json.dumps({"agreement": agreement, "vetoes": vetoes}).replace('{"pair"', '\n{"pair"'))
