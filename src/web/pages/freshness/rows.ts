import type { FreshnessRow } from '../../../contract/index.js';
import { codeOf } from '../../state/address.js';

export const columnIds = ['measure', 'last', 'age', 'states', 'source', 'renewal'] as const;
export type ColumnId = (typeof columnIds)[number];

/** By what the table is sorted: the oldest first where nothing is chosen. */
export interface Sort {
  readonly column: ColumnId;
  readonly descending: boolean;
}
const usualSort: Sort = { column: 'age', descending: true };

/** `-age` is by age, the oldest first. */
export function sortOf(text: string | null): Sort {
  const column = columnIds.find((id) => id === text?.replace(/^-/, ''));
  return column === undefined ? usualSort : { column, descending: text!.startsWith('-') };
}

/** The other direction of the column that it is sorted by, or another column: numbers the greatest first, words from A to Z. */
export function nextSort(sort: Sort, column: ColumnId): string {
  const descending =
    sort.column === column ? !sort.descending : column === 'last' || column === 'age';
  return descending ? `-${column}` : column;
}

export const statesOf = ({ states }: FreshnessRow): string => states.map(codeOf).join(' ');

const wordsOf = (row: FreshnessRow): string =>
  [row.title, row.measure, row.source, statesOf(row), ...row.datasets].join(' ').toLowerCase();

/** The rows with all words, sorted; those without a value are older than all others. */
export function rowsShown(
  rows: readonly FreshnessRow[],
  words: string,
  sort: Sort,
): FreshnessRow[] {
  const wanted = words.toLowerCase().split(/\s+/);
  const kept = rows.filter((row) => wanted.every((word) => wordsOf(row).includes(word)));
  const sign = sort.descending ? -1 : 1;
  return kept.sort((a, b) => sign * compared(a, b, sort.column));
}

function compared(a: FreshnessRow, b: FreshnessRow, column: ColumnId): number {
  switch (column) {
    case 'last':
      return (a.last ?? 0) - (b.last ?? 0);
    case 'age':
      return (a.age ?? 10_000) - (b.age ?? 10_000);
    case 'measure':
      return byWords(a.title, b.title);
    case 'states':
      return byWords(statesOf(a), statesOf(b));
    case 'source':
      return byWords(a.source ?? '', b.source ?? '');
    case 'renewal':
      return byWords(a.renewal ?? '', b.renewal ?? '');
  }
}

const byWords = (a: string, b: string): number => a.localeCompare(b, 'en');
