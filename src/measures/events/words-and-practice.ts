import { frameNeed, type Frame, type FramesOf } from '../../core/frames.js';
import { mean } from '../../core/statistics.js';
import { countNeeds, kinds, pairEvents } from './events.js';
import { columnOf } from '../shared/lazy.js';
import { yearlyPercentiles } from '../shared/midranks.js';
import { indexPairs } from '../shared/pair-index.js';
import type { PairKeys } from '../shared/pairs.js';
import { residualsOf } from '../shared/residuals.js';
import { orderByYear } from '../shared/year-order.js';

/* What two states say to each other and what they carry out, each by indicator and against what their opportunity promises. */

const opportunity = [
  'opportunity_distance',
  'opportunity_contiguity',
  'opportunity_stronger',
  'opportunity_weaker',
  'opportunity_age',
] as const;

const visitLists = [
  'visits_by_pair',
  'visits_of_chinese_leaders',
  'visits_of_us_presidents',
] as const;

export const gapNeeds = {
  ...countNeeds,
  index: frameNeed('dyad-year', 'event-index', ['positive', 'negative', 'days_covered']),
  relations: frameNeed('dyad-year', 'latent-relations', ['relevant']),
  items: frameNeed('dyad-year', 'latent-items', [
    ...opportunity,
    ...visitLists,
    'trade_cow',
    'trade_cow_any',
    'trade_itpd',
    'trade_baci',
    'arms_supply',
    'joint_exercises',
  ]),
} as const;
export type GapFrames = FramesOf<typeof gapNeeds>;
export type NewsSource = 'icews' | 'gdelt';

/** A value of a pair, the lower number first, in a year; NaN where nobody looked. */
export type PairYearValue = (ccode1: number, ccode2: number, year: number) => number;

/** Fewest pairs with an indicator in a year: of fewer, opportunity and rank cannot be told apart. */
const LEAST_PAIRS = 30;
/** Hundredths: the floor of the trade items, for pairs that report less than a million where ten are expected. */
const NO_TRADE = -400;

/** Logarithm of cooperation in words (`gdelt`: in all events) less all conflict, plus one; conflict that outweighs it leaves nothing. */
export function netWords({ counts, index }: GapFrames, source: NewsSource): PairYearValue {
  const logOf = (net: number): number => Math.log1p(Math.max(0, net));
  if (source === 'gdelt') {
    const { positive, negative, days_covered: days } = index.numbers;
    return valuesBy(index, (row) => logOf((positive[row]! - negative[row]!) / days[row]!));
  }
  const events = pairEvents(counts);
  return (i, j, year) => {
    const row = events.rowOf(i, j, year);
    if (row < 0) return NaN;
    const count = (kind: number): number =>
      events.forward[4 * row + kind]! + events.backward[4 * row + kind]!;
    const conflict = count(kinds.verbalConflict) + count(kinds.materialConflict);
    return logOf(count(kinds.verbalCooperation) - conflict);
  };
}

/** Trade over what gravity expects, hundredths of the logarithm: of the first source that has the pair. */
function tradeAt({ numbers }: GapFrames['items'], row: number): number {
  const sources = [
    numbers.trade_cow[row]!,
    numbers.trade_cow_any[row] === 0 ? NO_TRADE : NaN,
    numbers.trade_itpd[row]!,
    numbers.trade_baci[row]!,
  ];
  return sources.find((value) => !Number.isNaN(value)) ?? NaN;
}

function valuesBy(
  { rows, numbers }: Frame<'dyad-year', never, never>,
  valueAt: (row: number) => number,
): PairYearValue {
  const rowOf = indexPairs({ rows, ...numbers });
  return (i, j, year) => {
    const row = rowOf(i, j, year);
    return row < 0 ? NaN : valueAt(row);
  };
}

/** Percentiles of every indicator among the pairs of a population, over a window of years; NaN where it is not observed. */
export function indicatorRanks(
  frames: GapFrames,
  { source, window }: { readonly source: NewsSource; readonly window: number },
  keys: PairKeys,
) {
  const { items } = frames;
  const { numbers } = items;
  const opportunities = opportunity.map((name) =>
    atRows(
      keys,
      valuesBy(items, (row) => numbers[name][row]!),
    ),
  );
  const ranksOf = (valueOf: PairYearValue): Float64Array =>
    yearlyPercentiles(keys.year, beyond(keys, overWindow(keys, valueOf, window), opportunities));
  const ofItem = (valueAt: (row: number) => number): Float64Array =>
    ranksOf(valuesBy(items, valueAt));
  const visits = visitLists.map((name) => ofItem((row) => numbers[name][row]!));
  return {
    news: ranksOf(netWords(frames, source)),
    visits: columnOf(keys.rows, (row) => meanOfKnown(visits.map((ranks) => ranks[row]!))),
    trade: ofItem((row) => tradeAt(items, row)),
    arms: ofItem((row) => numbers.arms_supply[row]!),
    exercises: ofItem((row) => numbers.joint_exercises[row]!),
  };
}

const atRows = ({ rows, ccode1, ccode2, year }: PairKeys, valueOf: PairYearValue): Float64Array =>
  columnOf(rows, (row) => valueOf(ccode1[row]!, ccode2[row]!, year[row]!));

/** Mean of the known values; NaN where there is none. */
export const meanOfKnown = (values: readonly number[]): number =>
  mean(values.filter((value) => !Number.isNaN(value)));

/** Mean of the known years of a window that ends in the year of the row. */
const overWindow = (keys: PairKeys, valueOf: PairYearValue, window: number): Float64Array =>
  atRows(keys, (i, j, year) =>
    meanOfKnown(Array.from({ length: window }, (_, back) => valueOf(i, j, year - back))),
  );

/** What is left of a column when opportunity is taken out, year by year, among the rows that have a value. */
function beyond(
  { year, rows }: PairKeys,
  column: Float64Array,
  opportunities: readonly Float64Array[],
): Float64Array {
  const left = new Float64Array(rows).fill(NaN);
  const { starts, order } = orderByYear(year);
  for (let at = 0; at + 1 < starts.length; at++) {
    const known = order
      .subarray(starts[at], starts[at + 1])
      .filter((row) => !Number.isNaN(column[row]!));
    if (known.length < LEAST_PAIRS) continue;
    const pick = (values: Float64Array) => Float64Array.from(known, (row) => values[row]!);
    residualsOf(pick(column), opportunities.map(pick)).forEach((value, place) => {
      left[known[place]!] = value;
    });
  }
  return left;
}
