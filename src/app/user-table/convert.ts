import type {
  ImportReport,
  OwnDoubtful,
  OwnProblem,
  OwnRequest,
  OwnUnmatched,
} from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import {
  convertColumn,
  identityCaveats,
  labelOf,
  stateByCcode,
  type NameCandidate,
} from '../../states/index.js';
import type { StoredColumn } from '../../store/index.js';
import { columnNames } from './names.js';
import { numberOf, yearOf } from './numbers.js';
import type { UserFile } from './read.js';

export interface ConvertedFile extends Omit<ImportReport, 'file' | 'columns' | 'first'> {
  readonly columns: readonly (StoredColumn & { readonly source: string })[];
}

const mostListed = 200;

/**
 * The rows of a file by state, or pair, and year. Rows whose state or year is not known are left out and listed.
 *
 * @throws UsageError for a mapping that does not fit the file
 */
export function convertFile(
  file: UserFile,
  request: OwnRequest,
  onPart: (part: 'states' | 'values') => void = () => undefined,
): ConvertedFile {
  checkMapping(file, request);
  onPart('states');
  const problems = new Problems();
  const years = file.rows.map((row, at) => {
    const year = yearOf(row[request.year]!);
    if (year === undefined)
      problems.add({
        ...placeOf(file, at, request.year),
        expected: 'a year with four digits, or a day as year-month-day',
        outcome: 'row left out',
      });
    return year;
  });
  const search = new NameSearch();
  const sides = request.states.map((side) => statesOf(file, side, { ...request, years, search }));
  onPart('values');
  const kept = keptRows(file, request, years, sides, problems);
  const unmatched = sides.flatMap((side) => side.unmatched);
  const doubtful = sides.flatMap((side) => side.doubtful);
  return {
    columns: columnsOf(file, request, { years, sides, kept }, problems),
    rows: kept.length,
    read: file.rows.length,
    unmatched: unmatched.slice(0, mostListed),
    unmatchedCount: unmatched.length,
    doubtful: doubtful.slice(0, mostListed),
    doubtfulCount: doubtful.length,
    problems: problems.listed,
    problemCount: problems.count,
  };
}

class Problems {
  readonly listed: OwnProblem[] = [];
  count = 0;

  add(problem: OwnProblem): void {
    if (this.count++ < mostListed) this.listed.push(problem);
  }
}

const placeOf = ({ lines, header, rows }: UserFile, at: number, column: number) => ({
  line: lines[at]!,
  column: header[column]!,
  value: rows[at]![column]!.slice(0, 80),
});

function checkMapping({ header }: UserFile, { states, year, values, fixes }: OwnRequest): void {
  const stranger = Object.values(fixes).find(
    (ccode) => ccode !== null && stateByCcode(ccode) === undefined,
  );
  if (stranger !== undefined)
    throw new UsageError(`no state has the number ${stranger}`, {
      code: 'unknown-state',
      details: { value: stranger, expected: 'a Correlates of War number' },
      hint: 'GET /api/states lists the states with their numbers',
    });
  const columns = [...states, ...values].map(({ column }) => column).concat(year);
  const absent = columns.find((column) => column >= header.length);
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (absent === undefined && twice === undefined) return;
  throw new UsageError(
    absent === undefined
      ? `the column ${quoted(header[twice!])} is used twice`
      : `the file has no column ${absent}`,
    {
      code: 'bad-mapping',
      details: { value: absent ?? header[twice!], expected: `another of ${header.join(', ')}` },
      hint: 'choose one column for each of state, year and values',
    },
  );
}

interface Side {
  /** The state of each row; null where it is not known. */
  readonly ccodes: readonly (number | null)[];
  readonly unmatched: readonly OwnUnmatched[];
  readonly doubtful: readonly OwnDoubtful[];
}

interface Requested extends Pick<OwnRequest, 'fixes' | 'leastConfidence'> {
  readonly years: readonly (number | undefined)[];
  readonly search: NameSearch;
}

function statesOf(
  file: UserFile,
  { column, scheme }: OwnRequest['states'][number],
  { fixes, leastConfidence, years, search }: Requested,
): Side {
  const texts = file.rows.map((row) => row[column]!.trim());
  const open = texts.flatMap((text, at) => (Object.hasOwn(fixes, text) ? [] : [at]));
  const converted = convertColumn(
    open.map((at) => texts[at]!),
    scheme,
    'ccode',
    {
      years: open.map((at) => years[at]),
      minConfidence: leastConfidence,
      searchFor: search.takes,
    },
  );
  const ccodes = texts.map((text) => (Object.hasOwn(fixes, text) ? fixes[text]! : null));
  converted.values.forEach(
    (value, i) => (ccodes[open[i]!] = value === null ? null : Number(value)),
  );
  type Occurrence = { readonly value: string; readonly rows: number; readonly firstRow: number };
  const occurrence = ({ value, rows, firstRow }: Occurrence) => ({
    ...{ value, rows, line: file.lines[open[firstRow]!]!, column: file.header[column]! },
  });
  return {
    ccodes,
    unmatched: converted.unmatched.map((one) => ({
      ...occurrence(one),
      reason: search.reasonOf(one.value, one.reason),
      candidates: one.candidates.filter(isState).map(({ ccode, confidence }) => ({
        ...{ ccode, confidence },
        name: labelOf(ccode).name,
      })),
    })),
    doubtful: converted.doubtful.map((one) => ({
      ...occurrence(one),
      ccode: Number(one.converted),
      name: labelOf(Number(one.converted)).name,
      confidence: one.confidence,
      caveats: one.caveats.map((caveat) => identityCaveats[caveat]),
    })),
  };
}

const isState = (candidate: NameCandidate): candidate is NameCandidate & { ccode: number } =>
  candidate.ccode !== null;

/** Rows whose states and year are known, each unit and year once, in their order. */
function keptRows(
  file: UserFile,
  { states, year }: OwnRequest,
  years: readonly (number | undefined)[],
  sides: readonly Side[],
  problems: Problems,
): number[] {
  const seen = new Map<string, number>();
  const unit = sides.length === 2 ? 'pair' : 'state';
  const kept: number[] = [];
  for (let at = 0; at < file.rows.length; at++) {
    const ccodes = sides.map((side) => side.ccodes[at]!);
    if (years[at] === undefined || ccodes.includes(null as never)) continue;
    const outcome = 'row left out' as const;
    if (ccodes.length === 2 && ccodes[0] === ccodes[1]) {
      const place = placeOf(file, at, states[1]!.column);
      problems.add({ ...place, expected: 'another state than the first', outcome });
      continue;
    }
    const key = [...ccodes, years[at]].join(' ');
    const before = seen.get(key);
    if (before !== undefined) {
      const expected = `one row for each ${unit} and year: line ${file.lines[before]} has it already`;
      problems.add({ ...placeOf(file, at, year), expected, outcome });
      continue;
    }
    seen.set(key, at);
    kept.push(at);
  }
  return kept;
}

interface Rows {
  readonly years: readonly (number | undefined)[];
  readonly sides: readonly Side[];
  readonly kept: readonly number[];
}

function columnsOf(
  file: UserFile,
  request: OwnRequest,
  { years, sides, kept }: Rows,
  problems: Problems,
): ConvertedFile['columns'] {
  const plain = { nullable: false } as const;
  const keys = sides.flatMap(({ ccodes }, side) => {
    const end = sides.length === 1 ? '' : String(side + 1);
    const source = file.header[request.states[side]!.column]!;
    const own = kept.map((at) => ccodes[at]!);
    return [
      { name: `ccode${end}`, type: 'int16' as const, ...plain, values: own, source },
      {
        ...{ name: `iso3${end}`, type: 'text' as const, nullable: true, source },
        values: own.map((ccode) => labelOf(ccode).iso3),
      },
      {
        ...{ name: `state${end}`, type: 'text' as const, ...plain, source },
        values: own.map((ccode) => labelOf(ccode).name),
      },
    ];
  });
  const year = {
    ...{ name: 'year', type: 'int16' as const, ...plain, source: file.header[request.year]! },
    values: kept.map((at) => years[at]!),
  };
  const taken = [...keys, year].map(({ name }) => name);
  const headers = request.values.map(({ column }) => file.header[column]!);
  const names = columnNames(headers, taken);
  const values = request.values.map(({ column, type }, i) => {
    const base = { name: names[i]!, nullable: true, source: headers[i]! };
    const cells = kept.map((at) => file.rows[at]![column]!);
    if (type === 'text')
      return { ...base, type: 'text' as const, values: cells.map((cell) => cell.trim() || null) };
    const numbers = Float64Array.from(kept, (at, row) => {
      const value = numberOf(cells[row]!, request.decimal);
      if (value === undefined)
        problems.add({
          ...placeOf(file, at, column),
          expected: `a number with the decimal sign ${request.decimal} and without others between digits, or an empty cell`,
          outcome: 'left empty',
        });
      return value ?? NaN;
    });
    return { ...base, type: 'float64' as const, values: numbers };
  });
  return [...keys, year, ...values];
}

/** So many unknown names of a file are compared with all known ones: each takes some milliseconds. */
export const mostSearched = 50;

/** Which unknown names of a file are searched for in other spellings: the first ones. */
class NameSearch {
  private readonly names = new Set<string>();
  private readonly left = new Set<string>();

  readonly takes = (name: string): boolean => {
    if (this.names.has(name)) return true;
    const room = this.names.size < mostSearched;
    (room ? this.names : this.left).add(name);
    return room;
  };

  /** The reason with what was not done about the name. */
  reasonOf(name: string, reason: string): string {
    return this.left.has(name)
      ? `${reason} (other spellings were looked for of the first ${mostSearched} alone: say what those mean, and check again)`
      : reason;
  }
}
