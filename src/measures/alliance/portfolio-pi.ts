import { z } from 'zod';
import { haege2011, leeds2002, millerFpsim, scott1955 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import {
  computePortfolios,
  portfolioDefinition,
  portfolioParams,
  weightsParam,
} from './portfolio-measure.js';
import { agreementOf, weightsOf } from './portfolio-statistics.js';
import { portfolioNeeds } from './portfolios.js';
import { notOfGroups } from '../../core/of-groups.js';

/**
 * Chance-corrected similarity of two states’ alliance portfolios: Scott’s pi.
 *
 * **Definition.** pi = 1 - sum_ab w_ab n_ab / (n sum_ab w_ab p_a p_b), n_ab the number of members of the state system toward
 * which the first state has level a and the second level b, p_a the share of level a in both portfolios together,
 * w_ab = (a - b)^2. This is 1 - sum (x - y)^2 / [sum (x - mean x)^2 + sum (y - mean y)^2 + n (mean x - mean y)^2 / 2].
 *
 * **Convention.** As `portfolio-kappa`, but chance is what two states would agree by if both drew from the obligations of the
 * two together, so that a different number of obligations counts as difference: pi is never above kappa. Squared weights are
 * Häge’s and the default; Scott’s own pi takes every difference for the same (`nominal`). The choice matters: .42 squared and
 * .58 nominal for United States-United Kingdom in 2018, .20 and .30 for United States-Russia. General pledges make states of
 * opposed camps look near, as with `portfolio-kappa`; composites use the direct obligation (`alliance-obligations`) and not
 * the portfolios.
 *
 * **Unit and range.** Pi, [-1, 1]; n is the number of states in a portfolio; symmetric.
 * **Nulls.** `zero-variance` where both states have one and the same level toward all; `not-in-system`; `outside-coverage`
 * after 2018; none throws.
 * **Complexity.** As `s-score`.
 * **Example.** `counterpoise measure portfolio-pi USA GBR --from 2018 --to 2018` is 0.4215; 0.5751 with `--weights nominal`.
 */
export const portfolioPi = defineMeasure({
  ...portfolioDefinition,
  id: 'portfolio-pi',
  title: 'Chance-corrected similarity of alliance portfolios (pi)',
  summary:
    'Scott’s pi of what two states owe to each state: 0 for agreement by chance, the obligations of both pooled.',
  ofGroups: notOfGroups(
    'it compares what two states owe to every state, and the members of a group owe something to each other',
  ),
  unit: 'pi',
  range: [-1, 1],
  datasets: ['atop', 'states'],
  needs: portfolioNeeds,
  params: z.strictObject({ ...portfolioParams, weights: weightsParam }),
  references: [haege2011, scott1955, millerFpsim, leeds2002],
  compute(frames, { params }) {
    const weights = weightsOf[params.weights];
    return computePortfolios(frames, params, (table, n) => agreementOf(table, n, weights, 'pi'));
  },
});
