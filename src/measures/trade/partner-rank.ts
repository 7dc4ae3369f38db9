import { z } from 'zod';
import { defineMeasure, isBoundFlag, type MeasureColumns } from '../../core/measure.js';
import { hirschman1945 } from '../../core/bibliography/index.js';
import { columnOf, flagWhere, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { notAbove } from '../shared/midranks.js';
import { takeRows } from '../shared/pair-index.js';
import { keysAt, rowsWhere } from '../shared/pairs.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import {
  dotsReporter,
  explainSource,
  sourceFacts,
  sourceParam,
  tradeDatasets,
  type TradeSource,
  tradeWorks,
} from './trade-sources.js';
import { yearSpan } from '../shared/year-order.js';
import { notOfGroups } from '../../core/of-groups.js';

const params = z.strictObject({ source: sourceParam });

const ranked: Readonly<Record<TradeSource, string>> = {
  cow: 'all directed dyads with trade by Correlates of War',
  dots: 'all partners of Russia',
  itpd: 'all directed dyads with both flows listed by ITPD-E',
  baci: 'all directed dyads with trade by BACI whose first state reports',
};

/**
 * Rank of the second state among the trading partners of the first.
 *
 * **Definition.** One more than the number of states with which the first state trades more than with the second in
 * the year, exports and imports together.
 *
 * **Convention.** Partners are single states: no Union, no territory. Ties share the better rank. Only partners with trade above
 * zero and both flows reported are ranked, so that a partner with one flow missing may stand above without being seen.
 * A rank is coarse: the first partner may have a tenth of all trade or a half, which the part `share` tells.
 *
 * **Unit and range.** Rank, from 1, the first partner; directed. Parts: partners (states ranked), share (of all trade).
 * **Nulls.** `no-trade` where the pair's trade is zero, `not-reported` where a flow of it is not reported, and in *dots*
 * for every first state but Russia, `does-not-report` or `neither-reports` in *baci*; none throws. Flag `bounded-input` where the shares are bounds.
 * **Complexity.** O(rows log partners): 1.3 million in 0.2 s.
 * **Source.** Sources of `trade-share`; Hirschman 1945 for the concentration of trade.
 * **Example.** `counterpoise measure partner-rank RUS CHN --from 2014 --to 2014` is 1.
 */
export const partnerRank = defineMeasure({
  id: 'partner-rank',
  title: 'Rank among trading partners',
  summary: 'Place of the second state among the partners of the first by trade, 1 the first.',
  grain: 'directed-dyad-year',
  ofGroups: notOfGroups('it counts states that trade more, and a group has no rank among states'),
  unit: 'rank (1 is first)',
  partUnits: { partners: 'states', share: 'share of all trade' },
  range: [1, null],
  direction: 'farther',
  dimension: 'economy',
  population:
    'all directed dyads with trade above zero and both flows reported in the source; in dots the partners of Russia',
  datasets: tradeDatasets,
  coverage: { from: 1946, to: 2023 },
  needs: {},
  uses: ({ source }) => ({ share: { measure: 'trade-share', params: { source } } }),
  params,
  freshest: true,
  variant: ({ source }) => {
    const { dataset, coverage } = sourceFacts[source];
    return { datasets: [dataset], coverage, population: ranked[source] };
  },
  references: [hirschman1945, ...tradeWorks],
  compute(_frames, { params: { source }, from = -Infinity }, { share }) {
    const columns = source === 'dots' ? rowsOf(share.columns, dotsReporter) : share.columns;
    const { rows, ccode1, ccode2, year, value: shares } = columns;
    const { value, partners } = ranks(ccode1, year, shares, from);
    const flags = flagWhere(rows, 'bounded-input', (row) => isBoundFlag(columns.flags?.get(row)));
    return {
      rows,
      ccode1,
      ccode2,
      year,
      value,
      parts: lazyParts({ partners, share: () => shares }),
      flags,
      reasons: reasonsWhereMissing(value, (row) =>
        shares[row] === 0 ? 'no-trade' : columns.reasons!.get(row)!,
      ),
    };
  },
  explainMissing: (_frames, unit, { params: { source } }) =>
    explainSource(source, unit) ?? 'not-reported',
});

/** The rows of one first state, with their flags and reasons. */
function rowsOf(columns: MeasureColumns, state: number): MeasureColumns {
  const rows = rowsWhere(columns.rows, (row) => columns.ccode1[row] === state);
  const moved = <T>(known: ReadonlyMap<number, T> | undefined): Map<number, T> =>
    new Map(
      [...rows].flatMap((row, at) =>
        known?.has(row) === true ? [[at, known.get(row)!] as const] : [],
      ),
    );
  return {
    ...keysAt(columns, rows),
    value: takeRows(columns.value, rows),
    reasons: moved(columns.reasons),
    flags: moved(columns.flags),
  };
}

/** Ranks within the rows of one state and year, by falling value; NaN where the value is zero or missing, or the year before `from`. */
function ranks(
  ccode: MeasureColumns['ccode1'],
  year: MeasureColumns['year'],
  values: Float64Array,
  from: number,
): { readonly value: Float64Array; readonly partners: () => Float64Array } {
  const { first, span } = yearSpan(year);
  const slotOf = (row: number): number => (year[row]! - first) * CCODE_LIMIT + ccode[row]!;
  const isRanked = (row: number): boolean => values[row]! > 0 && year[row]! >= from;
  const slots = span * CCODE_LIMIT;
  const ends = new Int32Array(slots + 1);
  for (let row = 0; row < values.length; row++) if (isRanked(row)) ends[slotOf(row) + 1]!++;
  for (let slot = 0; slot < slots; slot++) ends[slot + 1]! += ends[slot]!;
  const next = ends.slice(0, slots);
  const sorted = new Float64Array(ends[slots]!);
  for (let row = 0; row < values.length; row++)
    if (isRanked(row)) sorted[next[slotOf(row)]!++] = values[row]!;
  for (let slot = 0; slot < slots; slot++) sorted.subarray(ends[slot], ends[slot + 1]).sort();
  const value = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const [start, end] = [ends[slotOf(row)]!, ends[slotOf(row) + 1]!];
    value[row] = isRanked(row) ? 1 + end - notAbove(sorted, values[row]!, start, end) : NaN;
  }
  const partnersOf = (row: number): number => ends[slotOf(row) + 1]! - ends[slotOf(row)]!;
  return { value, partners: () => columnOf(values.length, partnersOf) };
}
