import { fileURLToPath } from 'node:url';
import type { Workspace } from '../../src/app/index.js';
import { pageParts } from '../page-parts.js';
import { calibrationMarkdown } from './calibration.js';
import { foundTriads, triadsMarkdown } from './known-triads.js';
import { overTime, overTimeMarkdown } from './over-time.js';
import { purchases, purchasesMarkdown } from './purchases.js';
import { sensitivity, sensitivityMarkdown } from './sensitivity.js';
import { specificity, specificityMarkdown } from './specificity.js';

export const pagePath = fileURLToPath(
  new URL('../../docs/methods/containment.md', import.meta.url),
);

export const { partsIn, withParts } = pageParts('containment');

/** The tables of the page, each computed from the measures. */
export async function containmentTables(
  workspace: Workspace,
): Promise<ReadonlyMap<string, string>> {
  const found = await foundTriads(workspace);
  return new Map([
    ['known triads', triadsMarkdown(found)],
    ['calibration', calibrationMarkdown(found)],
    ['sensitivity', sensitivityMarkdown(await sensitivity(workspace))],
    ['no common adversary', specificityMarkdown(await specificity(workspace))],
    ['purchases', purchasesMarkdown(await purchases(workspace))],
    ['over time', overTimeMarkdown(await overTime(workspace))],
  ]);
}
