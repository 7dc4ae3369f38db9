"""Independent golden values of agreements-abroad, field-overlap and the cut of military agreements, from the raw files and coded/events.csv.

Shares no code with the project.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/agreements.py > test/golden/fixtures/agreements.json
"""
import collections, csv, gzip, json, os
from fractions import Fraction
from math import comb

RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
STATES = {"USA": 2, "MEX": 70, "CHL": 155, "DEU": 255, "RUS": 365, "KAZ": 705, "CHN": 710, "JPN": 740, "VNM": 816}
CIS = "ARM AZE BLR GEO KAZ KGZ MDA RUS TJK TKM UKR UZB".split()
AFRICA = ("DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COD COG CIV DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR LBY MDG MWI MLI MRT "
          "MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SSD SDN TZA TGO TUN UGA ZMB ZWE").split()
EUROPE = ("ALB AND AUT BEL BIH BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN ISL IRL ITA LVA LIE LTU LUX MLT MCO MNE NLD MKD NOR POL PRT ROU SMR "
          "SRB SVK SVN ESP SWE CHE TUR GBR").split()
MIDDLE_EAST = "BHR IRN IRQ ISR JOR KWT LBN OMN QAT SAU SYR ARE YEM".split()
NORTH_AMERICA = "USA CAN MEX".split()
ASIA = ("AFG AUS BGD BTN BRN KHM CHN FJI IND IDN JPN KIR PRK KOR LAO MYS MDV MHL FSM MNG MMR NRU NPL NZL PAK PLW PNG PHL WSM SGP SLB LKA TWN "
        "THA TLS TON TUV VUT VNM").split()
LATIN = ("ATG ARG BHS BRB BLZ BOL BRA CHL COL CRI CUB DMA DOM ECU SLV GRD GTM GUY HTI HND JAM NIC PAN PRY PER KNA LCA VCT SUR TTO URY VEN").split()
REGION = {iso: name for name, states in (("cis", CIS), ("africa", AFRICA), ("europe", EUROPE), ("middle-east", MIDDLE_EAST),
                                         ("north-america", NORTH_AMERICA), ("asia", ASIA), ("latin", LATIN)) for iso in states}

signed = collections.defaultdict(dict)  # agreement -> state -> first year
with gzip.open(f"{RAW}/trade-agreements/desta_parties.csv.gz", "rt", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        iso, year = row["stateID"], row["Signature"]
        if iso == "" and row["StateName"] == "Kosovo":
            iso = "XKX"
            REGION[iso] = "europe"
        if iso in REGION and year not in ("", "NA"):
            known = signed[row["destaID"]]
            known[iso] = min(int(year), known.get(iso, 9999))
abroad = []
for iso, ccode in STATES.items():
    for window, year in ((21, 2020), (10, 2005), (30, 2000), (5, 2018)):
        own = [parties for parties in signed.values() if year - window < parties.get(iso, 0) <= year and len(parties) > 1]
        out = [parties for parties in own if any(REGION[other] != REGION[iso] for other in parties)]
        abroad.append({"ccode": ccode, "window": window, "year": year, "agreements": len(own), "abroad": len(out)})

with open("coded/events.csv", encoding="utf-8") as file:
    agreements = [row for row in csv.DictReader(file)
                  if row["kind"] == "agreement" and {"RUS", "CHN"} <= set(row["actors"].split()) and row["date"][:4] <= "2022"]


def mix(rows):
    return collections.Counter(row["field"] for row in rows)


def common(p, q):
    n, m = sum(p.values()), sum(q.values())
    return sum(min(Fraction(p[f], n), Fraction(q[f], m)) for f in set(p) | set(q))


def count_draws(p, q):
    """Mean overlap over all ways to choose the second list out of both, as counts by field."""
    total = collections.Counter(p) + collections.Counter(q)
    fields, m = sorted(total), sum(q.values())
    mean = Fraction(0)

    everything = comb(sum(total.values()), m)
    n = sum(p.values())
    for field in fields:
        rest = sum(total.values()) - total[field]
        for k in range(total[field] + 1):
            if m - k < 0 or m - k > rest:
                continue
            weight = Fraction(comb(total[field], k) * comb(rest, m - k), everything)
            mean += weight * min(Fraction(k, m), Fraction(total[field] - k, n))
    return mean


overlap = {}
for year in range(2001, 2023):
    since = [row for row in agreements if 2001 <= int(row["date"][:4]) <= year]
    two = mix(row for row in since if row["framework"] == "bilateral")
    sco = mix(row for row in since if row["institution"] == "sco")
    overlap[year] = None if not two or not sco else [float(common(two, sco)), sum(two.values()), sum(sco.values()), float(count_draws(two, sco))]
military = {}
for year in (2001, 2010, 2021):
    window = [row for row in agreements if year - 30 < int(row["date"][:4]) <= year]
    own = [row for row in window if row["field"] == "security" and row["indicator"] != "cbm"]
    terror = [row for row in window if row["field"] == "terrorism"]
    military[year] = [len(own), len(window), len(own) - len(terror)]
print(json.dumps({"abroad": abroad, "overlap": overlap, "military": military}).replace('{"ccode"', '\n{"ccode"'))
