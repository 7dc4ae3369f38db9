import { groupsOf, poissonFit } from '../../../analysis/index.js';
import { type FrameOf, type FramesOf, frameNeed } from '../../../core/frames.js';
import { memoOn } from '../../../core/memo.js';
import { orderByYear } from '../../../measures/shared/year-order.js';
import type { DyadYears } from '../dyad-years.js';
import { carriedContiguity, CarriedForward, greatCircle } from '../opportunity.js';
import { unobserved } from './define.js';
import { lessYearMeans } from './year-means.js';

/** Imports of the two states of each pair from each other. */
export const flowNeed = <const Table extends string>(table: Table) =>
  frameNeed('dyad-year', table, ['imports1', 'imports2']);
type Flows = FrameOf<ReturnType<typeof flowNeed>>;

export const placeNeeds = {
  capitals: frameNeed('state-year', 'capitals', ['latitude', 'longitude']),
  dyads: frameNeed('dyad-year', 'dyad-years', ['contiguity']),
} as const;
type Places = FramesOf<typeof placeNeeds>;

/** Trade of a pair and what gravity expects of it, both directions together, by dyad-year; NaN where a flow is not reported. */
export interface GravityTrade {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

/** Across at most 150 miles of water, and on land. */
const NEAR = 4;
/** Half a million: the least that COW tells from nothing. Smaller figures of other sources swing twice as much from year to year. */
const SMALL = 0.5;
/** Where less is expected, the trade that is reported exceeds it by that alone. */
const LEAST_EXPECTED = 1;
const FARTHEST = 4;

/**
 * Gravity by year: Poisson pseudo-likelihood of all reported flows, zeros included, on effects of the exporter and of
 * the importer, the logarithm of the kilometres between the capitals (at least 1) and contiguity (on land or across at
 * most 150 miles); capitals and contiguity are carried forward where their source has ended. A year is fitted on its
 * own flows alone.
 *
 * @param perMillion units of the flows in a million dollars
 * @returns US$ million; NaN where one of the two flows is not reported, or a capital is not known
 */
export const gravityTrade = memoOn(
  (flows: Flows, { capitals, dyads }: Places, perMillion: number, at: DyadYears) => [
    flows.numbers.imports1,
    flows.numbers.imports2,
    capitals.numbers.latitude,
    dyads.numbers.contiguity,
    at.year,
    perMillion,
  ],
  makeTrade,
);

function makeTrade(flows: Flows, places: Places, perMillion: number, at: DyadYears): GravityTrade {
  const trade = { observed: unobserved(at), expected: unobserved(at) };
  const distance = logDistance(places, at);
  const near = carriedContiguity(places.dyads, at);
  const isNear = (row: number): number => (near[row]! >= 1 && near[row]! <= NEAR ? 1 : 0);
  const { starts, order } = orderByYear(flows.numbers.year);
  for (let year = 0; year + 1 < starts.length; year++) {
    const listed = listFlows(
      flows,
      order.subarray(starts[year], starts[year + 1]),
      at,
      (row) => !Number.isNaN(distance(row)),
    );
    if (listed.amount.length === 0) continue;
    const amount = listed.amount.map((value) => value / perMillion);
    const { fitted } = poissonFit({
      outcome: amount,
      columns: [
        { name: 'distance', values: listed.row.map(distance) },
        { name: 'contiguity', values: listed.row.map(isNear) },
      ],
      effects: [groupsOf(listed.exporter), groupsOf(listed.importer)],
    });
    // The two directions of a pair stand side by side.
    for (let flow = 1; flow < amount.length; flow++) {
      const row = listed.row[flow]!;
      if (listed.row[flow - 1] !== row) continue;
      trade.observed[row] = amount[flow - 1]! + amount[flow]!;
      trade.expected[row] = fitted[flow - 1]! + fitted[flow]!;
    }
  }
  return trade;
}

/** The reported flows of some rows of a table, each direction one. */
function listFlows(
  { numbers }: Flows,
  rows: Int32Array,
  at: DyadYears,
  counts: (row: number) => boolean,
) {
  const { ccode1, ccode2, year, imports1, imports2 } = numbers;
  const listed = {
    row: [] as number[],
    exporter: [] as number[],
    importer: [] as number[],
    amount: [] as number[],
  };
  const add = (row: number, exporter: number, importer: number, amount: number): void => {
    if (Number.isNaN(amount)) return;
    listed.row.push(row);
    listed.exporter.push(exporter);
    listed.importer.push(importer);
    listed.amount.push(amount);
  };
  for (const one of rows) {
    const [a, b] = [ccode1[one]!, ccode2[one]!];
    const row = at.rowOf(a, b, year[one]!);
    if (row < 0 || !counts(row)) continue;
    add(row, b, a, imports1[one]!);
    add(row, a, b, imports2[one]!);
  }
  return listed;
}

/** Logarithm of the kilometres between the capitals of a dyad-year. */
function logDistance({ capitals }: Places, at: DyadYears): (row: number) => number {
  const latitude = new CarriedForward(capitals, capitals.numbers.latitude);
  const longitude = new CarriedForward(capitals, capitals.numbers.longitude);
  return (row) => {
    const [a, b, year] = [at.ccode1[row]!, at.ccode2[row]!, at.year[row]!];
    const kilometres = greatCircle(
      latitude.get(a, year),
      longitude.get(a, year),
      latitude.get(b, year),
      longitude.get(b, year),
    );
    return Math.log(Math.max(1, kilometres));
  };
}

/**
 * **Definition.** log (x + .5) / (m + .5), x the trade of the pair and m what gravity expects, US$ million, less the
 * mean of the year’s pairs, between -4 and 4. The mean goes because the logarithms of a Poisson fit fall as trade
 * spreads (-.2 in 1950, -.8 in 2014), whatever pairs are to each other: relative to others of the year, then.
 *
 * **Nulls.** NaN where a flow is not reported, where gravity expects less than a million, and where trade is below `least`.
 */
export function beyondGravity(
  { observed, expected }: GravityTrade,
  { year }: DyadYears,
  least = 0,
): Float64Array {
  const values = observed.map((trade, row) =>
    trade >= least && expected[row]! >= LEAST_EXPECTED
      ? Math.log((trade + SMALL) / (expected[row]! + SMALL))
      : NaN,
  );
  return lessYearMeans(values, year).map((value) => Math.min(FARTHEST, Math.max(-FARTHEST, value)));
}
