import { z } from 'zod';
import { codedFacts, kinne2020 } from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import { claim, oneOf } from '../../core/variation.js';
import { codedInBreadth, codedInstruments, codedNeeds } from './coded-agreements.js';
import { DyadBlocks } from '../shared/dyad-blocks.js';
import { pairYearKey } from '../shared/frames-by-key.js';
import { columnOf, flagWhere, lazyParts } from '../shared/lazy.js';
import { inYears, statesByYear } from '../shared/state-years.js';
import { breadthTo } from '../../core/coded-breadth.js';
import { meanByCapabilities } from '../../core/of-groups.js';

const needs = {
  ...codedNeeds,
  states: frameNeed('state-year', 'state-years', []),
  defence: frameNeed('dyad-year', 'defense-agreements', ['signed']),
} as const;
type Frames = FramesOf<typeof needs>;

/** Years of the list of defence agreements. */
const listed = { from: 1980, to: 2010 } as const;
/** First coded agreement, last year that is coded. */
const coded = { from: 1951, to: breadthTo } as const;

const params = z.strictObject({
  source: oneOf(
    ['coded', 'defence'],
    'Agreements: `coded`, of every field, coded by hand with date and source (Russia and China 1989-2022, of other pairs only the best known); `defence`, bilateral defence agreements of all pairs, 1980-2010; never joined.',
    claim('Agreements of every field and of defence are two quantities.'),
  ),
});

/**
 * Agreements that two states concluded in a year.
 *
 * **Definition.** `coded`: agreements coded by hand in which both took part, by the year of signature, those within a body of states
 * included. `defence`: bilateral defence agreements that the two signed in the year.
 *
 * **Convention.** A trend of counts follows how keenly somebody looked, and the number of treaties in the world grows by itself. For
 * `defence`, which covers all pairs, the part share divides by the signatures of all pairs in the year. For `coded` there is no
 * such world: the count is at least what is shown in every year (`incomplete-list`), a trend of it holds if the care of the coding did not change,
 * and pairs must not be compared. Declarations, visits and contracts of companies are no agreements. Signature and not
 * entry into force, since the question is when two governments wanted it.
 *
 * **Unit and range.** Agreements, 0, 1, 2, ...; symmetric. Parts of `coded`: bilateral, multilateral. Parts of `defence`: world (signatures of all pairs in
 * the year), share (of the world’s).
 * **Nulls.** `pair-not-listed` under `coded` for a pair and year without an agreement, unless all agreements of the pair are coded
 * (Russia and China), for which 0 means that none was found; `not-in-system`, `outside-coverage`; none throws.
 * **Flags.** `incomplete-list` on every coded row.
 * **Complexity.** O(pairs of system members): half a million pairs in 0.1 s.
 * **Example.** `counterpoise measure agreements-trend RUS CHN --from 2014 --to 2014` is 5.
 */
export const agreementsTrend = defineMeasure({
  id: 'agreements-trend',
  title: 'Agreements concluded',
  summary: 'Number of agreements that the two states concluded in the year.',
  grain: 'dyad-year',
  ofGroups: meanByCapabilities(
    'mean of the members by their shares of its capabilities; a sum would count one with several members more than once',
  ),
  unit: 'agreements',
  partUnits: { share: 'share of the world’s agreements' },
  range: [0, null],
  direction: 'closer',
  dimension: 'institutions',
  population: 'under coded the pairs with a coded agreement, under defence all dyads of members',
  datasets: ['coded-events', 'dca', 'states'],
  coverage: coded,
  needs,
  params,
  variant: ({ source }) =>
    source === 'coded'
      ? {
          datasets: ['coded-events'],
          population:
            'dyads with a coded agreement in the year, which are those that were looked for: ranks mean nothing',
        }
      : {
          datasets: ['dca', 'states'],
          coverage: listed,
          population: 'all dyads of members of the state system in the year',
        },
  references: [codedFacts, kinne2020],
  compute: (frames, { params: { source } }) =>
    source === 'coded' ? codedCounts(frames) : defenceCounts(frames),
  explainMissing: (_frames, _unit, { params: { source } }) =>
    source === 'coded' ? 'pair-not-listed' : 'not-reported',
});

function codedCounts(frames: Frames): MeasureColumns {
  interface Count {
    ccode1: number;
    ccode2: number;
    year: number;
    bilateral: number;
    multilateral: number;
  }
  const counts = new Map<number, Count>();
  const countOf = (ccode1: number, ccode2: number, year: number): Count => {
    const key = pairYearKey(ccode1, ccode2, year);
    let count = counts.get(key);
    if (count === undefined)
      counts.set(key, (count = { ccode1, ccode2, year, bilateral: 0, multilateral: 0 }));
    return count;
  };
  for (const { ccode1, ccode2, from, to } of codedInBreadth)
    for (let year = from; year <= to; year++) countOf(ccode1, ccode2, year);
  for (const { ccode1, ccode2, year, kind, framework } of codedInstruments(frames.coded))
    if (kind === 'agreement') countOf(ccode1, ccode2, year)[framework]++;
  const rows = [...counts].sort(([a], [b]) => a - b).map(([, count]) => count);
  return {
    rows: rows.length,
    ccode1: Int16Array.from(rows, ({ ccode1 }) => ccode1),
    ccode2: Int16Array.from(rows, ({ ccode2 }) => ccode2),
    year: Int16Array.from(rows, ({ year }) => year),
    value: Float64Array.from(rows, ({ bilateral, multilateral }) => bilateral + multilateral),
    parts: {
      bilateral: Float64Array.from(rows, ({ bilateral }) => bilateral),
      multilateral: Float64Array.from(rows, ({ multilateral }) => multilateral),
    },
    flags: flagWhere(rows.length, 'incomplete-list', () => true),
  };
}

function defenceCounts({ states, defence }: Frames): MeasureColumns {
  const blocks = new DyadBlocks(inYears(statesByYear(states), listed));
  const { pairs } = blocks;
  const { ccode1, ccode2, year, signed } = defence.numbers;
  const value = new Float64Array(pairs.rows);
  const byYear = new Map<number, number>();
  for (let row = 0; row < defence.rows; row++) {
    const at = blocks.rowOf(ccode1[row]!, ccode2[row]!, year[row]!);
    if (at >= 0) value[at] = signed[row]!;
    byYear.set(year[row]!, (byYear.get(year[row]!) ?? 0) + signed[row]!);
  }
  const world = (row: number): number => byYear.get(pairs.year[row]!) ?? 0;
  const parts = lazyParts({
    world: () => columnOf(pairs.rows, world),
    share: () => columnOf(pairs.rows, (row) => (world(row) > 0 ? value[row]! / world(row) : NaN)),
  });
  return { ...pairs, value, parts };
}
