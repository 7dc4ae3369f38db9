import { count, pairKeys } from '../columns.js';
import type { PanelRows } from '../define-table.js';

/*
 * Joint votes of all pairs of states, counted in 3 x 3 tables over groups of roll calls.
 */

/** Votes in compressed rows: those of roll call r are the entries `offsets[r]` to `offsets[r + 1]`; 1 yes, 2 abstain, 3 no. */
export interface JointVoteSource {
  readonly rollCalls: readonly { readonly unanimous: boolean }[];
  readonly offsets: Int32Array;
  readonly ccode: Int16Array;
  readonly vote: Uint8Array;
}

/** Cells of the 3 x 3 table: first letter the vote of ccode1, second that of ccode2. */
export const tableCells = ['yy', 'ya', 'yn', 'ay', 'aa', 'an', 'ny', 'na', 'nn'] as const;
const unanimousCells = ['unanimous_yy', 'unanimous_aa', 'unanimous_nn'] as const;
const countNames = [...tableCells, ...unanimousCells];
const width = countNames.length;

const words = { y: 'yes', a: 'abstain', n: 'no' } as const;

const rollCallCount = (description: string) => count(description, 'roll calls');

/** The nine counts, and how many of those on the diagonal are of unanimous roll calls. */
export const countColumns = {
  ...Object.fromEntries(
    tableCells.map((cell) => {
      const [first, second] = cell.split('') as [keyof typeof words, keyof typeof words];
      return [cell, rollCallCount(`Roll calls: ccode1 ${words[first]}, ccode2 ${words[second]}`)];
    }),
  ),
  unanimous_yy: rollCallCount('Part of yy from roll calls on which everyone who voted voted yes'),
  unanimous_aa: rollCallCount('Part of aa from roll calls on which everyone who voted abstained'),
  unanimous_nn: rollCallCount('Part of nn from roll calls on which everyone who voted voted no'),
};

/** The pair and the session, the keys of all tables of joint votes. */
export const votingKeysTo = (lastSession: number) =>
  ({
    ...pairKeys,
    session: {
      type: 'uint8',
      kind: 'key',
      unit: 'session',
      min: 1,
      max: lastSession,
      description: 'Session of the General Assembly; its year is session + 1945',
    },
  }) as const;
export const votingKeys = votingKeysTo(74);

/** Roll calls that are counted together: their places in the dataset, and the keys that their rows share. */
interface Group {
  readonly key: readonly number[];
  readonly rollCalls: number[];
}

/**
 * The roll calls by key, in ascending order of the keys. `keysOf` gives the keys of a roll call: it counts under each.
 */
export function groupRollCalls<RollCall>(
  { rollCalls }: { readonly rollCalls: readonly RollCall[] },
  keysOf: (rollCall: RollCall) => readonly (readonly number[])[],
): readonly Group[] {
  const byKey = new Map<string, Group>();
  rollCalls.forEach((rollCall, r) => {
    for (const key of keysOf(rollCall)) {
      const id = key.join('|');
      const group = byKey.get(id) ?? { key, rollCalls: [] };
      byKey.set(id, group);
      group.rollCalls.push(r);
    }
  });
  return [...byKey.values()].sort(({ key: a }, { key: b }) => compareKeys(a, b));
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, place) => part !== b[place]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/**
 * Count the joint votes of all pairs in each group of roll calls. Absences are left out. Rows hold the two states, the
 * group's keys under the names given, and the counts. One group at a time: O(sum of n^2 over roll calls), n the states
 * that voted.
 */
export function countJointVotes(
  votes: JointVoteSource,
  groups: readonly Group[],
  keyNames: readonly string[],
): PanelRows {
  const states = [...new Set(votes.ccode)].sort((a, b) => a - b);
  const indexOf = new Int16Array(1000);
  states.forEach((state, index) => (indexOf[state] = index));
  const table = new Uint16Array(states.length ** 2 * width);
  const out = new RowBuffer(['ccode1', 'ccode2', ...keyNames]);
  for (const group of groups) {
    table.fill(0);
    for (const r of group.rollCalls) addRollCall(table, states.length, votes, r, indexOf);
    for (let i = 0; i < states.length; i++)
      for (let j = i + 1; j < states.length; j++) {
        const at = (i * states.length + j) * width;
        if (hasVotes(table, at)) out.push([states[i]!, states[j]!, ...group.key], table, at);
      }
  }
  return out.finish();
}

function addRollCall(
  table: Uint16Array,
  states: number,
  { rollCalls, offsets, ccode, vote }: JointVoteSource,
  r: number,
  indexOf: Int16Array,
): void {
  const unanimous = rollCalls[r]!.unanimous;
  for (let a = offsets[r]!; a < offsets[r + 1]!; a++)
    for (let b = a + 1; b < offsets[r + 1]!; b++) {
      const swap = ccode[a]! > ccode[b]!;
      const low = swap ? b : a;
      const high = swap ? a : b;
      const at = (indexOf[ccode[low]!]! * states + indexOf[ccode[high]!]!) * width;
      const cell = at + (vote[low]! - 1) * 3 + vote[high]! - 1;
      table[cell] = table[cell]! + 1;
      if (unanimous) {
        const twin = at + tableCells.length + vote[low]! - 1;
        table[twin] = table[twin]! + 1;
      }
    }
}

function hasVotes(table: Uint16Array, at: number): boolean {
  for (let c = 0; c < tableCells.length; c++) if (table[at + c]! > 0) return true;
  return false;
}

/** Rows in columns that double when full: millions of rows of numbers would be heavy as objects. */
class RowBuffer {
  private rows = 0;
  private columns: Int16Array[];

  constructor(private readonly keyNames: readonly string[]) {
    this.columns = [...keyNames, ...countNames].map(() => new Int16Array(1 << 12));
  }

  push(key: readonly number[], table: Uint16Array, at: number): void {
    if (this.rows === this.columns[0]!.length)
      this.columns = this.columns.map((column) => {
        const larger = new Int16Array(column.length * 2);
        larger.set(column);
        return larger;
      });
    key.forEach((value, c) => (this.columns[c]![this.rows] = value));
    for (let c = 0; c < width; c++) this.columns[key.length + c]![this.rows] = table[at + c]!;
    this.rows++;
  }

  /** The columns as they lie: a copy of millions of rows would only double them. */
  finish(): PanelRows {
    const named = [...this.keyNames, ...countNames].map(
      (name, c) => [name, this.columns[c]!.subarray(0, this.rows)] as const,
    );
    return { rows: this.rows, columns: Object.fromEntries(named) };
  }
}
