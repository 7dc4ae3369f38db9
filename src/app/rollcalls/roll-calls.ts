import path from 'node:path';
import { DataError, UsageError } from '../../core/errors.js';
import type { RollCalls } from '../../core/roll-calls.js';
import type { RawFile } from '../../sources/define.js';
import { missingFiles, readDataset, readRawFile } from '../../sources/read.js';
import { unVotes, type CleanUnVotes } from '../../sources/un-votes/dataset.js';
import { labelOf } from '../../states/index.js';
import { userRawDir } from '../../store/places.js';
import type { VoteSource } from '../../measures/votes/vote-sources.js';
import { unVotesLibrary } from '../../sources/un-votes-undl/dataset.js';
import type { LoadedRollCalls, RollCallSource } from './roll-call-source.js';
import { readRollCallFile } from './roll-calls-file.js';
import type { VoterKind } from './voters.js';

/** Year of a session of the General Assembly: that in which it begins. */
export const yearOfSession = (session: number): number => session + 1945;

export interface LoadOptions {
  /** Folder of the raw files (`COUNTERPOISE_RAW`). */
  readonly rawRoot?: string;
  /** What the voters of a file are, where its names are not to decide. */
  readonly voters?: VoterKind;
  /** Bytes of a file at most. */
  readonly most?: number;
  /** Which roll calls of the UN General Assembly, where no file is named. */
  readonly unSource?: VoteSource;
}

/**
 * Roll calls as a matrix: a user's own file, or without one those of the UN General Assembly that the user imported.
 *
 * @param file CSV in long form, plain or gzip: see `readRollCallFile`
 * @throws DataError `needs-import` where the roll calls of the UN are not imported; what is wrong in a file, with line,
 *   column, value and expectation; UsageError for `voters` without a file
 */
export async function loadRollCalls(
  file?: string,
  { rawRoot = userRawDir(), voters, most, unSource }: LoadOptions = {},
): Promise<LoadedRollCalls> {
  if (file !== undefined) {
    if (unSource !== undefined) throw sourceBesideFile(file, unSource);
    return readRollCallFile(file, voters, most);
  }
  if (voters === undefined)
    return unSource === 'undl' ? readLibrary(rawRoot) : readUnRollCalls(rawRoot);
  throw new UsageError('--voters needs a file of roll calls, and none is given', {
    code: 'voters-without-file',
    hint: 'Leave --voters out: the voters of the UN are states. Or name your file before the options.',
    details: { value: voters },
  });
}

async function readUnRollCalls(rawRoot: string): Promise<LoadedRollCalls> {
  requireImported(unVotes, rawRoot);
  const [{ clean, files }, texts] = await Promise.all([
    readDataset(unVotes, rawRoot),
    readTexts(rawRoot),
  ]);
  return { ...unRollCalls(clean, texts), source: sourceOf(unVotes.id, files) };
}

/** The recorded votes of the UN Digital Library, with titles and agenda; it tells no issues and has no votes on parts. */
async function readLibrary(rawRoot: string): Promise<LoadedRollCalls> {
  requireImported(unVotesLibrary, rawRoot);
  const { clean, files } = await readDataset(unVotesLibrary, rawRoot);
  const { order, ...matrix } = voteMatrix(clean);
  const sorted = order.map((index) => clean.rollCalls[index]!);
  return {
    ...matrix,
    ids: sorted.map(({ resolution }) => resolution),
    years: Int16Array.from(sorted, ({ year }) => year),
    parts: new Uint8Array(sorted.length),
    titles: sorted.map(({ title }) => title.split(/ : resolution| \/ adopted/)[0]!),
    descriptions: sorted.map(({ agenda }) => agenda),
    source: sourceOf(unVotesLibrary.id, files),
  };
}

const sourceOf = (
  name: string,
  files: readonly { readonly path: string; readonly sha256: string }[],
): RollCallSource => ({
  ...{ name, isUn: true },
  files: files.map(({ path: file, sha256 }) => ({ name: path.basename(file), sha256 })),
});

/** @throws DataError `needs-import` */
export function requireImported(
  dataset: typeof unVotes | typeof unVotesLibrary,
  rawRoot: string,
): void {
  const missing = missingFiles(dataset, rawRoot);
  if (missing.length > 0) throw needsImport(dataset.id, missing, rawRoot);
}

const sourceBesideFile = (file: string, source: VoteSource): UsageError =>
  new UsageError(`--source ${source} is of the UN, and ${file} is named`, {
    code: 'source-beside-file',
    hint: 'Leave out the file, or --source.',
    details: { value: source, expected: 'a file or --source' },
  });

function needsImport(id: string, missing: readonly string[], rawRoot: string): DataError {
  const names = missing.map((file) => path.basename(file));
  return new DataError(
    `the single ballots of the UN General Assembly are not imported: ${names.join(', ')} missing`,
    {
      code: 'needs-import',
      details: {
        dataset: id,
        file: path.join(rawRoot, missing[0]!),
        expected: missing.join(', '),
      },
      hint: `${id === unVotes.id ? 'Write the tables of these names in the R package unvotes to CSV files, then run' : 'Run'} counterpoise data import ${id} ${names.join(' ')}; or set COUNTERPOISE_RAW to the folder that holds ${missing[0]}.`,
    },
  );
}

interface RollCallText {
  readonly title: string;
  readonly description: string;
}

/** Titles and descriptions, which the panel has no use for. */
const textFile: RawFile = {
  path: unVotes.files.rollCalls.path,
  columns: {
    rcid: { type: 'integer', min: 1 },
    short: { type: 'text', missing: ['', 'NA'], nullable: true },
    descr: { type: 'text', missing: ['', 'NA'], nullable: true },
  },
  key: ['rcid'],
};

/** Texts by number of the roll call; undefined for an edition of the file that has none. */
async function readTexts(rawRoot: string): Promise<ReadonlyMap<number, RollCallText> | undefined> {
  const read = await readRawFile(unVotes.id, textFile, rawRoot).catch((cause: unknown) => {
    if (cause instanceof DataError && cause.code === 'raw-header') return undefined;
    throw cause;
  });
  return (
    read &&
    new Map(
      read.rows.map(({ rcid, short, descr }) => [
        Number(rcid),
        { title: String(short ?? descr ?? ''), description: String(descr ?? '') },
      ]),
    )
  );
}

/** The roll calls of the General Assembly as a matrix: rows by session and number, columns by state. */
function unRollCalls(votes: CleanUnVotes, texts?: ReadonlyMap<number, RollCallText>): RollCalls {
  const { order, ...matrix } = voteMatrix(votes);
  const sorted = order.map((index) => votes.rollCalls[index]!);
  return {
    ...matrix,
    ids: sorted.map(({ rcid }) => String(rcid)),
    years: Int16Array.from(sorted, ({ year }) => year),
    parts: Uint8Array.from(sorted, ({ part }) => part),
    ...(texts && {
      titles: sorted.map(({ rcid }) => texts.get(rcid)?.title ?? ''),
      descriptions: sorted.map(({ rcid }) => texts.get(rcid)?.description ?? ''),
    }),
    issues: sorted.map(({ issues }) => issues),
  };
}

interface SessionVotes extends Pick<CleanUnVotes, 'offsets' | 'ccode' | 'vote'> {
  readonly rollCalls: readonly { readonly session: number }[];
}

/** The votes as a matrix, and the order of its rows. */
function voteMatrix({ rollCalls, offsets, ccode, vote }: SessionVotes) {
  const order = rollCalls
    .map((_, index) => index)
    .sort((a, b) => rollCalls[a]!.session - rollCalls[b]!.session || a - b);
  const states = [...new Set(ccode)].sort((a, b) => a - b);
  const columnOf = new Int16Array(1000);
  states.forEach((state, column) => (columnOf[state] = column));
  const votes = new Uint8Array(order.length * states.length);
  order.forEach((index, row) => {
    for (let at = offsets[index]!; at < offsets[index + 1]!; at++)
      votes[row * states.length + columnOf[ccode[at]!]!] = vote[at]!;
  });
  return {
    order,
    voters: states.map((id) => ({ id, name: labelOf(id).name })),
    periods: Int16Array.from(order, (index) => rollCalls[index]!.session),
    votes,
  };
}
