import type { Claim, Predicate, Robust } from './types.js';
import type { TestRole } from './vocabulary.js';
import type { Deciding } from './chances/decided.js';
import { testedSeries } from './predicates/tested-series.js';

/** A test of a claim with its part in it. `half` counts from 1, where the sentence has halves. */
export interface ClaimTest extends Deciding {
  readonly role: TestRole;
  readonly half?: number;
}

const centralOf = ({ central, halves }: Claim): ClaimTest[] => {
  if (central !== undefined) return [{ role: 'central', ...central }];
  return (halves ?? []).flatMap((half, at) =>
    'missing' in half ? [] : [{ role: 'central' as const, ...half, half: at + 1 }],
  );
};

/** The measures that a test reads, as text. */
const measuresOf = ({ test }: Deciding): string =>
  [...new Set(testedSeries(test).map(({ observe }) => observe.measure))].sort().join();

/**
 * A robustness test has the smallest difference of the central test that it repeats, unless it says otherwise, and its errors
 * where it reads the same measure: what is a record in one is an estimate in another.
 */
function robustnessOf(robust: Robust, central: readonly ClaimTest[]): ClaimTest {
  const repeated = central.find(({ half }) => half === robust.half) ?? central[0];
  return {
    role: 'robustness',
    ...(repeated?.delta === undefined ? {} : { delta: repeated.delta, why: repeated.why }),
    ...(repeated?.errors === undefined || measuresOf(repeated) !== measuresOf(robust)
      ? {}
      : { errors: repeated.errors }),
    ...(repeated?.half === undefined ? {} : { half: repeated.half }),
    ...robust,
  };
}

/**
 * Every test of a claim: what decides, what repeats it otherwise, whether a condition came about, the sides of a dilemma, what is
 * set beside it.
 */
export function testsOf(claim: Claim): ClaimTest[] {
  const central = centralOf(claim);
  const { conditional, dilemma } = claim;
  return [
    ...central,
    ...(claim.robustness ?? []).map((robust) => robustnessOf(robust, central)),
    ...(conditional?.met === undefined ? [] : [{ role: 'condition' as const, ...conditional.met }]),
    ...(dilemma?.gains ?? []).map((gain) => ({ role: 'gain' as const, ...gain })),
    ...(dilemma?.costs ?? []).map((cost) => ({ role: 'cost' as const, ...cost })),
    ...(claim.side ?? []).map((test) => ({ role: 'side' as const, test })),
  ];
}

export const predicatesOf = (claim: Claim): Predicate[] => testsOf(claim).map(({ test }) => test);

/** Whether something decides the claim. */
export const isTested = (claim: Claim): boolean => centralOf(claim).length > 0;
