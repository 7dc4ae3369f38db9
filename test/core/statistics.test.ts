import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mean,
  median,
  medianByMoving,
  percentileIn,
  quantilesByMoving,
  quantileSorted,
} from '../../src/core/statistics.js';

describe('percentileIn', () => {
  it('is (midrank - 1/2)/n, ties sharing the midrank', () => {
    // 1 2 2 2 5: the twos have ranks 2, 3, 4, midrank 3, u = (3 - 1/2)/5
    expect(percentileIn([5, 2, 1, 2, 2], 2)).toBeCloseTo(0.5, 15);
    expect(percentileIn([5, 2, 1, 2, 2], 1)).toBeCloseTo(0.1, 15);
    expect(percentileIn([5, 2, 1, 2, 2], 5)).toBeCloseTo(0.9, 15);
  });

  it('leaves missing members out, and is NaN for a missing value or nobody to compare with', () => {
    expect(percentileIn([NaN, 1, NaN, 3], 3)).toBeCloseTo(0.75, 15);
    expect(percentileIn([1, 2], NaN)).toBeNaN();
    expect(percentileIn([], 1)).toBeNaN();
  });
});

describe('mean, median and quantile', () => {
  it('are those of the textbook', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBeNaN();
    expect(median([9, 1, 3, 2])).toBe(2.5);
    expect(quantileSorted([0, 10, 20, 30], 0.05)).toBeCloseTo(1.5, 12);
  });

  it('give the same median by selection as by sorting, of as many values as are asked for', () => {
    const value = fc.oneof(fc.double({ noNaN: false }), fc.integer({ min: -2, max: 2 }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), fc.nat(40), (values, asked) => {
        const count = Math.min(asked, values.length);
        const sorted = Float64Array.from(values.slice(0, count)).sort();
        expect(medianByMoving(Float64Array.from(values), count)).toBe(quantileSorted(sorted, 0.5));
      }),
    );
  });

  it('give the same quantiles by selection as by sorting', () => {
    const value = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -2, max: 2 }));
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), shares, fc.nat(60), (values, qs, asked) => {
        const count = Math.min(asked, values.length);
        const inOrder = [...qs].sort((a, b) => a - b);
        const sorted = Float64Array.from(values.slice(0, count)).sort();
        const found = quantilesByMoving(Float64Array.from(values), inOrder, count);
        // Zeros of either sign are equal: selection does not tell which comes first.
        expect(found.map((one) => one + 0)).toEqual(
          inOrder.map((q) => quantileSorted(sorted, q) + 0),
        );
      }),
      { numRuns: 500 },
    );
  });
});
