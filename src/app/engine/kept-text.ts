import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { manifestFile, versionOf } from '../../panel/manifest.js';
import { defaultDataDir, keptDir, shippedDataDir } from '../../store/places.js';
import { sha256 } from '../../store/sha256.js';
import type { FileContents } from '../../store/staging/index.js';

/*
 * Answers that readers ask for most: the build computes them from the shipped panel and stores them beside the program. They are no
 * data: for another panel, another request or a damaged file the answer is computed.
 */

/** Where the data are that an answer is asked of, and where answers are kept. */
export interface KeptPlaces {
  readonly dataDir?: string | undefined;
  readonly dir?: string | undefined;
}

/** What a file holds: the answer as text, so that its digest is that of what is read. */
interface KeptFile {
  readonly dataVersion: string;
  readonly key: string;
  readonly sha256: string;
  readonly answer: string;
}

const fileOf = (kind: string, key: string): string => `${kind}-${key.slice(0, 24)}.json`;

/** The text of the answer that is kept under a digest of all that it depends on beside the panel; undefined where there is none. */
export function keptText(
  kind: string,
  key: string,
  { dataDir = defaultDataDir, dir = keptDir }: KeptPlaces = {},
): string | undefined {
  // A folder of the user is read, whatever its manifest says.
  if (resolve(dataDir) !== resolve(shippedDataDir)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(join(dir, fileOf(kind, key)), 'utf8')) as KeptFile;
    const version = versionOf(readFileSync(join(dataDir, manifestFile), 'utf8'));
    const isThis =
      kept.dataVersion === version && kept.key === key && sha256(kept.answer) === kept.sha256;
    return isThis ? kept.answer : undefined;
  } catch {
    return undefined;
  }
}

/** The file of an answer, for `keptText`. */
export function keptTextFile(
  kind: string,
  key: string,
  { dataVersion, answer }: Pick<KeptFile, 'dataVersion' | 'answer'>,
): FileContents {
  const kept: KeptFile = { dataVersion, key, sha256: sha256(answer), answer };
  return { [fileOf(kind, key)]: JSON.stringify(kept) };
}
