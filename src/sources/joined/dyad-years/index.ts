import { memoOn } from '../../../core/memo.js';
import { yearOf } from '../../cells.js';
import { stateKey, yearKey } from '../../columns.js';
import { cleanedOf, withDatasets, type CleanById, type PanelTable } from '../../define-table.js';
import { states, type CleanStates } from '../../states/dataset.js';
import type { DyadColumns, DyadYears } from './define.js';
import { dyadYears as listPairs, indexed } from './pairs.js';

const span = { from: 1946, to: 2024 };
const keys = withDatasets(
  {
    ccode1: stateKey('State with the lower number, a member on at least one day of the year'),
    ccode2: stateKey('State with the higher number, likewise'),
    year: yearKey(span),
  },
  { states },
);

/** The table of all pairs of members of the system by year, with the columns that sources add to it. */
export function dyadYears(added: readonly DyadColumns[]): PanelTable {
  return {
    id: 'dyad-years',
    title: 'Every pair of members of the state system by year: nearness, hostility, ties',
    grain: 'dyad-year',
    orderBy: ['ccode1', 'ccode2', 'year'],
    datasets: [...new Set([states.id, ...added.flatMap(({ datasets }) => datasets)])],
    columns: joined([keys, ...added.map(({ columns }) => columns)]),
    parts: added.map(({ datasets, columns, fill }) => ({
      datasets,
      columns: Object.keys(columns),
      build: (clean: CleanById, rows: Keys) => fill(clean, existingPairs(rows)),
    })),
    build: (clean) => {
      const members = cleanedOf({ states }, clean).states;
      const pairs = listPairs((year) => membersIn(members, year), span);
      const { rows, ccode1, ccode2, year } = pairs;
      const filled = added.map(({ fill }) => fill(clean, pairs));
      return { rows, columns: joined([{ ccode1, ccode2, year }, ...filled]) };
    },
  };
}

const joined = <T>(parts: readonly Readonly<Record<string, T>>[]): Record<string, T> =>
  Object.fromEntries(parts.flatMap((part) => Object.entries(part)));

type Keys = Readonly<Record<string, ArrayLike<number>>>;

/** The pairs of rows built before, found once for all parts. */
const existingPairs = memoOn(
  (keys: Keys) => [keys],
  (keys): DyadYears => {
    const column = (name: string): Int16Array => Int16Array.from(keys[name]!);
    return indexed({ ccode1: column('ccode1'), ccode2: column('ccode2'), year: column('year') });
  },
);

function membersIn({ records }: CleanStates, year: number): number[] {
  return records
    .filter(({ spells }) => spells.some(([from, to]) => yearOf(from) <= year && year <= yearOf(to)))
    .map(({ ccode }) => ccode);
}
