import { significant } from '../core/significant.js';
import { type AssessOptions, assessQuestion, decibelsPerNat } from './posterior.js';
import { bearsOn } from './likelihood.js';
import type { EvidenceItem, Question } from './types.js';

export interface LeftOut {
  readonly kind: 'item' | 'dataset' | 'dimension';
  readonly id: string;
  /** Items that go. */
  readonly items: readonly string[];
  /** Leader without them, and its posterior. */
  readonly leader: string;
  readonly posterior: number;
  /** Posterior odds in dB of the leader with all items against its best rival without these: negative when overturned. */
  readonly margin: number;
  readonly changes: boolean;
}

export interface LeaveOutOptions extends AssessOptions {
  /**
   * The items as they are without a dataset, composites computed again from what remains. By default every item
   * with the dataset in its lineage goes.
   */
  readonly withoutDataset?: (dataset: string) => readonly EvidenceItem[];
}

/**
 * The answer without one item, one dataset, one dimension, for every one that bears on the question. The tempering is
 * recomputed each time. Closest to a change first, ties by kind and id. O(items^2 x readings).
 */
export function leaveOneOut(
  question: Question,
  items: readonly EvidenceItem[],
  options: LeaveOutOptions = {},
): LeftOut[] {
  const bearing = items.filter((item) => bearsOn(question, item));
  const { leader } = assessQuestion(question, bearing, options);
  const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();
  const withoutDataset =
    options.withoutDataset ??
    ((dataset: string) => bearing.filter(({ datasets }) => !datasets.includes(dataset)));
  const rows = [
    ...bearing.map(({ id }) => ['item', id, bearing.filter((item) => item.id !== id)] as const),
    ...distinct(bearing.flatMap(({ datasets }) => datasets)).map(
      (id) => ['dataset', id, withoutDataset(id)] as const,
    ),
    ...distinct(bearing.map(({ dimension }) => dimension)).map(
      (id) => ['dimension', id, bearing.filter(({ dimension }) => dimension !== id)] as const,
    ),
  ];
  return rows
    .map(([kind, id, kept]) => leftOut(question, bearing, { kind, id, kept, leader, options }))
    .sort((a, b) => a.margin - b.margin || compare(a.kind, b.kind) || compare(a.id, b.id));
}

/** So few decibels are rounding. */
const LEVEL = 1e-9;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function leftOut(
  question: Question,
  bearing: readonly EvidenceItem[],
  row: {
    kind: LeftOut['kind'];
    id: string;
    kept: readonly EvidenceItem[];
    leader: string;
    options: AssessOptions;
  },
): LeftOut {
  const kept = new Set(row.kept.map(({ id }) => id));
  const after = assessQuestion(question, row.kept, row.options);
  const posterior = (id: string): number => after.readings.find((r) => r.id === id)!.posterior;
  const rival = after.leader === row.leader ? after.runnerUp : after.leader;
  // Equal margins are equal, whatever the last bits of their logarithms.
  const margin = significant(decibelsPerNat * Math.log(posterior(row.leader) / posterior(rival)));
  // Level with the leader is not ahead of it.
  const leader = Math.abs(margin) < LEVEL ? row.leader : after.leader;
  return {
    kind: row.kind,
    id: row.id,
    items: bearing.map(({ id }) => id).filter((id) => !kept.has(id)),
    leader,
    posterior: posterior(leader),
    margin,
    changes: leader !== row.leader,
  };
}
