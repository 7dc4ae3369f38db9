import { z } from 'zod';
import { barbieri2009, borchert2021, gaulierZignago2010 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { flagsOf, reasonsWhereMissing } from '../shared/lazy.js';
import {
  productDatasets,
  productEdition,
  productFacts,
  productNeeds,
  productOf,
  productWorks,
} from '../power/editions.js';
import { flowNeeds, flowSourceParam, sourceFacts, tradeTotals } from './trade-sources.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = {
  totals: flowNeeds.totals,
  baciTotals: flowNeeds.baciTotals,
  ...productNeeds,
} as const;

const params = z.strictObject({ source: flowSourceParam, gdp: productEdition });

/**
 * Openness of a state's economy: its trade over its product.
 *
 * **Definition.** (X_i + M_i) / GDP_i, all exports and imports of state i over its gross domestic product, in current US dollars.
 *
 * **Convention.** The trade ratio, openness as an outcome. Openness as a policy (tariffs, barriers) is not in the data: a
 * large state trades little and a small one much under the same tariff, so that a ratio compares a state with itself over
 * time. It falls where product grows faster than trade and where the currency rises. Trade is turnover and product value
 * added: entrepots pass one. The World Bank's own ratio (NE.TRD.GNFS.ZS) takes goods and services from national accounts;
 * here trade is that of the bilateral sources, so that it is the sum of `trade-dependence` over all partners. Market rates,
 * not parities, since trade is paid at market rates.
 *
 * **Sources.** *cow* sums goods over the states of the system, exports by the partners' reports of what they import; *itpd* has
 * goods and services and every partner. From 1999 *cow* counts Hong Kong and Macao with China, whose product is without
 * them: the step of China from 1998 to 1999 is no opening, and trends must begin after it. *baci* has goods of 2023 alone. The Direction of Trade Statistics
 * are no choice: only shares of them are kept.
 *
 * **Editions.** Product of one edition of the World Bank, by default that of 2026, as in `gdp-ratio`.
 * **Unit and range.** Ratio, [0, infinity). Parts: exports, imports, each over the product.
 * **Nulls.** `not-reported` where the source has only one flow or the product is missing (before 1960, for the USSR
 * and other planned economies to the late 1980s); none throws. Flag `bounded-input` where the total lacks a main partner;
 * in *baci* `does-not-report` where it lacks the trade with others that do not report either: a lower bound.
 * **Complexity.** O(state-years).
 * **Example.** `counterpoise measure openness RUS --from 2014 --to 2014` is 0.373.
 */
export const openness = defineMeasure({
  id: 'openness',
  title: 'Openness to trade',
  summary: 'All trade of the state over its gross domestic product.',
  grain: 'state-year',
  ofGroups: notOfGroups(
    'the trade that its members have with each other would count as trade with others',
  ),
  unit: 'ratio',
  range: [0, null],
  dimension: 'economy',
  population: 'all states with trade in the source and a known product',
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
  references: [...productWorks, barbieri2009, borchert2021, gaulierZignago2010],
  compute(frames, { params: { source, gdp: edition } }) {
    const trade = tradeTotals(frames, source);
    const { rows, numbers } = trade.states;
    const gdp = productOf(frames, edition);
    const ccode1 = Int16Array.from(numbers.ccode);
    const year = Int16Array.from(numbers.year);
    const [value, exports, imports] = [
      new Float64Array(rows),
      new Float64Array(rows),
      new Float64Array(rows),
    ];
    for (let row = 0; row < rows; row++) {
      const million = gdp.get(ccode1[row]!, year[row]!) / 1e6;
      exports[row] = trade.exports.get(ccode1[row]!, year[row]!) / million;
      imports[row] = trade.imports.get(ccode1[row]!, year[row]!) / million;
      value[row] = exports[row]! + imports[row]!;
    }
    return {
      rows,
      ccode1,
      year,
      value,
      parts: { exports, imports },
      flags: flagsOf(rows, (row) => trade.flagOf(ccode1[row]!, year[row]!)),
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
    };
  },
});
