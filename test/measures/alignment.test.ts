import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { variantOf } from '../../src/app/engine/measure-params.js';
import { alignment } from '../../src/measures/alignment/alignment.js';
import { cooperation } from '../../src/measures/alignment/cooperation.js';
import { MeanOfIndependent, normalPoints } from '../../src/measures/shared/mean-of-independent.js';
import { quantileOfProduct } from '../../src/measures/shared/product-of-independent.js';
import { compute, rowOf } from './frame.js';

const rng = createRng(3, 'lists');
const listOf = (length: number): Float64Array =>
  Float64Array.from({ length }, () => rng.uniform()).sort();
/** Of every combination of a value of each list, ascending. */
const combined = (
  lists: readonly Float64Array[],
  join: (values: readonly number[]) => number,
): number[] =>
  lists
    .reduce<number[][]>(
      (before, list) => before.flatMap((values) => Array.from(list, (one) => [...values, one])),
      [[]],
    )
    .map(join)
    .sort((a, b) => a - b);

describe('the distribution of a mean', () => {
  it.each([3, 4])('of %i quantities is that of all combinations', (count) => {
    const lists = Array.from({ length: count }, () => listOf(5));
    const mean = new MeanOfIndependent(lists);
    mean.update();
    const all = combined(lists, (values) => values.reduce((sum, one) => sum + one, 0) / count);
    for (const q of [0.05, 0.31, 0.5, 0.95])
      expect(mean.quantile(q)).toBeCloseTo(all[Math.ceil(q * all.length) - 1]!, 4);
    expect(mean.expectation()).toBeCloseTo(all.reduce((sum, one) => sum + one, 0) / all.length, 12);
    const above = all.filter((one) => one > 0.5).length;
    expect(mean.shareAbove(0.5)).toBeCloseTo(above / all.length, 12);
  });

  it('follows its values', () => {
    const lists = [listOf(3), listOf(3), listOf(3)];
    const mean = new MeanOfIndependent(lists);
    mean.update();
    for (const list of lists) list.fill(0.25);
    mean.update();
    expect(mean.quantile(0.5)).toBeCloseTo(0.25, 4);
  });
});

describe('the distribution of a product', () => {
  it('is that of all combinations, and 0 where one of them is', () => {
    const lists = [listOf(7), listOf(7), listOf(5)] as const;
    const all = combined(lists, (values) => values.reduce((product, one) => product * one, 1));
    for (const q of [0.05, 0.5, 0.95])
      expect(quantileOfProduct(lists, q)).toBeCloseTo(all[Math.ceil(q * all.length) - 1]!, 4);
    lists[0][0] = 0;
    expect(quantileOfProduct(lists, 0.05)).toBe(0);
    expect(quantileOfProduct(lists, 0.9)).toBeGreaterThan(0);
  });
});

it('the points of a normal quantity have mean 0 and variance 1', () => {
  for (const count of [5, 7]) {
    const points = normalPoints(count);
    expect(points.reduce((sum, point) => sum + point, 0)).toBeCloseTo(0, 12);
    expect(points.reduce((sum, point) => sum + point ** 2, 0) / count).toBeCloseTo(1, 12);
    expect([...points]).toEqual([...points].sort((a, b) => a - b));
  }
});

const domains = ['hostility', 'security', 'votes', 'ties'];
const dyad = (ccode2: number, mean: number, of: Record<string, number> = {}) => ({
  ...{ ccode1: 2, ccode2, year: 1990, relevant: 1 },
  ...Object.fromEntries(
    domains.flatMap((domain) => [
      [`${domain}_mean`, domain === 'hostility' ? -mean : mean],
      [`${domain}_filtered_mean`, 0],
      [`${domain}_sd`, 10],
      [`${domain}_filtered_sd`, 10],
      [`${domain}_prior_sd`, 104],
    ]),
  ),
  ...of,
});
const tables = {
  relations: [
    dyad(20, -300),
    dyad(200, 300),
    dyad(365, 0),
    dyad(710, 900, { relevant: 0 }),
    dyad(740, 0, { security_sd: 100, votes_sd: 101 }),
  ],
};

describe.each([alignment, cooperation])('$id', (measure) => {
  const columns = compute(measure, tables);
  const at = (ccode2: number): number => rowOf(columns, 2, ccode2, 1990);

  it('is the mean place among relevant dyads, closeness above', () => {
    expect([20, 200, 365, 710, 740].map((code) => at(code) >= 0)).toEqual([
      ...[true, true, true],
      ...[false, true],
    ]);
    expect(columns.value[at(20)]).toBeCloseTo(1 / 8, 2);
    expect(columns.value[at(200)]).toBeCloseTo(7 / 8, 2);
    expect(columns.value[at(365)]).toBeCloseTo(1 / 2, 2);
    const { low, high } = columns.interval!;
    expect(low[at(740)]).toBeLessThan(columns.value[at(740)]!);
    expect(high[at(740)]).toBeGreaterThan(columns.value[at(740)]!);
  });

  it('is flagged where two domains are uninformative', () => {
    const flagged = [20, 200, 365, 740].filter((code) => columns.flags!.has(at(code)));
    expect(flagged).toEqual([740]);
  });

  it('of the filtered state takes other columns', () => {
    const filtered = compute(measure, tables, { state: 'filtered' });
    expect(filtered.value[at(200)]).toBeCloseTo(1 / 2, 2);
    const { needs } = variantOf(measure, { state: 'filtered' });
    const { numbers } = (needs as typeof measure.needs).relations;
    expect(numbers).toContain('votes_filtered_mean');
    expect(numbers).not.toContain('votes_mean');
    expect(numbers.includes('hostility_filtered_mean')).toBe(measure === alignment);
  });
});

it('hostility counts against alignment, and not in cooperation', () => {
  const enemies = { relations: [...tables.relations, dyad(640, 0, { hostility_mean: 500 })] };
  const of = (measure: typeof alignment | typeof cooperation, part?: string) => {
    const columns = compute(measure, enemies);
    const list = part === undefined ? columns.value : columns.parts![part]!;
    return (code: number): number => list[rowOf(columns, 2, code, 1990)]!;
  };
  expect(of(alignment, 'hostility')(640)).toBeLessThan(of(alignment, 'hostility')(365));
  expect(of(alignment)(640)).toBeLessThan(of(alignment)(365));
  expect(of(cooperation)(640)).toBe(of(cooperation)(365));
});
