import { DataError } from '../../core/errors.js';
import { didYouMean } from '../../core/closest.js';
import { quoted } from '../../core/quoted.js';
import { type CsvLine, type CsvTable, readCsv } from '../files/read-csv.js';
import { numberOf } from '../user-table/numbers.js';
import { namedColumns, type Spec, type SpecItem } from './spec.js';

/** A unit in its periods, one after the other: gaps between its rows are periods without a row. */
export interface Unit {
  /** What its columns say of it. */
  readonly names: readonly string[];
  readonly from: number;
  /** Row of each period, -1 where there is none. */
  readonly rows: Int32Array;
}

/** The data of a model. */
export interface Table {
  readonly units: readonly Unit[];
  readonly rows: number;
  /** Values by column and row; NaN is not observed. */
  readonly values: ReadonlyMap<string, Float64Array>;
}

/** Periods that a unit may span: more are days or stamps of time. */
const MOST_PERIODS = 5000;

/**
 * Reads the data of a model: CSV in long form, a row for each unit and period. An empty cell, NA or a dot is not observed.
 *
 * @param most bytes of the file at most
 * @throws UsageError where there is no such file; DataError for a column that is not there, a unit without a name, a period that is no
 *   whole number or that a unit has twice, a value that its item cannot have, and opportunity that is not known where an item needs it
 */
export function readTable(spec: Spec, most?: number): Table {
  const expected =
    'CSV in long form, a row for each unit and period, whose first line names the columns';
  const table = readCsv(spec.dataFile, {
    expected,
    absentHint: `data in ${spec.file} is named from the folder of that file`,
    brokenHint: 'give every line as many cells as the first, and close every quote',
    ...(most === undefined ? {} : { most }),
  });
  const reader = new Reader(spec, table);
  const units = reader.units();
  return { units, rows: table.rows.length, values: reader.values() };
}

class Reader {
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    private readonly spec: Spec,
    private readonly table: CsvTable,
  ) {
    const header = table.header.cells.map((cell) => cell.trim());
    const wanted = namedColumns(spec);
    spec.refuse(
      wanted
        .filter(([column]) => !header.includes(column))
        .map(([column, path]) => ({
          path,
          code: 'unknown-column',
          message: `${spec.data} has no column ${quoted(column)}`,
          value: column,
          expected: header.join(', '),
          hint: didYouMean(column, header, 'name a column of the data', JSON.stringify),
        })),
    );
    for (const [column] of wanted)
      if (header.indexOf(column) !== header.lastIndexOf(column))
        throw this.error(table.header, column, column, 'repeated-column', {
          message: `the column ${column} is there twice`,
          expected: 'each column once',
          hint: 'rename one of the two, or delete it',
        });
    if (table.rows.length === 0)
      throw this.error(table.header, spec.period, '', 'empty-file', {
        message: 'there is no row below the header',
        expected: 'a row for each unit and period',
        hint: 'check that the file was written whole',
      });
    this.places = new Map(header.map((column, at) => [column, at]));
  }

  /** In the order in which the file first names them. */
  units(): Unit[] {
    const { spec, table } = this;
    const found = new Map<string, { names: string[]; rows: Map<number, number> }>();
    table.rows.forEach((line, row) => {
      const names = spec.unit.map((column) => this.nameOf(line, column));
      const period = this.periodOf(line);
      const key = JSON.stringify(names);
      let unit = found.get(key);
      if (unit === undefined) found.set(key, (unit = { names, rows: new Map() }));
      const before = unit.rows.get(period);
      if (before !== undefined)
        throw this.error(line, spec.period, period, 'repeated-period', {
          message: `${names.join(', ')} has period ${period} twice`,
          expected: `each period of a unit once (first on line ${table.rows[before]!.line})`,
          hint: 'leave one of the rows out, or put them together',
        });
      unit.rows.set(period, row);
    });
    return Array.from(found.values(), ({ names, rows }) => this.laidOut(names, rows));
  }

  private laidOut(names: readonly string[], rows: ReadonlyMap<number, number>): Unit {
    const periods = [...rows.keys()].sort((a, b) => a - b);
    const [from, to] = [periods[0]!, periods.at(-1)!];
    if (to - from >= MOST_PERIODS)
      throw this.error(this.table.rows[rows.get(to)!]!, this.spec.period, to, 'long-span', {
        message: `${names.join(', ')} goes from period ${from} to ${to}`,
        expected: `at most ${MOST_PERIODS} periods, gaps among them`,
        hint: 'number periods one after the other: years, or 1, 2, 3',
      });
    const places = new Int32Array(to - from + 1).fill(-1);
    for (const [period, row] of rows) places[period - from] = row;
    return { names, from, rows: places };
  }

  values(): Map<string, Float64Array> {
    const { items, opportunity } = this.spec;
    const values = new Map<string, Float64Array>();
    for (const item of items) {
      const own = this.column(item.column, kindOf(item));
      values.set(item.column, own);
      for (const key of ['exposure', 'error'] as const) {
        const column = item[key];
        if (column === undefined) continue;
        const found = this.column(column, kinds.positive);
        values.set(column, found);
        this.requireWhereSeen(own, item, column, found, kinds.positive.expected);
      }
    }
    for (const column of opportunity) values.set(column, this.column(column, kinds.number));
    for (const item of items.filter((one) => one.opportunity))
      for (const column of opportunity)
        this.requireWhereSeen(
          values.get(item.column)!,
          item,
          column,
          values.get(column)!,
          kinds.number.expected,
        );
    return values;
  }

  private column(column: string, { holds, expected, hint }: Kind): Float64Array {
    const place = this.places.get(column)!;
    return Float64Array.from(this.table.rows, (line) => {
      const cell = line.cells[place]!;
      const value = numberOf(cell, '.');
      if (value === null) return NaN;
      if (value !== undefined && holds(value)) return value;
      throw this.error(line, column, cell, 'wrong-value', {
        message: `${column} is ${quoted(cell)}`,
        expected,
        hint,
      });
    });
  }

  private requireWhereSeen(
    seen: Float64Array,
    item: SpecItem,
    column: string,
    values: Float64Array,
    expected: string,
  ): void {
    const row = seen.findIndex((value, at) => !Number.isNaN(value) && Number.isNaN(values[at]!));
    if (row < 0) return;
    throw this.error(this.table.rows[row]!, column, '', 'missing-value', {
      message: `${column} is not known where ${item.column} is`,
      expected: `${expected} in every row in which ${item.column} is observed`,
      hint: `fill the cell in, or leave ${item.column} empty there`,
    });
  }

  private nameOf(line: CsvLine, column: string): string {
    const text = line.cells[this.places.get(column)!]!.trim();
    if (text !== '') return text;
    throw this.error(line, column, '', 'missing-value', {
      message: `${column}, which names the unit, is empty`,
      expected: 'a name or code in every row',
      hint: 'fill the cell in, or leave the row out',
    });
  }

  private periodOf(line: CsvLine): number {
    const { period } = this.spec;
    const cell = line.cells[this.places.get(period)!]!;
    const value = numberOf(cell, '.');
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw this.error(line, period, cell, 'wrong-value', {
      message: `${period} is ${quoted(cell)}`,
      expected: 'a whole number in every row, such as a year',
      hint: 'number the periods one after the other',
    });
  }

  private error(
    { line }: CsvLine,
    column: string,
    value: unknown,
    code: string,
    { message, expected, hint }: { message: string; expected: string; hint: string },
  ): DataError {
    const file = this.spec.dataFile;
    return new DataError(`${this.spec.data}, line ${line}: ${message}`, {
      code,
      details: { file, line, column, value, expected },
      hint,
    });
  }
}

interface Kind {
  readonly holds: (value: number) => boolean;
  readonly expected: string;
  readonly hint: string;
}

const emptyHint = 'correct the cell, or leave it empty where nothing is known';
const kinds = {
  number: { holds: () => true, expected: 'a number with a decimal point', hint: emptyHint },
  positive: { holds: (value) => value > 0, expected: 'a number above 0', hint: emptyHint },
  binary: { holds: (value) => value === 0 || value === 1, expected: '0 or 1', hint: emptyHint },
  ordinal: {
    holds: Number.isSafeInteger,
    expected: 'a whole number that stands for a category, higher for more',
    hint: emptyHint,
  },
  count: {
    holds: (value) => Number.isSafeInteger(value) && value >= 0,
    expected: 'a whole number, 0 or more',
    hint: emptyHint,
  },
  amount: {
    holds: (value) => value >= 0,
    expected: 'an amount, 0 or more',
    hint: emptyHint,
  },
} satisfies Readonly<Record<string, Kind>>;

const kindOf = ({ family }: SpecItem): Kind =>
  ({
    binary: kinds.binary,
    ordinal: kinds.ordinal,
    count: kinds.count,
    continuous: kinds.number,
    hurdle: kinds.amount,
  })[family];
