import { z } from 'zod';
import { coltVisits, officeOfTheHistorian, turcsanyi2021 } from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type MeasureColumns, type RowFlag } from '../../core/measure.js';
import { claim, oneOf } from '../../core/variation.js';
import { rowsByPairYear } from '../shared/frames-by-key.js';
import { statesByYear } from '../shared/state-years.js';
import { summed } from '../../core/of-groups.js';

const needs = {
  trips: frameNeed('directed-dyad-year', 'visits', [
    'visits',
    'president',
    'premier',
    'party_leader',
  ]),
  counts: frameNeed('dyad-year', 'visit-counts', ['visits']),
  states: frameNeed('state-year', 'state-years', []),
} as const;
type Frames = FramesOf<typeof needs>;

/** Whose travel a source knows, and when. `partial`: a year of which it has a part. */
const travel = {
  'chinese-leaders': { visitor: 710, from: 1949, to: 2020, partial: undefined },
  'us-presidents': { visitor: 2, from: 1909, to: 2020, partial: 2020 },
} as const;

const params = z.strictObject({
  source: oneOf(
    ['chinese-leaders', 'us-presidents', 'colt'],
    'Whose travel: `chinese-leaders` (presidents, premiers and party leaders, 1949-2020), `us-presidents` (1909 to January 2020), or `colt` (heads of state and government in both directions together, 2018-2024, pairs with China, the United States, Germany, Japan or Singapore); never joined.',
    claim('Whose travel it is, is what is claimed.'),
  ),
});

/**
 * Visits of the first state’s leaders to the second state.
 *
 * **Definition.** Number of trips in the year of the first state’s leaders to the second one, as the list of the chosen source
 * has them. `colt`: visits of heads of state and government in both directions together.
 *
 * **Convention.** Trips, not meetings: a summit of many states is a trip to its host. Only the travel of Chinese leaders and
 * of American presidents is known trip by trip, so that the visits of Russia’s leaders to China are missing, not zero, and nothing
 * can be said of reciprocity. The lists count different offices and are sources of their own, with a population each.
 * Zero is real for a listed traveller and a member of the state system: it was not visited.
 *
 * **Unit and range.** Visits, 0, 1, 2, ...; directed (visitor, host), except under `colt`, where both orders have the same
 * number. Parts (not under `colt`): president, premier, party_leader.
 * **Nulls.** `visitor-not-listed` for a visitor whose travel the source does not list, `pair-not-listed` under `colt` for a pair and year
 * that it leaves out; none throws. Flag `partial-year` for the United States in 2020, of which the list has January.
 * **Complexity.** O(years x states).
 * **Example.** `counterpoise measure visits CHN RUS --from 2013 --to 2013` is 2.
 */
export const visits = defineMeasure({
  id: 'visits',
  title: 'Visits of leaders',
  summary: 'Trips of the first state’s leaders to the second state in the year.',
  grain: 'directed-dyad-year',
  ofGroups: summed('sum of the visits of, or to, the members'),
  unit: 'visits',
  range: [0, null],
  direction: 'closer',
  dimension: 'discourse',
  population:
    'all dyads of a state whose travel the source lists with every other member of the system',
  datasets: ['visits', 'states'],
  coverage: { from: 1909, to: 2024 },
  needs,
  params,
  variant: ({ source }) =>
    source === 'colt'
      ? {
          datasets: ['visits'],
          coverage: { from: 2018, to: 2024 },
          population:
            'all listed dyads with China, the United States, Germany, Japan or Singapore, in both orders',
        }
      : {
          coverage: { from: travel[source].from, to: travel[source].to },
          population: `${source === 'us-presidents' ? 'the United States' : 'China'} with every other member of the state system`,
        },
  references: [turcsanyi2021, officeOfTheHistorian, coltVisits],
  compute: (frames, { params: { source } }) =>
    source === 'colt' ? bothDirections(frames.counts) : tripsOf(frames, travel[source]),
  explainMissing: (_frames, { ccode1 }, { params: { source } }) =>
    source === 'colt'
      ? 'pair-not-listed'
      : ccode1 === travel[source].visitor
        ? 'not-reported'
        : 'visitor-not-listed',
});

/** Every member of the system as a host of the traveller’s leaders, in every listed year. */
function tripsOf(
  { trips, states }: Frames,
  { visitor, from, to, partial }: (typeof travel)[keyof typeof travel],
): MeasureColumns {
  const rows: { host: number; year: number }[] = [];
  for (const [year, members] of statesByYear(states)) {
    if (year < from || year > to) continue;
    for (const host of members) if (host !== visitor) rows.push({ host, year });
  }
  const found = rowsByPairYear(trips);
  const column = (name: 'visits' | 'president' | 'premier' | 'party_leader'): Float64Array =>
    Float64Array.from(rows, ({ host, year }) => {
      const row = found(visitor, host, year);
      return row === undefined ? 0 : trips.numbers[name][row]!;
    });
  const flags = new Map<number, RowFlag>();
  rows.forEach(({ year }, row) => {
    if (year === partial) flags.set(row, 'partial-year');
  });
  return {
    rows: rows.length,
    ccode1: new Int16Array(rows.length).fill(visitor),
    ccode2: Int16Array.from(rows, ({ host }) => host),
    year: Int16Array.from(rows, ({ year }) => year),
    value: column('visits'),
    parts: {
      president: column('president'),
      premier: column('premier'),
      party_leader: column('party_leader'),
    },
    flags,
  };
}

/** Each listed pair in both orders. */
function bothDirections({ rows, numbers }: Frames['counts']): MeasureColumns {
  const twice = (first: ArrayLike<number>, second: ArrayLike<number>): Int16Array =>
    Int16Array.from({ length: 2 * rows }, (_, row) =>
      row < rows ? first[row]! : second[row - rows]!,
    );
  return {
    rows: 2 * rows,
    ccode1: twice(numbers.ccode1, numbers.ccode2),
    ccode2: twice(numbers.ccode2, numbers.ccode1),
    year: twice(numbers.year, numbers.year),
    value: Float64Array.from(twice(numbers.visits, numbers.visits)),
  };
}
