import { z } from 'zod';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import {
  defineMeasure,
  isBoundFlag,
  type MeasureColumns,
  type RowFlag,
} from '../../core/measure.js';
import { splicedYears } from './arms-windows.js';
import { cincScores, components } from '../power/capabilities.js';
import {
  militaryDatasets,
  militaryEdition,
  militaryFacts,
  militaryNeeds,
  productDatasets,
  productEdition,
  productFacts,
  productNeeds,
  productOf,
} from '../power/editions.js';
import { explainNoTrade } from '../shared/frames-by-key.js';
import { indexPairs, oppositeRows } from '../shared/pair-index.js';
import { columnOf, flagsOf, partsByRow, reasonsWhereMissing } from '../shared/lazy.js';
import {
  barbieri1996,
  hirschman1945,
  sipriArms,
  singer1987,
} from '../../core/bibliography/index.js';
import { choice, oneOf, variations } from '../../core/variation.js';
import { statesByYear, stateYearValues, type StateYearValues } from '../shared/state-years.js';
import {
  explainSource,
  sourceFacts,
  seriesSourceParam,
  tradeSeriesDatasets,
  tradeSeriesWorks,
} from '../trade/trade-sources.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = {
  ...productNeeds,
  ...militaryNeeds,
  capabilities: frameNeed('state-year', 'capabilities', components),
  dots: frameNeed('directed-dyad-year', 'trade-shares', []),
  arms: frameNeed('directed-dyad-year', 'arms-shares', ['import_share_5y', 'spliced']),
  importers: frameNeed('state-year', 'arms-importers', []),
} as const;
type Frames = FramesOf<typeof needs>;

const populations = {
  cow: 'all directed dyads with trade by Correlates of War and capabilities of both states',
  dots: 'all directed dyads with Russia as one end, the only ones with trade in the source',
  itpd: 'all directed dyads with both flows listed by ITPD-E and capabilities of both states',
};

const variants = ['mean', 'trade-only', 'pooled', 'capability-only', 'dependence-only'] as const;
type Variant = (typeof variants)[number];
type Block = 'gdp' | 'cinc' | 'milex' | 'trade' | 'arms';
const restsOnTrade = (variant: Variant): boolean => variant !== 'capability-only';
const restsOnArms = (variant: Variant): boolean =>
  restsOnTrade(variant) && variant !== 'trade-only';

const params = z.strictObject({
  source: seriesSourceParam.clone().register(
    variations,
    choice('trade-source', 'Sources disagree on the same trade.', {
      unless: ({ variant }) => variant === 'capability-only',
    }),
  ),
  variant: oneOf(
    variants,
    'How the blocks are joined: `mean` of capability and dependence; `trade-only` and `pooled` replace the dependence block by trade alone or by trade and arms added up; `capability-only` and `dependence-only` give one block.',
    choice(
      'minor-partner',
      'Three ways to join the same blocks; one block alone is another quantity.',
      { values: ['mean', 'trade-only', 'pooled'] },
    ),
  ),
  gdp: productEdition,
  milex: militaryEdition,
});
type Params = z.output<typeof params>;

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
 * 2000-2016), Direction of Trade Statistics (Russia at one end, 2011-2021). The snapshot of 2023 is no choice: capabilities
 * end before it.
 *
 * **Editions.** Product of one edition of the World Bank, by default that of 2026, as in `gdp-ratio`; military expenditure of one edition of SIPRI, as in `milex-ratio`.
 * **Unit and range.** Index, [0, 1], 0.5 parity, above it the first state is the minor partner; directed,
 * m(i,j) = 1 - m(j,i) in every variant.
 * **Nulls.** `no-trade`, `not-reported`, `russia-only` in *dots* for a pair without Russia; none throws.
 * **Flags.** `bounded-input` where a trade share of either state is a bound, which says of the index not even in which
 * direction it errs; `spliced` where the arms window joins two editions. The flag is for the variant asked for, as far as
 * it rests on trade or arms; `bounded-input` wins over `spliced`. In *dots* one direction of trade is mirrored in every row,
 * which is no flag.
 * **Complexity.** O(directed pairs): 1.3 million in 0.4 s.
 * **Source.** This project; trade dependence after Hirschman 1945 and Barbieri 1996.
 * **Example.** `counterpoise measure minor-partner RUS CHN --source dots --from 2021 --to 2021` is 0.679.
 */
export const minorPartner = defineMeasure({
  id: 'minor-partner',
  title: 'Minor partner',
  summary:
    'Mean of the second state’s share of the pair’s capabilities and the first state’s share of the pair’s mutual dependence.',
  grain: 'directed-dyad-year',
  ofGroups: notOfGroups(
    'that of its members would be that of many small states: trade-share has the shares of a group, in both directions',
  ),
  unit: 'index (0.5 is parity)',
  range: [0, 1],
  dimension: 'composite',
  population:
    'all directed dyads with trade in the source and capabilities of both states; in dots those with Russia as one end',
  datasets: [...tradeSeriesDatasets, 'arms', ...productDatasets, 'nmc', ...militaryDatasets],
  coverage: { from: 1946, to: 2021 },
  needs,
  uses: ({ source }) => ({ share: { measure: 'trade-share', params: { source } } }),
  params,
  freshest: true,
  variant: ({ source, gdp, milex }) => {
    const { dataset, coverage } = sourceFacts[source];
    const [product, military] = [productFacts[gdp].dataset, militaryFacts[milex].dataset];
    return {
      datasets: [dataset, 'arms', product, 'nmc', military],
      coverage,
      population: populations[source],
    };
  },
  references: [hirschman1945, barbieri1996, ...tradeSeriesWorks, sipriArms, singer1987],
  compute(frames, { params, from = -Infinity }, { share }) {
    const { variant } = params;
    const trade = share.columns;
    const { rows, ccode1, ccode2, year } = trade;
    const opposite = oppositeRows(trade);
    const parts = partsOfRows(frames, trade, opposite, params);
    const value = columnOf(rows, (row) => (year[row]! < from ? NaN : parts[variant](row)));
    return {
      rows,
      ccode1,
      ccode2,
      year,
      value,
      ...partsByRow(rows, parts),
      reasons: reasonsWhereMissing(value, (row) =>
        trade.value[row]! + (trade.value[opposite[row]!] ?? NaN) === 0
          ? 'no-trade'
          : 'not-reported',
      ),
      flags: caveats(frames, trade, opposite, variant),
    };
  },
  explainMissing: ({ dots }, unit, { params: { source } }) =>
    explainSource(source, unit) ??
    (source === 'dots' ? explainNoTrade(dots, unit) : 'not-reported'),
});

/** Share of the first state's arms that came from the second; 0 without a delivery, NaN outside the years of the source. */
function armsTies({ arms, importers }: Frames): (i: number, j: number, year: number) => number {
  const armsRow = indexPairs({ ...arms.numbers, rows: arms.rows });
  const importing = statesByYear(importers);
  const lastYear = Math.max(...importing.keys());
  const covered = Uint8Array.from({ length: lastYear + 1 }, (_, y) => Number(importing.has(y)));
  const shares = arms.numbers.import_share_5y;
  return (i, j, y) => {
    if (covered[y] !== 1) return NaN;
    const row = armsRow(i, j, y);
    return row < 0 ? 0 : shares[row]!;
  };
}

/** Each part of a row, by itself: nothing is worked out of the others but what it is made of. */
function partsOfRows(
  frames: Frames,
  { ccode1, ccode2, year, value: shares }: MeasureColumns,
  opposite: Int32Array,
  editions: Pick<Params, 'gdp' | 'milex'>,
): Readonly<Record<Variant | Block, (row: number) => number>> {
  const ofSecond = (values: StateYearValues) => (row: number) =>
    shareOf(values.get(ccode2![row]!, year[row]!), values.get(ccode1[row]!, year[row]!));
  const gdp = ofSecond(productOf(frames, editions.gdp));
  const cinc = ofSecond(
    stateYearValues(frames.capabilities, cincScores(frames.capabilities).value),
  );
  const spending = frames[editions.milex];
  const milex = ofSecond(stateYearValues(spending, spending.numbers.world_share_constant));

  const armsOn = armsTies(frames);
  const armsOwn = (row: number): number => armsOn(ccode1[row]!, ccode2![row]!, year[row]!);
  const armsBack = (row: number): number => armsOn(ccode2![row]!, ccode1[row]!, year[row]!);
  const tradeBack = (row: number): number => (opposite[row]! < 0 ? NaN : shares[opposite[row]!]!);
  const trade = (row: number): number => shareOf(shares[row]!, tradeBack(row));
  const arms = (row: number): number => shareOf(armsOwn(row), armsBack(row));

  const capability = (row: number): number => (gdp(row) + cinc(row) + milex(row)) / 3;
  const dependence = (row: number): number => {
    const [own, back] = [armsOwn(row), armsBack(row)];
    if (Number.isNaN(own + back)) return NaN;
    return own + back > 0 ? (trade(row) + shareOf(own, back)) / 2 : trade(row);
  };
  const pooled = (row: number): number =>
    shareOf(shares[row]! + armsOwn(row), tradeBack(row) + armsBack(row));
  const whereTrade = (of: (row: number) => number) => (row: number) =>
    Number.isNaN(trade(row)) ? NaN : of(row);
  return {
    mean: (row) => (capability(row) + dependence(row)) / 2,
    'trade-only': (row) => (capability(row) + trade(row)) / 2,
    pooled: whereTrade((row) => (capability(row) + pooled(row)) / 2),
    'capability-only': whereTrade(capability),
    'dependence-only': dependence,
    ...{ gdp, cinc, milex, trade, arms },
  };
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
  const isBound = (row: number): boolean => isBoundFlag(tradeFlags?.get(row));
  const [ofTrade, ofArms] = [restsOnTrade(variant), restsOnArms(variant)];
  return flagsOf(rows, (row) => {
    if (ofTrade && (isBound(row) || isBound(opposite[row]!))) return 'bounded-input';
    return ofArms && joined.has(year[row]!) ? 'spliced' : undefined;
  });
}
