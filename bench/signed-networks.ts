import { existsSync } from 'node:fs';
import { DataError } from '../src/core/errors.js';
import type { SignedNetwork } from '../src/networks/index.js';
import { windows } from '../test/networks/networks.js';
import { rawRoot } from '../test/support/raw.js';

/** The 51 signed networks of the Correlates of War by their labels, from the raw files. */
export function signedNetworks(): Map<string, SignedNetwork> {
  const folder = `${rawRoot}/signed-networks`;
  if (!existsSync(folder))
    throw new DataError(
      `the signed networks of the Correlates of War are raw files, and ${folder} is not there`,
      {
        code: 'needs-import',
        details: { file: folder },
        hint: 'set COUNTERPOISE_RAW to the folder of the raw files',
      },
    );
  return windows();
}
