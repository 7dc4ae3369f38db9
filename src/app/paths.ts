import { fileURLToPath } from 'node:url';

/** Folder of the panel: `COUNTERPOISE_DATA`, or the starter panel beside `src/` and `dist/` alike. */
export const defaultDataDir =
  process.env['COUNTERPOISE_DATA'] ?? fileURLToPath(new URL('../../data', import.meta.url));
/** The package manifest, for the version. */
export const packageFile = fileURLToPath(new URL('../../package.json', import.meta.url));
