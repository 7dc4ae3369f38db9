import type { BringIn, ImportReport, OwnLook, OwnText, Progress } from '../../contract/index.js';
import { convertFile } from './convert.js';
import { guessMapping } from './guess.js';
import { readUserFile } from './read.js';
import { cellsOf, type UserTable } from './tables.js';

type OnStep = (step: Progress) => void;

const shownRows = 20;

/** What a file looks like. @throws DataError for what is no such file */
export function previewFile({ name, text }: OwnText, onStep: OnStep): OwnLook {
  onStep({ step: 'reading the file', index: 1, of: 2 });
  const read = readUserFile(name, text);
  const { file, delimiter, header, rows } = read;
  onStep({ step: 'looking at its columns', index: 2, of: 2 });
  return {
    ...{ file, delimiter, header, rows: rows.length, first: rows.slice(0, shownRows) },
    guess: guessMapping(read),
  };
}

export interface BroughtIn {
  readonly report: ImportReport;
  /** The whole table, where it is to be kept. */
  readonly columns?: UserTable['columns'];
}

/** A file by state, or pair, and year. @throws DataError for what is no such file, UsageError for a mapping that does not fit it */
export function bringIn({ name, text, mapping, keep }: BringIn, onStep: OnStep): BroughtIn {
  onStep({ step: 'reading the file', index: 1, of: 3 });
  const read = readUserFile(name, text);
  const { columns, ...report } = convertFile(read, mapping, (part) =>
    onStep(
      part === 'states'
        ? { step: 'matching states', index: 2, of: 3 }
        : { step: 'checking values', index: 3, of: 3 },
    ),
  );
  return {
    report: {
      ...{ file: read.file, ...report },
      columns: columns.map(({ name: column, type, source }) => ({ name: column, type, source })),
      first: cellsOf(columns, Math.min(shownRows, report.rows)),
    },
    ...(keep ? { columns } : {}),
  };
}
