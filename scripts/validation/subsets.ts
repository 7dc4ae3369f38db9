/** Labelled rows that are judged apart. */
import { degreesOfCloseness } from '../../src/core/closeness.js';
import type { Row } from './rows.js';
import { inFrame, meanOf, once, threeWayOf, type WeightOf } from './scores.js';

/** Strata of rows that were chosen because they contradict the rule of thumb. */
const againstRule: ReadonlySet<string> = new Set([
  'pact-not-allied',
  'allied-no-pact',
  'listed-not-rivals',
  'rivals-unlisted',
  'little-trade-close',
  'much-trade-distant',
]);

export interface Subset {
  readonly name: string;
  readonly has: (row: Row) => boolean;
  readonly weightOf: WeightOf;
}

const isAgainst = ({ label }: Row): boolean => againstRule.has(label.stratum);
export const isByChance = ({ label }: Row): boolean => label.stratum.startsWith('chance');

export const whole: Subset = { name: 'all rows', has: () => true, weightOf: once };
export const weighted: Subset = {
  name: 'all rows, weighted as the sample',
  has: () => true,
  weightOf: inFrame,
};
export const byChance: Subset = { name: 'chosen by chance', has: isByChance, weightOf: once };
export const notAgainst: Subset = {
  name: 'not chosen against the rule',
  has: (row) => !isAgainst(row),
  weightOf: once,
};
const against: Subset = { name: 'chosen against the rule', has: isAgainst, weightOf: once };
const opened: Subset = {
  name: 'without a recalled work',
  has: ({ label }) => !label.isRecalled,
  weightOf: once,
};

export const subsets: readonly Subset[] = [whole, weighted, byChance, against, notAgainst, opened];

/** Share of the rows to which both coders gave a degree in which they gave the same, of five or of three. */
export function codersAgree(
  { has, weightOf }: Subset,
  rows: readonly Row[],
): Record<'five' | 'three', number> {
  const places = ({ coders }: Row): number[] =>
    coders.map((degree) => (degreesOfCloseness as readonly string[]).indexOf(degree));
  const both = rows.filter((row) => has(row) && !places(row).includes(-1));
  const share = (same: (first: number, second: number) => boolean): number =>
    meanOf(both, (row) => Number(same(places(row)[0]!, places(row)[1]!)), weightOf);
  return {
    five: share((first, second) => first === second),
    three: share((first, second) => threeWayOf(first) === threeWayOf(second)),
  };
}
