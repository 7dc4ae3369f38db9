import type { SqlResult as Result } from '../../../../contract/index.js';
import { LinkButton } from '../../../components/button.js';
import { DataTable } from '../../../components/data-table.js';
import { saveText } from '../../../components/save.js';
import { sqlWords as words } from './strings.js';
import { CopyButton } from '../../../components/copy.js';
import { asCsv, asTabs, type Cell } from '../../../components/inert-csv.js';

/** More rows would take a browser long to lay out. */
const mostShown = 500;
const numeric = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*)$/;

export function SqlResult({ result: { columns, rows, truncated } }: { readonly result: Result }) {
  const names = columns.map(({ name }) => name);
  return (
    <section class="sql-result">
      <h2>{words.result}</h2>
      <p role="status">
        {words.count(rows.length, truncated)}{' '}
        {rows.length > mostShown && <span class="small">{words.shown(mostShown)}</span>}
      </p>
      {rows.length > 0 && (
        <p class="files">
          <CopyButton text={asTabs(names, rows)} label={words.copyTable} isPlain />
          <LinkButton onClick={() => saveText('query.csv', 'text/csv', asCsv(names, rows))}>
            {words.saveCsv}
          </LinkButton>
        </p>
      )}
      <DataTable
        isNamed={false}
        caption={words.result}
        hidesCaption
        class="plain result"
        columns={columns.map(({ name, type }) => ({
          label: (
            <>
              {name}
              <br />
              <span class="small type">{type.toLowerCase()}</span>
            </>
          ),
          numeric: numeric.test(type),
        }))}
        rows={rows.slice(0, mostShown).map((row) => row.map((cell) => <Shown cell={cell} />))}
      />
      {rows.length === 0 && <p>{words.noRows}</p>}
    </section>
  );
}

function Shown({ cell }: { readonly cell: Cell }) {
  if (cell === null || cell === undefined) return <span class="null">{words.isNull}</span>;
  return <>{typeof cell === 'object' ? JSON.stringify(cell) : String(cell)}</>;
}
