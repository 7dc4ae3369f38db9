import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DataError } from '../core/errors.js';
import { restoreHint } from '../store/index.js';
import { sha256 } from '../store/sha256.js';

/** In the folder of a panel: says that it holds some tables only, of the panel that the manifest describes. */
export const extractFile = 'extract.json';

const extractHint =
  'This folder is an extract that holds the tables of one assessment only. Leave COUNTERPOISE_DATA out to use the whole panel.';

/**
 * The content of a file of the panel. A changed byte may leave it readable with other numbers.
 * @throws DataError `panel-file-missing` or `panel-file-damaged`
 */
export async function readChecked(file: string, expected: string): Promise<Buffer> {
  const content = await readFile(file).catch(() => undefined);
  if (content !== undefined && sha256(content) === expected) return content;
  const missing = content === undefined;
  const problem = missing ? 'is missing' : 'is not the file that the manifest describes';
  throw new DataError(`${file} ${problem}`, {
    code: missing ? 'panel-file-missing' : 'panel-file-damaged',
    hint:
      missing && existsSync(path.join(path.dirname(file), extractFile)) ? extractHint : restoreHint,
    details: { file, expected: `SHA-256 ${expected}` },
  });
}
