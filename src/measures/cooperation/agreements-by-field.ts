import { z } from 'zod';
import { codedFacts, wilson1927 } from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import { choice, claim, constant, oneOf, param } from '../../core/variation.js';
import {
  codedInBreadth,
  codedInstruments,
  codedNeeds,
  type Instrument,
} from './coded-agreements.js';
import { flagWhere, reasonsWhereMissing } from '../shared/lazy.js';
import { breadthTo } from '../../core/coded-breadth.js';
import { notOfGroups } from '../../core/of-groups.js';

const fields = [
  'border',
  'culture',
  'economy',
  'energy',
  'environment',
  'law',
  'military-technical',
  'politics',
  'security',
  'technology',
  'terrorism',
  'transport',
] as const;

/** A cut of the field security: agreements of the armed forces that neither build confidence nor trade in arms. */
const military = 'military';

/** Normal quantile of .95, for intervals of 90%. */
const Z = 1.6448536269514722;

const params = z.strictObject({
  field: oneOf(
    ['all', ...fields, military],
    'One field of the coded facts, or every field, each as key; `military` is security without confidence-building (and without arms, which are military-technical).',
    claim('The field is what is claimed.'),
  ),
  instruments: oneOf(
    ['agreements', 'agreements-and-exercises'],
    'What counts: agreements, or military exercises as well, each by its field.',
    choice('instruments', 'Exercises can be read as cooperation in a field.'),
  ),
  window: param(
    z.int().min(1).max(40),
    10,
    'Years that are counted together, the year of the row the last of them.',
    constant('The years that are counted together go with the window of the test.'),
  ),
});

/**
 * What two states conclude agreements about: the share of one field.
 *
 * **Definition.** k / n, n the coded agreements of the two (with `agreements-and-exercises` their exercises too) in the years t-window+1
 * to t, k those of the field; one row for each of twelve fields, the field as key.
 *
 * **Convention.** Each instrument has one field, the one its title puts first; an exercise against terrorists counts as terrorism,
 * every other one as security. Shares and not counts, since a share asks what the two prefer among what they sign, and
 * the care of the coding cancels if it is the same in all fields. Whether a field is large *for a pair* takes other pairs that are coded as
 * fully; there are none, so that there is no rank among pairs. The field can be held against the others (part rank) and
 * against an even spread, one twelfth. Years are joined because single ones have two agreements.
 *
 * **Military.** `field: military` takes the agreements in the field security that are no evidence of confidence-building: arms are a field of their own. The
 * prolongation of a notice of launches (2020) is no new evidence of anything and counts, one too many. It takes the place of security in the rank, and is not
 * among the twelve of `all`.
 *
 * **Unit and range.** Share, [0, 1]; n is the number of instruments in the window; symmetric. Parts: count (k); rank (1 for the field with the
 * most, ties share the midrank); over-terrorism (k less the instruments on terrorism); low and high (Wilson’s 90% interval of the share, as if instruments were drawn
 * independently).
 * **Nulls.** `no-agreements` where the window has none; `pair-not-listed` for every pair but Russia and China, of which alone the agreements of
 * all fields are coded; `outside-coverage` before 1990, the year of the first one, and after 2022; none throws.
 * **Flags.** `incomplete-list` on every row: what is coded is what public lists have.
 * **Complexity.** O(instruments x years).
 * **Example.** `counterpoise measure agreements-by-field RUS CHN --field terrorism --window 30 --from 2021 --to 2021` is 0.127.
 */
export const agreementsByField = defineMeasure({
  id: 'agreements-by-field',
  title: 'Agreements by field',
  summary: 'Share of one field among the agreements that the two states concluded in a window.',
  grain: 'dyad-year',
  ofGroups: notOfGroups(
    'it is made of the agreements of two states, of which one may bind several members',
  ),
  unit: 'share',
  partUnits: { count: 'instruments', rank: 'rank', 'over-terrorism': 'instruments' },
  range: [0, 1],
  dimension: 'institutions',
  population: 'pairs whose agreements of all fields are coded: Russia and China alone',
  datasets: ['coded-events'],
  coverage: { from: 1990, to: breadthTo },
  lookback: Infinity,
  needs: codedNeeds,
  params,
  references: [codedFacts, wilson1927],
  compute({ coded }, { params: { field, instruments, window } }) {
    const all = codedInstruments(coded).filter(
      ({ kind }) => instruments === 'agreements-and-exercises' || kind === 'agreement',
    );
    return columnsOf(all, field === 'all' ? fields : [field], window);
  },
  explainMissing: () => 'pair-not-listed',
});

function columnsOf(
  all: readonly Instrument[],
  wanted: readonly string[],
  window: number,
): MeasureColumns {
  const cells = codedInBreadth.flatMap(({ ccode1, ccode2, from, to }) => {
    const own = all.filter((one) => one.ccode1 === ccode1 && one.ccode2 === ccode2);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at).flatMap((year) => {
      const held = own.filter((one) => one.year <= year && one.year > year - window);
      return wanted.map((field) => {
        const counts = countsOf(held, field === military);
        const place = fields.findIndex((one) => one === (field === military ? 'security' : field));
        const count = counts[place]!;
        const overTerrorism = count - counts[fields.indexOf('terrorism')]!;
        return { ccode1, ccode2, year, field, n: held.length, count, counts, overTerrorism };
      });
    });
  });
  const column = (of: (cell: (typeof cells)[number]) => number): Float64Array =>
    Float64Array.from(cells, (cell) => (cell.n === 0 ? NaN : of(cell)));
  const value = column(({ count, n }) => count / n);
  return {
    rows: cells.length,
    ccode1: Int16Array.from(cells, ({ ccode1 }) => ccode1),
    ccode2: Int16Array.from(cells, ({ ccode2 }) => ccode2),
    year: Int16Array.from(cells, ({ year }) => year),
    key: cells.map(({ field }) => field),
    n: Int16Array.from(cells, ({ n }) => n),
    value,
    parts: {
      count: column(({ count }) => count),
      rank: column(({ count, counts }) => midrankFromTop(counts, count)),
      'over-terrorism': column(({ overTerrorism }) => overTerrorism),
      low: column(({ count, n }) => wilson(count, n, -1)),
      high: column(({ count, n }) => wilson(count, n, 1)),
    },
    reasons: reasonsWhereMissing(value, () => 'no-agreements'),
    flags: flagWhere(cells.length, 'incomplete-list', () => true),
  };
}

/** Instruments by field; of security without those that build confidence where only the `military` ones are wanted. */
function countsOf(held: readonly Instrument[], isMilitary: boolean): number[] {
  return fields.map(
    (field) =>
      held.filter(
        (one) =>
          one.field === field && !(isMilitary && field === 'security' && one.isConfidenceBuilding),
      ).length,
  );
}

function midrankFromTop(counts: readonly number[], own: number): number {
  const more = counts.filter((count) => count > own).length;
  const equal = counts.filter((count) => count === own).length;
  return more + (equal + 1) / 2;
}

/** One end of Wilson’s interval of a share of `count` in `n`. */
function wilson(count: number, n: number, side: 1 | -1): number {
  const share = count / n;
  const spread = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const end = (share + Z ** 2 / (2 * n) + side * spread) / (1 + Z ** 2 / n);
  return Math.min(1, Math.max(0, end));
}
