import type { ComponentChildren } from 'preact';
import { Button } from './button.js';

interface Column {
  readonly label: ComponentChildren;
  readonly numeric?: boolean;
  /** Its heading sorts the table. */
  readonly sort?: {
    readonly by?: 'ascending' | 'descending' | undefined;
    readonly onSort: () => void;
  };
}

type Cells = readonly ComponentChildren[];

interface Row {
  readonly id?: string;
  readonly class?: string | undefined;
  readonly cells: Cells;
  /** Whether the first cell is a title of the rows below. */
  readonly heads?: boolean;
}

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly (string | Column)[];
  readonly rows: readonly (Cells | Row)[];
  readonly foot?: readonly Cells[];
  /** False where the first column does not name the row. */
  readonly isNamed?: boolean;
  readonly class?: string;
  readonly classOfCell?: (row: number, column: number) => string | undefined;
  /** Where a heading says what the table is. */
  readonly hidesCaption?: boolean;
}

/** A table that scrolls inside itself. Where a column does not say so, its numbers are numeric. */
export function DataTable({
  caption,
  columns,
  rows,
  foot = [],
  isNamed = true,
  class: kind = 'plain',
  classOfCell = () => undefined,
  hidesCaption = false,
}: DataTableProps) {
  const all = columns.map((column) => (typeof column === 'string' ? { label: column } : column));
  const isNumeric = (j: number, cell?: unknown): boolean =>
    all[j]?.numeric ?? typeof cell === 'number';
  const cellsOf = (cells: Cells, i: number) =>
    cells.map((cell, j) =>
      isNamed && j === 0 ? (
        <th key={j} scope="row">
          {cell}
        </th>
      ) : (
        <td key={j} class={classOfCell(i, j) ?? (isNumeric(j, cell) ? 'num' : undefined)}>
          {cell}
        </td>
      ),
    );
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class={kind}>
        <caption class={hidesCaption ? 'hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {all.map(({ label, sort }, j) => (
              <th key={j} scope="col" class={isNumeric(j) ? 'num' : undefined} aria-sort={sort?.by}>
                {sort === undefined ? (
                  label
                ) : (
                  <Button class="sort" onClick={sort.onSort}>
                    {label}
                    <span aria-hidden="true">{sort.by && signs[sort.by]}</span>
                  </Button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => {
            const { id, class: look, cells, heads } = 'cells' in row ? row : { cells: row };
            return (
              <tr key={i} id={id} class={look}>
                {heads === true ? (
                  <th scope="rowgroup" colSpan={columns.length}>
                    {cells[0]}
                  </th>
                ) : (
                  cellsOf(cells, i)
                )}
              </tr>
            );
          })}
        </tbody>
        {foot.length > 0 && (
          <tfoot>
            {foot.map((cells, i) => (
              <tr key={i}>{cellsOf(cells, -1)}</tr>
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}

const signs = { ascending: ' ↑', descending: ' ↓' } as const;
