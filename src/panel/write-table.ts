import { readFile } from 'node:fs/promises';
import type { PanelColumn, PanelRows, TableShape } from '../sources/define-table.js';
import type { Store } from '../store/index.js';
import { sha256 } from '../store/sha256.js';
import type { Staging } from '../store/staging/index.js';
import { checkRows } from './check.js';
import type { ManifestColumn, ManifestTable } from './manifest.js';

/** Check rows, write them as Parquet into the stage and give the manifest's entry of the table. */
export async function writeTable(
  table: TableShape,
  rows: PanelRows,
  store: Store,
  staging: Staging,
): Promise<ManifestTable> {
  checkRows(table, rows);
  const file = `${table.id}.parquet`;
  const place = staging.place(file);
  const columns = Object.entries(table.columns).map(([name, column]) => ({
    name,
    type: column.type,
    nullable: column.nullable === true,
    values: rows.columns[name] as ArrayLike<number> | readonly (string | null)[],
  }));
  await store.writeParquet(place, columns, table.orderBy);
  const content = await readFile(place);
  return {
    title: table.title,
    grain: table.grain,
    file,
    rows: rows.rows,
    bytes: content.byteLength,
    sha256: sha256(content),
    orderBy: [...table.orderBy],
    datasets: [...table.datasets],
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [name, describe(name, column, rows)]),
    ),
  };
}

/** The manifest's entry of a column, with the nulls and years observed. */
function describe(name: string, column: PanelColumn, rows: PanelRows): ManifestColumn {
  const values = rows.columns[name] as ArrayLike<number | string | null>;
  const years = rows.columns.year as ArrayLike<number> | undefined;
  let nulls = 0;
  let from = Infinity;
  let to = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value === null || Number.isNaN(value)) nulls++;
    else if (years !== undefined) {
      from = Math.min(from, years[row] as number);
      to = Math.max(to, years[row] as number);
    }
  }
  const { type, kind, nullable, unit, description, min, max, datasets } = column;
  return {
    type,
    kind,
    nullable: nullable === true,
    unit,
    description,
    min,
    max,
    datasets: [...datasets],
    nulls,
    coverage: from <= to ? { from, to } : null,
  };
}
