import { voteCodes, type RollCalls } from '../../core/roll-calls.js';

/** Where a vote lies among the cut points of its roll call. */
export const bands = { belowFirst: 0, between: 1, aboveSecond: 2, aboveOnly: 3 } as const;

/**
 * The votes in the order in which they are counted. A *point* is a voter in a period; an *item* is a roll call as it is
 * estimated, to which all rows belong that are bridged.
 */
export interface Layout {
  readonly points: number;
  readonly items: number;
  readonly votes: number;
  /** Votes of item i are the entries `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  /** Point of each vote. */
  readonly point: Int32Array;
  /** One of `bands` for each vote. */
  readonly band: Uint8Array;
  /** Cut points of each item: one where a kind of vote is missing. */
  readonly cuts: Uint8Array;
  /** Voter (column) and period of each point, ascending. */
  readonly voterOf: Int16Array;
  readonly periodOf: Int16Array;
  /** Votes of each point. */
  readonly votesOf: Int32Array;
  /** Item of each row of the matrix; -1 where the row is left out. */
  readonly itemOf: Int32Array;
}

/**
 * Lay out the votes of the rows chosen. Items on which all cast the same vote say nothing and are left out, and with
 * them the voters of a period who cast no other vote. O(rows x voters).
 *
 * @param rows rows of the matrix, ascending
 * @param heads for each of them the row whose item it belongs to: itself, or the first of those that it is bridged with
 */
export function layOut(
  calls: RollCalls,
  rows: readonly number[],
  heads: readonly number[],
): Layout {
  const columns = calls.voters.length;
  const { itemOf, masks } = itemsOf(calls, rows, heads);
  const kept = rows.filter((row) => itemOf[row]! >= 0);
  const items = masks.length;
  const start = new Int32Array(items + 1);
  const people = pointsOf(calls, kept);
  const votesOf = new Int32Array(people.voterOf.length);
  for (const row of kept) {
    const points = people.at.get(calls.periods[row]!)!;
    for (let v = 0; v < columns; v++)
      if (calls.votes[row * columns + v] !== voteCodes.absent) {
        start[itemOf[row]! + 1]!++;
        votesOf[points[v]!]!++;
      }
  }
  for (let i = 0; i < items; i++) start[i + 1]! += start[i]!;
  const votes = start[items]!;
  const next = start.slice(0, items);
  const point = new Int32Array(votes);
  const band = new Uint8Array(votes);
  for (const row of kept) {
    const points = people.at.get(calls.periods[row]!)!;
    const item = itemOf[row]!;
    const bandOf = bandsOf[masks[item]!]!;
    for (let v = 0; v < columns; v++) {
      const vote = calls.votes[row * columns + v]!;
      if (vote === voteCodes.absent) continue;
      const at = next[item]!++;
      point[at] = points[v]!;
      band[at] = bandOf[vote]!;
    }
  }
  return {
    ...{ points: people.voterOf.length, items, votes, start, point, band, votesOf, itemOf },
    ...{ voterOf: people.voterOf, periodOf: people.periodOf },
    cuts: Uint8Array.from(masks, (mask) => (mask === allKinds ? 2 : 1)),
  };
}

const bit = (vote: number): number => 1 << vote;
const allKinds = bit(voteCodes.yes) | bit(voteCodes.abstain) | bit(voteCodes.no);

/** Band of each vote by the kinds of vote that were cast: the codes ascend from yes over abstention to no. */
const bandsOf: Readonly<Record<number, readonly number[]>> = (() => {
  const { yes, abstain, no } = voteCodes;
  const two = (low: number): number[] =>
    [0, 1, 2, 3].map((vote) => (vote === low ? bands.belowFirst : bands.aboveOnly));
  return {
    [allKinds]: [0, bands.belowFirst, bands.between, bands.aboveSecond],
    [bit(yes) | bit(abstain)]: two(yes),
    [bit(yes) | bit(no)]: two(yes),
    [bit(abstain) | bit(no)]: two(abstain),
  };
})();

/** Item of each row, and the kinds of vote cast on each item. */
function itemsOf(
  calls: RollCalls,
  rows: readonly number[],
  heads: readonly number[],
): { itemOf: Int32Array; masks: number[] } {
  const columns = calls.voters.length;
  const seen = new Uint8Array(calls.ids.length);
  rows.forEach((row, i) => {
    let mask = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) mask |= bit(calls.votes[at]!);
    seen[heads[i]!]! |= mask & allKinds;
  });
  const itemOf = new Int32Array(calls.ids.length).fill(-1);
  const itemAt = new Map<number, number>();
  const masks: number[] = [];
  rows.forEach((row, i) => {
    const head = heads[i]!;
    const mask = seen[head]!;
    if ((mask & (mask - 1)) === 0) return;
    if (!itemAt.has(head)) itemAt.set(head, masks.push(mask) - 1);
    itemOf[row] = itemAt.get(head)!;
  });
  return { itemOf, masks };
}

/** Points by voter and period, and for each period the point of every voter (-1 for those who cast no vote). */
function pointsOf(
  calls: RollCalls,
  rows: readonly number[],
): { voterOf: Int16Array; periodOf: Int16Array; at: ReadonlyMap<number, Int32Array> } {
  const columns = calls.voters.length;
  const at = new Map<number, Int32Array>();
  for (const row of rows) {
    const period = calls.periods[row]!;
    let present = at.get(period);
    if (present === undefined) at.set(period, (present = new Int32Array(columns).fill(-1)));
    for (let v = 0; v < columns; v++)
      if (calls.votes[row * columns + v] !== voteCodes.absent) present[v] = 0;
  }
  const periods = [...at.keys()].sort((a, b) => a - b);
  const voterOf: number[] = [];
  const periodOf: number[] = [];
  for (let v = 0; v < columns; v++)
    for (const period of periods) {
      const present = at.get(period)!;
      if (present[v]! < 0) continue;
      present[v] = voterOf.push(v) - 1;
      periodOf.push(period);
    }
  return { voterOf: Int16Array.from(voterOf), periodOf: Int16Array.from(periodOf), at };
}
