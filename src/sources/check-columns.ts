import type { RawColumnOrder, RawDirection, RawRow } from './define.js';
import { rawError } from './row-error.js';
import { lineOf, type RawText } from './text.js';

/**
 * Refuse a file whose columns stand under each other's names, as far as the rows show it.
 * @throws DataError `raw-order` for a row in which the first of two columns is above the second, `raw-direction` for
 *   a state that takes more than it gives where the contrary is known
 */
export function checkColumns(context: RawText, rows: readonly RawRow[]): void {
  for (const order of context.file.order ?? []) checkOrder(context, rows, order);
  for (const direction of context.file.direction ?? []) checkDirection(context, rows, direction);
}

function checkOrder(
  context: RawText,
  rows: readonly RawRow[],
  { columns: [first, second], equal }: RawColumnOrder,
): void {
  const isAbove = (row: RawRow, one: string, other: string): boolean => {
    const [a, b] = [row[one] ?? null, row[other] ?? null];
    return a !== null && b !== null && a > b;
  };
  const outOfOrder = (row: RawRow): boolean =>
    isAbove(row, first, second) || (equal !== true && row[first] === row[second]);
  const at = rows.findIndex(outOfOrder);
  if (at < 0) return;
  const row = rows[at]!;
  const line = lineOf(context.text, at + 1);
  const value = `${String(row[first])},${String(row[second])}`;
  const count = (one: string, other: string): number =>
    rows.filter((each) => isAbove(each, one, other)).length;
  const swapped = count(first, second) > count(second, first);
  throw rawError(
    context,
    `${context.place} has ${first} and ${second} out of order on line ${line}`,
    {
      code: 'raw-order',
      hint: swapped
        ? `Are the columns ${first} and ${second} swapped?`
        : 'Check the row against its source; another edition may have corrected it.',
      line,
      column: `${first},${second}`,
      value,
      expected: `${first} ${equal === true ? 'not above' : 'below'} ${second}, as in every row of the source`,
    },
  );
}

function checkDirection(
  context: RawText,
  rows: readonly RawRow[],
  { state, more, less, value }: RawDirection,
): void {
  const total = (column: string): number =>
    rows.reduce(
      (sum, row) =>
        row[column] === state ? sum + (value === undefined ? 1 : Number(row[value])) : sum,
      0,
    );
  const [above, below] = [total(more), total(less)];
  if (above >= below) return;
  const unit = value ?? 'rows';
  throw rawError(context, `${context.place} has ${state} more often as ${less} than as ${more}`, {
    code: 'raw-direction',
    hint: `Are the columns ${more} and ${less} swapped?`,
    line: 1,
    column: `${more},${less}`,
    value: `${state}: ${unit} ${above} as ${more}, ${below} as ${less}`,
    expected: `${state} with more in all as ${more} than as ${less}`,
  });
}
