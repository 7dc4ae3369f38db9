import type { LatentRelationsState } from '../../src/charts/latent-relations-state.js';
import type {
  LatentRelation,
  ObservedItem,
  PairRelations,
  RelationsResult,
} from '../../src/contract/index.js';
import { yearsBetween } from '../../src/core/years.js';

const [from, to] = [1990, 2005];
const years = yearsBetween([from, to]);

/** A curve that rises and falls, of which less is known after a year. */
const relation = (
  domain: LatentRelation['domain'],
  known: number,
  { ranked = true, filtered = false, start = from } = {},
): LatentRelation => {
  const of = (value: (i: number, late: number) => number | null) =>
    years.map((year, i) => (year < start ? null : value(i, Math.max(0, year - known))));
  const middle = (i: number): number => Math.sin(i / 3) + (domain === 'hostility' ? 1 : -0.5);
  const half = (late: number): number => 0.4 + late / 4;
  const information = (late: number): number => Math.max(0, 0.8 - late / 5);
  const placed = (value: (i: number, late: number) => number) =>
    of((i, late) => (ranked && information(late) >= 0.2 ? value(i, late) : null));
  return {
    domain,
    values: of((i) => middle(i)),
    low: of((i, late) => middle(i) - half(late)),
    high: of((i, late) => middle(i) + half(late)),
    level: filtered ? null : of((i) => middle(i) / 2),
    information: of((_, late) => information(late)),
    percentiles: placed((i) => 0.5 + Math.sin(i / 3) / 3),
    percentilesLow: placed((i, late) => 0.45 + Math.sin(i / 3) / 3 - late / 50),
    percentilesHigh: placed((i, late) => 0.55 + Math.sin(i / 3) / 3 + late / 50),
  };
};

const item = (
  id: string,
  domain: ObservedItem['domain'],
  observed: ObservedItem['observed'],
  spoke: ObservedItem['spoke'] = [],
  kind: ObservedItem['kind'] = 'record',
): ObservedItem => ({ id, title: `Item <${id}>`, short: id, domain, kind, observed, spoke });

const items: readonly ObservedItem[] = [
  item('acts of force', 'hostility', [[1990, 2000]], [[1992, 1993]]),
  item('sanctions', 'hostility', [[1990, 2003]]),
  item('armed conflict', 'hostility', [[2001, 2005]]),
  item('defence pact', 'security', [[1990, 2005]], [[1995, 2005]]),
  item('Assembly votes', 'votes', [[1990, 1996], [1999, 2005]], [], 'measurement'), // prettier-ignore
  item('trade', 'ties', [[1991, 1991], [2005, 2005]], [], 'measurement'), // prettier-ignore
];

const base = {
  names: ['one & other', 'the <third>'],
  slot: 'ab',
  years: [from, to],
} as const;

export const latentRelationsStates: readonly LatentRelationsState[] = [
  {
    ...base,
    relations: {
      ...{ state: 'smoothed', from, to, thresholds: years.map(() => 1.4), items },
      domains: [
        relation('hostility', 2000),
        relation('security', 2010),
        relation('votes', 2010, { ranked: false }),
        relation('ties', 1980),
      ],
    },
  },
  {
    ...base,
    ...{ slot: 'bk', years: [1998, 2005] },
    relations: {
      ...{ state: 'filtered', from, to, thresholds: years.map(() => 1.4), items },
      domains: [relation('hostility', 2003, { filtered: true, start: 2001 })],
    },
  },
  {
    ...base,
    ...{ years: [1970, 1975] },
    relations: {
      ...{ state: 'smoothed', from, to, thresholds: years.map(() => null), items: [] },
      domains: [relation('hostility', 2000)],
    },
  },
];

const russia = { ccode: 365, iso3: 'RUS', name: 'Russia' };
const china = { ccode: 710, iso3: 'CHN', name: 'China' };
const usa = { ccode: 2, iso3: 'USA', name: 'United States' };

/** What the relations of a case look like. */
export function caseRelationsFixture(): RelationsResult {
  const result = (
    pair: PairRelations['pair'],
    domains: PairRelations['domains'],
  ): PairRelations => ({
    pair,
    names: { first: pair[0].name, second: pair[1] === usa ? 'the United States' : pair[1].name },
    ...{ state: 'smoothed', from, to, thresholds: years.map(() => 1.4), domains, items },
    datasets: ['mid', 'sanctions'],
  });
  const hostility = [relation('hostility', 2000)];
  return {
    pairs: [
      {
        role: 'ab',
        result: result([russia, china], [...hostility, relation('security', 2010)]),
      },
      { role: 'ak', result: result([russia, usa], hostility) },
      { role: 'bk', result: result([china, usa], hostility) },
    ],
  };
}
