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

  // References from mpmath at 30 digits.
  it('stay within the errors they state', () => {
    const error = (found: number, reference: number): number => Math.abs(found - reference);
    const relative = (found: number, reference: number): number =>
      error(found, reference) / Math.abs(reference);
    expect(error(lnGamma(2.5), 0.284682870472919159632)).toBeLessThan(1e-14);
    expect(relative(lnGamma(1000), 5905.22042320918121182607691236)).toBeLessThan(1e-14);
    expect(error(normalCdf(1.5), 0.93319279873114193399550595902)).toBeLessThan(1e-14);
    expect(relative(normalCdf(-5), 2.86651571879193911673752332875e-7)).toBeLessThan(1e-8);
    expect(relative(normalCdf(-5.99), 1.04920518783315420952404595364e-9)).toBeLessThan(1e-6);
    expect(relative(normalCdf(-37), 5.72557122252457682268319254827e-300)).toBeLessThan(1e-12);
    expect(error(normalQuantile(1e-4), -3.71901648545568055228756433302)).toBeLessThan(1e-12);
    expect(error(normalQuantile(1e-9), -5.99780701500768686144565505131)).toBeLessThan(1e-7);
    expect(error(normalQuantile(1e-300), -37.0470962993611992365470425049)).toBeLessThan(1e-12);
  });
});
