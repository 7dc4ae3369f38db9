"""Independent golden values of force-abroad and polyarchy, from the raw files. Shares no code with the project.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/force_abroad.py > test/golden/fixtures/force-abroad.json
"""
import collections, csv, gzip, json, os

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
# States whose Gleditsch-Ward number is that of the Correlates of War.
STATES = [2, 40, 200, 220, 365, 369, 500, 640, 651, 710, 740, 750, 816]
# Who fought in his own land alone: conflict and state, by year.
INVADED = {1946: [(215, 339)], 1948: [(226, 751)], 1951: [(239, 651)], 1952: [(239, 651)], 1956: [(250, 310), (252, 651)], 1961: [(272, 616)],
           1974: [(323, 352)], 1978: [(427, 510)], 1979: [(431, 700)], 1983: [(350, 55)], 1989: [(368, 95)], 1990: [(371, 690)],
           1991: [(371, 690)], 2001: [(13692, 700)], 2003: [(420, 645)], 2022: [(13243, 369)], 2023: [(13243, 369)], 2024: [(16099, 678)]}
for first, last, pair in ((1963, 1966, (281, 820)), (1965, 1975, (293, 817)), (1977, 1980, (268, 530)), (1979, 1987, (334, 816)), (1982, 1982, (346, 200))):
    for year in range(first, last + 1):
        INVADED.setdefault(year, []).append(pair)


def read(path):
    with gzip.open(f"{RAW}/{path}", "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def in_mission(government, state, year):
    if government == 432 and 2013 <= year <= 2023:
        return not (state == 220 and year <= 2022)
    if government == 482 and year >= 2014:
        return not (state == 220 and year <= 2016)
    if government == 490 and year >= 2013:
        return not (state == 500 and year >= 2021 or state == 516 and year >= 2022)
    return False


cells = collections.defaultdict(lambda: [set(), set(), set()])
for row in read("ucdp/ucdp_acd.csv.gz"):
    conflict, year, a = int(row["conflict_id"]), int(row["year"]), int(row["gwno_a"])
    number = lambda name: int(row[name]) if row[name] else None
    a2, b, b2 = number("gwno_a_2nd"), number("gwno_b"), number("gwno_b_2nd")
    if row["type_of_conflict"] == "interstate":
        for state in {a, a2, b, b2} - {None}:
            if (conflict, state) not in INVADED.get(year, []):
                cells[state, year][0].add(conflict)
    elif row["type_of_conflict"] == "II":
        for state, of_government in ((a2, True), (b2, False)):
            if state is not None and state != a:
                cells[state, year][2 if of_government and in_mission(a, state, year) else 1].add(conflict)
        if conflict == 418 and a == 2 and year >= 2002:
            cells[2, year][1].add(conflict)

force = {str(state): {str(year): [len(kind) for kind in cells[state, year]] for year in range(1946, 2025) if (state, year) in cells}
         for state in STATES}
regimes = {}
for row in read("regime/cw_democracy.csv.gz"):
    if int(row["ccode"]) in (2, 365, 385, 710, 750) and int(row["year"]) >= 1992:
        value = row["v2x_polyarchy"]
        regimes.setdefault(row["ccode"], {})[row["year"]] = float(value) if value else None
print(json.dumps({"force": force, "polyarchy": regimes}).replace('}, "', '},\n"'))
