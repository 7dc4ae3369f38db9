import { latentDomains, leastInformation, type LatentDomain } from '../../core/latent-domains.js';
import { keysOf, recordOf } from '../../core/entries.js';
import { frameNeed } from '../../core/frames.js';
import type { MeasureColumns } from '../../core/measure.js';
import { memoOn } from '../../core/memo.js';
import {
  latentCoverage,
  latentDatasets,
  latentPopulation,
  meanAndSd,
  type LatentFrame,
  type LatentState,
} from '../latent/estimates.js';
import { relevantDyads, relevantRanks } from '../latent/relevant-dyads.js';
import { columnOf, endsByRow, flagWhere } from '../shared/lazy.js';
import { MeanOfIndependent, normalPoints } from '../shared/mean-of-independent.js';
import type { PairKeys } from '../shared/pairs.js';

/* Means of the places that the relevant dyads have in several domains of their latent relations. */

const everyDomain: readonly LatentDomain[] = keysOf(latentDomains);

/** What measures of places have in common. */
export const placesFacts = {
  grain: 'dyad-year',
  unit: 'mean percentile',
  range: [0, 1],
  direction: 'closer',
  dimension: 'composite',
  population: latentPopulation,
  datasets: latentDatasets,
  coverage: latentCoverage,
  ownInterval:
    'the middle nine tenths of what the mean of the places may be, given the items, with the errors of their parameters; the domains count as independent',
} as const;

/** The columns that places in some domains rest on. */
export const placesNeed = (states: readonly LatentState[], domains = everyDomain) =>
  frameNeed<'dyad-year', string>('dyad-year', 'latent-relations', [
    'relevant',
    ...domains.flatMap((domain) => [
      ...states.flatMap((state) => meanAndSd(domain, state)),
      `${domain}_prior_sd`,
    ]),
  ]);

/** Percentiles are exact to four digits; more would only take room. */
const DIGITS = 1e4;
const rounded = (share: number): number => Math.round(share * DIGITS) / DIGITS;

/** Points at which estimates are looked at: more change ends of intervals by less than a hundredth. */
const ofThree = normalPoints(7);
const ofFour = normalPoints(5);

/** How places are found: from a table of every year, or by summing where a few rows are asked for. */
export type PlacesBy = 'tabled' | 'summed';

interface Domain {
  readonly percentile: () => Float64Array;
  /** The places of a row at some points of its estimate, ascending, written to a list. */
  readonly placesAt: (row: number, points: Float64Array, into: Float64Array) => void;
  readonly isUninformative: (row: number) => boolean;
}

/** The places of all relevant dyads in a domain, that of hostility counted from the most hostile. */
const domainOf = memoOn(
  ({ numbers }: LatentFrame, domain: LatentDomain, state: LatentState, by: PlacesBy) => [
    numbers[meanAndSd(domain, state)[0]]!,
    by,
  ],
  (relations, domain, state, by): Domain => {
    const { numbers } = relations;
    const [mean, sd] = meanAndSd(domain, state).map((name) => numbers[name]!);
    const prior = numbers[`${domain}_prior_sd`]!;
    const { tableRows: members, keys } = relevantDyads(relations);
    const ranks = relevantRanks(relations, domain, state);
    const isHostility = domain === 'hostility';
    const placeOf = (row: number, x: number): number => {
      const below = ranks[by](keys.year[row]!, x);
      return isHostility ? 1 - below : below;
    };
    let percentile: Float64Array | undefined;
    return {
      percentile: () =>
        (percentile ??= columnOf(members.length, (row) =>
          rounded(placeOf(row, mean![members[row]!]!)),
        )),
      placesAt: (row, points, into) => {
        const of = members[row]!;
        for (let at = 0; at < points.length; at++) {
          const point = isHostility ? -points[at]! : points[at]!;
          into[at] = placeOf(row, mean![of]! + point * sd![of]!);
        }
      },
      isUninformative: (row) => {
        const of = members[row]!;
        return 1 - (sd![of]! / prior[of]!) ** 2 < leastInformation;
      },
    };
  },
);

interface MeanPlaces<D extends LatentDomain> {
  readonly keys: PairKeys;
  readonly percentiles: () => Readonly<Record<D, Float64Array>>;
  readonly value: () => Float64Array;
  readonly columns: Pick<MeasureColumns, 'interval' | 'flags'>;
  /** The distribution of the mean place of a row, until it is asked for another. */
  readonly meanAt: (row: number) => MeanOfIndependent;
  /** The expectation of the mean place of a row: that of `meanAt` without the sums that its quantiles need. */
  readonly expectedAt: (row: number) => number;
  /** Probability that the mean place of each row lies above a limit of its year. */
  readonly shareAbove: (limitOf: (year: number) => number) => Float64Array;
}

/** The mean places of all relevant dyads in some domains. */
export function meanPlaces<D extends LatentDomain>(
  relations: LatentFrame,
  domains: readonly D[],
  state: LatentState,
  by: PlacesBy = 'tabled',
): MeanPlaces<D> {
  const { keys } = relevantDyads(relations);
  const { rows, year } = keys;
  const of = recordOf(domains, (domain) => domainOf(relations, domain, state, by));
  const all = domains.map((domain) => of[domain]);
  const value = (): Float64Array => {
    const columns = all.map(({ percentile }) => percentile());
    return columnOf(rows, (row) =>
      rounded(columns.reduce((sum, column) => sum + column[row]!, 0) / all.length),
    );
  };
  const points = domains.length === 3 ? ofThree : ofFour;
  const places = all.map(() => new Float64Array(points.length));
  const mean = new MeanOfIndependent(places);
  const lookAt = (row: number): void =>
    all.forEach(({ placesAt }, at) => placesAt(row, points, places[at]!));
  const meanAt = (row: number): MeanOfIndependent => {
    lookAt(row);
    mean.update();
    return mean;
  };
  const endsAt = (row: number): [number, number] => {
    const here = meanAt(row);
    return [rounded(here.quantile(0.05)), rounded(here.quantile(0.95))];
  };
  return {
    keys,
    percentiles: () => recordOf(domains, (domain) => of[domain].percentile()),
    value,
    columns: {
      interval: endsByRow(rows, endsAt),
      flags: flagWhere(
        rows,
        'uninformative',
        (row) => all.filter(({ isUninformative }) => isUninformative(row)).length >= 2,
      ),
    },
    meanAt,
    expectedAt: (row) => {
      lookAt(row);
      return mean.expectation();
    },
    shareAbove: (limitOf) => columnOf(rows, (row) => meanAt(row).shareAbove(limitOf(year[row]!))),
  };
}
