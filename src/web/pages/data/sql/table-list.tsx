import { LinkButton } from '../../../components/button.js';
import { sqlWords as words } from './strings.js';
import type { SqlTable } from '../../../../contract/index.js';

interface TableListProps {
  readonly tables: readonly SqlTable[];
  readonly onPick: (name: string) => void;
}

/** Tables with their columns, the user's own first. */
export function TableList({ tables, onPick }: TableListProps) {
  const own = tables.filter((table) => table.own);
  return (
    <div class="table-list">
      {own.length > 0 && <h3 class="small">{words.own}</h3>}
      {own.map((table) => (
        <Entry key={table.name} table={table} onPick={onPick} />
      ))}
      <h3 class="small">{words.panel}</h3>
      {tables
        .filter((table) => !table.own)
        .map((table) => (
          <Entry key={table.name} table={table} onPick={onPick} />
        ))}
    </div>
  );
}

interface EntryProps extends Pick<TableListProps, 'onPick'> {
  readonly table: SqlTable;
}

function Entry({ table: { name, title, rows, columns }, onPick }: EntryProps) {
  return (
    <details>
      <summary>
        <code>{name}</code>
      </summary>
      <p class="small">
        {title}. {words.rows(rows)}.{' '}
        <LinkButton onClick={() => onPick(name)}>{words.preview}</LinkButton>
      </p>
      <dl class="table-columns">
        {columns.map((column) => (
          <div key={column.name}>
            <dt>
              <code>{column.name}</code> <span class="small">{column.type}</span>
            </dt>
            <dd class="small">{column.description}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
