import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  classical,
  clustered,
  crossed,
  dyadicRobust,
  fixedEffects,
  groupsOf,
  hc1,
  inferenceOf,
  leastSquares,
  type LeastSquaresFit,
  neweyWest,
  twoWayClustered,
} from '../../../src/analysis/regression/index.js';
import type { UsageError } from '../../../src/core/errors.js';
import { createRng } from '../../../src/core/rng.js';

interface Figures {
  error: number[];
  t: number[];
  p: number[];
}
type Kinds = 'classical' | 'hc1' | 'clustered' | 'twoWay' | 'dyadic';
type Described = { coefficients: number[]; freedom: number } & Record<Kinds, Figures>;
interface Reference {
  table: Record<
    'first' | 'second' | 'dyad' | 'year' | 'x' | 'z' | 'still' | 'double' | 'y',
    number[]
  >;
  plain: Described;
  year: Described;
  both: Described;
  series: { x: number[]; y: number[] };
  hac: { coefficient: number; errors: { lag: number; error: number; p: number }[] };
}

/** Written by generators/regression.R: lm with dummy variables, sandwich, lmtest. */
const reference = JSON.parse(
  readFileSync(new URL('./regression.json', import.meta.url), 'utf8'),
) as Reference;
const { table } = reference;
const [dyads, years] = [groupsOf(table.dyad), groupsOf(table.year)];
const x = { name: 'x', values: table.x };
const z = { name: 'z', values: table.z };
const ones = (rows: number) => ({ name: 'constant', values: new Float64Array(rows).fill(1) });

const fits: Record<'plain' | 'year' | 'both', LeastSquaresFit> = {
  plain: leastSquares({ outcome: table.y, columns: [x, z, ones(table.y.length)] }),
  year: leastSquares({ outcome: table.y, columns: [x, z], effects: [years] }),
  both: leastSquares({ outcome: table.y, columns: [x, z], effects: [dyads, years] }),
};

const near = (found: number, expected: number): void =>
  expect(Math.abs(found / expected - 1)).toBeLessThan(1e-8);

describe('regression against lm, sandwich and lmtest', () => {
  it.each(['plain', 'year', 'both'] as const)('%s effects', (name) => {
    const fit = fits[name];
    const expected = reference[name];
    expect(fit.freedom).toBe(expected.freedom);
    const covariances = {
      classical: classical(fit),
      hc1: hc1(fit),
      clustered: clustered(fit, dyads),
      twoWay: twoWayClustered(fit, dyads, years),
      dyadic: dyadicRobust(fit, table.first, table.second),
    };
    for (const at of [0, 1]) {
      near(fit.coefficients[at]!, expected.coefficients[at]!);
      const weights = [0, 0].map((_, i) => Number(i === at));
      for (const kind of Object.keys(covariances) as Kinds[]) {
        const { error, t, p } = inferenceOf(fit, covariances[kind], weights);
        near(error!, expected[kind].error[at]!);
        near(t!, expected[kind].t[at]!);
        near(p!, expected[kind].p[at]!);
      }
    }
  });

  it('follows time as NeweyWest does', () => {
    const { series, hac } = reference;
    const fit = leastSquares({
      outcome: series.y,
      columns: [{ name: 'x', values: series.x }, ones(60)],
    });
    near(fit.coefficients[0]!, hac.coefficient);
    for (const { lag, error, p } of hac.errors) {
      const found = inferenceOf(fit, neweyWest(fit, lag), [1, 0]);
      near(found.error!, error);
      near(found.p!, p);
    }
  });

  it('gives the figures of a fit by hand', () => {
    // y = 2, 3, 7 at x = 0, 1, 2: slope 5/2, constant 3/2, residuals 1/2, -1, 1/2, s^2 = 3/2, var = s^2 / 2.
    const fit = leastSquares({
      outcome: [2, 3, 7],
      columns: [{ name: 'x', values: [0, 1, 2] }, ones(3)],
    });
    expect([...fit.coefficients]).toEqual([expect.closeTo(2.5, 14), expect.closeTo(1.5, 14)]);
    expect(inferenceOf(fit, classical(fit), [1, 0]).error).toBeCloseTo(Math.sqrt(0.75), 14);
    expect(inferenceOf(fit, classical(fit), [1, 0]).p).toBeCloseTo(0.2122956, 6);
  });
});

describe('columns that say nothing of their own', () => {
  const still = { name: 'still', values: table.still };
  const double = { name: 'double', values: table.double };

  it('are dropped with the reason and change nothing else', () => {
    const fit = leastSquares({
      outcome: table.y,
      columns: [still, x, z, double, ones(table.y.length)],
      effects: [dyads, years],
    });
    expect(fit.dropped).toEqual([
      { name: 'still', because: 'explained by the fixed effects' },
      { name: 'double', because: 'follows from the columns before it' },
      { name: 'constant', because: 'explained by the fixed effects' },
    ]);
    expect(fit.names).toEqual(['x', 'z']);
    near(fit.coefficients[0]!, reference.both.coefficients[0]!);
    expect(fit.freedom).toBe(reference.both.freedom);
  });

  it.each([
    ['ragged-columns', { outcome: [1, 2, 3], columns: [{ name: 'x', values: [1, 2] }] }],
    ['not-finite', { outcome: [1, 2, 3], columns: [{ name: 'x', values: [1, NaN, 2] }] }],
    ['too-few-rows', { outcome: [1, 2], columns: [{ name: 'x', values: [1, 2] }, ones(2)] }],
    [
      'too-many-effects',
      { outcome: table.y, columns: [x], effects: [dyads, years, crossed(dyads, years)] },
    ],
  ])('%s is refused', (code, input) => {
    expect(() => leastSquares(input)).toThrow(expect.objectContaining({ code }) as UsageError);
  });
});

describe('fixed effects of two kinds', () => {
  it('are the same solved at once and by turns, in parts that no row joins too', () => {
    const rng = createRng(3, 'effects');
    const rows = Array.from({ length: 300 }, () => {
      const part = rng.integer(0, 1);
      return [part * 20 + rng.integer(0, 19), part * 6 + rng.integer(0, 5), rng.normal()] as const;
    });
    const effects = [0, 1].map((at) => groupsOf(rows.map((row) => row[at]!)));
    const column = rows.map(([, , value]) => value);
    const [solved, turns] = (['solved', 'turns'] as const).map((approach) =>
      fixedEffects(effects, { approach }),
    );
    expect(solved!.rank).toBe(turns!.rank);
    expect(solved!.rank).toBe(effects[0]!.count + effects[1]!.count - 2);
    const byTurns = turns!.within(column);
    solved!.within(column).forEach((value, row) => expect(value).toBeCloseTo(byTurns[row]!, 10));
  });
});

describe('intervals', () => {
  /** Two rows for every dyad of 50 states; x and error each have a part that all dyads of a state share. */
  const simulate = (seed: number) => {
    const rng = createRng(seed, 'coverage');
    const states = Array.from({ length: 50 }, () => ({ x: rng.normal(), e: rng.normal() }));
    const rows = states.flatMap((a, i) =>
      states.slice(i + 1).flatMap((b, j) =>
        Array.from({ length: 2 }, () => {
          const value = a.x + b.x + rng.normal();
          return { i, j: i + 1 + j, x: value, y: 0.5 * value + a.e + b.e + rng.normal() };
        }),
      ),
    );
    const fit = leastSquares({
      outcome: rows.map(({ y }) => y),
      columns: [{ name: 'x', values: rows.map((row) => row.x) }, ones(rows.length)],
    });
    const [i, j] = [rows.map((row) => row.i), rows.map((row) => row.j)];
    const dyad = groupsOf(rows.map((row) => row.i * 50 + row.j));
    const covers = (interval: readonly [number, number] | null): number =>
      Number(interval !== null && interval[0] <= 0.5 && interval[1] >= 0.5);
    return {
      estimate: fit.coefficients[0]!,
      byDyad: covers(inferenceOf(fit, clustered(fit, dyad), [1, 0]).interval),
      dyadic: covers(inferenceOf(fit, dyadicRobust(fit, i, j), [1, 0]).interval),
    };
  };
  const runs = Array.from({ length: 200 }, (_, seed) => simulate(seed));
  const share = (of: (run: (typeof runs)[number]) => number): number =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;

  it('of dyadic-robust errors hold the known effect about as often as they say; clustering by dyad does not', () => {
    expect(share(({ estimate }) => estimate)).toBeCloseTo(0.5, 1);
    expect(share(({ byDyad }) => byDyad)).toBeLessThan(0.6);
    expect(share(({ dyadic }) => dyadic)).toBeGreaterThan(0.82);
    expect(share(({ dyadic }) => dyadic)).toBeLessThan(0.96);
  });
});
