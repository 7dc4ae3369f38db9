import { existsSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Frame } from '../../../core/frames.js';
import type { MeasureColumns } from '../../../core/measure.js';
import { keptIn } from '../../../core/memo.js';
import { keepTables } from '../../../panel/kept-tables.js';
import {
  ArrayFiles,
  filesOfPlaces,
  KeptArrays,
  type KnownArrays,
} from '../../../store/kept/arrays.js';
import { writeFiles, type FileContents } from '../../../store/staging/index.js';
import { packColumns, placesOf, unpackColumns, type PackedColumns } from './format.js';

/**
 * Columns of measures that the build has computed of the shipped panel and keeps beside the program, so that they need not be
 * computed at every start. They are in no sense data: where they are absent or of other data, they are computed.
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
  kept: z.record(z.string(), z.custom<PackedColumns>()),
});
type KeptIndex = z.infer<typeof keptIndex>;

const INDEX = 'index.json';

const keyOf = ({ measure, params, pair, group }: KeptRequest): string =>
  JSON.stringify({ measure, params, pair, group });

/** The columns that are kept in a folder of a version of the data; none where there is no such folder, or none is named. */
export function openKeptColumns(
  dir: string | null,
  dataVersion: string,
  arrays = dir === null ? undefined : new KeptArrays(dir),
): KeptColumns {
  const index = dir === null ? undefined : readIndex(join(dir, INDEX));
  const kept = index?.dataVersion === dataVersion ? index.kept : {};
  const opened = new Map<string, MeasureColumns>();
  const has = (key: string): boolean => Object.hasOwn(kept, key);
  return {
    has: (asked) => has(keyOf(asked)),
    columnsOf(asked) {
      const key = keyOf(asked);
      return has(key) ? keptIn(opened, key, () => unpackColumns(kept[key]!, arrays!)) : undefined;
    },
  };
}

/** The files of them, with their digests. */
export function keptFiles(
  dir: string,
  dataVersion: string,
): readonly { readonly file: string; readonly sha256: string }[] {
  const index = readIndex(join(dir, INDEX));
  if (index?.dataVersion !== dataVersion) return [];
  return Object.values(index.kept).flatMap((packed) => filesOfPlaces(placesOf(packed)));
}

function readIndex(file: string): KeptIndex | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return keptIndex.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Writes columns into a folder, for `openKeptColumns`: those that take no more than some bytes; and tables, for `openKeptTables`. */
export function keepColumns(
  dir: string,
  dataVersion: string,
  computed: readonly ComputedColumns[],
  { mostBytes = Infinity, frames = [] }: { mostBytes?: number; frames?: readonly Frame[] } = {},
): void {
  const kept: Record<string, PackedColumns> = {};
  const files: Record<string, FileContents[string]> = {};
  const known: KnownArrays = new Map();
  for (const { columns, ...asked } of computed) {
    const arrays = new ArrayFiles(known);
    const packed = packColumns(columns, arrays);
    if (arrays.size > mostBytes) continue;
    kept[keyOf(asked)] = packed;
    Object.assign(files, arrays.files);
  }
  if (frames.length > 0) Object.assign(files, keepTables(dataVersion, frames, known));
  const index: KeptIndex = { dataVersion, endianness: endianness(), kept };
  writeFiles(dir, { ...files, [INDEX]: JSON.stringify(index) });
}
