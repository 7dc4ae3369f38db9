import type { Case } from '../../cases/types.js';
import { aroundWindow, predicatesOf, testedSeries } from '../../evidence/index.js';
import type { Observe, ObservedSeries, Predicate } from '../../evidence/types.js';
import { inCase } from '../engine/in-case.js';
import { observeSeries, type Roles, type StatesQuery } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';

/** A series that claims test. */
export interface ClaimQuery {
  /** The first claim that tests it. */
  readonly claim: string;
  readonly observe: Observe;
  /** The first year that a test of any claim needs, or shows before its window. */
  readonly from: number;
  /** Windows in which percentiles are reported as well as values. */
  readonly ranked: readonly (readonly [number, number])[];
}

/** Queries, or their answers, by what is observed as text. */
type ByObserve<T> = ReadonlyMap<string, T>;
export type ClaimQueries = ByObserve<ClaimQuery>;
export type ClaimSeries = ByObserve<ObservedSeries>;

/** Every series that the claims of a case test, once. */
export function claimQueries({ claims }: Pick<Case, 'claims'>): ClaimQueries {
  const found = new Map<string, ClaimQuery>();
  for (const claim of claims) addQueries(found, claim.id, predicatesOf(claim));
  return found;
}

/** Every series that some tests of a claim need, once. */
export const queriesOf = (id: string, predicates: readonly Predicate[]): ClaimQueries =>
  addQueries(new Map(), id, predicates);

function addQueries(
  found: Map<string, ClaimQuery>,
  id: string,
  predicates: readonly Predicate[],
): ClaimQueries {
  for (const { observe, window, ranked } of predicates.flatMap(testedSeries)) {
    const key = JSON.stringify(observe);
    const known = found.get(key);
    const from = Math.min(window[0] - aroundWindow, known?.from ?? Infinity);
    const before = known?.ranked ?? [];
    const isNew = !before.some(([first, last]) => first === window[0] && last === window[1]);
    const windows = ranked === true && isNew ? [...before, window] : before;
    found.set(key, { claim: known?.claim ?? id, observe, from, ranked: windows });
  }
  return found;
}

/** The measure behind a series of claims. */
export const measureQuery = ({ observe, from }: ClaimQuery): StatesQuery => ({ ...observe, from });

export const measureQueries = (queries: ClaimQueries): StatesQuery[] =>
  [...queries.values()].map(measureQuery);

/** The series of some claims. An error names the claim. */
export async function claimSeries(
  workspace: Workspace,
  subject: Pick<Case, 'id' | 'asOf'>,
  queries: ClaimQueries,
  { roles, seed }: { readonly roles: Roles; readonly seed: number },
): Promise<Map<string, ObservedSeries>> {
  const series = new Map<string, ObservedSeries>();
  for (const [key, { claim, observe, from }] of queries) {
    const compute = () =>
      observeSeries(workspace, roles, observe, { from, asOf: subject.asOf, seed });
    series.set(key, await inCase(subject.id, `claim ${claim}`, compute));
  }
  return series;
}
