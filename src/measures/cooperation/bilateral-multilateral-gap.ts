import { recordOf } from '../../core/entries.js';
import { z } from 'zod';
import {
  ambrosio2017,
  codedFacts,
  dorazioGalambos2021,
  kinne2020,
} from '../../core/bibliography/index.js';
import { frameNeed, wholeNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import { choice, oneOf } from '../../core/variation.js';
import { pairCode } from './alignment-evidence.js';
import { allPairs } from '../shared/pairs.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { explainReference, referenceNeeds, referenceStates } from '../shared/reference-states.js';
import { breadthTo } from '../../core/coded-breadth.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = {
  ...referenceNeeds,
  exercises: frameNeed('dyad-year', 'exercises', ['bilateral', 'multilateral']),
  agreements: frameNeed('dyad-year', 'defense-agreements', ['signed']),
  coded: wholeNeed(
    'dyad-year',
    'coded-event-pairs',
    [],
    ['kind', 'field', 'framework', 'indicator'],
  ),
} as const;
type Frames = FramesOf<typeof needs>;

const sources = ['lists', 'lists-and-coded'] as const;
/** Years of an instrument's window, this one included. */
const WINDOW = 10;
/** The lists begin in 1980 and end in 2010. */
const firstListed = 1980;
const lastListed = 2010;
const from = firstListed + WINDOW - 1;

const params = z.strictObject({
  sources: oneOf(
    sources,
    'The lists of exercises and defence agreements, which cover all pairs to 2010; or these and the facts coded by hand, which cover Russia and China in breadth.',
    choice('security-lists', 'The lists end in 2010; coded facts go on, in less breadth.'),
  ),
});

const counts = [
  'bilateral-exercises',
  'multilateral-exercises',
  'bilateral-agreements',
  'multilateral-agreements',
] as const;
type Count = (typeof counts)[number];

/**
 * Preference of two states for instruments of the two alone over joint ones with others.
 *
 * **Definition.** ln((b + 1/2) / (m + 1/2)) over the years t-9 to t; b the military exercises that the two held alone and the
 * agreements that the two alone signed, m the exercises and agreements that they took part in with others. Above zero the bilateral
 * channel prevails; a half on both sides keeps a pair without any at zero.
 *
 * **Convention.** Ambrosio compares what Russia and China signed with each other and what they signed in the Shanghai
 * Cooperation Organisation, agreement by agreement and field by field; the logarithm of the ratio of counts is this project’s. The
 * lists hold exercises of both kinds and bilateral defence agreements, but no multilateral agreements: m is then exercises
 * alone, for every pair alike, and only the percentile among pairs means something. With `lists-and-coded` the coded agreements
 * of every field and the exercises after 2010 are added, a year’s defence agreements and a list’s exercises
 * counting once; other pairs than Russia and China are coded only in their best known instruments, so that their counts are
 * too low and the percentile of the pair favours neither side reliably: read the value, not the rank. Declarations, visits and contracts
 * of companies are no instruments.
 *
 * **Unit and range.** Logarithm of a ratio, unbounded; symmetric. Parts: bilateral-exercises, multilateral-exercises,
 * bilateral-agreements, multilateral-agreements, each a count of the window.
 * **Nulls.** `not-a-reference-state` outside the population; `not-reported` after 2010 for pairs of which no instrument since then is known;
 * `outside-coverage` before 1989 and after 2010 (2022 with coded facts). Flag `bounded-input` after 2010: the lists have ended,
 * only coded facts and the thin list of Russia’s exercises add to the window, and both counts are at least what is shown; none
 * throws.
 * **Complexity.** O(rows of the tables + pairs x years): 55 pairs a year in 0.05 s.
 * **Example.** `counterpoise measure bilateral-multilateral-gap RUS CHN --from 2010 --to 2010` is -0.547: five
 * instruments of the two alone, nine with others.
 */
export const bilateralMultilateralGap = defineMeasure({
  id: 'bilateral-multilateral-gap',
  title: 'Bilateral over multilateral instruments',
  summary:
    'Logarithm of the ratio of exercises and agreements of the two alone to joint ones with others, over ten years.',
  grain: 'dyad-year',
  ofGroups: notOfGroups(
    'it is made of the agreements of two states, of which one may bind several members',
  ),
  unit: 'log ratio',
  partUnits: {
    'bilateral-exercises': 'instruments',
    'multilateral-exercises': 'instruments',
    'bilateral-agreements': 'instruments',
    'multilateral-agreements': 'instruments',
  },
  range: [null, null],
  dimension: 'institutions',
  population: 'all dyads of reference states (major powers and states with a CINC of at least .02)',
  datasets: ['exercises', 'dca', 'coded-events', 'nmc', 'states'],
  coverage: { from, to: breadthTo },
  lookback: WINDOW - 1,
  needs,
  params,
  variant: ({ sources: chosen }) => ({
    coverage: { from, to: lastOf(chosen) },
    datasets:
      chosen === 'lists'
        ? ['exercises', 'dca', 'nmc', 'states']
        : ['exercises', 'coded-events', 'dca', 'nmc', 'states'],
  }),
  references: [ambrosio2017, dorazioGalambos2021, kinne2020, codedFacts],
  compute(frames, { params: { sources: chosen } }) {
    const to = lastOf(chosen);
    const covered = [...referenceStates(frames)].filter(([year]) => year >= from && year <= to);
    const keys = allPairs(new Map(covered));
    const wanted = new Set<number>();
    for (let row = 0; row < keys.rows; row++)
      wanted.add(pairCode(keys.ccode1[row]!, keys.ccode2[row]!));
    const tallies = tally(frames, chosen, wanted);
    const value = new Float64Array(keys.rows);
    const parts = recordOf(counts, () => new Float64Array(keys.rows));
    const flags = new Map<number, RowFlag>();
    for (let row = 0; row < keys.rows; row++) {
      const held = tallies.get(pairCode(keys.ccode1[row]!, keys.ccode2[row]!));
      const year = keys.year[row]!;
      if (year > lastListed && held?.knownAfterLists(year) !== true) {
        value[row] = NaN;
        for (const name of counts) parts[name][row] = NaN;
        continue;
      }
      if (year > lastListed) flags.set(row, 'bounded-input');
      for (const name of counts) parts[name][row] = held?.inWindow(name, year, chosen) ?? 0;
      const b = parts['bilateral-exercises'][row]! + parts['bilateral-agreements'][row]!;
      const m = parts['multilateral-exercises'][row]! + parts['multilateral-agreements'][row]!;
      value[row] = Math.log((b + 0.5) / (m + 0.5));
    }
    return {
      ...keys,
      value,
      parts,
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
      flags,
    };
  },
  explainMissing: explainReference,
});

const lastOf = (chosen: (typeof sources)[number]): number =>
  chosen === 'lists' ? lastListed : breadthTo;

const span = breadthTo - firstListed + 1;

/** Instruments of one pair by kind and year, as the lists have them and as they are coded. */
class Tally {
  private readonly listed = new Uint16Array(counts.length * span);
  private readonly coded = new Uint16Array(counts.length * span);
  /** Coded agreements in fields that the list of defence agreements does not cover. */
  private readonly civil = new Uint16Array(counts.length * span);

  add(into: 'listed' | 'coded' | 'civil', name: Count, year: number, count: number): void {
    if (year < firstListed || year > breadthTo) return;
    this[into][counts.indexOf(name) * span + year - firstListed]! += count;
  }

  /** Is any instrument known from after the end of the lists up to the year? */
  knownAfterLists(year: number): boolean {
    return counts.some((_, kind) =>
      [this.listed, this.coded, this.civil].some((known) =>
        known
          .subarray(
            kind * span + lastListed + 1 - firstListed,
            kind * span + year + 1 - firstListed,
          )
          .some((count) => count > 0),
      ),
    );
  }

  inWindow(name: Count, year: number, chosen: (typeof sources)[number]): number {
    let sum = 0;
    for (let y = year - WINDOW + 1; y <= year; y++) {
      const slot = counts.indexOf(name) * span + y - firstListed;
      const listed = this.listed[slot]!;
      sum += chosen === 'lists' ? listed : Math.max(listed, this.coded[slot]!) + this.civil[slot]!;
    }
    return sum;
  }
}

function tally(
  { exercises, agreements, coded }: Frames,
  chosen: (typeof sources)[number],
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, Tally> {
  const tallies = new Map([...wanted].map((code) => [code, new Tally()]));
  const of: Find = (i, j) => tallies.get(pairCode(i, j));
  const held = exercises.numbers;
  for (let row = 0; row < exercises.rows; row++) {
    const pair = of(held.ccode1[row]!, held.ccode2[row]!);
    pair?.add('listed', 'bilateral-exercises', held.year[row]!, held.bilateral[row]!);
    pair?.add('listed', 'multilateral-exercises', held.year[row]!, held.multilateral[row]!);
  }
  const { ccode1, ccode2, year, signed } = agreements.numbers;
  for (let row = 0; row < agreements.rows; row++)
    of(ccode1[row]!, ccode2[row]!)?.add('listed', 'bilateral-agreements', year[row]!, signed[row]!);
  if (chosen === 'lists-and-coded') addCoded(coded, of);
  return tallies;
}

type Find = (i: number, j: number) => Tally | undefined;

function addCoded({ numbers, texts, rows }: Frames['coded'], of: Find): void {
  for (let row = 0; row < rows; row++) {
    const side = texts.framework[row] as 'bilateral' | 'multilateral';
    const kind = texts.kind[row];
    // A yearly series is coded as one fact and is no single exercise.
    const single = kind === 'exercise' && texts.indicator[row] !== 'exercises';
    if (!single && kind !== 'agreement') continue;
    const defence = ['security', 'military-technical'].includes(texts.field[row]!);
    const pair = of(numbers.ccode1[row]!, numbers.ccode2[row]!);
    if (single) pair?.add('coded', `${side}-exercises`, numbers.year[row]!, 1);
    else pair?.add(defence ? 'coded' : 'civil', `${side}-agreements`, numbers.year[row]!, 1);
  }
}
