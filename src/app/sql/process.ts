/** The process of the SQL console: it answers one query after the other, and may be killed at any time. */
import { UsageError } from '../../core/errors.js';
import { readChecked } from '../../panel/digest.js';
import { Sandbox, type SandboxRows, type SandboxTable } from '../../store/sandbox.js';
import { sentError } from '../engine/sent-error.js';
import type { SqlReply, SqlTask } from './messages.js';
import { sqlTableName, tablesRead } from './statement.js';

/** What the database may use for tables and for its work. */
const databaseMemory = '1GB';
/** What the whole process may use: long texts are outside the database's own count. */
const mostMemory = 1.6e9;
const watchEvery = 25;

const send = (reply: SqlReply, then: () => void = () => undefined): void =>
  void process.send!(reply, then);

/** Reads queries, and holds no tables. */
let parser: Promise<Sandbox> | undefined;
/** The tables of the last query: the next one often asks for the same. */
let loaded: { readonly keys: ReadonlySet<string>; readonly sandbox: Sandbox } | undefined;
/** The user's tables that were sent so far, by name. */
const own = new Map<string, Required<SqlTask['own'][number]>>();

async function answer(task: SqlTask): Promise<SandboxRows> {
  const known = Object.keys(task.tables);
  const tree = await (await (parser ??= Sandbox.open([], databaseMemory))).treeOf(task.sql);
  receive(task.own);
  const names = tablesRead(
    tree,
    known,
    task.own.map(({ name }) => name),
  );
  const sandbox = await sandboxWith(names, task.tables);
  send({ type: 'running' });
  try {
    return await sandbox.rowsOf(task.sql, task.mostRows, task.mostBytes);
  } catch (cause) {
    throw refused(cause);
  }
}

function receive(sent: SqlTask['own']): void {
  const named = new Set(sent.map(({ name }) => name));
  for (const name of own.keys()) if (!named.has(name)) own.delete(name);
  for (const { name, version, columns } of sent)
    if (columns !== undefined) own.set(name, { name, version, columns });
}

async function sandboxWith(names: readonly string[], tables: SqlTask['tables']): Promise<Sandbox> {
  // A table of the user may have been replaced under its name.
  const keyOf = (name: string): string => `${name} ${own.get(name)?.version ?? ''}`;
  if (loaded !== undefined && names.every((name) => loaded!.keys.has(keyOf(name))))
    return loaded.sandbox;
  loaded?.sandbox.close();
  loaded = undefined;
  const wanted: SandboxTable[] = [];
  for (const name of names) {
    const mine = own.get(name);
    if (mine !== undefined) {
      wanted.push(mine);
      continue;
    }
    const { file, sha256 } = tables[name.replaceAll('_', '-')]!;
    await readChecked(file, sha256);
    wanted.push({ name, file });
  }
  const sandbox = await Sandbox.open(wanted, databaseMemory);
  loaded = { keys: new Set(names.map(keyOf)), sandbox };
  return sandbox;
}

/** What the database says of a query that it cannot run. */
function refused(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  if (/^Out of Memory Error/.test(cause.message)) return tooLarge();
  const [first = '', ...others] = cause.message.split('\n');
  // Without the copy of the query, whose caret points to nothing once lines are joined.
  const more = others
    .filter((line) => !/^(LINE \d|\s*\^|\s*$)/.test(line))
    .join(' ')
    .trim();
  const isFile = /^Permission Error/.test(first);
  return new UsageError(`SQL: ${first}`, {
    code: isFile ? 'sql-refused' : 'sql-error',
    details: { expected: 'a query over tables of the panel and your own' },
    hint: isFile
      ? 'the console reads tables of the panel and your own alone, no files'
      : `DESCRIBE a table to see its columns${more === '' ? '' : `; ${more}`}`,
  });
}

const tooLarge = (): UsageError =>
  new UsageError('the query needs more memory than a query may have', {
    code: 'sql-memory-limit',
    details: { expected: `at most ${databaseMemory}` },
    hint: `take fewer rows or tables, group before you join, or open the panel’s files with DuckDB itself (${sqlTableName('vote-tables')} is data/vote-tables.parquet)`,
  });

process.on('message', (task: SqlTask) => {
  void answer(task).then(
    (result) => send({ type: 'rows', result }),
    (error: unknown) => send({ type: 'error', error: sentError(error) }),
  );
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// The server closes the console; Ctrl-C reaches every process of a terminal.
process.on('SIGINT', () => undefined);

setInterval(() => {
  if (process.memoryUsage.rss() < mostMemory) return;
  send({ type: 'too-large' }, () => process.kill(process.pid, 'SIGKILL'));
}, watchEvery);
