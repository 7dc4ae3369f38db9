import { coppedgeVdem, teorell2019 } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { meanOfMembers } from '../../core/of-groups.js';

const needs = {
  regimes: frameNeed('state-year', 'regimes', ['polyarchy', 'polity2', 'uds']),
} as const;

/**
 * How democratic a state's elections and freedoms are.
 *
 * **Definition.** Electoral democracy index of V-Dem (v2x_polyarchy): the mean of the weighted mean and the product of five indices,
 * freedom of association, clean elections, freedom of expression, elected officials and suffrage.
 *
 * **Convention.** A level, where `regime-similarity` has the likeness of two: democracies are alike, too. Experts code it, and
 * V-Dem publishes an interval that the panel does not hold: some hundredths for most states today, so that a value within .05 of a bar decides nothing. The
 * index has no line between democracy and autocracy; .5 is the middle of its scale and the bar that Regimes of the World uses beside others.
 * Polity2 and the Unified Democracy Scores are parts, for those who want other scales.
 *
 * **Unit and range.** Index, [0, 1]. Parts: polity2 (-10 to 10, to 2018), uds (latent scale, mean near 0).
 * **Nulls.** `not-reported` for a state without a score (21 small states) while another scale has one; `outside-coverage`; none throws.
 * **Complexity.** O(state-years).
 * **Source.** Coppedge et al. 2026; Teorell et al. 2019 for how the index is put together.
 * **Example.** `counterpoise measure polyarchy RUS --from 2014 --to 2014` is 0.264.
 */
export const polyarchy = defineMeasure({
  id: 'polyarchy',
  title: 'Electoral democracy',
  summary: 'Electoral democracy index of V-Dem.',
  grain: 'state-year',
  ofGroups: meanOfMembers('mean of the members, each of which counts alike'),
  unit: 'index',
  partUnits: { polity2: 'score (-10 to 10)', uds: 'latent scale' },
  range: [0, 1],
  dimension: 'regime',
  population: 'all states with a score in the year',
  datasets: ['regime'],
  coverage: { from: 1816, to: 2025 },
  needs,
  references: [coppedgeVdem, teorell2019],
  compute({ regimes: { rows, numbers } }) {
    const value = Float64Array.from(numbers.polyarchy);
    return {
      rows,
      ccode1: Int16Array.from(numbers.ccode),
      year: Int16Array.from(numbers.year),
      value,
      parts: { polity2: Float64Array.from(numbers.polity2), uds: Float64Array.from(numbers.uds) },
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
    };
  },
});
