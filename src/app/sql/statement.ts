import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { didYouMean } from '../../core/closest.js';
import { bringInAgain } from '../user-table/tables.js';

/** Functions that make rows of their arguments alone: all others that stand where a table stands are refused. */
const rowFunctions: ReadonlySet<string> = new Set([
  'generate_series',
  'generate_subscripts',
  'range',
  'repeat',
  'unnest',
]);

/** Functions that speak of the process or of its log, or hold it up, and make nothing of data. */
const processFunctions: ReadonlySet<string> = new Set([
  'current_setting',
  'currval',
  'getenv',
  'getvariable',
  'nextval',
  'pg_sleep',
  'setseed',
  'sleep_ms',
  'write_log',
]);

interface Tree {
  readonly error: boolean;
  readonly error_type?: string;
  readonly error_message?: string;
  readonly position?: string;
  readonly statements?: readonly unknown[];
}

/** Names under which a query may speak of a table: its id with hyphens in quotes, or with underscores. */
export const sqlTableName = (id: string): string => id.replaceAll('-', '_');

/**
 * The tables that a query reads, by the names that it uses. Whatever is not known to be harmless is refused: this is the first of
 * two walls, the settings of the database are the other.
 *
 * @param tree of the statement, as DuckDB's `json_serialize_sql` writes it
 * @param known ids of the tables of the panel
 * @param own names of the user's tables
 * @throws UsageError for what is no single query, for other tables and for functions that read or change something else
 */
export function tablesRead(
  tree: unknown,
  known: readonly string[],
  own: readonly string[] = [],
): readonly string[] {
  const { error, error_type: type, error_message: message, position, statements } = tree as Tree;
  if (error) throw type === 'parser' ? syntaxError(message, position) : notAQuery();
  if (statements?.length !== 1) throw notAQuery(statements?.length ?? 0);
  const found = { tables: new Set<string>(), named: new Set<string>() };
  walk(statements[0], found);
  const tables = [...found.tables].filter((name) => !found.named.has(name));
  const ids = new Set(known);
  const stranger = tables.find(
    (name) => !ids.has(name.replaceAll('_', '-')) && !own.includes(name),
  );
  if (stranger !== undefined) throw unknownTable(stranger, [...known.map(sqlTableName), ...own]);
  return tables;
}

interface Found {
  readonly tables: Set<string>;
  /** Names that the query itself gives. */
  readonly named: Set<string>;
}

function walk(node: unknown, found: Found): void {
  if (Array.isArray(node)) for (const one of node) walk(one, found);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const fields = node as Readonly<Record<string, unknown>>;
  look(fields, found);
  for (const value of Object.values(fields)) walk(value, found);
}

function look(fields: Readonly<Record<string, unknown>>, { tables, named }: Found): void {
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value.toLowerCase() : '';
  };
  switch (fields['type']) {
    case 'BASE_TABLE': {
      const place = [text('catalog_name'), text('schema_name')].filter((part) => part !== '');
      tables.add([...place, text('table_name')].join('.'));
      break;
    }
    case 'TABLE_FUNCTION': {
      const called = fields['function'] as { readonly function_name?: unknown } | undefined;
      const name = typeof called?.function_name === 'string' ? called.function_name : '';
      if (!rowFunctions.has(name.toLowerCase())) throw refusedFunction(name);
      break;
    }
    case 'SHOW_REF':
      if (fields['query'] === null) throw refusedShow();
      break;
    case 'FUNCTION':
      if (processFunctions.has(text('function_name'))) throw refusedFunction(text('function_name'));
      break;
  }
  const ctes = (fields['cte_map'] as { readonly map?: unknown } | undefined)?.map;
  if (Array.isArray(ctes))
    for (const { key } of ctes as { readonly key: string }[]) named.add(key.toLowerCase());
  // The recursive part of a query names itself.
  if (fields['type'] === 'RECURSIVE_CTE_NODE') named.add(text('cte_name'));
}

function syntaxError(message = 'the statement cannot be read', position?: string): UsageError {
  return new UsageError(`SQL: ${message}`, {
    code: 'sql-syntax',
    details: {
      ...(position === undefined ? {} : { column: Number(position) + 1 }),
      expected: 'a query in the SQL of DuckDB',
    },
    hint: 'the column counts characters of the statement from 1; names with a hyphen stand in double quotes, as "vote-tables", or have an underscore',
  });
}

function notAQuery(count = 1): UsageError {
  return new UsageError(
    count === 1
      ? 'this statement is no query'
      : count === 0
        ? 'there is no statement'
        : `these are ${count} statements`,
    {
      code: count > 1 ? 'sql-several-statements' : 'sql-not-a-query',
      details: { expected: 'one SELECT' },
      hint: 'the console reads a copy of the panel: write one SELECT (WITH, FROM, VALUES, DESCRIBE and SUMMARIZE are queries too)',
    },
  );
}

function refusedFunction(name: string): UsageError {
  return new UsageError(`the function ${name} is not open to the console`, {
    code: 'sql-refused',
    details: { value: name, expected: `a table of the panel, or ${[...rowFunctions].join(', ')}` },
    hint: 'the console reads tables of the panel and your own alone, no files, settings or logs; GET /api/tables lists the tables',
  });
}

function refusedShow(): UsageError {
  return new UsageError('SHOW without a query is not open to the console', {
    code: 'sql-refused',
    details: { expected: 'DESCRIBE or SUMMARIZE of a table or query' },
    hint: 'GET /api/tables lists the tables with their columns',
  });
}

function unknownTable(name: string, known: readonly string[]): UsageError {
  const other = name.startsWith('my_')
    ? bringInAgain
    : 'GET /api/tables lists the tables; files cannot be read';
  return new UsageError(`the panel has no table ${quoted(name)}`, {
    code: 'sql-unknown-table',
    details: { value: name, expected: known.join(', ') },
    hint: didYouMean(sqlTableName(name), known, other),
  });
}
