import { z } from 'zod';
import { imfDots, felbermayr2020, yalcin2025 } from '../../core/bibliography/index.js';
import { wholeNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { claim, oneOf, param } from '../../core/variation.js';
import { isOwnDecision, sanctionNeeds, sanctionParams } from '../conflict/sanction-cases.js';
import { rowsByPairYear } from '../shared/frames-by-key.js';
import { columnOf, reasonsWhereMissing } from '../shared/lazy.js';
import { stateYearValues } from '../shared/state-years.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = {
  shares: wholeNeed('directed-dyad-year', 'trade-shares', ['total_share', 'mirror']),
  course: wholeNeed('state-year', 'trade-course', ['total_index']),
  sanctions: { ...sanctionNeeds.sanctions, whole: true },
} as const;
type Frames = FramesOf<typeof needs>;

const coverage = { from: 2012, to: 2021 } as const;
const russia = 365;

const params = z.strictObject({
  base: param(
    z.int().min(2011).max(2020),
    2013,
    'Year that later trade is compared with: the last before the sanctions.',
    claim('Since when there are sanctions is what is claimed.'),
  ),
  window: param(
    z.int().min(1).max(8),
    3,
    'Years of later trade that are averaged, the year of the row the last of them.',
    claim('The years of the sanctions are what is claimed.'),
  ),
  of: oneOf(
    ['dollars', 'shares'],
    'Trade in dollars of the year; or shares in the state’s trade, which a fall of all trade does not move.',
    claim('What is made up for, dollars or weight, is what is claimed.'),
  ),
  attribution: sanctionParams.shape.attribution,
});

/**
 * How far more trade with one state makes up for less trade with the states that sanction.
 *
 * **Definition.** (T_ij(later) - T_ij(base)) / sum over k of (T_ik(base) - T_ik(later)), T the exports and imports of state i with another, later
 * the mean of the years t-window+1 to t, k every state with a sanction of its own on i in one of these years.
 *
 * **Convention.** 1 is compensation in full, 0 none; below 0 trade with the partner fell as well. A ratio of dollars of each year: a lower price of
 * oil lowers the loss and the gain alike, which sanctions did not cause, and a partner can only make up for it by buying more
 * than it fell. With `of: shares` the fall of all trade is taken out, and the question is who took the place of whom. It is arithmetic and no
 * cause: what would have been traded without sanctions is not known. The senders are those of `sanctions`, of any type, so that those with a ban on travel alone count.
 *
 * **Source.** One: the Direction of Trade Statistics, by Russia’s reports. Dollars are those of its whole trade, which the panel has as an index, times the shares:
 * the ratio is the same.
 *
 * **Unit and range.** Ratio, unbounded; directed (what trade with the second state makes up for the first). Parts: gain, loss (over the state’s trade of the base
 * year, or in shares), senders (their number).
 * **Nulls.** `russia-only` for every other first state; `no-base-year` where a year of the comparison has no trade of the pair, or is not later than the base;
 * `sanctions-it` for a partner that is a sender itself; `no-loss` where trade with the senders did not fall; none throws.
 * **Complexity.** O(partners x years x senders).
 * **Example.** `counterpoise measure trade-compensation RUS CHN --from 2018 --to 2018` is -0.0075.
 */
export const tradeCompensation = defineMeasure({
  id: 'trade-compensation',
  title: 'Trade that makes up for sanctions',
  summary:
    'Gain of trade with the second state over the loss with the states that sanction the first.',
  grain: 'directed-dyad-year',
  ofGroups: notOfGroups('the sums behind it are known of single states alone'),
  unit: 'ratio (1 is compensation in full)',
  partUnits: { gain: 'share of trade', loss: 'share of trade', senders: 'states' },
  range: [null, null],
  direction: 'closer',
  dimension: 'economy',
  population: 'Russia with every partner of the source that does not sanction it',
  datasets: ['trade-dots', 'sanctions', 'institutions', 'igo'],
  coverage,
  lookback: Infinity,
  needs,
  params,
  references: [imfDots, felbermayr2020, yalcin2025],
  compute(frames, { params: { base, window, of, attribution } }) {
    const { rows, numbers } = frames.shares;
    const own = Array.from({ length: rows }, (_, row) => row).filter(
      (row) => numbers.mirror[row] === 0 && numbers.year[row]! >= coverage.from,
    );
    const partners = [...new Set(own.map((row) => numbers.ccode2[row]!))];
    const trade = tradeOf(frames, of);
    const change = (partner: number, year: number): number => {
      const from = year - window + 1;
      if (from <= base) return NaN;
      let sum = 0;
      for (let y = from; y <= year; y++) sum += trade(partner, y);
      return sum / window - trade(partner, base);
    };
    const sendersIn = (year: number) => sendersOf(frames, year - window + 1, year, attribution);
    const lossIn = (year: number): number => {
      const falls = partners
        .filter((partner) => sendersIn(year).has(partner))
        .map((partner) => -change(partner, year))
        .filter((fall) => !Number.isNaN(fall));
      return falls.length === 0 ? NaN : falls.reduce((sum, fall) => sum + fall, 0);
    };
    const years = new Map(
      [...new Set(own.map((row) => numbers.year[row]!))].map((year) => [
        year,
        { senders: sendersIn(year), loss: lossIn(year) },
      ]),
    );
    const keys = {
      rows: own.length,
      ccode1: Int16Array.from(own, () => russia),
      ccode2: Int16Array.from(own, (row) => numbers.ccode2[row]!),
      year: Int16Array.from(own, (row) => numbers.year[row]!),
    };
    const column = (valueOf: (partner: number, year: number) => number) =>
      columnOf(keys.rows, (row) => valueOf(keys.ccode2[row]!, keys.year[row]!));
    const isSender = (partner: number, year: number) => years.get(year)!.senders.has(partner);
    const gain = column((partner, year) => change(partner, year));
    const loss = column((_, year) => years.get(year)!.loss);
    const value = columnOf(keys.rows, (row) =>
      isSender(keys.ccode2[row]!, keys.year[row]!) || !(loss[row]! > 0)
        ? NaN
        : gain[row]! / loss[row]!,
    );
    const reasonOf = (row: number): MissingReason => {
      if (isSender(keys.ccode2[row]!, keys.year[row]!)) return 'sanctions-it';
      return Number.isNaN(gain[row]!) ? 'no-base-year' : 'no-loss';
    };
    return {
      ...keys,
      value,
      parts: { gain, loss, senders: column((_, year) => years.get(year)!.senders.size) },
      reasons: reasonsWhereMissing(value, reasonOf),
    };
  },
  explainMissing: (_frames, { ccode1 }) => (ccode1 === russia ? 'no-trade' : 'russia-only'),
});

/** Russia's trade with a partner: its share, in dollars times the trade of the year over that of the base. */
function tradeOf({ shares, course }: Frames, of: 'dollars' | 'shares') {
  const rowOf = rowsByPairYear(shares);
  const index = stateYearValues(course, course.numbers.total_index);
  return (partner: number, year: number): number => {
    const row = rowOf(russia, partner, year);
    const share = row === undefined ? NaN : shares.numbers.total_share[row]!;
    return of === 'shares' ? share : share * index.get(russia, year);
  };
}

/** States with a sanction of their own on Russia in one of some years. */
function sendersOf(
  { sanctions }: Frames,
  from: number,
  to: number,
  attribution: Parameters<typeof isOwnDecision>[2],
): ReadonlySet<number> {
  const { ccode1, ccode2, year } = sanctions.numbers;
  const found = new Set<number>();
  for (let row = 0; row < sanctions.rows; row++)
    if (ccode2[row] === russia && year[row]! >= from && year[row]! <= to)
      if (isOwnDecision(sanctions, row, attribution)) found.add(ccode1[row]!);
  return found;
}
