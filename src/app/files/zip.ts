import { zipSync, type Zippable } from 'fflate';
import type { FileContents } from '../../store/staging/index.js';
import { sha256 } from '../../store/sha256.js';

/** Digests of the files in a bundle, in the form that `sha256sum -c` reads. */
const sumsFile = 'SHA256SUMS';

/** Already compressed: packing such files again takes time and saves nothing. */
const packed = /\.parquet$/;

/**
 * The files as a zip archive, with their digests beside them. Files stand in the order of their names and bear one fixed
 * date, in the local time that zip files know, so that the same files give the same bytes everywhere.
 */
export function zipOf(files: FileContents): Uint8Array {
  const date = new Date(1980, 0, 1);
  const bytes = Object.entries(files).map(
    ([name, content]) => [name, Buffer.from(content)] as const,
  );
  const sums = Buffer.from(sumsOf(bytes));
  const entries: Zippable = {};
  for (const [name, content] of [...bytes, [sumsFile, sums] as const].sort(byName))
    entries[name] = [content, { mtime: date, level: packed.test(name) ? 0 : 6 }];
  return zipSync(entries);
}

type Named = readonly [name: string, content: Buffer];

const byName = ([a]: Named, [b]: Named): number => (a < b ? -1 : 1);

function sumsOf(files: readonly Named[]): string {
  return [...files]
    .sort(byName)
    .map(([name, content]) => `${sha256(content)}  ${name}\n`)
    .join('');
}
