import { z } from 'zod';
import { wto2018 } from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import { claim, oneOf, param } from '../../core/variation.js';
import { classTrade, WELL_REPORTED, type ClassTrade } from './class-trade.js';
import { flagsOf, flagWhere, reasonsWhereMissing } from '../shared/lazy.js';
import { rowsWhere } from '../shared/pairs.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import { isLowerBound, type Flow } from './trade-bounds.js';
import { regionOfState, regionsText, tradeRegions, unionsByName } from './trade-regions.js';
import {
  dotsReporter,
  explainSource,
  flowNeeds,
  type FlowSource,
  sourceFacts,
  sourceParam,
  tradeDatasets,
  tradeWorks,
} from './trade-sources.js';
import { firstUnionYear, over, plainName } from './trade-unions.js';
import { notOfGroups } from '../../core/of-groups.js';

const shareColumns = ['export_share', 'import_share', 'total_share'] as const;
const needs = {
  ...flowNeeds,
  shares: frameNeed('directed-dyad-year', 'trade-shares', shareColumns),
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
  region: oneOf(
    ['own', ...tradeRegions, 'eu-27', 'eu-28'],
    `The region of the World Trade Organization that the state is in (\`own\`) or a named one: ${regionsText}; or the European Union of 27 or 28 as it was in 2020, in every year from 1994.`,
    claim('The region is what is claimed.'),
  ),
  states: param(
    z
      .string()
      .regex(/^(automatic|\d+(,\d+)*)$/, 'states, by any code or name, separated by commas'),
    'automatic',
    'States to count in place of a region, by any code or name; `automatic` for none.',
    claim('The set of states is what is claimed.'),
  ),
});
type Params = z.output<typeof params>;

/**
 * Share of a state's trade that is with a region, a union or a list of states.
 *
 * **Definition.** (X_iR + M_iR) / (X_i + M_i), X_iR exports of state i to the other states of region R and M_iR imports from them, over
 * its trade with everybody, in current US dollars; with `flow: exports` X_iR / X_i, with `flow: imports` M_iR / M_i.
 *
 * **Convention.** Regions of the World Trade Organization, which divide the world and give Russia and the states around it
 * one of their own. The United Nations (M49) count Russia to Eastern Europe, the World Bank to Europe and Central Asia, so
 * that trade with Germany or Poland would be regional there. A state belongs to one region in every year, a union has the
 * same members in every year: no change of the share comes from a change of the list. A large region has large shares:
 * `regional-concentration` divides by its weight in the world. `trade-share --group` has the groups that the Direction of
 * Trade Statistics name (their Europe is without Turkey and with Ukraine); the unions are the same in both.
 *
 * **Unit and range.** Share, [0, 1]. Parts: total, exports, imports.
 * **Nulls.** `not-reported` where with no partner of the region the flow is reported (of total both), `alone-in-region` where there is no other state
 * in it (the USSR), `russia-only` in *dots* for every other state, `does-not-report` in *baci* for a state whose total is
 * not known; none throws.
 * **Flags.** *cow*, *itpd*: `lower-bound` where partners of which both flows are not reported have over 1% of the trade of the
 * region (a flow that is missing adds nothing), `upper-bound` where the total lacks a main partner, `bounded-input` where
 * both. *dots*: `lower-bound` in 2011; partners with one flow only add nothing to the total (under a thousandth of it), and
 * territories (Hong Kong) are in no region.
 * **Complexity.** O(rows of the source): 1.3 million in 0.1 s.
 * **Source.** World Trade Organization 2018, p. 102, for the regions.
 * **Example.** `counterpoise measure regional-trade-share RUS --source dots --region eu-28 --from 2013 --to 2013` is 0.496.
 */
export const regionalTradeShare = defineMeasure({
  id: 'regional-trade-share',
  title: 'Share of trade with a region',
  summary: 'Trade with the other states of a region over all trade of the state.',
  grain: 'state-year',
  ofGroups: notOfGroups(
    'the trade that its members have with each other would count as trade with others',
  ),
  unit: 'share',
  range: [0, 1],
  dimension: 'economy',
  population: 'all states with trade in the source; in dots Russia alone',
  datasets: tradeDatasets,
  coverage: { from: 1946, to: 2023 },
  needs,
  params,
  freshest: true,
  stateLists: ['states'],
  variant: ({ source, region, states }) => {
    const { dataset, coverage } = sourceFacts[source];
    const from = unionOf({ region, states }) === undefined ? 0 : firstUnionYear;
    return {
      datasets: [dataset],
      coverage: { from: Math.max(coverage.from, from), to: coverage.to },
      population: source === 'dots' ? 'Russia alone' : 'all states with trade in the source',
    };
  },
  references: [wto2018, ...tradeWorks],
  compute: (frames, { params: { source, flow, ...wanted } }) =>
    source === 'dots' ? ofRussia(frames, flow, wanted) : ofAll(frames, source, flow, wanted),
  explainMissing: (_frames, unit, { params: { source } }) =>
    explainSource(source, unit) ?? 'not-reported',
});

type Wanted = Pick<Params, 'region' | 'states'>;

interface Classes {
  readonly classOf: Int8Array;
  readonly count: number;
  /** The class that is asked for by a state. */
  readonly wantedBy: (ccode: number) => number;
}

/** Members of the union that is asked for, if it is one. */
function unionOf({ region, states }: Wanted): readonly number[] | undefined {
  return states === 'automatic' ? unionsByName.get(region) : undefined;
}

function classesOf(wanted: Wanted): Classes {
  const { region, states } = wanted;
  const members = states === 'automatic' ? unionOf(wanted) : states.split(',').map(Number);
  if (members !== undefined) {
    const classOf = new Int8Array(CCODE_LIMIT);
    for (const member of members) classOf[member] = 1;
    return { classOf, count: 2, wantedBy: () => 1 };
  }
  const place = tradeRegions.findIndex((name) => name === region);
  return {
    classOf: regionOfState,
    count: tradeRegions.length,
    wantedBy: (ccode) => (region === 'own' ? regionOfState[ccode]! : place),
  };
}

function ofAll(frames: Frames, source: FlowSource, flow: Flow, wanted: Wanted): MeasureColumns {
  const { classOf, count, wantedBy } = classesOf(wanted);
  const trade = classTrade(frames, source, classOf, count);
  const first = unionOf(wanted) === undefined ? 0 : firstUnionYear;
  const rows = rowsWhere(trade.rows, (row) => trade.year[row]! >= first);
  const cells = rows.map((row) => row * count + wantedBy(trade.ccode[row]!));
  const shares = sharesIn(trade, rows, cells);
  const value = shares[flow];
  const reported = (row: number): number => trade.reported[cells[row]!]!;
  return {
    rows: rows.length,
    ccode1: Int16Array.from(rows, (row) => trade.ccode[row]!),
    year: Int16Array.from(rows, (row) => trade.year[row]!),
    value,
    parts: shares,
    flags: flagsOf(rows.length, (row) => {
      const at = rows[row]!;
      const partial = reported(row) < WELL_REPORTED;
      if (!trade.totals.incomplete(trade.ccode[at]!, trade.year[at]!))
        return partial ? 'lower-bound' : undefined;
      return partial ? 'bounded-input' : 'upper-bound';
    }),
    reasons: reasonsWhereMissing(value, (row) => {
      const at = rows[row]!;
      if (!trade.totals.reports(trade.ccode[at]!, trade.year[at]!)) return 'does-not-report';
      return Number.isNaN(reported(row)) ? 'alone-in-region' : 'not-reported';
    }),
  };
}

function sharesIn(trade: ClassTrade, rows: Int32Array, cells: Int32Array) {
  const { exports, imports, totals, ccode, year } = trade;
  const shares = {
    total: new Float64Array(rows.length),
    exports: new Float64Array(rows.length),
    imports: new Float64Array(rows.length),
  };
  for (let at = 0; at < rows.length; at++) {
    const [row, cell] = [rows[at]!, cells[at]!];
    const [x, m] = [exports[cell]!, imports[cell]!];
    const ofAllX = totals.whole('exports', ccode[row]!, year[row]!);
    const ofAllM = totals.whole('imports', ccode[row]!, year[row]!);
    shares.exports[at] = over(x, ofAllX);
    shares.imports[at] = over(m, ofAllM);
    shares.total[at] = over(x + m, ofAllX + ofAllM);
  }
  return shares;
}

/** Russia's shares: of a union as the source has it, of other groups summed over partners. */
function ofRussia(frames: Frames, flow: Flow, wanted: Wanted): MeasureColumns {
  const byYear =
    unionOf(wanted) === undefined ? summed(frames, wanted) : ofUnion(frames, wanted.region);
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const column = (part: 0 | 1 | 2): Float64Array =>
    Float64Array.from(years, (year) => byYear.get(year)![part]!);
  const parts = { exports: column(0), imports: column(1), total: column(2) };
  return {
    rows: years.length,
    ccode1: new Int16Array(years.length).fill(dotsReporter),
    year: Int16Array.from(years),
    value: parts[flow],
    parts,
    flags: flagWhere(years.length, 'lower-bound', (row) => isLowerBound(years[row]!, flow)),
    reasons: reasonsWhereMissing(parts[flow], () => 'not-reported'),
  };
}

/** Shares of exports, of imports and of both by year. */
type SharesByYear = Map<number, readonly number[]>;

function ofUnion({ groups }: Frames, region: string): SharesByYear {
  const { numbers, texts } = groups;
  const shares: SharesByYear = new Map();
  for (let row = 0; row < groups.rows; row++)
    if (plainName(texts.partner_group[row]!) === plainName(region))
      shares.set(
        numbers.year[row]!,
        shareColumns.map((name) => numbers[name][row]!),
      );
  return shares;
}

function summed({ shares: { numbers, rows } }: Frames, wanted: Wanted): SharesByYear {
  const { classOf, wantedBy } = classesOf(wanted);
  const place = wantedBy(dotsReporter);
  const sums = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    if (numbers.ccode1[row] !== dotsReporter) continue;
    const year = numbers.year[row]!;
    const sum = sums.get(year) ?? [NaN, NaN, NaN];
    sums.set(year, sum);
    if (classOf[numbers.ccode2[row]!] !== place) continue;
    shareColumns.forEach((name, part) => {
      const share = numbers[name][row]!;
      if (!Number.isNaN(share)) sum[part] = (sum[part]! || 0) + share;
    });
  }
  return sums;
}
