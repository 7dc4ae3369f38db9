import type { listedKinds } from './kinds.js';

/** Words of the one field that finds everything. */
export const searchWords = {
  label: 'Search',
  placeholder: 'States, cases, measures, data',
  nothing:
    'Nothing has this name. Try a state, a pair such as India Pakistan, a case, a measure, a dataset or a body such as NATO.',
  yearAlone: (year: number): string =>
    `A year alone names nothing. Type whom it is about as well: India Pakistan ${year}.`,
  waiting: 'Reading what there is…',
  kinds: {
    pair: 'Pairs',
    case: 'Cases',
    state: 'States',
    measure: 'Measures',
    dataset: 'Datasets',
    group: 'Groups of states',
    arena: 'Who is ahead where',
  } satisfies Record<(typeof listedKinds)[number], string>,
  pair: (a: string, b: string): string => `${a} and ${b}`,
  indicators: 'indicators',
  weigh: (third: string): string => `weigh the evidence (third party: ${third})`,
  withAnother: 'choose the other state or group',
  asOf: (year: number): string => `as of ${year}`,
  contended: (a: string, b: string): string => `which of ${a} and ${b} is ahead there`,
};
