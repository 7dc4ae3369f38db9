/**
 * What the keys of the files of a case mean, as editors show it: by name, or by the entry that a key stands in and its
 * name where the name alone would not say it. `test/cases/schemas.test.ts` tells a key that has no line here.
 */
export const caseKeys: Readonly<Record<string, string>> = {
  // case.yaml
  id: 'Name by which other entries and results refer to this one: letters, digits and hyphens.',
  title: 'A few words, shown as heading.',
  question: 'The question that the case asks, in one sentence.',
  pair: 'The two states, A and B: ISO 3166 code, Correlates of War number or name.',
  third: 'Third parties; the first is K. The pair’s relations with K are set beside its own.',
  'observe.third': 'The third state of a measure of three: a role (K) or a state.',
  arena: 'States that the two compete over. May be left out.',
  period: 'First and last year that figures show.',
  asOf: 'Last year that is looked at: nothing later counts, in no file of the case.',
  sources: 'Works that coded facts and the theses rest on.',
  'sources.citation': 'The work as it is cited: author, year, title, where published.',
  url: 'A public page.',
  theses:
    'What the work that the case tests concludes, question by question: set beside the answer, never weighed.',
  'theses.question': 'Id of a question.',
  'theses.reading': 'Id of a reading of that question.',
  'theses.source': 'Id of a source.',
  events: 'Dates to mark in figures. They weigh nothing.',
  series: 'Charts that the report shows.',
  lines: 'The lines of the chart.',
  subtitle: 'What the chart shows, with its unit.',
  rule: 'A horizontal line to read the others against.',
  label: 'Words beside the line or test.',
  date: 'As precise as known: YYYY, YYYY-MM or YYYY-MM-DD.',

  // readings.yaml
  questions: 'What is asked of the relationship. Each question has rival readings of its own.',
  'questions.text': 'The question in one sentence.',
  readings:
    'Rival answers that exclude one another. A last one, other, stands for all that is left out.',
  'readings.statement': 'What the reading says, in a sentence or two.',
  needs:
    'What must hold for the reading, all of it, in short sentences. A reading that leaves out needs, cases and works has those of the same reading of any pair; an empty list is none.',
  cases: 'Where the reading held, in plain words: Greece and Turkey, 1974.',
  works: 'Where the reading is taken from: author, year, title, and the journal of an article.',
  prior: 'Probability of each reading beforehand, adding up to 1. Left out: all alike.',
  given:
    'The question is asked only where the readings named of another one have at least half of its probability.',
  'given.question': 'Id of a question above this one.',
  'given.readings': 'Ids of readings of that question.',
  'questions.weights':
    'learned: the weights of rows are those learned from known relationships, where there are some. hand: what the readings expect decides. Left out: hand.',
  'observations.years': 'How many of the last years with a value are averaged; left out: five.',
  'observations.scale':
    'Form in which the value enters learned weights: linear, log, root or logit.',
  observations: 'What is looked at, and what each reading expects to be seen.',
  'observations.kind':
    'level: percentile of the latest value. trend: percentile of the slope. yes-no: whether the value is at least one half. probability: the value is a probability, and counts as one.',
  dimension: 'The field that the entry belongs to.',
  observe: 'What is looked at: a measure and the states it is taken of.',
  measure: 'Id of a measure; counterpoise measure --help lists them.',
  of: 'States by role (A, B, K, weaker, stronger), code or name: one, or two in the order of the measure.',
  group: 'A named group of states in place of the second state, or measured itself.',
  params: 'Parameters of the measure that are not at their default.',
  part: 'A named part of the measure in place of its value.',
  key: 'Key of a row, for example a resolution.',
  as: 'Look at the percentile among all units of the year in place of the value.',
  waitsFor: 'Measures or analyses that do not exist yet and that this waits for.',
  standsInFor: 'Id of the row that this one stands in for where its own last value is later.',
  lasting:
    'true: what is seen lasts until it is ended; if it is there in the last known year, it counts for later ones, however old. always: the last known value counts for later years, whatever it is, as that of a distance.',
  window: 'First and last year.',
  reliability: 'How far the entry is to be believed, from 0 (not at all) to 1.',
  expect:
    'What each reading expects, by id; two judgements, as [rather-high, high], are a range. A reading that is left out expects nothing.',
  probability:
    'Of a yes-or-no row: how likely what a reading expects may be, as a range around the .8 that counts.',
  because: 'Why, in a line or two.',

  // claims.yaml
  claims: 'What is claimed about the relationship, one by one.',
  level:
    'external: toward third parties. mutual: toward each other. multilateral: inside shared bodies. system: the world.',
  'claims.kind':
    'measured: decided by a central test on data. documented: rests on coded facts. interpretive: a position, never evidence.',
  statement: 'The claim or fact in your own words, one sentence.',
  expectation: 'What would have to be observed if the claim is right. Write it before you look.',
  bases: 'What several claims may rest on, by a letter: an index, a register, a set of facts.',
  years: 'First and last year that the sentence is about.',
  fit: 'How near the central test comes to the sentence.',
  'fit.kind':
    'direct: the test is of what the sentence says. proxy: of something that stands for it. premise-only: the sentence goes further.',
  'fit.needs': 'What would have to be observed to test the sentence itself.',
  basis: 'Letters of bases: claims with one in common are one witness.',
  central:
    'The one test that the sentence needs. It alone decides: supported, contradicted or no-difference from a probability of .95, leaning from .8, else open; a record is true or false.',
  halves: 'In place of central: the halves of the sentence, each with its own test.',
  half: 'What the half says, in a few words; of a robustness test, the number of the half, from 1.',
  missing: 'In a sentence what would have to be measured, where nothing measures it.',
  pending: 'Simulations that the claim waits for.',
  delta:
    'The smallest difference that matters, in the unit of the test, for a ratio a factor. Write it before you look at a value.',
  why: 'Why a smaller difference would not matter.',
  errors:
    'Where the error comes from: years (draws of a process with memory), counts (events at a rate), none (a record of those years). Left out: what the series brings with it, else years.',
  'central.test': 'The test that decides.',
  'halves.test': 'The test that decides the half.',
  robustness: 'The central test by another source, window or rule: shown beside it.',
  'robustness.test': 'The test as it is repeated.',
  by: 'What is otherwise: source, window or rule. Another source that leans to the other side splits the verdict.',
  conditional: 'For a sentence that says what follows if something comes about.',
  condition: 'What is supposed, in words that follow “if”.',
  consequence: 'What follows, in words that follow “then”.',
  'conditional.by':
    'comparison: the central test counts cases in which the condition came about. simulation: the claim is pending until one is made.',
  chosen: 'The rule by which the cases compared were chosen. Write it before you look at a value.',
  met: 'Whether the condition has come about: a test that is shown and decides nothing.',
  'met.test': 'The test of the condition.',
  dilemma: 'What a state gains and what the same costs it, shown as a path over the years.',
  'dilemma.of': 'The state whose dilemma it is, by code or name.',
  gains: 'Tests that what it gains has grown; the path is of the first.',
  'gains.test': 'The test of the gain.',
  costs: 'Tests that what it costs has grown; the path is of the first.',
  'costs.test': 'The test of the cost.',
  side: 'Tests of what else one would see: shown, and without a say in the verdict.',
  kind: 'What is tested: each kind has keys of its own.',
  'predicates.of': 'The single tests of which at least count must hold.',
  compare: 'Which side of the value the series must lie on.',
  value: 'The number that is compared with, in the unit of the measure.',
  tolerance: 'Half the width of the band around the value, for within.',
  sign: 'Direction: of the slope over the window, of the change of level, or of what follows.',
  minuend: 'The series and years from whose mean the other is subtracted.',
  subtrahend: 'The series and years whose mean is subtracted.',
  between: 'First and last year in which the new level may begin, inside the window.',
  other:
    'A second series: one that the first must pass, in place of a value, or one that follows it.',
  estimate: 'The effect that is asked about.',
  test: 'The analysis that estimates it: third-party-pull.',
  outcome: 'What moves: likeness of votes, or closeness in practice.',
  scope: 'general: all pairs with every major power. pair: the years of one pair.',
  term: 'Whose hostility to the third state: of one, shared by both, or of the first or second of the pair; or rivals, the closeness of two that are hostile to it.',
  region:
    'With rivals of one pair: the region of M49 whose closeness to the third state is looked at.',
  'estimate.of': 'The two states of the pair by role, code or name.',
  'estimate.third': 'The state that the hostility is to: a role (K), code or name.',
  horizon: 'Years after the hostility, 0 to 5.',
  happens: 'Whether the claim needs the crossing to happen (true) or not to (false).',
  quantifier: 'Whether all, some or none of the years must have one of the values.',
  values: 'Values that count.',
  nulls:
    'What a missing value means: not covered (the default), or known to be none of the values.',
  count: 'How many of the single tests must hold.',
  margin: 'By how many the count must be passed, where single ones may be wrong.',
  numerator: 'The series and years whose mean is divided.',
  denominator: 'The series and years whose mean it is divided by.',
  terms: 'Window means with their weights, which are added up.',
  weight: 'Weight of the mean, negative where it is taken off.',
  each: 'States that take the place of the word each, whose mean is taken.',
  before: 'Earlier years, through which the straight line is drawn.',
  parameter: 'The parameter of the measure by which the rivals for the place differ.',
  among: 'Values of the parameter: what is ranked.',
  'test.facts': 'Ids of facts of evidence.yaml that the claim names too.',
  'side.facts': 'Ids of facts of evidence.yaml that the claim names too.',
  disputed: 'Who reports otherwise, and what: a claim that rests on the fact is disputed.',
  'claims.source': 'Id of the source in case.yaml that makes the claim.',
  'claims.facts': 'Ids of coded facts in evidence.yaml, which name the claim in turn.',
  entersAs: 'The reading that a position argues for, or the argument that it is.',
  'entersAs.reading': 'Id of a reading.',
  'entersAs.argument': 'The argument in a line.',

  // evidence.yaml
  facts: 'Dated facts, coded by hand, each with its source.',
  actors: 'States that took part.',
  source: 'Id of a source in case.yaml.',
  grade:
    'How well the fact is attested: primary, scholarly, press, secondary, or recalled where no source could be opened; a recalled fact weighs less than 6 dB.',
  section: 'Page, section or article of the source.',
  references:
    'Further pages that report the fact. One that weighs 6 dB or more has two sources, and the work that the case tests is none.',
  'references.citation': 'The page as it is cited.',
  'facts.claims': 'Ids of claims that rest on the fact, which name it in turn.',
  weights:
    'By question, dB for every reading relative to the best-fitting one, which has 0; -10 is ten times less to be expected; two weights, as [-6, -3], are a range.',
};
