import { plural } from '../../../core/format.js';

export const freshnessPage = {
  title: 'How fresh the measures are',
  titleOf: (first: string, second: string): string => `How fresh: ${first} – ${second}`,
  lead: 'The last year in which each measure has a value, source by source, and how old that is. A conclusion is no younger than what it rests on.',
  pair: 'Pair',
  first: 'First state',
  second: 'Second state',
  ofStates: 'Last years with a value are listed of two states only.',
  all: 'all pairs',
  choose: 'Choose both states for the last year with a value of a pair.',
  reading: 'Looking for the last years…',
  find: 'Find',
  findWhat: 'a word, as trade or votes',
  caption: (latest: number): string => `Last years against ${latest}, the latest complete year`,
  summary: (rows: number, current: number, latest: number): string =>
    `${plural(rows, 'series', 'series')}, ${current} of them to ${latest}, the latest complete year`,
  noneFound: 'Nothing fits. Take fewer words.',
  columns: {
    measure: 'Measure',
    states: 'States',
    source: 'Source',
    last: 'Last year',
    age: 'Age',
    renewal: 'Newer edition',
    command: 'Command',
  },
  none: 'no value',
  years: (age: number): string => (age === 0 ? 'current' : plural(age, 'year')),
  whole: (rows: number): string => `Show all ${rows}`,
  save: 'Save as CSV',
};
