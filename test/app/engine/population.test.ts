import { describe, expect, it } from 'vitest';
import { Population } from '../../../src/app/engine/population.js';
import { withRowsBeside } from '../../../src/app/engine/rows-beside.js';
import { rankInWindow } from '../../../src/app/engine/window-ranks.js';
import { createRng } from '../../../src/core/rng.js';
import type { MeasureColumns } from '../../../src/core/measure.js';

const YEARS = [1990, 1991, 1992, 1993, 1994, 1995];
const STATES = [2, 20, 200, 365, 710, 990];

interface Row {
  readonly pair: readonly [number, number];
  readonly year: number;
  readonly value: number;
}

/** Pairs with a few values only, so that there are ties, and holes among them. */
function drawnRows(): Row[] {
  const rng = createRng(1, 'population');
  return STATES.flatMap((a) =>
    STATES.filter((b) => b > a).flatMap((b) =>
      YEARS.map((year) => {
        const drawn = Math.floor(rng.uniform() * 5);
        return { pair: [a, b] as const, year, value: drawn === 4 ? NaN : drawn };
      }),
    ),
  );
}

function columnsOf(rows: readonly Row[]): MeasureColumns {
  return {
    rows: rows.length,
    ccode1: Int16Array.from(rows, ({ pair }) => pair[0]),
    ccode2: Int16Array.from(rows, ({ pair }) => pair[1]),
    year: Int16Array.from(rows, ({ year }) => year),
    value: Float64Array.from(rows, ({ value }) => value),
    reasons: new Map(),
  };
}

const byPair = drawnRows();
const byYear = [...byPair].sort((a, b) => a.year - b.year);
const upsideDown = [...byPair].reverse();

function expectedPercentile(row: Row): number {
  const among = byPair.filter(({ year, value }) => year === row.year && !Number.isNaN(value));
  const below = among.filter(({ value }) => value < row.value).length;
  const equal = among.filter(({ value }) => value === row.value).length;
  return Number.isNaN(row.value) ? NaN : (below + equal / 2) / among.length;
}

describe.each([
  ['by pair', byPair],
  ['by year', byYear],
  ['in no order', upsideDown],
])('a population whose rows stand %s', (_, rows) => {
  const population = new Population(columnsOf(rows));
  const unit = { ccode1: 2, ccode2: 365 };
  const own = byPair.filter(({ pair: [a, b] }) => a === 2 && b === 365);

  it('finds the rows of a unit by year', () => {
    expect(population.rowsOf(unit).map((row) => rows[row])).toEqual(own);
  });

  it('finds the first and the last unit, and none where there is none', () => {
    expect(population.rowsOf({ ccode1: 2, ccode2: 20 })).toHaveLength(YEARS.length);
    expect(population.rowsOf({ ccode1: 710, ccode2: 990 })).toHaveLength(YEARS.length);
    expect(population.rowsOf({ ccode1: 365, ccode2: 2 })).toEqual([]);
    expect(population.rowsOf({ ccode1: 1000, ccode2: 1001 })).toEqual([]);
  });

  it('ranks every row among those of its year, ties in the middle, years at once or one by one', () => {
    for (const a of STATES)
      for (const b of STATES.filter((other) => other > a)) {
        const found = population.rowsOf({ ccode1: a, ccode2: b });
        const expected = found.map((row) => expectedPercentile(rows[row]!));
        expect([...population.percentiles(found)]).toEqual(expected);
        expect(found.map((row) => population.percentiles([row])[0])).toEqual(expected);
      }
  });

  it('ranks rows of the same year as well', () => {
    const all = rows.map((_, row) => row);
    expect([...population.percentiles(all)]).toEqual(rows.map(expectedPercentile));
  });
});

it('gives no place to a value that stands alone', () => {
  const population = new Population(
    columnsOf(YEARS.map((year) => ({ pair: [2, 20] as const, year, value: 1 }))),
  );
  expect([...population.percentiles(YEARS.map((_, row) => row))]).toEqual(YEARS.map(() => NaN));
});

describe('a population with rows of a pair behind it', () => {
  const plain = columnsOf(byYear);
  const pairs = {
    ...plain,
    third: new Int16Array(plain.rows),
    parts: { half: plain.value.map((x) => x / 2) },
  };
  const other = columnsOf([{ pair: [2, 365], year: 1992, value: 1.5 }]);
  const beside = { ...other, third: Int16Array.of(7), parts: { half: Float64Array.of(0.75) } };
  const whole = new Population(pairs);
  const joined = new Population(withRowsBeside(pairs, beside));
  const unit = { ccode1: 2, ccode2: 365, third: 7 };

  it('shows them, with their parts', () => {
    const rows = joined.rowsOf(unit);
    expect(rows).toEqual([plain.rows]);
    expect(joined.columns.value[rows[0]!]).toBe(1.5);
    expect(joined.columns.partAt!('half', rows[0]!)).toBe(0.75);
    expect(joined.valuesOf('half')![rows[0]!]).toBe(0.75);
    expect(joined.columns.partAt!('half', 3)).toBe(whole.valuesOf('half')![3]);
  });

  it('ranks nobody among them, nor them', () => {
    const all = Array.from({ length: plain.rows }, (_, row) => row);
    expect(joined.percentiles(all)).toEqual(whole.percentiles(all));
    expect([...joined.percentiles([plain.rows])]).toEqual([NaN]);
  });

  it('ranks in a window as it does without them, and places theirs among the others', () => {
    for (const statistic of ['mean', 'slope'] as const) {
      const window = { years: YEARS.slice(1, 4), statistic };
      for (const { pair } of byPair) {
        const unit = { ccode1: pair[0], ccode2: pair[1], third: 0 };
        expect(rankInWindow(joined, unit, window)).toEqual(rankInWindow(whole, unit, window));
      }
    }
    const one = { years: [1992], statistic: 'mean' } as const;
    const below = byYear.filter(({ year, value }) => year === 1992 && value < 1.5);
    const all = byYear.filter(({ year, value }) => year === 1992 && !Number.isNaN(value));
    const expected = { value: 1.5, percentile: below.length / all.length };
    expect(rankInWindow(joined, unit, one)).toEqual(expected);
  });
});

describe('a place in a window of years', () => {
  const covered = (years: readonly number[]) =>
    STATES.flatMap((a) =>
      STATES.filter((b) => b > a).map((b) => ({
        pair: [a, b] as const,
        values: years.map(
          (wanted) =>
            byPair.find(({ pair, year }) => pair[0] === a && pair[1] === b && year === wanted)!
              .value,
        ),
      })),
    );
  const mean = (values: readonly number[]): number => {
    const there = values.filter((value) => !Number.isNaN(value));
    return there.reduce((sum, value) => sum + value, 0) / there.length;
  };
  const slope = (values: readonly number[]): number => {
    const slopes = values
      .flatMap((to, j) => values.slice(0, j).map((from, i) => (to - from) / (j - i)))
      .filter((one) => !Number.isNaN(one))
      .sort((a, b) => a - b);
    return (slopes[(slopes.length - 1) >> 1]! + slopes[slopes.length >> 1]!) / 2;
  };

  it.each([
    ['mean', 3, mean, YEARS.slice(1)],
    ['mean', 4, mean, YEARS],
    ['slope', 3, slope, YEARS.slice(1)],
    ['slope', 4, slope, YEARS],
  ] as const)(
    'is that of its %s among those that have values in %d years, six tenths of all',
    (statistic, least, of, years) => {
      const all = covered(years);
      const members = all.filter(
        ({ values }) => values.filter((value) => !Number.isNaN(value)).length >= least,
      );
      expect(members.length).toBeGreaterThan(5);
      expect(members.length).toBeLessThan(all.length);
      for (const rows of [byPair, byYear, upsideDown]) {
        const population = new Population(columnsOf(rows));
        for (const { pair, values } of members) {
          const others = members.map((one) => of(one.values));
          const own = of(values);
          const below = others.filter((value) => value < own).length;
          const equal = others.filter((value) => value === own).length;
          const unit = { ccode1: pair[0], ccode2: pair[1] };
          const found = rankInWindow(population, unit, { years, statistic });
          expect(found.value).toBeCloseTo(own, 12);
          expect(found.percentile).toBe((below + equal / 2) / members.length);
        }
      }
    },
  );
});
