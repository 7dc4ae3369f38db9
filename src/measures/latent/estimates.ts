import { frameNeed, type Frame, type NumberColumn } from '../../core/frames.js';
import { latentDomains, leastInformation, type LatentDomain } from '../../core/latent-domains.js';
import type { MeasureColumns } from '../../core/measure.js';
import { memoOn } from '../../core/memo.js';
import { claim, oneOf } from '../../core/variation.js';
import { columnOf, flagWhere } from '../shared/lazy.js';
import { rowsWhere } from '../shared/pairs.js';

/* What the measures of latent relations have in common: the estimates that the panel holds, in hundredths. */

export const latentCoverage = { from: 1946, to: 2025 } as const;

/** Datasets of the items of each domain: the domains are estimated apart. */
const itemDatasets: Readonly<Record<LatentDomain, readonly string[]>> = {
  hostility: ['mid', 'icb', 'ucdp', 'ucdp-2025', 'sanctions', 'rivalry'],
  security: [
    ...['atop', 'dca', 'arms', 'exercises', 'us-troops', 'us-troops-2025'],
    ...['unsc-votes', 'coded-events'],
  ],
  votes: ['un-votes-undl'],
  ties: [
    ...['trade-cow', 'trade-itpd', 'trade-baci', 'igo', 'igo-factbook', 'institutions'],
    ...['trade-agreements', 'visits'],
  ],
};

/** Distance and power, which explain a part of the items that need contact. Agreement in votes needs none. */
const opportunityDatasets = ['distance', 'nmc'];

/**
 * Datasets behind the estimates of a domain: those of its items, of the opportunity to have any, and of the states. Those that
 * make a dyad relevant say who is ranked, not where it lies, and are left to the words of the population.
 */
export const datasetsOfDomain = (domain: LatentDomain): readonly string[] => [
  ...itemDatasets[domain],
  ...(domain === 'votes' ? [] : opportunityDatasets),
  'states',
];

/** Datasets behind the estimates of all domains together. */
export const latentDatasets: readonly string[] = [
  ...Object.values(itemDatasets).flat(),
  ...opportunityDatasets,
  'states',
];

export const latentPopulation =
  'the relevant dyads of the year (near each other, one of them a major power, or with a common treaty, dispute or sanction in the twenty years before)';

export const stateParam = oneOf(
  ['smoothed', 'filtered'],
  'Smoothed: given the items of all years. Filtered: from what was known to the end of the year; the parameters of the items are of all years.',
  claim('What was to be seen at the time is another question than what shows in hindsight.'),
);
/** What has to be known of filtered values. */
export const filteredCaveat =
  'Filtered values rest on what was known to the end of each year; the parameters of the items are of all years.';
/** Measures that filtered values are asked of. */
export const latentMeasures: ReadonlySet<string> = new Set([
  ...Object.keys(latentDomains).map((domain) => `latent-${domain}`),
  ...['hostile-probability', 'cooperation', 'alignment', 'external-containment'],
  ...['mutual-containment', 'multilateral-containment', 'double-containment'],
]);
export type LatentState = 'smoothed' | 'filtered';

/** The columns of the means and standard deviations of a domain. */
export const meanAndSd = (domain: LatentDomain, state: LatentState) =>
  state === 'smoothed'
    ? ([`${domain}_mean`, `${domain}_sd`] as const)
    : ([`${domain}_filtered_mean`, `${domain}_filtered_sd`] as const);

export type LatentFrame = Frame<'dyad-year', string, never>;

/** The columns of a domain under some settings, with others beside them. */
export const latentNeed = (
  domain: LatentDomain,
  states: readonly LatentState[],
  others: readonly string[],
) =>
  frameNeed<'dyad-year', string>('dyad-year', 'latent-relations', [
    'relevant',
    ...states.flatMap((state) => meanAndSd(domain, state)),
    ...[`${domain}_prior_sd`, `${domain}_n`],
    ...others,
  ]);

/** What the panel holds of a domain, means and standard deviations in hundredths, with what follows for the rows of a measure. */
export interface LatentEstimates {
  readonly mean: NumberColumn;
  readonly sd: NumberColumn;
  readonly year: Int16Array;
  /** Rows of relevant dyads, ascending. */
  readonly relevant: () => Int32Array;
  /** Whether the value has a place among others: the dyad is relevant, and the items say something. */
  readonly isRanked: (row: number) => boolean;
  readonly information: () => Float64Array;
  readonly columns: Pick<MeasureColumns, 'rows' | 'ccode1' | 'ccode2' | 'year' | 'n' | 'flags'>;
}

/** The estimates of a domain, made once of the same columns: a group asks for them anew for each pair of its members. */
export const latentEstimates = memoOn(
  ({ numbers }: LatentFrame, domain: LatentDomain, state: LatentState) => [
    numbers[meanAndSd(domain, state)[0]]!,
    domain,
    state,
  ],
  estimatesOf,
);

function estimatesOf(
  { rows, numbers }: LatentFrame,
  domain: LatentDomain,
  state: LatentState,
): LatentEstimates {
  const [mean, sd] = meanAndSd(domain, state).map((name) => numbers[name]!) as [
    NumberColumn,
    NumberColumn,
  ];
  const prior = numbers[`${domain}_prior_sd`]!;
  const { relevant } = numbers;
  const informationOf = (row: number): number => Math.max(0, 1 - (sd[row]! / prior[row]!) ** 2);
  const isUninformative = (row: number): boolean => informationOf(row) < leastInformation;
  const whole = (name: string): Int16Array => Int16Array.from(numbers[name]!);
  const year = whole('year');
  return {
    ...{ mean, sd, year },
    relevant: () => rowsWhere(rows, (row) => relevant![row] === 1),
    isRanked: (row) => relevant![row] === 1 && !isUninformative(row),
    information: () => columnOf(rows, informationOf),
    columns: {
      rows,
      ccode1: whole('ccode1'),
      ccode2: whole('ccode2'),
      year,
      n: whole(`${domain}_n`),
      flags: flagWhere(rows, 'uninformative', isUninformative),
    },
  };
}
