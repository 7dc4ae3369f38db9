import { describe, expect, it } from 'vitest';
import {
  dilemmaOf,
  evaluateClaim,
  testsOf,
  type Claim,
  type Predicate,
} from '../../src/evidence/index.js';
import { formSentences } from '../../src/evidence/claim-words.js';
import type { PredicateResult, TestRole, Verdict } from '../../src/evidence/types.js';

const test: Predicate = {
  kind: 'level',
  label: 'it is high',
  observe: { measure: 'cinc', of: ['A'] },
  window: [2001, 2010],
  compare: 'above',
  value: 0.5,
};
const central = { because: 'It is what the sentence says.', delta: 0.1, why: 'noise', test };
const dilemma = { of: 'RUS', gains: [central], costs: [central, central] };
const claim: Claim = {
  ...{ id: 'C1', level: 'mutual', dimension: 'composite', kind: 'measured' },
  statement: 'It is so.',
  central,
};

const result = (role: TestRole, verdict: Verdict): PredicateResult =>
  ({ role, label: 'it', decided: { verdict, chances: null } }) as PredicateResult;
const standingOf = (gain: Verdict, ...costs: Verdict[]) =>
  dilemmaOf({ dilemma }, [result('gain', gain), ...costs.map((cost) => result('cost', cost))]);

describe('a dilemma', () => {
  it.each([
    ['both-grow', 'supported', ['leaning-for', 'supported']],
    ['gains-grow', 'leaning-for', ['contradicted', 'no-difference']],
    ['costs-grow', 'no-difference', ['supported', 'supported']],
    ['neither-grows', 'contradicted', ['leaning-against', 'no-difference']],
    ['open', 'supported', ['supported', 'open']],
    ['open', 'supported', ['supported', 'contradicted']],
    ['open', 'untestable', ['supported', 'supported']],
    ['open', 'open', ['open', 'open']],
  ] as const)('is %s where the gain is %s and the costs are %o', (standing, gain, costs) => {
    expect(standingOf(gain, ...costs)).toMatchObject({ of: 'RUS', standing });
  });

  it('names every test with what it came to where a side is open', () => {
    expect(standingOf('open', 'supported', 'contradicted')!.sentence).toBe(
      'Gains: it (open). Costs: it (supported); it (contradicted). Whether both sides have grown is open.',
    );
  });

  it('does not take a side for fallen of which a part cannot be tested', () => {
    const results = [result('gain', 'untestable'), result('gain', 'contradicted')];
    expect(dilemmaOf({ dilemma }, [...results, result('cost', 'supported')])!.standing).toBe(
      'open',
    );
  });

  it('gives its tests a part of their own, and none in a verdict', () => {
    const roles = testsOf({ ...claim, dilemma }).map(({ role }) => role);
    expect(roles).toEqual(['central', 'gain', 'cost', 'cost']);
    expect(dilemmaOf({}, [])).toBeUndefined();
  });
});

describe('a conditional', () => {
  const points = Array.from({ length: 10 }, (_, i) => ({
    year: 2001 + i,
    value: 0.9 + 0.01 * Math.sin(i),
  }));
  const low = { ...test, compare: 'below' } as const;
  const conditional = {
    condition: 'it rains',
    consequence: 'it is wet',
    by: 'comparison',
    chosen: 'All rainy days.',
    met: { ...central, test: low },
  } as const;
  const context = {
    series: (observe: never) => ({ observe, label: 'm', unit: 'index', datasets: [], points }),
    seed: 1,
  } as never;

  it('is decided by its central test, whatever became of its condition', () => {
    const { verdict, predicates } = evaluateClaim({ ...claim, conditional }, context);
    expect(verdict).toBe('supported');
    expect(predicates.map(({ role, decided }) => [role, decided!.verdict])).toEqual([
      ['central', 'supported'],
      ['condition', 'contradicted'],
    ]);
    expect(formSentences({ conditional, predicates })).toEqual([
      'A conditional: if it rains, then it is wet. It is judged by cases in which the condition came about. All rainy days.',
      'Whether the condition has come about: contradicted.',
    ]);
  });

  it('that is left to a simulation says so', () => {
    expect(
      formSentences({ conditional: { condition: 'x', consequence: 'y', by: 'simulation' } })[0],
    ).toMatch(/left to a simulation that is still to be made/);
  });
});
