import { describe, expect, it } from 'vitest';
import { lnGamma, normalCdf, normalQuantile } from '../../src/core/special.js';

describe('special functions', () => {
  it('lnGamma: factorials and one half', () => {
    expect(lnGamma(1)).toBeCloseTo(0, 13);
    expect(lnGamma(11)).toBeCloseTo(Math.log(3628800), 11);
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });

  it('normal distribution: tabulated values', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 13);
    expect(normalCdf(-8) / 6.220960574271785e-16).toBeCloseTo(1, 8);
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 11);
    expect(normalQuantile(0.025)).toBeCloseTo(-1.959963984540054, 11);
  });
});
