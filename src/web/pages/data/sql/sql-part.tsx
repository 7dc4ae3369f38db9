import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { ApiError } from '../../../api/errors.js';
import { useAnswer } from '../../../api/use-answer.js';
import { LinkButton } from '../../../components/button.js';
import { Answered, Empty, Failed } from '../../../components/status.js';
import { useQuery } from '../../../state/address.js';
import { importWords } from '../import/strings.js';
import { examples, sqlWords as words } from './strings.js';
import { isOwnTableGone, tablesNow, useTables } from '../tables.js';
import { SqlResult } from './sql-result.js';
import { TableList } from './table-list.js';

/** Runs are counted, so that the same query can be asked again: tables of the user's own may have changed. */
let runs = 0;

export function SqlPart() {
  const [query, change] = useQuery();
  const asked = query.get('q') ?? '';
  const [text, setText] = useState(asked);
  const [run, setRun] = useState(runs);
  useEffect(() => setText(asked), [asked]);
  const start = (sql: string): void => {
    setRun(++runs);
    setText(sql);
    if (sql !== asked) change({ q: sql });
  };
  return (
    <div class="sql">
      <div>
        <p>{words.lead}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            start(text.trim());
          }}
        >
          <label class="field">
            <span>{words.query}</span>
            <textarea
              class="code"
              rows={Math.min(16, Math.max(6, text.split('\n').length + 1))}
              spellcheck={false}
              autocapitalize="off"
              maxLength={100_000}
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                start(text.trim());
              }}
            />
          </label>
          <div class="fields run">
            <button type="submit" class="primary" disabled={text.trim() === ''}>
              {words.run}
            </button>
            <p class="small">{words.keys}</p>
          </div>
        </form>
        <Answer sql={asked} run={run} />
      </div>
      <aside>
        <h2>{words.examples}</h2>
        <ul class="examples">
          {examples.map(({ title, sql }) => (
            <li key={title}>
              <LinkButton onClick={() => start(sql)}>{title}</LinkButton>
            </li>
          ))}
        </ul>
        <Tables onPick={(name) => start(`select * from ${name} limit 100`)} />
      </aside>
    </div>
  );
}

function Tables({ onPick }: { readonly onPick: (name: string) => void }) {
  const { asked } = useTables();
  return (
    <>
      <h2>{words.tables}</h2>
      <Answered asked={asked}>{(tables) => <TableList tables={tables} onPick={onPick} />}</Answered>
    </>
  );
}

function Answer({ sql, run }: { readonly sql: string; readonly run: number }) {
  const request = sql === '' ? null : { body: { sql } };
  const asked = useAnswer('/api/sql', request, `${tablesNow()} ${run}`);
  if (sql === '') return <Empty>{words.empty}</Empty>;
  if (asked.state !== 'failed')
    return (
      <Answered asked={asked} what={words.running} canStop>
        {(result) => <SqlResult result={result} />}
      </Answered>
    );
  const { error } = asked;
  const column = error instanceof ApiError ? error.details['column'] : undefined;
  return (
    <>
      <Failed error={error} again={asked.again} />
      {isOwnTableGone(error) && (
        <p>
          <Link href="/data/import">{importWords.table.again}</Link>
        </p>
      )}
      {typeof column === 'number' && <p class="small">{words.at(column)}</p>}
    </>
  );
}
