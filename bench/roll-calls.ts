import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { userRawDir } from '../src/store/places.js';
import { loadRollCalls } from '../src/app/rollcalls/roll-calls.js';
import type { RollCalls } from '../src/core/roll-calls.js';

/** Where the panel is built from, as `npm run panel` has it. */
const beside = '../shared/data';

/** The roll calls of the UN: from the raw files that the panel is built from, or those that the user imported. */
export function unRollCalls(): Promise<RollCalls> {
  const named = process.env['COUNTERPOISE_RAW'] !== undefined;
  const rawRoot = !named && existsSync(join(beside, 'un-votes')) ? beside : userRawDir();
  return loadRollCalls(undefined, { rawRoot });
}
