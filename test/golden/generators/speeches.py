"""Independent golden values of the speeches in the General Debate: positions, scores, words and topics of some states.

Shares no code with the project: numpy on dense matrices, every expected count computed. The joint Wordfish with a frequency of its own
for every word and session, by steps of Newton in two unknowns a word, weights by the normal prior. Stop words are read from
src/analysis/text/tokens.ts. Takes some minutes.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/speeches.py > test/golden/fixtures/speeches.json
"""
import csv, gzip, json, os, re, sys, unicodedata
import numpy as np

csv.field_size_limit(10**7)
RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
SHOWN = {"USA": 2, "GBR": 200, "FRA": 220, "DEU": 255, "RUS": 365, "UKR": 369, "CHN": 710, "IND": 750, "JPN": 740,
         "IRN": 630, "CUB": 40, "TUV": 947, "BRA": 140, "SRB": 345}
LOW = ["USA", "CAN", "GBR", "FRA", "DEU", "ITA", "JPN"]
HIGH = ["RUS", "CHN", "IRN", "CUB", "PRK", "SYR", "VEN"]
TOPICS = {
    "sovereignty": r"\bsovereign(ty|ties|ly)?\b(?!\s(debt|debts|bond|bonds|fund|funds|wealth|credit|rating|ratings)\b)",
    "interference": r"\b(interference|interferences|interfere|interferes|interfered|interfering|meddle|meddles|meddled|meddling|"
                    r"non-?\s?intervention|non-?\s?interventionist)\b",
    "sanctions": r"\b(sanctions|embargo|embargoes|coercive\smeasures|coercive\seconomic\smeasures|"
                 r"(economic|financial)\sblockades?)\b",
    "multipolarity": r"\b(multi|pluri|uni|mono|bi)-?\s?polar(ity|ism|isation|ization)?\b",
}
REGIONAL = {"regional", "trade", "trading", "economic", "integration", "commercial", "currency"}


def blocs(text):
    """Words one by one: a bloc that the word before does not call regional or economic."""
    found = re.findall(r"\bspheres? of influence\b|\bnew cold[- ]war\b", text)
    found += re.findall(r"\bcold[- ]war(?:-era)? (?:mentalit\w+|mind-? ?sets?|thinking|logic|rhetoric)\b", text)
    both = re.findall(r"\bnew cold[- ]war(?:-era)? (?:mentalit\w+|mind-? ?sets?|thinking|logic|rhetoric)\b", text)
    named = [m for m in re.finditer(r"\bblocs?\b", text)]
    plain = 0
    for match in named:
        before = re.search(r"([a-z]+)\s$", text[: match.start()])
        if before is None or before.group(1) not in REGIONAL:
            plain += 1
    return plain + len(found) - len(both)


def words_of(text):
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.category(c).startswith("M")).lower()
    text = re.sub("[’‘ʼ´`]", "'", text)
    out, run = [], ""
    for c in text + " ":
        if c.isalpha() or unicodedata.category(c).startswith("N") or c == "'":
            run += c
            continue
        for piece in split(run):
            out.append(piece)
        run = ""
    return out


def split(run):
    if not run.strip("'"):
        return
    run = run.strip("'")
    if re.search(r"[a-z]'s$", run):
        run = run[:-2]
    run = re.sub(r"(?<=[a-z])'(?=[a-z])", "", run)
    for piece in run.split("'"):
        if re.fullmatch("[a-z]{2,}", piece):
            yield piece


def standard(x, session):
    x = x.copy()
    for t in np.unique(session):
        x[session == t] -= x[session == t].mean()
    deviation = np.sqrt((x**2).sum() / (len(x) - 1))
    return x / deviation, deviation


rows = []
for part in ("2014_2017", "2018_2020", "2021_2024"):
    with gzip.open(f"{RAW}/un-speeches-ungdc/speeches_{part}.csv.gz", "rt", encoding="utf-8") as file:
        rows += [row for row in csv.DictReader(file) if row["iso3"] not in ("EU", "PSE", "VAT")]
iso = np.array([row["iso3"] for row in rows])
year = np.array([int(row["year"]) for row in rows])
session = year - 2014
source = open("src/analysis/text/tokens.ts", encoding="utf-8").read()
stop = set(re.search(r"new Set\(\s*`([^`]*)`", source).group(1).split())
texts = [words_of(row["text"]) for row in rows]
users = {}
for words, t in zip(texts, session):
    for word in set(words):
        users.setdefault(word, np.zeros(11, int))[t] += 1
least = 0.05 * np.bincount(session)
kept = sorted(word for word, by in users.items() if word not in stop and (by >= least).all())
place = {word: j for j, word in enumerate(kept)}
Y = np.zeros((len(rows), len(kept)))
for i, words in enumerate(texts):
    for word in words:
        if word in place:
            Y[i, place[word]] += 1
print(len(rows), "speeches,", len(kept), "words", file=sys.stderr)

# Wordfish: columns (psi by session, beta) and rows (alpha, omega) in turn.
totals = np.array([Y[session == t].sum(0) for t in range(11)])
lengths = Y.sum(1)
logs = np.log(Y + 0.1)
for t in range(11):
    logs[session == t] -= logs[session == t].mean(0)
logs -= logs.mean(1, keepdims=True)
_, vectors = np.linalg.eigh(logs.T @ logs)
omega, _ = standard(logs @ vectors[:, -1], session)
alpha, beta, psi = np.log(lengths), np.zeros(len(kept)), np.log(np.maximum(totals, 1e-300)) - np.log(len(rows))
for iteration in range(400):
    before = omega.copy()
    for _ in range(3):
        lam = np.exp(alpha[:, None] + psi[session] + np.outer(omega, beta))
        by = np.array([lam[session == t].sum(0) for t in range(11)])
        psi += np.log(np.maximum(totals, 1e-300) / by)
        lam *= np.exp(np.log(np.maximum(totals, 1e-300) / by))[session]
        moment = np.array([omega[session == t] @ lam[session == t] for t in range(11)])
        second = (omega**2) @ lam - (moment**2 / np.maximum(totals, 1e-300)).sum(0)
        beta += np.clip((omega @ (Y - lam) - beta / 9) / (second + 1 / 9), -1, 1)
    lam = np.exp(alpha[:, None] + psi[session] + np.outer(omega, beta))
    by = np.array([lam[session == t].sum(0) for t in range(11)])
    psi += np.log(np.maximum(totals, 1e-300) / by)
    alpha += beta.mean() * omega
    beta -= beta.mean()
    for _ in range(3):
        lam = np.exp(alpha[:, None] + psi[session] + np.outer(omega, beta))
        step = np.log(lengths / lam.sum(1))
        alpha += step
        lam *= np.exp(step)[:, None]
        mean = lam @ beta / lengths
        variance = lam @ beta**2 / lengths - mean**2
        omega = omega + np.clip(((Y - lam) @ beta) / (lengths * variance), -1, 1)
    # Back to mean 0 in each session: what moves goes to the frequencies of the words.
    middle = np.array([omega[session == t].mean() for t in range(11)])
    omega, deviation = standard(omega, session)
    psi += np.outer(middle, beta)
    beta *= deviation
    if np.abs(omega - before).max() < 1e-6:
        break
print("rounds", iteration + 1, file=sys.stderr)
if omega[iso == "TUV"].mean() < omega[iso == "ISR"].mean():
    omega, beta = -omega, -beta
lam = np.exp(alpha[:, None] + psi[session] + np.outer(omega, beta))
used = totals[session] > 0
chi = (((Y - lam) ** 2 / np.where(used, lam, 1))[used]).sum()
dispersion = chi / (used.sum() - 2 * len(rows) - (totals > 0).sum() - len(kept))
errors = []
for i in range(len(rows)):
    information = np.array([[lam[i].sum(), beta @ lam[i]], [beta @ lam[i], beta**2 @ lam[i]]])
    errors.append(np.sqrt(np.linalg.inv(information)[1, 1] * dispersion))

# Wordscores: the words of the reference states together; a reference state is scored without itself.
def scores_without(left):
    ends = []
    for states in (LOW, HIGH):
        own = Y[np.isin(iso, [state for state in states if state != left])].sum(0)
        ends.append(own / own.sum())
    scored = ends[0] + ends[1] > 0
    word = (ends[1] - ends[0])[scored] / (ends[0] + ends[1])[scored]
    n = Y[:, scored].sum(1)
    score = Y[:, scored] @ word / n
    spread = (Y[:, scored] @ word**2 / n) - score**2
    return score, np.sqrt(spread / n)


score, score_error = scores_without(None)
for state in LOW + HIGH:
    own = scores_without(state)
    score[iso == state], score_error[iso == state] = own[0][iso == state], own[1][iso == state]
score, deviation = standard(score, session)
score_error = score_error / deviation

out = {"speeches": len(rows), "kept": len(kept), "dispersion": round(dispersion, 6), "rows": []}
for i, row in enumerate(rows):
    if row["iso3"] not in SHOWN:
        continue
    low = row["text"].lower()
    counts = {topic: len(list(re.finditer(pattern, low))) for topic, pattern in TOPICS.items()}
    counts["blocs"] = blocs(low)
    out["rows"].append({
        "ccode": SHOWN[row["iso3"]], "year": int(row["year"]),
        "position": round(omega[i], 4), "position_se": round(errors[i], 4),
        "score": round(score[i], 4), "score_se": round(score_error[i], 4),
        "words": len(texts[i]), **counts,
    })
print("{" + json.dumps(out)[1:-1].replace('{"ccode"', '\n{"ccode"') + "}")
