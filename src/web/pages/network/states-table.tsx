import { useState } from 'preact/hooks';
import { nodesTable, type NetworkState } from '../../../charts/network-state.js';
import { LinkButton } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import { SearchField } from '../../components/fields.js';
import { words } from './strings.js';

interface StatesTableProps {
  readonly state: NetworkState;
  readonly focus: string | undefined;
  readonly onSelect: (code: string) => void;
}

/** Every state as a row: the network for readers and machines that see no picture. */
export function StatesTable({ state, focus, onSelect }: StatesTableProps) {
  const [by, setBy] = useState(0);
  const [search, setSearch] = useState('');
  const { columns, rows } = nodesTable(state);
  const shown = rows
    .map((cells, at) => ({ cells, code: state.nodes[at]!.code }))
    .filter(({ cells, code }) =>
      `${cells[0]!} ${code}`.toLowerCase().includes(search.trim().toLowerCase()),
    )
    .sort((a, b) =>
      by === 0
        ? a.cells[0]!.localeCompare(b.cells[0]!, 'en')
        : Number(b.cells[by]) - Number(a.cells[by]),
    );
  return (
    <div class="states-table">
      <SearchField label={words.search} value={search} onChange={setSearch} />
      <p class="small" role="status">
        {words.found(shown.length, rows.length)}
      </p>
      <DataTable
        caption={words.tableCaption(state.label)}
        columns={columns.map((column, at) => ({
          ...column,
          sort: {
            by: by !== at ? undefined : at === 0 ? 'ascending' : 'descending',
            onSort: () => setBy(at),
          },
        }))}
        rows={shown.map(({ cells: [name, ...counts], code }) => [
          <LinkButton aria-pressed={focus === code} onClick={() => onSelect(code)}>
            {name}
          </LinkButton>,
          ...counts,
        ])}
      />
    </div>
  );
}
