import { sipriMilex } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { reasonsWhereMissing } from '../shared/lazy.js';

const needs = {
  burden: frameNeed('state-year', 'milex-burden', ['burden', 'constant_index']),
} as const;

/**
 * Military burden: what a state spends on its forces out of what it produces.
 *
 * **Definition.** Military expenditure over gross domestic product, as SIPRI reports the share.
 *
 * **Convention.** A share rises with spending and falls with growth; the part volume shows spending alone: expenditure at
 * constant 2022 prices and exchange rates over the state’s own largest in any year. It follows the constant-dollar series up
 * to a factor, so that its trends and breaks are those of the series, which may not be republished. The source’s zero
 * means no figure and is null. China’s and Russia’s figures are estimates of the source that exceed the official budgets.
 *
 * **Unit and range.** Share of GDP, above 0; above 1 once (Kuwait 1991). Parts: volume, (0, 1], 1 in the year of the state’s largest expenditure.
 * **Nulls.** `not-reported` where there is no share; none throws.
 * **Complexity.** O(state-years).
 * **Example.** `counterpoise measure military-burden RUS --from 2023 --to 2023` is 0.0586.
 */
export const militaryBurden = defineMeasure({
  id: 'military-burden',
  title: 'Military burden',
  summary: 'Military expenditure as a share of gross domestic product.',
  grain: 'state-year',
  unit: 'share of GDP',
  partUnits: { volume: 'share of the state’s largest year' },
  range: [0, null],
  dimension: 'power',
  population: 'all states with reported military expenditure in the year',
  datasets: ['milex'],
  coverage: { from: 1948, to: 2023 },
  needs,
  references: [sipriMilex],
  compute({ burden: { numbers, rows } }) {
    const value = Float64Array.from(numbers.burden);
    return {
      rows,
      ccode1: Int16Array.from(numbers.ccode),
      year: Int16Array.from(numbers.year),
      value,
      parts: { volume: Float64Array.from(numbers.constant_index) },
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
    };
  },
});
