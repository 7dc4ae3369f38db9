import { describe, expect, it } from 'vitest';
import { changeSearch, leadLag, trendTest } from '../../src/analysis/index.js';
import {
  claimStatus,
  decide,
  evaluateClaim,
  type Claim,
  type PredicateResult,
} from '../../src/evidence/index.js';

const verdict = (...holds: PredicateResult['holds'][]): string =>
  decide(holds.map((one) => ({ holds: one }))).verdict;

describe('verdict of a claim', () => {
  it('is supported when all hold, contradicted when all fail, mixed otherwise', () => {
    expect(verdict('yes', 'yes')).toBe('supported');
    expect(verdict('no', 'no')).toBe('contradicted');
    expect(verdict('yes', 'no')).toBe('mixed');
    expect(verdict('yes', 'unclear')).toBe('mixed');
    expect(verdict('no', 'unclear')).toBe('mixed');
    expect(verdict('no', 'unclear', 'untestable')).toBe('mixed');
  });

  it('is undecided when no test holds or fails and one at least could be made', () => {
    expect(verdict('unclear')).toBe('undecided');
    expect(verdict('unclear', 'unclear')).toBe('undecided');
    expect(verdict('untestable', 'unclear')).toBe('undecided');
  });

  it('is untestable when nothing can be tested, and at most mixed when a part cannot', () => {
    expect(verdict('untestable', 'untestable')).toBe('untestable');
    expect(verdict('yes', 'untestable')).toBe('mixed');
    expect(verdict('no', 'untestable')).toBe('mixed');
  });

  it('caps what the observation can earn, and leaves a contradiction', () => {
    const cap = { verdict: 'mixed', because: 'being is seen, refusing is not.' } as const;
    expect(decide([{ holds: 'yes' }], cap)).toEqual({
      verdict: 'mixed',
      reason: 'The one test holds. At best mixed: being is seen, refusing is not.',
    });
    expect(decide([{ holds: 'no' }], cap).verdict).toBe('contradicted');
    expect(decide([{ holds: 'untestable' }], cap).verdict).toBe('untestable');
    expect(decide([{ holds: 'unclear' }], cap)).toEqual({
      verdict: 'undecided',
      reason: 'The one test is inconclusive.',
    });
  });

  it('says how the tests fall', () => {
    const reason = (...holds: PredicateResult['holds'][]): string =>
      decide(holds.map((one) => ({ holds: one }))).reason;
    expect(reason('yes', 'yes', 'no', 'untestable')).toBe(
      'Of 4 tests 2 hold, 1 fails, 1 is untestable.',
    );
    expect(reason('yes', 'yes', 'yes')).toBe('All 3 tests hold.');
    const parts = [{ holds: 'no' }, { holds: 'no' }, { holds: 'untestable' }] as PredicateResult[];
    expect(decide([{ holds: 'no', parts }]).reason).toBe(
      'The one test fails; 1 of its 3 series is untestable.',
    );
    expect(reason('no', 'no')).toBe('Both tests fail.');
    expect(reason('unclear', 'unclear')).toBe('Neither test is conclusive.');
    expect(reason('unclear', 'unclear', 'unclear')).toBe('None of the 3 tests is conclusive.');
  });
});

const claim = (extra: Partial<Claim>): Claim => ({
  id: 'C00',
  level: 'mutual',
  dimension: 'economy',
  kind: 'measured',
  statement: 'It rises.',
  ...extra,
});

describe('claims', () => {
  it('are evaluated predicate by predicate', () => {
    const found = evaluateClaim(
      claim({
        predicates: (['above', 'below'] as const).map((compare) => ({
          kind: 'level',
          label: compare,
          observe: { measure: 'm', of: ['A'] },
          window: [2001, 2001],
          compare,
          value: 1,
        })),
      }),
      {
        trend: trendTest,
        changes: changeSearch,
        leadLag,
        seed: 1,
        series: (observe) => ({
          observe,
          label: 'm',
          unit: 'ratio',
          datasets: ['nmc'],
          points: [{ year: 2001, value: 2 }],
        }),
      },
    );
    expect(found.verdict).toBe('mixed');
    expect(found.predicates.map(({ holds }) => holds)).toEqual(['yes', 'no']);
    expect(found.reason).toBe('Of 2 tests 1 holds, 1 fails.');
  });

  it('have a status without being decided', () => {
    expect(claimStatus(claim({ waitsFor: ['changepoint'] }))).toBe('not-yet-measurable');
    expect(claimStatus(claim({ needsSimulation: ['balancing'] }))).toBe('needs-simulation');
    expect(claimStatus(claim({ kind: 'documented', facts: ['f1'] }))).toBe('documented');
    expect(claimStatus(claim({ kind: 'interpretive', entersAs: { argument: 'x' } }))).toBe(
      'position',
    );
    expect(() =>
      evaluateClaim(claim({}), {
        trend: trendTest,
        changes: changeSearch,
        leadLag,
        seed: 1,
        series: () => {
          throw new Error();
        },
      }),
    ).toThrow(/no predicate/);
  });
});
