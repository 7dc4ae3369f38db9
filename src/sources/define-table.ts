import { keyColumns, type Grain } from '../core/grains.js';
import type { StoredColumn } from '../store/index.js';
import type { AnyDataset, CleanOf } from './define.js';

/**
 * What a column of the panel holds. `level` columns (figures as the source gives them) are refused for sources
 * that allow derived figures only; an `estimate` is a number of a model.
 */
export type ColumnKind = 'key' | 'count' | 'flag' | 'share' | 'level' | 'label' | 'estimate';

/** A column as a table defines it. */
export interface Column {
  readonly type: StoredColumn['type'];
  readonly kind: ColumnKind;
  readonly nullable?: boolean;
  readonly unit: string;
  readonly description: string;
  readonly min?: number;
  readonly max?: number;
  /** Datasets that it is computed from; without them all those of its table. */
  readonly restsOn?: readonly AnyDataset[];
}
type Columns = Readonly<Record<string, Column>>;

export interface PanelColumn extends Omit<Column, 'restsOn'> {
  /** Ids of the datasets that it is computed from. */
  readonly datasets: readonly string[];
}

/** Cleaned datasets by id. */
export type CleanById = Readonly<Record<string, unknown>>;

/** What a table of the panel holds, whichever way it is made. */
export interface TableShape {
  readonly id: string;
  readonly title: string;
  /** What the key columns stand for; a table may have several rows of one unit, as `orderBy` says. */
  readonly grain: Grain | 'state';
  readonly columns: Readonly<Record<string, PanelColumn>>;
  /** Total order of the rows: must identify a row. */
  readonly orderBy: readonly string[];
  /** Ids of the datasets that the rows are computed from. */
  readonly datasets: readonly string[];
}

/** A table that is made of datasets. */
export interface PanelTable extends TableShape {
  build(clean: CleanById): PanelRows;
  /** Columns that can be built apart from the others, over the keys of rows built before. */
  readonly parts?: readonly PanelPart[];
}

/** Numeric columns that a refresh can rebuild when only their datasets are at hand. */
export interface PanelPart {
  readonly datasets: readonly string[];
  readonly columns: readonly string[];
  build(
    clean: CleanById,
    keys: Readonly<Record<string, ArrayLike<number>>>,
  ): Readonly<Record<string, ArrayLike<number>>>;
}

/** Columns of equal length. NaN is null in nullable numeric columns; null is null in text columns. */
export interface PanelRows {
  readonly rows: number;
  readonly columns: Readonly<Record<string, StoredColumn['values']>>;
}

type Cell<C extends Column> =
  | (C['type'] extends 'text' ? string : number | boolean)
  | (C extends { readonly nullable: true } ? null : never);
type RowOf<C extends Columns> = { readonly [K in keyof C]: Cell<C[K]> };

/** Datasets under the names that a definition gives them. */
export type Datasets = Readonly<Record<string, AnyDataset>>;
export type CleanedOf<D extends Datasets> = { readonly [K in keyof D]: CleanOf<D[K]> };

/** The cleaned datasets under the names of a definition. The panel keeps datasets of every shape by id. */
export function cleanedOf<D extends Datasets>(datasets: D, clean: CleanById): CleanedOf<D> {
  const named = Object.entries(datasets).map(([name, { id }]) => [name, clean[id]]);
  return Object.fromEntries(named) as CleanedOf<D>;
}

/** Columns with the ids of the datasets they rest on. */
export function withDatasets(columns: Columns, datasets: Datasets): PanelTable['columns'] {
  const all = Object.values(datasets);
  return Object.fromEntries(
    Object.entries(columns).map(([name, { restsOn = all, ...column }]) => [
      name,
      { ...column, datasets: restsOn.map(({ id }) => id) },
    ]),
  );
}

interface ShapeDefinition<D extends Datasets, C extends Columns> extends Pick<
  TableShape,
  'id' | 'title' | 'grain'
> {
  /** The datasets that the rows are computed from, under the names by which `build` takes them. */
  readonly from: D;
  readonly columns: C;
  /** Total order of the rows; by default the keys of the grain. */
  readonly orderBy?: readonly (keyof C & string)[];
}

interface TableDefinition<D extends Datasets, C extends Columns> extends ShapeDefinition<D, C> {
  /** The rows, or their columns where rows as objects would be heavy. Fields that are no columns are left out. */
  readonly build: (clean: CleanedOf<D>) => Iterable<RowOf<C>> | PanelRows;
}

/** A table of the panel. What `build` takes and must give follows from the datasets and the columns. */
export function definePanelTable<D extends Datasets, const C extends Columns>({
  build,
  ...shape
}: TableDefinition<D, C>): PanelTable {
  const { from, columns } = shape;
  return {
    ...tableShape(shape),
    build: (clean) => {
      const built = build(cleanedOf(from, clean));
      return Symbol.iterator in built ? columnsOf(columns, built) : built;
    },
  };
}

function tableShape<D extends Datasets, C extends Columns>({
  from,
  columns,
  orderBy,
  ...table
}: ShapeDefinition<D, C>): TableShape {
  const { grain } = table;
  return {
    ...table,
    orderBy: orderBy ?? (grain === 'state' ? ['ccode'] : keyColumns[grain]),
    columns: withDatasets(columns, from),
    datasets: Object.values(from).map(({ id }) => id),
  };
}

/** A table whose rows a model gives, fitted to other tables of the panel. */
export interface EstimatedTable extends TableShape {
  /** Other files that are written with it and say how it was estimated. */
  readonly files: readonly string[];
}

/** A table that is estimated from others: `datasets` are those behind the tables that the model is fitted to. */
export function defineEstimatedTable<D extends Datasets, const C extends Columns>({
  files = [],
  ...shape
}: ShapeDefinition<D, C> & { readonly files?: readonly string[] }): EstimatedTable {
  return { ...tableShape(shape), files };
}

type AnyRow = Readonly<Record<string, number | boolean | string | null>>;

function columnsOf(columns: Columns, rows: Iterable<AnyRow>): PanelRows {
  const numbers = new Map<string, number[]>();
  const texts = new Map<string, (string | null)[]>();
  for (const [name, { type }] of Object.entries(columns))
    if (type === 'text') texts.set(name, []);
    else numbers.set(name, []);
  let count = 0;
  for (const row of rows) {
    for (const [name, values] of numbers) values.push(row[name] === null ? NaN : Number(row[name]));
    for (const [name, values] of texts) values.push(textOf(row[name]));
    count++;
  }
  const all = new Map<string, StoredColumn['values']>([...numbers, ...texts]);
  return { rows: count, columns: Object.fromEntries(all) };
}

const textOf = (cell: AnyRow[string] | undefined): string | null =>
  typeof cell === 'string' ? cell : null;
