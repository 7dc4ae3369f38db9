import { z } from 'zod';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { allPairs, type PairKeys } from '../shared/pairs.js';
import { leeds2002 } from '../../core/bibliography/index.js';
import { choice, param } from '../../core/variation.js';
import { columnOf, flagWhere, lazyParts } from '../shared/lazy.js';
import { CCODE_LIMIT, inYears, statesByYear } from '../shared/state-years.js';
import { highestOfMembers } from '../../core/of-groups.js';

const obligations = ['defense', 'offense', 'neutrality', 'nonaggression', 'consultation'] as const;
/** Value of each obligation, in the order of `obligations`. */
const strength = [1, 1, 2 / 3, 1 / 3, 2 / 3] as const;

/** The strongest of the obligations in a set of bits. */
const strengthOf = Float64Array.from({ length: 1 << obligations.length }, (_, bits) =>
  strength.reduce((most, one, bit) => ((bits & (1 << bit)) !== 0 ? Math.max(most, one) : most), 0),
);

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  obligations: frameNeed('directed-dyad-year', 'obligations', obligations),
} as const;

const coverage = { from: 1816, to: 2018 } as const;

const params = z.strictObject({
  carryForward: param(
    z.boolean(),
    false,
    'Carry the obligations of 2018, the last covered year, forward to later years, each value flagged.',
    choice('carry-forward', 'The list ends in 2018, and treaties go on.'),
  ),
});

/**
 * Strongest obligation that two states have undertaken toward each other in an alliance treaty.
 *
 * **Definition.** o = 1 with a defence or offence obligation, 2/3 with neutrality or consultation and nothing stronger, 1/3
 * with non-aggression alone, 0 with none; the obligations of the two directions are joined, so that one-sided guarantees
 * count for the pair.
 *
 * **Convention.** The order (defence or offence over neutrality or consultation over non-aggression over none) is that of
 * the similarity scores on alliance portfolios; here the levels are placed evenly on [0, 1] and the obligation is direct.
 * Portfolio similarity asks instead whether two states have the same allies, and rises with general pledges such as the
 * Helsinki Final Act. Zero is real: ATOP lists every obligation, so that two members of the state system
 * without a listed one have none. Pairs with a state outside the system in the year have no value.
 *
 * **Unit and range.** Obligation, one of 0, 1/3, 2/3, 1; symmetric. Parts: defense, offense, neutrality, nonaggression,
 * consultation, each 0 or 1.
 * **Nulls.** `not-in-system`; `outside-coverage` after 2018 unless carried forward (flag `carried-forward`); none throws.
 * **Complexity.** O(pairs of system members + obligations): about a million pairs in 0.1 s.
 * **Example.** `counterpoise measure alliance-obligations RUS CHN --from 1950 --to 2018` is 1 in 1950-1980 (defence) and
 * 2/3 from 2001 (consultation, with non-aggression).
 */
export const allianceObligations = defineMeasure({
  id: 'alliance-obligations',
  title: 'Alliance obligations',
  summary:
    'Strongest direct obligation in either direction: 1 defence or offence, 2/3 neutrality or consultation, 1/3 non-aggression, 0 none.',
  grain: 'dyad-year',
  ofGroups: highestOfMembers(
    'strongest obligation that any member has; the part `members-above-zero` says how many have one',
  ),
  unit: 'obligation',
  partUnits: {
    defense: '0 or 1',
    offense: '0 or 1',
    neutrality: '0 or 1',
    nonaggression: '0 or 1',
    consultation: '0 or 1',
  },
  range: [0, 1],
  direction: 'closer',
  dimension: 'security',
  population: 'all dyads of members of the state system in the year',
  datasets: ['atop', 'states'],
  coverage,
  lookback: ({ carryForward }) => (carryForward ? Infinity : 0),
  needs,
  params,
  references: [leeds2002],
  compute(frames, { params: { carryForward } }) {
    const pairs = pairsOf(frames, carryForward);
    const bits = obligationBits(frames, pairs, carryForward);
    const value = columnOf(pairs.rows, (row) => strengthOf[bits[row]!]!);
    const undertaken = (bit: number) => () =>
      columnOf(pairs.rows, (row) => (bits[row]! >> bit) & 1);
    const parts = lazyParts({
      defense: undertaken(0),
      offense: undertaken(1),
      neutrality: undertaken(2),
      nonaggression: undertaken(3),
      consultation: undertaken(4),
    });
    const flags = flagWhere(pairs.rows, 'carried-forward', (row) => pairs.year[row]! > coverage.to);
    return { ...pairs, value, parts, flags };
  },
});

function pairsOf({ states }: FramesOf<typeof needs>, carryForward: boolean): PairKeys {
  const to = carryForward ? Infinity : coverage.to;
  return allPairs(inYears(statesByYear(states), { from: coverage.from, to }));
}

/** The obligations of each pair and year, both directions joined, one bit each in the order of `obligations`. */
function obligationBits(
  { obligations: treaties }: FramesOf<typeof needs>,
  pairs: PairKeys,
  carryForward: boolean,
): Uint8Array {
  const { ccode1, ccode2, year } = treaties.numbers;
  const { defense, offense, neutrality, nonaggression, consultation } = treaties.numbers;
  const lastYear = pairs.rows === 0 ? coverage.to : pairs.year[pairs.rows - 1]!;
  const rowOf = pairIndex(pairs);
  const bits = new Uint8Array(pairs.rows);
  for (let row = 0; row < treaties.rows; row++) {
    const undertaken =
      Number(defense[row] === 1) |
      (Number(offense[row] === 1) << 1) |
      (Number(neutrality[row] === 1) << 2) |
      (Number(nonaggression[row] === 1) << 3) |
      (Number(consultation[row] === 1) << 4);
    const until = carryForward && year[row] === coverage.to ? lastYear : year[row]!;
    for (let y = year[row]!; y <= until; y++) {
      const pair = rowOf(ccode1[row]!, ccode2[row]!, y);
      if (pair >= 0) bits[pair]! |= undertaken;
    }
  }
  return bits;
}

/** Row of a pair in a year, by arithmetic on its two ranks among the states of the year; -1 outside the system. */
function pairIndex(pairs: PairKeys): (a: number, b: number, year: number) => number {
  const years = new Map<number, { start: number; rank: Int16Array; n: number }>();
  for (let row = 0; row < pairs.rows;) {
    const year = pairs.year[row]!;
    const start = row;
    while (row < pairs.rows && pairs.year[row] === year) row++;
    const n = (1 + Math.sqrt(1 + 8 * (row - start))) / 2;
    const rank = new Int16Array(CCODE_LIMIT).fill(-1);
    rank[pairs.ccode1[start]!] = 0;
    for (let i = 1; i < n; i++) rank[pairs.ccode2[start + i - 1]!] = i;
    years.set(year, { start, rank, n });
  }
  return (a, b, year) => {
    const block = years.get(year);
    if (block === undefined) return -1;
    const i = block.rank[Math.min(a, b)]!;
    const j = block.rank[Math.max(a, b)]!;
    if (i < 0 || j < 0 || i === j) return -1;
    return block.start + i * block.n - (i * (i + 1)) / 2 + (j - i - 1);
  };
}
