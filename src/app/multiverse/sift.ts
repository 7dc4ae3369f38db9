import type { ImpossibleReason } from '../../contract/index.js';
import { minimumTrendYears } from '../../core/trend.js';
import { requiredTrendCoverage } from '../../evidence/predicates/context.js';
import type { Predicate, PredicateResult } from '../../evidence/types.js';
import { testsAny, type ObservedAll } from './observe-all.js';

/** A combination as the tests that it makes: null where a test is left out. */
export type Tests = readonly (Predicate | null)[];

export interface MadeCombination {
  readonly number: number;
  readonly chosen: readonly number[];
  readonly tests: Tests | ImpossibleReason;
}

/** A combination that is a specification of the claim, with the result of every test. */
export interface KeptCombination {
  readonly number: number;
  readonly chosen: readonly number[];
  readonly results: readonly (PredicateResult | null)[];
}

interface Sieve {
  readonly observed: ObservedAll;
  /** The test of a number made as a combination has it. */
  readonly evaluate: (predicate: Predicate, at: number) => PredicateResult;
  /** Results of the claim as stated. */
  readonly stated: readonly PredicateResult[];
}

interface Sifted {
  readonly kept: readonly KeptCombination[];
  readonly impossible: Readonly<Partial<Record<ImpossibleReason, number>>>;
  /** Combinations that come to the same tests as an earlier one. */
  readonly repeated: number;
}

/** Those combinations that are specifications, each once; the others counted by the reason why they are none. */
export function sifted(made: readonly MadeCombination[], sieve: Sieve): Sifted {
  const kept: KeptCombination[] = [];
  const impossible: Partial<Record<ImpossibleReason, number>> = {};
  const known = new Set<string>();
  let repeated = 0;
  const refuse = (reason: ImpossibleReason): void => {
    impossible[reason] = (impossible[reason] ?? 0) + 1;
  };
  for (const { number, chosen, tests } of made) {
    if (typeof tests === 'string') {
      refuse(tests);
      continue;
    }
    const key = JSON.stringify(tests);
    if (known.has(key)) {
      repeated++;
      continue;
    }
    const found = resultsOf(tests, sieve);
    if (typeof found === 'string') {
      refuse(found);
      continue;
    }
    known.add(key);
    kept.push({ number, chosen, results: found });
  }
  return { kept, impossible, repeated };
}

function resultsOf(
  tests: Tests,
  { observed, evaluate, stated }: Sieve,
): readonly (PredicateResult | null)[] | ImpossibleReason {
  if (tests.every((test) => test === null)) return 'no-test';
  const isOfOne = (keys: ReadonlySet<string>): boolean =>
    tests.some((test) => test !== null && testsAny(test, keys));
  if (isOfOne(observed.unknownGroup)) return 'no-such-value';
  if (isOfOne(observed.needsImport)) return 'needs-import';
  const results = tests.map((test, at) => test && evaluate(test, at));
  const isLost = results.some(
    (result, at) => result !== null && stated[at]!.holds !== 'untestable' && lacksYears(result),
  );
  return isLost ? 'no-coverage' : results;
}

/** Whether a test cannot be made because too few years are covered; a series that never moves is covered. */
function lacksYears({ holds, kind, coverage, parts = [] }: PredicateResult): boolean {
  if (holds !== 'untestable') return false;
  if (parts.length > 0) return parts.some(lacksYears);
  return (
    kind !== 'trend' ||
    coverage.observed < minimumTrendYears ||
    coverage.share < requiredTrendCoverage
  );
}
