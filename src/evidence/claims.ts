import { UsageError } from '../core/errors.js';
import type { PredicateContext } from './predicates/context.js';
import { evaluatePredicate } from './predicates/index.js';
import {
  outcomes,
  type Claim,
  type ClaimStatus,
  type PredicateResult,
  type Verdict,
} from './types.js';

export interface ClaimEvaluation {
  readonly verdict: Verdict;
  /** One sentence: how the predicates make the verdict. */
  readonly reason: string;
  readonly predicates: readonly PredicateResult[];
}

/** What can be done with a claim: predicates make it computed, whatever else it still waits for. */
export function claimStatus(claim: Claim): ClaimStatus {
  if ((claim.predicates ?? []).length > 0) return 'computed';
  if ((claim.needsSimulation ?? []).length > 0) return 'needs-simulation';
  if (claim.kind === 'measured' || (claim.waitsFor ?? []).length > 0) return 'not-yet-measurable';
  return claim.kind === 'documented' ? 'documented' : 'position';
}

/**
 * Verdict of a claim from its predicates. All hold: supported; all fail: contradicted; none can be tested: untestable;
 * none holds or fails, though one could be tested: undecided, since nothing speaks for the claim or against it;
 * otherwise mixed, which is also where sources that disagree end. A part that is unclear or cannot be tested leaves the
 * claim at most mixed, since neither all hold nor all fail. `atBest` lowers supported to mixed where the observation
 * tests a part of the claim only; contradicted stays, since what fails in part fails.
 */
export function evaluateClaim(claim: Claim, context: PredicateContext): ClaimEvaluation {
  const predicates = claim.predicates ?? [];
  if (predicates.length === 0)
    throw new UsageError(`claim ${claim.id} has no predicate to decide it by`, {
      code: 'no-predicates',
    });
  const results = predicates.map((predicate) => evaluatePredicate(predicate, context));
  return { ...decide(results, claim.atBest), predicates: results };
}

/** Verdict and reason of a set of predicate results. */
export function decide(
  results: readonly Pick<PredicateResult, 'holds' | 'parts'>[],
  atBest?: Claim['atBest'],
): { verdict: Verdict; reason: string } {
  const count = (holds: PredicateResult['holds']): number =>
    results.filter((result) => result.holds === holds).length;
  const counts = {
    yes: count('yes'),
    no: count('no'),
    unclear: count('unclear'),
    untestable: count('untestable'),
  };
  const reason = `${reasonOf(results.length, counts)}${untestedText(results)}.`;
  if (counts.untestable === results.length) return { verdict: 'untestable', reason };
  if (counts.yes + counts.no === 0) return { verdict: 'undecided', reason };
  if (counts.no === results.length) return { verdict: 'contradicted', reason };
  if (counts.yes < results.length) return { verdict: 'mixed', reason };
  if (atBest === undefined) return { verdict: 'supported', reason };
  return {
    verdict: atBest.verdict,
    reason: `${reason} At best ${atBest.verdict}: ${atBest.because}`,
  };
}

/** Whether a test holds, in words. */
export const holdsWords = {
  yes: 'holds',
  no: 'fails',
  unclear: 'is inconclusive',
  untestable: 'is untestable',
} as const;

/** The same of several tests. */
const severalWords = {
  yes: 'hold',
  no: 'fail',
  unclear: 'are inconclusive',
  untestable: 'are untestable',
} as const;

function reasonOf(
  total: number,
  counts: Readonly<Record<PredicateResult['holds'], number>>,
): string {
  const words = outcomes
    .filter((key) => counts[key] > 0)
    .map((key) => ({ n: counts[key], word: (counts[key] === 1 ? holdsWords : severalWords)[key] }));
  if (total === 1) return `The one test ${words[0]!.word}`;
  if (counts.unclear === total)
    return `${total === 2 ? 'Neither test' : `None of the ${total} tests`} is conclusive`;
  if (words.length === 1) return `${total === 2 ? 'Both' : `All ${total}`} tests ${words[0]!.word}`;
  return `Of ${total} tests ${words.map(({ n, word }) => `${n} ${word}`).join(', ')}`;
}

/** The series that a test over several could not test: they have no part in what it says. */
function untestedText(results: readonly Pick<PredicateResult, 'holds' | 'parts'>[]): string {
  const parts = results.flatMap((result) =>
    result.holds === 'untestable' ? [] : (result.parts ?? []),
  );
  const untested = parts.filter(({ holds }) => holds === 'untestable').length;
  if (untested === 0) return '';
  const whose = results.length === 1 ? 'its' : 'the';
  return `; ${untested} of ${whose} ${parts.length} series ${untested === 1 ? 'is' : 'are'} untestable`;
}
