import { z } from 'zod';
import { frameNeed, type Frame } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { militaryDatasets, militaryEdition, militaryFacts, militaryWorks } from './editions.js';
import { notOfGroups } from '../../core/of-groups.js';

const columns = ['burden', 'constant_index'] as const;
const needs = {
  'sipri-2026': frameNeed('state-year', 'milex-burden-2026', columns),
  'sipri-2024': frameNeed('state-year', 'milex-burden', columns),
} as const;

const params = z.strictObject({ source: militaryEdition });

/**
 * Military burden: what a state spends on its forces out of what it produces.
 *
 * **Definition.** Military expenditure over gross domestic product, as SIPRI reports the share.
 *
 * **Convention.** A share rises with spending and falls with growth; the part volume shows spending alone: expenditure at
 * constant prices and exchange rates over the state’s own largest in any year, within one edition. It follows the constant-dollar series up
 * to a factor, so that its trends and breaks are those of the series, which may not be republished. The source’s zero
 * means no figure and is null. China’s and Russia’s figures are estimates of the source that exceed the official budgets.
 *
 * **Editions.** Prices, exchange rates and estimates are revised with each edition: a series is of one. The edition of 2026 has the
 * volume to 2025, at constant 2024 prices, and the shares of product, which are of the edition before, to 2024.
 *
 * **Unit and range.** Share of GDP, above 0; above 1 once (Kuwait 1991). Parts: volume, (0, 1], 1 in the year of the state’s largest expenditure.
 * **Nulls.** `not-reported` where there is no share, `outside-coverage` where there is none of any state in the year; none throws.
 * **Complexity.** O(state-years).
 * **Example.** `counterpoise measure military-burden RUS --from 2024 --to 2024` is 0.0705.
 */
export const militaryBurden = defineMeasure({
  id: 'military-burden',
  title: 'Military burden',
  summary: 'Military expenditure as a share of gross domestic product.',
  grain: 'state-year',
  ofGroups: notOfGroups(
    'shares of product have no sum: milex-ratio and gdp-ratio have those of a group',
  ),
  unit: 'share of GDP',
  partUnits: { volume: 'share of the state’s largest year' },
  range: [0, null],
  dimension: 'power',
  population: 'all states with reported military expenditure in the year',
  datasets: militaryDatasets,
  coverage: { from: 1948, to: 2025 },
  needs,
  params,
  freshest: true,
  variant: ({ source }) => {
    const { dataset, coverage } = militaryFacts[source];
    return { datasets: [dataset], coverage };
  },
  references: militaryWorks,
  compute(frames, { params: { source } }) {
    const { numbers, rows } = frames[source];
    const value = Float64Array.from(numbers.burden);
    const years = yearsWith(frames[source], value);
    return {
      rows,
      ccode1: Int16Array.from(numbers.ccode),
      year: Int16Array.from(numbers.year),
      value,
      parts: { volume: Float64Array.from(numbers.constant_index) },
      reasons: reasonsWhereMissing(value, (row) =>
        years.has(numbers.year[row]!) ? 'not-reported' : 'outside-coverage',
      ),
    };
  },
});

/** Years in which some state has a value. */
const yearsWith = (
  { rows, numbers: { year } }: Frame<'state-year', never, never>,
  values: Float64Array,
): ReadonlySet<number> =>
  new Set(
    Array.from({ length: rows }, (_, row) => row)
      .filter((row) => !Number.isNaN(values[row]!))
      .map((row) => year[row]!),
  );
