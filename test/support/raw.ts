import { existsSync } from 'node:fs';

/** Folder of the raw files. */
export const rawRoot = process.env.COUNTERPOISE_RAW ?? '../shared/data';
export const rawAbsent = !existsSync(rawRoot);

/** Title of a suite that needs raw files; says why it is skipped where they are absent. */
export const needsRaw = (title: string): string =>
  rawAbsent ? `${title} (skipped: no raw files in ${rawRoot}; set COUNTERPOISE_RAW)` : title;
