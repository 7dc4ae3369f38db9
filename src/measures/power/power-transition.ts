import { z } from 'zod';
import { organskiKugler1980, palmer2022 } from '../../core/bibliography/index.js';
import { crossingRun } from '../../core/crossing.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { constant, param } from '../../core/variation.js';
import { dyadRows } from '../shared/dyad-rows.js';
import { columnOf, flagWhere, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import type { PairKeys } from '../shared/pairs.js';
import { latestTransitions } from './parity.js';
import {
  powerDatasets,
  powerNeeds,
  powerParams,
  powerSeries,
  powerWorks,
  variantCoverage,
} from './power.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import { orderByYear } from '../shared/year-order.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = {
  ...powerNeeds,
  dyads: frameNeed('dyad-year', 'dyad-years', [
    'mid_hostility',
    'mid_fatality',
    'mid_multilateral',
  ]),
} as const;
type Frames = FramesOf<typeof needs>;

/** Years of the disputes. */
const disputes = { from: 1946, to: 2014 } as const;
/** Years before and after the change of order in which blood counts. */
const SPAN = 10;
/** Level of hostility of a war. */
const WAR = 5;

const params = z.strictObject({
  ...powerParams,
  running: param(
    z.int().min(1).max(10),
    crossingRun,
    'Years in a row, each of them covered, for which the other state must be ahead for the order to have changed.',
    constant('The rule for a lead that lasts is that of the method.'),
  ),
});

/**
 * Whether two states have fought within ten years of the change of order between them.
 *
 * **Definition.** p is the latest year up to t from which the state that was behind in power has been ahead for `running` years;
 * a tie changes no order. 1 where in a year from p-10 to p+10, and up to t, the two were in a militarized dispute with at least one
 * death or in a war; 0 where they were in none and all of these years are past and covered. 1 is a transition with
 * bloodshed, 0 a peaceful one.
 *
 * **Convention.** Organski and Kugler look at major wars among contenders, whose parity begins at four fifths; a fatal dispute is a
 * far lower bar, so that 0 means calm. Ten years to either side, since
 * the challenge may come before the weights change or after. Zero is never given early: while the window is open or runs out
 * of the disputes’ years, only 1 can be known. Pairs of nearly equal states change order often, which is why an order must hold for
 * three years. Levels of a state in disputes of several states may stem from another pair: a 1 that rests on these alone
 * is flagged.
 *
 * **Editions.** Product of one edition of the World Bank, by default that of 2026, as in `gdp-ratio`.
 * **Unit and range.** 0 or 1; symmetric. Parts: year (p); before and after (years with a fatal dispute or war, up to t: of the ten
 * before p, and of p and the ten after it).
 * **Nulls.** `no-transition`; `window-open` where the ten years are not over, or the window leaves 1946-2014; `not-reported` where a dispute
 * of the window has unknown deaths and none is known to be fatal; `outside-coverage` after 2014; none throws.
 * **Flags.** `bounded-input` on a 1 that rests on disputes of more than two states alone.
 * **Complexity.** O(pairs x years + changes of order x 21): 0.8 million rows in 0.2 s.
 * **Example.** `counterpoise measure power-transition RUS CHN --from 2002 --to 2002` is 1: China passed Russia in 1991; their
 * dispute of July 1986 cost lives, none since then did.
 */
export const powerTransition = defineMeasure({
  id: 'power-transition',
  title: 'Bloodshed around a power transition',
  summary:
    'Whether the two states had a fatal dispute or war within ten years of the latest change of order in power between them.',
  grain: 'dyad-year',
  ofGroups: notOfGroups('it follows two states over the years, and the members of a group change'),
  unit: 'bloodshed (1 yes, 0 no)',
  partUnits: { year: 'year', before: 'years', after: 'years' },
  range: [0, 1],
  dimension: 'power',
  population: 'all dyads whose order in power has changed and whose years around it are known',
  datasets: ['mid', ...powerDatasets(), 'states'],
  // The first year has a leader; a successor must be ahead for three years.
  coverage: { from: disputes.from + crossingRun, to: disputes.to },
  lookback: Infinity,
  needs,
  params,
  variant: ({ variant, source, running }) => ({
    datasets: ['mid', ...powerDatasets(source), 'states'],
    coverage: {
      from: Math.max(disputes.from, variantCoverage({ variant, source }).from) + running,
      to: disputes.to,
    },
  }),
  references: [organskiKugler1980, palmer2022, ...powerWorks],
  compute(frames, { params: { variant, source, running }, from = disputes.from }) {
    const shown = { from: Math.max(from, disputes.from), to: disputes.to };
    const rows = byYear(dyadRows(frames.dyads, shown).keys);
    const since = disputes.from;
    const year = latestTransitions(rows, powerSeries(frames, source)[variant], { since, running });
    return { ...rows, ...judge(frames, rows, year) };
  },
});

/** The same rows in order of years: comparing ranks needs all pairs of a year together. */
function byYear({ rows, ccode1, ccode2, year }: PairKeys): PairKeys {
  const { order } = orderByYear(year);
  const sorted = {
    rows,
    ccode1: new Int16Array(rows),
    ccode2: new Int16Array(rows),
    year: new Int16Array(rows),
  };
  for (let at = 0; at < rows; at++) {
    const row = order[at]!;
    sorted.ccode1[at] = ccode1[row]!;
    sorted.ccode2[at] = ccode2[row]!;
    sorted.year[at] = year[row]!;
  }
  return sorted;
}

function judge(
  { dyads }: Frames,
  rows: PairKeys,
  transition: Float64Array,
): Pick<MeasureColumns, 'value' | 'parts' | 'reasons' | 'flags'> {
  const bloodIn = bloodshedIn(dyads);
  const before = (row: number): Bloodshed => {
    const p = transition[row]!;
    return bloodIn(rows.ccode1[row]!, rows.ccode2[row]!, p - SPAN, p - 1);
  };
  const after = (row: number): Bloodshed => {
    const p = transition[row]!;
    const to = Math.min(p + SPAN, rows.year[row]!);
    return bloodIn(rows.ccode1[row]!, rows.ccode2[row]!, p, to);
  };
  const hasTransition = (row: number): boolean => !Number.isNaN(transition[row]!);
  const isIndirect = (row: number): boolean =>
    value[row] === 1 && before(row).direct + after(row).direct === 0;
  const value = columnOf(rows.rows, (row) => {
    if (!hasTransition(row)) return NaN;
    const [early, late] = [before(row), after(row)];
    if (early.fatal + late.fatal > 0) return 1;
    const isOver = isClosed(transition[row]!, rows.year[row]!);
    return isOver && !early.unknown && !late.unknown ? 0 : NaN;
  });
  const reasonOf = (row: number): MissingReason => {
    if (!hasTransition(row)) return 'no-transition';
    return isClosed(transition[row]!, rows.year[row]!) ? 'not-reported' : 'window-open';
  };
  const yearsOf = (span: (row: number) => Bloodshed) => () =>
    columnOf(rows.rows, (row) => (hasTransition(row) ? span(row).fatal : NaN));
  return {
    value,
    parts: lazyParts({ year: () => transition, before: yearsOf(before), after: yearsOf(after) }),
    reasons: reasonsWhereMissing(value, reasonOf),
    flags: flagWhere(rows.rows, 'bounded-input', isIndirect),
  };
}

/** All years of the window are past and among those of the disputes. */
const isClosed = (transition: number, year: number): boolean =>
  transition - SPAN >= disputes.from && transition + SPAN <= year;

/** What the two states of a pair did to each other in a span of years. */
interface Bloodshed {
  /** Years with a fatal dispute or war. */
  readonly fatal: number;
  /** Of these, years in which it was one of the two alone. */
  readonly direct: number;
  /** Whether the deaths of a further year are unknown. */
  readonly unknown: boolean;
}
const noBlood: Bloodshed = { fatal: 0, direct: 0, unknown: false };

/** Goes over the years of blood or of unknown deaths: few pairs have any. */
function bloodshedIn({ rows, numbers }: Frames['dyads']) {
  const { ccode1, ccode2, year, mid_fatality: deaths, mid_hostility, mid_multilateral } = numbers;
  const isFatal = (at: number): boolean => deaths[at]! > 0 || mid_hostility[at]! >= WAR;
  const marked = new Map<number, number[]>();
  for (let at = 0; at < rows; at++) {
    if (year[at]! < disputes.from || year[at]! > disputes.to) continue;
    if (!isFatal(at) && !Number.isNaN(deaths[at]!)) continue;
    const key = pairKey(ccode1[at]!, ccode2[at]!);
    const known = marked.get(key);
    if (known === undefined) marked.set(key, [at]);
    else known.push(at);
  }
  return (i: number, j: number, from: number, to: number): Bloodshed => {
    const known = marked.get(pairKey(i, j));
    if (known === undefined) return noBlood;
    let [fatal, direct, unknown] = [0, 0, false];
    for (const at of known) {
      if (year[at]! < from || year[at]! > to) continue;
      if (!isFatal(at)) unknown = true;
      else {
        fatal++;
        if (mid_multilateral[at] !== 1) direct++;
      }
    }
    return { fatal, direct, unknown };
  };
}

const pairKey = (ccode1: number, ccode2: number): number => ccode1 * CCODE_LIMIT + ccode2;
