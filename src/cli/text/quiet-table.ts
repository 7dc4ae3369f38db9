import Table from 'cli-table3';
import { plainBorders } from './table.js';

/** Columns of a terminal. */
const terminal = 80;

/**
 * A table with a rule under the head alone, the first `left` columns aligned to the left, the others to the right. What is too wide
 * for a terminal goes on below, each line behind its first cell.
 */
export function quietTable(
  head: readonly string[],
  left: number,
  rows: readonly (readonly string[])[],
): string {
  const first = (columns: number): string =>
    tableText(
      head.slice(0, columns),
      left,
      rows.map((row) => row.slice(0, columns)),
    );
  let columns = head.length;
  while (columns > 2 && widthOf(first(columns)) > terminal) columns--;
  if (columns === head.length) return first(columns);
  const rest = ([name, ...cells]: readonly string[]): string[] => [
    name!,
    ...cells.slice(columns - 1),
  ];
  const below = quietTable(rest(head), Math.max(1, left - columns + 1), rows.map(rest));
  return `${first(columns)}\n\n${below}`;
}

const widthOf = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

function tableText(
  head: readonly string[],
  left: number,
  rows: readonly (readonly string[])[],
): string {
  const table = new Table({
    ...plainBorders,
    head: [...head],
    colAligns: head.map((_, at) => (at < left ? 'left' : 'right')),
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
