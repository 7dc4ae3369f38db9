import type { Case } from '../../cases/types.js';
import { aroundWindow, looksOf } from '../../evidence/index.js';
import type { Observe, ObservedSeries } from '../../evidence/types.js';
import { inCase } from '../engine/in-case.js';
import { observeSeries, type Roles, type StatesLook } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';

/** A series that claims look at. */
export interface ClaimLook {
  /** The first claim that looks at it. */
  readonly id: string;
  readonly observe: Observe;
  /** The first year that a predicate of any claim looks at, or shows before its window. */
  readonly from: number;
  /** Windows in which percentiles are told as well as values. */
  readonly ranked: readonly (readonly [number, number])[];
}

/** Looks, or what they saw, by what is observed as text. */
type ByObserve<T> = ReadonlyMap<string, T>;
export type ClaimLooks = ByObserve<ClaimLook>;
export type ClaimSeries = ByObserve<ObservedSeries>;

/** Every series that the claims of a case look at, once. */
export function looksByObserve({ claims }: Pick<Case, 'claims'>): ClaimLooks {
  const found = new Map<string, ClaimLook>();
  for (const { id, predicates = [] } of claims)
    for (const { observe, window, ranked } of predicates.flatMap(looksOf)) {
      const key = JSON.stringify(observe);
      const known = found.get(key);
      const from = Math.min(window[0] - aroundWindow, known?.from ?? Infinity);
      const windows = [...(known?.ranked ?? []), ...(ranked === true ? [window] : [])];
      found.set(key, { id: known?.id ?? id, observe, from, ranked: windows });
    }
  return found;
}

/** What the workspace must be told to expect for some looks. */
export function measuresOf(looks: ClaimLooks): StatesLook[] {
  return [...looks.values()].map(({ observe, from }) => ({ ...observe, from }));
}

interface ObserveOptions {
  readonly roles: Roles;
  readonly seed: number;
}

/** The series of some looks. An error names the claim that looks. */
export async function observeLooks(
  workspace: Workspace,
  subject: Pick<Case, 'id' | 'asOf'>,
  looks: ClaimLooks,
  { roles, seed }: ObserveOptions,
): Promise<Map<string, ObservedSeries>> {
  const series = new Map<string, ObservedSeries>();
  for (const [key, { id, observe, from }] of looks) {
    const look = () => observeSeries(workspace, roles, observe, { from, asOf: subject.asOf, seed });
    series.set(key, await inCase(subject.id, `claim ${id}`, look));
  }
  return series;
}
