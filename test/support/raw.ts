import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** Folder of the raw files. */
export const rawRoot = process.env.COUNTERPOISE_RAW ?? '../shared/data';
export const rawAbsent = !existsSync(rawRoot);

/** Title of a suite that needs raw files; says why it is skipped where they are absent. */
export const needsRaw = (title: string): string =>
  rawAbsent ? `${title} (skipped: no raw files in ${rawRoot}; set COUNTERPOISE_RAW)` : title;

/** Rows of a raw CSV file as text, read without the project's own reader. */
export function rawRows(file: string): Record<string, string>[] {
  const bytes = readFileSync(path.join(rawRoot, file));
  return parse(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true });
}
