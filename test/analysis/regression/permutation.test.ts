import { expect, it } from 'vitest';
import { permutationP } from '../../../src/analysis/regression/index.js';
import { createRng } from '../../../src/core/rng.js';

it('counts the draws as far from zero as the estimate, itself among them', () => {
  expect(permutationP(2, [1, -3, 0.5])).toBe(0.5);
  expect(permutationP(9, new Array<number>(99).fill(1))).toBe(0.01);
  expect(permutationP(1, [1 + 1e-12, NaN])).toBe(1);
  expect(permutationP(1, [])).toBeNaN();
});

it('is uniform where the estimate is one of the draws', () => {
  const rng = createRng(1, 'permutation');
  const low = Array.from({ length: 2000 }, () => {
    const draws = Array.from({ length: 19 }, () => rng.normal());
    return permutationP(rng.normal(), draws);
  }).filter((p) => p <= 0.1).length;
  expect(low / 2000).toBeGreaterThan(0.08);
  expect(low / 2000).toBeLessThan(0.12);
});
