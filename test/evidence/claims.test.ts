import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSearch, leadLag, trendTest } from '../../src/analysis/index.js';
import { verdictSentences } from '../../src/evidence/claim-words.js';
import { shareText, verdictOf } from '../../src/evidence/chances/verdict.js';
import {
  claimStatus,
  decide,
  evaluateClaim,
  isContradicted,
  isOfPremise,
  isPremiseContradicted,
  verdictOfHalves,
  type Claim,
  type Predicate,
  type PredicateContext,
} from '../../src/evidence/index.js';
import {
  verdicts,
  type Fit,
  type PredicateResult,
  type TestRole,
  type Verdict,
} from '../../src/evidence/types.js';

const chances = (yes: number, none: number, against: number) => ({ for: yes, none, against });

describe('the rule of verdicts', () => {
  it.each([
    [chances(0.95, 0.05, 0), 'supported'],
    [chances(0.9499, 0.0501, 0), 'leaning-for'],
    [chances(0.8, 0.2, 0), 'leaning-for'],
    [chances(0.7999, 0.2001, 0), 'open'],
    [chances(0.05, 0, 0.95), 'contradicted'],
    [chances(0.1, 0.1, 0.8), 'leaning-against'],
    [chances(0.05, 0.95, 0), 'no-difference'],
    [chances(0.06, 0.94, 0), 'open'],
    [chances(1, 0, 0), 'supported'],
    [chances(1 / 3, 1 / 3, 1 / 3), 'open'],
  ] as const)('%o is %s', (given, verdict) => expect(verdictOf(given)).toBe(verdict));

  it.each([
    [['supported', 'supported'], 'supported'],
    [['supported', 'leaning-for'], 'leaning-for'],
    [['true', 'supported'], 'supported'],
    [['contradicted', 'leaning-against'], 'contradicted'],
    [['leaning-against', 'no-difference', 'open'], 'leaning-against'],
    [['no-difference', 'open'], 'open'],
    [['no-difference', 'untestable'], 'open'],
    [['no-difference', 'no-difference'], 'no-difference'],
    [['leaning-for', 'open'], 'open'],
    [['leaning-for', 'supported', 'open'], 'partly-supported'],
    [['contradicted', 'open', 'disputed'], 'contradicted'],
    [['supported', 'contradicted'], 'split-by-part'],
    [['supported', 'no-difference'], 'partly-supported'],
    [['supported', 'open'], 'partly-supported'],
    [['open', 'split-by-source'], 'open'],
    [['disputed', 'disputed'], 'disputed'],
    [['supported', 'open', 'leaning-against'], 'split-by-part'],
    [['open', 'open'], 'open'],
    [['supported', 'untestable'], 'partly-supported'],
    [['contradicted', 'untestable'], 'contradicted'],
    [['open', 'untestable'], 'open'],
    [['untestable', 'untestable'], 'untestable'],
    [['true', 'disputed', 'true'], 'partly-supported'],
  ] as const)('halves %o make %s', (halves, verdict) =>
    expect(verdictOfHalves(halves)).toBe(verdict),
  );

  it('prints a share with the digits that put it on its side of a limit, and none of draws as certain', () => {
    expect([0.949, 0.95, 0.9496, 0.79, 0.798, 0.7999].map(shareText)).toEqual([
      ...['0.949', '0.95', '0.9496', '0.79', '0.798', '0.7999'],
    ]);
    expect([1, 0.996, 0.004].map(shareText)).toEqual(['over 0.99', 'over 0.99', 'under 0.01']);
  });

  it('counts no claim of which only a premise is contradicted among those that are', () => {
    const of = (verdict: Verdict, kind: Fit) => ({ verdict, fit: { kind } });
    expect(isContradicted(of('contradicted', 'proxy'))).toBe(true);
    expect(isContradicted(of('false', 'direct'))).toBe(true);
    expect(isContradicted(of('contradicted', 'premise-only'))).toBe(false);
    expect(isPremiseContradicted(of('false', 'premise-only'))).toBe(true);
    expect(isPremiseContradicted(of('open', 'premise-only'))).toBe(false);
    expect(isOfPremise(of('untestable', 'premise-only'))).toBe(false);
  });

  it('never falls where a half rises', () => {
    const ladder: readonly Verdict[] = [
      ...(['contradicted', 'leaning-against', 'no-difference', 'open'] as const),
      ...(['leaning-for', 'supported'] as const),
    ];
    const order: readonly Verdict[] = [
      ...(['contradicted', 'leaning-against', 'split-by-part', 'no-difference', 'open'] as const),
      ...(['partly-supported', 'leaning-for', 'supported'] as const),
    ];
    const step = fc.integer({ min: 0, max: ladder.length - 1 });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 4 }), step, (places, up) => {
        const before = verdictOfHalves(places.map((at) => ladder[at]!));
        const [first, ...others] = places;
        const higher = Math.min(ladder.length - 1, first! + up);
        const after = verdictOfHalves([higher, ...others].map((at) => ladder[at]!));
        expect(order.indexOf(after), `${before} to ${after}`).toBeGreaterThanOrEqual(
          order.indexOf(before),
        );
      }),
    );
  });

  it('says why a sentence cannot be tested, and nothing of one without a verdict', () => {
    const reason = 'Nothing measures it.';
    expect(verdictSentences({ verdict: 'untestable', reason, predicates: [] })).toEqual([reason]);
    expect(verdictSentences({ reason, predicates: [] })).toEqual([]);
  });

  it('takes halves in any order', () => {
    const any = fc.array(fc.constantFrom(...verdicts), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(any, (halves) => {
        expect(verdictOfHalves([...halves].reverse())).toBe(verdictOfHalves(halves));
      }),
    );
  });
});

const result = (
  role: TestRole,
  verdict: Verdict,
  more: { half?: number; by?: string } = {},
): PredicateResult =>
  ({
    role,
    holds: 'yes',
    finding: `${role} ${verdict}.`,
    ...(more.half === undefined ? {} : { half: more.half }),
    ...(role === 'side' ? {} : { decided: { verdict, chances: null, by: more.by } }),
  }) as unknown as PredicateResult;

describe('a claim with several tests', () => {
  const some = fc.constantFrom(...verdicts.filter((one) => !one.startsWith('split')));

  it('is not changed by side tests, a condition or a dilemma, nor by robustness tests of another window or rule', () => {
    const beside = fc.array(
      fc.oneof(
        fc
          .tuple(some, fc.constantFrom('side', 'condition', 'gain', 'cost'))
          .map(([verdict, role]) => result(role, verdict)),
        fc
          .tuple(some, fc.constantFrom('window', 'rule'))
          .map(([verdict, by]) => result('robustness', verdict, { by })),
      ),
    );
    fc.assert(
      fc.property(some, beside, (verdict, others) => {
        const central = result('central', verdict);
        expect(decide({}, [central, ...others]).verdict).toBe(verdict);
        expect(decide({}, [...others, central])).toEqual(decide({}, [central, ...others]));
      }),
    );
  });

  it('is split where another source leans the other way, and disputed where it is a record', () => {
    const by = (verdict: Verdict, other: Verdict): Verdict =>
      decide({}, [result('central', verdict), result('robustness', other, { by: 'source' })])
        .verdict;
    expect(by('supported', 'leaning-against')).toBe('split-by-source');
    expect(by('leaning-against', 'supported')).toBe('split-by-source');
    expect(by('supported', 'no-difference')).toBe('supported');
    expect(by('supported', 'open')).toBe('supported');
    expect(by('open', 'contradicted')).toBe('open');
    expect(by('true', 'false')).toBe('disputed');
    expect(by('true', 'true')).toBe('true');
  });

  it('judges halves apart, with what repeats each', () => {
    const halves = [
      { half: 'it grows', because: 'x', test: {} as Predicate },
      { half: 'it matters', missing: 'Nothing measures it.' },
      { half: 'it lasts', because: 'x', test: {} as Predicate },
    ];
    const found = decide({ halves }, [
      result('central', 'supported', { half: 1 }),
      result('central', 'open', { half: 3 }),
      result('robustness', 'contradicted', { half: 1, by: 'source' }),
    ]);
    expect(found.verdict).toBe('open');
    expect(found.halves).toEqual([
      { half: 'it grows', verdict: 'split-by-source' },
      { half: 'it matters', verdict: 'untestable', missing: 'Nothing measures it.' },
      { half: 'it lasts', verdict: 'open' },
    ]);
    expect(found.reason).toContain('(b) it matters: untestable. Nothing measures it.');
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

const context: PredicateContext = {
  trend: trendTest,
  changes: changeSearch,
  leadLag,
  seed: 1,
  series: (observe) => ({
    observe,
    label: 'm',
    unit: 'ratio',
    datasets: ['nmc'],
    points: [2001, 2002, 2003].map((year) => ({ year, value: 2 + (year - 2002) / 10 })),
  }),
};

const level = (compare: 'above' | 'below', value: number): Predicate => ({
  kind: 'level',
  label: `${compare} ${value}`,
  observe: { measure: 'm', of: ['A'] },
  window: [2001, 2003],
  compare,
  value,
});

describe('claims', () => {
  it('are decided by the central test whatever stands beside it, in any order', () => {
    const central = {
      because: 'it is the sentence',
      delta: 0.1,
      why: 'small',
      errors: 'none',
      test: level('above', 1),
    } as const;
    const side = fc.shuffledSubarray([level('above', 3), level('below', 1), level('above', 0)]);
    fc.assert(
      fc.property(side, (beside) => {
        const found = evaluateClaim(
          claim({ central, ...(beside.length === 0 ? {} : { side: beside }) }),
          context,
        );
        expect(found.verdict).toBe('supported');
        expect(found.predicates.map(({ role }) => role)).toEqual([
          'central',
          ...beside.map(() => 'side'),
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it('give a robustness test the smallest difference of the test that it repeats', () => {
    const { predicates } = evaluateClaim(
      claim({
        central: { because: 'x', delta: 1.5, why: 'y', errors: 'none', test: level('above', 1) },
        robustness: [
          { by: 'window', test: level('above', 1) },
          { by: 'rule', delta: 0.5, why: 'z', test: level('above', 1), errors: 'none' },
        ],
      }),
      context,
    );
    expect(predicates.map(({ decided }) => [decided!.delta, decided!.verdict])).toEqual([
      [1.5, 'no-difference'],
      [1.5, 'no-difference'],
      [0.5, 'supported'],
    ]);
  });

  it('have a status without being decided', () => {
    expect(claimStatus(claim({ missing: 'Nothing counts it.' }))).toBe('untestable');
    expect(claimStatus(claim({ pending: ['balancing'] }))).toBe('pending');
    expect(claimStatus(claim({ kind: 'documented', facts: ['f1'] }))).toBe('documented');
    expect(claimStatus(claim({ kind: 'interpretive', entersAs: { argument: 'x' } }))).toBe(
      'position',
    );
    expect(() => evaluateClaim(claim({}), context)).toThrow(/no test/);
  });
});
