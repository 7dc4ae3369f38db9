import { z } from 'zod';
import { frameNeed, type FramesOf } from '../core/frames.js';
import { defineMeasure, isBoundFlag, type MeasureColumns, type RowFlag } from '../core/measure.js';
import { splicedYears } from './shared/arms-windows.js';
import { cincScores, components } from './shared/capabilities.js';
import { explainNoTrade } from './shared/frames-by-key.js';
import { indexPairs, oppositeRows, takeRows } from './shared/pair-index.js';
import { reasonsWhereMissing } from './shared/reasons.js';
import {
  barbieri1996,
  barbieri2009,
  borchert2021,
  hirschman1945,
  imfDots,
  sipriArms,
  singer1987,
} from '../core/bibliography/index.js';
import { statesByYear, StateYearValues } from './shared/state-years.js';
import {
  sourceFacts,
  sourceParam,
  tradeDatasets,
  type TradeSource,
} from './shared/trade-sources.js';

const needs = {
  gdp: frameNeed('state-year', 'gdp', ['gdp_usd']),
  capabilities: frameNeed('state-year', 'capabilities', components),
  milex: frameNeed('state-year', 'milex-shares', ['world_share_constant']),
  dots: frameNeed('directed-dyad-year', 'trade-shares', []),
  arms: frameNeed('directed-dyad-year', 'arms-shares', ['import_share_5y', 'spliced']),
  importers: frameNeed('state-year', 'arms-importers', []),
} as const;
type Frames = FramesOf<typeof needs>;

const populations: Readonly<Record<TradeSource, string>> = {
  cow: 'all directed dyads with trade by Correlates of War and capabilities of both states',
  dots: 'all directed dyads with Russia as one end, the only ones with trade in the source',
  itpd: 'all directed dyads with both flows listed by ITPD-E and capabilities of both states',
};

const variants = ['mean', 'trade-only', 'pooled', 'capability-only', 'dependence-only'] as const;
type Variant = (typeof variants)[number];
const restsOnTrade = (variant: Variant): boolean => variant !== 'capability-only';
const restsOnArms = (variant: Variant): boolean =>
  restsOnTrade(variant) && variant !== 'trade-only';

const params = z.strictObject({
  source: sourceParam,
  variant: z
    .enum(variants)
    .default('mean')
    .describe(
      'How the blocks are joined: `mean` of capability and dependence; `trade-only` and `pooled` replace the dependence block by trade alone or by trade and arms added up; `capability-only` and `dependence-only` give one block.',
    ),
});

/**
 * How far the first state is the minor partner of the second.
 *
 * **Definition.** Mean of two blocks, each in [0, 1] with 0.5 at parity. *Capability*: mean of state j's share of the pair's
 * product (current US dollars), capability index and military expenditure (constant US dollars), y_j / (y_i + y_j).
 * *Dependence*: mean over trade and arms of state i's share of the pair's mutual dependence, d_ij / (d_ij + d_ji), d the
 * share of i's trade with j (`trade-share`) and the five-year share of i's arms imports from j (`arms-dependence`).
 *
 * **Convention.** A proposal of this project, not an established index: weight and dependence are both what a minor partner
 * is said to lack and to suffer. The year in which it passes one half depends on the variant, so all are parts: `mean`;
 * `trade-only` (dependence is trade alone); `pooled`, whose dependence adds the channels before dividing,
 * (sum of d_ij) / (sum of d_ij + d_ji), so that the channel with the higher shares weighs more; `capability-only`;
 * `dependence-only`. The components stand beside them: gdp, cinc, milex, trade, arms.
 *
 * **Rule for nulls.** The set of components is fixed. No year without trade: `no-trade` where the source lists none,
 * `not-reported` where it does not report both flows. A missing product, capability index or
 * military expenditure leaves the capability block, and what rests on it, null (`not-reported`); it is never a mean of
 * fewer. A state that imported no arms in the window depends on no supplier: d = 0. Where neither receives arms from the
 * other there is no mutual dependence to share, the arms component is null and the dependence block is trade alone.
 *
 * **Sources of trade.** One a series, never joined: Correlates of War (all states, to 2014), ITPD-E (goods and services,
 * 2000-2016), Direction of Trade Statistics (Russia at one end, 2011-2021).
 *
 * **Params.** source, variant.
 * **Unit and range.** Index, [0, 1], 0.5 parity, above it the first state is the minor partner; directed,
 * m(i,j) = 1 - m(j,i) in every variant.
 * **Nulls.** `no-trade`, `not-reported`; none throws.
 * **Flags.** `bounded-input` where a trade share of either state is a bound, which says of the index not even in which
 * direction it errs; `spliced` where the arms window joins two editions. The flag is for the variant asked for, as far as
 * it rests on trade or arms; `bounded-input` wins over `spliced`. In *dots* one direction of trade is mirrored in every row,
 * which is no flag.
 * **Complexity.** O(directed pairs): 1.3 million in 0.4 s.
 * **Source.** This project; trade dependence after Hirschman 1945 and Barbieri 1996, doi 10.1177/0022343396033001003.
 * **Example.** `counterpoise measure minor-partner RUS CHN --source dots --from 2021 --to 2021` is 0.677.
 */
export const minorPartner = defineMeasure({
  id: 'minor-partner',
  title: 'Minor partner',
  summary:
    'Mean of the second state’s share of the pair’s capabilities and the first state’s share of the pair’s mutual dependence.',
  grain: 'directed-dyad-year',
  unit: 'index (0.5 is parity)',
  range: [0, 1],
  symmetric: false,
  direction: 'none',
  dimension: 'composite',
  population:
    'all directed dyads with trade in the source and capabilities of both states; in dots those with Russia as one end',
  datasets: [...tradeDatasets, 'arms', 'gdp', 'nmc', 'milex'],
  coverage: { from: 1946, to: 2021 },
  needs,
  uses: ({ source }) => ({ share: { measure: 'trade-share', params: { source } } }),
  params,
  variant: ({ source }) => {
    const { dataset, coverage } = sourceFacts[source];
    return {
      datasets: [dataset, 'arms', 'gdp', 'nmc', 'milex'],
      coverage,
      population: populations[source],
    };
  },
  references: [
    hirschman1945,
    barbieri1996,
    barbieri2009,
    imfDots,
    borchert2021,
    sipriArms,
    singer1987,
  ],
  compute(frames, { params: { variant } }, { share }) {
    const trade = share.columns;
    const { rows, ccode1, ccode2, year } = trade;
    const ties = mutualTies(frames, trade);
    const parts = partsOf(frames, trade, ties);
    const value = parts[variant];
    return {
      rows,
      ccode1,
      ccode2,
      year,
      value,
      parts,
      reasons: reasonsWhereMissing(value, (row) =>
        ties.trade[0][row]! + ties.trade[1][row]! === 0 ? 'no-trade' : 'not-reported',
      ),
      flags: caveats(frames, trade, ties.opposite, variant),
    };
  },
  explainMissing: ({ dots }, unit, { params: { source } }) =>
    source === 'dots' ? explainNoTrade(dots, unit) : 'not-reported',
});

/** What one depends on the other, first and back, row by row of the shares of trade. */
interface Ties {
  readonly trade: readonly [Float64Array, Float64Array];
  readonly arms: readonly [Float64Array, Float64Array];
  /** Row of the opposite direction; -1 where the source has none. */
  readonly opposite: Int32Array;
}

function mutualTies({ arms, importers }: Frames, trade: MeasureColumns): Ties {
  const { rows, ccode1, ccode2, year, value } = trade;
  const armsRow = indexPairs({ ...arms.numbers, rows: arms.rows });
  const importing = statesByYear(importers);
  const lastYear = Math.max(...importing.keys());
  const covered = Uint8Array.from({ length: lastYear + 1 }, (_, y) => Number(importing.has(y)));
  const shares = arms.numbers.import_share_5y;
  const armsOn = (i: number, j: number, y: number): number =>
    covered[y] === 1 ? (shares[armsRow(i, j, y)] ?? 0) : NaN;
  const own = new Float64Array(rows);
  const back = new Float64Array(rows);
  for (let row = 0; row < rows; row++) own[row] = armsOn(ccode1[row]!, ccode2![row]!, year[row]!);
  const opposite = oppositeRows(trade);
  for (let row = 0; row < rows; row++)
    back[row] = own[opposite[row]!] ?? armsOn(ccode2![row]!, ccode1[row]!, year[row]!);
  return { trade: [value, takeRows(value, opposite)], arms: [own, back], opposite };
}

function partsOf(
  { gdp, capabilities, milex }: Frames,
  { rows, ccode1, ccode2, year }: MeasureColumns,
  { trade, arms }: Ties,
) {
  const weights = (series: StateYearValues): Float64Array => {
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
      values[row] = shareOf(
        series.get(ccode2![row]!, year[row]!),
        series.get(ccode1[row]!, year[row]!),
      );
    return values;
  };
  const firsts = (of: readonly [Float64Array, Float64Array]): Float64Array => {
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++) values[row] = shareOf(of[0][row]!, of[1][row]!);
    return values;
  };
  const parts = {
    ...(Object.fromEntries(variants.map((name) => [name, new Float64Array(rows)])) as Record<
      Variant,
      Float64Array
    >),
    gdp: weights(new StateYearValues(gdp, gdp.numbers.gdp_usd)),
    cinc: weights(new StateYearValues(capabilities, cincScores(capabilities).value)),
    milex: weights(new StateYearValues(milex, milex.numbers.world_share_constant)),
    trade: firsts(trade),
    arms: firsts(arms),
  };
  const { gdp: ofGdp, cinc, milex: ofMilex, mean, pooled } = parts;
  const tradeOnly = parts['trade-only'];
  const capabilityOnly = parts['capability-only'];
  const dependenceOnly = parts['dependence-only'];
  for (let row = 0; row < rows; row++) {
    const capability = (ofGdp[row]! + cinc[row]! + ofMilex[row]!) / 3;
    const [ofTrade, armsOwn, armsBack] = [parts.trade[row]!, arms[0][row]!, arms[1][row]!];
    const hasTrade = !Number.isNaN(ofTrade);
    const armsTie = armsOwn + armsBack > 0;
    const armsCovered = !Number.isNaN(armsOwn + armsBack);
    const both = armsTie ? (ofTrade + parts.arms[row]!) / 2 : ofTrade;
    const sum = shareOf(trade[0][row]! + armsOwn, trade[1][row]! + armsBack);
    dependenceOnly[row] = armsCovered ? both : NaN;
    capabilityOnly[row] = hasTrade ? capability : NaN;
    mean[row] = (capability + dependenceOnly[row]!) / 2;
    tradeOnly[row] = (capability + ofTrade) / 2;
    pooled[row] = hasTrade ? (capability + sum) / 2 : NaN;
  }
  return parts;
}

/** a / (a + b); NaN where either is missing or both are zero. */
function shareOf(a: number, b: number): number {
  return a + b > 0 ? a / (a + b) : NaN;
}

function caveats(
  { arms }: Frames,
  { rows, year, flags: tradeFlags }: MeasureColumns,
  opposite: Int32Array,
  variant: Variant,
): ReadonlyMap<number, RowFlag> {
  const joined = splicedYears(arms);
  const bounded = new Uint8Array(rows);
  for (const [row, flag] of tradeFlags ?? [])
    if (isBoundFlag(flag)) {
      bounded[row] = 1;
      if (opposite[row]! >= 0) bounded[opposite[row]!] = 1;
    }
  const flags = new Map<number, RowFlag>();
  for (let row = 0; row < rows; row++) {
    if (restsOnTrade(variant) && bounded[row] === 1) flags.set(row, 'bounded-input');
    else if (restsOnArms(variant) && joined.has(year[row]!)) flags.set(row, 'spliced');
  }
  return flags;
}
