import { memoOn } from '../../core/memo.js';
import type { FramesOf } from '../../core/frames.js';
import { frameNeed } from '../../core/frames.js';
import type { MissingReason } from '../../core/missing.js';
import { DyadBlocks } from '../shared/dyad-blocks.js';
import type { PairKeys } from '../shared/pairs.js';
import { CCODE_LIMIT } from '../shared/state-years.js';

export const countNeeds = {
  counts: frameNeed('directed-dyad-year', 'event-counts', [
    'verbal_cooperation',
    'material_cooperation',
    'verbal_conflict',
    'material_conflict',
  ]),
} as const;
type Counts = FramesOf<typeof countNeeds>['counts'];

/** Order of the kinds in a block of four counts. */
export const kinds = {
  verbalCooperation: 0,
  materialCooperation: 1,
  verbalConflict: 2,
  materialConflict: 3,
} as const;

/** Events of every pair of covered states in every year, those without an event included. */
export interface PairEvents extends PairKeys {
  /** Four counts a row: what the state with the lower number did to the other one. */
  readonly forward: Int32Array;
  /** Four counts a row: the other direction. */
  readonly backward: Int32Array;
  /** Row of a pair, named in either order, in a year; -1 where one of the two is not covered. */
  rowOf(i: number, j: number, year: number): number;
}

/** The events of a frame by pair. A state is covered in a year if it takes part in an event of the year. */
export const pairEvents = memoOn(({ numbers }: Counts) => [numbers.year], gather);

function gather({ rows, numbers }: Counts): PairEvents {
  const { ccode1, ccode2, year } = numbers;
  const blocks = new DyadBlocks(coveredStates(numbers, rows));
  const keys = blocks.pairs;
  const rowOf: PairEvents['rowOf'] = (i, j, y) => blocks.rowOf(i, j, y);
  const forward = new Int32Array(4 * keys.rows);
  const backward = new Int32Array(4 * keys.rows);
  for (let row = 0; row < rows; row++) {
    const [i, j] = [ccode1[row]!, ccode2[row]!];
    const side = i < j ? forward : backward;
    const start = 4 * rowOf(i, j, year[row]!);
    side[start] = numbers.verbal_cooperation[row]!;
    side[start + 1] = numbers.material_cooperation[row]!;
    side[start + 2] = numbers.verbal_conflict[row]!;
    side[start + 3] = numbers.material_conflict[row]!;
  }
  return { ...keys, forward, backward, rowOf };
}

function coveredStates(
  { ccode1, ccode2, year }: Counts['numbers'],
  rows: number,
): ReadonlyMap<number, Int16Array> {
  const covered = new Map<number, Uint8Array>();
  for (let row = 0; row < rows; row++) {
    let marks = covered.get(year[row]!);
    if (marks === undefined) covered.set(year[row]!, (marks = new Uint8Array(CCODE_LIMIT)));
    marks[ccode1[row]!] = marks[ccode2[row]!] = 1;
  }
  return new Map(
    [...covered]
      .sort(([a], [b]) => a - b)
      .map(([y, marks]) => [
        y,
        Int16Array.from(marks.keys()).filter((state) => marks[state] === 1),
      ]),
  );
}

/** Both directions together: four counts of one row. */
export function bothDirections({ forward, backward }: PairEvents, row: number): number[] {
  return [0, 1, 2, 3].map((kind) => forward[4 * row + kind]! + backward[4 * row + kind]!);
}

/** Why a covered pair has no value: no event of the kinds that count, or fewer than asked for. */
export function explainNoEvents(
  counts: Counts,
  { ccode1, ccode2, year }: { ccode1: number; ccode2?: number; year: number },
  eventsOf: (counts: readonly number[]) => number,
): MissingReason {
  const events = pairEvents(counts);
  const row = events.rowOf(ccode1, ccode2 ?? ccode1, year);
  if (row < 0) return 'state-not-covered';
  return eventsOf(bothDirections(events, row)) === 0 ? 'no-events' : 'too-few-events';
}
