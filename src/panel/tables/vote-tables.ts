import { rollCallYears, type CleanUnVotes } from '../../datasets/un-votes.js';
import { definePanelTable, type PanelRows } from '../define.js';
import { count, stateKey, yearKey } from './keys.js';

const datasets = ['un-votes'] as const;

/** Cells of the 3 x 3 table: first letter the vote of ccode1, second that of ccode2. */
export const tableCells = ['yy', 'ya', 'yn', 'ay', 'aa', 'an', 'ny', 'na', 'nn'] as const;
const unanimousCells = ['unanimous_yy', 'unanimous_aa', 'unanimous_nn'] as const;
const countColumns = [...tableCells, ...unanimousCells];
const width = countColumns.length;

const words = { y: 'yes', a: 'abstain', n: 'no' } as const;

const rollCallCount = (description: string) => count(description, datasets, 'roll calls');

const cellColumns = Object.fromEntries(
  tableCells.map((cell) => {
    const [first, second] = cell.split('') as [keyof typeof words, keyof typeof words];
    return [cell, rollCallCount(`Roll calls: ccode1 ${words[first]}, ccode2 ${words[second]}`)];
  }),
);

export const voteTables = definePanelTable({
  id: 'vote-tables',
  title: 'Joint votes in the General Assembly: 3 x 3 tables',
  grain: 'dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State with the lower number'),
    ccode2: stateKey(datasets, 'State with the higher number'),
    session: {
      type: 'uint8',
      kind: 'key',
      unit: 'session',
      min: 1,
      max: 74,
      description: 'Session of the General Assembly; its year is session + 1945',
      datasets,
    },
    year: yearKey(datasets, rollCallYears, 'Calendar year of the roll calls’ date'),
    part: {
      type: 'uint8',
      kind: 'key',
      unit: '0 or 1',
      min: 0,
      max: 1,
      description: '1: votes on paragraphs and amendments; 0: on whole texts and motions',
      datasets,
    },
    ...cellColumns,
    unanimous_yy: rollCallCount('Part of yy from roll calls on which everyone who voted voted yes'),
    unanimous_aa: rollCallCount('Part of aa from roll calls on which everyone who voted abstained'),
    unanimous_nn: rollCallCount('Part of nn from roll calls on which everyone who voted voted no'),
  },
  // By session rather than by pair: neighbouring rows are alike and the file is a third smaller.
  orderBy: ['session', 'year', 'part', 'ccode1', 'ccode2'],
  build: (clean) => buildVoteTables(clean['un-votes'] as CleanUnVotes),
});

/**
 * Count joint votes of all pairs by session, calendar year and part. Absences are left out.
 * One pass over the roll calls: O(sum of n^2 over roll calls), n the states that voted.
 */
export function buildVoteTables(votes: CleanUnVotes): PanelRows {
  const states = [...new Set(votes.ccode)].sort((a, b) => a - b);
  const indexOf = new Int16Array(1000);
  states.forEach((state, index) => (indexOf[state] = index));
  const table = new Uint16Array(states.length ** 2 * width);
  const out = new RowBuffer();
  for (const group of groups(votes)) {
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

interface Group {
  readonly key: readonly [session: number, year: number, part: number];
  readonly rollCalls: number[];
}

function groups(votes: CleanUnVotes): readonly Group[] {
  const byKey = new Map<string, Group>();
  votes.rollCalls.forEach(({ session, year, part }, r) => {
    const id = `${session}|${year}|${part}`;
    const group = byKey.get(id) ?? { key: [session, year, part], rollCalls: [] };
    byKey.set(id, group);
    group.rollCalls.push(r);
  });
  return [...byKey.values()].sort(
    ({ key: a }, { key: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2],
  );
}

function addRollCall(
  table: Uint16Array,
  states: number,
  { rollCalls, offsets, ccode, vote }: CleanUnVotes,
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

const keyColumns = ['ccode1', 'ccode2', 'session', 'year', 'part'] as const;

/** Rows in columns that double when full: two million rows of numbers would be heavy as objects. */
class RowBuffer {
  private rows = 0;
  private columns = [...keyColumns, ...countColumns].map(() => new Int16Array(1 << 12));

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

  finish(): PanelRows {
    const named = [...keyColumns, ...countColumns].map(
      (name, c) => [name, this.columns[c]!.slice(0, this.rows)] as const,
    );
    return { rows: this.rows, columns: Object.fromEntries(named) };
  }
}
