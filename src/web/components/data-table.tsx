import type { AriaRole as Role, ComponentChildren } from 'preact';
import { Button } from './button.js';

interface Column {
  readonly label: ComponentChildren;
  /** Its label in words, where the label is more than that. */
  readonly name?: string;
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
  /** Whether a phone shows each row as a card, every cell under the name of its column. */
  readonly isCards?: boolean;
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
  isCards = false,
}: DataTableProps) {
  const all = columns.map((column) => (typeof column === 'string' ? { label: column } : column));
  const isNumeric = (j: number, cell?: unknown): boolean =>
    all[j]?.numeric ?? typeof cell === 'number';
  // As cards a table loses its meaning for screen readers unless its parts state their roles.
  const role = (name: Role) => (isCards ? { role: name } : {});
  const cellsOf = (cells: Cells, i: number) =>
    cells.map((cell, j) =>
      isNamed && j === 0 ? (
        <th key={j} scope="row" {...role('rowheader')}>
          {cell}
        </th>
      ) : (
        <td
          key={j}
          class={classOfCell(i, j) ?? (isNumeric(j, cell) ? 'num' : undefined)}
          data-column={isCards ? nameOf(all[j]) : undefined}
          {...role('cell')}
        >
          {cell}
        </td>
      ),
    );
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class={isCards ? `${kind} as-cards` : kind} {...role('table')}>
        <caption class={hidesCaption ? 'hidden' : undefined}>{caption}</caption>
        <Headings columns={all} {...{ isNumeric, role }} />
        <tbody {...role('rowgroup')}>
          {rows.map((row, i) => {
            const { id, class: look, cells, heads } = 'cells' in row ? row : { cells: row };
            return (
              <tr key={i} id={id} class={look} {...role('row')}>
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

interface HeadingsProps {
  readonly columns: readonly Column[];
  readonly isNumeric: (column: number) => boolean;
  readonly role: (name: Role) => { readonly role?: Role };
}

const Headings = ({ columns, isNumeric, role }: HeadingsProps) => (
  <thead {...role('rowgroup')}>
    <tr {...role('row')}>
      {columns.map(({ label, sort }, j) => (
        <th
          key={j}
          scope="col"
          class={isNumeric(j) ? 'num' : undefined}
          aria-sort={sort?.by}
          {...role('columnheader')}
        >
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
);

const nameOf = (column: Column | undefined): string | undefined =>
  column?.name ?? (typeof column?.label === 'string' ? column.label : undefined);

const signs = { ascending: ' ↑', descending: ' ↓' } as const;
