import { keysOf } from '../../core/entries.js';
import { z } from 'zod';
import { barbieri1996, haege2011, leeds2002 } from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type MeasureColumns, type UsedOf } from '../../core/measure.js';
import { param, weight as weightVariation } from '../../core/variation.js';
import { mutualArms } from './arms-ties.js';
import { DyadBlocks } from '../shared/dyad-blocks.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { inYears, statesByYear } from '../shared/state-years.js';
import { voteSourceParam, voteSources } from '../votes/vote-sources.js';

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  importers: frameNeed('state-year', 'arms-importers', ['world_import_share_5y']),
} as const;

const uses = ({ voteSource }: Pick<Params, 'voteSource'>) =>
  ({
    kappa: { measure: 'vote-kappa', params: { source: voteSource } },
    igos: { measure: 'igo-jaccard' },
    obligations: { measure: 'alliance-obligations' },
    arms: { measure: 'arms-dependence' },
    trade: { measure: 'trade-share', params: { source: 'cow' } },
    regime: { measure: 'regime-similarity' },
    hostility: { measure: 'hostility' },
    events: { measure: 'events-cooperation', params: { form: 'verbal' } },
  }) as const;
type Used = UsedOf<ReturnType<typeof uses>>;

/** Years in which the indicators of a dimension all have values; of votes whole ones. */
const dimensionCoverage = {
  norms: { from: 1946, to: voteSources.undl.wholeTo },
  institutions: { from: 1946, to: 2014 },
  security: { from: 1954, to: 2018 },
  economy: { from: 1946, to: 2014 },
  regime: { from: 1946, to: 2024 },
  conflict: { from: 1946, to: 2020 },
  discourse: { from: 2002, to: 2014 },
} as const;
type AlignmentDimension = keyof typeof dimensionCoverage;
const dimensions = keysOf(dimensionCoverage);

/** What the alignment of other things than votes is made of. */
const otherDatasets = [
  'igo',
  'atop',
  'arms',
  'trade-cow',
  'regime',
  'rivalry',
  'icews',
  'states',
] as const;

const weight = (dimension: string, usual: number, because = 'Equal weights are a convention.') =>
  param(
    z.number().min(0),
    usual,
    `Weight of the dimension ${dimension} in the overall value; 0 leaves it out.`,
    weightVariation(because),
  );
const params = z
  .strictObject({
    norms: weight('norms', 1),
    institutions: weight('institutions', 1),
    security: weight('security', 1),
    economy: weight('economy', 1),
    regime: weight('regime', 1),
    conflict: weight('conflict', 1),
    discourse: weight(
      'discourse',
      0,
      'It covers 13 years and weighs nothing unless a claim says so.',
    ),
    voteSource: voteSourceParam,
  })
  .refine((chosen) => dimensions.some((dimension) => chosen[dimension] > 0), {
    message: 'at least one dimension needs a weight above 0',
  });
type Params = z.output<typeof params>;

/**
 * How closely two states are aligned, by dimension and overall, on one scale for every pair.
 *
 * **Definition.** For each dimension the mean percentile of its indicators among all dyads of the same year, ties at their
 * midrank, u = (midrank - 1/2)/n; overall the weighted mean of the dimensions. Indicators: *norms* chance-corrected
 * agreement in the UN (`vote-kappa`); *institutions* shared intergovernmental organisations (`igo-jaccard`); *security* the
 * strongest direct obligation (`alliance-obligations`) and the arms that the two delivered to each other over all that they
 * imported in five years; *economy* salience sqrt(s_ij s_ji), s the share of one in the other's goods trade (COW); *regime*
 * likeness of electoral democracy (`regime-similarity`); *conflict* absence of hostility (`hostility`: strategic rivalry
 * or peace scale); *discourse* the share of cooperative verbal events (ICEWS).
 *
 * **Convention.** A proposal of this project. Percentiles, since indicators have no common unit and most pairs agree on most
 * votes and have no arms tie at all. The indicator set is fixed: where one of them has no value the dimension, and what
 * rests on it, has none; nothing is composed of less. Discourse stands beside the overall value and not in it (weight 0),
 * so that words do not count as deeds, and because its source has 13 years. Power and status have no alignment. A weight
 * of 0 leaves a dimension out and lets the value reach the years that its source lacks: without institutions and economy
 * it runs to 2018, norms alone to 2024 (`voteSource: voeten`: 2019). Votes of 2025, of which the source has a part, do not count.
 *
 * **Unit and range.** Mean percentile, [0, 1]; symmetric. Parts: the seven dimensions.
 * **Nulls.** `not-reported` where an indicator of a weighted dimension has no value, `outside-coverage` outside the years
 * of one. No weight above 0: UsageError `bad-parameter`.
 * **Complexity.** O(d log d) a year for d dyads and each of nine indicators.
 * **Source.** This project; indicators as cited by their measures.
 * **Example.** `counterpoise measure alignment RUS CHN --from 2012 --to 2012` is 0.79.
 */
export const alignment = defineMeasure({
  id: 'alignment',
  title: 'Alignment',
  summary:
    'Weighted mean over dimensions of the mean percentile of each dimension’s indicators among all dyads.',
  grain: 'dyad-year',
  unit: 'mean percentile',
  range: [0, 1],
  direction: 'closer',
  dimension: 'composite',
  population: 'all dyads of members of the state system with every indicator in the year',
  datasets: ['un-votes-undl', 'un-votes', ...otherDatasets],
  coverage: { from: 1954, to: 2014 },
  needs,
  uses,
  params,
  variant: (chosen) => ({
    coverage: coverageOf(chosen),
    datasets: [voteSources[chosen.voteSource].dataset, ...otherDatasets],
  }),
  references: [haege2011, leeds2002, barbieri1996],
  compute(frames, { params: chosen }, used) {
    const { blocks, parts: all } = dimensionsOnce(frames, used);
    const [start, end] = blocks.rowsOf(coverageOf(chosen));
    const { ccode1, ccode2, year } = blocks.pairs;
    const parts = Object.fromEntries(
      dimensions.map((dimension) => [dimension, all[dimension].subarray(start, end)]),
    ) as typeof all;
    const value = overall(end - start, parts, chosen);
    return {
      rows: end - start,
      ccode1: ccode1.subarray(start, end),
      ccode2: ccode2.subarray(start, end),
      year: year.subarray(start, end),
      value,
      parts,
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
    };
  },
});

interface Dimensions {
  readonly blocks: DyadBlocks;
  readonly parts: Record<AlignmentDimension, Float64Array>;
  readonly used: Used;
  /** First years of the tables that it was made of: it serves who has tables of no earlier ones. */
  readonly firstYears: readonly number[];
}

const remembered = new WeakMap<object, Dimensions>();

/** The dimensions of all years that any of them covers: they do not depend on the weights. */
function dimensionsOnce(frames: FramesOf<typeof needs>, used: Used): Dimensions {
  const known = remembered.get(used.kappa.columns);
  const firstYears = [frames.states, frames.importers].map(firstYearOf);
  const covers = known?.firstYears.every((year, at) => year <= firstYears[at]!) === true;
  if (covers && isSame(known.used, used)) return known;
  const covered = Object.values(dimensionCoverage);
  const blocks = blocksOf(frames, {
    from: Math.min(...covered.map(({ from }) => from)),
    to: Math.max(...covered.map(({ to }) => to)),
  });
  const found = { blocks, parts: dimensionsOf(blocks, frames, used), used, firstYears };
  remembered.set(used.kappa.columns, found);
  return found;
}

function firstYearOf({ numbers: { year }, rows }: FramesOf<typeof needs>['states']): number {
  let first = Infinity;
  for (let row = 0; row < rows; row++) first = Math.min(first, year[row]!);
  return first;
}

function isSame(a: Used, b: Used): boolean {
  return keysOf(a).every((name) => a[name].columns === b[name].columns);
}

/** Years that every dimension with a weight covers. */
function coverageOf(chosen: Params): { readonly from: number; readonly to: number } {
  const counted = dimensions.filter((dimension) => chosen[dimension] > 0);
  const last = counted.map((dimension) =>
    dimension === 'norms'
      ? voteSources[chosen.voteSource].wholeTo
      : dimensionCoverage[dimension].to,
  );
  return {
    from: Math.max(...counted.map((dimension) => dimensionCoverage[dimension].from)),
    to: Math.min(...last),
  };
}

function blocksOf(
  { states }: FramesOf<typeof needs>,
  years: { readonly from: number; readonly to: number },
): DyadBlocks {
  return new DyadBlocks(inYears(statesByYear(states), years));
}

function dimensionsOf(
  blocks: DyadBlocks,
  { importers }: FramesOf<typeof needs>,
  used: Used,
): Record<AlignmentDimension, Float64Array> {
  // Ranked in place: every column has a million rows.
  const ranked = (values: Float64Array): Float64Array => blocks.percentiles(values, values);
  const of = ({ columns }: { readonly columns: MeasureColumns }): Float64Array =>
    ranked(blocks.values(columns, columns.value));
  const [salience, ofSecond] = blocks.directedValues(used.trade.columns, used.trade.columns.value);
  const nearness = blocks.values(used.hostility.columns, used.hostility.columns.value);
  const security = of(used.obligations);
  const arms = ranked(mutualArms(blocks, used.arms.columns, importers));
  for (let row = 0; row < blocks.pairs.rows; row++) {
    salience[row] = Math.sqrt(salience[row]! * ofSecond[row]!);
    nearness[row] = -nearness[row]!;
    security[row] = (security[row]! + arms[row]!) / 2;
  }
  return {
    norms: of(used.kappa),
    institutions: of(used.igos),
    security,
    economy: ranked(salience),
    regime: of(used.regime),
    conflict: ranked(nearness),
    discourse: of(used.events),
  };
}

function overall(
  rows: number,
  parts: Readonly<Record<AlignmentDimension, Float64Array>>,
  weights: Params,
): Float64Array {
  const value = new Float64Array(rows);
  const counted = dimensions.filter((dimension) => weights[dimension] > 0);
  const total = counted.reduce((sum, dimension) => sum + weights[dimension], 0);
  for (const dimension of counted) {
    const share = weights[dimension] / total;
    const percentiles = parts[dimension];
    for (let row = 0; row < rows; row++) value[row]! += share * percentiles[row]!;
  }
  return value;
}
