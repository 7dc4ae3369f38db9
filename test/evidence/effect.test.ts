import { describe, expect, it } from 'vitest';
import { leadLag, changeSearch, trendTest } from '../../src/analysis/index.js';
import { evaluatePredicate, type PredicateContext } from '../../src/evidence/index.js';
import type { EffectEstimate, EffectPredicate } from '../../src/evidence/types.js';

const predicate: EffectPredicate = {
  kind: 'effect',
  label: 'it pulls',
  estimate: { test: 'third-party-pull', outcome: 'votes', scope: 'general', term: 'shared' },
  window: [1950, 1999],
  sign: 'positive',
};
const estimate: EffectEstimate = {
  coefficient: 0.2,
  interval: [0.1, 0.3],
  population: 'all pairs',
  intervalMethod: 'dyadic-robust',
  shuffled: 'hostility shuffled,',
  permutationP: 0.01,
  n: 1234,
  years: 50,
  window: [1950, 1999],
  label: 'Effect',
  unit: 'percentile per unit of hostility',
  measure: 'alignment',
  of: [],
  params: {},
  datasets: ['un-votes'],
};
const context: PredicateContext = {
  series: () => {
    throw new Error('an effect looks at no series');
  },
  trend: trendTest,
  changes: changeSearch,
  leadLag,
  seed: 1,
};
const decided = (change: Partial<EffectEstimate>, asked: Partial<EffectPredicate> = {}) =>
  evaluatePredicate(
    { ...predicate, ...asked },
    { ...context, effect: () => ({ ...estimate, ...change }) },
  );

describe('the predicate effect', () => {
  it.each([
    ['yes', {}, {}],
    ['no', {}, { sign: 'negative' as const }],
    ['unclear', { permutationP: 0.05 }, {}],
    ['unclear', { interval: [-0.1, 0.3] as const }, {}],
    ['yes', { coefficient: -0.2, interval: [-0.3, -0.1] as const }, { sign: 'negative' as const }],
    ['untestable', { coefficient: null, interval: null, untestable: 'since so' }, {}],
  ] as const)('%s', (holds, change, asked) => {
    expect(decided(change, asked).holds).toBe(holds);
  });

  it('says which of the years asked for it is of, where the year assessed cuts them', () => {
    const { finding, window, coverage } = decided({ window: [1950, 1990], years: 41 });
    expect(finding).toMatch(/^Effect, 1950–1990 of 1950–1999: /);
    expect(decided({}).finding).toMatch(/^Effect, 1950–1999: /);
    expect([window, coverage.years, coverage.observed]).toEqual([[1950, 1990], 50, 41]);
  });

  it('writes a minus as a minus', () => {
    const { finding } = decided({ coefficient: -0.2, interval: [-0.3, -0.1] });
    expect(finding).toContain(': −0.2 (90% interval −0.3 to −0.1, ');
    expect(finding).not.toMatch(/-\d/);
  });

  it('says whose alignment the effect is on, and which side is asked for', () => {
    expect(decided({}, { sign: 'negative' }).effect).toEqual({
      population: 'all pairs',
      sign: 'negative',
    });
  });

  it('is refused where nothing estimates it', () => {
    expect(() => evaluatePredicate(predicate, context)).toThrow(
      'no estimate of the effect it pulls',
    );
  });

  it('says its numbers', () => {
    expect(decided({}).finding).toBe(
      'Effect, 1950–1999: 0.2 (90% interval 0.1 to 0.3, dyadic-robust; hostility shuffled, p = 0.01; n = 1,234); asked: above 0, and fewer than 5% of shuffles as far; holds.',
    );
    expect(decided({ permutationP: 0.4 }).finding).toContain(
      'the interval lies beyond it, but shuffles come as far',
    );
    const other = { permutationP: 0.4, coefficient: -0.2, interval: [-0.3, -0.1] as const };
    expect(decided(other).finding).toContain(
      'the interval lies on the other side, but shuffles come as far',
    );
  });
});
