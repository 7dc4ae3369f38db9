import type { ComponentChildren } from 'preact';

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly (string | { readonly label: string; readonly numeric: boolean })[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** False where the first column does not name the row. */
  readonly isNamed?: boolean;
  readonly class?: string;
  /** Where a heading says what the table is. */
  readonly hidesCaption?: boolean;
}

const isNumeric = (
  column: DataTableProps['columns'][number] | undefined,
  cell?: unknown,
): boolean => (typeof column === 'object' ? column.numeric : typeof cell === 'number');

/** A table that scrolls inside itself. Where a column does not say so, its numbers are numeric. */
export const DataTable = ({
  caption,
  columns,
  rows,
  isNamed = true,
  class: kind = '',
  hidesCaption = false,
}: DataTableProps) => (
  <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
    <table class={`plain ${kind}`.trim()}>
      <caption class={hidesCaption ? 'hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, j) => (
            <th key={j} scope="col" class={isNumeric(column) ? 'num' : undefined}>
              {typeof column === 'string' ? column : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, j) =>
              isNamed && j === 0 ? (
                <th key={j} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={j} class={isNumeric(columns[j], cell) ? 'num' : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
