import { z } from 'zod';
import { barbieri2009, borchert2021, gaulierZignago2010 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { columnOf, flagsOf, reasonsWhereMissing } from '../shared/lazy.js';
import { listTraders } from './class-trade.js';
import { flowParam } from './trade-levels.js';
import { flowNeeds, flowSourceParam, sourceFacts, tradeTotals } from './trade-sources.js';
import { summed } from '../../core/of-groups.js';

const params = z.strictObject({ source: flowSourceParam, flow: flowParam });

/**
 * Trade of a state with all its partners, in dollars of the year.
 *
 * **Definition.** X_i + M_i, all exports and imports of state i in million current US dollars; with `flow: exports` X_i, with
 * `flow: imports` M_i.
 *
 * **Convention.** What shares of trade (`trade-share`) are taken of, so that it can be seen. *cow* sums over the states of the
 * system, exports by the partners' reports of what they import; *itpd* (goods and services) and *baci* over every listed
 * partner, territories included. Dollars of the year, not deflated. The Direction of Trade Statistics and China's books are
 * no choice: only shares and growth of them are kept.
 *
 * **Bounds.** In *baci* 74 states do not report, among them Russia, South Korea, Vietnam and Poland. Their totals lack their
 * trade with each other and are lower bounds (flag `does-not-report`); no share of them is formed. In *cow* `bounded-input`
 * where the total lacks a main partner.
 * **Unit and range.** Million current US dollars, [0, infinity). Parts: exports, imports.
 * **Nulls.** `not-reported` where the source has only one flow, or nothing of the state; none throws.
 * **Complexity.** O(state-years).
 * **Example.** `counterpoise measure trade-total CHN --source baci` is 5552132.
 */
export const tradeTotal = defineMeasure({
  id: 'trade-total',
  title: 'Trade of the state',
  summary: 'Exports and imports of the state with all partners in current dollars.',
  grain: 'state-year',
  unit: 'million current US$',
  range: [0, null],
  dimension: 'economy',
  population: 'all states with trade in the source',
  datasets: ['trade-cow', 'trade-itpd', 'trade-baci'],
  coverage: { from: 1946, to: 2023 },
  needs: { totals: flowNeeds.totals, baciTotals: flowNeeds.baciTotals },
  params,
  freshest: true,
  variant: ({ source }) => {
    const { dataset, coverage } = sourceFacts[source];
    return { datasets: [dataset], coverage };
  },
  ofGroups: summed(
    'sum of the trade of the members, less what they trade with each other',
    'trade-value',
  ),
  references: [barbieri2009, borchert2021, gaulierZignago2010],
  compute(frames, { params: { source, flow } }) {
    const trade = tradeTotals(frames, source);
    const { rows, ccode: ccode1, year, total } = listTraders(trade);
    const exports = columnOf(rows, (at) => trade.exports.get(ccode1[at]!, year[at]!));
    const imports = columnOf(rows, (at) => trade.imports.get(ccode1[at]!, year[at]!));
    const value = { total, exports, imports }[flow];
    return {
      ...{ rows, ccode1, year, value },
      parts: { exports, imports },
      flags: flagsOf(rows, (at) => trade.flagOf(ccode1[at]!, year[at]!)),
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
    };
  },
});
