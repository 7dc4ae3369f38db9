import type { ClaimResult } from '../contract/index.js';
import type { PredicateResult } from '../evidence/types.js';

/** Tests of a claim, each on several sources that give different outcomes. */
export interface SourceDisagreement {
  readonly claim: ClaimResult;
  readonly tests: readonly (readonly PredicateResult[])[];
}

/**
 * Tests that hold by one source and fail by another: the same kind of test of the same measure, states and threshold,
 * on different data sets. The window may differ, since sources cover different years.
 */
export function sourceDisagreements(claims: readonly ClaimResult[]): SourceDisagreement[] {
  return claims.flatMap((claim) => {
    const tests = groups(allResults(claim.predicates ?? [])).filter((results) => {
      const outcomes = results.map(({ holds }) => holds);
      return outcomes.includes('yes') && outcomes.includes('no');
    });
    return tests.length === 0 ? [] : [{ claim, tests }];
  });
}

/** Claims of which some tests hold and others fail, but for those that only sources disagree on. */
export function dividedClaims(claims: readonly ClaimResult[]): ClaimResult[] {
  const bySource = new Set(sourceDisagreements(claims).map(({ claim }) => claim));
  return claims.filter(
    (claim) =>
      claim.verdict === 'mixed' &&
      claim.predicates?.some(({ holds }) => holds === 'yes') &&
      claim.predicates.some(({ holds }) => holds === 'no') &&
      !bySource.has(claim),
  );
}

const allResults = (results: readonly PredicateResult[]): PredicateResult[] =>
  results.flatMap((result) => [result, ...allResults(result.parts ?? [])]);

function groups(results: readonly PredicateResult[]): PredicateResult[][] {
  const byTest = new Map<string, PredicateResult[]>();
  for (const result of results) {
    const key = testOf(result);
    byTest.set(key, [...(byTest.get(key) ?? []), result]);
  }
  return [...byTest.values()].filter(
    (group) => new Set(group.map(({ datasets }) => datasets.join())).size > 1,
  );
}

/** The test without its source and its years. */
function testOf({ kind, measure, of, params, threshold, unit }: PredicateResult): string {
  const others = Object.entries(params)
    .filter(([name]) => name !== 'source')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([kind, measure, of, others, threshold, kind === 'at-least' ? '' : unit]);
}
