import type { CaseTemplate } from '../../cases/index.js';
import type { ObservationRow } from '../../evidence/types.js';
import { isOutdated } from '../assess/age.js';
import type { Evidence } from '../assess/evidence.js';
import { observeRow } from '../assess/observations.js';
import { rolesOf, type Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import { scaled } from './look.js';

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

/** What the rows show of pairs in years, exactly as an assessment of them as of those years would see it. */
export async function observePairs<P extends PairYear>(
  workspace: Workspace,
  rows: readonly RowWithStandIns[],
  pairs: readonly P[],
  onPair: () => void = () => undefined,
): Promise<ObservedPair<P>[]> {
  const found = new Map<P, ObservedPair<P>>();
  // From the first year on: a measure is then computed once, and ranked once for each year.
  for (const of of [...pairs].sort((a, b) => a.year - b.year)) {
    found.set(of, await observePair(workspace, rows, of));
    onPair();
  }
  return pairs.map((of) => found.get(of)!);
}

async function observePair<P extends PairYear>(
  workspace: Workspace,
  rows: readonly RowWithStandIns[],
  of: P,
): Promise<ObservedPair<P>> {
  const subject = { id: 'labelled', asOf: of.year, pair: of.pair, third: [] as number[] };
  const roles = await rolesOf(workspace, subject);
  const values = new Float64Array(rows.length).fill(NaN);
  const items: Evidence[] = [];
  for (const [at, inTurn] of rows.entries()) {
    for (const row of inTurn) {
      const seen = await observeRow(workspace, row, roles, subject);
      if (!('observed' in seen) || isOutdated(row, seen, of.year)) continue;
      items.push(seen);
      const value = seen.detail.value!;
      values[at] = row.kind === 'yes-no' ? Number(value >= 0.5) : scaled(value, row.scale);
      break;
    }
  }
  return { of, roles, values, items };
}

/** A row, and those that stand in for it, in the order in which they are taken. */
export type RowWithStandIns = readonly ObservationRow[];

export const withStandIns = (
  { observations }: Pick<CaseTemplate, 'observations'>,
  rows: readonly ObservationRow[],
): RowWithStandIns[] =>
  rows.map((row) => {
    const inTurn = [row];
    for (let next: ObservationRow | undefined = row; next !== undefined;) {
      const { id }: ObservationRow = next;
      next = observations.find(({ standsInFor }) => standsInFor === id);
      if (next !== undefined) inTurn.push(next);
    }
    return inTurn;
  });
