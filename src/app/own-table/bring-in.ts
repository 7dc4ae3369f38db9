import { cellsOf } from './cells.js';
import { convertOwnFile, type OwnConverted, type OwnRequest } from './convert.js';
import { guessMapping, type GuessedMapping } from './guess.js';
import { readOwnFile } from './read.js';
import type { OwnTable } from './tables.js';

/** A file as it came: its name and what is in it. */
export interface OwnText {
  readonly name: string;
  readonly text: string;
}

/** A step of the work, as a long job tells it. */
export interface OwnStep {
  readonly step: string;
  readonly index: number;
  readonly of: number;
}
type OnStep = (step: OwnStep) => void;

const shownRows = 20;

export interface OwnLook {
  readonly file: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: number;
  /** The first rows. */
  readonly first: readonly (readonly string[])[];
  readonly guess: GuessedMapping;
}

/** What a file looks like. @throws DataError for what is no such file */
export function lookAtOwnFile({ name, text }: OwnText, onStep: OnStep): OwnLook {
  onStep({ step: 'reading the file', index: 1, of: 2 });
  const read = readOwnFile(name, text);
  const { file, delimiter, header, rows } = read;
  onStep({ step: 'looking at its columns', index: 2, of: 2 });
  return {
    ...{ file, delimiter, header, rows: rows.length, first: rows.slice(0, shownRows) },
    guess: guessMapping(read),
  };
}

export interface BringIn extends OwnText {
  readonly mapping: OwnRequest;
  /** Whether the table is wanted, and not what is to be said of it alone. */
  readonly keep: boolean;
}

export interface BroughtIn {
  readonly report: Omit<OwnConverted, 'columns'> & {
    readonly file: string;
    readonly columns: readonly Pick<OwnTable['columns'][number], 'name' | 'type' | 'source'>[];
    readonly first: ReturnType<typeof cellsOf>;
  };
  /** The whole table, where it is to be kept. */
  readonly columns?: OwnTable['columns'];
}

/** A file by state, or pair, and year. @throws DataError for what is no such file, UsageError for a mapping that does not fit it */
export function bringIn({ name, text, mapping, keep }: BringIn, onStep: OnStep): BroughtIn {
  onStep({ step: 'reading the file', index: 1, of: 3 });
  const read = readOwnFile(name, text);
  const { columns, ...report } = convertOwnFile(read, mapping, (part) =>
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
