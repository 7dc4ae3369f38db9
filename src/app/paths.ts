import { fileURLToPath } from 'node:url';

/** Folder of the starter panel, beside `src/` and `dist/` alike. */
export const defaultDataDir = fileURLToPath(new URL('../../data', import.meta.url));
/** Folder of the built-in cases. */
const defaultCasesDir = fileURLToPath(new URL('../../cases', import.meta.url));
/** The package manifest, for the version. */
export const packageFile = fileURLToPath(new URL('../../package.json', import.meta.url));
