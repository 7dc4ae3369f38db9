import { describe, expect, it } from 'vitest';
import { seriesChart } from '../../src/charts/series.js';
import { valueScale, type SeriesState } from '../../src/charts/series-state.js';

const stateOf = (values: readonly number[], rule?: SeriesState['rule']): SeriesState => ({
  topic: 'Topic',
  subtitle: 'Definition',
  lines: [
    {
      label: 'A – B',
      slot: 'ab',
      result: {
        measure: 'm',
        title: 'M',
        grain: 'dyad-year',
        unit: 'ratio',
        states: [],
        params: {},
        population: '',
        coverage: { from: 2000, to: 2005, years: 6, observed: 6, share: 1 },
        series: values.map((value, i) => ({ year: 2000 + i, value, source: [] })),
      },
    },
  ],
  events: [],
  years: [2000, 2005],
  ...(rule === undefined ? {} : { rule }),
});
const domainOf = (values: readonly number[]): readonly number[] =>
  valueScale(stateOf(values), 100, 0).domain;

describe('the axis of values', () => {
  it('starts at zero for a series that never changes', () => {
    expect(domainOf([1, 1, 1])).toEqual([0, 1]);
    expect(domainOf([0.1 + 0.2, 0.3])[0]).toBe(0);
    expect(domainOf([-2, -2])).toEqual([-2, 0]);
  });

  it('leaves zero out where the values change far from it', () => {
    expect(domainOf([100, 101])).toEqual([100, 101]);
  });
});

describe('the label of the rule', () => {
  it.each([
    ['top', [0.7, 0.6, 0.62], 1],
    ['bottom', [1.4, 1.6, 2], 1],
  ] as const)('stays inside the plot where the rule is at its %s', (_, values, value) => {
    const state = stateOf(values, { value, label: 'parity' });
    for (const width of [720, 344]) {
      const svg = seriesChart.render(state, { width, idPrefix: 'p' });
      const [top, bottom] = ['top', 'bottom'].map((edge) =>
        Number(new RegExp(`data-${edge}="([\\d.]+)"`).exec(svg)![1]),
      );
      const y = Number(/ y="(-?[\d.]+)"[^>]*>parity/.exec(svg)![1]);
      expect(y - 8).toBeGreaterThanOrEqual(top!);
      expect(y + 8).toBeLessThanOrEqual(bottom!);
    }
  });
});
