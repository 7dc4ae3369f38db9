/** What was expected of pairs whose relations are known, as docs/methods/containment.md lists them with reasons. */
export type Bound = 'high' | 'low';

export interface Expectation {
  readonly set: 'tuned' | 'held-out';
  /** The pair and the third state. */
  readonly triad: string;
  readonly year: number;
  readonly expect: Readonly<Partial<Record<'E' | 'M' | 'I' | 'weakest', Bound>>>;
}

export const expectations: readonly Expectation[] = [
  {
    set: 'tuned',
    triad: 'GBR USA RUS',
    year: 1985,
    expect: { E: 'high', M: 'low', weakest: 'low' },
  },
  { set: 'tuned', triad: 'USA CHN RUS', year: 2014, expect: { E: 'low', M: 'high' } },
  { set: 'tuned', triad: 'CHN IND USA', year: 2005, expect: { M: 'high' } },
  { set: 'tuned', triad: 'CHN IND USA', year: 2014, expect: { M: 'high' } },
  { set: 'tuned', triad: 'FRA DEU RUS', year: 1995, expect: { M: 'low' } },
  { set: 'tuned', triad: 'FRA DEU RUS', year: 2014, expect: { M: 'low' } },
  { set: 'tuned', triad: 'JPN USA CHN', year: 1985, expect: { M: 'low' } },
  { set: 'tuned', triad: 'JPN USA CHN', year: 2014, expect: { M: 'low' } },
  {
    set: 'held-out',
    triad: 'IND RUS CHN',
    year: 1980,
    expect: { E: 'high', M: 'low', weakest: 'low' },
  },
  {
    set: 'held-out',
    triad: 'CHN RUS USA',
    year: 1980,
    expect: { E: 'low', M: 'high', weakest: 'low' },
  },
  {
    set: 'held-out',
    triad: 'CHN JPN USA',
    year: 2010,
    expect: { E: 'low', M: 'high', weakest: 'low' },
  },
  {
    set: 'held-out',
    triad: 'IND USA RUS',
    year: 1985,
    expect: { E: 'low', M: 'high', weakest: 'low' },
  },
  { set: 'held-out', triad: 'JPN USA CHN', year: 2005, expect: { E: 'high', weakest: 'low' } },
];
