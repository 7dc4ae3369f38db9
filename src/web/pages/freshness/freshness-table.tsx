import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Freshness, FreshnessRow } from '../../../contract/index.js';
import { Button, LinkButton } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import { SearchField } from '../../components/fields.js';
import { dataCsv, saveText } from '../../components/save.js';
import { Empty } from '../../components/status.js';
import { codeOf, useQuery } from '../../state/address.js';
import { columnIds, nextSort, rowsShown, sortOf, statesOf, type ColumnId } from './rows.js';
import { freshnessPage as words } from './strings.js';

/** So many rows stand there until all are asked for: as in freshness.css. */
const SHOWN = 60;

/** Every series with its last year, sortable; the oldest first. */
export function FreshnessTable({ result }: { readonly result: Freshness }) {
  const [query, change] = useQuery();
  const [isWhole, setWhole] = useState(false);
  const sort = sortOf(query.get('sort'));
  const find = query.get('find') ?? '';
  const shown = rowsShown(result.rows, find, sort);
  const ids = columnIds.filter((id) => isUsed(result, id));
  const column = (id: ColumnId) => ({
    label: words.columns[id],
    numeric: id === 'last',
    sort: {
      by: sort.column === id ? directions[sort.descending ? 1 : 0] : undefined,
      onSort: () => change({ sort: nextSort(sort, id) }, { replace: true }),
    },
  });
  const current = result.rows.filter(({ age }) => age === 0).length;
  return (
    <>
      <div class="fields">
        <SearchField
          class="find"
          label={words.find}
          value={find}
          placeholder={words.findWhat}
          onChange={(text) => change({ find: text }, { replace: true })}
        />
        <p class="small" role="status">
          {words.summary(result.rows.length, current, result.latest)}
        </p>
      </div>
      {shown.length === 0 ? (
        <Empty>{words.noneFound}</Empty>
      ) : (
        <DataTable
          class={isWhole ? 'list' : 'list cut'}
          caption={words.caption(result.latest)}
          hidesCaption
          columns={[...ids.map(column), words.columns.command]}
          rows={shown.map((row) => [
            ...ids.map((id) => cellOf(row, id)),
            <code class="command">{row.command}</code>,
          ])}
        />
      )}
      {!isWhole && shown.length > SHOWN && (
        <p class="files">
          <Button onClick={() => setWhole(true)}>{words.whole(shown.length)}</Button>
        </p>
      )}
      <p class="files">
        <LinkButton onClick={() => save(result, shown)}>{words.save}</LinkButton>
      </p>
    </>
  );
}

const directions = ['ascending', 'descending'] as const;

/** Columns that say nothing of any row are left out. */
function isUsed({ rows }: Freshness, id: ColumnId): boolean {
  switch (id) {
    case 'states':
      return rows.some(({ states }) => states.length > 0);
    case 'renewal':
      return rows.some(({ renewal }) => renewal !== null);
    default:
      return true;
  }
}

function cellOf(row: FreshnessRow, id: ColumnId) {
  switch (id) {
    case 'measure':
      return <Link href={`/data/measures/${row.measure}`}>{row.title}</Link>;
    case 'states':
      return <span class="states">{statesOf(row)}</span>;
    case 'source':
      return row.source ?? row.datasets.join(', ');
    case 'last':
      return row.last ?? words.none;
    case 'age':
      return row.age === null ? (
        ''
      ) : (
        <span class="age">
          <i aria-hidden="true" style={{ width: `${Math.min(row.age, longest) * pixels}px` }} />
          {words.years(row.age)}
        </span>
      );
    case 'renewal':
      return row.renewal ?? '';
  }
}

/** Bars of ages end at so many years, each of so many pixels. */
const [longest, pixels] = [15, 4];

function save({ states }: Freshness, rows: readonly FreshnessRow[]): void {
  const name = ['freshness', ...states.map(codeOf)].join('-');
  const columns = ['measure', 'states', 'source', 'datasets', 'last', 'age', 'renewal', 'command'];
  const cells = rows.map((row) => [
    row.measure,
    statesOf(row),
    row.source,
    row.datasets.join(' '),
    row.last,
    row.age,
    row.renewal,
    row.command,
  ]);
  saveText(`${name}.csv`, 'text/csv', dataCsv({ columns, rows: cells }));
}
