import { z } from 'zod';
import { defineMeasure } from '../../core/measure.js';
import {
  barbieri2009,
  borchert2021,
  gaulierZignago2010,
  oneal1997,
} from '../../core/bibliography/index.js';
import { columnOf, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import {
  productDatasets,
  productEdition,
  productFacts,
  productNeeds,
  productOf,
  productWorks,
} from '../power/editions.js';
import {
  directedTrade,
  flowNeeds,
  flowSourceParam,
  reasonOfSilence,
  sourceFacts,
  tradeTotals,
} from './trade-sources.js';
import { meanAndSum } from '../../core/of-groups.js';

const needs = {
  ...flowNeeds,
  ...productNeeds,
} as const;

const params = z.strictObject({ source: flowSourceParam, gdp: productEdition });

/**
 * Trade of a pair over the product of the first state.
 *
 * **Definition.** (X_ij + M_ij) / GDP_i, exports and imports of state i with state j over its gross domestic product, all
 * in current US dollars.
 *
 * **Convention.** The dependence of Oneal and Russett. The rival measure divides by all trade of the state
 * (`trade-share`) and does not see how open it is: the same share weighs more in an open economy. Trade is turnover and
 * product is value added, so that entrepots pass one; it is a ratio, not a part. Market rates, not parities, since trade
 * is paid at market rates. The Direction of Trade Statistics are no choice: only shares of them are kept.
 *
 * **Editions.** Product of one edition of the World Bank, by default that of 2026, as in `gdp-ratio`.
 * **Unit and range.** Ratio, [0, infinity); directed. Parts: exports, imports, each over the product.
 * **Nulls.** `not-reported` where the source does not report both flows or the product is missing (before 1960, for
 * the USSR and other planned economies to the late 1980s); `does-not-report` or `neither-reports` in *baci* for a first
 * state that does not report, of which a pair is known by the partner alone (`trade-value` has it); none throws.
 * **Complexity.** O(rows): 1.3 million in 0.1 s.
 * **Example.** `counterpoise measure trade-dependence RUS CHN --from 2014 --to 2014` is 0.0456.
 */
export const tradeDependence = defineMeasure({
  id: 'trade-dependence',
  title: 'Trade over gross domestic product',
  summary: 'Trade with the second state over the gross domestic product of the first state.',
  grain: 'directed-dyad-year',
  ofGroups: meanAndSum(
    'as the first, the mean ratio of the members by their shares of its capabilities; as the partner, the sum of the ratios with the members',
  ),
  unit: 'ratio',
  range: [0, null],
  direction: 'closer',
  dimension: 'economy',
  population:
    'all directed dyads for which the source reports both flows and the product of the first state is known',
  datasets: ['trade-cow', 'trade-itpd', 'trade-baci', ...productDatasets],
  coverage: { from: 1960, to: 2023 },
  needs,
  params,
  freshest: true,
  variant: ({ source, gdp }) => {
    const { dataset, coverage } = sourceFacts[source];
    return {
      datasets: [dataset, productFacts[gdp].dataset],
      coverage: { from: Math.max(coverage.from, 1960), to: coverage.to },
    };
  },
  references: [oneal1997, barbieri2009, borchert2021, gaulierZignago2010, ...productWorks],
  compute(frames, { params: { source, gdp: edition } }) {
    const { exports, imports, ...keys } = directedTrade(frames, source);
    const { rows, ccode1, ccode2, year } = keys;
    const totals = tradeTotals(frames, source);
    const gdp = productOf(frames, edition);
    const overProduct = (flowOf: (row: number) => number): Float64Array =>
      columnOf(rows, (row) =>
        totals.reports(ccode1[row]!, year[row]!)
          ? flowOf(row) / (gdp.get(ccode1[row]!, year[row]!) / 1e6)
          : NaN,
      );
    const value = overProduct((row) => exports[row]! + imports[row]!);
    const parts = lazyParts({
      exports: () => overProduct((row) => exports[row]!),
      imports: () => overProduct((row) => imports[row]!),
    });
    return {
      ...keys,
      value,
      parts,
      reasons: reasonsWhereMissing(
        value,
        (row) => reasonOfSilence(totals, ccode1[row]!, ccode2[row]!, year[row]!) ?? 'not-reported',
      ),
    };
  },
  explainMissing: () => 'not-reported',
});
