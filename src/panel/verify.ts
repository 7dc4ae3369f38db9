import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { extractFile } from './digest.js';
import { readExtract } from './extract.js';
import { loadManifest, manifestFile } from './manifest.js';
import { sha256 } from '../store/sha256.js';

/**
 * Recompute the digest of every file of the panel in a folder.
 * @throws DataError where the manifest itself is missing or damaged
 */
export async function verifyPanel(dir: string) {
  const { manifest, dataVersion } = await loadManifest(dir);
  const extract = await readExtract(dir);
  const expected = new Map<string, string>();
  for (const [id, table] of Object.entries(manifest.tables))
    if (extract?.tables.includes(id) !== false) expected.set(table.file, table.sha256);
  for (const [file, entry] of Object.entries(manifest.files)) expected.set(file, entry.sha256);

  const present = (await readdir(dir)).filter((name) => !name.startsWith('.')).sort();
  const problems: { file: string; problem: 'changed' | 'missing' | 'extra' }[] = [];
  if (extract !== undefined && extract.of !== dataVersion)
    problems.push({ file: extractFile, problem: 'changed' });
  for (const file of present) {
    const digest = expected.get(file);
    if (digest === undefined) {
      if (file !== manifestFile && file !== extractFile) problems.push({ file, problem: 'extra' });
    } else if ((await digestOf(path.join(dir, file))) !== digest) {
      problems.push({ file, problem: 'changed' });
    }
  }
  for (const file of expected.keys())
    if (!present.includes(file)) problems.push({ file, problem: 'missing' });
  return {
    dataVersion,
    files: expected.size,
    problems,
    ...(extract === undefined ? {} : { extract: extract.tables }),
  };
}

async function digestOf(file: string): Promise<string | undefined> {
  const content = await readFile(file).catch(() => undefined);
  return content === undefined ? undefined : sha256(content);
}
