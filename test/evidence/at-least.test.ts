import { describe, expect, it } from 'vitest';
import { changeSearch, leadLag, trendTest } from '../../src/analysis/index.js';
import { evaluatePredicate } from '../../src/evidence/index.js';
import type { PredicateContext } from '../../src/evidence/predicates/context.js';
import type { Predicate, SinglePredicate } from '../../src/evidence/types.js';

const years = [2001, 2002, 2003, 2004];

/** Constant series by name: `x` has no value at all, `s` straddles 1. */
const valuesOf: Record<string, readonly (number | null)[]> = {
  high: [2, 2, 2, 2],
  low: [0, 0, 0, 0],
  straddling: [0, 2, 0, 2],
  none: [null, null, null, null],
};
const context: PredicateContext = {
  series: (observe) => ({
    observe,
    label: observe.measure,
    unit: 'share',
    datasets: [observe.measure],
    points: valuesOf[observe.measure]!.map((value, i) => ({ year: years[i]!, value })),
  }),
  trend: trendTest,
  changes: changeSearch,
  leadLag,
  seed: 3,
};

const single = (measure: string): SinglePredicate => ({
  kind: 'level',
  label: measure,
  observe: { measure, of: ['A'] },
  window: [2001, 2004],
  compare: 'above',
  value: 1,
});
const atLeast = (count: number, ...measures: string[]): Predicate => ({
  kind: 'at-least',
  label: 'most',
  count,
  of: measures.map(single),
});
const holds = (count: number, ...measures: string[]) =>
  evaluatePredicate(atLeast(count, ...measures), context).holds;

describe('at least so many predicates', () => {
  it('holds as soon as so many hold, whatever the others', () => {
    expect(holds(2, 'high', 'high', 'low')).toBe('yes');
    expect(holds(2, 'high', 'high', 'none')).toBe('yes');
  });

  it('fails when even the open ones could not make up the number', () => {
    expect(holds(2, 'high', 'low', 'low')).toBe('no');
    expect(holds(3, 'high', 'low', 'none')).toBe('no');
  });

  it('is unclear where intervals keep it open, untestable where missing data do', () => {
    expect(holds(2, 'high', 'straddling', 'low')).toBe('unclear');
    expect(holds(2, 'high', 'none', 'low')).toBe('untestable');
  });

  it('reports how many hold, how many could be tested, every part and every dataset', () => {
    const found = evaluatePredicate(atLeast(2, 'high', 'low', 'none'), context);
    expect(found).toMatchObject({
      observed: 1,
      unit: 'of 3 that hold',
      threshold: 'at least 2 of 3',
      coverage: { years: 3, observed: 2 },
      datasets: ['high', 'low', 'none'],
      window: [2001, 2004],
    });
    expect(found.parts?.map((part) => part.holds)).toEqual(['yes', 'no', 'untestable']);
    expect(found.finding).toContain(
      '1 of 3 hold, 1 cannot be tested; asked: at least 2 of 3; untestable.',
    );
    expect(found.finding).toContain('Fail: low. Untestable: none.');
  });
});
