import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyMeasure, MeasureColumns } from '../../src/core/measure.js';
import { portfolioKappa } from '../../src/measures/alliance/portfolio-kappa.js';
import { portfolioPi } from '../../src/measures/alliance/portfolio-pi.js';
import { sScore } from '../../src/measures/alliance/s-score.js';
import { ninePortfolioMeasures } from '../../src/measures/alliance/portfolio-statistics.js';
import type { PortfolioFrames } from '../../src/measures/alliance/portfolios.js';
import { tauB } from '../../src/measures/alliance/tau-b.js';
import { compute, framesOf, valueOf, type Rows } from '../measures/frame.js';

const kinds = ['defense', 'offense', 'neutrality', 'nonaggression', 'consultation'] as const;
const levels = { fpsim: [3, 3, 2, 1, 2], haege: [3, 3, 2, 2, 1] } as const;
const components = ['milex', 'milper', 'irst', 'pec', 'tpop', 'upop'];

/** A system of few states with obligations in two years, the second with one member less. */
const system = fc
  .record({
    ccodes: fc.uniqueArray(fc.integer({ min: 2, max: 950 }), { minLength: 2, maxLength: 7 }),
    owed: fc.array(
      fc.record({
        i: fc.nat(6),
        k: fc.nat(6),
        year: fc.constantFrom(1900, 1901),
        bits: fc.nat(31),
      }),
      { maxLength: 50 },
    ),
    weights: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ ccodes, owed, weights }) => ({
    ccodes,
    weights,
    owed: owed.filter(({ i, k }) => i !== k && i < ccodes.length && k < ccodes.length),
  }));
type System = typeof system extends fc.Arbitrary<infer T> ? T : never;

/** Tables of a system whose states have the given numbers. */
function tablesOf({ owed, weights }: System, ccodes: readonly number[]): Record<string, Rows> {
  const memberships = [1900, 1901].flatMap((year) =>
    ccodes.slice(0, year === 1900 ? undefined : -1).map((ccode) => ({ ccode, year })),
  );
  // The same directed pair may come up again: the strongest obligation counts.
  const obligations = owed.map(({ i, k, year, bits }) => ({
    ccode1: ccodes[i]!,
    ccode2: ccodes[k]!,
    year,
    ...Object.fromEntries(kinds.map((kind, bit) => [kind, (bits >> bit) & 1])),
  }));
  const capabilities = memberships.map(({ ccode, year }) => ({
    ccode,
    year,
    ...Object.fromEntries(components.map((name) => [name, weights[ccodes.indexOf(ccode)]!])),
  }));
  return { states: memberships, obligations, capabilities };
}

type Ordering = keyof typeof levels;
interface Params {
  readonly ordering: Ordering;
  readonly obligations: 'valued' | 'binary';
}
const params = fc.record<Params>({
  ordering: fc.constantFrom('fpsim', 'haege'),
  obligations: fc.constantFrom('valued', 'binary'),
});

/** The portfolio of a state, written out. */
function portfolio(
  { owed }: System,
  i: number,
  year: number,
  n: number,
  { ordering, obligations }: Params,
): number[] {
  const list = Array.from({ length: n }, (_, k): number => (k === i ? 3 : 0));
  for (const one of owed)
    if (one.i === i && one.year === year && one.k < n)
      for (let bit = 0; bit < kinds.length; bit++)
        if ((one.bits >> bit) & 1)
          list[one.k] = Math.max(list[one.k]!, levels[ordering][bit as 0 | 1 | 2 | 3 | 4]);
  return obligations === 'binary' ? list.map((level) => Math.min(level, 1)) : list;
}

const distance = {
  squared: (a: number, b: number) => (a - b) ** 2,
  absolute: (a: number, b: number) => Math.abs(a - b),
  nominal: (a: number, b: number) => Number(a !== b),
};
type Weights = keyof typeof distance;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const everyPair = (first: readonly number[], second: readonly number[], weights: Weights): number =>
  mean(first.flatMap((a) => second.map((b) => distance[weights](a, b))));

/** Agreement beyond chance, from all pairs of entries. */
function corrected(x: readonly number[], y: readonly number[], weights: Weights, pooled: boolean) {
  const expected = pooled
    ? everyPair([...x, ...y], [...x, ...y], weights)
    : everyPair(x, y, weights);
  return expected === 0 ? NaN : 1 - mean(x.map((a, k) => distance[weights](a, y[k]!))) / expected;
}

/** Tau-b from all pairs of entries. */
function tauOf(x: readonly number[], y: readonly number[]): number {
  let [order, first, second] = [0, 0, 0];
  for (let k = 0; k < x.length; k++)
    for (let l = 0; l < k; l++) {
      const [a, b] = [Math.sign(x[k]! - x[l]!), Math.sign(y[k]! - y[l]!)];
      order += a * b;
      first += a * a;
      second += b * b;
    }
  return first === 0 || second === 0 ? NaN : order / Math.sqrt(first * second);
}

function sWeighted(
  x: readonly number[],
  y: readonly number[],
  weights: readonly number[],
  kind: 'absolute' | 'squared',
  top: number,
): number {
  const apart = x.reduce((sum, a, k) => sum + weights[k]! * distance[kind](a, y[k]!), 0);
  const total = x.reduce((sum, _, k) => sum + weights[k]!, 0);
  return 1 - (2 * apart) / (total * distance[kind](top, 0));
}

const near = (value: number | undefined, expected: number): void => {
  if (Number.isNaN(expected)) expect(value).toBeNaN();
  else expect(Math.abs(value! - expected), `${value} for ${expected}`).toBeLessThan(1e-12);
};

/** Calls back with every pair of states of every year, in the order in which the measure has it. */
function eachPair(
  { ccodes }: System,
  columns: MeasureColumns,
  visit: (i: number, j: number, year: number, n: number, value: number | undefined) => void,
): void {
  for (const year of [1900, 1901]) {
    const n = ccodes.length - (year === 1900 ? 0 : 1);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < i; j++) {
        const [first, second] = [
          Math.min(ccodes[i]!, ccodes[j]!),
          Math.max(ccodes[i]!, ccodes[j]!),
        ];
        visit(i, j, year, n, valueOf(columns, first, second, year));
      }
  }
}

const measuresOf: readonly (readonly [AnyMeasure, readonly Record<string, unknown>[]])[] = [
  [
    sScore,
    (['absolute', 'squared'] as const).flatMap((kind) =>
      [false, true].map((capabilityWeighted) => ({ distance: kind, capabilityWeighted })),
    ),
  ],
  [portfolioKappa, (['squared', 'absolute', 'nominal'] as const).map((weights) => ({ weights }))],
  [portfolioPi, (['squared', 'absolute', 'nominal'] as const).map((weights) => ({ weights }))],
  [tauB, [{}]],
];

describe('measures of portfolios', () => {
  it('equal their definitions on portfolios written out', () => {
    fc.assert(
      fc.property(system, params, (given, chosen) => {
        const tables = tablesOf(given, given.ccodes);
        const top = chosen.obligations === 'binary' ? 1 : 3;
        const expectedOf: Record<
          string,
          (x: number[], y: number[], own: Record<string, unknown>) => number
        > = {
          's-score': (x, y, own) =>
            sWeighted(
              x,
              y,
              own.capabilityWeighted === true ? given.weights : x.map(() => 1),
              own.distance as 'absolute' | 'squared',
              top,
            ),
          'portfolio-kappa': (x, y, own) => corrected(x, y, own.weights as Weights, false),
          'portfolio-pi': (x, y, own) => corrected(x, y, own.weights as Weights, true),
          'tau-b': tauOf,
        };
        for (const [measure, variants] of measuresOf)
          for (const own of variants) {
            const columns = compute(measure, tables, { ...chosen, ...own });
            eachPair(given, columns, (i, j, year, n, value) => {
              const x = portfolio(given, i, year, n, chosen);
              const y = portfolio(given, j, year, n, chosen);
              near(value, expectedOf[measure.id]!(x, y, own));
              near(value, expectedOf[measure.id]!(y, x, own));
            });
          }
      }),
    );
  });

  it('stay within their bounds, and pi is never above kappa', () => {
    fc.assert(
      fc.property(system, params, (given, chosen) => {
        const tables = tablesOf(given, given.ccodes);
        for (const [measure, variants] of measuresOf)
          for (const own of variants)
            for (const value of compute(measure, tables, { ...chosen, ...own }).value)
              if (!Number.isNaN(value)) expect(Math.abs(value)).toBeLessThanOrEqual(1);
        for (const weights of ['squared', 'absolute', 'nominal']) {
          const kappa = compute(portfolioKappa, tables, { ...chosen, weights });
          const pi = compute(portfolioPi, tables, { ...chosen, weights });
          kappa.value.forEach((value, row) => {
            if (!Number.isNaN(value)) expect(pi.value[row]).toBeLessThanOrEqual(value + 1e-12);
          });
        }
      }),
    );
  });

  it('do not depend on the numbers of the states, nor on the order of the rows', () => {
    fc.assert(
      fc.property(system, params, fc.integer({ min: 1, max: 900 }), (given, chosen, shift) => {
        const renamed = given.ccodes.map((ccode) => 1 + ((ccode * 7 + shift) % 1009));
        fc.pre(new Set(renamed).size === renamed.length);
        const after = tablesOf(given, renamed);
        const shuffled = Object.fromEntries(
          Object.entries(after).map(([name, rows]) => [name, [...rows].reverse()]),
        );
        for (const [measure, variants] of measuresOf)
          for (const own of variants) {
            const request = { ...chosen, ...own };
            const a = compute(measure, tablesOf(given, given.ccodes), request);
            const b = compute(measure, shuffled, request);
            expect(b.rows).toBe(a.rows);
            eachPair(given, a, (i, j, year, _n, value) => {
              const [first, second] = [renamed[i]!, renamed[j]!];
              const found = valueOf(b, Math.min(first, second), Math.max(first, second), year);
              near(found, value!);
            });
          }
      }),
    );
  });

  it('are the same one at a time as all nine at once', () => {
    fc.assert(
      fc.property(system, fc.constantFrom<Ordering>('fpsim', 'haege'), (given, ordering) => {
        const tables = tablesOf(given, given.ccodes);
        const frames = framesOf(sScore, tables) as unknown as PortfolioFrames;
        const { pairs, values } = ninePortfolioMeasures(frames, ordering);
        const one = (measure: AnyMeasure, own: Record<string, unknown>) => {
          const columns = compute(measure, tables, { ordering, ...own });
          expect(columns.ccode2).toEqual(pairs.ccode2);
          return columns.value;
        };
        const binary = { obligations: 'binary' };
        expect(values).toEqual({
          sSquaredValued: one(sScore, { distance: 'squared' }),
          sAbsoluteValued: one(sScore, {}),
          sSquaredBinary: one(sScore, { distance: 'squared', ...binary }),
          sAbsoluteBinary: one(sScore, binary),
          piNominalValued: one(portfolioPi, { weights: 'nominal' }),
          piNominalBinary: one(portfolioPi, { weights: 'nominal', ...binary }),
          kappaSquaredValued: one(portfolioKappa, {}),
          kappaSquaredBinary: one(portfolioKappa, binary),
          tauBValued: one(tauB, {}),
        });
      }),
    );
  });
});
