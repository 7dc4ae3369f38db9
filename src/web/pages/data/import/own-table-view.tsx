import type { OwnTableContent } from '../../../../contract/index.js';
import { Link } from 'wouter-preact';
import { useAnswer } from '../../../api/use-answer.js';
import { Button } from '../../../components/button.js';
import { saveText } from '../../../components/save.js';
import { Answered, Empty } from '../../../components/status.js';
import { importWords as words } from './strings.js';
import { asCsv } from '../../../components/inert-csv.js';
import { isOwnTableGone, tablesNow } from '../tables.js';
import { Beside } from './beside.js';
import { numberColumns } from './own-series.js';
import { DataTable } from '../../../components/data-table.js';

/** A table of one's own: its series beside a measure, and its files. */
export function OwnTableView({ name }: { readonly name: string }) {
  const asked = useAnswer('/api/own-tables/{name}', { params: { name } }, String(tablesNow()));
  return (
    <>
      <p>
        <Link href="/data/import">{words.table.back}</Link>
      </p>
      <h1>
        <code>{name}</code>
      </h1>
      {asked.state === 'failed' && isOwnTableGone(asked.error) && (
        <p>
          <Link href="/data/import">{words.table.again}</Link>
        </p>
      )}
      <Answered asked={asked}>{(table) => <Shown table={table} />}</Answered>
    </>
  );
}

function Shown({ table }: { readonly table: OwnTableContent }) {
  const { name, file, columns, rows } = table;
  const header = columns.map((column) => column.name);
  const sql = `select * from ${name} limit 100`;
  return (
    <>
      <p class="small">
        {file}, {words.size(rows.length)}. {words.table.kept}
      </p>
      <div class="fields">
        <Button onClick={() => saveText(`${name}.csv`, 'text/csv', asCsv(header, rows))}>
          {words.table.save}
        </Button>
        <Link href={`/data/sql?q=${encodeURIComponent(sql)}`}>{words.table.sql}</Link>
      </div>
      <section>
        <h2>{words.table.series}</h2>
        {numberColumns(table).length === 0 ? (
          <Empty>{words.table.noNumbers}</Empty>
        ) : (
          <Beside table={table} />
        )}
      </section>
      <section>
        <h2>{words.table.first}</h2>
        <DataTable isNamed={false} caption={name} columns={header} rows={rows.slice(0, 20)} />
      </section>
    </>
  );
}
