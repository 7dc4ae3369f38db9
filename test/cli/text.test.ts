import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureResult } from '../../src/core/series.js';
import { formatDecibels, formatNumber, formatPercent } from '../../src/cli/text/numbers.js';
import { seriesText } from '../../src/cli/text/series.js';

describe('numbers on a terminal', () => {
  it.each([
    [0, '0'],
    [3, '3'],
    [0.4605263, '0.4605'],
    [9.6668, '9.667'],
    [123456.7, '123,457'],
    [0.000002114, '2.114e-6'],
    [-0.0317, '-0.03170'],
  ])('%d is %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it('never print as zero what is not', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(value !== 0);
        expect(Number(formatNumber(value).replaceAll(',', ''))).not.toBe(0);
      }),
    );
  });

  it('percents and decibels', () => {
    expect([0, 0.004, 0.0076, 0.5].map(formatPercent)).toEqual(['0%', '<1%', '1%', '50%']);
    expect([2.44, -0.51, 0].map(formatDecibels)).toEqual(['+2.4 dB', '−0.5 dB', '0.0 dB']);
  });
});

describe('a series on a terminal', () => {
  const series = (parts: Readonly<Record<string, number | null>>): MeasureResult => ({
    measure: 'smaf-stage',
    title: 'Steps',
    grain: 'dyad-year',
    unit: 'indicators',
    states: [],
    params: {},
    population: 'all',
    coverage: { from: 2013, to: 2014, years: 2, observed: 1, share: 0.5 },
    series: [
      { year: 2013, value: 2, parts, source: ['atop'] },
      { year: 2014, value: null, reason: 'not-reported', source: ['atop'] },
    ],
  });

  it('ends with the parts of the last value, a unit said once, years as they are', () => {
    const text = seriesText(
      series({ partial: 1, cbm: 1, policy: 0, 'since-cbm': 1990, 'since-policy': null }),
    ).replaceAll('\n', ' ');
    expect(text).toContain(
      'Parts in 2013: partial 1, cbm 1, policy 0 [met (1 yes, 0 no)], since-cbm 1990.',
    );
    expect(seriesText(series({}))).not.toContain('Parts');
  });
});
