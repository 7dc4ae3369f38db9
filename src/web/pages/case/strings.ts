import {
  heaviestAgainst,
  heaviestFor,
  leadsIn,
  nothingOverturns,
  wouldComeFirst,
} from '../../../core/movers-words.js';
import { limitsTitle } from '../../../core/answer-standing.js';
import {
  formatDecibels,
  formatFixed,
  formatOdds,
  formatPercent,
  plural,
} from '../../../core/format.js';

/** A share in a table, where “under 1%” has no room. */
function compact(share: number): string {
  return formatPercent(share).replace('under ', '<').replace('over ', '>');
}

export const casePage = {
  loading: 'Weighing the evidence',
  builtIn:
    'These states have a built-in case, which adds coded facts, claims and its own years; here the general observations alone are weighed, so the two may differ:',
  drawing: 'Drawing the figures',
  figures: (n: number): string => plural(n, 'figure'),
  and: ' and ',
  thirdParty: 'third party',
  weights: 'Weights',
  weighting: { learned: 'learned', hand: 'by hand' },
  stale: (year: number, shown: number): string =>
    year === shown
      ? 'Loading this answer; until then, the one before'
      : `Loading the answer as of ${year}; until then, that of ${shown}`,

  // How sure
  observations: (observed: number, total: number, coded: number): string =>
    `${observed < total ? `${observed} of ${total}` : `all ${total}`} observations${coded > 0 ? `, and ${plural(coded, 'coded fact')}` : ''}`,
  contradicted: (n: number, computed: number): string =>
    `Of ${plural(computed, 'tested claim')} ${n === 0 ? 'none is' : n === 1 ? '1 is' : `${n} are`} contradicted, or false on the record`,
  holes: (n: number): string => `${plural(n, 'observation')} missing, or too old`,

  // Sections
  sections: 'Sections of this page',
  answer: 'Answer',
  against: 'Against the case',
  words: 'In words',
  byYear: 'By year',
  behind: 'Numbers behind',

  // Answers of several years
  datedTitle: 'Then and now',
  datedIntro: (asOf: number, latest: number): string =>
    `The case asks as of ${asOf}; ${latest} is the latest year in which one of its rows can have a value. A row that ended over three years before the year assessed weighs nothing. Evidence to: the last year in which two thirds of the rows weighed have a value.`,
  datedColumn: (asOf: number, evidenceTo: number | null): string =>
    `As of ${asOf}${evidenceTo === null ? '' : `, evidence to ${evidenceTo}`}`,

  // Against
  againstTitle: 'What speaks against the case',
  conclusion: ({
    standing,
    source,
    concluded,
    posterior,
    leader,
    behind,
  }: {
    readonly standing: string;
    readonly source: string;
    readonly concluded: string;
    readonly posterior: number;
    readonly leader: string;
    readonly behind: number;
  }): string =>
    `“${source}” concluded “${concluded}”. The evidence ${standing === 'contradicted' ? 'contradicts that' : 'does not bear that out'}: it has ${formatPercent(posterior)}, ${formatDecibels(behind).replace('+', '').replace(' ', '\u00a0')} (${formatOdds(behind)}) behind “${leader}”.`,
  noneContradicted: 'No single claim is contradicted by the data at hand.',
  claimsToCome: (n: number): string => `${plural(n, 'claim')} being tested…`,
  contradictedTitle: 'Claims that are contradicted, or false on the record',
  premises: (n: number): string =>
    `${plural(n, 'claim')} whose premise, the only part tested, does not hold`,
  bySource: (n: number): string => `${plural(n, 'claim')} that one source supports and another not`,
  divided: (n: number): string => `${plural(n, 'claim')} whose parts come out differently`,
  test: (holds: string, label: string, finding: string): string =>
    `${holds}: ${/[.!?]$/.test(label) ? label : `${label}.`} ${finding}`,

  // Readings
  howToRead: (draws: number): string =>
    `The bar is the probability of the reading after the evidence; the line across it spans 90% of ${formatFixed(draws, 0)} draws in which priors, expectations, reliabilities and dependence vary. Decibels (dB) say how far an item favours the first reading over the next: 10 dB make its odds ten times as high. Words such as “suggests” or “favours” follow the lower end of the line.`,
  meanings: 'What the readings mean',
  reading: 'Reading',
  probability: 'Probability',
  interval: '90% interval',
  leadsIn,
  questions: 'The questions and their answers',
  inDraws: 'Robustness:',
  heaviestFor,
  heaviestAgainst,
  percent: compact,
  range: ([low, high]: readonly [number, number]): string => {
    const [from, to] = [compact(low), compact(high)];
    if (from === to) return from;
    if (from.startsWith('<')) return to.startsWith('>') ? '<1 to >99%' : `≤${to}`;
    return to.startsWith('>') ? `≥${from}` : `${from.replace('%', '')}–${to}`;
  },
  leads: 'leads',
  level: 'undecided',
  overturned: 'What would change it:',
  without: 'Without',
  wouldComeFirst,
  nothingOverturns,
  limits: limitsTitle,
  inWords: 'The answer in words',

  // By year
  byYearTitle: 'The verdict by year',
  byYearIntro:
    'Each year is assessed as if it were the last: with data, facts and events of years up to it alone.',
  replay: 'Replay the verdict by year',
  replayOf: (from: number, to: number): string => `${to - from + 1} years, ${from} to ${to}`,
  replayTakes: (from: number, to: number, seconds: number): string =>
    `${to - from + 1} years, ${from} to ${to}: about ${seconds} seconds`,
  replaying: 'Assessing year by year',
  stop: 'Leave the replay',
  year: 'As of',
  inYear: (year: number, sentence: string): string => `As of ${year}: ${sentence}`,
  notYet: (year: number): string => `${year} is not computed yet.`,
  little: ({ observed, total }: { readonly observed: number; readonly total: number }): string =>
    `Only ${observed} of ${total} observations can be made for this year: it says little.`,
  made: ({ observed, total }: { readonly observed: number; readonly total: number }): string =>
    `${observed < total ? `${observed} of ${total}` : `All ${total}`} observations.`,
  reach: (year: number | null): string =>
    year === null ? '' : ` Two thirds of those weighed have a value of ${year}.`,
  hindsight:
    '“As of” is a matter of years, not of what was published: the data are today’s editions, and the readings, what they expect and the coded facts were chosen by people who knew the outcome. A step may come from a source that begins or ends as well as from the relationship.',

  // Numbers behind
  behindTitle: 'Numbers behind',
  sources: (n: number): string => plural(n, 'source'),
  sourcesIntro: 'Every number of this page is computed from these sources, in these versions.',
  sourcesCaption: 'Sources with version, coverage and licence',
  source: 'Source',
  version: 'Version',
  coverage: 'Coverage',
  licence: 'Licence',
  dataVersion: (version: string, digest: string, seed: number): string =>
    `Data version ${version}, case digest ${digest}, seed ${seed}.`,
  again: 'Compute it again',
  againIntro:
    'The same case, data and seed give the same numbers, on any machine with the program:',
  cite: 'Cite',
  citeIntro: 'Sources and methods behind these numbers, for a reference manager:',
  saveBibtex: 'Save BibTeX',
  report: 'The report as one page',
  reportIntro: 'prints, and can be kept and sent: every claim, item and test is in it.',
  board: 'All evidence and claims',
  boardIntro: 'item by item, to change and weigh again.',
  data: 'Data and methods',
  holesTitle: 'What cannot be observed yet',
};
