import { keptIn } from '../../core/memo.js';
import { changeSearch, leadLag, trendTest } from '../../analysis/index.js';
import type { ClaimResult } from '../../contract/index.js';
import type { ChangeTest } from '../../core/changepoint.js';
import type { Case } from '../../cases/types.js';
import {
  changeSentence,
  claimStatus,
  dilemmaOf,
  evaluateClaim,
  type PredicateContext,
  leadingTest,
} from '../../evidence/index.js';
import { verdictWords } from '../../core/verdict-words.js';
import { holdsWords, testResults } from '../../evidence/claims.js';
import {
  verdicts,
  type Claim,
  type ClaimStatus,
  type Observe,
  type PredicateResult,
} from '../../evidence/types.js';
import type { ClaimSeries } from './claim-series.js';
import { nameInText } from '../../cases/index.js';
import { knownFacts } from '../../cases/known-by.js';
import { parseActor } from '../../states/index.js';

export { holdsWords, verdicts, verdictWords };

/** What claims are evaluated of. */
type ClaimSubject = Pick<Case, 'asOf' | 'facts' | 'claims'>;

/** Every claim of a case with its status and, where a test decides it, its verdict. */
export function claimResults(
  subject: ClaimSubject,
  series: ClaimSeries,
  seed: number,
  effect?: PredicateContext['effect'],
  changes: ChangeTest = searchingOnce(),
): ClaimResult[] {
  const context = claimContext(subject, series, seed, effect, changes);
  return subject.claims.map((claim) => claimResult(subject, claim, context));
}

/** What tests of claims may use. */
export function claimContext(
  subject: Pick<ClaimSubject, 'facts' | 'asOf'>,
  series: ClaimSeries,
  seed: number,
  effect?: PredicateContext['effect'],
  changes: ChangeTest = searchingOnce(),
): PredicateContext {
  return {
    series: (observe: Observe) => series.get(JSON.stringify(observe))!,
    trend: trendTest,
    changes,
    leadLag,
    ...(effect === undefined ? {} : { effect }),
    fact: (id) => knownFacts(subject).find((fact) => fact.id === id),
    seed,
  };
}

/** The search, made once for each series: several claims look at the same, and charts at what they found. */
export function searchingOnce(): ChangeTest {
  const found = new Map<string, ReturnType<ChangeTest>>();
  return (years, values, options) => {
    const key = JSON.stringify([Array.from(years), Array.from(values), options]);
    return keptIn(found, key, () => changeSearch(years, values, options));
  };
}

function claimResult(subject: ClaimSubject, claim: Claim, context: PredicateContext): ClaimResult {
  const status = claimStatus(claim);
  const known = knownFacts(subject).filter((fact) => claim.facts?.includes(fact.id));
  const base = { ...statedIn(claim, known), status };
  const works = [
    ...(claim.source === undefined ? [] : [claim.source]),
    ...known.map(({ source }) => source),
  ];
  const sourcesWith = (results: readonly PredicateResult[]): string[] =>
    [...new Set([...results.flatMap(({ datasets }) => datasets), ...works])].sort();
  if (status !== 'computed') {
    const predicates = testResults(claim, context);
    const reason = reasonOf(claim, status, known.length === 0, subject.asOf);
    return {
      ...base,
      ...(status === 'untestable' ? { verdict: 'untestable' as const } : {}),
      ...(reason === undefined ? {} : { reason }),
      ...dilemmaIn(claim, predicates),
      ...(predicates.length === 0 ? {} : { predicates }),
      sources: sourcesWith(predicates),
    };
  }
  const { verdict, reason, halves, predicates } = evaluateClaim(claim, context);
  const change = changeSentence(predicates);
  const first = leadingTest(verdict, predicates)!;
  return {
    ...base,
    verdict,
    reason,
    ...(halves === undefined ? {} : { halves: [...halves] }),
    ...dilemmaIn(claim, predicates),
    ...(change === undefined ? {} : { change }),
    ...currencyOf(claim, predicates),
    measure: first.measure,
    observed: first.observed,
    unit: first.unit,
    interval: first.interval,
    percentile: first.percentile,
    coverage: first.coverage,
    predicates,
    sources: sourcesWith(predicates),
  };
}

function dilemmaIn(
  claim: Claim,
  predicates: readonly PredicateResult[],
): Pick<ClaimResult, 'dilemma'> {
  const dilemma = dilemmaOf(claim, predicates);
  if (dilemma === undefined) return {};
  return { dilemma: { ...dilemma, of: nameInText(parseActor(dilemma.of)) } };
}

/** What a conditional sentence supposes and says; the test of its condition stands among the tests. */
function conditionalIn({ conditional }: Claim): Pick<ClaimResult, 'conditional'> {
  if (conditional === undefined) return {};
  const { condition, consequence, by, chosen } = conditional;
  return {
    conditional: { condition, consequence, by, ...(chosen === undefined ? {} : { chosen }) },
  };
}

/** Why a claim has no verdict of its own, where that is to be said. */
function reasonOf(
  { missing }: Claim,
  status: ClaimStatus,
  isLater: boolean,
  asOf: number,
): string | undefined {
  if (status === 'untestable') return missing;
  return status === 'documented' && isLater
    ? `All facts on which it rests are later than ${asOf}.`
    : undefined;
}

/** What the case says of a claim, as it is shown beside the verdict. */
function statedIn(claim: Claim, known: Case['facts']) {
  const { id, level, dimension, kind, statement } = claim;
  const { section, expectation, years, fit, basis, pending, entersAs, facts } = claim;
  const ids = new Set(known.map((fact) => fact.id));
  return {
    ...{ id, level, dimension, kind, statement },
    ...(section === undefined ? {} : { section }),
    ...(expectation === undefined ? {} : { expectation }),
    ...(years === undefined ? {} : { years }),
    ...(fit === undefined ? {} : { fit }),
    ...(basis === undefined ? {} : { basis }),
    ...conditionalIn(claim),
    ...(pending === undefined ? {} : { pending }),
    ...(facts === undefined ? {} : { facts: facts.filter((one) => ids.has(one)) }),
    ...(entersAs === undefined ? {} : { entersAs }),
  };
}

/** The last year that a deciding test used, against the last that the sentence is about: of halves, the one that is further behind. */
function currencyOf(
  { years, conditional }: Claim,
  results: readonly PredicateResult[],
): Pick<ClaimResult, 'currency'> {
  const last = results.flatMap(({ role, lastYear }) =>
    role === 'central' && lastYear !== undefined ? [lastYear] : [],
  );
  // Cases compared are of other times: how far they reach says nothing of the years of the sentence.
  if (years === undefined || last.length === 0 || conditional?.by === 'comparison') return {};
  const lastYear = Math.min(...last);
  return { currency: { lastYear, about: years, behind: Math.max(0, years[1] - lastYear) } };
}
