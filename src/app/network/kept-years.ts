import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInCases } from '../../cases/index.js';
import {
  type DrawsOfYear,
  type IndexOfYear,
  type FrustrationReport,
  usualSearch,
} from '../../contract/index.js';
import type { NetworkParams } from './params.js';
import { paramsOf, type RuleRequest } from './rule-choice.js';

/** What the search of a year finds, which takes up to five seconds: all but the time that it took. */
export type KeptFrustration = Omit<FrustrationReport, 'ms'>;

/** All years of the rule that a page begins with. */
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

/** What is kept of these data and this rule, where it is kept: what is found by the usual search. */
export function keptYears(
  dataVersion: string,
  rule: string,
  params: NetworkParams,
): KeptYears | undefined {
  read ??= JSON.parse(readFileSync(keptYearsPath, 'utf8')) as KeptYears;
  const wanted = JSON.stringify([dataVersion, rule, params]);
  return JSON.stringify([read.dataVersion, read.rule, read.params]) === wanted ? read : undefined;
}

/** What the search of a year finds, where a request is of the usual rule and search, and it is kept. */
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
