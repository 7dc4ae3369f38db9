import { keptIn } from '../../core/memo.js';
import { DataError, UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { restored } from '../../table/inert.js';
import { type CsvLine, type CsvTable, readCsv } from '../files/read-csv.js';
import { type ContradictionRule, type ListedTie, networkOf } from './listed-ties.js';
import type { FileNetwork, NetworkFile, NetworkFileRequest } from './file-network.js';
import { longName, longNameHint, MOST_LETTERS } from './node-name.js';
import { expectedSign, signOf } from './sign.js';
import { readingNotes } from './reading-notes.js';

/** Columns that tell windows apart where none is named, the first that the file has. */
const windowColumns = ['window', 'label', 'year'] as const;

/**
 * The networks of a CSV file with a line for each tie: `from`, `to`, `sign` (1, +1 or +; -1 or -), and where there are
 * several networks `window`, `label` or `year`, in capitals or small letters. Other columns are left alone.
 */
export function readEdgeList(request: NetworkFileRequest, delimiter: string): NetworkFile {
  const { file, columns = {}, contradictions = 'refuse' } = request;
  const { header, rows } = tableOf(request, delimiter);
  const places = placesOf(file, header.cells, columns);
  const groups = new Map<string | null, ListedTie[]>();
  for (const line of rows) {
    const label = places.window === null ? null : cellOf(file, line, places.window);
    keptIn<string | null, ListedTie[]>(groups, label, () => []).push(tieOf(file, line, places));
  }
  if (groups.size === 0) throw noTies(file, header.line);
  return {
    file,
    form: 'edge-list',
    windowColumn: places.window?.name ?? null,
    ...networksOf(file, groups, contradictions),
  };
}

function networksOf(
  file: string,
  groups: ReadonlyMap<string | null, readonly ListedTie[]>,
  contradictions: ContradictionRule,
): Pick<NetworkFile, 'networks' | 'notes'> {
  const read = [...groups].map(([label, ties]) => ({
    label,
    ...networkOf(file, ties, contradictions),
  }));
  const networks = read.map(({ label, network }): FileNetwork => ({ label, network }));
  return { networks, notes: readingNotes(read, contradictions) };
}

interface Place {
  readonly name: string;
  readonly at: number;
}

interface Places {
  readonly from: Place;
  readonly to: Place;
  readonly sign: Place;
  readonly window: Place | null;
}

const tableOf = ({ file, most }: NetworkFileRequest, delimiter: string): CsvTable =>
  readCsv(
    file,
    {
      most,
      expected: 'a CSV file with the columns from, to and sign',
      absentHint: 'name a file with a line for each tie: from,to,sign',
      brokenHint:
        'separate columns by commas, give every line as many as the header, and close every quote',
    },
    { delimiter },
  );

function placesOf(
  file: string,
  header: readonly string[],
  named: NonNullable<NetworkFileRequest['columns']>,
): Places {
  const names = header.map((name) => name.trim());
  const placeOf = (name: string, of: keyof typeof named): Place => {
    const found = columnsNamed(names, name);
    if (found.length > 1) throw repeatedColumn(file, names[found[0]!]!, found);
    if (found.length === 1) return { name: names[found[0]!]!, at: found[0]! };
    const free = names.find(
      (one) => one !== '' && !['from', 'to', 'sign'].includes(one.toLowerCase()),
    );
    throw new UsageError(`${file} has no column ${quoted(name)}`, {
      code: 'no-such-column',
      details: { file, line: 1, value: name, expected: `one of ${names.join(', ')}` },
      hint: /[;\t]/.test(header.join(''))
        ? 'separate the columns by commas, or name the file .tsv where they are separated by tabs'
        : `say under which name the file has it, for example --columns ${of}=${free ?? 'NAME'}`,
    });
  };
  const window = named.window ?? windowColumns.find((name) => columnsNamed(names, name).length > 0);
  return {
    from: placeOf(named.from ?? 'from', 'from'),
    to: placeOf(named.to ?? 'to', 'to'),
    sign: placeOf(named.sign ?? 'sign', 'sign'),
    window: window === undefined ? null : placeOf(window, 'window'),
  };
}

/** Places of the columns of this name; where none has it as it is written, of those that have it in capitals or small letters. */
function columnsNamed(names: readonly string[], name: string): number[] {
  const where = (is: (column: string) => boolean): number[] =>
    names.flatMap((column, at) => (is(column) ? [at] : []));
  const exact = where((column) => column === name);
  return exact.length > 0 ? exact : where((column) => column.toLowerCase() === name.toLowerCase());
}

/** Which of the two is meant cannot be known; a column that is not read may be there as often as it likes. */
function repeatedColumn(file: string, name: string, places: readonly number[]): DataError {
  const numbers = places.map((at) => at + 1).join(' and ');
  return new DataError(`${file}, line 1: the columns ${numbers} are both named ${quoted(name)}`, {
    code: 'repeated-column',
    details: { file, line: 1, column: name, value: numbers, expected: 'one column of this name' },
    hint: `take one of the two out, or rename one and name the other with --columns`,
  });
}

function tieOf(file: string, line: CsvLine, places: Places): ListedTie {
  const written = cellOf(file, line, places.sign);
  const sign = signOf(written);
  if (sign === undefined)
    throw new DataError(`${file}, line ${line.line}: ${quoted(written)} is no sign`, {
      code: 'bad-sign',
      details: {
        file,
        line: line.line,
        column: places.sign.name,
        value: written,
        expected: expectedSign,
      },
      hint: 'leave out lines of pairs without a tie, and write 1 or -1 in the others; --columns sign=NAME if another column has the sign',
    });
  return {
    from: nameOf(file, line, places.from),
    to: nameOf(file, line, places.to),
    sign,
    line: line.line,
    end: places.to.name,
    column: places.sign.name,
    written,
  };
}

function cellOf(file: string, { line, cells }: CsvLine, { name, at }: Place): string {
  const text = cells[at]!.trim();
  if (text !== '') return text;
  throw new DataError(`${file}, line ${line}: no ${name}`, {
    code: 'empty-cell',
    details: { file, line, column: name, value: '', expected: `a ${name} in every line` },
    hint: 'fill the cell, or leave the line out',
  });
}

/** The name of a node, without what was put before it for spreadsheets. */
function nameOf(file: string, line: CsvLine, place: Place): string {
  const name = restored(cellOf(file, line, place));
  if (name.length <= MOST_LETTERS) return name;
  throw new DataError(`${file}, line ${line.line}: ${longName(name)}`, {
    code: 'long-name',
    details: {
      file,
      line: line.line,
      column: place.name,
      value: `${name.slice(0, 40)}…`,
      expected: `names of up to ${MOST_LETTERS} characters`,
    },
    hint: longNameHint,
  });
}

function noTies(file: string, line: number): DataError {
  return new DataError(`${file} has no tie`, {
    code: 'no-ties',
    details: { file, line, expected: 'a line for each tie' },
    hint: 'check that the file was written whole',
  });
}
