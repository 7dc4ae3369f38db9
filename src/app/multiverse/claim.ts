import type {
  ClaimMultiverse,
  ImpossibleReason,
  TestOutcome,
  TestResult,
} from '../../contract/index.js';
import { keptIn } from '../../core/memo.js';
import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import { significant } from '../../core/significant.js';
import { decide, madeTest, testsOf, type ClaimTest } from '../../evidence/index.js';
import {
  outcomes,
  verdicts,
  type Claim,
  type Predicate,
  type PredicateResult,
} from '../../evidence/types.js';
import { claimContext, searchingOnce } from '../assess/claims.js';
import { claimOf } from '../explain/trace.js';
import { packageVersion } from '../../store/version.js';
import type { Workspace } from '../engine/workspace.js';
import { chosenPredicate, choicesOfClaim, namedOptions, type Choice } from './choices.js';
import { combinationsOf } from './combinations.js';
import { observeAll, type ObservedAll } from './observe-all.js';
import { sifted, type KeptCombination, type Tests } from './sift.js';
import { choiceResults, countsOf, sharesOf } from './summary.js';
import { choicesOfTests } from './test-choices.js';
import { movePredicate, moveOf, windowChoices, type Move } from './windows.js';

export interface MultiverseRequest {
  readonly claim: string;
  readonly seed: number;
  /** Combinations that are made at most; default 2,000. */
  readonly most?: number;
  /** Called as work goes on, with the share of it that is done. */
  readonly onStep?: (label: string) => void;
}

/** A claim with the tests that decide it. */
interface TestedClaim {
  readonly claim: Claim;
  readonly tests: readonly ClaimTest[];
  readonly predicates: readonly Predicate[];
}

/**
 * A claim tested in every defensible way at once (Steegen, Tuerlinckx, Gelman & Vanpaemel 2016; specification curve:
 * Simonsohn, Simmons & Nelson 2020). A specification sets every analytic choice of the measures behind the claim
 * (`core/variation.ts`), the weights of composites, how a test of a series is made (`test-choices.ts`), and moves the first and the last year of every window by two years at most.
 * Only the central tests are varied, those of all halves alike: the others decide nothing. Each is judged as an assessment judges it,
 * with the same smallest difference.
 *
 * Shares count specifications: they say how far the verdict rests on choices, and are no probabilities. Specifications
 * are not independent, so that no p-value is made of them.
 *
 * @throws UsageError `unknown-claim`, `no-tests`
 */
export async function multiverseOfClaim(
  workspace: Workspace,
  subject: Case,
  { claim: id, seed, most, onStep = () => undefined }: MultiverseRequest,
): Promise<ClaimMultiverse> {
  const tested = testedClaim(subject, id);
  const { claim, predicates } = tested;
  const analytic = [...choicesOfClaim(predicates), ...choicesOfTests(predicates)];
  const choices = [...analytic, ...windowChoices(predicates)];
  const combinations = combinationsOf(
    choices.map(({ options }) => options.length),
    seed,
    most,
  );
  onStep('series');
  const made = combinations.chosen.map((chosen) => ({
    chosen,
    tests: madeTests(tested, analytic, chosen),
  }));
  const observed = await observeAll(
    workspace,
    subject,
    { claim, stated: predicates },
    predicatesIn(made),
    seed,
  );
  onStep('tests');
  const evaluate = evaluator(subject, tested, observed, seed);
  const stated = predicates.map(evaluate);
  const numbered = made.map(({ chosen, tests }, at) => ({
    number: at + 1,
    chosen,
    tests:
      typeof tests === 'string'
        ? tests
        : movedTests(tests, moveOf(choices, chosen), subject, observed),
  }));
  const { kept, impossible, repeated } = sifted(numbered, { observed, evaluate, stated });
  onStep('shares');
  const verdictsMade = kept.map(({ chosen, results }) => ({
    chosen,
    result: decide(
      claim,
      results.filter((result) => result !== null),
    ).verdict,
  }));
  return {
    program: packageVersion(),
    dataVersion: workspace.panel.dataVersion,
    case: subject.arguments,
    asOf: subject.asOf,
    seed,
    claim: { id: claim.id, statement: claim.statement },
    verdict: verdictsMade[0]!.result,
    shares: sharesOf(
      verdictsMade.map(({ result }) => result),
      verdicts,
    )!,
    counts: countsOf(combinations, { impossible, repeated, specifications: kept.length }),
    tests: testResults(tested, kept, stated),
    choices: choiceResults(choices, verdictsMade, verdicts),
    specifications: kept.map(({ number, chosen, results }, at) => ({
      number,
      choices: namedOptions(choices, chosen),
      verdict: verdictsMade[at]!.result,
      tests: results.map((result) => result && outcomeOf(result)),
    })),
    datasets: [
      ...new Set(kept.flatMap(({ results }) => results.flatMap((one) => one?.datasets ?? []))),
    ].sort(),
    command: `counterpoise multiverse ${claim.id} ${subject.arguments} --as-of ${subject.asOf} --seed ${seed}`,
  };
}

function testedClaim(subject: Case, id: string): TestedClaim {
  const claim = claimOf(subject, id);
  const tests = testsOf(claim).filter(({ role }) => role === 'central');
  if (tests.length > 0) return { claim, tests, predicates: tests.map(({ test }) => test) };
  throw new UsageError(`claim ${claim.id} has no test that could be made in several ways`, {
    code: 'no-tests',
    details: { value: claim.id, expected: 'a claim that data decide' },
    hint: `counterpoise trace ${claim.id} ${subject.arguments} says what it rests on`,
  });
}

/** The tests of a claim as chosen, their windows as stated. Combinations that differ in windows alone share them. */
function madeTests(
  { predicates }: TestedClaim,
  choices: readonly Choice[],
  chosen: readonly number[],
): Tests | ImpossibleReason {
  const options = choices.map((choice, at) => choice.options[chosen[at]!]!);
  const tests = predicates.map((one) => chosenPredicate(one, options));
  return tests.includes('no-such-value') ? 'no-such-value' : (tests as Tests);
}

function predicatesIn(made: readonly { readonly tests: Tests | ImpossibleReason }[]): Predicate[] {
  const found = new Map<string, Predicate>();
  for (const { tests } of made)
    if (typeof tests !== 'string')
      for (const test of tests) if (test !== null) found.set(JSON.stringify(test), test);
  return [...found.values()];
}

function movedTests(tests: Tests, move: Move, { asOf }: Case, { reach }: ObservedAll): Tests {
  return tests.map((test) => test && movePredicate(test, move, { asOf, reach }));
}

/** Draws of an error where a test is not made as stated: one verdict near a limit does not matter among many. */
const multiverseDraws = 4000;

/** Judges a test as an assessment does, every test once. */
function evaluator(
  subject: Case,
  { tests }: TestedClaim,
  { series, effect }: ObservedAll,
  seed: number,
): (predicate: Predicate, at: number) => PredicateResult {
  const known = new Map<string, PredicateResult>();
  const asStated = claimContext(subject, series, seed, effect, searchingOnce());
  const otherwise = { ...asStated, draws: multiverseDraws };
  return (predicate, at) =>
    keptIn(known, JSON.stringify([at, predicate]), () =>
      madeTest(
        { ...tests[at]!, test: predicate },
        predicate === tests[at]!.test ? asStated : otherwise,
      ),
    );
}

const outcomeOf = ({ holds, observed, interval }: PredicateResult): TestOutcome =>
  significant({ holds, estimate: observed, interval });

/** What an estimate is compared with, where that is a number in its unit. */
function levelOf(predicate: Predicate): number | null {
  const { kind } = predicate;
  if (kind === 'trend' || kind === 'effect' || kind === 'departure') return 0;
  if (kind !== 'level' && kind !== 'difference' && kind !== 'contrast' && kind !== 'ratio')
    return null;
  return predicate.compare === 'within' ? null : predicate.value;
}

function testResults(
  { predicates }: TestedClaim,
  kept: readonly KeptCombination[],
  stated: readonly PredicateResult[],
): TestResult[] {
  return predicates.map((predicate, at) => {
    const { label } = predicate;
    const found = kept.flatMap(({ results }) => results[at]?.holds ?? []);
    const { unit, threshold } = stated[at]!;
    return {
      ...{ label, unit, threshold, level: levelOf(predicate) },
      specifications: found.length,
      shares: sharesOf(found, outcomes),
    };
  });
}
