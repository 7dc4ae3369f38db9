import { useMemo } from 'preact/hooks';
import type { ArenaResult } from '../../../contract/index.js';
import { isSite } from '../../api/source.js';
import { LinkButton } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import { dataCsv, saveText } from '../../components/save.js';
import { useQuery, codeOf } from '../../state/address.js';
import { arena } from './strings.js';
import { ChannelCell } from './channel-cell.js';
import { longTable } from './csv.js';
import { marginOf, sortedBy, type Shown, type SortedBy } from './model.js';
import { isHedged, rowsOf, sortedRows, type Row } from './rows.js';

interface ContestTableProps {
  readonly result: ArenaResult;
  readonly shown: Shown;
  readonly address: string;
  readonly onSelect: (code: string) => void;
}

/** Every state with every channel in the year: who is ahead, by how much, and since when. */
export function ContestTable({ result, shown, address, onSelect }: ContestTableProps) {
  const [query, change] = useQuery();
  const sort = sortedBy(query);
  const rows = useMemo(() => rowsOf(result, shown), [result, shown]);
  const most = useMemo(() => greatestLeads(rows), [rows]);
  const sides = { first: result.pair[0], second: result.pair[1] };
  const column = (id: string, label: string) => ({
    ...{ label, numeric: id.startsWith('hedging-') },
    sort: {
      by: sort?.column === id ? directions[sort.descending ? 1 : 0] : undefined,
      onSort: () => change({ sort: nextSort(sort, id) }, { replace: true }),
    },
  });
  return (
    <section aria-labelledby="table-title">
      <h2 id="table-title">{arena.table.heading}</h2>
      <p>{arena.table.lead}</p>
      <p class="small">{arena.table.hedgingNote}</p>
      <p class="small">{arena.table.errors(isSite)}</p>
      <DataTable
        class="contest"
        isCards
        caption={arena.table.caption(shown.year)}
        columns={[
          column('state', arena.table.state),
          ...result.channels.flatMap(({ id }) => {
            const { title, inText } = arena.channels[id];
            const hedging = column(`hedging-${id}`, arena.table.hedging(inText));
            return [column(id, title), ...(isHedged(id) ? [hedging] : [])];
          }),
        ]}
        rows={sortedRows(rows, sort, shown).map(({ state, code, cells, hedging }) => ({
          class: query.get('state') === code ? 'chosen' : undefined,
          cells: [
            <LinkButton onClick={() => onSelect(code)}>{state.name}</LinkButton>,
            ...cells.flatMap((cell) => [
              <ChannelCell {...{ cell, sides }} year={shown.year} most={most.get(cell.id) ?? 1} />,
              ...(isHedged(cell.id) ? [hedgingText(hedging[cell.id]?.hedging ?? null)] : []),
            ]),
          ],
        }))}
      />
      <Files result={result} year={shown.year} address={address} />
    </section>
  );
}

const directions = ['ascending', 'descending'] as const;

const hedgingText = (value: number | null): string =>
  value === null ? arena.table.noValue : value.toFixed(2);

/** The greatest first, then the smallest, then as the arena has them; names from A to Z first. */
function nextSort(sort: SortedBy | null, id: string): string | null {
  const firstDescends = id !== 'state';
  if (sort?.column !== id) return firstDescends ? `-${id}` : id;
  if (sort.descending !== firstDescends) return null;
  return firstDescends ? id : `-${id}`;
}

/** By channel, the greatest lead in the year: bars are drawn against it. */
function greatestLeads(rows: readonly Row[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const { cells } of rows)
    for (const { id, shown } of cells)
      for (const tie of shown)
        most.set(id, Math.max(most.get(id) ?? 0, Math.abs(marginOf(tie) ?? 0)));
  return most;
}

interface FilesProps extends Pick<ContestTableProps, 'result' | 'address'> {
  readonly year: number;
}

function Files({ result, year, address }: FilesProps) {
  const name = `arena-${result.pair.map(codeOf).join('-')}`;
  const save = (file: string, only?: number): void =>
    saveText(file, 'text/csv', dataCsv(longTable(result, only)));
  return (
    <p class="files">
      <LinkButton onClick={() => save(`${name}-${year}.csv`, year)}>
        {arena.table.saveYear(year)}
      </LinkButton>
      <LinkButton onClick={() => save(`${name}.csv`)}>{arena.table.saveAll}</LinkButton>
      {!isSite && (
        <a class="plain-button" href={address} target="_blank" rel="noreferrer">
          {arena.table.api}
        </a>
      )}
    </p>
  );
}
