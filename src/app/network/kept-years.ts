import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInCases } from '../../cases/index.js';
import {
  type DrawsOfYear,
  type FrustrationReport,
  type IndexOfYear,
  usualSearch,
} from '../../contract/index.js';
import type { NetworkParams } from './params.js';
import { paramsOf, type RuleRequest } from './rule-choice.js';

/** The result of the search of a year, which takes up to five seconds, without the time that it took. */
export type KeptFrustration = Omit<FrustrationReport, 'ms'>;

/** What is counted in advance of all years of the default rule, with which the page of networks begins. */
export interface KeptYears {
  readonly dataVersion: string;
  readonly rule: string;
  readonly params: NetworkParams;
  readonly index: readonly IndexOfYear[];
  readonly draws: readonly DrawsOfYear[];
  readonly frustration: readonly { readonly year: number; readonly found: KeptFrustration }[];
}

/** Beside what else is kept of the shipped panel: `npm run networks` writes it. */
export const keptYearsPath = join(builtInCases, 'networks.json');

let read: KeptYears | undefined;

/** The years that are kept, where they are of these data, this rule and these parameters. */
export function keptYears(
  dataVersion: string,
  rule: string,
  params: NetworkParams,
): KeptYears | undefined {
  read ??= JSON.parse(readFileSync(keptYearsPath, 'utf8')) as KeptYears;
  const wanted = JSON.stringify([dataVersion, rule, params]);
  return JSON.stringify([read.dataVersion, read.rule, read.params]) === wanted ? read : undefined;
}

/** The result for a year, where it is kept for this rule and this search. */
export function keptFrustration(
  dataVersion: string,
  { rule, params }: RuleRequest,
  { year, ...search }: { readonly year: number; readonly seed: number; readonly branches: number },
): KeptFrustration | undefined {
  const { seed, branches } = usualSearch;
  if (search.seed !== seed || search.branches !== branches) return undefined;
  const asked = paramsOf({ rule, params });
  return keptYears(dataVersion, asked.rule.id, asked.params)?.frustration.find(
    (one) => one.year === year,
  )?.found;
}
