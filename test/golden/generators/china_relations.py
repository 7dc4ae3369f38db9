"""Independent golden values of the relations of China by year: means of the months, and Pew's shares, of some states.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/china_relations.py > test/golden/fixtures/china-relations.json
"""
import csv, gzip, json, os
from collections import defaultdict
from fractions import Fraction

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data") + "/china-relations-monthly/"
STATES = {"Russia": 365, "United States": 2, "Japan": 740, "India": 750, "Vietnam": 816, "Brazil": 140}


def rows(name):
    with gzip.open(RAW + name, "rt", encoding="utf-8") as file:
        yield from csv.DictReader(file)


months = defaultdict(list)
for row in rows("tsinghua_scores.csv.gz"):
    months["tsinghua", row["Country"], row["YearMonth"][:4]].append(Fraction(row["Score"]))
for row in rows("event_index_monthly.csv.gz"):
    if row["Index_Type"] == "Aggregated":
        months[row["db"], row["Partner"], row["YearMonth"][:4]].append(Fraction(row["Index_Value"]))
out = [
    {"source": source, "ccode": STATES[name], "year": int(year), "n": len(values), "mean": round(float(sum(values) / len(values)), 6)}
    for (source, name, year), values in sorted(months.items())
    if name in STATES and int(year) % 5 in (0, 4) and not (name in ("Japan", "Vietnam") and int(year) < 1955)
]
views = [
    {"ccode": STATES[row["country"]], "year": int(row["year"]), "share": round(float(row["favorable"]) / 100, 6), "n": int(row["n_sample"])}
    for row in rows("pew_china_favourable.csv.gz")
    if row["country"] in STATES
]
print('{"relations": [\n' + ",\n".join(map(json.dumps, out)) + '\n],\n"views": [\n' + ",\n".join(map(json.dumps, views)) + "\n]}")
