import { describe, expect, it } from 'vitest';
import { dependenceChart, type DependenceState } from '../../src/charts/dependence.js';
import type { RowFlag } from '../../src/core/measure.js';
import { resultOf } from '../support/figures.js';

type Values = Readonly<Record<number, number>>;
const common = { label: 'Source', short: 'S', slot: 'x1' } as const;

const asymmetry = (channel: 'trade' | 'arms', values: Values) => ({
  ...common,
  label: channel,
  channel,
  result: resultOf({}, (year) =>
    values[year] === undefined
      ? null
      : { value: values[year], parts: { difference: values[year] / 10 } },
  ),
});

const minor = (
  mean: (year: number) => number | null,
  flag?: (year: number) => RowFlag | undefined,
) => ({
  ...common,
  channel: 'trade' as const,
  result: resultOf({}, (year) => {
    const value = mean(year);
    if (value === null) return null;
    const found = flag?.(year);
    return {
      value,
      parts: { mean: value, 'capability-only': value, 'trade-only': 0.4 },
      ...(found === undefined ? {} : { flag: found }),
    };
  }),
});

const stateOf = (parts: Partial<DependenceState>): DependenceState => ({
  years: [1991, 2021],
  first: 'Here',
  second: 'There',
  asymmetry: [],
  minorPartner: [],
  ...parts,
});

describe('the finding of dependence', () => {
  it('says who depends more in each channel, and how many variants make a minor partner', () => {
    const state = stateOf({
      asymmetry: [asymmetry('trade', { 2014: 0.7 }), asymmetry('arms', { 2020: -0.9 })],
      minorPartner: [minor((year) => (year === 2014 ? 0.6 : null))],
    });
    expect(dependenceChart.finding(state)).toBe(
      'Here depends more in trade (0.70, 2014); There depends more in arms (−0.90, 2020); Here is the minor partner by 2 of 3 variants in 2014',
    );
  });

  it('counts a variant that is shown as one half as level', () => {
    const finding = (value: number): string =>
      dependenceChart.finding(
        stateOf({ minorPartner: [minor((year) => (year === 2014 ? value : null))] }),
      );
    expect(finding(0.506)).toBe('Here is the minor partner by 2 of 3 variants in 2014');
    expect(finding(0.5013)).toBe(
      'There is the minor partner by 1 of 3 variants in 2014; 2 are level (0.50)',
    );
    expect(finding(0.4987)).toBe(finding(0.5013));
  });

  it('says it once where the same state depends more in both, and that neither does near zero', () => {
    const both = stateOf({
      asymmetry: [asymmetry('trade', { 2014: 0.7 }), asymmetry('arms', { 2020: 1 })],
    });
    expect(dependenceChart.finding(both)).toBe(
      'Here depends more in trade (0.70, 2014) and in arms (1.00, 2020)',
    );
    const even = stateOf({ asymmetry: [asymmetry('trade', { 2014: 0.04 })] });
    expect(dependenceChart.finding(even)).toBe('neither depends more in trade (0.04, 2014)');
  });

  it('tells the share that it rests on where that is small, and a last year that is long past', () => {
    const finding = (channel: 'trade' | 'arms', year: number, first: number, second: number) => {
      const value = (first - second) / (first + second);
      const result = resultOf({}, (at) =>
        at === year ? { value, parts: { difference: first - second, first, second } } : null,
      );
      return dependenceChart.finding(
        stateOf({ asymmetry: [{ ...common, label: channel, channel, result }] }),
      );
    };
    expect(finding('arms', 2011, 0, 0.0006)).toBe(
      'There depends more in arms (−1.00, last in 2011, on 0.06% of its arms imports)',
    );
    expect(finding('trade', 2012, 0.049, 0.01)).toBe(
      'Here depends more in trade (0.66, 2012, on 4.9% of its trade)',
    );
    expect(finding('trade', 2012, 0.05, 0.01)).toBe('Here depends more in trade (0.67, 2012)');
    expect(finding('trade', 2012, 0.02, 0.02)).toBe(
      'neither depends more in trade (0.00, 2012, on at most 2.0% of the trade of either)',
    );
  });

  it('takes the source that reaches furthest', () => {
    const state = stateOf({
      asymmetry: [asymmetry('trade', { 2014: 0.7 }), asymmetry('trade', { 2016: -0.2 })],
    });
    expect(dependenceChart.finding(state)).toBe('There depends more in trade (−0.20, 2016)');
  });

  it('says that there is no value', () => {
    expect(dependenceChart.finding(stateOf({ asymmetry: [asymmetry('trade', {})] }))).toBe(
      'Here and There: no value of dependence in 1991–2021',
    );
  });
});

describe('the year in which the first state becomes the minor partner', () => {
  const described = (...lines: DependenceState['minorPartner']): string =>
    dependenceChart.describe(stateOf({ minorPartner: lines })).replaceAll('\u00a0', ' ');

  it('is the first of three years running above one half', () => {
    const rising = minor((year) => (year === 1995 ? 0.6 : year >= 2000 ? 0.51 : 0.49));
    expect(described(rising)).toContain('Mean of both blocks: S 2000.');
    expect(described(rising)).toContain('Dependence by trade only: S never.');
  });

  it('has a star where the state was above one half from the first year', () => {
    expect(described(minor((year) => (year >= 2011 ? 0.6 : null)))).toContain(
      'Mean of both blocks: S 2011*.',
    );
  });

  it('counts no year that rests on a bound, save for capability, which never does', () => {
    const bounded = minor(
      () => 0.6,
      (year) => (year < 1995 ? 'bounded-input' : undefined),
    );
    expect(described(bounded)).toContain('Mean of both blocks: S 1995*.');
    expect(described(bounded)).toContain('Capability alone: S 1991*.');
  });

  it('cannot be told from two years', () => {
    expect(described(minor((year) => (year >= 2020 ? 0.6 : null)))).toContain(
      'Mean of both blocks: S too few years.',
    );
  });
});
