import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DataError } from '../core/errors.js';
import { restoreHint } from '../store/index.js';
import { extractFile, extractHint } from './extract.js';
import { sha256 } from './manifest.js';

/**
 * A changed byte may leave a file of the panel readable with other numbers.
 * @throws DataError `panel-file-missing` or `panel-file-damaged`
 */
export async function checkFileDigest(file: string, expected: string): Promise<void> {
  const content = await readFile(file).catch(() => undefined);
  if (content !== undefined && sha256(content) === expected) return;
  const problem =
    content === undefined ? 'is missing' : 'is not the file that the manifest describes';
  const left = content === undefined && existsSync(path.join(path.dirname(file), extractFile));
  throw new DataError(`${file} ${problem}`, {
    code: content === undefined ? 'panel-file-missing' : 'panel-file-damaged',
    hint: left ? extractHint : restoreHint,
    details: { file, expected: `SHA-256 ${expected}` },
  });
}
