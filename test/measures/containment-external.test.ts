import { describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { normalCdf } from '../../src/core/special.js';
import { externalContainment } from '../../src/measures/containment/external-containment.js';
import { meanRootOf } from '../../src/measures/containment/excess-root.js';
import { framesOf, requestOf } from './frame.js';
import { pairs, reader, type PairValue } from './containment-used.js';

const year = 1990;
const [usa, gbr, rus, chn] = [2, 200, 365, 710];

/** Pairs with their hostility above the threshold, in hundredths. */
const relations = (
  [
    [usa, gbr, -400],
    [usa, rus, 200],
    [usa, chn, -20],
    [gbr, rus, 100],
    [gbr, chn, -400],
    [rus, chn, -400],
  ] as const
).map(([ccode1, ccode2, excess]) => ({
  ...{ ccode1, ccode2, year, relevant: 1, threshold_25: 50 },
  ...{ hostility_mean: 50 + excess, hostility_sd: 40, hostility_prior_sd: 104 },
  ...{ security_mean: 0, security_sd: 30, security_prior_sd: 104 },
  ...{ votes_mean: 0, votes_sd: 30, votes_prior_sd: 104 },
  ...{ ties_mean: 0, ties_sd: 30, ties_prior_sd: 104 },
}));

function contained(rows: readonly (typeof relations)[number][] = relations) {
  const frames = framesOf(externalContainment, { relations: rows }) as never;
  const values = (valueOf: (row: (typeof relations)[number]) => number): PairValue[] =>
    rows.map((row) => [row.ccode1, row.ccode2, year, valueOf(row)]);
  const used = {
    hostile: pairs(values((row) => normalCdf((row.hostility_mean - row.threshold_25) / 40))),
    cooperation: pairs(
      values(() => 0.75).filter((_, at) => rows[at]!.relevant === 1),
      'probability',
    ),
  } as never;
  const request = requestOf(externalContainment) as never;
  const columns = externalContainment.compute(frames, request, used);
  const beside = (pair: readonly [number, number]) =>
    externalContainment.beside!(frames, { ...(request as object), pair } as never, used, columns);
  return { columns, beside };
}

const endAt = ({ interval }: MeasureColumns, row: number, end: number): number =>
  interval!.at!(row)[end]!;

describe('external-containment', () => {
  const { columns, beside } = contained();
  const read = reader(columns);

  it('is the mean excess of both hostilities times cooperation', () => {
    const shared = meanRootOf(2, 0.4) * meanRootOf(1, 0.4);
    expect(read(usa, gbr, rus, year, 'shared-hostility')).toBeCloseTo(shared, 4);
    expect(read(usa, gbr, rus, year, 'cooperation')).toBeCloseTo(0.5, 3);
    expect(read(usa, gbr, rus, year)).toBeCloseTo(shared * 0.5, 3);
    const both = normalCdf(5) * normalCdf(2.5);
    expect(read(usa, gbr, rus, year, 'probability')).toBeCloseTo(0.75 * both, 4);
  });

  it('has the triads that are both hostile with a chance of .05, and no others', () => {
    const all = Array.from({ length: columns.rows }, (_, row) =>
      [columns.ccode1, columns.ccode2!, columns.third!].map((list) => list[row]),
    );
    expect(all).toEqual([
      [usa, gbr, rus],
      // Both hostile to the United States: Russia surely, China with a chance of .31.
      [rus, chn, usa],
    ]);
  });

  it('of a pair that is asked for has every other third state as well', () => {
    const others = beside([gbr, usa]);
    const one = reader(others);
    expect(others.rows).toBe(1);
    expect(one(usa, gbr, chn, year)).toBeGreaterThanOrEqual(0);
    expect(one(usa, gbr, chn, year)).toBeLessThan(1e-3);
    expect(one(usa, gbr, chn, year, 'probability-first')).toBeCloseTo(normalCdf(-0.5), 8);
  });

  it('has an interval that holds the value, also where both of its quantiles are nought', () => {
    const [[low, high], value] = [[0, 1].map((end) => endAt(columns, 0, end)), columns.value[0]!];
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    // The United Kingdom is hostile to China with a chance of .04, less than any of the seven values of its excess stands for.
    const nearly = relations.map((row) =>
      row.ccode1 === gbr && row.ccode2 === chn ? { ...row, hostility_mean: -20 } : row,
    );
    const others = contained(nearly).beside([gbr, usa]);
    expect(others.value[0]).toBeGreaterThan(0);
    expect(endAt(others, 0, 0)).toBe(0);
    expect(endAt(others, 0, 1)).toBe(others.value[0]);
    expect(others.interval!.high[0]).toBe(others.value[0]);
  });

  it('leaves out a pair that is not relevant, asked for or not', () => {
    const apart = contained(
      relations.map((row) => ({
        ...row,
        relevant: row.ccode1 === usa && row.ccode2 === gbr ? 0 : 1,
      })),
    );
    expect(reader(apart.columns)(usa, gbr, rus, year)).toBeUndefined();
    expect(apart.beside([usa, gbr]).rows).toBe(0);
  });

  it('says where hostility to the third state is hardly known', () => {
    const unknown = contained(relations.map((row) => ({ ...row, hostility_prior_sd: 41 })));
    expect([...unknown.columns.flags!.values()]).toEqual(['uninformative', 'uninformative']);
    expect(columns.flags!.size).toBe(0);
  });
});

describe('the mean root of what is above nought', () => {
  it('is that of a plain sum', () => {
    for (const [m, s] of [
      [2, 0.4],
      [-0.5, 1],
      [0.1, 0.05],
      [5, 0.1],
      [-2, 0.6],
    ] as const) {
      // prettier-ignore
      const step = s / 2000;
      let sum = 0;
      for (let x = step / 2; x < m + 10 * s; x += step)
        sum += Math.sqrt(x) * Math.exp(-0.5 * ((x - m) / s) ** 2) * step;
      sum /= s * Math.sqrt(2 * Math.PI);
      expect(Math.abs(meanRootOf(m, s) / sum - 1), `${m} ${s}`).toBeLessThan(1e-4);
    }
  });

  it('is nought far below, and none of nothing', () => {
    expect(meanRootOf(-10, 1)).toBe(0);
    expect(meanRootOf(NaN, 1)).toBeNaN();
  });
});
