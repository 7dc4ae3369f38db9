import { describe, expect, it } from 'vitest';
import { spearman, withinGroups } from '../../scripts/latent-validation/spearman.js';

describe('Spearman’s rank correlation', () => {
  it('is that of scipy.stats.spearmanr, with ties', () => {
    expect(spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826816681233, 12);
    expect(spearman([1, 1, 2, 3], [4, 3, 3, 1])).toBeCloseTo(-0.8333333333333334, 12);
  });

  it('does not see how far values lie apart', () => {
    expect(spearman([1, 2, 3], [1, 10, 1e6])).toBe(1);
    expect(spearman([1, 2, 3], [3, 2, -1e6])).toBe(-1);
  });

  it('is not a number for two values or for equal ones', () => {
    expect(spearman([1, 2], [1, 2])).toBeNaN();
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNaN();
  });

  it('takes no value that is none, and no lists of two lengths', () => {
    expect(() => spearman([1, NaN, 3], [1, 2, 3])).toThrow(/value 1 is not a number/);
    expect(() => spearman([1, 2, 3], [1, 2])).toThrow(/3 values, the other 2/);
  });

  it('is averaged over groups that are large enough', () => {
    const values = [
      ...[1, 2, 3].map((a) => ({ a, b: a, group: 'up' })),
      ...[1, 2, 3].map((a) => ({ a, b: -a, group: 'down' })),
      ...[1, 2, 3].map((a) => ({ a, b: a * a, group: 'up too' })),
      { a: 1, b: 1, group: 'alone' },
    ];
    expect(withinGroups(values, 3)).toEqual({ mean: 1 / 3, groups: 3 });
  });
});
