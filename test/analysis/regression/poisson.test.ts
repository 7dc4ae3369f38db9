import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  clustered,
  type Covariance,
  groupsOf,
  hc1,
  poissonFit,
  type PoissonFit,
} from '../../../src/analysis/regression/index.js';

interface Described {
  readonly coefficients: readonly number[];
  readonly deviance: number;
  readonly hc1: readonly number[];
  readonly clustered: readonly number[];
  readonly fitted: readonly number[];
}
type Name = 'from' | 'to' | 'dyad' | 'distance' | 'border' | 'year2' | 'flow';

/** Written by generators/poisson.R: glm with dummy variables, sandwich. */
const reference = JSON.parse(
  readFileSync(new URL('./poisson.json', import.meta.url), 'utf8'),
) as Record<'plain' | 'one' | 'both', Described> & {
  readonly kept: number;
  readonly rows: Readonly<Record<Name, number[]>>;
};
const { rows } = reference;
const columns = (['distance', 'border', 'year2'] as const).map((name) => ({
  name,
  values: rows[name],
}));
const [from, to] = [groupsOf(rows.from), groupsOf(rows.to)];
const of = (fit: PoissonFit, values: readonly number[]): number[] =>
  Array.from(fit.kept, (row) => values[row]!);

/** Equal to the reference to a millionth of its size. */
function near(found: ArrayLike<number>, expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, at) => expect(found[at]! / value - 1).toBeCloseTo(0, 6));
}
const errorsOf = ({ matrix }: Covariance): number[] => matrix.diagonal().map(Math.sqrt);

describe('Poisson pseudo-maximum likelihood', () => {
  it.each([
    ['one', [from]],
    ['both', [from, to]],
  ] as const)('is glm with dummy variables: %s', (name, effects) => {
    const outcome = rows.flow;
    const inTwo = outcome.map((_, row) => rows.from[row] !== 7 && rows.to[row] !== 11);
    const keptOnly = name === 'one' ? inTwo : undefined;
    const take = <T>(values: readonly T[]): T[] =>
      values.filter((_, row) => keptOnly?.[row] ?? true);
    const fit = poissonFit({
      outcome: take(outcome),
      columns: columns.map(({ name, values }) => ({ name, values: take(values) })),
      effects: effects.map(({ codes }) => groupsOf(take([...codes]))),
    });
    const expected = reference[name];
    near(fit.coefficients, expected.coefficients);
    expect(fit.deviance).toBeCloseTo(expected.deviance, 6);
    near(errorsOf(hc1(fit)), expected.hc1);
    near(errorsOf(clustered(fit, groupsOf(of(fit, take(rows.dyad))))), expected.clustered);
    const fitted = Array.from(fit.kept, (row) => fit.fitted[row]!);
    near(
      [0, 49, 299].map((row) => fitted[row]!),
      expected.fitted,
    );
  });

  it('needs no effects', () => {
    const inBoth = rows.flow.map((_, row) => rows.from[row] !== 7 && rows.to[row] !== 11);
    const take = (values: readonly number[]): number[] => values.filter((_, row) => inBoth[row]);
    const constant = { name: 'constant', values: take(rows.flow).map(() => 1) };
    const fit = poissonFit({
      outcome: take(rows.flow),
      columns: [...columns.map(({ name, values }) => ({ name, values: take(values) })), constant],
    });
    near(fit.coefficients.slice(0, 3), reference.plain.coefficients);
    near(errorsOf(hc1(fit)).slice(0, 3), reference.plain.hc1);
  });

  it('leaves out those that trade nothing, and expects nothing of them', () => {
    const fit = poissonFit({ outcome: rows.flow, columns, effects: [from, to] });
    expect(fit.rows).toBe(reference.kept);
    rows.flow.forEach((_, row) => {
      const silent = rows.from[row] === 7 || rows.to[row] === 11;
      expect(fit.fitted[row] === 0).toBe(silent);
    });
  });

  it('meets its condition: what is sold and bought adds up to what is expected', () => {
    const fit = poissonFit({ outcome: rows.flow, columns, effects: [from, to] });
    for (const groups of [from, to]) {
      const gap = new Float64Array(groups.count);
      rows.flow.forEach((flow, row) => (gap[groups.codes[row]!]! += flow - fit.fitted[row]!));
      for (const left of gap) expect(left).toBeCloseTo(0, 6);
    }
  });

  it.each([
    ['negative-outcome', { outcome: [1, -1, 2] }],
    ['nothing-but-zeros', { outcome: [0, 0, 0] }],
    ['not-finite', { outcome: [1, NaN, 2] }],
    ['too-few-rows', { outcome: [1, 2, 3], effects: [groupsOf([1, 2, 3])] }],
    ['no-convergence', { outcome: [0, 1, 2], columns: [{ name: 'zero', values: [1, 0, 0] }] }],
  ])('refuses: %s', (code, input) => {
    const one = { name: 'one', values: [1, 1, 1] };
    const { columns: own = [], ...rest } = input as { columns?: typeof columns } & typeof input;
    expect(() => poissonFit({ ...rest, columns: [...own, one] })).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });
});
