import { describe, expect, it } from 'vitest';
import { alignment } from '../../src/measures/alignment/alignment.js';
import { compute, rowOf, valueOf } from './frame.js';
import { usedPairs, type PairRow } from './used.js';

const year = 2012;
const pairs = [
  [2, 200],
  [2, 365],
  [200, 365],
] as const;
type Three = readonly [number | null, number | null, number | null];

/** Values of the three pairs, in the order of `pairs`. */
const symmetric = (values: Three, of = year): PairRow[] =>
  pairs.map(([ccode1, ccode2], index) => ({ ccode1, ccode2, year: of, value: values[index]! }));
const directed = (there: Three, back: Three): PairRow[] => [
  ...symmetric(there),
  ...pairs.map(([i, j], index) => ({ ccode1: j, ccode2: i, year, value: back[index]! })),
];

const usual = {
  kappa: symmetric([0.9, -0.2, 0.1]),
  igos: symmetric([0.5, 0.5, 0.5]),
  obligations: symmetric([1, 0, 0]),
  arms: directed([0.5, 0, 0], [0.25, 0, 0.5]),
  trade: directed([0.04, 0.09, 0], [0.25, 0.01, 0.2]),
  regime: symmetric([0.9, 0.4, 0.5]),
  hostility: symmetric([0, 1, 0.5]),
  events: symmetric([0.8, 0.9, 0.7]),
};
const states = (years: readonly number[]) =>
  years.flatMap((of) => [2, 200, 365].map((ccode) => ({ ccode, year: of })));
const importers = [
  { ccode: 2, year, world_import_share_5y: 0.01 },
  { ccode: 200, year, world_import_share_5y: 0.03 },
];

function aligned(
  params: Readonly<Record<string, number | string>> = {},
  changes: Partial<Record<keyof typeof usual, PairRow[]>> = {},
  years: readonly number[] = [year],
) {
  const used = Object.fromEntries(
    Object.entries({ ...usual, ...changes }).map(([name, rows]) => [name, usedPairs(rows)]),
  );
  return compute(alignment, { states: states(years), importers }, params, undefined, used);
}
const partOf = (columns: ReturnType<typeof aligned>, part?: string) =>
  pairs.map(([i, j]) => valueOf(columns, i, j, year, part)!);
const [low, middle, high] = [1 / 6, 1 / 2, 5 / 6];

describe('alignment', () => {
  it('has the midrank percentile of each indicator among the pairs of the year', () => {
    const columns = aligned();
    expect(partOf(columns, 'norms')).toEqual([high, low, middle]);
    expect(partOf(columns, 'institutions')).toEqual([middle, middle, middle]);
    expect(partOf(columns, 'regime')).toEqual([high, low, middle]);
    expect(partOf(columns, 'discourse')).toEqual([middle, high, low]);
  });

  it('turns hostility round', () => {
    expect(partOf(aligned(), 'conflict')).toEqual([high, low, middle]);
  });

  it('joins obligation and mutual arms in security; a state that imports nothing weighs nothing', () => {
    // Arms of the pairs: (.5 x 1 + .25 x 3)/4, 0/1, (0 x 3)/3, since the third state imported none.
    const security = partOf(aligned(), 'security');
    const tied = 1 / 3;
    expect(security[0]).toBeCloseTo(high, 14);
    expect(security.slice(1)).toEqual([tied, tied]);
    const more = partOf(aligned({}, { arms: directed([0.5, 0, 0.1], [0.25, 0, 0.5]) }), 'security');
    expect(more[2]).toBeCloseTo((tied + middle) / 2, 14);
    expect(more[1]).toBeCloseTo((tied + low) / 2, 14);
  });

  it('takes the geometric mean of both shares of trade', () => {
    // .1, .03, 0: the pair with the largest single share but nothing the other way round is last.
    expect(partOf(aligned(), 'economy')).toEqual([high, middle, low]);
  });

  it('weighs the dimensions; discourse counts only where it is given weight', () => {
    const columns = aligned();
    const dimensions = ['norms', 'institutions', 'security', 'economy', 'regime', 'conflict'];
    const mean = (pair: number) =>
      dimensions.reduce((sum, name) => sum + partOf(columns, name)[pair]!, 0) / dimensions.length;
    partOf(columns).forEach((value, pair) => expect(value).toBeCloseTo(mean(pair), 14));
    const none = Object.fromEntries(dimensions.map((name) => [name, 0]));
    expect(partOf(aligned({ ...none, discourse: 1 }))).toEqual([middle, high, low]);
    const [value] = partOf(aligned({ ...none, norms: 3, institutions: 1 }));
    expect(value).toBeCloseTo((3 * high + middle) / 4, 14);
    expect(() => aligned(none)).toThrow('at least one dimension needs a weight above 0');
  });

  it('has no value where an indicator of a weighted dimension has none', () => {
    const gaps = { regime: symmetric([null, 0.4, 0.5]), events: symmetric([0.8, null, 0.7]) };
    const columns = aligned({}, gaps);
    expect(columns.value[rowOf(columns, 2, 200, year)]).toBeNaN();
    expect(columns.reasons?.get(rowOf(columns, 2, 200, year))).toBe('not-reported');
    expect(valueOf(columns, 2, 365, year)).toBeGreaterThan(0);
    expect(valueOf(columns, 2, 365, year, 'regime')).toBe(1 / 4);
    expect(valueOf(aligned({ regime: 0 }, gaps), 2, 200, year)).toBeGreaterThan(0);
  });

  it('covers the years that all weighted dimensions have', () => {
    const years = [1946, 1953, 1954, 2014, 2015, 2020, 2024];
    expect(new Set(aligned({}, {}, years).year)).toEqual(new Set([1954, 2014]));
    const withoutShort = { institutions: 0, economy: 0, security: 0 };
    const shorter = [1946, 1953, 1954, 2014, 2015];
    expect(new Set(aligned(withoutShort, {}, years).year)).toEqual(new Set([...shorter, 2020]));
    const voeten = { ...withoutShort, voteSource: 'voeten' };
    expect(new Set(aligned(voeten, {}, years).year)).toEqual(new Set(shorter));
    const regimes = { ...withoutShort, norms: 0, conflict: 0 };
    expect(new Set(aligned(regimes, {}, years).year)).toEqual(new Set(years));
  });
});
