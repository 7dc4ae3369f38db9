"""Independent golden values of the accusations in the General Debate: sentences that name and that accuse a state.

Shares no code with the project and none of its expressions for rules: walks the words of each sentence one by one. The words for states
are read from src/sources/un-speeches/state-words.ts, the lists of deeds and verbs from accused.ts, spelled out to plain phrases.
Half a minute. With the argument `all` it prints the counts of every speech, to compare them with `statesIn`.

    COUNTERPOISE_RAW=../shared/data python3 test/golden/generators/accusations.py > test/golden/fixtures/accusations.json
"""
import csv, gzip, json, os, re, sys
from collections import defaultdict, namedtuple

csv.field_size_limit(10**7)
RAW = os.environ.get("COUNTERPOISE_RAW", "../shared/data")
SHOWN = [("UKR", 2018), ("AZE", 2020), ("ISR", 2020), ("PAK", 2019), ("URY", 2022), ("PRK", 2017), ("USA", 2017), ("CHN", 2022),
         ("CYP", 2019), ("SAU", 2016), ("CUB", 2018), ("FRA", 2015), ("NZL", 2016), ("RUS", 2022), ("GUY", 2015), ("KGZ", 2022)]


def listing(source, name):
    """The strings of a list in TypeScript, joined."""
    body = re.search(rf"const {name} =\s*(.*?);\n", source, re.S).group(1)
    lines = [line.strip() for line in body.split("\n")]
    return "|".join(line.strip("[,").strip("'") for line in lines if line.startswith(("'", "['")))


def spelled(expression):
    """Every phrase of an expression of letters, groups and marks of option. `*` and `+` stand for letters that may or must follow.

    Behind `!` stands what may not begin after the phrase: `illegal!logging/mining`, `cease!to_be`.
    """
    def alternatives(at):
        found, sequence = [], [""]
        while at < len(expression) and expression[at] != ")":
            c = expression[at]
            if c == "|":
                found, sequence, at = found + sequence, [""], at + 1
                continue
            if expression.startswith("[a-z]", at):
                piece, at = [expression[at + 5]], at + 6
            elif c == "[":
                end = expression.index("]", at)
                piece, at = list(expression[at + 1 : end]), end + 1
            elif expression.startswith("(?!", at):
                unless, at = alternatives(at + 3)
                piece, at = ["!" + "/".join(each.strip().replace(" ", "_") for each in unless)], at + 1
            elif expression.startswith("(?:", at):
                piece, at = alternatives(at + 3)
                at += 1
            else:
                piece, at = [c], at + 1
            if at < len(expression) and expression[at] == "?":
                piece, at = piece + [""], at + 1
            sequence = [a + b for a in sequence for b in piece]
        return found + sequence, at

    return [phrase.split() for phrase in alternatives(0)[0]]


def by_first(text):
    """Phrases by their first word, each with the beginnings of what may not follow it."""
    phrases = defaultdict(list)
    for phrase in text.split("|") if isinstance(text, str) else text:
        phrase = phrase.split() if isinstance(phrase, str) else phrase
        last, _, unless = phrase[-1].partition("!")
        phrase = phrase[:-1] + [last]
        phrases[phrase[0]].append((phrase, [each.split("_") for each in unless.split("/") if each]))
    return phrases


code = open("src/sources/un-speeches/accused.ts", encoding="utf-8").read()
DEEDS = by_first(spelled(listing(code, "deeds")))
DID = by_first(spelled(listing(code, "did")))
ASKED = by_first(spelled(listing(code, "asked")))
TOWARD = {phrase[0] for phrase in spelled(listing(code, "toward"))}
ELSE = set("under after amid facing civil resistance where that who which people victims refugee refugees".split())
DONE = by_first("occupied|annexed|invaded|attacked|shelled|bombed|threatened|violated|committed|perpetrated|waged|unleashed|imposed")
OTHERS = set("condemned denounced rejected suffered endured faced made led supported".split())
DEEDS_OF = by_first("aggression of|aggressions of|provocation of|provocations of|hostility of|expansionism of|militarism of|crimes of|"
                   "threat from|threats from|threat posed by|threats posed by")
BEFORE_VERB = set("also has have had again still repeatedly openly illegally brutally forces troops army regime".split())
ITS = by_first("occupation|aggression|annexation|invasion|blockade|attacks|provocations|threats|hostile|hostility|hostilities|"
               "militarisation|militarization")
WITHDRAWAL = by_first("|".join(a + b + c for a in ("withdraw", "withdrawal", "withdraws", "withdrawn")
                               for b in ("", " of") for c in ("", " all")))
FORCES = by_first("forces|troops|army|soldiers|occupiers")
CONDEMN = by_first("|".join(a + b for a in "condemn condemns condemned condemning denounce denounces denounced denouncing".split()
                           for b in ("", " strongly", " firmly", " again")))
CALL = by_first("|".join(f"{a} {b}" for a in ("call", "calls", "called", "calling") for b in ("on", "upon"))
               + "|urge|urges|urged|urging|"
               + "|".join(a + b for a in ("demand", "demands", "demanded", "demanding") for b in ("", " that")))
REGIME = by_first("regime in|regime of")
NO_STATE = by_first("people|war|conflict|crisis")
DEEDS_BEHIND_NAME = by_first("embargo|blockade|threat|occupation forces|occupation army")
ABBREVIATIONS = {"US": "United States", "USA": "United States", "UK": "United Kingdom", "UAE": "United Arab Emirates",
                 "DRC": "Democratic Republic of the Congo"}

# Words for states, by their first letter, the longest first; `*` is any one character.
words_source = open("src/sources/un-speeches/state-words.ts", encoding="utf-8").read()
NAMES = []
for line in re.search(r"const lines = `\n(.*?)\n`", words_source, re.S).group(1).split("\n"):
    number, rest = line.split(" ", 1)
    nouns, _, adjectives = rest.partition("|")
    for form, part in (("noun", nouns), ("adjective", adjectives)):
        for name in filter(None, (name.strip() for name in part.split(","))):
            option = re.search(r"\((.*)\)", name)
            forms = [name] if option is None else [name.replace(option.group(0), each) for each in ("", option.group(1))]
            NAMES += [(each, int(number), form) for each in forms]
for line in re.findall(r"^  '(.*)',$", re.search(r"const elsewhere = \[(.*?)\]", words_source, re.S).group(1), re.M):
    NAMES += [(name, None, None) for name in line.split(", ")]
BY_START = defaultdict(list)
for name in sorted(NAMES, key=lambda name: -len(name[0])):
    BY_START[name[0][0]].append(name)

APOSTROPHES = ("’", "'")
# A word or a state. `gap`: what parts it from the token before, of the same sentence. `form`: noun, owner (Russia’s),
# adjective or people (the Russian’s). `parts`: the pieces of a word between hyphens and apostrophes.
Token = namedtuple("Token", "text start gap state form parts")


def in_word(c):
    return c.isalnum() or c in ("_", "-") or c in APOSTROPHES


def name_at(text, at):
    """End, number and form of the longest name at a place of a text."""
    for name, number, form in BY_START.get(text[at], ()):
        end = at + len(name)
        after = text[end : end + 1]
        if after == "-" or "a" <= after <= "z" or end > len(text):
            continue
        if all(a in ("*", b) for a, b in zip(name, text[at:end])):
            return end, number, form
    return None


def written_out(text):
    """The text with abbreviations in capitals spelled out, unless of money or before a number, and names joined that a line broke."""
    out, at = [], 0
    while at < len(text):
        end = at
        while end < len(text) and (text[end].isalnum() or text[end] == "_"):
            end += 1
        word, behind = text[at:end], text[end : end + 8]
        if word in ABBREVIATIONS and behind[:1] != "$" and behind != " dollars" and not behind.removeprefix(" ")[:1].isdigit():
            word = ABBREVIATIONS[word]
        out.append(word or text[at])
        at = max(end, at + 1)
    text = "".join(out)
    # Timor- Leste
    return "".join(c for i, c in enumerate(text) if not (c == " " and i > 1 and text[i - 1] == "-" and "a" <= text[i - 2] <= "z"
                                                         and "A" <= text[i + 1 : i + 2] <= "Z"))


def sentences(text):
    """The text and tokens of each sentence, or of its halves: it ends at . ! ? ; before a blank, but not where a digit follows."""
    text = written_out(" ".join(text.split())).lower()
    tokens, at, last, begun = [], 0, 0, 0
    while at < len(text):
        before = text[at - 1] if at else ""
        if text[at] == " " and before and before in ".!?;" and last != at and not text[at + 1 : at + 2].isdigit():
            yield text[begun:at], tokens
            tokens, begun = [], at
        if not in_word(text[at]):
            at += 1
            continue
        gap = text[last:at] if tokens else ""
        start = at
        name = None if before and in_word(before) else name_at(text, at)
        if name is not None and name[1] is not None:
            at, number, form = name
            if text[at : at + 1] in APOSTROPHES:
                form, at = {"noun": "owner", "adjective": "people"}[form], at + (2 if text[at + 1 : at + 2] == "s" else 1)
            tokens.append(Token(text[start:at], start, gap, number, form, []))
        else:
            # A name with another meaning is words like any others.
            at = at if name is None else name[0]
            while at < len(text) and in_word(text[at]):
                at += 1
            for word in text[start:at].split(" "):
                tokens.append(Token(word, start, gap, None, None, re.split("[-’']", word)))
                start, gap = start + len(word) + 1, " "
        last = at
    yield text[begun:], tokens


WORLD_WARS = "first world war,second world war,world war i,world war ii,world war one,world war two".split(",")
SINCE = "since ,since the ,since end of ,since the end of ,since end of the ,since the end of the ".split(",")
OF_WORLD_WARS = "nazi germany,hitler,anti-fascist war,war of resistance".split(",")


def of_world_wars(text):
    """Whether a sentence names what belongs to the world wars, or one of them but not as that since which something is the worst."""
    if any(words in text for words in OF_WORLD_WARS):
        return True
    # Runs of letters and digits between blanks, hyphens and signs; these become blanks of the same length.
    plain = "".join(c if c.isascii() and (c.isalnum() or c == "_") else " " for c in text)
    for war in WORLD_WARS:
        at = text.find(war)
        while at >= 0:
            whole = f" {war} " in f" {plain} "[at : at + len(war) + 2]
            if whole and not text[:at].endswith(tuple(SINCE)):
                return True
            at = text.find(war, at + 1)
    return False


def fits(wanted, word):
    if wanted.endswith("*"):
        return word.startswith(wanted[:-1])
    if wanted.startswith("+"):
        return word.endswith(wanted[1:]) and len(word) >= len(wanted)
    return wanted == word


class Sentence:
    def __init__(self, tokens):
        self.tokens = tokens

    def next(self, at):
        """The token at a place, if only a blank parts it from the one before."""
        return self.tokens[at] if at < len(self.tokens) and self.tokens[at].gap == " " else None

    def word(self, at):
        """The word at a place, if only a blank parts it from the one before."""
        token = self.next(at)
        return token.text if token and token.state is None and "a" <= token.text[0] <= "z" else None

    def follows(self, at, *words):
        """Whether words stand at a place, the last of them maybe with more letters behind."""
        found = [self.next(at + i) for i in range(len(words))]
        return (all(token and token.state is None for token in found) and [token.text for token in found[:-1]] == list(words[:-1])
                and found[-1].text.startswith(words[-1]))

    def by(self, at):
        """Whether the word at a place is `by`."""
        token = self.next(at)
        return token is not None and token.state is None and token.parts[0] == "by"

    def ends(self, phrases, at, begins, goes_on, before=lambda place: False):
        """Places after the phrases at a place. `begins`: not behind a hyphen (post-war). `goes_on`: nor before one (war-torn).

        `before`: tells the places that a phrase may not stand before.
        """
        found = set()
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None or token.state is not None:
            return found
        for phrase, unless in (entry for word in {token.text, token.parts[0], token.parts[-1]} for entry in phrases.get(word, ())):
            last = len(phrase) - 1
            for i, wanted in enumerate(phrase):
                token = self.tokens[at] if i == 0 else self.next(at + i)
                if token is None or token.state is not None:
                    break
                words = [token.text]
                if i == 0 and not begins:
                    words.append(token.parts[-1])
                if i == last and not goes_on:
                    words.append(token.parts[0])
                if not any(word and fits(wanted, word) for word in words):
                    break
            else:
                end = at + len(phrase)
                # A phrase that ends at a hyphen or an apostrophe has no word behind it.
                whole = len(token.parts) == 1 or token.text == phrase[-1] or [token.parts[-1]] == phrase and not begins
                if not whole or not (before(end) or any(self.follows(end, *words) for words in unless)):
                    found.add(end)
        return found

    def state(self, at, *forms):
        """Place and number of the state at a place, after `the` or nothing."""
        if self.word(at) == "the":
            at += 1
        token = self.next(at)
        return (at, token.state) if token and token.form in forms else None

    def suffers(self, at):
        """Whether the state at a place stands behind a word that makes it the one to whom it is done."""
        if self.tokens[at].gap == " " and self.tokens[at - 1].text == "the":
            at -= 1
        return self.tokens[at].gap == " " and self.tokens[at - 1].state is None and self.tokens[at - 1].parts[-1] in TOWARD

    def of_others(self, at):
        """The blockade imposed by the United States is not Cuba’s own."""
        return self.by(at) or self.word(at) in ("imposed", "inflicted", "waged") and self.by(at + 1)

    def own_deed(self, at):
        """Russia’s unprovoked aggression; the Armenian occupation: a deed after at most three words that name nobody else who acts."""
        if self.tokens[at].form not in ("owner", "adjective"):
            return False
        for place in range(at + 1, at + 5):
            if self.word(place) is None:
                return False
            if self.ends(DEEDS, place, begins=True, goes_on=False, before=self.of_others):
                return True
            word = self.tokens[place].text
            if word in TOWARD | ELSE or word.startswith("territor") and word != "territor" and word.isalnum():
                return False
        return False

    def named_deed(self, at):
        """The United States embargo."""
        return self.tokens[at].form == "noun" and bool(self.word(at + 1) and self.ends(DEEDS_BEHIND_NAME, at + 1, True, goes_on=False))

    def regime(self, at):
        """The regime in Damascus."""
        for end in self.ends(REGIME, at, begins=False, goes_on=True):
            yield self.state(end, "noun", "owner")

    def done_by(self, at):
        """Occupied by Armenia; aggression against Ukraine by Russia: at most four words between, none of them one that others do."""
        for end in self.ends(DEEDS, at, begins=False, goes_on=True) | self.ends(DONE, at, begins=False, goes_on=True):
            for place in range(end, end + 5):
                token = self.next(place)
                if token is None:
                    break
                found = token.text == "by" and self.state(place + 1, "noun", "owner", "adjective", "people")
                if found:
                    yield found
                    break
                if token.text in OTHERS or token.state is None and self.word(place) is None:
                    break

    def deed_of(self, at):
        """The aggression of the Russian Federation; the threat from North Korea."""
        for end in self.ends(DEEDS_OF, at, begins=False, goes_on=True):
            yield self.state(end, "noun", "owner", "adjective", "people")

    def does(self, at):
        """Iran continues to destabilise the region; Russia has repeatedly attacked: at most three words before the verb."""
        if self.tokens[at].form != "noun" or self.suffers(at):
            return False
        for place in range(at + 1, at + 5):
            if self.word(place) is None:
                return False
            if self.ends(DID, place, begins=True, goes_on=False, before=self.by):
                return True
            if self.word(place) not in BEFORE_VERB:
                return False
        return False

    def its_deed(self, at):
        """Armenia will not end its occupation: `its` within sixty letters, no comma, colon, state or `against` between."""
        if self.tokens[at].form != "noun" or self.suffers(at):
            return False
        after = self.tokens[at].start + len(self.tokens[at].text) + 1
        for place in range(at + 1, len(self.tokens)):
            token = self.tokens[place]
            if token.state is not None or "," in token.gap or ":" in token.gap or token.start - after > 60:
                return False
            if place == at + 1 and token.gap[0:1] != " ":
                return False
            if token.text == "its":
                for between in range(3):
                    if self.word(place + 1 + between) is None:
                        break
                    if self.ends(ITS, place + 1 + between, begins=True, goes_on=False):
                        return True
            if token.text == "against":
                return False
        return False

    def withdrawal(self, at):
        """The withdrawal of all the Russian forces."""
        for end in self.ends(WITHDRAWAL, at, begins=False, goes_on=True):
            found = self.state(end, "owner", "adjective")
            for place in range(found[0] + 1, found[0] + 5) if found else ():
                if self.word(place) is None:
                    break
                if self.ends(FORCES, place, begins=True, goes_on=False):
                    yield found
                    break

    def condemned(self, at):
        """We condemn Russia, or its war, but not: we condemn the Syria war."""
        for end in self.ends(CONDEMN, at, begins=False, goes_on=True):
            found = self.state(end, "noun", "owner")
            if found is None:
                continue
            owns = self.tokens[found[0]].form == "owner"
            if owns or not (self.word(found[0] + 1) and self.ends(NO_STATE, found[0] + 1, begins=True, goes_on=False)):
                yield found

    def called_on(self, at):
        """We call on Israel to end."""
        for end in self.ends(CALL, at, begins=False, goes_on=True):
            found = self.state(end, "noun")
            if found is None:
                continue
            place = found[0] + (2 if self.word(found[0] + 1) == "to" else 1)
            if self.word(place) and self.ends(ASKED, place, begins=True, goes_on=False):
                yield found

    def accused(self):
        states = set()
        for at, token in enumerate(self.tokens):
            if token.state is not None:
                if self.own_deed(at) or self.named_deed(at) or self.does(at) or self.its_deed(at):
                    states.add(token.state)
                continue
            for rule in (self.regime, self.done_by, self.deed_of, self.withdrawal, self.condemned, self.called_on):
                states |= {found[1] for found in rule(at) if found}
        return states


def counts_of(text, speaker):
    """Sentences of a speech that name, and that accuse, each other state."""
    counts = defaultdict(lambda: [0, 0])
    for text, tokens in sentences(text):
        named = {token.state for token in tokens if token.state is not None} - {speaker}
        if not named:
            continue
        accused = set() if of_world_wars(text) else Sentence(tokens).accused()
        for state in named:
            counts[state][0] += 1
            counts[state][1] += state in accused
    return counts


rows = []
for part in ("2014_2017", "2018_2020", "2021_2024"):
    with gzip.open(f"{RAW}/un-speeches-ungdc/speeches_{part}.csv.gz", "rt", encoding="utf-8", newline="") as file:
        rows += [row for row in csv.DictReader(file) if row["iso3"] not in ("EU", "PSE", "VAT")]
everything = {}
for row in rows:
    # The file has no number for Serbia.
    speaker = int(row["ccode"] or {"SRB": 345}[row["iso3"]])
    everything[row["iso3"], int(row["year"])] = speaker, counts_of(row["text"], speaker)
if "all" in sys.argv:
    print(json.dumps({f"{iso} {year}": counts for (iso, year), (_, counts) in everything.items()}))
    sys.exit()
out = {"speeches": len(rows)}
for place, name in enumerate(("named", "accusing")):
    out[name] = sum(count[place] for _, counts in everything.values() for count in counts.values())
# Of Ukraine against Russia and of Russia against Ukraine, for the part `both`.
out["both"] = everything["UKR", 2018][1][365][1] + everything["RUS", 2018][1][369][1]
out["rows"] = []
for key in SHOWN:
    speaker, counts = everything[key]
    out["rows"] += [{"ccode1": speaker, "ccode2": state, "year": key[1], "named": counts[state][0], "accusing": counts[state][1]}
                    for state in sorted(counts)]
print("{" + json.dumps(out)[1:-1].replace('{"ccode1"', '\n{"ccode1"') + "}")
