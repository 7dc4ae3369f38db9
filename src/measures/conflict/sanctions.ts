import { recordOf } from '../../core/entries.js';
import { felbermayr2020, syropoulos2022 } from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import { pairYearKey, rowsByPairYear } from '../shared/frames-by-key.js';
import { allDirectedPairs } from '../shared/pairs.js';
import { inYears, statesByYear } from '../shared/state-years.js';

const types = ['trade', 'arms', 'military', 'financial', 'travel', 'other'] as const;

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  sanctions: frameNeed('directed-dyad-year', 'sanctions', [...types, 'cases']),
} as const;

/** The oldest case that outlasted 2012 began in the first of these years. */
const coverage = { from: 1958, to: 2022 } as const;
/** First year for which every case is known. */
const complete = 2013;

/**
 * Sanctions of one state on another.
 *
 * **Definition.** Number of types of sanctions (trade, arms, military assistance, finance, travel, other) that the first state has in
 * force against the second on a day of the year, in whatever number of cases. Parts: one for each type, 0 or 1, and cases,
 * the number of cases in force.
 *
 * **Convention.** The number of types says how broad the sanctions are, not how hard: a ban on one good and an embargo are one
 * type alike. Sanctions of the European Union and the G7 are those of each member; those of the United Nations and of
 * regional bodies are not attributed to members. Threats are no sanctions. The data at hand are the cases
 * that ended in 2013 or later: from 2013 on zero is real, before that only cases that outlasted 2012 are known and there
 * are no zeros.
 *
 * **Unit and range.** Types of sanctions, 0 to 6; directed (first state sanctions the second).
 * **Nulls.** `outside-coverage` before 1958, `pair-not-listed` before 2013 for a pair without a known case; `not-in-system`; none throws. Flag `incomplete-list`
 * on every value before 2013.
 * **Complexity.** O(ordered pairs of system members in ten years + table): 0.4 million in 0.1 s.
 * **Example.** `counterpoise measure sanctions USA RUS --from 2013 --to 2014` is 0, then 3 (trade, finance, travel).
 */
export const sanctions = defineMeasure({
  id: 'sanctions',
  title: 'Sanctions',
  summary: 'Types of sanctions that the first state has in force against the second in the year.',
  grain: 'directed-dyad-year',
  unit: 'types of sanctions',
  range: [0, 6],
  direction: 'farther',
  dimension: 'conflict',
  population:
    'all directed dyads of members of the state system from 2013 on; before that those with a case that outlasted 2012',
  datasets: ['sanctions', 'institutions', 'states'],
  coverage,
  needs,
  references: [felbermayr2020, syropoulos2022],
  compute(frames) {
    const early = earlyRows(frames);
    const members = inYears(statesByYear(frames.states), { from: complete, to: coverage.to });
    const pairs = allDirectedPairs(members);
    const rows = early.length + pairs.rows;
    const table = frames.sanctions.numbers;
    const keys = {
      ccode1: withEarly(table.ccode1, early, pairs.ccode1),
      ccode2: withEarly(table.ccode2, early, pairs.ccode2),
      year: withEarly(table.year, early, pairs.year),
    };
    const value = new Float64Array(rows);
    const parts = recordOf([...types, 'cases'], () => new Float64Array(rows));
    const find = rowsByPairYear(frames.sanctions);
    const flags = new Map<number, RowFlag>();
    for (let row = 0; row < rows; row++) {
      if (keys.year[row]! < complete) flags.set(row, 'incomplete-list');
      const found = find(keys.ccode1[row]!, keys.ccode2[row]!, keys.year[row]!);
      if (found === undefined) continue;
      parts.cases[row] = table.cases[found]!;
      for (const type of types) {
        parts[type][row] = table[type][found]!;
        value[row]! += table[type][found]!;
      }
    }
    return { rows, ...keys, value, parts, flags };
  },
  explainMissing({ states }, { ccode1, ccode2, year }) {
    const listed = statesByYear(states).get(year);
    const both = [ccode1, ccode2 ?? ccode1].every((state) => listed?.includes(state) ?? false);
    return both ? 'pair-not-listed' : 'not-in-system';
  },
});

/** Rows of the table before the complete years whose two states were members of the system. */
function earlyRows({ states, sanctions: table }: FramesOf<typeof needs>): number[] {
  const { ccode1, ccode2, year } = table.numbers;
  const members = new Set<number>();
  for (const [y, listed] of statesByYear(states))
    if (y < complete) for (const state of listed) members.add(pairYearKey(state, 0, y));
  const isMember = (state: number, y: number) => members.has(pairYearKey(state, 0, y));
  return Array.from({ length: table.rows }, (_, row) => row).filter((row) => {
    const y = year[row]!;
    return y < complete && isMember(ccode1[row]!, y) && isMember(ccode2[row]!, y);
  });
}

function withEarly(
  column: ArrayLike<number>,
  early: readonly number[],
  pairs: Int16Array,
): Int16Array {
  const joined = new Int16Array(early.length + pairs.length);
  early.forEach((row, offset) => (joined[offset] = column[row]!));
  joined.set(pairs, early.length);
  return joined;
}
