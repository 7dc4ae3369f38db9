import type { CaseTemplate } from '../../cases/index.js';
import { standsForInTheEnd } from '../../evidence/stand-ins.js';
import type { ObservationRow } from '../../evidence/types.js';
import type { Evidence } from '../assess/evidence.js';
import { withoutStandIns } from '../assess/case-rows.js';
import { observeRow } from '../assess/observations.js';
import { rolesOf, type Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import { inScale } from './look.js';

/** A pair of states in a year. */
export interface PairYear {
  readonly pair: readonly [number, number];
  readonly year: number;
}

export interface ObservedPair<P extends PairYear> {
  readonly of: P;
  readonly roles: Roles;
  /** Value of each row in its scale, as it was known at the end of the year; NaN where there is none that counts. */
  readonly values: Float64Array;
  /** What was seen, of the rows that have a value that counts. */
  readonly items: readonly Evidence[];
}

/** The rows of which the readings of a question expect something; those that stand in for others speak in their place. */
export function rowsOf(
  { questions, observations }: Pick<CaseTemplate, 'questions' | 'observations'>,
  question: string,
): ObservationRow[] {
  const ids = questions.find(({ id }) => id === question)!.readings.map(({ id }) => id);
  return observations.filter(
    ({ expect, standsInFor }) =>
      standsInFor === undefined && ids.some((id) => expect[id] !== undefined),
  );
}

/**
 * What the rows show of pairs in years, exactly as an assessment of them as of those years would see it: where a row is too
 * old, what stands in for it speaks in its place.
 */
export async function observePairs<P extends PairYear>(
  workspace: Workspace,
  { rows, observations }: RowsOfTemplate,
  pairs: readonly P[],
  onPair: () => void = () => undefined,
): Promise<ObservedPair<P>[]> {
  const byId = new Map(observations.map((row) => [row.id, row]));
  const places = new Map<string, number>();
  for (const row of observations) {
    const at = rows.indexOf(standsForInTheEnd(row, byId));
    if (at >= 0) places.set(row.id, at);
  }
  const looked = observations.filter(({ id }) => places.has(id));
  const found = new Map<P, ObservedPair<P>>();
  // From the first year on: a measure is then computed once, and ranked once for each year.
  for (const of of [...pairs].sort((a, b) => a.year - b.year)) {
    found.set(of, await observePair(workspace, { looked, places, count: rows.length }, of));
    onPair();
  }
  return pairs.map((of) => found.get(of)!);
}

/** Rows, and all of the template among which what stands in for them is found. */
export interface RowsOfTemplate extends Pick<CaseTemplate, 'observations'> {
  readonly rows: readonly ObservationRow[];
}

interface Places {
  readonly looked: readonly ObservationRow[];
  /** By row, the place of the row that it is or stands in for. */
  readonly places: ReadonlyMap<string, number>;
  readonly count: number;
}

async function observePair<P extends PairYear>(
  workspace: Workspace,
  { looked, places, count }: Places,
  of: P,
): Promise<ObservedPair<P>> {
  const subject = { id: 'labelled', asOf: of.year, pair: of.pair, third: [] as number[] };
  const roles = await rolesOf(workspace, subject);
  const seen = [];
  for (const row of looked) seen.push(await observeRow(workspace, row, roles, subject));
  const { measured } = withoutStandIns({ observations: looked, asOf: of.year }, seen);
  const values = new Float64Array(count).fill(NaN);
  for (const { id, detail } of measured) {
    const row = looked.find((one) => one.id === id)!;
    const value = detail.value!;
    values[places.get(id)!] = inScale(row, value);
  }
  return { of, roles, values, items: measured };
}
