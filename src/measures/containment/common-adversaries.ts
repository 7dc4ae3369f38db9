import {
  felbermayr2020,
  gibler2024,
  palmer2022,
  thompson2021,
  yalcin2025,
} from '../../core/bibliography/index.js';
import { keysOf, recordOf } from '../../core/entries.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { isOwnDecision, sanctionCoverage, sanctionNeeds } from '../conflict/sanction-cases.js';
import { dyadRows } from '../shared/dyad-rows.js';
import type { PairKeys } from '../shared/pairs.js';
import { popcount } from '../shared/popcount.js';
import { orderByYear } from '../shared/year-order.js';
import { AdversaryYears, wordsOf } from './adversary-years.js';
import { meanByCapabilities } from '../../core/of-groups.js';

/** Years before a year in which an enmity makes an adversary. */
const WINDOW = 10;

const needs = {
  dyads: frameNeed('dyad-year', 'dyad-years', ['rivalry', 'mid_hostility', 'mie_hostility']),
  sanctions: sanctionNeeds.sanctions,
} as const;
type Frames = FramesOf<typeof needs>;

/** Disputes end first; sanctions begin last. */
const coverage = { from: sanctionCoverage.from + WINDOW, to: 2015 } as const;

/**
 * How many third states were adversaries of both, by what is listed and without any estimate.
 *
 * **Definition.** The number of third states, members of the system in the year, with each of which both of the two had in the ten
 * years before the year (y - 10 to y - 1) a strategic rivalry, a militarized dispute or event, or a sanction by own decision in
 * either direction; not necessarily the same. Parts: third states with which both had the same of the three: `rivalries`,
 * `disputes`, `sanctions`.
 *
 * **Convention.** Made to test measures of containment, which rest on estimated hostility: a pair has no common adversary
 * where this is 0, whatever the estimates say. It is meant to be wide: one sanction in ten years is enough, so that most
 * pairs of large states have common adversaries. The part `common-adversary` of `mutual-containment` is another thing: the
 * estimated probability that both are hostile to the likeliest third state. Sanctions count for the states that a case names; those of a body are the decision of none of its members alone.
 *
 * **Coverage.** Disputes are listed to 2014 and sanctions from 1949 on, so that the ten years are whole in 1959-2015.
 *
 * **Unit and range.** States, 0, 1, 2, ...; symmetric. A 0 is known.
 * **Nulls.** `outside-coverage`, `not-in-system`; none throws.
 * **Complexity.** O(pairs of system members x states/32): 777,000 in .4 s.
 * **Example.** `counterpoise measure common-adversaries CHN JPN --from 2014 --to 2014` is 6.
 */
export const commonAdversaries = defineMeasure({
  id: 'common-adversaries',
  title: 'Common adversaries',
  summary:
    'Third states with which both had a strategic rivalry, a militarized dispute or a sanction of their own in the ten years before.',
  grain: 'dyad-year',
  ofGroups: meanByCapabilities('mean number of the members, by their shares of its capabilities'),
  unit: 'states',
  range: [0, null],
  dimension: 'conflict',
  population: 'all dyads of members of the state system in the year',
  datasets: ['rivalry', 'mid', 'sanctions', 'institutions', 'igo', 'states'],
  coverage,
  needs,
  lookback: WINDOW,
  references: [thompson2021, palmer2022, gibler2024, felbermayr2020, yalcin2025],
  compute(frames) {
    const { keys } = dyadRows(frames.dyads, coverage);
    const enmities = enmitiesOf(frames);
    const names = keysOf(enmities);
    const value = new Float64Array(keys.rows);
    const parts = recordOf(names, () => new Float64Array(keys.rows));
    const { first, span, starts, order } = orderByYear(keys.year);
    for (let slot = 0; slot < span; slot++) {
      const rows = order.subarray(starts[slot], starts[slot + 1]);
      const states = statesOf(keys, rows);
      const words = wordsOf(states.length);
      const marks = names.map((name) => enmities[name].before(first + slot, WINDOW, states));
      const any = marks[0]!.map((word, at) => word | marks[1]![at]! | marks[2]![at]!);
      const placeOf = new Map(states.map((state, place) => [state, place]));
      for (const row of rows) {
        const [a, b] = [placeOf.get(keys.ccode1[row]!)!, placeOf.get(keys.ccode2[row]!)!];
        value[row] = inCommon(any, words, a, b);
        names.forEach((name, kind) => (parts[name][row] = inCommon(marks[kind]!, words, a, b)));
      }
    }
    return { ...keys, value, parts };
  },
});

function statesOf({ ccode1, ccode2 }: PairKeys, rows: Int32Array): number[] {
  const states = new Set<number>();
  for (const row of rows) states.add(ccode1[row]!).add(ccode2[row]!);
  return [...states].sort((a, b) => a - b);
}

/** Bits that two rows of words have in common. */
function inCommon(marks: Uint32Array, words: number, a: number, b: number): number {
  let count = 0;
  for (let word = 0; word < words; word++)
    count += popcount(marks[a * words + word]! & marks[b * words + word]!);
  return count;
}

/** Every listed enmity, by kind. */
function enmitiesOf(frames: Frames) {
  const { dyads, sanctions } = frames;
  const { rivalry, mid_hostility, mie_hostility } = dyads.numbers;
  return {
    rivalries: new AdversaryYears(dyads, (row) => rivalry[row] === 1),
    disputes: new AdversaryYears(
      dyads,
      (row) => mid_hostility[row]! > 0 || mie_hostility[row]! > 0,
    ),
    sanctions: new AdversaryYears(sanctions, (row) => isOwnDecision(sanctions, row, 'named')),
  };
}
