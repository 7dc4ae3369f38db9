import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInCases } from '../../cases/index.js';
import type { DrawsOfYear, IndexOfYear } from '../../contract/index.js';
import type { NetworkParams } from './params.js';

/** All years of the rule that a page begins with. */
export interface KeptYears {
  readonly dataVersion: string;
  readonly rule: string;
  readonly params: NetworkParams;
  readonly index: readonly IndexOfYear[];
  readonly draws: readonly DrawsOfYear[];
}

/** Beside what else is kept of the shipped panel: `npm run networks` writes it. */
export const keptYearsPath = join(builtInCases, 'networks.json');

let read: KeptYears | undefined;

/** What is kept of these data and this rule, where it is kept. */
export function keptYears(
  dataVersion: string,
  rule: string,
  params: NetworkParams,
): KeptYears | undefined {
  read ??= JSON.parse(readFileSync(keptYearsPath, 'utf8')) as KeptYears;
  const wanted = JSON.stringify([dataVersion, rule, params]);
  return JSON.stringify([read.dataVersion, read.rule, read.params]) === wanted ? read : undefined;
}
