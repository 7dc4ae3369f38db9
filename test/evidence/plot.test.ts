import { describe, expect, it } from 'vitest';
import { changeSearch, leadLag, trendTest } from '../../src/analysis/index.js';
import { evaluatePredicate } from '../../src/evidence/index.js';
import type { PredicateContext } from '../../src/evidence/predicates/context.js';
import type { ObservedValue, Observe, Predicate } from '../../src/evidence/types.js';

const points = (from: number, values: readonly (number | null)[]): ObservedValue[] =>
  values.map((value, i) => ({ year: from + i, value }));
const pointsOf: Record<string, ObservedValue[]> = {
  long: points(
    1970,
    Array.from({ length: 60 }, (_, i) => i / 3),
  ),
  gap: points(2000, [null, 0.123456, null, 2, null]),
  none: points(2000, [null, null]),
  twice: [...points(2000, [1, 2]), ...points(2000, [3])],
};
const context: PredicateContext = {
  series: (observe) => ({
    observe,
    label: observe.measure,
    unit: 'share',
    datasets: [],
    points: pointsOf[observe.measure]!,
  }),
  trend: trendTest,
  changes: changeSearch,
  leadLag,
  seed: 1,
};
const observe = (measure: string): Observe => ({ measure, of: ['A'] });
const window = [2000, 2004] as const;
const level = (measure: string): Predicate => ({
  kind: 'level',
  label: measure,
  observe: observe(measure),
  window,
  compare: 'within',
  value: 1,
  tolerance: 0.5,
});
const plotOf = (predicate: Predicate) => evaluatePredicate(predicate, context).plot;

describe('the plot of a predicate', () => {
  it('has values by year, missing ones as null, and what the test compares them with', () => {
    expect(plotOf(level('gap'))).toEqual({
      lines: [{ label: 'gap', from: 2001, values: [0.1235, null, 2], window }],
      unit: 'share',
      threshold: 1,
      tolerance: 0.5,
    });
  });

  it('shows ten years around the window and no more', () => {
    const [line] = plotOf(level('long'))!.lines;
    expect(line!.from).toBe(1990);
    expect(line!.values).toHaveLength(25);
  });

  it('has both series of a difference and of a crossing', () => {
    const difference = plotOf({
      kind: 'difference',
      label: 'd',
      minuend: { observe: observe('long'), window },
      subtrahend: { observe: observe('gap'), window: [2001, 2003] },
      compare: 'above',
      value: 0,
    });
    expect(difference!.lines.map(({ label, window: years }) => [label, years[0]])).toEqual([
      ['long', 2000],
      ['gap', 2001],
    ]);
    expect(difference).not.toHaveProperty('threshold');
    const crossing = { kind: 'crossing', label: 'c', window, happens: true } as const;
    expect(
      plotOf({ ...crossing, observe: observe('long'), other: observe('gap') })!.lines,
    ).toHaveLength(2);
    expect(plotOf({ ...crossing, observe: observe('long'), value: 9 })!.threshold).toBe(9);
  });

  it('is absent without any value, and where a year has several', () => {
    expect(plotOf(level('none'))).toBeUndefined();
    const fact = { kind: 'fact', label: 'f', quantifier: 'some', values: [1], window } as const;
    expect(plotOf({ ...fact, observe: observe('twice') })).toBeUndefined();
    expect(plotOf({ ...fact, observe: observe('gap') })!.lines).toHaveLength(1);
  });

  it('stays with the parts of at-least', () => {
    const most = evaluatePredicate(
      { kind: 'at-least', label: 'm', count: 1, of: [level('gap'), level('none')] as never },
      context,
    );
    expect(most.plot).toBeUndefined();
    expect(most.parts!.map(({ plot }) => plot?.lines.length)).toEqual([1, undefined]);
  });
});
