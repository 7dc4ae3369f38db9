import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DataError } from '../core/errors.js';
import { restoreHint } from '../store/index.js';
import { extractFile, readChecked } from './digest.js';
import { loadManifest, manifestFile, type PanelManifest } from './manifest.js';

const extractSchema = z.strictObject({
  /** Version of the whole panel. */
  of: z.string(),
  /** Ids of the tables that are in the folder. */
  tables: z.array(z.string()),
});

/**
 * What the folder of a panel is an extract of; undefined where it is whole.
 * @throws DataError for a file that says something else
 */
export async function readExtract(dir: string): Promise<z.infer<typeof extractSchema> | undefined> {
  const file = path.join(dir, extractFile);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    content = undefined;
  }
  const parsed = extractSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new DataError(`${file} does not say which tables the extract holds`, {
    code: 'panel-extract',
    hint: 'Unpack the bundle again.',
    details: { file, expected: '{"of": data version, "tables": [ids of tables]}' },
  });
}

/**
 * The files of an extract: the tables, and the manifest, provenance, licences and lists of the whole panel as they are,
 * so that the extract has the panel's version and every digest can be checked.
 *
 * @throws DataError where a file is missing or is not the one that the manifest describes
 */
export async function extractOf(
  { dir, manifest, dataVersion }: { dir: string; manifest: PanelManifest; dataVersion: string },
  tables: readonly string[],
): Promise<Record<string, Uint8Array | string>> {
  const digests = new Map<string, string>([
    ...tables.map((id) => [manifest.tables[id]!.file, manifest.tables[id]!.sha256] as const),
    ...Object.entries(manifest.files).map(([file, entry]) => [file, entry.sha256] as const),
  ]);
  const files: Record<string, Uint8Array | string> = {};
  const whole = await loadManifest(dir);
  if (whole.dataVersion !== dataVersion)
    throw new DataError(`${path.join(dir, manifestFile)} changed while the panel was open`, {
      code: 'panel-file-damaged',
      hint: restoreHint,
      details: { file: path.join(dir, manifestFile), expected: `data version ${dataVersion}` },
    });
  files[manifestFile] = whole.text;
  for (const [name, digest] of digests)
    files[name] = await readChecked(path.join(dir, path.basename(name)), digest);
  files[extractFile] = `${JSON.stringify({ of: dataVersion, tables })}\n`;
  return files;
}
