import type { DyadPanelLine, DyadPanelState } from '../../src/charts/dyad-panel-state.js';

const years = Array.from({ length: 12 }, (_, i) => 2000 + i);

/** A line that rises or falls, with the places that go with it. */
const line = (
  label: string,
  slot: DyadPanelLine['slot'],
  values: readonly (number | null)[],
  more: Partial<DyadPanelLine> = {},
): DyadPanelLine => ({
  ...{
    label,
    slot,
    values,
    isSubject: false,
    broken: false,
    intervals: [],
    n: null,
    gaps: [],
    flags: [],
  },
  percentiles: values.map((value, i) => (value === null ? null : 0.3 + i / 20)),
  ...more,
});

const context = {
  low: years.map((_, i) => 0.1 + i / 200),
  median: years.map((_, i) => 0.2 + i / 200),
  high: years.map((_, i) => (i === 5 ? null : 0.3 + i / 100)),
};

const base = {
  population: 'the relevant dyads',
  years: [2000, 2011],
  from: 2000,
  context,
  large: false,
} as const;

const votes = years.map((_, i) => (i === 3 ? null : 0.4 + i / 40));

/** Panels as the page of a pair draws them. */
export const dyadPanelStates: readonly DyadPanelState[] = [
  {
    ...base,
    ...{ title: 'Votes <alike>', unit: 'kappa', as: 'value' },
    lines: [
      line('AAA–BBB', 'ab', votes, {
        isSubject: true,
        intervals: years.map((year, i) => [year, 0.35 + i / 40, 0.48 + i / 40] as const),
        n: votes.map((value) => (value === null ? null : 70)),
        gaps: [{ from: 2003, to: 2003, reason: 'no-joint-votes' }],
        flags: [[2011, 'partial-year']],
      }),
      line(
        'AAA–CCC',
        'ak',
        votes.map((value) => (value === null ? null : value - 0.2)),
      ),
    ],
  },
  {
    ...base,
    ...{ title: 'Share of trade', unit: 'share', as: 'percentile', years: [2004, 2014] },
    lines: [
      line(
        'AAA→BBB',
        'a',
        years.map((_, i) => 0.1 + i / 50),
        { isSubject: true },
      ),
      line(
        'BBB→AAA',
        'b',
        years.map((_, i) => 0.03 + i / 200),
        { isSubject: true },
      ),
      line(
        'DDD→EEE',
        'x1',
        years.map((_, i) => 0.2 - i / 100),
      ),
      line(
        'EEE→DDD',
        'x1',
        years.map((_, i) => 0.15 - i / 100),
        { broken: true },
      ),
    ],
  },
  {
    ...base,
    ...{ title: 'Ratio of power', unit: 'ratio', as: 'value', large: true },
    context: { ...context, high: years.map((_, i) => 40 + i) },
    lines: [
      line(
        'AAA→BBB',
        'ab',
        years.map((_, i) => 0.02 * 2 ** i),
        { isSubject: true },
      ),
    ],
  },
  {
    ...base,
    ...{ title: 'Joint vetoes', unit: 'vetoes', as: 'value' },
    context: { low: years.map(() => 0), median: years.map(() => 0), high: years.map(() => 1) },
    lines: [
      line('AAA–BBB', 'ab', [0, 0, 1, 2, 0, 0, 0, 3, 0, 1, null, null], {
        isSubject: true,
        gaps: [{ from: 2010, to: 2011, reason: 'outside-coverage' }],
      }),
      line('DDD–EEE', 'x2', [0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]),
    ],
  },
];
