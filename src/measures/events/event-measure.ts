import { z } from 'zod';
import { keysAt, rowsWhere } from '../shared/pairs.js';
import { UsageError } from '../../core/errors.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import {
  defineMeasure,
  type MeasureColumns,
  type MeasureUnit,
  type RowFlag,
} from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import type { Dimension } from '../../core/dimensions.js';
import {
  boschee2015,
  gdeltGraphData,
  goldstein1992,
  leetaruSchrodt2013,
} from '../../core/bibliography/index.js';
import { choice, claim, constant, oneOf, param } from '../../core/variation.js';
import {
  bothDirections,
  countNeeds,
  explainNoEvents,
  pairEvents,
  type PairEvents,
} from './events.js';
import { meanByCapabilities } from '../../core/of-groups.js';

const needs = {
  ...countNeeds,
  index: frameNeed('dyad-year', 'event-index', [
    'positive',
    'negative',
    'days_positive',
    'days_negative',
    'days_covered',
  ]),
} as const;
type Frames = FramesOf<typeof needs>;

const params = z.strictObject({
  source: oneOf(
    ['icews', 'gdelt'],
    'Source: `icews` counts events (2002-2014, 152 states), `gdelt` balances the news of each day (2018-2024, 25 states); never joined.',
    choice('event-source', 'Two machines read different newspapers.', {
      unless: ({ form }) => form !== 'all',
    }),
  ),
  form: oneOf(
    ['all', 'verbal', 'material'],
    'Events that count: all, words alone or deeds alone; GDELT does not separate them, so it takes `all` only.',
    claim('Words and deeds are two claims.'),
  ),
  minimum: param(
    z.number().int().min(1).max(10_000),
    20,
    'Fewest events of the pair in the year behind a share (GDELT: days with a balance), since a share of few events is chance.',
    constant('It keeps chance out and is no view of the matter.'),
  ),
});
type Params = z.output<typeof params>;
type Form = Params['form'];

/** Side of the ledger: which events are counted and which column of the index. */
type Side = 'cooperation' | 'conflict';

const coverage = {
  icews: { from: 2002, to: 2014 },
  gdelt: { from: 2018, to: 2024 },
} as const;
const datasetOf = { icews: 'icews', gdelt: 'gdelt-daily' } as const;

interface EventMeasure {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly side: Side;
  readonly direction: 'closer' | 'farther';
  readonly dimension: Dimension;
}

/** Share of one side in the events of a pair; cooperation and conflict differ in the side only. */
export function defineEventMeasure({ side, ...described }: EventMeasure) {
  return defineMeasure({
    ...described,
    grain: 'dyad-year',
    unit: 'share of events',
    range: [0, 1],
    population: 'all dyads of covered states with enough events in the year',
    datasets: Object.values(datasetOf),
    coverage: { from: coverage.icews.from, to: coverage.gdelt.to },
    ofGroups: meanByCapabilities('mean of the members by their shares of its capabilities'),
    needs,
    params,
    freshest: true,
    variant: ({ source, minimum }) => ({
      datasets: [datasetOf[source]],
      coverage: coverage[source],
      ...(source === 'icews'
        ? { population: `all dyads of 152 states with at least ${minimum} events in the year` }
        : {
            population: `all dyads of 25 states with a balance on at least ${minimum} days of the year`,
            unit: 'share of the index',
          }),
    }),
    references: [boschee2015, gdeltGraphData, leetaruSchrodt2013, goldstein1992],
    compute: (frames, { params }) =>
      params.source === 'icews'
        ? eventShares(frames.counts, side, params)
        : indexShares(frames.index, side, params),
    explainMissing: ({ counts, index }, unit, { params: { source, form } }) =>
      source === 'icews'
        ? explainNoEvents(counts, unit, (all) => eventsOf(all, form))
        : explainNoBalance(index, unit),
  });
}

/** Why the index has no balance of a pair: too few days of one that it lists, else a state that it leaves out. */
function explainNoBalance(
  { numbers: { ccode1, ccode2 } }: Frames['index'],
  unit: MeasureUnit,
): MissingReason {
  const listsPair = ccode1.some(
    (first, row) => first === unit.ccode1 && ccode2[row] === unit.ccode2,
  );
  if (listsPair) return 'too-few-events';
  const lists = (state: number | undefined): boolean =>
    [ccode1, ccode2].some((column) => column.some((one) => one === state));
  return lists(unit.ccode1) && lists(unit.ccode2) ? 'not-reported' : 'state-not-covered';
}

/** Positions of the kinds that a form takes in, by side. */
const kindsOf: Readonly<Record<Form, Readonly<Record<Side, readonly number[]>>>> = {
  all: { cooperation: [0, 1], conflict: [2, 3] },
  verbal: { cooperation: [0], conflict: [2] },
  material: { cooperation: [1], conflict: [3] },
};

/** Sum over the kinds of a block of four counts that begins at `start`. */
function sum(counts: ArrayLike<number>, kinds: readonly number[], start = 0): number {
  let total = 0;
  for (const kind of kinds) total += counts[start + kind]!;
  return total;
}

const eventsOf = (counts: ArrayLike<number>, form: Form, start = 0): number =>
  sum(counts, kindsOf[form].cooperation, start) + sum(counts, kindsOf[form].conflict, start);

/** Share of the side in the events of a form; NaN where they are fewer than the minimum. */
function shareOf(
  counts: ArrayLike<number>,
  start: number,
  { form, side, minimum }: { readonly form: Form; readonly side: Side; readonly minimum: number },
): number {
  const events = eventsOf(counts, form, start);
  return events < minimum ? NaN : sum(counts, kindsOf[form][side], start) / events;
}

function eventShares(
  counts: Frames['counts'],
  side: Side,
  { form, minimum }: Params,
): MeasureColumns {
  const events = pairEvents(counts);
  const wanted = [...kindsOf[form].cooperation, ...kindsOf[form].conflict];
  const kept = rowsWhere(events.rows, (row) => bothWays(events, row, wanted) >= minimum);
  const keys = keysAt(events, kept);
  const n = new Int32Array(kept.length);
  const part = (): Float64Array => new Float64Array(kept.length);
  const parts = {
    all: part(),
    verbal: part(),
    material: part(),
    from1: part(),
    from2: part(),
    verbal_events: part(),
    material_events: part(),
    world: part(),
  };
  const worldOf = worldEvents(events, side, form);
  kept.forEach((row, target) => {
    const both = bothDirections(events, row);
    const [verbal, material] = [both[kindsOf.verbal[side][0]!]!, both[kindsOf.material[side][0]!]!];
    n[target] = eventsOf(both, form);
    for (const name of ['all', 'verbal', 'material'] as const)
      parts[name][target] = shareOf(both, 0, { form: name, side, minimum });
    parts.from1[target] = shareOf(events.forward, 4 * row, { form, side, minimum });
    parts.from2[target] = shareOf(events.backward, 4 * row, { form, side, minimum });
    parts.verbal_events[target] = verbal;
    parts.material_events[target] = material;
    parts.world[target] = sum(both, kindsOf[form][side]) / worldOf.get(keys.year[target]!)!;
  });
  return { ...keys, n, value: parts[form], parts };
}

/** Events of some kinds between a pair, of either toward the other. */
function bothWays({ forward, backward }: PairEvents, row: number, kinds: readonly number[]) {
  return kinds.reduce((all, kind) => all + forward[4 * row + kind]! + backward[4 * row + kind]!, 0);
}

/** Events of the side and form between all covered states, by year. */
function worldEvents(events: PairEvents, side: Side, form: Form): ReadonlyMap<number, number> {
  const world = new Map<number, number>();
  for (let row = 0; row < events.rows; row++) {
    const total = bothWays(events, row, kindsOf[form][side]);
    if (total > 0) world.set(events.year[row]!, (world.get(events.year[row]!) ?? 0) + total);
  }
  return world;
}

function indexShares(
  { rows, numbers }: Frames['index'],
  side: Side,
  { form, minimum }: Params,
): MeasureColumns {
  if (form !== 'all')
    throw new UsageError(`GDELT’s daily index does not tell ${form} events from others`, {
      code: 'bad-parameter',
      hint: 'leave --form out, or take --source icews',
      details: { column: 'form', value: form, expected: 'all' },
    });
  const days = (row: number): number => numbers.days_positive[row]! + numbers.days_negative[row]!;
  const kept = Array.from({ length: rows }, (_, row) => row)
    .filter((row) => days(row) >= minimum)
    .sort((a, b) => numbers.year[a]! - numbers.year[b]! || a - b);
  const pick = (valueOf: (row: number) => number): Float64Array => Float64Array.from(kept, valueOf);
  const own = side === 'cooperation' ? 'positive' : 'negative';
  const value = pick(
    (row) => numbers[own][row]! / (numbers.positive[row]! + numbers.negative[row]!),
  );
  const year = Int16Array.from(kept, (row) => numbers.year[row]!);
  const flags = new Map<number, RowFlag>();
  year.forEach((y, row) => {
    if (y === coverage.gdelt.to) flags.set(row, 'partial-year');
  });
  return {
    rows: kept.length,
    ccode1: Int16Array.from(kept, (row) => numbers.ccode1[row]!),
    ccode2: Int16Array.from(kept, (row) => numbers.ccode2[row]!),
    year,
    value,
    n: Int32Array.from(kept, days),
    parts: {
      days: pick((row) => numbers[`days_${own}`][row]! / days(row)),
      per_day: pick((row) => numbers[own][row]! / numbers.days_covered[row]!),
    },
    flags,
  };
}
