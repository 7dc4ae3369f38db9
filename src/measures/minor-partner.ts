import { z } from 'zod';
import { frameNeed, type FramesOf } from '../core/frames.js';
import { defineMeasure, type RowFlag } from '../core/measure.js';
import { splicedYears } from './shared/arms-windows.js';
import { cincScores, components } from './shared/capabilities.js';
import { explainNoTrade, rowsByPairYear } from './shared/frames-by-key.js';
import { reasonsWhereMissing } from './shared/reasons.js';
import {
  barbieri1996,
  hirschman1945,
  imfDots,
  sipriArms,
  singer1987,
} from '../core/bibliography/index.js';
import { statesByYear, StateYearValues } from './shared/state-years.js';
import { isLowerBound } from './shared/trade-bounds.js';

const needs = {
  gdp: frameNeed('state-year', 'gdp', ['gdp_usd']),
  capabilities: frameNeed('state-year', 'capabilities', components),
  milex: frameNeed('state-year', 'milex-shares', ['world_share_constant']),
  trade: frameNeed('directed-dyad-year', 'trade-shares', ['total_share']),
  arms: frameNeed('directed-dyad-year', 'arms-shares', ['import_share_5y', 'spliced']),
  importers: frameNeed('state-year', 'arms-importers', []),
} as const;

const variants = ['mean', 'trade-only', 'pooled', 'capability-only', 'dependence-only'] as const;
type Variant = (typeof variants)[number];
const restsOnTrade = (variant: Variant): boolean => variant !== 'capability-only';
const restsOnArms = (variant: Variant): boolean =>
  restsOnTrade(variant) && variant !== 'trade-only';

const params = z.strictObject({
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
 * share of i's goods trade with j (`trade-share`) and the five-year share of i's arms imports from j (`arms-dependence`).
 *
 * **Convention.** A proposal of this project, not an established index: weight and dependence are both what a minor partner
 * is said to lack and to suffer. The year in which it passes one half depends on the variant, so all are parts: `mean`;
 * `trade-only` (dependence is trade alone); `pooled`, whose dependence adds the channels before dividing,
 * (sum of d_ij) / (sum of d_ij + d_ji), so that the channel with the higher shares weighs more; `capability-only`;
 * `dependence-only`. The components stand beside them: gdp, cinc, milex, trade, arms.
 *
 * **Rule for nulls.** The set of components is fixed. No year without trade: `no-trade` where the source lists none,
 * `not-reported` where it lists one flow of the two. A missing product, capability index or
 * military expenditure leaves the capability block, and what rests on it, null (`not-reported`); it is never a mean of
 * fewer. A state that imported no arms in the window depends on no supplier: d = 0. Where neither receives arms from the
 * other there is no mutual dependence to share, the arms component is null and the dependence block is trade alone.
 *
 * **Params.** variant.
 * **Unit and range.** Index, [0, 1], 0.5 parity, above it the first state is the minor partner; directed,
 * m(i,j) = 1 - m(j,i) in every variant.
 * **Nulls.** `no-trade`, `not-reported`; none throws.
 * **Flags.** `bounded-input` where the trade shares are lower bounds (2011), which says of the index not even in which
 * direction it errs; `spliced` where the arms window joins two editions. The flag is for the variant asked for, as far as
 * it rests on trade or arms; `bounded-input` wins over `spliced`. One direction of trade is mirrored in every row, which is
 * no flag.
 * **Complexity.** O(directed pairs with trade).
 * **Source.** This project; trade dependence after Hirschman 1945 and Barbieri 1996, doi 10.1177/0022343396033001003.
 * **Example.** `counterpoise measure minor-partner RUS CHN --from 2021 --to 2021` is 0.677.
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
  population: 'all directed dyads with Russia as one end, the only ones with trade in the source',
  datasets: ['trade-dots', 'arms', 'gdp', 'nmc', 'milex'],
  coverage: { from: 2011, to: 2021 },
  needs,
  params,
  references: [hirschman1945, barbieri1996, imfDots, sipriArms, singer1987],
  compute(frames, { params: { variant } }) {
    const { ccode1, ccode2, year } = frames.trade.numbers;
    const rows = frames.trade.rows;
    const componentsOf = componentReader(frames);
    const untraded = new Uint8Array(rows);
    const names = [...variants, 'gdp', 'cinc', 'milex', 'trade', 'arms'] as const;
    const parts = Object.fromEntries(names.map((name) => [name, new Float64Array(rows)])) as Record<
      (typeof names)[number],
      Float64Array
    >;
    for (let row = 0; row < rows; row++) {
      const found = componentsOf(ccode1[row]!, ccode2[row]!, year[row]!);
      const all = { ...found.shown, ...blocksOf(found) };
      for (const name of names) parts[name][row] = all[name];
      if (found.trade[0] + found.trade[1] === 0) untraded[row] = 1;
    }
    const value = parts[variant];
    return {
      rows,
      ccode1: Int16Array.from(ccode1),
      ccode2: Int16Array.from(ccode2),
      year: Int16Array.from(year),
      value,
      parts,
      reasons: reasonsWhereMissing(value, (row) =>
        untraded[row] === 1 ? 'no-trade' : 'not-reported',
      ),
      flags: caveats(frames, variant),
    };
  },
  explainMissing: ({ trade }, unit) => explainNoTrade(trade, unit),
});

function caveats(
  { trade, arms }: FramesOf<typeof needs>,
  variant: Variant,
): ReadonlyMap<number, RowFlag> {
  const joined = splicedYears(arms);
  const flags = new Map<number, RowFlag>();
  trade.numbers.year.forEach((year, row) => {
    if (restsOnTrade(variant) && isLowerBound(year, 'total')) flags.set(row, 'bounded-input');
    else if (restsOnArms(variant) && joined.has(year)) flags.set(row, 'spliced');
  });
  return flags;
}

interface Components {
  readonly shown: Readonly<Record<'gdp' | 'cinc' | 'milex' | 'trade' | 'arms', number>>;
  /** Dependence of the first state on the second and back, by channel. */
  readonly trade: readonly [number, number];
  readonly arms: readonly [number, number];
}

function componentReader(frames: FramesOf<typeof needs>) {
  const { gdp, capabilities, milex } = frames;
  const gdpOf = new StateYearValues(gdp, gdp.numbers.gdp_usd);
  const cincOf = new StateYearValues(capabilities, cincScores(capabilities).value);
  const milexOf = new StateYearValues(milex, milex.numbers.world_share_constant);
  const dependence = dependenceReader(frames);
  const weight = (series: StateYearValues, i: number, j: number, year: number): number =>
    shareOf(series.get(j, year), series.get(i, year));
  return (i: number, j: number, year: number): Components => {
    const { trade, arms } = dependence(i, j, year);
    return {
      trade,
      arms,
      shown: {
        gdp: weight(gdpOf, i, j, year),
        cinc: weight(cincOf, i, j, year),
        milex: weight(milexOf, i, j, year),
        trade: shareOf(...trade),
        arms: shareOf(...arms),
      },
    };
  };
}

/** a / (a + b); NaN where either is missing or both are zero. */
function shareOf(a: number, b: number): number {
  return a + b > 0 ? a / (a + b) : NaN;
}

function dependenceReader({ trade, arms, importers }: FramesOf<typeof needs>) {
  const tradeRow = rowsByPairYear(trade);
  const armsRow = rowsByPairYear(arms);
  const importing = statesByYear(importers);
  const tradeOn = (i: number, j: number, year: number): number => {
    const row = tradeRow(i, j, year);
    return row === undefined ? NaN : trade.numbers.total_share[row]!;
  };
  const armsOn = (i: number, j: number, year: number): number => {
    if (!importing.has(year)) return NaN;
    const row = armsRow(i, j, year);
    return row === undefined ? 0 : arms.numbers.import_share_5y[row]!;
  };
  return (i: number, j: number, year: number) => ({
    trade: [tradeOn(i, j, year), tradeOn(j, i, year)] as const,
    arms: [armsOn(i, j, year), armsOn(j, i, year)] as const,
  });
}

function blocksOf({ shown, trade, arms }: Components): Record<Variant, number> {
  const capability = (shown.gdp + shown.cinc + shown.milex) / 3;
  const armsCovered = !Number.isNaN(arms[0] + arms[1]);
  const armsTie = arms[0] + arms[1] > 0;
  const dependence = !armsCovered ? NaN : armsTie ? (shown.trade + shown.arms) / 2 : shown.trade;
  const pooled = shareOf(trade[0] + arms[0], trade[1] + arms[1]);
  const hasTrade = !Number.isNaN(shown.trade);
  return {
    mean: (capability + dependence) / 2,
    'trade-only': (capability + shown.trade) / 2,
    pooled: hasTrade ? (capability + pooled) / 2 : NaN,
    'capability-only': hasTrade ? capability : NaN,
    'dependence-only': dependence,
  };
}
