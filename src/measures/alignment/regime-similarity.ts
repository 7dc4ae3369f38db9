import { z } from 'zod';
import { coppedgeVdem, marshallGurrPolity, teorell2019 } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { choice, oneOf } from '../../core/variation.js';
import { allPairs, type PairKeys } from '../shared/pairs.js';
import { columnOf, lazyParts } from '../shared/lazy.js';
import { statesWithValue, type StateYearValues, stateYearValues } from '../shared/state-years.js';
import { meanByCapabilities } from '../../core/of-groups.js';

const needs = {
  regimes: frameNeed('state-year', 'regimes', ['polyarchy', 'polity2']),
} as const;

const params = z.strictObject({
  index: oneOf(
    ['polyarchy', 'polity2'],
    'Scale: V-Dem electoral democracy (1816-2025), or Polity2 divided by its span of 20 (1816-2018; not joined for the Soviet Union and some others).',
    choice('regime-scale', 'Two scales of the same thing.'),
  ),
});

const polity2Span = 20;

/**
 * Likeness of two political regimes.
 *
 * **Definition.** 1 - |d_i - d_j|, d the electoral democracy index of V-Dem; with `index: polity2` 1 - |d_i - d_j| / 20.
 *
 * **Convention.** Distance on one scale, as in the literature on regime similarity and conflict; a dummy for two
 * democracies throws the scale away and needs a cut point. Two states alike here need not be alike in kind: a monarchy and a party
 * state may have the same index. The two scales part most where rules are democratic and practice is not (Russia 2014:
 * polyarchy .264, Polity2 4 of -10 to 10), so both are parts. The index has an error of its own, which V-Dem publishes and the
 * panel does not hold.
 *
 * **Unit and range.** [0, 1], 1 is the same score; symmetric. Parts: gap (difference on the chosen scale, in its own
 * units), polyarchy and polity2 (the similarity on each; null where a state has no score on it).
 * **Nulls.** `not-reported` for a state without a score on the chosen scale; none throws.
 * **Complexity.** O(pairs): about 1.3 million in 0.1 s.
 * **Example.** `counterpoise measure regime-similarity RUS CHN --from 2014 --to 2014` is 0.82.
 */
export const regimeSimilarity = defineMeasure({
  id: 'regime-similarity',
  title: 'Similarity of regimes',
  summary: 'One less the difference of two states’ democracy scores.',
  grain: 'dyad-year',
  ofGroups: meanByCapabilities('mean of the members by their shares of its capabilities'),
  unit: 'similarity',
  range: [0, 1],
  direction: 'closer',
  dimension: 'regime',
  population: 'all dyads of states with a score on the scale in the year',
  datasets: ['regime'],
  coverage: { from: 1816, to: 2025 },
  needs,
  params,
  variant: ({ index }) => ({ coverage: { from: 1816, to: index === 'polity2' ? 2018 : 2025 } }),
  references: [coppedgeVdem, teorell2019, marshallGurrPolity],
  compute({ regimes }, { params: { index } }) {
    const scores = {
      polyarchy: stateYearValues(regimes, regimes.numbers.polyarchy),
      polity2: stateYearValues(regimes, regimes.numbers.polity2),
    };
    const pairs = allPairs(statesWithValue(regimes, [scores[index]]));
    const parts = lazyParts({
      gap: () => gapsOf(pairs, scores[index]),
      polyarchy: () => similarity(gapsOf(pairs, scores.polyarchy), 1),
      polity2: () => similarity(gapsOf(pairs, scores.polity2), polity2Span),
    });
    return { ...pairs, value: parts[index], parts };
  },
});

/** Digits of the scores, and one to spare: differences that are equal in them must be equal in a rank. */
const digits = 1e4;

/** |d_i - d_j| of every pair, NaN where one of the two has no score. */
function gapsOf({ rows, ccode1, ccode2, year }: PairKeys, scores: StateYearValues): Float64Array {
  return columnOf(rows, (row) => {
    const y = year[row]!;
    const gap = Math.abs(scores.get(ccode1[row]!, y) - scores.get(ccode2[row]!, y));
    return Math.round(digits * gap) / digits;
  });
}

/** One less each gap over the span of the scale; written over the gaps. */
function similarity(gaps: Float64Array, span: number): Float64Array {
  for (let row = 0; row < gaps.length; row++) gaps[row] = 1 - gaps[row]! / span;
  return gaps;
}
