import { textOf, type Cell } from '../../../components/inert-csv.js';

interface PlainTableProps {
  readonly label: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Cells as they are: texts, whatever they begin with. */
export const PlainTable = ({ label, header, rows }: PlainTableProps) => (
  <div class="scroll" role="region" aria-label={label} tabIndex={0}>
    <table class="plain">
      <caption>{label}</caption>
      <thead>
        <tr>
          {header.map((name, i) => (
            <th key={i} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, j) => (
              <td key={j} class={typeof cell === 'number' ? 'num' : undefined}>
                {typeof cell === 'string' ? cell : textOf(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
