import { z } from 'zod';
import { UsageError } from '../core/errors.js';
import { frameNeed, type FramesOf } from '../core/frames.js';
import { defineMeasure, type MeasureColumns, type RowFlag } from '../core/measure.js';
import { explainNoTrade } from './shared/frames-by-key.js';
import { barbieri1996, hirschman1945, imfDots } from '../core/bibliography/index.js';
import { reasonsWhereMissing } from './shared/reasons.js';
import { type Flow, isLowerBound } from './shared/trade-bounds.js';

const shareColumns = ['export_share', 'import_share', 'total_share'] as const;

const needs = {
  shares: frameNeed('directed-dyad-year', 'trade-shares', [...shareColumns, 'mirror']),
  groups: frameNeed('state-year', 'trade-group-shares', shareColumns, ['partner_group']),
} as const;

const params = z.strictObject({
  flow: z
    .enum(['total', 'exports', 'imports'])
    .default('total')
    .describe('Goods exports and imports together, or one of the two over all goods of that flow.'),
});

/**
 * Share of one state's goods trade that is with another state, or with a named group of states.
 *
 * **Definition.** (X_ij + M_ij) / (X_i + M_i), X exports and M imports of goods of state i in current US dollars; with
 * `flow: exports` X_ij / X_i, with `flow: imports` M_ij / M_i.
 *
 * **Convention.** Trade dependence in the sense of Hirschman and of Barbieri's trade share: the weight of the partner in
 * all trade. The rival measure divides by the product of the state instead and mixes in its openness. One source, the
 * Direction of Trade Statistics with Russia as reporter; rows of other states toward Russia are its partners' side seen from
 * Russia's reports over the world's reports of trade with them (flag `mirror`). A part of Russia's exports of 2011 is not
 * broken down by partner: what rests on them is at least what is shown (flag `lower-bound`), the exports and the total of
 * Russia, the imports and the total of its partners. A value has one flag, and there the bound wins: that a partner's row
 * is mirrored is told by its direction. Exports are valued free on board, imports with freight, as reported. Groups keep their membership: EU-28 is the same 28 states in every year.
 *
 * **Params.** flow. **Group.** In place of the second state, e.g. `--group EU-28`.
 * **Unit and range.** Share, [0, 1]; directed. Parts: total, exports, imports.
 * **Nulls.** `not-reported` where the source does not cover the pair or lists one flow of the two; `no-trade` in a
 * year in which it lists no trade of a pair that it covers. Unknown group: UsageError `unknown-group`.
 * **Complexity.** O(rows).
 * **Source.** International Monetary Fund, Direction of Trade Statistics; Barbieri 1996, doi 10.1177/0022343396033001003.
 * **Example.** `counterpoise measure trade-share RUS CHN --from 2013 --to 2013` is 0.1054.
 */
export const tradeShare = defineMeasure({
  id: 'trade-share',
  title: 'Share of goods trade',
  summary: 'Goods trade with the second state (or group) over all goods trade of the first state.',
  grain: 'directed-dyad-year',
  unit: 'share',
  range: [0, 1],
  symmetric: false,
  direction: 'closer',
  dimension: 'economy',
  population: 'all directed dyads with Russia as one end, the only ones of the source',
  datasets: ['trade-dots'],
  coverage: { from: 2011, to: 2021 },
  needs,
  params,
  acceptsGroup: true,
  references: [imfDots, barbieri1996, hirschman1945],
  compute: (frames, { params: { flow }, group }) =>
    group === undefined ? pairShares(frames, flow) : groupShares(frames, flow, group),
  explainMissing: ({ shares }, unit) => explainNoTrade(shares, unit),
});

function pairShares({ shares }: FramesOf<typeof needs>, flow: Flow): MeasureColumns {
  const flags = new Map<number, RowFlag>();
  shares.numbers.mirror.forEach((mirror, row) => {
    if (isLowerBound(shares.numbers.year[row]!, flow, mirror === 1)) flags.set(row, 'lower-bound');
    else if (mirror === 1) flags.set(row, 'mirror');
  });
  return {
    rows: shares.rows,
    ccode1: Int16Array.from(shares.numbers.ccode1),
    ccode2: Int16Array.from(shares.numbers.ccode2),
    year: Int16Array.from(shares.numbers.year),
    flags,
    ...flowColumns(shares.numbers, flow, (column) => Float64Array.from(column)),
  };
}

function groupShares(
  { groups }: FramesOf<typeof needs>,
  flow: Flow,
  group: string,
): MeasureColumns {
  const names = groups.texts.partner_group;
  const rows = [...names.keys()].filter((row) => plain(names[row]!) === plain(group));
  if (rows.length === 0) {
    throw new UsageError(`no trade with a group called ${JSON.stringify(group)}`, {
      code: 'unknown-group',
      details: { value: group, expected: [...new Set(names)].sort().join(', ') },
      hint: 'use one of the groups that the panel has',
    });
  }
  const flags = new Map<number, RowFlag>();
  rows.forEach((row, index) => {
    if (isLowerBound(groups.numbers.year[row]!, flow)) flags.set(index, 'lower-bound');
  });
  const pick = (column: ArrayLike<number>): Float64Array =>
    Float64Array.from(rows, (row) => column[row]!);
  return {
    rows: rows.length,
    ccode1: Int16Array.from(rows, (row) => groups.numbers.ccode[row]!),
    ccode2: new Int16Array(rows.length),
    year: Int16Array.from(rows, (row) => groups.numbers.year[row]!),
    flags,
    ...flowColumns(groups.numbers, flow, pick),
  };
}

/** `eu28`, `EU 28` and `EU-28` are one name. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function flowColumns(
  numbers: Readonly<Record<(typeof shareColumns)[number], ArrayLike<number>>>,
  flow: Flow,
  pick: (column: ArrayLike<number>) => Float64Array,
) {
  const parts = {
    total: pick(numbers.total_share),
    exports: pick(numbers.export_share),
    imports: pick(numbers.import_share),
  };
  const value = parts[flow];
  return { value, parts, reasons: reasonsWhereMissing(value, () => 'not-reported') };
}
