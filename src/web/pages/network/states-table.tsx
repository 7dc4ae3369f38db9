import { useState } from 'preact/hooks';
import { nodesTable, type NetworkState } from '../../../charts/network-state.js';
import { LinkButton } from '../../components/button.js';
import { words } from './strings.js';

interface StatesTableProps {
  readonly state: NetworkState;
  readonly focus: string | undefined;
  readonly onFocus: (code: string) => void;
}

/** Every state as a row: the network for readers and machines that see no picture. */
export function StatesTable({ state, focus, onFocus }: StatesTableProps) {
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
      <label class="field">
        <span>{words.search}</span>
        <input
          type="search"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      <p class="small" role="status">
        {words.found(shown.length, rows.length)}
      </p>
      <div class="scroll" role="region" tabIndex={0} aria-label={words.tableCaption(state.label)}>
        <table class="plain">
          <caption>{words.tableCaption(state.label)}</caption>
          <thead>
            <tr>
              {columns.map(({ label, numeric }, column) => (
                <th
                  key={label}
                  scope="col"
                  class={numeric ? 'num' : undefined}
                  aria-sort={
                    by === column ? (column === 0 ? 'ascending' : 'descending') : undefined
                  }
                >
                  <LinkButton onClick={() => setBy(column)}>{label}</LinkButton>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ cells: [name, ...counts], code }) => (
              <tr key={code}>
                <th scope="row">
                  <LinkButton aria-pressed={focus === code} onClick={() => onFocus(code)}>
                    {name}
                  </LinkButton>
                </th>
                {counts.map((count, i) => (
                  <td key={i} class="num">
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
