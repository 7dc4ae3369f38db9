import type { ClaimResult } from '../contract/index.js';
import { isOpposed } from '../evidence/index.js';
import type { PredicateResult } from '../evidence/types.js';

/** A claim whose central test comes out one way, and by another source the other way. */
export interface SourceDisagreement {
  readonly claim: ClaimResult;
  /** The central test, then what repeats it by another source. */
  readonly tests: readonly (readonly PredicateResult[])[];
}

/** Claims of which two sources say the opposite, each leaning at least. */
export function sourceDisagreements(claims: readonly ClaimResult[]): SourceDisagreement[] {
  return claims.flatMap((claim) => {
    const { predicates = [] } = claim;
    const tests = predicates
      .filter(({ role }) => role === 'central')
      .flatMap((central) => {
        const opposed = predicates.filter(
          ({ role, half, decided }) =>
            role === 'robustness' &&
            half === central.half &&
            decided!.by === 'source' &&
            isOpposed(central.decided!.verdict, decided!.verdict),
        );
        return opposed.length === 0 ? [] : [[central, ...opposed]];
      });
    return tests.length === 0 ? [] : [{ claim, tests }];
  });
}

/** Claims whose halves come out differently. */
export const dividedClaims = (claims: readonly ClaimResult[]): ClaimResult[] =>
  claims.filter(({ verdict }) => verdict === 'split-by-part');
