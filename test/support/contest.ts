import { leadsOf } from '../../src/app/arena/contest-series.js';
import type { MapShape } from '../../src/charts/arena-shapes.js';
import type {
  Assessment,
  ContestChannel,
  ContestSeries,
  InstitutionResult,
  Membership,
} from '../../src/contract/index.js';
import type { StateLabel } from '../../src/core/series.js';
import type { PredicateResult } from '../../src/evidence/types.js';

const kazakhstan: StateLabel = { ccode: 705, iso3: 'KAZ', name: 'Kazakhstan' };
const kyrgyzstan: StateLabel = { ccode: 703, iso3: 'KGZ', name: 'Kyrgyzstan' };
const turkmenistan: StateLabel = { ccode: 701, iso3: 'TKM', name: 'Turkmenistan' };

/** Ties that move in a straight line from one value to another, with a gap in the third year where asked. */
function series(
  dataset: string,
  [from, to]: readonly [number, number],
  first: readonly [number, number],
  second: readonly [number, number],
  gap = false,
): ContestSeries {
  const years = to - from;
  const line = ([start, end]: readonly [number, number]): (number | null)[] =>
    Array.from({ length: years + 1 }, (_, i) =>
      gap && i === 2 ? null : Math.round(1000 * (start + (i / years) * (end - start))) / 1000,
    );
  const [ours, theirs] = [line(first), line(second)];
  const margins = Float64Array.from(ours, (value, i) => (value ?? NaN) - (theirs[i] ?? NaN));
  return {
    dataset,
    measure: 'influence-contest',
    params: {},
    from,
    first: ours,
    second: theirs,
    hedging: ours,
    leads: leadsOf(from, margins),
    latest: { year: to, first: ours.at(-1)!, second: theirs.at(-1)! },
  };
}

const agreed = { years: 0, disagree: [] } as const;

const channels: readonly ContestChannel[] = [
  {
    id: 'trade',
    unit: 'share',
    states: [
      {
        state: kazakhstan,
        series: [
          series('trade-cow', [1992, 2014], [0.5, 0.2], [0.02, 0.24]),
          series('trade-itpd', [2000, 2016], [0.4, 0.25], [0.05, 0.15]),
        ],
        compared: { years: 15, disagree: [2011, 2012, 2014] },
      },
      {
        state: kyrgyzstan,
        series: [
          series('trade-cow', [1992, 2014], [0.4, 0.15], [0.05, 0.6], true),
          series('trade-itpd', [2000, 2016], [0.3, 0.2], [0.1, 0.5]),
        ],
        compared: { years: 15, disagree: [2003] },
      },
      {
        state: turkmenistan,
        series: [series('trade-cow', [1992, 2014], [0.05, 0.05], [0.06, 0.4])],
        compared: agreed,
      },
    ],
  },
  {
    id: 'votes',
    unit: 'kappa',
    states: [
      {
        state: kazakhstan,
        series: [series('un-votes', [1992, 2019], [0.6, 0.2], [-0.3, 0.4])],
        compared: agreed,
      },
      {
        state: turkmenistan,
        series: [series('un-votes', [1992, 2019], [0.3, 0.3], [0.3, 0.3])],
        compared: agreed,
      },
    ],
  },
];

const place = (ccode: number, since: string, status = 'member'): Membership => ({
  ccode,
  status,
  belongs: status === 'member',
  since,
});

const bodies: readonly InstitutionResult[] = [
  {
    id: 'one',
    name: 'First body of the fixture with a name that takes two lines',
    kind: 'organisation',
    since: '2001-06-15',
    group: 'pair',
    members: 6,
    memberships: [place(365, '2001-06-15'), place(710, '2001-06-15'), place(705, '2005')],
  },
  {
    id: 'two',
    name: 'Second body',
    kind: 'council',
    since: '1945-10-24',
    group: 'all',
    members: null,
    memberships: [place(365, '1945-10-24'), place(710, '1971-10-25'), place(2, '1945-10-24')],
  },
  {
    id: 'three',
    name: 'Third body',
    kind: 'alliance',
    since: '1994-04',
    group: 'first',
    members: 5,
    memberships: [place(365, '1994-04'), place(703, '1994-04'), place(701, '2000', 'observer')],
  },
];

/** A contest in three states and three bodies, made up. */
export const contestFixture = (): Pick<Assessment, 'contest' | 'institutions'> => ({
  contest: { channels },
  institutions: {
    year: 2021,
    states: [
      { ccode: 365, iso3: 'RUS', name: 'Russia' },
      { ccode: 710, iso3: 'CHN', name: 'China' },
      { ccode: 2, iso3: 'USA', name: 'United States' },
      kazakhstan,
      kyrgyzstan,
      turkmenistan,
    ],
    bodies,
  },
});

export const box = (
  west: number,
  south: number,
  east: number,
  north: number,
): MapShape['polygons'] => [
  [
    [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  ],
];

/** States as boxes of longitude and latitude. */
export const boxShapes: readonly MapShape[] = [
  { role: 'arena', code: 'KAZ', polygons: box(50, 44, 80, 54) },
  { role: 'arena', code: 'KGZ', polygons: box(66, 39, 80, 44) },
  { role: 'arena', code: 'TKM', polygons: box(52, 36, 66, 42) },
  { role: 'first', code: 'RUS', polygons: box(30, 54, 120, 70) },
  { role: 'second', code: 'CHN', polygons: box(80, 25, 120, 50) },
  { role: 'other', code: '', polygons: box(40, 25, 62, 36) },
];

/** The predicate with a series behind it: one that rises from its window’s first year, one value missing. */
export function plotted<P extends PredicateResult>(predicate: P): P {
  const { window } = predicate;
  const values = Array.from({ length: window[1] - window[0] + 6 }, (_, i) =>
    i === 1 ? null : Math.round(100 * (0.2 + i / 50)) / 100,
  );
  const line = { label: predicate.label, from: window[0] - 3, values, window };
  const two = predicate.kind === 'difference' || predicate.kind === 'crossing';
  return {
    ...predicate,
    plot: {
      unit: predicate.unit.replace(/ (per year|difference)$/, ''),
      lines: two ? [line, { ...line, label: 'The other' }] : [line],
      ...(predicate.kind === 'level' ? { threshold: 0.3, tolerance: 0.05 } : {}),
    },
  };
}
