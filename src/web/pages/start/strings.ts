import { formatPercent, plural } from '../../../core/format.js';

/** Words of the start: what the program does, and the way from a question to its answer. */
export const start = {
  title: 'How do two states stand to each other, and why?',
  lead: 'Counterpoise weighs rival readings of a relationship between states against public data. It says which reading the evidence favours, how sure one can be, and what would change the answer.',
  ask: 'Ask about any three states or groups',
  askIntro:
    'Two states, and a third party that may press on both; a group such as NATO may stand in place of a state. The data come with the program.',
  a: 'A state or group',
  b: 'Another state or group',
  third: 'And a third party',
  asOf: 'As of the year',
  latest: 'the latest',
  assess: 'Weigh the evidence',
  three: 'Choose three different states or groups: one of them is named twice.',
  missing: 'Choose three states or groups: one of them is missing.',
  builtIn: 'There is a case on these three, with claims and coded facts of its own:',
  cases: 'Read a case',
  casesIntro: 'Cases test what scholars, governments and the press have claimed, one by one.',
  claims: (n: number): string => plural(n, 'claim'),
  questions: 'Questions, and the pages that answer them',
  asked: {
    dyad: 'How close are two states, in which dimension, since when, and who needs whom more?',
    arena: 'Who is ahead in the states between the two?',
    evidence: 'Which reading does the evidence favour, and how robustly?',
    compare: 'How do two relationships differ, and in what?',
    network: 'Which pairs does the signed network press to change sides?',
    data: 'Where do the numbers come from, and how are they made?',
  },
  reading: 'How to read the numbers',
  numbers: [
    {
      term: 'Decibels and odds',
      words:
        '+10 dB makes one reading ten times as probable against another, +3 dB twice; 0 dB does not distinguish them.',
    },
    {
      term: '90% interval',
      words:
        'Where a number lies in 90% of the draws in which priors, expectations, reliabilities and dependence vary. The number itself follows the judgements as published, and need not be the middle of the draws.',
    },
    {
      term: 'Words',
      words:
        '“Strongly favours”, “favours”, “leans to”, “suggests” and “weakly suggests” follow the lower end of the interval: from 97, 91, 75 and 50%, and below.',
    },
    {
      term: 'Verdicts',
      words:
        'One test decides a claim: supported or contradicted from a probability of .95, leaning from .8, open otherwise; a record is true or false. Fit says how near the test comes to the sentence.',
    },
    {
      term: 'Percentiles',
      words:
        'The place among the pairs or states of the year that the measure ranks, often the relevant dyads: the 90th is closer, or higher, than nine in ten.',
    },
  ],
};

interface FoundAnswer {
  readonly asOf: number;
  readonly evidenceTo: number | null;
  readonly standing: string;
  readonly readings: readonly { readonly title: string; readonly posterior: number }[];
}

const foundAsOf = ({ asOf, evidenceTo, standing, readings }: FoundAnswer): string => {
  const shares = readings.map(({ title, posterior }) => `${title} ${formatPercent(posterior)}`);
  const reach = evidenceTo === null ? '' : ` (evidence to ${evidenceTo})`;
  return `As of ${asOf}${reach}: ${standing === 'level' ? 'undecided: ' : ''}${shares.join(', ')}.`;
};

/** The first minute: three questions, and what the evidence says of them. */
export const guided = {
  title: 'Begin with a question',
  alliance: 'Is Russia–China an alliance?',
  dependence: 'Who needs whom more, Russia or China?',
  own: 'And the pair that I care about?',
  ownIntro: 'Choose any two states or groups and a third party that may press on both.',
  waiting: 'Weighing the evidence…',
  /** Answers as of several years, the latest first. */
  found: (dated: readonly FoundAnswer[]): string => dated.map(foundAsOf).join(' '),
};
