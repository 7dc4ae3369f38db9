import { trendTest } from '../analysis/index.js';
import type { Case } from '../cases/types.js';
import {
  aroundWindow,
  claimStatus,
  evaluateClaim,
  looksOf,
  type PredicateContext,
} from '../evidence/index.js';
import type { Claim, Observe, ObservedSeries } from '../evidence/types.js';
import type { ClaimResult } from './assessment.js';
import { inCase } from './in-case.js';
import { observeSeries, type Roles } from './observe.js';
import type { Workspace } from './workspace.js';

/** Every claim of a case with its status and, where its predicates can be evaluated, its verdict. */
export async function claimResults(
  workspace: Workspace,
  subject: Case,
  roles: Roles,
  seed: number,
): Promise<ClaimResult[]> {
  const series = new Map<string, ObservedSeries>();
  for (const [key, { id, observe, from }] of looksByObserve(subject)) {
    const look = () => observeSeries(workspace, roles, observe, { from, asOf: subject.asOf, seed });
    series.set(key, await inCase(subject.id, `claim ${id}`, look));
    await messages();
  }
  const context: PredicateContext = {
    series: (observe: Observe) => series.get(JSON.stringify(observe))!,
    trend: trendTest,
    seed,
  };
  return subject.claims.map((claim) => claimResult(subject, claim, context));
}

/** Let what other threads have to say be heard: one that has done its task waits for the next. */
function messages(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

interface ClaimLook {
  /** The first claim that looks at it. */
  readonly id: string;
  readonly observe: Observe;
  /** The first year that a predicate of any claim looks at, or shows before its window. */
  readonly from: number;
}

/** Every series that the claims of a case look at, once, by what is observed. */
export function looksByObserve({ claims }: Pick<Case, 'claims'>): ReadonlyMap<string, ClaimLook> {
  const found = new Map<string, ClaimLook>();
  for (const { id, predicates = [] } of claims)
    for (const { observe, window } of predicates.flatMap(looksOf)) {
      const key = JSON.stringify(observe);
      const known = found.get(key);
      const from = Math.min(window[0] - aroundWindow, known?.from ?? Infinity);
      found.set(key, { id: known?.id ?? id, observe, from });
    }
  return found;
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
