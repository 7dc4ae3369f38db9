import type { MissingReason } from '../../core/missing.js';
import { flagCode, reasonCode } from './codes.js';
import type { TableRows } from './rows.js';
import type { Source, SourceKeys } from './source.js';

/** Writes the values of the rows `from` to `to`, the last one excluded; NaN is null. */
export type Fill = (into: Float64Array, from: number, to: number) => void;

/** Which states of a row the values of a column are of; part of the column's name. */
export type Side = '' | '1' | '2' | '12' | '21';

/** A source beside the rows of a table, for one side of them. */
export interface Placed {
  readonly side: Side;
  /** Undefined for a part that the source does not have. */
  readonly fillOf: (part: string | undefined) => Fill | undefined;
  /** Number of the reason why a row has no value; asked only of rows that have none. */
  readonly reasonAt: (row: number) => number;
  /** Number of the flag of a row; -1 for none. */
  readonly flagAt: (row: number) => number;
}

/** No reason has this number. */
const UNASKED = 255;

/** Puts sources beside the rows of one table. Sources with the same rows share the work. */
export class Placer {
  private readonly known: {
    readonly keys: SourceKeys;
    readonly side: Side;
    readonly at: Int32Array;
  }[] = [];

  constructor(private readonly table: TableRows) {}

  /**
   * A source of states once for each state of a row, of one state toward another in the own direction of ordered pairs and
   * in both directions of others.
   *
   * @throws UsageError where a unit has several rows in a year
   */
  place(source: Source): readonly Placed[] {
    const { table } = this;
    if (source.shape === 'state') return placeStates(source, table);
    if (source.shape === 'pair') return [this.pairs(source, '')];
    if (table.unit === 'directed-dyad-year') return [this.pairs(source, '')];
    return [this.pairs(source, '12'), this.pairs(source, '21')];
  }

  private pairs(source: Source, side: Side): Placed {
    const { keys } = source;
    const same = this.known.find(
      (one) =>
        one.side === side &&
        one.keys.first === keys.first &&
        one.keys.second === keys.second &&
        one.keys.year === keys.year &&
        one.keys.row === keys.row,
    );
    const at = same?.at ?? rowsOf(source, this.table, side === '21');
    if (same === undefined) this.known.push({ keys, side, at });
    return placePairs(source, this.table, side, at);
  }
}

function placeStates(source: Source, table: TableRows): Placed[] {
  const { rows, first, year, row: rowOf, swapped } = source.keys;
  const at = new Int32Array(table.cells).fill(-1);
  const turned = new Uint8Array(swapped === undefined ? 0 : table.cells);
  for (let key = 0; key < rows; key++) {
    const cell = table.cellOf(first[key]!, year[key]!);
    if (cell < 0) continue;
    if (at[cell]! >= 0) throw source.severalRows();
    at[cell] = rowOf === undefined ? key : rowOf[key]!;
    if (swapped !== undefined) turned[cell] = swapped[key]!;
  }
  const valuesOf = (part: string | undefined): Float64Array | undefined => {
    const column = source.columnOf(part);
    if (column === undefined) return undefined;
    const values = new Float64Array(table.cells).fill(NaN);
    for (let cell = 0; cell < at.length; cell++)
      if (at[cell]! >= 0)
        values[cell] = (turned[cell] === 1 ? column.mirror : column.values)[at[cell]!]!;
    return values;
  };
  const reasons = new Uint8Array(table.cells).fill(UNASKED);
  const side = (name: Side, states: Int16Array): Placed => {
    const cellOf = (row: number): number => table.cellOf(states[row]!, table.year[row]!);
    return {
      side: name,
      fillOf: (part) => {
        const values = valuesOf(part);
        return values === undefined ? undefined : fillStates(table.cellsOf(states), values);
      },
      reasonAt: (row) => {
        const cell = cellOf(row);
        if (reasons[cell] !== UNASKED) return reasons[cell]!;
        const found = at[cell]!;
        return (reasons[cell] = reasonCode(
          found >= 0 ? source.whyNull(found) : source.whyNoRow(states[row]!, 0, table.year[row]!),
        ));
      },
      flagAt: (row) => {
        const found = at[cellOf(row)]!;
        return found < 0 ? -1 : flagCode(source.flagOf(found));
      },
    };
  };
  const { ccode1, ccode2 } = table;
  return ccode2 === undefined ? [side('', ccode1)] : [side('1', ccode1), side('2', ccode2)];
}

/** Values by state and year, for the rows whose places among them are given. */
export function fillStates(cells: Int32Array, values: Float64Array): Fill {
  return (into, from, to) => {
    for (let row = from; row < to; row++) into[row - from] = values[cells[row]!]!;
  };
}

function placePairs(source: Source, table: TableRows, side: Side, at: Int32Array): Placed {
  const { ccode1, year } = table;
  const ccode2 = table.ccode2!;
  const symmetric = source.shape === 'pair';
  const reasons = new Uint8Array(table.rows).fill(UNASKED);
  const [first, second] = side === '21' ? [ccode2, ccode1] : [ccode1, ccode2];
  const whyNoRow = (row: number): MissingReason =>
    source.whyNoRow(first[row]!, second[row]!, year[row]!);
  return {
    side,
    fillOf: (part) => {
      const column = source.columnOf(part);
      if (column === undefined) return undefined;
      const { values, mirror } = column;
      return symmetric && mirror !== values && table.unit === 'directed-dyad-year'
        ? fillMirrored(table, at, values, mirror)
        : fillPairs(at, values);
    },
    reasonAt: (row) => {
      if (at[row]! >= 0) return reasonCode(source.whyNull(at[row]!));
      if (reasons[row] === UNASKED) reasons[row] = reasonCode(whyNoRow(row));
      return reasons[row]!;
    },
    flagAt: (row) => (at[row]! < 0 ? -1 : flagCode(source.flagOf(at[row]!))),
  };
}

function fillPairs(at: Int32Array, values: Float64Array): Fill {
  return (into, from, to) => {
    for (let row = from; row < to; row++) {
      const found = at[row]!;
      into[row - from] = found < 0 ? NaN : values[found]!;
    }
  };
}

/** The source has each pair once, the lower number first. */
function fillMirrored(
  { ccode1, ccode2 }: TableRows,
  at: Int32Array,
  values: Float64Array,
  mirror: Float64Array,
): Fill {
  return (into, from, to) => {
    for (let row = from; row < to; row++) {
      const found = at[row]!;
      const turned = ccode1[row]! > ccode2![row]!;
      into[row - from] = found < 0 ? NaN : (turned ? mirror : values)[found]!;
    }
  };
}

/**
 * Row of the source beside each row of a table of pairs; for symmetric sources in both orders.
 * @param back the second state of a pair toward the first is meant
 */
function rowsOf(source: Source, table: TableRows, back: boolean): Int32Array {
  const { rows, year, row: rowAt } = source.keys;
  const { first: one, second: other = one } = source.keys;
  const [first, second] = back ? [other, one] : [one, other];
  const both = source.shape === 'pair' && table.unit === 'directed-dyad-year';
  const at = new Int32Array(table.rows).fill(-1);
  for (let key = 0; key < rows; key++) {
    const row = rowAt === undefined ? key : rowAt[key]!;
    const [a, b, y] = [first[key]!, second[key]!, year[key]!];
    put(source, at, table.rowOf(a, b, y), row);
    if (both) put(source, at, table.rowOf(b, a, y), row);
  }
  return at;
}

function put(source: Source, at: Int32Array, target: number, row: number): void {
  if (target < 0) return;
  if (at[target]! >= 0) throw source.severalRows();
  at[target] = row;
}
