import { describe, expect, it } from 'vitest';
import { significant } from '../../src/core/significant.js';

describe('significant', () => {
  it('makes equal what differs in the last bits, at any size', () => {
    for (const value of [0.1323522866709088, 5.5e-17, 27.586900995229684, -3.3e20])
      expect(significant(value * (1 + Number.EPSILON))).toBe(significant(value));
  });

  it('keeps what twelve digits hold, and what is no number', () => {
    const value = { a: [1, 0.25, NaN, null], b: { c: 'text', d: true, e: 123_456_789_012 } };
    expect(significant(value)).toEqual(value);
  });
});
