import { z } from 'zod';
import {
  andersonNorheim1993,
  barbieri2009,
  borchert2021,
  gaulierZignago2010,
  hirschman1964,
  wto2018,
} from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns, type RowFlag } from '../../core/measure.js';
import { claim, oneOf } from '../../core/variation.js';
import { classTrade, WELL_REPORTED, type ClassTrade } from './class-trade.js';
import { flagsOf, reasonsWhereMissing } from '../shared/lazy.js';
import { regionOfState, regionsText, tradeRegions } from './trade-regions.js';
import { flowNeeds, flowSourceParam, sourceFacts, type FlowSource } from './trade-sources.js';
import { notOfGroups } from '../../core/of-groups.js';

const statistics = ['intensity', 'regions', 'partners'] as const;
type Statistic = (typeof statistics)[number];

const params = z.strictObject({
  source: flowSourceParam,
  statistic: oneOf(
    statistics,
    '`intensity` sets the region’s share in the state’s trade over its share in world trade; `regions` and `partners` are Herfindahl indices of the state’s trade over the seven regions and over all partners.',
    claim('One region’s weight and concentration over all are two quantities.'),
  ),
  region: oneOf(
    ['own', ...tradeRegions],
    `Region of the intensity, as the World Trade Organization draws it: the state’s own or a named one. Regions: ${regionsText}.`,
    claim('The region is what is claimed.'),
  ),
});

const units: Readonly<Record<Statistic, string>> = {
  intensity: 'ratio (1 is the weight of the region in the world)',
  regions: 'index',
  partners: 'index',
};

/**
 * How far a state's trade keeps to its region, or to few partners.
 *
 * **Definition.** `intensity`: s_iR / w_iR, s_iR the share of the other states of the region in the state's trade with all states (exports and
 * imports), w_iR their share in the trade of all other states of the world. `regions`: sum over the seven regions of the
 * squared share in the state's trade. `partners`: the same over single states.
 *
 * **Convention.** The intensity of Anderson and Norheim is the default: a share alone rises when the region grows, which is
 * no turning to it, and an index of concentration alone tells nothing of where trade goes. The state is left out of both
 * sides of w, since it cannot trade with itself: with its own trade in the region's weight, a growing China would seem to
 * turn away from Asia. It is a mean over the region; a neighbour is always traded with more than its weight, so that values
 * above 1 are the rule and changes tell. Rivals: the share itself (`regional-trade-share`); Hirschman's index of 1945, the
 * root of `partners`; Herfindahl's 1/n floor taken out, (H - 1/n)/(1 - 1/n); the effective number of partners, 1/H.
 * Partners are states of the source: territories count on neither side. Regions as in `regional-trade-share`.
 * The Direction of Trade Statistics are no choice: they list one state.
 *
 * **Unit and range.** Ratio, [0, infinity), or index, (0, 1]. Parts: intensity, share, expected (w), regions, partners, whatever
 * the value.
 * **Nulls.** `alone-in-region` where there is no other state in the region (the USSR), `no-trade` where all trade of the
 * state is zero, `not-reported` where with no partner of the region exports, or imports, are reported, `does-not-report` in *baci* for a state whose total is
 * not known; none throws.
 * **Flags.** `bounded-input` where the total lacks a main partner, or where partners of which both flows are not reported have over 1%
 * of the trade of the region (indices: of the world), and for every intensity in *baci*, whose totals of the world lack the
 * trade of states that do not report with each other. A flow that is missing adds nothing.
 * **Complexity.** O(rows of the source): 1.3 million in 0.1 s.
 * **Source.** World Trade Organization 2018, p. 102, for the regions.
 * **Example.** `counterpoise measure regional-concentration RUS --from 2014 --to 2014` is 10.7.
 */
export const regionalConcentration = defineMeasure({
  id: 'regional-concentration',
  title: 'Regional concentration of trade',
  summary: 'Share of the own region in the state’s trade over its share in the trade of the world.',
  grain: 'state-year',
  ofGroups: notOfGroups(
    'the trade that its members have with each other would count as trade with others',
  ),
  unit: units.intensity,
  partUnits: {
    share: 'share of trade',
    expected: 'share of world trade',
    regions: 'index',
    partners: 'index',
  },
  range: [0, null],
  dimension: 'economy',
  population: 'all states with trade in the source',
  datasets: ['trade-cow', 'trade-itpd', 'trade-baci'],
  coverage: { from: 1946, to: 2023 },
  needs: flowNeeds,
  params,
  freshest: true,
  variant: ({ source, statistic }) => {
    const { dataset, coverage } = sourceFacts[source];
    return { datasets: [dataset], coverage, unit: units[statistic] };
  },
  references: [
    andersonNorheim1993,
    hirschman1964,
    wto2018,
    barbieri2009,
    borchert2021,
    gaulierZignago2010,
  ],
  compute(frames, { params: { source, statistic, region } }) {
    const trade = classTrade(frames, source, regionOfState, tradeRegions.length);
    const place = tradeRegions.findIndex((name) => name === region);
    const cells = new Int32Array(trade.rows);
    for (let row = 0; row < trade.rows; row++)
      cells[row] = row * trade.classes + (place < 0 ? regionOfState[trade.ccode[row]!]! : place);
    return columnsOf(trade, cells, statistic, source);
  },
  explainMissing: () => 'not-reported',
});

function columnsOf(
  trade: ClassTrade,
  cells: Int32Array,
  statistic: Statistic,
  source: FlowSource,
): MeasureColumns {
  const { rows, ccode, year, reported, totals } = trade;
  const parts = partsOf(trade, cells);
  const value = parts[statistic];
  const flagOf = (row: number): RowFlag | undefined => {
    // Every total of the world lacks the trade of states that do not report with each other.
    if (source === 'baci') return statistic === 'intensity' ? 'bounded-input' : undefined;
    const known = statistic === 'intensity' ? reported[cells[row]!]! : knownOfWorld(trade, row);
    return known < WELL_REPORTED || totals.incomplete(ccode[row]!, year[row]!)
      ? 'bounded-input'
      : undefined;
  };
  return {
    rows,
    ccode1: ccode,
    year,
    value,
    parts,
    flags: flagsOf(rows, flagOf),
    reasons: reasonsWhereMissing(value, (row) => {
      if (!totals.reports(ccode[row]!, year[row]!)) return 'does-not-report';
      if (Number.isNaN(parts.partners[row]!)) return 'no-trade';
      return Number.isNaN(reported[cells[row]!]!) ? 'alone-in-region' : 'not-reported';
    }),
  };
}

function partsOf(
  trade: ClassTrade,
  cells: Int32Array,
): Record<Statistic | 'share' | 'expected', Float64Array> {
  const { rows, classes, exports, imports, weight, squares, totals, ccode, year } = trade;
  const column = (): Float64Array => new Float64Array(rows).fill(NaN);
  const parts = {
    intensity: column(),
    share: column(),
    expected: column(),
    regions: column(),
    partners: column(),
  };
  for (let row = 0; row < rows; row++) {
    let all = 0;
    let squared = 0;
    for (let cell = row * classes; cell < (row + 1) * classes; cell++) {
      const both = (exports[cell]! || 0) + (imports[cell]! || 0);
      all += both;
      squared += both * both;
    }
    if (!(all > 0) || !totals.reports(ccode[row]!, year[row]!)) continue;
    parts.regions[row] = squared / all ** 2;
    parts.partners[row] = squares[row]! / all ** 2;
    const cell = cells[row]!;
    if (!(weight[cell]! > 0)) continue;
    parts.expected[row] = weight[cell]!;
    parts.share[row] = (exports[cell]! + imports[cell]!) / all;
    parts.intensity[row] = parts.share[row]! / weight[cell]!;
  }
  return parts;
}

/** Part of the world's trade of the states of which both flows with the state are reported. */
function knownOfWorld({ classes, weight, reported }: ClassTrade, row: number): number {
  let known = 0;
  for (let cell = row * classes; cell < (row + 1) * classes; cell++)
    if (weight[cell]! > 0) known += weight[cell]! * reported[cell]!;
  return known;
}
