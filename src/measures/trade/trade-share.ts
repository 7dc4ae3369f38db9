import { z } from 'zod';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import {
  defineMeasure,
  type MeasureColumns,
  type NamedGroup,
  type RowFlag,
} from '../../core/measure.js';
import { barbieri1996, hirschman1945 } from '../../core/bibliography/index.js';
import { claim, oneOf } from '../../core/variation.js';
import { explainNoTrade } from '../shared/frames-by-key.js';
import { columnOf, flagsOf, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { type Flow, fewPartnersKnown, isLowerBound } from './trade-bounds.js';
import {
  directedTrade,
  explainSource,
  flowNeeds,
  type FlowSource,
  populationBySource,
  reasonOfSilence,
  sourceFacts,
  sourceParam,
  tradeDatasets,
  tradeTotals,
  tradeWorks,
} from './trade-sources.js';
import { silentParam, wholeOfListed } from './trade-silent.js';
import { over, plainName, unions, unionShares, unknownGroup } from './trade-unions.js';
import { groupTradeShares } from './group-trade-shares.js';

const shareColumns = ['export_share', 'import_share', 'total_share'] as const;

const needs = {
  ...flowNeeds,
  shares: frameNeed('directed-dyad-year', 'trade-shares', [...shareColumns, 'mirror']),
  groups: frameNeed('state-year', 'trade-group-shares', shareColumns, ['partner_group']),
} as const;
type Frames = FramesOf<typeof needs>;

const params = z.strictObject({
  source: sourceParam,
  flow: oneOf(
    ['total', 'exports', 'imports'],
    'Exports and imports together, or one of the two over all trade of that flow.',
    claim('Exports or imports alone are not trade.'),
  ),
  silent: silentParam,
});

type Params = z.output<typeof params>;

/**
 * Share of one state's trade that is with another state, or with a named group of states.
 *
 * **Definition.** (X_ij + M_ij) / (X_i + M_i), X exports and M imports of state i in current US dollars; with
 * `flow: exports` X_ij / X_i, with `flow: imports` M_ij / M_i.
 *
 * **Convention.** Trade dependence in the sense of Hirschman and of Barbieri's trade share: the weight of the partner in
 * all trade. The rival measure divides by the product of the state instead and mixes in its openness (`trade-dependence`).
 *
 * **One source a series.** The sources are never joined, since they disagree: *cow* has goods by importers' reports, the
 * exports of a state being its partners' imports, over the sum of all states of the system; *itpd* has goods and services
 * over all listed partners; *dots* has goods by Russia's reports over the world, and rows of other states toward Russia
 * are Russia's reports of the pair over the world's reports of trade with that state (flag `mirror`); *baci* has goods of the
 * one year 2023 by both sides' reports, reconciled, over all listed partners: a snapshot, which no series takes in. A crossing in one
 * source need not be one in another: in 2011 China was ahead of Russia in Kazakhstan's trade by *cow*, behind by *itpd*.
 *
 * **Bounds.** *dots*: a part of Russia's exports of 2011 is not broken down by partner, so that what rests on them is at
 * least what is shown (flag `lower-bound`, which wins over `mirror`). *cow* has totals that are too small, so that shares of
 * them are at most what is shown (`upper-bound`). Planned economies before 1992 and the successors of the USSR in 1992-93
 * lack each other's trade in part, and North Korea since 1989 its trade with the South. The partners of which both flows
 * are reported may do less than half of the trade of all other states, counted by trade and not by heads, since the smaller
 * half of all states does 1 to 5% of it: of West Germany 1960-90 and Cape Verde 1975-96 the source has Belgium and
 * Luxembourg, with 4%. And a share of exactly 1 says that the source has a flow with one partner and with no other, not
 * that there was none, since under half a million dollars are zero in it.
 * From 1999 China holds Hong Kong and Macao in *cow*, which doubles its trade in that year: trends must begin after it.
 * Groups keep their membership: EU-28 is the same 28 states in every year. Summed from members (*cow*, *itpd*), from 1994
 * on, a member's flow that is not reported adds nothing (`lower-bound`).
 *
 * **Estimates.** *baci* with `silent: estimated`: of a state that does not report, trade with the second state over an estimate
 * of the whole (flag `estimated-total`): what its partners report, and what it trades with the others that do not report, if
 * that has the same part of the whole as in 2016 (ITPD-E, with services); null where that was over 15%. Of Russia it was 13%: China
 * has .349 of its trade of 2023, and .405 of what its partners report. Russian customs has 710 billion dollars in all, of which
 * 240 (by China) or some 230 (by Russia) are .34 or .32.
 *
 * **Group.** In place of the second state, e.g. `--group EU-28`; every source has EU-27 and EU-28, *dots* Europe and Asia
 * as well.
 * **Unit and range.** Share, [0, 1]; directed. Parts: total, exports, imports.
 * **Nulls.** In *baci*, unless estimated, `does-not-report` for a first state of whose own reports the edition has nothing (74 states, among them
 * Russia, South Korea, Vietnam, Poland): its total lacks its trade with the others of them; `neither-reports` where the
 * second is one of them too; a pair that either reports and that is not listed is a zero. `russia-only` in *dots* for a pair without Russia; `not-reported` where the source does not report the pair, or one flow of the two; `no-trade` where all trade
 * of the state is zero, and in *dots* in a year in which it lists no trade of a pair that it covers. Unknown group:
 * UsageError `unknown-group`.
 * **Complexity.** O(rows): 1.3 million in 0.1 s.
 * **Example.** `counterpoise measure trade-share RUS CHN --source dots --from 2013 --to 2013` is 0.1054.
 */
export const tradeShare = defineMeasure({
  id: 'trade-share',
  title: 'Share of trade',
  summary: 'Trade with the second state (or group) over all trade of the first state.',
  grain: 'directed-dyad-year',
  unit: 'share',
  range: [0, 1],
  direction: 'closer',
  dimension: 'economy',
  population: populationBySource,
  datasets: tradeDatasets,
  coverage: { from: 1946, to: 2023 },
  needs,
  params,
  freshest: true,
  variant: ({ source }) => {
    const { dataset, coverage, population } = sourceFacts[source];
    return { datasets: [dataset], coverage, population };
  },
  ofGroups: {
    rule: 'made',
    says: 'trade of the members with the other side over all their trade, less what they trade with each other',
    of: groupTradeShares,
  },
  acceptsGroup: true,
  groups: { tables: ['groups'], list: tradeGroups },
  references: [...tradeWorks, barbieri1996, hirschman1945],
  compute(frames, { params: { source, flow, silent }, group }) {
    if (source === 'dots')
      return group === undefined ? listedShares(frames, flow) : groupShares(frames, flow, group);
    return group === undefined
      ? flowShares(frames, { source, flow, silent })
      : unionShares(frames, source, flow, group);
  },
  explainMissing: ({ shares }, unit, { params: { source } }) =>
    explainSource(source, unit) ??
    (source === 'dots' ? explainNoTrade(shares, unit) : 'not-reported'),
});

/** Unions of the same states in every year, of which every source has the trade, and what else *dots* has. */
function tradeGroups({ groups }: Pick<Frames, 'groups'>): NamedGroup[] {
  const listed = [...new Set(groups.texts.partner_group)].filter((name) => !unions.has(name));
  return [
    ...[...unions].map(([id, { length }]) => ({
      id,
      name: `the same ${length} states in every year`,
    })),
    ...listed.sort().map((id) => ({ id, name: 'with --source dots alone' })),
  ];
}

/** Shares of every listed pair, from the flows. */
function flowShares(
  frames: Frames,
  { source, flow, silent }: Omit<Params, 'source'> & { readonly source: FlowSource },
): MeasureColumns {
  const { exports, imports, ...keys } = directedTrade(frames, source);
  const { rows, ccode1, ccode2, year } = keys;
  const totals = tradeTotals(frames, source);
  const isEstimated = (row: number): boolean =>
    silent === 'estimated' && !totals.reports(ccode1[row]!, year[row]!);
  const all = (flow: Exclude<Flow, 'total'>, row: number): number =>
    isEstimated(row)
      ? totals[flow].get(ccode1[row]!, year[row]!) * wholeOfListed(frames)(flow, ccode1[row]!)
      : totals.whole(flow, ccode1[row]!, year[row]!);
  const shareOf: Record<Flow, (row: number) => number> = {
    total: (row) => over(exports[row]! + imports[row]!, all('exports', row) + all('imports', row)),
    exports: (row) => over(exports[row]!, all('exports', row)),
    imports: (row) => over(imports[row]!, all('imports', row)),
  };
  const parts = lazyParts({
    total: () => columnOf(rows, shareOf.total),
    exports: () => columnOf(rows, shareOf.exports),
    imports: () => columnOf(rows, shareOf.imports),
  });
  const traded = (row: number): number =>
    flow === 'total'
      ? exports[row]! + imports[row]!
      : (flow === 'exports' ? exports : imports)[row]!;
  const value = parts[flow];
  const fewKnown = fewPartnersKnown(frames);
  const isUpperBound = (row: number): boolean =>
    source === 'cow' &&
    (totals.incomplete(ccode1[row]!, year[row]!) ||
      value[row] === 1 ||
      fewKnown(ccode1[row]!, year[row]!));
  const flagOf = (row: number): RowFlag | undefined =>
    isUpperBound(row)
      ? 'upper-bound'
      : isEstimated(row) && !Number.isNaN(value[row])
        ? 'estimated-total'
        : undefined;
  return {
    ...keys,
    value,
    parts,
    flags: flagsOf(rows, flagOf),
    reasons: reasonsWhereMissing(
      value,
      (row) =>
        reasonOfSilence(totals, ccode1[row]!, ccode2[row]!, year[row]!) ??
        (Number.isNaN(traded(row)) ? 'not-reported' : 'no-trade'),
    ),
  };
}

/** Shares as the panel has them, for a source whose flows may not be republished. */
function listedShares({ shares }: Frames, flow: Flow): MeasureColumns {
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

function groupShares({ groups }: Frames, flow: Flow, group: string): MeasureColumns {
  const names = groups.texts.partner_group;
  const rows = [...names.keys()].filter((row) => plainName(names[row]!) === plainName(group));
  if (rows.length === 0) throw unknownGroup(group, names);
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
