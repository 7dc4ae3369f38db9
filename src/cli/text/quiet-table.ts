import Table from 'cli-table3';
import { plainBorders } from './table.js';

/** A table with a rule under the head alone, the first `left` columns aligned to the left, the others to the right. */
export function quietTable(
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
