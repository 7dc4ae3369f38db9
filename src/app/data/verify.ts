import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import type { verificationShape } from '../../contract/datasets.js';
import { manifestFile } from '../../panel/manifest.js';
import { keptTableFiles } from '../../panel/kept-tables.js';
import { verifyPanel, type PanelProblem } from '../../panel/verify.js';
import { defaultDataDir, keptDir, shippedDataDir } from '../../store/places.js';
import { sha256 } from '../../store/sha256.js';
import { keptEstimates } from '../assess/kept-estimates.js';
import { keptFiles } from '../engine/kept-columns/index.js';

/**
 * Check the panel in use: its files against its manifest, and, where it is the one that is shipped, the manifest against the version
 * that the program was written for, and what the build computed of it beside the program.
 */
export async function verifyData(
  dataDir = defaultDataDir,
  shippedDir = shippedDataDir,
): Promise<z.output<typeof verificationShape>> {
  const found = await verifyPanel(dataDir);
  const isShippedFolder = resolve(dataDir) === resolve(shippedDir);
  const shipped = found.dataVersion === keptEstimates.dataVersion;
  const problems: PanelProblem[] = [...found.problems];
  if (isShippedFolder && !shipped)
    problems.push({
      file: manifestFile,
      problem: 'changed',
      what: [`data version, not ${keptEstimates.dataVersion}`, ...found.differs].join(', '),
    });
  if (shipped) problems.push(...keptProblems(found.dataVersion));
  return { ...found, shipped, problems };
}

/** Columns that are kept beside the program, and are not what was computed. */
function keptProblems(dataVersion: string): PanelProblem[] {
  const files = [...keptFiles(keptDir, dataVersion), ...keptTableFiles(keptDir, dataVersion)];
  const each = new Map(files.map((kept) => [kept.file, kept]));
  return [...each.values()].flatMap((kept): PanelProblem[] => {
    const file = join(keptDir, kept.file);
    try {
      return sha256(readFileSync(file)) === kept.sha256 ? [] : [{ file, problem: 'changed' }];
    } catch {
      return [{ file, problem: 'missing' }];
    }
  });
}
