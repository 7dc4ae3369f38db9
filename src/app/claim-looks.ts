import type { Case } from '../cases/types.js';
import { aroundWindow, looksOf } from '../evidence/index.js';
import type { Observe, ObservedSeries } from '../evidence/types.js';
import { inCase } from './in-case.js';
import { observeSeries, rolesOf, type Roles } from './observe.js';
import { openWorkspace, type MeasureLook, type Workspace } from './workspace.js';

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
export function measuresOf(looks: ClaimLooks): MeasureLook[] {
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

/** Looks of a case to be taken in a thread, which can be handed over to it. */
export interface ApartInput {
  readonly subject: Pick<Case, 'id' | 'asOf' | 'pair' | 'third'>;
  readonly looks: ClaimLooks;
  readonly seed: number;
  readonly dataDir: string;
  readonly threads?: number;
}

/** The series of some looks in a workspace of their own, in a form that another thread can hand back. */
export async function observeApart({
  subject,
  looks,
  seed,
  ...options
}: ApartInput): Promise<ClaimSeries> {
  const workspace = await openWorkspace(options);
  try {
    workspace.expect([{ measure: 'cinc' }, ...measuresOf(looks)]);
    const roles = await rolesOf(workspace, subject);
    const series = await observeLooks(workspace, subject, looks, { roles, seed });
    return new Map([...series].map(([key, one]) => [key, settled(one, looks.get(key)!)]));
  } finally {
    await workspace.settled();
    workspace.close();
  }
}

/** With the percentiles worked out that will be told: each takes a pass over the population of its year. */
function settled(
  { resample, ...series }: ObservedSeries,
  { ranked }: Pick<ClaimLook, 'ranked'>,
): ObservedSeries {
  if (resample !== undefined) throw new TypeError('what can be drawn again cannot be handed over');
  const isTold = (year: number) => ranked.some(([from, to]) => year >= from && year <= to);
  const points = series.points.map((point) => {
    if (isTold(point.year)) return { ...point };
    const { year, value, reason } = point;
    return { year, value, ...(reason === undefined ? {} : { reason }) };
  });
  return { ...series, points };
}
