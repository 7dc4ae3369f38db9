import { DataError, UsageError } from '../core/errors.js';
import type { AnyDataset } from '../sources/define.js';
import type { PanelColumn, PanelRows, TableShape } from '../sources/define-table.js';

const typeBounds: Readonly<Record<PanelColumn['type'], readonly [number, number]>> = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32768, 32767],
  uint16: [0, 65535],
  int32: [-2147483648, 2147483647],
  float64: [-Infinity, Infinity],
  text: [-Infinity, Infinity],
};

/**
 * Refuse a table whose definition may not be published or contradicts itself.
 *
 * @throws UsageError `not-redistributable` for a column with figures of a source that allows derived
 *   figures only; `panel-definition` for a column of a dataset that the table does not declare, a nullable key,
 *   or an order by no column
 */
export function checkDefinition(
  table: TableShape,
  datasets: ReadonlyMap<string, AnyDataset>,
): void {
  const refuse = (code: string, column: string, message: string, expected: string): never => {
    throw new UsageError(`table ${table.id}, column ${column}: ${message}`, {
      code,
      details: { table: table.id, column, expected },
    });
  };
  for (const [name, column] of Object.entries(table.columns)) {
    for (const id of column.datasets) {
      const dataset = datasets.get(id);
      if (dataset === undefined || !table.datasets.includes(id)) {
        refuse(
          'panel-definition',
          name,
          `the table does not use the dataset ${id}`,
          'a dataset of the table',
        );
      } else if (column.kind === 'level' && dataset.redistributable === 'derived-only') {
        refuse(
          'not-redistributable',
          name,
          `${dataset.title} may not be republished as levels`,
          'a share, count or flag',
        );
      }
    }
    if (column.kind === 'key' && column.nullable === true)
      refuse('panel-definition', name, 'a key cannot be nullable', 'a column without nulls');
  }
  for (const name of table.orderBy)
    if (table.columns[name] === undefined || table.columns[name].nullable === true)
      refuse('panel-definition', name, 'rows cannot be ordered by it', 'a column without nulls');
}

/**
 * Check built rows against the definition: columns and their lengths, nulls, integers, ranges, unique keys.
 * @throws DataError naming table, column and row
 */
export function checkRows(table: TableShape, rows: PanelRows): void {
  const names = Object.keys(table.columns);
  const given = Object.keys(rows.columns);
  const absent = names.filter((name) => !given.includes(name));
  const unknown = given.filter((name) => !names.includes(name));
  if (absent.length > 0 || unknown.length > 0)
    throw wrongRows(table, [...absent, ...unknown].join(', '), {
      message:
        absent.length > 0 ? 'a declared column was not built' : 'an undeclared column was built',
      expected: names.join(', '),
    });
  for (const name of names) checkColumn(table, name, rows);
  checkKeys(table, rows);
}

function checkColumn(table: TableShape, name: string, rows: PanelRows): void {
  const column = table.columns[name] as PanelColumn;
  const values = rows.columns[name] as ArrayLike<number | string | null>;
  if (values.length !== rows.rows)
    throw wrongRows(table, name, {
      message: `it has ${values.length} values`,
      expected: `${rows.rows} values`,
    });
  const [low, high] = typeBounds[column.type];
  const min = Math.max(low, column.min ?? -Infinity);
  const max = Math.min(high, column.max ?? Infinity);
  const whole = column.type !== 'float64';
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    const isNull = value === null || value === undefined || Number.isNaN(value);
    let fits: boolean;
    if (isNull) fits = column.nullable === true;
    else if (column.type === 'text') fits = typeof value === 'string';
    else
      fits =
        typeof value === 'number' &&
        value >= min &&
        value <= max &&
        (!whole || Number.isInteger(value));
    if (fits && value !== Infinity && value !== -Infinity) continue;
    const kind = column.type === 'text' ? 'a text' : `${column.type} from ${min} to ${max}`;
    throw wrongRows(table, name, {
      message: `row ${row} holds an unexpected value`,
      row,
      value: value ?? null,
      expected: `${kind}${column.nullable === true ? ' or nothing' : ''}`,
    });
  }
}

/** Rows must differ in the columns that order them. Numeric keys are packed into one number where they fit. */
function checkKeys(table: TableShape, rows: PanelRows): void {
  const columns = table.orderBy.map((name) =>
    rankValues(rows.columns[name] as ArrayLike<number | string>),
  );
  const ids = columns.reduce(
    (packed: Float64Array, { codes, size }) =>
      packed.map((id, row) => id * size + (codes[row] as number)),
    new Float64Array(rows.rows),
  );
  if (columns.reduce((product, { size }) => product * size, 1) > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`the key of table ${table.id} is too wide to be checked`);
  const sorted = ids.slice().sort();
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i] !== sorted[i - 1]) continue;
    const row = ids.indexOf(sorted[i] as number);
    const value = table.orderBy.map((name) => `${name}=${rows.columns[name]?.[row]}`).join(', ');
    throw wrongRows(table, table.orderBy.join(', '), {
      message: `two rows have the key ${value}`,
      row,
      value,
      expected: 'a key that no other row has',
    });
  }
}

/** Values as small whole numbers, equal where the values are. */
function rankValues(values: ArrayLike<number | string>): { codes: Float64Array; size: number } {
  const known = new Map<number | string, number>();
  const codes = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number | string;
    let rank = known.get(value);
    if (rank === undefined) {
      rank = known.size;
      known.set(value, rank);
    }
    codes[row] = rank;
  }
  return { codes, size: Math.max(1, known.size) };
}

function wrongRows(
  table: TableShape,
  column: string,
  problem: { message: string; expected: string; row?: number; value?: unknown },
): DataError {
  return new DataError(`table ${table.id}, column ${column}: ${problem.message}`, {
    code: 'panel-rows',
    hint: 'What it is made of or the table’s definition changed; the panel was left as it was.',
    details: {
      dataset: table.datasets.join(', '),
      table: table.id,
      column,
      row: problem.row,
      value: problem.value,
      expected: problem.expected,
    },
  });
}
