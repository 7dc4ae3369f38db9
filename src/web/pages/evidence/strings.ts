import { formatFixed, formatOdds, formatPercent, plural } from '../../../core/format.js';

const quoted = (title: string): string => `“${title}”`;

/** Words of the evidence board. */
export const evidence = {
  title: (title: string): string => `Evidence: ${title}`,
  computing: 'Weighing the evidence…',
  subject: 'Case',
  questions: 'Question',
  sections: 'On this page',
  parts: {
    readings: 'Readings as a figure',
    board: 'Evidence',
    matrix: 'Matrix',
    claims: 'Claims',
    holes: 'Not observed',
    save: 'Save',
  },
  now: 'Readings now',
  reading: 'Reading',
  leads: 'leads',
  level: 'undecided',
  undecided: 'Undecided between',
  and: 'and',
  nothing: 'Nothing tells the readings apart',
  wasNow: (before: string, after: string): string => `${before} → ${after}`,
  draws: (interval: readonly [number, number], lead: number): string =>
    `${formatPercent(interval[0])} to ${formatPercent(interval[1])}, leads in ${formatPercent(lead)} of draws`,
  drawing: 'drawing…',
  legend: (draws: number): string =>
    `Dot: now. Tick: as published. Bar: 90% of ${formatFixed(draws, 0)} draws.`,
  margin: (leader: string, runnerUp: string, db: number, standing: string): string =>
    standing === 'level'
      ? `Undecided between ${quoted(leader)} and ${quoted(runnerUp)}: ${formatFixed(db, 1)} dB apart with their priors, ${formatOdds(db)}.`
      : `${quoted(leader)} is ahead of ${quoted(runnerUp)} by ${formatFixed(db, 1)} dB with their priors, ${formatOdds(db)}.`,
  leftOut: 'Left out',
  weighing: '…',
  overturn: (n: number, to: string): string =>
    n === 1
      ? `Without this one item ${quoted(to)} is ahead:`
      : `Without these ${n} items ${quoted(to)} is ahead, and fewer do not suffice:`,
  noOverturn: 'No set of items that can be set aside changes which reading is ahead.',
  priorNeeded: (title: string, prior: number): string =>
    `${quoted(title)} stays ahead as long as its prior is above ${formatPercent(prior, 1)}, the others sharing the rest equally.`,
  first: (title: string, standing: string): string =>
    standing === 'level' ? `Undecided, ${title} first` : title,
  spoken: (leader: string, now: number, before: number): string =>
    `${leader} ${formatPercent(now)}, published ${formatPercent(before)}`,
  changes: (n: number): string =>
    `${plural(n, 'judgement')} differ${n === 1 ? 's' : ''} from the case.`,
  same: 'As published. Computed in this browser by the code of the program: equal to the published numbers in every digit.',
  different:
    'Computed in this browser the numbers differ from the published ones: please report it.',
  resetAll: 'Reset all',
  copy: 'Copy link',
  save: 'Save as a case',
  unknown: (parts: readonly string[]): string =>
    `Part of this link does not fit the case and was left out: ${parts.join(', ')}.`,
  failed: (message: string): string => `This choice cannot be weighed: ${message}.`,
  stopped: (why: string): string => `What weighs the evidence has stopped: ${why}.`,
  notLoaded: 'its code could not be loaded',
  priors: 'Priors and dependence',
  priorsHint: 'Percent. They are divided by their sum.',
  prior: (title: string): string => `Prior of ${title}, percent`,
  counts: (share: number): string => `counts as ${formatPercent(share, 1)}`,
  resetPriors: 'Reset the priors',
  dependence: 'Dependence inside clusters',
  dependenceHint:
    '0: every item of a source counts in full. 1: all items of a source count as one together.',
  sharpness: 'Sharpness of expectations',
  sharpnessHint: 'Above 1 expectations are narrower than assessed, below 1 wider.',
  assumptionsHint:
    'The draws behind the intervals vary both by themselves, and no case file can hold them.',
  posteriorSubtitle: 'Posterior probability of each reading, in percent',
  posteriorFooter: (draws: number): string =>
    `Dot: posterior. Bar: 90% of ${formatFixed(draws, 0)} draws that vary sharpness, dependence, priors and reliabilities. Tick: prior.`,
  board: 'Evidence board',
  boardLead: (n: number, silent: number): string =>
    `${plural(n, 'item')} ${n === 1 ? 'speaks' : 'speak'} to this question${silent > 0 ? `, ${silent} ${silent === 1 ? 'does' : 'do'} not` : ''}. Switch one off, or open it to judge it otherwise: the posterior follows at once.`,
  axisFor: (title: string): string => `for ${quoted(title)} →`,
  axisAgainst: (title: string): string => `← for ${quoted(title)}`,
  order: 'Order',
  orders: { weight: 'Weight as published', dimension: 'Dimension', cluster: 'Source' },
  show: 'Show',
  shows: { all: 'All items', measured: 'Measured', fact: 'Coded facts', changed: 'Changed' },
  silent: (n: number): string =>
    `${plural(n, 'item')} that ${n === 1 ? 'tells' : 'tell'} nothing apart here`,
  noItems: 'No item fits.',
  use: (title: string): string => `Use: ${title}`,
  kinds: { measured: 'measured', fact: 'coded fact' },
  meta: (kind: string, dimension: string, cluster: string): string =>
    `${kind} · ${dimension} · cluster ${cluster}`,
  among: (population = ''): string => `Ranked among ${population}`,
  reliability: 'Reliability',
  reliabilityOf: (value: number): string => `reliability ${formatFixed(value, 2)}`,
  changed: 'changed',
  aside: 'set aside',
  saysNothing: 'distinguishes nothing',
  expected: 'Expects',
  weighs: 'Fits',
  likelihood: 'P(evidence | reading)',
  likelihoodNotes: {
    percentile:
      'Density of the percentile under the expectation, mixed with 15% of no expectation; 1 is no opinion.',
    binary: 'Probability of what was seen.',
    coded: 'Relative to the reading that fits best.',
    probability: 'The measured probability, or what is left of 1.',
    learned:
      'Relative to the reading that fits best, learned from labelled relationships. Another expectation takes its place.',
  },
  words: {
    high: 'high',
    'rather-high': 'rather high',
    middle: 'middle',
    'rather-low': 'rather low',
    low: 'low',
    any: 'anything',
    yes: 'yes',
    no: 'no',
  },
  weightWords: (db: number): string =>
    db === 0 ? 'best (0 dB)' : `${formatFixed(db, 0)} dB, ${formatOdds(db).replace('about ', '')}`,
  judgement: (title: string): string => `What ${title} expects of it`,
  noExpectation: 'nothing',
  notOfQuestion: 'This fact is not weighed for this question.',
  noBest: 'One reading must fit best (0 dB): a case file cannot say it otherwise.',
  /** Learned weights are told apart from those that every item of a source shares. */
  shareLearned:
    'Counts in full: its weight was learned together with those of all other rows, which share among them what they tell alike.',
  share: (cluster: string, exponent: number): string =>
    exponent === 1
      ? `Counts in full: no other item of ${cluster} is in use.`
      : `Counts ×${formatFixed(exponent, 2)}: it shares its weight with the other items of ${cluster}.`,
  resetItem: 'Reset this item',
  observedOf: (states: string, settings: string, population: string | undefined): string =>
    `of ${states}; parameters ${settings}${population === undefined ? '' : `; ranked among ${population}`}.`,
  dataOf: 'Data:',
  factOf: (date: string, actors: string): string => `${date} · ${actors}`,
  section: (section: string): string => `Section: ${section}.`,
  grade: (grade: string): string => `Grade of the sources: ${grade}.`,
  page: 'page that dates it',
  standsIn: (id: string): string => `Stands in for ${id}.`,
  ladderSubtitle: (leader: string, runnerUp: string): string =>
    `Weight of evidence in decibels, ${quoted(leader)} against ${quoted(runnerUp)}; hatched: coded facts`,
  ladderFooter: '10 dB are odds of 10 to 1. After reliability, and shared inside clusters.',
  matrix: 'Matrix of competing hypotheses',
  matrixLead:
    'Marks: + consistent from 1 dB, ++ from 3 dB; − and −− inconsistent likewise; · neutral. Each against all rivals together.',
  marks: {
    CC: 'very consistent',
    C: 'consistent',
    N: 'neutral',
    I: 'inconsistent',
    II: 'very inconsistent',
  },
  item: 'Item',
  diagnosticity: 'Diagnostic, dB',
  inconsistency: 'Inconsistency, dB',
  consistency: 'What speaks for it, dB',
  least: (least: string | null, leader: string): string =>
    least === null
      ? 'Two readings have the least inconsistency.'
      : least === leader
        ? `${quoted(least)} has the least inconsistency, and is ahead.`
        : `${quoted(least)} has the least inconsistency, though ${quoted(leader)} is ahead: the posterior counts what speaks for a reading as well.`,
  holes: 'What was not observed',
  noHoles: (rows: number, facts: number): string =>
    `Every observation of the case could be made: ${rows} are measured, ${plural(facts, 'fact')} ${facts === 1 ? 'is' : 'are'} coded.`,
  holesLead:
    'Information that each is expected to give about the question, were it observed now. One bit would settle an even question of two readings.',
  observation: 'Observation',
  why: 'Why not',
  bits: 'Expected, bits',
  bitsOf: (value: number): string => formatFixed(value, 2),
  waitsFor: (names: readonly string[]): string => `waits for ${names.join(', ')}`,
  openClaims: (n: number): string =>
    n === 1 ? 'One claim cannot be decided either:' : `${n} claims cannot be decided either:`,
};
