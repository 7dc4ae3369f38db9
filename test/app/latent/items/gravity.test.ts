import { describe, expect, it } from 'vitest';
import type { FramesOf } from '../../../../src/core/frames.js';
import {
  beyondGravity,
  type flowNeed,
  gravityTrade,
  type placeNeeds,
} from '../../../../src/app/latent/items/gravity.js';
import { tradeBaci } from '../../../../src/app/latent/items/trade-baci.js';
import { tradeCow } from '../../../../src/app/latent/items/trade-cow.js';
import { tradeCowAny } from '../../../../src/app/latent/items/trade-cow-any.js';
import { tradeItpd } from '../../../../src/app/latent/items/trade-itpd.js';
import { greatCircle } from '../../../../src/app/latent/opportunity.js';
import { framesOf, type Rows } from '../../../measures/frame.js';
import { dyadsTo, itemValues } from './item-values.js';

const places = new Map([
  [2, [39, -77]],
  [20, [45, -76]],
  [200, [52, 0]],
  [220, [49, 2]],
  [365, [56, 38]],
  [740, [36, 140]],
] as const);
const states = [...places.keys()];
const pairs = states.flatMap((a, at) => states.slice(at + 1).map((b) => [a, b] as const));
const neighbours = new Set(['2 20', '200 220']);

const capitalsOf = (years: readonly number[]): Rows =>
  years.flatMap((year) =>
    [...places].map(([ccode, [latitude, longitude]]) => ({ ccode, year, latitude, longitude })),
  );
const dyadsOf = (years: readonly number[]): Rows =>
  years.flatMap((year) =>
    pairs.map(([ccode1, ccode2]) => ({
      ccode1,
      ccode2,
      year,
      contiguity: neighbours.has(`${ccode1} ${ccode2}`) ? 4 : 0,
    })),
  );

/** Flows of some order of size, none in two of them. */
const amountOf = (a: number, b: number): number =>
  ((a * 7 + b * 13) % 101) * (a === 740 ? 0 : 3) + 40;
const flowsOf = (year: number, scale = 1) =>
  pairs.map(([ccode1, ccode2]) => ({
    ccode1,
    ccode2,
    year,
    imports1: amountOf(ccode1, ccode2) * scale,
    imports2: amountOf(ccode2, ccode1) * scale,
  }));
const tablesOf = (flows: Rows, years: readonly number[]) => ({
  flows,
  capitals: capitalsOf(years),
  dyads: dyadsOf(years),
});

function gravityOf(flows: Rows, year: number) {
  const frames = framesOf(tradeCow, tablesOf(flows, [year])) as never as FramesOf<
    typeof placeNeeds & { flows: ReturnType<typeof flowNeed> }
  >;
  return gravityTrade(frames.flows, frames, 1, dyadsTo(year));
}

describe('what gravity expects', () => {
  const at = dyadsTo(1960);
  const { observed, expected } = gravityOf(flowsOf(1960), 1960);
  const sums = (weight: (a: number, b: number) => number) =>
    [observed, expected].map((values) =>
      pairs.reduce((sum, [a, b]) => sum + weight(a, b) * values[at.rowOf(a, b, 1960)]!, 0),
    );

  it('adds both directions of a pair up', () => {
    expect(observed[at.rowOf(2, 20, 1960)]).toBe(amountOf(2, 20) + amountOf(20, 2));
  });

  it.each(states)('adds up to the trade of %i', (state) => {
    const [seen, fitted] = sums((a, b) => Number(a === state || b === state));
    expect(fitted).toBeCloseTo(seen!, 6);
  });

  it('weighs logarithms of kilometres and neighbourhood as trade does, which fixes their slopes', () => {
    const kilometres = sums((a, b) => {
      const [p, q] = [places.get(a as 2)!, places.get(b as 2)!];
      return Math.log(greatCircle(p[0], p[1], q[0], q[1]));
    });
    const near = sums((a, b) => Number(neighbours.has(`${a} ${b}`)));
    expect(kilometres[1]).toBeCloseTo(kilometres[0]!, 5);
    expect(near[1]).toBeCloseTo(near[0]!, 6);
  });

  it('is unknown of pairs without a row or with one flow alone, which still counts in the fit', () => {
    const [before, second, , ...after] = flowsOf(1960);
    const half = { ...second!, imports2: null };
    const one = gravityOf([before!, half, ...after], 1960);
    const more = gravityOf([before!, { ...half, imports1: 900 }, ...after], 1960);
    const [noRow, halfRow, whole] = [flowsOf(1960)[2]!, half, after[0]!].map((pair) =>
      at.rowOf(pair.ccode1, pair.ccode2, 1960),
    );
    for (const row of [noRow!, halfRow!])
      expect([one.observed[row], one.expected[row]]).toEqual([NaN, NaN]);
    expect(one.expected[whole!]).not.toBe(more.expected[whole!]);
  });

  it('is fitted year by year', () => {
    const both = gravityOf([...flowsOf(1959, 3), ...flowsOf(1960)], 1960);
    expect(both.expected[at.rowOf(2, 20, 1960)]).toBe(expected[at.rowOf(2, 20, 1960)]);
  });
});

describe('trade beyond gravity', () => {
  const at = { year: Int16Array.of(1960, 1960, 1960, 1961, 1961) } as never;
  const of = (observed: number[], expected: number[], least?: number) => [
    ...beyondGravity(
      { observed: Float64Array.from(observed), expected: Float64Array.from(expected) },
      at,
      least,
    ),
  ];
  const close = (values: number[]) => values.map((value) => expect.closeTo(value, 12) as number);

  it('is the logarithm of the ratio, half a million added to both, less the mean of the year', () => {
    // Ratios 4, 1 and 1/4 in 1960, 2 and 4 in 1961
    expect(of([5.5, 9.5, 2, 9.5, 7.5], [1, 9.5, 9.5, 4.5, 1.5], 1)).toEqual(
      close([Math.log(4), 0, -Math.log(4), -Math.log(2) / 2, Math.log(2) / 2]),
    );
  });

  it('is unobserved where less than a million is expected, or trade is below what counts', () => {
    expect(of([8, 0, 5], [0.9, 8, 5], 1).slice(0, 3)).toEqual([NaN, NaN, 0]);
    expect(of([8, 0, 5], [0.9, 8, 5]).slice(0, 2)).toEqual([
      NaN,
      expect.closeTo(Math.log(0.5 / 8.5) / 2, 12),
    ]);
  });

  it('ends at 4 on either side', () => {
    expect(of([1e6, 0], [1, 1e6])).toEqual([4, -4]);
  });
});

describe('the sources', () => {
  it('has pairs that trade in `trade-cow`, and whether they do in `trade-cow-any`', () => {
    const [first, ...others] = flowsOf(1960);
    const none = { ...first!, imports1: 0, imports2: 0 };
    const tables = tablesOf([none, ...others], [1960]);
    const { ccode1, ccode2 } = none;
    expect(itemValues(tradeCow, tables, 1960)(ccode1, ccode2, 1960)).toBeNaN();
    const any = itemValues(tradeCowAny, tables, 1960);
    expect(any(ccode1, ccode2, 1960)).toBe(0);
    expect(any(others[0]!.ccode1, others[0]!.ccode2, 1960)).toBe(1);
  });

  it('does not ask whether there is trade where hardly any is expected', () => {
    const small = flowsOf(1960).map((row) => ({
      ...row,
      imports1: Math.round(row.imports1 / 100),
      imports2: Math.round(row.imports2 / 100),
    }));
    expect(itemValues(tradeCowAny, tablesOf(small, [1960]), 1960)(200, 740, 1960)).toBeNaN();
  });

  it.each([
    { item: tradeItpd, year: 2000 },
    { item: tradeBaci, year: 2023 },
  ])('reads thousands, zeros included: $item.id', ({ item, year }) => {
    const thousands = flowsOf(year, 1000);
    const millions = itemValues(tradeCow, tablesOf(flowsOf(year), [year]), year);
    expect(itemValues(item, tablesOf(thousands, [year]), year)(200, 220, year)).toBeCloseTo(
      millions(200, 220, year),
      10,
    );
    const none = [{ ...thousands[0]!, imports1: 0, imports2: 0 }, ...thousands.slice(1)];
    const { ccode1, ccode2 } = none[0]!;
    expect(itemValues(item, tablesOf(none, [year]), year)(ccode1, ccode2, year)).toBeLessThan(-1);
  });

  it('carries capitals and contiguity forward', () => {
    const flows = flowsOf(2023, 1000);
    const own = itemValues(tradeBaci, tablesOf(flows, [2016, 2023]), 2023);
    const carried = itemValues(tradeBaci, tablesOf(flows, [2016]), 2023);
    for (const [a, b] of pairs) expect(carried(a, b, 2023)).toBe(own(a, b, 2023));
  });

  it.each([
    { item: tradeCow, year: 1960 },
    { item: tradeCowAny, year: 1960 },
    { item: tradeItpd, year: 2000 },
  ])('looks at nothing after the last year: $item.id', ({ item, year }) => {
    const cut = (scale: number) =>
      itemValues(
        item,
        {
          ...tablesOf([...flowsOf(year, 1000), ...flowsOf(year + 1, scale)], [year]),
          capitals: [
            ...capitalsOf([year]),
            { ccode: 2, year: year + 1, latitude: scale, longitude: 0 },
          ],
        },
        year,
      );
    expect(cut(1)(2, 20, year)).not.toBeNaN();
    expect(cut(1)(2, 20, year)).toBe(cut(5)(2, 20, year));
  });
});
