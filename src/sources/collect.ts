import type { PanelRows } from './define-table.js';

/** A row of a panel table: null is stored as NaN in numeric columns. */
type Cell = number | string | null;

/** Gathers rows into the columns of a panel table. */
export interface RowCollector<K extends string, T extends string> {
  push(row: Readonly<Record<K, number | null> & Record<T, string | null>>): void;
  finish(): PanelRows;
}

/** A collector for the numeric columns `numbers` and the text columns `texts`. */
export function collectRows<const K extends string, const T extends string = never>(
  numbers: readonly K[],
  texts: readonly T[] = [],
): RowCollector<K, T> {
  const numeric = new Map<K, number[]>(numbers.map((name) => [name, []]));
  const textual = new Map<T, (string | null)[]>(texts.map((name) => [name, []]));
  let rows = 0;
  return {
    push(row) {
      const cells = row as Readonly<Record<string, Cell>>;
      for (const [name, column] of numeric) column.push((cells[name] as number | null) ?? NaN);
      for (const [name, column] of textual) column.push(cells[name] as string | null);
      rows++;
    },
    finish: () => ({
      rows,
      columns: { ...Object.fromEntries(numeric), ...Object.fromEntries(textual) },
    }),
  };
}
