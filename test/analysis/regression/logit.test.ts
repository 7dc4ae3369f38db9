import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  clustered,
  type Covariance,
  groupsOf,
  hc1,
  logitFit,
} from '../../../src/analysis/regression/index.js';

/** Written by generators/logit.R: glm and sandwich. */
const reference = JSON.parse(readFileSync(new URL('./logit.json', import.meta.url), 'utf8')) as {
  readonly rows: Readonly<Record<'x' | 'z' | 'group' | 'y', number[]>>;
  readonly coefficients: readonly number[];
  readonly logLikelihood: number;
  readonly hc1: readonly number[];
  readonly clustered: readonly number[];
};
const { rows } = reference;
const columns = [
  { name: 'one', values: rows.y.map(() => 1) },
  { name: 'x', values: rows.x },
  { name: 'z', values: rows.z },
];

describe('logitFit', () => {
  const fit = logitFit({ outcome: rows.y, columns });

  it('gives what glm and sandwich give', () => {
    fit.coefficients.forEach((value, k) =>
      expect(value).toBeCloseTo(reference.coefficients[k]!, 8),
    );
    expect(fit.logLikelihood).toBeCloseTo(reference.logLikelihood, 8);
  });

  it('takes robust errors as least squares does', () => {
    const errorsOf = ({ matrix }: Covariance): number[] => matrix.diagonal().map(Math.sqrt);
    errorsOf(hc1(fit)).forEach((value, k) => expect(value).toBeCloseTo(reference.hc1[k]!, 7));
    errorsOf(clustered(fit, groupsOf(rows.group))).forEach((value, k) =>
      expect(value).toBeCloseTo(reference.clustered[k]!, 6),
    );
  });

  it('refuses outcomes that are all alike, and a column that tells them apart', () => {
    const refused = (outcome: number[], own = columns): unknown => {
      try {
        return logitFit({ outcome, columns: own });
      } catch (error) {
        return error;
      }
    };
    expect(refused(rows.y.map(() => 1))).toMatchObject({ code: 'no-variation' });
    const told = [{ name: 'y', values: rows.y.map((y) => y - 0.5) }];
    expect(refused(rows.y, told)).toMatchObject({ code: 'no-convergence' });
  });
});
