import { codeOfState } from '../../core/series.js';
import type { Case } from '../../cases/types.js';
import { DataError, UsageError } from '../../core/errors.js';
import { didYouMean } from '../../core/closest.js';
import { quoted } from '../../core/quoted.js';
import { groupActor, labelOf, parseActor } from '../../states/index.js';
import { subjectOf } from '../casefiles/cases.js';
import { readCsv, type CsvLine, type CsvTable } from '../files/read-csv.js';

/** One pair of a list, checked as far as it can be without data. */
export interface ListedPair {
  /** Line of the file that ends with it. */
  readonly line: number;
  /** Name of its folder: the codes of the three states, and the year where the list gives one. */
  readonly name: string;
  readonly states: readonly [a: number, b: number, third: number];
  /** The states as the list names them. */
  readonly written: readonly [a: string, b: string, third: string];
  readonly asOf: number | undefined;
  /** The case that is made for it, or why none can be. */
  readonly subject: Case | UsageError;
}

const required = ['a', 'b', 'third'] as const;
const known = [...required, 'asOf'] as const;
/** Other spellings of a column. */
const spellings: Readonly<Record<string, Column>> = { as_of: 'asOf', 'as-of': 'asOf' };
type Column = (typeof known)[number];

/**
 * Read a list of pairs: a CSV file with the columns a, b and third, and asOf where pairs have a year of their own.
 * Everything is checked before anything is returned.
 *
 * @param asOf year of the pairs that have none of their own; undefined: that of the template
 * @throws UsageError where there is no such file; DataError for the first thing that is wrong in it
 */
export function readPairs(file: string, asOf: number | undefined): ListedPair[] {
  const { header, rows } = tableOf(file);
  const columns = columnsOf(file, header);
  if (rows.length === 0)
    throw wrong(file, { line: header.line }, 'no-pairs', {
      message: `${file} lists no pair`,
      expected: 'a line for each pair below the header',
      hint: 'for example IND,USA,CHN',
    });
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const pair = pairOf(file, row, columns, asOf);
    // The pair is the same whichever of the two is named first.
    const [a, b, third] = pair.states;
    const key = [Math.min(a, b), Math.max(a, b), third, pair.asOf].join();
    const first = seen.get(key);
    if (first !== undefined)
      throw wrong(file, { line: row.line, column: 'a' }, 'repeated-pair', {
        message: `the pair ${pair.name} stands in line ${first} already`,
        value: row.cells.join(','),
        expected: 'every pair once, whichever state is named first',
        hint: `take out line ${row.line}`,
      });
    seen.set(key, row.line);
    return pair;
  });
}

const tableOf = (file: string): CsvTable =>
  readCsv(
    file,
    {
      expected: 'a CSV file with the columns a,b,third',
      absentHint: 'name a file that lists the pairs, one a line below a header',
      brokenHint: 'close every quote, and quote only whole values',
      emptyCode: 'pairs-header',
    },
    { relax_column_count: true, trim: true },
  );

/** Place of every column; names are compared without regard to case, so that Excel's capitals do no harm. */
function columnsOf(file: string, { line, cells }: CsvLine): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  const refuse = (column: string, message: string, hint: string): DataError =>
    wrong(file, { line, column }, 'pairs-header', {
      message,
      value: cells.join(','),
      expected: 'a,b,third, and asOf where pairs have a year of their own',
      hint,
    });
  for (const [index, cell] of cells.entries()) {
    const written = cell.toLowerCase();
    const column = spellings[written] ?? known.find((name) => name.toLowerCase() === written);
    if (column === undefined)
      throw refuse(
        cell,
        `the header of ${file} names a column ${quoted(cell)} that means nothing here`,
        /[;\t]/.test(cell)
          ? 'separate the columns by commas'
          : didYouMean(
              written === 'year' ? 'asof' : written,
              known,
              'begin the file with the line a,b,third and take other columns out',
            ),
      );
    if (columns.has(column))
      throw refuse(column, `the header of ${file} names ${column} twice`, 'keep one of the two');
    columns.set(column, index);
  }
  const missing = required.filter((name) => !columns.has(name));
  if (missing.length > 0)
    throw refuse(
      missing[0]!,
      `the header of ${file} lacks ${missing.join(', ')}`,
      'begin the file with the line a,b,third',
    );
  return columns;
}

function pairOf(
  file: string,
  row: CsvLine,
  columns: ReadonlyMap<Column, number>,
  otherwise: number | undefined,
): ListedPair {
  const { line, cells } = row;
  if (cells.length !== columns.size)
    throw wrong(file, { line }, 'wrong-number-of-columns', {
      message: `the line has ${cells.length} columns, the header ${columns.size}`,
      value: cells.join(','),
      expected: [...columns.keys()].join(','),
      hint: 'put a name that holds a comma in quotes',
    });
  const cell = (column: Column): string => cells[columns.get(column) ?? -1] ?? '';
  const at = <T>(column: Column, work: () => T): T =>
    inCell(file, line, column, cell(column), work);
  const [a, b, third] = required.map((column) => at(column, () => parseActor(cell(column))));
  const states = [a!, b!, third!] as const;
  const year = cell('asOf') === '' ? undefined : at('asOf', () => yearOf(cell('asOf')));
  const asOf = year ?? otherwise;
  const codes = states.map((state) => codeOfState(labelOf(state)));
  const subject = () => caseOrReason(codes as [string, string, string], asOf);
  const repeats = new Set(states).size < 3;
  return {
    line,
    name: [...states.map(nameIn), ...(year === undefined ? [] : [year])].join('-'),
    states,
    written: [cell('a'), cell('b'), cell('third')],
    asOf,
    // A year that the option gives is no fault of the file.
    subject:
      repeats || year !== undefined
        ? at(repeats ? (a === b ? 'b' : 'third') : 'asOf', subject)
        : subject(),
  };
}

/** A group by its id: its definition is no name of a folder. */
const nameIn = (state: number): string => groupActor(state)?.id ?? codeOfState(labelOf(state));

function caseOrReason(
  [a, b, third]: readonly [string, string, string],
  asOf: number | undefined,
): Case | UsageError {
  try {
    return subjectOf(a, b, third, asOf);
  } catch (error) {
    if (error instanceof UsageError && error.code === 'not-in-system') return error;
    throw error;
  }
}

function yearOf(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text)) return year;
  throw new UsageError(`${quoted(text)} is not a year`, {
    code: 'bad-year',
    details: { value: text, expected: 'a calendar year' },
    hint: 'write the year with four digits, for example 2014, or leave the cell empty',
  });
}

/** Whatever is wrong with a value is wrong with the file: its place is added. */
function inCell<T>(file: string, line: number, column: Column, value: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new DataError(error.message, {
      code: error.code,
      hint: error.hint,
      details: { value, ...error.details, file, line, column },
      cause: error,
    });
  }
}

function wrong(
  file: string,
  place: { readonly line: number; readonly column?: string },
  code: string,
  about: {
    readonly message: string;
    readonly value?: string;
    readonly expected: string;
    readonly hint: string;
  },
): DataError {
  const { message, hint, ...details } = about;
  return new DataError(message, { code, hint, details: { file, ...place, ...details } });
}
