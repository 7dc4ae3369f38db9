import { describe, expect, it } from 'vitest';
import {
  formatDecibels,
  formatCell,
  formatFixed,
  formatNumber,
  formatOdds,
  formatPercent,
  formatPercentile,
  formatPercentileCell,
} from '../../src/core/format.js';
import { formatTick, scaleOfValues } from '../../src/charts/draw/scales.js';
import { formatInterval, formatValue, unitSuffix } from '../../src/core/units.js';

describe('numbers', () => {
  it('have a true minus sign, thousands separators, and three digits', () => {
    expect([-1234567.4, -0.001, 0, 12, 12.34, 1.234, 0.0123, 999.6].map(formatNumber)).toEqual([
      '−1,234,567',
      '−0.001',
      '0',
      '12',
      '12.3',
      '1.23',
      '0.0123',
      '1,000',
    ]);
  });

  it('are exponents below 0.0001, and no value where there is none', () => {
    expect([0.0000123, 0.0001, 0.5, 10, -2.5e-7, NaN].map(formatNumber)).toEqual([
      '1.23e-5',
      '0.0001',
      '0.5',
      '10',
      '−2.5e-7',
      'no value',
    ]);
  });

  it('have four digits in columns, with their zeros', () => {
    expect([0.5, 0.412345, 999.96, 1234.5, 3, -0.25].map(formatCell)).toEqual([
      '0.5000',
      '0.4123',
      '1,000',
      '1,235',
      '3',
      '−0.2500',
    ]);
    expect([0, 0.0001, 0.8674, 0.9999, 1, null].map(formatPercentileCell)).toEqual([
      '0.0',
      '<0.1',
      '86.7',
      '>99.9',
      '100.0',
      '',
    ]);
  });

  it('never show a negative zero', () => {
    expect(formatFixed(-0.04, 1)).toBe('0.0');
    expect(formatDecibels(-0.01)).toBe('0.0 dB');
  });
});

describe('decibels', () => {
  it('read as signed numbers and as odds', () => {
    expect(formatDecibels(6.0206)).toBe('+6.0 dB');
    expect(formatOdds(6.0206)).toBe('about 4 to 1');
    expect(formatDecibels(-3.01)).toBe('−3.0 dB');
    expect(formatOdds(-3.01)).toBe('about 1 to 2');
    expect(formatOdds(0.1)).toBe('about even');
    expect(formatOdds(30)).toBe('about 1,000 to 1');
    expect(formatOdds(1.6)).toBe('about 1.4 to 1');
  });
});

describe('percentages', () => {
  it('stay percentages, and what is not zero never reads as zero', () => {
    expect(formatPercent(0.415)).toBe('42%');
    expect(formatPercent(0.001)).toBe('under 1%');
    expect(formatPercent(0)).toBe('0%');
    expect(formatPercent(0.9999)).toBe('over 99%');
    expect(formatPercent(1)).toBe('100%');
    expect(formatValue(0.18354, 'share')).toBe('18.4%');
    expect(formatValue(12.5, 'percent of GDP')).toBe('12.5%');
    expect(formatValue(0.0000093, 'probability')).toBe('under 0.01');
    expect(formatValue(0, 'probability')).toBe('under 0.01');
    expect(formatValue(0.0123, 'probability')).toBe('0.0123');
    expect(formatValue(0.0094, 'share per year')).toBe('0.94 points a year');
  });

  it('have ordinal endings as percentiles, and stay inside 1 to 99', () => {
    expect([0.001, 0.02, 0.03, 0.11, 0.125, 0.21, 0.999].map(formatPercentile)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '11th',
      '13th',
      '21st',
      '99th',
    ]);
  });
});

describe('units', () => {
  it('write years without a thousands separator, on axes too', () => {
    expect(formatValue(1991, 'year')).toBe('1991');
    expect(formatInterval([1991, 2003.6], 'year')).toBe('1991 to 2004');
    const axis = scaleOfValues([1943, 1991], 'year', [100, 0], 3);
    expect(axis.ticks.map(formatTick('year', axis))).toEqual(['1940', '1960', '1980', '2000']);
  });

  it('keep the year zero off an axis of years, and halves of a year', () => {
    const { ticks } = scaleOfValues([1991, 1991], 'year', [100, 0]);
    expect([ticks[0], ticks.at(-1)]).toEqual([1988, 1994]);
    expect(ticks.every(Number.isInteger)).toBe(true);
  });

  it('follow the number, unless the number says them', () => {
    expect(unitSuffix('share of agreement', 2)).toBe('');
    expect(unitSuffix('index (0.5 is parity)', 2)).toBe('');
    expect(unitSuffix('index (0.5 is parity) per year', 2)).toBe(' a year');
    expect(unitSuffix('vetoes', 2)).toBe(' vetoes');
    expect(unitSuffix('vetoes', 1)).toBe(' veto');
    expect(unitSuffix('states', 1)).toBe(' state');
    expect(unitSuffix('probability', 0.5)).toBe('');
    expect(unitSuffix('obligation', 0)).toBe(' obligations');
    expect(unitSuffix('obligation', 1)).toBe(' obligation');
    expect(unitSuffix('kappa per year', 2)).toBe(' kappa a year');
    expect(unitSuffix('ratio', 2)).toBe('');
  });

  it('are said once in an interval, with equal decimals', () => {
    expect(formatInterval([0.00204, 0.0104], 'kappa per year')).toBe('0.00204 to 0.01040');
    expect(formatInterval([0.383, 0.386], 'share')).toBe('38.3% to 38.6%');
    expect(formatInterval([0.00998, 0.013], 'share per year')).toBe('1.00 to 1.30 points a year');
  });

  it('turn votes into words', () => {
    const unit = 'vote (1 yes, 2 abstain, 3 no)';
    expect([1, 2, 3].map((vote) => formatValue(vote, unit))).toEqual(['yes', 'abstain', 'no']);
  });
});
