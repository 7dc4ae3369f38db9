"""Independent golden values of trade-compensation and arms-per-milex, from the raw files. Shares no code with the project.

The figures themselves may not be republished: ratios alone are written.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/trade_and_arms.py > test/golden/fixtures/trade-and-arms.json
"""
import collections, csv, gzip, json, os

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
PARTNERS = {"China, P.R.: Mainland": 710, "Türkiye, Rep of": 640, "India": 750, "Belarus, Rep. of": 370, "Korea, Rep. of": 732}
# Who sanctions Russia from 2014, by the cases 1004 to 1011 of the Global Sanctions Data Base: the European Union of 28 (27 from 2021, with Britain's own
# case), those who joined it, and six more.
SENDERS = """Austria|Belgium|Bulgaria|Croatia, Rep. of|Cyprus|Czech Rep.|Denmark|Estonia, Rep. of|Finland|France|Germany|Greece|Hungary|Ireland|Italy|
Latvia|Lithuania|Luxembourg|Malta|Netherlands, The|Poland, Rep. of|Portugal|Romania|Slovak Rep.|Slovenia, Rep. of|Spain|Sweden|United Kingdom|
Montenegro|Iceland|Albania|Norway|Ukraine|Australia|Canada|Japan|New Zealand|Switzerland|United States""".replace("\n", "").split("|")


def read(path):
    with gzip.open(f"{RAW}/{path}", "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


flows = collections.defaultdict(dict)
for row in read("trade-dots/imf_dots_long.csv.gz"):
    if row["reporter"] == "Russian Federation" and row["file"] == "rf_exports_2023.xlsx":
        flows[row["partner"], int(row["year"])][row["flow"]] = float(row["value_usd_millions"])


def trade(partner, year, shares):
    both = flows.get((partner, year), {})
    if len(both) < 2:
        return None
    world = sum(flows["World", year].values())
    return sum(both.values()) / (world if shares else 1)


def change(partner, base, year, window, shares):
    later = [trade(partner, y, shares) for y in range(year - window + 1, year + 1)]
    before = trade(partner, base, shares)
    return None if before is None or None in later else sum(later) / window - before


compensation = []
for base, window, year in ((2013, 3, 2018), (2013, 3, 2021), (2012, 1, 2015), (2013, 1, 2019)):
    for of in ("dollars", "shares"):
        falls = [change(sender, base, year, window, of == "shares") for sender in SENDERS]
        loss = -sum(fall for fall in falls if fall is not None)
        for name, ccode in PARTNERS.items():
            gain = change(name, base, year, window, of == "shares")
            compensation.append({"partner": ccode, "base": base, "window": window, "year": year, "of": of, "value": gain / loss})

NAMES = {"China": 710, "Russia": 365, "Soviet Union": 365, "India": 750, "Pakistan": 770, "United States": 2, "Turkey": 640, "Türkiye": 640,
         "Turkiye": 640, "Japan": 740, "France": 220}
arms = collections.defaultdict(float)
for path, value, years in (("arms/sipri_tiv_tables_1950_2021_360info.csv.gz", "value", range(1950, 1995)),
                           ("arms/sipri_tiv_dyad_year_1995_2025.csv.gz", "tiv_millions", range(1995, 2025))):
    for row in read(path):
        buyer, seller, year = NAMES.get(row["recipient"]), NAMES.get(row["supplier"]), int(row["year"])
        if buyer and seller and year in years:
            arms[buyer, seller, year] += float(row[value]) or 0.25
milex = {}
for row in read("milex-sipri2026/sipri_milex_long.csv.gz"):
    if row["series"] == "constant_2024_usd_m" and row["country"] in NAMES and float(row["value"]) > 0:
        milex[NAMES[row["country"]], int(row["year"])] = float(row["value"])
ratios = []
for buyer, seller in ((710, 365), (750, 365), (770, 710), (640, 2), (740, 2), (750, 220)):
    q = {}
    for year in range(1954, 2025):
        window = range(year - 4, year + 1)
        if all((buyer, y) in milex for y in window):
            q[year] = sum(arms[buyer, seller, y] for y in window) / sum(milex[buyer, y] for y in window)
    ratios.append({"pair": [buyer, seller], "values": {year: value / max(q.values()) for year, value in q.items()}})
print(json.dumps({"compensation": compensation, "arms": ratios}).replace('{"p', '\n{"p'))
