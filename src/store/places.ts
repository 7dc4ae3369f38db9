import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The starter panel, beside `src/` and `dist/` alike. */
export const shippedDataDir = fileURLToPath(new URL('../../data', import.meta.url));
/** Columns that the build has computed, in `dist/` alone: from sources everything is computed. */
export const keptDir = fileURLToPath(new URL('../kept', import.meta.url));
/** Folder of the panel in use: `COUNTERPOISE_DATA`, or the starter panel. */
export const defaultDataDir = process.env['COUNTERPOISE_DATA'] ?? shippedDataDir;
/** The package manifest, for the version. */
export const packageFile = fileURLToPath(new URL('../../package.json', import.meta.url));

/** Everything that is shipped. */
export const packageDir = fileURLToPath(new URL('../../', import.meta.url));

/** The published schemas of case files. */
export const schemasDir = fileURLToPath(new URL('../../schemas', import.meta.url));

/** A module that runs in a separate thread or process, wherever this one is bundled: the folder of layers is one above. */
export const moduleOf = (name: string): URL => new URL(`../${name}`, import.meta.url);

/** What the build leaves in `dist/`, for the program from its sources as well. */
export const builtPlace = (name: string): string =>
  fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

/** Folder for what a user brings in and builds, where the system keeps such files. */
export function userFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): string {
  const named = (name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
  const parent =
    platform === 'win32'
      ? (named('LOCALAPPDATA') ?? join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (named('XDG_DATA_HOME') ?? join(home, '.local', 'share'));
  return join(parent, 'counterpoise');
}

/** Folder of the raw files that a user imports: `COUNTERPOISE_RAW`, or `raw` in the user's folder. */
export const userRawDir = (): string =>
  process.env['COUNTERPOISE_RAW'] ?? join(userFolder(), 'raw');
/** Folder of the panel that a user builds. The shipped one is never written to. */
export const userPanelDir = (): string => join(userFolder(), 'panel');
