import { keptIn } from '../../core/memo.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import type { Frame } from '../../core/frames.js';
import { keyColumns, type Grain } from '../../core/grains.js';
import type { ManifestColumn, ManifestTable, PanelManifest } from '../../panel/manifest.js';
import { didYouMean } from '../../core/closest.js';
import { mirrorName, type Source } from './source.js';
import { columnName, type ColumnSpec } from './spec.js';
import type { Shape } from './unit.js';

/** A column of a table of the panel, as a table asks for it. */
export interface RequestedColumn {
  readonly table: string;
  readonly column: string;
  readonly grain: Grain;
  readonly stored: ManifestColumn;
  readonly shape: Shape;
  readonly name: string;
}

const shapes: Readonly<Partial<Record<string, Shape>>> = {
  'state-year': 'state',
  'dyad-year': 'pair',
  'directed-dyad-year': 'directed',
};

/** Columns that can be asked for: numbers of the tables with one row for each unit and year. */
export function storedColumns(
  manifest: PanelManifest,
): { readonly table: string; readonly shape: Shape; readonly columns: readonly string[] }[] {
  return Object.entries(manifest.tables).flatMap(([id, table]) => {
    const shape = shapes[table.grain];
    if (shape === undefined || !isByUnit(table)) return [];
    const keys: readonly string[] = keyColumns[table.grain as Grain];
    const columns = Object.entries(table.columns)
      .filter(([name, { type }]) => type !== 'text' && !keys.includes(name))
      .map(([name]) => name);
    return columns.length === 0 ? [] : [{ table: id, shape, columns }];
  });
}

const isByUnit = ({ grain, orderBy }: ManifestTable): boolean => {
  const keys: readonly string[] = keyColumns[grain as Grain];
  return orderBy.length === keys.length && orderBy.every((name) => keys.includes(name));
};

/** @throws UsageError for an unknown table or column, or a table with other rows than those by unit and year */
export function requestedColumn(spec: ColumnSpec, manifest: PanelManifest): RequestedColumn {
  const { id, part, options } = spec;
  const table = manifest.tables[id];
  const offered = storedColumns(manifest);
  if (table === undefined) throw unknown('table', id, Object.keys(manifest.tables));
  const shape = shapes[table.grain];
  if (shape === undefined || !isByUnit(table)) {
    throw new UsageError(
      `the table ${id} has other rows than one for each state or pair and year`,
      {
        code: 'wrong-unit',
        details: { value: spec.text, expected: offered.map((one) => one.table).join(', ') },
        hint: 'counterpoise panel --list shows the tables whose columns can be taken, and the measures made of the others',
      },
    );
  }
  const columns = offered.find((one) => one.table === id)?.columns ?? [];
  const stored = table.columns[part ?? ''];
  if (part === undefined || stored === undefined || !columns.includes(part))
    throw unknown(
      'column',
      spec.text,
      columns.map((name) => `${id}.${name}`),
    );
  if (options.length > 0) {
    throw new UsageError(`the column ${id}.${part} takes no ${options[0]![0]}`, {
      code: 'unexpected-option',
      details: { value: spec.text },
      hint: `write ${id}.${part}`,
    });
  }
  const name = spec.name ?? columnName(id, part);
  return { table: id, column: part, grain: table.grain as Grain, stored, shape, name };
}

function unknown(what: 'table' | 'column', name: string, names: readonly string[]): UsageError {
  return new UsageError(`the panel has no ${what} ${quoted(name)} with numbers`, {
    code: `unknown-${what}`,
    details: { value: name, expected: names.join(', ') },
    hint: didYouMean(name, names, 'counterpoise panel --list shows them'),
  });
}

/** A table of the panel as a source of columns. What it does not list is unknown here, even where it is zero to a measure. */
export function storedSource(
  frame: Frame,
  requested: RequestedColumn,
  table: ManifestTable,
): Source {
  const numbers = frame.numbers;
  const values = new Map<string, Float64Array>();
  const columnNamed = (name: string): Float64Array =>
    keptIn(values, name, () => Float64Array.from(numbers[name]!));
  const { coverage } = requested.stored;
  const whyNone = (year: number) =>
    coverage === null || year < coverage.from || year > coverage.to
      ? 'outside-coverage'
      : 'not-reported';
  const years = numbers['year']!;
  return {
    shape: requested.shape,
    keys: {
      rows: frame.rows,
      first: numbers['ccode'] ?? numbers['ccode1']!,
      ...(requested.shape === 'state' ? {} : { second: numbers['ccode2']! }),
      year: years,
    },
    columnOf: () => ({
      values: columnNamed(requested.column),
      mirror: columnNamed(storedMirror(requested.column, requested.shape, table)),
    }),
    whyNull: (row) => whyNone(years[row]!),
    whyNoRow: (_first, _second, year) => whyNone(year),
    flagOf: () => undefined,
    severalRows: () => {
      throw new TypeError(`${requested.table} has several rows of a unit in a year`);
    },
  };
}

/** The column that a table of undirected pairs has for the other state: `imports2` for `imports1`. */
export function storedMirror(column: string, shape: Shape, table: ManifestTable): string {
  return shape === 'pair' ? mirrorName(column, Object.keys(table.columns)) : column;
}
