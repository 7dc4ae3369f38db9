import { z } from 'zod';
import { allenFlynnMachain2022, dorazioGalambos2021 } from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import { choice, oneOf } from '../../core/variation.js';
import { pairYearKey } from '../shared/frames-by-key.js';
import { allPairs, type PairKeys } from '../shared/pairs.js';
import { statesByYear } from '../shared/state-years.js';
import { breadthTo } from '../../core/coded-breadth.js';
import { meanByCapabilities } from '../../core/of-groups.js';

const lists = ['combined', 'mme', 'jme', 'russian', 'coded'] as const;
type List = (typeof lists)[number];

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  exercises: frameNeed('dyad-year', 'exercises', [
    'bilateral',
    'multilateral',
    'mme_bilateral',
    'mme_multilateral',
    'jme_bilateral',
    'jme_multilateral',
    'russian_bilateral',
    'russian_multilateral',
    'coded_bilateral',
    'coded_multilateral',
  ]),
} as const;

/** Years in which a list covers all states, and in which it has some exercises of some. */
const spans: Readonly<
  Record<
    List,
    { readonly all?: readonly [number, number]; readonly some?: readonly [number, number] }
  >
> = {
  combined: { all: [1980, 2010], some: [2011, breadthTo] },
  mme: { all: [1980, 2010] },
  jme: { all: [1977, 2010] },
  russian: { some: [2009, 2018] },
  coded: { some: [2003, breadthTo] },
};

function coverageOf(list: List): { readonly from: number; readonly to: number } {
  const years = Object.values(spans[list]).flat();
  return { from: Math.min(...years), to: Math.max(...years) };
}

const params = z.strictObject({
  list: oneOf(
    lists,
    'All lists with each exercise once, or one of them alone: multinational (mme), joint (jme), Russian (russian), coded facts (coded).',
    choice('exercise-list', 'Lists of exercises overlap in part.'),
  ),
});

/**
 * Military exercises that two states took part in together.
 *
 * **Definition.** Number of exercises that began in the year with both states among the participants. Parts: bilateral (the
 * two alone), multilateral (with others).
 *
 * **Convention.** Three lists and the exercises coded by hand are joined. Entries for the same exercise are matched by name, date and participants and count
 * once; participants are those that any entry names, so that an exercise that one list gives as bilateral is multilateral
 * where another adds a third. Counting by list is a parameter, since the lists disagree: the joint list makes one
 * exercise of India’s meetings with four navies in April 2007, the multinational one does not. Size and duration do not
 * count: a command-post game of a day weighs as much as a manoeuvre of ten thousand. Zero to 2010 means that press searches
 * found none. From 2011 on there are the Russian list, which lacks known exercises and thins out from 24 in 2009 to 3 in 2018,
 * and the coded facts, which look for those of Russia with China: they give no zeros, and percentiles then are among
 * the pairs listed.
 *
 * **Unit and range.** Exercises, 0, 1, 2, ...; symmetric. Parts: bilateral, multilateral.
 * **Nulls.** `outside-coverage` before 1980 (joint list 1977) and after 2022; `pair-not-listed` after 2010 for a pair that no
 * list has; `not-in-system`; none throws. Flag `incomplete-list` after 2010 and where the Russian list or the coded facts
 * are asked for alone.
 * **Complexity.** O(pairs of system members + table): about half a million pairs in 0.1 s.
 * **Example.** `counterpoise measure exercises RUS CHN --from 2005 --to 2005` is 1 (Peace Mission 2005, bilateral).
 */
export const exercises = defineMeasure({
  id: 'exercises',
  title: 'Joint military exercises',
  summary: 'Military exercises of the year that both states took part in.',
  grain: 'dyad-year',
  ofGroups: meanByCapabilities(
    'mean of the members by their shares of its capabilities; a sum would count one with several members more than once',
  ),
  unit: 'exercises',
  range: [0, null],
  direction: 'closer',
  dimension: 'security',
  population:
    'all dyads of members of the state system in the year; from 2011 on only those with a listed exercise, most of them Russia’s',
  datasets: ['exercises', 'coded-events', 'states'],
  coverage: { from: 1977, to: breadthTo },
  needs,
  params,
  variant: ({ list }) => ({ coverage: coverageOf(list) }),
  references: [dorazioGalambos2021, allenFlynnMachain2022],
  compute(frames, { params: { list } }) {
    const keys = coveredPairs(frames, list);
    const parts = countsOf(frames, keys, list);
    const value = parts.bilateral.map((count, row) => count + parts.multilateral[row]!);
    const from = spans[list].some?.[0] ?? Infinity;
    const flags = new Map<number, RowFlag>();
    for (let row = 0; row < keys.rows; row++)
      if (keys.year[row]! >= from) flags.set(row, 'incomplete-list');
    return { ...keys, value, parts, flags };
  },
  explainMissing({ states }, { ccode1, ccode2, year }, { params: { list } }) {
    const { all, some } = spans[list];
    if (!inSpan(year, all) && !inSpan(year, some)) return 'outside-coverage';
    const members = statesByYear(states).get(year);
    const both = [ccode1, ccode2 ?? ccode1].every((state) => members?.includes(state) ?? false);
    return both ? 'pair-not-listed' : 'not-in-system';
  },
});

const inSpan = (year: number, span: readonly [number, number] | undefined): boolean =>
  span !== undefined && year >= span[0] && year <= span[1];

const columnOf = (list: List, side: 'bilateral' | 'multilateral') =>
  list === 'combined' ? side : (`${list}_${side}` as const);

/** All pairs of members in the years that a list covers whole, then the pairs that it has in the others. */
function coveredPairs({ states, exercises: table }: FramesOf<typeof needs>, list: List): PairKeys {
  const { all, some } = spans[list];
  const members = statesByYear(states);
  const whole = allPairs(new Map([...members].filter(([year]) => inSpan(year, all))));
  const { ccode1, ccode2, year } = table.numbers;
  const bilateral = table.numbers[columnOf(list, 'bilateral')];
  const multilateral = table.numbers[columnOf(list, 'multilateral')];
  const further: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const [i, j, y] = [ccode1[row]!, ccode2[row]!, year[row]!];
    if (!inSpan(y, some)) continue;
    if (bilateral[row]! + multilateral[row]! === 0) continue;
    const listed = members.get(y);
    if (listed?.includes(i) && listed.includes(j)) further.push(row);
  }
  const append = (keys: Int16Array, column: ArrayLike<number>): Int16Array => {
    const joined = new Int16Array(keys.length + further.length);
    joined.set(keys);
    further.forEach((row, offset) => (joined[keys.length + offset] = column[row]!));
    return joined;
  };
  return {
    rows: whole.rows + further.length,
    ccode1: append(whole.ccode1, ccode1),
    ccode2: append(whole.ccode2, ccode2),
    year: append(whole.year, year),
  };
}

function countsOf({ exercises: table }: FramesOf<typeof needs>, keys: PairKeys, list: List) {
  const { ccode1, ccode2, year } = table.numbers;
  const columns = {
    bilateral: table.numbers[columnOf(list, 'bilateral')],
    multilateral: table.numbers[columnOf(list, 'multilateral')],
  };
  const listed = new Map<number, number>();
  for (let row = 0; row < table.rows; row++)
    listed.set(pairYearKey(ccode1[row]!, ccode2[row]!, year[row]!), row);
  const parts = {
    bilateral: new Float64Array(keys.rows),
    multilateral: new Float64Array(keys.rows),
  };
  for (let row = 0; row < keys.rows; row++) {
    const found = listed.get(pairYearKey(keys.ccode1[row]!, keys.ccode2[row]!, keys.year[row]!));
    if (found === undefined) continue;
    parts.bilateral[row] = columns.bilateral[found]!;
    parts.multilateral[row] = columns.multilateral[found]!;
  }
  return parts;
}
