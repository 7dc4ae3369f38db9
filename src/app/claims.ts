import { trendTest } from '../analysis/index.js';
import type { Case } from '../cases/types.js';
import { claimStatus, evaluateClaim, type PredicateContext } from '../evidence/index.js';
import type { Claim, Observe } from '../evidence/types.js';
import type { ClaimResult } from './assessment.js';
import type { ClaimSeries } from './claim-looks.js';

/** Every claim of a case with its status and, where its predicates can be evaluated, its verdict. */
export function claimResults(subject: Case, series: ClaimSeries, seed: number): ClaimResult[] {
  const context: PredicateContext = {
    series: (observe: Observe) => series.get(JSON.stringify(observe))!,
    trend: trendTest,
    seed,
  };
  return subject.claims.map((claim) => claimResult(subject, claim, context));
}

function claimResult(subject: Case, claim: Claim, context: PredicateContext): ClaimResult {
  const { id, level, dimension, kind, statement, expectation, waitsFor, needsSimulation, facts } =
    claim;
  const status = claimStatus(claim);
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
    ...(facts === undefined ? {} : { facts }),
    ...(claim.entersAs === undefined ? {} : { entersAs: claim.entersAs }),
  };
  const sourcesOfFacts = subject.facts
    .filter((fact) => facts?.includes(fact.id))
    .map(({ source }) => source);
  if (status !== 'computed') return { ...base, sources: [...new Set(sourcesOfFacts)].sort() };
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
    sources: [
      ...new Set([...predicates.flatMap(({ datasets }) => datasets), ...sourcesOfFacts]),
    ].sort(),
  };
}
