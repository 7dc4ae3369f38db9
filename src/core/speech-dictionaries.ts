import { keysOf } from './entries.js';

/** What speeches are searched for: what it is about, and the expressions that count. */
interface SpeechDictionary {
  readonly about: string;
  /** Sources of regular expressions, in which a blank stands for any white space; upper and lower case are the same. */
  readonly words: readonly string[];
  /** The same, as written: what a capital makes a name. */
  readonly names: readonly string[];
}

/*
 * Frozen before any speech was read or counted by them, so that no result could shape them: they are not to be mended. A hyphen may be
 * followed by a blank, where the printed record broke the line.
 */
export const speechDictionaries = {
  multipolarity: {
    about:
      'multipolar, pluripolar, unipolar, monopolar, polycentric, hegemony, and what is made of them',
    words: [
      String.raw`\b(?:multi|pluri|uni|mono)-? ?polar(?:ity|ism|i[sz]ation)?\b`,
      String.raw`\bpoly-? ?centri(?:c|city|sm)\b`,
      String.raw`\bhegemon(?:s|y|ies|ic|ical|isms?|ists?|istic)?\b`,
    ],
    names: [],
  },
  'criticism-of-the-west': {
    about:
      'the West or Western states, powers, elites, partners, domination as an actor; double standards, unilateral sanctions, colour revolution, regime change, neo-colonialism, imperialism (not Russia’s), expansion of NATO, diktat, exceptionalism, Cold War mentality',
    words: [
      String.raw`\bdouble[- ]standards?\b`,
      String.raw`\b(?:unilateral|illegal|illegitimate) (?:coercive |economic |restrictive |political )*(?:sanctions|measures|restrictions)\b`,
      String.raw`\bcolou?r(?:ed)? revolutions?\b`,
      String.raw`\bregime[- ]change\b`,
      String.raw`\bneo-? ?colonial(?:ism|ist|ists)?\b`,
      String.raw`(?<!\brussian? |\brussia[’']s |\bkremlin )\b(?:neo-? ?)?imperialis(?:m|t|ts|tic)\b`,
      String.raw`\bnato(?:[’']s)? (?:eastward |further )?(?:expansion|enlargement)\b`,
      String.raw`\b(?:expansion|enlargement) of (?:the )?(?:nato|north atlantic treaty organization|north atlantic alliance)\b`,
      String.raw`\bdi[ck]tats?\b`,
      String.raw`\bexceptional(?:ism|ity)\b`,
      String.raw`\bcold[- ]war(?:-era)? (?:mentality|mentalities|mind-? ?sets?|thinking|logic)\b`,
      String.raw`\banglo-? ?saxons?\b`,
      String.raw`\bgolden billion\b`,
    ],
    names: [
      String.raw`\b[Tt]he (?:[Cc]ollective |[Hh]istorical )?West\b(?! (?:Bank|Africa|African|Asia|Asian|Indies|Indian|Coast|Papua|Pacific|Point|Philippine|Timor|Germany)\b)`,
      String.raw`\bWestern (?:[Ss]tates|[Cc]ountries|[Pp]owers|[Nn]ations|[Cc]apitals|[Cc]olleagues|[Pp]artners|[Ee]lites?|[Pp]oliticians|[Ll]eaders|[Gg]overnments|[Ww]orld|[Bb]loc|[Aa]lliance|[Mm]edia|[Ss]ponsors|[Cc]urators|[Hh]andlers|[Hh]egemony|[Dd]omination|[Dd]ominance|[Ii]nterference|[Ss]anctions)\b`,
      String.raw`\bWest(?:ern)?-? ?[Cc]entri(?:c|sm)\b`,
    ],
  },
  equality: {
    about:
      'sovereign equality, equality of states, nations, countries, peoples or powers, on an equal footing or basis, equal partnership, equal security, as equals; not of women and men',
    words: [
      String.raw`\bsovereign equality\b`,
      String.raw`(?<!\bsovereign )\bequality (?:of|among|between|for) (?:the |all |its |our )*(?:sovereign |member |great |major |small |big |large |united )*(?:states|nations|countries|peoples|powers|partners|members)\b`,
      String.raw`\bon (?:an |the )?(?:equal(?: and [a-z-]+)? (?:footing|basis|terms)|basis of equality)\b`,
      String.raw`(?<!\bwomen as |\bwomen are |\bgirls as |\bwomen and girls as )\bequal (?:and [a-z-]+ |, [a-z-]+ )?(?:partners?|partnerships?|cooperation|dialogue|security|states|nations|countries|members)\b`,
      String.raw`\b(?:as|among|amongst|between|of) equals\b`,
      String.raw`\bequal (?:voice|say)\b`,
      String.raw`\b(?:states|nations|countries)(?:,? (?:large and small|big and small|great and small|big or small|large or small))?,? (?:are|being|as) equals?\b`,
    ],
    names: [],
  },
  'multi-vector': {
    about:
      'multi-vector, multidirectional, all-azimuth, diversified or balanced foreign policy; diversified external relations',
    words: [
      String.raw`\bmulti-? ?vector(?:s|ed|al|ial|ism)?\b`,
      String.raw`\bmulti-? ?directional\b`,
      String.raw`\b(?:multi-? ?dimensional|multi-? ?faceted|omni-? ?directional|all-? ?round|all-? ?azimuths?|diversified|balanced)(?:,? (?:and )?[a-z-]+){0,2} (?:foreign|external) polic(?:y|ies)\b`,
      String.raw`\b(?:diversif(?:y|ies|ied|ying)|diversification of|balanc(?:e|es|ed|ing)) (?:its |our |their |the )?(?:foreign|external|international) (?:policy|policies|relations|ties|partnerships|partners)\b`,
    ],
    names: [],
  },
  'quad-aukus': {
    about: 'Quad, AUKUS, Indo-Pacific, trilateral or quadrilateral security groups, an Asian NATO',
    words: [
      String.raw`\baukus\b`,
      String.raw`\bindo-? ?pacific\b`,
      String.raw`\bquadrilateral (?:security |strategic )?(?:dialogue|cooperation|partnership|alliance|group|grouping|framework)\b`,
      String.raw`\btrilateral security (?:dialogue|cooperation|partnership|alliance|pact)\b`,
      String.raw`\basian nato\b`,
      String.raw`\bfive eyes\b`,
    ],
    names: [String.raw`\b(?:Quad|QUAD)\b`],
  },
} as const satisfies Readonly<Record<string, SpeechDictionary>>;

export type SpeechDictionaryId = keyof typeof speechDictionaries;
export const speechDictionaryIds = keysOf(speechDictionaries);

/** The column of the panel that counts each. */
export const dictionaryColumns = {
  multipolarity: 'multipolarity',
  'criticism-of-the-west': 'criticism_of_the_west',
  equality: 'equality',
  'multi-vector': 'multi_vector',
  'quad-aukus': 'quad_aukus',
} as const satisfies Readonly<Record<SpeechDictionaryId, string>>;
