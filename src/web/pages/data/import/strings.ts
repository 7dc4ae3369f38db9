import { plural } from '../../../../core/format.js';

export const importWords = {
  title: 'Your own figures',
  lead: 'Bring in a CSV file with a state, or two, and a year in each row. Names and codes of states are matched as of their year; then you can lay your figures beside a measure, join them to the panel in SQL, or save them with Correlates of War numbers.',
  privacy:
    'The file stays on this machine: the server holds it in memory and forgets it when it ends.',
  limits:
    'At most 20 MB, 500,000 rows and 200 columns; UTF-8; a first line with the names of the columns; separated by commas, semicolons or tabs.',
  choose: 'Choose a CSV file',
  drop: 'or drop it here',
  reading: 'Reading the file…',
  tooLong: (bytes: number): string =>
    `The file has ${(bytes / 1024 / 1024).toFixed(1)} MB: at most 20 MB are taken`,
  tooLongHint: 'leave out rows and columns that are not needed',
  notUtf8: (file: string, line: number): string => `${file} is not in UTF-8: see line ${line}`,
  notUtf8Hint: 'save it as UTF-8, or have it read as Windows-1252, as older Excel writes it',
  asWindows: 'Read it as Windows-1252',
  read: (file: string, rows: number, columns: number): string =>
    `${file}: ${plural(rows, 'row')}, ${plural(columns, 'column')}`,
  firstRows: 'First rows',
  columns: 'What the columns are',
  each: 'Each row is of',
  layouts: { state: 'a state and year', pair: 'a pair of states and year' },
  state: 'State',
  first: 'First state',
  second: 'Second state',
  as: 'Written as',
  schemes: {
    name: 'name',
    iso3: 'ISO code of 3 letters',
    iso2: 'ISO code of 2 letters',
    isonum: 'ISO number',
    ccode: 'Correlates of War number',
    cow: 'Correlates of War letters',
    gw: 'Gleditsch-Ward number',
    un: 'United Nations number',
    wb: 'World Bank code',
    imf: 'International Monetary Fund number',
  },
  year: 'Year',
  noColumn: 'choose a column',
  chooseState: 'choose a state',
  decimal: 'Decimal sign',
  decimals: { '.': 'point: 1.5', ',': 'comma: 1,5' },
  values: 'Columns to take over',
  types: { number: 'number', text: 'text', none: 'leave out' },
  check: 'Match states and check values',
  checking: 'Matching states…',
  chooseDecimal: 'choose a sign',
  decimalOpen:
    'Numbers of this file have one sign with three digits behind it, such as 1,234: a thousand and more, or one and a little. Say which sign is the decimal sign. Signs between thousands cannot be read: where there are any, take them out of the file.',
  incomplete: (isDecimalOpen: boolean): string =>
    `Choose the column of the state, that of the year, and at least one more${isDecimalOpen ? '; for numbers, also the decimal sign' : ''}.`,
  report: 'What came of it',
  kept: (rows: number, read: number): string =>
    rows === read
      ? `All ${plural(read, 'row')} are kept.`
      : `${rows.toLocaleString('en')} of ${plural(read, 'row')} are kept; the others are left out.`,
  allMatched: 'Every name and code was matched.',
  matchedInDoubt: (n: number): string =>
    `Every name and code was given a state, ${n.toLocaleString('en')} of them with a doubt, as where the nearest name was taken: look them over.`,
  unmatched: (n: number): string =>
    `Not matched: ${n.toLocaleString('en')}. Say which state is meant, or leave it out.`,
  unmatchedHow: 'Choose a state for each, then check again.',
  fixedSince: 'This is of before your last choice: check again.',
  leaveOut: 'no state: leave out',
  rowsFrom: (rows: number, line: number, column: string): string =>
    `${column}, ${plural(rows, 'row')}, first in line ${line}`,
  maybe: (name: string, confidence: number): string =>
    `${name}? (${Math.round(100 * confidence)}%)`,
  doubtful: (n: number): string => `Matched, but look them over: ${n.toLocaleString('en')}`,
  doubtfulAs: (name: string): string => `read as ${name}`,
  problems: (n: number): string =>
    n === 1
      ? 'One cell is not what it should be'
      : `${n.toLocaleString('en')} cells are not what they should be`,
  noProblems: 'Every year and value could be read.',
  shownFirst: (n: number): string => `The first ${n} of them:`,
  problem: {
    line: 'Line',
    column: 'Column',
    value: 'Value',
    expected: 'Expected',
    outcome: 'What was done',
  },
  converted: 'The converted table',
  keep: 'Use this table',
  keepHow: 'It is kept in the memory of this server under a name of its own until the server ends.',
  yours: 'Your tables',
  none: 'None yet.',
  remove: 'Remove',
  removeOne: (name: string): string => `Remove ${name}`,
  size: (rows: number): string => plural(rows, 'row'),
  known: 'A newer edition of a known dataset',
  knownHow:
    'Files of the sources behind the panel are imported on the command line, which checks them as the shipped files were checked and builds your panel:',
  knownCommands: 'counterpoise data import nmc NMC-70.csv\ncounterpoise data build',
  knownSee: 'Each dataset’s page says which file and columns it takes.',
  table: {
    back: 'Your data',
    again: 'Bring the file in again',
    kept: 'In the memory of this server until it ends.',
    save: 'Save as CSV',
    sql: 'Ask it in SQL',
    series: 'Beside a measure',
    column: 'Your column',
    unit: 'State or pair',
    measure: 'Measure',
    noNumbers: 'The table has no column of numbers to draw.',
    own: 'Your figures',
    from: (file: string, column: string): string => `${file}, column ${column}`,
    first: 'First rows',
  },
};
