import { Link } from 'wouter-preact';
import { DataTable } from '../../components/data-table.js';
import { data } from './strings.js';
import type { DatasetPage } from '../../../contract/index.js';

/** Where a dataset lies in the panel, the files it was read from, and what `data import` takes. */
export function DatasetTables({ dataset }: { readonly dataset: DatasetPage }) {
  const { id, tables, columns, inputs, files } = dataset;
  const words = data.dataset;
  return (
    <section>
      <h2>{words.tables}</h2>
      {tables.map((table) => (
        <Table
          key={table.id}
          table={table}
          columns={columns.filter((column) => column.table === table.id)}
        />
      ))}
      <h3>{words.files}</h3>
      {inputs.length === 0 ? (
        <p>{words.filesNone}</p>
      ) : (
        <ul class="digests">
          {inputs.map(({ path, rows, sha256 }) => (
            <li key={path}>
              <code>{path}</code>, {rows.toLocaleString('en')}{' '}
              <span class="small">
                {data.columns.rows.toLowerCase()}, {data.columns.digest}{' '}
                <code class="digest">{sha256}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <>
          <h3>{words.import}</h3>
          <p>{words.importHow(id)}</p>
          <ul class="prose">
            {files.map((file) => (
              <li key={file.path} class="small">
                {words.importTakes(file.path, file.columns)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface TableProps {
  readonly table: DatasetPage['tables'][number];
  readonly columns: DatasetPage['columns'];
}

function Table({ table: { id, title, grain, rows }, columns }: TableProps) {
  const name = id.replaceAll('-', '_');
  const { column, unit, meaning } = data.columns;
  return (
    <>
      <h3>{title}</h3>
      <p class="small">
        <code>{name}</code>, {data.dataset.rows(rows, grain)}.{' '}
        <Link href={`/data/sql?q=${encodeURIComponent(`select * from ${name} limit 100`)}`}>
          {data.dataset.ask}
        </Link>
      </p>
      <DataTable
        caption={title}
        hidesCaption
        columns={[column, unit, meaning]}
        rows={columns.map((one) => [<code>{one.column}</code>, one.unit, one.description])}
      />
    </>
  );
}
