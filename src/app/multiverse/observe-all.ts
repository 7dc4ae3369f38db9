import type { Case } from '../../cases/types.js';
import { CounterpoiseError } from '../../core/errors.js';
import type { MissingReason } from '../../core/missing.js';
import { observesOf, type PredicateContext } from '../../evidence/index.js';
import type { Claim, Observe, ObservedSeries, Predicate } from '../../evidence/types.js';
import { claimSeries, measureQueries, queriesOf } from '../assess/claim-series.js';
import { effectsOf } from '../assess/effects.js';
import { observedUnit, rolesWith, type Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import { movePredicate, moves, type Reach } from './windows.js';

/** Every series that any specification tests. */
export interface ObservedAll {
  readonly series: ReadonlyMap<string, ObservedSeries>;
  /** First and last year with a value. */
  readonly reach: Reach;
  /** Series without a value because raw data are to be imported. */
  readonly needsImport: ReadonlySet<string>;
  /** Series of a group that the source does not know. */
  readonly unknownGroup: ReadonlySet<string>;
  /** Effects that tests of the claim need, which no choice changes. */
  readonly effect: PredicateContext['effect'];
}

const keyOf = (observe: unknown): string => JSON.stringify(observe);

/** Observe every series once, from the earliest year that any specification tests on. */
export async function observeAll(
  workspace: Workspace,
  subject: Case,
  { claim, stated }: { readonly claim: Claim; readonly stated: readonly Predicate[] },
  predicates: readonly Predicate[],
  seed: number,
): Promise<ObservedAll> {
  const widest = { start: Math.min(...moves), end: 0 };
  const anyYear = { asOf: subject.asOf, reach: () => [-Infinity, Infinity] as const };
  const widened = predicates.map((one) => movePredicate(one, widest, anyYear));
  const queries = queriesOf(claim.id, widened);
  const roles = await rolesWith(workspace, subject, measureQueries(queries));
  const asStated = new Set(stated.flatMap(observesOf).map(keyOf));
  const series = new Map<string, ObservedSeries>();
  const unknownGroup = new Set<string>();
  for (const query of queries)
    try {
      const found = await claimSeries(workspace, subject, new Map([query]), { roles, seed });
      for (const [key, one] of found) series.set(key, one);
    } catch (error) {
      // Another source may not know the group that the claim names.
      if (asStated.has(query[0]) || !isUnknownGroup(error)) throw error;
      unknownGroup.add(query[0]);
    }
  const reaches = new Map([...series].map(([key, { points }]) => [key, reachOf(points)]));
  const needsImport = new Set<string>();
  // What the claim itself tests is tested, whatever it lacks: its test is untestable then, as in an assessment.
  const others = predicates.flatMap(observesOf).filter((observe) => !asStated.has(keyOf(observe)));
  for (const observe of others)
    if (reaches.get(keyOf(observe)) === null)
      if ((await whyMissing(workspace, roles, observe, subject)) === 'needs-import')
        needsImport.add(keyOf(observe));
  return {
    series,
    reach: (observe) => reaches.get(keyOf(observe)) ?? null,
    needsImport,
    unknownGroup,
    effect: await effectsOf(workspace, { claims: [claim], asOf: subject.asOf }, roles),
  };
}

const isUnknownGroup = (error: unknown): boolean =>
  error instanceof CounterpoiseError && error.code === 'unknown-group';

function reachOf(points: ObservedSeries['points']): readonly [number, number] | null {
  const years = points.filter(({ value }) => value !== null).map(({ year }) => year);
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

/** Why a measure has nothing for a unit in the year assessed. */
async function whyMissing(
  workspace: Workspace,
  roles: Roles,
  observe: Observe,
  { asOf }: Case,
): Promise<MissingReason | undefined> {
  const { computed, unit } = await observedUnit(workspace, roles, observe, { from: asOf });
  const { definition, frames, request } = computed;
  return definition.explainMissing?.(frames, { ...unit, year: asOf }, request);
}

/** Whether a test is of one of some series. */
export const testsAny = (predicate: Predicate, keys: ReadonlySet<string>): boolean =>
  keys.size > 0 && observesOf(predicate).some((observe) => keys.has(keyOf(observe)));
