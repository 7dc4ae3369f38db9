import { basename } from 'node:path';
import { DataError } from '../../core/errors.js';
import type { RawColumn } from '../../sources/define.js';
import { decode, headerOf, parseCsv } from '../../sources/text.js';
import { requireHeader, validateRows } from '../../sources/validate.js';
import { usualSize } from '../../store/read-bytes.js';
import { sha256 } from '../../store/sha256.js';
import { unpacked } from '../../store/unpack.js';
import { readBytes } from '../files/read-text.js';
import type { LoadedRollCalls } from './roll-call-source.js';
import { rollCallsFromRows, type RollCallColumn } from './roll-calls-rows.js';
import type { VoterKind } from './voters.js';

const required: Readonly<Record<string, RawColumn>> = {
  rollcall: { type: 'text' },
  state: { type: 'text' },
  vote: { type: 'text' },
};

const optional: Readonly<Record<RollCallColumn, RawColumn>> = {
  period: { type: 'integer', min: 1, max: 9999, nullable: true },
  date: { type: 'text', nullable: true },
  title: { type: 'text', nullable: true },
  part: { type: 'enum', values: ['0', '1'], nullable: true },
  issues: { type: 'text', nullable: true },
};

const columnsHint = `A file of roll calls has one row for each vote, with the columns ${Object.keys(required).join(',')} and, where wanted, ${Object.keys(optional).join(',')}; counterpoise votes --help shows an example.`;

/** What to do about a user’s own file, where the advice for the files of a source does not fit. */
const hints: Readonly<Record<string, string>> = {
  'raw-header': columnsHint,
  'raw-empty': columnsHint,
  'raw-csv':
    'The file may be cut off. A text that holds a comma, a quote or a line break stands in double quotes.',
  'raw-cut': 'The file may be cut off; where it is whole, end its last line with a line break.',
  'raw-value': 'Correct the row, or leave the value empty where the column may be.',
  'raw-file-damaged': 'Write the file again, or give it without compression.',
};

/** Stands for the name of a dataset where a user’s file has none; never shown. */
const dataset = 'roll calls';

/**
 * A user’s roll calls from CSV in long form, one row for each vote: `rollcall` (any text that names it), `state` and `vote`
 * (yes, abstain, no, or 1, 2, 3, or y, a, n; a voter who is absent has no row, or absent, 8 or 9). Optional are `period` (a
 * whole number: session, year), `date` (YYYY, YYYY-MM or YYYY-MM-DD), `title`, `part` (1 for a vote on a paragraph or an
 * amendment) and `issues` (separated by semicolons), which all rows of a roll call share. Columns are named in any case.
 * Roll calls without a period have the year of their date, without either 1. `votersOf` says who is a state.
 *
 * @param voters what the voters are, where the names are not to decide
 * @param most bytes of the file at most, packed and unpacked
 * @throws UsageError for a file that is not there, EnvironmentError for one that cannot be read, DataError with file,
 *   line, column, value and expectation for whatever is wrong in it
 */
export function readRollCallFile(
  file: string,
  voters?: VoterKind,
  most = usualSize,
): LoadedRollCalls {
  const bytes = readBytes(file, {
    expected: 'a CSV file, plain or gzip',
    absentHint: 'Check the name of the file and its folder.',
    most,
  });
  try {
    const content = unpacked(file, bytes, most);
    const { calls, reading } = parseRollCalls(file, decode(dataset, file, content), voters);
    const name = basename(file);
    const files = [{ name, sha256: sha256(content) }];
    return { ...calls, source: { name, isUn: false, files, reading } };
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause;
    const { message, code, hint, details } = cause;
    const place = { ...details };
    delete place.dataset;
    throw new DataError(message, { code, hint: hints[code] ?? hint, details: place, cause });
  }
}

function parseRollCalls(place: string, text: string, voters: VoterKind | undefined) {
  const header = headerOf(text).map(plainName);
  const present = Object.keys(optional).filter((name) => header.includes(name));
  const columns = { ...required };
  for (const name of present) columns[name] = optional[name as RollCallColumn];
  // Who votes twice is known only once it is known who the voters are.
  const file = { path: place, columns, key: [], duplicates: 'looked for among the voters' };
  const whole = { dataset, place, file, text };
  requireHeader(whole, header);
  const [, ...records] = parseCsv(dataset, place, text);
  const rows = validateRows(whole, header.length === 0 ? [] : [header, ...records]);
  const found = rollCallsFromRows(
    { place, text, rows },
    new Set(present as RollCallColumn[]),
    voters,
  );
  const unused = header.filter((name) => name !== '' && !Object.hasOwn(columns, name));
  return { calls: found.calls, reading: { ...found.reading, unused, optional: present } };
}

/** The name of a column as it is compared. */
const plainName = (name: string): string => name.trim().toLowerCase();
