"""Independent golden values of speech-rate: expressions of the frozen dictionaries in the speeches of some states, and in all together.

Shares no code with the project: phrases are written out, word by word, and found by walking the words of the text.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/speech_rate.py > test/golden/fixtures/speech-rate.json
"""
import csv, gzip, json, os, re, unicodedata

csv.field_size_limit(10**7)
RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
SHOWN = {"USA": 2, "GBR": 200, "RUS": 365, "BLR": 370, "CHN": 710, "IND": 750, "JPN": 740, "AUS": 900, "IRN": 630, "CUB": 40,
         "VEN": 101, "KAZ": 705, "SYR": 652, "TKM": 701}
ANY = object()  # one word of letters and hyphens


def either(text):
    return set(text.split())


STATES = either("states nations countries")
PARTNERS = either("partner partners partnership partnerships cooperation dialogue security states nations countries members")
POLES = {p + e for p in ("multi", "pluri", "uni", "mono") for e in ("",)}
POLAR = either("polar polarity polarism polarisation polarization")
CENTRIC = either("centric centricity centrism")
HEGEMONY = either("hegemon hegemons hegemony hegemonies hegemonic hegemonical hegemonism hegemonisms hegemonist hegemonists hegemonistic")
MEASURES = either("sanctions measures restrictions")
BETWEEN = either("coercive economic restrictive political")
IMPERIAL = either("imperialism imperialist imperialists imperialistic")
WESTERN = either("states countries powers nations capitals colleagues partners elite elites politicians leaders governments world bloc "
                 "alliance media sponsors curators handlers hegemony domination dominance interference sanctions")
NOT_WEST = either("Bank Africa African Asia Asian Indies Indian Coast Papua Pacific Point Philippine Timor Germany")

# A word is a run of letters, digits and underscores; what stands between two words is kept.
WORD = re.compile(r"\w+")


class Text:
    def __init__(self, text):
        spans = [m.span() for m in WORD.finditer(text)]
        self.raw = [text[a:b] for a, b in spans]
        self.low = [w.lower() for w in self.raw]
        ends = [b for _, b in spans]
        starts = [a for a, _ in spans]
        self.gap = [""] + [text[ends[i - 1]:starts[i]] for i in range(1, len(spans))]  # before word i
        self.n = len(spans)

    def blank(self, i):
        """One white space alone before word i."""
        return i < self.n and len(self.gap[i]) == 1 and self.gap[i].isspace()

    def hyphen(self, i):
        """Written as one, with a hyphen, a blank, or both, before word i."""
        return i < self.n and re.fullmatch(r"-?\s?", self.gap[i]) is not None and self.gap[i] != ""

    def word(self, i):
        return self.low[i] if 0 <= i < self.n else ""


def compound(t, i, firsts, seconds):
    """Where a word made of two parts ends: written as one, or the parts one after the other."""
    w = t.word(i)
    for f in firsts:
        if w.startswith(f) and w[len(f):] in seconds:
            return i + 1
    if w in firsts and t.hyphen(i + 1) and t.word(i + 1) in seconds:
        return i + 2
    return None


def phrase(t, i, *parts, joint=None):
    """Where a phrase ends that has one of these words in each place, single blanks between."""
    for k, words in enumerate(parts):
        j = i + k
        if j >= t.n:
            return None
        if k and not (t.blank(j) if joint is None else re.fullmatch(joint, t.gap[j])):
            return None
        if words is not ANY and t.word(j) not in words:
            return None
    return i + len(parts)


def multipolarity(t):
    count = i = 0
    while i < t.n:
        end = compound(t, i, POLES, POLAR) or compound(t, i, {"poly"}, CENTRIC) or (i + 1 if t.word(i) in HEGEMONY else None)
        count += end is not None
        i = end or i + 1
    return count


def measures_of(t, i):
    if t.word(i) not in either("unilateral illegal illegitimate"):
        return None
    j = i + 1
    while t.blank(j) and t.word(j) in BETWEEN:
        j += 1
    return j + 1 if t.blank(j) and t.word(j) in MEASURES else None


def imperialism(t, i):
    end = compound(t, i, {"neo"}, IMPERIAL) or (i + 1 if t.word(i) in IMPERIAL else None)
    if end is None:
        return None
    before = t.word(i - 1)
    if t.blank(i) and before in either("russian kremlin"):
        return None
    # Russia's: the s of the possessive is a word of its own.
    if t.blank(i) and before == "s" and t.gap[i - 1] in ("'", "’") and t.word(i - 2) == "russia":
        return None
    return end


def nato(t, i):
    growth = either("expansion enlargement")
    if t.word(i) == "nato":
        j = i + 1
        if j < t.n and t.gap[j] in ("'", "’") and t.word(j) == "s":
            j += 1
        for adjectives in ([], [either("eastward further")]):
            k, fits = j, True
            for words in adjectives + [growth]:
                fits = fits and t.blank(k) and t.word(k) in words
                k += 1
            if fits:
                return k
        return None
    if t.word(i) not in growth or not t.blank(i + 1) or t.word(i + 1) != "of":
        return None
    j = i + 2
    if t.blank(j) and t.word(j) == "the":
        j += 1
    names = [["nato"], ["north", "atlantic", "treaty", "organization"], ["north", "atlantic", "alliance"]]
    for name in names:
        if all(t.blank(j + k) and t.word(j + k) == w for k, w in enumerate(name)):
            return j + len(name)
    return None


def cold_war(t, i):
    end = phrase(t, i, {"cold"}, {"war"}, joint=r"[-\s]")
    if end is None:
        return None
    if end < t.n and t.gap[end] == "-" and t.word(end) == "era":
        end += 1
    if not t.blank(end):
        return None
    if t.word(end) in either("mentality mentalities thinking logic"):
        return end + 1
    return compound(t, end, {"mind"}, either("set sets"))


def words_on_the_west(t, i):
    return (phrase(t, i, {"double"}, either("standard standards"), joint=r"[-\s]") or measures_of(t, i)
            or phrase(t, i, either("color colour colored coloured"), either("revolution revolutions"))
            or phrase(t, i, {"regime"}, {"change"}, joint=r"[-\s]")
            or compound(t, i, {"neo"}, either("colonial colonialism colonialist colonialists"))
            or imperialism(t, i) or nato(t, i)
            or (i + 1 if t.word(i) in either("diktat diktats dictat dictats exceptionalism exceptionality") else None)
            or cold_war(t, i) or compound(t, i, {"anglo"}, either("saxon saxons")) or phrase(t, i, {"golden"}, {"billion"}))


def names_of_the_west(t, i):
    raw = lambda k: t.raw[k] if k < t.n else ""
    if raw(i) in ("The", "the"):
        j = i + 1
        if t.blank(j) and raw(j) in ("collective", "Collective", "historical", "Historical"):
            j += 1
        if t.blank(j) and raw(j) == "West" and not (t.blank(j + 1) and raw(j + 1) in NOT_WEST):
            return j + 1
    if raw(i) == "Western" and t.blank(i + 1):
        w = raw(i + 1)
        if w[:1].lower() + w[1:] in WESTERN:
            return i + 2
    for first in ("Western", "West"):
        for rest in ("centric", "centrism", "Centric", "Centrism"):
            if raw(i) == first + rest:
                return i + 1
            if raw(i) == first and raw(i + 1) == rest and t.hyphen(i + 1):
                return i + 2
    return None


def by(*finders):
    """Expressions of each finder, those of one never overlapping."""
    def counted(t):
        total = 0
        for finder in finders:
            i = 0
            while i < t.n:
                end = finder(t, i)
                total += end is not None
                i = end or i + 1
        return total
    return counted


def equality_of(t, i):
    if t.word(i) != "equality" or (t.word(i - 1) == "sovereign" and t.blank(i)):
        return None
    j = i + 1
    if not (t.blank(j) and t.word(j) in either("of among between for")):
        return None
    j += 1
    while t.blank(j) and t.word(j) in either("the all its our"):
        j += 1
    while t.blank(j) and t.word(j) in either("sovereign member great major small big large united"):
        j += 1
    return j + 1 if t.blank(j) and t.word(j) in either("states nations countries peoples powers partners members") else None


def on_equal(t, i):
    if t.word(i) != "on":
        return None
    for article in (set(), either("an the")):
        j = i + 1
        if article:
            if not (t.blank(j) and t.word(j) in article):
                continue
            j += 1
        if all(t.blank(j + k) and t.word(j + k) == w for k, w in enumerate(["basis", "of", "equality"])):
            return j + 3
        if t.blank(j) and t.word(j) == "equal":
            k = j + 1
            if t.blank(k) and t.word(k) in either("footing basis terms"):
                return k + 1
            if t.blank(k) and t.word(k) == "and":
                end = hyphenated(t, k + 1)
                if end is not None and t.blank(end) and t.word(end) in either("footing basis terms"):
                    return end + 1
    return None


def hyphenated(t, i):
    """Where a word of letters a to z and hyphens ends."""
    if not t.blank(i) or not re.fullmatch("[a-z]+", t.word(i)):
        return None
    while i + 1 < t.n and set(t.gap[i + 1]) == {"-"} and re.fullmatch("[a-z]+", t.word(i + 1)):
        i += 1
    return i + 1


def equal_partners(t, i):
    if t.word(i) != "equal":
        return None
    before = [t.word(i - 2), t.word(i - 1)]
    if t.blank(i) and t.blank(i - 1) and (before in (["women", "as"], ["women", "are"], ["girls", "as"])):
        return None
    if t.blank(i + 1) and t.word(i + 1) in PARTNERS:
        return i + 2
    # As frozen, a word behind a comma (equal, lasting partnership) is not passed over.
    if not (t.blank(i + 1) and t.word(i + 1) == "and"):
        return None
    end = hyphenated(t, i + 2)
    return end + 1 if end is not None and t.blank(end) and t.word(end) in PARTNERS else None


def states_equal(t, i):
    if t.word(i) not in STATES:
        return None
    sizes = [["large", "and", "small"], ["big", "and", "small"], ["great", "and", "small"], ["big", "or", "small"], ["large", "or", "small"]]
    one = lambda gap: re.fullmatch(r",?\s", gap)
    for size in [[]] + sizes:
        j = i + 1
        fits = True
        for k, w in enumerate(size):
            fits = fits and j < t.n and (one(t.gap[j]) if k == 0 else t.blank(j)) is not None and t.word(j) == w
            fits = fits and (k == 0 or t.blank(j))
            j += 1
        if fits and j < t.n and one(t.gap[j]) and t.word(j) in either("are being as"):
            if t.blank(j + 1) and t.word(j + 1) in either("equal equals"):
                return j + 2
    return None


def vector_policy(t, i):
    ends = [compound(t, i, {"multi"}, either("dimensional faceted")), compound(t, i, {"omni"}, {"directional"}),
            compound(t, i, {"all"}, either("round azimuth azimuths")), i + 1 if t.word(i) in either("diversified balanced") else None]
    for j in (e for e in ends if e is not None):
        if policy_after(t, j, 2):
            return policy_after(t, j, 2)
    return None


def policy_after(t, j, left):
    """foreign policy, with up to two words between."""
    if left:
        k = j
        if k < t.n and re.fullmatch(r",?\s", t.gap[k]):
            options = [k]
            if t.word(k) == "and":
                options.insert(0, k + 1)
            for at in options:
                if (at == k or t.blank(at)) and re.fullmatch("[a-z]+", t.word(at)):
                    last = at
                    while last + 1 < t.n and set(t.gap[last + 1]) == {"-"} and re.fullmatch("[a-z]+", t.word(last + 1)):
                        last += 1
                    found = policy_after(t, last + 1, left - 1)
                    if found:
                        return found
    if t.blank(j) and t.word(j) in either("foreign external") and t.blank(j + 1) and t.word(j + 1) in either("policy policies"):
        return j + 2
    return None


def diversify(t, i):
    w = t.word(i)
    if w == "diversification" and t.blank(i + 1) and t.word(i + 1) == "of":
        j = i + 2
    elif w in either("diversify diversifies diversified diversifying balance balances balanced balancing"):
        j = i + 1
    else:
        return None
    if t.blank(j) and t.word(j) in either("its our their the"):
        j += 1
    if t.blank(j) and t.word(j) in either("foreign external international") and t.blank(j + 1):
        return j + 2 if t.word(j + 1) in either("policy policies relations ties partnerships partners") else None
    return None


def groups(t, i):
    w = t.word(i)
    if w == "aukus":
        return i + 1
    if w == "quadrilateral":
        j = i + 1
        if t.blank(j) and t.word(j) in either("security strategic"):
            j += 1
        if t.blank(j) and t.word(j) in either("dialogue cooperation partnership alliance group grouping framework"):
            return j + 1
    return (compound(t, i, {"indo"}, {"pacific"})
            or phrase(t, i, {"trilateral"}, {"security"}, either("dialogue cooperation partnership alliance pact"))
            or phrase(t, i, {"asian"}, {"nato"}) or phrase(t, i, {"five"}, {"eyes"}))


TOPICS = {
    "multipolarity": multipolarity,
    "criticism-of-the-west": by(words_on_the_west, names_of_the_west),
    "equality": by(lambda t, i: phrase(t, i, {"sovereign"}, {"equality"}), equality_of, on_equal, equal_partners,
                   lambda t, i: phrase(t, i, either("as among amongst between of"), {"equals"}),
                   lambda t, i: phrase(t, i, {"equal"}, either("voice say")), states_equal),
    "multi-vector": by(lambda t, i: compound(t, i, {"multi"}, either("vector vectors vectored vectoral vectorial vectorism")),
                       lambda t, i: compound(t, i, {"multi"}, {"directional"}), vector_policy, diversify),
    "quad-aukus": by(groups, lambda t, i: i + 1 if t.raw[i] in ("Quad", "QUAD") else None),
}


def words_of(text):
    """Words of two letters or more, as in speeches.py."""
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.category(c).startswith("M")).lower()
    text = re.sub("[’‘ʼ´`]", "'", text)
    text = re.sub(r"(?<=[a-z])'s(?!\w)", "", text)
    text = re.sub(r"(?<=[a-z])'(?=[a-z])", "", text)
    return sum(1 for run in re.findall(r"[^\W_]+", text) if re.fullmatch("[a-z]{2,}", run))


totals = dict.fromkeys(TOPICS, 0)
speakers = dict.fromkeys(TOPICS, 0)
rows, speeches = [], 0
for part in ("2014_2017", "2018_2020", "2021_2024"):
    with gzip.open(f"{RAW}/un-speeches-ungdc/speeches_{part}.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["iso3"] in ("EU", "PSE", "VAT"):
                continue
            speeches += 1
            text = Text(row["text"])
            counts = {topic: count(text) for topic, count in TOPICS.items()}
            for topic, count in counts.items():
                totals[topic] += count
                speakers[topic] += count > 0
            if row["iso3"] in SHOWN:
                rows.append({"ccode": SHOWN[row["iso3"]], "year": int(row["year"]), "words": words_of(row["text"]), **counts})
out = {"speeches": speeches, "totals": totals, "using": speakers, "rows": rows}
print("{" + json.dumps(out)[1:-1].replace('{"ccode"', '\n{"ccode"') + "}")
