import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { incompleteBeta, studentHalfWidth, studentP } from '../../src/core/student.js';

/** Written by test/analysis/generators/regression.R: pt, qt, pbeta. */
const { student, beta } = JSON.parse(
  readFileSync(new URL('../analysis/regression/regression.json', import.meta.url), 'utf8'),
) as {
  student: { t: number[]; df: number[]; p: number[][]; half: number[] };
  beta: { x: number[]; value: number[] };
};

it('agrees with the t distribution of R', () => {
  student.t.forEach((t, i) =>
    student.df.forEach((df, j) =>
      expect(Math.abs(studentP(-t, df) / student.p[i]![j]! - 1)).toBeLessThan(1e-9),
    ),
  );
  student.df.forEach((df, j) => expect(studentHalfWidth(0.9, df)).toBeCloseTo(student.half[j]!, 9));
});

it('agrees with the beta distribution of R', () => {
  beta.x.forEach((x, i) => expect(incompleteBeta(x, 3.5, 0.75)).toBeCloseTo(beta.value[i]!, 12));
  expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  expect(incompleteBeta(1.1, 2, 3)).toBeNaN();
  expect(studentP(1, 0)).toBeNaN();
});
