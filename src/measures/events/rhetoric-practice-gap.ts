import { z } from 'zod';
import { boschee2015 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { constant, param } from '../../core/variation.js';
import { countNeeds, explainNoEvents, kinds, pairEvents } from './events.js';
import { rankAmongNearest } from './peers.js';
import { quadraticFit } from './quadratic.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { keysAt, rowsWhere } from '../shared/pairs.js';

const params = z.strictObject({
  minimum: param(
    z.number().int().min(0).max(1000),
    20,
    'Fewest events of verbal cooperation of a pair in the year: pairs that hardly speak have no words that deeds could fall short of; 0 takes in all pairs.',
    constant('It keeps chance out and is no view of the matter.'),
  ),
});

/** Pairs that a pair is ranked among by the part `peers`. */
const peerCount = 20;

/**
 * How far two states’ deeds fall short of their words, against what is usual.
 *
 * **Definition.** e = b0 + b1 x + b2 x^2 - y, with x = ln(1 + verbal cooperation), y = ln(1 + material cooperation), both directions together,
 * and b the least squares fit of y on x and x^2 over the population of the year: the negative residual of practice on
 * rhetoric. Its percentile is the share of pairs with a smaller gap: high is more words than deeds.
 *
 * **Convention.** This project’s proposal. A difference of percentiles fails, since both stand near the top for every pair
 * that matters. No deeds are a deed count of zero, ln(1 + 0). Pairs that hardly speak are left out: of 11,476 pairs of a year half
 * have no event and are alike in it, so that the rank of a pair with a residual near theirs jumps by half the scale for
 * nothing. Where the line is drawn decides little above silence: the gap of Russia and China lies above the median in 11, 12, 10, 12 and 12
 * of 13 years at minima of 5, 10, 20, 50 and 100, with a mean percentile of .75, .75, .70, .60 and .61; with all pairs (0) in 4 years of 13,
 * which is the artefact. The curve is too high for the twenty pairs that speak most, of which Russia and China are one:
 * two thirds of their gaps are positive. `peers` ranks a pair among those that speak about as much, whatever the curve: Russia
 * and China are above the middle of their peers in 9 of 13 years and level in 3, mean .59. A percentile of the gap alone overstates the case.
 * Events of the news stand for rhetoric and practice: what the news do not tell is in neither.
 *
 * **Unit and range.** Natural logarithm of expected over told deeds (each plus one), unbounded, 0 where deeds are as usual for the words;
 * symmetric; n is the number of verbal and material events. Parts: verbal, material (events), expected (material events that
 * the fit expects), peers (midrank of the gap among the 20 pairs nearest in verbal cooperation, [0, 1]).
 * **Nulls.** `no-events` (of verbal cooperation), `too-few-events`, `state-not-covered` for a state that the source does not cover;
 * `zero-variance` in a year in which the fit is not determined; none throws. No interval by drawing events again: one happening is
 * many events, and the interval would be far too narrow.
 * **Complexity.** O(pairs x years): 150,000 in 0.1 s.
 * **Source.** This project.
 * **Example.** `counterpoise measure rhetoric-practice-gap RUS CHN --from 2014 --to 2014` is 0.5196.
 */
export const rhetoricPracticeGap = defineMeasure({
  id: 'rhetoric-practice-gap',
  title: 'Gap between rhetoric and practice',
  summary:
    'Material cooperation missing from what the year’s pairs show for as much verbal cooperation.',
  grain: 'dyad-year',
  unit: 'log ratio',
  partUnits: { verbal: 'events', material: 'events', expected: 'events', peers: 'midrank' },
  range: [null, null],
  dimension: 'composite',
  population: 'all dyads of 152 states with at least 20 events of verbal cooperation in the year',
  datasets: ['icews'],
  coverage: { from: 2002, to: 2014 },
  needs: countNeeds,
  params,
  variant: ({ minimum }) => ({
    population:
      minimum === 0
        ? 'all dyads of 152 states'
        : `all dyads of 152 states with at least ${minimum} events of verbal cooperation in the year`,
  }),
  references: [boschee2015],
  compute({ counts }, { params: { minimum } }) {
    const events = pairEvents(counts);
    const sumOf = (row: number, kind: number): number =>
      events.forward[4 * row + kind]! + events.backward[4 * row + kind]!;
    const kept = rowsWhere(events.rows, (row) => sumOf(row, kinds.verbalCooperation) >= minimum);
    const keys = keysAt(events, kept);
    const verbal = Float64Array.from(kept, (row) => sumOf(row, kinds.verbalCooperation));
    const material = Float64Array.from(kept, (row) => sumOf(row, kinds.materialCooperation));
    const [words, deeds] = [verbal.map(Math.log1p), material.map(Math.log1p)];
    const expected = byYear(keys.year, (from, to) =>
      quadraticFit(words.subarray(from, to), deeds.subarray(from, to)),
    );
    const value = expected.map((fitted, row) => fitted - deeds[row]!);
    const peers = byYear(keys.year, (from, to) =>
      rankAmongNearest(words.subarray(from, to), value.subarray(from, to), peerCount),
    );
    return {
      ...keys,
      value,
      n: Int32Array.from(verbal, (count, row) => count + material[row]!),
      parts: { verbal, material, expected: expected.map(Math.expm1), peers },
      reasons: reasonsWhereMissing(value, () => 'zero-variance'),
    };
  },
  explainMissing: ({ counts }, unit) =>
    explainNoEvents(counts, unit, (all) => all[kinds.verbalCooperation]!),
});

/** A column computed year by year; rows of a year follow one another. */
function byYear(
  year: Int16Array,
  columnOf: (from: number, to: number) => Float64Array,
): Float64Array {
  const column = new Float64Array(year.length);
  for (let from = 0; from < year.length;) {
    let to = from;
    while (to < year.length && year[to] === year[from]) to++;
    column.set(columnOf(from, to), from);
    from = to;
  }
  return column;
}
