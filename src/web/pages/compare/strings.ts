import { capitalised, formatDecibels, formatFixed, listed } from '../../../core/format.js';

/** Words of cases side by side. */
export const comparePage = {
  heading: 'Cases and pairs side by side',
  title: (names: readonly string[]): string => `${listed(names)}, side by side`,
  lead: 'The same questions, and the answers in up to four cases or pairs.',
  loading: 'Weighing the evidence of each',
  chosen: 'What is compared',
  remove: (name: string): string => `Remove ${name}`,
  removeWord: 'Remove',
  needsTwo: 'Choose at least two: a built-in case, or two states or groups and a third party.',
  year: 'As of',
  ownYear: 'own year of each',
  add: 'Add another',
  addCase: 'A built-in case',
  choose: 'Choose a case',
  first: 'Or a state or group',
  second: 'another state or group',
  thirdState: 'and a third party',
  addPair: 'Add the pair',
  three: 'Choose three different states or groups.',
  twice: 'This one is there already.',
  full: (most: number): string => `Up to ${most} fit side by side: remove one to add another.`,
  yearsDiffer: (names: readonly string[], years: readonly number[]): string =>
    `The years differ: ${listed(names.map((name, at) => `${name} as of ${years[at]!}`))}.`,
  sameYear: (year: number): string => `Compare all as of ${year}`,

  answers: 'Answers',
  answersCaption: 'The leading reading of each question, with its probability and 90% interval',
  question: 'Question',
  third: (names: readonly string[]): string => `third party: ${names.join(', ')}`,
  asOf: 'As of',
  evidenceTo: 'Evidence to',
  noYear: 'no year',
  observations: 'Observations made',
  ofAll: (observed: number, total: number): string => `${observed} of ${total}`,
  coded: 'Coded facts',
  undecided: 'Undecided between',
  since: (why: string): string => `since ${why}`,
  notAsked: 'not a question of this case',
  nothing: 'nothing favours one reading over another',
  value: (posterior: string, interval: readonly string[]): string =>
    `${posterior} (${interval.join(' to ')})`,

  readings: 'Every reading',
  heaviest: 'What weighs most',
  heaviestCaption: (question: string): string => `Heaviest items: ${question}`,
  case: 'Case',
  for: 'For the leader',
  against: 'Against it',
  none: 'nothing',
  item: (title: string, db: number): string => `${title}: ${formatDecibels(db)}`,

  levels: 'Levels of containment',
  levelsCaption: 'Levels of containment by case',
  levelsIntro:
    'Probability of external and of mutual containment, and the index of multilateral containment, in the last year with a value, as measured: the answer weighs the two together as calibrated.',
  level: 'Level',
  levelName: (level: string): string =>
    level === 'double'
      ? 'External and mutual together'
      : `${capitalised(level)}${level === 'multilateral' ? ' (index)' : ''}`,
  valueIn: ({ value, year }: { readonly value: number; readonly year: number }): string =>
    `${formatFixed(value, 2)} (${year})`,
  noValue: 'no value',

  observationsTitle: 'Observations',
  observationsCaption: 'Observations by case',
  observationsIntro:
    'The percentile of each observation in its population, with the years that it looks at. A star marks observations that the cases make in different ways: their percentiles do not compare.',
  observationsNote: (n: number, shared: number): string =>
    `${n} observations, ${shared} made in the same way by all`,
  observation: 'Observation',
  notMade: 'not made',

  notes: 'How far these compare',
  again: 'The same on the command line, with files to keep:',
};
