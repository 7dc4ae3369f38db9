import { z } from 'zod';
import {
  defineMeasure,
  isBoundFlag,
  type MeasureColumns,
  type MeasureUse,
  type RowFlag,
} from '../../core/measure.js';
import { barbieri1996, hirschman1945 } from '../../core/bibliography/index.js';
import { claim, oneOf } from '../../core/variation.js';
import { channelDatasets, channelUses, channelVariant } from './channels.js';
import { pairYearKey } from '../shared/frames-by-key.js';
import { columnOf, flagsOf, partsByRow, reasonsWhereMissing } from '../shared/lazy.js';
import { oppositeRows } from '../shared/pair-index.js';
import { silentParam } from '../trade/trade-silent.js';
import { explainSource, silenceAmong, tradeChannelSourceParam } from '../trade/trade-sources.js';
import { notOfGroups } from '../../core/of-groups.js';

const params = z.strictObject({
  channel: oneOf(
    ['trade', 'arms'],
    'Dependence as a share of all trade (`trade-share`), or of arms imports over five years (`arms-dependence`).',
    claim('Trade and arms are two claims.'),
  ),
  source: tradeChannelSourceParam,
  silent: silentParam,
});

function usesOf({ silent, ...channel }: z.output<typeof params>): { readonly tie: MeasureUse } {
  const { tie } = channelUses(channel);
  return { tie: channel.channel === 'arms' ? tie : { ...tie, params: { ...tie.params, silent } } };
}

/**
 * How much more one state depends on another than the other on it.
 *
 * **Definition.** (d_ij - d_ji) / (d_ij + d_ji), d_ij the dependence of the first state on the second: the share of the second in
 * its trade (`trade-share`), or in its arms imports over five years (`arms-dependence`).
 *
 * **Convention.** Asymmetry in Hirschman's sense, relative to the sum of the two. Near one also where both are trifles,
 * so that the plain difference d_ij - d_ji stands beside it: Barbieri's symmetry is one minus its absolute value. The
 * channels are never added. Finance runs one way only and has no asymmetry.
 *
 * **Unit and range.** Index, [-1, 1]; above zero the first state depends more; directed, m(i,j) = -m(j,i). Parts:
 * difference, first (d_ij), second (d_ji).
 * **Nulls.** Trade: `not-reported` where a share is missing, in *baci*, unless estimated, `does-not-report` or `neither-reports` where the
 * total of either state is not known, `no-trade` where both are zero. Arms: a state that imported none
 * depends on no supplier (d = 0); pairs without transfers either way have no row (`zero-variance`); none throws.
 * **Flags.** `bounded-input` where a share is a bound; `estimated-total` where the whole trade of either state is estimated; `spliced` where the arms window joins two editions.
 * **Complexity.** O(rows of the channel): 1.3 million in 0.2 s.
 * **Example.** `counterpoise measure asymmetry RUS CHN --from 2014 --to 2014` is 0.698.
 */
export const asymmetry = defineMeasure({
  id: 'asymmetry',
  title: 'Asymmetry of dependence',
  summary: 'Difference of the dependence of each of the two states on the other over their sum.',
  grain: 'directed-dyad-year',
  ofGroups: notOfGroups(
    'that of its members would be that of many small states: trade-share has the shares of a group, in both directions',
  ),
  unit: 'index (0 is symmetry)',
  partUnits: { difference: 'difference of shares', first: 'share', second: 'share' },
  range: [-1, 1],
  dimension: 'composite',
  population:
    'all directed dyads with trade in the source, or with transfers of arms in either direction in the window',
  datasets: channelDatasets,
  coverage: { from: 1946, to: 2024 },
  needs: {},
  uses: usesOf,
  params,
  freshest: true,
  variant: channelVariant,
  references: [hirschman1945, barbieri1996],
  compute: (_frames, { params: { channel } }, { tie }) =>
    channel === 'trade' ? ofTrade(tie.columns) : ofArms(tie.columns),
  explainMissing: (_frames, unit, { params: { channel, source } }) =>
    channel === 'trade' ? (explainSource(source, unit) ?? 'not-reported') : 'zero-variance',
});

/** Every row of the shares beside that of the opposite direction. */
function ofTrade(columns: MeasureColumns): MeasureColumns {
  const { rows, ccode1, ccode2, year, value: share } = columns;
  const back = oppositeRows(columns);
  const otherShare = (row: number): number => (back[row]! < 0 ? NaN : share[back[row]!]!);
  const reasonOf = (row: number) => columns.reasons?.get(row);
  const isBound = (row: number): boolean => isBoundFlag(columns.flags?.get(row));
  const isEstimated = (row: number): boolean => columns.flags?.get(row) === 'estimated-total';
  const flags = flagsOf(rows, (row) =>
    isBound(row) || isBound(back[row]!)
      ? 'bounded-input'
      : isEstimated(row) || isEstimated(back[row]!)
        ? 'estimated-total'
        : undefined,
  );
  const { value, ...parts } = compared(share, otherShare);
  return {
    rows,
    ccode1,
    ccode2,
    year,
    value,
    ...parts,
    flags,
    reasons: reasonsWhereMissing(value, (row) => {
      if (share[row]! + otherShare(row) === 0) return 'no-trade';
      return silenceAmong(reasonOf(row), reasonOf(back[row]!)) ?? 'not-reported';
    }),
  };
}

/** Pairs with transfers either way, in both orders; a pair that has one direction only gets the other as zero. */
function ofArms(columns: MeasureColumns): MeasureColumns {
  const { rows, ccode1, ccode2, year, value: share } = columns;
  const listed = new Map<number, number>();
  for (let row = 0; row < rows; row++)
    if (share[row] !== 0) listed.set(pairYearKey(ccode1[row]!, ccode2![row]!, year[row]!), row);
  const backOf = (row: number): number => {
    const back = listed.get(pairYearKey(ccode2![row]!, ccode1[row]!, year[row]!));
    return back === undefined ? 0 : share[back]!;
  };
  const kept = [...listed.values()].filter(
    (row) => share[row]! > 0 && (ccode1[row]! < ccode2![row]! || !(backOf(row) > 0)),
  );
  const keys = {
    ccode1: new Int16Array(2 * kept.length),
    ccode2: new Int16Array(2 * kept.length),
    year: new Int16Array(2 * kept.length),
  };
  const [first, second] = [new Float64Array(2 * kept.length), new Float64Array(2 * kept.length)];
  const flags = new Map<number, RowFlag>();
  kept.forEach((row, index) => {
    const at = 2 * index;
    keys.ccode1[at] = keys.ccode2[at + 1] = ccode1[row]!;
    keys.ccode2[at] = keys.ccode1[at + 1] = ccode2![row]!;
    keys.year[at] = keys.year[at + 1] = year[row]!;
    first[at] = second[at + 1] = share[row]!;
    second[at] = first[at + 1] = backOf(row);
    const flag = columns.flags?.get(row);
    if (flag !== undefined) flags.set(at, flag).set(at + 1, flag);
  });
  const { value, ...parts } = compared(first, (row) => second[row]!);
  return {
    rows: 2 * kept.length,
    ...keys,
    value,
    ...parts,
    flags,
    reasons: reasonsWhereMissing(value, () => 'zero-variance'),
  };
}

function compared(first: Float64Array, second: (row: number) => number) {
  const rows = first.length;
  return {
    value: columnOf(rows, (row) => {
      const [one, other] = [first[row]!, second(row)];
      return (one - other) / (one + other);
    }),
    ...partsByRow(rows, {
      difference: (row) => first[row]! - second(row),
      first: (row) => first[row]!,
      second,
    }),
  };
}
