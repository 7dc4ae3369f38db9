import { z } from 'zod';
import { gibler2024 } from '../../core/bibliography/index.js';
import { frameNeed, wholeNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { choice, claim, oneOf, param } from '../../core/variation.js';
import { CCODE_LIMIT, inYears, statesByYear } from '../shared/state-years.js';
import { notOfGroups } from '../../core/of-groups.js';

/** Levels of hostility of an event, from 2 on. */
const levels = ['threat', 'display', 'use', 'war'] as const;

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  events: wholeNeed('directed-dyad-year', 'interstate-events', [
    'dispute',
    'threats',
    'displays',
    'uses',
    'war',
    'clashes',
  ]),
} as const;

const coverage = { from: 1946, to: 2014 } as const;

const params = z.strictObject({
  atLeast: param(
    z.enum(levels),
    'use',
    'Lowest hostility that counts: `threat` (2), `display` (3), `use` of force (4) or `war` (5).',
    claim('The level of hostility is what is claimed.'),
  ),
  clashes: oneOf(
    ['counted', 'left-out'],
    'Clashes below war, in which both sides act, count for the state that the source names first, or for none.',
    choice('clashes', 'In a clash both act; the source names one first.'),
  ),
});
type Params = z.output<typeof params>;

/**
 * How often a state used force against other states.
 *
 * **Definition.** Militarized events of the year in which the state is the acting side, at hostility 4 (use of force: blockade,
 * occupation, seizure, attack, clash) or 5 (war). Parts: events (at any level), disputes (in which it used force so in the year),
 * new_disputes (in which it did so for the first time since 1946, so that the sum over a period counts each dispute once).
 *
 * **Convention.** Who acts is the first state of an event, whichever side began the dispute. Clashes and battles are acts
 * of both sides that the source lists once, under the side named first; `clashes` leaves clashes out. Events follow news, so that a watched dispute with many small acts outweighs a short war: distinct disputes are the sturdier count, and the
 * two can disagree. An event counts in the year in which it began. Force inside a state or against groups is not
 * here, nor is what followed 2014. Zero is real for members of the system.
 *
 * **Unit and range.** Events, 0, 1, 2, ...
 * **Nulls.** `outside-coverage` after 2014, `not-in-system`; none throws.
 * **Complexity.** O(state-years + rows of events): 0.02 s.
 * **Example.** `counterpoise measure use-of-force RUS --from 2008 --to 2014` is 5 in 2008.
 */
export const useOfForce = defineMeasure({
  id: 'use-of-force',
  title: 'Use of force against other states',
  summary: 'Militarized events of the year in which the state used force against another.',
  grain: 'state-year',
  ofGroups: notOfGroups('members may use force together, which a sum would count more than once'),
  unit: 'events',
  partUnits: { disputes: 'disputes', new_disputes: 'disputes' },
  range: [0, null],
  dimension: 'conflict',
  population: 'all members of the state system in the year',
  datasets: ['mid', 'states'],
  coverage,
  needs,
  params,
  references: [gibler2024],
  compute(frames, request) {
    const keys = stateYears(frames);
    const value = new Float64Array(keys.rows);
    const parts = {
      events: new Float64Array(keys.rows),
      disputes: new Float64Array(keys.rows),
      new_disputes: new Float64Array(keys.rows),
    };
    for (const { ccode, year, counted, all, dispute, isNew } of actsOf(frames, request.params)) {
      const row = keys.rowOf(ccode, year);
      if (row < 0) continue;
      value[row]! += counted;
      parts.events[row]! += all;
      if (dispute) parts.disputes[row]!++;
      if (isNew) parts.new_disputes[row]!++;
    }
    return {
      rows: keys.rows,
      ccode1: keys.ccode,
      year: keys.year,
      value,
      parts,
    };
  },
});

function stateYears({ states }: FramesOf<typeof needs>) {
  const lists = [...inYears(statesByYear(states), coverage)];
  const rows = lists.reduce((sum, [, members]) => sum + members.length, 0);
  const ccode = new Int16Array(rows);
  const year = new Int16Array(rows);
  const index = new Int32Array(CCODE_LIMIT * (coverage.to - coverage.from + 1)).fill(-1);
  const slot = (state: number, y: number): number => (y - coverage.from) * CCODE_LIMIT + state;
  let row = 0;
  for (const [y, members] of lists)
    for (const state of members) {
      ccode[row] = state;
      year[row] = y;
      index[slot(state, y)] = row++;
    }
  return { rows, ccode, year, rowOf: (state: number, y: number) => index[slot(state, y)] ?? -1 };
}

interface Acts {
  readonly ccode: number;
  readonly year: number;
  readonly counted: number;
  readonly all: number;
  /** The first row of the state and year, and of the state, with counted events in the dispute. */
  readonly dispute: boolean;
  readonly isNew: boolean;
}

/** What each row of the events adds to its acting state, year by year. */
function actsOf({ events }: FramesOf<typeof needs>, { atLeast, clashes }: Params): Acts[] {
  const { ccode1, year, dispute, threats, displays, uses, war } = events.numbers;
  const counts = [threats, displays, uses, war];
  const lowest = levels.indexOf(atLeast);
  const withoutClashes = clashes === 'left-out' && lowest <= levels.indexOf('use');
  const order = Array.from({ length: events.rows }, (_, row) => row).sort(
    (a, b) => year[a]! - year[b]!,
  );
  const inYear = new Set<string>();
  const ever = new Set<string>();
  return order.map((row) => {
    const sums = counts.map((column) => column[row]!);
    const clashed = withoutClashes ? events.numbers.clashes[row]! : 0;
    const counted = sums.slice(lowest).reduce((sum, n) => sum + n, 0) - clashed;
    const inDispute = `${ccode1[row]} ${dispute[row]}`;
    const thatYear = `${inDispute} ${year[row]}`;
    const acts = {
      ccode: ccode1[row]!,
      year: year[row]!,
      counted,
      all: sums.reduce((sum, n) => sum + n, 0),
      dispute: counted > 0 && !inYear.has(thatYear),
      isNew: counted > 0 && !ever.has(inDispute),
    };
    if (counted > 0) {
      inYear.add(thatYear);
      ever.add(inDispute);
    }
    return acts;
  });
}
