import { existsSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { MeasureColumns } from '../../../core/measure.js';
import { sha256 } from '../../../store/sha256.js';
import { writeFiles, type FileContents } from '../../../store/staging/index.js';
import { packColumns, unpackColumns, type PackedColumns } from './format.js';

/**
 * Columns of measures that the build has computed of the shipped panel and keeps beside the program, so that they need not be
 * computed at every start. They are in no sense data: where they are absent, of other data or not whole, they are computed.
 */
export interface KeptColumns {
  /** Whether the columns of a measure are kept. */
  has(asked: KeptRequest): boolean;
  columnsOf(asked: KeptRequest): MeasureColumns | undefined;
}

/** What columns are of. */
export interface KeptRequest {
  readonly measure: string;
  /** All of them. */
  readonly params: Readonly<Record<string, unknown>>;
  /** For arena measures: the pair they are asked about. */
  readonly pair?: readonly [number, number] | undefined;
  readonly group?: string | undefined;
}

/** The columns of a measure that have been computed. */
export interface ComputedColumns extends KeptRequest {
  readonly columns: MeasureColumns;
}

const keptIndex = z.object({
  dataVersion: z.string(),
  /** Order of the bytes of a number on the machine that wrote the files. */
  endianness: z.literal(endianness()),
  kept: z.record(
    z.string(),
    z
      .looseObject({ file: z.string(), sha256: z.string() })
      .transform((file) => file as unknown as KeptFile),
  ),
});
type KeptIndex = z.infer<typeof keptIndex>;

interface KeptFile extends PackedColumns {
  readonly file: string;
  readonly sha256: string;
}

const INDEX = 'index.json';

const keyOf = ({ measure, params, pair, group }: KeptRequest): string =>
  JSON.stringify({ measure, params, pair, group });

/** The columns that are kept in a folder of a version of the data; none where there is no such folder, or none is named. */
export function openKeptColumns(dir: string | null, dataVersion: string): KeptColumns {
  const index = dir === null ? undefined : readIndex(join(dir, INDEX));
  const kept = index?.dataVersion === dataVersion ? index.kept : {};
  return {
    has: (asked) => Object.hasOwn(kept, keyOf(asked)),
    columnsOf(asked) {
      const found = kept[keyOf(asked)];
      return found && readColumns(join(dir!, found.file), found);
    },
  };
}

/** The files of them, with their digests. */
export function keptFiles(
  dir: string,
  dataVersion: string,
): readonly { readonly file: string; readonly sha256: string }[] {
  const index = readIndex(join(dir, INDEX));
  return index?.dataVersion === dataVersion ? Object.values(index.kept) : [];
}

function readIndex(file: string): KeptIndex | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return keptIndex.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function readColumns(file: string, packed: KeptFile): MeasureColumns | undefined {
  try {
    const read = readFileSync(file);
    if (sha256(read) !== packed.sha256) return undefined;
    // Small files are read into memory that is shared with others, and may begin anywhere in it.
    return unpackColumns(packed, read.byteOffset % 8 === 0 ? read : new Uint8Array(read));
  } catch {
    return undefined;
  }
}

/** Writes columns into a folder, for `openKeptColumns`: those that take no more than some bytes. */
export function keepColumns(
  dir: string,
  dataVersion: string,
  computed: readonly ComputedColumns[],
  mostBytes = Infinity,
): void {
  const kept: Record<string, KeptFile> = {};
  const files: Record<string, FileContents[string]> = {};
  for (const { columns, ...asked } of computed) {
    const { packed, content } = packColumns(columns);
    if (content.byteLength > mostBytes) continue;
    const file = `${asked.measure}-${Object.keys(kept).length}.bin`;
    files[file] = content;
    kept[keyOf(asked)] = { file, sha256: sha256(content), ...packed };
  }
  const index: KeptIndex = { dataVersion, endianness: endianness(), kept };
  writeFiles(dir, { ...files, [INDEX]: JSON.stringify(index) });
}
