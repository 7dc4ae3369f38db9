import { keptIn } from '../../core/memo.js';
import { changeSearch, leadLag, trendTest } from '../../analysis/index.js';
import type { ClaimResult } from '../../contract/index.js';
import type { ChangeTest } from '../../core/changepoint.js';
import type { Case } from '../../cases/types.js';
import { claimStatus, evaluateClaim, type PredicateContext } from '../../evidence/index.js';
import { holdsWords } from '../../evidence/claims.js';
import { verdicts, type Claim, type Observe } from '../../evidence/types.js';
import type { ClaimSeries } from './claim-series.js';
import { knownFacts } from '../../cases/known-by.js';

export { holdsWords, verdicts };

/** What claims are evaluated of. */
type ClaimSubject = Pick<Case, 'asOf' | 'facts' | 'claims'>;

/** Every claim of a case with its status and, where its predicates can be evaluated, its verdict. */
export function claimResults(
  subject: ClaimSubject,
  series: ClaimSeries,
  seed: number,
  effect?: PredicateContext['effect'],
  changes: ChangeTest = searchingOnce(),
): ClaimResult[] {
  const context: PredicateContext = {
    series: (observe: Observe) => series.get(JSON.stringify(observe))!,
    trend: trendTest,
    changes,
    leadLag,
    ...(effect === undefined ? {} : { effect }),
    seed,
  };
  return subject.claims.map((claim) => claimResult(subject, claim, context));
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
  const { id, level, dimension, kind, statement, expectation, waitsFor, needsSimulation } = claim;
  const status = claimStatus(claim);
  const known = knownFacts(subject).filter((fact) => claim.facts?.includes(fact.id));
  const ids = new Set(known.map((fact) => fact.id));
  const base = {
    id,
    level,
    dimension,
    kind,
    status,
    statement,
    ...(expectation === undefined ? {} : { expectation }),
    ...(waitsFor === undefined && needsSimulation === undefined
      ? {}
      : { waitsFor: [...(waitsFor ?? []), ...(needsSimulation ?? [])] }),
    ...(claim.facts === undefined ? {} : { facts: claim.facts.filter((one) => ids.has(one)) }),
    ...(claim.entersAs === undefined ? {} : { entersAs: claim.entersAs }),
  };
  const works = [
    ...(claim.source === undefined ? [] : [claim.source]),
    ...known.map(({ source }) => source),
  ];
  if (status !== 'computed') {
    const isLater = status === 'documented' && known.length === 0;
    const reason = `All facts on which it rests are later than ${subject.asOf}.`;
    return {
      ...base,
      ...(isLater ? { reason } : {}),
      sources: [...new Set(works)].sort(),
    };
  }
  const { verdict, reason, predicates } = evaluateClaim(claim, context);
  const first = predicates[0]!;
  return {
    ...base,
    verdict,
    reason,
    measure: first.measure,
    observed: first.observed,
    unit: first.unit,
    interval: first.interval,
    percentile: first.percentile,
    coverage: first.coverage,
    predicates,
    sources: [...new Set([...predicates.flatMap(({ datasets }) => datasets), ...works])].sort(),
  };
}
